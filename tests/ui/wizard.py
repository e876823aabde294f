# SPDX-License-Identifier: GPL-3.0-or-later
"""How a person takes a new referral: the steps of the wizard, with either hand."""
import re


def forward(hand):
    """To the next step; every step names the one that follows on its button."""
    button = hand.win.find("push button", re.compile("^Next: "))
    following = button.name.removeprefix("Next: ")
    hand.press(button.name)
    hand.desk.wait(lambda: not hand.win.find_all("push button", f"Next: {following}"), following)
    hand.desk.settle()


def begin(hand):
    if hand.name == "mouse":
        hand.win.find("push button", "New referral").click()
    else:
        hand.desk.key("ctrl+n")
    hand.win.find("text", "Received on (required)")
    hand.desk.settle()


def take(hand, first="Blodwen", last="Ashgrove", phone="07700 900123"):
    """As far as the page where all is checked before it is saved."""
    begin(hand)
    hand.choose("Who is asking", "The person")
    forward(hand)
    hand.fill("First name (required)", first)
    hand.fill("Last name (required)", last)
    hand.fill("Date of birth", "3/4/79")
    forward(hand)
    hand.fill("Telephone", phone)
    forward(hand)
    hand.fill("Neurological level", "C5/6 inc")
    hand.choose("Cause", "Fall")
    for _step in range(5):
        forward(hand)


def save(hand):
    hand.press("Save referral")
