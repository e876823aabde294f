/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-figures-query.h"

#include <string.h>

#include "store/mo-imports.h"
#include "store/mo-stmt.h"

/* Columns of dates, oldest referral first.  `paused_days` is for referrals whose single holds
 * are not on record, such as imported ones. */
typedef struct {
  GArray *cases, *ids, *paused;
  MoDay today;
} Read;

static void
read_case (MoStmt *stmt, Read *read)
{
  gint64 id = mo_stmt_int (stmt, 0);
  int paused = mo_stmt_int (stmt, 8);
  const char *state = mo_stmt_text (stmt, 7);
  MoFigureCase one = {
    .family = g_str_equal (mo_stmt_text (stmt, 1), "family"),
    .received = mo_stmt_day (stmt, 2),
    .due = mo_stmt_day (stmt, 3),
    .contacted = mo_stmt_day (stmt, 4),
    .accepted = mo_stmt_day (stmt, 5),
    .agreed = mo_stmt_day (stmt, 6),
    .withdrawn = g_str_equal (state, "withdrawn"),
  };
  static const char *const reached[] = {
    "assessment_booked", "assessed", "awaiting_match", "matched", NULL
  };
  one.contact_unknown =
      one.contacted == MO_DAY_NONE &&
      (one.accepted != MO_DAY_NONE || one.agreed != MO_DAY_NONE ||
       !mo_stmt_is_null (stmt, 11) || g_strv_contains (reached, state) ||
       g_strv_contains (reached, mo_stmt_is_null (stmt, 12) ? "" : mo_stmt_text (stmt, 12)));
  static const char *const gone[] = { "closed",    "not_suitable", "signposted",
                                      "withdrawn", "no_response",  NULL };
  if (g_strv_contains (gone, state))
    one.left = mo_stmt_is_null (stmt, 10) ? mo_stmt_day (stmt, 9) : mo_stmt_day (stmt, 10);
  g_array_append_val (read->cases, one);
  g_array_append_val (read->ids, id);
  g_array_append_val (read->paused, paused);
}

static gboolean
read_cases (MoStore *store, Read *read, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT r.id, r.strand, r.received_on, r.due_on, r.first_contact_on, r.accepted_on,"
      " (SELECT min(p.agreed_on) FROM pairing p WHERE p.referral = r.id),"
      " r.state, r.paused_days, r.state_on, r.closed_on, r.assessed_on, r.held_state"
      " FROM referral r ORDER BY r.id");
  while (mo_stmt_step (&stmt))
    read_case (&stmt, read);
  return mo_stmt_finish (&stmt, error);
}

static void
add_hold (MoFigureCase *one, MoDay from, MoDay to, MoDay today)
{
  MoDay contacted = one->contacted != MO_DAY_NONE ? one->contacted : today;
  MoDay agreed = one->agreed != MO_DAY_NONE ? one->agreed : today;
  MoDay until = to != MO_DAY_NONE ? to : today;
  one->contact_paused += mo_figure_paused (from, until, one->received, contacted);
  if (one->accepted != MO_DAY_NONE)
    one->match_paused += mo_figure_paused (from, until, one->accepted, agreed);
}

/* Both lists are in the order of the referral's id, so one walk joins them. */
static gboolean
read_holds (MoStore *store, Read *read, GError **error)
{
  guint i = 0;
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT referral, entered_on, left_on FROM wait_event"
                                      " WHERE stage = 'hold' ORDER BY referral, id");
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    while (i < read->ids->len && g_array_index (read->ids, gint64, i) < id)
      i++;
    if (i == read->ids->len || g_array_index (read->ids, gint64, i) != id)
      continue;
    add_hold (&g_array_index (read->cases, MoFigureCase, i),
              mo_stmt_day (&stmt, 1),
              mo_stmt_day (&stmt, 2),
              read->today);
    g_array_index (read->paused, int, i) = 0;
  }
  return mo_stmt_finish (&stmt, error);
}

/* Holds that are only known as a number of days belong to the wait that was going on. */
static void
spread_paused (Read *read)
{
  for (guint i = 0; i < read->cases->len; i++) {
    MoFigureCase *one = &g_array_index (read->cases, MoFigureCase, i);
    int days = g_array_index (read->paused, int, i);
    if (one->accepted == MO_DAY_NONE)
      one->contact_paused += days;
    else
      one->match_paused += days;
  }
}

static MoFiguresAnswer *
answer (Read *read, GArray *busy, const MoFiguresAsk *asked, const MoPolicy *policy)
{
  MoFiguresAnswer *found = g_new0 (MoFiguresAnswer, 1);
  MoDay first = read->today;

  for (guint i = 0; i < read->cases->len; i++)
    first = MIN (first, g_array_index (read->cases, MoFigureCase, i).received);
  found->first_year = mo_day_year_start (first, policy->year_starts);
  found->last_year = mo_day_year_start (read->today, policy->year_starts);
  found->figures = mo_figures ((const MoFigureCase *) (gpointer) read->cases->data,
                               read->cases->len,
                               (const MoBusySpan *) (gpointer) busy->data,
                               busy->len,
                               asked->year_start ? asked->year_start : found->last_year,
                               asked->strand,
                               read->today,
                               policy);
  return found;
}

gpointer
mo_figures_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoPolicy policy;
  g_autoptr (GArray) cases = g_array_new (FALSE, TRUE, sizeof (MoFigureCase));
  g_autoptr (GArray) ids = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_autoptr (GArray) paused = g_array_new (FALSE, TRUE, sizeof (int));
  Read read = { cases, ids, paused, mo_store_get_today (store) };

  if (!mo_store_load_policy (store, &policy, error) || !read_cases (store, &read, error) ||
      !read_holds (store, &read, error))
    return NULL;
  g_autoptr (GArray) busy = mo_store_list_busy (store, error);
  if (!busy)
    return NULL;
  spread_paused (&read);
  return answer (&read, busy, ask, &policy);
}
