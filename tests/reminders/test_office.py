# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with the window and the one that reminds, together: what the one writes the other
says, and "Open list" brings the first up again by the session's bus."""
import os
import re
import sys
import tempfile
import unittest

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), place) for place in ("", "../ui", "..")]
import desktop                                           # noqa: E402
from notes import OFFICE, Notifications                  # noqa: E402
from office import PROGRAM, TODAY, WORKBOOK, WORKBOOK_DAY, OnDesk, wait_until    # noqa: E402
import tap                                               # noqa: E402

SERVICE = f"[D-BUS Service]\nName={OFFICE}\nExec=/usr/bin/env MO_TODAY={TODAY} {PROGRAM} --gapplication-service\n"


class WithOffice(OnDesk):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="mo-services-")
        cls.addClassCleanup(folder.cleanup)
        service = os.path.join(folder.name, f"{OFFICE}.service")
        with open(service, "w", encoding="ascii") as file:
            file.write(SERVICE)
        cls.options = {"size": (1366, 768), "services": ("org.a11y.Bus", service)}
        super().setUpClass()

    def setUp(self):
        super().setUp()
        self.sheet_path = os.path.join(self.desk.env["XDG_DATA_HOME"], "mentoring-office", "reminders")
        if os.path.exists(self.sheet_path):
            os.remove(self.sheet_path)

    # ------------------------------------------------------------------ what there is
    def sheet(self):
        try:
            with open(self.sheet_path, encoding="ascii") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def on_the_bus(self, name):
        return name in self.desk.session.call_sync(
            "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "ListNames", None, None, 0, 2000, None).unpack()[0]

    def service(self):
        notes = Notifications(self.desk.env["DBUS_SESSION_BUS_ADDRESS"])
        self.addCleanup(notes.stop)
        return notes

    def act(self, name, action):
        self.desk.session.call_sync(name, "/" + name.replace(".", "/"), "org.gtk.Actions", "Activate",
                                    desktop.GLib.Variant("(sava{sv})", (action, [], {})), None, 0, 5000, None)

    def holders(self):
        """[pid] of the programs that have the database of this test open."""
        found = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                if any(os.readlink(f"/proc/{pid}/fd/{fd}") == self.files.database
                       for fd in os.listdir(f"/proc/{pid}/fd")):
                    found.append(int(pid))
            except OSError:
                continue
        return found

    def shows_today(self):
        for node in self.desk.desktop().children():
            if self.desk.pid_of(node.bus) in self.holders():
                return next((n for n in node.find_all(("label", "heading"), "Thursday 12 March 2026")), None)
        return None

    # ------------------------------------------------------------------ opening the list
    def test_open_list(self):
        """From a bubble to the page of the day of the office last worked in, never the invented
        one; the program is not running, then it is."""
        self.start()
        wait_until(self.sheet, "the file of the reminders")
        name = self.sheet().splitlines()[1].removeprefix("opens ")
        self.assertRegex(name, "^" + OFFICE.replace(".", r"\.") + r"\.of[0-9a-f]{16}$")
        self.page("Mentors")
        self.quit()
        kept = self.sheet()
        self.app = self.desk.launch([PROGRAM, "--demo", "--today", TODAY], env=self.env())
        self.app.window()
        self.quit()
        self.assertEqual(self.sheet(), kept, "an invented office is nobody's duty")
        self.assertFalse(self.on_the_bus(name))

        notes = self.service()
        reminders = self.desk.launch([desktop.PROGRAM])
        self.addCleanup(reminders.close)
        wait_until(lambda: self.on_the_bus(desktop.NAME), "the reminders")
        self.act(desktop.NAME, "try")
        notes.press(notes.wait(1), "open")
        wait_until(self.shows_today, "the page of the day")
        running = self.holders()
        self.assertEqual(len(running), 1)
        self.assertTrue(self.on_the_bus(name))

        self.desk.settle()
        self.page("Mentors")
        wait_until(lambda: not self.shows_today(), "the other page")
        self.act(desktop.NAME, "try")
        notes.press(notes.wait(2), "open")
        wait_until(self.shows_today, "the page of the day again")
        self.assertEqual(self.holders(), running, "the same program")
        self.act(name, "quit")
        wait_until(lambda: not self.on_the_bus(name), "it to end")

    def test_an_import_and_its_undo(self):
        """What the office writes, the desktop says; taken back, the bubble goes."""
        notes = self.service()
        reminders = self.desk.launch([desktop.PROGRAM], env={**self.clock(f"{WORKBOOK_DAY} 10:00:00"), **self.env()})
        self.addCleanup(reminders.close)
        wait_until(lambda: self.on_the_bus(desktop.NAME), "the reminders")
        self.command("reminders", "write", today=WORKBOOK_DAY)
        self.command("import", WORKBOOK, today=WORKBOOK_DAY, check=False)    # some rows are bad
        self.assertRegex(self.sheet(), r"(?m)^due 2022-03-03 decision 1$")
        note = notes.wait(1)
        self.assertRegex(note["body"], r"^Late: .*decisions")
        people = self.files.rows("SELECT first_name, last_name FROM person")
        self.assertGreater(len(people), 20)
        for person in people:
            for name in filter(None, person.values()):
                self.assertNotRegex(note["summary"] + note["body"] + self.sheet(), rf"\b{re.escape(name)}\b")
        self.command("undo", today=WORKBOOK_DAY)
        wait_until(lambda: notes.closed == [note["id"]], "the bubble to go")
        self.assertNotIn("due ", self.sheet())

    def clock(self, at):
        path = self.files.path("clock")
        with open(path, "w", encoding="ascii") as file:
            file.write("@" + at)
        return {"LD_PRELOAD": desktop.faketime(), "FAKETIME_TIMESTAMP_FILE": path, "FAKETIME_NO_CACHE": "1",
                "FAKETIME_DONT_FAKE_MONOTONIC": "1"}

    def test_show_list(self):
        """The same by a word on the command line, first started and then asked."""
        self.start()
        self.page("Impact")
        self.restart("--show-list")
        self.says("Thursday 12 March 2026")
        self.page("Impact")
        second = self.desk.launch(self.argv("--database", self.files.database, "--show-list"), env=self.env())
        self.assertEqual(second.wait_end(), 0)
        self.says("Thursday 12 March 2026")
        self.quit()

    def test_without_a_window(self):
        said = self.command("reminders", "write")[1]
        self.assertIn(self.sheet_path, said)
        self.assertIn("warn 3\n", self.sheet())
        self.assertIn(f"They are of the office in {self.files.database}.", self.command("reminders")[1])
        self.assertIn("begin with the session", self.command("reminders", "on")[1])
        wait_until(lambda: self.on_the_bus(desktop.NAME), "the reminders at once")
        self.assertIn("Reminders are off.", self.command("reminders", "off")[1])
        wait_until(lambda: not self.on_the_bus(desktop.NAME), "the reminders to end")
        self.assertEqual(self.command("reminders", "perhaps", check=False)[0], 2)

    # ------------------------------------------------------------------ the preferences
    def preferences(self):
        self.desk.key("ctrl+comma")
        window = self.app.window("Preferences")
        self.desk.settle()
        window.find("list item", "Reminders").click()
        window.find("check box", "Remind me")
        return window

    def test_switched_on_and_off(self):
        self.start()
        window = self.preferences()
        self.says("Off: nothing reminds while this program is shut.")
        self.says("No notification service answers on this desktop, so nothing can be shown.")
        notes = self.service()
        window.find("push button", "Try one now").click()
        self.assertEqual(notes.wait(1)["summary"], "Nothing is due")
        self.says("Shown by recorder.")

        window.find("check box", "Remind me").click()
        wait_until(lambda: self.on_the_bus(desktop.NAME), "the reminders at once")
        self.says("At work. Nothing is due in the coming weeks.")
        path = os.path.join(self.desk.env["XDG_CONFIG_HOME"], "autostart", f"{OFFICE}.Reminders.desktop")
        with open(path, encoding="utf-8") as file:
            entry = file.read()
        self.assertIn("Hidden=false", entry)
        self.assertIn(desktop.PROGRAM, entry)
        self.assertEqual(self.desk.run(["desktop-file-validate", path]), "")

        window.find("check box", "Remind me").click()
        wait_until(lambda: not self.on_the_bus(desktop.NAME), "the reminders to end")
        with open(path, encoding="utf-8") as file:
            self.assertIn("Hidden=true", file.read())
        self.desk.key("Escape")
        self.quit()

    def test_when_and_what(self):
        self.start()
        window = self.preferences()
        names = [n.name for n in window.find_all(("check box", "text", "push button"))]
        self.assertEqual(sorted(set(names)), sorted(names), "each control by a name of its own")
        window.find("text", "From").fill("half past")
        self.desk.key("Return")
        self.says("Write a time, as 9:00 or 5pm.")
        window.find("text", "From").fill("6pm")
        self.desk.key("Return")
        self.says("Write a time before 17:00.")
        window.find("text", "From").fill("8.30")
        self.desk.key("Return")
        wait_until(lambda: "hours 08:30 17:00" in self.sheet(), "the hours in the file")
        window.find("check box", "Saturday").click()
        window.find("check box", "Monday").click()
        wait_until(lambda: "days tue wed thu fri sat\n" in self.sheet(), "the days in the file")
        for day in ("Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"):
            window.find("check box", day).click()
        self.says("Leave one day, or switch the reminders off above.")
        wait_until(lambda: "days sat\n" in self.sheet(), "one day to stay")
        self.assertIn(" contact ", self.sheet())
        contacts = window.find("check box", "First contacts")
        contacts.click()
        wait_until(lambda: " contact " not in self.sheet(), "first contacts to be left out")
        self.desk.key("Escape")
        self.restart()
        window = self.preferences()
        self.assertFalse(window.find("check box", "First contacts").has("checked"))
        self.desk.key("Escape")
        self.quit()


if __name__ == "__main__":
    tap.main()
