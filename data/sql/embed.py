#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the numbered SQL files into one C table: embed.py FILE.sql... OUT.c"""
import os
import sys

*sources, out = sys.argv[1:]
with open(out, "w", encoding="utf-8") as c:
    c.write('#include "store/mo-migrate.h"\n\nconst MoMigration mo_migrations[] = {\n')
    for number, source in enumerate(sources, 1):
        name = os.path.basename(source)
        assert int(name[:4]) == number, f"{name} should be number {number}"
        with open(source, encoding="utf-8") as sql:
            lines = sql.read().splitlines()
        text = "\n".join('    "' + l.replace("\\", "\\\\").replace('"', '\\"') + '\\n"' for l in lines)
        c.write(f'  {{ {number}, "{name}",\n{text} }},\n')
    c.write("  { 0, NULL, NULL },\n};\n")
