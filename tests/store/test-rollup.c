/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The counts of the months are always those that a count of the records would give, whatever is
 * entered, mended, moved, taken away or undone. */
#include "store/mo-as-of.h"

#include <math.h>

#include "core/mo-measure.h"
#include "store/mo-change.h"
#include "store/mo-impact-read.h"
#include "store/mo-rollup.h"
#include "store/mo-stmt.h"

#define CHANGES 500
#define FIRST   mo_day_new (2025, 1, 10)

typedef struct {
  GArray *referrals, *pairings, *calls; /* gint64 */
  gint64 person, mentor;
  int made;
} Office;

static gint64
any (GArray *ids)
{
  return ids->len ? g_array_index (ids, gint64, g_test_rand_int_range (0, ids->len)) : 0;
}

static MoDay
any_day (void)
{
  return FIRST + g_test_rand_int_range (0, 400);
}

static const char *
any_strand (void)
{
  return g_test_rand_int_range (0, 2) ? "sci" : "family";
}

static void
put_uuid (MoChange *change)
{
  g_autofree char *uuid = mo_uuid ();
  mo_change_text (change, "uuid", uuid);
}

/* ---------------------------------------------------------------------- what may happen */

static MoChange *
new_referral (Office *office, GArray **into)
{
  g_autofree char *number = g_strdup_printf ("R-%04d", ++office->made);
  MoChange *change = mo_change_new ("referral", 0, 0);
  MoDay day = any_day ();
  put_uuid (change);
  mo_change_text (change, "number", number);
  mo_change_int (change, "person", office->person);
  mo_change_text (change, "strand", any_strand ());
  mo_change_day (change, "received_on", day);
  mo_change_int (change, "target_days", 14);
  mo_change_day (change, "due_on", day + 14);
  mo_change_text (change, "state", "received");
  mo_change_day (change, "state_on", day);
  *into = office->referrals;
  return change;
}

static MoChange *
new_pairing (Office *office, GArray **into)
{
  gint64 referral = any (office->referrals);
  if (!referral)
    return new_referral (office, into);
  MoChange *change = mo_change_new ("pairing", 0, 0);
  MoDay day = any_day ();
  put_uuid (change);
  mo_change_int (change, "referral", referral);
  mo_change_int (change, "mentor", office->mentor);
  mo_change_text (change, "state", "dropped");
  mo_change_day (change, "state_on", day);
  mo_change_day (change, "drafted_on", day);
  mo_change_day (change, "agreed_on", g_test_rand_int_range (0, 3) ? day : MO_DAY_NONE);
  *into = office->pairings;
  return change;
}

static MoChange *
new_call (Office *office, GArray **into)
{
  gint64 pairing = any (office->pairings);
  if (!pairing)
    return new_pairing (office, into);
  MoChange *change = mo_change_new ("call", 0, 0);
  MoDay day = any_day ();
  put_uuid (change);
  mo_change_int (change, "pairing", pairing);
  mo_change_text (change, "starts_at", "2025-01-10T10:00:00Z");
  mo_change_day (change, "day_on", day);
  mo_change_text (change, "state", g_test_rand_int_range (0, 3) ? "done" : "planned");
  mo_change_int (change, "actual_minutes", g_test_rand_int_range (0, 90));
  *into = office->calls;
  return change;
}

static MoChange *
mend_referral (Office *office)
{
  MoChange *change = mo_change_new ("referral", any (office->referrals), 0);
  if (g_test_rand_int_range (0, 2))
    mo_change_text (change, "strand", any_strand ());
  else
    mo_change_day (change, "received_on", any_day ());
  mo_change_text (change, "note", "mended");
  return change;
}

static MoChange *
mend_pairing (Office *office)
{
  MoChange *change = mo_change_new ("pairing", any (office->pairings), 0);
  if (g_test_rand_int_range (0, 2))
    mo_change_int (change, "referral", any (office->referrals));
  mo_change_day (change, "agreed_on", g_test_rand_int_range (0, 3) ? any_day () : MO_DAY_NONE);
  return change;
}

static MoChange *
mend_call (Office *office)
{
  MoChange *change = mo_change_new ("call", any (office->calls), 0);
  switch (g_test_rand_int_range (0, 4)) {
  case 0:
    mo_change_day (change, "day_on", any_day ());
    break;
  case 1:
    mo_change_text (change, "state", g_test_rand_int_range (0, 2) ? "done" : "no_answer");
    break;
  case 2:
    mo_change_int (change, "pairing", any (office->pairings));
    break;
  default:
    mo_change_int (change, "actual_minutes", g_test_rand_int_range (0, 90));
  }
  return change;
}

static gboolean
still_there (MoStore *store, const char *table, gint64 id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s WHERE id = :id", table);
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  mo_stmt_bind_int (&stmt, ":id", id);
  gboolean there = mo_stmt_step (&stmt);
  while (there && mo_stmt_step (&stmt))
    ;
  return there;
}

/* What an undo took away is nobody's any more. */
static void
forget_gone (MoStore *store, Office *office)
{
  const struct {
    GArray *ids;
    const char *table;
  } kinds[] = { { office->referrals, "referral" },
                { office->pairings, "pairing" },
                { office->calls, "call" } };
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = kinds[k].ids->len; i-- > 0;)
      if (!still_there (store, kinds[k].table, g_array_index (kinds[k].ids, gint64, i)))
        g_array_remove_index_fast (kinds[k].ids, i);
}

static gpointer
change_job (MoStore *store, gconstpointer ask, GError **error)
{
  Office *office = (Office *) ask;
  GArray *into = NULL;
  MoChange *change = NULL;
  int dice = g_test_rand_int_range (0, 12);

  if (dice == 11 && office->calls->len) {
    mo_store_delete (store, "call", any (office->calls), 0, NULL, error);
    return NULL;
  }
  if (dice < 2 || office->calls->len == 0)
    change = dice % 2 ? new_pairing (office, &into) : new_call (office, &into);
  else if (dice == 2)
    change = new_referral (office, &into);
  else if (dice < 5)
    change = new_call (office, &into);
  else if (dice < 7)
    change = mend_referral (office);
  else if (dice < 9)
    change = mend_pairing (office);
  else
    change = mend_call (office);
  gint64 id = mo_store_save (store, change, NULL, error);
  if (id && into)
    g_array_append_val (into, id);
  return NULL;
}

/* ---------------------------------------------------------------------- held beside each other
 */

static void
same_counts (MoStore *store)
{
  MoDay from = mo_day_new (2025, 1, 1), to = mo_day_new (2026, 12, 1);
  for (MoRollup figure = 0; figure < MO_ROLLUPS; figure++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GArray) kept = mo_store_read_months (store, figure, from, to, &error);
    g_assert_no_error (error);
    g_autoptr (GArray) counted = mo_store_count_months (store, figure, from, to, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (kept->len, ==, counted->len);
    for (guint i = 0; i < kept->len; i++) {
      const MoMonthCount *one = &g_array_index (kept, MoMonthCount, i);
      const MoMonthCount *other = &g_array_index (counted, MoMonthCount, i);
      g_assert_cmpint (one->month, ==, other->month);
      g_assert_cmpint (one->strand, ==, other->strand);
      g_assert_cmpint (one->value, ==, other->value);
    }
  }
}

/* The measures, which count the records their own way, say the same of each month. */
static void
same_measures (MoStore *store)
{
  static const struct {
    const char *code;
    MoRollup figure;
    double of; /* minutes to hours */
  } pairs[] = { { "M-1a", MO_ROLLUP_RECEIVED, 1 },
                { "M-9a", MO_ROLLUP_CALLS, 1 },
                { "M-9b", MO_ROLLUP_MINUTES, 60 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoImpactFacts) facts = mo_store_read_impact (store, &error);
  MoDay start = mo_day_new (2025, 4, 1);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (MoStrand strand = MO_STRAND_SCI; strand < MO_STRAND_BOTH; strand++) {
      MoFigureAsk ask = { .period = mo_period_new (start, 0, facts->today), .strand = strand };
      MoFigure months[12];
      double kept[12] = { 0 };
      g_autoptr (GArray) counts = mo_store_read_months (
          store, pairs[i].figure, start, mo_day_add_months (start, 11), &error);
      g_assert_no_error (error);
      for (guint c = 0; c < counts->len; c++) {
        const MoMonthCount *count = &g_array_index (counts, MoMonthCount, c);
        int year, month;
        mo_day_split (count->month, &year, &month, NULL);
        if (count->strand == strand)
          kept[(month + 8) % 12] += count->value / pairs[i].of;
      }
      mo_figure_series (mo_figure_find (pairs[i].code), facts, &ask, FALSE, months);
      for (int m = 0; m < 12; m++)
        g_assert_cmpfloat_with_epsilon (
            isnan (months[m].value) ? 0 : months[m].value, kept[m], 1e-9);
    }
}

static gpointer
begin_job (MoStore *store, gconstpointer ask, GError **error)
{
  Office *office = (Office *) ask;
  MoChange *person = mo_change_new ("person", 0, 0);
  put_uuid (person);
  mo_change_text (person, "fold", "helen marsh");
  office->person = mo_store_save (store, person, NULL, error);
  MoChange *mentor = mo_change_new ("mentor", 0, 0);
  mo_change_int (mentor, "person", office->person);
  mo_change_text (mentor, "state", "active");
  office->mentor = mo_store_save (store, mentor, NULL, error);
  return NULL;
}

static gpointer
fail_job (MoStore *store, gconstpointer ask, GError **error)
{
  change_job (store, ask, error);
  g_clear_error (error);
  g_set_error_literal (error, MO_STORE_ERROR, MO_STORE_REFUSED, "in the end, no");
  return NULL;
}

static void
whatever_happens (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  Office office = { g_array_new (FALSE, FALSE, sizeof (gint64)),
                    g_array_new (FALSE, FALSE, sizeof (gint64)),
                    g_array_new (FALSE, FALSE, sizeof (gint64)) };
  guint done = 0, undone = 0;

  g_assert_no_error (error);
  mo_store_set_today (store, mo_day_new (2026, 3, 12));
  mo_store_write (store, "Begun", begin_job, &office, &error);
  g_assert_no_error (error);
  for (int i = 0; i < CHANGES; i++) {
    int dice = g_test_rand_int_range (0, 10);
    if (dice == 0 && office.referrals->len > 3) {
      g_autofree char *label = mo_store_undo (store, &error);
      undone += label != NULL;
    } else
      mo_store_write (store, "Changed", dice == 1 ? fail_job : change_job, &office, &error);
    done += error == NULL;
    g_clear_error (&error); /* refused by a reference, or changed since: nothing happened */
    forget_gone (store, &office);
    if (i % 10 == 0)
      same_counts (store);
  }
  same_counts (store);
  g_assert_cmpuint (done, >, CHANGES / 2);
  g_assert_cmpuint (undone, >, 5);
  g_assert_cmpuint (office.calls->len, >, 20);

  mo_store_set_today (store, mo_day_new (2026, 6, 1)); /* everything has come by then */
  same_measures (store);

  g_autoptr (MoStore) then = mo_store_as_of (store, mo_store_get_today (store), &error);
  g_assert_no_error (error);
  same_counts (then);
  g_array_unref (office.referrals);
  g_array_unref (office.pairings);
  g_array_unref (office.calls);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rollup/whatever-happens", whatever_happens);
  return g_test_run ();
}
