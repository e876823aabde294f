# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that can have the keyboard is without a name: a screen reader would say its type."""
import collections
import re

from office import OnDesk
from views import VIEWS, prefer, turn_to
import tap

TYPE = re.compile(r"^(Gtk|Gdk|Mo)[A-Z]\w*$")
BUTTONS = ("push button", "toggle button", "check box", "radio button", "combo box", "text", "entry",
           "spin button", "slider")


class Names(OnDesk):
    look = {}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        prefer(cls.desk, cls.look)
        cls.shared = cls.desk.launch(cls.argv("--demo"), env=cls.env())
        cls.shared.window()
        cls.desk.settle()

    def setUp(self):
        self.app = self.shared
        self.win = self.app.window()

    def controls(self):
        """[(node, role, name)] of what a person can come to with the keyboard."""
        found = self.win.survey()
        states = self.desk.ask([(n, "Accessible", "GetState", None) for n, _r, _d in found])
        sizes = self.desk.ask([(n, "Component", "GetSize", None) for n, _r, _d in found])
        names = self.desk.ask([(n, None, "Accessible", "Name") for n, _r, _d in found])
        return [(node, role, name[0]) for (node, role, _depth), state, size, name
                in zip(found, states, sizes, names)
                if state and size and name and state[0][0] >> 11 & 1 and min(size) > 0]

    def check_nameless(self):
        bad = [f"{role} {name!r} in {[n.name for n in node.chain()[1:5]]}"
               for node, role, name in self.controls() if not name.strip() or TYPE.match(name)]
        self.assertEqual(bad, [])

    def check_alike(self):
        """Thirty buttons called "Move" cannot be told apart by ear."""
        count = collections.Counter((role, name) for _node, role, name in self.controls()
                                    if role in BUTTONS)
        # a drop-down and the button inside it are heard as one
        self.assertEqual([f"{role} {name!r} × {n}" for (role, name), n in count.items()
                          if n > (2 if name.startswith(("Main menu",)) else 1)], [])

    def check_one_focus(self):
        self.assertEqual(len(self.win.find_all(focused=True, visible=False)), 1)


class NamesWhenTextIsLarge(Names):
    """The narrow window is laid out another way, with controls of its own."""
    look = {"text-percent": "200"}


def add(view, keys):
    """One visit for all that is asked of a view: the way there takes longest."""
    def test(self):
        turn_to(self.desk, keys)
        for check in ("check_nameless", "check_alike", "check_one_focus"):
            with self.subTest(check):
                getattr(self, check)()
    setattr(Names, f"test_{view}".replace("-", "_"), test)


for _view, _keys, _words in VIEWS:
    add(_view, _keys)

if __name__ == "__main__":
    tap.main()
