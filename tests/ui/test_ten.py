# SPDX-License-Identifier: GPL-3.0-or-later
"""What is around the ten calls, by keyboard from the page of the day: more calls are decided,
how it feels is asked, nobody answers; the quotes that may be used."""
import re

from desk import wait_until
from hands import Keys
from office import OnDesk
import tap


class Ten(OnDesk):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.shared = cls.desk.launch(cls.argv("--demo"), env=cls.env())
        cls.shared.window()
        cls.desk.settle()

    def setUp(self):
        self.app = self.shared
        self.win = self.app.window()
        self.hand = Keys(self)

    def open_duty(self, kind):
        self.page("Today")
        for others in self.win.find_all("push button", re.compile(r"^\d+ more kinds?$")):
            others.click()
        self.win.find("push button", re.compile(f"^{kind}: \\d")).click()
        self.desk.settle()
        self.desk.key("alt+1")
        self.desk.settle()
        wait_until(lambda: kind in self.win.focused_name(), f"{kind} under the keyboard")
        self.desk.key("Return")
        wait_until(lambda: len(self.app.windows()) > 1, "its questions")
        self.desk.settle()
        return [w for w in self.app.windows() if w is not self.win and w != self.win][-1]

    def said(self, words):
        wait_until(lambda: words in " ".join(self.win.labels()), f"“{words}”")

    def test_more_calls_are_decided(self):
        dialog = self.open_duty("More calls to decide")
        self.assertIn("An interview in April", " ".join(dialog.labels()))
        self.hand.press("One more call", "check box", where=dialog)
        self.desk.key("ctrl+Return")
        self.said("1 more call granted to")

    def test_how_it_feels(self):
        dialog = self.open_duty("How it feels")
        self.assertIn("from 1 to 5", " ".join(dialog.labels()))
        self.desk.key("ctrl+Return")                  # nothing chosen: it says so and stays
        wait_until(lambda: "Choose a figure" in " ".join(dialog.labels()), "what is missing")
        self.hand.press("4, good", "check box", where=dialog)
        self.desk.key("ctrl+Return")
        self.said("4 of 5")

    def focused(self, name):
        self.win.focus_on(re.compile("^" + name))
        return self.win.focused_name()

    def test_a_fading_match_is_looked_at(self):
        self.desk.menu("c", "f")
        self.said("Two signs or more: ring.")
        pair = self.focused(".*, (may be fading|worth a look): ").split(",")[0]
        self.hand.tab_to(f"Looked at: {pair}")
        self.desk.key("Return")
        wait_until(lambda: len(self.app.windows()) > 1, "the question")
        self.desk.settle()
        self.desk.type("Rang both: all is well")
        self.desk.key("ctrl+Return")
        self.said(f"{pair} looked at")
        self.said("Rang both: all is well")            # and stays chosen, told again later
        self.said("told again on")
        self.focused(f"Looked at: {pair}")
        self.desk.key("ctrl+z")
        self.said("Undone: ")
        self.assertNotIn("told again on", " ".join(self.win.labels()))
        self.focused(f"Looked at: {pair}")

    def test_a_quote_is_not_to_be_used_any_more(self):
        self.desk.menu("t", "q")
        self.said("may be used today, of")
        self.desk.settle()
        self.desk.key("space", "Down", "Down", "Down", "Return")   # all of them
        self.said("7 shown")
        self.hand.tab_to("Not to be used any more")
        self.desk.key("Return")
        self.said("may not be used any more")
        self.focused("Agree anew")                     # the button is gone, the keyboard is not
        self.desk.key("Return")
        wait_until(lambda: len(self.app.windows()) > 1, "the question")
        self.desk.settle()
        self.desk.key("ctrl+Return")                   # as before, for two years more
        wait_until(lambda: len(self.app.windows()) == 1, "the answer taken")
        self.said("without a name, until 12 March 2028")
        self.focused("Agree anew")
        self.win.find("push button", "Not to be used any more")

    def test_nobody_answers(self):
        dialog = self.open_duty("Nobody answers")
        words = " ".join(dialog.labels())
        for step in ("1. Ring", "2. On a voicemail", "3. Ask", "4. Then go on"):
            self.assertIn(step, words)
        self.hand.choose("When you rang", "They answered", where=dialog)
        self.desk.key("ctrl+Return")
        self.said("was reached")


if __name__ == "__main__":
    tap.main()
