# SPDX-License-Identifier: GPL-3.0-or-later
"""What every file of the tree has in common: its format, its licence line, nothing of the
machine it was written on."""
import os
import re
import subprocess
import unittest

from tree import ROOT, files, named, read
import tap

MARKED = (".c", ".h", ".py", ".sh", ".sql", ".build", ".svg")
BINARY = (".png", ".xlsx", ".ods", ".pdf", ".gz", ".zip", ".db", ".csv", ".bin")
# put together here so that this file does not find itself
MACHINE = re.compile(r"(?<![\w.])/(?:" + "|".join(("wo" + "rk", "ro" + "ot", "ho" + "me/\\w+",
                                                  "fa" + "rm")) + r")/")
HOST = re.compile(r"https?://(?:deb|security|ftp|registry|archive|snapshot|pypi|files)\.")


class Text(unittest.TestCase):
    def test_clang_format(self):
        sources = named(".c", ".h")
        self.assertTrue(sources)
        done = subprocess.run(["clang-format-14", "--dry-run", "--Werror", *sources], cwd=ROOT,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              check=False)
        bad = sorted(set(re.findall(r"^([^:\s]+\.[ch]):\d+", done.stdout, re.M)))
        self.assertEqual(bad, [], "mend with clang-format -i")
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_licence_line(self):
        bad = []
        for name in files():
            if name.endswith(MARKED) or name in ("run", ".ci/run"):
                if "SPDX-License-Identifier: GPL-3.0-or-later" not in read(name)[:400] \
                        and "fixtures" not in name:
                    bad.append(name)
        self.assertEqual(bad, [])

    def test_every_word_reaches_the_translator(self):
        listed = [line for line in read("po/POTFILES").splitlines() if not line.startswith("#")]
        said = re.compile(r"(?<!define )\b(?:N_|_|C_|NC_|ngettext) \(\s*\"")
        want = [name for name in named(".c", ".h") if name.startswith("src/")
                and said.search(re.sub(r"(?m)^#define.*|/\*.*?\*/", "", read(name)))]
        want += [name for name in named(".ui") if 'translatable="yes"' in read(name)]
        self.assertEqual(listed, sorted(set(listed)), "po/POTFILES: one a line, sorted, once")
        self.assertEqual(sorted(set(want) - set(listed)), [], "add to po/POTFILES")
        self.assertEqual([name for name in listed if name not in files()], [])

    def test_nothing_of_a_machine(self):
        bad = []
        for name in files():
            if name.endswith(BINARY) or "/fixtures/" in name:
                continue
            try:
                text = read(name)
            except UnicodeDecodeError:
                bad.append(f"{name}: not UTF-8")
                continue
            for at, line in enumerate(text.splitlines(), 1):
                if MACHINE.search(line) or HOST.search(line):
                    bad.append(f"{name}:{at}: {line.strip()[:100]}")
        self.assertEqual(bad, [])

    def test_lines_end_well(self):
        bad = []
        for name in named(".c", ".h", ".py", ".ui", ".css", ".sql", ".build"):
            text = read(name)
            if "\r" in text or "\t" in text or not text.endswith("\n") or re.search(" $", text, re.M):
                bad.append(name)
        self.assertEqual(bad, [], "carriage return, tab, blank at a line's end or no last newline")

    def test_run_may_be_run(self):
        for name in ("run", ".ci/run"):
            self.assertTrue(os.access(os.path.join(ROOT, name), os.X_OK), name)
            self.assertEqual(subprocess.run(["bash", "-n", os.path.join(ROOT, name)],
                                            check=False).returncode, 0)


if __name__ == "__main__":
    tap.main()
