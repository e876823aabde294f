# SPDX-License-Identifier: GPL-3.0-or-later
"""A new referral is taken on the phone, and nothing typed is ever lost."""
import os
import re
import shutil
import signal

from office import BUILD, OnDesk, wait_until
from hands import Keys, Mouse
from wizard import forward, save, take
import tap

TAKEN = "SELECT count(*) FROM referral"


class Referral(OnDesk):
    def taken(self, hand):
        self.start()
        take(hand)
        save(hand)
        self.wait_row(TAKEN)
        self.assertEqual(
            self.files.rows("SELECT p.first_name, p.last_name, p.born_on, r.received_on, r.due_on,"
                            " r.target_days, r.state, i.level_code, i.level_upper, i.level_lower,"
                            " i.completeness, i.cause, t.digits FROM referral r"
                            " JOIN person p ON p.id = r.person JOIN injury i ON i.person = p.id"
                            " JOIN phone t ON t.person = p.id"),
            [{"first_name": "Blodwen", "last_name": "Ashgrove", "born_on": "1979-04-03",
              "received_on": "2026-03-12", "due_on": "2026-03-26", "target_days": 14,
              "state": "awaiting_contact", "level_code": "C5/6", "level_upper": 5,
              "level_lower": 6, "completeness": "incomplete", "cause": "fall",
              "digits": "07700900123"}])
        self.assertEqual(self.files.one("SELECT count(*) FROM draft"), 0)
        self.quit()

    def test_mouse(self):
        self.taken(Mouse(self))

    def test_keyboard_only(self):
        self.taken(Keys(self))

    # ------------------------------------------------------------------ what may come between
    def test_an_empty_form_is_refused_in_words(self):
        win = self.start()
        self.desk.key("ctrl+n")
        win.find("text", "Received on (required)")
        self.desk.settle()
        win.find("push button", re.compile("^Next: ")).click()
        self.says(re.compile("needs? a look before the next step"))
        self.assertEqual(self.files.one(TAKEN), 0)

    def test_killed_and_offered_again(self):
        win = self.start()
        take(Mouse(self))
        self.wait_row("SELECT count(*) FROM draft")
        self.app.process.send_signal(signal.SIGKILL)
        self.app.process.wait(10)
        win = self.start()
        self.says(re.compile("Blodwen Ashgrove"))           # the draft is offered by name
        win.find("push button", re.compile("^Go on with")).click()
        for _step in range(9):
            self.desk.settle()
            if win.find_all("push button", "Save referral"):
                break
            forward(Mouse(self))
        save(Mouse(self))
        self.wait_row(TAKEN)
        self.assertEqual(self.files.one("SELECT last_name FROM person"), "Ashgrove")
        self.assertEqual(self.files.one("SELECT level_said FROM injury"), "C5/6 inc")

    def test_undone_after_a_restart(self):
        self.start()
        take(Mouse(self))
        save(Mouse(self))
        self.wait_row(TAKEN)
        self.restart()
        self.desk.key("ctrl+z")
        self.says(re.compile("Undone: "))
        self.wait_row("SELECT count(*) = 0 FROM referral")
        self.assertEqual(self.files.one("SELECT count(*) FROM person"), 0)
        self.assertEqual(self.files.one("SELECT count(*) FROM audit WHERE verb = 'delete'") > 0, True)

    def test_full_disk_keeps_what_was_typed(self):
        flag = self.files.path("full")
        win = self.start(env={"LD_PRELOAD": os.path.join(BUILD, "tests", "ui", "full-disk.so"),
                              "MO_DISK_FULL": flag})
        take(Mouse(self))
        with open(flag, "w", encoding="ascii"):
            pass
        save(Mouse(self))
        self.says("The disk is full")
        self.assertTrue(win.find_all("push button", "Save referral"), "the form is still there")
        self.assertIn("Ashgrove", win.labels())
        os.remove(flag)
        save(Mouse(self))
        self.wait_row(TAKEN)
        self.assertEqual(self.files.one("SELECT last_name FROM person"), "Ashgrove")

    def test_file_replaced_beneath(self):
        win = self.start()
        take(Mouse(self))
        moved = self.files.path("moved.db")
        os.rename(self.files.database, moved)
        shutil.copy(moved, self.files.database)
        save(Mouse(self))
        self.says("moved or replaced")
        self.assertIn("Ashgrove", win.labels())


if __name__ == "__main__":
    tap.main()
