/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Becoming a mentor: enquiry, application, references, interview. */
#include <string.h>

#include "core/mo-paper-form.h"
#include "model/mo-apply-jobs.h"
#include "model/mo-form-jobs.h"
#include "model/mo-mentor-step-jobs.h"
#include "store/mo-change.h"
#include "store/mo-drafts.h"
#include "store/mo-stmt.h"
#include "store/mo-today.h"

#define TODAY mo_day_from_iso ("2026-03-12")

static MoStore *
office (void)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, TODAY);
  mo_store_set_who (store, "Priya Nair");
  return store;
}

static MoFormDraft *
with (MoFormDraft *draft, const char *key, const char *value)
{
  MoFormDraft *next = mo_form_draft_set (draft, key, value);
  mo_form_draft_unref (draft);
  return next;
}

/* Enough to be saved. */
static MoFormDraft *
application (const char *strand, const char *injured)
{
  MoPolicy policy = mo_policy_default ();
  MoFormDraft *draft = mo_mentor_draft_new (TODAY, &policy);
  draft = with (draft, MO_DRAFT_STRAND, strand);
  draft = with (draft, "first_name", "Bronwen");
  draft = with (draft, "last_name", "Hart");
  draft = with (draft, "phone", "01632 960123");
  draft = with (draft, "level", "C5/6");
  draft = with (draft, "cause", "fall");
  draft = with (draft, "injured_on", injured);
  draft = with (draft, "helps1", "work");
  draft = with (draft, "interests", "Choir, dogs");
  draft = with (draft, "referee1", "Sam Somebody, neighbour, 01632 960001");
  draft = with (draft, "agrees_check", "yes");
  if (g_str_equal (strand, "family"))
    draft = with (draft, "relation_kind", "parent");
  return draft;
}

/* The mentor's id, or 0 where it was refused with these words. */
static gint64
take (MoStore *store, MoFormDraft *draft, gint64 draft_id, const char *refused)
{
  g_autoptr (GError) error = NULL;
  MoApplyTake ask = { .draft_id = draft_id, .draft = draft };
  g_autofree gint64 *id =
      mo_store_write (store, "Application taken", mo_apply_take_job, &ask, &error);
  if (!refused) {
    g_assert_no_error (error);
    return *id;
  }
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, refused));
  return 0;
}

static int
count (MoStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  int n = (int) mo_stmt_one_int (store, sql, &error);
  g_assert_no_error (error);
  return n;
}

/* All of it in one transaction, one undo, and the draft comes back with it. */
static void
taken (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) draft = application ("sci", "June 2019");
  g_autofree char *text = mo_form_draft_to_text (draft);
  MoFormKeep keep = { 0, (char *) MO_DRAFT_APPLICATION, (char *) "Bronwen Hart", text };
  g_autofree gint64 *kept = mo_store_write (store, "Draft", mo_form_keep_job, &keep, &error);
  g_assert_no_error (error);
  gint64 mentor = take (store, draft, *kept, NULL);
  g_autoptr (MoMentorFacts) facts = mo_store_load_mentor_facts (store, mentor, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (facts->name, ==, "Bronwen Hart");
  g_assert_cmpstr (facts->state, ==, "applied");
  g_assert_cmpint (facts->standing.lived_since, ==, mo_day_from_iso ("2019-06-01"));
  g_assert_cmpint (count (store, "SELECT count(*) FROM draft"), ==, 0);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM injury WHERE about = 'self' AND level_upper = 5"
                          " AND source = 'mentor'"),
                   ==,
                   1);
  g_assert_cmpint (count (store, "SELECT count(*) FROM topic WHERE role = 'offers'"), ==, 3);
  g_assert_cmpint (count (store, "SELECT count(*) FROM referee"), ==, 1);
  g_assert_cmpint (count (store, "SELECT count(*) FROM consent"), ==, 1);

  g_autofree char *undone = mo_store_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "Application of Bronwen Hart taken");
  g_assert_cmpint (count (store, "SELECT count(*) FROM mentor"), ==, 0);
  g_assert_cmpint (count (store, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (count (store, "SELECT count(*) FROM draft"), ==, 1);
}

/* Case 16: fourteen months. */
static void
two_years (void)
{
  g_autoptr (MoStore) store = office ();
  MoPolicy policy = mo_policy_default ();
  g_autoptr (MoFormDraft) draft = application ("sci", "12 January 2025");
  g_auto (MoVerdict) notice = mo_mentor_draft_years (draft, TODAY, &policy);
  g_assert_cmpint (notice.level, ==, MO_LEVEL_ASK);
  g_assert_nonnull (strstr (notice.reason, "two years, and here it is 14 months"));
  take (store, draft, 0, "Some answers still need a look");

  draft = with (g_steal_pointer (&draft), "early", "waive");
  take (store, draft, 0, "Some answers still need a look");
  draft = with (g_steal_pointer (&draft), "waiver_by", "Ruth Holt");
  draft = with (g_steal_pointer (&draft), "waiver_why", "A nurse on a spinal ward before");
  gint64 mentor = take (store, draft, 0, NULL);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM mentor WHERE waiver_by = 'Ruth Holt' AND"
                          " waiver_why LIKE 'A nurse%' AND waiver_on = '2026-03-12'"),
                   ==,
                   1);
  g_autoptr (GError) error = NULL;
  g_autoptr (MoMentorStepAsk) on = mo_mentor_step_ask_new (mentor, 0, "screening", TODAY);
  mo_store_write (store, NULL, mo_mentor_step_job, on, &error);
  g_assert_no_error (error); /* waived once is waived */
}

/* How many are to be asked again, as the page of the day says it. */
static int
asked_again (MoStore *store, const char *day)
{
  g_autoptr (GError) error = NULL;
  MoDay today = mo_day_from_iso (day);
  mo_store_set_today (store, today);
  g_autoptr (MoToday) it = mo_store_read (store, mo_store_today_job, NULL, &error);
  g_assert_no_error (error);
  int n = 0;
  for (guint i = 0; i < it->duties->len; i++) {
    const MoDuty *duty = g_ptr_array_index (it->duties, i);
    n += duty->kind == MO_DUTY_ASK_AGAIN && duty->due <= today;
  }
  return n;
}

/* Case 16: ... or a dated day to come back. */
static void
come_back (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) draft = application ("sci", "12 January 2025");
  draft = with (g_steal_pointer (&draft), "early", "later");
  draft = with (g_steal_pointer (&draft), "come_back_on", "1 March 2026");
  take (store, draft, 0, "Some answers still need a look"); /* that day is over */
  draft = with (g_steal_pointer (&draft), "come_back_on", "12 January 2027");
  gint64 mentor = take (store, draft, 0, NULL);
  g_autoptr (MoMentorFacts) facts = mo_store_load_mentor_facts (store, mentor, &error);
  g_assert_cmpstr (facts->state, ==, "not_now");
  g_assert_cmpint (facts->ask_again, ==, mo_day_from_iso ("2027-01-12"));
  g_assert_cmpint (count (store, "SELECT count(*) FROM mentor_step"), ==, 2);

  g_assert_cmpint (asked_again (store, "2027-01-11"), ==, 0);
  g_assert_cmpint (asked_again (store, "2027-01-12"), ==, 1); /* on the page of the day */

  /* the day is there: the same person applies again, with the same form */
  mo_store_set_today (store, mo_day_from_iso ("2027-01-13"));
  g_autoptr (MoFormDraft) again = mo_store_read (store, mo_apply_begin_job, &mentor, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mo_form_draft_get (again, "first_name"), ==, "Bronwen");
  g_assert_cmpstr (mo_form_draft_get (again, "injured_on"), ==, "12 January 2025");
  g_assert_cmpint (take (store, again, 0, NULL), ==, mentor);
  g_autoptr (MoMentorFacts) then = mo_store_load_mentor_facts (store, mentor, &error);
  g_assert_cmpstr (then->state, ==, "applied");
  g_assert_cmpint (then->ask_again, ==, MO_DAY_NONE);
}

/* Case 16: the other strand's form is offered, and the answers move. */
static void
wrong_form (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (MoFormDraft) draft = application ("sci", "2015");
  g_auto (MoVerdict) fine = mo_mentor_draft_right_form (draft);
  g_assert_cmpint (fine.level, ==, MO_LEVEL_FINE);
  draft = with (g_steal_pointer (&draft), "whose", "relative");
  g_auto (MoVerdict) other = mo_mentor_draft_right_form (draft);
  g_assert_cmpint (other.level, ==, MO_LEVEL_ASK);
  g_assert_nonnull (strstr (other.reason, "Move the answers to the family form"));

  MoFormDraft *moved = mo_mentor_draft_move (draft);
  for (const MoFormStep *step = mo_mentor_form ()->steps; step->key; step++)
    for (const MoFormField *field = step->fields; field && field->key; field++)
      if (!g_str_equal (field->key, MO_DRAFT_STRAND))
        g_assert_cmpstr (
            mo_form_draft_get (moved, field->key), ==, mo_form_draft_get (draft, field->key));
  g_auto (MoVerdict) right = mo_mentor_draft_right_form (moved);
  g_assert_cmpint (right.level, ==, MO_LEVEL_FINE);
  take (store, moved, 0, "Some answers"); /* what they are to the one who was injured */
  moved = with (moved, "relation_kind", "parent");
  moved = with (moved, "caring_since", "2016");
  take (store, moved, 0, NULL);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM mentor m JOIN injury i ON i.person = m.person"
                          " WHERE m.family = 1 AND m.sci = 0 AND i.about = 'relative'"
                          " AND m.lived_since = '2016-01-01'"),
                   ==,
                   1);
  mo_form_draft_unref (moved);
}

/* A paper form tells by its version which one it is. */
static void
wrong_paper (void)
{
  g_autofree char *family = mo_paper_version (mo_mentor_form (), MO_FORM_FAMILY);
  g_autofree char *sci = mo_paper_version (mo_mentor_form (), MO_FORM_SCI);
  g_autoptr (MoFormDraft) draft = application ("sci", "2015");
  g_assert_cmpstr (family, !=, sci);
  draft = with (g_steal_pointer (&draft), "form_version", sci);
  g_auto (MoVerdict) own = mo_mentor_draft_right_form (draft);
  g_assert_cmpint (own.level, ==, MO_LEVEL_FINE);
  draft = with (g_steal_pointer (&draft), "form_version", family);
  g_auto (MoVerdict) other = mo_mentor_draft_right_form (draft);
  g_assert_cmpint (other.level, ==, MO_LEVEL_ASK);
}

/* Each strand has its own form: the second is taken on the same mentor, the same twice is not.
 */
static void
both_strands (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) sci = application ("sci", "2012");
  gint64 mentor = take (store, sci, 0, NULL);
  g_autofree char *person = g_strdup_printf ("%d", count (store, "SELECT person FROM mentor"));
  g_autoptr (MoFormDraft) same = mo_form_draft_set (sci, MO_DRAFT_PERSON, person);
  take (store, same, 0, "has applied with the SCI form already, and stands at “applied”");
  g_autoptr (MoFormDraft) family = application ("family", "2012");
  family = with (g_steal_pointer (&family), MO_DRAFT_PERSON, person);
  g_assert_cmpint (take (store, family, 0, NULL), ==, mentor);
  g_autoptr (MoMentorFacts) facts = mo_store_load_mentor_facts (store, mentor, &error);
  g_assert_true (facts->standing.sci && facts->standing.family);
  g_assert_cmpint (count (store, "SELECT count(*) FROM mentor"), ==, 1);
}

static void
enquiry (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (GError) error = NULL;
  MoEnquiryAsk nothing = { .name = (char *) "Alan Fairbrother" };
  mo_store_write (store, NULL, mo_apply_enquiry_job, &nothing, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  MoEnquiryAsk ask = { .name = (char *) " Alan  Fairbrother ",
                       .phone = (char *) "07700 900123",
                       .note = (char *) "form posted" };
  g_autofree gint64 *mentor = mo_store_write (store, NULL, mo_apply_enquiry_job, &ask, &error);
  g_assert_no_error (error);
  g_autoptr (MoFormDraft) begun = mo_store_read (store, mo_apply_begin_job, mentor, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mo_form_draft_get (begun, "last_name"), ==, "Fairbrother");
  g_assert_cmpstr (mo_form_draft_get (begun, "phone"), ==, "07700 900123");
  begun = with (g_steal_pointer (&begun), "cause", "fall");
  g_assert_cmpint (take (store, begun, 0, NULL), ==, *mentor);
  g_assert_cmpint (count (store, "SELECT count(*) FROM person"), ==, 1);
  g_assert_cmpint (count (store, "SELECT count(*) FROM mentor_step"), ==, 2);
}

static void
writes (MoStore *store, MoStoreJob job, gconstpointer ask, const char *refused)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (store, NULL, job, ask, &error);
  if (!refused) {
    g_assert_no_error (error);
    return;
  }
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_nonnull (strstr (error->message, refused));
}

/* Who was chosen may have been undone: the next of the list is shown then, or nobody. */
static void
chosen_is_gone (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (GError) error = NULL;
  gint64 gone = 987654;
  g_autoptr (MoApplyWay) none = mo_store_read (store, mo_apply_way_job, &gone, &error);
  g_assert_no_error (error);
  g_assert_null (none->facts);
  g_autoptr (MoFormDraft) draft = application ("sci", "2012");
  gint64 mentor = take (store, draft, 0, NULL);
  g_autoptr (MoApplyWay) way = mo_store_read (store, mo_apply_way_job, &gone, &error);
  g_assert_no_error (error);
  g_assert_cmpint (way->facts->id, ==, mentor);
}

static void
references (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) draft = application ("sci", "2012");
  gint64 mentor = take (store, draft, 0, NULL);
  g_autoptr (MoApplyWay) way = mo_store_read (store, mo_apply_way_job, &mentor, &error);
  const MoReferee *referee = g_ptr_array_index (way->referees, 0);
  MoRefereeAsk ask = { .mentor = mentor,
                       .id = referee->id,
                       .rev = referee->rev,
                       .mentor_name = (char *) "Bronwen Hart",
                       .name = referee->name,
                       .asked = TODAY - 9,
                       .ok = 1 };

  g_assert_cmpint (referee->ok, ==, -1);
  writes (store, mo_apply_referee_job, &ask, "Write the day the reference came");
  ask.received = TODAY - 10;
  writes (store, mo_apply_referee_job, &ask, "before it was asked for");
  ask.received = TODAY + 1;
  writes (store, mo_apply_referee_job, &ask, "still to come");
  ask.received = TODAY;
  writes (store, mo_apply_referee_job, &ask, NULL);
  ask.name = (char *) "Changed by another desk";
  g_autoptr (GError) conflict = NULL;
  mo_store_write (store, NULL, mo_apply_referee_job, &ask, &conflict); /* an old version */
  g_assert_error (conflict, MO_STORE_ERROR, MO_STORE_CONFLICT);
  MoRefereeAsk fresh = { .mentor = mentor, .mentor_name = (char *) "Bronwen Hart", .ok = -1 };
  writes (store, mo_apply_referee_job, &fresh, "name of the referee");
  fresh.name = (char *) "Dr Ann Other";
  writes (store, mo_apply_referee_job, &fresh, NULL);
  g_autoptr (MoMentorFacts) facts = mo_store_load_mentor_facts (store, mentor, &error);
  g_assert_cmpint (facts->standing.references_ok, ==, 1);
}

static void
interview (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) draft = application ("sci", "2012");
  gint64 mentor = take (store, draft, 0, NULL);
  MoInterviewAsk ask = { .mentor = mentor, .mentor_name = (char *) "Bronwen Hart" };

  writes (store, mo_apply_interview_job, &ask, "the day of the interview");
  ask.on = TODAY - 1;
  writes (store, mo_apply_interview_job, &ask, "That day is over");
  ask.on = TODAY + 7;
  writes (store, mo_apply_interview_job, &ask, NULL);
  ask.held = TRUE;
  writes (store, mo_apply_interview_job, &ask, "still to come");
  mo_store_set_today (store, TODAY + 7);
  writes (store, mo_apply_interview_job, &ask, NULL);
  g_autoptr (MoMentorFacts) facts = mo_store_load_mentor_facts (store, mentor, &error);
  g_assert_cmpint (facts->standing.interview_on, ==, TODAY + 7);
  g_assert_cmpint (facts->standing.interviewed, ==, TODAY + 7);
  g_assert_cmpstr (facts->state, ==, "applied"); /* a day on the way is no step */
}

static gpointer
injured_lately (MoStore *store, gconstpointer ask, GError **error)
{
  MoChange *change = mo_change_new ("mentor", *(const gint64 *) ask, 0);
  mo_change_day (change, "lived_since", mo_day_from_iso ("2025-01-12"));
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* Going on in spite of the two years is a waiver, when it is learnt after the application too.
 */
static void
waived_on_the_way (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) draft = application ("sci", NULL);
  gint64 mentor = take (store, draft, 0, NULL);
  mo_store_write (store, "Injury", injured_lately, &mentor, &error);
  g_assert_no_error (error);
  g_autoptr (MoMentorStepAsk) ask = mo_mentor_step_ask_new (mentor, 0, "screening", TODAY);
  writes (store, mo_mentor_step_job, ask, "here it is 14 months since the injury");
  ask->why = g_strdup ("Was a ward nurse for years");
  writes (store, mo_mentor_step_job, ask, NULL);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM mentor WHERE waiver_by = 'Priya Nair' AND"
                          " waiver_why LIKE 'Was a ward%'"),
                   ==,
                   1);
}

/* Where it is not known since when, nothing is asked and nobody waived anything. */
static void
not_known_since_when (void)
{
  g_autoptr (MoStore) store = office ();
  g_autoptr (MoFormDraft) draft = application ("sci", NULL);
  gint64 mentor = take (store, draft, 0, NULL);
  mo_store_set_today (store, TODAY + 1);
  g_autoptr (MoMentorStepAsk) ask = mo_mentor_step_ask_new (mentor, 0, "screening", TODAY + 1);
  writes (store, mo_mentor_step_job, ask, NULL); /* not known since when */
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM mentor WHERE waiver_by IS NOT NULL"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/apply/taken", taken);
  g_test_add_func ("/apply/two-years", two_years);
  g_test_add_func ("/apply/come-back", come_back);
  g_test_add_func ("/apply/wrong-form", wrong_form);
  g_test_add_func ("/apply/wrong-paper", wrong_paper);
  g_test_add_func ("/apply/both-strands", both_strands);
  g_test_add_func ("/apply/enquiry", enquiry);
  g_test_add_func ("/apply/chosen-is-gone", chosen_is_gone);
  g_test_add_func ("/apply/references", references);
  g_test_add_func ("/apply/interview", interview);
  g_test_add_func ("/apply/waived-on-the-way", waived_on_the_way);
  g_test_add_func ("/apply/not-known-since-when", not_known_since_when);
  return g_test_run ();
}
