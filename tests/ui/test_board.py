# SPDX-License-Identifier: GPL-3.0-or-later
"""The board on an office's workbook: a draft with the first mentor of the ranking, asked, agreed,
and taken back; with the mouse, with the keyboard alone, and by drag and drop."""
import re

from hands import Keys, Mouse
from office import WORKBOOK, WORKBOOK_DAY, OnDesk
import tap

DRAFT = re.compile("^Draft with ")


class Board(OnDesk):
    def open(self, hand):
        self.command("import", WORKBOOK, check=False, today=WORKBOOK_DAY)
        self.waiting = self.count("referral", "awaiting_match")
        self.start(today=WORKBOOK_DAY)
        hand.page("Board")
        self.says(f"{self.waiting} people wait for a match")

    def count(self, table, state):
        return self.files.one(f"SELECT count(*) FROM {table} WHERE state = ?", state)

    def drafted(self):
        """(pairing, the mentee's name, the referral) of the one draft."""
        self.wait_row("SELECT id FROM pairing WHERE state = 'draft'")
        row = self.files.rows(
            "SELECT x.id, x.fit, x.referral, p.first_name || ' ' || p.last_name AS name FROM pairing x"
            " JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
            " WHERE x.state = 'draft'")[0]
        self.assertIn(row["fit"], range(1, 101))
        return row["id"], row["name"], row["referral"]

    def do(self, hand):
        self.open(hand)
        hand.press(self.win.find_all("push button", DRAFT)[0].name)
        pairing, name, referral = self.drafted()
        self.says(f"{self.waiting - 1} people wait for a match")

        # the card has the keyboard, so a chord moves it on
        self.desk.wait(lambda: self.win.find_all(None, re.compile(f"^{name} with "), focused=True),
                       "the card to have the focus")
        self.desk.key("ctrl+Right")
        self.wait_row("SELECT id FROM pairing WHERE id = ? AND state = 'mentor_asked'", pairing)
        hand.press(f"Move {name} to…")
        hand.press("Agreed")
        self.wait_row("SELECT id FROM pairing WHERE id = ? AND agreed_on IS NOT NULL", pairing)
        self.assertEqual(self.files.one("SELECT state FROM referral WHERE id = ?", referral), "matched")
        self.desk.key("ctrl+z")
        self.wait_row("SELECT id FROM referral WHERE id = ? AND state = 'awaiting_match'", referral)
        self.assertEqual(self.files.one("SELECT state FROM pairing WHERE id = ?", pairing), "mentor_asked")
        self.quit()

    def test_mouse(self):
        self.do(Mouse(self))

    def test_keyboard_only(self):
        self.do(Keys(self))

    def test_drag(self):
        self.open(Mouse(self))
        person = self.win.find_all(None, re.compile(", waits "))[0]
        mentor = self.win.find_all(None, re.compile("^1: "))[0]
        person.drag_to(mentor, steps=20, pause=0.05, hold=0.5)
        self.drafted()
        self.quit()


if __name__ == "__main__":
    tap.main()
