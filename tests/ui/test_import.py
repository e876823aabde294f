# SPDX-License-Identifier: GPL-3.0-or-later
"""The office's workbook is looked through, tried, brought in and taken back."""
import csv
import os
import re

from names import Named
from office import OnDesk, WORKBOOK, WORKBOOK_DAY, wait_until
import tap

REFERRALS = "SELECT count(*) FROM referral"


class Import(Named, OnDesk):
    maxDiff = None

    def type_path(self, path):
        chooser = wait_until(lambda: self.app.windows()[1:], "the file chooser")[0]
        self.desk.settle()
        self.desk.type(path)
        self.desk.settle()
        self.desk.key("Return")
        wait_until(lambda: chooser not in self.app.windows(), "the file chooser to close")
        self.desk.settle()

    def open_book(self, path=WORKBOOK):
        self.desk.key("ctrl+o")
        self.win.find("push button", "Choose a workbook…")
        self.desk.settle()
        self.desk.key("Return")
        self.type_path(path)

    def write(self, name, text):
        path = self.files.path(name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    # ------------------------------------------------------------------ from end to end
    def test_keyboard_only(self):
        win = self.start(today=WORKBOOK_DAY)
        self.open_book()
        self.says("what mentoring-a.xlsx holds")
        self.says("23 February 2025")                 # beside "23/02/2025"
        self.check_names()
        self.desk.key("Return")                       # Next
        self.says("what would come in")
        for figure in ("251", "46", "226", "1579"):
            self.says(re.compile(f"^{figure}$"))
        self.says("There is no name in this row.")
        self.check_names()
        self.assertEqual(self.files.one(REFERRALS), 0)
        self.desk.key("Return")                       # Import
        self.wait_row(REFERRALS)
        self.says("The workbook is in")
        self.assertEqual(self.files.one(REFERRALS), 251)
        self.assertEqual(self.files.one("SELECT count(*) FROM mentor"), 46)
        self.desk.key("ctrl+z")
        wait_until(lambda: self.files.one(REFERRALS) == 0, "the import to be taken back")
        win.find("push button", "Choose a workbook…")
        self.quit()

    def test_mouse_with_rows_saved_and_a_choice(self):
        win = self.start(today=WORKBOOK_DAY)
        self.open_book()
        win.find("list item", re.compile("^Mentors, Mentors")).click()
        self.says("46 rows with somebody in them")
        win.find("push button", "Next: What would come in").click()
        self.says("Rows that cannot come in")
        win.find("push button", "Save these rows…").click()
        saved = self.files.path("mend.csv")
        self.desk.settle()
        self.desk.key("ctrl+a")
        self.type_path(saved)
        wait_until(lambda: os.path.exists(saved), "the file of the rows")
        with open(saved, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), 14)
        self.assertEqual(rows[0]["Sheet"], "SCI referrals")
        self.assertIn("Two people are in one cell", rows[0]["Reason"])
        win.find("push button", "Import").click()
        self.wait_row(REFERRALS)
        self.quit()

    # ------------------------------------------------------------------ what was misunderstood
    def test_a_column_is_given_another_meaning(self):
        book = self.write("people.csv", "Name,Mobile,Rang us,Aims\n"
                                        "Ada Birch,7700900123,02/03/2026,drive again\n")
        win = self.start()
        self.open_book(book)
        self.says("07700900123")                      # the 0 that the spreadsheet lost
        box = win.find("combo box", re.compile("^Column C, Rang us, means: Leave out"))
        box.click()
        self.desk.settle()
        box.find("list").row("Date received").click()
        win.find("combo box", re.compile("^Column C, Rang us, means: Date received"))
        self.says("2 March 2026")
        win.find("push button", "Next: What would come in").click()
        win.find("push button", "Import").click()
        self.wait_row(REFERRALS)
        self.assertEqual(self.files.rows("SELECT r.received_on, g.domain, g.words FROM referral r"
                                         " JOIN goal g ON g.referral = r.id"),
                         [{"received_on": "2026-03-02", "domain": "getting out",
                           "words": "drive again"}])
        self.quit()

    def test_one_person_twice(self):
        book = self.write("twins.csv", "Name,DOB,Date received,Goals\n"
                                       "Ada Birch,3/4/1970,02/03/2025,drive again\n"
                                       "Ada Birch,3/4/1970,02/03/2026,cope with pain\n")
        win = self.start()
        self.open_book(book)
        self.desk.key("Return")
        self.says("Same name and birth date.")
        box = win.find("combo box", re.compile("^Ada Birch .*: Different people"))
        box.click()
        self.desk.settle()
        box.find("list").row("One person, two referrals").click()
        win.find("combo box", re.compile("^Ada Birch .*: One person, two referrals$"))
        self.desk.settle()
        win.find("push button", "Import").click()
        self.wait_row(REFERRALS)
        self.assertEqual(self.files.one("SELECT count(*) FROM person"), 1)
        self.assertEqual(self.files.one("SELECT count(*) FROM referral WHERE again_of IS NOT NULL"), 1)
        self.quit()

    # ------------------------------------------------------------------ what is no workbook
    def test_no_workbook(self):
        self.start()
        self.open_book(self.write("letter.xlsx", "PK\x03\x04 and then nothing"))
        self.says("This workbook is damaged and cannot be read.")
        self.open_book(self.write("letter.csv", "Dear all,\nthank you.\n"))
        self.desk.key("Return")
        self.says("No people were found in this file.")
        self.assertEqual(self.files.one("SELECT count(*) FROM change_set"), 0)
        self.quit()

    def test_the_same_file_again(self):
        win = self.start(today=WORKBOOK_DAY)
        self.command_before()
        self.restart(today=WORKBOOK_DAY)
        win = self.win
        self.open_book()
        self.desk.key("Return")
        self.says("mentoring-a.xlsx was imported on")
        self.says(re.compile("^297$"))                # rows left out
        win.find("push button", "Import")
        self.quit()

    def command_before(self):
        """Brings the workbook in by the window, as a first time."""
        self.open_book()
        self.desk.key("Return")
        self.win.find("push button", "Import")
        self.desk.settle()
        self.desk.key("Return")
        self.wait_row(REFERRALS)


if __name__ == "__main__":
    tap.main()
