# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said and when, by the program itself with a clock that is moved (acceptance case 2)."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import Reminded, wait_until                 # noqa: E402
import tap                                               # noqa: E402

DUE = "due 2026-03-19 contact 1"                         # a Thursday


class Course(Reminded):
    def setUp(self):
        super().setUp()
        self.service()

    def test_case_2(self):
        """Once three days before, once on the day, daily after; not at night, not twice."""
        self.sheet(DUE)
        self.start(at="2026-03-13 10:00:00")
        self.at("2026-03-13 16:00:02")
        self.at("2026-03-16 08:59:02")
        note = self.at("2026-03-16 09:00:02", "Thursday 19 March: 1 first contact")
        self.assertEqual(note["summary"], "1 first contact due")
        self.assertEqual(note["hints"]["urgency"], 1)
        self.at("2026-03-16 12:00:02")
        self.stop()
        self.start(at="2026-03-16 14:00:00")             # a restart
        self.at("2026-03-17 09:00:02")
        self.at("2026-03-19 03:00:02")                   # night
        self.at("2026-03-19 09:30:02", "Today: 1 first contact")
        self.stop()
        self.start(at="2026-03-19 09:31:00")
        self.at("2026-03-19 16:59:02")
        note = self.at("2026-03-20 09:00:02", "Late: 1 first contact")
        self.assertEqual(note["summary"], "1 first contact late")
        self.assertEqual(note["hints"]["urgency"], 2)
        self.at("2026-03-20 11:00:02")
        self.at("2026-03-21 11:00:02")                   # Saturday
        self.at("2026-03-23 09:00:02", "Late: 1 first contact")
        self.at("2026-03-24 15:00:02", "Late: 1 first contact")
        self.at("2026-04-03 11:00:02")                   # Good Friday
        self.at("2026-04-06 11:00:02")                   # Easter Monday
        self.stop()

    def test_silenced(self):
        """First contact logged, on hold, withdrawn: the duty is gone, and so is its bubble."""
        self.sheet(DUE, "due 2026-03-20 contact 1")
        self.start(at="2026-03-13 10:00:00")
        first = self.at("2026-03-16 09:00:02", "Thursday 19 March: 1 first contact")
        self.sheet()
        wait_until(lambda: self.notes.closed == [first["id"]], "the bubble to go")
        for day in ("17", "19", "20"):
            self.at(f"2026-03-{day} 09:00:00")
        self.assertEqual(self.states()["next"], 0)
        self.stop()

    def test_merged(self):
        """One notification, whatever is due; what comes while it stands takes its place."""
        self.sheet("due 2026-03-12 contact 2", "due 2026-03-12 talk 1", "due 2026-03-10 contact 1",
                   "due 2026-03-09 note 2", "due 2026-03-15 task 1")
        self.start(at="2026-03-12 08:00:00")
        note = self.at("2026-03-12 09:00:02", "Late: 1 first contact, summaries of 2 mentors|"
                       "Today: 2 first contacts, 1 assessment talk|Sunday 15 March: 1 task")
        self.assertEqual(note["summary"], "4 things due, 3 late")
        self.assertEqual((note["app"], note["hints"]["desktop-entry"], note["hints"]["category"]),
                         ("Mentoring Office", "org.mentoringoffice.MentoringOffice", "x-mentoring-office.due"))
        self.assertEqual(note["actions"], {"default": "Open list", "open": "Open list", "hour": "In an hour",
                                           "tomorrow": "Tomorrow"})
        self.sheet("due 2026-03-12 contact 3", "due 2026-03-10 contact 1")
        again = self.notes.wait(2)
        self.assertEqual(again["body"], "Late: 1 first contact\nToday: 3 first contacts")
        self.assertEqual(again["replaces"], note["id"])
        self.notes.dismiss(again)
        self.states()                                    # it has heard of that
        self.sheet("due 2026-03-12 contact 4", "due 2026-03-10 contact 1")
        self.assertEqual(self.notes.wait(3)["body"], "Today: 4 first contacts")
        self.stop()

    def test_snoozed(self):
        self.sheet(DUE, "due 2026-03-17 contact 1")
        self.start(at="2026-03-19 08:00:00")
        note = self.at("2026-03-19 09:00:02", "Late: 1 first contact|Today: 1 first contact")
        self.notes.press(note, "hour")
        wait_until(lambda: "quiet 2026-03-19 09:00 2026-03-19 10:00" in self.told(), "the snooze to be kept")
        self.at("2026-03-19 09:59:02")
        self.stop()
        self.start(at="2026-03-19 09:59:30")             # over a restart
        note = self.at("2026-03-19 10:00:02", "Late: 1 first contact|Today: 1 first contact")
        self.notes.press(note, "tomorrow")
        wait_until(lambda: "2026-03-20 09:00" in self.told(), "the snooze to be kept")
        self.at("2026-03-19 16:00:02")
        self.at("2026-03-20 09:00:02", "Late: 2 first contacts")
        self.stop()

    def test_the_clock_is_set_back(self):
        self.sheet(DUE)
        self.start(at="2026-03-19 09:10:00")
        self.notes.wait(1)
        self.at("2026-03-19 09:00:02")
        self.at("2026-03-18 12:00:02", "Thursday 19 March: 1 first contact")
        self.at("2026-03-19 09:00:02")
        self.at("2027-03-19 09:00:02", "Late: 1 first contact")     # a year too far
        self.at("2026-03-20 09:00:02", "Late: 1 first contact")
        self.stop()

    def test_nights_of_a_clock_change(self):
        """Somebody works on Sundays from half past one: in March there is none, in October two."""
        hours = ("days sun", "hours 01:30 02:30")
        self.sheet(*hours, "due 2026-03-28 contact 1")
        self.start(at="2026-03-28 23:00:00")
        self.at("2026-03-29 00:59:02")
        self.at("2026-03-29 01:59:59")                   # the pretended clock says 01:59 GMT as 02:59
        self.at("2026-03-29 02:10:02", "Late: 1 first contact")
        self.at("2026-03-29 02:20:02")
        self.lines = (*hours, "due 2026-10-24 contact 1")
        self.at("2026-10-25 00:30:02")
        self.at("2026-10-25 01:30:02", "Late: 1 first contact")
        self.at("2026-10-25 01:45:02")
        self.at("2026-10-25 02:15:02")
        self.stop()

    def test_year_end(self):
        self.sheet("due 2027-01-02 contact 1")           # a Saturday
        self.start(at="2026-12-29 10:00:00")
        self.at("2026-12-30 09:00:02", "Saturday 2 January: 1 first contact")
        self.at("2026-12-31 09:00:02", "Saturday 2 January: 1 first contact")
        self.at("2027-01-01 09:00:02")
        self.at("2027-01-03 09:00:02")
        self.at("2027-01-04 09:00:02", "Late: 1 first contact")
        self.stop()

    def test_wakes_by_itself(self):
        """Nobody touches anything: at nine it speaks."""
        self.sheet("due 2026-03-12 contact 1")
        self.start(at="2026-03-12 08:59:56")
        self.assertEqual(self.notes.shown, [])
        self.assertEqual(self.notes.wait(1)["body"], "Today: 1 first contact")
        self.stop()


if __name__ == "__main__":
    tap.main()
