/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-assessments.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "core/mo-form-draft.h"
#include "store/mo-stmt.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoAssessed, id),
  MO_FIELD (INT64, MoAssessed, person),
  MO_FIELD (INT, MoAssessed, rev),
  MO_FIELD (TEXT, MoAssessed, number),
  MO_FIELD (TEXT, MoAssessed, first_name),
  MO_FIELD (TEXT, MoAssessed, last_name),
  MO_FIELD (TEXT, MoAssessed, strand),
  MO_FIELD (TEXT, MoAssessed, state),
  MO_FIELD (TEXT, MoAssessed, town),
  MO_FIELD (TEXT, MoAssessed, voicemail_safe),
  MO_FIELD (TEXT, MoAssessed, booked_for),
  MO_FIELD (TEXT, MoAssessed, level_code),
  MO_FIELD (TEXT, MoAssessed, completeness),
  MO_FIELD (TEXT, MoAssessed, guardian_name),
  MO_FIELD (TEXT, MoAssessed, competence_by),
  MO_FIELD (DAY, MoAssessed, born),
  MO_FIELD (DAY, MoAssessed, assessed),
  MO_FIELD (INT, MoAssessed, young),
  MO_FIELD (INT64, MoAssessed, assessment),
  MO_FIELD (TEXT, MoAssessed, who),
  MO_FIELD (TEXT, MoAssessed, answers),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoAssessed, mo_assessed, fields)

MoAssessed *
mo_store_load_assessed (MoStore *store, gint64 referral, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT r.id AS id, r.person AS person, r.rev AS rev, r.number AS number,"
      " p.first_name AS first_name, p.last_name AS last_name, r.strand AS strand,"
      " r.state AS state, p.town AS town, p.voicemail_safe AS voicemail_safe,"
      " (SELECT max(b.booked_for) FROM assessment b WHERE b.referral = r.id"
      "   AND b.done_on IS NULL) AS booked_for,"
      " i.level_code AS level_code, i.completeness AS completeness,"
      " r.guardian_name AS guardian_name, r.competence_by AS competence_by,"
      " p.born_on AS born, r.assessed_on AS assessed, r.young AS young,"
      " coalesce(a.id, 0) AS assessment, a.who AS who, a.answers AS answers"
      " FROM referral r JOIN person p ON p.id = r.person"
      " LEFT JOIN injury i ON i.person = p.id AND i.current = 1"
      "   AND i.about = CASE r.strand WHEN 'family' THEN 'relative' ELSE 'self' END"
      " LEFT JOIN assessment a ON a.id = (SELECT max(d.id) FROM assessment d"
      "   WHERE d.referral = r.id AND d.done_on IS NOT NULL)"
      " WHERE r.id = :id");
  g_autoptr (MoAssessed) found = NULL;

  mo_stmt_bind_int (&stmt, ":id", referral);
  while (mo_stmt_step (&stmt))
    if (!found) {
      found = mo_assessed_new ();
      mo_stmt_read (&stmt, fields, found);
    }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!found)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no referral %" G_GINT64_FORMAT, referral);
  return g_steal_pointer (&found);
}

/* ---------------------------------------------------------------------- as JSON */

static void
add_member (const char *key, const char *value, gpointer user)
{
  json_object_set_string_member (user, key, value);
}

char *
mo_assessment_to_json (const MoAssessmentDraft *draft)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  json_node_take_object (node, object);
  mo_assessment_each (draft, add_member, object);
  return json_to_string (node, FALSE);
}

static void
know (MoAssessmentDraft **draft, const char *key, const char *value)
{
  MoAssessmentDraft *next = mo_assessment_know (*draft, key, value);
  mo_assessment_draft_unref (*draft);
  *draft = next;
}

MoAssessmentDraft *
mo_assessment_from_json (const char *json)
{
  g_autoptr (JsonNode) node = json ? json_from_string (json, NULL) : NULL;
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (!node || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  MoAssessmentDraft *draft = mo_assessment_draft_new ();
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &key, &value))
    if (JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING)
      know (&draft, key, json_node_get_string (value));
  return draft;
}

/* ---------------------------------------------------------------------- what the book knows */

/* "not known" is what the talk is for: it is asked. */
static void
know_column (MoAssessmentDraft **draft, const char *key, const char *value)
{
  if (value && !g_str_equal (value, MO_ASSESS_UNKNOWN))
    know (draft, key, value);
}

/* Columns bear the keys of the form. */
static gboolean
read_columns (MoStore *store, const MoAssessed *it, MoAssessmentDraft **draft, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT p.gender, p.contact_times, r.strand, r.relation_kind AS relation,"
      " r.relation_injured_name AS injured_name,"
      " CASE r.relation_lives_with WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END AS lives_with,"
      " CASE r.relation_carer WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END AS carer,"
      " CASE WHEN i.level_code = 'unknown' THEN i.level_said ELSE i.level_code END AS level,"
      " CASE WHEN i.completeness IN ('complete','incomplete') THEN i.completeness"
      "   WHEN i.ais = 'A' THEN 'complete' WHEN i.ais IN ('B','C','D') THEN 'incomplete'"
      "   ELSE i.completeness END AS completeness, i.said, i.mobility, i.mobility_said, "
      "i.bladder, i.bladder_said,"
      " i.bowel, i.bowel_said, i.pain_type, i.pain_said, r.mentor_wish, r.mentor_gender,"
      " r.mental_health_support AS mental_said, p.video AS person_video, p.born_on,"
      " i.injured_on, i.injured_precision, i.pain_now, i.pain_worst"
      " FROM referral r JOIN person p ON p.id = r.person"
      " LEFT JOIN injury i ON i.person = p.id AND i.current = 1"
      "   AND i.about = CASE r.strand WHEN 'family' THEN 'relative' ELSE 'self' END"
      " WHERE r.id = :id ORDER BY i.id");
  const int texts = 23;

  mo_stmt_bind_int (&stmt, ":id", it->id);
  while (mo_stmt_step (&stmt)) {
    for (int i = 0; i < texts; i++)
      know_column (draft, mo_stmt_column_name (&stmt, i), mo_stmt_text (&stmt, i));
    MoPrecision precision = mo_precision_from_code (mo_stmt_text (&stmt, texts + 1));
    g_autofree char *injured = mo_day_to_words (mo_stmt_day (&stmt, texts), precision);
    if (precision != MO_PRECISION_UNKNOWN && mo_stmt_day (&stmt, texts) != MO_DAY_NONE)
      know (draft, "injured_on", injured);
    know_column (draft, "pain_now", mo_stmt_text (&stmt, texts + 2));
    know_column (draft, "pain_worst", mo_stmt_text (&stmt, texts + 3));
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_hours (MoStore *store, gint64 person, guint32 hours[7], GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT weekday, hours FROM availability WHERE person = :person AND hours <> 0");
  mo_stmt_bind_int (&stmt, ":person", person);
  while (mo_stmt_step (&stmt))
    hours[CLAMP (mo_stmt_int (&stmt, 0), 0, 6)] = (guint32) mo_stmt_int (&stmt, 1);
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_week (MoStore *store, gint64 person, MoAssessmentDraft **draft, GError **error)
{
  guint32 hours[7] = { 0 };
  if (!read_hours (store, person, hours, error))
    return FALSE;
  g_autofree char *week = mo_form_week_from_hours (hours);
  know (draft, "week", strpbrk (week, "mae") ? week : NULL);
  return TRUE;
}

static gboolean
read_topics (MoStore *store, gint64 person, MoAssessmentDraft **draft, GError **error)
{
  g_autoptr (GString) interests = g_string_new (NULL);
  g_autoptr (GString) topics = g_string_new (NULL);
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT kind, tag FROM topic WHERE person = :person"
                                      " AND role = 'seeks' ORDER BY id");
  mo_stmt_bind_int (&stmt, ":person", person);
  while (mo_stmt_step (&stmt)) {
    GString *to = g_str_equal (mo_stmt_text (&stmt, 0), "interest") ? interests : topics;
    g_string_append_printf (to, "%s%s", to->len ? ";" : "", mo_stmt_text (&stmt, 1));
  }
  know (draft, "interests", interests->str);
  know (draft, MO_ASSESS_TOPICS, topics->str);
  return mo_stmt_finish (&stmt, error);
}

static void
know_goal (MoAssessmentDraft **draft, int n, const char *detail, const char *value)
{
  g_autofree char *key = g_strdup_printf ("goal%d%s", n, detail);
  know (draft, key, value);
}

static gboolean
read_goals (MoStore *store, gint64 referral, MoAssessmentDraft **draft, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT id, words, domain, importance, difficulty, baseline, target FROM goal"
      " WHERE referral = :referral AND status = 'open' ORDER BY id");
  mo_stmt_bind_int (&stmt, ":referral", referral);
  for (int n = 1; n <= MO_ASSESS_GOALS && mo_stmt_step (&stmt); n++) {
    know_goal (draft, n, "_id", mo_stmt_text (&stmt, 0));
    know_goal (draft, n, "", mo_stmt_text (&stmt, 1));
    if (!g_str_equal (mo_stmt_text (&stmt, 2), "other")) /* what nobody asked about yet */
      know_goal (draft, n, "_about", mo_stmt_text (&stmt, 2));
    know_goal (draft, n, "_importance", mo_stmt_text (&stmt, 3));
    know_goal (draft, n, "_difficulty", mo_stmt_text (&stmt, 4));
    know_goal (draft, n, "_now", mo_stmt_text (&stmt, 5));
    know_goal (draft, n, "_target", mo_stmt_text (&stmt, 6));
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_talk (MoStore *store, gint64 assessment, MoAssessmentDraft **draft, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT note, minutes, risk_note FROM assessment WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", assessment);
  if (mo_stmt_step (&stmt)) {
    know (draft, "note", mo_stmt_text (&stmt, 0));
    know (draft, "minutes", mo_stmt_text (&stmt, 1));
    know (draft, "risk_note", mo_stmt_text (&stmt, 2));
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- an earlier talk */

static gboolean
starts_with_code (const char *all, const char *code)
{
  gsize length = strlen (code);
  return strncmp (all, code, length) == 0 && (all[length] == ';' || all[length] == '\0');
}

/* The columns keep the main answer; the talk all of them.  Where somebody changed a column
 * since, the column is right. */
static void
take_answer (const char *key, const char *value, gpointer user)
{
  MoAssessmentDraft **draft = user;
  const MoAssessPart *part = mo_assessment_part (key, NULL, NULL);
  const char *book = mo_assessment_get (*draft, key);
  gboolean blank =
      g_str_equal (value, MO_ASSESS_UNKNOWN) || g_str_equal (value, MO_ASSESS_PREFERS);

  if (part && part->kind == MO_ASSESS_TICKS && !g_str_equal (key, "interests")) {
    if (blank ? *book == '\0' : starts_with_code (value, book))
      know (draft, key, value);
  } else if (mo_assessment_talk_tag (key) || g_str_has_suffix (key, "_blank") || blank ||
             g_str_equal (key, "leaflet") || g_str_equal (key, MO_ASSESS_SEEN)) {
    if (!blank || *book == '\0')
      know (draft, key, value);
  } else if ((g_str_has_suffix (key, "_about") && g_str_equal (value, "other")) ||
             (g_str_equal (key, "mentor_gender") && g_str_equal (value, "any"))) {
    if (*book == '\0')
      know (draft, key, value);
  }
}

char *
mo_assessment_support_words (const MoAssessmentDraft *draft)
{
  const MoAssessPart *part = mo_assessment_part ("mental_health", NULL, NULL);
  const char *code = mo_assessment_get (draft, part->key);
  const char *said = mo_assessment_get (draft, "mental_said");

  for (const MoFormOption *option = part->options; option->code; option++)
    if (g_str_equal (option->code, code))
      return *said ? g_strdup_printf ("%s. %s", _ (option->label), said)
                   : g_strdup (_ (option->label));
  return g_strdup (said);
}

/* The referral keeps one text of it; the talk knows which of it was chosen, unless the text was
 * changed since. */
static void
know_support (MoAssessmentDraft **draft, const MoAssessmentDraft *talk)
{
  g_autofree char *told = mo_assessment_support_words (talk);
  know (draft, "mental_health", mo_assessment_get (talk, "mental_health"));
  if (g_str_equal (told, mo_assessment_get (*draft, "mental_said")))
    know (draft, "mental_said", mo_assessment_get (talk, "mental_said"));
}

/* A code of the person as the two questions of the talk; "confident" alone has none. */
static void
know_video (MoAssessmentDraft **draft, const MoAssessmentDraft *talk)
{
  const char *code = mo_assessment_get (*draft, "person_video");
  gboolean app = g_str_equal (code, "zoom") || g_str_equal (code, "skype");
  const char *told = talk ? mo_assessment_get (talk, "video") : "";
  const char *told_app = talk ? mo_assessment_get (talk, "video_app") : "";

  if (app) {
    know (draft, "video", "confident");
    know (draft, "video_app", code);
  } else if (*code) {
    know (draft, "video", code);
    know (draft, "video_app", g_str_equal (told, code) ? told_app : NULL);
  } else if (*told) {
    know (draft, "video", told);
    know (draft, "video_app", told_app);
  }
}

MoAssessmentDraft *
mo_store_load_assessment_book (MoStore *store, const MoAssessed *it, GError **error)
{
  g_autoptr (MoAssessmentDraft) draft = mo_assessment_draft_new ();
  g_autoptr (MoAssessmentDraft) talk = mo_assessment_from_json (it->answers);

  if (!read_columns (store, it, &draft, error) ||
      !read_week (store, it->person, &draft, error) ||
      !read_topics (store, it->person, &draft, error) ||
      !read_goals (store, it->id, &draft, error) ||
      !read_talk (store, it->assessment, &draft, error))
    return NULL;
  if (talk) {
    mo_assessment_each (talk, take_answer, &draft);
    know_support (&draft, talk);
  }
  know_video (&draft, talk);
  return g_steal_pointer (&draft);
}

/* ---------------------------------------------------------------------- for the match */

MoBoardPerson *
mo_store_load_assessed_side (MoStore *store, const MoAssessed *it, GError **error)
{
  g_autoptr (MoBoardPerson) person = mo_board_person_new ();
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT p.gender, p.region, p.born_on, i.injured_on FROM person p"
      " LEFT JOIN injury i ON i.person = p.id AND i.current = 1 AND i.about = :about"
      " WHERE p.id = :id ORDER BY i.id DESC");

  person->id = it->id;
  person->person = it->person;
  person->strand = g_strdup (it->strand);
  person->born = it->born;
  person->young = it->young;
  mo_stmt_bind_int (&stmt, ":id", it->person);
  mo_stmt_bind_text (&stmt, ":about", g_str_equal (it->strand, "family") ? "relative" : "self");
  if (mo_stmt_step (&stmt)) {
    person->side.gender = mo_match_code ("gender", mo_stmt_text (&stmt, 0));
    person->side.region = mo_match_code ("region", mo_stmt_text (&stmt, 1));
    person->side.born = mo_stmt_day (&stmt, 2);
    person->side.since = mo_stmt_day (&stmt, 3);
  }
  if (!mo_stmt_finish (&stmt, error) ||
      !read_hours (store, it->person, person->side.week.hours, error))
    return NULL;
  return g_steal_pointer (&person);
}

char **
mo_store_earlier_goals (MoStore *store, gint64 person, gint64 referral, GError **error)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT g.words FROM goal g JOIN referral r ON r.id = g.referral"
                   " WHERE r.person = :person AND r.id <> :referral AND r.state = 'closed'");
  mo_stmt_bind_int (&stmt, ":person", person);
  mo_stmt_bind_int (&stmt, ":referral", referral);
  while (mo_stmt_step (&stmt)) {
    g_autofree char *fold = mo_fold (mo_stmt_text (&stmt, 0));
    g_strv_builder_add (found, g_strstrip (fold));
  }
  return mo_stmt_finish (&stmt, error) ? g_strv_builder_end (found) : NULL;
}

GPtrArray *
mo_store_list_shared_interests (MoStore *store, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT tag, count(*) AS n FROM topic WHERE kind = 'interest' AND role = 'offers'"
      " GROUP BY tag ORDER BY n DESC, tag LIMIT 12");
  while (mo_stmt_step (&stmt))
    g_ptr_array_add (words, mo_stmt_dup (&stmt, 0));
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&words) : NULL;
}
