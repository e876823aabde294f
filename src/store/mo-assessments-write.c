/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "core/mo-assessment-rules.h"
#include "core/mo-level.h"
#include "core/mo-form-draft.h"
#include "core/mo-lenient.h"
#include "store/mo-assessments.h"
#include "store/mo-change.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

/* NULL where nothing was answered. */
static const char *
said (const MoAssessmentDraft *draft, const char *key)
{
  const char *value = mo_assessment_get (draft, key);
  return *value ? value : NULL;
}

static gboolean
any_said (const MoAssessmentDraft *draft, const char *const *keys)
{
  for (; *keys; keys++)
    if (mo_assessment_said (draft, *keys))
      return TRUE;
  return FALSE;
}

/* ---------------------------------------------------------------------- the person */

static const char *
video_code (const MoAssessmentDraft *draft)
{
  const char *video = mo_assessment_get (draft, "video");
  return g_str_equal (video, "confident") ? said (draft, "video_app") : said (draft, "video");
}

static gboolean
write_person (MoStore *store, gint64 person, const MoAssessmentDraft *draft, GError **error)
{
  static const char *const video[] = { "video", "video_app", NULL };
  MoChange *change = mo_change_new ("person", person, 0);
  if (mo_assessment_said (draft, "contact_times"))
    mo_change_text (change, "contact_times", said (draft, "contact_times"));
  if (any_said (draft, video))
    mo_change_text (change, "video", video_code (draft));
  return mo_store_save (store, change, NULL, error) != 0;
}

/* ---------------------------------------------------------------------- the referral */

static void
yes_no (MoChange *change, const MoAssessmentDraft *draft, const char *key, const char *column)
{
  const char *value = mo_assessment_get (draft, key);
  if (!mo_assessment_said (draft, key))
    return;
  if (*value)
    mo_change_int (change, column, g_str_equal (value, "yes"));
  else
    mo_change_null (change, column);
}

static gboolean
write_referral (MoStore *store, gint64 referral, const MoAssessmentDraft *draft, GError **error)
{
  static const char *const support[] = { "mental_health", "mental_said", NULL };
  static const char *const texts[][2] = { { "relation", "relation_kind" },
                                          { "injured_name", "relation_injured_name" },
                                          { "mentor_wish", "mentor_wish" } };
  MoChange *change = mo_change_new ("referral", referral, 0);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (mo_assessment_said (draft, texts[i][0]))
      mo_change_text (change, texts[i][1], said (draft, texts[i][0]));
  yes_no (change, draft, "lives_with", "relation_lives_with");
  yes_no (change, draft, "carer", "relation_carer");
  if (mo_assessment_said (draft, "mentor_gender")) {
    const char *wish = mo_assessment_get (draft, "mentor_gender");
    mo_change_text (change, "mentor_gender", *wish && !g_str_equal (wish, "any") ? wish : NULL);
  }
  if (any_said (draft, support)) {
    g_autofree char *words = mo_assessment_support_words (draft);
    mo_change_text (change, "mental_health_support", *words ? words : NULL);
  }
  return mo_store_save (store, change, NULL, error) != 0;
}

/* ---------------------------------------------------------------------- the injury */

#define TEXT(member)                                                                           \
  {                                                                                            \
#member, MO_FIELD_TEXT, G_STRUCT_OFFSET(MoNewInjury, member)                               \
  }
static const MoField injury_fields[] = {
  { "level", MO_FIELD_TEXT, G_STRUCT_OFFSET (MoNewInjury, level) },
  TEXT (level_said),
  TEXT (completeness),
  TEXT (ais),
  TEXT (cause),
  TEXT (cause_said),
  MO_FIELD (DAY, MoNewInjury, injured_on),
  TEXT (mobility),
  TEXT (mobility_said),
  TEXT (ventilation),
  TEXT (bladder),
  TEXT (bladder_said),
  TEXT (bowel),
  TEXT (bowel_said),
  MO_FIELD (INT, MoNewInjury, pain_now),
  MO_FIELD (INT, MoNewInjury, pain_worst),
  TEXT (pain_type),
  TEXT (pain_said),
  TEXT (centre_treated),
  TEXT (centre),
  TEXT (centre_other),
  MO_FIELD (DAY, MoNewInjury, discharged_on),
  TEXT (said),
  MO_FIELD_END,
};

/* What the newest version says, which goes into the next one where the talk says nothing else;
 * cleared with mo_fields_clear (). */
static gboolean
read_injury (MoStore *store,
             gint64 person,
             const char *about,
             MoNewInjury *injury,
             GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT level_code AS level, level_said, completeness, ais, cause, cause_said,"
      " injured_on, mobility, mobility_said, ventilation, bladder, bladder_said, bowel,"
      " bowel_said, coalesce(pain_now, -1) AS pain_now,"
      " coalesce(pain_worst, -1) AS pain_worst, pain_type, pain_said, centre_treated, centre,"
      " centre_other, discharged_on, said, injured_precision FROM injury"
      " WHERE person = :person AND about = :about AND current = 1 ORDER BY id DESC LIMIT 1");
  mo_stmt_bind_int (&stmt, ":person", person);
  mo_stmt_bind_text (&stmt, ":about", about);
  if (mo_stmt_step (&stmt)) {
    mo_stmt_read (&stmt, injury_fields, injury);
    injury->injured_precision = mo_precision_from_code (mo_stmt_text (&stmt, 23));
  }
  return mo_stmt_finish (&stmt, error);
}

static void
put (const char **member, const MoAssessmentDraft *draft, const char *key)
{
  if (!mo_assessment_said (draft, key))
    return;
  g_free ((char *) *member);
  *member = g_strdup (said (draft, key));
}

/* Of several the first is the main one, which the match compares. */
static void
put_main (const char **member, const MoAssessmentDraft *draft, const char *key)
{
  if (!mo_assessment_said (draft, key))
    return;
  g_autofree char *code = mo_assessment_main (draft, key);
  g_free ((char *) *member);
  *member = *code ? g_strdup (code) : NULL;
}

/* One that was chosen comes before one that is heard in the level: "C5/6 inc". */
static void
put_level (MoNewInjury *injury, const MoAssessmentDraft *draft)
{
  MoNeuroLevel level;
  put (&injury->completeness, draft, "completeness");
  if (!mo_assessment_said (draft, "level"))
    return;
  mo_level_parse (mo_assessment_get (draft, "level"), &level);
  g_free ((char *) injury->level);
  injury->level = g_strdup (level.code);
  g_free ((char *) injury->level_said);
  injury->level_said = g_strdup (said (draft, "level"));
  g_free ((char *) injury->ais);
  injury->ais = g_strdup (level.ais);
  if (level.completeness && !said (draft, "completeness")) {
    g_free ((char *) injury->completeness);
    injury->completeness = g_strdup (level.completeness);
  }
}

static int
pain_of (const MoAssessmentDraft *draft, const char *key)
{
  const char *text = mo_assessment_get (draft, key);
  return g_ascii_isdigit (*text) ? CLAMP (atoi (text), 0, 10) : -1;
}

static void
put_injury (MoNewInjury *injury, const MoAssessmentDraft *draft, MoDay today)
{
  put_level (injury, draft);
  put (&injury->said, draft, "said");
  put_main (&injury->mobility, draft, "mobility");
  put (&injury->mobility_said, draft, "mobility_said");
  put_main (&injury->bladder, draft, "bladder");
  put (&injury->bladder_said, draft, "bladder_said");
  put_main (&injury->bowel, draft, "bowel");
  put (&injury->bowel_said, draft, "bowel_said");
  put_main (&injury->pain_type, draft, "pain_type");
  put (&injury->pain_said, draft, "pain_said");
  injury->pain_now = pain_of (draft, "pain_now");
  injury->pain_worst = pain_of (draft, "pain_worst");
  if (mo_assessment_said (draft, "injured_on"))
    mo_lenient_day (mo_assessment_get (draft, "injured_on"),
                    today,
                    &injury->injured_on,
                    &injury->injured_precision,
                    NULL);
}

static gboolean
write_injury (MoStore *store, gint64 person, const MoAssessmentDraft *draft, GError **error)
{
  static const char *const keys[] = { "level",      "completeness", "said",
                                      "injured_on", "mobility",     "mobility_said",
                                      "bladder",    "bladder_said", "bowel",
                                      "bowel_said", "pain_type",    "pain_said",
                                      "pain_worst", "pain_now",     NULL };
  const char *about = mo_assessment_is_family (draft) ? "relative" : "self";
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  MoDay today = mo_store_get_today (store);

  if (!any_said (draft, keys))
    return TRUE;
  gboolean done = read_injury (store, person, about, &injury, error);
  if (done) {
    put_injury (&injury, draft, today);
    injury.about = about;
    injury.as_of = today;
    injury.source = "assessment";
    done = mo_store_add_injury (store, person, &injury, error);
  }
  mo_fields_clear (injury_fields, &injury);
  return done;
}

/* ---------------------------------------------------------------------- hours */

static gboolean
write_week (MoStore *store, gint64 person, const MoAssessmentDraft *draft, GError **error)
{
  guint32 hours[7];
  if (!mo_assessment_said (draft, "week"))
    return TRUE;
  g_autoptr (MoFormDraft) none = mo_form_draft_from_text ("@a{ss} {}");
  g_autoptr (MoFormDraft) week =
      mo_form_draft_set (none, "week", mo_assessment_get (draft, "week"));
  mo_form_draft_hours (week, hours);
  return mo_store_set_availability (store, person, hours, error);
}

/* ---------------------------------------------------------------------- interests, topics */

static gint64
find_topic (MoStore *store, gint64 person, const char *kind, const char *tag, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id FROM topic WHERE person = :person"
                                      " AND kind = :kind AND role = 'seeks' AND tag = :tag");
  mo_stmt_bind_int (&stmt, ":person", person);
  mo_stmt_bind_text (&stmt, ":kind", kind);
  mo_stmt_bind_text (&stmt, ":tag", tag);
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error) ? id : -1;
}

static gboolean
drop_topic (MoStore *store, gint64 person, const char *kind, const char *tag, GError **error)
{
  gint64 id = find_topic (store, person, kind, tag, error);
  return id >= 0 && (!id || mo_store_delete (store, "topic", id, 0, NULL, error));
}

static gboolean
write_interests (MoStore *store, gint64 person, const MoAssessmentDraft *draft, GError **error)
{
  static const char *const keys[] = { "interests", "interests_more", NULL };
  if (!any_said (draft, keys))
    return TRUE;
  g_auto (GStrv) now = mo_assessment_interests (draft);
  g_auto (GStrv) before = g_strsplit (mo_assessment_book (draft, "interests"), ";", -1);
  for (char **tag = now; *tag; tag++)
    if (!mo_store_add_topic (store, person, "interest", "seeks", *tag, NULL, -1, error))
      return FALSE;
  for (char **tag = before; *tag; tag++)
    if (**tag && !g_strv_contains ((const char *const *) now, *tag) &&
        !drop_topic (store, person, "interest", *tag, error))
      return FALSE;
  return TRUE;
}

static const char *const talks[] = { "mobility_talk",
                                     "bladder_talk",
                                     "bowel_talk",
                                     "pain_talk",
                                     NULL };

/* Bladder and bowels are one topic: it is sought where either is. */
static gboolean
is_sought (const MoAssessmentDraft *draft, const char *tag)
{
  for (const char *const *key = talks; *key; key++)
    if (g_str_equal (mo_assessment_talk_tag (*key), tag) &&
        g_str_equal (mo_assessment_get (draft, *key), "yes"))
      return TRUE;
  return FALSE;
}

static gboolean
write_talks (MoStore *store, gint64 person, const MoAssessmentDraft *draft, GError **error)
{
  for (const char *const *key = talks; *key; key++) {
    const char *tag = mo_assessment_talk_tag (*key);
    if (!mo_assessment_said (draft, *key))
      continue;
    if (is_sought (draft, tag)
            ? !mo_store_add_topic (store, person, "topic", "seeks", tag, NULL, -1, error)
            : !drop_topic (store, person, "topic", tag, error))
      return FALSE;
  }
  return TRUE;
}

/* ---------------------------------------------------------------------- goals */

static const char *const goal_details[] = {
  "", "_about", "_target", "_importance", "_difficulty", "_now"
};

static const char *
goal_answer (const MoAssessmentDraft *draft, int n, const char *detail)
{
  g_autofree char *key = g_strdup_printf ("goal%d%s", n, detail);
  return mo_assessment_get (draft, key);
}

static gboolean
goal_said (const MoAssessmentDraft *draft, int n)
{
  for (guint i = 0; i < G_N_ELEMENTS (goal_details); i++) {
    g_autofree char *key = g_strdup_printf ("goal%d%s", n, goal_details[i]);
    if (mo_assessment_said (draft, key))
      return TRUE;
  }
  return FALSE;
}

static void
put_number (MoChange *change, const char *column, const char *text, int least, int most)
{
  if (*text)
    mo_change_int (change, column, CLAMP (atoi (text), least, most));
  else
    mo_change_null (change, column);
}

static gboolean
write_goal (MoStore *store,
            gint64 referral,
            const MoAssessmentDraft *draft,
            int n,
            GError **error)
{
  g_autofree char *words = g_strstrip (g_strdup (goal_answer (draft, n, "")));
  const char *about = goal_answer (draft, n, "_about");
  gint64 id = g_ascii_strtoll (goal_answer (draft, n, "_id"), NULL, 10);

  if (!goal_said (draft, n) || (!id && !*words))
    return TRUE;
  if (!*words)
    return mo_store_delete (store, "goal", id, 0, _ ("taken back at the assessment"), error);
  MoChange *change = mo_change_new ("goal", id, 0);
  if (!id)
    mo_change_int (change, "referral", referral);
  mo_change_text (change, "words", words);
  mo_change_text (
      change, "domain", *about && !g_str_equal (about, MO_ASSESS_UNKNOWN) ? about : "other");
  mo_change_text (change,
                  "target",
                  *goal_answer (draft, n, "_target") ? goal_answer (draft, n, "_target")
                                                     : NULL);
  put_number (change, "importance", goal_answer (draft, n, "_importance"), 1, 3);
  put_number (change, "difficulty", goal_answer (draft, n, "_difficulty"), 1, 3);
  const char *now = goal_answer (draft, n, "_now");
  put_number (change, "baseline", g_ascii_isalpha (*now) ? "" : now, -2, 2);
  return mo_store_save (store, change, NULL, error) != 0;
}

gboolean
mo_store_write_answers (MoStore *store,
                        const MoAssessed *it,
                        const MoAssessmentDraft *draft,
                        GError **error)
{
  if (!write_person (store, it->person, draft, error) ||
      !write_referral (store, it->id, draft, error) ||
      !write_injury (store, it->person, draft, error) ||
      !write_week (store, it->person, draft, error) ||
      !write_interests (store, it->person, draft, error) ||
      !write_talks (store, it->person, draft, error))
    return FALSE;
  for (int n = 1; n <= MO_ASSESS_GOALS; n++)
    if (!write_goal (store, it->id, draft, n, error))
      return FALSE;
  return TRUE;
}

/* ---------------------------------------------------------------------- the talk */

static gint64
newest_talk (MoStore *store, gint64 referral, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT max(id) FROM assessment"
                                      " WHERE referral = :referral AND done_on IS NOT NULL");
  mo_stmt_bind_int (&stmt, ":referral", referral);
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error) ? id : 0;
}

static gboolean
fill_talk (MoStore *store,
           const MoAssessed *it,
           gint64 id,
           const MoAssessmentDraft *draft,
           GError **error)
{
  g_autofree char *answers = mo_assessment_to_json (draft);
  g_autofree char *video = g_strstrip (g_strdup_printf (
      "%s %s", mo_assessment_get (draft, "video"), mo_assessment_get (draft, "video_app")));
  MoChange *change = mo_change_new ("assessment", id, 0);

  if (!id) { /* taken over from a workbook as assessed, without a talk on record */
    mo_change_int (change, "referral", it->id);
    mo_change_day (change, "done_on", it->assessed ? it->assessed : mo_store_get_today (store));
    mo_change_text (change, "who", mo_store_get_who (store));
  }
  mo_change_text (change, "answers", answers);
  mo_change_text (change, "video", *video ? video : NULL);
  mo_change_text (change, "note", said (draft, "note"));
  mo_change_text (change, "risk_note", said (draft, "risk_note"));
  put_number (change, "minutes", mo_assessment_get (draft, "minutes"), 0, 600);
  return mo_store_save (store, change, NULL, error) != 0;
}

gboolean
mo_store_write_talk (MoStore *store,
                     const MoAssessed *it,
                     const MoAssessmentDraft *draft,
                     GError **error)
{
  gint64 id = it->assessment;
  if (!id && it->assessed == MO_DAY_NONE) {
    GError *failure = NULL;
    if (!mo_store_record_assessment (store,
                                     it->id,
                                     0,
                                     MO_DAY_NONE,
                                     atoi (mo_assessment_get (draft, "minutes")),
                                     said (draft, "note"),
                                     error))
      return FALSE;
    id = newest_talk (store, it->id, &failure);
    if (failure) {
      g_propagate_error (error, failure);
      return FALSE;
    }
  }
  return fill_talk (store, it, id, draft, error);
}

gboolean
mo_store_send_leaflet (MoStore *store,
                       const MoAssessed *it,
                       const MoAssessmentDraft *draft,
                       GError **error)
{
  gboolean wanted = g_str_equal (mo_assessment_get (draft, "leaflet"), "send");
  if (!wanted || !mo_assessment_said (draft, "leaflet"))
    return TRUE;
  MoChange *change = mo_change_new ("task", 0, 0);
  mo_change_text (change, "subject", _ ("Send the leaflet of other support"));
  mo_change_int (change, "person", it->person);
  mo_change_int (change, "referral", it->id);
  mo_change_day (change, "due_on", mo_store_get_today (store));
  mo_change_text (change, "made_by", mo_store_get_who (store));
  return mo_store_save (store, change, NULL, error) != 0;
}
