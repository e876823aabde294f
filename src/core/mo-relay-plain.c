/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-relay-private.h"

#define MOST_OF_ONE 18 /* signs that one sign can fall apart into */

static gboolean
is_dash (gunichar sign)
{
  return (sign >= 0x2010 && sign <= 0x2015) || sign == 0x2212;
}

static gboolean
is_apostrophe (gunichar sign)
{
  return sign == 0x2018 || sign == 0x2019 || sign == 0x02bc || sign == '`' || sign == 0xb4;
}

/* Accents, the frames around figures, marks of direction, the soft hyphen. */
static gboolean
is_nothing (gunichar sign)
{
  GUnicodeType type = g_unichar_type (sign);
  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK ||
         type == G_UNICODE_FORMAT;
}

static gunichar
plain_sign (gunichar sign)
{
  int figure = g_unichar_digit_value (sign);
  if (figure >= 0)
    return (gunichar) ('0' + figure);
  if (is_dash (sign))
    return '-';
  if (is_apostrophe (sign))
    return '\'';
  return sign != '\n' && g_unichar_isspace (sign) ? ' ' : sign;
}

typedef struct {
  GString *text;
  GArray *from, *to;
} Build;

static void
add (Build *build, gunichar sign, guint from, guint to)
{
  char bytes[6];
  int n = g_unichar_to_utf8 (sign, bytes);
  g_string_append_len (build->text, bytes, n);
  for (int i = 0; i < n; i++) {
    g_array_append_val (build->from, from);
    g_array_append_val (build->to, to);
  }
}

MoRelayPlain *
mo_relay_plain_new (const char *text)
{
  MoRelayPlain *plain = g_new0 (MoRelayPlain, 1);
  Build build = { g_string_new (NULL),
                  g_array_new (FALSE, FALSE, sizeof (guint)),
                  g_array_new (FALSE, FALSE, sizeof (guint)) };

  for (const char *at = text; *at; at = g_utf8_next_char (at)) {
    gunichar sign = plain_sign (g_utf8_get_char (at)), parts[MOST_OF_ONE];
    gsize n = g_unichar_fully_decompose (sign, TRUE, parts, MOST_OF_ONE);
    for (gsize i = 0; i < n; i++)
      if (!is_nothing (parts[i]))
        add (&build,
             plain_sign (parts[i]),
             (guint) (at - text),
             (guint) (g_utf8_next_char (at) - text));
  }
  plain->length = build.text->len;
  plain->text = g_string_free (build.text, FALSE);
  plain->from = (guint *) (gpointer) g_array_free (build.from, FALSE);
  plain->to = (guint *) (gpointer) g_array_free (build.to, FALSE);
  return plain;
}

void
mo_relay_plain_free (MoRelayPlain *plain)
{
  if (!plain)
    return;
  g_free (plain->text);
  g_free (plain->from);
  g_free (plain->to);
  g_free (plain);
}

char *
mo_relay_plain_word (const char *word)
{
  g_autoptr (MoRelayPlain) plain = mo_relay_plain_new (word);
  return g_utf8_strdown (plain->text, -1);
}

gsize
mo_relay_word_at (const char *plain)
{
  const char *at = plain;
  while (*at) {
    gunichar sign = g_utf8_get_char (at);
    if (!g_unichar_isalpha (sign) && sign != '\'' && sign != '-')
      break;
    at = g_utf8_next_char (at);
  }
  return g_unichar_isalpha (g_utf8_get_char (plain)) ? (gsize) (at - plain) : 0;
}
