/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A whole number as it is read: "1,046", "-12", "187".  Whatever the locale of the session, so
 * that a paper says the same on every computer; owned by the caller. */
char *mo_number_words (gint64 number);

/* A share as it is read, rounded to a whole number: "63 %".  The two never stand on two lines:
 * what is between them does not break.  Owned by the caller. */
char *mo_percent_words (double percent);

G_END_DECLS
