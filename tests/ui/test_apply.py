# SPDX-License-Identifier: GPL-3.0-or-later
"""Becoming a mentor: the enquiry, the application with its guards, and the dated way."""
import os
import re

from desk import wait_until
from office import OnDesk
from hands import Keys, Mouse
from wizard import forward
import tap

SHOTS = os.environ.get("SHOTS")


class Apply(OnDesk):
    def shot(self, name):
        if SHOTS:
            self.desk.shot(os.path.join(SHOTS, name + ".png"))

    def dialog(self):
        return wait_until(lambda: self.app.windows()[1:], "a form")[0]

    def saved(self, form, button):
        form.find("push button", button).click()
        wait_until(lambda: form not in self.app.windows(), "the form to close")
        self.desk.settle()

    def tick(self, name):
        self.win.find("check box", name).click()
        self.desk.settle()

    def begin(self):
        self.win = self.start()
        Mouse(self).page("Mentors")
        self.win.find("push button", "New application…").click()
        self.win.find("text", "Received on (required)")
        self.desk.settle()

    def test_case_16(self):
        """Case 16: the wrong form moves its answers; fourteen months are noticed, and waived."""
        hand = Mouse(self)
        self.begin()
        self.tick("A relative or friend of one")
        self.tick("Their own")
        self.says("The other form")
        self.shot("wrong-form")
        hand.press("Move to the SCI form")
        self.assertFalse(self.win.find_all("push button", "Move to the SCI form"))
        forward(hand)
        hand.fill("First name (required)", "Bronwen")
        hand.fill("Last name (required)", "Hart")
        forward(hand)
        hand.fill("Telephone", "01632 960123")
        forward(hand)
        hand.fill("Neurological level", "T4 complete")
        hand.fill("Date of injury", "12 January 2025")
        hand.choose("Cause", "Fall")
        self.says("Usually two years")
        self.says("The usual time is complete on 12 January 2027.")
        self.shot("two-years")
        forward(hand)
        forward(hand)
        hand.press("Next: What they offer")
        self.says(re.compile("Choose whether to take it on now"))
        self.tick("Take it on, with a reason")
        hand.fill("Decided by (required)", "Ruth Holt")
        hand.fill("The reason (required)", "Was a ward nurse for years")
        for _step in range(4):
            forward(hand)
        self.shot("check")
        hand.press("Save application")
        self.wait_row("SELECT count(*) FROM mentor")
        self.assertEqual(
            self.files.rows("SELECT m.sci, m.family, m.state, m.lived_since, m.waiver_by,"
                            " m.waiver_why, i.about FROM mentor m"
                            " JOIN injury i ON i.person = m.person"),
            [{"sci": 1, "family": 0, "state": "applied", "lived_since": "2025-01-12",
              "waiver_by": "Ruth Holt", "waiver_why": "Was a ward nurse for years",
              "about": "self"}])
        self.way()

    def way(self):
        """From applied to the interview, by the page that follows."""
        hand = Mouse(self)
        self.says("Next: references and check")
        self.shot("way")
        hand.press("Begin references and check…")
        self.saved(self.dialog(), "Begin references and check")
        self.says("Next: interview")
        self.says(re.compile("0 of 2 references are in"))
        hand.press("Name a referee…")
        form = self.dialog()
        form.find("text", "Referee (required)").fill("Sam Sample, colleague")
        form.find("check box", "Said yes").click()
        form.find("push button", "Save").click()
        self.desk.settle()
        wait_until(lambda: form.find_all("label", re.compile("Write the day the reference came")),
                   "the refusal")
        form.find("text", "It came on").fill("today")
        self.saved(form, "Save")
        self.says(re.compile("said yes, 12 March 2026"))
        hand.press("Go on to the interview…")
        form = self.dialog()
        form.find("text", "The reason (required)").fill("The second one is on holiday")
        self.saved(form, "Go on to the interview")
        self.says(re.compile("The interview is not on record"))
        hand.press("Was held…")
        self.saved(self.dialog(), "Save")
        self.says(re.compile("Interview held 12 March 2026"))
        self.shot("way-interview")
        self.assertEqual(self.files.one("SELECT state FROM mentor"), "interview")
        self.desk.key("ctrl+z")
        self.desk.settle()
        wait_until(lambda: self.files.one("SELECT count(*) FROM mentor_step") == 3, "undone")

    def test_enquiry_by_keys(self):
        """One line on the telephone; then the application begins with what is known."""
        self.win = self.start()
        keys = Keys(self)
        keys.page("Mentors")
        keys.press("Enquiry…")
        self.dialog()
        self.desk.settle()
        self.desk.type("Alan Fairbrother")
        self.desk.key("Return")
        self.desk.type("07700 900123")
        self.desk.key("ctrl+Return")
        self.wait_row("SELECT count(*) FROM mentor")
        self.assertEqual(
            self.files.rows("SELECT m.state, s.state AS step, s.entered_on, p.first_name"
                            " FROM mentor m JOIN mentor_step s ON s.mentor = m.id"
                            " JOIN person p ON p.id = m.person"),
            [{"state": "enquiry", "step": "enquiry", "entered_on": "2026-03-12",
              "first_name": "Alan"}])


if __name__ == "__main__":
    tap.main()
