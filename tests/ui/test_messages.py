# SPDX-License-Identifier: GPL-3.0-or-later
"""The message book and the summaries of calls with the keyboard alone: taken, looked through,
passed on, answered, passed back; a summary asked for and written down.  What came of it is read
in the database."""
import re
import sqlite3

from office import WORKBOOK, WORKBOOK_DAY, OnDesk, wait_until
import tap

# One pair that talks, with one call twelve days ago of which nothing was told.
ONE_PAIR = """
UPDATE pairing SET state = 'closed';
CREATE TEMP TABLE one AS SELECT x.id AS pairing, x.referral FROM pairing x
  WHERE (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') BETWEEN 2 AND 8
  ORDER BY 1 LIMIT 1;
UPDATE pairing SET state = 'active', ended_on = NULL, closed_on = NULL
  WHERE id IN(SELECT pairing FROM one);
UPDATE referral SET state = 'matched' WHERE id IN(SELECT referral FROM one);
DELETE FROM call WHERE pairing IN(SELECT pairing FROM one) AND state = 'planned';
INSERT INTO call_note(call, received_on, summary) SELECT c.id, '2026-10-20', 'went well'
  FROM call c WHERE c.pairing IN(SELECT pairing FROM one) AND c.state = 'done';
UPDATE call SET starts_at = '2026-10-01T18:00:00Z', day_on = '2026-10-01'
  WHERE pairing IN(SELECT pairing FROM one) AND day_on > '2026-10-01';
INSERT INTO call(uuid, pairing, starts_at, day_on, state, actual_minutes)
  SELECT 'one-' || pairing, pairing, '2026-11-11T18:00:00Z', '2026-11-11', 'done', 45 FROM one;
"""


class Messages(OnDesk):
    def one_pair(self):
        self.command("import", WORKBOOK, check=False, today=WORKBOOK_DAY)
        with sqlite3.connect(self.files.database) as db:
            db.executescript(ONE_PAIR)
        db.close()

    def dialog(self, title):
        """Waits for a window of this title with the keyboard in it."""
        def there():
            return [w for w in self.app.windows() if w.name == title and
                    w.find_all(focused=True)]
        wait_until(there, f"the window {title!r}")
        self.desk.settle()

    def row(self, words):
        """Puts the keyboard on the line of this message."""
        self.win.find("list item", re.compile(re.escape(words))).click()
        wait_until(lambda: self.win.find_all("list item", focused=True), "a row with the keyboard")
        self.desk.settle()

    def take(self, words):
        self.win.find_all("push button", "Take a message…")[0].click()
        self.dialog("Take a message")
        self.desk.key("Tab", "Tab", "Tab")           # pair, from, to are as they should be
        self.desk.type(words)
        self.desk.key("ctrl+Return")
        self.wait_row("SELECT count(*) FROM message WHERE body = ?", words)

    def on_row(self, words):
        """The keyboard is on the line of this message without being brought there."""
        wait_until(lambda: self.win.find_all("list item", re.compile(re.escape(words)),
                                             focused=True), f"the keyboard on {words!r}")

    def state(self, words):
        return self.files.one("SELECT state FROM message WHERE body = ?", words)

    def test_messages_and_summaries(self):
        self.one_pair()
        self.start(today=WORKBOOK_DAY)
        self.desk.key("alt+8")
        self.says("No message here")
        self.two_legs()
        self.looked_through()
        self.summary()
        self.quit()

    def two_legs(self):
        self.take("Can we talk on Friday?")
        self.says("1 message to pass on")
        self.on_row("Can we talk on Friday?")
        self.desk.key("p")
        self.dialog_starts("Pass on to")
        self.desk.key("ctrl+Return")
        self.wait_row("SELECT passed_by FROM message WHERE state = 'passed'")
        self.row("Can we talk on Friday?")
        self.desk.key("a")
        self.dialog_starts("Answer of")
        self.desk.type("Friday is fine")
        self.desk.key("ctrl+Return")
        self.wait_row("SELECT count(*) FROM message WHERE answers IS NOT NULL")
        self.assertEqual(self.state("Can we talk on Friday?"), "answered")
        back = self.files.rows("SELECT from_role, to_role, state FROM message"
                               " WHERE body = 'Friday is fine'")
        self.assertEqual(back, [{"from_role": "mentor", "to_role": "mentee", "state": "taken"}])
        self.says("1 message to pass on")
        self.on_row("Friday is fine")

    def dialog_starts(self, words):
        wait_until(lambda: [w for w in self.app.windows() if w.name.startswith(words) and
                            w.find_all(focused=True)], f"a window {words!r}…")
        self.desk.settle()

    def looked_through(self):
        """A telephone number is not passed on: Escape goes to other words for it."""
        self.take("Ring me on 07700 900123")
        self.row("Ring me on 07700")
        self.desk.key("p")
        wait_until(lambda: len(self.app.windows()) > 1, "what was found to be shown")
        self.desk.settle()
        self.desk.key("Escape")
        self.dialog("Other words")
        self.desk.key("ctrl+a")
        self.desk.type("Ring me, please")
        self.desk.key("ctrl+Return")
        self.wait_row("SELECT count(*) FROM message WHERE body = 'Ring me, please'")
        self.assertEqual(self.state("Ring me, please"), "taken")

    def summary(self):
        self.desk.menu("c", "s")
        wait_until(lambda: self.win.find_all("list item", focused=True), "the mentor's row")
        self.says("1 summary has not come")
        self.desk.key("Return", "Return")            # into the panel, on "It came…"
        self.dialog("Summary of a call")
        self.desk.type("They spoke about work")
        self.desk.key("ctrl+Return")
        self.wait_row("SELECT count(*) FROM call_note WHERE summary = 'They spoke about work'"
                      " AND who IS NOT NULL AND reviewed_on IS NOT NULL")
        self.says("Every summary has come")


if __name__ == "__main__":
    tap.main()
