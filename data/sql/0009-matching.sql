-- SPDX-License-Identifier: GPL-3.0-or-later
-- Mentors on their way to approval, and how matches come about.

-- The dated steps of a mentor's way; `mentor.state` is where it stands now.
CREATE TABLE mentor_step(id @ID, rev @INT NOT NULL DEFAULT 1, mentor @INT NOT NULL REFERENCES mentor(id) ON DELETE CASCADE,
  state TEXT NOT NULL, entered_on TEXT NOT NULL, who TEXT NOT NULL, note TEXT) @STRICT;
CREATE INDEX mentor_step_mentor ON mentor_step(mentor, entered_on);
CREATE INDEX mentor_step_state ON mentor_step(state, entered_on);
ALTER TABLE mentor ADD COLUMN channel TEXT;
ALTER TABLE mentor ADD COLUMN form_version TEXT;
ALTER TABLE mentor ADD COLUMN waiver_on TEXT;
ALTER TABLE mentor ADD COLUMN state_reason TEXT;
ALTER TABLE mentor ADD COLUMN relation_lives_with @INT;
ALTER TABLE mentor ADD COLUMN relation_carer @INT;
ALTER TABLE mentor ADD COLUMN relation_injured_name TEXT;

-- A weekend that was called off is no longer part of the year's plan.
ALTER TABLE training_event ADD COLUMN cancelled_on TEXT;
ALTER TABLE training_event ADD COLUMN minutes @INT NOT NULL DEFAULT 720;
CREATE INDEX training_event_from ON training_event(from_on);
CREATE INDEX attendance_event ON attendance(training_event);

-- Qualities seen at training and whatever else staff keep to themselves: never part of a score.
CREATE TABLE mentor_note(id @ID, rev @INT NOT NULL DEFAULT 1, mentor @INT NOT NULL REFERENCES mentor(id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'note' CHECK(kind IN('note','quality')), at TEXT NOT NULL, who TEXT NOT NULL, words TEXT NOT NULL,
  corrects @INT REFERENCES mentor_note(id)) @STRICT;
CREATE INDEX mentor_note_mentor ON mentor_note(mentor, at);

-- Every version of the matching weights that ever held, "level=18 goals=18 …", the last one now.
CREATE TABLE weights(id @ID, rev @INT NOT NULL DEFAULT 1, made_at TEXT NOT NULL, made_on TEXT NOT NULL, who TEXT NOT NULL, why TEXT, points TEXT NOT NULL) @STRICT;
CREATE INDEX weights_made ON weights(made_on, id);

-- How a match came about: a coded reason of a no, ranked with names hidden or not, asked how;
-- of which match it is the next, and what of that one's notes staff released to its mentor.
ALTER TABLE pairing ADD COLUMN decline_code TEXT;
ALTER TABLE pairing ADD COLUMN blind @INT NOT NULL DEFAULT 0;
ALTER TABLE pairing ADD COLUMN mentor_asked_how TEXT;
ALTER TABLE pairing ADD COLUMN mentee_asked_how TEXT;
ALTER TABLE pairing ADD COLUMN follows @INT REFERENCES pairing(id);
ALTER TABLE pairing ADD COLUMN released TEXT;
ALTER TABLE pairing ADD COLUMN released_by TEXT;
ALTER TABLE pairing ADD COLUMN released_on TEXT;
CREATE INDEX exclusion_person ON exclusion(person);

-- The sheet of a decision as it stood when the match was agreed.  A match that is agreed anew
-- gets a new one; the old one stays.
CREATE TABLE certificate(id @ID, rev @INT NOT NULL DEFAULT 1, pairing @INT NOT NULL REFERENCES pairing(id), made_at TEXT NOT NULL, made_on TEXT NOT NULL,
  who TEXT NOT NULL, sheet TEXT NOT NULL, sha256 TEXT NOT NULL) @STRICT;
CREATE INDEX certificate_pairing ON certificate(pairing, id);

-- What was said or written to either side of a match, and letters to a mentor.
CREATE TABLE pair_paper(id @ID, rev @INT NOT NULL DEFAULT 1, pairing @INT NOT NULL REFERENCES pairing(id),
  kind TEXT NOT NULL CHECK(kind IN('ask_mentor','ask_mentee','brief_mentor','brief_mentee')), how TEXT NOT NULL CHECK(how IN('script','letter')),
  made_at TEXT NOT NULL, who TEXT NOT NULL, format TEXT NOT NULL DEFAULT 'standard', sent_on TEXT) @STRICT;
CREATE INDEX pair_paper_pairing ON pair_paper(pairing, made_at);
CREATE TABLE mentor_letter(id @ID, rev @INT NOT NULL DEFAULT 1, mentor @INT NOT NULL REFERENCES mentor(id) ON DELETE CASCADE, kind TEXT NOT NULL,
  made_at TEXT NOT NULL, made_on TEXT NOT NULL, who TEXT NOT NULL, format TEXT NOT NULL DEFAULT 'standard', words TEXT NOT NULL, sent_on TEXT) @STRICT;
CREATE INDEX mentor_letter_mentor ON mentor_letter(mentor, made_on);

INSERT INTO term(vocabulary, code, label, sort) VALUES
 ('mentor no','no time','No time just now',1),('mentor no','hours','The hours do not fit',2),('mentor no','too near','Too near to home',3),('mentor no','not able','Does not feel able to help with this',4),('mentor no','knows them','Knows them',5),('mentor no','own health','Own health',6),('mentor no','no answer','Could not be reached',7),('mentor no','other','Other',8),
 ('mentee no','other level','Wanted somebody nearer in injury',1),('mentee no','other age','Wanted somebody nearer in age',2),('mentee no','gender','Wanted another gender',3),('mentee no','hours','The hours do not fit',4),('mentee no','knows them','Knows them',5),('mentee no','not now','Not now',6),('mentee no','no longer','No longer wants a mentor',7),('mentee no','no answer','Could not be reached',8),('mentee no','other','Other',9),
 ('leave','moved on','Moved on, with thanks',1),('leave','work','Work or study',2),('leave','own health','Own health',3),('leave','family','Family',4),('leave','not asked','Was not asked enough',5),('leave','too hard','Found it too hard',6),('leave','moved','Moved away',7),('leave','office','The office ended it',8),('leave','died','Died',9),('leave','other','Other',10);
INSERT INTO term(vocabulary, code, label, sort)
 SELECT DISTINCT vocabulary, 'unknown', 'Not known', 98 FROM term WHERE vocabulary IN('mentor no','mentee no','leave');
