# SPDX-License-Identifier: GPL-3.0-or-later
"""An assessment talk on the telephone, by keys alone, from the list of who waits to "assessed";
through a crash in the middle; FaceTime refused; and a talk that is put right afterwards."""
import os
import re
import signal
import sqlite3

from office import OnDesk
from desk import wait_until
import tap

SEED = """
INSERT INTO person(id, uuid, first_name, last_name, fold, gender, born_on, born_precision, town)
  VALUES (1, 'p1', 'Grace', 'Tilley', 'grace tilley', 'woman', '1979-10-11', 'day', 'Leeds'),
         (2, 'p2', 'Joan', 'Marsh', 'joan marsh', 'woman', '1975-01-01', 'day', 'York'),
         (3, 'p3', 'Ravi', 'Nairn', 'ravi nairn', 'man', '1981-01-01', 'day', 'Hull');
INSERT INTO injury(person, level_code, level_upper, level_lower, completeness, bowel)
  VALUES (2, 'C6', 6, 6, 'incomplete', 'irrigation'), (3, 'T4', 12, 12, 'complete', 'usual');
INSERT INTO topic(person, kind, role, tag) VALUES (2, 'interest', 'offers', 'choir'),
  (3, 'interest', 'offers', 'chess');
INSERT INTO availability(person, weekday, hours) VALUES (2, 0, 3584), (3, 4, 3584);
INSERT INTO mentor(person, sci, state, state_on, capacity, sci_trained_on)
  VALUES (2, 1, 'active', '2025-01-01', 1, '2025-01-01'),
         (3, 1, 'active', '2025-01-01', 1, '2025-01-01');
INSERT INTO safety_check(person, kind, issued_on, seen_on)
  VALUES (2, 'dbs', '2025-01-01', '2025-01-01'), (3, 'dbs', '2025-01-01', '2025-01-01');
INSERT INTO referral(id, uuid, number, person, strand, received_on, target_days, due_on,
    first_contact_on, state, state_on)
  VALUES (1, 'r1', 'R-0001', 1, 'sci', '2026-03-02', 14, '2026-03-16', '2026-03-05',
    'assessment_booked', '2026-03-05');
INSERT INTO wait_event(referral, stage, entered_on) VALUES (1, 'assessment', '2026-03-05');
INSERT INTO assessment(referral, booked_for) VALUES (1, '2026-03-12T15:00:00Z');
"""


class Assess(OnDesk):
    def setUp(self):
        super().setUp()
        self.pressed = 0

    # ------------------------------------------------------------------ hands
    def press(self, *keys):
        """Keys beyond the words that are typed; counted, as each costs somebody something."""
        for key in keys:
            self.pressed += 1
            self.desk.key(key)
            self.desk.settle()

    def asked(self, words):
        """The question that is asked now: its words are the name of what has the keyboard, or
        of the group around it."""
        def look():
            node = self.app.root.focused()
            return node if node and any(words in n.name for n in node.chain()[:4]) else None
        return wait_until(look, f"the question {words!r} around the keyboard")

    def onward(self, words):
        self.press("Return")
        return self.asked(words)

    def kept(self, part):
        return self.wait_row("SELECT id FROM draft WHERE kind = 'assessment' AND payload LIKE ?",
                             f"%{part}%", what=f"a draft with {part}")

    def office(self):
        """An office with somebody whose talk is booked for today, and two mentors."""
        self.start()
        self.quit()
        with sqlite3.connect(self.files.database) as db:
            db.executescript(SEED)
        db.close()

    def begin(self):
        self.start()
        self.page("Waiting")
        self.asked("Grace Tilley")
        self.press("Return")                     # into the panel, on what is to be done next
        wait_until(lambda: self.app.root.focused_name() == "Assessment talk", "the button")
        self.press("Return")
        self.asked("What is the level of your injury?")

    # ------------------------------------------------------------------ the talk
    def test_by_keys_alone(self):
        self.office()
        self.begin()
        self.says("No goal yet.")
        self.says("of 2 SCI mentors")
        self.desk.type("c5/6 inc")
        self.says("C5 to C6, tetraplegia, incomplete")
        self.onward("When did it happen?")
        self.desk.type("june 2019")
        self.says("June 2019 · about 6 years ago")
        self.onward("How do you get about?")
        self.press("5")
        self.onward("How do you manage your bladder day to day?")
        self.press("7")
        self.onward("How do you manage your bowels day to day?")
        self.press("7", "2", "Tab", "space", "Tab")           # two ways, and to be talked about
        self.desk.type("An hour each morning")
        self.onward("Do you have pain, and of what kind?")
        self.press("5")
        self.onward("How bad is it, from 0 to 10?")
        self.press("1", "0")
        self.app.root.focus_on("At its worst, this week: 10")
        self.onward("What do you enjoy, or used to enjoy?")
        self.press("2")                                       # chess, choir: by the alphabet
        self.onward("When could you talk to a mentor?")
        self.says("as many as before this answer")
        self.press("space")                                   # Monday morning: Joan alone can
        self.says("1 fewer than before this answer")
        self.onward("What would you like to be different?")
        self.desk.type("Back to work")
        self.onward("What is that goal about?")
        self.assertNotIn("No goal yet.", " ".join(self.win.labels()))
        self.press("4")
        self.onward("How far away is it now?")
        self.press("1", "Tab", "Right", "Right", "space", "Tab", "Right", "space")
        self.onward("Is there anything else you would like to be different?")
        self.onward("Is anybody helping with how you feel in yourself?")
        self.press("2")
        self.onward("Could you talk by video")
        self.press("1")
        self.onward("Which program do you use?")
        self.press("3")
        self.says("FaceTime shows each side the other’s number or address. Use Zoom or Skype.")
        self.press("1")
        self.onward("Is there anything you would wish for in a mentor?")
        self.desk.type("Somebody who works")
        self.onward("Is there anything you would like to ask, or to add?")
        self.says("Every topic is answered.")
        self.press("Return")
        self.says("Referral R-0001 for Grace Tilley: assessed")

        row = self.files.rows(
            "SELECT r.state, r.assessed_on, i.level_code, i.completeness, i.injured_on, i.mobility,"
            " i.bladder, i.bowel, i.bowel_said, i.pain_worst, p.video, r.mentor_wish,"
            " r.mental_health_support, g.words, g.domain, g.importance, g.difficulty, g.baseline"
            " FROM referral r JOIN person p ON p.id = r.person JOIN goal g ON g.referral = r.id"
            " JOIN injury i ON i.person = p.id AND i.current = 1 WHERE r.id = 1")
        self.assertEqual(row, [dict(
            state="assessed", assessed_on="2026-03-12", level_code="C5/6",
            completeness="incomplete", injured_on="2019-06-01", mobility="powerchair",
            bladder="suprapubic", bowel="irrigation", bowel_said="An hour each morning",
            pain_worst=10, video="zoom", mentor_wish="Somebody who works",
            mental_health_support="On a waiting list", words="Back to work", domain="work",
            importance=3, difficulty=2, baseline=-2)])
        self.assertEqual(self.files.rows("SELECT kind, tag FROM topic WHERE person = 1 ORDER BY tag"),
                         [dict(kind="interest", tag="choir"), dict(kind="topic", tag="routine")])
        self.assertEqual(self.files.one("SELECT hours FROM availability WHERE person = 1"), 3584)
        self.assertEqual(self.files.one("SELECT count(*) FROM draft"), 0)
        print(f"# {self.pressed} keys beyond the words, FaceTime and its mending included")
        self.assertLess(self.pressed, 60)

        self.desk.key("ctrl+z")                               # one Undo for all of it
        self.wait_row("SELECT state = 'assessment_booked' FROM referral")
        self.assertEqual(self.files.one("SELECT count(*) FROM goal"), 0)
        self.kept("An hour each morning")                     # and every word is there again
        self.quit()

    def test_a_crash_loses_nothing(self):
        self.office()
        self.begin()
        self.desk.type("T12")
        self.onward("When did it happen?")
        for words in ("How do you get about?", "How do you manage your bladder day to day?"):
            self.onward(words)
        self.press("7")
        self.onward("How do you manage your bowels day to day?")
        self.press("7", "2", "Tab", "Tab")
        self.desk.type("Wants to know how others do it")
        self.kept("how others do it")
        os.kill(self.app.pid, signal.SIGKILL)
        wait_until(lambda: self.app.process.poll() is not None, "the crash")

        self.start()
        self.says("An assessment talk was begun and not finished: Grace Tilley.")
        self.app.root.find("push button", "Go on with Grace Tilley").click()
        self.asked("How do you manage your bowels day to day?")
        said = self.win.find("text", "What she said")
        self.assertEqual(said.text, "Wants to know how others do it")
        self.assertTrue(self.win.find("check box", "Trans-anal irrigation").has("checked"))
        self.assertTrue(self.win.find("check box", "Suppository").has("checked"))
        self.win.find("list item", re.compile("^Injury, begun"))
        self.win.find("list item", re.compile("^Mobility, later"))
        self.win.find("list item", re.compile("^Bladder, answered"))

        # another telephone rings: the talk waits where it was, and the list is one key away
        self.desk.key("Escape")
        wait_until(lambda: not self.win.find_all("push button", "Skip for now"), "the talk to be left")
        self.page("Today")
        self.page("Waiting")
        self.win.find("push button", "Assessment talk").click()
        self.asked("How do you manage your bowels day to day?")
        self.onward("Do you have pain, and of what kind?")
        self.quit()
        self.assertEqual(self.files.one("SELECT count(*) FROM draft"), 1)

    def test_open_once(self):
        """Asked for in a second window, the talk comes to the front where it is open: two of it
        could write over one another."""
        self.office()
        self.begin()
        self.desk.type("T12")
        self.kept("T12")
        first = self.win
        self.win.find("push button", "Main menu").click()
        self.win.find("menu item", "New window").click()
        second = wait_until(lambda: [w for w in self.app.windows() if w != first], "a window")[0]
        self.desk.settle()
        self.page("Waiting")
        second.find("push button", "Assessment talk").click()
        node = self.asked("What is the level of your injury?")
        self.assertIn(first, node.chain())
        self.assertEqual(second.find_all("text", re.compile("^What is the level")), [])
        self.assertEqual(node.text, "T12")

    def test_put_right_afterwards(self):
        self.office()
        self.begin()
        self.desk.type("T12")
        self.win.find("list item", re.compile("^Notes and finish")).click()
        self.asked("Is there anything you would like to ask")
        self.says("Not all answered yet: Injury, Mobility")
        self.press("Return")
        self.wait_row("SELECT state = 'assessed' FROM referral")
        self.page("Waiting")
        self.win.find("push button", re.compile("^More")).click()
        self.win.find("menu item", "Assessment talk").click()
        self.says("Assessment of Grace Tilley, to correct")
        entry = self.win.find("text", re.compile("^What is the level"))
        self.assertEqual(entry.text, "T12")
        self.asked("What is the level of your injury?")
        self.desk.type("1")                    # meant for a card: what is there stays
        self.desk.settle()
        self.assertEqual(entry.text, "T121")
        self.onward("When did it happen?")
        self.press("alt+Page_Up")
        self.asked("What is the level of your injury?")
        self.press("ctrl+z", "ctrl+z")         # and it can be had back after leaving it
        entry = self.win.find("text", re.compile("^What is the level"))
        self.assertEqual(entry.text, "T12")
        entry.fill("T11")
        self.win.find("list item", re.compile("^Notes and finish")).click()
        self.asked("Is there anything you would like to ask")
        self.win.find("push button", "Save the correction")
        self.press("Return")
        self.wait_row("SELECT level_code = 'T11' FROM injury WHERE person = 1 AND current = 1")
        self.assertEqual(self.files.one(
            "SELECT level_code FROM injury WHERE person = 1 AND current = 0"), "T12")
        self.assertEqual(self.files.one("SELECT count(*) FROM assessment"), 1)
        self.quit()


if __name__ == "__main__":
    tap.main()
