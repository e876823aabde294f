# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls: one is booked, moved by dragging and by keys, marked done and taken back; first with
the mouse, then with the keyboard alone.  What came of it is read in the database."""
import re

from hands import Keys, Mouse
from office import WORKBOOK, WORKBOOK_DAY, OnDesk
import tap

PLANNED = "SELECT id, day_on, starts_at FROM call WHERE state = 'planned' ORDER BY id DESC"


class Calls(OnDesk):
    def do(self, hand):
        self.command("import", WORKBOOK, check=False, today=WORKBOOK_DAY)  # some rows cannot come in
        self.start(today=WORKBOOK_DAY)
        hand.page("Calls")
        self.book(hand)
        self.move(hand)
        self.close(hand)
        self.longer(hand)
        self.look_around(hand)
        self.quit()

    def test_mouse(self):
        self.do(Mouse(self))

    def test_keyboard_only(self):
        self.do(Keys(self))

    def call(self):
        return self.files.rows(PLANNED)[0]

    def event(self, words):
        return self.win.find("push button", re.compile(rf"^Call \d+ of .*{words}"))

    def book(self, hand):
        hand.press("Book a call…")
        dialog = self.app.window("Book a call")
        pair = self.pair_in_words()
        hand.choose("Pair", pair, where=dialog)
        hand.fill("Day", "today", where=dialog)
        hand.fill("Time", "10am", where=dialog)
        hand.press("Book", where=dialog)
        self.wait_row(PLANNED)
        self.assertEqual(self.call()["starts_at"], f"{WORKBOOK_DAY}T10:00:00Z")
        self.event("10:00 to 10:45")

    def pair_in_words(self):
        found = self.files.rows(
            "SELECT p.first_name || ' ' || p.last_name || ' with ' || m.first_name || ' ' || m.last_name AS words"
            " FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
            " JOIN mentor t ON t.id = x.mentor JOIN person m ON m.id = t.person"
            " WHERE x.state IN('agreed','briefed','first_call_booked','active')"
            " AND (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') < 8"
            " ORDER BY p.fold, x.id")
        self.assertTrue(found, "the workbook has pairs that can have a call")
        return found[0]["words"]

    def move(self, hand):
        before = self.call()["id"]
        node = self.event("10:00 to 10:45")
        if hand.name == "mouse":
            x, y, width, height = node.box()
            self.desk.drag((x + width // 2, y + 8), (x + width // 2, y + 8 + height * 4 // 3))
        else:
            for _step in range(4):
                self.desk.key("ctrl+Down")
                self.desk.settle()
        self.desk.wait(lambda: self.call()["id"] != before and
                       self.call()["starts_at"] == f"{WORKBOOK_DAY}T11:00:00Z", "the call at 11")
        self.event("11:00 to 11:45")
        self.assertEqual(self.files.one("SELECT state FROM call WHERE id = ?", before), "moved")

    def close(self, hand):
        call = self.call()["id"]
        if hand.name == "mouse":
            self.event("11:00 to 11:45").click()
            hand.press("Mark done…")
        else:
            self.desk.key("Return")
            self.desk.settle()
            self.desk.key("space")
        dialog = self.app.window("Mark the call done")
        hand.fill("Minutes", "52", where=dialog)
        hand.press("Mark done", where=dialog)
        self.wait_row("SELECT 1 FROM call WHERE id = ? AND state = 'done' AND actual_minutes = 52", call)
        self.event("11:00 to 11:45, done")
        self.desk.key("ctrl+z")
        self.wait_row("SELECT 1 FROM call WHERE id = ? AND state = 'planned'", call)

    def longer(self, hand):
        """By its lower edge, or with Shift and an arrow."""
        node = self.event("11:00 to 11:45$")
        if hand.name == "mouse":
            x, y, width, height = node.box()
            self.desk.drag((x + width // 2, y + height - 3), (x + width // 2, y + height + 10))
        else:
            hand.tab_to(node.name)
            self.desk.key("shift+Down")
        self.wait_row("SELECT 1 FROM call WHERE id = ? AND minutes_planned = 60", self.call()["id"])
        self.event("11:00 to 12:00")

    def look_around(self, hand):
        """A month, and a call moved in it by a day; the focus stays in the calendar."""
        hand.press("Month")
        before = self.call()["id"]
        node = self.event("11:00 to 12:00")
        if hand.name == "mouse":
            x, y, width, height = node.box()
            self.desk.drag((x + width // 2, y + height // 2), (x + width // 2 + width + 8, y + height // 2))
        else:
            hand.tab_to(node.name)
            self.desk.key("ctrl+Right")
        self.desk.wait(lambda: self.call()["id"] != before, "the call a day later")
        self.event("11:00 to 12:00")
        if hand.name != "mouse":
            self.desk.key("Page_Down")
            self.desk.key("Home")
            self.desk.settle()
            self.assertEqual(len(self.win.find_all(None, None, focused=True)), 1)
        hand.press("Agenda")
        call = self.win.find("list item", re.compile(r"^Call \d+ of .*11:00 to 12:00"))
        if hand.name != "mouse":
            hand.tab_to(call.name, "list item")
            self.desk.key("shift+Tab")
            self.win.focus_on("Book a call…")


if __name__ == "__main__":
    tap.main()
