# SPDX-License-Identifier: GPL-3.0-or-later
"""The SQL of the store layer, read out of its C files after the preprocessor has joined it."""
import concurrent.futures
import json
import os
import re
import shlex
import subprocess

from tree import BUILD

STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*')
PIECE = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
BEGINS = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s", re.S)


def expanded(entry):
    """The file as the compiler sees it, without what its headers bring."""
    words = shlex.split(entry["command"])
    if words[0].endswith("ccache"):
        words = words[1:]
    out = words.index("-o")
    words = [w for at, w in enumerate(words) if at not in (out, out + 1) and w != "-c"
             and not w.startswith(("-M", "-fsanitize"))]
    words = [w for w in words if not w.endswith(".o.d") and not w.endswith(".o")]
    text = subprocess.run([*words, "-E"], cwd=entry["directory"], stdout=subprocess.PIPE,
                          text=True, check=True).stdout
    own, keep = [], False
    for line in text.splitlines():
        if line.startswith("# "):
            keep = line.split('"')[1].endswith(os.path.basename(entry["file"]))
        elif keep:
            own.append(line)
    return "\n".join(own)


def unescape(text):
    return (text.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")
            .replace("\\t", "\t"))


def statements():
    """[(file, statement)]; texts with a %s in them are the ones built at run time."""
    with open(os.path.join(BUILD, "compile_commands.json"), encoding="utf-8") as commands:
        entries = [e for e in json.load(commands)
                   if "src/store/" in e["file"] and e["file"].endswith(".c")
                   and "-migrations" not in e["file"]]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        texts = list(pool.map(expanded, entries))
    found = []
    for entry, text in zip(entries, texts):
        for literal in STRING.findall(text):
            sql = unescape("".join(PIECE.findall(literal)))
            if BEGINS.match(sql):
                found.append((os.path.basename(entry["file"]), sql))
    return found


def numbered(sql):
    """:name → $1, $2, …; not inside quoted text."""
    names = []

    def one(match):
        if match[1] is None:
            return match[0]
        if match[1] not in names:
            names.append(match[1])
        return f"${names.index(match[1]) + 1}"
    return re.sub(r"'(?:[^']|'')*'|(?<![:\w]):([a-z_][a-z0-9_]*)", one, sql)
