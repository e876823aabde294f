# SPDX-License-Identifier: GPL-3.0-or-later
"""The phone day: an afternoon of twelve calls with the keyboard alone, one line for each, undo and
the clock; what came of it is read in the database."""
import re
import sqlite3

from office import WORKBOOK, WORKBOOK_DAY, OnDesk, wait_until
import tap

# What is written of each of the twelve, in dialling order, and what then stands in the database.
LINES = (
    ("done 45 good, next thu 6pm", "done"),
    ("no answer", "planned"),
    ("call done 50 very good, next call fri half six, note: talked about getting a bus pass",
     "done"),
    ("vm", "planned"),
    ("moved to wed 7", "moved"),
    ("done 40 ok", "done"),
    ("cancelled by mentor, next tue 10am", "cancelled_mentor"),
    ("done 80 because the hoist came, next in 2 weeks 6pm", "done"),
    ("didn't turn up", "no_show"),
    ("done 1h hard, next thu 6pm zoom", "done"),
    ("done 35, msg: can we talk a little earlier?", "done"),
    ("done fifty-five great, no next", "done"),
)

TWELVE = """
UPDATE referral SET state = 'closed' WHERE state NOT IN('closed','withdrawn');
UPDATE pairing SET state = 'closed';
UPDATE mentor SET state = 'left';
CREATE TEMP TABLE twelve AS SELECT max(x.id) AS pairing, x.referral, x.mentor FROM pairing x
  WHERE (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') BETWEEN 1 AND 8
  GROUP BY x.mentor ORDER BY 1 LIMIT 12;
UPDATE pairing SET state = 'active', ended_on = NULL, rhythm_days = 7
  WHERE id IN(SELECT pairing FROM twelve);
UPDATE referral SET state = 'matched' WHERE id IN(SELECT referral FROM twelve);
INSERT INTO call_note(call, received_on, summary) SELECT c.id, '2026-11-20', 'went well'
  FROM call c WHERE c.pairing IN(SELECT pairing FROM twelve) AND c.state = 'done';
UPDATE call SET starts_at = '2026-10-01T18:00:00Z', day_on = '2026-10-01'
  WHERE pairing IN(SELECT pairing FROM twelve) AND day_on > '2026-10-01';
INSERT INTO call(uuid, pairing, starts_at, day_on, state)
  SELECT 'twelve-' || pairing, pairing, '2026-11-20T18:00:00Z', '2026-11-20', 'planned' FROM twelve;
"""


class Phone(OnDesk):
    def twelve_to_ring(self):
        self.command("import", WORKBOOK, check=False, today=WORKBOOK_DAY)
        with sqlite3.connect(self.files.database) as db:
            db.executescript(TWELVE)
        db.close()

    def line(self):
        return self.win.find("text", "Write it in one line")

    def rung(self):
        return self.files.one("SELECT count(*) FROM ring")

    def test_an_afternoon_of_twelve_calls(self):
        self.twelve_to_ring()
        self.start(today=WORKBOOK_DAY)
        self.desk.key("alt+7")
        self.says("12 to ring, 0 done")
        wait_until(lambda: self.line().has("focused"), "the line under the keyboard")
        for n, (words, _state) in enumerate(LINES):
            if n == 2:
                self.the_clock_runs()
            self.desk.type(words)
            self.desk.key("Return")
            wait_until(lambda n=n: self.rung() == n + 1, f"ring {n + 1} to be saved")
            wait_until(lambda: not self.line().text, "the line of the next one")
        self.assertTrue(self.line().has("focused"))
        self.what_was_saved()
        self.nothing_is_saved_in_silence()
        self.taken_back()
        self.quit()

    def the_clock_runs(self):
        self.desk.key("F5")
        self.says("on the line, F5 stops")
        self.desk.wait(lambda: self.win.find("label", re.compile("^00:0[1-9]$")), "the clock")
        self.desk.key("F5")
        self.says("F5 starts the clock")

    def what_was_saved(self):
        calls = self.files.rows("SELECT c.state, c.actual_minutes, c.long_reason FROM ring g"
                                " JOIN call c ON c.id = g.call ORDER BY g.id")
        self.assertEqual([call["state"] for call in calls], [state for _words, state in LINES])
        self.assertEqual([call["actual_minutes"] for call in calls if call["state"] == "done"],
                         [45, 50, 40, 80, 60, 35, 55])
        self.assertEqual(calls[7]["long_reason"], "the hoist came")
        planned = self.files.rows("SELECT starts_at, medium FROM call WHERE state = 'planned'"
                                  " AND day_on > '2026-11-22' ORDER BY id")
        self.assertEqual([(call["starts_at"], call["medium"]) for call in planned],
                         [("2026-12-03T18:00:00Z", "phone"), ("2026-11-27T18:30:00Z", "phone"),
                          ("2026-11-25T19:00:00Z", "phone"), ("2026-12-01T10:00:00Z", "phone"),
                          ("2026-12-07T18:00:00Z", "phone"), ("2026-12-03T18:00:00Z", "zoom")])
        self.assertEqual(self.files.one("SELECT summary FROM call_note ORDER BY id DESC"),
                         "talked about getting a bus pass")
        self.assertEqual([row["kind"] for row in self.files.rows("SELECT kind FROM message")],
                         ["move", "message"])
        self.assertEqual([row["score"] for row in self.files.rows("SELECT score FROM sentiment"
                                                                   " WHERE taken_by IS NOT NULL ORDER BY id")],
                         [4, 5, 3, 2, 5])
        self.assertGreaterEqual(self.files.one("SELECT seconds FROM ring ORDER BY id LIMIT 1 OFFSET 2"), 1)
        self.says("3 to ring, 10 done, 2 without an answer")

    def nothing_is_saved_in_silence(self):
        """A word that was not understood keeps the line from being saved, and is named."""
        self.desk.type("no answer wibble")
        self.says("Not understood: “wibble”")
        self.desk.key("Return")
        self.desk.settle(quiet=0.3)
        self.assertEqual((self.rung(), self.line().text), (12, "no answer wibble"))
        self.says("Not saved. Not understood: “wibble”")
        for _letter in " wibble":
            self.desk.key("BackSpace")
        self.says("Understood")
        self.desk.key("Return")
        wait_until(lambda: self.rung() == 13, "the second try")
        wait_until(lambda: not self.line().text, "an empty line")

    def taken_back(self):
        """Ctrl+Z in an empty line takes back what was saved last, and the line is there again."""
        self.desk.settle(quiet=0.2)
        self.desk.key("ctrl+z")
        wait_until(lambda: self.rung() == 12, "the ring to be taken back")
        wait_until(lambda: self.line().text == "no answer", "the line to be there again")
        self.desk.key("ctrl+a")
        self.desk.key("BackSpace")
        self.desk.settle(quiet=0.2)
        done = self.files.one("SELECT count(*) FROM call WHERE state = 'done'")
        for n, (words, state) in enumerate(reversed(LINES)):
            self.desk.key("ctrl+z")
            wait_until(lambda n=n: self.rung() == 11 - n, f"ring {12 - n} to be taken back")
            wait_until(lambda words=words: self.line().text == words, f"“{words}” in the line")
            if n == 1:
                break
            self.desk.settle(quiet=0.2)
        self.assertEqual(self.files.one("SELECT count(*) FROM call WHERE state = 'done'"), done - 2)
        self.assertEqual(self.files.one("SELECT count(*) FROM message"), 1)


if __name__ == "__main__":
    tap.main()
