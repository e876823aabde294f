# SPDX-License-Identifier: GPL-3.0-or-later
"""One person, by keyboard: found, opened, unfolded in writing, noted about, rung on a new number."""
import re
import sqlite3

from office import OnDesk, WORKBOOK, WORKBOOK_DAY, pdf_text, wait_until
from hands import Keys
import tap

FIND = ("SELECT p.id, p.first_name || ' ' || p.last_name AS name, r.number, h.number AS phone"
        " FROM person p JOIN injury i ON i.person = p.id AND i.current = 1 AND i.bladder IS NOT NULL"
        " JOIN referral r ON r.person = p.id JOIN phone h ON h.person = p.id"
        " GROUP BY p.id HAVING count(*) = 1 ORDER BY p.id LIMIT 1")


class Person(OnDesk):
    def setUp(self):
        super().setUp()
        self.command("import", WORKBOOK, today=WORKBOOK_DAY, check=False)
        self.who = self.files.rows(FIND)[0]

    def open_person(self):
        self.start(today=WORKBOOK_DAY)
        self.hand = Keys(self)
        self.look_up(self.who)
        self.win.find("push button", "Show bladder and bowels")
        self.desk.settle()

    def look_up(self, who):
        self.desk.key("ctrl+f")
        self.desk.type(who["number"].lower())
        self.says(who["name"])
        self.desk.settle()
        self.desk.key("Return")
        self.win.find("label", who["name"])

    def reads(self):
        return self.files.rows("SELECT a.why, a.row_id, s.who, s.label FROM audit a"
                               " JOIN change_set s ON s.id = a.change_set WHERE a.verb = 'read'")

    def test_unfolding_is_written_down(self):
        self.open_person()
        steps = self.files.one("SELECT count(*) FROM change_set")
        self.assertEqual(self.reads(), [])
        self.assertFalse(self.win.find_all("label", "Bladder"))
        self.hand.press("Show bladder and bowels")
        self.win.find("push button", "Fold bladder and bowels", focused=True)
        read = wait_until(self.reads, "the history to have it")
        self.assertEqual([(r["why"], r["row_id"]) for r in read], [("bladder", self.who["id"])])
        self.assertTrue(read[0]["who"])
        self.says(re.compile(r": bladder and bowels$"))        # who opened this
        self.assertEqual(self.files.one("SELECT count(*) FROM change_set"), steps + 1)

        self.page("Waiting")                                   # leaving folds
        self.desk.settle()
        self.desk.key("alt+Left")                              # and back, by one key
        self.win.find("push button", "Show bladder and bowels")
        self.assertEqual(len(self.reads()), 1)
        self.desk.settle()
        other = self.files.rows("SELECT r.number, p.first_name || ' ' || p.last_name AS name"
                                " FROM referral r JOIN person p ON p.id = r.person"
                                f" WHERE p.id <> {self.who['id']} ORDER BY r.id LIMIT 1")[0]
        self.look_up(other)                                    # from one person to another
        self.desk.settle()
        self.desk.key("alt+Left")                              # and back to the one before
        self.win.find("label", self.who["name"])
        self.assertFalse(self.win.find_all("label", other["name"]))
        self.desk.settle()
        self.desk.key("Escape")                                # from where it was looked at
        wait_until(lambda: not self.win.find_all("push button", "Show bladder and bowels"),
                   "the page before")

        self.desk.key("ctrl+z")                                # looking is nothing to take back
        self.desk.settle()
        self.assertEqual(len(self.reads()), 1)
        self.assertFalse(self.files.rows("SELECT 1 FROM change_set WHERE label LIKE '%opened%'"
                                         " AND id IN (SELECT undoes FROM change_set)"))
        self.quit()

    def test_a_note_and_a_number(self):
        self.open_person()
        self.hand.press("Add a note…")
        dialog = self.app.window("Add a note")
        self.desk.type("Rings back in the evening")
        self.hand.press("Save the note", where=dialog)
        self.wait_row("SELECT count(*) FROM note WHERE words = 'Rings back in the evening'")
        self.says("Rings back in the evening")

        self.hand.press("Edit telephone " + self.who["phone"])
        dialog = self.app.window("Telephone")
        self.desk.settle()
        self.hand.fill("Number (required)", "twelve", where=dialog)
        self.hand.press("Save", where=dialog)
        self.assertTrue(wait_until(lambda: [w for w in dialog.labels()
                                            if w.startswith("Write the number with its area code")],
                                   "what is wrong"))
        self.hand.fill("Number (required)", "01632 960777", where=dialog)
        self.hand.press("Save", where=dialog)
        self.wait_row("SELECT count(*) FROM phone WHERE digits = '01632960777' AND person = ?",
                      self.who["id"])
        self.win.find("push button", "Edit telephone 01632 960777")
        self.desk.key("ctrl+z")
        self.win.find("push button", "Edit telephone " + self.who["phone"])
        self.quit()

    def test_the_timeline_is_narrowed(self):
        self.open_person()
        self.win.find("list", "Timeline")
        self.says("Came in from a workbook")
        self.hand.press("Decisions")
        wait_until(lambda: not self.win.find_all("label", "Came in from a workbook", visible=True),
                   "changes to go")
        self.hand.fill("Search the timeline", "nothing is called this", role=None)
        self.says(re.compile("^Nothing on the timeline fits"))
        self.quit()

    def test_call_sheet(self):
        path = self.files.path("sheet.pdf")
        with sqlite3.connect(self.files.database) as db:
            db.execute("UPDATE person SET withhold_number = 1, voicemail_safe = 'no' WHERE id = ?",
                       (self.who["id"],))
            bladder = db.execute("SELECT w.label FROM injury i JOIN term w ON w.code = i.bladder"
                                 " AND w.vocabulary = 'bladder' WHERE i.person = ?",
                                 (self.who["id"],)).fetchone()[0]
        db.close()
        self.command("person", "--number", self.who["number"], "--output", path)
        said = pdf_text(path)
        for words in (self.who["name"], self.who["phone"], "LEAVE NO MESSAGE", "WITHHOLD IT",
                      "Page 1 of 1"):
            self.assertIn(words, said)
        self.assertNotIn(bladder, said)
        self.assertEqual(self.command("person", "--output", path, check=False)[0], 2)


if __name__ == "__main__":
    tap.main()
