/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The register: who reads what, two signatures, nothing taken back. */
#include "concern-office.h"
#include "store/mo-messages.h"
#include "store/mo-stmt.h"
#include "store/mo-timeline.h"
#include "store/mo-today.h"

static guint
listed (Office *office, const char *login)
{
  g_autoptr (GError) error = NULL;
  sit (office, login);
  MoConcernRegister *all = mo_store_read (office->store, mo_store_concerns_job, NULL, &error);
  g_assert_no_error (error);
  guint n = all->concerns->len;
  mo_concern_register_free (all);
  return n;
}

static gboolean
tell (Office *office, const char *login, gint64 id, const char *whom, const char *why)
{
  g_autoptr (GError) error = NULL;
  sit (office, login);
  g_autoptr (MoConcern) it = mo_store_load_concern (office->store, id, &error);
  g_assert_no_error (error);
  g_autoptr (MoConcernAsk) ask = mo_concern_ask_new (MO_CONCERN_TELL, it);
  ask->whom = g_strdup (whom);
  ask->consent = g_strdup ("refused");
  ask->why = g_strdup (why);
  ask->day = mo_store_get_today (office->store);
  mo_store_write (office->store, "", mo_store_concern_step_job, ask, &error);
  return error == NULL;
}

static char *
state_of (Office *office, gint64 id)
{
  sit (office, "pnair");
  g_autoptr (MoConcern) it = mo_store_load_concern (office->store, id, NULL);
  return g_strdup (it->state);
}

static void
assert_state (Office *office, gint64 id, const char *state)
{
  g_autofree char *is = state_of (office, id);
  g_assert_cmpstr (is, ==, state);
}

/* ---------------------------------------------------------------------- who reads */

static void
permission (void)
{
  Office office = open_office ();
  gint64 id = raise_one (&office, "tasante");
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (listed (&office, "pnair"), ==, 1);
  g_assert_cmpuint (listed (&office, "tasante"), ==, 1);
  g_assert_cmpuint (listed (&office, "jbell"), ==, 0);
  g_assert_cmpuint (listed (&office, "nobody-known"), ==, 0);

  g_autoptr (MoConcernFile) lead = open_as (&office, "pnair", id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lead->concern->access, ==, MO_CONCERN_ALL);
  g_assert_cmpstr (lead->words, ==, HARM);
  g_autoptr (MoConcernFile) own = open_as (&office, "tasante", id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (own->concern->access, ==, MO_CONCERN_OWN);
  g_assert_cmpstr (own->words, ==, HARM);
  g_assert_null (own->entries);
  g_assert_null (own->told);
  g_assert_null (own->triage_words);
  g_assert_null (open_as (&office, "jbell", id, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_nonnull (strstr (error->message, "Priya Nair"));
  mo_store_close (office.store);
}

static void
let_in (void)
{
  Office office = open_office ();
  gint64 id = raise_one (&office, "tasante");
  g_autoptr (GError) error = NULL;

  sit (&office, "pnair");
  g_autoptr (MoConcern) it = mo_store_load_concern (office.store, id, NULL);
  g_autoptr (MoConcernAsk) ask = mo_concern_ask_new (MO_CONCERN_LET_IN, it);
  ask->staff = mo_store_staff_named (office.store, "Jo Bell", &error);
  mo_store_write (office.store, "", mo_store_concern_step_job, ask, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED); /* why? */
  g_clear_error (&error);
  ask->words = g_strdup ("signs as the second");
  mo_store_write (office.store, "", mo_store_concern_step_job, ask, &error);
  g_assert_no_error (error);

  g_autoptr (MoConcernFile) file = open_as (&office, "jbell", id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (file->readers->len, ==, 1);
  gint64 reader = ((MoConcernReader *) file->readers->pdata[0])->id;
  sit (&office, "pnair");
  mo_store_write (office.store, "", mo_store_end_concern_reader_job, &reader, &error);
  g_assert_no_error (error);
  g_assert_null (open_as (&office, "jbell", id, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  mo_store_close (office.store);
}

/* Once there is a lead only a lead says who is one, nor does anybody log in as theirs. */
static gboolean
put_staff (Office *office, const char *login, gint64 id, const char *to_login, const char *role)
{
  g_autoptr (GError) error = NULL;
  sit (office, login);
  g_autoptr (GPtrArray) all = mo_store_list_staff (office->store, &error);
  g_autoptr (MoStaff) staff = mo_staff_new ();
  for (guint i = 0; i < all->len; i++)
    if (((MoStaff *) all->pdata[i])->id == id)
      staff->rev = ((MoStaff *) all->pdata[i])->rev;
  staff->id = id;
  staff->name = g_strdup ("Somebody");
  staff->login = g_strdup (to_login);
  staff->role = g_strdup (role);
  mo_store_write (office->store, "", mo_store_put_staff_job, staff, &error);
  if (error)
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  return error == NULL;
}

static void
naming_a_lead (void)
{
  Office office = open_office (); /* 1 and 2 are lead, 3 and 4 are not */
  g_assert_false (put_staff (&office, "jbell", 4, "jbell", "lead"));
  g_assert_false (put_staff (&office, "jbell", 1, "jbell2", "lead"));
  g_assert_false (put_staff (&office, "jbell", 0, "new", "lead"));
  g_assert_true (put_staff (&office, "jbell", 4, "jbell", "reader"));
  g_assert_true (put_staff (&office, "pnair", 4, "jbell", "lead"));
  g_assert_true (put_staff (&office, "jbell", 1, "pnair", "coordinator"));
  mo_store_close (office.store);
}

/* Opening leaves its trace, whoever did it. */
static void
reads_are_logged (void)
{
  Office office = open_office ();
  gint64 id = raise_one (&office, "tasante");
  g_autoptr (MoConcernFile) one = open_as (&office, "tasante", id, NULL);
  g_autoptr (MoConcernFile) other = open_as (&office, "rholt", id, NULL);

  g_assert_cmpuint (other->openings->len, ==, 2);
  g_assert_cmpstr (((MoConcernReader *) other->openings->pdata[0])->name, ==, "Ruth Holt");
  g_assert_cmpstr (((MoConcernReader *) other->openings->pdata[1])->name, ==, "Tessa Asante");
  mo_store_close (office.store);
}

/* ---------------------------------------------------------------------- its way */

static void
the_way (void)
{
  Office office = open_office ();
  gint64 id = raise_one (&office, "tasante");

  g_assert_false (take (&office, "tasante", id, MO_CONCERN_TRIAGE, "I look")); /* not theirs */
  g_assert_false (take (&office, "pnair", id, MO_CONCERN_TRIAGE, " "));
  g_assert_true (take (&office, "pnair", id, MO_CONCERN_TRIAGE, "rang at once"));
  assert_state (&office, id, "triaged");
  g_assert_false (take (&office, "pnair", id, MO_CONCERN_CLOSE, "all well"));
  g_assert_false (take (&office, "pnair", id, MO_CONCERN_KEEP, "")); /* rule I3 */
  g_assert_false (tell (&office, "pnair", id, "police", NULL));      /* rule I1 */
  g_assert_true (tell (&office, "pnair", id, "trustees", "they have to know"));
  assert_state (&office, id, "triaged"); /* told within: still to be decided */
  g_assert_true (tell (&office, "pnair", id, "police", "others are in danger"));
  assert_state (&office, id, "shared");
  g_assert_true (take (&office, "pnair", id, MO_CONCERN_MONITOR, "asked each week"));
  assert_state (&office, id, "monitored");

  /* two people, with two logins */
  g_assert_false (take (&office, "rholt", id, MO_CONCERN_SIGN, NULL));
  g_assert_true (take (&office, "pnair", id, MO_CONCERN_CLOSE, "safe now"));
  assert_state (&office, id, "monitored");
  g_assert_false (take (&office, "pnair", id, MO_CONCERN_SIGN, NULL));
  g_assert_false (take (&office, "jbell", id, MO_CONCERN_SIGN, NULL)); /* never let in */
  g_assert_true (take (&office, "rholt", id, MO_CONCERN_RETURN, "ring once more"));
  g_assert_false (take (&office, "rholt", id, MO_CONCERN_SIGN, NULL));
  g_assert_true (take (&office, "rholt", id, MO_CONCERN_CLOSE, "rung"));
  g_assert_true (take (&office, "pnair", id, MO_CONCERN_SIGN, NULL));
  assert_state (&office, id, "closed");
  g_assert_false (take (&office, "pnair", id, MO_CONCERN_MONITOR, "more"));
  g_assert_true (take (&office, "pnair", id, MO_CONCERN_REOPEN, "it began again"));
  assert_state (&office, id, "triaged");
  mo_store_close (office.store);
}

/* The police were rung before anybody wrote a word: looked at, it is shared. */
static void
told_at_once (void)
{
  Office office = open_office ();
  gint64 id = raise_one (&office, "tasante");
  g_assert_true (tell (&office, "pnair", id, "ambulance", "could not be asked"));
  assert_state (&office, id, "raised");
  g_assert_true (take (&office, "pnair", id, MO_CONCERN_TRIAGE, "ambulance came"));
  assert_state (&office, id, "shared");
  mo_store_close (office.store);
}

static void
nothing_goes_back (void)
{
  Office office = open_office ();
  gint64 id = raise_one (&office, "pnair");
  g_autoptr (GError) error = NULL;

  g_assert_null (mo_store_undo (office.store, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  assert_state (&office, id, "raised");
  g_assert_true (take (&office, "pnair", id, MO_CONCERN_TRIAGE, "rang"));

  /* a correction is a line of its own, beside the first */
  g_autoptr (MoConcernFile) file = open_as (&office, "pnair", id, NULL);
  MoConcernEntry *first = g_ptr_array_index (file->entries, 1);
  g_autoptr (MoConcernAsk) ask = mo_concern_ask_new (MO_CONCERN_WRITE, file->concern);
  ask->words = g_strdup ("rang twice");
  ask->corrects = first->id;
  g_clear_error (&error);
  mo_store_write (office.store, "", mo_store_concern_step_job, ask, &error);
  g_assert_no_error (error);
  g_autoptr (MoConcernFile) again = open_as (&office, "pnair", id, NULL);
  g_assert_cmpuint (again->entries->len, ==, 3);
  g_assert_cmpstr (((MoConcernEntry *) again->entries->pdata[1])->words, ==, "rang");
  g_assert_cmpstr (((MoConcernEntry *) again->entries->pdata[2])->kind, ==, "correction");
  mo_store_close (office.store);
}

/* ---------------------------------------------------------------------- a message of concern
 */

static gpointer
message_job (MoStore *store, gconstpointer pairing, GError **error)
{
  const MoNewMessage message = {
    .pairing = *(const gint64 *) pairing, .from = "mentee", .to = "mentor", .body = HARM
  };
  gint64 id = mo_store_write_message (store, &message, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}

static gpointer
pass_job (MoStore *store, gconstpointer id, GError **error)
{
  mo_store_pass_message (store, *(const gint64 *) id, 0, "phone", error);
  return NULL;
}

static gpointer
reword_job (MoStore *store, gconstpointer id, GError **error)
{
  mo_store_reword_message (store, *(const gint64 *) id, 0, "something else", error);
  return NULL;
}

static gpointer
settle_job (MoStore *store, gconstpointer id, GError **error)
{
  mo_store_settle_message (store, *(const gint64 *) id, 0, error);
  return NULL;
}

/* How many messages of the book have the words; none of them shows HARM where it is hidden. */
static guint
in_the_book (Office *office, const char *words, gboolean hidden)
{
  g_autoptr (GError) error = NULL;
  MoMessagesAsk *ask = mo_messages_ask_new (MO_MESSAGES_ALL, 0, words);
  g_autoptr (MoMessageBook) book =
      mo_store_read (office->store, mo_store_message_book_job, ask, &error);
  g_assert_no_error (error);
  mo_messages_ask_free (ask);
  for (guint i = 0; i < book->messages->len; i++) {
    const MoMessage *message = book->messages->pdata[i];
    g_assert_cmpint (message->hidden, ==, hidden);
    g_assert_true (hidden == (strstr (message->body, HARM) == NULL));
  }
  return book->messages->len;
}

/* How many lines about the person have the words; all of it looked through. */
static guint
on_the_page (Office *office, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoTimelineAsk) ask = mo_timeline_ask_new (office->person);
  ask->search = g_strdup (words);
  g_autoptr (MoTimeline) found =
      mo_store_read (office->store, mo_store_timeline_job, ask, &error);
  g_assert_no_error (error);
  return found->found;
}

static guint
on_todays_list (Office *office)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;
  g_autoptr (MoToday) today = mo_store_read (office->store, mo_store_today_job, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < today->duties->len; i++) {
    const MoDuty *duty = today->duties->pdata[i];
    n += duty->detail && strstr (duty->detail, HARM);
  }
  return n;
}

static void
refused (Office *office, MoStoreJob job, gint64 message)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (office->store, "", job, &message, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_nonnull (strstr (error->message, "concern"));
}

/* Rule HIDDEN for messages: what raised a concern is read in the concern, and nowhere else. */
static void
message_is_hidden (void)
{
  Office office = open_office ();
  g_autoptr (GError) error = NULL;
  sit (&office, "tasante");
  g_autofree gint64 *message =
      mo_store_write (office.store, "", message_job, &office.pairing, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (in_the_book (&office, "bruises", FALSE), ==, 1);
  g_assert_cmpuint (on_the_page (&office, "bruises"), ==, 1);
  g_assert_cmpuint (on_todays_list (&office), ==, 1);

  g_autoptr (MoConcernRaise) ask = mo_concern_raise_new (0, 0, "worried");
  ask->message = *message;
  g_autofree gint64 *id =
      mo_store_write (office.store, "", mo_store_raise_concern_job, ask, &error);
  g_assert_no_error (error);
  static const char *const readers[] = { "tasante", "jbell", "pnair" };
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++) {
    sit (&office, readers[i]);
    g_assert_cmpuint (in_the_book (&office, "bruises", TRUE), ==, 0);
    g_assert_cmpuint (in_the_book (&office, "", TRUE), ==, 1);
    g_assert_cmpuint (on_the_page (&office, "bruises"), ==, 0);
    g_assert_cmpuint (on_todays_list (&office), ==, 0);
  }
  refused (&office, pass_job, *message);
  refused (&office, reword_job, *message);

  g_autoptr (MoConcernFile) own = open_as (&office, "tasante", *id, &error);
  g_assert_no_error (error);
  g_assert_null (own->message);
  g_autoptr (MoConcernFile) lead = open_as (&office, "pnair", *id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lead->message, ==, HARM);
  mo_store_write (office.store, "", settle_job, message, &error);
  g_assert_no_error (error);
  mo_store_close (office.store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/concerns/permission", permission);
  g_test_add_func ("/concerns/let-in", let_in);
  g_test_add_func ("/concerns/message-is-hidden", message_is_hidden);
  g_test_add_func ("/concerns/naming-a-lead", naming_a_lead);
  g_test_add_func ("/concerns/reads-are-logged", reads_are_logged);
  g_test_add_func ("/concerns/the-way", the_way);
  g_test_add_func ("/concerns/told-at-once", told_at_once);
  g_test_add_func ("/concerns/nothing-goes-back", nothing_goes_back);
  return g_test_run ();
}
