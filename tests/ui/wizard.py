# SPDX-License-Identifier: GPL-3.0-or-later
"""How a person takes a new referral: the steps of the wizard, by mouse and by keyboard."""
import re


def choose(win, desk, name, item):
    """An item of the drop-down of this name, which also says what is chosen."""
    box = win.find("combo box", re.compile("^" + re.escape(name)))
    box.click()
    desk.settle()
    box.find("list").row(item).click()
    win.find("combo box", re.compile(f"^{re.escape(name)}.*: {re.escape(item)}$"))
    desk.settle()


def forward(win, desk):
    """To the next step; every step names the one that follows on its button."""
    button = win.find("push button", re.compile("^Next: "))
    following = button.name.removeprefix("Next: ")
    button.click()
    win.find("label", re.compile(f"^{re.escape(following)}$"))
    desk.wait(lambda: not any(b.name == f"Next: {following}" for b in
                              win.find_all("push button", re.compile("^Next: "))), following)
    desk.settle()


def take_by_mouse(win, desk, first="Blodwen", last="Ashgrove", phone="07700 900123"):
    win.find("push button", "New referral").click()
    win.find("text", "Received on (required)")
    desk.settle()
    choose(win, desk, "Who is asking", "The person")
    forward(win, desk)
    win.find("text", "First name (required)").fill(first)
    win.find("text", "Last name (required)").fill(last)
    win.find("text", "Date of birth").fill("3/4/79")
    forward(win, desk)
    win.find("text", "Telephone").fill(phone)
    forward(win, desk)
    win.find("text", "Neurological level").fill("C5/6 inc")
    choose(win, desk, "Cause", "Fall")
    for _step in range(5):
        forward(win, desk)


def save(win):
    win.find("push button", "Save referral").click()
