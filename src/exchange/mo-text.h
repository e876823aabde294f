/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lower case, without accents, everything that is no letter or digit a single space:
 * "D.O.B" → "d o b".  Owned by the caller; NULL is "". */
char *mo_text_plain (const char *text);
/* The same without the spaces: "dob". */
char *mo_text_squeezed (const char *text);
/* TRUE where `words` (plain) stand in `text` (plain) as whole words, the last of them perhaps
 * only begun: "tumour" in "spinal tumours". */
gboolean mo_text_has (const char *text, const char *words);

G_END_DECLS
