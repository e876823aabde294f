/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters as they leave the printer, from the office's own words. */
#include <string.h>

#include "core/mo-call-time.h"
#include "draw/mo-letter-paper.h"
#include "model/mo-papers-jobs.h"
#include "papers-office.h"
#include "pdf-text.h"
#include "store/mo-change.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"

static gpointer
take_job (MoStore *store, gconstpointer received, GError **error)
{
  MoNewPerson person = { .first_name = "Grace", .last_name = "Tilley" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;

  referral.person = mo_store_add_person (store, &person, error);
  referral.received_on = mo_day_from_iso (received);
  referral.referrer_kind = "nhs";
  referral.referrer_name = "Dr Amin";
  referral.referrer_org = "North Hospital";
  referral.agreement = "yes";
  gint64 id = mo_store_add_referral (store, &referral, error);
  MoChange *change = mo_change_new ("person", referral.person, 0);
  mo_change_text (change, "address", "14 Mill Lane");
  mo_change_text (change, "town", "Exampleton");
  mo_change_text (change, "postcode", "EX1 2PL");
  mo_store_save (store, change, NULL, error);
  MoChange *injury = mo_change_new ("injury", 0, 0);
  mo_change_int (injury, "person", referral.person);
  mo_change_text (injury, "level_code", "C5");
  mo_change_text (injury, "level_said", "C5/6 tetraplegia");
  mo_store_save (store, injury, NULL, error);
  return GSIZE_TO_POINTER (id);
}

static gint64
take (Office *office, const char *received)
{
  return (gint64) GPOINTER_TO_SIZE (done (office, take_job, received));
}

static gpointer
busy_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoChange *change = mo_change_new ("busy_period", 0, 0);
  mo_change_text (change, "from_on", "2026-03-01");
  mo_change_text (change, "to_on", "2026-03-31");
  mo_change_int (change, "days", 21);
  mo_change_text (change, "who", "tester");
  return GSIZE_TO_POINTER (mo_store_save (store, change, NULL, error));
}

static gpointer
not_busy_job (MoStore *store, gconstpointer id, GError **error)
{
  mo_store_delete (store, "busy_period", GPOINTER_TO_SIZE (id), 0, NULL, error);
  return NULL;
}

static MoPapersLetter *
letter_of (Office *office, gint64 referral, MoLetterKind kind, int to)
{
  g_autoptr (GError) error = NULL;
  MoPapersLetterAsk ask = { .referral = referral, .kind = kind, .to = to };
  MoPapersLetter *letter = mo_store_read (office->store, mo_papers_letter_job, &ask, &error);
  g_assert_no_error (error);
  return letter;
}

static char *
letter_text (const MoPapersLetter *letter, gboolean large)
{
  g_autoptr (GError) error = NULL;
  MoLetterPaper paper = {
    .subject = letter->subject,
    .number = letter->facts->number,
    .envelope = letter->envelope,
    .words = letter->words,
    .today = letter->today,
    .large = large,
    .office = letter->office,
  };
  g_autoptr (MoSheet) sheet = mo_letter_paper_sheet (&paper);
  g_autoptr (GBytes) pdf = mo_sheet_to_pdf (sheet, &error);
  g_assert_no_error (error);
  return pdf_read (pdf, "pdftotext -layout");
}

/* Wherever the page ends, what heads a list has the first of it beneath. */
static void
a_list_keeps_its_head (void)
{
  g_autoptr (MoOfficeFacts) office = mo_office_facts_new ();
  office->name = g_strdup ("Riverside Mentoring");
  int further = 0;
  for (int lines = 20; lines < 60; lines++) {
    g_autoptr (GString) words = g_string_new ("Dear Helen");
    for (int i = 0; i < lines; i++)
      g_string_append (words, "\n\nOne more.");
    g_string_append (words, "\n\nWhat would help:\n\n- first reason\n- second reason");
    for (int i = 0; i < 6; i++)
      g_string_append (words, "\n\nOne more.");
    const MoLetterPaper paper = { .subject = "Why",
                                  .number = "M-1",
                                  .envelope = "Helen",
                                  .words = words->str,
                                  .today = mo_day_new (2026, 3, 12),
                                  .office = office };
    g_autoptr (MoSheet) sheet = mo_letter_paper_sheet (&paper);
    for (int page = 0; page < mo_sheet_n_pages (sheet); page++) {
      g_autofree char *said = mo_sheet_page_words (sheet, page);
      if (!strstr (said, "What would help:"))
        continue;
      g_assert_nonnull (strstr (said, "first reason"));
      further += page > 0;
    }
  }
  g_assert_cmpint (further, >, 0);
}

static char *
acknowledgement (Office *office, gint64 referral)
{
  g_autoptr (MoPapersLetter) letter =
      letter_of (office, referral, MO_LETTER_ACKNOWLEDGEMENT, -1);
  return letter_text (letter, FALSE);
}

/* Case 1: received 2 March 2026, two weeks; in a busy March three, and for good: taking the
 * busy period away changes nothing on that referral.  1 April is two weeks again. */
static void
the_right_number_of_weeks (Office *office, gconstpointer data)
{
  mo_store_set_today (office->store, mo_day_from_iso ("2026-04-02"));
  gint64 before = take (office, "2026-03-02");
  gpointer busy = done (office, busy_job, NULL);
  gint64 inside = take (office, "2026-03-02"), after = take (office, "2026-04-01");

  g_autofree char *two = acknowledgement (office, before);
  g_autofree char *three = acknowledgement (office, inside);
  g_autofree char *again = acknowledgement (office, after);
  assert_contains (two, "within two weeks");
  assert_contains (two, "16 March 2026");
  assert_contains (three, "within three weeks");
  assert_contains (three, "23 March 2026");
  assert_contains (again, "within two weeks");
  done (office, not_busy_job, busy);
  g_autofree char *frozen = acknowledgement (office, inside);
  assert_contains (frozen, "within three weeks");
}

static void
nothing_of_the_injury (Office *office, gconstpointer data)
{
  gint64 referral = take (office, "2026-03-02");
  for (int to = MO_LETTER_TO_PERSON; to <= MO_LETTER_TO_REFERRER; to++)
    for (int kind = 0; kind < MO_LETTERS; kind++) {
      g_autoptr (MoPapersLetter) letter = letter_of (office, referral, kind, to);
      g_autofree char *text = letter_text (letter, FALSE);
      static const char *const never[] = { "C5", "tetra", "injur", "spinal" };
      g_autofree char *lower = g_utf8_strdown (text, -1);
      for (guint i = 0; i < G_N_ELEMENTS (never); i++)
        g_assert_null (strstr (lower, never[i]));
    }
}

static void
the_letter_stands_as_it_should (Office *office, gconstpointer data)
{
  gint64 referral = take (office, "2026-03-02");
  g_autoptr (MoPapersLetter) letter =
      letter_of (office, referral, MO_LETTER_ACKNOWLEDGEMENT, MO_LETTER_TO_PERSON);
  for (int large = 0; large <= 1; large++) {
    g_autofree char *text = letter_text (letter, large);
    const char *const order[] = {
      "Riverside Mentoring", "01632 960000", "Grace Tilley",    "14 Mill Lane", "EX1 2PL",
      "12 March 2026",       "Dear Grace",   "Yours sincerely", "Ruth Holt",    "Page"
    };
    const char *at = text;
    for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
      assert_contains (at, order[i]);
      at = strstr (at, order[i]);
    }
    assert_contains (text, large ? "of 2" : "Page 1 of 1");
  }
}

static GPtrArray *
letters (Office *office, gint64 referral)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = mo_store_list_letters (office->store, referral, &error);
  g_assert_no_error (error);
  return found;
}

static void
a_sent_letter_is_kept (Office *office, gconstpointer data)
{
  gint64 referral = take (office, "2026-03-02");
  g_autoptr (GError) error = NULL;
  MoPapersLetterAsk ask = { .referral = referral,
                            .kind = MO_LETTER_ACKNOWLEDGEMENT,
                            .to = MO_LETTER_TO_REFERRER };

  done (office, mo_papers_keep_job, &ask);
  {
    g_autoptr (GPtrArray) kept = letters (office, referral);
    g_assert_cmpuint (kept->len, ==, 1);
    const MoLetter *one = kept->pdata[0];
    g_assert_cmpstr (one->kind, ==, "acknowledgement");
    g_assert_cmpstr (one->recipient, ==, "Dr Amin");
    g_assert_cmpstr (one->who, ==, "tester");
    g_assert_cmpint (one->weeks, ==, 2);
    g_assert_cmpint (one->sent, ==, mo_day_from_iso ("2026-03-12"));
  }
  g_autofree char *undone = mo_store_undo (office->store, &error);
  g_assert_no_error (error);
  assert_contains (undone, "Acknowledgement to Dr Amin");
  g_autoptr (GPtrArray) none = letters (office, referral);
  g_assert_cmpuint (none->len, ==, 0);
}

typedef struct {
  gint64 referral;
  const char *outcome, *at;
} Try;

static gpointer
try_job (MoStore *store, gconstpointer ask, GError **error)
{
  const Try *it = ask;
  g_autofree char *at = mo_call_time_to_utc (mo_day_from_iso (it->at), 600, MO_ZONE);
  MoNewAttempt attempt = {
    .referral = it->referral, .at = at, .day = mo_day_from_iso (it->at), .outcome = it->outcome
  };
  mo_store_log_contact (store, &attempt, error);
  return NULL;
}

/* After three tries without an answer, not before. */
static void
the_closing_letter_waits (Office *office, gconstpointer data)
{
  gint64 referral = take (office, "2026-03-02");
  Try tries[] = { { referral, "no_answer", "2026-03-04" },
                  { referral, "voicemail", "2026-03-06" },
                  { referral, "letter", "2026-03-07" },
                  { referral, "no_answer", "2026-03-09" } };
  MoPapersLetterAsk ask = { .referral = referral, .kind = MO_LETTER_CLOSING, .to = -1 };
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 3; i++)
    done (office, try_job, &tries[i]);
  mo_store_write (office->store, "Kept", mo_papers_keep_job, &ask, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  assert_contains (error->message, "follows 3 tries");
  done (office, try_job, &tries[3]);
  g_autoptr (MoPapersLetter) letter = letter_of (office, referral, MO_LETTER_CLOSING, -1);
  g_autofree char *text = letter_text (letter, FALSE);
  g_assert_null (letter->refused);
  assert_contains (text, "three times");
  assert_contains (text, "9 March 2026");
  done (office, mo_papers_keep_job, &ask);
}

static gpointer
point_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoChange *service = mo_change_new ("service", 0, 0);
  mo_change_text (service, "name", "The Advice Line");
  mo_change_text (service, "about", "Benefits and housing");
  mo_change_text (service, "phone", "0300 123 4567");
  gint64 id = mo_store_save (store, service, NULL, error);
  for (int own = 0; own <= 1; own++) {
    MoChange *signpost = mo_change_new ("signpost", 0, 0);
    mo_change_int (signpost, "referral", GPOINTER_TO_SIZE (ask));
    if (own)
      mo_change_text (signpost, "said", "The choir on Fridays");
    else
      mo_change_int (signpost, "service", id);
    mo_change_text (signpost, "given_on", "2026-03-10");
    mo_change_text (signpost, "who", "tester");
    mo_store_save (store, signpost, NULL, error);
  }
  return NULL;
}

static void
where_to_turn_names_where (Office *office, gconstpointer data)
{
  gint64 referral = take (office, "2026-03-02");
  g_autoptr (MoPapersLetter) before = letter_of (office, referral, MO_LETTER_SIGNPOST, -1);
  g_assert_nonnull (before->refused);
  done (office, point_job, GSIZE_TO_POINTER (referral));
  g_autoptr (MoPapersLetter) letter = letter_of (office, referral, MO_LETTER_SIGNPOST, -1);
  g_autofree char *text = letter_text (letter, FALSE);
  g_assert_null (letter->refused);
  assert_contains (text, "The Advice Line: Benefits and housing. 0300 123 4567");
  assert_contains (text, "The choir on Fridays");
}

static void
the_words_are_the_offices (Office *office, gconstpointer data)
{
  gint64 referral = take (office, "2026-03-02");
  MoPapersTextAsk own = { (char *) "letter_acknowledgement",
                          (char *) "Hello {first name}, you hear from us in {weeks}." },
                  wrong = { (char *) "letter_acknowledgement", (char *) "Hello {fist name}" },
                  ours = { (char *) "letter_acknowledgement", (char *) "" };
  g_autoptr (GError) error = NULL;

  done (office, mo_papers_text_job, &own);
  {
    g_autofree char *text = acknowledgement (office, referral);
    assert_contains (text, "Hello Grace, you hear from us in two weeks.");
  }
  mo_store_write (office->store, "Wrong", mo_papers_text_job, &wrong, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  assert_contains (error->message, "{fist name}");
  assert_contains (error->message, "{first name}");
  done (office, mo_papers_text_job, &ours);
  g_autofree char *back = acknowledgement (office, referral);
  assert_contains (back, "Dear Grace");
}

static void
no_such_referral (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MoPapersLetterAsk ask = { .number = (char *) "R-9999", .to = -1 };
  gpointer letter = mo_store_read (office->store, mo_papers_letter_job, &ask, &error);
  g_assert_null (letter);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  assert_contains (error->message, "R-9999");
}

#define ADD(path, data, func) g_test_add (path, Office, data, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letters/a-list-keeps-its-head", a_list_keeps_its_head);
  ADD ("/letter/weeks", NULL, the_right_number_of_weeks);
  ADD ("/letter/no-injury", NULL, nothing_of_the_injury);
  ADD ("/letter/order", NULL, the_letter_stands_as_it_should);
  ADD ("/letter/kept", NULL, a_sent_letter_is_kept);
  ADD ("/letter/closing", NULL, the_closing_letter_waits);
  ADD ("/letter/signpost", NULL, where_to_turn_names_where);
  ADD ("/letter/own-words", NULL, the_words_are_the_offices);
  ADD ("/letter/no-such", NULL, no_such_referral);
  return g_test_run ();
}
