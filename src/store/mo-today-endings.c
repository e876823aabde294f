/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is due of endings: one line a match, the step that comes next; and what a match gave and
 * cost its mentor. */
#include <glib/gi18n-lib.h>

#include "store/mo-endings.h"
#include "store/mo-today-private.h"

/* After six weeks the moment to ask has gone. */
#define CHECK_DAYS 42

static char *
detail_of (const MoEndingView *it, MoEndingStep step, MoDay today)
{
  g_autofree char *ended = mo_day_to_short (it->ended, today);
  if (step == MO_ENDING_SPRING)
    return g_strdup (_ ("Said that they may be asked about becoming a mentor"));
  if (step == MO_ENDING_FOLLOW_UP)
    return ended ? g_strdup_printf (_ ("How it goes since mentoring ended on %s"), ended)
                 : g_strdup (_ ("How it goes since the mentoring"));
  if (step == MO_ENDING_IMPACT)
    return ended ? g_strdup_printf (_ ("Mentoring with %s ended on %s"), it->mentor_name, ended)
                 : g_strdup_printf (_ ("Mentoring with %s ended"), it->mentor_name);
  return g_strdup_printf (_ ("%s · %d of %d calls with %s"),
                          mo_ending_step_words (step),
                          it->done,
                          it->limit,
                          it->mentor_name);
}

static MoDutyKind
kind_of (MoEndingStep step)
{
  switch (step) {
  case MO_ENDING_IMPACT:
    return MO_DUTY_IMPACT;
  case MO_ENDING_FOLLOW_UP:
  case MO_ENDING_SPRING:
    return MO_DUTY_AFTER;
  default:
    return MO_DUTY_ENDING;
  }
}

gboolean
mo_gather_endings (MoGather *gather, GError **error)
{
  g_autoptr (GPtrArray) all = mo_store_list_endings (gather->store, MO_DUE_AHEAD_DAYS, error);

  for (guint i = 0; all && i < all->len; i++) {
    const MoEndingView *it = all->pdata[i];
    MoEndingFacts facts = mo_ending_view_facts (it);
    MoDay due;
    MoEndingStep step = mo_rule_ending_duty (&facts, gather->today, &gather->policy, &due);
    if (step == MO_ENDING_STEPS)
      continue;
    mo_gather_add (gather,
                   kind_of (step),
                   (MoDutyAbout){ .subject = it->id,
                                  .person = it->person,
                                  .owner = it->owner,
                                  .name = g_strdup (it->mentee),
                                  .detail = detail_of (it, step, gather->today),
                                  .minute = -1 },
                   due);
  }
  return all != NULL;
}

/* ---------------------------------------------------------------------- mentors */

static const char checks_sql[] =
    "SELECT t.id, t.person, trim(p.first_name || ' ' || p.last_name),"
    " (SELECT max(x.ended_on) FROM pairing x WHERE x.mentor = t.id AND x.ended_on >= :since),"
    " (SELECT x.id FROM pairing x WHERE x.mentor = t.id AND x.ended_on >= :since"
    "   ORDER BY x.ended_on DESC, x.id DESC LIMIT 1),"
    " (SELECT max(k.taken_on) FROM mentor_check k WHERE k.mentor = t.id)"
    " FROM mentor t JOIN person p ON p.id = t.person WHERE t.state IN('active','paused')";

gboolean
mo_gather_mentor_checks (MoGather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (gather->store, checks_sql);
  mo_stmt_bind_day (&stmt, ":since", gather->today - CHECK_DAYS);
  while (mo_stmt_step (&stmt)) {
    MoDay ended = mo_stmt_day (&stmt, 3), last = mo_stmt_day (&stmt, 5);
    gboolean of_match = ended != MO_DAY_NONE && ended > last;
    g_autofree char *day = mo_day_to_short (of_match ? ended : last, gather->today);
    mo_gather_add (
        gather,
        MO_DUTY_MENTOR_CHECK,
        (MoDutyAbout){ .subject = of_match ? mo_stmt_int (&stmt, 4) : 0,
                       .row = mo_stmt_int (&stmt, 0),
                       .person = mo_stmt_int (&stmt, 1),
                       .name = mo_stmt_dup (&stmt, 2),
                       .detail = g_strdup_printf (
                           of_match ? _ ("What it gave and what it cost; a match ended on %s")
                                    : _ ("A year since the last check, %s"),
                           day ? day : "—"),
                       .minute = -1 },
        mo_rule_due_mentor_check (ended, last, &gather->policy));
  }
  return mo_stmt_finish (&stmt, error);
}
