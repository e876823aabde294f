# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing goes to the other side unlooked at: the window that shows what was found, the reason
that is kept, and the same from the command line; acceptance case 11."""
import re

from hands import Mouse
from office import OnDesk
import tap

MESSAGE = "Ring me on 07700 900123 after six."


class Relay(OnDesk):
    def test_a_number_is_changed_or_let_through(self):
        self.app = self.desk.launch(self.argv("--demo"), env=self.env())
        self.addCleanup(self.app.close)
        self.win = self.app.window()
        self.desk.key("alt+8")
        self.desk.settle(quiet=0.4)
        self.reword(MESSAGE)

        window = self.ask_to_pass()
        self.assertRegex(window.name, "“07700 900123”: a telephone number")
        window.focus_on("Change it")
        self.assertIn(MESSAGE, window.find("text", "The text that was looked through").text)
        self.desk.key("Escape")                        # to be changed: the form of its words opens
        self.app.window("Other words")
        self.desk.key("Escape")
        self.app.closed("Other words")
        self.win.find("push button", re.compile("^Pass on to "))

        window = self.ask_to_pass()
        self.desk.key("alt+p")                         # by keyboard: all the same
        self.desk.settle()
        window.focus_on(re.compile("^Reason"))
        self.desk.key("alt+p")                         # the reason is missing
        self.says("Write why it may be known to the other side.")
        self.desk.type("It is the desk of the centre.")
        self.desk.key("alt+p")
        self.app.window(re.compile("^Pass on to "))    # now it is asked how it was passed on
        self.desk.key("Escape")
        self.desk.settle()

        self.desk.key("ctrl+comma")
        preferences = self.app.window("Preferences")
        preferences.find("list item", "Passing on").click()
        self.desk.settle()
        Mouse(self).press(re.compile("^Let through with a reason"), where=preferences)
        self.says("1 time, with its reason")
        self.says("It is the desk of the centre.")
        self.says("07700 900123")
        self.quit()

    def reword(self, words):
        Mouse(self).press("Other words…")
        form = self.app.window("Other words")
        self.desk.settle()
        form.focused().fill(words)
        Mouse(self).press("Save", where=form)
        self.app.closed("Other words")
        self.says(words)

    def ask_to_pass(self):
        Mouse(self).press(re.compile("^Pass on to "))
        return self.app.window(re.compile("^Look before it is passed on"))

    def test_a_file_from_the_command_line(self):
        def scan(text, *words):
            path = self.files.path("letter.txt")
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            return self.command("scan", path, *words, check=False)

        status, said = scan("Dear Carol,\nThursday 12 March at 18:00 suits.\n")
        self.assertEqual(status, 0, said)
        status, said = scan("Dear Carol,\nring O7700 9OO123, says Ms Whittaker.\nHe hits me.\n", "--name", "Whitaker")
        self.assertEqual(status, 1, said)
        self.assertIn(":2:6: “O7700 9OO123”: a telephone number", said)
        self.assertIn("“Whittaker”: the other’s surname", said)
        self.assertIn(":3:4: “hits me”: may be a sign of harm", said)
        self.assertEqual(scan("x", "--to", "mentee")[0], 2)


if __name__ == "__main__":
    tap.main()
