# SPDX-License-Identifier: GPL-3.0-or-later
"""stillness.py - whether anything still goes on on a desk: the X server tells where something is
painted, the kernel tells which of the programs would go on if the machine let them.  A machine
that is busy with other things makes a program slow, and then this waits for it."""
import os
import time

from Xlib.ext import damage

AWAKE = frozenset("RD")                      # running or waiting for its turn, or for the disk


def awake(pid):
    """Whether any thread of a process has something to do now."""
    try:
        threads = os.listdir(f"/proc/{pid}/task")
    except OSError:
        return False
    for thread in threads:
        try:
            with open(f"/proc/{pid}/task/{thread}/stat", encoding="ascii", errors="replace") as stat:
                if stat.read().rpartition(")")[2].split()[0] in AWAKE:
                    return True
        except OSError:
            continue                         # it has just ended
    return False


class Stillness:
    def __init__(self, display):
        self.x = display
        self.x.damage_query_version()
        self.damage = self.x.screen().root.damage_create(damage.DamageReportNonEmpty)

    def painted(self):
        """Whether anything was painted since this was asked last."""
        told = False
        while self.x.pending_events():
            told |= self.x.next_event().__class__.__name__ == "DamageNotify"
        if told:
            self.x.damage_subtract(self.damage)
            self.x.sync()
        return told

    def wait(self, processes, quiet, timeout):
        """True once nothing was painted and nobody was awake for that long, False if that never came."""
        since = now = time.monotonic()
        end = now + timeout
        while now < end:
            if self.painted() or any(awake(p.pid) for p in processes if p.returncode is None):
                since = now
            elif now - since >= quiet:
                return True
            time.sleep(0.02)
            now = time.monotonic()
        return False
