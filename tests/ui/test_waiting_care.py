# SPDX-License-Identifier: GPL-3.0-or-later
"""The waiting list looked after: places by hand with a reason, holds that stop the clock and say
so, tries put right, and two people at one referral (case 24)."""
import os
import re

from desk import wait_until
from office import OnDesk, WORKBOOK, WORKBOOK_DAY, pdf_text
from hands import Keys, Mouse
import tap


class Care(OnDesk):
    def setUp(self):
        super().setUp()
        self.command("import", WORKBOOK, today=WORKBOOK_DAY, check=False)

    def open(self):
        self.start(today=WORKBOOK_DAY)
        self.desk.key("alt+2")
        self.win.find("push button", re.compile("^To first contact"))
        self.desk.settle()

    def dialog(self, title):
        dialog = self.app.window(title)
        self.desk.settle()
        return dialog

    def test_a_place_by_hand_needs_a_reason(self):
        self.open()
        self.desk.key("ctrl+Down")
        dialog = self.dialog("Move in the list")
        self.assertEqual(dialog.find("text", "Place").text, "2")
        Keys(self).press("Move", where=dialog)
        self.desk.settle()
        self.assertIn("Write why, in a few words: it is printed with the list.", dialog.labels())
        self.assertEqual(self.files.one("SELECT count(*) FROM referral WHERE manual_rank > 0"), 0)
        self.desk.type("Asked to wait until spring")   # the focus stands at what is wrong
        self.desk.key("ctrl+Return")
        self.wait_row("SELECT count(*) FROM referral WHERE manual_rank = 2"
                      " AND manual_why = 'Asked to wait until spring' AND manual_on = ?", WORKBOOK_DAY)
        self.says(re.compile("^Placed by hand at 2: Asked to wait until spring, by .* on 23 Nov$"))
        Mouse(self).press("More…")                     # the same row is still the chosen one
        self.win.find("menu item", "Back to the computed place").click()
        self.wait_row("SELECT count(*) = 0 FROM referral WHERE manual_rank > 0")
        self.desk.key("ctrl+z")
        self.wait_row("SELECT count(*) FROM referral WHERE manual_rank = 2")
        self.quit()

        paper = self.files.path("list.pdf")
        self.command("waiting", "--output", paper, today=WORKBOOK_DAY)
        self.assertIn("Asked to wait until", " ".join(pdf_text(paper).split()))
        self.assertIn("Confidential", pdf_text(paper))
        table = self.files.path("list.csv")
        self.command("waiting", "--output", table, "--clock", "assessment", today=WORKBOOK_DAY)
        with open(table, encoding="utf-8") as lines:
            self.assertEqual(len(lines.readlines()), 11)
        status, said = self.command("waiting", "--output", self.files.path("list"), check=False)
        self.assertEqual((status, os.path.exists(self.files.path("list"))), (2, False), said)

    def test_a_hold_stops_the_clock_and_says_so(self):
        self.open()
        hand = Keys(self)
        hand.press("Put on hold…")
        dialog = self.dialog("Put on hold")
        self.assertEqual(dialog.find("text", "Look again on").text, "21 December 2026")
        dialog.find("text", "Why").fill("in hospital")
        self.desk.key("ctrl+Return")
        self.wait_row("SELECT count(*) FROM referral WHERE state = 'on_hold'"
                      " AND review_on = '2026-12-21'")
        self.says("On hold since 23 Nov, the clock stands still: in hospital")
        self.says("Look again on 21 Dec.")
        self.quit()

        self.start(today="2026-12-21")                 # that day has come
        self.desk.key("alt+2")
        self.win.find("push button", re.compile("^To first contact"))
        self.desk.settle()
        self.win.find("entry", "Search this list").fill("Danuta")
        self.desk.settle()
        self.says(re.compile("^Look again: does the hold still hold"))
        hand = Keys(self)
        hand.press("Take off hold")
        self.wait_row("SELECT count(*) FROM referral WHERE paused_days = 28 AND state <> 'on_hold'"
                      " AND hold_from IS NULL AND review_on IS NULL")
        self.quit()

    def test_two_at_one_referral(self):
        """Case 24: the later save shows both versions in words, and nothing is lost."""
        self.open()
        Mouse(self).press("More…")
        self.win.find("menu item", "Take it on").click()
        self.wait_row("SELECT count(*) FROM referral WHERE owner IS NOT NULL")
        self.says(re.compile("^Looked after by "))
        Keys(self).press("Put on hold…")
        dialog = self.dialog("Put on hold")
        dialog.find("text", "Why").fill("in hospital")
        self.win.do("win.undo")                        # beneath the open form
        self.wait_row("SELECT count(*) = 0 FROM referral WHERE owner IS NOT NULL")
        self.desk.key("ctrl+Return")
        said = self.says(re.compile("changed this at .* while you were writing"))
        self.assertTrue(said)
        labels = dialog.labels()
        for words in ("There now", "Yours", "Who looks after it", "Why on hold", "in hospital"):
            self.assertIn(words, labels)
        self.assertTrue([words for words in labels if words.startswith("before: ")], labels)
        self.assertEqual(dialog.find("text", "Why").text, "in hospital")
        self.assertEqual(self.files.one("SELECT count(*) FROM referral WHERE hold_reason = 'in hospital'"), 0)
        Mouse(self).press("Put on hold", where=dialog)  # having looked, all the same
        self.wait_row("SELECT count(*) FROM referral WHERE state = 'on_hold'"
                      " AND hold_reason = 'in hospital' AND owner IS NULL")
        self.quit()

    def test_two_windows(self):
        """Case 24 as it happens: a form in each of two windows, both about one referral."""
        self.open()
        self.desk.key("F10")
        self.win.find("menu item", "New window").click()
        other = wait_until(lambda: next((w for w in self.app.windows() if w != self.win), None),
                           "the other window")
        self.desk.settle()
        self.desk.key("alt+2")
        other.find("push button", re.compile("^To first contact"))
        self.desk.settle()
        Keys(self).press("Put on hold…", where=other)
        slow = self.dialog("Put on hold")
        slow.find("text", "Why").fill("in hospital")

        self.desk.key("alt+Tab")                       # to the first window, while the form waits
        self.desk.settle()
        Mouse(self).press("More…")
        self.win.find("menu item", "Withdraw…").click()
        quick = self.dialog("Withdraw")
        quick.find("text", "Why").fill("moved abroad")
        self.desk.key("ctrl+Return")
        self.wait_row("SELECT count(*) FROM referral WHERE close_reason = 'moved abroad'")
        self.desk.settle()

        self.desk.key("alt+Tab")
        self.desk.settle()
        self.desk.key("ctrl+Return")
        self.says(re.compile("changed this at .* while you were writing"))
        labels = slow.labels()
        for words in ("withdrawn", "moved abroad", "on hold", "in hospital", "Why closed"):
            self.assertIn(words, labels)
        self.desk.key("ctrl+Return")                   # it is closed: that cannot be put on hold
        self.says(re.compile("cannot become “on hold” from there"))
        self.assertEqual(slow.find("text", "Why").text, "in hospital")
        self.desk.key("Escape")                        # what was typed is not lost unasked
        self.app.root.find("push button", "Throw away").click()
        self.desk.settle()
        self.quit()


if __name__ == "__main__":
    tap.main()
