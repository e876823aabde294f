# SPDX-License-Identifier: GPL-3.0-or-later
"""reading.py - what can be read on a GTK 4 screen, through AT-SPI spoken over D-Bus.

No libatspi and no cache: every answer is fresh.  Written against GTK 4.8, whose
AT-SPI back end has gaps; the comments say which and how they are bridged.
"""
import ctypes
import re
import signal

import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

A11Y = "org.a11y.atspi."
ROOT_PATH = "/org/a11y/atspi/accessible/root"
ROLES = [r.replace("_", " ") for r in (
    "invalid accelerator_label alert animation arrow calendar canvas check_box check_menu_item color_chooser "
    "column_header combo_box date_editor desktop_icon desktop_frame dial dialog directory_pane drawing_area "
    "file_chooser filler focus_traversable font_chooser frame glass_pane html_container icon image "
    "internal_frame label layered_pane list list_item menu menu_bar menu_item option_pane page_tab "
    "page_tab_list panel password_text popup_menu progress_bar push_button radio_button radio_menu_item "
    "root_pane row_header scroll_bar scroll_pane separator slider spin_button split_pane status_bar table "
    "table_cell table_column_header table_row_header tearoff_menu_item terminal text toggle_button tool_bar "
    "tool_tip tree tree_table unknown viewport window extended header footer paragraph ruler application "
    "autocomplete editbar embedded entry chart caption document_frame heading page section redundant_object "
    "form link input_method_window table_row tree_item document_spreadsheet document_presentation "
    "document_text document_web document_email comment list_box grouping image_map notification info_bar "
    "level_bar title_bar block_quote audio video definition article landmark log marquee math rating timer "
    "static math_fraction math_root subscript superscript description_list description_term "
    "description_value footnote content_deletion content_insertion mark suggestion").split()]
STATES = {0: "invalid", 1: "active", 4: "checked", 5: "collapsed", 7: "editable", 9: "expandable", 10: "expanded",
          11: "focusable", 12: "focused", 14: "horizontal", 16: "modal", 17: "multi-line", 20: "pressed",
          22: "selectable", 23: "selected", 24: "sensitive", 25: "showing", 29: "vertical", 30: "visible",
          32: "indeterminate", 33: "required", 36: "invalid-entry", 43: "read-only"}


class DeskError(AssertionError):
    """Something a person would have noticed did not happen."""


_LIBC = ctypes.CDLL(None)


def end_with_parent():
    """For a started process: end when the test that started it is gone, however it went."""
    _LIBC.prctl(1, signal.SIGTERM, 0, 0, 0)      # PR_SET_PDEATHSIG


def collect_orphans():
    """Let processes whose parent has gone fall to this one (PR_SET_CHILD_SUBREAPER)."""
    _LIBC.prctl(36, 1, 0, 0, 0)


def tidy(name):
    """The name as a person would say it.  GTK 4.8 reports a button made with use-underline as
    '_Save Save', a check box as '_Save', and a field labelled twice as 'Age Age'."""
    for cut in range(1, len(name)):
        if name[cut] == " " and re.sub(r"_(?=\w)", "", name[:cut], count=1) == name[cut + 1:]:
            return name[cut + 1:]
    return re.sub(r"_(?=\w)", "", name) if name.count("_") == 1 else name


def in_words(bits):
    """A set of states as AT-SPI hands it over, by their names."""
    low, high = bits
    return {n for b, n in STATES.items() if (low | high << 32) >> b & 1}


class Node:
    """One accessible object."""

    def __init__(self, desk, bus, path):
        self.desk, self.bus, self.path = desk, bus, path

    def __eq__(self, other):
        return isinstance(other, Node) and (self.bus, self.path) == (other.bus, other.path)

    def __hash__(self):
        return hash((self.bus, self.path))

    def __repr__(self):
        try:
            return f"<{self.role} {self.name!r}>"
        except GLib.Error:
            return f"<gone {self.path}>"

    def _call(self, iface, method, args=None):
        return self.desk.a11y.call_sync(self.bus, self.path, A11Y + iface, method, args, None,
                                        Gio.DBusCallFlags.NO_AUTO_START, 5000, None).unpack()

    def _prop(self, iface, name):
        return self.desk.a11y.call_sync(self.bus, self.path, "org.freedesktop.DBus.Properties", "Get",
                                        GLib.Variant("(ss)", (A11Y + iface, name)), None,
                                        Gio.DBusCallFlags.NO_AUTO_START, 5000, None).unpack()[0]

    # ------------------------------------------------------------------ what it is
    @property
    def role(self):
        """The AT-SPI role; GTK's own GetRoleName answers with ARIA words instead."""
        number = self._call("Accessible", "GetRole")[0]
        return ROLES[number] if number < len(ROLES) else f"role {number}"

    raw_name = property(lambda s: s._prop("Accessible", "Name"))
    name = property(lambda s: tidy(s.raw_name))
    description = property(lambda s: s._prop("Accessible", "Description"))
    interfaces = property(lambda s: [i.rsplit(".", 1)[1] for i in s._call("Accessible", "GetInterfaces")[0]])

    @property
    def states(self):
        return in_words(self._call("Accessible", "GetState")[0])

    def has(self, *names):
        return set(names) <= self.states

    def children(self):
        return [Node(self.desk, b, p) for b, p in self._call("Accessible", "GetChildren")[0]]

    @property
    def parent(self):
        bus, path = self._prop("Accessible", "Parent")
        return None if path.endswith("/null") else Node(self.desk, bus, path)

    def chain(self):
        """This object, its parent, and so on up to the window."""
        node, seen = self, []
        while node is not None and node.path != ROOT_PATH and len(seen) < 200:
            seen.append(node)
            node = node.parent
        return seen

    def is_popup(self):
        """Told by what is in it: GTK 4.8 has no role for a popover."""
        return any(c.raw_name == "GtkPopoverContent" for c in self.children()[:3])

    def is_toplevel(self):
        """Told by the parent: the role of a file chooser is 'filler' in GTK 4.8."""
        parent = self.parent
        return parent is None or parent.path == ROOT_PATH

    @property
    def text(self):
        """What can be read in it: its text, or else its name."""
        if "Text" not in self.interfaces:
            return self.name
        # an end of -1 answers '' for labels and entries in GTK 4.8
        size = self._prop("Text", "CharacterCount")
        return self._call("Text", "GetText", GLib.Variant("(ii)", (0, size)))[0]

    @property
    def value(self):
        return self._prop("Value", "CurrentValue")

    @value.setter
    def value(self, number):
        self.desk.a11y.call_sync(self.bus, self.path, "org.freedesktop.DBus.Properties", "Set",
                                 GLib.Variant("(ssv)", (A11Y + "Value", "CurrentValue", GLib.Variant("d", number))),
                                 None, 0, 5000, None)

    def extents(self):
        """x, y, width, height inside the window; GTK 4 knows no screen coordinates and prints a
        warning when asked for them.  What was never shown has no size; what was shown and is
        hidden since keeps its old one."""
        return self._call("Component", "GetExtents", GLib.Variant("(u)", (1,)))[0]

    # ------------------------------------------------------------------ looking for things
    def survey(self, deep=60):
        """[(node, role, depth)] of this object and all below it, in reading order.  Asked level
        by level with every question of a level under way at once: a page with a long list has
        thousands of objects, and one question at a time takes seconds."""
        kids, roles, level = {}, {}, [self]
        while level and deep:
            answers = self.desk.ask([(n, "Accessible", "GetRole", None) for n in level]
                                    + [(n, "Accessible", "GetChildren", None) for n in level])
            below = []
            for node, role, children in zip(level, answers[:len(level)], answers[len(level):]):
                if role is None or children is None:
                    continue                      # it went away while we looked
                roles[node] = ROLES[role[0]] if role[0] < len(ROLES) else str(role[0])
                kids[node] = [Node(self.desk, b, p) for b, p in children[0] if not p.endswith("/null")]
                below += kids[node]
            level, deep = below, deep - 1
        out, todo = [], [(self, 0)]
        while todo:
            node, depth = todo.pop()
            if node in roles:
                out.append((node, roles[node], depth))
                todo += [(c, depth + 1) for c in reversed(kids[node])]
        return out

    def find_all(self, role=None, name=None, visible=True, **flags):
        """Objects of a role (or of several) and a name (text, or a compiled pattern); flags are
        states: focused=True, checked=False, ..."""
        wanted = {role} if isinstance(role, str) else role
        nodes = [n for n, r, _depth in self.survey() if wanted is None or r in wanted]
        if name is not None:
            names = self.desk.ask([(n, None, "Accessible", "Name") for n in nodes])
            nodes = [n for n, got in zip(nodes, names) if got is not None and (
                name.search(tidy(got[0])) if isinstance(name, re.Pattern) else tidy(got[0]) == name)]
        if visible:
            sizes = self.desk.ask([(n, "Component", "GetSize", None) for n in nodes])
            nodes = [n for n, size in zip(nodes, sizes) if size and size[0] > 0 and size[1] > 0]
        if flags:
            sets = self.desk.ask([(n, "Accessible", "GetState", None) for n in nodes])
            nodes = [n for n, got in zip(nodes, sets) if got and all(
                (k.replace("_", "-") in in_words(got[0])) == v for k, v in flags.items())]
        return nodes

    def find(self, role=None, name=None, visible=True, nth=0, timeout=None, **flags):
        def look():
            found = self.find_all(role, name, visible, **flags)
            return found[nth] if len(found) > nth else None
        return self.desk.wait(look, f"{role or 'anything'} {name!r} {flags or ''} in {self!r}", timeout)

    def gone(self, role=None, name=None, timeout=None, **flags):
        self.desk.wait(lambda: not self.find_all(role, name, **flags), f"{role} {name!r} to go", timeout)

    def labels(self):
        """Every text below this object, in reading order."""
        return self.desk.texts(self.find_all(("label", "status bar", "alert", "heading")))

    def focused(self):
        """Where the keyboard is."""
        found = self.find_all(focused=True)
        return found[0] if found else None

    def focused_name(self):
        """What it is on; '' while it is on its way."""
        node = self.focused()
        return node.name if node else ""

    def focus_on(self, name):
        """Waits until the keyboard is on something of this name (text, or a compiled pattern)."""
        def look():
            read = self.focused_name()
            return name.search(read) if isinstance(name, re.Pattern) else name == read
        self.desk.wait(look, f"the keyboard on {name!r} in {self!r}")

    def tree(self, indent=0):
        """The whole of it as text, for a look while writing a test."""
        try:
            box = self.extents() if "Component" in self.interfaces else ""
            acts = [a for a in self.actions() if a and "." not in a] if "Action" in self.interfaces else []
            line = f"{'  ' * indent}{self.role} {self.raw_name!r} {box} {sorted(self.states)} {acts or ''}"
            return "\n".join([line] + [c.tree(indent + 1) for c in self.children()])
        except GLib.Error as problem:
            return f"{'  ' * indent}! {problem.message}"

    # ------------------------------------------------------------------ lists
    def rows(self):
        """The rows of a list a person sees now, top to bottom.  A GtkListView keeps about 200 row
        widgets, and in GTK 4.8 those scrolled away go on telling their old place.  The rows really
        shown are a run of neighbours stacked one under the other in the view; where an old run
        looks just as good, a nudge of the scroll bar tells them apart: only shown rows move."""
        runs = self._runs()
        most = max(map(len, runs), default=0)
        runs = [r for r in runs if len(r) >= max(1, most * 0.6)]
        bar = self._scroll_value() if len(runs) > 1 else None
        if bar is not None:
            value, before = bar.value, {c: y for run in runs for c, y, _h in run}
            bar.value = value + (2 if value < 2 else -2)
            try:
                runs = self.desk.wait(lambda: [r for r in self._runs() if any(
                    before.get(c, y) != y for c, y, _h in r)], "rows to move", 1)
            except DeskError:
                runs = runs[-1:]
            finally:
                bar.value = value
                self.desk.settle(0.08)
        return [child for child, _y, _h in max(runs, key=len)] if runs else []

    def _runs(self):
        children = self.children()
        boxes = self.desk.boxes(children)
        _x, top, _w, height = (self._pane() or self).extents()
        runs, run = [], []
        for child, box in zip(children, boxes):
            _x, y, _w, h = box or (0, 0, 0, 0)
            if run and (h <= 0 or not 0 <= y - run[-1][1] - run[-1][2] <= 20):
                runs.append(run)
                run = []
            if h > 0 and top <= y + h / 2 < top + height:
                run = run + [(child, y, h)]
        return [r for r in runs + [run] if r]

    def row(self, text):
        """The row one of whose texts is this; the list is scrolled until it shows."""
        def holder():
            for label in self.find_all("label", text, visible=False):
                for node in label.chain():
                    if node.parent == self:
                        return node
            return None
        bar = self._scroll_value()
        at, most = 0, bar._prop("Value", "MaximumValue") if bar else 0
        while True:
            row = holder()
            for _ in range(3):
                shown = self.rows() if row else []
                if row in shown:
                    return row
                if bar is None or not shown:
                    break
                kids, (_x, _y, _w, h) = self.children(), shown[0].extents()
                bar.value = max(0, bar.value + (kids.index(row) - kids.index(shown[len(shown) // 2])) * (h + 4))
                self.desk.settle(0.08)
                row = holder()
            if at > most or bar is None:
                raise DeskError(f"no row {text!r} in {self!r}")
            bar.value = at
            self.desk.settle(0.08)
            pitch = max((r[1][1] - r[0][1] for r in self._runs() if len(r) > 1), default=20)
            at += max(pitch * len(self.children()) * 0.6, 40)

    def selected(self):
        return [c for c in self.children() if c.has("selected")]

    def _pane(self):
        return next((n for n in self.chain()[1:] if n.role == "scroll pane"), None)

    def _scroll_value(self):
        pane = self._pane()
        for bar in pane.children() if pane else ():
            if bar.role == "scroll bar" and bar.has("vertical"):
                return bar.children()[0]
        return None

    # ------------------------------------------------------------------ acting as a screen reader can
    def actions(self):
        """Their plain names (GetActions would give them translated)."""
        names = []
        for i in range(self._prop("Action", "NActions")):
            try:
                names.append(self._call("Action", "GetName", GLib.Variant("(i)", (i,)))[0])
            except GLib.Error:
                names.append("")                  # counted for an insensitive button, but without a name
        return names

    def do(self, action="click"):
        if not self._call("Action", "DoAction", GLib.Variant("(i)", (self.actions().index(action),)))[0]:
            raise DeskError(f"{self!r} refused {action}")

    def set_text(self, text):
        if not self._call("EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))[0]:
            raise DeskError(f"{self!r} refused the text")

    def select_child(self, index):
        return self._call("Selection", "SelectChild", GLib.Variant("(i)", (index,)))[0]

    # ------------------------------------------------------------------ acting as hands can
    def box(self):
        """x, y, width, height on the screen, in its pixels."""
        ox, oy = self.desk.origin(self)
        x, y, w, h = (n * self.desk.zoom for n in self.extents())
        return ox + x, oy + y, w, h

    def centre(self, fx=0.5, fy=0.5):
        """A point of it on the screen; scrolled into view with the wheel when need be."""
        for _ in range(60):
            x, y, w, h = self.box()
            if w <= 0 or h <= 0:
                raise DeskError(f"{self!r} is not on the screen")
            at = round(x + w * fx), round(y + h * fy)
            for pane in self.chain()[1:]:
                if pane.is_popup():              # it may reach beyond what it hangs on
                    return at
                if pane.role != "scroll pane":
                    continue
                px, py, pw, ph = pane.box()
                if not (px <= at[0] < px + pw and py <= at[1] < py + ph):
                    wheel = 5 if at[1] >= py + ph else 4 if at[1] < py else 7 if at[0] >= px + pw else 6
                    self.desk.click(px + pw // 2, py + ph // 2, button=wheel)
                    self.desk.settle(0.1)
                    break
            else:
                return at
        raise DeskError(f"{self!r} cannot be scrolled into view")

    def click(self, button=1, times=1, fx=0.5, fy=0.5):
        self.desk.click(*self.centre(fx, fy), button=button, times=times)
        return self

    def fill(self, text):
        """Click into the field, empty it, type, and see that it stands there."""
        self.click(fx=0.25)                       # the middle of a small spin button is its minus sign
        self.desk.wait(lambda: self.has("focused"), f"focus on {self!r}", 3)
        self.desk.key("ctrl+a", "BackSpace")
        self.desk.type(text)
        self.desk.wait(lambda: self.text == text, f"{text!r} in {self!r}", 5)
        return self

    def check(self, on=True):
        """GTK 4.8 gives check and radio buttons no action, so this clicks."""
        if self.has("checked") != on:
            self.click(fx=0.02 if self.extents()[2] > 200 else 0.5)
        self.desk.wait(lambda: self.has("checked") == on, f"{self!r} checked={on}", 3)
        return self

    def choose(self, text):
        """Pick an item of a drop-down."""
        self.click()
        self.desk.settle()
        self.find("list").row(text).click()
        self.desk.wait(lambda: [n.text for n in self.find_all("label")] == [text], f"{text!r} in {self!r}", 5)
        self.desk.settle()                        # a popover on its way out swallows the next click
        return self

    def drag_to(self, target, fx=0.5, fy=0.5, **how):
        self.desk.drag(self.centre(), target.centre(fx, fy), **how)
