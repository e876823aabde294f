# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program that reminds costs while it waits: it is in memory all day."""
import os
import time

from desk import Desk, GLib, wait_until

NAME = "org.mentoringoffice.MentoringOffice.Reminders"
LIMIT = 8.0                                              # MiB resident
HEAD = "mentoring-office-reminders 1\n"


def measured(program):
    """{'Rss': KiB, 'Pss': KiB, 'Private_Dirty': KiB, 'ticks': of the processor in two seconds at
    rest} with a whole office's file read and a bubble asked for."""
    with Desk(wm=None, compositor=None) as desk:
        folder = os.path.join(desk.env["XDG_DATA_HOME"], "mentoring-office")
        os.makedirs(folder)
        with open(os.path.join(folder, "reminders"), "w", encoding="ascii") as file:
            file.write(HEAD + "".join(f"due 2026-{month:02}-{day:02} {kind} 3\n" for month in range(1, 13)
                                      for day in range(1, 29) for kind in ("contact", "note", "task")))
        app = desk.launch([program])
        wait_until(lambda: desk.session.call_sync(
            NAME, "/" + NAME.replace(".", "/"), "org.gtk.Actions", "Activate",
            GLib.Variant("(sava{sv})", ("try", [], {})), None, 0, 2000, None) or True, NAME)
        time.sleep(0.5)
        before = ticks(app.pid)
        time.sleep(2)
        return dict(app.memory(), ticks=ticks(app.pid) - before)


def ticks(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def goals(build, line):
    """line: prints one goal (see run.py)."""
    found = measured(os.path.join(build, "src", "reminders", "mentoring-office-reminders"))
    mib = {key: found[key] / 1024 for key in ("Rss", "Pss", "Private_Dirty")}
    print(f"# reminders: resident {mib['Rss']:.2f} MiB, its share {mib['Pss']:.2f} MiB, its own"
          f" {mib['Private_Dirty']:.2f} MiB; {found['ticks']} ticks of the processor in 2 s at rest", flush=True)
    line("G8-reminders-memory", mib["Rss"], LIMIT, "<1.0", " MiB")
    line("G8-reminders-rest", found["ticks"], 1, "<1", " ticks")
