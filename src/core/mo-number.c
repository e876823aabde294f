/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
mo_number_words (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, (guint64) ABS (number));
  /* Translators: between thousands, 1,046 */
  const char *between = C_ ("number", ",");
  gsize n = strlen (digits);
  GString *words = g_string_new (number < 0 ? "-" : "");

  for (gsize i = 0; i < n; i++) {
    if (i && (n - i) % 3 == 0)
      g_string_append (words, between);
    g_string_append_c (words, digits[i]);
  }
  return g_string_free (words, FALSE);
}

char *
mo_percent_words (double percent)
{
  /* Translators: a share, 63 %; a no-break space stands before the sign. */
  return g_strdup_printf (_ ("%.0f\302\240%%"), percent);
}
