-- SPDX-License-Identifier: GPL-3.0-or-later
-- Calls whose day has passed without a word are looked for at each change: among those still
-- planned, not among all the calls of ten years.  Partial, so that no other question is led to it.
CREATE INDEX call_planned ON call(day_on) WHERE state = 'planned';
