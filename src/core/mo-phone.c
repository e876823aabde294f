/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-phone.h"

#include <string.h>

#define LEAST_FIGURES 5
#define MOST_FIGURES  15

/* The first run of figures, with what people put between them. */
static void
take_figures (const char *text, GString *figures, gboolean *abroad)
{
  const char *at = text;
  while (*at && !g_ascii_isdigit (*at) && *at != '+')
    at++;
  *abroad = *at == '+';
  for (; *at; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (figures, *at);
    else if (g_ascii_isalpha (*at) || (*at == '(' && figures->len >= 10) ||
             strchr ("/,;\n", *at))
      break;
}

static void
drop_front (GString *figures, const char *front)
{
  if (g_str_has_prefix (figures->str, front))
    g_string_erase (figures, 0, strlen (front));
}

char *
mo_phone_digits (const char *text)
{
  g_autoptr (GString) figures = g_string_new (NULL);
  gboolean abroad;

  take_figures (text ? text : "", figures, &abroad);
  if (g_str_has_prefix (figures->str, "00")) {
    drop_front (figures, "00");
    abroad = TRUE;
  }
  if (g_str_has_prefix (figures->str, "44") && (abroad || figures->len == 12)) {
    drop_front (figures, "44");
    drop_front (figures, "0");
    g_string_prepend_c (figures, '0');
    abroad = FALSE;
  }
  if (!abroad && figures->len == 10 && figures->str[0] != '0')
    g_string_prepend_c (figures, '0');
  if (figures->len < LEAST_FIGURES)
    g_string_truncate (figures, 0);
  return g_string_free (g_steal_pointer (&figures), FALSE);
}

gboolean
mo_phone_looks_right (const char *text)
{
  g_autofree char *digits = mo_phone_digits (text);
  gsize length = strlen (digits);
  return length == LEAST_FIGURES || (length >= 9 && length <= MOST_FIGURES);
}

/* Capitals and figures only. */
static char *
bare (const char *text)
{
  GString *plain = g_string_new (NULL);
  for (const char *at = text ? text : ""; *at; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (plain, g_ascii_toupper (*at));
  return g_string_free (plain, FALSE);
}

/* Outward code of two to four signs beginning with a letter, then figure, letter, letter. */
static gboolean
is_postcode (const char *plain)
{
  gsize length = strlen (plain);
  if (length < 5 || length > 7 || !g_ascii_isalpha (plain[0]))
    return FALSE;
  const char *inward = plain + length - 3;
  gboolean has_figure = FALSE;
  for (const char *at = plain; at < inward; at++)
    has_figure |= g_ascii_isdigit (*at);
  return has_figure && g_ascii_isdigit (inward[0]) && g_ascii_isalpha (inward[1]) &&
         g_ascii_isalpha (inward[2]);
}

char *
mo_postcode_plain (const char *text)
{
  g_autofree char *plain = bare (text);
  if (is_postcode (plain)) {
    gsize outward = strlen (plain) - 3;
    return g_strdup_printf ("%.*s %s", (int) outward, plain, plain + outward);
  }
  g_autofree char *upper = g_ascii_strup (text ? text : "", -1);
  return g_strdup (g_strstrip (upper));
}

gboolean
mo_postcode_looks_right (const char *text)
{
  g_autofree char *plain = bare (text);
  return is_postcode (plain);
}

gboolean
mo_email_looks_right (const char *text)
{
  const char *at = text ? strchr (text, '@') : NULL;
  const char *dot = at ? strrchr (at, '.') : NULL;
  return at && at > text && !strchr (at + 1, '@') && dot && dot > at + 1 && dot[1] &&
         !strpbrk (text, " \t\n,;<>");
}
