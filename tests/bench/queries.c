/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pages ask of a large office, on the data thread's clock:
 *   queries FILE DAY
 * Prints "id ours peer ratio goal pass|fail": a tenth of a second, in which a person feels that
 * the program answers at once, is the peer. */
#include "store/mo-board.h"
#include "store/mo-calls.h"
#include "store/mo-decision.h"
#include "store/mo-measures.h"
#include "store/mo-search.h"
#include "store/mo-services.h"
#include "store/mo-today.h"
#include "store/mo-waiting.h"

#define AT_ONCE_MS 100.0
#define ROUNDS     5

static gpointer
week_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoDay today = mo_store_get_today (store);
  return mo_store_list_calls (store, today - 3, today + 3, error);
}

/* Of somebody accepted: their goals, what was before, and all mentors counted by reason. */
static gpointer
decision_job (MoStore *store, gconstpointer ask, GError **error)
{
  static gint64 referral = 0;
  if (!referral) {
    g_autoptr (GPtrArray) due = mo_store_list_baselines_due (store, error);
    if (!due || due->len == 0)
      return NULL;
    referral = ((const MoBaselineDue *) g_ptr_array_index (due, 0))->referral;
  }
  return mo_store_load_decision (store, referral, error);
}

static const struct {
  const char *id;
  MoStoreJob job;
  GDestroyNotify free;
} jobs[] = {
  { "today", mo_store_today_job, (GDestroyNotify) mo_today_free },
  { "sixty-days", mo_store_due_ahead_job, (GDestroyNotify) g_ptr_array_unref },
  { "page-counts", mo_page_counts_job, g_free },
  { "waiting", mo_store_list_waiting_job, (GDestroyNotify) g_ptr_array_unref },
  { "week-of-calls", week_job, (GDestroyNotify) g_ptr_array_unref },
  { "board", mo_store_load_board_job, (GDestroyNotify) mo_board_free },
  { "decision", decision_job, (GDestroyNotify) mo_decision_case_free },
  { "services", mo_store_list_services_job, (GDestroyNotify) g_ptr_array_unref },
  { "follow-ups", mo_store_list_follow_ups_job, (GDestroyNotify) g_ptr_array_unref },
  { "baselines-due", mo_store_list_baselines_due_job, (GDestroyNotify) g_ptr_array_unref },
};

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store =
      argc == 3 ? mo_store_open (argv[1], NULL, MO_STORE_DEFAULT, &error) : NULL;

  if (!store) {
    g_printerr ("queries FILE DAY%s%s\n", error ? ": " : "", error ? error->message : "");
    return 2;
  }
  mo_store_set_today (store, mo_day_from_iso (argv[2]));
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++) {
    double best = G_MAXDOUBLE;
    for (int round = 0; round < ROUNDS; round++) {
      gint64 began = g_get_monotonic_time ();
      gpointer answer = mo_store_read (store, jobs[i].job, NULL, &error);
      double ms = (g_get_monotonic_time () - began) / 1000.0;
      g_assert_no_error (error);
      jobs[i].free (answer);
      best = MIN (best, ms);
    }
    g_print ("L3-%s %.1f ms %.1f ms %.3f <1.0 %s\n",
             jobs[i].id,
             best,
             AT_ONCE_MS,
             best / AT_ONCE_MS,
             best <= AT_ONCE_MS ? "pass" : "fail");
  }
  return 0;
}
