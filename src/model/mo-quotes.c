/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-quotes.h"

#include <glib/gi18n-lib.h>

#include "core/mo-csv-out.h"

GPtrArray *
mo_quotes_usable (GPtrArray *quotes, const char *wanted, MoDay today)
{
  GPtrArray *usable = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_feeling_unref);
  for (guint i = 0; i < quotes->len; i++) {
    MoFeeling *quote = g_ptr_array_index (quotes, i);
    if (mo_quote_may_be_used (quote->scope, quote->until, quote->ended, wanted, today))
      g_ptr_array_add (usable, mo_feeling_ref (quote));
  }
  return usable;
}

char *
mo_quote_from_words (const MoFeeling *quote)
{
  gboolean mentor = g_str_equal (quote->role, "mentor");
  if (!quote->after_call)
    return g_strdup (mentor ? _ ("A mentor") : _ ("A mentee"));
  return g_strdup_printf (mentor ? _ ("A mentor, after call %d")
                                 : _ ("A mentee, after call %d"),
                          quote->after_call);
}

char *
mo_quote_state_words (const MoFeeling *quote, MoDay today)
{
  g_autofree char *until = mo_day_to_words (quote->until, MO_PRECISION_DAY);
  g_autofree char *ended = mo_day_to_words (quote->ended, MO_PRECISION_DAY);
  if (quote->ended != MO_DAY_NONE)
    return g_strdup_printf (_ ("ended on %s"), ended);
  if (quote->until == MO_DAY_NONE)
    return g_strdup (_ ("no day agreed"));
  return quote->until < today ? g_strdup_printf (_ ("run out on %s"), until)
                              : g_strdup_printf (_ ("until %s"), until);
}

char *
mo_quotes_csv (GPtrArray *quotes, MoDay today)
{
  GString *csv = g_string_new (NULL);
  const char *const heads[] = { _ ("Words"),     _ ("Said by"), _ ("How it feels, 1 to 5"),
                                _ ("May reach"), _ ("Until"),   NULL };
  for (guint i = 0; heads[i]; i++)
    mo_csv_cell (csv, heads[i]);
  mo_csv_row_end (csv);
  for (guint i = 0; i < quotes->len; i++) {
    const MoFeeling *quote = g_ptr_array_index (quotes, i);
    g_autofree char *from = mo_quote_from_words (quote);
    g_autofree char *score = g_strdup_printf ("%d", quote->score);
    g_autofree char *until = mo_day_to_iso (quote->until);
    mo_csv_cell (csv, quote->comment);
    mo_csv_cell (csv, from);
    mo_csv_cell (csv, score);
    mo_csv_cell (csv, quote->scope_words ? quote->scope_words : quote->scope);
    mo_csv_cell (csv, until ? until : "");
    mo_csv_row_end (csv);
  }
  return g_string_free (csv, FALSE);
}
