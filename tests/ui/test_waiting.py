# SPDX-License-Identifier: GPL-3.0-or-later
"""Who waits: tries are written down, the clock stops and runs, nobody is accepted without a goal."""
import os
import re
import sqlite3
import time

from desk import wait_until
from office import OnDesk, WORKBOOK, WORKBOOK_DAY
from hands import Keys, Mouse
from wizard import save, take
import tap


TWO = """
INSERT INTO person(id, uuid, first_name, last_name, fold)
  VALUES (1, 'p1', 'Wilma', 'Testwood', 'wilma testwood'),
         (2, 'p2', 'Chioma', 'Tanner', 'chioma tanner');
INSERT INTO referral(id, uuid, number, person, strand, received_on, target_days, due_on, state,
    state_on)
  VALUES (1, 'r1', 'R-0001', 1, 'sci', '2026-03-12', 14, '2026-03-26', 'awaiting_contact',
    '2026-03-12'),
         (2, 'r2', 'R-0002', 2, 'sci', '2026-03-12', 14, '2026-03-26', 'awaiting_contact',
    '2026-03-12');
INSERT INTO wait_event(referral, stage, entered_on)
  VALUES (1, 'contact', '2026-03-12'), (2, 'contact', '2026-03-12');
"""


class Waiting(OnDesk):
    def referral(self, *columns):
        return tuple(self.files.rows(f"SELECT {', '.join(columns)} FROM referral")[0].values())

    def dialog(self, title):
        dialog = self.app.window(title)
        self.desk.settle()
        return dialog

    def taken(self):
        self.start()
        take(Mouse(self))
        save(Mouse(self))
        self.wait_row("SELECT count(*) FROM referral")
        self.desk.settle()

    def test_a_try_and_first_contact(self):
        self.start()
        self.quit()
        with sqlite3.connect(self.files.database) as db:
            db.executescript(TWO)
        db.close()
        self.start()
        hand = Keys(self)
        hand.page("Waiting")
        hand.press("Log contact…")
        dialog = self.dialog("Log contact")
        hand.press("Save contact", where=dialog)               # how it went was not said
        self.desk.settle()
        self.assertIn("Choose how it went.", dialog.labels())
        self.assertEqual(self.files.one("SELECT count(*) FROM contact_attempt"), 0)
        dialog.find("check box", "No answer").click()
        hand.press("Save contact", where=dialog)
        self.wait_row("SELECT count(*) FROM contact_attempt WHERE outcome = 'no_answer'")
        self.assertEqual(self.referral("first_contact_on"), (None,))

        hand.press("Log contact…")
        dialog = self.dialog("Log contact")
        dialog.find("check box", "Reached").click()
        hand.press("Save contact", where=dialog)
        self.wait_row("SELECT first_contact_on FROM referral WHERE id = 1")
        # the page goes on with them: nobody else's button comes under the hand
        self.says(re.compile("^Wilma Testwood$"))
        wait_until(lambda: self.app.root.focused().name == "Book assessment…", "their next step")
        self.assertEqual(self.referral("first_contact_on", "due_on", "target_days"),
                         ("2026-03-12", "2026-03-26", 14))
        self.desk.key("ctrl+z")                                # and back again
        self.wait_row("SELECT first_contact_on IS NULL FROM referral WHERE id = 1")
        self.quit()

    def test_nobody_is_accepted_without_a_goal(self):
        self.taken()
        hand = Keys(self)
        hand.page("Waiting")
        self.assertEqual(self.files.one("SELECT count(*) FROM goal"), 0)
        Mouse(self).press("More…")
        self.win.find("menu item", "Record assessment…").click()
        dialog = self.dialog("Record assessment")
        dialog.find("text", "What was said").fill("Wants to drive again")
        hand.press("Accept, to wait for a mentor", "check box", where=dialog)
        hand.press("Save assessment", where=dialog)
        self.desk.settle()
        self.assertTrue([words for words in dialog.labels()
                         if words.startswith("Mentoring needs at least one goal")])
        self.assertEqual(self.referral("state"), ("awaiting_contact",))
        dialog.find("text", "Goal").fill("To drive to work")
        hand.press("Save assessment", where=dialog)
        self.wait_row("SELECT accepted_on FROM referral")
        self.assertEqual(self.referral("state", "assessed_on"), ("awaiting_match", "2026-03-12"))
        self.assertEqual(self.files.one("SELECT note FROM assessment"), "Wants to drive again")
        self.quit()

    def processor_seconds(self):
        with open(f"/proc/{self.app.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def test_a_clock_nobody_is_in(self):
        """After a workbook came in nobody waits for a first contact: the page opens where
        somebody waits, leaves the processor in peace, and answers keys."""
        self.command("import", WORKBOOK, today=WORKBOOK_DAY, check=False)
        self.start(today=WORKBOOK_DAY)
        self.desk.key("alt+2")
        self.win.find("push button", re.compile(r"^To first contact: (0 waiting|nobody waits)"))
        self.desk.settle()
        before = self.processor_seconds()
        time.sleep(1.5)
        self.assertLess(self.processor_seconds() - before, 0.7)
        self.desk.key("alt+6")
        self.win.find("push button", re.compile("^Trustees"))
        self.quit()


if __name__ == "__main__":
    tap.main()
