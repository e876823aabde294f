# SPDX-License-Identifier: GPL-3.0-or-later
"""office.py - the program on a desk of its own, over a throw-away database.

OnDesk is the base of every test that drives the real program: one desk for a class, a fresh
folder for each test, a picture of the screen where a test fails."""
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from desk import Desk, DeskError, GLib, wait_until        # noqa: E402

ROOT = os.environ.get("MO_SOURCE_ROOT") or os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
BUILD = os.environ.get("MO_BUILD_ROOT") or os.path.join(ROOT, "build")
PROGRAM = os.path.join(BUILD, "src", "app", "mentoring-office")
WORKBOOK = os.path.join(ROOT, "tests", "fixtures", "workbook", "mentoring-a.xlsx")
WORKBOOK_DAY = "2026-11-23"                  # a Monday, the day after the workbook was last saved
FAILED = os.path.join(BUILD, "failed")       # pictures of the screen at a failure
TODAY = "2026-03-12"                         # a Thursday
PAGES = ("Today", "Waiting", "Board", "Calls", "Mentors", "Impact")


class Files:
    """A throw-away folder with a database in it."""

    def __init__(self):
        self.dir = tempfile.mkdtemp(prefix="mo-test-")
        self.database = os.path.join(self.dir, "office.db")

    def path(self, name):
        return os.path.join(self.dir, name)

    def remove(self):
        shutil.rmtree(self.dir, ignore_errors=True)

    def rows(self, sql, *parameters):
        """Rows of the database as it stands on the disk.  The program holds its file for itself
        alone, so a copy of it and of its journal is read."""
        with tempfile.TemporaryDirectory(prefix="mo-look-") as folder:
            copy = os.path.join(folder, "office.db")
            for end in ("", "-wal"):
                if os.path.exists(self.database + end):
                    shutil.copy(self.database + end, copy + end)
            with sqlite3.connect(copy) as db:
                db.row_factory = sqlite3.Row
                found = [dict(row) for row in db.execute(sql, parameters)]
            db.close()
        return found

    def one(self, sql, *parameters):
        """The first value of the first row, None without a row."""
        found = self.rows(sql, *parameters)
        return next(iter(found[0].values())) if found else None


def settings(desk, font="Cantarell 11"):
    """The font the design was drawn with; a bare screen has none of its own.  A cursor that blinks
    would never leave the screen at rest."""
    folder = os.path.join(desk.env["XDG_CONFIG_HOME"], "gtk-4.0")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "settings.ini"), "w", encoding="utf-8") as ini:
        ini.write(f"[Settings]\ngtk-font-name={font}\ngtk-cursor-blink=false\n")


def program_env():
    """What an uninstalled program needs to find its own files."""
    return {"GSETTINGS_SCHEMA_DIR": os.path.join(BUILD, "data"), "TZ": "Europe/London",
            "MO_NOW": "13:00"}  # no test may depend on when it is run


class OnDesk(unittest.TestCase):
    options = {"size": (1366, 768)}
    longMessage = True

    @classmethod
    def setUpClass(cls):
        cls.desk = Desk(**cls.options)
        cls.addClassCleanup(cls.desk.close)
        settings(cls.desk)

    def setUp(self):
        self.files = Files()
        self.addCleanup(self.files.remove)
        self.app = self.win = None

    def run(self, result=None):
        """Pictures are taken before the program is closed, so around the test itself."""
        method = getattr(self, self._testMethodName)

        def pictured():
            try:
                method()
            except unittest.SkipTest:
                raise
            except BaseException:
                self.picture_failure()
                raise
        setattr(self, self._testMethodName, pictured)
        return super().run(result)

    def picture_failure(self):
        os.makedirs(FAILED, exist_ok=True)
        path = os.path.join(FAILED, self.id().removeprefix("__main__.") + ".png")
        try:
            self.desk.shot(path)
            print(f"# the screen at the failure: {path}")
            if self.app:
                print("".join(f"# {line}\n" for line in self.app.log.splitlines()[-20:]), end="")
        except Exception as problem:         # the failure itself is what should be told
            print(f"# no picture: {problem}")

    # ------------------------------------------------------------------ the program
    @staticmethod
    def argv(*words, today=TODAY):
        return [PROGRAM, "--today", today, *words]

    @staticmethod
    def env(**more):
        return dict(program_env(), **more)

    def start(self, *words, database=None, env=None, today=TODAY):
        """Starts the program and waits for its window."""
        self.app = self.desk.launch(
            self.argv("--database", database or self.files.database, *words, today=today),
            env=self.env(**(env or {})))
        self.addCleanup(self.app.close)
        self.win = self.app.window()
        self.desk.settle()
        return self.win

    def quit(self):
        """Leaves as a person does, and sees that the program ended well and had no complaint."""
        self.desk.settle()
        self.desk.key("ctrl+q")
        try:
            self.app.wait_end(timeout=10)
        except DeskError:               # a key that came while a page was made anew was lost once
            self.desk.key("ctrl+q")
        self.assertEqual(self.app.wait_end(), 0, "the program's exit status")
        self.assertEqual(re.findall(r".*-(?:WARNING|CRITICAL) \*\*.*", self.app.log), [])

    def restart(self, *words, **how):
        self.quit()
        return self.start(*words, **how)

    def command(self, *words, check=True, env=None, today=TODAY):
        """Runs a command that needs no window; answers its exit status and what it printed."""
        done = subprocess.run(
            [PROGRAM, words[0], "--database", self.files.database, "--today", today, *words[1:]],
            env=dict(self.desk.env, **program_env(), **(env or {})), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120, check=False)
        if check:
            self.assertEqual(done.returncode, 0, done.stdout)
        return done.returncode, done.stdout

    # ------------------------------------------------------------------ what a person does and sees
    def page(self, name):
        """Turns to a page by its key, Alt and its number."""
        self.desk.key(f"alt+{PAGES.index(name) + 1}")
        self.desk.settle()

    def says(self, text, timeout=None):
        """Waits until a label reads so (text or compiled pattern); answers the label."""
        def look():
            nodes = self.app.root.find_all(("label", "heading", "status bar", "alert"))
            for node, read in zip(nodes, self.desk.texts(nodes)):
                if text.search(read) if isinstance(text, re.Pattern) else text in read:
                    return node
            return None
        return wait_until(look, f"{text!r} on the screen", timeout)

    def wait_row(self, sql, *parameters, what=None, timeout=None):
        """Waits until the database answers something true."""
        return wait_until(lambda: self.files.one(sql, *parameters), what or sql, timeout)


def pdf_text(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], stdout=subprocess.PIPE, text=True,
                          check=True).stdout
