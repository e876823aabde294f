/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An assessment talk from its prefilled beginning to the book, by the very jobs of the page. */
#include "model/mo-assess-jobs.h"
#include "model/mo-demo.h"
#include "store/mo-change.h"
#include "store/mo-drafts.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

typedef struct {
  MoStore *store;
  gint64 referral;
} Office;

#define TABLES                                                                                 \
  "SELECT (SELECT count(*) FROM injury) * 1000000 + (SELECT count(*) FROM topic) * 10000"      \
  " + (SELECT count(*) FROM goal) * 1000 + (SELECT count(*) FROM availability) * 100"          \
  " + (SELECT count(*) FROM assessment) * 10 + (SELECT count(*) FROM task)"

typedef struct {
  const char *strand;
  gboolean asked, young;
} Who;

static gboolean
add_about (MoStore *store, gint64 person, const char *about, GError **error)
{
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  guint32 hours[7] = { 0x7u << 9 };
  injury.about = about;
  injury.source = "referral";
  injury.level = "C5/6";
  injury.completeness = "incomplete";
  injury.cause = "fall";
  injury.centre_treated = "yes";
  injury.centre = "salisbury";
  injury.bowel = "suppository";
  injury.mobility = "unknown";
  injury.injured_on = mo_day_from_iso ("2019-06-01");
  injury.injured_precision = MO_PRECISION_MONTH;
  return mo_store_add_injury (store, person, &injury, error) &&
         mo_store_set_availability (store, person, hours, error) &&
         mo_store_add_topic (store, person, "interest", "seeks", "choir", NULL, -1, error);
}

static gpointer
take_job (MoStore *store, gconstpointer ask, GError **error)
{
  const Who *who = ask;
  MoNewPerson person = { .first_name = "Grace",
                         .last_name = "Tilley",
                         .gender = "woman",
                         .video = "zoom",
                         .born_on = mo_day_from_iso (who->young ? "2009-01-01" : "1979-10-11"),
                         .born_precision = MO_PRECISION_DAY };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = mo_store_add_person (store, &person, error);
  referral.strand = who->strand;
  referral.young = who->young;
  referral.agreement = who->asked ? "asked" : NULL;
  referral.mental_health_support = "The GP knows";
  if (!referral.person || !add_about (store,
                                      referral.person,
                                      g_str_equal (who->strand, "family") ? "relative" : "self",
                                      error))
    return NULL;
  gint64 id = mo_store_add_referral (store, &referral, error);
  if (!id || !mo_store_add_goal (store, id, "work", "Back to work", error))
    return NULL;
  return GSIZE_TO_POINTER (id);
}

static gint64
take (Office *office, const Who *who)
{
  g_autoptr (GError) error = NULL;
  gint64 id = GPOINTER_TO_SIZE (mo_store_write (office->store, "Taken", take_job, who, &error));
  g_assert_no_error (error);
  return id;
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const Who who = { .strand = data ? data : "sci" };
  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (office->store, "tester");
  mo_store_set_today (office->store, mo_day_from_iso ("2026-03-12"));
  office->referral = take (office, &who);
}

static void
tear_down (Office *office, gconstpointer data)
{
  mo_store_close (office->store);
}

static MoAssessBook *
open_book (Office *office)
{
  g_autoptr (GError) error = NULL;
  MoAssessBook *book =
      mo_store_read (office->store, mo_assess_open_job, &office->referral, &error);
  g_assert_no_error (error);
  return book;
}

static void
say (MoAssessBook *book, const char *key, const char *value)
{
  MoAssessmentDraft *next = mo_assessment_say (book->draft, key, value);
  mo_assessment_draft_unref (book->draft);
  book->draft = next;
}

static void
keep (Office *office, MoAssessBook *book)
{
  g_autoptr (GError) error = NULL;
  MoAssessKeep *ask = mo_assess_keep_new (book->it, book->draft);
  g_autofree gint64 *id = mo_store_write (office->store, "", mo_assess_keep_job, ask, &error);
  g_assert_no_error (error);
  g_assert_nonnull (id);
  mo_assess_keep_free (ask);
}

/* code -1: it is written; else refused or otherwise failed with it. */
static char *
done (Office *office, MoAssessBook *book, int code)
{
  GError *error = NULL;
  MoAssessDone *ask = mo_assess_done_new (office->referral, book->draft);
  g_autofree gint64 *id = mo_store_write (office->store, "", mo_assess_done_job, ask, &error);
  mo_assess_done_free (ask);
  if (code < 0) {
    g_assert_no_error (error);
    g_assert_cmpint (*id, ==, office->referral);
    return NULL;
  }
  g_assert_error (error, MO_STORE_ERROR, code);
  char *sentence = mo_store_error_sentence (error);
  g_error_free (error);
  return sentence;
}

static char *
text (Office *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (office->store, sql);
  char *found = mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
  g_assert_true (mo_stmt_finish (&stmt, &error));
  return found;
}

#define ASSERT_TEXT(sql, expected)                                                             \
  G_STMT_START                                                                                 \
  {                                                                                            \
    g_autofree char *found_ = text (office, sql);                                              \
    g_assert_cmpstr (found_, ==, expected);                                                    \
  }                                                                                            \
  G_STMT_END

static gint64
count (Office *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = mo_stmt_one_int (office->store, sql, &error);
  g_assert_no_error (error);
  return n;
}

/* ---------------------------------------------------------------------- the beginning */

static void
prefilled (Office *office, gconstpointer data)
{
  static const char *const known[][2] = {
    { "level", "C5/6" },
    { "completeness", "incomplete" },
    { "injured_on", "June 2019" },
    { "bowel", "suppository" },
    { "mobility", "" },
    { "interests", "choir" },
    { "goal1", "Back to work" },
    { "goal1_about", "work" },
    { "video", "confident" },
    { "video_app", "zoom" },
    { "mental_said", "The GP knows" },
    { "goal2", "" },
    { "week", "m--------------------" },
  };
  g_autoptr (MoAssessBook) book = open_book (office);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpstr (mo_assessment_get (book->draft, known[i][0]), ==, known[i][1]);
  g_assert_false (book->begun);
  g_assert_cmpstr (book->it->first_name, ==, "Grace");
  g_assert_cmpstr (mo_assessment_get (book->draft, MO_ASSESS_STRAND),
                   ==,
                   data ? (const char *) data : "sci");
}

static void
no_such_referral (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 none = 99;
  g_assert_null (mo_store_read (office->store, mo_assess_open_job, &none, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND);
}

/* C7: kept at each change, one draft however often and by whom; another talk has its own. */
static void
kept_and_taken_up (Office *office, gconstpointer data)
{
  const Who other = { .strand = "sci" };
  g_autoptr (MoAssessBook) one = open_book (office);
  say (one, "bowel", "irrigation;suppository");
  keep (office, one);
  say (one, "bowel_said", "An hour each morning 🦽");
  keep (office, one);
  g_autoptr (MoAssessBook) two = open_book (office);
  g_assert_true (two->begun);
  g_assert_cmpstr (mo_assessment_get (two->draft, "bowel"), ==, "irrigation;suppository");
  g_assert_cmpstr (
      mo_assessment_get (two->draft, "bowel_said"), ==, "An hour each morning 🦽");
  keep (office, two);
  g_assert_cmpint (count (office, "SELECT count(*) FROM draft"), ==, 1);

  office->referral = take (office, &other);
  g_autoptr (MoAssessBook) third = open_book (office);
  g_assert_false (third->begun);
  say (third, "note", "Another one");
  keep (office, third);
  g_assert_cmpint (count (office, "SELECT count(*) FROM draft"), ==, 2);
  g_autoptr (GPtrArray) drafts = mo_store_list_drafts (office->store, NULL);
  g_assert_cmpint (mo_assess_draft_referral (g_ptr_array_index (drafts, 0)), !=, 0);
}

/* ---------------------------------------------------------------------- written */

static void
say_much (MoAssessBook *book)
{
  say (book, "level", "T4 comp");
  say (book, "completeness", "");
  say (book, "mobility", "manual chair;hoist");
  say (book, "mobility_said", "Drives herself");
  say (book, "bowel", "irrigation;suppository");
  say (book, "bowel_talk", "yes");
  say (book, "pain_type", "neuropathic");
  say (book, "pain_worst", "7");
  say (book, "interests", "");
  say (book, "interests_more", "Chess, allotment");
  say (book, "week", "--e--e---------------");
  say (book, "contact_times", "Not before ten");
  say (book, "goal1_importance", "3");
  say (book, "goal1_difficulty", "2");
  say (book, "goal1_now", "-2");
  say (book, "goal1_target", "Two days a week");
  say (book, "goal2", "Swim again");
  say (book, "mental_health", "waiting");
  say (book, "leaflet", "send");
  say (book, "risk_note", "Ring her GP if she stops answering");
  say (book, "video", "not confident");
  say (book, "mentor_wish", "Somebody who works");
  say (book, "mentor_gender", "woman");
  say (book, "note", "Rang back once");
  say (book, "minutes", "42");
}

static void
written_at_once (Office *office, gconstpointer data)
{
  g_autoptr (MoAssessBook) book = open_book (office);
  say_much (book);
  keep (office, book);
  done (office, book, -1);

  ASSERT_TEXT ("SELECT level_code || '|' || completeness || '|' || mobility || '|' || bowel"
               " || '|' || pain_type || '|' || pain_worst || '|' || mobility_said || '|' ||"
               " source FROM injury WHERE current = 1",
               "T4|complete|manual chair|irrigation|neuropathic|7|Drives herself|assessment");
  /* what the talk does not ask goes on; the earlier version stays as it was */
  ASSERT_TEXT ("SELECT cause || '|' || centre || '|' || injured_on || '|' || injured_precision"
               " FROM injury WHERE current = 1",
               "fall|salisbury|2019-06-01|month");
  ASSERT_TEXT ("SELECT level_code || '|' || bowel FROM injury WHERE current = 0",
               "C5/6|suppository");
  ASSERT_TEXT ("SELECT tag FROM topic WHERE kind = 'interest' AND tag = 'choir'", NULL);
  g_assert_cmpint (
      count (office, "SELECT count(*) FROM topic WHERE kind = 'interest' AND role = 'seeks'"),
      ==,
      2);
  ASSERT_TEXT ("SELECT tag FROM topic WHERE kind = 'topic' AND role = 'seeks'", "routine");
  ASSERT_TEXT ("SELECT words || '|' || domain || '|' || importance || '|' || difficulty || '|'"
               " || baseline || '|' || target FROM goal ORDER BY id LIMIT 1",
               "Back to work|work|3|2|-2|Two days a week");
  ASSERT_TEXT ("SELECT words || '|' || domain FROM goal ORDER BY id DESC LIMIT 1",
               "Swim again|other");
  ASSERT_TEXT ("SELECT state || '|' || assessed_on || '|' || first_contact_on || '|' ||"
               " mental_health_support || '|' || mentor_wish || '|' || mentor_gender"
               " FROM referral",
               "assessed|2026-03-12|2026-03-12|On a waiting list. The GP knows|Somebody who "
               "works|woman");
  ASSERT_TEXT ("SELECT done_on || '|' || who || '|' || minutes || '|' || note || '|' || video"
               " || '|' || risk_note FROM assessment",
               "2026-03-12|tester|42|Rang back once|not confident zoom|Ring her GP if she "
               "stops answering");
  ASSERT_TEXT ("SELECT video || '|' || contact_times FROM person",
               "not confident|Not before ten");
  ASSERT_TEXT ("SELECT subject || '|' || due_on FROM task",
               "Send the leaflet of other support|2026-03-12");
  g_assert_cmpint (
      count (office, "SELECT count(*) FROM draft WHERE kind = 'assessment'"), ==, 0);
}

/* In the family strand the injury is the relative's, and the relation is written. */
static void
written_for_a_family (Office *office, gconstpointer data)
{
  g_autoptr (MoAssessBook) book = open_book (office);
  say (book, "relation", "partner");
  say (book, "injured_name", "Tom");
  say (book, "lives_with", "yes");
  say (book, "carer", "no");
  say (book, "bladder", "suprapubic");
  done (office, book, -1);
  ASSERT_TEXT ("SELECT bladder || '|' || level_code FROM injury"
               " WHERE current = 1 AND about = 'relative'",
               "suprapubic|C5/6");
  g_assert_cmpint (count (office, "SELECT count(*) FROM injury WHERE about = 'self'"), ==, 0);
  ASSERT_TEXT ("SELECT relation_kind || '|' || relation_injured_name || '|' ||"
               " relation_lives_with || '|' || relation_carer FROM referral",
               "partner|Tom|1|0");
}

static void
nothing_new_writes_no_injury (Office *office, gconstpointer data)
{
  g_autoptr (MoAssessBook) book = open_book (office);
  done (office, book, -1);
  g_assert_cmpint (count (office, "SELECT count(*) FROM injury"), ==, 1);
  g_assert_cmpint (count (office, "SELECT count(*) FROM goal"), ==, 1);
  ASSERT_TEXT ("SELECT state FROM referral", "assessed");
}

/* One change set: undo brings everything back, and what was said is not lost by it. */
static void
undone_whole (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 before = count (office, TABLES);
  g_autofree char *injury = text (office, "SELECT level_code || bowel FROM injury");
  g_autoptr (MoAssessBook) book = open_book (office);
  say_much (book);
  done (office, book, -1);
  g_assert_cmpint (count (office, TABLES), !=, before);

  g_autofree char *label = mo_store_undo (office->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Referral R-0001 for Grace Tilley: assessed");
  g_assert_cmpint (count (office, TABLES), ==, before);
  ASSERT_TEXT ("SELECT level_code || bowel FROM injury WHERE current = 1", injury);
  ASSERT_TEXT ("SELECT state || coalesce(mentor_wish, '-') FROM referral", "awaiting_contact-");
  ASSERT_TEXT ("SELECT tag FROM topic", "choir");
  ASSERT_TEXT ("SELECT video FROM person", "zoom");

  g_autoptr (MoAssessBook) again = open_book (office);
  g_assert_true (again->begun);
  g_assert_cmpstr (mo_assessment_get (again->draft, "mobility"), ==, "manual chair;hoist");
  done (office, again, -1);
  ASSERT_TEXT ("SELECT minutes FROM assessment", "42");
}

/* A talk that was done shows all of its answers, and is corrected as a new version. */
static void
corrected (Office *office, gconstpointer data)
{
  static const char *const told[][2] = {
    { "mobility", "manual chair;hoist" },
    { "bowel", "irrigation;suppository" },
    { "bowel_talk", "yes" },
    { "mental_health", "waiting" },
    { "mental_said", "The GP knows" },
    { "video", "not confident" },
    { "video_app", "zoom" },
    { "leaflet", "send" },
    { "minutes", "42" },
    { "mentor_gender", "woman" },
    { "goal2", "Swim again" },
    { "interests", "chess;allotment" },
    { "level", "T4" },
  };
  g_autoptr (MoAssessBook) book = open_book (office);
  say_much (book);
  done (office, book, -1);

  g_autoptr (MoAssessBook) again = open_book (office);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_assert_cmpstr (mo_assessment_get (again->draft, told[i][0]), ==, told[i][1]);
  g_assert_false (again->begun);
  g_assert_cmpint (again->it->assessed, ==, mo_day_from_iso ("2026-03-12"));

  mo_store_set_today (office->store, mo_day_from_iso ("2026-03-20"));
  say (again, "bowel", "stoma");
  say (again, "bowel_talk", "no");
  say (again, "goal2", "");
  done (office, again, -1);
  g_assert_cmpint (count (office, "SELECT count(*) FROM injury"), ==, 3);
  g_assert_cmpint (count (office, "SELECT count(*) FROM assessment"), ==, 1);
  g_assert_cmpint (count (office, "SELECT count(*) FROM goal"), ==, 1);
  g_assert_cmpint (count (office, "SELECT count(*) FROM task"), ==, 1);
  ASSERT_TEXT ("SELECT bowel || mobility FROM injury WHERE current = 1", "stomamanual chair");
  ASSERT_TEXT ("SELECT tag FROM topic WHERE kind = 'topic'", NULL);
  ASSERT_TEXT ("SELECT done_on || state FROM assessment a JOIN referral r ON r.id = a.referral",
               "2026-03-12assessed");
}

/* ---------------------------------------------------------------------- refused */

static void
refused (Office *office, gconstpointer data)
{
  static const struct {
    const char *key, *value, *sentence;
  } cases[] = {
    { "injured_on",
      "13/3/2026",
      "Date of injury: The injury cannot be in the future. Write the day, the month or the "
      "year "
      "it happened." },
    { "video_app",
      "facetime",
      "Program: FaceTime shows each side the other’s number or address. Use Zoom or Skype." },
    { "minutes",
      "61 or so",
      "Minutes the talk took: Write minutes from 0 to 600, such as 40." },
  };
  gint64 before = count (office, TABLES);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (MoAssessBook) book = open_book (office);
    say (book, cases[i].key, cases[i].value);
    g_autofree char *sentence = done (office, book, MO_STORE_REFUSED);
    g_assert_cmpstr (sentence, ==, cases[i].sentence);
    g_assert_cmpint (count (office, TABLES), ==, before);
    ASSERT_TEXT ("SELECT state FROM referral", "awaiting_contact");
  }
}

/* Texts of a megabyte are told, not cut; many long ones as well. */
static void
too_much (Office *office, gconstpointer data)
{
  static const char *const keys[] = {
    "said",        "mobility_said", "bladder_said", "bowel_said",
    "pain_said",   "contact_times", "mental_said",  "risk_note",
    "mentor_wish", "goal1_target",  "goal1",        "note",
    NULL
  };
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');
  g_autofree char *long_note = g_strnfill (4000, 'x');
  g_autoptr (GString) emoji = g_string_new (NULL);
  g_autoptr (MoAssessBook) one = open_book (office), two = open_book (office);
  say (one, "note", megabyte);
  g_autofree char *sentence = done (office, one, MO_STORE_REFUSED);
  g_assert_true (g_str_has_prefix (sentence, "Notes: This is 1048576 letters long."));
  keep (office, one); /* but nothing typed is lost */
  g_autoptr (MoAssessBook) kept = open_book (office);
  g_assert_cmpstr (mo_assessment_get (kept->draft, "note"), ==, megabyte);

  for (int i = 0; i < 4000; i++)
    g_string_append (emoji, "🦽");
  for (const char *const *key = keys; *key; key++)
    say (two, *key, emoji->str);
  g_autofree char *all = done (office, two, MO_STORE_REFUSED);
  g_assert_true (g_str_has_prefix (all, "All notes together are too long to keep."));
  for (const char *const *key = keys; *key; key++)
    say (two, *key, long_note);
  done (office, two, -1);
  g_autoptr (MoAssessBook) back = open_book (office);
  g_assert_cmpstr (mo_assessment_get (back->draft, "pain_said"), ==, long_note);
}

/* ---------------------------------------------------------------------- two at once */

static gpointer
other_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoChange *change = mo_change_new ("referral", *(const gint64 *) ask, 0);
  mo_change_text (change, "mentor_wish", "Has a dog");
  mo_change_text (change, "note", "Moved to Leeds");
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* Case 24: somebody changed the same answer meanwhile: both in words, nothing lost; asked again
 * it is written.  What was changed elsewhere and not asked here stays. */
static void
two_desks (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoAssessBook) book = open_book (office);
  say (book, "mentor_wish", "Has children");
  say (book, "bladder", "sheath");
  mo_store_write (office->store, "", other_job, &office->referral, &error);
  g_assert_no_error (error);

  g_autofree char *sentence = done (office, book, MO_STORE_REFUSED);
  g_assert_nonnull (strstr (
      sentence, "Wishes about the mentor: now “Has a dog” in the book, “Has children” here."));
  ASSERT_TEXT ("SELECT state || mentor_wish FROM referral", "awaiting_contactHas a dog");

  keep (office, book);
  g_autoptr (MoAssessBook) again = open_book (office);
  MoAssessmentDraft *settled = mo_assessment_settle (again->draft);
  mo_assessment_draft_unref (again->draft);
  again->draft = settled;
  done (office, again, -1);
  ASSERT_TEXT ("SELECT mentor_wish || note || state FROM referral",
               "Has childrenMoved to Leedsassessed");
  ASSERT_TEXT ("SELECT bladder FROM injury WHERE current = 1", "sheath");
}

/* Changed elsewhere, not asked here: no conflict, and it stays. */
static void
another_answer (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoAssessBook) book = open_book (office);
  say (book, "bladder", "sheath");
  mo_store_write (office->store, "", other_job, &office->referral, &error);
  done (office, book, -1);
  ASSERT_TEXT ("SELECT mentor_wish FROM referral", "Has a dog");
}

static gpointer
withdraw_job (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_end_referral (store, *(const gint64 *) ask, 0, "withdrawn", "Moved", error);
  return NULL;
}

static void
not_any_more (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoAssessBook) book = open_book (office);
  say (book, "bladder", "sheath");
  mo_store_write (office->store, "", withdraw_job, &office->referral, &error);
  g_assert_no_error (error);
  g_autofree char *sentence = done (office, book, MO_STORE_REFUSED);
  g_assert_nonnull (sentence);
  g_assert_cmpint (count (office, "SELECT count(*) FROM injury"), ==, 1);
}

/* ---------------------------------------------------------------------- what is missing */

static void
missing (Office *office, gconstpointer data)
{
  const Who young = { .strand = "sci", .young = TRUE };
  g_autoptr (MoAssessBook) book = open_book (office);
  g_auto (GStrv) none = mo_assess_missing (book, book->draft);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  say (book, "goal1", "  ");
  g_auto (GStrv) goal = mo_assess_missing (book, book->draft);
  g_assert_cmpstr (goal[0], ==, "No goal yet. At least one is needed to accept.");

  /* Rule 2: the goal of an earlier mentoring is none; another beside it is enough. */
  g_strfreev (book->earlier_goals);
  book->earlier_goals = g_strsplit ("drive again;swim", ";", -1);
  say (book, "goal1", "Drive AGAIN ");
  g_auto (GStrv) old = mo_assess_missing (book, book->draft);
  g_assert_true (g_str_has_prefix (old[0], "No new goal yet."));
  say (book, "goal2", "Work");
  g_auto (GStrv) new = mo_assess_missing (book, book->draft);
  g_assert_cmpuint (g_strv_length (new), ==, 0);

  /* Case 20: under 18 without a guardian and without a record of competence. */
  office->referral = take (office, &young);
  g_autoptr (MoAssessBook) minor = open_book (office);
  g_auto (GStrv) guardian = mo_assess_missing (minor, minor->draft);
  g_assert_cmpuint (g_strv_length (guardian), ==, 1);
  g_assert_true (g_str_has_prefix (guardian[0], "Under 18, a guardian has to be on record"));
  minor->it->guardian_name = g_strdup ("Ann Tilley");
  g_auto (GStrv) safe = mo_assess_missing (minor, minor->draft);
  g_assert_cmpuint (g_strv_length (safe), ==, 0);
}

/* Counted anew at each key: from lists in memory, without a query, in less than a key takes to
 * come up again.  Three hundred mentors are what the office has; generous, as machines are
 * busy.
 */
static void
at_each_key (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mo_store_close (office->store);
  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  mo_store_set_today (office->store, mo_day_from_iso ("2026-03-12"));
  mo_demo_fill (office->store, mo_store_get_today (office->store), 7, &error);
  g_assert_no_error (error);
  office->referral = count (
      office, "SELECT min(id) FROM referral WHERE state = 'assessment_booked' AND young = 0");
  g_autoptr (MoAssessBook) book = open_book (office);
  guint real = book->board->mentors->len;
  g_assert_cmpuint (real, >, 10);
  for (guint i = 0; book->board->mentors->len < 300; i++)
    g_ptr_array_add (book->board->mentors,
                     mo_board_mentor_ref (g_ptr_array_index (book->board->mentors, i % real)));
  say (book, "bowel", "irrigation;suppository");
  gint64 best = G_MAXINT64;
  for (int round = 0; round < 20; round++) {
    gint64 from = g_get_monotonic_time ();
    MoAssessMatch match = mo_assess_match (book, book->draft);
    best = MIN (best, g_get_monotonic_time () - from);
    g_assert_cmpuint (match.ranked->len, ==, 300);
    g_assert_cmpuint (match.funnel.left[MO_FUNNEL_STRAND], >, 0);
    mo_assess_match_clear (&match);
  }
  g_test_message ("300 mentors counted and ranked in %d microseconds", (int) best);
  g_assert_cmpint (best, <, 1000);
}

static void
in_words (Office *office, gconstpointer data)
{
  static const char *const cases[][3] = {
    { "bowel", "irrigation;suppository", "Trans-anal irrigation, Suppository" },
    { "bowel", "prefers not", "Prefers not to say" },
    { "goal1_now", "-2", "Far from it (−2)" },
    { "goal1", "Back to work; and home", "Back to work; and home" },
    { "week", "m-e------------------", "Monday morning and evening" },
    { "bowel", "", "" },
    { "interests", "choir;chess", "choir, chess" },
  };
  g_autoptr (MoAssessBook) book = open_book (office);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = mo_assess_words (
        book->terms, mo_assessment_part (cases[i][0], NULL, NULL), cases[i][1]);
    g_assert_cmpstr (words, ==, cases[i][2]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define CASE(name, function)                                                                   \
  g_test_add ("/assess/" name, Office, NULL, set_up, function, tear_down)
#define FAMILY(name, function)                                                                 \
  g_test_add ("/assess/" name, Office, "family", set_up, function, tear_down)
  CASE ("prefilled", prefilled);
  FAMILY ("prefilled-family", prefilled);
  CASE ("no-such-referral", no_such_referral);
  CASE ("kept", kept_and_taken_up);
  CASE ("written", written_at_once);
  FAMILY ("written-family", written_for_a_family);
  CASE ("nothing-new", nothing_new_writes_no_injury);
  CASE ("undone", undone_whole);
  CASE ("corrected", corrected);
  CASE ("refused", refused);
  CASE ("too-much", too_much);
  CASE ("two-desks", two_desks);
  CASE ("another-answer", another_answer);
  CASE ("not-any-more", not_any_more);
  CASE ("missing", missing);
  CASE ("in-words", in_words);
  CASE ("at-each-key", at_each_key);
  return g_test_run ();
}
