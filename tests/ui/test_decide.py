# SPDX-License-Identifier: GPL-3.0-or-later
"""The decision after the talk, by keyboard: never without a goal, the statements by number keys,
two signposts and what became of one.  Acceptance cases 5 and 6 of the service, seen from outside."""
import re
import sqlite3

from names import Named
from office import OnDesk, WORKBOOK, WORKBOOK_DAY
from hands import Keys
import tap


class Decide(Named, OnDesk):
    def office(self):
        """A workbook's people, one of them assessed, without a goal and not decided."""
        self.command("import", WORKBOOK, today=WORKBOOK_DAY, check=False)
        with sqlite3.connect(self.files.database) as db:
            self.referral, self.number = db.execute(
                "SELECT id, number FROM referral WHERE state = 'awaiting_match' AND strand = 'sci'"
                " AND young = 0 AND NOT EXISTS (SELECT 1 FROM pairing WHERE referral = referral.id)"
                " ORDER BY id LIMIT 1").fetchone()
            db.execute("UPDATE referral SET state = 'closed' WHERE state = 'assessed'")
            db.execute("UPDATE referral SET state = 'assessed', decision = NULL, accepted_on = NULL,"
                       " assessed_on = '2026-11-16', first_contact_on = received_on WHERE id = ?",
                       (self.referral,))
            db.execute("DELETE FROM goal WHERE referral = ?", (self.referral,))
        db.close()
        self.start(today=WORKBOOK_DAY)

    def state(self):
        return self.files.one("SELECT state FROM referral WHERE id = ?", self.referral)

    def decision(self, hand):
        """The page of the decision, from the list of who waits."""
        self.page("Waiting")
        self.win.find(None, re.compile("^To assessment")).click()
        self.desk.settle()
        hand.press("Decide…")
        self.says(re.compile("^Decision: "))
        self.desk.settle()

    def test_accepted_with_a_goal_and_asked(self):
        self.office()
        hand = Keys(self)
        self.decision(hand)
        self.win.focus_on(re.compile("^Accept"))   # one focus at the start
        self.desk.key("space")
        self.desk.settle()
        self.check_names()
        accept = self.win.find("push button", re.compile("^Accept")).name
        hand.press(accept)
        self.says("Mentoring needs at least one goal to work towards.")
        self.assertEqual(self.state(), "assessed")
        self.win.focus_on("Goal")
        self.desk.type("To drive to work")
        if "waiting" in accept:                                       # nobody can be asked today
            hand.press(accept)
            self.says(re.compile("Accepting means waiting for a mentor"))
            self.assertEqual(self.state(), "assessed")
            hand.press(re.compile("^They were told"), "check box")
        hand.press(accept)
        self.wait_row("SELECT 1 FROM referral WHERE id = ? AND state = 'awaiting_match'", self.referral)
        self.assertEqual(self.files.one("SELECT words FROM goal WHERE referral = ?", self.referral),
                         "To drive to work")

        self.desk.wait(lambda: self.win.find_all("push button", "Ask the statements", focused=True),
                       "the statements, asked next")
        self.desk.key("Return")
        self.says("“I do not feel alone with what has happened.”")
        self.desk.settle()
        self.check_names()
        self.desk.key("2", "Return", "3", "1", "4", "0")   # Enter answers nothing by itself
        self.says("“I use the support that there is.”")
        self.wait_row("SELECT 1 FROM draft WHERE payload LIKE '%=2 %=3 %=1 %=4 %=-1 %=0%'")   # kept so far
        self.assertEqual(self.files.one("SELECT count(*) FROM response"), 0)
        self.desk.key("BackSpace")
        self.says("“I feel connected with people who understand.”")
        self.desk.key("5", "1", "2", "3", "4", "0")
        self.says("9 answered of 10, 1 without an answer")
        self.desk.key("BackSpace", "5")
        self.says("10 answered of 10")
        self.desk.settle()
        self.desk.key("Return")
        self.wait_row("SELECT count(*) = 10 FROM response WHERE referral = ? AND stage = 'baseline'",
                      self.referral)
        self.assertEqual([row["value"] for row in self.files.rows(
            "SELECT value FROM response WHERE referral = ? ORDER BY id", self.referral)],
            [2, 3, 1, 4, 5, 1, 2, 3, 4, 5])
        self.assertEqual(self.files.one("SELECT count(*) FROM draft"), 0)
        self.quit()

    def test_not_suitable_with_two_signposts(self):
        self.office()
        hand = Keys(self)
        self.desk.key("F10")
        self.desk.settle()
        self.win.find("menu item", re.compile("Services to point to")).click()
        self.desk.settle()
        self.win.find("push button", "Add the common ones").click()
        self.wait_row("SELECT count(*) > 3 FROM service WHERE checked_on IS NULL")

        self.decision(hand)
        self.desk.key("Down", "space")
        self.desk.settle()
        hand.press("Save decision")
        self.says("Write why, in a few words.")
        self.desk.type("Grief comes first")
        hand.press("Save decision")
        self.says(re.compile("^Choose at least one service"))
        self.assertEqual(self.state(), "assessed")
        self.desk.type("samar")
        self.desk.settle()
        self.desk.key("Return")
        self.win.find("push button", "Let Samaritans go")
        self.check_names()
        self.desk.type("a choir in town")
        self.desk.settle()
        self.desk.key("Return")
        self.win.find("push button", "Let a choir in town go")
        hand.press("Save decision")
        self.wait_row("SELECT 1 FROM referral WHERE id = ? AND state = 'signposted'", self.referral)
        rows = self.files.rows("SELECT service, said, follow_up_on, who FROM signpost ORDER BY id")
        self.assertEqual([(bool(r["service"]), r["said"], r["follow_up_on"]) for r in rows],
                         [(True, None, "2026-12-21"), (False, "a choir in town", "2026-12-21")])
        self.assertTrue(rows[0]["who"])

        self.desk.key("F10")
        self.desk.settle()
        self.win.find("menu item", re.compile("Services to point to")).click()
        self.desk.settle()
        hand.press(re.compile("^Follow-ups"), None)
        self.check_names()
        hand.fill("What they said", "Goes every week")
        hand.press("Taken up")
        self.wait_row("SELECT 1 FROM signpost WHERE outcome = 'taken_up' AND note = 'Goes every week'"
                      " AND outcome_on = ?", WORKBOOK_DAY)
        self.desk.key("ctrl+z")
        self.wait_row("SELECT count(*) = 0 FROM signpost WHERE outcome IS NOT NULL")
        self.quit()


if __name__ == "__main__":
    tap.main()
