/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is due for pairs and their calls. */
#include <glib/gi18n-lib.h>

#include "core/mo-message-rules.h"
#include "core/mo-note-rules.h"
#include "store/mo-messages-private.h"
#include "store/mo-today-private.h"

/* mentee, mentor, mentee's id, owner */
#define WHO                                                                                    \
  " p.first_name || ' ' || p.last_name, m.first_name || ' ' || m.last_name, p.id, r.owner"
#define FROM_PAIR                                                                              \
  " JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"                     \
  " JOIN mentor t ON t.id = x.mentor JOIN person m ON m.id = t.person"

static void
add (MoGather *gather, MoStmt *stmt, int who, MoDutyKind kind, MoDay due, char *detail)
{
  mo_gather_add (gather,
                 kind,
                 (MoDutyAbout){ .subject = mo_stmt_int (stmt, 0),
                                .person = mo_stmt_int (stmt, who + 2),
                                .owner = mo_stmt_int (stmt, who + 3),
                                .name = mo_stmt_dup (stmt, who),
                                .detail = detail,
                                .minute = -1 },
                 due);
}

/* ---------------------------------------------------------------------- pairs */

static char *
calls_so_far (const MoDutyPair *it, const char *mentor)
{
  return g_strdup_printf (_ ("With %s · %d of %d calls"), mentor, it->done, it->limit);
}

static void
add_pair (MoGather *gather, MoStmt *stmt)
{
  MoDutyPair it = { .state = mo_stmt_text (stmt, 1),
                    .agreed = mo_stmt_day (stmt, 2),
                    .limit = mo_stmt_int (stmt, 3),
                    .rhythm = mo_stmt_int (stmt, 4),
                    .planned = mo_stmt_int (stmt, 5),
                    .done = mo_stmt_int (stmt, 6),
                    .last_done = mo_stmt_day (stmt, 7) };
  const char *mentor = mo_stmt_text (stmt, 9);

  add (gather,
       stmt,
       8,
       MO_DUTY_FIRST_CALL,
       mo_rule_due_first_call (&it, &gather->policy),
       g_strdup_printf (_ ("Agreed with %s, no call booked"), mentor));
  add (gather,
       stmt,
       8,
       MO_DUTY_NEXT_CALL,
       mo_rule_due_next_call (&it),
       calls_so_far (&it, mentor));
}

gboolean
mo_gather_pairs (MoGather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT x.id, x.state, x.agreed_on,"
      " x.call_limit + x.extra_granted, x.rhythm_days,"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'planned'),"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done'),"
      " (SELECT max(c.day_on) FROM call c WHERE c.pairing = x.id AND c.state = 'done')," WHO
      " FROM pairing x" FROM_PAIR " WHERE x.state IN('agreed','briefed','first_call_booked',"
      "'active','ending')");
  while (mo_stmt_step (&stmt))
    add_pair (gather, &stmt);
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- calls */

/* Calls of days gone by that nobody told anything of. */
static gboolean
outcomes (MoGather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT x.id, c.day_on," WHO " FROM call c JOIN pairing x ON x.id = c.pairing" FROM_PAIR
      " WHERE c.state = 'planned' AND c.day_on < :today ORDER BY x.id, c.day_on");
  gint64 last = 0;
  mo_stmt_bind_day (&stmt, ":today", gather->today);
  while (mo_stmt_step (&stmt)) {
    MoDay day = mo_stmt_day (&stmt, 1);
    g_autofree char *on = mo_day_to_short (day, gather->today);
    if (mo_stmt_int (&stmt, 0) == last)
      continue; /* one line a pair: the oldest */
    last = mo_stmt_int (&stmt, 0);
    add (gather,
         &stmt,
         2,
         MO_DUTY_OUTCOME,
         mo_rule_due_outcome ("planned", day, gather->today, &gather->policy),
         g_strdup_printf (
             _ ("Call with %s on %s: did it take place?"), mo_stmt_text (&stmt, 3), on));
  }
  return mo_stmt_finish (&stmt, error);
}

/* Summaries that one mentor owes: asked for once, all of them. */
typedef struct {
  MoDutyAbout about;
  MoDay oldest, chased;
  int calls;
} Owed;

static void
tell_owed (MoGather *gather, Owed *owed)
{
  g_autofree char *on = mo_day_to_short (owed->oldest, gather->today);
  g_autofree char *mentee = owed->about.detail;
  if (!owed->calls)
    return;
  owed->about.detail = owed->calls == 1
                           ? g_strdup_printf (_ ("Call with %s on %s"), mentee, on)
                           : g_strdup_printf (ngettext ("%d call, the oldest with %s on %s",
                                                        "%d calls, the oldest with %s on %s",
                                                        owed->calls),
                                              owed->calls,
                                              mentee,
                                              on);
  mo_gather_add (gather,
                 MO_DUTY_NOTE,
                 owed->about,
                 mo_rule_due_digest (owed->oldest, owed->chased, &gather->policy));
  *owed = (Owed){ 0 };
}

static void
owe (MoGather *gather, MoStmt *stmt, Owed *owed)
{
  gint64 mentor = mo_stmt_int (stmt, 2);
  if (owed->calls && owed->about.row != mentor)
    tell_owed (gather, owed);
  if (!owed->calls) {
    owed->oldest = mo_stmt_day (stmt, 1);
    owed->chased = mo_stmt_day (stmt, 3);
    owed->about = (MoDutyAbout){ .subject = mo_stmt_int (stmt, 0),
                                 .row = mentor,
                                 .person = mo_stmt_int (stmt, 6),
                                 .owner = mo_stmt_int (stmt, 7),
                                 .name = mo_stmt_dup (stmt, 5),
                                 .detail = mo_stmt_dup (stmt, 4),
                                 .minute = -1 };
  }
  owed->calls++;
}

/* Summaries that have not come, one line a mentor. */
static gboolean
notes (MoGather *gather, GError **error)
{
  Owed owed = { 0 };
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT x.id, c.day_on, x.mentor,"
      " (SELECT max(k.day_on) FROM note_chase k WHERE k.mentor = x.mentor) AS chased," WHO
      " FROM pairing x JOIN call c ON c.pairing = x.id" FROM_PAIR
      " WHERE x.state IN('first_call_booked','active','paused','ending','impact_due')"
      " AND c.state = 'done' AND NOT EXISTS (SELECT 1 FROM call_note n WHERE n.call = c.id)"
      " ORDER BY x.mentor, c.day_on, c.id");
  while (mo_stmt_step (&stmt)) {
    /* counted as on the page of the summaries */
    gather->notes_missing++;
    gather->notes_late +=
        mo_rule_note_standing (mo_stmt_day (&stmt, 1), gather->today, &gather->policy) ==
        MO_NOTE_LATE;
    owe (gather, &stmt, &owed);
  }
  tell_owed (gather, &owed);
  return mo_stmt_finish (&stmt, error);
}

/* Whom to turn to; of what is for the office, who said it. */
static const char *
message_for (const char *to, const char *mentee, const char *mentor, const char *from)
{
  const char *whom = g_str_equal (to, "office") ? from : to;
  return g_str_equal (whom, "mentor") ? mentor : mentee;
}

static char *
message_detail (const char *from,
                const char *to,
                const char *mentee,
                const char *mentor,
                const char *body)
{
  if (g_str_equal (to, "office"))
    return g_strdup_printf (_ ("For the office: “%s”"), body);
  return g_strdup_printf (_ ("From %s: “%s”"),
                          g_str_equal (from, "office")   ? _ ("the office")
                          : g_str_equal (from, "mentor") ? mentor
                                                         : mentee,
                          body);
}

/* What one of a pair asked to be told to the other.  One line a message.  What raised a concern
 * is not passed on: the concern itself is the duty. */
static gboolean
messages (MoGather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT x.id, g.id, g.from_role, g.body, g.taken_at, g.due_on, g.to_role," WHO
      " FROM message g JOIN pairing x ON x.id = g.pairing" FROM_PAIR
      " WHERE g.state = 'taken' AND NOT " MO_MESSAGE_IS_HIDDEN " ORDER BY g.id");
  while (mo_stmt_step (&stmt)) {
    const char *from = mo_stmt_text (&stmt, 2),
               *to = mo_message_to (from, mo_stmt_text (&stmt, 6));
    const char *mentee = mo_stmt_text (&stmt, 7), *mentor = mo_stmt_text (&stmt, 8);
    g_autofree char *date = g_strndup (mo_stmt_text (&stmt, 4), 10);
    MoDay taken = mo_day_from_iso (date);
    gather->messages++;
    if (!gather->oldest_message || taken < gather->oldest_message)
      gather->oldest_message = taken;
    mo_gather_add (
        gather,
        MO_DUTY_MESSAGE,
        (MoDutyAbout){ .subject = mo_stmt_int (&stmt, 0),
                       .row = mo_stmt_int (&stmt, 1),
                       .person = mo_stmt_int (&stmt, 9),
                       .owner = mo_stmt_int (&stmt, 10),
                       .name = g_strdup (message_for (to, mentee, mentor, from)),
                       .detail =
                           message_detail (from, to, mentee, mentor, mo_stmt_text (&stmt, 3)),
                       .minute = -1 },
        mo_rule_due_message ("taken", taken, mo_stmt_day (&stmt, 5), &gather->policy));
  }
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_gather_calls (MoGather *gather, GError **error)
{
  return outcomes (gather, error) && notes (gather, error) && messages (gather, error);
}
