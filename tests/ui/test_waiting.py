# SPDX-License-Identifier: GPL-3.0-or-later
"""Who waits: tries are written down, the clock stops and runs, nobody is accepted without a goal."""
import os
import re
import time

from office import OnDesk, WORKBOOK, WORKBOOK_DAY
from hands import Keys, Mouse
from wizard import save, take
import tap


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
        self.taken()
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
        self.wait_row("SELECT first_contact_on FROM referral")
        self.assertEqual(self.referral("first_contact_on", "due_on", "target_days"),
                         ("2026-03-12", "2026-03-26", 14))
        self.desk.key("ctrl+z")                                # and back again
        self.wait_row("SELECT first_contact_on IS NULL FROM referral")
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
