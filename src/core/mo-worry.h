/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words that may be a sign of harm: nothing is decided by them, they ask whether a concern is
 * to be raised. */
typedef struct {
  guint from, to; /* bytes of the text: from included, to not */
} MoWorry;

/* own: the office's own words, a line each, or NULL.  Answers an array of MoWorry in the order
 * of the text, none over another; owned by the caller. */
GArray *mo_worry_scan (const char *text, const char *own);
/* "“hurts me”, “afraid of him”", or NULL for nothing; owned by the caller. */
char *mo_worry_words (const char *text, const GArray *worries);

G_END_DECLS
