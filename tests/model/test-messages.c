/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-message-jobs.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"
#include "store/mo-today.h"

typedef struct {
  MoStore *store;
  gint64 pairing;
} Office;

static gpointer
make_pair (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewPerson mentee = { .first_name = "Denise", .last_name = "Okafor" };
  MoNewPerson person = { .first_name = "Carol", .last_name = "Whitaker" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
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
  gint64 id = mo_store_add_pairing (store, &pairing, error);
  return g_memdup2 (&id, sizeof id);
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (office->store, "Priya Nair");
  mo_store_set_today (office->store, mo_day_from_iso ("2026-03-12"));
  g_autofree gint64 *id = mo_store_write (office->store, "Pair", make_pair, NULL, &error);
  g_assert_no_error (error);
  office->pairing = *id;
}

static void
tear_down (Office *office, gconstpointer data)
{
  mo_store_close (office->store);
}

static gint64
take (Office *office, const char *from, const char *to, const char *body)
{
  g_autoptr (GError) error = NULL;
  MoMessageTake ask = { office->pairing, (char *) from, (char *) to, (char *) body, "phone" };
  g_autofree gint64 *id = mo_store_write (office->store, "", mo_message_take_job, &ask, &error);
  g_assert_no_error (error);
  return *id;
}

static MoMessage *
stands (Office *office, gint64 id)
{
  g_autoptr (GError) error = NULL;
  MoMessage *message = mo_store_get_message (office->store, id, &error);
  g_assert_no_error (error);
  return message;
}

static void
does (Office *office, MoStoreJob job, gconstpointer ask)
{
  g_autoptr (GError) error = NULL;
  g_autofree gpointer answer = mo_store_write (office->store, "", job, ask, &error);
  g_assert_no_error (error);
}

static void
refuses (Office *office, MoStoreJob job, gconstpointer ask)
{
  g_autoptr (GError) error = NULL;
  g_autofree gpointer answer = mo_store_write (office->store, "", job, ask, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
}

static guint
on_today (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoToday) today = mo_store_read (office->store, mo_store_today_job, NULL, &error);
  guint n = 0;
  g_assert_no_error (error);
  for (guint i = 0; i < today->duties->len; i++)
    n += ((MoDuty *) today->duties->pdata[i])->kind == MO_DUTY_MESSAGE;
  return n;
}

static MoMessageBook *
book (Office *office, MoMessagesShown shown, const char *search)
{
  g_autoptr (GError) error = NULL;
  MoMessagesAsk *ask = mo_messages_ask_new (shown, 0, search);
  MoMessageBook *found = mo_store_read (office->store, mo_store_message_book_job, ask, &error);
  g_assert_no_error (error);
  mo_messages_ask_free (ask);
  return found;
}

/* Case 12: it stays on the list until it is passed on; passing it stamps who and when; the
 * answer goes back the same way. */
static void
two_legs (Office *office, gconstpointer data)
{
  gint64 id = take (office, "mentee", "mentor", "Can we talk on Friday instead?");
  g_assert_cmpuint (on_today (office), ==, 1);

  MoMessageStep pass = { .id = id, .how = (char *) "phone" };
  does (office, mo_message_step_job, &pass);
  g_autoptr (MoMessage) passed = stands (office, id);
  g_assert_cmpstr (passed->state, ==, "passed");
  g_assert_cmpstr (passed->passed_by, ==, "Priya Nair");
  g_assert_cmpstr (passed->passed_how, ==, "phone");
  g_assert_true (g_str_has_prefix (passed->passed_at, "2026-03-12T"));
  g_assert_cmpuint (on_today (office), ==, 0);

  MoMessageStep answer = {
    .id = id, .outcome = MO_MESSAGE_ANSWERED, .answer = (char *) "Friday is fine", .back = TRUE
  };
  does (office, mo_message_step_job, &answer);
  g_autoptr (MoMessage) answered = stands (office, id);
  g_assert_cmpstr (answered->state, ==, "answered");
  g_assert_cmpstr (answered->answered_by, ==, "Priya Nair");
  g_autoptr (MoMessage) back = stands (office, answered->back);
  g_assert_cmpstr (back->from_role, ==, "mentor");
  g_assert_cmpstr (back->to_role, ==, "mentee");
  g_assert_cmpstr (back->body, ==, "Friday is fine");
  g_assert_cmpuint (on_today (office), ==, 1);
  refuses (office, mo_message_step_job, &answer);
}

static void
not_twice_nor_unheard (Office *office, gconstpointer data)
{
  gint64 id = take (office, "mentor", NULL, "Sorry, I have a cold");
  MoMessageStep answer = { .id = id,
                           .outcome = MO_MESSAGE_ANSWERED,
                           .answer = (char *) "Get well" };
  MoMessageStep settle = { .id = id, .outcome = MO_MESSAGE_SETTLED };
  MoMessageStep pass = { .id = id, .how = (char *) "post", .outcome = MO_MESSAGE_SETTLED };
  refuses (office, mo_message_step_job, &answer);
  refuses (office, mo_message_step_job, &settle);
  does (office, mo_message_step_job, &pass);
  refuses (office, mo_message_step_job, &pass);
  g_autoptr (MoMessage) message = stands (office, id);
  g_assert_cmpstr (message->state, ==, "no_answer_needed");
}

/* Rule RELAY at the last door: a job that passes on looks through the words itself. */
static void
leaks_stay (Office *office, gconstpointer data)
{
  static const char *const leaks[] = { "Ring me on 07700 900123",
                                       "Write to denise@example.org",
                                       "Ask for Mrs Okafor" };
  for (guint i = 0; i < G_N_ELEMENTS (leaks); i++) {
    gint64 id = take (office, "mentee", "mentor", leaks[i]);
    MoMessageStep pass = { .id = id, .how = (char *) "phone" };
    refuses (office, mo_message_step_job, &pass);
    g_autoptr (MoMessage) kept = stands (office, id);
    g_assert_cmpstr (kept->state, ==, "taken");
    MoMessageWords words = { id, 0, (char *) "Ring the office, please" };
    does (office, mo_message_reword_job, &words);
    does (office, mo_message_step_job, &pass);
  }
}

/* Case 12: the outcome "schedule a call" creates the call; who does not know of it is told. */
static void
a_call_of_it (Office *office, gconstpointer data)
{
  gint64 id = take (office, "mentee", "mentor", "Can we talk on Thursday?");
  MoMessageSchedule schedule = { .id = id,
                                 .day = mo_day_from_iso ("2026-03-19"),
                                 .minute = 18 * 60,
                                 .minutes = 45,
                                 .medium = (char *) "phone",
                                 .mentor_knows = TRUE };
  does (office, mo_message_schedule_job, &schedule);
  g_autoptr (MoMessage) message = stands (office, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (MoCallView) call = mo_store_get_call (office->store, message->made_call, &error);
  g_assert_no_error (error);
  g_assert_cmpint (call->day, ==, mo_day_from_iso ("2026-03-19"));
  g_assert_cmpint (call->start, ==, 18 * 60);
  g_assert_cmpstr (message->state, ==, "answered");
  g_autoptr (MoMessageBook) open = book (office, MO_MESSAGES_OPEN, NULL);
  g_assert_cmpuint (open->messages->len, ==, 1);
  const MoMessage *told = open->messages->pdata[0];
  g_assert_cmpstr (told->to_role, ==, "mentee");
  g_assert_cmpstr (told->kind, ==, "book");
  g_assert_cmpint (told->answers, ==, id);
  refuses (office, mo_message_schedule_job, &schedule);
}

/* A rule of the calls holds here too, and then nothing at all is written. */
static void
no_call_of_61 (Office *office, gconstpointer data)
{
  gint64 id = take (office, "mentor", "mentee", "Can we talk longer?");
  MoMessageSchedule schedule = {
    .id = id, .day = mo_day_from_iso ("2026-03-19"), .minutes = 61, .medium = (char *) "phone"
  };
  refuses (office, mo_message_schedule_job, &schedule);
  g_autoptr (MoMessageBook) all = book (office, MO_MESSAGES_ALL, NULL);
  g_assert_cmpuint (all->messages->len, ==, 1);
  g_autoptr (MoMessage) message = stands (office, id);
  g_assert_cmpstr (message->state, ==, "taken");
}

static void
to_both (Office *office, gconstpointer data)
{
  take (office, "office", "both", "The office is closed on Monday");
  g_autoptr (MoMessageBook) open = book (office, MO_MESSAGES_TO_PASS, NULL);
  g_assert_cmpuint (open->messages->len, ==, 2);
  g_assert_cmpuint (on_today (office), ==, 2);
}

static void
to_the_office (Office *office, gconstpointer data)
{
  gint64 id = take (office, "mentee", "office", "Please send the leaflet");
  MoMessageStep pass = { .id = id, .how = (char *) "phone" };
  MoMessageStep done = { .id = id,
                         .outcome = MO_MESSAGE_ANSWERED,
                         .answer = (char *) "Sent by post" };
  refuses (office, mo_message_step_job, &pass);
  does (office, mo_message_step_job, &done);
  g_autoptr (MoMessage) message = stands (office, id);
  g_assert_cmpstr (message->state, ==, "answered");
  g_assert_cmpint (message->back, ==, 0);
}

static void
found_again (Office *office, gconstpointer data)
{
  take (office, "mentee", "mentor", "The new chair came");
  take (office, "mentor", "mentee", "Is 100% right?");
  static const struct {
    const char *search;
    guint found;
  } searches[] = {
    { "CHAIR", 1 }, { "100%", 1 }, { "%", 1 }, { "whitaker", 2 }, { "wheel", 0 }, { "", 2 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++) {
    g_autoptr (MoMessageBook) seen = book (office, MO_MESSAGES_ALL, searches[i].search);
    g_test_message ("search “%s”", searches[i].search);
    g_assert_cmpuint (seen->messages->len, ==, searches[i].found);
  }
}

/* Undo takes back passing on, whole: it is to be passed on again. */
static void
undone (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = take (office, "mentee", "mentor", "Thank you");
  MoMessageStep step = { .id = id,
                         .how = (char *) "phone",
                         .outcome = MO_MESSAGE_ANSWERED,
                         .answer = (char *) "You are welcome",
                         .back = TRUE };
  does (office, mo_message_step_job, &step);
  g_autofree char *label = mo_store_undo (office->store, &error);
  g_assert_no_error (error);
  g_autoptr (MoMessage) message = stands (office, id);
  g_assert_cmpstr (message->state, ==, "taken");
  g_assert_null (message->answer);
  g_assert_cmpint (message->back, ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*run) (Office *, gconstpointer);
  } tests[] = {
    { "/messages/two-legs", two_legs },     { "/messages/not-twice", not_twice_nor_unheard },
    { "/messages/leaks-stay", leaks_stay }, { "/messages/call", a_call_of_it },
    { "/messages/no-61", no_call_of_61 },   { "/messages/both", to_both },
    { "/messages/office", to_the_office },  { "/messages/search", found_again },
    { "/messages/undo", undone },
  };
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Office, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
