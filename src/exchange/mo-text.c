/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/mo-text.h"

#include <string.h>

static char *
plain (const char *text, gboolean spaces)
{
  g_autofree char *apart = g_utf8_normalize (text ? text : "", -1, G_NORMALIZE_NFKD);
  g_autofree char *folded = apart ? g_utf8_casefold (apart, -1) : NULL;
  GString *out = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *c = folded ? folded : ""; *c; c = g_utf8_next_char (c)) {
    gunichar u = g_utf8_get_char (c);
    if (g_unichar_ismark (u) || u == '\'' || u == 0x2019)
      continue;
    if (!g_unichar_isalnum (u)) {
      gap = spaces && out->len > 0;
      continue;
    }
    if (gap)
      g_string_append_c (out, ' ');
    gap = FALSE;
    g_string_append_unichar (out, u);
  }
  return g_string_free (out, FALSE);
}

char *
mo_text_plain (const char *text)
{
  return plain (text, TRUE);
}

char *
mo_text_squeezed (const char *text)
{
  return plain (text, FALSE);
}

gboolean
mo_text_has (const char *text, const char *words)
{
  gsize length = strlen (words);
  for (const char *hit = text; (hit = strstr (hit, words)); hit++) {
    gboolean starts = hit == text || hit[-1] == ' ';
    gboolean ends = hit[length] == '\0' || hit[length] == ' ';
    /* Short words such as "ms" or "isc" must stand alone; longer ones may go on. */
    if (starts && (ends || length > 3))
      return TRUE;
  }
  return FALSE;
}
