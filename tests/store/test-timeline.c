/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One timeline of everything: each kind is on it, in order, as much as is asked for, through
 * indexes; and what is folded is opened only in writing. */
#include <sqlite3.h>

#include "store/mo-change.h"
#include "store/mo-people.h"
#include "store/mo-person-card.h"
#include "store/mo-timeline-private.h"

#define MANY 4000

static MoStore *store;
static gint64 mentee, mentor_person, referral, pairing, summary;

/* A row from a dictionary in GVariant's text: "{'words': <'drive'>, 'score': <1>}". */
static gint64
add (MoStore *into, GError **error, const char *table, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *text = g_strdup_vprintf (format, args);
  va_end (args);
  g_autoptr (GVariant) row = g_variant_ref_sink (g_variant_new_parsed (text));
  MoChange *change = mo_change_new (table, 0, 0);
  GVariantIter iter;
  const char *column;
  GVariant *value;

  if (*error) {
    mo_change_free (change);
    return 0;
  }
  g_variant_iter_init (&iter, row);
  while (g_variant_iter_next (&iter, "{&sv}", &column, &value)) {
    if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
      mo_change_text (change, g_intern_string (column), g_variant_get_string (value, NULL));
    else
      mo_change_int (change, g_intern_string (column), g_variant_get_int32 (value));
    g_variant_unref (value);
  }
  return mo_store_save (into, change, NULL, error);
}
#define ADD(table, ...) add (into, error, table, __VA_ARGS__)
#define N(id)           ((int) (id))

static void
add_referral (MoStore *into, GError **error)
{
  referral = ADD (
      "referral",
      "{'uuid': <'r'>, 'number': <'R-0001'>, 'person': <%d>, 'strand': <'sci'>,"
      " 'referrer_kind': <'nhs'>, 'referrer_name': <'Ward 4'>, 'agreement': <'yes'>,"
      " 'agreement_on': <'2025-01-07'>, 'received_on': <'2025-01-06'>, 'target_days': <14>,"
      " 'due_on': <'2025-01-20'>, 'first_contact_on': <'2025-01-10'>, 'state': <'closed'>,"
      " 'state_on': <'2025-09-01'>, 'assessed_on': <'2025-01-20'>, 'decision': <'accepted'>,"
      " 'decided_on': <'2025-01-21'>, 'decided_by': <'Ruth'>, 'accepted_on': <'2025-01-21'>,"
      " 'closed_on': <'2025-09-01'>, 'close_reason': <'goals reached'>, 'gp_name': <'Dr Ash'>}",
      N (mentee));
  int r = N (referral);
  ADD ("contact_attempt",
       "{'referral': <%d>, 'at': <'2025-01-10T09:30:00Z'>, 'who': <'Priya'>,"
       " 'outcome': <'reached'>}",
       r);
  ADD ("letter",
       "{'referral': <%d>, 'kind': <'acknowledgement'>, 'made_at': <'2025-01-06T15:00:00Z'>,"
       " 'who': <'Priya'>, 'weeks': <2>}",
       r);
  ADD ("assessment",
       "{'referral': <%d>, 'booked_for': <'2025-01-20T10:30:00Z'>, 'done_on': <'2025-01-20'>,"
       " 'who': <'Ruth'>, 'minutes': <50>}",
       r);
  gint64 service = ADD ("service", "{'name': <'Housing advice'>}");
  ADD ("signpost",
       "{'referral': <%d>, 'service': <%d>, 'given_on': <'2025-01-22'>, 'who': <'Ruth'>,"
       " 'outcome': <'taken_up'>, 'outcome_on': <'2025-03-01'>}",
       r,
       N (service));
  ADD ("wait_event",
       "{'referral': <%d>, 'stage': <'hold'>, 'entered_on': <'2025-01-23'>,"
       " 'left_on': <'2025-01-30'>, 'reason': <'in hospital'>}",
       r);
  ADD ("goal",
       "{'referral': <%d>, 'domain': <'work'>, 'words': <'drive again'>, 'status': <'reached'>,"
       " 'score': <1>, 'reached_on': <'2025-08-01'>}",
       r);
  ADD ("response",
       "{'measure': <1>, 'person': <%d>, 'referral': <%d>, 'stage': <'baseline'>,"
       " 'taken_on': <'2025-01-21'>, 'item': <'alone'>, 'value': <2>}",
       N (mentee),
       r);
}

static void
add_pair (MoStore *into, GError **error)
{
  gint64 mentor = ADD ("mentor",
                       "{'person': <%d>, 'sci': <1>, 'state': <'left'>,"
                       " 'applied_on': <'2019-01-01'>, 'approved_on': <'2019-06-01'>,"
                       " 'left_on': <'2025-12-01'>}",
                       N (mentor_person));
  gint64 event =
      ADD ("training_event",
           "{'strand': <'sci'>, 'from_on': <'2019-05-01'>, 'to_on': <'2019-05-02'>}");
  ADD ("attendance", "{'training_event': <%d>, 'mentor': <%d>}", N (event), N (mentor));
  ADD ("supervision",
       "{'mentor': <%d>, 'kind': <'routine'>, 'done_on': <'2025-03-05'>, 'who': <'Ruth'>}",
       N (mentor));
  ADD ("safety_check",
       "{'person': <%d>, 'kind': <'enhanced'>, 'seen_on': <'2019-05-20'>}",
       N (mentor_person));
  pairing = ADD ("pairing",
                 "{'uuid': <'p'>, 'referral': <%d>, 'mentor': <%d>, 'state': <'closed'>,"
                 " 'state_on': <'2025-09-01'>, 'fit': <82>, 'drafted_on': <'2025-02-01'>,"
                 " 'agreed_on': <'2025-02-05'>, 'ended_on': <'2025-08-01'>,"
                 " 'end_reason': <'goal_reached'>}",
                 N (referral),
                 N (mentor));
  int p = N (pairing);
  gint64 call = ADD ("call",
                     "{'uuid': <'c1'>, 'pairing': <%d>, 'starts_at': <'2025-02-10T18:00:00Z'>,"
                     " 'day_on': <'2025-02-10'>, 'state': <'done'>, 'actual_minutes': <50>}",
                     p);
  summary = ADD ("call_note",
                 "{'call': <%d>, 'received_on': <'2025-02-11'>, 'summary': <'dark thoughts'>,"
                 " 'concern': <1>}",
                 N (call));
  ADD ("call",
       "{'uuid': <'c2'>, 'pairing': <%d>, 'starts_at': <'2026-04-01T17:00:00Z'>,"
       " 'day_on': <'2026-04-01'>, 'state': <'planned'>}",
       p);
  ADD ("certificate",
       "{'pairing': <%d>, 'made_at': <'2025-01-20T10:00:00Z'>, 'made_on': <'2025-01-20'>,"
       " 'who': <'Ruth Holt'>, 'sheet': <'match certificate\t1\n'>, 'sha256': <'0'>}",
       p);
  ADD ("extension",
       "{'pairing': <%d>, 'asked_on': <'2025-07-01'>, 'reason': <'job interview'>}",
       p);
  ADD ("message",
       "{'pairing': <%d>, 'from_role': <'mentor'>, 'body': <'Thursday instead'>,"
       " 'taken_by': <'Priya'>, 'taken_at': <'2025-02-12T08:00:00Z'>, 'state': <'passed'>,"
       " 'passed_at': <'2025-02-12T09:00:00Z'>, 'passed_by': <'Priya'>, 'answer': <'fine'>}",
       p);
  ADD ("ending",
       "{'pairing': <%d>, 'talk_on': <'2025-08-02'>, 'talk_by': <'Priya'>,"
       " 'feelings': <'glad it was there'>, 'still_hard': <'mornings'>}",
       p);
  ADD ("sentiment",
       "{'pairing': <%d>, 'by_role': <'mentee'>, 'after_call': <1>, 'taken_on': <'2025-02-13'>,"
       " 'score': <4>, 'comment': <'glad of it'>}",
       p);
}

static void
add_own (MoStore *into, GError **error)
{
  int p = N (mentee);
  gint64 note = ADD ("note",
                     "{'person': <%d>, 'at': <'2025-05-01T10:00:00Z'>, 'who': <'Priya'>,"
                     " 'words': <'Prefers Zoë to ring'>}",
                     p);
  ADD ("note",
       "{'person': <%d>, 'at': <'2025-05-03T10:00:00Z'>, 'who': <'Ruth'>,"
       " 'words': <'It is Chloë'>, 'corrects': <%d>}",
       p,
       N (note));
  ADD ("task", "{'subject': <'Send leaflet'>, 'person': <%d>, 'due_on': <'2026-03-20'>}", p);
  ADD ("phone_retired",
       "{'person': <%d>, 'number': <'01632 960111'>, 'digits': <'01632960111'>,"
       " 'retired_at': <'2025-06-01T10:00:00Z'>, 'who': <'Ruth'>, 'why': <'moved'>}",
       p);
  gint64 file = ADD ("import_file",
                     "{'name': <'old.xlsx'>, 'sha256': <'0'>, 'imported_on': <'2025-01-02'>,"
                     " 'rows_in': <1>, 'rows_back': <0>}");
  ADD ("import_row",
       "{'import_file': <%d>, 'sheet': <'SCI'>, 'line': <7>, 'tbl': <'referral'>, 'row_id': "
       "<%d>}",
       N (file),
       N (referral));
  ADD ("onward", "{'person': <%d>, 'kind': <'course'>, 'offered_on': <'2025-08-02'>}", p);
  ADD ("consent", "{'person': <%d>, 'kind': <'quote'>, 'given_on': <'2025-08-03'>}", p);
}

static gpointer
fill_job (MoStore *into, gconstpointer ask, GError **error)
{
  static const MoNewPerson tomasz = { .first_name = "Tomasz", .last_name = "Nowak" };
  static const MoNewPerson steve = { .first_name = "Steve", .last_name = "Tranter" };
  MoNewInjury injury = MO_NEW_INJURY_INIT;

  injury.bladder = "sheath";
  injury.bowel_said = "slow mornings";
  mentee = mo_store_add_person (into, &tomasz, error);
  mentor_person = mo_store_add_person (into, &steve, error);
  if (!mo_store_add_injury (into, mentee, &injury, error))
    return NULL;
  add_referral (into, error);
  add_pair (into, error);
  add_own (into, error);
  MoChange *lead = mo_change_new ("staff", 0, 0); /* whoever sits here may read it all */
  mo_change_text (lead, "login", mo_store_get_login (into));
  mo_change_text (lead, "name", "Ruth Holt");
  mo_change_text (lead, "role", "lead");
  mo_store_save (into, lead, NULL, error);
  return NULL;
}

static gpointer
move_job (MoStore *into, gconstpointer ask, GError **error)
{
  MoChange *change = mo_change_new ("person", mentee, 0);
  mo_change_text (change, "town", "Leeds");
  mo_store_save (into, change, NULL, error);
  mo_store_add_phone (into, mentee, "01632 960222", "mobile", TRUE, error);
  return NULL;
}

static MoTimeline *
timeline (gint64 person,
          MoHappeningGroup group,
          const char *search,
          gboolean oldest,
          guint most)
{
  g_autoptr (MoTimelineAsk) ask = mo_timeline_ask_new (person);
  GError *error = NULL;
  ask->group = group;
  ask->search = g_strdup (search);
  ask->oldest_first = oldest;
  ask->most = most;
  MoTimeline *found = mo_store_read (store, mo_store_timeline_job, ask, &error);
  g_assert_no_error (error);
  return found;
}

static const MoHappening *
at (MoTimeline *found, guint i)
{
  g_assert_cmpuint (i, <, found->moments->len);
  return g_ptr_array_index (found->moments, i);
}

static void
test_every_kind (void)
{
  g_autoptr (MoTimeline) of_mentee = timeline (mentee, MO_HAPPENINGS_ALL, NULL, FALSE, 999);
  g_autoptr (MoTimeline) of_mentor =
      timeline (mentor_person, MO_HAPPENINGS_ALL, NULL, FALSE, 999);
  gboolean there[MO_HAPPENING_KINDS] = { FALSE };

  for (guint i = 0; i < of_mentee->moments->len; i++)
    there[at (of_mentee, i)->kind] = TRUE;
  for (guint i = 0; i < of_mentor->moments->len; i++)
    there[at (of_mentor, i)->kind] = TRUE;
  for (guint kind = 0; kind < MO_HAPPENING_KINDS; kind++) {
    g_test_message ("kind %u", kind);
    g_assert_true (there[kind]);
  }
}

static void
test_words (void)
{
  static const char *const titles[] = {
    "Referral R-0001 received",   "Call 1, 50 minutes",
    "Goal agreed: drive again",   "Goal reached: drive again",
    "Matched with Steve Tranter", "Message passed on",
    "Pointed to Housing advice",  "How it feels after call 1: 4 of 5",
  };
  g_autoptr (MoTimeline) found = timeline (mentee, MO_HAPPENINGS_ALL, NULL, FALSE, 999);
  for (guint t = 0; t < G_N_ELEMENTS (titles); t++) {
    gboolean there = FALSE;
    for (guint i = 0; i < found->moments->len; i++)
      there = there || g_str_equal (at (found, i)->title, titles[t]);
    g_test_message ("%s", titles[t]);
    g_assert_true (there);
  }
}

static void
test_order (void)
{
  g_autoptr (MoTimeline) newest = timeline (mentee, MO_HAPPENINGS_ALL, NULL, FALSE, 999);
  g_autoptr (MoTimeline) oldest = timeline (mentee, MO_HAPPENINGS_ALL, NULL, TRUE, 999);

  g_assert_cmpuint (newest->found, ==, newest->moments->len);
  g_assert_cmpuint (newest->found, ==, oldest->found);
  g_assert_cmpstr (at (newest, 0)->heading, ==, "To come");
  g_assert_true (at (newest, 0)->to_come);
  for (guint i = 0; i < newest->found; i++)
    g_assert_cmpint (at (newest, i)->id,
                     ==,
                     at (oldest, newest->found - 1 - i)->id); /* each other's mirror */
  for (guint i = 1; i < oldest->found; i++) {
    g_assert_cmpint (at (oldest, i - 1)->to_come, <=, at (oldest, i)->to_come);
    if (at (oldest, i - 1)->to_come == at (oldest, i)->to_come)
      g_assert_cmpint (at (oldest, i - 1)->day, <=, at (oldest, i)->day);
  }
}

static void
test_pages (void)
{
  g_autoptr (MoTimeline) all = timeline (mentee, MO_HAPPENINGS_ALL, NULL, FALSE, 999);
  g_autoptr (MoTimeline) some = timeline (mentee, MO_HAPPENINGS_ALL, NULL, FALSE, 5);
  g_assert_cmpuint (some->moments->len, ==, 5);
  g_assert_cmpuint (some->found, ==, all->found);
  for (guint i = 0; i < 5; i++)
    g_assert_true (mo_happening_equal (at (all, i), at (some, i)));
}

static void
test_filter_and_search (void)
{
  g_autoptr (MoTimeline) calls = timeline (mentee, MO_HAPPENINGS_CALLS, NULL, FALSE, 999);
  g_autoptr (MoTimeline) chloe = timeline (mentee, MO_HAPPENINGS_ALL, "chloe", FALSE, 999);
  g_autoptr (MoTimeline) both =
      timeline (mentee, MO_HAPPENINGS_ALL, "steve TRANTER matched", FALSE, 999);
  g_autoptr (MoTimeline) none = timeline (mentee, MO_HAPPENINGS_CALLS, "chloe", FALSE, 999);

  g_assert_cmpuint (calls->found, ==, 3); /* a try, two calls */
  for (guint i = 0; i < calls->found; i++)
    g_assert_cmpint (mo_happening_group (at (calls, i)->kind), ==, MO_HAPPENINGS_CALLS);
  g_assert_cmpuint (chloe->found, ==, 1);
  g_assert_cmpstr (at (chloe, 0)->title, ==, "Correction of a note");
  g_autoptr (MoTimeline) zoe = timeline (mentee, MO_HAPPENINGS_NOTES, "zoe", FALSE, 999);
  g_assert_cmpint (at (zoe, 0)->subject, ==, 0); /* corrected: nothing more to be done to it */
  g_assert_cmpint (at (chloe, 0)->subject, !=, 0);
  g_assert_cmpuint (both->found, ==, 1);
  g_assert_cmpuint (none->found, ==, 0);
}

/* What was said of a mentee is not on the page of the mentor; what worries is folded. */
static void
test_what_is_not_told (void)
{
  g_autoptr (MoTimeline) dark = timeline (mentee, MO_HAPPENINGS_ALL, "dark thoughts", FALSE, 9);
  g_autoptr (MoTimeline) summaries =
      timeline (mentee, MO_HAPPENINGS_NOTES, "summary", FALSE, 9);
  g_autoptr (MoTimeline) of_mentor =
      timeline (mentor_person, MO_HAPPENINGS_NOTES, NULL, FALSE, 9);
  g_autoptr (MoTimeline) feelings =
      timeline (mentor_person, MO_HAPPENINGS_MEASURES, NULL, FALSE, 9);

  g_assert_cmpuint (dark->found, ==, 0);
  g_assert_cmpuint (summaries->found, ==, 1);
  g_assert_true (at (summaries, 0)->folded);
  g_assert_null (at (summaries, 0)->words);
  g_assert_cmpuint (of_mentor->found, ==, 1);
  g_assert_null (at (of_mentor, 0)->words);
  g_assert_cmpuint (feelings->found, ==, 0);
}

static void
test_changes (void)
{
  GError *error = NULL;
  mo_store_write (store, "move", move_job, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (MoTimeline) changes = timeline (mentee, MO_HAPPENINGS_CHANGES, "leeds", FALSE, 99);
  g_autoptr (MoTimeline) phones = timeline (mentee, MO_HAPPENINGS_CHANGES, "960222", FALSE, 99);
  g_assert_cmpuint (changes->found, ==, 1);
  g_assert_cmpstr (at (changes, 0)->words, ==, "Town: Leeds");
  g_assert_cmpuint (phones->found, ==, 1);
}

/* ---------------------------------------------------------------------- quickly */

/* No query reads a whole table that grows. */
static void
test_plan (void)
{
  static const char *const small[] = { "term", "measure", "pair", "mentor", NULL };
  const MoTimelineBranch *const parts[] = { mo_timeline_of_referrals,
                                            mo_timeline_of_pairs,
                                            mo_timeline_of_person };
  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    for (const MoTimelineBranch *branch = parts[p]; branch->sql; branch++) {
      g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", branch->sql, NULL);
      g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
      mo_stmt_bind_int (&stmt, ":person", mentee);
      while (mo_stmt_step (&stmt)) {
        const char *step = mo_stmt_text (&stmt, 3);
        if (!g_str_has_prefix (step, "SCAN "))
          continue;
        g_auto (GStrv) words = g_strsplit (step, " ", 0);
        g_test_message ("%s", step);
        g_assert_true (g_strv_contains (small, words[1]) || g_str_has_prefix (words[1], "("));
      }
      g_assert_true (mo_stmt_finish (&stmt, NULL));
    }
}

static gpointer
many_job (MoStore *into, gconstpointer ask, GError **error)
{
  for (int i = 0; i < MANY; i++)
    ADD ("note",
         "{'person': <%d>, 'at': <'2024-01-%02dT10:00:00Z'>, 'who': <'Ruth'>,"
         " 'words': <'note %d'>}",
         N (mentee),
         i % 28 + 1,
         i);
  return NULL;
}

static void
test_thousands (void)
{
  GError *error = NULL;
  mo_store_write (store, "many", many_job, NULL, &error);
  g_assert_no_error (error);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (MoTimeline) found = timeline (mentee, MO_HAPPENINGS_ALL, NULL, FALSE, 60);
  gint64 took = g_get_monotonic_time () - start;
  g_test_message ("%u entries: %.1f ms", found->found, took / 1000.0);
  g_assert_cmpuint (found->found, >, MANY);
  g_assert_cmpuint (found->moments->len, ==, 60);
  g_assert_cmpint (took, <, 500 * 1000); /* a stuck machine; it is about 10 ms */
}

/* ---------------------------------------------------------------------- in writing */

static int news_told, label_told;

static void
told (const char *const *tables, const char *label, gint64 set, gpointer user)
{
  news_told++;
  label_told += label != NULL;
  g_assert_cmpstr (tables[0], ==, "audit");
  g_assert_null (tables[1]);
}

static gpointer
open_job (MoStore *into, gconstpointer part, GError **error)
{
  return mo_store_open_part (into, mentee, part, summary, error);
}

static GPtrArray *
open_part (const char *part)
{
  GError *error = NULL;
  GPtrArray *words = mo_store_write (store, NULL, open_job, part, &error);
  g_assert_no_error (error);
  return words;
}

static void
test_opening_is_written_down (void)
{
  GError *error = NULL;
  g_autofree char *before = mo_store_undo_label (store, NULL, &error);
  mo_store_set_who (store, "Priya");
  mo_store_set_news (store, told, NULL);
  g_autoptr (GPtrArray) bladder = open_part (MO_PART_BLADDER);
  g_autoptr (GPtrArray) worry = open_part (MO_PART_SUMMARY);
  g_autoptr (GPtrArray) equality = open_part (MO_PART_EQUALITY);
  mo_store_set_news (store, NULL, NULL);
  mo_store_set_who (store, "");

  g_assert_cmpuint (bladder->len, ==, 4);
  g_assert_cmpstr (g_ptr_array_index (bladder, 1), ==, "Sheath");
  g_assert_cmpstr (g_ptr_array_index (bladder, 3), ==, "slow mornings");
  g_assert_cmpstr (g_ptr_array_index (worry, 1), ==, "dark thoughts");
  g_assert_cmpuint (equality->len, ==, 0); /* that there is nothing was looked at too */
  g_assert_cmpint (news_told, ==, 3);
  g_assert_cmpint (label_told, ==, 0); /* no toast with Undo */

  g_autoptr (MoPersonCard) card = mo_store_load_person_card (store, mentee, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (card->openings->len, ==, 3);
  const MoPersonOpening *opening = g_ptr_array_index (card->openings, 2); /* newest first */
  g_assert_cmpstr (opening->who, ==, "Priya");
  g_assert_cmpstr (opening->part, ==, MO_PART_BLADDER);

  g_autofree char *after =
      mo_store_undo_label (store, NULL, &error); /* reading is no step of Undo */
  g_assert_cmpstr (before, ==, after);
}

static void
test_card (void)
{
  GError *error = NULL;
  g_autoptr (MoPersonCard) card = mo_store_load_person_card (store, mentee, &error);
  g_assert_no_error (error);
  const MoPersonFacts *facts = card->facts;
  g_assert_cmpstr (facts->number, ==, "R-0001");
  g_assert_true (facts->has_bladder && facts->has_gp);
  g_assert_false (facts->has_mobility || facts->has_equality || facts->has_support);
  g_assert_cmpstr (facts->mentor_name, ==, "Steve Tranter");
  g_assert_cmpint (facts->calls_done, ==, 1);
  g_assert_cmpint (facts->minutes_done, ==, 50);
  g_assert_cmpuint (card->goals->len, ==, 1);
  g_assert_cmpuint (card->feelings->len, ==, 1);
  g_assert_cmpuint (card->tasks->len, ==, 1);

  g_autoptr (MoPersonCard) nobody = mo_store_load_person_card (store, 4711, &error);
  g_assert_null (nobody);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND);
  g_clear_error (&error);
}

int
main (int argc, char **argv)
{
  GError *error = NULL;

  g_test_init (&argc, &argv, NULL);
  store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, mo_day_new (2026, 3, 12));
  mo_store_write (store, "fill", fill_job, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/timeline/changes", test_changes);
  g_test_add_func ("/timeline/every-kind", test_every_kind);
  g_test_add_func ("/timeline/words", test_words);
  g_test_add_func ("/timeline/order", test_order);
  g_test_add_func ("/timeline/pages", test_pages);
  g_test_add_func ("/timeline/filter-and-search", test_filter_and_search);
  g_test_add_func ("/timeline/what-is-not-told", test_what_is_not_told);
  g_test_add_func ("/timeline/plan", test_plan);
  g_test_add_func ("/timeline/card", test_card);
  g_test_add_func ("/timeline/opening-is-written-down", test_opening_is_written_down);
  g_test_add_func ("/timeline/thousands", test_thousands);
  int status = g_test_run ();
  mo_store_close (store);
  return status;
}
