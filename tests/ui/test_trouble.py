# SPDX-License-Identifier: GPL-3.0-or-later
"""What can go wrong with the file reaches the person as a sentence that says what to do."""
import os
import sqlite3

from office import Desk, OnDesk, PROGRAM, TODAY, program_env, settings
import tap


class Opening(OnDesk):
    """Every one of these ends with a window that tells, never with a program that is gone."""

    def made(self):
        """An office that was opened and closed once."""
        self.start()
        self.quit()

    def test_folder_that_cannot_be_written(self):
        # nothing, not even the system's own account, can make a file in the first of these
        folder = "/sys/kernel" if os.getuid() == 0 else self.files.dir
        if os.getuid():
            os.chmod(folder, 0o500)
            self.addCleanup(os.chmod, folder, 0o700)
        self.start(database=os.path.join(folder, "office.db"))
        self.says("cannot be written")

    def test_file_of_another_kind(self):
        with open(self.files.database, "wb") as file:
            file.write(b"these are somebody's shopping notes\n" * 200)
        before = os.stat(self.files.database)
        self.start()
        self.says("is damaged or is not one of this program's")
        self.quit()
        after = os.stat(self.files.database)
        self.assertEqual((before.st_size, before.st_mtime), (after.st_size, after.st_mtime))

    def test_damaged_file(self):
        self.made()
        size = os.path.getsize(self.files.database)
        with open(self.files.database, "r+b") as file:
            file.seek(4096)
            file.write(os.urandom(size - 8192))
        self.start()
        self.says("is damaged")

    def test_newer_file(self):
        self.made()
        with sqlite3.connect(self.files.database) as db:
            db.execute("PRAGMA user_version = 9999")
        db.close()
        self.start()
        self.says("written by a newer version")
        self.quit()
        self.assertEqual(self.files.one("PRAGMA user_version"), 9999)

    def test_open_in_another_session(self):
        self.start()
        with Desk(**self.options) as other:          # somebody else's desk, the same file
            settings(other)
            app = other.launch([PROGRAM, "--database", self.files.database, "--today", TODAY],
                               env=program_env())
            win = app.window()
            other.wait(lambda: any("Another copy of the program has this office open" in text
                                   for text in win.labels()), "the sentence")
        self.assertIsNone(self.app.process.poll())   # and the first one never noticed


if __name__ == "__main__":
    tap.main()
