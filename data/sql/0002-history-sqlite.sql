-- SPDX-License-Identifier: GPL-3.0-or-later
-- SQLite's own part: history can be added to, never changed.  (On PostgreSQL: the same by REVOKE.)
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER change_set_no_update BEFORE UPDATE ON change_set BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER change_set_no_delete BEFORE DELETE ON change_set BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
