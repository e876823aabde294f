# SPDX-License-Identifier: GPL-3.0-or-later
"""Dependencies point one way.  What the compiled archives use is read from them, so no include
or macro can hide it."""
import glob
import os
import re
import subprocess
import unittest

from tree import BUILD, named
import tap

LAYERS = ("core", "store", "exchange", "draw", "widget", "model", "form")
# every other folder is a feature, so that a new one is held without being listed
FEATURES = sorted({f.split("/")[1] for f in named(".c", under="src/")}
                  - set(LAYERS) - {"app", "reminders"})
BELOW = {"core": set(), "store": {"core"}, "exchange": {"core"}, "draw": {"core"}, "widget": set(),
         "model": {"core", "store", "exchange"}, "form": {"core", "store", "model", "draw", "widget"},
         **{f: {"core", "store", "exchange", "model", "draw", "widget", "form"}
            for f in FEATURES}}
WINDOW = r"(gtk|gdk|gsk|graphene)_"
PICTURE = r"(cairo|pango|pango_cairo)_"
SQL = r"sqlite3_"
FORBIDDEN = {
    # GLib only: no objects, clock, files, environment; today is a parameter
    "core": rf"{WINDOW}|{PICTURE}|{SQL}|(json|gsf|xml|notify)_|g_(object|signal|type|closure)_"
            r"|g_(file|input_stream|output_stream|settings|application|task|cancellable)_"
            r"|g_date_time_new_now|g_get_(real_time|monotonic_time|current_time|environ|home_dir"
            r"|user_\w+|tmp_dir)|g_(getenv|setenv|fopen|open|stat|mkdir)"
            r"|(time|localtime|gmtime|gettimeofday|clock_gettime|fopen|open|open64|fopen64|getenv)$",
    "store": rf"{WINDOW}|{PICTURE}|notify_",
    "exchange": rf"{WINDOW}|{PICTURE}|{SQL}|notify_",
    "model": rf"{WINDOW}|{PICTURE}|{SQL}",
    "draw": rf"{WINDOW}|{SQL}",
    "widget": SQL,
    "form": SQL,
    **{f: SQL for f in FEATURES},
    "app": SQL,
}


def archives():
    """{layer: [what nm reads of it]}"""
    found = {}
    for layer in BELOW:
        found[layer] = glob.glob(os.path.join(BUILD, "src", layer, f"libmo-{layer}.a"))
    app = os.path.join(BUILD, "src", "app")
    found["app"] = glob.glob(f"{app}/mentoring-office.p/*.o") + glob.glob(f"{app}/libmo-app.a")
    return found


def symbols(paths, *flags):
    out = subprocess.run(["nm", "--format=posix", *flags, *paths], stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, text=True, check=True).stdout
    return {line.split()[0] for line in out.splitlines() if len(line.split()) > 1}


class Layers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.found = archives()
        cls.used = {l: symbols(p, "--undefined-only") for l, p in cls.found.items() if p}
        cls.made = {l: symbols(p, "--defined-only", "--extern-only")
                    for l, p in cls.found.items() if p}

    def test_every_layer_was_read(self):
        self.assertEqual([l for l, paths in self.found.items() if not paths], [])

    def test_no_foreign_library(self):
        for layer, pattern in FORBIDDEN.items():
            with self.subTest(layer=layer):
                bad = sorted(s for s in self.used[layer] if re.match(pattern, s))
                self.assertEqual(bad, [], f"{layer} may not use these")

    def test_dependencies_point_one_way(self):
        home = {s: layer for layer, made in self.made.items() for s in made}
        for layer, allowed in BELOW.items():
            with self.subTest(layer=layer):
                bad = sorted(f"{s} of {home[s]}" for s in self.used[layer]
                             if home.get(s, layer) not in allowed | {layer})
                self.assertEqual(bad, [], f"{layer} may use only {sorted(allowed)}")

    def test_the_test_can_fail(self):
        """The names looked for are really those the libraries have."""
        self.assertIn("sqlite3_step", self.used["store"])
        self.assertTrue(any(s.startswith("gtk_") for s in self.used["app"]))


if __name__ == "__main__":
    tap.main()
