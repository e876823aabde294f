# SPDX-License-Identifier: GPL-3.0-or-later
"""Every number on the Impact page opens the cases it was counted from, by keyboard: a tile, a
mark of a chart, a code read off a printed page."""
import json
import os
import re

from desk import wait_until
from hands import Keys
from office import Files, OnDesk
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
        self.desk.key("Tab")                          # out of the list, and back to where it was
        wait_until(lambda: self.win.focused_name() == "What the figure is", "what the figure is")
        self.desk.key("shift+Tab")
        wait_until(lambda: self.win.focused_name() == first, "the case again")
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
        self.desk.key("shift+F10")
        self.hand.press("Show or hide the table", "menu item")
        wait_until(lambda: "Early successes" in self.win.labels(), "the table below the chart")
        wait_until(lambda: self.win.focused().name == finding, "the chart again, after its menu")

    def test_a_mark_opens_its_month(self):
        """One stop for Tab each chart; a section is one press away; a mark opens as many cases
        as it says."""
        self.on_impact()
        self.desk.key("ctrl+Down")
        wait_until(lambda: self.win.focused().name.startswith("The wait for a match"), "its chart")
        self.desk.key("Tab")
        wait_until(lambda: "calls" in self.win.focused().name, "the next chart")
        self.desk.key("shift+Tab")
        wait_until(lambda: self.win.focused().name.startswith("The wait for a match"), "back")
        self.desk.key("Home")
        mark = wait_until(lambda: re.match(r"(\w+ \d+): .*, (\d+) ended", self.win.focused().name),
                          "what April says")
        self.desk.key("Return")
        self.win.find("push button", f"Counted: {mark.group(2)}")
        self.said("April 2025")

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

    # ------------------------------------------------------------------ out of the house
    def choose(self, chosen, *keys):
        self.hand.tab_to(re.compile(chosen))
        self.desk.key("Return", *keys, "Return")
        self.desk.settle()

    def save_figures(self, kind):
        self.win.find("push button", "Save figures").click()
        self.win.find("menu item", kind).click()
        self.desk.settle()

    def warned(self):
        """What is said before the pack goes; the person thinks better of it."""
        dialog = wait_until(lambda: self.app.windows()[1:], "the question")[0]
        words = " ".join(dialog.labels())
        self.desk.key("Escape")
        wait_until(lambda: dialog not in self.app.windows(), "the question to close")
        return words

    def test_a_pack_is_given_away_and_frozen(self):
        """What was saved counts as gone, what somebody thought better of does not; what the next
        pack would tell beside it is said; and what was frozen is what is looked at."""
        files = Files()
        self.addCleanup(files.remove)
        both, one = files.path("both.json"), files.path("one.csv")
        self.on_impact()
        self.hand.press("Trustees’ pack…")
        self.said("pages of A4")
        (_x, top, _w, high), (_wx, _wy, _ww, whole) = self.desk.boxes(
            [self.win.find("push button", "Next page"), self.win])
        self.assertLessEqual(top + high, whole)  # the pager is in sight, and needs no scrolling
        self.hand.tab_to("Save figures")
        self.desk.key("shift+Tab")                # the pages' list says where the pack belongs
        self.win.focus_on("Impact")
        self.desk.key("Tab")                      # and is passed, not chosen
        self.win.focus_on("Save figures")
        self.choose("^Period: ", "Down", "Down")
        self.said("its figures are not frozen yet")
        self.save_figures("As a table (CSV)…")
        wait_until(lambda: self.app.windows()[1:], "the file chooser")
        self.desk.settle()
        self.desk.key("Escape")
        wait_until(lambda: not self.app.windows()[1:], "the file chooser to close")
        self.choose("^Strand: ", "Down")
        self.save_figures("As a table (CSV)…")
        self.hand.save_file(one)             # nothing went before: nothing is asked
        self.said(f"Saved as {one}")
        with open(one, encoding="utf-8") as text:
            self.assertIn("M-1a/2526Q3S", text.read())
        self.choose("^Strand: ", "Up")
        self.save_figures("For another program (JSON)…")
        words = self.warned()
        self.assertRegex(words, r"Q3, family.*comes to [1-4]\b")
        self.assertIn("Leave out the pages", words)
        self.assertFalse(os.path.exists(both))
        self.save_figures("For another program (JSON)…")
        dialog = wait_until(lambda: self.app.windows()[1:], "the question")[0]
        self.hand.press("Give it away all the same", where=dialog)
        self.hand.save_file(both)
        self.said(f"Saved as {both}")
        with open(both, encoding="utf-8") as text:
            self.assertEqual(json.load(text)["period"], "2025/26 Q3")

        self.hand.press("Freeze these figures…")
        dialog = wait_until(lambda: self.app.windows()[1:], "the question")[0]
        self.hand.press("Freeze", where=dialog)
        self.said("Frozen on 12 March 2026, mark ")
        frozen = self.win.find("check box", "As they were frozen")
        wait_until(lambda: frozen.has("checked"), "the frozen figures to be chosen")


if __name__ == "__main__":
    tap.main()
