# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job straight through, on the workbook an office really would bring: it comes in, the
list of who waits is read, a referral is taken on the telephone, the person is given a mentor on
the board, the first call is booked, and a chart goes to paper.  Once with the mouse, once with
the keyboard alone; what came of it is looked up in the database and in the PDF."""
import os
import re

from hands import Keys, Mouse
from office import WORKBOOK, WORKBOOK_DAY, OnDesk, pdf_text
from wizard import save, take
import tap


class Job(OnDesk):
    def do(self, hand):
        self.start(today=WORKBOOK_DAY)
        self.bring_in(hand)
        self.take_a_referral(hand)
        self.speak_with_her(hand)
        self.find_a_mentor(hand)
        self.book_the_first_call(hand)
        self.take_a_chart_to_paper(hand)
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

    # ------------------------------------------------------------------ who waits
    def row_of_hers(self, hand):
        """Her row among all who wait, found by typing her name."""
        hand.fill("Search this list", "ashgrove", role="entry")
        row = self.win.find("table row", re.compile("^Blodwen Ashgrove, "))
        self.desk.wait(lambda: len(self.win.find_all("table row", re.compile(", received "))) == 1,
                       "no other row")
        return row.name

    def dialog(self, title):
        return self.app.window(title)

    def speak_with_her(self, hand):
        hand.page("Waiting")
        self.assertIn("14 days left", self.row_of_hers(hand))
        hand.press(re.compile("^Blodwen Ashgrove, "), "table row")
        hand.press("Log contact…")
        dialog = self.dialog("Log contact")
        hand.press("Reached", "check box", where=dialog)
        hand.press("Save contact", where=dialog)
        self.wait_row("SELECT first_contact_on FROM referral WHERE id = ?", self.person)
        self.assertEqual(self.referral("first_contact_on", "due_on"), (WORKBOOK_DAY, "2026-12-07"))

        hand.press(re.compile("^To assessment talk"))
        hand.press(re.compile("^Blodwen Ashgrove, "), "table row")
        hand.press("More…")
        self.menu(hand, "Record assessment…")
        dialog = self.dialog("Record assessment")
        hand.fill("Goal", "To go out alone again", where=dialog)
        hand.press("Accept, to wait for a mentor", "check box", where=dialog)
        hand.press("Save assessment", where=dialog)
        self.wait_row("SELECT accepted_on FROM referral WHERE id = ?", self.person)
        self.assertEqual(self.referral("state", "accepted_on"), ("awaiting_match", WORKBOOK_DAY))
        self.assertEqual(self.files.one("SELECT words FROM goal WHERE referral = ?", self.person),
                         "To go out alone again")

    def referral(self, *columns):
        row = self.files.rows(f"SELECT {', '.join(columns)} FROM referral WHERE id = ?", self.person)[0]
        return tuple(row[c] for c in columns)

    def menu(self, hand, item):
        if hand.name == "mouse":
            self.win.find("menu item", item).click()
        else:
            for _down in range(12):
                if self.win.find_all("menu item", item, focused=True):
                    break
                self.desk.key("Down")
                self.desk.settle(quiet=0.1)
            self.desk.key("Return")
        self.desk.settle()

    # ------------------------------------------------------------------ a mentor is found
    def find_a_mentor(self, hand):
        """For the person who has waited longest, who stands first."""
        hand.page("Board")
        first = self.win.find("table cell", re.compile(r", waits \d+ days"))
        self.name = name = first.name.split(",")[0]
        self.longest = self.files.one(
            "SELECT r.id FROM referral r JOIN person p ON p.id = r.person WHERE r.state ="
            " 'awaiting_match' AND p.first_name || ' ' || p.last_name = ? ORDER BY r.received_on", name)
        self.assertIsNotNone(self.longest, name)
        hand.press(first.name, "table cell")
        self.says(f"Mentors for {name}")
        if hand.name == "mouse":
            self.win.find("table cell", first.name).drag_to(
                self.win.find("table cell", re.compile("^1: ")))
        else:
            hand.press(re.compile("^Draft with "))
        self.card = re.compile(f"^{re.escape(name)} with ")
        for state in ("draft", "mentor_asked", "mentee_asked", "agreed"):
            if state != "draft":
                self.move_on(hand, state)
            self.wait_row("SELECT count(*) FROM pairing WHERE referral = ? AND state = ?",
                          self.longest, state, what=state)
            self.desk.settle()
        self.assertEqual(self.files.one("SELECT state FROM referral WHERE id = ?", self.longest),
                         "matched")

    def move_on(self, hand, state):
        """Her card to the next column: dragged there, or Ctrl and an arrow."""
        if hand.name == "keyboard":
            hand.tab_to(self.card, "table cell")
            self.desk.key("ctrl+Right")
            return
        heads = {"mentor_asked": "Mentor asked", "mentee_asked": "Mentee asked", "agreed": "Agreed"}
        card = self.win.find("table cell", self.card)
        x, y, _w, _h = self.win.find("label", re.compile(f"^{heads[state]}")).box()
        self.desk.drag(card.centre(0.5, 0.2), (x + 60, y + 200))

    # ------------------------------------------------------------------ the first call is booked
    def book_the_first_call(self, hand):
        mentor = self.files.one("SELECT p.first_name || ' ' || p.last_name FROM pairing a JOIN mentor m"
                                " ON m.id = a.mentor JOIN person p ON p.id = m.person"
                                " WHERE a.referral = ? AND a.state = 'agreed'", self.longest)
        hand.page("Calls")
        hand.press("Book a call…")
        dialog = self.dialog("Book a call")
        hand.choose("Pair", f"{self.name} with {mentor}", where=dialog)
        hand.fill("Day", "26 Nov", where=dialog)
        hand.fill("Time", "6pm", where=dialog)
        hand.press("Book", where=dialog)
        self.wait_row("SELECT count(*) FROM call c JOIN pairing a ON a.id = c.pairing"
                      " WHERE a.referral = ? AND c.state = 'planned'", self.longest)
        self.assertEqual(
            self.files.rows("SELECT c.starts_at, c.day_on, c.minutes_planned, c.medium"
                            " FROM call c JOIN pairing a ON a.id = c.pairing WHERE a.referral = ?"
                            " AND c.state = 'planned'", self.longest),
            [{"starts_at": "2026-11-26T18:00:00Z", "day_on": "2026-11-26", "minutes_planned": 45,
              "medium": "phone"}])

    # ------------------------------------------------------------------ a chart goes to paper
    def take_a_chart_to_paper(self, hand):
        hand.page("Impact")
        paper = self.files.path("impact.pdf")
        hand.chart_menu("Referrals by month", re.compile(r"^\d+ referrals"))
        hand.press("Save as PDF…", "menu item")
        hand.save_file(paper)
        self.desk.wait(lambda: os.path.exists(paper) and os.path.getsize(paper), "the PDF")
        text = pdf_text(paper)
        received = self.files.one("SELECT count(*) FROM referral WHERE received_on BETWEEN"
                                  " '2026-04-01' AND '2027-03-31' AND state <> 'draft'")
        self.assertIn("2026/27", text)
        self.assertRegex(text, rf"\b{received}\b", "the year's referrals are on the page")


if __name__ == "__main__":
    tap.main()
