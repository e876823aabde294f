# SPDX-License-Identifier: GPL-3.0-or-later
"""What if: pairs tried out on the board that nobody is told of, by keys alone and with the mouse;
the whole list suggested; undo and redo; a crash in the middle; applied and taken back at once."""
import os
import re
import signal

from desk import wait_until
from hands import Keys, Mouse
from names import Named
from office import WORKBOOK, WORKBOOK_DAY, OnDesk
import tap

DRAFT = re.compile("^Draft with ")


class WhatIf(Named, OnDesk):
    def open(self, hand):
        self.command("import", WORKBOOK, check=False, today=WORKBOOK_DAY)
        self.waiting = self.files.one("SELECT count(*) FROM referral WHERE state = 'awaiting_match'")
        self.start(today=WORKBOOK_DAY)
        hand.page("Board")
        self.says(f"{self.waiting} people wait for a match")
        if hand.name == "keyboard":
            self.desk.key("ctrl+i")
        else:
            hand.press("What if")
        self.says("Trying things out. Nobody is told yet.")
        self.desk.wait(lambda: self.win.find_all("push button", "Suggest the whole list", focused=True),
                       "the first thing to try to have the focus")

    def drafted(self):
        return self.files.one("SELECT count(*) FROM pairing WHERE state = 'draft'")

    def tried(self):
        """How many pairs the kept draft holds now, by its text."""
        payload = self.files.rows("SELECT payload FROM draft WHERE kind = 'what if'")
        if not payload:
            return 0
        lines = payload[0]["payload"].split("\n")
        return len(re.findall(r"\(\d+, \d+, (?:true|false), ", lines[2 + 2 * int(lines[0].split()[0])]))

    def trying(self, n):
        self.says(f"Trying {n} draft{'s' if n > 1 else ''}. Nobody is told yet.")
        wait_until(lambda: self.tried() == n, f"{n} pairs to be kept")
        self.assertEqual(self.drafted(), 0)

    def test_keyboard_only(self):
        hand = Keys(self)
        self.open(hand)
        self.win.find_all(None, re.compile(", waits "))[0].click()
        self.desk.key("Return")                  # on to the mentors of who is chosen
        hand.press(self.win.find_all("push button", DRAFT)[0].name)
        self.trying(1)
        self.says(f"{self.waiting - 1} people wait for a match")
        hand.press("Suggest the whole list")
        all_of_them = int(re.search(r"Trying (\d+) drafts", self.says(re.compile(r"Trying \d+ drafts")).text)[1])
        self.assertGreater(all_of_them, 1)
        self.trying(all_of_them)
        self.desk.key("ctrl+z")
        self.trying(1)
        self.desk.key("ctrl+y")
        self.trying(all_of_them)

        os.kill(self.app.pid, signal.SIGKILL)
        wait_until(lambda: self.app.process.poll() is not None, "the crash")
        self.start(today=WORKBOOK_DAY)
        Mouse(self).press("Go on with the what if")
        self.trying(all_of_them)
        Mouse(self).press("Take back: Whole list suggested")
        self.trying(1)
        self.desk.key("ctrl+shift+z")
        self.trying(all_of_them)

        hand.press(f"Apply {all_of_them} drafts")
        wait_until(lambda: self.drafted() == all_of_them, "the drafts to be written")
        wait_until(lambda: self.tried() == 0, "the draft to go")
        self.desk.settle()
        self.desk.key("ctrl+z")
        wait_until(lambda: self.drafted() == 0, "all of them to be taken back at once")
        self.trying_is_kept(all_of_them)
        self.quit()

    def trying_is_kept(self, n):
        self.win.find("push button", f"What if: {n} kept")
        self.assertEqual(self.tried(), n)

    def test_mouse_and_drag(self):
        hand = Mouse(self)
        self.open(hand)
        person = self.win.find_all(None, re.compile(", waits "))[0]
        mentor = self.win.find_all(None, re.compile("^1: "))[0]
        person.drag_to(mentor, steps=20, pause=0.05, hold=0.5)
        self.trying(1)
        self.desk.key("alt+c")                   # the other way to a draft is refused in the same words
        self.win.find("push button", "Back to the board")
        hand.press(self.win.find_all("push button", DRAFT)[0].name)
        self.says(re.compile("^What if is on: nothing real is moved"))
        self.assertEqual(self.drafted(), 0)
        self.desk.key("alt+3")
        self.trying(1)
        card = self.win.find(None, re.compile("^Move .* to…$"))
        name = re.match("Move (.*) with ", card.name)[1]
        hand.press(card.name)
        hand.press("Not this pair any more")
        self.says("Trying things out. Nobody is told yet.")
        self.assertEqual(self.drafted(), 0)
        self.says(re.compile("not wanted in this what if"))
        self.win.find_all(None, re.compile(f"^{name}, .* waits "))
        hand.press("Suggest the whole list")
        self.says(re.compile(r"^\d+ gains?$"))
        self.check_names()
        hand.press("Throw away")
        wait_until(lambda: self.tried() == 0, "what was tried to be thrown away")
        self.assertFalse(self.win.find_all("push button", "Throw away"))
        self.quit()


if __name__ == "__main__":
    tap.main()
