# SPDX-License-Identifier: GPL-3.0-or-later
"""orca.py - the Orca screen reader on a private desk, and what it would say aloud.

Orca writes each utterance into its debug file; nothing is heard and no sound card is needed."""
import os
import re
import shutil
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "ui"))
from office import Desk, GLib, wait_until      # noqa: E402

NEEDED = ("orca", "xfwm4", "speech-dispatcher")
SPOKEN = re.compile(r"SPEECH OUTPUT: .(.*?)' ?\{?.*$")


def missing():
    return [name for name in NEEDED if not shutil.which(name)]


class OrcaDesk(Desk):
    """A desk with Orca on it.  Orca asks the window manager which window is active."""

    def __init__(self, **options):
        super().__init__(wm="xfwm4", compositor=None, **options)
        self.heard_path = os.path.join(self.dir, "orca.log")
        try:
            self._listen()
        except BaseException:
            self.close()
            raise

    def _listen(self):
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            self.session.call_sync(
                "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
                GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True))),
                None, 0, 10000, None)
        self._voice()
        self.spawn(["orca", "--replace", f"--debug-file={self.heard_path}"])
        wait_until(self.heard, "Orca to say that it is there", 30)
        self.quiet()

    def _voice(self):
        """speech-dispatcher with a voice that needs no sound card.  Orca would start it too, but
        does not wait for it as long as a busy machine may need."""
        config = os.path.join(self.env["XDG_CONFIG_HOME"], "speech-dispatcher")
        modules = os.path.join(self.home, ".local", "libexec", "speech-dispatcher-modules")
        for folder in (os.path.join(config, "modules"), modules):
            os.makedirs(folder, exist_ok=True)
        shutil.copy(os.path.join(HERE, "silent_voice.py"), os.path.join(modules, "sd_silent"))
        os.chmod(os.path.join(modules, "sd_silent"), 0o755)
        with open(os.path.join(config, "speechd.conf"), "w", encoding="ascii") as conf:
            conf.write('AddModule "silent" "sd_silent" "silent.conf"\nDefaultModule silent\n')
        with open(os.path.join(config, "modules", "silent.conf"), "w", encoding="ascii"):
            pass
        self.spawn(["speech-dispatcher", "--run-single", "--timeout", "0"])
        socket = os.path.join(self.env["XDG_RUNTIME_DIR"], "speech-dispatcher", "speechd.sock")
        wait_until(lambda: os.path.exists(socket), "speech-dispatcher")

    def open(self, argv, env):
        """Starts a program, and waits until Orca has said what it says of that."""
        app = self.launch(argv, env=env)
        app.window()
        self.quiet()
        return app

    def heard(self):
        """Everything said so far."""
        if not os.path.exists(self.heard_path):
            return []
        with open(self.heard_path, encoding="utf-8", errors="replace") as log:
            found = (SPOKEN.search(line) for line in log if "SPEECH OUTPUT" in line)
            return [match[1].strip() for match in found if match and match[1].strip()]

    def quiet(self, still=1.0, timeout=10):
        """Waits until nothing more is said."""
        last, since, end = self.heard(), time.monotonic(), time.monotonic() + timeout
        while time.monotonic() - since < still and time.monotonic() < end:
            time.sleep(0.1)
            now = self.heard()
            if len(now) != len(last):
                last, since = now, time.monotonic()
        return last

    def said(self, *keys):
        """Presses keys one after the other; answers what was said upon them."""
        before = len(self.quiet())
        for key in keys:
            at = len(self.heard())
            self.key(key)
            self.something(at)
        return self.heard()[before:]

    def something(self, after, timeout=4):
        """Waits until something new was said and Orca has come to rest; answers what."""
        end = time.monotonic() + timeout
        while len(self.heard()) <= after and time.monotonic() < end:
            time.sleep(0.1)
        self.quiet()
        return self.heard()[after:]
