# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the day: own tasks by keyboard alone, each duty opens its case, the hand stays."""
import re
import sqlite3

from office import OnDesk, TODAY, wait_until
from hands import Keys, Mouse
from wizard import save, take
import tap

GP, ROOM = "Ring the GP", "Book the room"


class Today(OnDesk):
    def add_task(self, words, about, day):
        self.desk.key("ctrl+t")
        dialog = self.app.window("Add a task")
        self.desk.settle()
        self.desk.type(words)
        self.desk.key("Tab")
        self.desk.type(about)
        self.desk.settle(quiet=0.3)
        self.desk.key("Tab")
        self.desk.type(day)
        self.desk.key("ctrl+Return")
        wait_until(lambda: dialog not in self.app.windows(), "the dialog to close")
        self.wait_row("SELECT 1 FROM task WHERE subject = ?", words)
        self.desk.settle()

    def task(self, words, column):
        return self.files.one(f"SELECT {column} FROM task WHERE subject = ?", words)

    def row_with_keyboard(self):
        """What is heard of the row that has the keyboard."""
        return self.win.focused_name()

    def test_tasks_by_keyboard(self):
        self.start()
        self.page("Today")                         # it opens where the test before left off
        self.says("Nothing is due today")
        self.add_task(GP, "", "today")
        self.add_task(ROOM, "", "today")
        self.page("Today")
        wait_until(lambda: GP in self.row_with_keyboard(), "the first task under the keyboard")
        self.desk.key("d")                                     # done; the next takes its place
        self.wait_row("SELECT done_on FROM task WHERE subject = ?", GP)
        self.desk.settle()
        wait_until(lambda: ROOM in self.row_with_keyboard(), "the next task under the keyboard")
        self.desk.key("ctrl+z")
        self.wait_row("SELECT done_on IS NULL FROM task WHERE subject = ?", GP)
        self.desk.settle()
        self.assertIn(ROOM, self.row_with_keyboard())          # what came back took nothing away
        self.desk.key("p")                                     # put off
        dialog = self.app.window("Put off")
        self.desk.settle()
        self.desk.key("ctrl+a")
        self.desk.type("mon")
        self.desk.key("ctrl+Return")
        wait_until(lambda: dialog not in self.app.windows(), "the dialog to close")
        wait_until(lambda: self.task(ROOM, "due_on") == "2026-03-16", "the task to be put off")
        self.desk.settle()
        self.desk.key("Return")                                # the task itself, for changing
        self.app.window("Change the task")
        self.desk.settle()
        self.desk.key("Escape")
        self.desk.settle()
        self.assertEqual(self.task(GP, "made_by"), self.task(ROOM, "made_by"))
        self.quit()

    def test_words_that_are_nobody_and_no_day(self):
        self.start()
        self.desk.key("ctrl+t")
        dialog = self.app.window("Add a task")
        self.desk.settle()
        hand = Keys(self)
        hand.fill("About whom", "Nobody at all", where=dialog)
        hand.fill("By when", "30 February", where=dialog)
        self.desk.settle(quiet=0.3)
        self.desk.key("ctrl+Return")
        self.desk.settle()
        said = " ".join(dialog.labels())
        self.assertIn("Write what is to be done", said)
        self.assertIn("Nobody has this name or number", said)
        self.assertIn("February", said)
        self.assertEqual(dialog.find("text", "About whom").text, "Nobody at all")
        self.assertEqual(self.files.one("SELECT count(*) FROM task"), 0)
        self.desk.key("Escape")                                # asked first: Escape keeps it
        wait_until(lambda: self.app.root.find_all("push button", "Throw away"), "the question")
        self.desk.key("Escape")
        self.desk.settle()
        self.assertEqual(dialog.find("text", "About whom").text, "Nobody at all")
        self.desk.key("Escape")
        self.app.root.find("push button", "Throw away").click()
        wait_until(lambda: dialog not in self.app.windows(), "the dialog to close")
        self.quit()

    def test_a_referral_in_its_days(self):
        """The same office on later days: a reply comes near, is due, is late."""
        self.start()
        take(Mouse(self))
        save(Mouse(self))
        self.wait_row("SELECT 1 FROM referral")
        name = self.files.one("SELECT first_name || ' ' || last_name FROM person")
        self.quit()
        for day, words in (("2026-03-23", "in 3 days"), ("2026-03-26", "today"),
                           ("2026-03-28", "2 days late")):
            self.start(today=day)
            self.page("Today")
            wait_until(lambda: name in self.row_with_keyboard(), "the referral under the keyboard")
            self.assertIn(words, self.row_with_keyboard())
            self.assertIn("First contact", self.row_with_keyboard())
            self.quit()
        self.start(today="2026-03-28")
        self.page("Today")
        wait_until(lambda: name in self.row_with_keyboard(), "the referral under the keyboard")
        self.desk.key("Return")
        self.desk.settle()
        self.win.find("push button", "Log contact…")
        self.quit()


class Cases(OnDesk):
    """Each kind of the demo's day opens its case: the person of the row is there to be read."""

    def test_each_opens_its_case(self):
        self.app = self.desk.launch(self.argv("--demo"), env=self.env())
        self.addCleanup(self.app.close)
        self.win = self.app.window()
        self.desk.settle(quiet=0.5)
        self.win.find("push button", re.compile("^All: "))
        few = self.win.find_all("push button", re.compile(r": \d+$"))
        self.assertLess(len(few), 8)
        self.win.find("push button", re.compile(r"^\d+ more kinds$")).click()
        self.desk.settle()
        chips = [n.name for n in self.win.find_all("push button", re.compile(r": \d+$"))]
        kinds = [c.rsplit(":", 1)[0] for c in chips if not c.startswith("All")]
        self.assertGreater(len(kinds), 9)
        for kind in kinds:
            with self.subTest(kind):
                self.page("Today")
                self.win.find("push button", re.compile(f"^{kind}: \\d")).click()
                self.desk.settle()
                self.desk.key("alt+1")
                self.desk.settle()
                heard = wait_until(lambda: kind in self.win.focused_name() and self.win.focused_name(),
                                   "a duty under the keyboard")
                name = heard.split(", ")[1]
                self.desk.key("Return")
                self.desk.settle(quiet=0.3)
                if kind in ("Task", "Support call", "Mentor’s own check", "First call to be booked",
                            "Next call to be booked", "Nobody answers", "How it feels", "More calls to decide"):
                    wait_until(lambda: len(self.app.windows()) > 1, "its form")
                    self.desk.key("Escape")
                    self.desk.settle()
                else:
                    wait_until(lambda: name in " ".join(self.win.labels()) and
                               not self.win.find_all("push button", re.compile("^All: ")),
                               f"{name} on the page that opened")
        self.quit()


if __name__ == "__main__":
    tap.main()
