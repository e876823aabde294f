-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whom a letter went to: the person, or whoever referred them.
ALTER TABLE letter ADD COLUMN recipient TEXT;
