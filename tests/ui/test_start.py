# SPDX-License-Identifier: GPL-3.0-or-later
"""The program starts on nothing, makes its database, and leaves when told to."""
from office import OnDesk
import tap


class Start(OnDesk):
    def test_starts_and_leaves(self):
        self.start()
        self.assertEqual(self.files.one("SELECT count(*) FROM referral"), 0)
        self.desk.key("alt+F4")
        self.assertEqual(self.app.wait_end(), 0)
        self.assertEqual(self.files.one("PRAGMA integrity_check"), "ok")


if __name__ == "__main__":
    tap.main()
