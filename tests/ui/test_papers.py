# SPDX-License-Identifier: GPL-3.0-or-later
"""Blank forms and letters: looked at, saved as a PDF and kept, by keyboard and on the command
line."""
import os
import re

from desk import wait_until
from office import WORKBOOK, WORKBOOK_DAY, OnDesk, pdf_text
from hands import Keys, Mouse
from wizard import save, take
import tap


class Papers(OnDesk):
    def taken(self):
        self.start()
        take(Mouse(self))
        save(Mouse(self))
        self.wait_row("SELECT count(*) FROM referral")
        self.desk.settle()

    def forms(self):
        self.desk.menu("l")
        self.desk.settle()
        self.says("Forms and letters")

    def choose(self, chosen, *keys):
        """A group of choices is one stop for Tab; arrows go on from the one that is chosen."""
        Keys(self).tab_to(chosen, "check box")
        self.desk.key(*keys)
        self.desk.settle()

    def saved(self, name):
        """Saves what is shown by the button, the name typed without an ending."""
        path = self.files.path(name)
        Keys(self).press("Save as PDF…")
        chooser = wait_until(lambda: self.app.windows()[1:], "the file chooser")[0]
        self.desk.settle()
        self.desk.key("ctrl+a")
        self.desk.type(path)
        self.desk.settle()
        self.desk.key("Return")
        wait_until(lambda: chooser not in self.app.windows(), "the file chooser to close")
        wait_until(lambda: os.path.exists(path + ".pdf"), path + ".pdf")
        self.says(f"Saved as {path}.pdf")
        self.assertFalse(os.path.exists(path))
        return pdf_text(path + ".pdf")

    def test_blank_forms_by_keyboard(self):
        self.start()
        self.forms()
        self.says(re.compile(r"^Page 1 of \d+$"))
        self.says("Of the office is missing: name, address, telephone, named contact")
        Keys(self).press("Next page")
        self.says(re.compile(r"^Page 2 of \d+$"))
        self.choose("Spinal cord injury", "Down")               # to Family and friends
        text = self.saved("family")
        self.assertIn("Referral form: family and friends", text)
        self.assertIn("Page 1 of", text)
        self.choose("Standard, 12 points", "Down")
        large = self.saved("family-large")
        self.assertGreater(large.count("\f"), text.count("\f"))
        self.quit()

    def test_a_letter_from_the_list_of_who_waits(self):
        self.taken()
        Keys(self).page("Waiting")
        Mouse(self).press("More…")
        self.win.find("menu item", "Letter of acknowledgement…").click()
        self.says("Letter about Blodwen Ashgrove")
        self.assertIn("No letter yet.", self.win.labels())
        text = self.saved("letter")
        self.assertIn("Dear Blodwen", text)
        self.assertIn("two weeks", text)
        Keys(self).press("Keep as sent")
        self.wait_row("SELECT count(*) FROM letter WHERE kind = 'acknowledgement' AND weeks = 2"
                      " AND recipient = 'Blodwen Ashgrove' AND sent_on = '2026-03-12'")
        self.says(re.compile("^12 March 2026: Acknowledgement to Blodwen Ashgrove"))
        self.desk.key("ctrl+z")
        self.wait_row("SELECT count(*) = 0 FROM letter")
        self.says("No letter yet.")
        self.choose("Acknowledgement", "Down")                  # too early, and why
        self.says("The closing letter follows 3 tries without an answer; there have been 0.")
        self.assertEqual(self.win.find_all("push button", "Keep as sent"), [])
        self.quit()

    def test_a_letter_by_its_number(self):
        self.taken()
        self.forms()
        number = self.win.find("text", "Number of the referral")
        number.fill("R-7777")
        Keys(self).press("Write a letter…")
        self.says("There is no referral R-7777.")
        number.fill("1")
        Keys(self).press("Write a letter…")
        self.says("Letter about Blodwen Ashgrove")
        self.quit()

    def test_commands(self):
        form = self.files.path("form.pdf")
        self.command("form", "--kind", "sci", "--output", form)
        plain = pdf_text(form)
        self.assertIn("Referral form: spinal cord injury", plain)
        self.command("form", "--kind", "family", "--large", "--output", form)
        self.assertIn("Referral form: family and friends", pdf_text(form))
        self.assertEqual(self.command("form", "--kind", "other", "--output", form, check=False)[0], 2)
        self.assertEqual(self.command("form", "--kind", "sci", check=False)[0], 2)

        self.taken()
        self.quit()
        letter = self.files.path("letter.pdf")
        words = ("letter", "--referral", "r-0001", "--output", letter)
        status, said = self.command(*words, "--kind", "acknowledgement")
        self.assertIn("Dear Blodwen", pdf_text(letter))
        status, said = self.command(*words, "--kind", "closing", check=False)
        self.assertEqual(status, 1)
        self.assertIn("follows 3 tries", said)
        self.assertEqual(self.files.one("SELECT count(*) FROM letter"), 0)
        status, said = self.command("letter", "--referral", "R-9", "--kind", "signpost",
                                    "--output", letter, check=False)
        self.assertIn("There is no referral R-9", said)

    def test_a_mentor_is_asked(self):
        """From a draft on the board: what to say, kept, and the match is a step on; as a letter
        without a window, with nothing of the mentee's name in it."""
        self.command("import", WORKBOOK, check=False, today=WORKBOOK_DAY)
        self.start(today=WORKBOOK_DAY)
        keys = Keys(self)
        keys.page("Board")
        self.win.find("push button", re.compile("^Draft with "))
        keys.press(self.win.find_all("push button", re.compile("^Draft with "))[0].name)
        self.wait_row("SELECT id FROM pairing WHERE state = 'draft'")
        row = self.files.rows(
            "SELECT p.first_name || ' ' || p.last_name AS name, p.last_name, r.number FROM pairing x"
            " JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
            " WHERE x.state = 'draft'")[0]
        keys.press(re.compile(f"^Move {row['name']} with "))
        keys.press("What to say or send…")
        keys.press("Keep as said")
        self.wait_row("SELECT id FROM pairing WHERE state = 'mentor_asked' AND mentor_asked_how = 'script'")
        self.assertEqual(self.files.one("SELECT kind || ' ' || how FROM pair_paper"), "ask_mentor script")
        self.quit()

        letter = self.files.path("ask.pdf")
        self.command("letter", "--referral", row["number"], "--kind", "ask_mentor", "--output", letter,
                     today=WORKBOOK_DAY)
        text = pdf_text(letter)
        self.assertIn("We are looking for a mentor for somebody", text)
        self.assertNotIn(row["last_name"], text)
        status, said = self.command("letter", "--referral", row["number"], "--kind", "brief_mentor",
                                    "--output", letter, check=False, today=WORKBOOK_DAY)
        self.assertEqual(status, 1)
        self.assertIn("has not answered", said)


if __name__ == "__main__":
    tap.main()
