#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every test of a build folder and counts them one by one.

    run.py BUILD [WORD…]     words choose suites, tests or suite/test; none chooses all but bench

Each test is a program that speaks TAP; meson knows their list.  The suites of the layers that
read what other people wrote run once more, built with the address and undefined-behaviour
sanitizers.  A program that crashes, stops early or says nothing counts as one failure."""
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time

SANITIZED = ("unit", "store", "exchange", "model", "draw", "fuzz")
SANITIZED_TAKES = 4                 # times as long as the plain one, more or less
AT_ONCE = 2 * (os.cpu_count() or 1)  # a test with a window waits half of its time
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PATIENCE = 3                        # times the limit a test sets itself: machines differ
ON_A_SCREEN = ("ui", "speech", "shots", "widget", "reminders")  # may fail because others were loud
SECOND_CHANCES = 3                  # more failures than this are no accident
LINE = re.compile(r"^(not )?ok\b\s*\d*\s*(?:- )?(.*?)\s*(?:#\s*(SKIP|TODO)\b\s*(.*))?$", re.I)
PLAN = re.compile(r"^1\.\.(\d+)")


class Result:
    def __init__(self):
        self.passed, self.failed, self.skipped = 0, [], []
        self.seconds, self.output = 0.0, ""


def listed(build):
    """What meson knows of the tests of a build folder."""
    text = subprocess.run(["meson", "introspect", "--tests", build], stdout=subprocess.PIPE,
                          text=True, check=True).stdout
    tests = []
    for test in json.loads(text):
        test["suite"] = test["suite"][0].rsplit(":", 1)[-1]
        test["build"] = build
        tests.append(test)
    return tests


def read_tap(result, code):
    planned = seen = None
    for line in result.output.splitlines():
        if plan := PLAN.match(line):
            planned = int(plan[1])
        elif line.startswith("Bail out!"):
            result.failed.append(line)
        elif found := LINE.match(line):
            seen = (seen or 0) + 1
            bad, name, directive, why = found.groups()
            if (directive or "").upper() == "SKIP":
                result.skipped.append(f"{name}: {why}" if why else name)
            elif bad:
                result.failed.append(name)
            else:
                result.passed += 1
    if code not in (0, None) and not result.failed:
        result.failed.append(f"ended with {code}" if code > 0 else f"died of signal {-code}")
    elif code == 0 and planned is None and seen is None:
        result.failed.append("said nothing")
    elif code == 0 and planned is not None and (seen or 0) < planned:
        result.failed.append(f"stopped after {seen or 0} of {planned}")


def end_all(process):
    """A test opens a session of its own, so all it started goes with it."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def run_safely(test):
    """A test that cannot even be begun is one that failed."""
    result = Result()
    try:
        if "problem" in test:
            raise RuntimeError("\n".join(test["problem"]))
        return run(test)
    except (OSError, RuntimeError, ValueError) as problem:
        result.failed, result.output = ["did not begin"], str(problem)
        return result


def run(test):
    result, started = Result(), time.monotonic()
    env = {**os.environ, **test["env"], **test.get("more_env", {})}
    process = subprocess.Popen(test["cmd"], env=env, cwd=test["workdir"] or ROOT, text=True,
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, errors="replace", start_new_session=True)
    limit = (test["timeout"] or 600) * PATIENCE
    try:
        result.output, _ = process.communicate(timeout=limit)
        code = process.returncode
    except subprocess.TimeoutExpired:
        end_all(process)
        result.output, _ = process.communicate()
        result.failed.append(f"did not end within {limit} s")
        code = None
    read_tap(result, code)
    result.seconds = time.monotonic() - started
    return result


def sanitized(chosen):
    """The chosen tests of the layers without a window, from a second build folder."""
    chosen = [t for t in chosen if t["suite"] in SANITIZED]
    if not chosen:
        return []
    folder = os.path.join(ROOT, "build-asan")
    if not os.path.exists(os.path.join(folder, "build.ninja")):
        subprocess.run(["meson", "setup", folder, "-Db_sanitize=address,undefined",
                        "-Db_lundef=false"], cwd=ROOT, stdout=subprocess.PIPE,
                       stderr=subprocess.STDOUT, text=True, check=True)
    names = {(t["suite"], t["name"]) for t in chosen}
    tests = [t for t in listed(folder) if (t["suite"], t["name"]) in names]
    targets = sorted({os.path.relpath(word, folder) for t in tests for word in t["cmd"]
                      if word.startswith(folder) and os.path.splitext(word)[1] == ""})
    subprocess.run(["nice", "ninja", "--quiet", "-C", folder, *targets], stdout=subprocess.PIPE,
                   stderr=subprocess.STDOUT, text=True, check=True)
    leaks = os.path.join(ROOT, "tests", "lsan.supp")
    for test in tests:
        test["suite"] = "asan-" + test["suite"]
        test["timeout"] = (test["timeout"] or 30) * 4
        test["more_env"] = {"LSAN_OPTIONS": f"suppressions={leaks}:print_suppressions=0",
                            "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1",
                            "G_SLICE": "always-malloc",
                            # commands are run as the program that was built plainly
                            "MO_BUILD_ROOT": chosen[0]["env"]["MO_BUILD_ROOT"]}
    return tests


def choose(tests, words):
    if not words:
        return [t for t in tests if t["suite"] != "bench"]
    return [t for t in tests if {t["suite"], t["name"], f"{t['suite']}/{t['name']}"} & set(words)]


def tell(test, result, again=False):
    parts = [f"{result.passed} passed"]
    if result.failed:
        parts.append(f"{len(result.failed)} failed")
    if result.skipped:
        parts.append(f"{len(result.skipped)} skipped")
    if again:
        parts.append("run once more, alone")
    mark = "✗" if result.failed else "✓"
    print(f"{mark} {test['suite']:<13} {test['name']:<22} {', '.join(parts):<32}"
          f" {result.seconds:6.1f} s", flush=True)
    for reason in result.skipped:
        print(f"    skipped: {reason}")
    if result.failed:
        for name in result.failed:
            print(f"    failed: {name}")
        print("".join(f"    | {line}\n" for line in result.output.splitlines()[-60:]), flush=True)


class Queue:
    """Tests that wait to be run, the longest first: a long one begun last would leave the other
    hands idle.  The sanitized ones join as soon as they are built."""

    def __init__(self, lengths):
        self.lengths, self.tests, self.coming = lengths, [], 0
        self.changed = threading.Condition(threading.RLock())

    def length(self, test):
        plain = test["suite"].removeprefix("asan-")
        slower = SANITIZED_TAKES if plain != test["suite"] else 1
        return self.lengths.get(f"{plain}/{test['name']}", 0) * slower

    def add(self, tests):
        with self.changed:
            self.tests = sorted(self.tests + tests, key=self.length)
            self.changed.notify_all()

    def add_later(self, make):
        """More tests, from a thread of their own."""
        def work():
            made = make()
            with self.changed:
                self.coming -= 1
                self.add(made)
        self.coming += 1
        threading.Thread(target=work, daemon=True).start()

    def take(self):
        with self.changed:
            self.changed.wait_for(lambda: self.tests or not self.coming)
            return self.tests.pop() if self.tests else None


def lengths(build):
    """{suite/name: seconds} as seen last in this folder, or else as they are kept with the tests."""
    seen = {}
    for path in (os.path.join(ROOT, "tests", "seconds"), os.path.join(build, "seconds")):
        if os.path.exists(path):
            with open(path, encoding="ascii") as file:
                seen.update((words[0], float(words[1])) for words in map(str.split, file) if words[0] != "#")
    return seen


def remember(build, known, told):
    """What took long is begun early next time."""
    known.update((f"{test['suite']}/{test['name']}", result.seconds) for test, result in told
                 if not test["suite"].startswith("asan-") and not result.failed)
    try:
        with open(os.path.join(build, "seconds"), "w", encoding="ascii") as file:
            file.writelines(f"{name} {seconds:.0f}\n" for name, seconds in sorted(known.items()) if seconds >= 2)
    except OSError as problem:
        print(f"what took long is not remembered: {problem}")


def sanitized_or_why(chosen):
    """The sanitized tests, or one that tells why there are none."""
    try:
        return sanitized(chosen)
    except (OSError, subprocess.SubprocessError, ValueError, KeyError) as problem:
        why = [line for line in (getattr(problem, "stdout", None) or "").splitlines() if line.strip()]
        return [{"suite": "asan", "name": "build", "problem": [repr(problem), *why[-40:]]}]


def run_all(queue):
    """[(test, result)], each told as it ends."""
    told, one_by_one = [], threading.Lock()

    def work():
        while test := queue.take():
            result = run_safely(test)
            with one_by_one:
                tell(test, result)
                told.append((test, result))
    hands = [threading.Thread(target=work) for _hand in range(AT_ONCE)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    return told


def quiet_again(told):
    """Tests of a screen that failed while others ran are run once more, alone.  Both results are
    told; the second counts.  What fails alone too is a failure, and many failures are believed."""
    failed = [test for test, result in told if result.failed]
    if len(failed) > SECOND_CHANCES:
        return told
    second = []
    for test, result in told:
        if result.failed and test["suite"] in ON_A_SCREEN:
            result = run_safely(test)
            tell(test, result, again=True)
        second.append((test, result))
    return second


def tell_failures(told):
    """Last of all, where a log that was cut short still shows it."""
    for test, result in told:
        for name in result.failed:
            print(f"failed: {test['suite']}/{test['name']}: {name}")


def main():
    build, words = os.path.abspath(sys.argv[1]), sys.argv[2:]
    started = time.monotonic()
    tests, known = choose(listed(build), words), lengths(build)
    queue = Queue(known)
    queue.add(tests)
    queue.add_later(lambda: sanitized_or_why(tests))
    first = run_all(queue)
    told = quiet_again(first)
    remember(build, known, told)
    passed = sum(result.passed for _test, result in told)
    failed = sum(len(result.failed) for _test, result in told)
    skipped = sum(len(result.skipped) for _test, result in told)
    chanced = [(test, result) for (test, result), (_test, last) in zip(first, told)
               if result.failed and not last.failed]
    if chanced:
        print("passed only when run once more, alone; look into it:")
        tell_failures(chanced)
    tell_failures(told)
    print(f"in {time.monotonic() - started:.0f} s")
    if not tests:
        print("no such test")
        failed += 1
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
