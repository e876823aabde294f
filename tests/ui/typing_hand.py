# SPDX-License-Identifier: GPL-3.0-or-later
"""A referral typed by keys alone: every key beyond the words is counted, as each costs somebody
something."""
from desk import wait_until
from office import OnDesk


class Typing(OnDesk):
    steps = ()                    # titles of the wizard's steps, in their order

    def setUp(self):
        super().setUp()
        self.pressed = 0

    # ------------------------------------------------------------------ hands
    def press(self, *keys):
        """Keys beyond the words that are typed; counted, as each costs somebody something."""
        self.pressed += len(keys)
        self.desk.key(*keys)
        self.desk.settle()

    def pick(self, down):
        """Chooses in a list by its place."""
        closed = self.app.root.focused()
        self.press("space")
        wait_until(lambda: (self.app.root.focused() or closed).role == "list item",
                   "an item of the open list")
        for _step in range(down):
            self.press_and_move("Down")
        self.press("Return")
        wait_until(lambda: self.app.root.focused() == closed, "the closed list")

    def press_and_move(self, key):
        """A key that moves the focus: on a busy machine the next one must not overtake it."""
        before = self.app.root.focused()
        self.press(key)
        wait_until(lambda: self.app.root.focused() not in (None, before), f"a move by {key}")

    def onward(self, title):
        """To the next step, which must be the one of that title."""
        self.press("alt+Next")
        self.says(f"step {self.steps.index(title) + 1} of {len(self.steps)}")
        self.desk.settle()

    def kept(self, part):
        """Waits until what was typed is in the draft on the disk."""
        return self.wait_row("SELECT id FROM draft WHERE payload LIKE ?", f"%{part}%",
                             what=f"a draft with {part}")

    def begin(self):
        self.start()
        self.new()

    def new(self):
        self.press("ctrl+n")
        wait_until(lambda: (self.app.root.focused() or self.win).name.startswith(
            "Who is asking (required)"), "the first question without an answer")
