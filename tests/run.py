#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every test of a build folder and counts them one by one.

    run.py BUILD [WORD…]     words choose suites, tests or suite/test; none chooses all but bench

Each test is a program that speaks TAP; meson knows their list.  The suites of the layers that
read what other people wrote run once more, built with the address and undefined-behaviour
sanitizers.  A program that crashes, stops early or says nothing counts as one failure."""
import concurrent.futures
import json
import os
import re
import signal
import subprocess
import sys
import time

SANITIZED = ("unit", "store", "exchange", "model", "draw", "fuzz")
ORDER = ("lint", "unit", "store", "exchange", "model", "draw", "fault", "widget", "fuzz", "reminders", "ui",
         "speech", "shots")
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PATIENCE = 3                        # times the limit a test sets itself: machines differ
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
                        "-Db_lundef=false"], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    names = {(t["suite"], t["name"]) for t in chosen}
    tests = [t for t in listed(folder) if (t["suite"], t["name"]) in names]
    targets = sorted({os.path.relpath(word, folder) for t in tests for word in t["cmd"]
                      if word.startswith(folder) and os.path.splitext(word)[1] == ""})
    subprocess.run(["ninja", "--quiet", "-C", folder, *targets], check=True)
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


def tell(test, result):
    parts = [f"{result.passed} passed"]
    if result.failed:
        parts.append(f"{len(result.failed)} failed")
    if result.skipped:
        parts.append(f"{len(result.skipped)} skipped")
    mark = "✗" if result.failed else "✓"
    print(f"{mark} {test['suite']:<13} {test['name']:<22} {', '.join(parts):<32}"
          f" {result.seconds:6.1f} s", flush=True)
    for reason in result.skipped:
        print(f"    skipped: {reason}")
    if result.failed:
        for name in result.failed:
            print(f"    failed: {name}")
        print("".join(f"    | {line}\n" for line in result.output.splitlines()[-60:]), flush=True)


def main():
    build, words = os.path.abspath(sys.argv[1]), sys.argv[2:]
    started = time.monotonic()
    tests = choose(listed(build), words)
    tests += sanitized(tests)
    rank = {suite: at for at, suite in enumerate(ORDER)}
    tests.sort(key=lambda t: (rank.get(t["suite"].removeprefix("asan-"), 99), t["suite"]))
    passed = failed = skipped = 0
    with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
        for test, future in [(t, pool.submit(run, t)) for t in tests]:
            result = future.result()
            tell(test, result)
            passed += result.passed
            failed += len(result.failed)
            skipped += len(result.skipped)
    print(f"in {time.monotonic() - started:.0f} s")
    if not tests:
        print("no such test")
        failed += 1
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
