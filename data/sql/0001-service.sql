-- SPDX-License-Identifier: GPL-3.0-or-later
-- The whole service.  One text for SQLite and PostgreSQL: @ID @INT @REAL @STRICT are filled in
-- per engine.  Days are ISO text, instants UTC ISO text ending in Z, yes/no is 0 or 1, and every
-- table that people change has `id` and `rev`; who changed what, when and why is in `audit`.
-- A month or year that is not known in full is kept as its first day with a precision beside it.

CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) @STRICT;

CREATE TABLE staff(id @ID, rev @INT NOT NULL DEFAULT 1, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT 'coordinator' CHECK(role IN('coordinator','lead','reader')), left_on TEXT) @STRICT;

-- History.  A change set is one thing a person did; its audit rows are what it changed.
CREATE TABLE change_set(id @ID, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL CHECK(kind IN('edit','import','undo')),
  label TEXT NOT NULL, undoes @INT REFERENCES change_set(id)) @STRICT;
CREATE TABLE audit(id @ID, change_set @INT NOT NULL REFERENCES change_set(id), tbl TEXT NOT NULL, row_id @INT NOT NULL,
  verb TEXT NOT NULL CHECK(verb IN('insert','update','delete','read')), why TEXT, was TEXT, now_ TEXT) @STRICT;
CREATE INDEX audit_row ON audit(tbl, row_id, id);
CREATE INDEX audit_set ON audit(change_set, id);
CREATE INDEX change_set_undoes ON change_set(undoes);

CREATE TABLE setting(id @ID, rev @INT NOT NULL DEFAULT 1, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL) @STRICT;
CREATE TABLE term(id @ID, rev @INT NOT NULL DEFAULT 1, vocabulary TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL,
  sort @INT NOT NULL DEFAULT 0, retired @INT NOT NULL DEFAULT 0 CHECK(retired IN(0,1)), UNIQUE(vocabulary, code)) @STRICT;
CREATE TABLE draft(id @ID, kind TEXT NOT NULL, started_at TEXT NOT NULL, saved_at TEXT NOT NULL, title TEXT NOT NULL, payload TEXT NOT NULL) @STRICT;

CREATE TABLE person(id @ID, rev @INT NOT NULL DEFAULT 1, uuid TEXT NOT NULL UNIQUE,
  first_name TEXT NOT NULL DEFAULT '', last_name TEXT NOT NULL DEFAULT '', known_as TEXT, fold TEXT NOT NULL,
  born_on TEXT, born_precision TEXT NOT NULL DEFAULT 'unknown', pronouns TEXT, gender TEXT,
  address TEXT, town TEXT, postcode TEXT, region TEXT, email TEXT,
  preferred_contact TEXT, contact_times TEXT, format TEXT, interpreter TEXT, language TEXT,
  voicemail_safe TEXT NOT NULL DEFAULT 'unknown' CHECK(voicemail_safe IN('yes','no','unknown')),
  withhold_number @INT NOT NULL DEFAULT 0 CHECK(withhold_number IN(0,1)),
  video TEXT, note TEXT, deceased_on TEXT, restricted @INT NOT NULL DEFAULT 0 CHECK(restricted IN(0,1)), erased_on TEXT) @STRICT;
CREATE INDEX person_fold ON person(fold);
CREATE INDEX person_born ON person(born_on);
CREATE INDEX person_postcode ON person(postcode);
CREATE TABLE phone(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  number TEXT NOT NULL, digits TEXT NOT NULL, label TEXT, safe @INT NOT NULL DEFAULT 1 CHECK(safe IN(0,1)), sort @INT NOT NULL DEFAULT 0) @STRICT;
CREATE INDEX phone_person ON phone(person, sort);
CREATE INDEX phone_digits ON phone(digits);
CREATE TABLE relation(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL REFERENCES person(id), other @INT NOT NULL REFERENCES person(id),
  kind TEXT NOT NULL, is_carer @INT NOT NULL DEFAULT 0 CHECK(is_carer IN(0,1)), lives_with @INT NOT NULL DEFAULT 0 CHECK(lives_with IN(0,1))) @STRICT;
CREATE INDEX relation_person ON relation(person);
CREATE INDEX relation_other ON relation(other);
-- Optional, never part of the matching; its own table so that it can be read and kept apart.
CREATE TABLE equality(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL UNIQUE REFERENCES person(id) ON DELETE CASCADE,
  ethnicity TEXT, gender_identity TEXT, orientation TEXT, faith TEXT, disability TEXT, rural TEXT, asked_on TEXT) @STRICT;

-- An injury profile is never overwritten: a new one is written and the old one loses `current`.
-- In the family strand it is about the injured relative.  level_* are 1 (C1) to 30 (S5).
CREATE TABLE injury(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  about TEXT NOT NULL DEFAULT 'self' CHECK(about IN('self','relative')), current @INT NOT NULL DEFAULT 1 CHECK(current IN(0,1)), as_of TEXT, source TEXT,
  level_code TEXT NOT NULL DEFAULT 'unknown', level_upper @INT CHECK(level_upper BETWEEN 1 AND 30), level_lower @INT CHECK(level_lower BETWEEN 1 AND 30), level_said TEXT,
  completeness TEXT, ais TEXT, cause TEXT, cause_said TEXT, injured_on TEXT, injured_precision TEXT NOT NULL DEFAULT 'unknown',
  mobility TEXT, mobility_said TEXT, ventilation TEXT, bladder TEXT, bladder_said TEXT, bowel TEXT, bowel_said TEXT,
  pain_now @INT CHECK(pain_now BETWEEN 0 AND 10), pain_worst @INT CHECK(pain_worst BETWEEN 0 AND 10), pain_type TEXT, pain_said TEXT,
  centre_treated TEXT, centre TEXT, centre_other TEXT, discharged_on TEXT, said TEXT) @STRICT;
CREATE INDEX injury_person ON injury(person, current);
-- Hours of the week somebody can talk: weekday 0 Monday to 6 Sunday, hours as 24 bits (bit 9 = 9:00 to 10:00).
CREATE TABLE availability(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  weekday @INT NOT NULL CHECK(weekday BETWEEN 0 AND 6), hours @INT NOT NULL DEFAULT 0, UNIQUE(person, weekday)) @STRICT;
CREATE TABLE topic(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK(kind IN('interest','topic')), role TEXT NOT NULL CHECK(role IN('seeks','offers')), tag TEXT NOT NULL, said TEXT,
  comfort @INT CHECK(comfort BETWEEN 0 AND 2)) @STRICT;
CREATE INDEX topic_person ON topic(person, kind);

CREATE TABLE busy_period(id @ID, rev @INT NOT NULL DEFAULT 1, from_on TEXT NOT NULL, to_on TEXT NOT NULL, days @INT NOT NULL,
  who TEXT NOT NULL, why TEXT, CHECK(to_on >= from_on)) @STRICT;
CREATE TABLE referral(id @ID, rev @INT NOT NULL DEFAULT 1, uuid TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE,
  person @INT NOT NULL REFERENCES person(id), strand TEXT NOT NULL CHECK(strand IN('sci','family')), young @INT NOT NULL DEFAULT 0 CHECK(young IN(0,1)),
  referrer_kind TEXT NOT NULL DEFAULT 'unknown', referrer_said TEXT, referrer_name TEXT, referrer_org TEXT, referrer_phone TEXT, referrer_email TEXT,
  agreement TEXT NOT NULL DEFAULT 'not needed' CHECK(agreement IN('not needed','yes','asked','unable')), agreement_on TEXT,
  relation_kind TEXT, relation_lives_with @INT, relation_carer @INT, relation_injured_name TEXT, relation_injured_young @INT,
  received_on TEXT NOT NULL, received_precision TEXT NOT NULL DEFAULT 'day', channel TEXT NOT NULL DEFAULT 'phone',
  target_days @INT NOT NULL, due_on TEXT NOT NULL, first_contact_on TEXT,
  state TEXT NOT NULL CHECK(state IN('received','awaiting_contact','assessment_booked','assessed','awaiting_match','matched','closed','not_suitable','signposted','withdrawn','no_response','on_hold')),
  state_on TEXT NOT NULL, held_state TEXT, hold_from TEXT, hold_reason TEXT, paused_days @INT NOT NULL DEFAULT 0,
  assessed_on TEXT, decision TEXT, decided_on TEXT, decided_by TEXT, decision_reason TEXT, accepted_on TEXT, signposted_to TEXT,
  closed_on TEXT, close_reason TEXT, again_of @INT REFERENCES referral(id), owner @INT REFERENCES staff(id),
  gp_name TEXT, gp_practice TEXT, gp_phone TEXT, other_services TEXT, mental_health_support TEXT, mentor_wish TEXT, mentor_gender TEXT, review_on TEXT, manual_rank @INT, manual_why TEXT, note TEXT) @STRICT;
CREATE INDEX referral_state ON referral(state, due_on);
CREATE INDEX referral_person ON referral(person);
CREATE INDEX referral_received ON referral(received_on);
CREATE TABLE contact_attempt(id @ID, rev @INT NOT NULL DEFAULT 1, referral @INT NOT NULL REFERENCES referral(id) ON DELETE CASCADE,
  at TEXT NOT NULL, who TEXT NOT NULL, medium TEXT NOT NULL DEFAULT 'phone', outcome TEXT NOT NULL CHECK(outcome IN('reached','no_answer','voicemail','wrong_number','letter','email','text')), note TEXT) @STRICT;
CREATE INDEX contact_attempt_referral ON contact_attempt(referral, at);
CREATE TABLE wait_event(id @ID, rev @INT NOT NULL DEFAULT 1, referral @INT NOT NULL REFERENCES referral(id) ON DELETE CASCADE,
  stage TEXT NOT NULL, entered_on TEXT NOT NULL, left_on TEXT, reason TEXT) @STRICT;
CREATE INDEX wait_event_referral ON wait_event(referral, entered_on);
CREATE TABLE assessment(id @ID, rev @INT NOT NULL DEFAULT 1, referral @INT NOT NULL REFERENCES referral(id) ON DELETE CASCADE,
  booked_for TEXT, done_on TEXT, who TEXT, minutes @INT, answers TEXT, note TEXT) @STRICT;
CREATE INDEX assessment_referral ON assessment(referral);

CREATE TABLE mentor(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL UNIQUE REFERENCES person(id),
  sci @INT NOT NULL DEFAULT 0 CHECK(sci IN(0,1)), family @INT NOT NULL DEFAULT 0 CHECK(family IN(0,1)), young_people_ok @INT NOT NULL DEFAULT 0 CHECK(young_people_ok IN(0,1)),
  state TEXT NOT NULL CHECK(state IN('enquiry','applied','screening','interview','training_booked','trained','active','paused','left','not_now','declined')), state_on TEXT,
  applied_on TEXT, approved_on TEXT, lived_since TEXT, lived_precision TEXT NOT NULL DEFAULT 'unknown', relation_kind TEXT, waiver_by TEXT, waiver_why TEXT,
  capacity @INT NOT NULL DEFAULT 1 CHECK(capacity BETWEEN 0 AND 9), capacity_agreed_on TEXT, rest_until TEXT, paused_until TEXT, ask_again_on TEXT,
  left_on TEXT, leave_reason TEXT, languages TEXT, gender_wish TEXT, last_asked_on TEXT, sci_trained_on TEXT, family_trained_on TEXT, note TEXT) @STRICT;
CREATE INDEX mentor_state ON mentor(state);
CREATE TABLE training_event(id @ID, rev @INT NOT NULL DEFAULT 1, strand TEXT NOT NULL CHECK(strand IN('sci','family')), from_on TEXT NOT NULL, to_on TEXT NOT NULL,
  places @INT NOT NULL DEFAULT 0, venue TEXT, note TEXT) @STRICT;
CREATE TABLE attendance(id @ID, rev @INT NOT NULL DEFAULT 1, training_event @INT NOT NULL REFERENCES training_event(id), mentor @INT NOT NULL REFERENCES mentor(id),
  outcome TEXT NOT NULL DEFAULT 'booked' CHECK(outcome IN('booked','attended','passed','not_yet','did_not_come')), UNIQUE(training_event, mentor)) @STRICT;
-- Metadata only: no certificate image, no offence text.
CREATE TABLE safety_check(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL REFERENCES person(id), kind TEXT NOT NULL, workforce TEXT NOT NULL DEFAULT 'adult',
  number TEXT, issued_on TEXT, seen_on TEXT, seen_by TEXT, update_service @INT NOT NULL DEFAULT 0 CHECK(update_service IN(0,1)), status_checked_on TEXT, renew_on TEXT, level_reason TEXT) @STRICT;
CREATE INDEX safety_check_person ON safety_check(person);
CREATE TABLE referee(id @ID, rev @INT NOT NULL DEFAULT 1, mentor @INT NOT NULL REFERENCES mentor(id), name TEXT NOT NULL, asked_on TEXT, received_on TEXT, ok @INT) @STRICT;
CREATE TABLE supervision(id @ID, rev @INT NOT NULL DEFAULT 1, mentor @INT NOT NULL REFERENCES mentor(id), kind TEXT NOT NULL, due_on TEXT, done_on TEXT, who TEXT, strain @INT CHECK(strain BETWEEN 0 AND 3), note TEXT) @STRICT;
CREATE INDEX supervision_mentor ON supervision(mentor);
CREATE TABLE exclusion(id @ID, rev @INT NOT NULL DEFAULT 1, mentor @INT NOT NULL REFERENCES mentor(id), person @INT NOT NULL REFERENCES person(id),
  set_by TEXT NOT NULL, set_on TEXT NOT NULL, until TEXT, why TEXT NOT NULL) @STRICT;
CREATE INDEX exclusion_mentor ON exclusion(mentor);

-- A match, from draft to closed.  At most one is open for a referral.
CREATE TABLE pairing(id @ID, rev @INT NOT NULL DEFAULT 1, uuid TEXT NOT NULL UNIQUE, referral @INT NOT NULL REFERENCES referral(id), mentor @INT NOT NULL REFERENCES mentor(id),
  state TEXT NOT NULL CHECK(state IN('draft','mentor_asked','mentor_no','mentor_yes','mentee_asked','mentee_no','agreed','briefed','first_call_booked','active','paused','ending','impact_due','closed','dropped')), state_on TEXT NOT NULL,
  fit @INT, rank @INT, reasons TEXT, weights_version TEXT, same_pair_reason TEXT, override_reason TEXT,
  drafted_on TEXT NOT NULL, mentor_asked_on TEXT, mentor_answered_on TEXT, mentee_asked_on TEXT, mentee_answered_on TEXT, agreed_on TEXT, briefed_on TEXT, started_on TEXT, decline_reason TEXT,
  rhythm_days @INT NOT NULL DEFAULT 7, call_limit @INT NOT NULL DEFAULT 10, extra_granted @INT NOT NULL DEFAULT 0, skip_holidays @INT NOT NULL DEFAULT 0 CHECK(skip_holidays IN(0,1)),
  mentor_read_on TEXT, mentee_read_on TEXT, ended_on TEXT, end_reason TEXT, end_note TEXT, impact_due_on TEXT, impact_done_on TEXT, closed_on TEXT) @STRICT;
CREATE UNIQUE INDEX pairing_one_open ON pairing(referral) WHERE state NOT IN('mentor_no','mentee_no','closed','dropped');
CREATE INDEX pairing_mentor ON pairing(mentor, state);
CREATE INDEX pairing_referral ON pairing(referral);
CREATE INDEX pairing_state ON pairing(state);
CREATE TABLE goal(id @ID, rev @INT NOT NULL DEFAULT 1, referral @INT NOT NULL REFERENCES referral(id) ON DELETE CASCADE, pairing @INT REFERENCES pairing(id),
  domain TEXT NOT NULL DEFAULT 'other', words TEXT NOT NULL, target TEXT, importance @INT CHECK(importance BETWEEN 1 AND 3), difficulty @INT CHECK(difficulty BETWEEN 1 AND 3),
  baseline @INT, score @INT CHECK(score BETWEEN -2 AND 2), status TEXT NOT NULL DEFAULT 'open' CHECK(status IN('open','reached','partly','not_reached','changed')), reached_on TEXT, source_goal @INT REFERENCES goal(id)) @STRICT;
CREATE INDEX goal_referral ON goal(referral);

-- starts_at is UTC; day_on is the local date of it, so that weeks and months are plain ranges.
CREATE TABLE call(id @ID, rev @INT NOT NULL DEFAULT 1, uuid TEXT NOT NULL UNIQUE, pairing @INT NOT NULL REFERENCES pairing(id),
  starts_at TEXT NOT NULL, day_on TEXT NOT NULL, day_precision TEXT NOT NULL DEFAULT 'day', zone TEXT NOT NULL DEFAULT 'Europe/London',
  minutes_planned @INT NOT NULL DEFAULT 45 CHECK(minutes_planned BETWEEN 1 AND 180), medium TEXT NOT NULL DEFAULT 'phone' CHECK(medium IN('phone','zoom','skype','in_person')),
  state TEXT NOT NULL CHECK(state IN('planned','done','moved','cancelled_mentee','cancelled_mentor','cancelled_office','no_answer','no_show')),
  actual_minutes @INT CHECK(actual_minutes BETWEEN 0 AND 600), long_reason TEXT, moved_from @INT REFERENCES call(id), sequence @INT NOT NULL DEFAULT 0,
  place TEXT, gate_public @INT NOT NULL DEFAULT 0, gate_agreed @INT NOT NULL DEFAULT 0, gate_office @INT NOT NULL DEFAULT 0, note TEXT) @STRICT;
CREATE INDEX call_day ON call(day_on);
CREATE INDEX call_pairing ON call(pairing, starts_at);
CREATE TABLE call_note(id @ID, rev @INT NOT NULL DEFAULT 1, call @INT NOT NULL REFERENCES call(id), received_on TEXT NOT NULL, via TEXT NOT NULL DEFAULT 'phone', summary TEXT NOT NULL,
  topics TEXT, mood @INT CHECK(mood BETWEEN 1 AND 5), concern @INT NOT NULL DEFAULT 0 CHECK(concern IN(0,1)), reviewed_by TEXT, reviewed_on TEXT, locked_on TEXT, corrects @INT REFERENCES call_note(id)) @STRICT;
CREATE INDEX call_note_call ON call_note(call);
CREATE TABLE extension(id @ID, rev @INT NOT NULL DEFAULT 1, pairing @INT NOT NULL REFERENCES pairing(id), asked_on TEXT NOT NULL, reason TEXT NOT NULL, decided_by TEXT, decided_on TEXT, granted @INT CHECK(granted BETWEEN 0 AND 2)) @STRICT;
CREATE INDEX extension_pairing ON extension(pairing);
CREATE TABLE message(id @ID, rev @INT NOT NULL DEFAULT 1, pairing @INT NOT NULL REFERENCES pairing(id), from_role TEXT NOT NULL CHECK(from_role IN('mentee','mentor','office')), body TEXT NOT NULL,
  taken_by TEXT NOT NULL, taken_at TEXT NOT NULL, due_on TEXT, passed_by TEXT, passed_at TEXT, answer TEXT, state TEXT NOT NULL DEFAULT 'taken' CHECK(state IN('taken','passed','answered','no_answer_needed')), scan TEXT) @STRICT;
CREATE INDEX message_state ON message(state);
CREATE INDEX message_pairing ON message(pairing);
CREATE TABLE task(id @ID, rev @INT NOT NULL DEFAULT 1, subject TEXT NOT NULL, person @INT REFERENCES person(id), referral @INT REFERENCES referral(id), due_on TEXT, owner @INT REFERENCES staff(id), done_on TEXT) @STRICT;
CREATE INDEX task_due ON task(due_on);

CREATE TABLE measure(id @ID, rev @INT NOT NULL DEFAULT 1, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, version TEXT, licence_note TEXT, items TEXT NOT NULL, scoring TEXT) @STRICT;
CREATE TABLE response(id @ID, rev @INT NOT NULL DEFAULT 1, measure @INT NOT NULL REFERENCES measure(id), person @INT NOT NULL REFERENCES person(id), referral @INT REFERENCES referral(id), pairing @INT REFERENCES pairing(id),
  stage TEXT NOT NULL CHECK(stage IN('baseline','call4','end','3m','6m')), taken_on TEXT NOT NULL, mode TEXT NOT NULL DEFAULT 'phone', item TEXT NOT NULL, value @REAL, UNIQUE(measure, person, referral, stage, item)) @STRICT;
CREATE INDEX response_pairing ON response(pairing);
CREATE TABLE sentiment(id @ID, rev @INT NOT NULL DEFAULT 1, pairing @INT NOT NULL REFERENCES pairing(id), by_role TEXT NOT NULL CHECK(by_role IN('mentee','mentor')), after_call @INT, taken_on TEXT,
  score @INT NOT NULL CHECK(score BETWEEN 1 AND 5), comment TEXT, quote_scope TEXT, quote_until TEXT) @STRICT;
CREATE INDEX sentiment_pairing ON sentiment(pairing);
CREATE TABLE onward(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL REFERENCES person(id), pairing @INT REFERENCES pairing(id), kind TEXT NOT NULL, offered_on TEXT, taken_on TEXT, note TEXT) @STRICT;
CREATE TABLE consent(id @ID, rev @INT NOT NULL DEFAULT 1, person @INT NOT NULL REFERENCES person(id), kind TEXT NOT NULL, given_on TEXT NOT NULL, how TEXT, withdrawn_on TEXT) @STRICT;
CREATE TABLE target(id @ID, rev @INT NOT NULL DEFAULT 1, year_start TEXT NOT NULL, measure TEXT NOT NULL, value @REAL NOT NULL, UNIQUE(year_start, measure)) @STRICT;
CREATE TABLE snapshot(id @ID, rev @INT NOT NULL DEFAULT 1, period TEXT NOT NULL, taken_on TEXT NOT NULL, sha256 TEXT NOT NULL, figures TEXT NOT NULL) @STRICT;

-- Where an imported row came from, so that one command undoes a whole import and a second
-- import of the same workbook knows its own people again.
CREATE TABLE import_file(id @ID, rev @INT NOT NULL DEFAULT 1, name TEXT NOT NULL, sha256 TEXT NOT NULL, imported_on TEXT NOT NULL, rows_in @INT NOT NULL, rows_back @INT NOT NULL) @STRICT;
CREATE TABLE import_row(id @ID, rev @INT NOT NULL DEFAULT 1, import_file @INT NOT NULL REFERENCES import_file(id), sheet TEXT NOT NULL, line @INT NOT NULL, tbl TEXT NOT NULL, row_id @INT NOT NULL) @STRICT;
CREATE INDEX import_row_file ON import_row(import_file);
