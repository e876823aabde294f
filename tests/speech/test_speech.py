# SPDX-License-Identifier: GPL-3.0-or-later
"""What the screen reader says while the main tasks are done by ear."""
import sys
import unittest

from orca import OrcaDesk, missing
from office import OnDesk, settings
import tap


@unittest.skipIf(missing(), f"not installed: {' '.join(missing())}")
class Speech(OnDesk):
    @classmethod
    def setUpClass(cls):
        cls.desk = OrcaDesk(size=(1366, 768))
        cls.addClassCleanup(cls.desk.close)
        settings(cls.desk)
        cls.shared = cls.desk.open(cls.argv("--demo"), cls.env())
        cls.opening = cls.desk.said("Tab")

    def setUp(self):
        self.app = self.shared
        self.win = self.app.window()

    def assert_said(self, said, *words):
        """Every one of the words is in what was said, whatever stands around it."""
        text = " | ".join(said)
        for word in words:
            self.assertIn(word.lower(), text.lower())
        self.assertNotRegex(text, r"\b(Gtk|Mo)[A-Z]\w+", "a type was said instead of a name")

    def test_a_start_is_heard(self):
        self.assert_said(self.opening)
        self.assertTrue(self.opening)

    def test_pages_say_where_the_focus_is(self):
        """Each page gives the focus to something of its own that has a name, and Orca says it."""
        pages = (("alt+2", "Who waits."), ("alt+3", "waits"), ("alt+4", "Call "),
                 ("alt+5", "Mentors."), ("alt+6", "Figures of the period"),
                 ("alt+7", "Write it in one line"), ("alt+8", "Messages."),
                 ("alt+9", "Raise a concern"), ("alt+1", "What is to be done"))
        for key, own in pages:
            with self.subTest(page=key):
                self.assert_said(self.until_said(key, own), own)

    def until_said(self, key, own, tries=6):
        """What is heard from the press of a key on.  Orca 43 may keep its words until the next
        key, and a page may still be reading its people: so Shift, which does nothing, is pressed
        until the words have come."""
        at = len(self.desk.quiet())
        for nudge in [key] + ["shift"] * tries:
            self.desk.said(nudge)
            heard = self.desk.heard()[at:]
            if any(own.lower() in line.lower() for line in heard):
                break
        return heard


if __name__ == "__main__":
    if "--hear" in sys.argv:            # for a person at work: what is said upon these keys
        with OrcaDesk(size=(1366, 768)) as desk:
            settings(desk)
            desk.open(OnDesk.argv("--demo"), OnDesk.env())
            for key in sys.argv[sys.argv.index("--hear") + 1:]:
                print(f"{key}:", desk.said(key), flush=True)
    else:
        tap.main()
