# SPDX-License-Identifier: GPL-3.0-or-later
"""Every number on the Impact page opens the cases it was counted from, by keyboard: a tile, a
mark of a chart, a code read off a printed page."""
import re

from desk import wait_until
from hands import Keys
from office import OnDesk
import tap


class Impact(OnDesk):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.shared = cls.desk.launch(cls.argv("--demo"), env=cls.env())
        cls.shared.window()
        cls.desk.settle()

    def setUp(self):
        self.app = self.shared
        self.win = self.app.window()
        self.hand = Keys(self)

    def said(self, words):
        wait_until(lambda: words in " ".join(self.win.labels()), f"“{words}”")

    def on_impact(self):
        self.desk.key("alt+6")
        self.desk.settle()
        return self.win.find("push button", re.compile("^People mentored, M-6"))

    def test_a_tile_opens_its_cases(self):
        tile = self.on_impact()
        counted = int(re.search(r"M-6\w*: (\d+)", tile.name).group(1))
        self.assertGreater(counted, 0)
        tile.click()
        self.said("What it is")
        self.win.find("push button", f"Counted: {counted}")
        self.desk.settle()
        first = self.win.focused_name()
        self.assertRegex(first, r", R-\d+ · ")
        self.desk.key("Return")
        self.said("Who opened this")
        self.assertIn(first.split(",")[0].split(" and ")[0], " ".join(self.win.labels()))

    def test_a_chart_is_read_by_keys(self):
        self.on_impact()
        chart = self.win.find("image", re.compile("calls", re.I))
        finding = chart.name
        chart.click(fx=0.99, fy=0.01)
        self.desk.key("Home")
        self.desk.settle()
        wait_until(lambda: self.win.focused_name() != finding, "what the first mark says")
        self.desk.key("Escape")
        self.desk.settle()
        wait_until(lambda: self.win.focused_name() == finding, "the finding again")
        self.hand.press("Table: Calls per match")
        self.said("Calls")

    def test_a_code_from_paper_is_found(self):
        self.on_impact()
        self.hand.press("More")
        self.hand.press("Find a figure by its code…", "menu item")
        self.said("Every figure")
        self.desk.type("nonsense")
        self.said("No figure of that code or word")
        self.desk.key("ctrl+a")
        self.desk.type("m-6/2526q4")
        self.desk.settle()
        self.desk.key("Return")
        self.said("Quarter 4 of 2025/26")
        self.assertTrue(any(w.startswith("People mentored · M-6") for w in self.win.labels()))


if __name__ == "__main__":
    tap.main()
