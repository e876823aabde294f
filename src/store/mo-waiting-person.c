/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-stmt.h"
#include "store/mo-waiting.h"

static const MoField attempt_fields[] = {
  MO_FIELD (INT64, MoAttempt, id),    MO_FIELD (INT, MoAttempt, rev),
  MO_FIELD (TEXT, MoAttempt, at),     MO_FIELD (TEXT, MoAttempt, who),
  MO_FIELD (TEXT, MoAttempt, medium), MO_FIELD (TEXT, MoAttempt, outcome),
  MO_FIELD (TEXT, MoAttempt, note),   MO_FIELD_END,
};
MO_DEFINE_RECORD (MoAttempt, mo_attempt, attempt_fields)

static const MoField goal_fields[] = {
  MO_FIELD (INT64, MoGoalLine, id),
  MO_FIELD (TEXT, MoGoalLine, domain),
  MO_FIELD (TEXT, MoGoalLine, words),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoGoalLine, mo_goal_line, goal_fields)

static const MoField person_fields[] = {
  MO_FIELD (INT64, MoWaitingPerson, id),
  MO_FIELD (INT, MoWaitingPerson, rev),
  MO_FIELD (TEXT, MoWaitingPerson, state),
  MO_FIELD (TEXT, MoWaitingPerson, state_by),
  MO_FIELD (TEXT, MoWaitingPerson, channel),
  MO_FIELD (TEXT, MoWaitingPerson, referrer),
  MO_FIELD (TEXT, MoWaitingPerson, agreement),
  MO_FIELD (TEXT, MoWaitingPerson, note),
  MO_FIELD (TEXT, MoWaitingPerson, email),
  MO_FIELD (TEXT, MoWaitingPerson, preferred),
  MO_FIELD (TEXT, MoWaitingPerson, times),
  MO_FIELD (TEXT, MoWaitingPerson, voicemail_safe),
  MO_FIELD (TEXT, MoWaitingPerson, format),
  MO_FIELD (TEXT, MoWaitingPerson, interpreter),
  MO_FIELD (INT, MoWaitingPerson, withhold_number),
  MO_FIELD (DAY, MoWaitingPerson, assessed),
  MO_FIELD (DAY, MoWaitingPerson, hold_from),
  MO_FIELD (TEXT, MoWaitingPerson, hold_reason),
  MO_FIELD (TEXT, MoWaitingPerson, booked_for),
  MO_FIELD_END,
};

void
mo_waiting_person_free (MoWaitingPerson *person)
{
  mo_fields_clear (person_fields, person);
  g_free (person->phones);
  g_clear_pointer (&person->attempts, g_ptr_array_unref);
  g_clear_pointer (&person->goals, g_ptr_array_unref);
  g_free (person);
}

static gboolean
read_referral (MoStore *store, gint64 referral, MoWaitingPerson *person, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT r.id, r.rev, r.state, ch.label AS channel, r.agreement, r.note,"
      " coalesce(r.referrer_name, r.referrer_org, rk.label) AS referrer,"
      " p.email, pc.label AS preferred, p.contact_times AS times, p.voicemail_safe,"
      " CASE WHEN p.format = 'standard' THEN NULL ELSE fo.label END AS format,"
      " p.interpreter, p.withhold_number, r.assessed_on AS assessed, r.hold_from,"
      " r.hold_reason,"
      " (SELECT max(a.booked_for) FROM assessment a WHERE a.referral = r.id"
      "   AND a.done_on IS NULL) AS booked_for,"
      " (SELECT s.who FROM change_set s JOIN audit u ON u.change_set = s.id"
      "   WHERE u.tbl = 'referral' AND u.row_id = r.id AND u.verb = 'update'"
      "   ORDER BY u.id DESC LIMIT 1) AS state_by"
      " FROM referral r JOIN person p ON p.id = r.person"
      " LEFT JOIN term ch ON ch.vocabulary = 'channel' AND ch.code = r.channel"
      " LEFT JOIN term rk ON rk.vocabulary = 'referrer' AND rk.code = r.referrer_kind"
      " LEFT JOIN term pc ON pc.vocabulary = 'contact' AND pc.code = p.preferred_contact"
      " LEFT JOIN term fo ON fo.vocabulary = 'format' AND fo.code = p.format"
      " WHERE r.id = :id");
  mo_stmt_bind_int (&stmt, ":id", referral);
  gboolean there = mo_stmt_step (&stmt);
  if (there)
    mo_stmt_read (&stmt, person_fields, person);
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no referral %" G_GINT64_FORMAT, referral);
  return there;
}

static gboolean
read_phones (MoStore *store, gint64 referral, MoWaitingPerson *person, GError **error)
{
  g_autoptr (GString) phones = g_string_new (NULL);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT h.number, h.label FROM phone h JOIN referral r ON r.person = h.person"
      " WHERE r.id = :id ORDER BY h.sort, h.id");
  mo_stmt_bind_int (&stmt, ":id", referral);
  while (mo_stmt_step (&stmt)) {
    const char *label = mo_stmt_text (&stmt, 1);
    g_string_append_printf (phones, "%s%s", phones->len ? ", " : "", mo_stmt_text (&stmt, 0));
    if (label && *label)
      g_string_append_printf (phones, " (%s)", label);
  }
  person->phones = g_strdup (phones->str);
  return mo_stmt_finish (&stmt, error);
}

MoWaitingPerson *
mo_store_load_waiting (MoStore *store, gint64 referral, GError **error)
{
  g_autoptr (MoWaitingPerson) person = g_new0 (MoWaitingPerson, 1);
  g_auto (MoStmt) attempts =
      mo_stmt_new (store,
                   "SELECT id, rev, at, who, medium, outcome, note FROM contact_attempt"
                   " WHERE referral = :id ORDER BY at, id");
  g_auto (MoStmt) goals =
      mo_stmt_new (store,
                   "SELECT g.id, coalesce(t.label, g.domain) AS domain, g.words FROM goal g"
                   " LEFT JOIN term t ON t.vocabulary = 'goal' AND t.code = g.domain"
                   " WHERE g.referral = :id ORDER BY g.id");

  if (!read_referral (store, referral, person, error) ||
      !read_phones (store, referral, person, error))
    return NULL;
  mo_stmt_bind_int (&attempts, ":id", referral);
  person->attempts = mo_stmt_read_all (&attempts, mo_attempt, error);
  if (!person->attempts)
    return NULL;
  mo_stmt_bind_int (&goals, ":id", referral);
  person->goals = mo_stmt_read_all (&goals, mo_goal_line, error);
  return person->goals ? g_steal_pointer (&person) : NULL;
}

gpointer
mo_store_load_waiting_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_waiting (store, *(const gint64 *) ask, error);
}
