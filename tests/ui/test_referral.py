# SPDX-License-Identifier: GPL-3.0-or-later
"""A new referral is taken on the phone, and nothing typed is ever lost."""
import os
import re
import shutil
import signal

from office import BUILD, OnDesk, wait_until
from wizard import forward, save, take_by_mouse
import tap

TAKEN = "SELECT count(*) FROM referral"


class Referral(OnDesk):
    def test_mouse(self):
        win = self.start()
        take_by_mouse(win, self.desk)
        save(win)
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

    def test_keyboard_only(self):
        desk, win = self.desk, self.start()
        desk.key("ctrl+n")
        focus = self.focus_on(re.compile("^Who is asking"))
        desk.key("space", "Down", "Return")
        win.find("combo box", re.compile("^Who is asking.*: The person$"))
        self.next_by_keys("First name (required)")
        desk.type("Gwilym")
        desk.key("Tab")
        desk.type("Hawthorn")
        self.tab_to("Date of birth")
        desk.type("April 1979")
        self.next_by_keys("Telephone")
        desk.type("07700 900456")
        self.next_by_keys("Neurological level")
        desk.type("T12")
        self.tab_to(re.compile("^Cause"))
        desk.key("space", "End", "Return")
        win.find("combo box", re.compile("^Cause.*: (?!Choose)"))
        for _step in range(5):
            self.press_by_keys(re.compile("^Next: "))
        self.press_by_keys("Save referral")
        self.wait_row(TAKEN)
        found = self.files.rows("SELECT first_name, last_name, born_on, born_precision FROM person")
        self.assertEqual(found, [{"first_name": "Gwilym", "last_name": "Hawthorn",
                                  "born_on": "1979-04-01", "born_precision": "month"}])
        self.assertEqual(self.files.one("SELECT level_code FROM injury"), "T12")
        self.quit()

    # ------------------------------------------------------------------ by keys
    def focus_on(self, name):
        """Waits until the keyboard is on the control of this name."""
        def there():
            node = self.win.focused()
            return node if node and (name.search(node.name) if hasattr(name, "search")
                                     else node.name == name) else None
        return wait_until(there, f"the keyboard on {name!r}", 3)

    def tab_to(self, name, most=40):
        for _press in range(most):
            try:
                node = self.win.focused()
                if node and (name.search(node.name) if hasattr(name, "search") else node.name == name):
                    return node
            except AssertionError:
                pass
            self.desk.key("Tab")
            self.desk.settle(quiet=0.08)
        self.fail(f"Tab never came to {name!r}")

    def press_by_keys(self, name):
        self.tab_to(name, 60)
        self.desk.key("space")
        self.desk.settle()

    def next_by_keys(self, field):
        self.press_by_keys(re.compile("^Next: "))
        self.focus_on(field)

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
        take_by_mouse(win, self.desk)
        self.wait_row("SELECT count(*) FROM draft")
        self.app.process.send_signal(signal.SIGKILL)
        self.app.process.wait(10)
        win = self.start()
        self.says(re.compile("Blodwen Ashgrove"))           # the draft is offered by name
        win.find("push button", re.compile("^(Go on|Continue|Resume)")).click()
        for _step in range(9):
            self.desk.settle()
            if win.find_all("push button", "Save referral"):
                break
            forward(win, self.desk)
        save(win)
        self.wait_row(TAKEN)
        self.assertEqual(self.files.one("SELECT last_name FROM person"), "Ashgrove")
        self.assertEqual(self.files.one("SELECT level_said FROM injury"), "C5/6 inc")

    def test_undone_after_a_restart(self):
        win = self.start()
        take_by_mouse(win, self.desk)
        save(win)
        self.wait_row(TAKEN)
        win = self.restart()
        self.desk.key("ctrl+z")
        self.says(re.compile("Undone: "))
        self.wait_row("SELECT count(*) = 0 FROM referral")
        self.assertEqual(self.files.one("SELECT count(*) FROM person"), 0)
        self.assertEqual(self.files.one("SELECT count(*) FROM audit WHERE verb = 'delete'") > 0, True)

    def test_full_disk_keeps_what_was_typed(self):
        flag = self.files.path("full")
        win = self.start(env={"LD_PRELOAD": os.path.join(BUILD, "tests", "ui", "full-disk.so"),
                              "MO_DISK_FULL": flag})
        take_by_mouse(win, self.desk)
        with open(flag, "w", encoding="ascii"):
            pass
        save(win)
        self.says("The disk is full")
        self.assertTrue(win.find_all("push button", "Save referral"), "the form is still there")
        self.assertIn("Ashgrove", win.labels())
        os.remove(flag)
        save(win)
        self.wait_row(TAKEN)
        self.assertEqual(self.files.one("SELECT last_name FROM person"), "Ashgrove")

    def test_file_replaced_beneath(self):
        win = self.start()
        take_by_mouse(win, self.desk)
        moved = self.files.path("moved.db")
        os.rename(self.files.database, moved)
        shutil.copy(moved, self.files.database)
        save(win)
        self.says("moved or replaced")
        self.assertIn("Ashgrove", win.labels())


if __name__ == "__main__":
    tap.main()
