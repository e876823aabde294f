# SPDX-License-Identifier: GPL-3.0-or-later
"""The trustees' pack goes through the desktop's own dialog to a printer, and comes out whole."""
import re
import subprocess
import unittest

from desk import wait_until
from hands import Mouse
from office import PROGRAM, WORKBOOK, WORKBOOK_DAY, OnDesk, pdf_text
import printer
import tap


@unittest.skipUnless(printer.here(), "no CUPS here")
class Paper(OnDesk):
    @classmethod
    def setUpClass(cls):
        cls.printer = printer.Printer("Trustees")
        cls.addClassCleanup(cls.printer.close)
        cls.options = dict(cls.options, env=cls.printer.env)
        super().setUpClass()

    def test_the_pack_on_paper(self):
        self.app = self.desk.launch(self.argv("--demo"), env=self.env())
        self.addCleanup(self.app.close)
        self.win = self.app.window()
        self.desk.settle()
        self.desk.menu("t", "p")
        self.desk.settle()
        self.says(re.compile(r"^Page 1 of \d+$"))
        Mouse(self).press("Print…")
        dialog = self.app.window("Print")
        dialog.find("label", "Trustees").click()
        dialog.find("push button", "Print", sensitive=True).click()
        paper = self.printer.paper()
        text = pdf_text(paper)
        pages = int(re.search(r"^Pages:\s+(\d+)", subprocess.run(
            ["pdfinfo", paper], stdout=subprocess.PIPE, text=True, check=True).stdout, re.M)[1])
        self.assertIn(f"Page 1 of {pages}", text)
        self.assertIn(f"Page {pages} of {pages}", text)
        self.assertRegex(text, r"M-1a/\d{4}")           # where a figure comes from stands beside it
        wait_until(lambda: "Print" not in [w.name for w in self.app.windows()], "the dialog to close")
        self.quit()

    def test_the_file_is_read_in_its_order(self):
        """What a screen reader is given of the PDF: heads, paragraphs, pictures with words."""
        path = self.files.path("pack.pdf")
        for words in (("import", WORKBOOK), ("report", "--period", "2025/26", "--output", path)):
            self.desk.run([PROGRAM, words[0], "--database", self.files.database, "--today", WORKBOOK_DAY, *words[1:]],
                          check=words[0] == "report")      # a few rows of the workbook cannot come in
        tags = subprocess.run(["pdfinfo", "-struct-text", path], stdout=subprocess.PIPE, text=True, check=True).stdout
        self.assertLess(tags.index("Mentoring at a glance"), tags.index("M-1a"))
        for tag in ("H1 (block)", "P (block)", "Figure", "Table"):
            self.assertIn(tag, tags)
        self.assertIn("Tagged:          yes", subprocess.run(
            ["pdfinfo", path], stdout=subprocess.PIPE, text=True, check=True).stdout)


if __name__ == "__main__":
    tap.main()
