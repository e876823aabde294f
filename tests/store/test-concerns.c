/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The register: who reads what, the same day, two signatures, nothing taken back, no word of it
 * anywhere else. */
#include <string.h>

#include "store/mo-calls.h"
#include "store/mo-change.h"
#include "store/mo-concern-steps.h"
#include "store/mo-people.h"
#include "store/mo-person-card.h"
#include "store/mo-search.h"
#include "store/mo-staff.h"
#include "store/mo-stmt.h"
#include "store/mo-timeline.h"
#include "store/mo-today.h"

#define HARM "bruises like fingers on the wrist"

typedef struct {
  MoStore *store;
  gint64 person, pairing, call;
} Office;

static gint64
save (MoStore *store, MoChange *change)
{
  g_autoptr (GError) error = NULL;
  gint64 id = mo_store_save (store, change, NULL, &error);
  g_assert_no_error (error);
  return id;
}

static void
add_staff (MoStore *store, const char *login, const char *name, const char *role)
{
  MoChange *change = mo_change_new ("staff", 0, 0);
  mo_change_text (change, "login", login);
  mo_change_text (change, "name", name);
  mo_change_text (change, "role", role);
  save (store, change);
}

static gpointer
fill (MoStore *store, gconstpointer data, GError **error)
{
  Office *office = (Office *) data;
  MoNewPerson mentee = { .first_name = "Grace", .last_name = "Tilley" };
  MoNewPerson other = { .first_name = "Helen", .last_name = "Marsh" };

  add_staff (store, "pnair", "Priya Nair", "lead");
  add_staff (store, "rholt", "Ruth Holt", "lead");
  add_staff (store, "tasante", "Tessa Asante", "coordinator");
  add_staff (store, "jbell", "Jo Bell", "coordinator");
  office->person = mo_store_add_person (store, &mentee, error);
  gint64 mentor_person = mo_store_add_person (store, &other, error);
  MoChange *referral = mo_change_new ("referral", 0, 0);
  mo_change_text (referral, "uuid", "r1");
  mo_change_text (referral, "number", "R-0001");
  mo_change_int (referral, "person", office->person);
  mo_change_text (referral, "strand", "sci");
  mo_change_text (referral, "received_on", "2026-01-01");
  mo_change_text (referral, "due_on", "2026-01-15");
  mo_change_int (referral, "target_days", 14);
  mo_change_text (referral, "state", "matched");
  mo_change_text (referral, "state_on", "2026-02-01");
  gint64 r = save (store, referral);
  MoChange *mentor = mo_change_new ("mentor", 0, 0);
  mo_change_int (mentor, "person", mentor_person);
  mo_change_int (mentor, "sci", 1);
  mo_change_text (mentor, "state", "active");
  gint64 m = save (store, mentor);
  MoChange *pairing = mo_change_new ("pairing", 0, 0);
  mo_change_text (pairing, "uuid", "x1");
  mo_change_int (pairing, "referral", r);
  mo_change_int (pairing, "mentor", m);
  mo_change_text (pairing, "state", "active");
  mo_change_text (pairing, "state_on", "2026-02-01");
  mo_change_text (pairing, "drafted_on", "2026-02-01");
  office->pairing = save (store, pairing);
  MoChange *call = mo_change_new ("call", 0, 0);
  mo_change_text (call, "uuid", "c1");
  mo_change_int (call, "pairing", office->pairing);
  mo_change_text (call, "starts_at", "2026-03-11T18:00:00Z");
  mo_change_text (call, "day_on", "2026-03-11");
  mo_change_int (call, "minutes_planned", 45);
  mo_change_text (call, "medium", "phone");
  mo_change_text (call, "state", "planned");
  office->call = save (store, call);
  return NULL;
}

static Office
open_office (void)
{
  g_autoptr (GError) error = NULL;
  Office office = { .store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error) };
  g_assert_no_error (error);
  mo_store_set_today (office.store, mo_day_from_iso ("2026-03-12"));
  mo_store_set_login (office.store, "root");
  mo_store_set_who (office.store, "root");
  mo_store_write (office.store, "made", fill, &office, &error);
  g_assert_no_error (error);
  return office;
}

static void
sit (Office *office, const char *login)
{
  mo_store_set_login (office->store, login);
  mo_store_set_who (office->store, login);
  mo_store_know_me (office->store, NULL);
}

static gint64
raise_one (Office *office, const char *login)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoConcernRaise) ask = mo_concern_raise_new (0, office->pairing, HARM);
  sit (office, login);
  g_autofree gint64 *id =
      mo_store_write (office->store, "", mo_store_raise_concern_job, ask, &error);
  g_assert_no_error (error);
  return *id;
}

static MoConcernFile *
open_as (Office *office, const char *login, gint64 id, GError **error)
{
  sit (office, login);
  return mo_store_write (office->store, "", mo_store_open_concern_job, &id, error);
}

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

/* One step by whoever; TRUE where it was taken, else it was refused with a sentence. */
static gboolean
take (Office *office, const char *login, gint64 id, MoConcernStep step, const char *words)
{
  g_autoptr (GError) error = NULL;
  sit (office, login);
  g_autoptr (MoConcern) it = mo_store_load_concern (office->store, id, &error);
  if (!it)
    return FALSE;
  g_autoptr (MoConcernAsk) ask = mo_concern_ask_new (step, it);
  ask->words = g_strdup (words);
  if (step == MO_CONCERN_TRIAGE)
    ask->seriousness = g_strdup ("high");
  if (step == MO_CONCERN_MONITOR)
    ask->review = mo_day_from_iso ("2026-03-20");
  mo_store_write (office->store, "", mo_store_concern_step_job, ask, &error);
  if (error)
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  return error == NULL;
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

/* ---------------------------------------------------------------------- the same day */

static const MoDuty *
duty_of (MoToday *today)
{
  for (guint i = 0; i < today->duties->len; i++)
    if (((MoDuty *) today->duties->pdata[i])->kind == MO_DUTY_CONCERN)
      return today->duties->pdata[i];
  return NULL;
}

static MoToday *
day_of (Office *office, const char *login)
{
  g_autoptr (GError) error = NULL;
  sit (office, login);
  MoToday *today = mo_store_read (office->store, mo_store_today_job, NULL, &error);
  g_assert_no_error (error);
  return today;
}

/* Acceptance case 13: "note marked concern → same-day task to the safeguarding lead and the
 * note text hidden from others". */
static gpointer
close_call (MoStore *store, gconstpointer data, GError **error)
{
  const Office *office = data;
  mo_store_close_call (store, office->call, 0, 45, NULL, HARM, 3, TRUE, error);
  return NULL;
}

static void
same_day (void)
{
  Office office = open_office ();
  g_autoptr (GError) error = NULL;
  sit (&office, "tasante");
  mo_store_write (office.store, "closed", close_call, &office, &error);
  g_assert_no_error (error);

  g_autoptr (MoToday) lead = day_of (&office, "pnair");
  const MoDuty *duty = duty_of (lead);
  g_assert_nonnull (duty);
  g_assert_cmpint (duty->due, ==, mo_store_get_today (office.store));
  g_assert_cmpint (duty->person, ==, 0);
  g_assert_null (strstr (duty->name, "Grace"));
  g_assert_null (strstr (duty->detail, "bruise"));
  g_autoptr (MoToday) other = day_of (&office, "jbell");
  g_assert_null (duty_of (other));
  g_autoptr (MoConcernFile) file = open_as (&office, "pnair", duty->subject, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (file->note, ==, HARM);
  mo_store_close (office.store);
}

/* However a note came to be marked, the lead is told the same day, until it is raised. */
static gpointer
mark_a_note (MoStore *store, gconstpointer data, GError **error)
{
  const Office *office = data;
  MoChange *change = mo_change_new ("call_note", 0, 0);
  mo_change_int (change, "call", office->call);
  mo_change_text (change, "received_on", "2026-03-12");
  mo_change_text (change, "summary", HARM);
  mo_change_int (change, "concern", 1);
  save (store, change);
  return NULL;
}

static void
marked_note (void)
{
  Office office = open_office ();
  g_autoptr (GError) error = NULL;
  sit (&office, "tasante");
  mo_store_write (office.store, "note", mark_a_note, &office, &error);
  g_assert_no_error (error);
  g_autoptr (MoToday) lead = day_of (&office, "pnair");
  const MoDuty *duty = duty_of (lead);
  g_assert_nonnull (duty);
  g_assert_cmpint (duty->subject, ==, office.pairing);
  g_assert_cmpint (duty->level, ==, MO_LEVEL_SOON);
  g_assert_null (strstr (duty->name, "bruise"));
  raise_one (&office, "tasante");
  g_autoptr (MoToday) after = day_of (&office, "pnair");
  g_assert_cmpint (duty_of (after)->row, ==, 0); /* the concern itself, once */
  mo_store_close (office.store);
}

/* Where every lead is away, whoever is there hears that one waits, and whom to ring. */
static gpointer
go_away (MoStore *store, gconstpointer ask, GError **error)
{
  for (int staff = 1; staff <= 2; staff++) {
    MoChange *change = mo_change_new ("staff_leave", 0, 0);
    mo_change_int (change, "staff", staff);
    mo_change_text (change, "from_on", "2026-03-10");
    mo_change_text (change, "to_on", "2026-03-13");
    save (store, change);
  }
  return NULL;
}

static void
leads_away (void)
{
  Office office = open_office ();
  g_autoptr (GError) error = NULL;
  raise_one (&office, "tasante");
  mo_store_write (office.store, "away", go_away, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (MoToday) other = day_of (&office, "jbell");
  const MoDuty *duty = duty_of (other);
  g_assert_nonnull (duty);
  g_assert_nonnull (strstr (duty->detail, "Priya Nair"));
  mo_store_close (office.store);
}

/* ---------------------------------------------------------------------- nowhere else */

/* Nobody but the lead finds the words in the timeline, nor by opening a folded part of it. */
static void
assert_untold (Office *office, const char *login)
{
  g_autoptr (GError) error = NULL;
  MoTimelineAsk ask = { .person = office->person, .most = 200 };
  sit (office, login);
  g_autoptr (MoTimeline) all = mo_store_load_timeline (office->store, &ask, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < all->moments->len; i++) {
    const MoHappening *it = g_ptr_array_index (all->moments, i);
    g_assert_null (it->words ? strstr (it->words, "bruise") : NULL);
    g_assert_null (it->title ? strstr (it->title, "bruise") : NULL);
  }
}

static gpointer
open_summary (MoStore *store, gconstpointer data, GError **error)
{
  const Office *office = data;
  return mo_store_open_part (store, office->person, MO_PART_SUMMARY, 1, error);
}

/* The summary of a call that was marked is for the lead. */
static void
note_is_hidden (void)
{
  Office office = open_office ();
  g_autoptr (GError) error = NULL;
  sit (&office, "tasante");
  mo_store_write (office.store, "closed", close_call, &office, &error);
  g_assert_no_error (error);
  assert_untold (&office, "jbell");
  sit (&office, "jbell");
  g_autoptr (GPtrArray) words =
      mo_store_write (office.store, "opened", open_summary, &office, &error);
  g_assert_null (words);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  sit (&office, "rholt");
  g_autoptr (GPtrArray) lead =
      mo_store_write (office.store, "opened", open_summary, &office, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lead->pdata[1], ==, HARM);
  mo_store_close (office.store);
}

/* What a note that worries is put right by is for the lead as well: one note of a call hides
 * all that was said of it. */
static gpointer
correct_note (MoStore *store, gconstpointer data, GError **error)
{
  const Office *office = data;
  MoChange *change = mo_change_new ("call_note", 0, 0);
  mo_change_int (change, "call", office->call);
  mo_change_text (change, "received_on", "2026-03-12");
  mo_change_text (change, "summary", HARM ", on the left one");
  mo_change_int (change, "corrects", 1);
  save (store, change);
  return NULL;
}

static gpointer
open_correction (MoStore *store, gconstpointer data, GError **error)
{
  const Office *office = data;
  return mo_store_open_part (store, office->person, MO_PART_SUMMARY, 2, error);
}

static void
correction_is_hidden (void)
{
  Office office = open_office ();
  g_autoptr (GError) error = NULL;
  sit (&office, "tasante");
  mo_store_write (office.store, "closed", close_call, &office, &error);
  mo_store_write (office.store, "put right", correct_note, &office, &error);
  g_assert_no_error (error);
  assert_untold (&office, "jbell");
  sit (&office, "jbell");
  g_autoptr (GPtrArray) words =
      mo_store_write (office.store, "opened", open_correction, &office, &error);
  g_assert_null (words);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_clear_error (&error);
  sit (&office, "rholt");
  g_autoptr (GPtrArray) lead =
      mo_store_write (office.store, "opened", open_correction, &office, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (lead->pdata[1], HARM));
  mo_store_close (office.store);
}

/* Looks for a word of the harm in what the office tells about the pair: labels of the history,
 * reasons kept with a change, search, timeline, Today. */
static void
nowhere_else (void)
{
  Office office = open_office ();
  g_autoptr (GError) error = NULL;
  gint64 id = raise_one (&office, "tasante");
  g_assert_true (take (&office, "pnair", id, MO_CONCERN_TRIAGE, HARM));
  g_assert_true (take (&office, "pnair", id, MO_CONCERN_KEEP, HARM));
  g_assert_true (take (&office, "pnair", id, MO_CONCERN_CLOSE, HARM));

  g_assert_cmpint (mo_stmt_one_int (office.store,
                                    "SELECT count(*) FROM change_set WHERE label LIKE"
                                    " '%bruise%' OR label LIKE '%Grace%oncern%'",
                                    &error),
                   ==,
                   0);
  g_assert_cmpint (mo_stmt_one_int (office.store,
                                    "SELECT count(*) FROM audit WHERE why LIKE '%bruise%'",
                                    &error),
                   ==,
                   0);
  g_assert_cmpint (mo_stmt_one_int (office.store,
                                    "SELECT count(*) FROM audit WHERE tbl LIKE 'concern%'"
                                    " AND now_ LIKE '%bruise%'",
                                    &error),
                   >,
                   0); /* kept, for nothing is lost */
  g_assert_no_error (error);
  sit (&office, "jbell");
  g_autoptr (GPtrArray) found = mo_store_read (office.store, mo_search_job, "bruises", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
  assert_untold (&office, "jbell");
  mo_store_close (office.store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/concerns/permission", permission);
  g_test_add_func ("/concerns/let-in", let_in);
  g_test_add_func ("/concerns/naming-a-lead", naming_a_lead);
  g_test_add_func ("/concerns/reads-are-logged", reads_are_logged);
  g_test_add_func ("/concerns/the-way", the_way);
  g_test_add_func ("/concerns/told-at-once", told_at_once);
  g_test_add_func ("/concerns/nothing-goes-back", nothing_goes_back);
  g_test_add_func ("/concerns/same-day", same_day);
  g_test_add_func ("/concerns/marked-note", marked_note);
  g_test_add_func ("/concerns/leads-away", leads_away);
  g_test_add_func ("/concerns/note-is-hidden", note_is_hidden);
  g_test_add_func ("/concerns/correction-is-hidden", correction_is_hidden);
  g_test_add_func ("/concerns/nowhere-else", nowhere_else);
  return g_test_run ();
}
