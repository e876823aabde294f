/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Acceptance case 11 on a whole database: what is looked for depends on who reads it, what is
 * let through is kept with its reason, and after closing the rule is lifted only by setting. */
#include <string.h>

#include "model/mo-papers-jobs.h"
#include "model/mo-relay-jobs.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

#define TODAY mo_day_new (2026, 3, 12)

typedef struct {
  gint64 referral, mentor_person, mentor, pairing;
} Made;

static gint64
person (MoStore *store, const MoNewPerson *new, const char *phone, GError **error)
{
  gint64 id = mo_store_add_person (store, new, error);
  mo_store_add_phone (store, id, phone, NULL, TRUE, error);
  return id;
}

static gpointer
make_job (MoStore *store, gconstpointer ask, GError **error)
{
  Made *made = (Made *) ask;
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  MoNewPerson callum = { .first_name = "Callum",
                         .last_name = "Reidpath",
                         .address = "4 Larch Close",
                         .postcode = "LS8 2AB",
                         .email = "callum@example.org" };
  MoNewPerson carol = { .first_name = "Carol", .last_name = "Whitaker" };

  referral.person = person (store, &callum, "01632 960111", error);
  referral.strand = "sci";
  referral.received_on = TODAY - 40;
  gint64 id = made->referral = mo_store_add_referral (store, &referral, error);
  made->mentor_person = person (store, &carol, "07700 900123", error);
  MoNewMentor mentor = { .person = made->mentor_person,
                         .sci = TRUE,
                         .lived_since = TODAY - 4000,
                         .lived_precision = MO_PRECISION_DAY };
  made->mentor = mo_store_add_mentor (store, &mentor, error);
  MoNewPairing draft = { .referral = id, .mentor = made->mentor };
  made->pairing = mo_store_add_pairing (store, &draft, error);
  mo_store_put_setting (store, "office_phone", "01632 960000", error);
  return NULL;
}

static MoStore *
office (Made *made)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "Ruth Holt");
  mo_store_set_today (store, TODAY);
  mo_store_write (store, "made", make_job, made, &error);
  g_assert_no_error (error);
  return store;
}

static guint
leaks (MoStore *store, const Made *made, const char *to_role, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = mo_store_relay_check (store, made->pairing, to_role, text, &error);
  g_assert_no_error (error);
  return found->len;
}

static void
each_side_is_kept_from_the_other (void)
{
  Made made = { 0 };
  g_autoptr (MoStore) store = office (&made);

  /* the surname of the other, not one's own */
  g_assert_cmpuint (leaks (store, &made, "mentee", "Carol Whitaker rings on Monday."), ==, 1);
  g_assert_cmpuint (leaks (store, &made, "mentee", "Dear Mr Reidpath, Carol rings."), ==, 0);
  g_assert_cmpuint (leaks (store, &made, "mentor", "Callum Reidpath rings."), ==, 1);
  g_assert_cmpuint (leaks (store, &made, "mentor", "Dear Mrs Whitaker, Callum rings."), ==, 0);
  g_assert_cmpuint (leaks (store, &made, "both", "Callum Reidpath, Carol Whitaker"), ==, 2);
  g_assert_cmpuint (leaks (store, &made, "office", "Callum Reidpath, Carol Whitaker"), ==, 0);
  /* one's own details, and the office's */
  g_assert_cmpuint (
      leaks (store, &made, "mentee", "We have your number as 01632 960 111."), ==, 0);
  g_assert_cmpuint (leaks (store, &made, "mentee", "4 Larch Close, ls82ab"), ==, 0);
  g_assert_cmpuint (leaks (store, &made, "mentor", "4 Larch Close, ls82ab"), >=, 1);
  g_assert_cmpuint (leaks (store, &made, "mentor", "Write to callum@example.org."), ==, 1);
  g_assert_cmpuint (leaks (store, &made, "both", "Ring us on 01632 960000."), ==, 0);
}

static void
put (MoStore *store, const Made *made, const char *text, const char *reason, gboolean refused)
{
  g_autoptr (GError) error = NULL;
  MoRelayText it = { .pairing = made->pairing,
                     .to_role = (char *) "mentee",
                     .kind = (char *) "message",
                     .text = (char *) text,
                     .reason = (char *) reason };
  mo_store_write (store, "let through", mo_relay_let_pass_job, &it, &error);
  if (refused)
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  else
    g_assert_no_error (error);
}

static gboolean
may_pass (MoStore *store, const Made *made, const char *kind, const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean may = mo_store_relay_may_pass (store, made->pairing, "mentee", kind, text, &error);
  if (may)
    g_assert_no_error (error);
  else
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  return may;
}

static void
what_is_let_through_is_kept (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = office (&made);
  const char *text = "The centre’s number is 01632 960777, ask for Whitaker.";

  g_assert_false (may_pass (store, &made, "message", text));
  put (store, &made, text, "  ", TRUE);
  g_assert_false (may_pass (store, &made, "message", text));
  put (store, &made, text, "It is the centre’s desk, and its name.", FALSE);
  g_assert_true (may_pass (store, &made, "message", text));
  /* that and no more: not another detail, not another kind, not the next day */
  g_assert_false (may_pass (store, &made, "message", "Or 01632 960778."));
  g_assert_false (may_pass (store, &made, "letter", text));

  g_autoptr (GPtrArray) list = mo_store_read (store, mo_relay_overrides_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  const MoRelayOverride *kept = g_ptr_array_index (list, 0);
  g_assert_cmpstr (kept->found, ==, "01632 960777\nWhitaker");
  g_assert_cmpstr (kept->reason, ==, "It is the centre’s desk, and its name.");
  g_assert_cmpstr (kept->who, ==, "Ruth Holt");
  g_assert_cmpstr (kept->kind, ==, "message");
  g_assert_cmpstr (kept->pair, ==, "Callum Reidpath – Carol Whitaker");
  mo_store_set_today (store, TODAY + 1);
  g_assert_false (may_pass (store, &made, "message", text));
}

static gpointer
close_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoChange *change = mo_change_new ("pairing", ((const Made *) ask)->pairing, 0);
  mo_change_text (change, "state", "closed");
  mo_store_save (store, change, NULL, error);
  return NULL;
}

static gpointer
lift_job (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_put_setting (store, MO_RELAY_LIFT_SETTING, ask, error);
  return NULL;
}

static void
run (MoStore *store, MoStoreJob job, gconstpointer ask)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (store, "tried", job, ask, &error);
  g_assert_no_error (error);
}

static void
lifted_only_by_setting_after_closing (void)
{
  Made made = { 0 };
  g_autoptr (MoStore) store = office (&made);
  const char *text = "Carol Whitaker, 07700 900123";

  run (store, lift_job, "1");
  g_assert_cmpuint (leaks (store, &made, "mentee", text), ==, 2); /* they talk */
  run (store, lift_job, "0");
  run (store, close_job, &made);
  g_assert_cmpuint (leaks (store, &made, "mentee", text), ==, 2); /* closed, not lifted */
  run (store, lift_job, "1");
  g_assert_cmpuint (leaks (store, &made, "mentee", text), ==, 0);
}

/* The office's own words for a letter may hold what they should not. */
static gpointer
words_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoLetterText *text = mo_letter_text (MO_LETTER_ACKNOWLEDGEMENT, MO_LETTER_TO_PERSON);
  mo_store_put_setting (store, text->setting, ask, error);
  return NULL;
}

static MoPapersLetter *
letter_of (MoStore *store, const Made *made)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoPapersLetterAsk) ask =
      mo_papers_letter_ask_new (made->referral, MO_LETTER_ACKNOWLEDGEMENT);
  ask->to = MO_LETTER_TO_PERSON;
  MoPapersLetter *letter = mo_store_read (store, mo_papers_letter_job, ask, &error);
  g_assert_no_error (error);
  return letter;
}

static void
letters_are_looked_through (void)
{
  Made made = { 0 };
  g_autoptr (MoStore) store = office (&made);
  g_autoptr (GError) error = NULL;

  run (store, words_job, "Dear {first name}, ring us on 01632 960000.");
  g_autoptr (MoPapersLetter) plain = letter_of (store, &made);
  g_assert_cmpstr (plain->refused, ==, NULL);
  run (store, words_job, "Dear {first name}, ask for Ms Whitaker.");
  g_autoptr (MoPapersLetter) leaks = letter_of (store, &made);
  g_assert_nonnull (strstr (leaks->refused, "“Whitaker” looks like the other’s surname"));
  g_assert_cmpint (leaks->leaking, ==, made.pairing);

  MoRelayText it = { .pairing = made.pairing,
                     .to_role = (char *) "mentee",
                     .kind = (char *) MO_RELAY_LETTER,
                     .text = leaks->words,
                     .reason = (char *) "Another of that name, at the office." };
  mo_store_write (store, "let through", mo_relay_let_pass_job, &it, &error);
  g_assert_no_error (error);
  g_autoptr (MoPapersLetter) let = letter_of (store, &made);
  g_assert_cmpstr (let->refused, ==, NULL);
}

static gpointer
allow_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoChange *service = mo_change_new ("service", 0, 0);
  mo_change_text (service, "name", "Wheels and Waves");
  mo_change_text (service, "phone", "01632 960888");
  mo_store_save (store, service, NULL, error);
  mo_store_put_setting (store, MO_RELAY_ALLOW_SETTING, "The centre, 01632 960999\nReed", error);
  return NULL;
}

static void
what_the_office_points_to_may_stand (void)
{
  Made made = { 0 };
  g_autoptr (MoStore) store = office (&made);
  const char *text = "Ring 01632 960888, or the centre on 01632 960999.";

  g_assert_cmpuint (leaks (store, &made, "mentee", text), ==, 2);
  run (store, allow_job, NULL);
  g_assert_cmpuint (leaks (store, &made, "mentee", text), ==, 0);
}

static void
worries_are_told_of_what_was_said (void)
{
  Made made = { 0 };
  g_autoptr (MoStore) store = office (&made);
  static const struct {
    const char *kind;
    guint worries;
  } cases[] = { { MO_RELAY_MESSAGE, 1 }, { MO_RELAY_NOTE, 1 }, { MO_RELAY_BRIEF, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    MoRelayText it = { .pairing = made.pairing,
                       .to_role = (char *) "mentor",
                       .kind = (char *) cases[i].kind,
                       .text = (char *) "He hits me." };
    g_autoptr (MoRelayFound) found = mo_store_read (store, mo_relay_look_job, &it, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (found->leaks->len, ==, 0);
    g_assert_cmpuint (found->worries->len, ==, cases[i].worries);
  }
}

static void
no_such_match (void)
{
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = office (&made);
  g_assert_null (mo_store_relay_check (store, 4711, "mentee", "anything", &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/relay/sides", each_side_is_kept_from_the_other);
  g_test_add_func ("/relay/let-through", what_is_let_through_is_kept);
  g_test_add_func ("/relay/lifted", lifted_only_by_setting_after_closing);
  g_test_add_func ("/relay/letters", letters_are_looked_through);
  g_test_add_func ("/relay/allowed", what_the_office_points_to_may_stand);
  g_test_add_func ("/relay/worries", worries_are_told_of_what_was_said);
  g_test_add_func ("/relay/no-such-match", no_such_match);
  return g_test_run ();
}
