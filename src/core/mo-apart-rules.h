/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* Rule APART: "exclusions with who set them and an expiry": two people are kept apart with the
 * reason, and until a day to come or for good.  same: the two are one person.  FINE, or REFUSED
 * with the sentence. */
MoVerdict mo_rule_apart (gboolean same, const char *why, MoDay until, MoDay today);
/* TRUE while it holds: the day itself is the first that they may meet. */
gboolean mo_apart_holds (MoDay until, MoDay today);
/* "until 12 May 2027", "for good", "ended 3 March"; owned by the caller. */
char *mo_apart_until_words (MoDay until, MoDay today);

G_END_DECLS
