# SPDX-License-Identifier: GPL-3.0-or-later
"""notes.py - services on a private session bus, for what the reminders talk to: a notification
service that writes down what it is told and can press the buttons, and an office that writes
down what it is asked to open."""
import threading

import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib                     # noqa: E402

from desk import Desk, DeskError, wait_until            # noqa: E402

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
OFFICE = "org.mentoringoffice.MentoringOffice"
NOTES_XML = f"""<node><interface name='{NAME}'>
  <method name='GetCapabilities'><arg type='as' direction='out'/></method>
  <method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/>
    <arg type='s' direction='out'/><arg type='s' direction='out'/></method>
  <method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>
    <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>
    <arg type='a{{sv}}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/></method>
  <method name='CloseNotification'><arg type='u' direction='in'/></method>
  <signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>
  <signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>
  <signal name='ActivationToken'><arg type='u'/><arg type='s'/></signal>
</interface></node>"""
OFFICE_XML = """<node><interface name='org.freedesktop.Application'>
  <method name='ActivateAction'><arg type='s' direction='in'/><arg type='av' direction='in'/>
    <arg type='a{sv}' direction='in'/></method>
</interface></node>"""


class Service:
    """One name on the bus with one object, in a thread and on a connection of its own."""

    def __init__(self, address, name, path, xml):
        self.name, self.path, self._xml = name, path, xml
        self._ready = threading.Event()
        self._context = GLib.MainContext()
        self._loop = GLib.MainLoop(self._context)
        self._thread = threading.Thread(target=self._serve, args=(address,), daemon=True)
        self._thread.start()
        if not self._ready.wait(10):
            raise DeskError(f"{name} did not start")

    def _serve(self, address):
        self._context.push_thread_default()
        self._bus = Desk._connect(address)
        self._bus.register_object(self.path, Gio.DBusNodeInfo.new_for_xml(self._xml).interfaces[0],
                                  self._called, None, None)
        Gio.bus_own_name_on_connection(self._bus, self.name, 0, lambda *_: self._ready.set(), None)
        self._loop.run()

    def _called(self, _bus, _sender, _path, _iface, method, args, invocation):
        raise NotImplementedError

    def emit(self, signal, args):
        self._bus.emit_signal(None, self.path, self.name, signal, args)
        self._bus.flush_sync(None)

    def stop(self):
        self._loop.quit()
        self._thread.join(5)
        self._bus.close_sync(None)


class Notifications(Service):
    """shown: every Notify, oldest first; closed: ids the program took back.
    silent: it is there and never answers."""

    def __init__(self, address, can=("body", "actions"), called="recorder", silent=False):
        self.shown, self.closed, self._last = [], [], 0
        self.can, self.called, self.silent = can, called, silent
        super().__init__(address, NAME, PATH, NOTES_XML)

    def _called(self, _bus, _sender, _path, _iface, method, args, invocation):
        if self.silent:
            return
        answer = None
        if method == "GetCapabilities":
            answer = GLib.Variant("(as)", (list(self.can),))
        elif method == "GetServerInformation":
            answer = GLib.Variant("(ssss)", (self.called, "tests", "1", "1.2"))
        elif method == "Notify":
            app, replaces, icon, summary, body, actions, hints, timeout = args.unpack()
            number = replaces or self._last + 1
            self._last = max(self._last, number)
            self.shown.append({"id": number, "app": app, "icon": icon, "summary": summary, "body": body,
                               "actions": dict(zip(actions[::2], actions[1::2])), "hints": hints,
                               "timeout": timeout, "replaces": replaces})
            answer = GLib.Variant("(u)", (number,))
        elif method == "CloseNotification":
            self.closed.append(args.unpack()[0])
            self.dismiss({"id": self.closed[-1]}, 3)
        invocation.return_value(answer)

    def wait(self, count, timeout=None):
        """Waits for that many in all; answers the newest."""
        wait_until(lambda: len(self.shown) >= count, f"{count} notifications, not {self.texts()}", timeout)
        return self.shown[count - 1]

    def texts(self):
        return [note["body"].replace("\n", "|") for note in self.shown]

    def press(self, note, action, token=None):
        """The person presses a button of the bubble, or ('default') the bubble itself."""
        if action not in note["actions"]:
            raise DeskError(f"the notification has no {action!r}, only {note['actions']}")
        if token:
            self.emit("ActivationToken", GLib.Variant("(us)", (note["id"], token)))
        self.emit("ActionInvoked", GLib.Variant("(us)", (note["id"], action)))
        self.dismiss(note)

    def dismiss(self, note, reason=2):
        self.emit("NotificationClosed", GLib.Variant("(uu)", (note["id"], reason)))


class Office(Service):
    """asked: [(action, platform data)] of what it was asked to do."""

    def __init__(self, address, name=OFFICE):
        self.asked = []
        super().__init__(address, name, "/" + name.replace(".", "/"), OFFICE_XML)

    def _called(self, _bus, _sender, _path, _iface, _method, args, invocation):
        action, _parameters, platform = args.unpack()
        self.asked.append((action, platform))
        invocation.return_value(None)
