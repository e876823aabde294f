#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A voice for speech-dispatcher that says nothing and needs no sound card: it takes each message
and reports at once that it was spoken.  Its protocol is lines on standard input and output."""
import sys


def tell(*lines):
    sys.stdout.write("".join(line + "\n" for line in lines))
    sys.stdout.flush()


def swallow():
    for line in sys.stdin:
        if line.rstrip("\n") == ".":
            return


for command in sys.stdin:
    word = command.split()[0] if command.split() else ""
    if word == "INIT":
        tell("299-silent", "299 OK LOADED SUCCESSFULLY")
    elif word == "AUDIO":
        tell("207 OK RECEIVING AUDIO SETTINGS")
        swallow()
        tell("203 OK AUDIO INITIALIZED")
    elif word == "LOGLEVEL":
        tell("207 OK RECEIVING LOGLEVEL SETTINGS")
        swallow()
        tell("203 OK LOG LEVEL SET")
    elif word == "SET":
        tell("203 OK RECEIVING SETTINGS")
        swallow()
        tell("203 OK SETTINGS RECEIVED")
    elif word == "LIST":
        tell("200-silent\ten\tnone", "200 OK VOICE LIST SENT")
    elif word in ("SPEAK", "CHAR", "KEY", "SOUND_ICON"):
        tell("202 OK RECEIVING MESSAGE")
        swallow()
        tell("200 OK SPEAKING", "701 BEGIN", "702 END")
    elif word == "QUIT":
        tell("210 OK QUIT")
        break
    elif word not in ("STOP", "PAUSE", ""):
        tell("300 ERR UNKNOWN COMMAND")
