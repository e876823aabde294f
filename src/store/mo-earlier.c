/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-earlier.h"

#include <glib/gi18n-lib.h>

#include "store/mo-stmt.h"

/* Columns bear the keys of the form; `_day` and `_precision` columns become one answer. */
#define ANSWERS                                                                                \
  "SELECT p.first_name, p.last_name, p.known_as, p.gender, p.pronouns, p.email,"               \
  " p.preferred_contact, p.address, p.postcode, p.region, p.format, p.interpreter,"            \
  " p.voicemail_safe, CASE p.withhold_number WHEN 1 THEN '1' END AS withhold_number,"          \
  " p.contact_times, p.video,"                                                                 \
  " (SELECT t.number FROM phone t WHERE t.person = p.id ORDER BY t.sort, t.id LIMIT 1)"        \
  "   AS phone,"                                                                               \
  " CASE WHEN i.level_code = 'unknown' THEN i.level_said ELSE i.level_code END AS level,"      \
  " i.completeness, i.cause, i.centre_treated, i.centre, i.centre_other, i.said, i.mobility,"  \
  " i.bladder, i.bowel, i.pain_type, i.pain_worst, i.ventilation, r.strand, r.relation_kind,"  \
  " r.relation_injured_name,"                                                                  \
  " CASE r.relation_lives_with WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END AS relation_lives_with," \
  " CASE r.relation_carer WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END AS relation_carer,"           \
  " CASE r.relation_injured_young WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END"                      \
  "   AS relation_injured_young, r.gp_name, r.gp_practice, r.gp_phone, r.other_services,"      \
  " r.mental_health_support, r.mentor_wish, r.mentor_gender, r.guardian_name,"                 \
  " r.guardian_relation, r.guardian_phone, r.letters_to,"                                      \
  " p.born_on, p.born_precision, i.injured_on, i.injured_precision,"                           \
  " r.relation_injured_born_on, 'day' AS relation_injured_born_precision"                      \
  " FROM person p"                                                                             \
  " LEFT JOIN referral r ON r.id = (SELECT q.id FROM referral q WHERE q.person = p.id"         \
  "   ORDER BY q.received_on DESC, q.id DESC LIMIT 1)"                                         \
  " LEFT JOIN injury i ON i.person = p.id AND i.current = 1"                                   \
  "   AND i.about = CASE r.strand WHEN 'family' THEN 'relative' ELSE 'self' END"               \
  " WHERE p.id = :person"
#define TEXTS 47 /* columns before the days */

static void
answer (MoFormDraft **draft, const char *key, const char *value)
{
  MoFormDraft *next = mo_form_draft_set (*draft, key, value);
  mo_form_draft_unref (*draft);
  *draft = next;
}

static void
answer_day (MoFormDraft **draft, const char *key, MoStmt *stmt, int column)
{
  MoDay day = mo_stmt_day (stmt, column);
  MoPrecision precision = mo_precision_from_code (mo_stmt_text (stmt, column + 1));
  g_autofree char *words = mo_day_to_words (day, precision);
  if (day != MO_DAY_NONE && precision != MO_PRECISION_UNKNOWN)
    answer (draft, key, words);
}

static gboolean
read_answers (MoStore *store, gint64 person, MoFormDraft **draft, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, ANSWERS);
  mo_stmt_bind_int (&stmt, ":person", person);
  if (mo_stmt_step (&stmt)) {
    for (int i = 0; i < TEXTS; i++)
      answer (draft, mo_stmt_column_name (&stmt, i), mo_stmt_text (&stmt, i));
    answer_day (draft, "born_on", &stmt, TEXTS);
    answer_day (draft, "injured_on", &stmt, TEXTS + 2);
    answer_day (draft, "relation_injured_born_on", &stmt, TEXTS + 4);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_week (MoStore *store, gint64 person, MoFormDraft **draft, GError **error)
{
  guint32 hours[7] = { 0 };
  gboolean any = FALSE;
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT weekday, hours FROM availability WHERE person = :person");
  mo_stmt_bind_int (&stmt, ":person", person);
  while (mo_stmt_step (&stmt)) {
    hours[CLAMP (mo_stmt_int (&stmt, 0), 0, 6)] = (guint32) mo_stmt_int (&stmt, 1);
    any |= mo_stmt_int (&stmt, 1) != 0;
  }
  g_autofree char *week = mo_form_week_from_hours (hours);
  answer (draft, "week", any ? week : NULL);
  return mo_stmt_finish (&stmt, error);
}

MoFormDraft *
mo_store_load_earlier_answers (MoStore *store, gint64 person, GError **error)
{
  g_autoptr (MoFormDraft) draft = mo_form_draft_from_text ("@a{ss} {}");
  if (!read_answers (store, person, &draft, error) || !read_week (store, person, &draft, error))
    return NULL;
  return g_steal_pointer (&draft);
}

gint64
mo_store_newest_referral (MoStore *store, gint64 person, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id FROM referral WHERE person = :person"
                                      " ORDER BY received_on DESC, id DESC LIMIT 1");
  mo_stmt_bind_int (&stmt, ":person", person);
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error) ? id : 0;
}

char *
mo_goal_fold (const char *words)
{
  return g_strstrip (mo_fold (words));
}

GHashTable *
mo_store_closed_goals (MoStore *store, gint64 person, GError **error)
{
  g_autoptr (GHashTable) goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT g.words FROM goal g JOIN referral r"
                                      " ON r.id = g.referral WHERE r.person = :person"
                                      " AND r.state = 'closed'");
  mo_stmt_bind_int (&stmt, ":person", person);
  while (mo_stmt_step (&stmt))
    g_hash_table_add (goals, mo_goal_fold (mo_stmt_text (&stmt, 0)));
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&goals) : NULL;
}

gboolean
mo_store_had_goal (MoStore *store, gint64 person, const char *words, GError **error)
{
  g_autoptr (GHashTable) goals = mo_store_closed_goals (store, person, error);
  g_autofree char *wanted = mo_goal_fold (words);
  return goals && g_hash_table_contains (goals, wanted);
}

/* Columns: the day it ended, the mentor's name, calls that took place, how it ended. */
static char *
match_words (MoStmt *stmt)
{
  int year = 0, calls = (int) mo_stmt_int (stmt, 2);
  const char *end = mo_stmt_text (stmt, 3);
  g_autofree char *count = g_strdup_printf (ngettext ("%d call", "%d calls", calls), calls);

  mo_day_split (mo_stmt_day (stmt, 0), &year, NULL, NULL);
  /* Translators: "2023, mentor Helen Marsh, 7 calls". */
  g_autofree char *words =
      g_strdup_printf (_ ("%d, mentor %s, %s"), year, mo_stmt_text (stmt, 1), count);
  if (!end || !*end)
    return g_steal_pointer (&words);
  g_autofree char *small = g_utf8_strdown (end, -1);
  return g_strdup_printf (_ ("%s, %s"), words, small);
}

char *
mo_store_earlier_match (MoStore *store, gint64 person, GError **error)
{
  g_autofree char *words = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT coalesce(x.closed_on, x.state_on), trim(p.first_name || ' ' || p.last_name),"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done'),"
      " (SELECT t.label FROM term t WHERE t.vocabulary = 'end' AND t.code = x.end_reason)"
      " FROM pairing x JOIN referral r ON r.id = x.referral JOIN mentor m ON m.id = x.mentor"
      " JOIN person p ON p.id = m.person WHERE r.person = :person AND x.state = 'closed'"
      " ORDER BY coalesce(x.closed_on, x.state_on) DESC, x.id DESC LIMIT 1");
  mo_stmt_bind_int (&stmt, ":person", person);
  if (mo_stmt_step (&stmt))
    words = match_words (&stmt);
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&words) : NULL;
}
