#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of every view in every look, into build/shots, and a look at each: it is whole, it
is not empty, dark is dark, and nothing that can be pressed lies outside the window.

    MO_PICTURES=data/pictures /usr/bin/python3 tests/shots/test_shots.py -v
also keeps the light and dark ones there, small, for the README."""
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "ui"))
from office import BUILD, OnDesk                 # noqa: E402
from views import LOOKS, VIEWS, prefer, turn_to  # noqa: E402
import tap                                       # noqa: E402

SHOTS = os.path.join(BUILD, "shots")
KEEP = os.environ.get("MO_PICTURES")
SIZE = (1366, 768)


class Shots(OnDesk):
    def figures(self, path):
        """(width, height, mean, spread, colours) of a picture; light counts from 0 to 1."""
        said = self.desk.run(["identify", "-format",
                              "%w %h %[fx:mean] %[fx:standard_deviation] %k", path])
        return [float(word) for word in said.split()]

    def outside(self):
        """What can be pressed, but not seen whole, nor scrolled to."""
        _x, _y, width, height = self.win.extents()
        bad = []
        for node in self.win.find_all(("push button", "toggle button", "check box", "text", "entry")):
            if any(outer.role == "scroll pane" for outer in node.chain()[1:]):
                continue
            x, y, w, h = node.extents()
            if x < 0 or y < -2 or x + w > width + 1 or y + h > height + 1:
                bad.append(f"{node!r} at {(x, y, w, h)}")
        return bad

    def keep(self, name, path):
        if KEEP and name.endswith(("-light.png", "-dark.png")):
            os.makedirs(KEEP, exist_ok=True)
            subprocess.run(["convert", path, "-strip", "-dither", "None", "-colors", "255",
                            "PNG8:" + os.path.join(KEEP, name)], check=True)

    def look(self, look, values):
        prefer(self.desk, dict(values, **{"window-maximized": "true"}))
        self.app = self.desk.launch(self.argv("--demo"), env=self.env())
        self.addCleanup(self.app.close)
        self.win = self.app.window()
        self.desk.settle()
        os.makedirs(SHOTS, exist_ok=True)
        for view, keys, words in VIEWS:
            with self.subTest(view=view):
                turn_to(self.desk, keys)
                self.desk.wait(lambda words=words: any(words in text for text in self.win.labels()), words)
                path = self.desk.shot(os.path.join(SHOTS, f"{view}-{look}.png"))
                width, height, mean, spread, colours = self.figures(path)
                self.assertEqual((width, height), SIZE)
                self.assertGreater(spread, 0.02, "an empty picture")
                self.assertGreater(colours, 60, "an empty picture")
                if look == "dark":               # a sheet of paper is white in the dark too
                    self.assertLess(mean, 0.6 if view in ("papers", "not-asked", "pack") else 0.4)
                elif look == "light":
                    self.assertGreater(mean, 0.7)
                self.assertEqual(self.outside(), [])
                self.keep(f"{view}-{look}.png", path)
        self.quit()


def add(look, values):
    def test(self):
        self.look(look, values)
    setattr(Shots, f"test_{look}", test)


for _look, _values in LOOKS:
    add(_look, _values)

if __name__ == "__main__":
    tap.main()
