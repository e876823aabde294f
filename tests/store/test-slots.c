/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-call-tell.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-slots.h"
#include "store/mo-stmt.h"

static MoStore *store;

typedef struct {
  const char *first, *last;
  gint64 mentor, pairing;
} Pair;

static gpointer
pair_job (MoStore *st, gconstpointer data, GError **error)
{
  Pair *pair = (Pair *) data;
  MoNewPerson mentee = { .first_name = pair->first, .last_name = pair->last };
  MoNewPerson person = { .first_name = "Carol", .last_name = "Whitaker" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  MoNewMentor mentor = { .sci = TRUE };
  MoNewPairing pairing = { .state = "agreed" };

  referral.person = mo_store_add_person (st, &mentee, error);
  referral.first_contact_on = mo_day_from_iso ("2026-01-05");
  referral.received_on = mo_day_from_iso ("2026-01-02");
  pairing.referral = mo_store_add_referral (st, &referral, error);
  mo_store_add_goal (st, pairing.referral, "work", "get back to work", error);
  mo_store_accept_referral (st, pairing.referral, 0, NULL, error);
  if (!pair->mentor) {
    mentor.person = mo_store_add_person (st, &person, error);
    pair->mentor = mo_store_add_mentor (st, &mentor, error);
  }
  pairing.mentor = pair->mentor;
  pair->pairing = mo_store_add_pairing (st, &pairing, error);
  return NULL;
}

static void
do_job (MoStoreJob job, gconstpointer ask)
{
  g_autoptr (GError) error = NULL;
  g_autofree gpointer answer = mo_store_write (store, "Step", job, ask, &error);
  g_assert_no_error (error);
}

static void
refuses (const MoSlotAsk *ask)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (mo_store_write (store, "Step", mo_store_book_slot_job, ask, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_test_message ("%s", error->message);
}

static Pair
set_up (const char *today)
{
  g_autoptr (GError) error = NULL;
  Pair pair = { "Denise", "Okafor", 0, 0 };
  store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, mo_day_from_iso (today));
  do_job (pair_job, &pair);
  return pair;
}

static MoSlotAsk
slot (gint64 pairing, const char *first, int rhythm, int calls)
{
  return (MoSlotAsk){ .pairing = pairing,
                      .medium = (char *) "phone",
                      .slot = { .first = mo_day_from_iso (first),
                                .minute = 18 * 60,
                                .minutes = 45,
                                .rhythm = rhythm,
                                .calls = calls } };
}

/* "2026-03-26T18:00:00Z 2026-04-02T17:00:00Z" */
static char *
booked (gint64 pairing)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT starts_at FROM call WHERE pairing = :id AND state"
                                      " = 'planned' ORDER BY starts_at");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  while (mo_stmt_step (&stmt))
    g_string_append_printf (all, "%s%s", all->len ? " " : "", mo_stmt_text (&stmt, 0));
  return g_strdup (all->str);
}

static gint64
one (const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = mo_stmt_one_int (store, sql, &error);
  g_assert_no_error (error);
  return n;
}

static void
undo (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = mo_store_undo (store, &error);
  g_assert_no_error (error);
  g_test_message ("undone: %s", label);
}

/* Acceptance case 9, through the book: one transaction, one slot, one undo. */
static void
across_the_clock_change (void)
{
  Pair pair = set_up ("2026-03-20");
  MoSlotAsk ask = slot (pair.pairing, "2026-03-26", 7, 3);
  do_job (mo_store_book_slot_job, &ask);
  g_autofree char *all = booked (pair.pairing);
  g_assert_cmpstr (all, ==, "2026-03-26T18:00:00Z 2026-04-02T17:00:00Z 2026-04-09T17:00:00Z");
  g_assert_cmpint (one ("SELECT count(DISTINCT series) FROM call"), ==, 1);
  g_assert_cmpint (one ("SELECT min(id) - max(series) FROM call"), ==, 0);
  g_assert_cmpint (one ("SELECT slot_minute FROM pairing"), ==, 18 * 60);
  g_assert_cmpint (one ("SELECT slot_weekday FROM pairing"), ==, 3);
  undo ();
  g_assert_cmpint (one ("SELECT count(*) FROM call"), ==, 0);
  g_assert_cmpint (one ("SELECT count(*) FROM pairing WHERE slot_minute IS NULL"), ==, 1);
  mo_store_close (store);
}

static void
never_beyond_ten (void)
{
  Pair pair = set_up ("2026-03-12");
  MoSlotAsk eleven = slot (pair.pairing, "2026-03-12", 7, 11);
  MoSlotAsk six = slot (pair.pairing, "2026-03-12", 7, 6);
  MoSlotAsk five = slot (pair.pairing, "2026-03-13", 7, 5);
  MoSlotAsk four = slot (pair.pairing, "2026-03-13", 7, 4);
  refuses (&eleven);
  do_job (mo_store_book_slot_job, &six);
  refuses (&five);
  do_job (mo_store_book_slot_job, &four);
  g_assert_cmpint (one ("SELECT count(*) FROM call WHERE state = 'planned'"), ==, 10);
  mo_store_close (store);
}

static gpointer
done_job (MoStore *st, gconstpointer ask, GError **error)
{
  gint64 first = one ("SELECT min(id) FROM call WHERE state = 'planned'");
  mo_store_close_call (st, first, 0, 45, NULL, NULL, 0, FALSE, error);
  return NULL;
}

/* A new slot moves what is to come, and nothing that took place. */
static void
the_rest_moves (void)
{
  Pair pair = set_up ("2026-03-12");
  MoSlotAsk ask = slot (pair.pairing, "2026-03-12", 7, 4);
  do_job (mo_store_book_slot_job, &ask);
  do_job (done_job, NULL);
  MoSlotAsk change = slot (pair.pairing, "2026-03-17", 14, 5);
  change.move = TRUE;
  change.slot.minute = 10 * 60;
  change.slot.minutes = 30;
  MoSlotAsk early = change, few = change;
  early.slot.first = mo_day_from_iso ("2026-03-11");
  few.slot.calls = 2;
  refuses (&early);
  refuses (&few);
  do_job (mo_store_book_slot_job, &change);
  g_autofree char *all = booked (pair.pairing);
  g_assert_cmpstr (all,
                   ==,
                   "2026-03-17T10:00:00Z 2026-03-31T09:00:00Z 2026-04-14T09:00:00Z "
                   "2026-04-28T09:00:00Z 2026-05-12T09:00:00Z");
  g_assert_cmpint (one ("SELECT count(*) FROM call WHERE state = 'moved'"), ==, 3);
  g_assert_cmpint (one ("SELECT count(*) FROM call WHERE state = 'done' AND day_on ="
                        " '2026-03-12' AND minutes_planned = 45"),
                   ==,
                   1);
  g_assert_cmpint (one ("SELECT count(*) FROM call WHERE state = 'planned' AND"
                        " minutes_planned = 30"),
                   ==,
                   5);
  undo ();
  g_autofree char *back = booked (pair.pairing);
  g_assert_cmpstr (back, ==, "2026-03-19T18:00:00Z 2026-03-26T18:00:00Z 2026-04-02T17:00:00Z");
  mo_store_close (store);
}

static MoSlotPlan *
plan_of (const MoSlotAsk *ask)
{
  g_autoptr (GError) error = NULL;
  MoSlotPlan *plan = mo_store_read (store, mo_store_plan_slot_job, ask, &error);
  g_assert_no_error (error);
  return plan;
}

/* Clashes of the mentor are named at their own day; a holiday that is passed over has none. */
static void
clashes_are_named (void)
{
  Pair pair = set_up ("2026-03-12"), other;
  MoSlotAsk ask = slot (pair.pairing, "2026-03-20", 7, 3);
  do_job (mo_store_book_slot_job, &ask);
  other = (Pair){ "Malik", "Jones", pair.mentor, 0 };
  do_job (pair_job, &other);
  MoSlotAsk second = slot (other.pairing, "2026-03-27", 7, 3);
  second.slot.minute = 18 * 60 + 30;
  second.slot.skip_holidays = TRUE;
  g_autoptr (MoSlotPlan) plan = plan_of (&second);
  g_assert_null (plan->refusal);
  g_assert_cmpuint (plan->dates->len, ==, 4);
  const MoSlotDate *with = g_ptr_array_index (plan->dates, 0);
  const MoSlotDate *friday = g_ptr_array_index (plan->dates, 1);
  const MoSlotDate *free_day = g_ptr_array_index (plan->dates, 2);
  g_assert_cmpstr (
      with->clash, ==, "Carol Whitaker has a call with Denise Okafor at 18:00 then.");
  g_assert_cmpint (with->number, ==, 1);
  g_assert_true (friday->passed_over);
  g_assert_null (friday->clash);
  g_assert_null (free_day->clash);
  g_assert_cmpint (free_day->number, ==, 2);
  mo_store_close (store);
}

/* What is moved does not clash with where it stood, and what stands there already stays. */
static void
no_clash_with_itself (void)
{
  Pair pair = set_up ("2026-03-12");
  MoSlotAsk ask = slot (pair.pairing, "2026-03-12", 7, 3);
  do_job (mo_store_book_slot_job, &ask);
  ask.move = TRUE;
  ask.slot.calls = 5;
  g_autoptr (MoSlotPlan) plan = plan_of (&ask);
  for (guint i = 0; i < plan->dates->len; i++)
    g_assert_null (((MoSlotDate *) g_ptr_array_index (plan->dates, i))->clash);
  do_job (mo_store_book_slot_job, &ask);
  g_assert_cmpint (one ("SELECT count(*) FROM call WHERE state = 'moved'"), ==, 0);
  g_assert_cmpint (one ("SELECT count(*) FROM call WHERE state = 'planned'"), ==, 5);
  mo_store_close (store);
}

static gpointer
reschedule_job (MoStore *st, gconstpointer ask, GError **error)
{
  mo_store_reschedule (st, ask, error);
  return NULL;
}

/* Whoever is still to be told is in the message book, with the calls, and undone with them. */
static void
both_are_told (void)
{
  Pair pair = set_up ("2026-03-12");
  MoSlotAsk ask = slot (pair.pairing, "2026-03-12", 7, 3);
  do_job (mo_store_book_slot_job, &ask);
  g_assert_cmpint (one ("SELECT count(*) FROM message"), ==, 0);
  ask.slot.first = mo_day_from_iso ("2026-03-17");
  ask.move = ask.tell_mentee = ask.tell_mentor = TRUE;
  do_job (mo_store_book_slot_job, &ask);
  g_assert_cmpint (one ("SELECT count(*) FROM message WHERE kind = 'move' AND state = 'taken'"
                        " AND to_role IN('mentee', 'mentor') AND body ="
                        " 'The calls are moved to Tuesdays at 18:00, every week, from Tuesday"
                        " 17 March 2026 on.'"),
                   ==,
                   2);
  undo ();
  g_assert_cmpint (one ("SELECT count(*) FROM message"), ==, 0);
  mo_store_close (store);
}

/* What a call was moved to, and nobody was told yet, is not true once its slot is changed. */
static void
an_earlier_move_is_overtaken (void)
{
  Pair pair = set_up ("2026-03-12");
  MoSlotAsk ask = slot (pair.pairing, "2026-03-12", 7, 3);
  do_job (mo_store_book_slot_job, &ask);
  const MoCallReschedule day_on = { .call = one ("SELECT min(id) FROM call"),
                                    .state = "moved",
                                    .day = mo_day_from_iso ("2026-03-13"),
                                    .minute = 17 * 60 };
  do_job (reschedule_job, &day_on);
  g_assert_cmpint (one ("SELECT count(*) FROM message WHERE state = 'taken'"), ==, 2);

  ask.slot.first = mo_day_from_iso ("2026-03-17");
  ask.move = ask.tell_mentee = ask.tell_mentor = TRUE;
  do_job (mo_store_book_slot_job, &ask);
  g_assert_cmpint (one ("SELECT count(*) FROM message WHERE state = 'taken'"
                        " AND body LIKE 'The calls are moved to Tuesdays%'"),
                   ==,
                   2);
  g_assert_cmpint (one ("SELECT count(*) FROM message WHERE state = 'taken'"), ==, 2);
  g_assert_cmpint (
      one ("SELECT count(*) FROM message WHERE state = 'no_answer_needed'"), ==, 2);
  undo ();
  g_assert_cmpint (one ("SELECT count(*) FROM message WHERE state = 'taken'"
                        " AND body LIKE '%13 March%'"),
                   ==,
                   2);
  mo_store_close (store);
}

static gpointer
hours_job (MoStore *st, gconstpointer ask, GError **error)
{
  guint32 hours[7] = { 0, 0, 0, 0xfu << 17, 0, 0, 0 };
  mo_store_set_availability (st, one ("SELECT person FROM mentor"), hours, error);
  return NULL;
}

static void
hours_are_told (void)
{
  Pair pair = set_up ("2026-03-12");
  do_job (hours_job, NULL);
  MoSlotAsk in = slot (pair.pairing, "2026-03-12", 7, 3), out = in;
  out.slot.minute = 10 * 60;
  g_autoptr (MoSlotPlan) fits = plan_of (&in), does_not = plan_of (&out);
  g_assert_null (fits->hours);
  g_assert_nonnull (strstr (does_not->hours, "Carol Whitaker"));
  g_assert_null (strstr (does_not->hours, "Denise"));
  mo_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-slots/across-the-clock-change", across_the_clock_change);
  g_test_add_func ("/store-slots/never-beyond-ten", never_beyond_ten);
  g_test_add_func ("/store-slots/the-rest-moves", the_rest_moves);
  g_test_add_func ("/store-slots/clashes-are-named", clashes_are_named);
  g_test_add_func ("/store-slots/no-clash-with-itself", no_clash_with_itself);
  g_test_add_func ("/store-slots/hours-are-told", hours_are_told);
  g_test_add_func ("/store-slots/both-are-told", both_are_told);
  g_test_add_func ("/store-slots/an-earlier-move-is-overtaken", an_earlier_move_is_overtaken);
  return g_test_run ();
}
