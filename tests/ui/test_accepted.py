# SPDX-License-Identifier: GPL-3.0-or-later
"""From the telephone ringing to "accepted, waiting for a mentor", by keys alone and in one go:
the referral, the first contact, the talk, the decision.  Every key beyond the typed words is
counted, as each costs somebody something."""
import sqlite3

from office import OnDesk
from desk import wait_until
import tap

MENTORS = """
INSERT INTO person(id, uuid, first_name, last_name, fold, gender, born_on, born_precision, town)
  VALUES (2, 'p2', 'Joan', 'Marsh', 'joan marsh', 'woman', '1975-01-01', 'day', 'York');
INSERT INTO injury(person, level_code, level_upper, level_lower, completeness)
  VALUES (2, 'C6', 6, 6, 'incomplete');
INSERT INTO availability(person, weekday, hours) VALUES (2, 0, 3584);
INSERT INTO mentor(person, sci, state, state_on, capacity, sci_trained_on)
  VALUES (2, 1, 'active', '2025-01-01', 1, '2025-01-01');
INSERT INTO safety_check(person, kind, issued_on, seen_on)
  VALUES (2, 'dbs', '2025-01-01', '2025-01-01');
"""
MOST_KEYS = 120


class Accepted(OnDesk):
    def setUp(self):
        super().setUp()
        self.pressed = 0

    def press(self, *keys):
        for key in keys:
            self.pressed += 1
            self.desk.key(key)
            self.desk.settle()

    def focus_on(self, words):
        """Waits until the keyboard is on what is called so, or within it."""
        def look():
            node = self.app.root.focused()
            return node if node and any(words in n.name for n in node.chain()[:4]) else None
        return wait_until(look, f"the keyboard on {words!r}")

    def pick(self, down):
        closed = self.app.root.focused()
        self.press("space")
        wait_until(lambda: (self.app.root.focused() or closed).role == "list item", "an open list")
        for _step in range(down):
            before = self.app.root.focused()
            self.press("Down")
            wait_until(lambda: self.app.root.focused() not in (None, before), "the next item")
        self.press("Return")
        wait_until(lambda: self.app.root.focused() == closed, "the closed list")

    def onward(self, step):
        self.press("alt+Next")
        self.says(f"step {step} of 9")
        self.desk.settle()

    # ------------------------------------------------------------------ the four parts
    def take(self):
        self.press("ctrl+n")
        self.focus_on("Who is asking (required)")
        self.pick(1)
        self.onward(2)
        self.desk.type("Grace")
        self.press("Return")
        self.desk.type("Tilley")
        self.press("Return", "Return")
        self.desk.type("11/10/79")
        self.onward(3)
        self.desk.type("07700 900123")
        self.onward(4)
        self.desk.type("c5/6 inc")
        self.press("Return", "Tab", "Tab")
        self.desk.type("june 2019")
        self.press("Tab", "Tab")
        self.pick(3)
        for step in (5, 6, 7, 8, 9):
            self.onward(step)
        self.press("alt+Next")
        self.says("Referral R-0001 for Grace Tilley taken")
        self.focus_on("Grace Tilley")

    def ring(self):
        self.press("Return")
        self.focus_on("Log contact…")
        self.press("Return")
        self.focus_on("Reached")
        self.press("space", "ctrl+Return")
        self.wait_row("SELECT 1 FROM referral WHERE first_contact_on = '2026-03-12'")
        self.desk.settle()

    def book(self):
        self.focus_on("Book assessment…")
        self.press("Return")
        self.focus_on("Day")
        self.desk.type("today")
        self.press("Tab", "Tab")
        self.focus_on("Time")
        self.desk.type("18:00")
        self.press("ctrl+Return")
        self.wait_row("SELECT 1 FROM referral WHERE state = 'assessment_booked'")
        self.desk.settle()

    def talk(self):
        self.focus_on("Assessment talk")
        self.press("Return")
        self.focus_on("What is the level of your injury?")
        for question in ("When did it happen?", "How do you get about?"):
            self.press("Return")
            self.focus_on(question)
        self.press("5", "Return")
        self.focus_on("bladder")
        self.press("7", "Return")
        self.focus_on("bowels")
        self.press("7", "Return")
        self.focus_on("Do you have pain")
        self.press("5", "Return")
        self.focus_on("At its worst")
        self.press("4", "Return")
        self.focus_on("Others")
        self.press("Return")
        self.focus_on("When could you talk to a mentor?")
        self.press("space", "Return")
        self.focus_on("What would you like to be different?")
        self.desk.type("Back to work")
        self.press("Return")
        self.focus_on("What is that goal about?")
        self.press("4", "Return")
        self.focus_on("How far away is it now?")
        self.press("1")
        for question in ("Is there anything else you would like to be different?",
                         "Is anybody helping", "Could you talk by video"):
            self.press("Return")
            self.focus_on(question)
        self.press("3", "Return")
        self.focus_on("Is there anything you would wish for")
        self.press("Return")
        self.focus_on("Is there anything you would like to ask")
        self.press("Return")
        self.wait_row("SELECT 1 FROM referral WHERE state = 'assessed'")

    def decide(self):
        self.says("Decision: Grace Tilley")
        self.focus_on("Accept")
        self.press("space", "Tab", "Tab", "Tab", "Tab", "space")
        self.wait_row("SELECT 1 FROM referral WHERE state = 'awaiting_match'")

    def test_by_keys_alone(self):
        self.start()
        self.quit()
        with sqlite3.connect(self.files.database) as db:
            db.executescript(MENTORS)
        db.close()
        self.start()
        counts = []
        for part in (self.take, self.ring, self.book, self.talk, self.decide):
            before = self.pressed
            part()
            counts.append(f"{part.__name__} {self.pressed - before}")
        print(f"# {self.pressed} keys beyond the words: {', '.join(counts)}")
        self.assertLess(self.pressed, MOST_KEYS)
        self.assertEqual(
            self.files.rows("SELECT r.state, r.accepted_on, g.words, i.level_code, i.mobility"
                            " FROM referral r JOIN goal g ON g.referral = r.id"
                            " JOIN injury i ON i.person = r.person AND i.current = 1"),
            [{"state": "awaiting_match", "accepted_on": "2026-03-12", "words": "Back to work",
              "level_code": "C5/6", "mobility": "powerchair"}])
        self.quit()


if __name__ == "__main__":
    tap.main()
