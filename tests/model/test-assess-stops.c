/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stops an assessment talk from being written, and what is told of it. */
#include "assess-office.h"
#include "model/mo-demo.h"
#include "store/mo-drafts.h"

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
