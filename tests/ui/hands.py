# SPDX-License-Identifier: GPL-3.0-or-later
"""Two ways to do the same things: with the mouse, and with the keyboard alone.  A test written
for a hand runs with both."""
import re

from desk import wait_until
from reading import DeskError


def says(name, read):
    return name.search(read) is not None if isinstance(name, re.Pattern) else name == read


class Hand:
    def __init__(self, test):
        self.test, self.desk = test, test.desk

    app = property(lambda s: s.test.app)
    win = property(lambda s: s.test.win)

    def found(self, role, name, where=None):
        return (where or self.win).find(role, name)


class Mouse(Hand):
    name = "mouse"

    def page(self, name):
        self.win.find("list item", re.compile(f"^{name}\\b")).click()
        self.desk.settle()

    def press(self, name, role="push button", where=None):
        self.found(role, name, where).click()
        self.desk.settle()

    def fill(self, name, text, role="text", where=None):
        self.found(role, name, where).fill(text)

    def chart_menu(self, name, finding):
        """Opens the menu of a chart, which is called by its finding."""
        self.press(f"Copy or save: {name}")

    def choose(self, name, item, where=None):
        """An item of the drop-down of this name, which also says what is chosen."""
        box = (where or self.win).find("combo box", re.compile("^" + re.escape(name)))
        box.click()
        self.desk.settle()
        search = box.find_all(("text", "entry"))
        if search:                                   # a long list is searched
            search[0].fill(item)
            self.desk.settle()
        box.find("list").row(item).click()
        (where or self.win).find("combo box", re.compile(f"^{re.escape(name)}.*: {re.escape(item)}$"))
        self.desk.settle()

    def open_file(self, path):
        """Types a path into the file chooser that is open, and takes it."""
        chooser = wait_until(lambda: self.app.windows()[1:], "the file chooser")[0]
        self.desk.settle()
        self.desk.key("slash")
        self.desk.type(path[1:])
        self.desk.settle()
        self.desk.key("Return")
        wait_until(lambda: chooser not in self.app.windows(), "the file chooser to close")
        self.desk.settle()

    def save_file(self, path):
        """Writes a path into the file chooser that is open for saving, and saves."""
        chooser = wait_until(lambda: self.app.windows()[1:], "the file chooser")[0]
        self.desk.settle()
        name = chooser.find("text", "Name:")
        if self.name == "mouse":
            name.fill(path)
            chooser.find("push button", "Save").click()
        else:
            self.desk.key("ctrl+a")
            self.desk.type(path)
            wait_until(lambda: name.text == path, "the path")
            self.desk.key("Return")
        wait_until(lambda: chooser not in self.app.windows(), "the file chooser to close")
        self.desk.settle()


class Keys(Hand):
    name = "keyboard"

    def page(self, name):
        self.test.page(name)

    def focused(self, where=None):
        try:
            return (where or self.win).focused()
        except DeskError:
            return None

    def tab_to(self, name, role=None, where=None, most=90):
        """Tab, or Shift+Tab where that is nearer, until the keyboard is on it."""
        root, key = where or self.win, None
        for _press in range(most):
            node = self.focused(root)
            if node and says(name, node.name) and role in (None, node.role):
                return node
            if key is None:
                nodes = [n for n, _r, _d in root.survey()]
                goal = root.find(role, name)
                # a drop-down is heard as one, but its button has the focus
                here = nodes.index(node) if node in nodes else 0
                key = "Tab" if nodes.index(goal) >= here else "shift+Tab"
            self.desk.key(key)
            before = node
            try:
                wait_until(lambda: self.focused(root) not in (None, before), "the focus to move", 0.6, 0.03)
            except DeskError:
                pass
        raise DeskError(f"{key} never came to {role} {name!r}")

    def press(self, name, role="push button", where=None):
        self.tab_to(name, role, where)
        self.desk.key("space")
        self.desk.settle()

    def chart_menu(self, name, finding):
        """A chart is one stop for Tab: its menu is opened from it."""
        self.tab_to(finding, "image")
        self.desk.key("shift+F10")
        self.desk.settle()

    def fill(self, name, text, role="text", where=None):
        node = self.tab_to(name, role, where)
        self.desk.key("ctrl+a", "BackSpace")
        self.desk.type(text)
        wait_until(lambda: node.text == text, f"{text!r} in {node!r}", 5)

    def choose(self, name, item, where=None):
        root = where or self.win
        self.tab_to(re.compile("^" + re.escape(name)), "push button", where)
        self.desk.key("space")
        self.desk.settle()
        box = root.find("combo box", re.compile("^" + re.escape(name)))
        if box.find_all("entry", focused=True):    # a long list opens at its search
            self.desk.key("Return")
            wait_until(lambda: box.find_all("list item", focused=True), "the list below its search")
        self.desk.key("Home")
        for _down in range(40):
            node = wait_until(lambda: box.find_all("list item", focused=True), "an item with the keyboard")
            if item in node[0].labels() or node[0].name == item:
                break
            self.desk.key("Down")
            wait_until(lambda: box.find_all("list item", focused=True) != node, "the next item", 2)
        self.desk.key("Return")
        root.find("combo box", re.compile(f"^{re.escape(name)}.*: {re.escape(item)}$"))
        self.desk.settle()

    open_file = Mouse.open_file                # a path is typed either way
    save_file = Mouse.save_file
