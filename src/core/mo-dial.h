/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-duty-rules.h"

G_BEGIN_DECLS

/* The order in which the office rings people on a phone day, and why. */

/* TRUE for a duty that is done by ringing somebody. */
gboolean mo_dial_is_rung (MoDutyKind kind);
/* TRUE where it is the mentor who is rung, of a duty of a pair. */
gboolean mo_dial_rings_mentor (MoDutyKind kind);

/* The button that opens the form which settles such a duty, translated: there a word on the
 * telephone does not.  NULL where there is none. */
const char *mo_dial_form (MoDutyKind kind);

/* What is known of one person to ring. */
typedef struct {
  int kind; /* MoDutyKind */
  MoDay due;
  int minute;       /* of the time that was agreed for today; -1 none */
  int from;         /* they asked not to be rung before; -1 */
  int again;        /* minute to ring again, agreed today; -1 */
  int tries;        /* today */
  int tried;        /* minute of the last try today; -1 */
  gboolean heard;   /* somebody answered then, and it is still to be done */
  gboolean settled; /* rung today, and nothing is left to do */
} MoDial;

/* Rule DIALLING ORDER: what is settled stands above, as it was rung.  Then whoever is late,
 * then whoever is due today: the more pressing duty first, the longest late first; then those
 * with a time, by their time; then second tries; then what is due on another day.  The order
 * does not depend on the clock, so that nobody moves while somebody is being rung. */
int mo_dial_compare (const MoDial *one, const MoDial *other, MoDay today);
/* Rule ONE PERSON AT A TIME: whoever has several things to be asked is rung once for all of
 * them, where the most urgent of them stands; what was agreed for a time keeps its time.
 * Whoever did not answer is rung again for all of them later.  Fills order with 0 … n - 1. */
void
mo_dial_order (const MoDial *dials, const gint64 *persons, guint n, MoDay today, guint *order);
/* The minute under which it stands in the list, -1 for none. */
int mo_dial_minute (const MoDial *it);
/* "3 days late", "agreed for 15:00", "asked to be rung after 17:00", "no answer at 14:05,
 * second try", "spoken to at 14:05, still to be done"; owned by the caller. */
char *mo_dial_why (const MoDial *it, MoDay today);
/* The minute before which nobody is to ring, from words such as "after 16:00, not Tuesdays",
 * "evenings", "afternoons"; -1 where none is told. */
int mo_dial_from_words (const char *contact_times);

G_END_DECLS
