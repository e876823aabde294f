# SPDX-License-Identifier: GPL-3.0-or-later
"""A referral is taken on the telephone: by keys alone, with a wrong date on the way, through a
crash in the middle; and somebody who had mentoring before is known again."""
import os
import re
import signal

from hands import Keys, Mouse
from desk import wait_until
from typing_hand import Typing
import tap


STEPS = ("Who is asking", "The person", "How to reach them", "Injury", "Living with it",
         "What they hope for", "When they can talk", "Other support", "Check and save")


class Intake(Typing):
    steps = STEPS

    def who(self, first, last, born):
        """The steps "Who is asking", for oneself, and "The person"."""
        self.pick(1)
        self.onward("The person")
        self.desk.type(first)
        self.press("Return")
        self.desk.type(last)
        self.press("Return", "Return")
        self.desk.type(born)

    # ------------------------------------------------------------------ the job
    def test_by_keys_alone(self):
        self.begin()
        self.who("Grace", "Tilley", "31/6/79")
        self.press("alt+Next")
        self.says("June has 30 days. Write 30 June 1979 or June 1979.")
        banner = wait_until(self.app.root.focused, "a focus")
        self.assertIn("1 answer needs a look", banner.name)
        self.press("Tab", "Return")                     # the link jumps to the field
        self.press("ctrl+a")
        self.desk.type("11/10/79")
        self.onward("How to reach them")
        self.desk.type("7700 900123")
        self.onward("Injury")
        self.desk.type("c5/6 inc")
        self.press("Return")
        self.says("C5 to C6, tetraplegia")
        self.press("Tab", "Tab")                        # incomplete was said already
        self.desk.type("june 2019")
        self.says("June 2019, day not known · 6 years and 9 months ago")
        self.press("Tab", "Tab")
        self.pick(3)
        self.onward("Living with it")
        self.onward("What they hope for")
        self.desk.type("Drive again")
        self.onward("When they can talk")
        self.press("space", "Right", "Down", "Down", "space")
        self.onward("Other support")
        self.onward("Check and save")
        self.says("Monday morning, Tuesday evening")
        self.press("alt+Next")
        self.says("Referral R-0001 for Grace Tilley taken")

        row = self.files.rows(
            "SELECT p.born_on, t.digits, i.level_code, i.completeness, i.injured_on,"
            " i.injured_precision, i.cause, r.due_on, r.state, g.words FROM referral r"
            " JOIN person p ON p.id = r.person JOIN phone t ON t.person = p.id"
            " JOIN injury i ON i.person = p.id JOIN goal g ON g.referral = r.id")
        self.assertEqual(row, [dict(
            born_on="1979-10-11", digits="07700900123", level_code="C5/6",
            completeness="incomplete", injured_on="2019-06-01", injured_precision="month",
            cause="transport", due_on="2026-03-26", state="awaiting_contact",
            words="Drive again")])
        self.assertEqual(self.files.one("SELECT count(*) FROM draft"), 0)
        print(f"# {self.pressed} keys beyond the words, a mistake and its mending included")
        self.assertLess(self.pressed, 45)
        self.quit()

    def test_a_crash_loses_nothing(self):
        self.begin()
        self.who("Grace", "Tilley", "11/10/79")
        self.kept("11/10/79")
        os.kill(self.app.pid, signal.SIGKILL)
        wait_until(lambda: self.app.process.poll() is not None, "the crash")

        self.start()
        self.says("A referral was begun and not finished: Grace Tilley.")
        self.app.root.find("push button", "Go on with Grace Tilley").click()
        self.says("New referral: Grace Tilley")
        self.says("step 2 of 9")
        entry = self.app.root.find("text", "Date of birth")
        self.assertEqual(entry.text, "11/10/79")
        self.onward("How to reach them")
        self.quit()
        self.assertEqual(self.files.one("SELECT count(*) FROM draft"), 1)

    def test_thrown_away_and_taken_up_again(self):
        self.begin()
        self.who("Grace", "Tilley", "1979")
        self.kept("1979")
        self.app.root.find("push button", "Discard draft").click()
        self.says("Draft thrown away")
        self.app.root.find("push button", "Take it up again: Draft thrown away").click()
        self.says("New referral: Grace Tilley")
        self.quit()

    def test_somebody_known(self):
        """Who was taken before is shown while typing, and the same day's second is asked about."""
        self.begin()
        self.brief("Grace", "Tilley", "11/10/79")
        self.says("Referral R-0001 for Grace Tilley taken")
        self.new()
        self.brief("Grace", "Tilley", "11/10/79")
        self.says("Save a second referral?")
        self.assertEqual(self.files.one("SELECT count(*) FROM referral"), 1)
        self.app.root.find("push button", "Save both").click()
        self.wait_row("SELECT count(*) = 2 FROM referral", what="both referrals")
        self.assertEqual(self.files.one("SELECT count(*) FROM person"), 1)
        self.quit()

    def test_a_paper_form_in_one_run(self):
        """What came on paper is typed in down one page, in the order of the printed form."""
        win = self.start()
        self.press("ctrl+n")
        Keys(self).tab_to("Waiting", "list item")               # backwards, and out of the form
        hand = Mouse(self)
        hand.choose("How it came", "Paper form")
        self.says("In the order and with the numbers of the printed form.")
        win.find("text", "Form version").fill("2026-1")
        hand.choose("Who is asking", "The person")
        for question, answer in (("First name (required)", "Nia"), ("Last name (required)", "Bevan"),
                                 ("Telephone", "07700 900124")):
            win.find("text", question).fill(answer)
        win.find("list item", re.compile("Injury")).click()     # a step's name leads down to it
        self.desk.settle()
        hand.choose("Cause", "Fall")
        win.find("push button", "Next: Check and save").click()
        win.find("push button", "Save referral").click()
        self.says("Referral R-0001 for Nia Bevan taken")
        self.assertEqual(self.files.rows("SELECT form_version, channel FROM referral"),
                         [{"form_version": "2026-1", "channel": "paper"}])
        self.desk.key("ctrl+z")
        self.says(re.compile("^Undone"))
        self.wait_row("SELECT count(*) = 1 FROM draft", what="the draft, back again")
        self.quit()

    def brief(self, first, last, born):
        """No more than is required."""
        self.who(first, last, born)
        self.onward("How to reach them")
        self.desk.type("07700 900123")
        if self.files.one("SELECT count(*) FROM person"):
            self.says("Grace Tilley is waiting already: referral R-0001, received 12 Mar.")
            self.desk.settle(quiet=0.5)           # the card is made anew as more is known
            self.app.root.find("check box", "This is the same Grace Tilley").click()
        self.onward("Injury")
        self.app.root.find("push button", "Cause (required): Choose…").click()
        self.press("Down", "Return")
        for title in ("Living with it", "What they hope for", "When they can talk",
                      "Other support", "Check and save"):
            self.onward(title)
        self.press("alt+Next")


if __name__ == "__main__":
    tap.main()
