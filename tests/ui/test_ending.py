# SPDX-License-Identifier: GPL-3.0-or-later
"""A match to its end by keyboard: over after two calls with the goal reached, an early success and
no drop-out, and asked all the same (acceptance case 14 of the service, seen from outside)."""
import re
import sqlite3

from names import Named
from office import OnDesk, WORKBOOK, WORKBOOK_DAY, wait_until
from hands import Keys
import tap

TWO_CALLS = """
CREATE TEMP TABLE one AS SELECT x.id, x.referral, r.person FROM pairing x
  JOIN referral r ON r.id = x.referral WHERE (SELECT count(*) FROM pairing y
    WHERE y.referral = x.referral) = 1 AND r.young = 0 AND (SELECT count(*) FROM call c
    WHERE c.pairing = x.id AND c.state = 'done') > 1 ORDER BY x.id LIMIT 1;
UPDATE pairing SET state = 'active', ended_on = NULL, closed_on = NULL, end_reason = NULL,
  impact_due_on = NULL, impact_done_on = NULL WHERE id = (SELECT id FROM one);
UPDATE referral SET state = 'matched' WHERE id = (SELECT referral FROM one);
DELETE FROM call_note WHERE call IN(SELECT id FROM call WHERE pairing = (SELECT id FROM one));
DELETE FROM call WHERE pairing = (SELECT id FROM one);
DELETE FROM response WHERE referral = (SELECT referral FROM one);
DELETE FROM goal WHERE referral = (SELECT referral FROM one);
INSERT INTO goal(referral, domain, words) SELECT referral, 'work', 'To find a job' FROM one;
INSERT INTO call(uuid, pairing, starts_at, day_on, state, actual_minutes)
  SELECT 'first', id, '2026-11-05T18:00:00Z', '2026-11-05', 'done', 40 FROM one;
INSERT INTO call(uuid, pairing, starts_at, day_on, state, actual_minutes)
  SELECT 'last', id, '2026-11-12T18:00:00Z', '2026-11-12', 'done', 50 FROM one;
INSERT INTO extension(pairing, asked_on, asked_by, reason)
  SELECT id, '2026-11-20', 'Ruth Holt', 'An interview' FROM one;
"""


class Ending(Named, OnDesk):
    def office(self):
        self.command("import", WORKBOOK, today=WORKBOOK_DAY, check=False)
        with sqlite3.connect(self.files.database) as db:
            db.executescript(TWO_CALLS)
            self.pairing, self.name = db.execute(
                "SELECT one.id, p.first_name || ' ' || p.last_name FROM one"
                " JOIN person p ON p.id = one.person").fetchone()
        db.close()
        self.start(today=WORKBOOK_DAY)

    def form(self):
        """The form over the page, once it is there."""
        found = wait_until(lambda: self.app.windows()[1:], "the form")[0]
        self.desk.settle()
        return found

    def state(self):
        return self.files.one("SELECT state FROM pairing WHERE id = ?", self.pairing)

    def test_early_success(self):
        self.office()
        hand = Keys(self)
        self.desk.key("ctrl+f")
        self.desk.type(self.name)
        self.desk.settle(quiet=0.5)
        self.desk.key("Return")
        hand.press("Ending…")
        self.says(re.compile("^2 of 10 calls done, the last on"))
        self.no_more_calls(hand)
        hand.press("End now… End the match")
        form = self.form()
        hand.choose("Why it ends", "Goal reached", where=form)
        hand.press("End it", where=form)
        self.wait_row("SELECT 1 FROM pairing WHERE id = ? AND state = 'impact_due'"
                      " AND impact_due_on = '2026-11-26'", self.pairing)
        self.says("early success")
        self.check_names()
        self.goal(hand)
        self.statements(hand)
        self.closed(hand)
        self.quit()

    def no_more_calls(self, hand):
        """A request that waits is told of, and decided from here."""
        self.says("More calls were asked for on 20 Nov, not decided yet.")
        hand.press("One or two more calls…")
        form = self.form()
        hand.press("No more calls", "check box", where=form)
        hand.fill("Said about it", "The goal is reached", where=form)
        hand.press("Save decision", where=form)
        self.wait_row("SELECT 1 FROM extension WHERE pairing = ? AND granted = 0", self.pairing)
        wait_until(lambda: not self.win.find_all("push button", "One or two more calls…"),
                   "nothing left to decide")

    def goal(self, hand):
        hand.press("Look again…: To find a job")
        form = self.form()
        hand.press("more than hoped for", "check box", where=form)
        hand.press("Save", where=form)
        self.says(re.compile("^T 60.0: better than hoped for"))

    def statements(self, hand):
        hand.press("Ask… Ask the statements again")
        self.says("“I do not feel alone with what has happened.”")
        self.desk.settle()
        self.desk.key(*"4545443555")
        self.says("10 answered of 10")
        self.desk.settle()
        self.desk.key("Return")
        self.wait_row("SELECT 1 FROM pairing WHERE id = ? AND impact_done_on IS NOT NULL", self.pairing)
        hand.press("Go on with the ending")
        self.says("Not asked before: nothing to compare with.")

    def closed(self, hand):
        hand.press("Close… Close the match")
        form = self.form()
        hand.press("Close it", where=form)
        self.wait_row("SELECT 1 FROM pairing WHERE id = ? AND state = 'closed'", self.pairing)
        self.says("early success")
        self.assertEqual(self.files.one(
            "SELECT follow_up_due_on FROM ending WHERE pairing = ?", self.pairing), "2027-02-10")
        self.desk.key("ctrl+z")                        # all of it is taken back together
        self.wait_row("SELECT 1 FROM pairing WHERE id = ? AND state = 'impact_due'", self.pairing)


if __name__ == "__main__":
    tap.main()
