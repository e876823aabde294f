# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a unittest module speak TAP:  if __name__ == "__main__": tap.main()

With -v or names on the command line it is unittest's own runner, for a person at work."""
import sys
import unittest


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.count = 0

    @staticmethod
    def name(test):
        return test.id().removeprefix("__main__.").replace("#", "no. ")

    def line(self, word, test, more=""):
        self.count += 1
        print(f"{word} {self.count} - {self.name(test)}{more}", flush=True)

    def _bad(self, test, problem):
        for text in self._exc_info_to_string(problem, test).splitlines():
            print(f"# {text}")
        self.line("not ok", test)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.line("ok", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._bad(test, err)

    def addError(self, test, err):
        super().addError(test, err)
        self._bad(test, err)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._bad(subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.line("ok", test, f" # SKIP {reason}")


def main():
    if len(sys.argv) > 1:
        unittest.main()
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = TapResult()
    suite.run(result)
    print(f"1..{result.count}")
    sys.exit(not result.wasSuccessful())
