-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the service is funded by: instruments, roll-ups, frozen years, packs that left the house.

-- An instrument is asked while it is in use.  kind: statements of our own wording, or a scale of
-- somebody else's, of which only the slots and the scoring are here and the wording is bought.
ALTER TABLE measure ADD COLUMN kind TEXT NOT NULL DEFAULT 'statements' CHECK(kind IN('statements','scale'));
ALTER TABLE measure ADD COLUMN in_use @INT NOT NULL DEFAULT 1 CHECK(in_use IN(0,1));
ALTER TABLE measure ADD COLUMN sort @INT NOT NULL DEFAULT 0;
ALTER TABLE measure ADD COLUMN licence_holder TEXT;
ALTER TABLE measure ADD COLUMN licence_until TEXT;
-- The words as they stood in each version: answers are compared only where both heard the same.
CREATE TABLE measure_version(id @ID, rev @INT NOT NULL DEFAULT 1, measure @INT NOT NULL REFERENCES measure(id), version TEXT NOT NULL,
  items TEXT NOT NULL, made_on TEXT NOT NULL, who TEXT NOT NULL, why TEXT, UNIQUE(measure, version)) @STRICT;
ALTER TABLE response ADD COLUMN version TEXT;
CREATE INDEX response_taken ON response(taken_on);

-- Counts of a month by strand, written in the transaction that changes what they count.
-- month_on: first day of the month.  figure: 'received', 'agreed', 'calls', 'minutes'.
CREATE TABLE rollup(id @ID, month_on TEXT NOT NULL, strand TEXT NOT NULL CHECK(strand IN('sci','family')), figure TEXT NOT NULL,
  value @INT NOT NULL, UNIQUE(month_on, strand, figure)) @STRICT;
INSERT INTO rollup(month_on, strand, figure, value)
 SELECT substr(received_on, 1, 7) || '-01', strand, 'received', count(*) FROM referral GROUP BY 1, 2;
INSERT INTO rollup(month_on, strand, figure, value)
 SELECT substr(p.agreed_on, 1, 7) || '-01', r.strand, 'agreed', count(*) FROM pairing p JOIN referral r ON r.id = p.referral
  WHERE p.agreed_on IS NOT NULL GROUP BY 1, 2;
INSERT INTO rollup(month_on, strand, figure, value)
 SELECT substr(c.day_on, 1, 7) || '-01', r.strand, 'calls', count(*) FROM call c JOIN pairing p ON p.id = c.pairing JOIN referral r ON r.id = p.referral
  WHERE c.state = 'done' GROUP BY 1, 2;
INSERT INTO rollup(month_on, strand, figure, value)
 SELECT substr(c.day_on, 1, 7) || '-01', r.strand, 'minutes', sum(coalesce(c.actual_minutes, 0)) FROM call c JOIN pairing p ON p.id = c.pairing
  JOIN referral r ON r.id = p.referral WHERE c.state = 'done' GROUP BY 1, 2;

-- A frozen year or quarter: figures as JSON, one for each code, with their hash; never changed.
ALTER TABLE snapshot ADD COLUMN from_on TEXT;
ALTER TABLE snapshot ADD COLUMN to_on TEXT;
ALTER TABLE snapshot ADD COLUMN who TEXT;
ALTER TABLE snapshot ADD COLUMN why TEXT;
CREATE INDEX snapshot_period ON snapshot(period, taken_on);

-- A pack that left the house: what it said, so that the next one does not give away by
-- difference what this one kept back.  cells: JSON, code and cell to the true count.
CREATE TABLE pack(id @ID, rev @INT NOT NULL DEFAULT 1, made_at TEXT NOT NULL, made_on TEXT NOT NULL, who TEXT NOT NULL, period TEXT NOT NULL,
  from_on TEXT NOT NULL, to_on TEXT NOT NULL, as_of TEXT NOT NULL, strand TEXT NOT NULL, pages TEXT NOT NULL, small_mode @INT NOT NULL,
  large @INT NOT NULL DEFAULT 0, sha256 TEXT NOT NULL, cells TEXT NOT NULL) @STRICT;
CREATE INDEX pack_period ON pack(from_on, to_on);
