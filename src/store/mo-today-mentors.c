/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is due for mentors: checks, support calls, coming back, asking again. */
#include <glib/gi18n-lib.h>

#include "core/mo-mentor-care.h"
#include "store/mo-today-private.h"

/* A pair whose calls go on. */
#define TALKS " x.mentor = t.id AND x.state IN('active','paused','ending')"

static const char mentors_sql[] =
    "SELECT t.id, t.person, p.first_name || ' ' || p.last_name, t.state, t.approved_on,"
    " t.paused_until, t.ask_again_on, k.seen, k.renew,"
    " (SELECT count(*) FROM pairing x WHERE" TALKS "),"
    " (SELECT min(c.day_on) FROM pairing x JOIN call c ON c.pairing = x.id WHERE" TALKS
    "   AND c.state = 'done'),"
    " (SELECT max(s.done_on) FROM supervision s WHERE s.mentor = t.id),"
    " (SELECT min(s.due_on) FROM supervision s WHERE s.mentor = t.id AND s.done_on IS NULL),"
    " k.counted FROM mentor t JOIN person p ON p.id = t.person"
    " LEFT JOIN (SELECT person, max(coalesce(seen_on, issued_on)) AS seen,"
    "   max(renew_on) AS renew, max(CASE WHEN renew_on IS NULL"
    "   THEN coalesce(status_checked_on, seen_on, issued_on) END) AS counted FROM safety_check "
    "GROUP BY person) k ON k.person = t.person"
    " WHERE t.state IN('active','paused','not_now')";

static MoDutyMentor
read_facts (MoStmt *stmt, const MoPolicy *policy)
{
  MoDutyMentor it = { .state = mo_stmt_text (stmt, 3),
                      .approved = mo_stmt_day (stmt, 4),
                      .paused_until = mo_stmt_day (stmt, 5),
                      .ask_again = mo_stmt_day (stmt, 6),
                      .check_seen = mo_stmt_day (stmt, 7),
                      .talking = mo_stmt_int (stmt, 9),
                      .first_call = mo_stmt_day (stmt, 10),
                      .supervised = mo_stmt_day (stmt, 11),
                      .supervision = mo_stmt_day (stmt, 12) };
  it.check_due = mo_rule_check_due (mo_stmt_day (stmt, 13), mo_stmt_day (stmt, 8), policy);
  return it;
}

static void
add (MoGather *gather, MoStmt *stmt, MoDutyKind kind, MoDay due, char *detail)
{
  mo_gather_add (gather,
                 kind,
                 (MoDutyAbout){ .subject = mo_stmt_int (stmt, 1),
                                .row = mo_stmt_int (stmt, 0),
                                .person = mo_stmt_int (stmt, 1),
                                .name = mo_stmt_dup (stmt, 2),
                                .detail = detail,
                                .minute = -1 },
                 due);
}

/* A check that lapsed takes the mentor off the board; the matches that go on are named, as
 * nothing ends them but somebody's decision. */
static char *
check_words (MoGather *gather, const MoDutyMentor *it)
{
  if (it->check_seen == MO_DAY_NONE)
    return g_strdup (_ ("No check was seen"));
  g_autofree char *day = mo_day_to_short (it->check_due, gather->today);
  if (it->check_due > gather->today)
    return g_strdup_printf (_ ("Lapses on %s"), day);
  if (!it->talking)
    return g_strdup_printf (_ ("Lapsed on %s"), day);
  g_autofree char *pairs = g_strdup_printf (
      ngettext ("%d match goes on", "%d matches go on", it->talking), it->talking);
  return g_strdup_printf (_ ("Lapsed on %s · %s: say whether to pause"), day, pairs);
}

static char *
support_words (MoGather *gather, const MoDutyMentor *it)
{
  g_autofree char *last = mo_day_to_short (
      it->supervised >= it->first_call ? it->supervised : it->first_call, gather->today);
  g_autofree char *pairs =
      g_strdup_printf (ngettext ("%d mentee now", "%d mentees now", it->talking), it->talking);
  if (!last)
    return g_steal_pointer (&pairs);
  return it->supervised >= it->first_call && it->supervised != MO_DAY_NONE
             ? g_strdup_printf (_ ("The last one was on %s · %s"), last, pairs)
             : g_strdup_printf (_ ("First call was on %s · %s"), last, pairs);
}

gboolean
mo_gather_mentors (MoGather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (gather->store, mentors_sql);
  while (mo_stmt_step (&stmt)) {
    MoDutyMentor it = read_facts (&stmt, &gather->policy);
    add (gather,
         &stmt,
         MO_DUTY_CHECK,
         mo_rule_due_check (&it, gather->today),
         check_words (gather, &it));
    add (gather,
         &stmt,
         MO_DUTY_SUPERVISION,
         mo_rule_due_supervision (&it, &gather->policy),
         support_words (gather, &it));
    add (gather,
         &stmt,
         MO_DUTY_MENTOR_BACK,
         mo_rule_due_back (&it),
         g_strdup (_ ("The pause ends; ask how things are")));
    add (gather,
         &stmt,
         MO_DUTY_ASK_AGAIN,
         mo_rule_due_ask_again (&it),
         g_strdup (_ ("Wanted to be a mentor; the time was not right")));
  }
  return mo_stmt_finish (&stmt, error);
}
