/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a rule answers.  The same value feeds the list, the refusal, the notification and the
 * audit line. */
typedef enum {
  MO_LEVEL_FINE,    /* nothing to do, in time, allowed */
  MO_LEVEL_STOPPED, /* the clock stands still: on hold */
  MO_LEVEL_SOON,    /* due today or within the warning; allowed, but look */
  MO_LEVEL_LATE,    /* past its day */
  MO_LEVEL_ASK,     /* possible, with a reason or a confirmation */
  MO_LEVEL_REFUSED, /* not possible; the reason says why and the way out */
} MoLevel;

/* `reason` is a translated sentence owned by the verdict, or NULL where there is nothing to
 * say. days_left is in days, negative when late; only where the rule is about a day. */
typedef struct {
  MoLevel level;
  int days_left;
  char *reason;
} MoVerdict;

/* Frees the reason, not the struct. */
void mo_verdict_clear (MoVerdict *verdict);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MoVerdict, mo_verdict_clear)

/* Takes no ownership: the sentence is written from the format. */
MoVerdict mo_verdict_new (MoLevel level, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* The state in words: "3 days late", "today", "1 day left", "clock stopped"; owned by caller.
 */
char *mo_verdict_days_words (const MoVerdict *verdict);

G_END_DECLS
