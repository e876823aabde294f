# SPDX-License-Identifier: GPL-3.0-or-later
"""The .ui files against the C that uses them: what one names, the other has."""
import collections
import os
import re
import unittest
import xml.etree.ElementTree as xml

from tree import named, read
import tap

LIST = "ui/mentoring-office.gresource.xml"
SHOWN = {"label", "title", "tooltip-text", "placeholder-text", "heading", "text", "sentence",
         "button-label", "description", "subtitle"}


def uis():
    return [f for f in named(".ui", under="ui/")]


def source():
    """All C text of the program."""
    return "\n".join(read(f) for f in named(".c", ".h", under="src/"))


def code_of(ui):
    """The text of the .c files that belong to a .ui: same base name, with its split-off parts."""
    folder, base = os.path.split(ui.removeprefix("ui/").removesuffix(".ui"))
    return "\n".join(read(f) for f in named(".c", under=f"src/{folder}/")
                     if os.path.basename(f).startswith(base))


class Interface(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.trees = {f: xml.fromstring(read(f)) for f in uis()}      # well-formed, or it ends here
        cls.source = source()

    def each(self, check):
        """check (name, tree) answers what is wrong with a file."""
        bad = [f"{name}: {one}" for name, tree in self.trees.items() for one in check(name, tree)]
        self.assertEqual(bad, [], "\n" + "\n".join(bad))

    def test_every_file_is_compiled_in(self):
        listed = {"ui/" + e.text for e in xml.fromstring(read(LIST)).iter("file")
                  if e.text.endswith((".ui", ".css"))}
        self.assertEqual(sorted(listed), sorted(named(".ui", ".css", under="ui/")))

    def test_every_template_has_its_class(self):
        def check(name, tree):
            for template in tree.iter("template"):
                base = os.path.basename(name).removesuffix(".ui")
                if template.get("class").lower() != base.replace("-", ""):
                    yield f"holds {template.get('class')}"
                if name.removeprefix("ui/") not in code_of(name):
                    yield "no .c of this name takes it as its template"
        self.each(check)

    def test_every_class_exists(self):
        def check(_name, tree):
            for element in tree.iter():
                kind = element.get("class") or element.get("parent") or ""
                if kind.startswith("Mo"):
                    words = "_".join(re.findall(r"[A-Z][a-z0-9]*", kind)).lower()
                    if element.tag != "class" and not re.search(
                            rf"G_DEFINE\w*TYPE\w* \({kind},\s*{words},", self.source):
                        yield f"no class {kind}"
        self.each(check)

    def test_every_handler_exists(self):
        def check(name, tree):
            code = code_of(name)
            wanted = {s.get("handler") for s in tree.iter("signal")}
            wanted |= {c.get("function") for c in tree.iter("closure")}
            for handler in sorted(wanted):
                if not re.search(rf"bind_template_callback\w* \([^;]*?\b{handler}\b", code):
                    yield f"handler {handler} is bound nowhere"
        self.each(check)

    def test_letters_of_a_menu(self):
        """One key chooses: no two lines of a menu have the same letter, nor one of them the letter
        of its head, which leads back."""
        def letters(part, head=None):
            heads, seen = [], collections.Counter([head] if head else [])
            for line in part.iterfind("section/*"):
                label = next(a.text for a in line.iter("attribute") if a.get("name") == "label")
                found = re.findall(r"_(.)", label)
                if len(found) != 1:
                    yield f"{label}: {len(found)} letters"
                    continue
                seen[found[0].lower()] += 1
                if line.tag == "submenu":
                    heads.append((found[0].lower(), line))
            yield from (f"“{letter}” twice" for letter, n in seen.items() if n > 1)
            for letter, menu in heads:
                yield from letters(menu, letter)

        menu = next(m for m in self.trees["ui/app/mo-window.ui"].iter("menu"))
        self.assertEqual(list(letters(menu)), [])

    def test_every_child_exists(self):
        def check(name, tree):
            ids = {e.get("id") for e in tree.iter("object")}
            for child in re.findall(r"bind_template_child\w* \(\s*\w+,\s*\w+,\s*(\w+)\)",
                                    code_of(name)):
                if child not in ids:
                    yield f"no object {child}"
        for name, tree in self.trees.items():
            if name.removeprefix("ui/") in code_of(name):
                self.assertEqual(list(check(name, tree)), [], name)

    def test_every_action_exists(self):
        strings = set(re.findall(r'"([^"\n]+)"', self.source))

        def check(_name, tree):
            actions = [p.text for p in tree.iter("property") if p.get("name") == "action-name"]
            actions += [a.text for a in tree.iter("attribute") if a.get("name") == "action"]
            for action in actions:
                full = action.split("::")[0].split("(")[0]
                if full not in strings and full.split(".", 1)[1] not in strings:
                    yield f"no action {action}"
        self.each(check)

    def test_what_is_read_is_translatable(self):
        def check(_name, tree):
            for element in [*tree.iter("property"), *tree.iter("attribute")]:
                if element.get("name") in SHOWN and element.get("translatable") != "yes" \
                        and re.search(r"[A-Za-z]{2}", element.text or ""):
                    yield f"{element.get('name')} {element.text!r}"
        self.each(check)

    def test_mnemonics_are_unique(self):
        def check(_name, tree):
            letters = collections.defaultdict(list)
            for holder in tree.iter("object"):
                has = {p.get("name"): p.text or "" for p in holder.findall("property")}
                if has.get("use-underline") in ("1", "true", "True", "yes"):
                    for letter in re.findall(r"_(\w)", has.get("label", "")):
                        letters[letter.lower()].append(has["label"])
            for letter, labels in letters.items():
                if len(labels) > 1:
                    yield f"Alt+{letter.upper()} is all of {labels}"
        self.each(check)

    def test_icons_are_our_own_and_there(self):
        compiled = {e.get("alias") for e in xml.fromstring(read(LIST)).iter("file")
                    if e.get("alias")}
        drawn = {os.path.basename(f) for f in named(".svg", under="icons/symbolic/")}
        self.assertEqual(sorted(drawn - compiled), [], "drawn, but not compiled in")
        names = {m for m in re.findall(r'"(mo-[a-z-]+-symbolic)"', self.source)}
        for tree in self.trees.values():
            for element in tree.iter("property"):
                if element.get("name", "").endswith("icon-name"):
                    names.add(element.text)
        missing = sorted(n for n in names if f"{n}.svg" not in compiled)
        self.assertEqual(missing, [], "named, but not our own or not there")


if __name__ == "__main__":
    tap.main()
