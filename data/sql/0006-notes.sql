-- SPDX-License-Identifier: GPL-3.0-or-later
-- Free notes about a person: changed for a day by whoever wrote them, afterwards only corrected
-- by another note; telephone numbers that are rung no more; and what one timeline is read by.
CREATE TABLE note(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  at TEXT NOT NULL, who TEXT NOT NULL, words TEXT NOT NULL, corrects @INT REFERENCES note(id)) @STRICT;
CREATE INDEX note_person ON note(person, at);
CREATE INDEX note_corrects ON note(corrects);
-- A number that is taken away leaves `phone`, so that no list shows it, and is kept here.
CREATE TABLE phone_retired(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  number TEXT NOT NULL, digits TEXT NOT NULL, label TEXT, retired_at TEXT NOT NULL, who TEXT NOT NULL, why TEXT) @STRICT;
CREATE INDEX phone_retired_person ON phone_retired(person);

CREATE INDEX task_person ON task(person);
CREATE INDEX task_referral ON task(referral);
CREATE INDEX response_person ON response(person);
CREATE INDEX onward_person ON onward(person);
CREATE INDEX consent_person ON consent(person);
CREATE INDEX attendance_mentor ON attendance(mentor);
CREATE INDEX import_row_row ON import_row(tbl, row_id);
