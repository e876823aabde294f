-- SPDX-License-Identifier: GPL-3.0-or-later
-- More calls are asked for by one and decided by another: who asked, and what the decision said.
ALTER TABLE extension ADD COLUMN asked_by TEXT;
ALTER TABLE extension ADD COLUMN answer TEXT;
