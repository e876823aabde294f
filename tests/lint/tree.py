# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the project, for the tests that read them."""
import functools
import os
import subprocess
import sys

ROOT = os.environ.get("MO_SOURCE_ROOT") or os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
BUILD = os.environ.get("MO_BUILD_ROOT") or os.path.join(ROOT, "build")
sys.path.insert(0, os.path.join(ROOT, "tests"))


@functools.cache
def files():
    """Every file of the project, as git knows them, or as they lie there without git."""
    git = subprocess.run(["git", "-C", ROOT, "ls-files", "--cached", "--others",
                          "--exclude-standard"], stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, text=True, check=False)
    if git.returncode == 0:
        return sorted(f for f in git.stdout.splitlines()
                      if os.path.exists(os.path.join(ROOT, f)))
    found = []
    for folder, below, names in os.walk(ROOT):
        below[:] = [b for b in below if not b.startswith(("build", ".git", "__pycache__"))]
        found += [os.path.relpath(os.path.join(folder, n), ROOT) for n in names if n != ".git"]
    return sorted(found)


def named(*ends, under=""):
    return [f for f in files() if f.endswith(ends) and f.startswith(under)]


def read(name):
    with open(os.path.join(ROOT, name), encoding="utf-8") as text:
        return text.read()
