/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An assessment talk from its prefilled beginning to the book, by the very jobs of the page. */
#include "assess-office.h"
#include "model/mo-demo.h"
#include "store/mo-drafts.h"

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
  return g_test_run ();
}
