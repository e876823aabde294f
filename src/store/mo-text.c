/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/mo-store.h"

char *
mo_clean_text (const char *text, gsize most)
{
  if (!text)
    return NULL;
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *clean = g_string_sized_new (strlen (composed));
  gsize limit = most ? most : 64 * 1024;

  for (const char *p = composed; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7f)
      continue;
    if (clean->len + 4 > limit)
      break;
    g_string_append_unichar (clean, c);
  }
  return g_string_free (clean, FALSE);
}

char *
mo_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);
  g_autofree char *apart = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (apart, -1);
  GString *bare = g_string_sized_new (strlen (lower));

  for (const char *p = lower; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (g_unichar_ismark (c) || c == '\'' || c == 0x2019)
      continue;
    g_string_append_unichar (bare, c);
  }
  return g_string_free (bare, FALSE);
}

char *
mo_like_anywhere (const char *text)
{
  g_autofree char *bare = g_strstrip (g_strdup (text ? text : ""));
  GString *pattern = g_string_new ("%");
  for (const char *p = bare; *p; p++) {
    if (strchr ("!%_", *p))
      g_string_append_c (pattern, '!');
    g_string_append_c (pattern, *p);
  }
  g_string_append_c (pattern, '%');
  return g_string_free (pattern, FALSE);
}
