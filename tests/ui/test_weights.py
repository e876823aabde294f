# SPDX-License-Identifier: GPL-3.0-or-later
"""Matching weights by keyboard: tried, refused without the reason, saved as a version, an earlier
one tried again, undone.  Two people kept apart, and not any more."""
import re

from hands import Keys, Mouse
from office import WORKBOOK, WORKBOOK_DAY, OnDesk
import tap

LEVEL = "Level and completeness, points"


class Weights(OnDesk):
    def open(self, *keys):
        self.command("import", WORKBOOK, today=WORKBOOK_DAY, check=False)
        self.start(today=WORKBOOK_DAY)
        self.desk.menu(*keys)
        self.desk.settle()

    def points(self, name):
        return self.files.one("SELECT value FROM setting WHERE name = ?", name)

    def test_tried_and_saved(self):
        self.open("g", "w")
        hand = Keys(self)
        self.says(re.compile("^These are the points that hold: version 1"))
        self.win.focus_on(LEVEL)
        self.desk.key("Up", "Up", "Page_Up")
        self.says(re.compile("^Trying: Level and completeness 25 instead of 18"))
        hand.fill("Goals, points", "60")
        self.says(re.compile("^Trying: Level and completeness 25 instead of 18, Goals 60 instead of 18"))
        self.says(re.compile("would have another mentor first|the same mentor first|the same first three"))
        hand.press("Save as version 2")
        self.says(re.compile("^Write why, in a few words"))
        self.win.focus_on("Why these points")
        self.assertIsNone(self.points("weight_goals"))            # nothing holds before it is saved
        self.desk.type("Goals lead")
        self.desk.key("Return")
        self.wait_row("SELECT 1 FROM weights WHERE why = 'Goals lead' AND points LIKE '%goals=60%'")
        self.assertEqual(self.points("weight_goals"), "60")
        self.says(re.compile("^These are the points that hold: version 2"))
        self.win.focus_on(LEVEL)          # the foot went, the focus did not

        hand.press("Try version 1")
        self.says(re.compile("^Trying: Level and completeness 18 instead of 25"))
        hand.press("Save as version 3")
        self.wait_row("SELECT 1 FROM weights WHERE why = 'Back to version 1'")
        self.assertEqual(self.points("weight_goals"), "18")
        self.says("Version 3, holds now")
        self.desk.menu("u")             # Ctrl+Z in a number is the number's own
        self.wait_row("SELECT 1 FROM setting WHERE name = 'weight_goals' AND value = '60'")
        self.assertEqual(self.files.one("SELECT count(*) FROM weights"), 2)
        self.quit()

    def test_kept_apart(self):
        self.open("g", "k")
        hand, mouse = Keys(self), Mouse(self)
        self.says("Nobody is kept apart")
        hand.press("Keep two apart…")
        form = self.app.window("Keep two apart")
        person, mentor = self.files.rows(
            "SELECT p.first_name || ' ' || p.last_name AS name FROM person p JOIN referral r"
            " ON r.person = p.id WHERE r.state = 'awaiting_match' ORDER BY p.last_name, p.first_name"
            " LIMIT 1")[0]["name"], self.files.rows(
            "SELECT p.first_name || ' ' || p.last_name AS name FROM person p JOIN mentor m"
            " ON m.person = p.id WHERE m.state <> 'left' ORDER BY p.last_name, p.first_name"
            " LIMIT 1")[0]["name"]
        mouse.choose("Person (required)", person, where=form)
        mouse.choose("Mentor (required)", mentor, where=form)
        self.desk.key("ctrl+Return")
        self.desk.wait(lambda: form.find_all(None, re.compile("^Write why")), "the refusal")
        hand.fill("Why (required)", "Neighbours", where=form)
        hand.fill("Until", "in 6 months", where=form)
        self.desk.key("ctrl+Return")
        self.wait_row("SELECT 1 FROM exclusion WHERE why = 'Neighbours' AND until > set_on"
                      " AND set_by <> ''")
        self.says(re.compile("^1 pair is kept apart today"))
        hand.press("End it today")
        self.wait_row("SELECT 1 FROM exclusion WHERE until = ?", WORKBOOK_DAY)
        self.says(re.compile("^0 pairs are kept apart today, 1 ended earlier"))
        self.quit()


if __name__ == "__main__":
    tap.main()
