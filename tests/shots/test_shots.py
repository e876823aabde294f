#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of every view in every look and of every chart in three, into build/shots, and a look at each: it is whole, it
is not empty, dark is dark, nothing that can be pressed lies outside the window, and (in the
usual look and with large text, which lays the window out another way) all of it has a name.

    test_shots.py [LOOK]     one look, or all of them
    MO_PICTURES=data/pictures /usr/bin/python3 tests/shots/test_shots.py
also keeps the light and dark ones there, small, for the README."""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "ui"))
from names import Named                          # noqa: E402
from office import BUILD, PROGRAM, TODAY, OnDesk # noqa: E402
from views import LOOKS, VIEWS, prefer, turn_to  # noqa: E402
import tap                                       # noqa: E402

SHOTS = os.path.join(BUILD, "shots")
KEEP = os.environ.get("MO_PICTURES")
SIZE = (1366, 768)
PRESSED = ("push button", "toggle button", "check box", "text", "entry")
WHITE_SHEETS = ("papers", "not-asked", "pack")   # a sheet of paper is white in the dark too


class Look(OnDesk, Named):
    """One program for all views; the way to each begins wherever the one before has ended."""
    look, values, named = "", {}, False

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        os.makedirs(SHOTS, exist_ok=True)
        prefer(cls.desk, dict(cls.values, **{"window-maximized": "true"}))
        cls.folder = tempfile.mkdtemp(dir=cls.desk.home)     # the invented office lies there
        cls.shared = cls.desk.launch(cls.argv("--demo"), env=cls.env(TMPDIR=cls.folder))
        cls.shared.window()
        cls.desk.settle()

    def setUp(self):
        self.app = self.shared
        self.win = self.app.window()

    def figures(self, path):
        """(width, height, mean, spread, colours) of a picture; light counts from 0 to 1."""
        said = self.desk.run(["identify", "-format",
                              "%w %h %[fx:mean] %[fx:standard_deviation] %k", path])
        return [float(word) for word in said.split()]

    def pressable(self):
        """What can be pressed and cannot be scrolled."""
        scrolled, found = None, []
        for node, role, depth in self.win.survey():
            if scrolled is not None and depth > scrolled:
                continue
            scrolled = depth if role == "scroll pane" else None
            if role in PRESSED:
                found.append(node)
        return found

    def outside(self):
        """What can be pressed, but not seen whole, nor scrolled to."""
        _x, _y, width, height = self.win.extents()
        nodes, bad = self.pressable(), []
        for node, box in zip(nodes, self.desk.boxes(nodes)):
            x, y, w, h = box or (0, 0, 0, 0)
            if w > 0 and h > 0 and (x < 0 or y < -2 or x + w > width + 1 or y + h > height + 1):
                bad.append(f"{node!r} at {box}")
        return bad

    def keep(self, name, path):
        if KEEP and self.look in ("light", "dark"):
            os.makedirs(KEEP, exist_ok=True)
            subprocess.run(["convert", path, "-strip", "-dither", "None", "-colors", "255",
                            "PNG8:" + os.path.join(KEEP, name)], check=True)

    def visit(self, view, keys, words):
        turn_to(self.desk, keys)
        self.desk.wait(lambda: any(words in text for text in self.win.labels()), words)
        name = f"{view}-{self.look}.png"
        path = self.desk.shot(os.path.join(SHOTS, name))
        width, height, mean, spread, colours = self.figures(path)
        self.assertEqual((width, height), SIZE)
        self.assertGreater(spread, 0.02, "an empty picture")
        self.assertGreater(colours, 60, "an empty picture")
        if self.look == "dark":
            self.assertLess(mean, 0.6 if view in WHITE_SHEETS else 0.4)
        elif self.look == "light":
            self.assertGreater(mean, 0.7)
        self.assertEqual(self.outside(), [])
        if self.named:
            self.check_names()
            self.check_one_focus()
        self.keep(name, path)

    def copied(self):
        """A copy of the invented office: the window has the office itself for itself."""
        folder = tempfile.mkdtemp(dir=self.desk.home)
        for path in glob.glob(os.path.join(self.folder, "*", "office.db*")):
            if os.path.isfile(path) and not path.endswith("-shm"):
                shutil.copy(path, folder)
        return os.path.join(folder, "office.db")

    def draw_charts(self):
        """Every chart on white, on a dark page and without colours, a sheet each."""
        office = self.copied()
        told = self.desk.run([PROGRAM, "chart", "--help"])
        names = re.findall(r"^  ([a-z-]+)  ", told.partition("Charts:")[2], re.M)
        self.assertGreater(len(names), 15)
        for colours in ("light", "dark", "grey"):
            paths = [os.path.join(SHOTS, f"chart-{name}-{colours}.png") for name in names]
            columns = [[0, []] for _column in range(3)]
            for name, path in zip(names, paths):
                self.desk.run([PROGRAM, "chart", name, "--database", office, "--today", TODAY,
                               "--output", path]
                              + (["--colours", colours] if colours != "light" else []))
                _width, height, _mean, spread, _colours = self.figures(path)
                self.assertGreater(spread, 0.02, f"{path} is empty")
                shortest = min(columns, key=lambda column: column[0])
                shortest[0] += height
                shortest[1].append(path)
            sheet = os.path.join(SHOTS, f"charts-{colours}.png")
            parts = [["(", *paths, "-border", "16", "-append", ")"] for _height, paths in columns]
            subprocess.run(["convert", "-background", "#222" if colours == "dark" else "#eee",
                            "-bordercolor", "#222" if colours == "dark" else "#eee",
                            *sum(parts, []), "+append", "-resize", "1440x", sheet], check=True)
            self.keep(f"charts-{colours}.png", sheet)

    def visit_the_end(self):
        self.quit()


def add(kind, at, view, *way):
    def test(self):
        self.visit(view, *way)
    setattr(kind, f"test_{at:02}_{view}".replace("-", "_"), test)


def of(look, values):
    """The tests of one look, in the order of the views."""
    kind = type(look.capitalize(), (Look,),
                {"look": look, "values": values, "named": look in ("light", "large"),
                 **({"test_98_charts": Look.draw_charts} if look == "light" else {}),
                 "test_99_it_ends_without_a_complaint": Look.visit_the_end})
    for at, view in enumerate(VIEWS):
        add(kind, at, *view)
    return kind


if __name__ == "__main__":
    chosen = sys.argv.pop(1) if len(sys.argv) > 1 and sys.argv[1] in dict(LOOKS) else None
    for _look, _values in LOOKS:
        if chosen in (None, _look):
            globals()[_look.capitalize()] = of(_look, _values)
    tap.main()
