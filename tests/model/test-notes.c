/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "model/mo-note-jobs.h"
#include "store/mo-change.h"
#include "store/mo-concerns.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-staff.h"
#include "store/mo-stmt.h"
#include "store/mo-timeline.h"
#include "store/mo-today.h"

#define CALLS 3

typedef struct {
  MoStore *store;
  gint64 pairing, mentor, mentee, calls[CALLS];
} Office;

static Office *making;

static void
add_staff (MoStore *store, const char *login, const char *name, const char *role)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStaff) staff = mo_staff_new ();
  staff->login = g_strdup (login);
  staff->name = g_strdup (name);
  staff->role = g_strdup (role);
  g_free (mo_store_write (store, "Staff", mo_store_put_staff_job, staff, &error));
  g_assert_no_error (error);
}

/* A pair that had calls 12, 8 and 2 days ago. */
static gpointer
make_pair (MoStore *store, gconstpointer ask, GError **error)
{
  static const int ago[CALLS] = { 12, 8, 2 };
  MoNewPerson mentee = { .first_name = "Denise", .last_name = "Okafor" };
  MoNewPerson person = { .first_name = "Carol", .last_name = "Whitaker" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  MoNewMentor mentor = { .sci = TRUE };
  MoNewPairing pairing = { .state = "active" };

  making->mentee = referral.person = mo_store_add_person (store, &mentee, error);
  referral.first_contact_on = mo_day_from_iso ("2026-01-05");
  referral.received_on = mo_day_from_iso ("2026-01-02");
  pairing.referral = mo_store_add_referral (store, &referral, error);
  mo_store_add_goal (store, pairing.referral, "work", "get back to work", error);
  mo_store_accept_referral (store, pairing.referral, 0, NULL, error);
  mentor.person = mo_store_add_person (store, &person, error);
  making->mentor = pairing.mentor = mo_store_add_mentor (store, &mentor, error);
  making->pairing = mo_store_add_pairing (store, &pairing, error);
  for (guint i = 0; i < CALLS; i++) {
    const MoNewCall call = { .pairing = making->pairing,
                             .day = mo_store_get_today (store) - ago[i],
                             .minute = 18 * 60,
                             .state = "done",
                             .actual = 45 };
    making->calls[i] = mo_store_add_call (store, &call, error);
  }
  return NULL;
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (office->store, mo_day_from_iso ("2026-03-12"));
  mo_store_set_login (office->store, "pnair");
  add_staff (office->store, "pnair", "Priya Nair", "coordinator");
  add_staff (office->store, "rholt", "Ruth Holt", "lead");
  mo_store_set_who (office->store, "Priya Nair");
  making = office;
  mo_store_write (office->store, "Pair", make_pair, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Office *office, gconstpointer data)
{
  mo_store_close (office->store);
}

static gpointer
does (Office *office, MoStoreJob job, gconstpointer ask)
{
  g_autoptr (GError) error = NULL;
  gpointer answer = mo_store_write (office->store, "", job, ask, &error);
  g_assert_no_error (error);
  return answer;
}

static void
refuses (Office *office, MoStoreJob job, gconstpointer ask)
{
  g_autoptr (GError) error = NULL;
  g_autofree gpointer answer = mo_store_write (office->store, "", job, ask, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
}

static gint64
take (Office *office, guint call, const char *summary, gboolean concern, gboolean read)
{
  const MoNoteTake ask = { .call = office->calls[call],
                           .via = (char *) "email",
                           .summary = (char *) summary,
                           .received = mo_store_get_today (office->store),
                           .concern = concern,
                           .read = read };
  g_autofree gint64 *id = does (office, mo_note_take_job, &ask);
  return *id;
}

static MoNoteBook *
book (Office *office, MoNotesShown shown)
{
  g_autoptr (GError) error = NULL;
  MoNotesAsk *ask = mo_notes_ask_new (shown, NULL);
  MoNoteBook *found = mo_store_read (office->store, mo_store_note_book_job, ask, &error);
  g_assert_no_error (error);
  mo_notes_ask_free (ask);
  return found;
}

static const MoDuty *
duty (MoToday *today)
{
  for (guint i = 0; i < today->duties->len; i++)
    if (((MoDuty *) today->duties->pdata[i])->kind == MO_DUTY_NOTE)
      return today->duties->pdata[i];
  return NULL;
}

/* Case 13: missing 7 days after the call, on the list of who is asked; 10 days, amber. One line
 * a mentor, also on Today; asked once, not again for a week. */
static void
chased_once (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoNoteBook) before = book (office, MO_NOTES_TO_COME);
  g_assert_cmpuint (before->mentors->len, ==, 1);
  const MoNoteMentor *carol = before->mentors->pdata[0];
  g_assert_cmpint (carol->calls, ==, 3);
  g_assert_cmpint (carol->standing, ==, MO_NOTE_LATE);
  g_assert_cmpint (
      ((MoNoteMissing *) before->missing->pdata[1])->standing, ==, MO_NOTE_MISSING);
  g_assert_cmpint (
      ((MoNoteMissing *) before->missing->pdata[2])->standing, ==, MO_NOTE_IN_TIME);
  g_assert_cmpint (before->late, ==, 1);
  g_autoptr (MoToday) today = mo_store_read (office->store, mo_store_today_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (duty (today));
  g_assert_cmpint (duty (today)->row, ==, office->mentor);

  const MoDigestAsked asked = { office->mentor, (char *) "phone" };
  g_free (does (office, mo_digest_asked_job, &asked));
  g_autoptr (MoNoteBook) after = book (office, MO_NOTES_TO_COME);
  carol = after->mentors->pdata[0];
  g_assert_cmpint (carol->chased, ==, mo_day_from_iso ("2026-03-12"));
  g_assert_cmpstr (carol->chased_by, ==, "Priya Nair");
  g_assert_cmpint (carol->due, ==, mo_day_from_iso ("2026-03-19"));
}

/* The digest names the mentee by the first name alone, and each call. */
static void
digest (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoDigest) all =
      mo_store_read (office->store, mo_digest_job, &office->mentor, &error);
  g_assert_no_error (error);
  g_assert_null (all->refused);
  g_assert_cmpuint (all->calls, ==, 3);
  g_assert_nonnull (strstr (all->words, "Denise"));
  g_assert_null (strstr (all->words, "Okafor"));
  g_assert_null (strstr (all->spoken, "Okafor"));
  g_assert_nonnull (strstr (all->words, "28 February 2026"));

  for (guint i = 0; i < CALLS; i++)
    take (office, i, "Went well", FALSE, TRUE);
  g_autoptr (MoDigest) none =
      mo_store_read (office->store, mo_digest_job, &office->mentor, &error);
  g_assert_no_error (error);
  g_assert_nonnull (none->refused);
  const MoDigestAsked asked = { office->mentor, (char *) "post" };
  refuses (office, mo_digest_asked_job, &asked);
}

static gpointer
name_the_office_so (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_put_setting (store, "office_name", "The office, of Denise Okafor", error);
  return NULL;
}

/* Rule RELAY holds for the digest too. */
static void
digest_leaks (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  does (office, name_the_office_so, NULL);
  g_autoptr (MoDigest) all =
      mo_store_read (office->store, mo_digest_job, &office->mentor, &error);
  g_assert_no_error (error);
  g_assert_nonnull (all->refused);
  const MoDigestAsked asked = { office->mentor, (char *) "post" };
  refuses (office, mo_digest_asked_job, &asked);
}

/* What came and was not read stays on the list until somebody puts their name to it. */
static void
read_by_somebody (Office *office, gconstpointer data)
{
  gint64 id = take (office, 0, "They spoke about work", FALSE, FALSE);
  g_autoptr (MoNoteBook) unread = book (office, MO_NOTES_TO_READ);
  g_assert_cmpuint (unread->notes->len, ==, 1);
  g_assert_cmpint (unread->count[MO_NOTES_TO_COME], ==, 2);
  const MoNoteReview review = { id, 0 };
  g_free (does (office, mo_note_review_job, &review));
  g_autoptr (MoNoteBook) read = book (office, MO_NOTES_READ);
  const MoCallNote *note = read->notes->pdata[0];
  g_assert_cmpstr (note->reviewed_by, ==, "Priya Nair");
  g_assert_cmpstr (note->who, ==, "Priya Nair");
  g_assert_cmpstr (note->via, ==, "email");
  g_assert_cmpint (read->count[MO_NOTES_TO_READ], ==, 0);
}

static gpointer
a_day_older (MoStore *store, gconstpointer ask, GError **error)
{
  MoChange *change = mo_change_new ("call_note", *(const gint64 *) ask, 0);
  mo_change_text (change, "at", "2026-03-10T09:00:00Z");
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* Rule NOTE: changed within a day by who wrote it; after that another one puts it right. */
static void
stays_after_a_day (Office *office, gconstpointer data)
{
  gint64 id = take (office, 0, "They spoke about wrok", FALSE, TRUE);
  MoNoteTake other = { .call = office->calls[0],
                       .changes = id,
                       .summary = (char *) "They spoke about work" };
  g_free (does (office, mo_note_take_job, &other));
  mo_store_set_who (office->store, "Tessa Asante");
  refuses (office, mo_note_take_job, &other);
  mo_store_set_who (office->store, "Priya Nair");
  does (office, a_day_older, &id);
  refuses (office, mo_note_take_job, &other);
  const MoNoteTake right = { .call = office->calls[0],
                             .corrects = id,
                             .summary = (char *) "About work, and the new chair" };
  g_free (does (office, mo_note_take_job, &right));
  g_autoptr (GError) error = NULL;
  g_autoptr (MoCallNote) first = mo_store_get_call_note (office->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first->summary, ==, "They spoke about work");
  g_assert_true (first->corrected);
}

static void
not_before_its_call (Office *office, gconstpointer data)
{
  const MoNoteTake early = { .call = office->calls[2],
                             .summary = (char *) "Well",
                             .received = mo_store_get_today (office->store) - 5 };
  const MoNoteTake later = { .call = office->calls[2],
                             .summary = (char *) "Well",
                             .received = mo_store_get_today (office->store) + 1 };
  const MoNoteTake empty = { .call = office->calls[2], .summary = (char *) "  " };
  refuses (office, mo_note_take_job, &early);
  refuses (office, mo_note_take_job, &later);
  refuses (office, mo_note_take_job, &empty);
}

#define WORRY "she said she cannot go on"

static int
count (Office *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = mo_stmt_one_int (office->store, sql, &error);
  g_assert_no_error (error);
  return (int) n;
}

/* Case 13: a note marked as a concern goes to the safeguarding register the same day, and its
 * words are hidden from everybody but the lead: in the book, to whoever asks for them, and
 * those of any other note of the same call with it. */
static void
concern_is_hidden (Office *office, gconstpointer data)
{
  gint64 plain = take (office, 0, "A quiet talk", FALSE, TRUE);
  gint64 worry = take (office, 0, WORRY, TRUE, FALSE);
  g_assert_cmpint (
      count (office, "SELECT count(*) FROM concern WHERE raised_on = '2026-03-12'"), ==, 1);
  static const MoNotesShown shown[] = { MO_NOTES_TO_READ, MO_NOTES_READ };
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++) {
    g_autoptr (MoNoteBook) seen = book (office, shown[i]);
    g_assert_cmpuint (seen->notes->len, ==, 1);
    g_assert_null (((MoCallNote *) seen->notes->pdata[0])->summary);
  }
  refuses (office, mo_note_open_job, &worry);
  refuses (office, mo_note_open_job, &plain);
  g_assert_cmpint (
      count (office, "SELECT count(*) FROM change_set WHERE label LIKE '%go on%'"), ==, 0);

  mo_store_set_login (office->store, "rholt");
  int opened = count (office, "SELECT count(*) FROM audit WHERE verb = 'read'");
  g_autofree char *words = does (office, mo_note_open_job, &worry);
  g_assert_cmpstr (words, ==, WORRY);
  g_assert_cmpint (count (office, "SELECT count(*) FROM audit WHERE verb = 'read'"), >, opened);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*run) (Office *, gconstpointer);
  } tests[] = {
    { "/notes/chased-once", chased_once },   { "/notes/digest", digest },
    { "/notes/digest-leaks", digest_leaks }, { "/notes/read", read_by_somebody },
    { "/notes/stays", stays_after_a_day },   { "/notes/not-before", not_before_its_call },
    { "/notes/concern", concern_is_hidden },
  };
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Office, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
