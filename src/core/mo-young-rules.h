/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

#define MO_GROWN_UP 18

/* Whether somebody is under 18 on `today`.  Told anew each day by the birth date, so that
 * whoever turns 18 is asked for neither guardian nor approval any more; noted: what the
 * referral says, for those whose birth date is not known. */
gboolean mo_rule_is_young (MoDay born, gboolean noted, MoDay today);

/* Rule YOUNG: "under 18 a guardian is on record, or a named member of staff recorded that the
 * young person understands", before the assessment is left for a match.  FINE for grown-ups. */
MoVerdict mo_rule_young_ready (gboolean young, gboolean guarded, gboolean competent);

/* Rule SECOND APPROVAL: "a match of somebody under 18 is approved by a second member of staff",
 * so by another than who drafted it, however the name is written.  Either name may be NULL. */
MoVerdict mo_rule_young_match (gboolean young, const char *drafted_by, const char *approved_by);

G_END_DECLS
