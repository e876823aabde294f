# SPDX-License-Identifier: GPL-3.0-or-later
"""The board on an office's workbook: a draft with the first mentor of the ranking, asked, agreed,
and taken back; with the mouse, with the keyboard alone, and by drag and drop.  A no and the same
pair again are asked for their reason; the first call is booked from an agreed card."""
import re
import sqlite3

from desk import wait_until
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
        hand.press(re.compile(f"^Move {name} with "))
        hand.press("Agreed")
        self.wait_row("SELECT id FROM pairing WHERE id = ? AND agreed_on IS NOT NULL", pairing)
        self.assertEqual(self.files.one("SELECT state FROM referral WHERE id = ?", referral), "matched")
        self.desk.wait(lambda: self.win.find_all(None, re.compile(f"^{name} with "), focused=True),
                       "the card to have the focus in its new column")
        self.desk.key("ctrl+Right")
        self.wait_row("SELECT id FROM pairing WHERE id = ? AND briefed_on IS NOT NULL", pairing)
        self.desk.key("ctrl+z")
        self.wait_row("SELECT id FROM pairing WHERE id = ? AND state = 'agreed'", pairing)
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
        pairing, name, _referral = self.drafted()
        self.card(name).drag_to(self.column("Mentor asked"), steps=20, pause=0.05, hold=0.5)
        self.wait_row("SELECT id FROM pairing WHERE id = ? AND state = 'mentor_asked'", pairing)
        self.desk.settle()
        self.quit()

    def card(self, name):
        self.desk.settle()
        return self.win.find(None, re.compile(f"^{name} with "))

    def column(self, name):
        return [node for node in self.win.find_all(None, name) if node.box()[3] > 100][0]

    def draft(self, hand):
        self.open(hand)
        hand.press(self.win.find_all("push button", DRAFT)[0].name)
        return self.drafted()

    def move(self, hand, name, to):
        hand.press(re.compile(f"^Move {name} with "))
        hand.press(to)

    def reason(self, hand, title, verb):
        """The form stays open without a reason, and closes once it is saved with one."""
        dialog = self.app.window(title)
        hand.press(verb, where=dialog)
        self.says("Write a few words")
        hand.fill("Reason (required)", "asked for by name", where=dialog)
        hand.press(verb, where=dialog)
        self.desk.wait(lambda: len(self.app.windows()) == 1, "the form to close")

    def test_no_with_reason(self):
        hand = Keys(self)
        pairing, name, _referral = self.draft(hand)
        self.move(hand, name, "Mentor asked")
        self.wait_row("SELECT id FROM pairing WHERE id = ? AND state = 'mentor_asked'", pairing)
        self.move(hand, name, "Mentor said no…")
        dialog = self.app.window(re.compile(f" said no to {name}$"))
        hand.press("Save", where=dialog)
        self.says("Choose the reason.")
        hand.choose("Reason (required)", "Other", where=dialog)
        hand.press("Save", where=dialog)
        self.says("Write a few words: “Other” alone says nothing.")
        hand.fill("In their words", "away for the summer", where=dialog)
        hand.press("Save", where=dialog)
        self.wait_row("SELECT id FROM pairing WHERE id = ? AND state = 'mentor_no'"
                      " AND decline_code = 'other' AND decline_reason = 'away for the summer'", pairing)
        self.says(f"{self.waiting} people wait for a match")
        self.desk.wait(lambda: self.win.find_all(None, re.compile(f"^{name}, .*, waits "), focused=True),
                       "who waits again to have the keyboard")
        self.quit()

    def test_same_pair_again(self):
        hand = Mouse(self)
        pairing, name, _referral = self.draft(hand)
        mentor = self.files.one("SELECT p.first_name || ' ' || p.last_name FROM pairing x JOIN mentor m"
                                " ON m.id = x.mentor JOIN person p ON p.id = m.person WHERE x.id = ?", pairing)
        self.quit()
        with sqlite3.connect(self.files.database) as db:      # as though it had ended long ago
            db.execute("UPDATE pairing SET state = 'closed' WHERE id = ?", (pairing,))
        db.close()
        self.start(today=WORKBOOK_DAY)
        hand.page("Board")
        hand.press(f"Draft with {mentor}")
        self.reason(hand, f"Why {name} with {mentor} again?", "Draft")
        self.wait_row("SELECT id FROM pairing WHERE state = 'draft' AND same_pair_reason = 'asked for by name'")
        self.quit()

    def test_under_eighteen(self):
        """Case 20: a second member of staff approves the match, and not who drafted it."""
        hand = Keys(self)
        pairing, name, referral = self.draft(hand)
        self.quit()
        with sqlite3.connect(self.files.database) as db:
            db.execute("UPDATE person SET born_on = '2012-05-01', born_precision = 'day' WHERE id ="
                       " (SELECT person FROM referral WHERE id = ?)", (referral,))
            drafter = db.execute("SELECT who FROM change_set ORDER BY id DESC LIMIT 1").fetchone()[0]
        db.close()
        self.start(today=WORKBOOK_DAY)
        hand.page("Board")
        self.move(hand, name, "Agreed")
        dialog = self.app.window(re.compile(f"^Who approved {name} with "))
        hand.fill("Approved by (required)", drafter, where=dialog)
        hand.press("Approve and agree", where=dialog)
        self.says("drafted this match. Somebody else of the staff approves it.")
        hand.fill("Approved by (required)", "Priya Nair", where=dialog)
        hand.press("Approve and agree", where=dialog)
        self.wait_row("SELECT id FROM pairing WHERE id = ? AND state = 'agreed'"
                      " AND approved_by = 'Priya Nair'", pairing)
        self.quit()

    def round_trip(self, key, state):
        """Every part of the page, in its order, and the window around it; never nobody."""
        hand, seen = Keys(self), []
        at = hand.focused()
        for _press in range(40):
            before = at
            self.desk.key(key)
            at = wait_until(lambda: (node := hand.focused()) != before and node,
                            f"the focus to go on: {state}, {seen}")
            seen.append(at.name)
            if len(seen) > 8 and seen[-1] == seen[0]:
                break
        places = [min((i for i, name in enumerate(seen) if re.search(part, name)), default=None) for part in
                  (", waits ", "^Draft with ", "^Compare", "^Move ", "^New referral", "^Board$", "^What if")
                  if key == "Tab" or part != "^Board$"]
        if key == "Tab":
            places.pop()                  # the head is before the people, where the page begins
        self.assertNotIn(None, places, f"{state}, {key}: {seen}")
        return [name for name in seen if name.startswith("Move ")]

    def test_focus_is_never_lost(self):
        """Some columns are empty, one card has moved, and the last person had no row in sight."""
        hand = Keys(self)
        _pairing, name, _referral = self.draft(hand)
        self.desk.wait(lambda: self.win.find_all(None, re.compile(f"^{name} with "), focused=True),
                       "the card to have the focus")
        self.desk.key("ctrl+Right")
        self.wait_row("SELECT id FROM pairing WHERE state = 'mentor_asked'")
        self.desk.wait(lambda: self.win.find_all(None, re.compile(f"^{name} with .*, asked "), focused=True),
                       "the card to have the focus where it went")
        self.assertEqual(self.round_trip("Tab", "moved")[0].split(" with ")[0], f"Move {name}")
        self.win.find_all(None, re.compile(", waits "))[0].click()
        self.desk.key("End")
        self.desk.settle()
        last = self.desk.wait(lambda: self.win.find_all(None, re.compile(", waits "), focused=True),
                              "the last to have the focus")[0]
        self.assertGreater(last.box()[3], 20)
        self.round_trip("shift+Tab", "far down")
        self.quit()

    def test_book_first_call(self):
        hand = Mouse(self)
        pairing, name, _referral = self.draft(hand)
        self.move(hand, name, "Agreed")
        self.wait_row("SELECT id FROM pairing WHERE id = ? AND state = 'agreed'", pairing)
        self.move(hand, name, "Book first call…")
        dialog = self.app.window("Book a call")
        dialog.find("combo box", re.compile(f"^Pair.*: {name} with "))
        hand.fill("Day", "today", where=dialog)
        hand.fill("Time", "7am", where=dialog)
        hand.press("Book", where=dialog)
        self.wait_row("SELECT id FROM call WHERE pairing = ? AND state = 'planned'", pairing)
        self.quit()


if __name__ == "__main__":
    tap.main()
