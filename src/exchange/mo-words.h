/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words that offices write, as codes of the service's vocabularies.  Each answers a static
 * code, or NULL where the words were not understood; blank is NULL too.  The words themselves
 * are kept by the caller. */
typedef enum {
  MO_WORDS_CAUSE,
  MO_WORDS_MOBILITY,
  MO_WORDS_BLADDER,
  MO_WORDS_BOWEL,
  MO_WORDS_PAIN,
  MO_WORDS_RELATION,
  MO_WORDS_GOAL,
  MO_WORDS_REFERRER,
  MO_WORDS_CHANNEL,
  MO_WORDS_CENTRE,
  MO_WORDS_END,
  MO_WORDS_GENDER,
  MO_WORDS_REFERRAL_STATUS, /* "waiting", "matched", "on_hold", "withdrawn", "no_response",
                               "closed", "not_suitable" */
  MO_WORDS_MENTOR_STATUS,   /* a state of the mentor table */
  MO_WORDS_YES_NO,          /* "yes", "no", "unknown" */
  MO_WORDS,
} MoWords;

const char *mo_words_code (MoWords which, const char *text);

G_END_DECLS
