# SPDX-License-Identifier: GPL-3.0-or-later
"""The window itself: pages, search, preferences, undo, and what is remembered."""
import os
import re

from office import OnDesk, PAGES, wait_until
from views import prefer
import tap


class Shell(OnDesk):
    def setUp(self):
        super().setUp()
        prefer(self.desk, {})

    def demo(self, **env):
        self.app = self.desk.launch(self.argv("--demo"), env=self.env(**env))
        self.addCleanup(self.app.close)
        self.win = self.app.window()
        self.desk.settle()

    def chosen(self):
        rows = [n.name for n in self.win.find("list", "Pages").children() if n.has("selected")]
        return rows[0] if rows else None

    def test_pages_by_key_and_mouse(self):
        self.start()
        for page in PAGES:
            self.page(page)
            self.assertEqual(self.chosen(), page)
        self.win.find("list item", "Waiting").click()
        wait_until(lambda: self.chosen() == "Waiting", "Waiting to be chosen by the mouse")
        self.quit()

    def test_rail_is_remembered(self):
        self.start()
        self.win.find("push button", "Show only the icons of the pages").click()
        self.win.find("push button", "Show the words of the pages")
        self.page("Mentors")
        self.restart()
        self.win.find("push button", "Show the words of the pages")
        self.assertEqual(self.chosen(), "Mentors")
        self.quit()

    def test_nothing_to_undo_is_said(self):
        self.start()
        self.desk.key("ctrl+z")
        self.says("There is nothing to undo.")
        self.quit()

    def test_search_by_keys(self):
        self.demo()
        self.says("These people are invented")
        self.desk.key("ctrl+f")
        self.win.focus_on("Find a person")
        self.desk.type("tilney")
        self.says(re.compile(r"Tilney"))
        self.desk.key("Return")
        wait_until(lambda: self.chosen() != "Today", "the page of the person found")
        self.desk.key("ctrl+f")
        self.desk.type("qqqq")
        self.says("Nobody of that name or number.")
        self.desk.key("Escape")
        self.desk.key("ctrl+f")
        self.desk.type("m-3C/2526")                  # as it stands on paper beside a figure
        self.says(re.compile("Figure M-3c, 2025/26"))
        self.desk.key("Return")
        wait_until(lambda: self.chosen() == "Impact", "what is behind the figure")
        self.win.find("label", re.compile("M-3c"))
        self.quit()

    def test_a_number_of_the_office(self):
        self.start()
        self.desk.key("ctrl+comma")
        window = self.app.window("Preferences")
        self.desk.settle()
        window.find("list item", "Times and targets").click()
        field = window.find("text", "First contact within")
        field.click()
        self.desk.key("ctrl+a")
        self.desk.type("400")
        self.desk.key("Tab")
        self.says("Write a whole number from 1 to 90.")
        field.click()
        self.desk.key("ctrl+a")
        self.desk.type("10")
        self.desk.key("Return")
        wait_until(lambda: self.files.one(
            "SELECT value FROM setting WHERE name = 'reply_days'") == "10", "the number to be saved")
        self.desk.key("Escape")
        self.app.closed("Preferences")
        self.says("First contact within: 10 instead of 14")
        self.desk.key("ctrl+z")
        self.says("Undone: First contact within: 10 instead of 14")
        self.assertIsNone(self.files.one("SELECT value FROM setting WHERE name = 'reply_days'"))
        self.desk.key("ctrl+y")
        self.says("Done again: First contact within: 10 instead of 14")
        self.assertEqual(self.files.one("SELECT value FROM setting WHERE name = 'reply_days'"), "10")
        self.desk.key("ctrl+y")
        self.says(re.compile("There is nothing to do again"))
        self.quit()

    def test_a_word_of_the_office(self):
        self.start()
        self.desk.key("ctrl+comma")
        window = self.app.window("Preferences")
        self.desk.settle()
        window.find("list item", "Words").click()
        window.find("text", "A new word").click()
        self.desk.type("Partly, it seems")
        self.desk.key("Return")
        wait_until(lambda: self.files.one(
            "SELECT code FROM term WHERE label = 'Partly, it seems'"), "the word to be saved")
        window.find("push button", "Retire: Partly, it seems").click()
        wait_until(lambda: self.files.one(
            "SELECT retired FROM term WHERE label = 'Partly, it seems'") == 1, "the word to retire")
        self.desk.key("Escape")
        self.quit()

    def test_colours_and_size(self):
        self.start()
        before = self.win.find("push button", "Undo").extents()[3]
        self.desk.key("ctrl+comma")
        window = self.app.window("Preferences")
        window.find("check box", "Dark").click()
        window.find("check box", "Large targets").click()
        self.desk.settle()
        self.desk.key("Escape")
        self.restart()
        # What is told is the room within a button's edges, which are 10 together.
        self.assertGreaterEqual(self.win.find("push button", "Undo").extents()[3], 34)
        self.assertLess(before, 34)
        self.quit()

    def test_a_second_start_presents_the_first(self):
        self.start()
        again = self.desk.launch(self.argv("--database", self.files.database), env=self.env())
        self.assertEqual(again.wait_end(), 0)
        self.assertEqual(len(self.app.windows()), 1)
        self.quit()

    def test_demo_leaves_nothing_behind(self):
        self.demo(TMPDIR=self.files.dir)
        made = [n for n in os.listdir(self.files.dir) if n.startswith("mentoring-office-demo-")]
        self.assertEqual(len(made), 1)
        self.quit()
        self.assertEqual(os.listdir(self.files.dir), [])

    def test_commands(self):
        status, said = self.command("undo", check=False)
        self.assertEqual((status, said.strip()), (1, "There is nothing to undo."))
        self.command("backup", self.files.path("copy.db"))
        self.assertGreater(os.path.getsize(self.files.path("copy.db")), 0)
        self.assertIn("backup FILE", self.command("--help")[1])
        self.assertRegex(self.command("--version")[1], r"^Mentoring Office \d")


if __name__ == "__main__":
    tap.main()
