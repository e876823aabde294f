/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* "Mentors report a general summary of each call": what is done about one that has not come. */
typedef enum {
  MO_NOTE_IN_TIME, /* the mentor still has days for it */
  MO_NOTE_MISSING, /* on the list of those who are asked */
  MO_NOTE_LATE,    /* asked for by now: amber */
} MoNoteStanding;

/* Rule SUMMARY: due a week after the call; asked for after ten days. */
MoNoteStanding mo_rule_note_standing (MoDay call, MoDay today, const MoPolicy *policy);
/* Rule DIGEST: a mentor is asked once for all that is missing, when the oldest is due; after
 * that not again before another week.  oldest: the earliest call without a summary; chased: the
 * last time the mentor was asked, none for never. */
MoDay mo_rule_due_digest (MoDay oldest, MoDay chased, const MoPolicy *policy);
/* Rule HIDDEN: a summary that was marked as a concern is read by the safeguarding lead and by
 * whoever was let in, nobody else.  The reason names the leads; "" where nobody is one. */
MoVerdict
mo_rule_note_read (gboolean concern, gboolean lead, gboolean let_in, const char *leads);
/* A summary says something, came on a day that has come, about a call that took place. */
MoVerdict mo_rule_note_new (const char *summary, MoDay received, MoDay call, MoDay today);

/* How it came: codes "phone", "email", "post", "text", "in_person". */
const char *mo_note_via_words (const char *via);
/* "mentor’s summary", "mentee’s own words", "written by the office". */
const char *mo_note_side_words (const char *side);

/* One call that the digest asks for.  Only the first name: it leaves the office. */
typedef struct {
  const char *mentee_first;
  MoDay day;
  int number;
} MoDigestCall;

/* The digest as a letter, or as what is said on the telephone; owned by the caller. */
char *mo_note_digest_words (const char *mentor_first,
                            const MoDigestCall *calls,
                            guint n,
                            const char *office,
                            gboolean spoken);

G_END_DECLS
