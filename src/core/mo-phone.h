/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The figures of a telephone number, so that one number is found however it was written: the
 * first run of figures in the text, "+44" and "0044" as "0", and the 0 that a spreadsheet lost
 * put back ("7700 900123" → "07700900123").  What stands behind the number ("… (Bob's mum)") is
 * left out.  Owned by the caller; "" where there is no number of at least five figures. */
char *mo_phone_digits (const char *text);
/* TRUE for something that can be dialled: 5 figures (a short code) or 9 to 15. */
gboolean mo_phone_looks_right (const char *text);

/* "sw18 7qd", "SW187QD" → "SW18 7QD", so that one postcode is found however it was written.
 * Text that is no British postcode comes back trimmed, in capitals.  Owned by the caller. */
char *mo_postcode_plain (const char *text);
/* TRUE for the look of a British postcode, whether or not it exists. */
gboolean mo_postcode_looks_right (const char *text);

/* TRUE for one sign @ with something around it and a dot after it, and no blank. */
gboolean mo_email_looks_right (const char *text);

G_END_DECLS
