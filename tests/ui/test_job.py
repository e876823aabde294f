# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job straight through, on the workbook an office really would bring: it comes in, the
list of who waits is read, a referral is taken on the telephone, the person is given a mentor on
the board, the first call is booked, and a chart goes to paper.  Once with the mouse, once with
the keyboard alone; what came of it is looked up in the database and in the PDF."""
import re

from hands import Keys, Mouse
from office import WORKBOOK, WORKBOOK_DAY, OnDesk
from wizard import save, take
import tap


class Job(OnDesk):
    def do(self, hand):
        self.start(today=WORKBOOK_DAY)
        self.bring_in(hand)
        self.take_a_referral(hand)
        self.quit()

    def test_mouse(self):
        self.do(Mouse(self))

    def test_keyboard_only(self):
        self.do(Keys(self))

    # ------------------------------------------------------------------ the workbook comes in
    def bring_in(self, hand):
        if hand.name == "mouse":
            hand.press("Main menu")
            self.win.find("menu item", re.compile("^Import")).click()
        else:
            self.desk.key("ctrl+o")
        self.desk.settle()
        hand.press("Choose a workbook…")
        hand.open_file(WORKBOOK)
        self.says("what mentoring-a.xlsx holds", timeout=20)
        hand.press(re.compile("^(Next|See|Try)"))
        self.says("what would come in", timeout=30)
        would = {self.count_beside(what) for what in ("people", "referrals", "mentors", "matches",
                                                      "calls")}
        self.assertEqual(self.files.one("SELECT count(*) FROM person"), 0, "a dry run changes nothing")
        hand.press("Import")
        self.wait_row("SELECT count(*) FROM person", timeout=30)
        did = {(what, self.files.one(f"SELECT count(*) FROM {table}")) for what, table in (
            ("people", "person"), ("referrals", "referral"), ("mentors", "mentor"),
            ("matches", "pairing"), ("calls", "call"))}
        self.assertEqual(did, would, "what came in is what was said before")

    def count_beside(self, what):
        """("people", 297) as the page says it."""
        texts = self.win.labels()
        number = texts[texts.index(what) - 1]
        return what, int(number.replace(",", ""))

    # ------------------------------------------------------------------ a referral on the telephone
    def take_a_referral(self, hand):
        take(hand)
        save(hand)
        self.person = self.wait_row("SELECT r.id FROM referral r JOIN person p ON p.id = r.person"
                                    " WHERE p.last_name = 'Ashgrove'")
        self.assertEqual(self.files.one("SELECT due_on FROM referral WHERE id = ?", self.person),
                         "2026-12-07")


if __name__ == "__main__":
    tap.main()
