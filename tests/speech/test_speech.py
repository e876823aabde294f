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
        """Each page gives the focus to something that has a name, and Orca says it."""
        for key, name in (("alt+2", "Waiting"), ("alt+3", "Board"), ("alt+4", "Calls"),
                          ("alt+5", "Mentors"), ("alt+6", "Impact"), ("alt+1", "Today")):
            with self.subTest(page=name):
                heard = self.desk.said(key)
                if not any(len(line) > 8 for line in heard):   # the page still read its people
                    heard += self.desk.something(len(self.desk.heard()), timeout=8)
                said = [line for line in heard if len(line) > 8]
                self.assert_said(said)
                self.assertTrue(said, "nothing was said but the keys")


if __name__ == "__main__":
    if "--hear" in sys.argv:            # for a person at work: what is said upon these keys
        with OrcaDesk(size=(1366, 768)) as desk:
            settings(desk)
            desk.open(OnDesk.argv("--demo"), OnDesk.env())
            for key in sys.argv[sys.argv.index("--hear") + 1:]:
                print(f"{key}:", desk.said(key), flush=True)
    else:
        tap.main()
