# SPDX-License-Identifier: GPL-3.0-or-later
"""Who was not asked and why, the letter kept; which lived experience is missing, and what more
mentors would change: by keyboard."""
import re

from hands import Keys
from office import WORKBOOK, WORKBOOK_DAY, OnDesk
import tap


class History(OnDesk):
    def open(self, *keys):
        self.command("import", WORKBOOK, today=WORKBOOK_DAY, check=False)
        self.start(today=WORKBOOK_DAY)
        self.desk.menu(*keys)
        self.desk.settle()

    def test_the_honest_letter(self):
        self.open("m", "n")
        self.says("Not asked for a while")
        self.says(re.compile(r"^\d+ mentors? with a place free"))
        first = self.letter_to()
        self.desk.key("Down")                          # the list has the focus, the letter follows
        self.says(re.compile(f"^Letter to (?!{first}$)"))
        other = self.letter_to()
        hand = Keys(self)
        hand.press("Keep as sent")
        self.wait_row("SELECT 1 FROM mentor_letter WHERE kind = 'not_asked' AND words LIKE 'Dear %'")
        self.says(re.compile("^Last kept as sent on 23 November 2026"))
        kept = self.files.one("SELECT p.first_name || ' ' || p.last_name FROM mentor_letter l JOIN mentor m"
                              " ON m.id = l.mentor JOIN person p ON p.id = m.person")
        self.assertEqual(kept, other)
        self.quit()

    def letter_to(self):
        self.says(re.compile("^Letter to "))
        said = next(text for text in self.win.labels() if text.startswith("Letter to "))
        return said.removeprefix("Letter to ")

    def test_the_compass(self):
        self.open("m", "r")
        self.says("Recruitment compass")
        self.assertEqual(self.win.focused().role, "image")
        self.says(re.compile("^Most is missing: "))
        self.desk.key("Home", "Down")                   # within the map: C5 to C8
        self.says(re.compile("^C5 to C8, own injury, by day"))
        self.says(re.compile("with 3 mentors more|too few to tell"))
        hand = Keys(self)
        hand.tab_to("How many are trained", "spin button")
        self.desk.key("Up", "Up")
        self.desk.settle()
        self.says(re.compile("with 5 mentors more|too few to tell"))
        self.quit()


if __name__ == "__main__":
    tap.main()
