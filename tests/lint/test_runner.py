# SPDX-License-Identifier: GPL-3.0-or-later
"""The runner itself: it must not call a failure a success."""
import contextlib
import importlib.util
import io
import os
import tempfile
import unittest

from tree import ROOT
import tap

SPEC = importlib.util.spec_from_file_location("run", os.path.join(ROOT, "tests", "run.py"))
runner = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(runner)


def shell(suite, script):
    return {"suite": suite, "name": "sample", "cmd": ["sh", "-c", script], "env": {},
            "workdir": None, "timeout": 10, "build": ""}


def told_of(tests):
    """(what is counted at the end, what was printed)"""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        last = runner.quiet_again([(test, runner.run_safely(test)) for test in tests])
        runner.tell_failures(last)
    return [result for _test, result in last], out.getvalue()


class Runner(unittest.TestCase):
    def failed(self, script):
        return runner.run_safely(shell("unit", script)).failed

    def test_what_counts_as_a_failure(self):
        self.assertEqual(self.failed("echo 1..1; echo ok 1 - fine"), [])
        self.assertEqual(self.failed("echo 1..1; echo not ok 1 - bad; exit 1"), ["bad"])
        self.assertEqual(self.failed("echo 1..2; echo ok 1 - fine"), ["stopped after 1 of 2"])
        self.assertEqual(self.failed("true"), ["said nothing"])
        self.assertEqual(self.failed("echo 1..1; echo ok 1; exit 3"), ["ended with 3"])
        self.assertEqual(self.failed("kill -SEGV $$"), ["died of signal 11"])

    def test_a_failure_on_a_screen_is_tried_once_more_and_told(self):
        with tempfile.TemporaryDirectory() as folder:
            seen = os.path.join(folder, "seen")
            once = f"echo 1..1; test -e {seen} && echo ok 1 - late || " \
                   f"{{ touch {seen}; echo not ok 1 - late; exit 1; }}"
            results, text = told_of([shell("ui", once)])
        self.assertEqual([result.failed for result in results], [[]])
        self.assertIn("run once more, alone", text)

    def test_a_failure_that_lasts_is_a_failure(self):
        results, text = told_of([shell("ui", "echo 1..1; echo not ok 1 - bad; exit 1")])
        self.assertEqual([result.failed for result in results], [["bad"]])
        self.assertTrue(text.endswith("failed: ui/sample: bad\n"), text)

    def test_what_needs_no_screen_has_one_chance(self):
        _results, text = told_of([shell("store", "echo 1..1; echo not ok 1 - bad; exit 1")])
        self.assertNotIn("once more", text)

    def test_many_failures_are_believed(self):
        many = [shell("ui", "echo 1..1; echo not ok 1 - bad; exit 1")] * (runner.SECOND_CHANCES + 1)
        results, text = told_of(many)
        self.assertEqual(len([result for result in results if result.failed]), len(many))
        self.assertNotIn("once more", text)


if __name__ == "__main__":
    tap.main()
