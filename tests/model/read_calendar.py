# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a calendar with a parser that knows nothing of this program, and says each event on one
line: uid|sequence|start|end|status|class|title.  Times as the parser understood them, in UTC."""
import sys

import icalendar

with open(sys.argv[1], "rb") as file:
    text = file.read()
assert b"\r\n" in text and not text.replace(b"\r\n", b"").count(b"\n"), "lines end with CR LF"
assert max(len(line) for line in text.split(b"\r\n")) <= 75, "lines are folded"
calendar = icalendar.Calendar.from_ical(text)
assert calendar["VERSION"] == "2.0" and calendar["PRODID"], "what RFC 5545 requires"
for event in calendar.walk("VEVENT"):
    assert not event.errors and event["DTSTAMP"].dt.utcoffset().total_seconds() == 0
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    assert start.utcoffset().total_seconds() == 0, "UTC"
    print("|".join([event["UID"], str(event["SEQUENCE"]), f"{start:%Y-%m-%dT%H:%M:%SZ}",
                    f"{end:%Y-%m-%dT%H:%M:%SZ}", event["STATUS"], event["CLASS"],
                    event["SUMMARY"]]))
