/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-lenient.h"
#include "exchange/mo-look.h"
#include "exchange/mo-read.h"
#include "exchange/mo-text.h"

/* ---------------------------------------------------------------------- telephones */

/* A spreadsheet that takes a number for a number drops its first 0. */
static char *
national_digits (const char *digits)
{
  if (g_str_has_prefix (digits, "0044"))
    return g_strconcat ("0", digits + 4, NULL);
  if (g_str_has_prefix (digits, "44") && strlen (digits) == 12)
    return g_strconcat ("0", digits + 2, NULL);
  if (strlen (digits) == 10 && strchr ("1237", digits[0]))
    return g_strconcat ("0", digits, NULL);
  return g_strdup (digits);
}

/* What stands behind the number: "(wife's - dont leave msg)" → "wife's", not safe. */
static void
read_remark (const char *remark, MoReadPhone *phone)
{
  g_autofree char *plain = mo_text_plain (remark);
  static const char *const unsafe[] = { "dont leave",   "do not leave", "no message", "no msg",
                                        "no voicemail", "no vm",        "dont ring",  NULL };
  for (const char *const *words = unsafe; *words; words++)
    if (mo_text_has (plain, *words))
      phone->safe = FALSE;

  g_autofree char *label = g_strdup (remark);
  g_strdelimit (label, "()[]", ' ');
  gsize whole = strlen (label), end = strcspn (label, ",;");
  char *dash = strstr (label, " - ");
  label[MIN (end, dash ? (gsize) (dash - label) : end)] = '\0';
  gboolean more_was_said = strlen (label) < whole;
  g_strstrip (label);
  if (*label && (phone->safe || more_was_said))
    phone->label = g_steal_pointer (&label);
}

gboolean
mo_read_phone (const char *text, MoReadPhone *phone)
{
  *phone = (MoReadPhone){ .safe = TRUE };
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *c = text;

  while (*c && !g_ascii_isdigit (*c) && *c != '+')
    c++;
  const char *start = c;
  for (; *c && (g_ascii_isdigit (*c) || strchr ("+ -.", *c) ||
                (*c == '(' && g_ascii_isdigit (c[1])) || (*c == ')' && digits->len < 6));
       c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);
  if (digits->len < 7 || digits->len > 15) {
    g_autofree char *plain = mo_text_plain (text);
    phone->prefers_email = mo_text_has (plain, "email") || mo_text_has (plain, "e mail");
    return FALSE;
  }
  phone->digits = national_digits (digits->str);
  g_autofree char *written = g_strndup (start, (gsize) (c - start));
  g_strstrip (written);
  gsize n = strlen (written);
  while (n && strchr (" -.(", written[n - 1]))
    written[--n] = '\0';
  gboolean lost = g_ascii_isdigit (written[0]) && written[0] != '0' && phone->digits[0] == '0';
  phone->number = lost ? g_strdup (phone->digits) : g_steal_pointer (&written);
  read_remark (c, phone);
  return TRUE;
}

void
mo_read_phone_clear (MoReadPhone *phone)
{
  g_clear_pointer (&phone->number, g_free);
  g_clear_pointer (&phone->digits, g_free);
  g_clear_pointer (&phone->label, g_free);
}

/* ---------------------------------------------------------------------- postcodes */

char *
mo_read_postcode (const char *text)
{
  if (!mo_looks_like_postcode (text))
    return g_strdup (text);
  GString *code = g_string_new (NULL);
  for (const char *c = text; *c; c++)
    if (*c != ' ')
      g_string_append_c (code, g_ascii_toupper (*c));
  g_string_insert_c (code, (gssize) code->len - 3, ' ');
  return g_string_free (code, FALSE);
}

const char *
mo_read_region (const char *postcode)
{
  static const char scotland[] = " AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE ";
  static const char wales[] = " CF LD LL NP SA ";
  static const char islands[] = " GY JE IM ";
  char area[6] = " ";
  gsize n = 0;

  if (!postcode || !mo_looks_like_postcode (postcode))
    return NULL;
  while (n < 2 && g_ascii_isalpha (postcode[n])) {
    area[n + 1] = g_ascii_toupper (postcode[n]);
    n++;
  }
  area[n + 1] = ' ';
  if (strstr (scotland, area))
    return "scotland";
  if (strstr (wales, area))
    return "wales";
  if (g_str_equal (area, " BT "))
    return "ni";
  return strstr (islands, area) ? "elsewhere" : "england";
}

/* ---------------------------------------------------------------------- numbers */

int
mo_read_feedback (const char *text)
{
  const char *digit = strpbrk (text, "0123456789");
  if (!digit || g_ascii_isdigit (digit[1]) || *digit < '1' || *digit > '5')
    return 0;
  return *digit - '0';
}

int
mo_read_pain (const char *text)
{
  const char *digit = strpbrk (text, "0123456789");
  char *end;
  if (!digit)
    return -1;
  long value = strtol (digit, &end, 10);
  if (value < 0 || value > 10 || g_ascii_isalpha (*end))
    return -1;
  return (int) value;
}

/* ---------------------------------------------------------------------- lists */

/* Where a slash or an ampersand belongs to the words. */
static const char *const together[] = { "benefits/PIP", "and/or", "w/ends",
                                        "w/end",        "w/",     "bladder/bowel",
                                        "bowel/bladder" };

static gsize
kept_together (const char *at)
{
  for (gsize i = 0; i < G_N_ELEMENTS (together); i++)
    if (g_ascii_strncasecmp (at, together[i], strlen (together[i])) == 0)
      return strlen (together[i]);
  return 0;
}

static void
add_piece (GPtrArray *pieces, GString *piece)
{
  g_autofree char *words = g_strstrip (g_strdup (piece->str));
  if (*words && !mo_lenient_is_unknown (words))
    g_ptr_array_add (pieces, g_steal_pointer (&words));
  g_string_truncate (piece, 0);
}

GPtrArray *
mo_read_list (const char *text)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) piece = g_string_new (NULL);
  for (const char *c = text; *c;) {
    gsize kept = kept_together (c);
    if (kept) {
      g_string_append_len (piece, c, (gssize) kept);
      c += kept;
      continue;
    }
    if (strchr (";,&/\n", *c))
      add_piece (pieces, piece);
    else
      g_string_append_c (piece, *c);
    c++;
  }
  add_piece (pieces, piece);
  return pieces;
}
