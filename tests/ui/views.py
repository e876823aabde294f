# SPDX-License-Identifier: GPL-3.0-or-later
"""Every view of the program, and how a person comes to it."""
import os

# (name of its pictures, keys that lead there, what must be read there)
VIEWS = (
    ("today", ["alt+1"], "Today"),
    ("waiting", ["alt+2"], "Waiting"),
    ("board", ["alt+3"], "Board"),
    ("calls", ["alt+4"], "Calls"),
    ("mentors", ["alt+5"], "Mentors"),
    ("impact", ["alt+6"], "Impact"),
    ("cases", ["alt+6", "wait", "Return", "wait"], "What it is"),
    ("phone", ["alt+7", "wait"], "Phone day"),
    ("safeguarding", ["alt+9", "wait"], "Safeguarding"),
    ("concern", ["alt+9", "wait", "Tab", "Return", "wait"], "What was noticed"),
    ("new-referral", ["ctrl+n"], "referral"),
    ("import", ["ctrl+o"], "workbook"),
    ("person", ["ctrl+f", "type:01632 960555", "Return"], "Who opened this"),
    ("endings", ["F10", "c", "e", "wait"], "Steps of the ending"),
    ("services", ["F10", "s"], "Services to point to"),
    ("papers", ["F10", "l"], "Forms"),
    ("application", ["F10", "m", "a"], "application"),
    ("on-the-way", ["F10", "m", "o"], "on the way"),
    ("weights", ["F10", "g", "w"], "Matching weights"),
    ("noes", ["F10", "g", "v"], "Noes"),
    ("apart", ["F10", "g", "k"], "Kept apart"),
    ("training", ["F10", "m", "t"], "Training weekends"),
    ("mentor", ["alt+5", "wait", "Return"], "Private notes"),
    ("not-asked", ["F10", "m", "n"], "Not asked for a while"),
    ("messages", ["alt+8", "wait"], "Messages"),
    ("notes", ["F10", "c", "s"], "Summaries of calls"),
    ("compass", ["F10", "m", "r"], "Recruitment compass"),
    ("quotes", ["F10", "t", "q"], "Quotes"),
    ("pack", ["F10", "t", "p", "wait"], "pages of A4"),
    ("radar", ["F10", "c", "f"], "Matches that may be fading"),
    ("as-of", ["F10", "t", "d", "wait"], "On a past day"),
    ("missing", ["F10", "t", "m", "wait"], "What is missing"),
    ("instruments", ["F10", "t", "a"], "Each wording is kept"),
    ("compare", ["alt+3", "alt+c"], "Compare two mentors"),
    ("assessment", ["ctrl+e", "Return"], "Assessment talk"),
)

# (name, what the preferences hold)
LOOKS = (
    ("light", {"colours": "'light'"}),
    ("dark", {"colours": "'dark'"}),
    ("contrast", {"colours": "'contrast'"}),
    ("large", {"colours": "'light'", "text-percent": "200"}),
    ("targets", {"colours": "'light'", "large-targets": "true"}),
)


def prefer(desk, values):
    """Writes preferences where the program will read them at its next start."""
    folder = os.path.join(desk.env["XDG_CONFIG_HOME"], "glib-2.0", "settings")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "keyfile"), "w", encoding="utf-8") as keys:
        keys.write("[org/mentoringoffice/MentoringOffice]\n")
        keys.writelines(f"{name}={value}\n" for name, value in values.items())


def turn_to(desk, keys):
    for key in keys:
        if key.startswith("type:"):
            desk.settle(quiet=0.25)
            desk.type(key.removeprefix("type:"))
            desk.settle(quiet=0.5)                     # what is typed is looked for
        elif key == "wait":
            desk.settle(quiet=0.5)                     # the rows are read
        else:
            desk.key(key)
            if keys[0] == "F10":
                desk.settle(quiet=0.1)                 # a letter waits for its menu
    desk.settle(quiet=0.25)
