/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-mentor-card.h"

#include "core/mo-duty-rules.h"
#include "core/mo-mentor-care.h"
#include "store/mo-stmt.h"

static const MoField pair_fields[] = {
  MO_FIELD (INT64, MoMentorPair, id),
  MO_FIELD (INT64, MoMentorPair, person),
  MO_FIELD (INT64, MoMentorPair, referral),
  MO_FIELD (TEXT, MoMentorPair, name),
  MO_FIELD (TEXT, MoMentorPair, state),
  MO_FIELD (TEXT, MoMentorPair, end_reason),
  MO_FIELD (TEXT, MoMentorPair, end_words),
  MO_FIELD (INT, MoMentorPair, calls),
  MO_FIELD (INT, MoMentorPair, call_limit),
  MO_FIELD (INT, MoMentorPair, extra),
  MO_FIELD (INT, MoMentorPair, reached),
  MO_FIELD (DAY, MoMentorPair, drafted_on),
  MO_FIELD (DAY, MoMentorPair, agreed_on),
  MO_FIELD (DAY, MoMentorPair, ended_on),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMentorPair, mo_mentor_pair, pair_fields)

static const MoField check_fields[] = {
  MO_FIELD (INT64, MoMentorCheck, id),
  MO_FIELD (INT, MoMentorCheck, rev),
  MO_FIELD (TEXT, MoMentorCheck, kind),
  MO_FIELD (TEXT, MoMentorCheck, workforce),
  MO_FIELD (TEXT, MoMentorCheck, number),
  MO_FIELD (TEXT, MoMentorCheck, seen_by),
  MO_FIELD (TEXT, MoMentorCheck, level_reason),
  MO_FIELD (DAY, MoMentorCheck, issued_on),
  MO_FIELD (DAY, MoMentorCheck, seen_on),
  MO_FIELD (DAY, MoMentorCheck, status_checked_on),
  MO_FIELD (DAY, MoMentorCheck, renew_on),
  MO_FIELD (INT, MoMentorCheck, update_service),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMentorCheck, mo_mentor_check, check_fields)

static const MoField support_fields[] = {
  MO_FIELD (INT64, MoMentorSupport, id),   MO_FIELD (TEXT, MoMentorSupport, kind),
  MO_FIELD (TEXT, MoMentorSupport, who),   MO_FIELD (TEXT, MoMentorSupport, note),
  MO_FIELD (DAY, MoMentorSupport, due_on), MO_FIELD (DAY, MoMentorSupport, done_on),
  MO_FIELD (INT, MoMentorSupport, strain), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMentorSupport, mo_mentor_support, support_fields)

static const MoField training_fields[] = {
  MO_FIELD (INT64, MoMentorTraining, id),
  MO_FIELD (INT64, MoMentorTraining, event),
  MO_FIELD (TEXT, MoMentorTraining, strand),
  MO_FIELD (TEXT, MoMentorTraining, outcome),
  MO_FIELD (TEXT, MoMentorTraining, venue),
  MO_FIELD (DAY, MoMentorTraining, from_on),
  MO_FIELD (DAY, MoMentorTraining, to_on),
  MO_FIELD (DAY, MoMentorTraining, cancelled_on),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMentorTraining, mo_mentor_training, training_fields)

static const MoField note_fields[] = {
  MO_FIELD (INT64, MoMentorNote, id),
  MO_FIELD (INT64, MoMentorNote, corrects),
  MO_FIELD (TEXT, MoMentorNote, kind),
  MO_FIELD (TEXT, MoMentorNote, at),
  MO_FIELD (TEXT, MoMentorNote, who),
  MO_FIELD (TEXT, MoMentorNote, words),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMentorNote, mo_mentor_note, note_fields)

static const MoField topic_fields[] = {
  MO_FIELD (INT64, MoMentorTopic, id),    MO_FIELD (TEXT, MoMentorTopic, kind),
  MO_FIELD (TEXT, MoMentorTopic, tag),    MO_FIELD (TEXT, MoMentorTopic, label),
  MO_FIELD (INT, MoMentorTopic, comfort), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMentorTopic, mo_mentor_topic, topic_fields)

void
mo_mentor_card_free (MoMentorCard *card)
{
  GPtrArray **lists[] = { &card->pairs, &card->checks, &card->support, &card->training,
                          &card->notes, &card->topics, &card->steps };
  g_clear_pointer (&card->facts, mo_mentor_about_unref);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  g_free (card);
}

#define READER(prefix)                                                                         \
  static GPtrArray *read_##prefix (MoStmt *stmt, GError **error)                               \
  {                                                                                            \
    return mo_stmt_read_all (stmt, prefix, error);                                             \
  }
READER (mo_mentor_pair)
READER (mo_mentor_check)
READER (mo_mentor_support)
READER (mo_mentor_training)
READER (mo_mentor_note)
READER (mo_mentor_topic)

static const char pairs_sql[] =
    "SELECT x.id, x.referral, r.person, trim(p.first_name || ' ' || p.last_name) AS name,"
    " x.state, coalesce(e.label, x.end_reason, d.label, x.decline_reason) AS end_words,"
    " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') AS calls,"
    " (SELECT count(*) FROM goal g WHERE g.referral = x.referral AND g.status = 'reached')"
    " AS reached, x.end_reason, x.call_limit, x.extra_granted AS extra, x.drafted_on, "
    "x.agreed_on, x.ended_on"
    " FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
    " LEFT JOIN term e ON e.vocabulary = 'end' AND e.code = x.end_reason"
    " LEFT JOIN term d ON d.vocabulary = CASE x.state WHEN 'mentee_no' THEN 'mentee no'"
    "  ELSE 'mentor no' END AND d.code = x.decline_code"
    " WHERE x.mentor = :mentor"
    " ORDER BY CASE WHEN x.state IN('mentor_no','mentee_no','closed','dropped') THEN 1"
    " ELSE 0 END, x.drafted_on DESC, x.id DESC LIMIT 40";
static const char checks_sql[] =
    "SELECT k.id, k.rev, k.kind, k.workforce, k.number, k.seen_by, k.level_reason,"
    " k.issued_on, k.seen_on, k.status_checked_on, k.renew_on, k.update_service"
    " FROM safety_check k JOIN mentor m ON m.person = k.person WHERE m.id = :mentor"
    " ORDER BY coalesce(k.seen_on, k.issued_on) DESC, k.id DESC";
static const char support_sql[] =
    "SELECT id, kind, who, note, due_on, done_on, coalesce(strain, -1) AS strain"
    " FROM supervision WHERE mentor = :mentor"
    " ORDER BY CASE WHEN done_on IS NULL THEN 0 ELSE 1 END, done_on DESC, due_on, id DESC"
    " LIMIT 20";
static const char training_sql[] =
    "SELECT a.id, e.id AS event, e.strand, a.outcome, e.venue, e.from_on, e.to_on,"
    " e.cancelled_on FROM attendance a JOIN training_event e ON e.id = a.training_event"
    " WHERE a.mentor = :mentor ORDER BY e.from_on DESC, a.id DESC";
static const char notes_sql[] =
    "SELECT id, coalesce(corrects, 0) AS corrects, kind, at, who, words FROM mentor_note"
    " WHERE mentor = :mentor ORDER BY at DESC, id DESC";
static const char topics_sql[] =
    "SELECT t.id, t.kind, t.tag, coalesce(w.label, t.said, t.tag) AS label,"
    " coalesce(t.comfort, -1) AS comfort FROM topic t JOIN mentor m ON m.person = t.person"
    " LEFT JOIN term w ON w.vocabulary = 'goal' AND w.code = t.tag AND t.kind = 'topic'"
    " WHERE m.id = :mentor AND t.role = 'offers' ORDER BY t.kind, 4, t.id";
static gboolean
load_lists (MoStore *store, gint64 mentor, MoMentorCard *card, GError **error)
{
  const struct {
    const char *sql;
    GPtrArray *(*read) (MoStmt *, GError **);
    GPtrArray **into;
  } lists[] = {
    { pairs_sql, read_mo_mentor_pair, &card->pairs },
    { checks_sql, read_mo_mentor_check, &card->checks },
    { support_sql, read_mo_mentor_support, &card->support },
    { training_sql, read_mo_mentor_training, &card->training },
    { notes_sql, read_mo_mentor_note, &card->notes },
    { topics_sql, read_mo_mentor_topic, &card->topics },
  };
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    g_auto (MoStmt) stmt = mo_stmt_new (store, lists[i].sql);
    mo_stmt_bind_int (&stmt, ":mentor", mentor);
    *lists[i].into = lists[i].read (&stmt, error);
    if (!*lists[i].into)
      return FALSE;
  }
  card->steps = mo_store_list_mentor_steps (store, mentor, error);
  return card->steps != NULL;
}

static gboolean
load_week (MoStore *store, MoMentorCard *card, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT weekday, hours FROM availability WHERE person = :person");
  mo_stmt_bind_int (&stmt, ":person", card->facts->person);
  while (mo_stmt_step (&stmt))
    card->week.hours[CLAMP (mo_stmt_int (&stmt, 0), 0, 6)] = (guint32) mo_stmt_int (&stmt, 1);
  return mo_stmt_finish (&stmt, error);
}

/* Calls that took place, their summaries, weekends that somebody came to: ever, and from a day
 * on. */
static const char given_sql[] =
    "SELECT count(*), coalesce(sum(c.actual_minutes), 0),"
    " coalesce(sum(CASE WHEN c.day_on >= :year THEN 1 ELSE 0 END), 0),"
    " coalesce(sum(CASE WHEN c.day_on >= :year THEN c.actual_minutes ELSE 0 END), 0),"
    " coalesce(sum(n.there), 0),"
    " coalesce(sum(CASE WHEN c.day_on >= :year THEN n.there ELSE 0 END), 0)"
    " FROM pairing x JOIN call c ON c.pairing = x.id"
    " LEFT JOIN (SELECT o.call, 1 AS there FROM pairing y JOIN call d ON d.pairing = y.id"
    "  JOIN call_note o ON o.call = d.id WHERE y.mentor = :mentor GROUP BY o.call) n"
    "  ON n.call = c.id"
    " WHERE x.mentor = :mentor AND c.state = 'done'";
static const char trained_sql[] =
    "SELECT coalesce(sum(e.minutes), 0),"
    " coalesce(sum(CASE WHEN e.from_on >= :year THEN e.minutes ELSE 0 END), 0)"
    " FROM attendance a JOIN training_event e ON e.id = a.training_event"
    " WHERE a.mentor = :mentor AND a.outcome IN('attended','passed','not_yet')"
    " AND e.cancelled_on IS NULL";

static gboolean
load_given (MoStore *store, gint64 mentor, MoMentorCard *card, GError **error)
{
  g_auto (MoStmt) calls = mo_stmt_new (store, given_sql);
  g_auto (MoStmt) trained = mo_stmt_new (store, trained_sql);

  mo_stmt_bind_int (&calls, ":mentor", mentor);
  mo_stmt_bind_day (&calls, ":year", card->year);
  mo_stmt_bind_int (&trained, ":mentor", mentor);
  mo_stmt_bind_day (&trained, ":year", card->year);
  if (mo_stmt_step (&calls)) {
    card->given_ever.calls = (int) mo_stmt_int (&calls, 0);
    card->given_ever.call_minutes = (int) mo_stmt_int (&calls, 1);
    card->given.calls = (int) mo_stmt_int (&calls, 2);
    card->given.call_minutes = (int) mo_stmt_int (&calls, 3);
    card->given_ever.summaries = (int) mo_stmt_int (&calls, 4);
    card->given.summaries = (int) mo_stmt_int (&calls, 5);
  }
  if (!mo_stmt_finish (&calls, error))
    return FALSE;
  if (mo_stmt_step (&trained)) {
    card->given_ever.training_minutes = (int) mo_stmt_int (&trained, 0);
    card->given.training_minutes = (int) mo_stmt_int (&trained, 1);
  }
  return mo_stmt_finish (&trained, error);
}

static gboolean
count_pairs (MoStore *store, gint64 mentor, MoMentorCard *card, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT count(*) FROM pairing WHERE mentor = :mentor"
                                      " AND agreed_on IS NOT NULL");
  mo_stmt_bind_int (&stmt, ":mentor", mentor);
  if (mo_stmt_step (&stmt))
    card->pairs_ever = (int) mo_stmt_int (&stmt, 0);
  return mo_stmt_finish (&stmt, error);
}

/* What the rules make of it. */
static void
judge (MoMentorCard *card, const MoPolicy *policy)
{
  const MoMentorAbout *facts = card->facts;
  MoDay seen = MO_DAY_NONE, renew = MO_DAY_NONE;
  MoDutyMentor duty = { .state = facts->state,
                        .approved = facts->approved_on,
                        .first_call = facts->first_call,
                        .supervised = facts->supervised,
                        .supervision = facts->supervision,
                        .talking = facts->talking };

  for (guint i = 0; i < card->checks->len; i++) {
    const MoMentorCheck *check = g_ptr_array_index (card->checks, i);
    MoDay day =
        MAX (check->seen_on ? check->seen_on : check->issued_on, check->status_checked_on);
    if (check->renew_on != MO_DAY_NONE)
      renew = MAX (renew, check->renew_on);
    else
      seen = MAX (seen, day);
  }
  card->check_due = mo_rule_check_due (seen, renew, policy);
  card->rest_until =
      mo_rule_rest_until (facts->rest_set, facts->ended, facts->ended_hard, policy);
  card->support_due = mo_rule_due_supervision (&duty, policy);
}

MoMentorCard *
mo_store_load_mentor_card (MoStore *store, gint64 mentor, GError **error)
{
  g_autoptr (MoMentorCard) card = g_new0 (MoMentorCard, 1);
  MoPolicy policy;

  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  card->year = mo_day_year_start (mo_store_get_today (store), policy.year_starts);
  card->facts = mo_store_load_mentor_about (store, mentor, error);
  if (!card->facts || !load_lists (store, mentor, card, error) ||
      !load_week (store, card, error) || !load_given (store, mentor, card, error) ||
      !count_pairs (store, mentor, card, error))
    return NULL;
  judge (card, &policy);
  return g_steal_pointer (&card);
}

gpointer
mo_store_mentor_card_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_mentor_card (store, *(const gint64 *) ask, error);
}
