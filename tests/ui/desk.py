# SPDX-License-Identifier: GPL-3.0-or-later
"""desk.py - a private desktop for driving a GTK 4 program the way a person does.

One Desk owns: an Xvfb screen, a session bus of its own, the accessibility bus, a
window manager, a compositor, and a throw-away HOME.  Everything it starts is remembered by process id and ended
by process id; nothing outside the desk is touched.  Several desks may run side by
side, in one process or in many.

Reading goes through AT-SPI (reading.py); acting goes through the X server with
xdotool, so that what a test does is what hands and eyes could do.

Debian packages: xvfb xdotool x11-apps x11-utils x11-xserver-utils x11-xkb-utils
imagemagick openbox xcompmgr dbus at-spi2-core python3-gi python3-xlib.  Run it with
/usr/bin/python3: other Pythons do not see Debian's gi.

    with Desk() as d:
        app = d.launch(["/path/to/program"])
        win = app.window("Title")
        win.find("text", "Full name").fill("Siân Ó Briain")
        win.find("push button", "Save").click()
"""
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib                     # noqa: E402
import Xlib.display                                     # noqa: E402
import Xlib.error                                       # noqa: E402

from reading import A11Y, ROOT_PATH, DeskError, Node, collect_orphans, end_with_parent, tidy   # noqa: E402
from stillness import Stillness                         # noqa: E402

PATIENCE = float(os.environ.get("DESK_PATIENCE", "10"))   # seconds a wait may take
BUS_CONF = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><keep_umask/><listen>unix:dir={dir}</listen><auth>EXTERNAL</auth>
<servicedir>{dir}/services</servicedir><policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""


def wait_until(test, what="condition", timeout=None, every=0.05):
    """Call test() until it answers something true; that answer is returned."""
    end, last = time.monotonic() + (PATIENCE if timeout is None else timeout), None
    while True:
        try:
            got = test()
            if got:
                return got
            last = None
        except (DeskError, GLib.Error) as problem:
            last = problem
        if time.monotonic() > end:
            raise DeskError(f"gave up waiting for {what}" + (f" ({last})" if last else ""))
        time.sleep(every)


class App:
    """One started program: its process, its log, its accessible tree."""

    def __init__(self, desk, argv, env, cwd):
        self.desk, self.argv = desk, argv
        self.log_path = os.path.join(desk.dir, f"app-{len(desk.apps)}.log")
        env = dict(desk.env, **(env or {}))
        self.process = desk.spawn(argv, self.log_path, env, cwd)
        self.pid = self.process.pid

    @property
    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as f:
            return f.read()

    def wait_log(self, pattern, after=0, timeout=None):
        """The first match of a pattern in what the program printed, from character `after` on."""
        return wait_until(lambda: re.search(pattern, self.log[after:]), f"{pattern!r} in the log", timeout)

    @property
    def root(self):
        def look():
            if self.process.poll() is not None:
                raise DeskError(f"{self.argv[0]} ended with {self.process.returncode}:\n{self.log[-2000:]}")
            return next((n for n in self.desk.desktop().children() if self.desk.pid_of(n.bus) == self.pid), None)
        return wait_until(look, f"{self.argv[0]} on the accessibility bus")

    def windows(self):
        return self.root.children()

    def window(self, title=None, timeout=None):
        """A window by its title (text or compiled pattern), once it is on the screen."""
        def look():
            for node in self.windows():
                name = node.raw_name
                if title is None or (title.search(name) if isinstance(title, re.Pattern) else name == title):
                    return node
            return None
        node = wait_until(look, f"a window {title!r} of {self.argv[0]}", timeout)
        wait_until(lambda: self.desk.origin(node), f"{title!r} on the screen", timeout)
        return node

    def closed(self, title, timeout=None):
        wait_until(lambda: all(w.raw_name != title for w in self.windows()), f"{title!r} to close", timeout)

    def memory(self):
        """{'Rss': KiB, 'Pss': KiB, 'Private_Dirty': KiB}"""
        with open(f"/proc/{self.pid}/smaps_rollup", encoding="ascii") as f:
            found = re.findall(r"^(Rss|Pss|Private_Dirty): +(\d+)", f.read(), re.M)
        return {k: int(v) for k, v in found}

    def wait_end(self, timeout=None):
        """The exit status, once the program has ended by itself."""
        wait_until(lambda: self.process.poll() is not None, f"{self.argv[0]} to end", timeout)
        return self.process.returncode

    def close(self, timeout=10):
        """End the program whatever it is at."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(5)
        return self.process.returncode


class Desk:
    def __init__(self, size=(1280, 800), wm="openbox", compositor="xcompmgr", lang="C.UTF-8", language=None,
                 theme=None, text_scale=1.0, renderer="cairo", services=("org.a11y.Bus",), env=None, keep=False):
        """services: what may start itself on the private bus (names in /usr/share/dbus-1/services
        or paths of .service files); theme: Adwaita:dark, HighContrast, HighContrast:dark; language: ar turns the layout round."""
        self.size, self.keep, self.children, self.apps = size, keep, [], []
        self._wm, self._compositor, self._services = wm, compositor, services
        self.x = None
        self.dir = tempfile.mkdtemp(prefix="desk-")
        self.home = os.path.join(self.dir, "home")
        places = {"XDG_RUNTIME_DIR": os.path.join(self.dir, "run"), "XDG_CONFIG_HOME": f"{self.home}/.config",
                  "XDG_DATA_HOME": f"{self.home}/.local/share", "XDG_CACHE_HOME": f"{self.home}/.cache"}
        for place in (self.home, *places.values()):
            os.makedirs(place, mode=0o700, exist_ok=True)
        self.env = {k: v for k, v in os.environ.items()
                    if k in ("PATH", "TZ", "LOCPATH") or k.startswith(("ASAN_", "LSAN_", "UBSAN_"))}
        self.env.update(places, HOME=self.home, LANG=lang, XDG_DATA_DIRS=os.environ.get("DESK_DATA_DIRS", "/usr/share"),
                        XDG_CURRENT_DESKTOP="desk", GDK_BACKEND="x11", GSK_RENDERER=renderer, GTK_USE_PORTAL="0",
                        GSETTINGS_BACKEND="keyfile", LIBGL_ALWAYS_SOFTWARE="1")
        if renderer == "cairo":
            self.env["GDK_DEBUG"] = "gl-disable"     # 60 MiB and 50 ms less for each program
        if language:
            self.env["LANGUAGE"] = language
        if theme:
            self.env["GTK_THEME"] = theme
        self.env.update(env or {})
        self.zoom = int(self.env.get("GDK_SCALE", 1))
        try:
            self._start(text_scale)
        except BaseException:
            self.close()
            raise

    # ------------------------------------------------------------------ starting
    def spawn(self, argv, log=None, env=None, cwd=None, **kw):
        with open(log or os.path.join(self.dir, os.path.basename(argv[0]) + ".log"), "ab") as out:
            process = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=env or self.env,
                                       cwd=cwd or self.home, start_new_session=True,
                                       preexec_fn=end_with_parent, **kw)
        self.children.append(process)
        return process

    def _spawn_line(self, argv):
        """Start a program that writes one line to the descriptor its {} stands for."""
        r, w = os.pipe()
        self.spawn([a.format(w) for a in argv], pass_fds=(w,))
        os.close(w)
        with os.fdopen(r) as f:
            line = f.readline().strip()
        if not line:
            raise DeskError(f"{argv[0]} did not start")
        return line

    def _start(self, text_scale):
        collect_orphans()                            # for _sweep
        self.env["DISPLAY"] = ":" + self._spawn_line(
            ["Xvfb", "-displayfd", "{}", "-screen", "0", f"{self.size[0]}x{self.size[1]}x24", "-nolisten", "tcp",
             "-noreset"])
        self.x = Xlib.display.Display(self.env["DISPLAY"])
        self.stillness = Stillness(self.x)
        if text_scale != 1:                          # GTK 4 on X11 takes it from here, not from gsettings
            subprocess.run(["xrdb", "-merge"], input=f"Xft.dpi: {round(96 * text_scale)}\n", text=True,
                           env=self.env, check=True)
        os.mkdir(os.path.join(self.dir, "services"))
        for name in self._services:
            shutil.copy(name if os.path.isabs(name) else f"/usr/share/dbus-1/services/{name}.service",
                        os.path.join(self.dir, "services"))
        conf = os.path.join(self.dir, "bus.conf")
        with open(conf, "w", encoding="ascii") as f:
            f.write(BUS_CONF.format(dir=self.dir))
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._spawn_line(
            ["dbus-daemon", f"--config-file={conf}", "--nofork", "--nopidfile", "--print-address={}"])
        self.session = self._connect(self.env["DBUS_SESSION_BUS_ADDRESS"])
        self.a11y = self._connect(self.session.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, 10000, None).unpack()[0])
        self._keyboard()
        if self._wm:
            self.spawn([self._wm])
            wait_until(lambda: "window id" in self.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], check=False),
                       f"the window manager {self._wm}")
        if self._compositor:                         # without one GTK 4 popovers get a black surround
            self.spawn(self._compositor.split())
            atom = self.x.get_atom("_NET_WM_CM_S0")
            wait_until(lambda: self.x.get_selection_owner(atom), self._compositor)

    EXTRA_KEYS = "âÂêÊîÎôÔûÛŵŴŷŶáÁéÉíÍóÓúÚàÀèÈäÄëËïÏöÖüÜñÑçÇøØåÅ“”‘’–—…€"

    def _keyboard(self):
        """A British keyboard, with accented letters laid on keycodes nobody uses.  Without this
        xdotool remaps a key for each such letter as it types, and GTK now and then reads the old
        map: letters get lost or lose their shift."""
        self.run(["setxkbmap", "gb"])
        codes = [int(m[1]) for m in re.finditer(r"^keycode +(\d+) =(?: (?:NoSymbol|XF86\w+).*)?$",
                                               self.run(["xmodmap", "-pke"]), re.M) if int(m[1]) > 8]
        words = []
        for lower, upper, code in zip(self.EXTRA_KEYS[::2], self.EXTRA_KEYS[1::2], reversed(codes)):
            words += ["-e", f"keycode {code} = U{ord(lower):04X} U{ord(upper):04X}"]
        self.run(["xmodmap", *words])

    @staticmethod
    def _connect(address):
        bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        bus.set_exit_on_close(False)
        return bus

    # ------------------------------------------------------------------ ending
    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        for app in self.apps:
            app.close()
        if self.x:
            self.x.close()
        for process in reversed(self.children):
            if process.poll() is None:
                process.terminate()
        for process in reversed(self.children):
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(5)
        self._sweep()
        if not self.keep:
            shutil.rmtree(self.dir, ignore_errors=True)

    def _sweep(self):
        """End what our children left behind: processes handed to us by the kernel that belong to
        a session one of our own children opened."""
        sessions, end = {p.pid for p in self.children}, time.monotonic() + 5
        while time.monotonic() < end:
            left = []
            for entry in filter(str.isdigit, os.listdir("/proc")):
                try:
                    with open(f"/proc/{entry}/stat", encoding="ascii", errors="replace") as f:
                        _state, parent, _group, session = f.read().rpartition(")")[2].split()[:4]
                except OSError:
                    continue
                if int(parent) == os.getpid() and int(session) in sessions and int(entry) not in sessions:
                    left.append(int(entry))
            if not left:
                return
            for pid in left:
                try:
                    os.kill(pid, signal.SIGTERM)
                    os.waitpid(pid, os.WNOHANG)
                except (ProcessLookupError, ChildProcessError):
                    pass
            time.sleep(0.05)

    # ------------------------------------------------------------------ helpers
    wait = staticmethod(wait_until)

    def run(self, argv, check=True, timeout=60):
        done = subprocess.run(argv, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=timeout, cwd=self.home)
        if check and done.returncode:
            raise DeskError(f"{argv} failed: {done.stdout}")
        return done.stdout

    def launch(self, argv, env=None, cwd=None):
        app = App(self, argv, env, cwd)
        self.apps.append(app)
        return app

    def ask(self, questions):
        """Put many questions to the accessibility bus at once.  Each is (node, interface, method,
        args) or, for a property, (node, None, interface, property); an answer is a tuple, or None
        where the object has gone."""
        answers, left, context = [None] * len(questions), len(questions), GLib.MainContext()

        def answered(bus, result, at):
            nonlocal left
            left -= 1
            try:
                answers[at] = bus.call_finish(result).unpack()
            except GLib.Error:
                pass
        context.push_thread_default()
        try:
            for at, (node, iface, method, args) in enumerate(questions):
                if iface is None:
                    iface, method, args = ("org.freedesktop.DBus.Properties", "Get",
                                           GLib.Variant("(ss)", (A11Y + method, args)))
                else:
                    iface = A11Y + iface
                self.a11y.call(node.bus, node.path, iface, method, args, None, Gio.DBusCallFlags.NO_AUTO_START,
                               5000, None, answered, at)
            while left:
                context.iteration(True)
        finally:
            context.pop_thread_default()
        return answers

    def boxes(self, nodes):
        """(x, y, width, height) of each inside its window, None where it has gone."""
        answers = self.ask([(n, "Component", "GetExtents", GLib.Variant("(u)", (1,))) for n in nodes])
        return [answer and answer[0] for answer in answers]

    def texts(self, nodes):
        """What can be read in each: its text, or else its name; '' where it has gone."""
        sizes = self.ask([(n, None, "Text", "CharacterCount") for n in nodes])
        questions = [(n, "Text", "GetText", GLib.Variant("(ii)", (0, size[0]))) if size
                     else (n, None, "Accessible", "Name") for n, size in zip(nodes, sizes)]
        return [(answer[0] if size else tidy(answer[0])) if answer else ""
                for size, answer in zip(sizes, self.ask(questions))]

    def desktop(self):
        return Node(self, "org.a11y.atspi.Registry", ROOT_PATH)

    def pid_of(self, bus_name):
        return self.a11y.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                   "GetConnectionUnixProcessID", GLib.Variant("(s)", (bus_name,)), None, 0, 5000,
                                   None).unpack()[0]

    # ------------------------------------------------------------------ where things are
    def x_windows(self, pid):
        """Every mapped window of a process, as the X server has it."""
        found, root = [], self.x.screen().root
        pid_atom, frame_atom, name_atom = map(self.x.get_atom, ("_NET_WM_PID", "_GTK_FRAME_EXTENTS", "_NET_WM_NAME"))

        def visit(window):
            for child in window.query_tree().children:
                try:
                    owner = child.get_full_property(pid_atom, 0)
                    if owner is None or owner.value[0] != pid:
                        visit(child)
                        continue
                    geo, seen = child.get_geometry(), child.get_attributes()
                    if seen.map_state != 2 or geo.width < 2:
                        continue
                    at = child.translate_coords(root, 0, 0)
                    margins, title = child.get_full_property(frame_atom, 0), child.get_full_property(name_atom, 0)
                    found.append({"id": child.id, "x": -at.x, "y": -at.y, "w": geo.width, "h": geo.height,
                                  "popup": bool(seen.override_redirect),
                                  "margins": tuple(margins.value) if margins else (0, 0, 0, 0),
                                  "title": title.value.decode("utf-8", "replace") if title else ""})
                except Xlib.error.BadWindow:
                    continue                         # closed while we looked
        try:
            visit(root)
        except Xlib.error.BadWindow:
            pass
        return found

    def origin(self, node):
        """Where (0, 0) of what node.extents() tells lies on the screen.  GTK 4.8 gives places inside
        the toplevel only, and for what lies in a popover places that are off by where the popover
        came up; so the X server is asked for the window, and the two sizes are laid over each other."""
        for outer in node.chain():
            popup = outer.is_popup()
            if not popup and not outer.is_toplevel():
                continue
            x, y, w, h = outer.extents()
            if w <= 0:
                raise DeskError(f"{outer!r} is not on the screen")
            title = outer.raw_name
            # the name of a window may be something it has just announced, so its title only goes first
            for win in sorted(reversed(self.x_windows(self.pid_of(outer.bus))),
                              key=lambda w: w["title"] != title):
                if popup and not win["popup"]:
                    continue
                left, right, top, bottom = win["margins"]
                dx, dy = (win["w"] - left - right) / self.zoom - w, (win["h"] - top - bottom) / self.zoom - h
                if popup and -2 <= dx <= 60 and -2 <= dy <= 60:
                    return round(win["x"] + (dx / 2 - x) * self.zoom), round(win["y"] + (dy - y) * self.zoom)
                if not popup and 0 <= dx <= 40 and 0 <= dy <= 40:
                    return round(win["x"] + left + dx / 2 * self.zoom), round(win["y"] + top + dy / 2 * self.zoom)
            raise DeskError(f"no X window for {outer!r} {(x, y, w, h)}")
        raise DeskError(f"{node!r} is in no window")

    # ------------------------------------------------------------------ hands
    def xdo(self, *words):
        return self.run(["xdotool", *map(str, words)])

    def click(self, x, y, button=1, times=1):
        """Come in as a hand does, in more than one motion: GTK 4.8 loses a click that follows a
        single jump to where a popover has just been."""
        self.xdo("mousemove", x - 9, y - 3, "sleep", "0.02", "mousemove", x - 2, y, "sleep", "0.02",
                 "mousemove", x, y, "sleep", "0.03", "click", "--repeat", times, "--delay", 60, button)

    def drag(self, start, end, steps=12, pause=0.02, hold=0.08, look=None):
        """Press, travel in steps (a single jump is not seen as a drag), rest, let go.  look: where to
        put a picture taken before letting go.  (Escape does not cancel a drag in GTK 4.8 on X11.)"""
        words = ["mousemove", start[0] - 5, start[1] - 2, "sleep", 0.02, "mousemove", *start, "sleep", hold,
                 "mousedown", 1, "sleep", hold]
        for i in range(1, steps + 1):
            words += ["mousemove", round(start[0] + (end[0] - start[0]) * i / steps),
                      round(start[1] + (end[1] - start[1]) * i / steps), "sleep", pause]
        # one pixel to and fro on the goal makes sure the target has seen a motion
        self.xdo(*words, "mousemove", end[0] + 1, end[1], "sleep", hold, "mousemove", *end, "sleep", hold)
        if look:
            self.shot(look)
        self.xdo("mouseup", 1)

    def key(self, *keys):
        """Keys by their X names: 'Tab', 'ctrl+s', 'alt+2', 'shift+F10'.  (No --clearmodifiers: it
        lets go of a pressed mouse button too.)"""
        self.xdo("key", "--delay", 20, *keys)

    def menu(self, *keys):
        """The main menu and its letters.  Each waits for what the one before has opened: a letter
        that comes before its menu goes to the page."""
        for key in ("F10", *keys):
            self.key(key)
            self.settle(quiet=0.1)

    def type(self, text, delay=6):
        self.xdo("type", "--delay", delay, "--", text)

    # ------------------------------------------------------------------ eyes
    def settle(self, quiet=0.15, timeout=5):
        """Wait until the screen has not changed for a while, and all programs are at rest."""
        return self.stillness.wait(self.children, quiet, timeout)

    def shot(self, path):
        """A picture of the whole screen."""
        self.run(["import", "-window", "root", path])
        return path
