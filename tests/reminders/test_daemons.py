# SPDX-License-Identifier: GPL-3.0-or-later
"""Real notification services of Debian, each on a screen of its own: the bubble is there, and
its button opens the list."""
import glob
import json
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import Reminded, wait_until                 # noqa: E402
from notes import Office                                 # noqa: E402
import tap                                               # noqa: E402

NOW = "2026-03-12 10:00:00"
LINES = ("due 2026-03-12 contact 3", "due 2026-03-10 contact 1")
TITLE, BODY = "3 first contacts due, 1 late", "Late: 1 first contact\nToday: 3 first contacts"


class Daemon(Reminded):
    options = {"size": (900, 500)}

    def setUp(self):
        super().setUp()
        self.office = Office(self.desk.env["DBUS_SESSION_BUS_ADDRESS"])
        self.addCleanup(self.office.stop)

    def daemon(self, *argv):
        """Starts a service, and the reminders beside it."""
        daemon = self.desk.launch(argv)
        self.addCleanup(daemon.close)
        wait_until(lambda: self.desk.session.call_sync(
            "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "ListNames", None, None, 0, 1000, None)
            .unpack()[0].count("org.freedesktop.Notifications"), f"{argv[0]} on the bus")
        self.sheet(*LINES)
        self.start(at=NOW)
        wait_until(self.told, f"{argv[0]} to show it")
        self.assertEqual(self.states()["service"], "yes")
        return daemon

    def asked(self):
        wait_until(lambda: self.office.asked, "the office to be asked")
        self.assertEqual(self.office.asked[0][0], "show-list")

    def button(self, daemon, name):
        """A button of a bubble, which is a window of its own for the accessibility bus."""
        return wait_until(lambda: daemon.root.find("push button", name, timeout=0), f"{name!r} on the bubble")

    def test_dunst(self):
        self.daemon("dunst")

        def history(what):
            return json.loads(self.desk.run(["dunstctl", what]) or "{}")
        self.desk.run(["dunstctl", "action", "0"])        # the click on the bubble
        self.asked()
        self.desk.run(["dunstctl", "close-all"])
        entry = wait_until(lambda: history("history")["data"][0], "the bubble in the history")[0]
        self.assertEqual((entry["summary"]["data"], entry["body"]["data"]), (TITLE, BODY))
        self.stop()

    def test_notification_daemon(self):
        daemon = self.daemon("/usr/lib/notification-daemon/notification-daemon")
        texts = wait_until(lambda: [n.text for n in daemon.root.find_all("label")], "the words of the bubble")
        self.assertIn(TITLE, " ".join(texts))
        self.button(daemon, "Open list").click()
        self.asked()
        self.stop()

    def test_xfce(self):
        """Its three buttons, and no fourth for the click."""
        daemon = self.daemon(glob.glob("/usr/lib/*/xfce4/notifyd/xfce4-notifyd")[0])
        self.button(daemon, "Open list")
        names = [n.name for n in daemon.root.find_all("push button")]
        self.assertEqual(sorted(n for n in names if n in ("Open list", "In an hour", "Tomorrow")),
                         ["In an hour", "Open list", "Tomorrow"])
        self.button(daemon, "In an hour").click()
        wait_until(lambda: "quiet 2026-03-12 10:00 2026-03-12 11:0" in self.told(), "the snooze")
        self.stop()

    def test_one_goes_and_another_comes(self):
        daemon = self.daemon("dunst")
        daemon.close()
        self.sheet(*LINES, "due 2026-03-12 task 1")
        wait_until(lambda: self.states()["service"] != "yes", "it to see that nobody is there")
        other = self.desk.launch(["/usr/lib/notification-daemon/notification-daemon"])
        self.addCleanup(other.close)
        wait_until(lambda: "task" in self.told(), "the other service to show it")
        self.stop()


if __name__ == "__main__":
    tap.main()
