# SPDX-License-Identifier: GPL-3.0-or-later
"""A concern from the worry to the second signature, and that no word of it stands anywhere else
in what the office shows, writes and prints."""
import glob
import os
import pwd
import re
import sqlite3

from hands import Keys, Mouse
from office import WORKBOOK, WORKBOOK_DAY, OnDesk, pdf_text
from views import VIEWS, turn_to
import tap

HARM = "bruises like fingers on the wrist"
ME = pwd.getpwuid(os.getuid()).pw_name

# what else is written down about it: a note that worries and what puts it right, who was told, a line of
# the chronology, somebody let in
MORE = """
INSERT INTO call_note(id, call, received_on, via, summary, concern) SELECT 90001, c.id, '2026-11-20', 'phone',
  'wrist-summary', 1 FROM call c JOIN pairing x ON x.id = c.pairing WHERE x.state = 'active'
  AND c.state = 'done' ORDER BY x.id, c.id LIMIT 1;
INSERT INTO call_note(id, call, received_on, via, summary, corrects) SELECT 90002, call, '2026-11-21', 'phone',
  'wrist-corrected', id FROM call_note WHERE id = 90001;
UPDATE concern SET call_note = 90001;
INSERT INTO concern_told(concern, whom, name, at, day_on, who, consent, consent_why, words)
  SELECT id, 'gp', 'Dr Wrist', '2026-11-23T10:00:00Z', '2026-11-23', 'Ruth Holt', 'refused', 'wrist-consent',
  'wrist-told' FROM concern;
INSERT INTO concern_entry(concern, at, who, kind, words) SELECT id, '2026-11-23T10:05:00Z', 'Ruth Holt', 'note',
  'wrist-entry' FROM concern;
INSERT INTO concern_reader(concern, staff, let_in_by, let_in_at, why, ended_at) SELECT c.id, s.id, 'Ruth Holt',
  '2026-11-23T10:06:00Z', 'wrist-reader', '2026-11-23T11:00:00Z' FROM concern c, staff s;
"""
PAGES = ("today", "calls", "phone", "safeguarding", "endings", "messages", "notes", "radar")  # words of people


class Safeguarding(OnDesk):
    def write(self, sql, *parameters):
        """While the program is closed."""
        with sqlite3.connect(self.files.database) as db:
            if parameters:
                db.execute(sql, parameters)
            else:
                db.executescript(sql)
        db.close()

    def forms(self):
        return self.app.windows()[-1]

    def open_concern(self):
        self.desk.key("alt+9")
        self.says(re.compile("concerns? (is|are) open"))
        self.desk.settle(quiet=0.5)
        Keys(self).tab_to(re.compile("^Concern S-0001"))
        self.desk.key("Return")
        self.says("What was noticed")

    def step(self, button, words, verb, choose=None):
        """A form of the way: its words and its button, by keys."""
        hand = Keys(self)
        hand.press(button)
        form = self.forms()
        if choose:
            self.desk.key(choose)
        text = form.find_all("text")[-1]
        text.fill(words)
        Mouse(self).press(verb, where=form)

    def test_from_worry_to_signature(self):
        self.command("import", WORKBOOK, today=WORKBOOK_DAY, check=False)
        self.start(today=WORKBOOK_DAY)
        pairing, person, number = (
            list(self.files.rows("SELECT x.id, r.person, r.number FROM pairing x JOIN referral r"
                                 " ON r.id = x.referral WHERE x.state = 'active' ORDER BY x.id")[0].values()))

        # nobody is lead: that is said, with the place where one is named; a concern is raised all the same
        self.desk.key("alt+9")
        self.says(re.compile("^Nobody is safeguarding lead"))
        Keys(self).press("Raise a concern…")
        self.says(re.compile("^It need not be sure"))
        self.desk.key("Down")                              # yes, in danger now
        self.says(re.compile("^Ring 999 now"))
        self.desk.key("Escape")
        self.desk.settle()
        self.quit()
        self.write("INSERT INTO staff(login, name, role) VALUES (?, 'Ruth Holt', 'lead')", ME)
        self.write("INSERT INTO concern(uuid, number, person, pairing, raised_by, raised_login, raised_at,"
                   " raised_on, words) VALUES ('u', 'S-0001', ?, ?, 'Jo Bell', 'jbell',"
                   " '2026-11-23T09:00:00Z', '2026-11-23', ?)", person, pairing, HARM)

        # the same day on Today, by its number alone
        self.start(today=WORKBOOK_DAY)
        self.desk.key("alt+1")
        self.says("To be looked at")
        self.assertNotIn(HARM, "\n".join(self.win.labels()))
        self.open_concern()
        self.says(HARM)
        self.wait_row("SELECT 1 FROM audit WHERE tbl = 'concern' AND verb = 'read'")
        self.step("Look at it…", "rang at once, wrist-safe", "Save", choose="space")
        self.wait_row("SELECT 1 FROM concern WHERE state = 'triaged'")
        self.says("looked at, 1 day left")
        self.step("Decide not to tell…", "wrist-reason", "Save decision")
        self.wait_row("SELECT 1 FROM concern WHERE state = 'not_shared'")
        self.says(re.compile("^not shared"))
        self.step("Close, first signature…", "wrist-ending", "Sign")
        self.wait_row("SELECT 1 FROM concern WHERE closed_at IS NOT NULL")
        self.says(re.compile("^Signed first by Ruth Holt"))
        self.assertEqual(self.win.find_all("push button", "Sign as the second…"), [])

        # nothing of it is taken back
        self.desk.key("ctrl+z")
        self.says(re.compile("stays there, and is not taken back"))
        self.desk.key("alt+2")
        self.desk.settle()
        self.quit()

        self.write(MORE)
        self.nowhere_else(number)
        self.write("UPDATE concern SET closed_login = 'somebody else'")
        self.start(today=WORKBOOK_DAY)
        self.open_concern()
        self.step("Sign as the second…", "", "Sign and close")
        self.wait_row("SELECT 1 FROM concern WHERE state = 'closed' AND signed_by = 'Ruth Holt'")
        self.quit()

    @staticmethod
    def text_of(path):
        if path.endswith(".pdf"):
            return pdf_text(path)
        with open(path, encoding="utf-8", errors="replace") as text:
            return text.read()

    def nowhere_else(self, number):
        """Whatever a command writes without a window has no word of it; the chronology has all, and
        writing it is written down; and it is for the lead alone."""
        words = re.compile("bruises|wrist", re.IGNORECASE)
        out = self.files.path
        mentor, = self.files.rows("SELECT m.first_name || ' ' || m.last_name AS name FROM pairing x JOIN mentor t"
                                  " ON t.id = x.mentor JOIN person m ON m.id = t.person JOIN concern c"
                                  " ON c.pairing = x.id")
        mentor = mentor["name"]
        for what in (("person", "--number", number, "--output", out("person.pdf")),
                     ("waiting", "--output", out("waiting.csv")),
                     ("waiting", "--output", out("waiting.pdf")),
                     ("report", "--output", out("report.pdf")),
                     ("chart", "coping", "--output", out("chart.csv")),
                     ("figures", "--json"),
                     ("figures", "--code", "M-29", "--cases"),
                     ("phone-day", "--output", out("phone.pdf")),
                     ("plan", "--output", out("plan.pdf"), "--matrix", out("plan.txt")),
                     ("funnel", "--output", out("funnel.csv")),
                     ("letter", "--referral", number, "--kind", "closing", "--output", out("letter.pdf")),
                     ("radar", "--output", out("radar.csv")),
                     ("compass", "--output", out("compass.pdf")),
                     ("not-asked",),
                     ("as-of", "2026-11-22", "--output", out("then.csv")),
                     ("instruments",),
                     ("missing", "--output", out("missing.csv")),
                     ("notes",),
                     ("certificate", "--referral", number, "--output", out("certificate.pdf")),
                     ("compare", "--referral", number, "--output", out("compare.pdf")),
                     ("week", "--output", out("week.pdf")),
                     ("mentor-calls", "--mentor", mentor, "--output", out("sheet.pdf")),
                     ("calendar", "--output", out("calendar")),
                     ("quotes", "--output", out("quotes.csv")),
                     ("reminders", "write")):
            _status, said = self.command(*what, check=False, today=WORKBOOK_DAY)
            self.assertIsNone(words.search(said), what)
        written = [p for p in glob.glob(self.files.dir + "/**", recursive=True)
                   if os.path.isfile(p) and ".db" not in os.path.basename(p)]
        self.assertGreaterEqual(len(written), 15)
        for path in written:
            self.assertIsNone(words.search(self.text_of(path)), path)

        before = self.files.one("SELECT count(*) FROM audit WHERE tbl = 'concern' AND verb = 'read'")
        self.command("concern", "--number", "S-0001", "--output", out("c.pdf"), today=WORKBOOK_DAY)
        text = re.sub(r"\s+", " ", pdf_text(out("c.pdf")))
        for part in (HARM, "wrist-safe", "wrist-reason", "wrist-ending", "wrist-summary", "Dr Wrist",
                     "wrist-told", "wrist-consent", "wrist-entry", "Who opened it"):
            self.assertIn(part, text)
        self.assertEqual(self.files.one("SELECT count(*) FROM audit WHERE tbl = 'concern'"
                                        " AND verb = 'read'"), before + 1)
        self.write("UPDATE staff SET role = 'coordinator'")
        status, said = self.command("concern", "--number", "S-0001", "--output", out("d.pdf"),
                                    check=False, today=WORKBOOK_DAY)
        self.assertEqual((status, os.path.exists(out("d.pdf"))), (1, False), said)
        self.assertIsNone(words.search(said))
        self.not_on_a_page(number, words)
        self.write("UPDATE staff SET role = 'lead'")

    def not_on_a_page(self, number, words):
        """Somebody who is not lead, and not let in any more, turns over the pages that tell of people."""
        self.start(today=WORKBOOK_DAY)
        ways = [(name, keys) for name, keys, _said in VIEWS if name in PAGES]
        for name, keys in [("person", ["ctrl+f", "type:" + number, "Return", "wait"])] + ways:
            turn_to(self.desk, keys)
            labels = self.win.labels()
            self.assertGreater(len(labels), 10, name)
            self.assertIsNone(words.search("\n".join(labels)), name)
        self.assertEqual(self.files.rows("SELECT now_ FROM audit WHERE why LIKE '%wrist%'"), [])
        self.assertEqual(self.files.rows("SELECT label FROM change_set WHERE label LIKE '%wrist%'"), [])
        self.desk.key("alt+1")
        self.quit()


if __name__ == "__main__":
    tap.main()
