# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that can have the keyboard is without a name: a screen reader would say its type."""
import collections
import re

TYPE = re.compile(r"^(Gtk|Gdk|Mo)[A-Z]\w*$")
BUTTONS = ("push button", "toggle button", "check box", "radio button", "combo box", "text", "entry",
           "spin button", "slider")
FOCUSABLE = 11


class Named:
    """For a test on a desk: what is asked of every view."""

    def controls(self):
        """[(node, role, name)] of what a person can come to with the keyboard."""
        found = self.win.survey()
        states = self.desk.ask([(n, "Accessible", "GetState", None) for n, _r, _d in found])
        found = [(node, role) for (node, role, _depth), state in zip(found, states)
                 if state and state[0][0] >> FOCUSABLE & 1]
        sizes = self.desk.ask([(n, "Component", "GetSize", None) for n, _r in found])
        names = self.desk.ask([(n, None, "Accessible", "Name") for n, _r in found])
        return [(node, role, name[0]) for (node, role), size, name in zip(found, sizes, names)
                if size and name and min(size) > 0]

    def check_names(self):
        controls = self.controls()
        self.assertEqual([f"{role} {name!r} in {[n.name for n in node.chain()[1:5]]}"
                          for node, role, name in controls if not name.strip() or TYPE.match(name)], [])
        # thirty buttons called "Move" cannot be told apart by ear
        count = collections.Counter((role, name) for _node, role, name in controls if role in BUTTONS)
        # a drop-down and the button inside it are heard as one
        self.assertEqual([f"{role} {name!r} × {n}" for (role, name), n in count.items()
                          if n > (2 if name.startswith("Main menu") else 1)], [])

    def check_one_focus(self):
        self.assertEqual(len(self.win.find_all(focused=True, visible=False)), 1)
