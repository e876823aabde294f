-- SPDX-License-Identifier: GPL-3.0-or-later
-- A draft that was sent comes back when the sending is undone: drafts have versions like the rest.
ALTER TABLE draft ADD COLUMN rev @INT NOT NULL DEFAULT 1;
-- Under 18: letters go to the address that the young person agrees.
ALTER TABLE referral ADD COLUMN letters_to TEXT;
