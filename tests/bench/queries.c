/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pages ask of a large office, on the data thread's clock:
 *   queries FILE DAY PERSON
 * Prints "id ours peer ratio goal pass|fail": a tenth of a second, in which a person feels that
 * the program answers at once, is the peer. */
#include <time.h>

#include "store/mo-board.h"
#include "store/mo-calls.h"
#include "store/mo-decision.h"
#include "store/mo-measures.h"
#include "store/mo-person-card.h"
#include "store/mo-rollup.h"
#include "store/mo-search.h"
#include "store/mo-services.h"
#include "store/mo-timeline.h"
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

static gint64 person; /* with the longest timeline */

static gpointer
person_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_person_card_job (store, &person, error);
}

static gpointer
timeline_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoTimelineAsk) wanted = mo_timeline_ask_new (person);
  wanted->most = 60;
  return mo_store_load_timeline (store, wanted, error);
}

static gpointer
search_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_search_job (store, "harri", error);
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
  { "person", person_job, (GDestroyNotify) mo_person_card_free },
  { "timeline", timeline_job, (GDestroyNotify) mo_timeline_free },
  { "search-box", search_job, (GDestroyNotify) g_ptr_array_unref },
  { "services", mo_store_list_services_job, (GDestroyNotify) g_ptr_array_unref },
  { "follow-ups", mo_store_list_follow_ups_job, (GDestroyNotify) g_ptr_array_unref },
  { "baselines-due", mo_store_list_baselines_due_job, (GDestroyNotify) g_ptr_array_unref },
};

static gint64
thread_us (void)
{
  struct timespec now;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* ------------------------------------------------ Q2: months kept and months counted */

#define Q2_GOAL 0.05

typedef GArray *(*Months) (MoStore *, MoRollup, MoDay, MoDay, GError **);

static GArray *
timed_months (MoStore *store, Months months, MoRollup figure, double *best)
{
  MoDay today = mo_store_get_today (store);
  GArray *answer = NULL;
  *best = G_MAXDOUBLE;
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GError) error = NULL;
    g_clear_pointer (&answer, g_array_unref);
    gint64 began = thread_us ();
    answer = months (store, figure, mo_day_add_months (today, -120), today, &error);
    *best = MIN (*best, (thread_us () - began) / 1000.0);
    g_assert_no_error (error);
  }
  return answer;
}

static gboolean
same_months (const GArray *one, const GArray *other)
{
  gboolean same = one->len == other->len;
  for (guint i = 0; same && i < one->len; i++) {
    const MoMonthCount *a = &g_array_index (one, MoMonthCount, i);
    const MoMonthCount *b = &g_array_index (other, MoMonthCount, i);
    same = a->month == b->month && a->strand == b->strand && a->value == b->value;
  }
  return same;
}

static void
months_goal (MoStore *store)
{
  for (MoRollup figure = 0; figure < MO_ROLLUPS; figure++) {
    double ours, peer;
    g_autoptr (GArray) kept = timed_months (store, mo_store_read_months, figure, &ours);
    g_autoptr (GArray) counted = timed_months (store, mo_store_count_months, figure, &peer);
    gboolean pass = same_months (kept, counted) && kept->len && ours <= peer * Q2_GOAL;
    g_print ("Q2-%s %.3f ms %.3f ms %.4f <%.2f %s\n",
             mo_rollup_code (figure),
             ours,
             peer,
             ours / peer,
             Q2_GOAL,
             pass ? "pass" : "fail");
  }
}

/* Q3's part here: the start is not known to this program. */
static void
say_first_counts (MoStore *store, gint64 began, gint64 opened)
{
  g_autoptr (GError) error = NULL;
  g_autofree MoPageCounts *counts = mo_store_read (store, mo_page_counts_job, NULL, &error);
  g_assert_no_error (error);
  g_print ("# first-counts %.1f ms, of which %.1f ms open the database and look whether it is"
           " sound\n",
           (g_get_monotonic_time () - began) / 1000.0,
           (opened - began) / 1000.0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (MoStore) store =
      argc == 4 ? mo_store_open (argv[1], NULL, MO_STORE_DEFAULT, &error) : NULL;

  if (!store) {
    g_printerr (
        "queries FILE DAY PERSON%s%s\n", error ? ": " : "", error ? error->message : "");
    return 2;
  }
  gint64 opened = g_get_monotonic_time ();
  mo_store_set_today (store, mo_day_from_iso (argv[2]));
  say_first_counts (store, start, opened);
  person = g_ascii_strtoll (argv[3], NULL, 10);
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++) {
    double best = G_MAXDOUBLE;
    for (int round = 0; round < ROUNDS; round++) {
      gint64 began = thread_us ();
      gpointer answer = mo_store_read (store, jobs[i].job, NULL, &error);
      double ms = (thread_us () - began) / 1000.0;
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
  months_goal (store);
  return 0;
}
