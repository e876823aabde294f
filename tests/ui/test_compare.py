# SPDX-License-Identifier: GPL-3.0-or-later
"""Mentors beside each other: from the board to a draft, by the keyboard alone.  Private answers are
shown only when asked for, and names are hidden and shown again: both are on record.  The sheet of
the decision is there once the match is agreed, on the page and as a file."""
import re

from hands import Keys, Mouse
from names import Named
from office import OnDesk, WORKBOOK, WORKBOOK_DAY, pdf_text
import tap

READS = "SELECT count(*) FROM audit WHERE verb = 'read' AND why = ?"


class Compare(Named, OnDesk):
    def open(self, hand):
        self.command("import", WORKBOOK, check=False, today=WORKBOOK_DAY)
        self.start(today=WORKBOOK_DAY)
        hand.page("Board")
        hand.press("Compare…")
        self.says("Compare two mentors")
        self.desk.settle()

    def names(self):
        return [re.sub("^Draft with ", "", n.name)
                for n in self.win.find_all("push button", re.compile("^Draft with "))]

    def test_compare_and_draft(self):
        hand = Keys(self)
        self.open(hand)
        names = self.names()
        self.assertEqual(len(names), 2)
        self.win.focus_on(f"Draft with {names[0]}")   # one focus at the start
        self.check_names()

        # a private answer, only when it is asked for: the person's and both mentors'
        self.assertEqual(self.files.one(READS, "bladder"), 0)
        hand.press("Bladder is hidden, click to show")
        self.win.gone("push button", "Bladder is hidden, click to show")
        self.wait_row(READS, "bladder")
        self.assertEqual(self.files.one(READS, "bladder"), 3)
        self.win.focus_on(re.compile("^Bladder: "))      # the focus stays there

        # without names, and with them again
        hand.press("Hide names", role="check box")
        self.says(re.compile("Names are hidden"))
        self.assertFalse([n for n in self.win.labels() if any(name in n for name in names)])
        self.assertEqual(self.files.one(READS, "names"), 0)
        self.desk.key("space")                                     # the focus stays there too
        self.says(names[0])
        self.assertEqual(self.files.one(READS, "names"), 1)
        self.desk.key("space")                                     # the focus stays there too
        self.says(re.compile("Names are hidden"))

        hand.press(self.win.find("push button", re.compile("^Draft with ")).name)
        self.wait_row("SELECT id FROM pairing WHERE state = 'draft' AND blind = 1")
        self.says("Board")
        self.desk.key("ctrl+z")
        self.wait_row("SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM pairing WHERE state = 'draft')")
        self.quit()

    def test_sheet_of_the_decision(self):
        hand = Mouse(self)
        self.open(hand)
        name = self.names()[0]
        hand.press(f"Draft with {name}")
        self.wait_row("SELECT id FROM pairing WHERE state = 'draft'")
        who = self.files.one("SELECT p.first_name || ' ' || p.last_name FROM pairing x JOIN referral r"
                             " ON r.id = x.referral JOIN person p ON p.id = r.person"
                             " WHERE x.state = 'draft'")
        number = self.files.one("SELECT r.number FROM pairing x JOIN referral r ON r.id = x.referral"
                                " WHERE x.state = 'draft'")
        self.desk.settle()
        hand.press(re.compile(f"^Move {who} with "))
        hand.press("Agreed")
        self.wait_row("SELECT id FROM certificate")
        kept = self.files.one("SELECT sheet FROM certificate")
        self.assertIn(f"title\tWhy {who} and {name}\n", kept)

        # from the person's timeline
        self.desk.key("ctrl+f")
        self.desk.type(number)
        self.desk.settle(quiet=0.5)
        self.desk.key("Return")
        self.says("Who opened this")
        self.win.find(None, re.compile(f"Sheet kept: why {name}")).click()
        self.says("Unchanged: the mark fits what was kept.")
        self.desk.settle()
        self.check_names()
        self.quit()

        out = self.files.path("why.pdf")
        self.command("certificate", "--referral", number, "--output", out, today="2029-01-01")
        text = pdf_text(out)
        for words in (f"Why {who} and {name}", "Who else could have been asked", "check in date"):
            self.assertIn(words, text)
        with open(out, "rb") as file:
            first = file.read()
        self.command("certificate", "--referral", number, "--output", out, today="2030-02-02")
        with open(out, "rb") as file:
            self.assertEqual(file.read(), first)                # the same bytes, whenever it is asked for


if __name__ == "__main__":
    tap.main()
