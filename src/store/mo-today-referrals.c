/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is due for referrals: from the first contact to the day a mentee turns eighteen. */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "store/mo-today-private.h"
#include "store/mo-waiting.h"

enum {
  ID,
  PERSON,
  OWNER,
  NAME,
  TOWN,
  STRAND,
  STATE,
  RECEIVED,
  DUE,
  FIRST_CONTACT,
  ASSESSED,
  ACCEPTED,
  HOLD_FROM,
  HOLD_REASON,
  REVIEW,
  YOUNG_BORN,
  BOOKED,
  FIRST_CALL,
  BASELINE,
};

#define FACTS                                                                                  \
  "SELECT r.id, r.person, r.owner, p.first_name || ' ' || p.last_name, p.town, r.strand,"      \
  " r.state, r.received_on, r.due_on, r.first_contact_on, r.assessed_on, r.accepted_on,"       \
  " r.hold_from, r.hold_reason, r.review_on,"                                                  \
  " CASE WHEN r.young = 1 AND p.born_precision = 'day' THEN p.born_on END,"                    \
  " (SELECT max(s.booked_for) FROM assessment s WHERE s.referral = r.id"                       \
  "   AND s.done_on IS NULL),"                                                                 \
  " (SELECT min(c.day_on) FROM pairing x JOIN call c ON c.pairing = x.id"                      \
  "   WHERE x.referral = r.id AND c.state IN('planned','done')),"                              \
  " (SELECT count(*) FROM response q WHERE q.referral = r.id AND q.stage = 'baseline')"        \
  " FROM referral r JOIN person p ON p.id = r.person"                                          \
  " WHERE r.state IN('received','awaiting_contact','assessment_booked','assessed',"            \
  "'awaiting_match','matched','on_hold')"

/* The list of who waits knows since when the clock runs: both pages say the same days. */
static GHashTable *
read_clocks (MoGather *gather, GPtrArray **waiting, GError **error)
{
  GHashTable *by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  *waiting = mo_store_list_waiting (gather->store, gather->today, error);
  for (guint i = 0; *waiting && i < (*waiting)->len; i++) {
    MoWaiting *it = g_ptr_array_index (*waiting, i);
    g_hash_table_insert (by_id, &it->id, it);
  }
  return by_id;
}

static char *
joined (char *detail, const char *more)
{
  g_autofree char *owned = detail;
  return more && *more ? g_strdup_printf ("%s · %s", owned, more) : g_steal_pointer (&owned);
}

/* "SCI · C5/6 incomplete · Swansea" */
static char *
who_they_are (MoStmt *stmt, const MoWaiting *waiting)
{
  gboolean family = g_strcmp0 (mo_stmt_text (stmt, STRAND), "family") == 0;
  gboolean known = waiting && g_strcmp0 (waiting->level_code, "unknown") != 0;
  char *detail = g_strdup (family ? _ ("Family") : _ ("SCI"));
  return joined (joined (detail, known ? waiting->about : NULL), mo_stmt_text (stmt, TOWN));
}

static MoDutyReferral
read_facts (MoStmt *stmt, const MoWaiting *waiting, int *minute)
{
  MoDutyReferral it = { .state = mo_stmt_text (stmt, STATE),
                        .received = mo_stmt_day (stmt, RECEIVED),
                        .due = mo_stmt_day (stmt, DUE),
                        .first_contact = mo_stmt_day (stmt, FIRST_CONTACT),
                        .assessed = mo_stmt_day (stmt, ASSESSED),
                        .accepted = mo_stmt_day (stmt, ACCEPTED),
                        .hold_from = mo_stmt_day (stmt, HOLD_FROM),
                        .review = mo_stmt_day (stmt, REVIEW),
                        .born = mo_stmt_day (stmt, YOUNG_BORN),
                        .first_call = mo_stmt_day (stmt, FIRST_CALL),
                        .baseline = mo_stmt_int (stmt, BASELINE) > 0 };
  *minute = -1;
  mo_call_time_from_utc (mo_stmt_text (stmt, BOOKED), MO_ZONE, &it.booked, minute);
  if (waiting) {
    it.since = waiting->since;
    it.paused = waiting->paused_days;
  }
  return it;
}

static void
add (MoGather *gather, MoStmt *stmt, MoDutyKind kind, MoDay due, int minute, char *detail)
{
  mo_gather_add (gather,
                 kind,
                 (MoDutyAbout){ .subject = mo_stmt_int (stmt, ID),
                                .person = mo_stmt_int (stmt, PERSON),
                                .owner = mo_stmt_int (stmt, OWNER),
                                .name = mo_stmt_dup (stmt, NAME),
                                .detail = detail,
                                .minute = minute },
                 due);
}

static char *
tried (int tries)
{
  return tries == 0 ? NULL
         : tries == 1
             ? g_strdup (_ ("tried once"))
             : g_strdup_printf (ngettext ("tried %d time", "tried %d times", tries), tries);
}

static char *
review_words (MoStmt *stmt)
{
  const char *reason = mo_stmt_text (stmt, HOLD_REASON);
  if (g_strcmp0 (mo_stmt_text (stmt, STATE), "on_hold") != 0)
    return g_strdup (_ ("To be looked at again"));
  return joined (g_strdup (_ ("On hold")), reason);
}

static void
add_clocks (MoGather *gather, MoStmt *stmt, const MoWaiting *waiting)
{
  int minute;
  MoDutyReferral it = read_facts (stmt, waiting, &minute);
  g_autofree char *who = who_they_are (stmt, waiting);
  g_autofree char *tries = tried (waiting ? waiting->tries : 0);

  add (gather,
       stmt,
       MO_DUTY_CONTACT,
       mo_rule_due_contact (&it),
       -1,
       joined (g_strdup (who), tries));
  add (gather, stmt, MO_DUTY_TALK, mo_rule_due_talk (&it), minute, g_strdup (who));
  add (gather,
       stmt,
       MO_DUTY_ASSESSMENT,
       mo_rule_due_assessment (&it, &gather->policy),
       -1,
       g_strdup (who));
  add (gather,
       stmt,
       MO_DUTY_DECISION,
       mo_rule_due_decision (&it, &gather->policy),
       -1,
       g_strdup (who));
  add (gather,
       stmt,
       MO_DUTY_REVIEW,
       mo_rule_due_review (&it, &gather->policy),
       -1,
       review_words (stmt));
  add (gather,
       stmt,
       MO_DUTY_BASELINE,
       mo_rule_due_baseline (&it, gather->today, &gather->policy),
       -1,
       joined (g_strdup (who), _ ("how things are before the first call")));
  add (gather,
       stmt,
       MO_DUTY_ADULT,
       mo_rule_due_adult (&it),
       -1,
       g_strdup (_ ("From then on their rights and choices are their own")));
}

gboolean
mo_gather_referrals (MoGather *gather, GError **error)
{
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GHashTable) clocks = read_clocks (gather, &waiting, error);
  g_auto (MoStmt) stmt = mo_stmt_new (gather->store, FACTS);

  if (!waiting)
    return FALSE;
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, ID);
    add_clocks (gather, &stmt, g_hash_table_lookup (clocks, &id));
  }
  return mo_stmt_finish (&stmt, error);
}
