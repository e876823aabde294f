/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/mo-book.h"
#include "exchange/mo-meaning.h"

G_BEGIN_DECLS

/* What the values of a column look like, from its first 60 that say something below row
 * `from`: e-mail addresses, telephones, postcodes, levels, calls, days, or MO_MEANING_NONE.
 * Days are MO_MEANING_RECEIVED: which day it is, only a heading can say. */
MoMeaning mo_look_of_column (const MoSheet *sheet, int from, int column);

gboolean mo_looks_like_email (const char *text);
gboolean mo_looks_like_phone (const char *text);
gboolean mo_looks_like_postcode (const char *text);

G_END_DECLS
