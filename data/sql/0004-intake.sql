-- SPDX-License-Identifier: GPL-3.0-or-later
-- Intake to acceptance: young people, letters, where people were pointed to, the impact
-- statements of the service, and the office's own tasks.

-- Under 18: a guardian, or a named member of staff who judged that the young person understands.
ALTER TABLE referral ADD COLUMN guardian_name TEXT;
ALTER TABLE referral ADD COLUMN guardian_relation TEXT;
ALTER TABLE referral ADD COLUMN guardian_phone TEXT;
ALTER TABLE referral ADD COLUMN competence_by TEXT;
ALTER TABLE referral ADD COLUMN competence_on TEXT;
ALTER TABLE referral ADD COLUMN competence_why TEXT;
-- ... and a second member of staff approves the match.
ALTER TABLE pairing ADD COLUMN approved_by TEXT;
ALTER TABLE pairing ADD COLUMN approved_on TEXT;

-- Version of the paper form that it came on; NULL where it did not.
ALTER TABLE referral ADD COLUMN form_version TEXT;
ALTER TABLE referral ADD COLUMN relation_injured_born_on TEXT;
-- Who moved it in the list by hand, and when; the place and the reason are manual_rank, manual_why.
ALTER TABLE referral ADD COLUMN manual_by TEXT;
ALTER TABLE referral ADD COLUMN manual_on TEXT;

-- Video and mental health as they were told at the assessment; who rang whom is in `assessment`.
ALTER TABLE assessment ADD COLUMN video TEXT;
ALTER TABLE assessment ADD COLUMN risk_note TEXT;

-- A letter that was made: acknowledgement, closing, signpost.  Its words are made anew from the
-- record; what was promised in it is kept.
CREATE TABLE letter(id @ID, rev @INT NOT NULL DEFAULT 1, referral @INT NOT NULL REFERENCES referral(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK(kind IN('acknowledgement','closing','signpost')), made_at TEXT NOT NULL, who TEXT NOT NULL,
  format TEXT NOT NULL DEFAULT 'standard' CHECK(format IN('standard','large')), weeks @INT, sent_on TEXT) @STRICT;
CREATE INDEX letter_referral ON letter(referral, made_at);

-- The directory of services to point to, inside and outside the charity, and each pointing.
CREATE TABLE service(id @ID, rev @INT NOT NULL DEFAULT 1, name TEXT NOT NULL, inside @INT NOT NULL DEFAULT 0 CHECK(inside IN(0,1)),
  about TEXT, phone TEXT, email TEXT, web TEXT, region TEXT, checked_on TEXT, retired @INT NOT NULL DEFAULT 0 CHECK(retired IN(0,1))) @STRICT;
CREATE TABLE signpost(id @ID, rev @INT NOT NULL DEFAULT 1, referral @INT NOT NULL REFERENCES referral(id) ON DELETE CASCADE,
  service @INT REFERENCES service(id), said TEXT, given_on TEXT NOT NULL, who TEXT NOT NULL, follow_up_on TEXT,
  outcome TEXT CHECK(outcome IN('taken_up','not_taken_up','not_known')), outcome_on TEXT, note TEXT) @STRICT;
CREATE INDEX signpost_referral ON signpost(referral);
CREATE INDEX signpost_follow_up ON signpost(follow_up_on);

ALTER TABLE task ADD COLUMN note TEXT;
ALTER TABLE task ADD COLUMN done_by TEXT;
ALTER TABLE task ADD COLUMN made_by TEXT;

CREATE INDEX referral_review ON referral(review_on);
CREATE INDEX response_referral ON response(referral);
CREATE INDEX contact_attempt_at ON contact_attempt(at);

-- The service's own statements (M-12 to M-15), 1 disagree strongly to 5 agree strongly, and its
-- five ways of coping (M-16), 1 not at all to 5 a great deal.  Asked before and after.
INSERT INTO measure(code, name, version, licence_note, items, scoring) VALUES
 ('statements', 'How things are', '1', 'The service''s own statements, free to use.',
  'alone|I do not feel alone with what has happened.
confident|I feel confident about managing my life.
equipped|I feel equipped for the things I want to do.
supported|I feel supported.
connected|I feel connected with people who understand.', 'each 1 to 5'),
 ('coping', 'Ways of coping', '1', 'The service''s own statements, free to use.',
  'support|I use the support that there is.
busy|I keep busy with things that matter to me.
acceptance|I have come to accept what has happened.
solving|I set goals and solve problems.
hope|I have hope for what is to come.', 'each 1 to 5; a rise on three or more counts');
