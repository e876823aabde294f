/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is due beside the calls: requests for more, how it feels, calls that nobody answers. */
#include <glib/gi18n-lib.h>

#include "core/mo-ten-rules.h"
#include "store/mo-today-private.h"

#define WHO                                                                                    \
  " p.first_name || ' ' || p.last_name AS mentee, m.first_name || ' ' || m.last_name AS "      \
  "mentor, p.id AS person, r.owner"
#define FROM_PAIR                                                                              \
  " JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"                     \
  " JOIN mentor t ON t.id = x.mentor JOIN person m ON m.id = t.person"

/* The four of WHO stand from column `who` on. */
static MoDutyAbout
about (MoStmt *stmt, int who, gint64 row, gboolean of_mentor, char *detail)
{
  return (MoDutyAbout){ .subject = mo_stmt_int (stmt, 0),
                        .row = row,
                        .person = mo_stmt_int (stmt, who + 2),
                        .owner = mo_stmt_int (stmt, who + 3),
                        .name = mo_stmt_dup (stmt, of_mentor ? who + 1 : who),
                        .detail = detail,
                        .minute = -1 };
}

/* ---------------------------------------------------------------------- more calls */

static gboolean
requests (MoGather *gather, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (gather->store,
                   "SELECT x.id, e.asked_on, e.reason," WHO
                   " FROM extension e JOIN pairing x ON x.id = e.pairing" FROM_PAIR
                   " WHERE e.decided_on IS NULL AND x.ended_on IS NULL ORDER BY e.id");
  while (mo_stmt_step (&stmt))
    mo_gather_add (gather,
                   MO_DUTY_MORE,
                   about (&stmt,
                          3,
                          0,
                          FALSE,
                          g_strdup_printf (_ ("With %s · “%s”"),
                                           mo_stmt_text (&stmt, 4),
                                           mo_stmt_text (&stmt, 2))),
                   mo_rule_due_more (mo_stmt_day (&stmt, 1), &gather->policy));
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- how it feels */

static void
feeling (MoGather *gather, MoStmt *stmt, gboolean mentor)
{
  MoDutyFeeling it = { .state = mo_stmt_text (stmt, 1),
                       .done = mo_stmt_int (stmt, 2),
                       .last_done = mo_stmt_day (stmt, 3),
                       .first_on = mo_stmt_day (stmt, 4),
                       .middle_on = mo_stmt_day (stmt, 5),
                       .over = mo_stmt_int (stmt, 2) >= mo_stmt_int (stmt, 6) ||
                               g_strcmp0 (mo_stmt_text (stmt, 1), "impact_due") == 0,
                       .asked_after = mo_stmt_int (stmt, mentor ? 8 : 7) };
  MoDay due = mo_rule_due_feeling (&it, gather->today, &gather->policy);
  if (due == MO_DAY_NONE)
    return;
  mo_gather_add (gather,
                 MO_DUTY_FEELING,
                 about (stmt,
                        9,
                        mo_duty_feeling_row (mo_stmt_int (stmt, 0), mentor),
                        mentor,
                        g_strdup_printf (_ ("After call %d with %s"),
                                         mo_rule_feeling_call (&it, &gather->policy),
                                         mo_stmt_text (stmt, mentor ? 9 : 10))),
                 due);
}

#define ASKED_AFTER(role)                                                                      \
  "(SELECT coalesce(max(s.after_call), 0) FROM sentiment s"                                    \
  " WHERE s.pairing = x.id AND s.by_role = '" role "')"
#define DAY_OF_DONE(offset)                                                                    \
  "(SELECT c.day_on FROM call c WHERE c.pairing = x.id AND c.state = 'done'"                   \
  " ORDER BY c.starts_at LIMIT 1 OFFSET " offset ")"

static gboolean
feelings (MoGather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT x.id, x.state,"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done'),"
      " (SELECT max(c.day_on) FROM call c WHERE c.pairing = x.id AND c.state = 'done'),"
      " " DAY_OF_DONE ("0") ", " DAY_OF_DONE (
          "CAST(:middle AS BIGINT)") ","
                                     " x.call_limit + x.extra_granted, " ASKED_AFTER (
                                         "mentee") ", " ASKED_AFTER ("mentor") "," WHO
                                                                               " FROM pairing "
                                                                               "x" FROM_PAIR
                                                                               " WHERE x.state "
                                                                               "IN('first_call_"
                                                                               "booked','"
                                                                               "active','"
                                                                               "paused','"
                                                                               "ending','"
                                                                               "impact_due')");
  mo_stmt_bind_int (&stmt, ":middle", gather->policy.feeling_call - 1);
  while (mo_stmt_step (&stmt)) {
    feeling (gather, &stmt, FALSE);
    feeling (gather, &stmt, TRUE);
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- nobody answers */

/* Until a call is booked again, somebody was reached, or one took place. */
static gboolean
no_answers (MoGather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT x.id, count(*), max(c.day_on)," WHO
      " FROM pairing x JOIN call c ON c.pairing = x.id AND c.state = 'no_answer'" FROM_PAIR
      " WHERE x.state IN('first_call_booked','active')"
      " AND NOT EXISTS (SELECT 1 FROM call d WHERE d.pairing = x.id AND d.state = 'done'"
      "  AND d.starts_at > c.starts_at)"
      " AND NOT EXISTS (SELECT 1 FROM call d WHERE d.pairing = x.id AND d.state = 'planned'"
      "  AND d.day_on >= :today)"
      " AND NOT EXISTS (SELECT 1 FROM ring g WHERE g.pairing = x.id AND g.outcome = 'answered'"
      "  AND g.at > c.starts_at)"
      " GROUP BY x.id, p.id, p.first_name, p.last_name, m.first_name, m.last_name, r.owner"
      " ORDER BY x.id");
  mo_stmt_bind_day (&stmt, ":today", gather->today);
  while (mo_stmt_step (&stmt)) {
    g_auto (MoVerdict) verdict = mo_rule_no_answers (mo_stmt_int (&stmt, 1), &gather->policy);
    if (verdict.level == MO_LEVEL_FINE)
      continue;
    mo_gather_add (
        gather,
        MO_DUTY_NO_ANSWER,
        about (&stmt,
               3,
               0,
               FALSE,
               g_strdup_printf (_ ("With %s · %s"), mo_stmt_text (&stmt, 4), verdict.reason)),
        mo_stmt_day (&stmt, 2) + gather->policy.outcome_days);
  }
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_gather_ten (MoGather *gather, GError **error)
{
  return requests (gather, error) && feelings (gather, error) && no_answers (gather, error);
}
