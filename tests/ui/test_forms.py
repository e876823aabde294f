# SPDX-License-Identifier: GPL-3.0-or-later
"""The other forms of the wizard by keys alone: about a relative's injury, and for somebody under
18; the strand changed half-way; and what people paste into fields by mistake."""
from desk import wait_until
from typing_hand import Typing
import tap

FAMILY = ("Who is asking", "The person", "Agreement", "How to reach them", "Whose injury",
          "The relative’s injury", "How the relative lives", "What they hope for",
          "When they can talk", "Other support", "Check and save")
OWN = ("Who is asking", "The person", "How to reach them", "Injury", "Living with it",
       "What they hope for", "When they can talk", "Other support", "Check and save")


class Forms(Typing):
    def focused(self):
        return (self.app.root.focused() or self.win).name

    def to(self, name, key="Tab"):
        """To the question of that name."""
        for _key in range(30):
            if self.focused().startswith(name):
                return
            self.press_and_move(key)
        self.fail(f"no {name} by {key}; at {self.focused()}")

    def test_family(self):
        """Case 3: a daughter rings for her mother; the injury is her father's."""
        self.steps = FAMILY
        self.begin()
        self.to("A person with a spinal cord injury")
        self.press("Down")
        self.says("Family")
        self.to("Who is asking")
        self.pick(2)
        self.to("Their name")
        self.desk.type("Mair Pryce")
        self.press("Return")
        self.desk.type("daughter")
        self.press("Return")
        self.desk.type("07700 900124")
        self.onward("The person")
        self.desk.type("Eirlys")
        self.press("Return")
        self.desk.type("Pryce")
        self.onward("Agreement")
        self.press("space")
        self.onward("How to reach them")
        self.desk.type("07700 900123")
        self.onward("Whose injury")
        self.pick(2)                                    # partner or spouse
        self.press("Return" if self.focused().startswith("Who was injured") else "Tab")
        self.to("Who was injured", "Tab")
        self.desk.type("Huw")
        self.press("Return")
        self.desk.type("1958")
        self.onward("The relative’s injury")
        self.desk.type("t12")
        self.to("Date of injury")
        self.desk.type("1957")
        self.to("Cause")
        self.says("That is before the date of birth. Look at both, and write the right one.")
        self.pick(4)
        self.press("alt+Next")
        self.says("1 answer needs a look before the next step")
        self.press("Tab", "Return")                     # the link jumps to the field
        self.press("ctrl+a")
        self.desk.type("2019")
        for title in FAMILY[6:]:
            self.onward(title)
        self.press("alt+Next")
        self.says("Referral R-0001 for Eirlys Pryce taken")
        row = self.files.rows(
            "SELECT r.strand, r.relation_kind, r.relation_injured_name, r.referrer_said,"
            " r.agreement, r.agreement_on, i.about, i.level_code, i.injured_on FROM referral r"
            " JOIN injury i ON i.person = r.person")
        self.assertEqual(row, [dict(
            strand="family", relation_kind="partner", relation_injured_name="Huw",
            referrer_said="daughter", agreement="yes", agreement_on="2026-03-12",
            about="relative", level_code="T12", injured_on="2019-01-01")])
        print(f"# family: {self.pressed} keys beyond the words, a mistake and its mending included")
        self.assertLess(self.pressed, 70)
        self.quit()

    def test_young(self):
        """Case 20: under 18 the guardian is asked for; an empty one may wait."""
        self.steps = OWN
        self.begin()
        self.pick(1)
        self.onward("The person")
        self.desk.type("Carys")
        self.press("Return")
        self.desk.type("Bevan")
        self.press("Return", "Return")
        self.desk.type("13/3/2008")
        self.press("Tab")
        self.says("17 years old")
        self.to("Guardian’s name")
        self.desk.type("Ann Bevan")
        self.press("Return")
        self.desk.type("mother")
        self.onward("How to reach them")
        self.desk.type("07700 900123")
        self.onward("Injury")
        self.desk.type("C6")
        self.to("Cause")
        self.pick(4)
        for title in OWN[4:]:
            self.onward(title)
        self.press("alt+Next")
        self.says("Referral R-0001 for Carys Bevan taken")
        self.assertEqual(
            self.files.rows("SELECT young, guardian_name, guardian_relation FROM referral"),
            [dict(young=1, guardian_name="Ann Bevan", guardian_relation="mother")])
        print(f"# under 18: {self.pressed} keys beyond the words")
        self.assertLess(self.pressed, 50)
        self.quit()

    def test_another_strand_half_way(self):
        """Case 3: shared answers stay, the others are named, and all come back."""
        self.steps = FAMILY
        self.begin()
        self.to("A person with a spinal cord injury")
        self.press("Down")
        self.to("Who is asking")
        self.pick(3)                                    # the NHS
        self.to("Their name")
        self.desk.type("Jo Bright")
        self.onward("The person")
        self.desk.type("Eirlys")
        self.press("alt+Prior")
        self.to("A relative or friend of one", "Tab")
        self.press("Up")
        self.to("Who is asking")
        self.pick(1)                                    # the person, after all
        self.says("Set aside: Their name. Kept, and back when this is changed back.")
        self.pick(3)
        self.assertEqual(self.app.root.find("text", "Their name (required)").text, "Jo Bright")
        self.kept("Jo Bright")
        self.quit()

    def test_hostile(self):
        """Pasted by mistake: told at the field in a sentence, and nothing of it is lost."""
        self.steps = OWN
        self.begin()
        self.pick(1)
        self.onward("The person")
        self.app.root.find("text", "First name (required)").set_text("مريم 🦽")
        self.app.root.find("text", "Last name (required)").set_text("x" * (1 << 20))
        self.app.root.find("text", "Known as").set_text("\u202eback to front")
        self.app.root.find("text", "Date of birth").set_text("1 Jan 9999")
        self.press("alt+Next")
        self.says("3 answers need a look before the next step")
        self.says("Up to 200 letters fit here. Shorten it a little.")
        self.says("There is something in it that cannot be seen. Delete it, and type it anew.")
        self.says("Write a date such as 3 April 2025, April 2025 or 2025.")
        # as much as an entry of the toolkit takes; all of it stays there to be shortened
        self.assertEqual(len(self.app.root.find("text", "Last name (required)").text), 65534)
        box = self.app.root.find("push button", "Next: How to reach them").box()
        self.assertLessEqual(box[0] + box[2], 1366)     # the page is as wide as it was
        self.kept("مريم 🦽")
        wait_until(self.app.root.focused, "a focus")
        self.quit()


if __name__ == "__main__":
    tap.main()
