/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* Easter Sunday of a year of the Gregorian calendar (1583–9999); MO_DAY_NONE outside. */
MoDay mo_easter_sunday (int year);

/* Rule BANK HOLIDAY: New Year's Day, Good Friday, Easter Monday, the first and last Monday of
 * May, the last Monday of August, Christmas Day and Boxing Day, as in England and Wales.  One
 * that falls on a weekend is kept on the next day that is neither.  The few that Parliament
 * moved or added are known up to the year this was written; later ones nobody can compute. */
gboolean mo_is_bank_holiday (MoDay day);

G_END_DECLS
