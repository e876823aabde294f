# SPDX-License-Identifier: GPL-3.0-or-later
"""A slot that comes back is booked from the calendar with the keyboard alone, its days seen
before; calendar files follow, and say so when they cannot; and what needs no window."""
import os
import re
import subprocess

import icalendar

from desk import wait_until
from hands import Keys
from office import WORKBOOK, WORKBOOK_DAY, OnDesk, pdf_text
from views import prefer
import tap

PLANNED = "SELECT starts_at FROM call WHERE state = 'planned' AND starts_at > '2026-11-23' ORDER BY 1"


class Slots(OnDesk):
    def setUp(self):
        super().setUp()
        self.folder = self.files.path("calendars")
        os.mkdir(self.folder)
        self.command("import", WORKBOOK, check=False, today=WORKBOOK_DAY)  # some rows cannot come in

    def begin(self):
        prefer(self.desk, {"calendar-folder": f"b'{self.folder}'",
                           "calendar-office": f"b'{self.files.database}'"})
        self.start(today=WORKBOOK_DAY, env={"GSETTINGS_BACKEND": "keyfile"})
        self.keys = Keys(self)
        self.keys.page("Calls")

    def starts(self):
        return [row["starts_at"] for row in self.files.rows(PLANNED)]

    def events(self):
        path = os.path.join(self.folder, "mentoring-office.ics")
        if not os.path.exists(path):
            return []
        with open(path, "rb") as file:
            calendar = icalendar.Calendar.from_ical(file.read())
        return sorted(f"{e['DTSTART'].dt:%Y-%m-%dT%H:%M:%SZ}" for e in calendar.walk("VEVENT")
                      if e["STATUS"] == "CONFIRMED" and e["DTSTART"].dt.isoformat() > "2026-11-23")

    def book_a_call(self):
        self.keys.press("Book a call…")
        dialog = self.app.window("Book a call")
        pair = self.files.one(
            "SELECT p.first_name || ' ' || p.last_name || ' with ' || m.first_name || ' ' || m.last_name"
            " FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
            " JOIN mentor t ON t.id = x.mentor JOIN person m ON m.id = t.person"
            " WHERE x.state IN('agreed','briefed','first_call_booked','active')"
            " AND (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') < 6"
            " ORDER BY p.fold, x.id")
        self.keys.choose("Pair", pair, where=dialog)
        self.keys.fill("Day", "today", where=dialog)
        self.keys.fill("Time", "10am", where=dialog)
        self.keys.press("Book", where=dialog)
        wait_until(lambda: len(self.starts()) == 1, "the call in the database")
        self.win.find("push button", re.compile("^Call .* 10:00 to 10:45"))

    def change_the_slot(self):
        self.keys.press("A regular slot…")
        dialog = self.app.window("Change the slot")
        self.keys.fill("First call", "24 December", where=dialog)
        self.keys.fill("Time", "11:30", where=dialog)
        self.keys.choose("It comes back", "Every second week", where=dialog)
        self.keys.choose("Bank holidays", "Pass over them", where=dialog)
        self.keys.fill("How many calls", "3", where=dialog)
        dialog.find("list item", re.compile("^Thursday 24 December 2026, 11:30.*now 23 Nov 10:00"))
        dialog.find("list item", re.compile("^Thursday 7 January 2027, 11:30, call"))
        dialog.find("list item", re.compile("^Thursday 21 January 2027, 11:30, call"))
        self.keys.fill("First call", "25 December", where=dialog)
        dialog.find("list item", re.compile("^Friday 25 December 2026, bank holiday, no call"))
        dialog.find("list item", re.compile("^Friday 5 February 2027, 11:30, call"))
        self.keys.press("Change", where=dialog)
        if dialog in self.app.windows() and dialog.find_all("push button", "Change"):
            self.keys.press("Change", where=dialog)      # outside the hours that were told
        wait_until(lambda: len(self.starts()) == 3, "three calls in the database")

    def test_a_slot_and_its_calendars(self):
        self.begin()
        self.book_a_call()
        wait_until(lambda: self.events() == self.starts(), "the call in the calendar")
        self.change_the_slot()
        self.assertEqual(self.starts(), ["2027-01-08T11:30:00Z", "2027-01-22T11:30:00Z",
                                         "2027-02-05T11:30:00Z"])
        wait_until(lambda: self.events() == self.starts(), "the slot in the calendar")

        os.rename(self.folder, self.folder + "-away")
        self.desk.key("ctrl+z")                          # all of it at once
        wait_until(lambda: len(self.starts()) == 1, "the one call as it was")
        self.says("The folder of the calendars is gone")
        os.rename(self.folder + "-away", self.folder)
        self.win.find("push button", "Try the calendars again").click()
        wait_until(lambda: self.events() == self.starts(), "the calendar as it was")
        wait_until(lambda: not self.win.find_all("push button", "Try the calendars again"),
                   "the banner to go")
        self.quit()

    def khal(self, *words):
        config = self.files.path("khal.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write(f"[calendars]\n[[calls]]\npath = {self.files.path('vdir')}\n"
                       "[locale]\nlocal_timezone = Europe/London\ndefault_timezone = Europe/London\n"
                       "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
                       "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
                       f"[sqlite]\npath = {self.files.path('khal.db')}\n")
        return subprocess.run(["/usr/bin/khal", "-c", config, *words], text=True, check=True,
                              stdout=subprocess.PIPE, timeout=60,
                              env=dict(self.desk.env, LC_ALL="C.UTF-8")).stdout

    def test_commands(self):
        status, said = self.command("calendar", "--output", self.folder, today="2025-12-16")
        self.assertIn("calendar files in", said)
        mentor = self.files.rows(
            "SELECT t.id, p.first_name || ' ' || p.last_name AS name, count(*) AS calls"
            " FROM call c JOIN pairing x ON x.id = c.pairing JOIN mentor t ON t.id = x.mentor"
            " JOIN person p ON p.id = t.person WHERE c.day_on BETWEEN '2025-12-01' AND '2025-12-31'"
            " AND c.state NOT IN('moved') GROUP BY t.id, p.first_name, p.last_name ORDER BY 3 DESC")[0]
        os.mkdir(self.files.path("vdir"))
        self.khal("import", "--batch", "-a", "calls",
                  os.path.join(self.folder, f"mentor-{mentor['id']:04d}.ics"))
        listed = self.khal("list", "2025-12-01", "31d", "--format", "{start} {title}")
        calls = re.findall(r"^2025-12-\d\d 12:00 Call \d+ of \d+, \w\. \w\.", listed, re.M)
        self.assertEqual(len(calls), mentor["calls"], listed)  # a time nobody wrote down is noon

        pdf = self.files.path("out.pdf")
        self.command("week", "--of", "2025-12-16", "--output", pdf)
        self.assertIn("Calls, 15 to 21 December 2025", pdf_text(pdf))
        self.assertEqual(self.command("week", "--of", "soon", "--output", pdf, check=False)[0], 2)
        self.command("mentor-calls", "--mentor", mentor["name"], "--output", pdf)
        words = pdf_text(pdf)
        self.assertIn("Calls of " + mentor["name"].split()[0], words)
        self.assertNotIn(mentor["name"].split()[-1], words)
        self.assertEqual(self.command("mentor-calls", "--output", pdf, check=False)[0], 2)
        status, said = self.command("calendar", "--output", self.folder + "-gone", check=False)
        self.assertEqual(status, 1)
        self.assertIn("is gone", said)


if __name__ == "__main__":
    tap.main()
