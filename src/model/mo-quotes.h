/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-feelings.h"

G_BEGIN_DECLS

/* "Quotes that may be used today": of MoFeeling those that may reach `wanted` ("inside",
 * "funders", "public"), in their order; owned by the caller. */
GPtrArray *mo_quotes_usable (GPtrArray *quotes, const char *wanted, MoDay today);
/* They as a table for a spreadsheet, without a name; owned by the caller. */
char *mo_quotes_csv (GPtrArray *quotes, MoDay today);
/* "until 12 March 2028", "run out on …", "ended on …"; owned by the caller. */
char *mo_quote_state_words (const MoFeeling *quote, MoDay today);
/* "a mentee", "a mentor", with the call; no name.  Owned by the caller. */
char *mo_quote_from_words (const MoFeeling *quote);

G_END_DECLS
