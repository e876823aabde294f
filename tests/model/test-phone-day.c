/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-call-time.h"
#include "model/mo-phone-jobs.h"
#include "store/mo-calls.h"
#include "store/mo-messages.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-phone-day.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

#include <string.h>

/* Thursday; the pair talked yesterday at six, and nobody knows yet how it was. */
#define TODAY "2026-03-12"

typedef struct {
  MoStore *store;
  gint64 pairing, call, waiting;
} Office;

static gpointer
make_pair (MoStore *store, gconstpointer data, GError **error)
{
  Office *office = (Office *) data;
  MoNewPerson mentee = { .first_name = "Denise", .last_name = "Okafor" };
  MoNewPerson person = { .first_name = "Carol", .last_name = "Whitaker" };
  MoNewPerson asks = { .first_name = "Gareth", .last_name = "Pugh" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT, waits = MO_NEW_REFERRAL_INIT;
  MoNewMentor mentor = { .sci = TRUE };
  MoNewPairing pairing = { .state = "agreed" };

  referral.person = mo_store_add_person (store, &mentee, error);
  referral.first_contact_on = mo_day_from_iso ("2026-01-05");
  referral.received_on = mo_day_from_iso ("2026-01-02");
  pairing.referral = mo_store_add_referral (store, &referral, error);
  mo_store_add_goal (store, pairing.referral, "work", "get back to work", error);
  mo_store_accept_referral (store, pairing.referral, 0, NULL, error);
  mentor.person = mo_store_add_person (store, &person, error);
  pairing.mentor = mo_store_add_mentor (store, &mentor, error);
  office->pairing = mo_store_add_pairing (store, &pairing, error);
  const MoNewCall call = { .pairing = office->pairing,
                           .day = mo_day_from_iso ("2026-03-11"),
                           .minute = 18 * 60 };
  office->call = mo_store_book_call (store, &call, error);
  waits.person = mo_store_add_person (store, &asks, error);
  waits.received_on = mo_day_from_iso ("2026-02-20");
  office->waiting = mo_store_add_referral (store, &waits, error);
  return NULL;
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (office->store, "Priya Nair");
  mo_store_set_today (office->store, mo_day_from_iso (TODAY));
  mo_store_write (office->store, "Pair", make_pair, office, &error);
  g_assert_no_error (error);
}

static void
tear_down (Office *office, gconstpointer data)
{
  mo_store_close (office->store);
}

static MoPhoneDay *
day (Office *office)
{
  g_autoptr (GError) error = NULL;
  MoPhoneDay *found = mo_store_read (office->store, mo_store_phone_day_job, NULL, &error);
  g_assert_no_error (error);
  return found;
}

static const MoPhoneRow *
row_of (const MoPhoneDay *found, int kind)
{
  for (guint i = 0; i < found->rows->len; i++) {
    const MoPhoneRow *row = found->rows->pdata[i];
    if (row->kind == kind)
      return row;
  }
  return NULL;
}

/* Rings whoever that duty is about and writes the line; the error that it ends in, or NULL. */
static GError *
ring (Office *office, int kind, const char *text)
{
  GError *error = NULL;
  g_autoptr (MoPhoneDay) found = day (office);
  const MoPhoneRow *row = row_of (found, kind);
  const MoPolicy policy = mo_policy_default ();
  g_assert_nonnull (row);
  MoPhoneAsk ask = { row->kind,    row->key,      row->person,
                     row->pairing, row->referral, row->is_mentor };
  MoPhoneCard *card = mo_store_read (office->store, mo_store_phone_card_job, &ask, &error);
  g_assert_no_error (error);
  MoLine *line = mo_phone_read_line (text, card, &policy);
  if (!mo_line_is_ready (line))
    error =
        g_error_new_literal (MO_STORE_ERROR,
                             MO_STORE_REFUSED,
                             line->problems->len ? line->problems->pdata[0] : "not understood");
  MoPhoneSave *save = mo_phone_save_new (card, text, line, 90);
  if (!error)
    g_free (mo_store_write (office->store, "", mo_phone_save_job, save, &error));
  mo_phone_save_free (save);
  return error;
}

static void
rings (Office *office, int kind, const char *text)
{
  g_autoptr (GError) error = ring (office, kind, text);
  g_assert_no_error (error);
}

static gint64
one (Office *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 found = mo_stmt_one_int (office->store, sql, &error);
  g_assert_no_error (error);
  return found;
}

static char *
text_of (Office *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (office->store, sql);
  char *text = mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
  mo_stmt_finish (&stmt, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_text (Office *office, const char *sql, const char *wanted)
{
  g_autofree char *found = text_of (office, sql);
  g_assert_cmpstr (found, ==, wanted);
}

static void
take_back (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = mo_store_undo (office->store, &error);
  g_assert_no_error (error);
}

/* ---------------------------------------------------------------------- the list */

static void
listed (Office *office, gconstpointer data)
{
  g_autoptr (MoPhoneDay) found = day (office);
  const MoPhoneRow *contact = row_of (found, MO_DUTY_CONTACT),
                   *outcome = row_of (found, MO_DUTY_OUTCOME);
  g_assert_cmpint (found->left, ==, 2);
  g_assert_cmpstr (contact->name, ==, "Gareth Pugh");
  g_assert_cmpint (contact->place, ==, 1); /* late, before what is due today */
  g_assert_cmpstr (contact->why, ==, "6 days late");
  g_assert_cmpstr (
      outcome->name, ==, "Carol Whitaker"); /* how it went is asked of the mentor */
  g_assert_true (outcome->is_mentor);
  g_assert_cmpstr (outcome->what, ==, "call 1 with Denise Okafor: how did it go?");
}

static void
nobody_answers (Office *office, gconstpointer data)
{
  rings (office, MO_DUTY_CONTACT, "no answer, try again 4pm");
  g_autoptr (MoPhoneDay) found = day (office);
  const MoPhoneRow *row = row_of (found, MO_DUTY_CONTACT);
  g_assert_false (row->settled);
  g_assert_cmpint (row->minute, ==, 16 * 60);
  g_assert_cmpstr (row->state, ==, "no answer");
  g_assert_cmpstr (row->why, ==, "to be rung again at 16:00");
  g_assert_cmpint (row->place, ==, 2); /* after those without a time */
  assert_text (office, "SELECT outcome FROM contact_attempt", "no_answer");
  g_assert_cmpint (one (office, "SELECT seconds FROM ring"), ==, 90);
}

/* ---------------------------------------------------------------------- what is saved */

static void
done (Office *office, gconstpointer data)
{
  rings (office,
         MO_DUTY_OUTCOME,
         "done 45 good, next thu 6pm, note: went to the choir msg: can we talk at seven?");
  assert_text (office, "SELECT state FROM call ORDER BY id", "done");
  g_assert_cmpint (
      one (office, "SELECT actual_minutes FROM call WHERE state = 'done'"), ==, 45);
  assert_text (
      office, "SELECT starts_at FROM call WHERE state = 'planned'", "2026-03-19T18:00:00Z");
  assert_text (office, "SELECT summary FROM call_note", "went to the choir");
  assert_text (office, "SELECT body FROM message", "can we talk at seven?");
  assert_text (office, "SELECT from_role FROM message", "mentor");
  g_assert_cmpint (one (office, "SELECT score FROM sentiment"), ==, 4);
  g_assert_cmpint (one (office, "SELECT after_call FROM sentiment"), ==, 1);
  /* what was told stands where it belongs and nowhere else */
  assert_text (office, "SELECT line FROM ring", "done 45 good, next thu 6pm,");
  g_assert_cmpint (
      one (office, "SELECT count(*) FROM change_set WHERE label LIKE '%choir%'"), ==, 0);
  g_autoptr (MoPhoneDay) found = day (office);
  const MoPhoneRow *row = row_of (found, MO_DUTY_OUTCOME);
  g_assert_true (row->settled);
  g_assert_cmpstr (row->state, ==, "done");
}

/* One ring, one change set: all of it goes at once. */
static void
taken_back (Office *office, gconstpointer data)
{
  rings (office, MO_DUTY_OUTCOME, "done 45 good, next thu 6pm, note: choir msg: at seven?");
  take_back (office);
  assert_text (office, "SELECT state FROM call", "planned");
  g_assert_cmpint (one (office, "SELECT count(*) FROM call"), ==, 1);
  g_assert_cmpint (one (office, "SELECT count(*) FROM ring"), ==, 0);
  g_assert_cmpint (one (office, "SELECT count(*) FROM sentiment"), ==, 0);
  g_assert_cmpint (one (office, "SELECT count(*) FROM message"), ==, 0);
  g_assert_cmpint (one (office, "SELECT count(*) FROM call_note"), ==, 0);
}

static void
moved (Office *office, gconstpointer data)
{
  rings (office, MO_DUTY_OUTCOME, "moved to fri 7");
  assert_text (office, "SELECT state FROM call ORDER BY id", "moved");
  assert_text (
      office, "SELECT starts_at FROM call WHERE state = 'planned'", "2026-03-13T19:00:00Z");
  /* the mentee is told through the book */
  assert_text (office, "SELECT kind FROM message", "move");
  assert_text (office, "SELECT from_role FROM message", "mentor");
}

static void
cancelled (Office *office, gconstpointer data)
{
  rings (office, MO_DUTY_OUTCOME, "cancelled by mentee, next tue 10am");
  assert_text (office, "SELECT state FROM call ORDER BY id", "cancelled_mentee");
  assert_text (
      office, "SELECT starts_at FROM call WHERE state = 'planned'", "2026-03-17T10:00:00Z");
}

static void
contact (Office *office, gconstpointer data)
{
  rings (office, MO_DUTY_CONTACT, "reached, talk mon 10am, note: has a new chair");
  assert_text (office, "SELECT outcome FROM contact_attempt", "reached");
  assert_text (office, "SELECT note FROM contact_attempt", "has a new chair");
  assert_text (office, "SELECT booked_for FROM assessment", "2026-03-16T10:00:00Z");
}

static gpointer
take_message (MoStore *store, gconstpointer data, GError **error)
{
  const Office *office = data;
  const MoNewMessage message = { .pairing = office->pairing,
                                 .from = "mentor",
                                 .body = "Can we talk at seven?",
                                 .due = mo_day_from_iso (TODAY) };
  mo_store_write_message (store, &message, error);
  return NULL;
}

static void
message (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (office->store, "Message", take_message, office, &error);
  g_assert_no_error (error);
  g_autoptr (MoPhoneDay) found = day (office);
  g_assert_cmpstr (row_of (found, MO_DUTY_MESSAGE)->name, ==, "Denise Okafor");
  rings (office, MO_DUTY_MESSAGE, "told her, answer: yes, that suits");
  assert_text (office, "SELECT passed_by FROM message ORDER BY id", "Priya Nair"); /* case 12 */
  assert_text (office, "SELECT answer FROM message ORDER BY id", "yes, that suits");
}

/* A note that goes with no call is one about the person: nothing that was typed is lost. */
static void
loose_note (Office *office, gconstpointer data)
{
  rings (office, MO_DUTY_OUTCOME, "no answer, note: the number rang busy all day");
  g_assert_cmpint (
      one (office, "SELECT count(*) FROM note WHERE words = 'the number rang busy all day'"),
      ==,
      1);
}

/* ---------------------------------------------------------------------- what stays open */

/* The call is done and its summary late: the telephone brings the summary, nothing else. */
static void
late_note (Office *office)
{
  rings (office, MO_DUTY_OUTCOME, "done 45 good, next thu 26 mar 6pm");
  mo_store_set_today (office->store, mo_day_from_iso ("2026-03-20"));
}

static GError *
rings_badly (Office *office, const char *text)
{
  gint64 before = one (office, "SELECT count(*) FROM ring");
  GError *error = ring (office, MO_DUTY_NOTE, text);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_cmpint (one (office, "SELECT count(*) FROM ring"), ==, before);
  return error;
}

static void
note_asked_for (Office *office, gconstpointer data)
{
  late_note (office);
  g_autoptr (GError) bare = rings_badly (office, "done 45 good");
  g_assert_nonnull (strstr (bare->message, "after “note:”"));
  g_autoptr (GError) twice = rings_badly (office, "next thu 6pm, note: went to the choir");
  g_assert_nonnull (strstr (twice->message, "26 Mar"));
  g_autoptr (GError) another =
      ring (office, MO_DUTY_NOTE, "another thu 2 apr 6pm, note: choir");
  g_assert_no_error (another);
  g_assert_cmpint (one (office, "SELECT count(*) FROM call WHERE state = 'planned'"), ==, 2);
}

static void
note_comes (Office *office, gconstpointer data)
{
  late_note (office);
  rings (office, MO_DUTY_NOTE, "spoke");
  g_autoptr (MoPhoneDay) spoken = day (office);
  g_assert_cmpint (spoken->spoken, ==, 1);
  g_assert_cmpint (spoken->settled, ==, 0);
  rings (office, MO_DUTY_NOTE, "done 30 hard, note: went to the choir");
  assert_text (office, "SELECT summary FROM call_note", "went to the choir");
  g_assert_cmpint (
      one (office, "SELECT actual_minutes FROM call WHERE state = 'done'"), ==, 45);
  g_assert_cmpint (one (office, "SELECT count(*) FROM sentiment"), ==, 1);
  g_assert_cmpint (one (office, "SELECT score FROM sentiment"), ==, 4);
  g_autoptr (MoPhoneDay) found = day (office);
  g_assert_true (row_of (found, MO_DUTY_NOTE)->settled);
  g_assert_cmpint (found->settled, ==, 1);
  g_assert_cmpint (found->spoken, ==, 0);
}

/* ---------------------------------------------------------------------- refusals */

static void
assert_refused (Office *office, int kind, const char *text, const char *why)
{
  g_autoptr (GError) error = ring (office, kind, text);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  if (!strstr (error->message, why))
    g_error ("“%s”: %s", text, error->message);
  g_assert_cmpint (one (office, "SELECT count(*) FROM ring"), ==, 0);
}

static void
refused (Office *office, gconstpointer data)
{
  assert_refused (office, MO_DUTY_CONTACT, "moved to fri 7pm", "No call is asked about");
  assert_refused (office, MO_DUTY_CONTACT, "reached, msg: hello", "not about a match");
  assert_refused (office, MO_DUTY_OUTCOME, "done 45, answer: yes", "No message waits");
  assert_refused (office, MO_DUTY_OUTCOME, "done 80", "75 minutes");
  assert_refused (office, MO_DUTY_OUTCOME, "done 45 wibble", "not understood");
  assert_refused (
      office, MO_DUTY_OUTCOME, "no answer, concern, note: bruises", "only few can read it");
}

/* Somebody else closed the call while one was on the line: nothing of the line is saved. */
static void
whole_or_nothing (Office *office, gconstpointer data)
{
  GError *error = NULL;
  const MoPolicy policy = mo_policy_default ();
  g_autoptr (MoPhoneDay) found = day (office);
  const MoPhoneRow *row = row_of (found, MO_DUTY_OUTCOME);
  MoPhoneAsk ask = { row->kind,    row->key,      row->person,
                     row->pairing, row->referral, row->is_mentor };
  MoPhoneCard *card = mo_store_read (office->store, mo_store_phone_card_job, &ask, &error);
  rings (office, MO_DUTY_OUTCOME, "cancelled by mentee");
  const char *text = "done 45 good, next thu 6pm";
  MoPhoneSave *save =
      mo_phone_save_new (card, text, mo_phone_read_line (text, card, &policy), 0);
  g_free (mo_store_write (office->store, "", mo_phone_save_job, save, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (one (office, "SELECT count(*) FROM ring"), ==, 1);
  g_assert_cmpint (one (office, "SELECT count(*) FROM call WHERE state = 'planned'"), ==, 0);
  g_assert_cmpint (one (office, "SELECT count(*) FROM sentiment"), ==, 0);
  mo_phone_save_free (save);
}

/* What was told with a concern is not read out on this page. */
static void
hidden (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  rings (office, MO_DUTY_OUTCOME, "done 45 hard, concern, next thu 6pm, note: bruises");
  g_assert_cmpint (one (office, "SELECT concern FROM call_note"), ==, 1);
  MoPhoneAsk ask = { .kind = MO_DUTY_NEXT_CALL,
                     .key = office->pairing,
                     .person = one (office, "SELECT person FROM mentor"),
                     .pairing = office->pairing,
                     .is_mentor = 1 };
  g_autoptr (MoPhoneCard) card =
      mo_store_read (office->store, mo_store_phone_card_job, &ask, &error);
  g_assert_no_error (error);
  g_assert_nonnull (card->before);
  g_assert_true (card->before->concern);
  g_assert_null (card->before->summary);
  g_assert_cmpint (
      one (office, "SELECT count(*) FROM change_set WHERE label LIKE '%bruises%'"), ==, 0);
  g_assert_cmpint (
      one (office, "SELECT count(*) FROM ring WHERE line LIKE '%bruises%'"), ==, 0);
}

#define TEST(name, function)                                                                   \
  g_test_add ("/phone-day/" name, Office, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("listed", listed);
  TEST ("nobody-answers", nobody_answers);
  TEST ("done", done);
  TEST ("taken-back", taken_back);
  TEST ("moved", moved);
  TEST ("cancelled", cancelled);
  TEST ("contact", contact);
  TEST ("message", message);
  TEST ("loose-note", loose_note);
  TEST ("note-asked-for", note_asked_for);
  TEST ("note-comes", note_comes);
  TEST ("refused", refused);
  TEST ("whole-or-nothing", whole_or_nothing);
  TEST ("hidden", hidden);
  return g_test_run ();
}
