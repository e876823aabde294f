/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-referral-form.h"
#include "model/mo-form-jobs.h"
#include "model/mo-intake-jobs.h"
#include "store/mo-change.h"
#include "store/mo-drafts.h"
#include "store/mo-earlier.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-stmt.h"

#define TODAY mo_day_from_iso ("2026-03-12")

static MoStore *
fresh (void)
{
  GError *error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "tester");
  mo_store_set_today (store, TODAY);
  return store;
}

static int
count (MoStore *store, const char *sql)
{
  GError *error = NULL;
  int number = mo_stmt_one_int (store, sql, &error);
  g_assert_no_error (error);
  return number;
}

static MoFormDraft *
with (MoFormDraft *draft, const char *key, const char *value)
{
  MoFormDraft *next = mo_form_draft_set (draft, key, value);
  mo_form_draft_unref (draft);
  return next;
}

static MoFormDraft *
grace (void)
{
  static const char *const answers[][2] = {
    { "asks", "nhs" },
    { "referrer_said", "physiotherapist" },
    { "referrer_name", "Jo Bright" },
    { "first_name", "Grace" },
    { "last_name", "Tilley" },
    { "born_on", "11/10/79" },
    { "agreement", "yes" },
    { "phone", "+44 7700 900123" },
    { "level", "c5/6 inc" },
    { "injured_on", "june 2019" },
    { "cause", "transport" },
    { "goal1", "Drive again" },
    { "goal1_about", "getting out" },
    { "interests", "Choir, dogs; choir" },
    { "week", "m----e---------------" },
    { "gp_practice", "Lakeside" },
  };
  MoFormDraft *draft = mo_form_draft_new (mo_referral_form (), TODAY);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    draft = with (draft, answers[i][0], answers[i][1]);
  return draft;
}

static gint64
take (MoStore *store, MoFormDraft *draft, gint64 draft_id, GError **error)
{
  MoIntakeTake ask = { draft_id, draft };
  g_autofree gint64 *id =
      mo_store_write (store, "Referral taken", mo_intake_take_job, &ask, error);
  return id ? *id : 0;
}

static gint64
keep (MoStore *store, MoStoreJob job, gint64 id, const char *kind)
{
  GError *error = NULL;
  MoFormKeep ask = { id, (char *) kind, (char *) "Grace", (char *) "@a{ss} {}" };
  g_autofree gint64 *kept = mo_store_write (store, "Draft kept", job, &ask, &error);
  g_assert_no_error (error);
  return *kept;
}

/* ---------------------------------------------------------------------- taking */

static void
one_write_holds_it_all (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) draft = grace ();
  gint64 kept = keep (store, mo_form_keep_job, 0, MO_DRAFT_REFERRAL);

  g_assert_cmpint (take (store, draft, kept, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (count (store, "SELECT count(*) FROM draft"), ==, 0);
  g_assert_cmpint (count (store, "SELECT count(*) FROM change_set"), ==, 1);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM referral r JOIN person p ON p.id = r.person"
                          " WHERE p.last_name = 'Tilley' AND r.number = 'R-0001'"
                          " AND r.referrer_said = 'physiotherapist' AND r.agreement = 'yes'"
                          " AND r.due_on = '2026-03-26' AND r.gp_practice = 'Lakeside'"),
                   ==,
                   1);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM injury WHERE level_upper = 5"
                          " AND level_said = 'c5/6 inc' AND completeness = 'incomplete'"
                          " AND injured_on = '2019-06-01' AND injured_precision = 'month'"
                          " AND pain_worst IS NULL"),
                   ==,
                   1);
  g_assert_cmpint (count (store, "SELECT count(*) FROM topic"), ==, 2);
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM goal WHERE domain = 'getting out'"), ==, 1);
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM phone WHERE digits = '07700900123'"), ==, 1);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM availability WHERE (weekday = 0 AND hours = "
                          "3584) OR (weekday = 1 AND hours = 1966080)"),
                   ==,
                   2);

  g_autofree char *label = mo_store_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Referral R-0001 for Grace Tilley taken");
  g_assert_cmpint (count (store, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (count (store, "SELECT count(*) FROM referral"), ==, 0);
  /* what was typed is a draft again */
  g_assert_cmpint (count (store, "SELECT count(*) FROM draft WHERE title = 'Grace'"), ==, 1);
}

static void
nothing_half (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) draft = with (grace (), "cause", NULL);
  g_assert_cmpint (take (store, draft, 0, &error), ==, 0);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_cmpint (count (store, "SELECT count(*) FROM person"), ==, 0);
}

/* Case 20: under 18 there is a guardian, or a named member of staff who judged; both are kept
 * where they can be asked for.  At 18 neither is. */
static void
under_eighteen (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) young = with (grace (), "born_on", "13/3/2008");
  young = with (with (young, "guardian_name", "Ann Tilley"), "guardian_relation", "mother");
  young = with (with (young, "competence_by", "Rhian"), "competence_on", "today");
  young =
      with (with (young, "competence_why", "explained it back"), "letters_to", "12 Mill Lane");
  g_assert_cmpint (take (store, young, 0, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM referral WHERE young = 1"
                          " AND guardian_name = 'Ann Tilley' AND guardian_relation = 'mother'"
                          " AND competence_by = 'Rhian' AND competence_on = '2026-03-12'"
                          " AND letters_to = '12 Mill Lane'"),
                   ==,
                   1);

  g_autoptr (MoFormDraft) grown = mo_form_draft_set (young, "born_on", "12/3/2008");
  g_assert_cmpint (take (store, grown, 0, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM referral WHERE young = 0"
                          " AND guardian_name IS NULL AND competence_by IS NULL"),
                   ==,
                   1);
}

/* Case 3: the family form is about the relative's injury, and whose it is. */
static void
for_a_relative (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) draft = with (grace (), MO_DRAFT_STRAND, "family");
  draft = with (with (draft, "relation_kind", "parent"), "relation_lives_with", "yes");
  draft =
      with (with (draft, "relation_injured_name", "Huw"), "relation_injured_born_on", "2010");
  draft = with (with (draft, "asks", "family"), "referrer_relation", "brother");
  g_assert_cmpint (take (store, draft, 0, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM referral WHERE strand = 'family'"
                          " AND relation_kind = 'parent' AND relation_lives_with = 1"
                          " AND relation_carer IS NULL AND relation_injured_young = 1"
                          " AND relation_injured_name = 'Huw'"
                          " AND referrer_said = 'brother' AND referrer_org IS NULL"),
                   ==,
                   1);
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM injury WHERE about = 'relative' AND level_upper = 5"),
      ==,
      1);
  gint64 person = 1;
  g_autoptr (MoFormDraft) known = mo_store_read (store, mo_form_earlier_job, &person, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mo_form_draft_get (known, "level"), ==, "C5/6");
  g_assert_cmpstr (mo_form_draft_get (known, MO_DRAFT_STRAND), ==, "family");
}

/* How to reach somebody, all of it. */
static void
ways_to_reach (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) draft = with (grace (), "withhold_number", "1");
  draft = with (with (draft, "format", "interpreter"), "interpreter", "Welsh");
  draft = with (with (draft, "gp_phone", "01924 496 0000"), "channel", "paper");
  draft = with (with (draft, "form_version", "2026-1"), "agreement", "unable");
  draft = with (draft, "agreement_why", "in hospital");
  g_assert_cmpint (take (store, draft, 0, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM person WHERE withhold_number = 1"
                          " AND format = 'interpreter' AND interpreter = 'Welsh'"),
                   ==,
                   1);
  g_assert_cmpint (count (store,
                          "SELECT count(*) FROM referral WHERE form_version = '2026-1'"
                          " AND agreement = 'unable' AND note = 'in hospital'"
                          " AND gp_phone IS NOT NULL"),
                   ==,
                   1);
}

/* ---------------------------------------------------------------------- again */

static gpointer
close_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoChange *change = mo_change_new ("referral", *(const gint64 *) ask, 0);
  mo_change_text (change, "state", "closed");
  if (!mo_store_save (store, change, NULL, error))
    return NULL;
  MoNewPerson helen = { .first_name = "Helen", .last_name = "Marsh" };
  MoNewMentor mentor = { .person = mo_store_add_person (store, &helen, error), .sci = TRUE };
  MoNewPairing pairing = { .referral = *(const gint64 *) ask,
                           .mentor = mo_store_add_mentor (store, &mentor, error),
                           .state = "closed",
                           .end_reason = "goal_reached",
                           .agreed_on = TODAY - 900,
                           .closed_on = mo_day_from_iso ("2023-09-04") };
  return GSIZE_TO_POINTER (mo_store_add_pairing (store, &pairing, error));
}

/* Case 15: the same goal again is refused, a new one makes a referral linked to the old. */
static void
mentoring_again (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) first = grace ();
  gint64 old = take (store, first, 0, &error);
  mo_store_write (store, "Closed", close_job, &old, &error);
  g_assert_no_error (error);

  g_autoptr (MoFormDraft) same =
      with (with (grace (), MO_DRAFT_PERSON, "1"), "goal1", " drive AGAIN ");
  g_assert_cmpint (take (store, same, 0, &error), ==, 0);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_true (g_str_has_suffix (
      error->message, " The one before: 2023, mentor Helen Marsh, 0 calls, goal reached."));
  g_clear_error (&error);

  g_autoptr (MoFormDraft) other = mo_form_draft_set (same, "goal2", "Go to college");
  g_assert_cmpint (take (store, other, 0, &error), >, old);
  g_assert_no_error (error);
  g_assert_cmpint (
      count (store, "SELECT count(*) FROM person WHERE last_name = 'Tilley'"), ==, 1);
  g_assert_cmpint (count (store, "SELECT count(*) FROM phone"), ==, 1);
  g_assert_cmpint (
      count (store, "SELECT again_of FROM referral WHERE number = 'R-0002'"), ==, old);
  g_assert_cmpint (count (store, "SELECT count(*) FROM injury WHERE current = 1"), ==, 1);
}

static void
earlier_answers (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) draft = grace ();
  take (store, draft, 0, &error);
  gint64 person = 1;
  g_autoptr (MoFormDraft) known = mo_store_read (store, mo_form_earlier_job, &person, &error);
  g_assert_no_error (error);
  static const char *const expected[][2] = {
    { "first_name", "Grace" },      { "born_on", "11 October 1979" },
    { "injured_on", "June 2019" },  { "level", "C5/6" },
    { "phone", "+44 7700 900123" }, { "week", "m----e---------------" },
    { "gp_practice", "Lakeside" },  { "goal1", "" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (mo_form_draft_get (known, expected[i][0]), ==, expected[i][1]);
}

/* Mentoring again begins with what is known, and is the same person's. */
static void
begins_again (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) first =
      with (with (grace (), "pain_worst", "7"), "gp_name", "Dr Hale");
  gint64 old = take (store, first, 0, &error), person = 1;
  g_assert_no_error (error);
  mo_store_write (store, "Closed", close_job, &old, &error);
  g_assert_no_error (error);

  MoFormDraft *again = mo_store_read (store, mo_intake_again_job, &person, &error);
  g_assert_no_error (error);
  static const char *const expected[][2] = {
    { "first_name", "Grace" }, { "born_on", "11 October 1979" },
    { "level", "C5/6" },       { "week", "m----e---------------" },
    { "gp_name", "Dr Hale" },  { "received_on", "12 March 2026" },
    { "goal1", "" },           { "asks", "" },
    { "agreement", "" },       { MO_DRAFT_PERSON, "1" },
    { "pain_worst", "7" },     { "channel", "phone" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (mo_form_draft_get (again, expected[i][0]), ==, expected[i][1]);

  again = with (with (again, "asks", "self"), "goal1", "Sing in the choir");
  gint64 next = take (store, again, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (next, !=, old);
  g_assert_cmpint (
      count (store, "SELECT person FROM referral WHERE number = 'R-0002'"), ==, person);
  g_assert_cmpint (count (store, "SELECT count(*) FROM phone"), ==, 1);
  g_assert_cmpint (
      count (store, "SELECT again_of FROM referral WHERE number = 'R-0002'"), ==, old);
  mo_form_draft_unref (again);
}

/* A relative's form is one of the family strand again, with what they told of the injured one.
 */
static void
begins_again_for_a_relative (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  MoFormDraft *first =
      with (with (grace (), MO_DRAFT_STRAND, "family"), "relation_kind", "mother");
  first = with (with (first, "relation_injured_name", "Ben"), "relation_carer", "yes");
  first =
      with (with (first, "relation_lives_with", "no"), "relation_injured_born_on", "3/5/2001");
  gint64 person = 1;
  take (store, first, 0, &error);
  g_assert_no_error (error);

  g_autoptr (MoFormDraft) again = mo_store_read (store, mo_intake_again_job, &person, &error);
  g_assert_no_error (error);
  static const char *const expected[][2] = {
    { MO_DRAFT_STRAND, "family" },
    { "relation_kind", "mother" },
    { "relation_injured_name", "Ben" },
    { "relation_carer", "yes" },
    { "relation_lives_with", "no" },
    { "relation_injured_born_on", "3 May 2001" },
    { "level", "C5/6" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (mo_form_draft_get (again, expected[i][0]), ==, expected[i][1]);
  mo_form_draft_unref (first);
}

/* ---------------------------------------------------------------------- drafts */

static void
one_discarded_draft_is_kept (void)
{
  g_autoptr (MoStore) store = fresh ();
  g_autoptr (GError) error = NULL;
  gint64 one = keep (store, mo_form_keep_job, 0, MO_DRAFT_REFERRAL);
  keep (store, mo_form_discard_job, one, MO_DRAFT_DISCARDED);
  gint64 two = keep (store, mo_form_keep_job, 0, MO_DRAFT_REFERRAL);
  keep (store, mo_form_discard_job, two, MO_DRAFT_DISCARDED);
  g_autoptr (GPtrArray) drafts = mo_store_list_drafts (store, &error);
  g_assert_cmpint (drafts->len, ==, 1);
  g_assert_cmpint (((MoDraft *) g_ptr_array_index (drafts, 0))->id, ==, two);

  g_autoptr (MoFormBook) book = mo_store_read (store, mo_form_open_job, &two, &error);
  g_assert_no_error (error);
  g_assert_cmpint (book->draft->id, ==, two);
  g_assert_cmpstr (mo_form_book_label (book, "cause", "transport"), ==, "Transport");
  g_assert_null (mo_store_read (store, mo_form_open_job, &one, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/one-write", one_write_holds_it_all);
  g_test_add_func ("/intake/nothing-half", nothing_half);
  g_test_add_func ("/intake/under-eighteen", under_eighteen);
  g_test_add_func ("/intake/for-a-relative", for_a_relative);
  g_test_add_func ("/intake/ways-to-reach", ways_to_reach);
  g_test_add_func ("/intake/again", mentoring_again);
  g_test_add_func ("/intake/earlier-answers", earlier_answers);
  g_test_add_func ("/intake/begins-again", begins_again);
  g_test_add_func ("/intake/begins-again-for-a-relative", begins_again_for_a_relative);
  g_test_add_func ("/intake/discarded", one_discarded_draft_is_kept);
  return g_test_run ();
}
