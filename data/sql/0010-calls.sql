-- SPDX-License-Identifier: GPL-3.0-or-later
-- The ten calls and what goes with them: slots, video, messages, notes, concerns, endings.

-- A slot that comes back (series: the first call booked with it; the minute is wall time), the
-- joining details of a video call, and who of the staff has to be there.
ALTER TABLE call ADD COLUMN series @INT REFERENCES call(id);
ALTER TABLE call ADD COLUMN join_details TEXT;
ALTER TABLE call ADD COLUMN staff @INT REFERENCES staff(id);
ALTER TABLE call ADD COLUMN reason TEXT;
CREATE INDEX call_series ON call(series);
ALTER TABLE pairing ADD COLUMN slot_minute @INT;
ALTER TABLE pairing ADD COLUMN slot_weekday @INT CHECK(slot_weekday BETWEEN 0 AND 6);
CREATE TABLE staff_leave(id @ID, rev @INT NOT NULL DEFAULT 1, staff @INT NOT NULL REFERENCES staff(id) ON DELETE CASCADE,
  from_on TEXT NOT NULL, to_on TEXT NOT NULL, words TEXT) @STRICT;
CREATE INDEX staff_leave_from ON staff_leave(from_on);

-- Each time the office rang somebody: for the phone day, and for how often nobody answered.
CREATE TABLE ring(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL REFERENCES person(id) ON DELETE CASCADE, pairing @INT REFERENCES pairing(id),
  referral @INT REFERENCES referral(id), call @INT REFERENCES call(id), reason TEXT NOT NULL, day_on TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK(outcome IN('answered','no_answer','voicemail','later','wrong_number')), seconds @INT, line TEXT) @STRICT;
CREATE INDEX ring_day ON ring(day_on);
CREATE INDEX ring_person ON ring(person, at);
CREATE INDEX ring_pairing ON ring(pairing);

-- Messages: for whom, how it was passed on, about which call, the answer and its own way back.
ALTER TABLE message ADD COLUMN to_role TEXT CHECK(to_role IN('mentee','mentor','office'));
ALTER TABLE message ADD COLUMN kind TEXT NOT NULL DEFAULT 'message' CHECK(kind IN('message','move','book','cancel','chase'));
ALTER TABLE message ADD COLUMN about_call @INT REFERENCES call(id);
ALTER TABLE message ADD COLUMN made_call @INT REFERENCES call(id);
ALTER TABLE message ADD COLUMN taken_how TEXT;
ALTER TABLE message ADD COLUMN passed_how TEXT;
ALTER TABLE message ADD COLUMN answered_by TEXT;
ALTER TABLE message ADD COLUMN answered_at TEXT;
ALTER TABLE message ADD COLUMN answers @INT REFERENCES message(id);
CREATE INDEX message_due ON message(due_on) WHERE state = 'taken';

-- What was passed on or printed although the scan had found something, and why.
CREATE TABLE relay_override(id @ID, rev @INT NOT NULL DEFAULT 1, pairing @INT NOT NULL REFERENCES pairing(id), kind TEXT NOT NULL, row_id @INT,
  found TEXT NOT NULL, reason TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL) @STRICT;
CREATE INDEX relay_override_pairing ON relay_override(pairing);

-- Notes: whose words they are, who wrote them down and when; what is said of lateness.
ALTER TABLE call_note ADD COLUMN side TEXT NOT NULL DEFAULT 'mentor' CHECK(side IN('mentor','mentee','office'));
ALTER TABLE call_note ADD COLUMN at TEXT;
ALTER TABLE call_note ADD COLUMN who TEXT;
CREATE INDEX call_note_corrects ON call_note(corrects);
CREATE TABLE note_chase(id @ID, rev @INT NOT NULL DEFAULT 1, mentor @INT NOT NULL REFERENCES mentor(id) ON DELETE CASCADE, at TEXT NOT NULL, day_on TEXT NOT NULL,
  who TEXT NOT NULL, how TEXT NOT NULL, words TEXT NOT NULL, calls @INT NOT NULL) @STRICT;
CREATE INDEX note_chase_mentor ON note_chase(mentor, day_on);

-- Safeguarding: its own list, read by the lead and by whoever was let in; nothing is taken away.
CREATE TABLE concern(id @ID, rev @INT NOT NULL DEFAULT 1, uuid TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, person @INT NOT NULL REFERENCES person(id),
  pairing @INT REFERENCES pairing(id), call_note @INT REFERENCES call_note(id), message @INT REFERENCES message(id),
  raised_by TEXT NOT NULL, raised_login TEXT, raised_at TEXT NOT NULL, raised_on TEXT NOT NULL, words TEXT NOT NULL, danger @INT NOT NULL DEFAULT 0 CHECK(danger IN(0,1)),
  state TEXT NOT NULL DEFAULT 'raised' CHECK(state IN('raised','triaged','shared','not_shared','monitored','closed')),
  seriousness TEXT CHECK(seriousness IN('low','medium','high')), triaged_by TEXT, triaged_at TEXT, triage_words TEXT,
  consent TEXT CHECK(consent IN('given','refused','not_asked','cannot')), consent_why TEXT, decided_by TEXT, decided_at TEXT, not_shared_why TEXT,
  review_on TEXT, close_words TEXT, closed_by TEXT, closed_login TEXT, closed_at TEXT, signed_by TEXT, signed_login TEXT, signed_at TEXT) @STRICT;
CREATE INDEX concern_state ON concern(state);
CREATE INDEX concern_person ON concern(person);
CREATE INDEX concern_pairing ON concern(pairing);
CREATE TABLE concern_told(id @ID, rev @INT NOT NULL DEFAULT 1, concern @INT NOT NULL REFERENCES concern(id),
  whom TEXT NOT NULL, name TEXT, at TEXT NOT NULL, day_on TEXT NOT NULL, who TEXT NOT NULL, how TEXT,
  consent TEXT NOT NULL CHECK(consent IN('given','refused','not_asked','cannot')), consent_why TEXT, reference TEXT, words TEXT) @STRICT;
CREATE INDEX concern_told_concern ON concern_told(concern);
CREATE TABLE concern_entry(id @ID, rev @INT NOT NULL DEFAULT 1, concern @INT NOT NULL REFERENCES concern(id), at TEXT NOT NULL, who TEXT NOT NULL,
  kind TEXT NOT NULL, words TEXT, corrects @INT REFERENCES concern_entry(id)) @STRICT;
CREATE INDEX concern_entry_concern ON concern_entry(concern, at);
CREATE TABLE concern_reader(id @ID, rev @INT NOT NULL DEFAULT 1, concern @INT NOT NULL REFERENCES concern(id), staff @INT NOT NULL REFERENCES staff(id),
  let_in_by TEXT NOT NULL, let_in_at TEXT NOT NULL, why TEXT NOT NULL, ended_at TEXT) @STRICT;
CREATE INDEX concern_reader_concern ON concern_reader(concern);

-- How a call felt: who asked, and what was agreed about a quote.
ALTER TABLE sentiment ADD COLUMN taken_by TEXT;
ALTER TABLE sentiment ADD COLUMN quote_by TEXT;
ALTER TABLE sentiment ADD COLUMN quote_on TEXT;
ALTER TABLE sentiment ADD COLUMN quote_how TEXT;
ALTER TABLE sentiment ADD COLUMN quote_ended_on TEXT;

-- The ending of a match: the plan at call 8, the ending talk, the follow-up, the second spring.
CREATE TABLE ending(id @ID, rev @INT NOT NULL DEFAULT 1, pairing @INT NOT NULL UNIQUE REFERENCES pairing(id),
  plan_on TEXT, plan_by TEXT, plan TEXT, last_call_wish TEXT, talk_on TEXT, talk_by TEXT, feelings TEXT, still_hard TEXT, next TEXT,
  mentee_told_on TEXT, mentor_told_on TEXT, follow_up_due_on TEXT, follow_up_on TEXT, follow_up_by TEXT, follow_up TEXT,
  spring TEXT CHECK(spring IN('yes','no','later')), spring_on TEXT, spring_asked_on TEXT, spring_answer TEXT) @STRICT;
CREATE INDEX ending_follow_up ON ending(follow_up_due_on);
ALTER TABLE onward ADD COLUMN service @INT REFERENCES service(id);
ALTER TABLE onward ADD COLUMN offered_by TEXT;
ALTER TABLE onward ADD COLUMN answer TEXT CHECK(answer IN('interested','not_now','no','taken_up'));
ALTER TABLE onward ADD COLUMN answered_on TEXT;
CREATE INDEX onward_pairing ON onward(pairing);
ALTER TABLE goal ADD COLUMN reviewed_on TEXT;
ALTER TABLE goal ADD COLUMN reviewed_by TEXT;
ALTER TABLE goal ADD COLUMN review_note TEXT;
-- What the mentoring gave the mentor, and what it cost: after a match, and once a year.
CREATE TABLE mentor_check(id @ID, rev @INT NOT NULL DEFAULT 1, mentor @INT NOT NULL REFERENCES mentor(id) ON DELETE CASCADE, pairing @INT REFERENCES pairing(id),
  taken_on TEXT NOT NULL, who TEXT NOT NULL, gain @INT CHECK(gain BETWEEN 1 AND 5), strain @INT NOT NULL CHECK(strain BETWEEN 0 AND 3), again TEXT, words TEXT) @STRICT;
CREATE INDEX mentor_check_mentor ON mentor_check(mentor, taken_on);

-- A match that may be fading was looked at: not told of again until.
CREATE TABLE radar_look(id @ID, rev @INT NOT NULL DEFAULT 1, pairing @INT NOT NULL REFERENCES pairing(id), at TEXT NOT NULL, day_on TEXT NOT NULL, who TEXT NOT NULL,
  reasons TEXT NOT NULL, words TEXT, until_on TEXT NOT NULL) @STRICT;
CREATE INDEX radar_look_pairing ON radar_look(pairing, day_on);

INSERT INTO term(vocabulary, code, label, sort) VALUES
 ('onward','course','Course',1),('onward','volunteering','Volunteering',2),('onward','mentor','Becoming a mentor',3),('onward','group','Group or event',4),('onward','other service','Another service',5),('onward','new mentoring','Mentoring again, with a new goal',6),('onward','other','Other',7),
 ('told','gp','GP',1),('told','authority','Local authority, adult social care',2),('told','children','Local authority, children’s services',3),('told','police','Police',4),('told','ambulance','Ambulance',5),('told','family','Family',6),('told','trustees','Trustees',7),('told','regulator','Charity regulator',8),('told','ico','Data protection regulator',9),('told','other','Somebody else',10),
 ('quote','inside','Inside the charity only',1),('quote','funders','Funders and trustees',2),('quote','public','Anywhere, without a name',3);
INSERT INTO term(vocabulary, code, label, sort)
 SELECT DISTINCT vocabulary, 'unknown', 'Not known', 98 FROM term WHERE vocabulary IN('onward','told');
