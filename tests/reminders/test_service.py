# SPDX-License-Identifier: GPL-3.0-or-later
"""The reminders' program and what is around it: a session with and without somebody who shows
notifications, its files in any state, and being there only once."""
import os
import re
import signal
import stat
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import PROGRAM, Desk, Reminded, wait_until  # noqa: E402
from notes import OFFICE, Office                         # noqa: E402
import tap                                               # noqa: E402

ALWAYS = ("days mon tue wed thu fri sat sun", "hours 00:00 24:00", "due 2001-01-01 contact 1")
LATE = "Late: 1 first contact"


class Service(Reminded):
    def start(self, at="2026-03-12 10:00:00", **env):
        return super().start(at, **env)

    def address(self):
        return self.desk.env["DBUS_SESSION_BUS_ADDRESS"]

    # ------------------------------------------------------------------ nobody shows it
    def test_no_service(self):
        """Nothing blocks and nothing is taken for said; as soon as somebody can show it, it is."""
        self.sheet(*ALWAYS)
        self.start()
        wait_until(lambda: self.states()["service"] == "no", "it to see that nobody is there")
        self.assertEqual(self.told(), "")
        self.service()
        self.assertEqual(self.notes.wait(1)["body"], LATE)
        wait_until(lambda: "late" in self.told(), "it to be remembered")
        self.assertEqual(self.states()["service"], "yes")
        self.stop()

    def test_a_service_that_never_answers(self):
        self.sheet(*ALWAYS)
        self.service(silent=True)
        self.start()
        for _ in range(5):
            started = time.monotonic()
            self.states()
            self.assertLess(time.monotonic() - started, 1.0, "it answers others meanwhile")
            self.sheet(*ALWAYS)
        wait_until(lambda: self.states()["service"] == "no", "it to give up waiting", 15)
        self.assertEqual(self.told(), "")
        self.stop()

    def test_words_alone(self):
        """Where the desktop draws no buttons, none are given; where it reads markup, none is."""
        self.sheet(*ALWAYS)
        self.service(can=("body", "body-markup"))
        self.start()
        self.assertEqual(self.notes.wait(1)["actions"], {})
        self.stop()

    def test_a_desktop_that_draws_the_click(self):
        self.sheet(*ALWAYS)
        self.service(called="Xfce Notify Daemon")
        self.start()
        self.assertEqual(list(self.notes.wait(1)["actions"]), ["open", "hour", "tomorrow"])
        self.stop()

    # ------------------------------------------------------------------ opening the list
    def opened(self, office, note, action, token=None):
        before = len(office.asked)
        self.notes.press(note, action, token)
        wait_until(lambda: len(office.asked) > before, "the office to be asked")
        return office.asked[-1]

    def test_open_list(self):
        """The program that has the office open is asked, else the usual one."""
        usual = Office(self.address())
        self.addCleanup(usual.stop)
        self.sheet(*ALWAYS)
        self.service()
        self.start()
        asked = self.opened(usual, self.notes.wait(1), "open", token="desk-42")
        self.assertEqual(asked, ("show-list", {"activation-token": "desk-42", "desktop-startup-id": "desk-42"}))
        self.activate("try")
        self.assertEqual(self.opened(usual, self.notes.wait(2), "default"), ("show-list", {}))
        other = Office(self.address(), OFFICE + ".of1234")
        self.addCleanup(other.stop)
        self.sheet(*ALWAYS, f"opens {OFFICE}.of1234")
        self.activate("try")
        self.assertEqual(self.opened(other, self.notes.wait(3), "open"), ("show-list", {}))
        self.sheet(*ALWAYS, "opens not/a;name")
        self.activate("try")
        self.assertEqual(self.opened(usual, self.notes.wait(4), "open"), ("show-list", {}))
        self.stop()

    # ------------------------------------------------------------------ trying
    def test_try(self):
        """What stands is shown whatever was said, and does not count as said."""
        self.sheet(*ALWAYS)
        self.service()
        self.clock("2026-03-14 23:00:00")                # Saturday night
        app = self.desk.launch([PROGRAM, "--try"], env=dict(self.env, **self.faked()))
        self.addCleanup(app.close)                       # it stays for the click
        self.assertEqual(self.notes.wait(1)["body"], LATE)
        self.assertEqual(self.told(), "")

    def test_try_with_nothing_due(self):
        self.service()
        self.start()
        self.assertEqual(self.run_program("--try"), (0, ""))
        note = self.notes.wait(1)
        self.assertEqual(note["summary"], "Nothing is due")
        self.notes.press(note, "tomorrow")
        self.sheet(*ALWAYS)                               # a try without anything puts nothing off
        self.assertEqual(self.notes.wait(2)["body"], LATE)
        self.stop()

    # ------------------------------------------------------------------ once
    def test_only_one(self):
        self.sheet(*ALWAYS)
        self.service()
        self.start()
        self.notes.wait(1)
        self.assertEqual(self.run_program(), (0, ""))
        self.assertIsNone(self.app.process.poll())
        self.assertEqual(len(self.notes.shown), 1)
        self.stop()

    def test_once(self):
        self.sheet(*ALWAYS)
        self.service()
        self.assertEqual(self.run_program("--once", at="2026-03-12 10:00:00"), (0, ""))
        self.assertEqual(self.notes.texts(), [LATE])
        self.assertEqual(self.run_program("--once", at="2026-03-12 10:00:00"), (0, ""))
        self.assertEqual(len(self.notes.shown), 1)

    def test_dry_run(self):
        self.sheet("due 2026-03-16 contact 3", "due 2026-03-10 contact 1")
        code, said = self.run_program("--once", "--dry-run", "--at", "2026-03-13 09:00")
        self.assertEqual((code, said), (0, "3 first contacts due, 1 late\nLate: 1 first contact\n"
                                        "Monday 16 March: 3 first contacts\n"
                                        "Next: Monday 16 March 2026 at 9:00\n"))
        self.assertIn("Nothing to say now.\nNext: Friday 13", self.run_program("--dry-run", "--at",
                                                                               "2026-03-12 22:00")[1])
        self.assertEqual(self.run_program("--dry-run", "--at", "tomorrow")[0], 2)
        self.assertEqual(self.told(), "")

    # ------------------------------------------------------------------ the session
    def test_no_session(self):
        env = {k: v for k, v in {**os.environ, **self.env}.items() if not k.startswith("DBUS")}
        env.update(DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent")
        done = subprocess.run([PROGRAM], env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=30,
                              text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_the_session_ends(self):
        """Its bus goes: it goes too, without a word."""
        with Desk(wm=None, compositor=None) as desk:
            app = desk.launch([PROGRAM], env=self.env)
            wait_until(lambda: desk.session.call_sync(
                "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "ListNames", None, None, 0, 1000, None)
                .unpack()[0].count("org.mentoringoffice.MentoringOffice.Reminders"), "it on the bus")
            bus = next(child for child in desk.children if "dbus-daemon" in child.args[0])
            bus.send_signal(signal.SIGKILL)
            self.assertEqual(app.wait_end(), 0)
            self.assertEqual(app.log.strip(), "")

    # ------------------------------------------------------------------ its files
    def test_spoilt_files(self):
        """What stands there may be anything: it goes on, and sees when it is right again."""
        self.service()
        self.start()
        def fill(path, what):
            with open(path, "wb") as file:
                file.write(what)
        for spoil in (lambda p: fill(p, os.urandom(5000)), lambda p: fill(p, b"x" * 2_000_000),
                      os.remove, os.mkfifo, lambda p: (os.remove(p), os.mkdir(p)),
                      lambda p: (os.rmdir(p), os.symlink(p, p)), os.remove):
            spoil(self.sheet_path)
            self.states()
        self.assertEqual(self.notes.shown, [])
        self.sheet(*ALWAYS)
        self.assertEqual(self.notes.wait(1)["body"], LATE)
        self.stop()

    def test_the_folder_comes_later(self):
        os.rmdir(os.path.dirname(self.sheet_path))
        self.service()
        self.start()
        self.assertTrue(os.path.isdir(os.path.dirname(self.sheet_path)))
        self.sheet(*ALWAYS)
        self.assertEqual(self.notes.wait(1)["body"], LATE)
        mode = os.stat(self.told_path).st_mode if wait_until(self.told, "it to be remembered") else 0
        self.assertEqual(stat.S_IMODE(mode), 0o600)
        self.stop()

    def test_what_cannot_be_kept(self):
        """Without a place to remember in, it is still said only once while it runs."""
        os.makedirs(os.path.dirname(os.path.dirname(self.told_path)))
        with open(os.path.dirname(self.told_path), "w", encoding="ascii"):
            pass                                          # a file where the folder should be
        self.sheet(*ALWAYS)
        self.service()
        self.start()
        self.notes.wait(1)
        for _ in range(3):
            self.sheet(*ALWAYS)
            self.states()
        time.sleep(0.4)
        self.assertEqual(len(self.notes.shown), 1)
        self.stop()

    # ------------------------------------------------------------------ small
    def test_what_it_is_made_of(self):
        """No window, no database: only what it says it is."""
        out = subprocess.run(["readelf", "-d", PROGRAM], stdout=subprocess.PIPE, text=True, check=True).stdout
        needed = set(re.findall(r"NEEDED.*\[lib([a-z0-9]+)", out))
        self.assertLessEqual(needed, {"glib", "gobject", "gio", "notify", "m", "c"}, out)

    def test_memory(self):
        """Under 8 MiB resident, at work and after it has said something."""
        self.sheet(*ALWAYS, *(f"due 2026-{m:02}-{d:02} contact 1" for m in range(1, 13) for d in range(1, 29)))
        self.service()
        self.start(at=None)                               # as it is, without the moved clock
        self.activate("try")
        self.notes.wait(1)
        memory = self.app.memory()
        print(f"# resident {memory['Rss'] / 1024:.1f} MiB, its share {memory['Pss'] / 1024:.1f} MiB, "
              f"its own {memory['Private_Dirty'] / 1024:.1f} MiB")
        self.assertLess(memory["Rss"], 8 * 1024)
        self.stop()


if __name__ == "__main__":
    tap.main()
