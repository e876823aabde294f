# SPDX-License-Identifier: GPL-3.0-or-later
"""The files the desktop reads, and what a release keeps: each by the tool of its own trade."""
import glob
import hashlib
import os
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml

from tree import BUILD, ROOT, named, read
import tap

ID = "org.mentoringoffice.MentoringOffice"


def built(pattern):
    """The one file of this name in the build folder, else in the tree."""
    for root in (BUILD, ROOT):
        found = glob.glob(os.path.join(root, "data", pattern))
        if found:
            return found[0]
    raise AssertionError(f"no data/{pattern}")


class Data(unittest.TestCase):
    def tool(self, *words):
        done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              check=False)
        self.assertEqual(done.returncode, 0, done.stdout)
        return done.stdout

    def test_desktop_file(self):
        path = built(f"{ID}.desktop")
        self.assertEqual(self.tool("desktop-file-validate", path), "")
        with open(path, encoding="utf-8") as desktop:
            text = desktop.read()
        self.assertIn(f"Icon={ID}", text)
        self.assertRegex(text, r"(?m)^Exec=mentoring-office")

    def test_reminders_begin_with_the_session(self):
        path = built(f"{ID}.Reminders.desktop")
        self.assertEqual(self.tool("desktop-file-validate", path), "")
        with open(path, encoding="utf-8") as desktop:
            text = desktop.read()
        self.assertRegex(text, r"(?m)^Exec=mentoring-office-reminders$")
        self.assertIn("NoDisplay=true", text)

    def test_metainfo(self):
        path = built(f"{ID}.metainfo.xml")
        self.tool("appstreamcli", "validate", "--no-net", path)
        self.assertEqual(xml.parse(path).getroot().findtext("id"), ID)

    def test_what_is_installed_is_found(self):
        """Without its compiled settings an installed program would have no preferences."""
        plan = self.tool("meson", "install", "-C", BUILD, "--no-rebuild", "--dry-run")
        for words in ("glib-compile-schemas", f"{ID}.service to", f"{ID}.desktop to",
                      "mentoring-office-reminders to", "xdg/autostart"):
            self.assertIn(words, plan)

    def test_settings_schema(self):
        schemas = named(".gschema.xml", under="data/")
        self.assertTrue(schemas)
        with tempfile.TemporaryDirectory() as target:
            self.tool("glib-compile-schemas", "--strict", f"--targetdir={target}",
                      os.path.join(ROOT, "data"))

    def test_every_setting_has_words(self):
        for name in named(".gschema.xml", under="data/"):
            for key in xml.fromstring(read(name)).iter("key"):
                self.assertTrue((key.findtext("summary") or "").strip(), key.get("name"))

    def test_icons(self):
        for name in named(".svg", under="icons/"):
            with self.subTest(icon=name):
                tree = xml.fromstring(read(name))
                self.assertTrue(tree.tag.endswith("svg"))
                self.assertIsNotNone(tree.get("viewBox") or tree.get("width"))
                if name.startswith("icons/symbolic/"):
                    self.assertRegex(os.path.basename(name), r"^mo-[a-z-]+-symbolic\.svg$")

    def test_released_migrations_are_as_they_were(self):
        """An office's file was made by them.  A new table or column is a new numbered file; its
        checksum is added to the list when it is released."""
        kept = dict(reversed(line.split(None, 1)) for line in
                    read("tests/lint/migrations.sha256").splitlines() if line.strip())
        for name, sum_then in kept.items():
            text = read(name)
            self.assertEqual(hashlib.sha256(text.encode()).hexdigest(), sum_then, name)
        self.assertEqual(sorted(set(named(".sql", under="data/sql/")) - set(kept)), [],
                         "not in tests/lint/migrations.sha256: add it once it is released")

    def test_migrations_are_numbered(self):
        names = [os.path.basename(f) for f in named(".sql", under="data/sql/")]
        self.assertEqual([int(n[:4]) for n in names], list(range(1, len(names) + 1)))
        for name in names:
            self.assertRegex(name, r"^\d{4}-[a-z-]+\.sql$")
            self.assertIn(f"'sql/{name}'", read("data/meson.build"))


if __name__ == "__main__":
    tap.main()
