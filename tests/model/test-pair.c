/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking and briefing the two of a match, as jobs on a whole database. */
#include <string.h>

#include "model/mo-pair-jobs.h"
#include "model/mo-relay-jobs.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

#define TODAY mo_day_new (2026, 3, 12)

typedef struct {
  gint64 mentee, referral, mentor, other, pairing;
} Made;

static gint64
person (MoStore *store, const char *first, const char *last, const char *phone, GError **error)
{
  MoNewPerson new = { .first_name = first, .last_name = last, .email = "someone@example.org" };
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  gint64 id = mo_store_add_person (store, &new, error);
  injury.level = "T12 incomplete";
  mo_store_add_injury (store, id, &injury, error);
  mo_store_add_phone (store, id, phone, NULL, TRUE, error);
  return id;
}

static gint64
mentor (MoStore *store, const char *first, const char *last, GError **error)
{
  gint64 who = person (store, first, last, "07700 900123", error);
  MoNewMentor new = { .person = who,
                      .sci = TRUE,
                      .sci_trained_on = TODAY - 300,
                      .lived_since = TODAY - 4000,
                      .lived_precision = MO_PRECISION_DAY };
  mo_store_add_check (store, who, "enhanced", "adult", TODAY - 90, TODAY - 80, error);
  return mo_store_add_mentor (store, &new, error);
}

static gpointer
make_job (MoStore *store, gconstpointer ask, GError **error)
{
  Made *made = (Made *) ask;
  MoNewReferral new = MO_NEW_REFERRAL_INIT;
  made->mentee = person (store, "Callum", "Reid", "01632 960111", error);
  new.person = made->mentee;
  new.strand = "sci";
  new.received_on = TODAY - 40;
  new.first_contact_on = TODAY - 38;
  made->referral = mo_store_add_referral (store, &new, error);
  mo_store_add_goal (store, made->referral, "work", "back to work", error);
  mo_store_record_assessment (store, made->referral, 0, TODAY - 30, 40, NULL, error);
  mo_store_accept_referral (store, made->referral, 0, NULL, error);
  made->mentor = mentor (store, "Helen", "Marsh", error);
  made->other = mentor (store, "Carol", "Whitaker", error);
  MoNewPairing draft = { .referral = made->referral, .mentor = made->mentor };
  made->pairing = mo_store_add_pairing (store, &draft, error);
  return NULL;
}

static MoStore *
office (Made *made)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "tester");
  mo_store_set_today (store, TODAY);
  mo_store_write (store, "made", make_job, made, &error);
  g_assert_no_error (error);
  return store;
}

static MoPairShown *
show (MoStore *store, const Made *made, MoPairPaperKind kind, gboolean letter)
{
  g_autoptr (GError) error = NULL;
  MoPairAsk ask = { .pairing = made->pairing, .kind = kind, .letter = letter };
  MoPairShown *shown = mo_store_read (store, mo_pair_show_job, &ask, &error);
  g_assert_no_error (error);
  return shown;
}

static void
keep (MoStore *store, const Made *made, MoPairPaperKind kind, gboolean refused)
{
  g_autoptr (GError) error = NULL;
  MoPairAsk ask = { .pairing = made->pairing, .kind = kind, .letter = TRUE };
  mo_store_write (store, "kept", mo_pair_keep_job, &ask, &error);
  if (refused)
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  else
    g_assert_no_error (error);
}

typedef struct {
  gint64 id;
  const char *state;
} To;

static gpointer
move_job (MoStore *store, gconstpointer ask, GError **error)
{
  const To *to = ask;
  mo_store_move_pairing (store, to->id, 0, to->state, NULL, error);
  return NULL;
}

static void
move (MoStore *store, const Made *made, const char *state)
{
  g_autoptr (GError) error = NULL;
  To to = { made->pairing, state };
  mo_store_write (store, "moved", move_job, &to, &error);
  g_assert_no_error (error);
}

static void
stands (MoStore *store, const Made *made, const char *state, guint papers)
{
  g_autoptr (MoPairShown) shown = show (store, made, MO_PAIR_ASK_MENTOR, TRUE);
  g_assert_cmpstr (shown->facts->state, ==, state);
  g_assert_cmpuint (shown->sent->len, ==, papers);
}

/* Draft to briefed, each paper taking the match a step where it asked. */
static void
asked_and_briefed (void)
{
  Made made;
  g_autoptr (MoStore) store = office (&made);
  keep (store, &made, MO_PAIR_ASK_MENTEE, TRUE);
  keep (store, &made, MO_PAIR_BRIEF_MENTOR, TRUE);
  stands (store, &made, "draft", 0);
  keep (store, &made, MO_PAIR_ASK_MENTOR, FALSE);
  stands (store, &made, "mentor_asked", 1);
  keep (store, &made, MO_PAIR_ASK_MENTEE, TRUE);
  move (store, &made, "mentor_yes");
  keep (store, &made, MO_PAIR_ASK_MENTEE, FALSE);
  stands (store, &made, "mentee_asked", 2);
  move (store, &made, "agreed");
  keep (store, &made, MO_PAIR_BRIEF_MENTOR, FALSE);
  stands (store, &made, "agreed", 3);
  keep (store, &made, MO_PAIR_BRIEF_MENTEE, FALSE);
  stands (store, &made, "briefed", 4);
}

static void
one_undo_takes_back_the_step (void)
{
  Made made;
  g_autoptr (MoStore) store = office (&made);
  g_autoptr (GError) error = NULL;
  keep (store, &made, MO_PAIR_ASK_MENTOR, FALSE);
  g_autofree char *label = mo_store_undo (store, &error);
  g_assert_no_error (error);
  stands (store, &made, "draft", 0);
}

/* Acceptance case 11 with what stands on record. */
static void
holds_nothing_of_the_other (void)
{
  Made made;
  g_autoptr (MoStore) store = office (&made);
  for (int kind = 0; kind < MO_PAIR_PAPERS; kind++)
    for (int letter = 0; letter < 2; letter++) {
      g_autoptr (MoPairShown) shown = show (store, &made, kind, letter);
      const MoPairSide *other = mo_pair_paper_other (kind, shown->facts);
      g_assert_null (shown->leaks);
      g_assert_null (strstr (shown->words, other->last_name));
      g_assert_null (strstr (shown->words, other->phone));
      g_assert_null (strstr (shown->words, "example.org"));
      g_assert_null (strstr (shown->envelope, other->last_name));
      g_assert_null (strstr (shown->ring, other->phone));
      g_assert_nonnull (strstr (shown->words, "back to work"));
      g_assert_nonnull (strstr (shown->words, "T12 incomplete"));
    }
}

static gpointer
goal_job (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_add_goal (
      store, ((const Made *) ask)->referral, "other", "ring me on 07700 900 555", error);
  return NULL;
}

static void
a_leak_is_never_kept (void)
{
  Made made;
  g_autoptr (MoStore) store = office (&made);
  g_autoptr (GError) error = NULL;
  mo_store_write (store, "goal", goal_job, &made, &error);
  g_assert_no_error (error);
  g_autoptr (MoPairShown) shown = show (store, &made, MO_PAIR_ASK_MENTOR, TRUE);
  g_assert_nonnull (strstr (shown->leaks, "07700 900 555"));
  keep (store, &made, MO_PAIR_ASK_MENTOR, TRUE);
  stands (store, &made, "draft", 0);

  /* let through with a reason, it may */
  MoRelayText it = { .pairing = made.pairing,
                     .to_role = (char *) "mentor",
                     .kind = (char *) MO_RELAY_BRIEF,
                     .text = shown->words,
                     .reason = (char *) "It is the number of a shop." };
  mo_store_write (store, "let through", mo_relay_let_pass_job, &it, &error);
  g_assert_no_error (error);
  keep (store, &made, MO_PAIR_ASK_MENTOR, FALSE);
  stands (store, &made, "mentor_asked", 1);
}

/* ---------------------------------------------------------------------- the time before */

static gpointer
before_job (MoStore *store, gconstpointer ask, GError **error)
{
  const Made *made = ask;
  MoNewReferral new = MO_NEW_REFERRAL_INIT;
  new.person = made->mentee;
  new.strand = "sci";
  new.received_on = TODAY - 600;
  gint64 referral = mo_store_add_referral (store, &new, error);
  MoNewPairing closed = { .referral = referral,
                          .mentor = made->other,
                          .state = "closed",
                          .drafted_on = TODAY - 560,
                          .started_on = TODAY - 550,
                          .ended_on = TODAY - 400,
                          .closed_on = TODAY - 390,
                          .end_reason = "partly",
                          .end_note = "secret of the time before" };
  mo_store_add_pairing (store, &closed, error);
  return NULL;
}

static gboolean
release (MoStore *store, const Made *made, const char *words)
{
  g_autoptr (GError) error = NULL;
  MoPairAsk ask = { .pairing = made->pairing, .words = (char *) words };
  mo_store_write (store, "released", mo_pair_release_job, &ask, &error);
  return error == NULL;
}

/* A second mentor reads nothing of the first one's notes but what staff released. */
static void
the_time_before (void)
{
  Made made;
  g_autoptr (MoStore) store = office (&made);
  g_autoptr (GError) error = NULL;
  mo_store_write (store, "before", before_job, &made, &error);
  g_assert_no_error (error);
  g_autoptr (MoPairShown) before = show (store, &made, MO_PAIR_BRIEF_MENTOR, TRUE);
  g_assert_cmpstr (before->facts->earlier, ==, "Carol Whitaker");
  g_assert_null (strstr (before->words, "secret"));
  g_assert_null (strstr (before->words, "Whitaker"));

  g_assert_false (release (store, &made, "Ring Callum on 01632 960111."));
  g_assert_true (release (store, &made, "They talked about buses."));
  g_autoptr (MoPairShown) after = show (store, &made, MO_PAIR_BRIEF_MENTOR, TRUE);
  g_assert_nonnull (strstr (after->words, "buses"));
  g_assert_cmpstr (after->facts->released_by, ==, "tester");
  g_assert_true (release (store, &made, ""));
  g_autoptr (MoPairShown) back = show (store, &made, MO_PAIR_BRIEF_MENTOR, TRUE);
  g_assert_null (strstr (back->words, "buses"));
}

static void
found_by_its_number (void)
{
  Made made;
  g_autoptr (MoStore) store = office (&made);
  g_autoptr (GError) error = NULL;
  MoPairAsk ask = { .number = (char *) "R-9999", .kind = MO_PAIR_ASK_MENTOR };
  g_autoptr (MoPairShown) none = mo_store_read (store, mo_pair_show_job, &ask, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  g_autoptr (MoPairShown) first = show (store, &made, MO_PAIR_ASK_MENTOR, TRUE);
  ask.number = first->facts->number;
  g_autoptr (MoPairShown) shown = mo_store_read (store, mo_pair_show_job, &ask, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shown->facts->id, ==, made.pairing);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pair/asked-and-briefed", asked_and_briefed);
  g_test_add_func ("/pair/one-undo-takes-back-the-step", one_undo_takes_back_the_step);
  g_test_add_func ("/pair/holds-nothing-of-the-other", holds_nothing_of_the_other);
  g_test_add_func ("/pair/a-leak-is-never-kept", a_leak_is_never_kept);
  g_test_add_func ("/pair/the-time-before", the_time_before);
  g_test_add_func ("/pair/found-by-its-number", found_by_its_number);
  return g_test_run ();
}
