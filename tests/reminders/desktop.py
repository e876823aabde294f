# SPDX-License-Identifier: GPL-3.0-or-later
"""desktop.py - the reminders' program on a private session, with a clock that can be moved."""
import os
import re
import subprocess
import sys
import time
import unittest

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), place) for place in ("", "../ui", "..")]
from desk import Desk, GLib, wait_until                  # noqa: E402
from notes import Notifications                          # noqa: E402

ROOT = os.environ.get("MO_SOURCE_ROOT") or os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
BUILD = os.environ.get("MO_BUILD_ROOT") or os.path.join(ROOT, "build")
PROGRAM = os.path.join(BUILD, "src", "reminders", "mentoring-office-reminders")
NAME = "org.mentoringoffice.MentoringOffice.Reminders"
BUS_PATH = "/" + NAME.replace(".", "/")
HEAD = "mentoring-office-reminders 1\n"


def faketime():
    """The library that moves a program's clock."""
    out = subprocess.run(["dpkg", "-L", "libfaketime"], stdout=subprocess.PIPE, text=True, check=True).stdout
    return re.search(r"^/.*/libfaketime\.so\.1$", out, re.M)[0]


class Reminded(unittest.TestCase):
    """A session for each class, without a window manager; fresh folders for each test."""
    options = {"wm": None, "compositor": None}
    longMessage = True

    @classmethod
    def setUpClass(cls):
        cls.desk = Desk(**cls.options)
        cls.addClassCleanup(cls.desk.close)

    def setUp(self):
        self.app = self.notes = None
        home = os.path.join(self.desk.dir, self._testMethodName)
        self.env = {"HOME": home, "TZ": "Europe/London", "LANG": "C.UTF-8"}
        for kind in ("DATA", "STATE", "CONFIG"):
            self.env[f"XDG_{kind}_HOME"] = os.path.join(home, kind.lower())
        self.sheet_path = os.path.join(home, "data", "mentoring-office", "reminders")
        self.told_path = os.path.join(home, "state", "mentoring-office", "reminders-told")
        self.clock_path = os.path.join(home, "clock")
        os.makedirs(os.path.dirname(self.sheet_path))

    # ------------------------------------------------------------------ the world
    def service(self, **how):
        self.notes = Notifications(self.desk.env["DBUS_SESSION_BUS_ADDRESS"], **how)
        self.addCleanup(self.notes.stop)
        return self.notes

    def sheet(self, *lines):
        """The office writes its file: a line each, such as "due 2026-03-16 contact 3"."""
        with open(self.sheet_path + ".new", "w", encoding="utf-8") as file:
            file.write(HEAD + "".join(line + "\n" for line in lines))
        os.replace(self.sheet_path + ".new", self.sheet_path)
        self.lines = lines

    def clock(self, at):
        """It is this time now, "2026-03-12 09:00:00", and goes on from there."""
        with open(self.clock_path + ".new", "w", encoding="ascii") as file:
            file.write("@" + at)
        os.replace(self.clock_path + ".new", self.clock_path)

    # ------------------------------------------------------------------ the program
    def faked(self):
        return {"LD_PRELOAD": faketime(), "FAKETIME_TIMESTAMP_FILE": self.clock_path,
                "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}

    def start(self, at=None, **env):
        """Starts it; at: with a clock that can be moved, which shows this."""
        if at:
            self.clock(at)
            env = dict(self.faked(), **env)
        self.app = self.desk.launch([PROGRAM], env=dict(self.env, **env))
        self.addCleanup(self.app.close)
        self.states()
        return self.app

    def stop(self):
        """The session ends: it goes quietly."""
        self.app.process.terminate()
        self.assertEqual(self.app.wait_end(), 0, "the exit status")
        self.assertEqual(self.complaints(), [])

    def complaints(self):
        return re.findall(r".*-(?:WARNING|CRITICAL) \*\*.*", self.app.log)

    def states(self):
        """{name: state} of its actions on the bus, once it answers."""
        def ask():
            got = self.desk.session.call_sync(NAME, BUS_PATH, "org.gtk.Actions", "DescribeAll", None, None,
                                              0, 2000, None).unpack()[0]
            return {name: (state[0] if state else None) for name, (_on, _type, state) in got.items()}
        return wait_until(ask, "the reminders on the bus")

    def activate(self, action):
        self.desk.session.call_sync(NAME, BUS_PATH, "org.gtk.Actions", "Activate",
                                    GLib.Variant("(sava{sv})", (action, [], {})), None, 0, 5000, None)

    def at(self, when, says=None):
        """The clock is moved; the file is touched, as a program whose clock is only pretended is
        not told of it by the kernel.  What it says then, and nothing else."""
        before = len(self.notes.shown)
        self.clock(when)
        self.sheet(*self.lines)
        if says is None:
            time.sleep(0.35)
            self.assertEqual(self.notes.texts()[before:], [], f"at {when}")
            return None
        note = self.notes.wait(before + 1)
        self.assertEqual(note["body"].replace("\n", "|"), says, f"at {when}")
        wait_until(lambda: when[:10] in self.told(), "it to be remembered")
        return note

    def told(self):
        try:
            with open(self.told_path, encoding="ascii") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def run_program(self, *words, at=None):
        env = dict(self.desk.env, **self.env)
        if at:
            self.clock(at)
            env.update(self.faked())
        done = subprocess.run([PROGRAM, *words], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=60, check=False)
        return done.returncode, done.stdout
