/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-as-of-look.h"

#include <glib/gi18n-lib.h>

#include "core/mo-csv-out.h"
#include "core/mo-pairing-rules.h"
#include "core/mo-referral-rules.h"
#include "store/mo-as-of.h"
#include "store/mo-impact-read.h"

static const MoField figure_fields[] = {
  MO_FIELD (INT, MoFigureThen, which),
  MO_FIELD (TEXT, MoFigureThen, code),
  MO_FIELD (TEXT, MoFigureThen, name),
  MO_FIELD (TEXT, MoFigureThen, then),
  MO_FIELD (TEXT, MoFigureThen, now),
  MO_FIELD (INT, MoFigureThen, changed),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoFigureThen, mo_figure_then, figure_fields)

void
mo_as_of_look_free (MoAsOfLook *look)
{
  g_free (look->period);
  g_clear_pointer (&look->waiting, g_ptr_array_unref);
  g_clear_pointer (&look->pairs, g_ptr_array_unref);
  g_clear_pointer (&look->figures, g_ptr_array_unref);
  g_free (look);
}

/* "78 %, 98 of 126". */
static char *
words_of (guint which, const MoImpactFacts *facts, const MoFigureAsk *ask)
{
  MoFigure figure = mo_figure (which, facts, ask, NULL, NULL);
  g_autofree char *words = mo_figure_words (which, &figure, &facts->policy, FALSE);
  g_autofree char *basis = mo_figure_basis (which, &figure, &facts->policy, FALSE);
  return *basis ? g_strdup_printf ("%s (%s)", words, basis) : g_strdup (words);
}

/* The year that held the day, up to that day: as it was told then, and as the records of now
 * tell the very same days. */
static void
compare (MoAsOfLook *look, const MoImpactFacts *then, const MoImpactFacts *now)
{
  MoFigureAsk ask = { .strand = MO_STRAND_BOTH };
  ask.period =
      mo_period_new (mo_day_year_start (look->day, then->policy.year_starts), 0, look->day);
  look->period = mo_period_words (&ask.period);
  look->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_figure_then_unref);
  for (guint i = 0; i < mo_figure_count (); i++) {
    MoFigureThen *one = mo_figure_then_new ();
    one->which = (int) i;
    one->code = g_strdup (mo_figure_infos ()[i].code);
    one->name = g_strdup (_ (mo_figure_infos ()[i].name));
    one->then = words_of (i, then, &ask);
    one->now = words_of (i, now, &ask);
    one->changed = !g_str_equal (one->then, one->now);
    g_ptr_array_add (look->figures, one);
  }
}

gpointer
mo_as_of_look_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoAsOfLook) look = g_new0 (MoAsOfLook, 1);
  g_autoptr (MoStore) past = mo_store_as_of (store, *(const MoDay *) ask, error);

  if (!past)
    return NULL;
  look->day = mo_store_get_today (past);
  look->begins = mo_store_history_begins (past, error);
  g_autoptr (MoImpactFacts) now = mo_store_read_impact (store, error);
  g_autoptr (MoImpactFacts) then = now ? mo_store_read_impact (past, error) : NULL;
  if (!then || !(look->waiting = mo_store_list_waiting (past, look->day, error)) ||
      !(look->pairs = mo_store_list_pairs (past, 0, error)))
    return NULL;
  compare (look, then, now);
  return g_steal_pointer (&look);
}

gpointer
mo_as_of_begins_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoDay day = mo_store_history_begins (store, error);
  return g_memdup2 (&day, sizeof day);
}

/* ---------------------------------------------------------------------- as a table */

static void
row (GString *csv, const char *const *cells)
{
  for (; *cells; cells++)
    mo_csv_cell (csv, *cells);
  mo_csv_row_end (csv);
}

static void
add_waiting (GString *csv, const MoAsOfLook *look)
{
  row (csv,
       (const char *[]){ _ ("Waiting"), _ ("Name"), _ ("Received"), _ ("Stands at"), NULL });
  for (guint i = 0; i < look->waiting->len; i++) {
    const MoWaiting *one = look->waiting->pdata[i];
    g_autofree char *received = mo_day_to_iso (one->received);
    row (csv,
         (const char *[]){ one->number,
                           one->name,
                           received ? received : "",
                           mo_referral_state_words (one->state),
                           NULL });
  }
}

static void
add_pairs (GString *csv, const MoAsOfLook *look)
{
  row (csv,
       (const char *[]){ _ ("Mentee"), _ ("Mentor"), _ ("Stands at"), _ ("Calls done"), NULL });
  for (guint i = 0; i < look->pairs->len; i++) {
    const MoPairView *one = look->pairs->pdata[i];
    g_autofree char *done = g_strdup_printf ("%d", one->done);
    row (csv,
         (const char *[]){
             one->mentee, one->mentor, mo_pairing_state_words (one->state), done, NULL });
  }
}

char *
mo_as_of_csv (const MoAsOfLook *look)
{
  GString *csv = g_string_new (NULL);
  g_autofree char *day = mo_day_to_iso (look->day);

  row (csv, (const char *[]){ _ ("As it stood at the end of"), day, NULL });
  mo_csv_row_end (csv);
  add_waiting (csv, look);
  mo_csv_row_end (csv);
  add_pairs (csv, look);
  mo_csv_row_end (csv);
  row (csv, (const char *[]){ _ ("Figure"), look->period, _ ("Then"), _ ("Told now"), NULL });
  for (guint i = 0; i < look->figures->len; i++) {
    const MoFigureThen *one = look->figures->pdata[i];
    row (csv, (const char *[]){ one->code, one->name, one->then, one->now, NULL });
  }
  return g_string_free (csv, FALSE);
}
