/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/mo-call-notes.h"
#include "store/mo-change.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-today.h"

typedef struct {
  MoStore *store;
  gint64 referral;
} Desk;

static gpointer
take (MoStore *store, gconstpointer data, GError **error)
{
  MoNewPerson person = { .first_name = "Gareth", .last_name = "Pugh", .town = "Swansea" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = mo_store_add_person (store, &person, error);
  referral.received_on = mo_day_from_iso (data);
  return GSIZE_TO_POINTER (mo_store_add_referral (store, &referral, error));
}

static gpointer
reach (MoStore *store, gconstpointer data, GError **error)
{
  MoNewAttempt attempt = { .referral = *(const gint64 *) data, .outcome = "reached" };
  mo_store_log_contact (store, &attempt, error);
  return NULL;
}

static gpointer
book (MoStore *store, gconstpointer data, GError **error)
{
  mo_store_book_assessment (store, *(const gint64 *) data, 0, "2026-03-12T15:00:00Z", error);
  return NULL;
}

static MoDuty *
only_duty (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoToday) today = mo_store_read (store, mo_store_today_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (today->duties->len, ==, 1);
  return mo_duty_ref (g_ptr_array_index (today->duties, 0));
}

/* One referral through its first weeks: late, reached, its talk at three today. */
static void
a_referral (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  mo_store_set_today (store, mo_day_from_iso ("2026-03-12"));
  gint64 id = GPOINTER_TO_SIZE (mo_store_write (store, "Take", take, "2026-02-23", &error));
  g_assert_no_error (error);

  g_autoptr (MoDuty) late = only_duty (store);
  g_autoptr (GPtrArray) ahead = mo_store_read (store, mo_store_due_ahead_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ahead->len, ==, 1);
  const MoDueAhead *due = g_ptr_array_index (ahead, 0);
  g_assert_cmpint (due->kind, ==, MO_DUTY_CONTACT);
  g_assert_cmpint (due->day, ==, mo_day_from_iso ("2026-03-09"));
  g_assert_cmpint (due->count, ==, 1);
  g_assert_cmpint (late->kind, ==, MO_DUTY_CONTACT);
  g_assert_cmpint (late->level, ==, MO_LEVEL_LATE);
  g_assert_cmpint (late->days_left, ==, -3);
  g_assert_cmpint (late->subject, ==, id);
  g_assert_cmpstr (late->detail, ==, "SCI · Swansea");
  g_assert_cmpint (mo_store_count_due (store, NULL), ==, 1);

  mo_store_write (store, "Reach", reach, &id, &error);
  g_autoptr (MoToday) reached = mo_store_read (store, mo_store_today_job, NULL, &error);
  g_assert_cmpuint (reached->duties->len, ==, 0); /* three weeks for the talk: not yet */
  mo_store_set_today (store, mo_day_from_iso ("2026-03-29"));
  g_autoptr (MoDuty) to_book = only_duty (store);
  g_assert_cmpint (to_book->kind, ==, MO_DUTY_ASSESSMENT);
  g_assert_cmpint (to_book->level, ==, MO_LEVEL_FINE);
  mo_store_set_today (store, mo_day_from_iso ("2026-03-12"));
  g_assert_cmpint (mo_store_count_due (store, NULL), ==, 0);

  mo_store_write (store, "Book", book, &id, &error);
  g_assert_no_error (error);
  g_autoptr (MoDuty) booked = only_duty (store);
  g_assert_cmpint (booked->kind, ==, MO_DUTY_TALK);
  g_assert_cmpint (booked->level, ==, MO_LEVEL_SOON);
  g_assert_cmpint (booked->minute, ==, 15 * 60);
}

static gpointer
assess_undated (MoStore *store, gconstpointer data, GError **error)
{
  MoChange *change = mo_change_new ("referral", *(const gint64 *) data, 0);
  mo_change_text (change, "state", "assessed");
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* Somebody whose workbook kept no days is late all the same, not forgotten. */
static void
nobody_is_forgotten (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  mo_store_set_today (store, mo_day_from_iso ("2026-03-12"));
  gint64 id = GPOINTER_TO_SIZE (mo_store_write (store, "Take", take, "2019-07-01", &error));
  mo_store_write (store, "Assess", assess_undated, &id, &error);
  g_assert_no_error (error);
  g_autoptr (MoDuty) duty = only_duty (store);
  g_assert_cmpint (duty->kind, ==, MO_DUTY_DECISION);
  g_assert_cmpint (duty->level, ==, MO_LEVEL_LATE);
}

/* ---------------------------------------------------------------------- every kind */

/* One row of a table, told as "column=value;…"; digits are numbers. */
static gint64
put (MoStore *store, const char *table, const char *words, GError **error)
{
  g_auto (GStrv) pairs = g_strsplit (words, ";", -1);
  MoChange *change = mo_change_new (table, 0, 0);
  for (char **pair = pairs; *pair; pair++) {
    char *value = strchr (*pair, '=');
    *value++ = '\0';
    gboolean number = *value && strspn (value, "0123456789") == strlen (value);
    if (number)
      mo_change_int (change, g_intern_string (*pair), g_ascii_strtoll (value, NULL, 10));
    else
      mo_change_text (change, g_intern_string (*pair), value);
  }
  return mo_store_save (store, change, NULL, error);
}

#define REFERRAL                                                                               \
  "strand=sci;channel=phone;target_days=14;state_on=2026-02-01;received_on=2026-02-01;"        \
  "due_on=2026-02-15;first_contact_on=2026-02-10;person=1;"
#define PAIR "state_on=2026-02-01;drafted_on=2026-01-01;agreed_on=2026-02-20;mentor=1;"

/* Something of each kind, due on 12 March 2026 or with a day beside it. */
static const struct {
  const char *table, *words;
} office[] = {
  { "staff", "login=pnair;name=Priya Nair;role=lead" },
  { "person", "uuid=p1;fold=grace;first_name=Grace;last_name=Tilley" },
  { "person",
    "uuid=p2;fold=owen;first_name=Owen;last_name=Kerr;born_on=2008-03-12;born_precision=day" },
  { "person", "uuid=p3;fold=ada;first_name=Ada;last_name=Linley" },
  { "person", "uuid=p4;fold=neil;first_name=Neil;last_name=Marsh" },
  { "mentor", "person=3;sci=1;state=active;approved_on=2023-03-01;state_on=2023-03-01" },
  { "mentor", "person=4;sci=1;state=not_now;ask_again_on=2026-03-12" },
  { "person", "uuid=p5;fold=rosa;first_name=Rosa;last_name=Frost" },
  { "mentor", "person=5;sci=1;state=paused;paused_until=2026-03-12" },
  { "safety_check", "person=3;kind=enhanced;seen_on=2023-03-13" },
  { "safety_check", "person=5;kind=enhanced;seen_on=2025-12-13" },
  { "supervision", "mentor=1;kind=routine;due_on=2026-03-12" },
  /* 1 contact, 2 talk, 3 talk to be booked, 4 decision, 5 review, 6 baseline, 7 follow-up */
  { "referral",
    "strand=sci;channel=phone;target_days=14;state_on=2026-02-26;received_on=2026-02-26;"
    "due_on=2026-03-12;person=1;uuid=r1;number=R-1;state=received;owner=1" },
  { "referral", REFERRAL "uuid=r2;number=R-2;state=assessment_booked" },
  { "assessment", "referral=2;booked_for=2026-03-12T15:00:00Z" },
  { "referral", REFERRAL "uuid=r3;number=R-3;state=awaiting_contact;paused_days=9" },
  { "referral", REFERRAL "uuid=r4;number=R-4;state=assessed;assessed_on=2026-03-10" },
  { "referral",
    REFERRAL "uuid=r5;number=R-5;state=on_hold;held_state=assessed;hold_from=2026-02-12" },
  { "referral",
    REFERRAL "uuid=r6;number=R-6;state=awaiting_match;accepted_on=2026-02-26;"
             "assessed_on=2026-02-20" },
  { "referral", REFERRAL "uuid=r7;number=R-7;state=signposted" },
  { "signpost",
    "referral=7;said=counselling;given_on=2026-02-12;who=P;follow_up_on=2026-03-12" },
  /* 8 turns eighteen and has no first call, 9 outcome and message, 10 note, 11 silent, 12
   * ending, 13 impact */
  { "referral",
    "strand=sci;channel=phone;target_days=14;state_on=2026-02-01;received_on=2026-02-01;"
    "due_on=2026-02-15;first_contact_on=2026-02-10;person=2;uuid=r8;number=R-8;state=matched;"
    "young=1" },
  { "pairing",
    "state_on=2026-03-09;drafted_on=2026-03-01;agreed_on=2026-03-09;mentor=1;referral=8;uuid="
    "x1;"
    "state=agreed" },
  { "referral", REFERRAL "uuid=r9;number=R-9;state=matched" },
  { "pairing", PAIR "referral=9;uuid=x2;state=active" },
  { "call",
    "pairing=2;uuid=c1;starts_at=2026-03-11T18:00:00Z;day_on=2026-03-11;state=planned" },
  { "message",
    "pairing=2;from_role=mentor;body=Thursday?;taken_by=P;taken_at=2026-03-11T09:00:00Z" },
  { "referral", REFERRAL "uuid=r10;number=R-10;state=matched" },
  { "pairing", PAIR "referral=10;uuid=x3;state=paused" },
  { "call", "pairing=3;uuid=c2;starts_at=2026-03-05T18:00:00Z;day_on=2026-03-05;state=done" },
  { "referral", REFERRAL "uuid=r11;number=R-11;state=matched" },
  { "pairing", PAIR "referral=11;uuid=x4;state=active;rhythm_days=7" },
  { "call", "pairing=4;uuid=c3;starts_at=2026-02-26T18:00:00Z;day_on=2026-02-26;state=done" },
  { "call_note", "call=3;received_on=2026-02-27;summary=Went well" },
  { "referral", REFERRAL "uuid=r12;number=R-12;state=matched" },
  { "pairing", PAIR "referral=12;uuid=x5;state=ending" },
  { "call", "pairing=5;uuid=c4;starts_at=2026-03-05T18:00:00Z;day_on=2026-03-05;state=done" },
  { "call_note", "call=4;received_on=2026-03-06;summary=The last one" },
  { "referral", REFERRAL "uuid=r13;number=R-13;state=matched" },
  { "pairing",
    PAIR "referral=13;uuid=x6;state=impact_due;ended_on=2026-02-26;impact_due_on=2026-03-12" },
  { "concern",
    "uuid=s1;number=S-0001;person=1;raised_by=P;raised_at=2026-03-12T09:00:00Z;"
    "raised_on=2026-03-12;words=Bruises" },
  { "ending", "pairing=6;talk_on=2026-03-01" },
  { "referral", REFERRAL "uuid=r14;number=R-14;state=closed" },
  { "pairing",
    PAIR "referral=14;uuid=x7;state=closed;ended_on=2025-12-12;closed_on=2025-12-13;"
         "end_reason=partly" },
  { "ending", "pairing=7;follow_up_due_on=2026-03-12" },
  /* 15: rung every second week and not for three, and the mentee feels low */
  { "referral", REFERRAL "uuid=r15;number=R-15;state=matched" },
  { "pairing", PAIR "referral=15;uuid=x8;state=active;rhythm_days=14" },
  { "call", "pairing=8;uuid=c5;starts_at=2026-02-18T18:00:00Z;day_on=2026-02-18;state=done" },
  { "call_note", "call=5;received_on=2026-02-19;summary=Quiet" },
  { "sentiment", "pairing=8;by_role=mentee;after_call=1;taken_on=2026-02-19;score=2" },
  { "call",
    "pairing=8;uuid=c6;starts_at=2026-03-20T18:00:00Z;day_on=2026-03-20;state=planned" },
  /* more calls asked for; nobody answered twice; asked how it feels, but for one */
  { "referral", REFERRAL "uuid=r16;number=R-16;state=matched" },
  { "pairing", PAIR "referral=16;uuid=x9;state=active;rhythm_days=14" },
  { "extension", "pairing=2;asked_on=2026-03-10;reason=An interview" },
  { "call",
    "pairing=9;uuid=c7;starts_at=2026-03-04T18:00:00Z;day_on=2026-03-04;state=no_answer" },
  { "call",
    "pairing=9;uuid=c8;starts_at=2026-03-11T18:00:00Z;day_on=2026-03-11;state=no_answer" },
  { "sentiment", "pairing=3;by_role=mentor;after_call=1;score=4" },
  { "sentiment", "pairing=4;by_role=mentee;after_call=1;score=4" },
  { "sentiment", "pairing=4;by_role=mentor;after_call=1;score=4" },
  { "sentiment", "pairing=5;by_role=mentee;after_call=1;score=4" },
  { "sentiment", "pairing=5;by_role=mentor;after_call=1;score=4" },
  { "sentiment", "pairing=8;by_role=mentor;after_call=1;score=4" },
  { "task", "subject=Ring the GP;due_on=2026-03-12;person=1;owner=1" },
};

static gpointer
fill (MoStore *store, gconstpointer data, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (office); i++) {
    gint64 id = put (store, office[i].table, office[i].words, error);
    g_assert_true (id > 0 || (error && *error));
    if (error && *error)
      return NULL;
  }
  mo_store_put_draft (store, 0, "referral", "Fern", "{}", error);
  return NULL;
}

static MoStore *
full_office (const char *day)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  mo_store_set_today (store, mo_day_from_iso ("2026-03-11")); /* when the draft was begun */
  mo_store_set_login (store, "pnair");
  mo_store_write (store, "Fill", fill, NULL, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, mo_day_from_iso (day));
  return store;
}

static MoToday *
read_day (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  MoToday *today = mo_store_read (store, mo_store_today_job, NULL, &error);
  g_assert_no_error (error);
  return today;
}

static const MoDuty *
duty_of (MoToday *today, int kind)
{
  for (guint i = 0; i < today->duties->len; i++) {
    const MoDuty *duty = g_ptr_array_index (today->duties, i);
    if (duty->kind == kind)
      return duty;
  }
  return NULL;
}

/* On its very day everything stands on the page, once, and is counted beside the page's name.
 */
static void
everything_on_its_day (void)
{
  g_autoptr (MoStore) store = full_office ("2026-03-12");
  g_autoptr (MoToday) today = read_day (store);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (int kind = 0; kind < MO_DUTY_CALL; kind++) {
    const MoDuty *duty = duty_of (today, kind);
    g_test_message ("%s", mo_duty_kind_code (kind));
    g_assert_nonnull (duty);
    g_assert_cmpint (duty->level, ==, MO_LEVEL_SOON);
    g_assert_nonnull (duty->name);
    g_assert_cmpint (duty->subject, >, 0);
  }
  for (guint i = 0; i < today->duties->len; i++) {
    MoDuty *duty = g_ptr_array_index (today->duties, i);
    g_assert_true (g_hash_table_add (ids, &duty->id));
  }
  g_assert_cmpint (today->duties->len, ==, MO_DUTY_CALL);
  g_assert_cmpint (mo_store_count_due (store, NULL), ==, MO_DUTY_CALL);
  g_assert_cmpint (today->counts.messages, ==, 1);
  g_assert_cmpint (today->counts.on_hold, ==, 1);
  /* as many as the page of the summaries lists */
  g_autoptr (GPtrArray) missing = mo_store_list_missing_notes (store, 0, NULL);
  g_assert_cmpuint (missing->len, >, 0);
  g_assert_cmpuint (today->counts.notes_missing, ==, missing->len);
  g_assert_cmpstr (duty_of (today, MO_DUTY_CONTACT)->owner_name, ==, "Priya Nair");
  g_assert_cmpint (duty_of (today, MO_DUTY_TALK)->minute, ==, 15 * 60);
}

/* The day before they are to come; the day after they are late, each by a day. */
static void
the_days_around (void)
{
  g_autoptr (MoStore) before = full_office ("2026-03-11");
  g_autoptr (MoStore) after = full_office ("2026-03-13");
  g_autoptr (MoToday) early = read_day (before);
  g_autoptr (MoToday) late = read_day (after);

  for (int kind = 0; kind < MO_DUTY_CALL; kind++) {
    const MoDuty *is = duty_of (early, kind), *was = duty_of (late, kind);
    g_test_message ("%s", mo_duty_kind_code (kind));
    /* the call is still today; nobody knows a day before that a match will fade */
    if (kind != MO_DUTY_OUTCOME && kind != MO_DUTY_FADING) {
      g_assert_nonnull (is);
      g_assert_cmpint (is->days_left, ==, 1);
      g_assert_cmpint (is->level, ==, MO_LEVEL_FINE);
    }
    g_assert_nonnull (was);
    g_assert_cmpint (was->days_left, ==, -1);
    g_assert_cmpint (was->level, ==, MO_LEVEL_LATE);
  }
}

/* What the page says and what the reminders are told come from the same rules. */
static void
reminders_know_the_same (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = full_office ("2026-03-12");
  g_autoptr (MoToday) today = read_day (store);
  g_autoptr (GPtrArray) ahead = mo_store_read (store, mo_store_due_ahead_job, NULL, &error);
  int counted = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < ahead->len; i++) {
    const MoDueAhead *it = g_ptr_array_index (ahead, i);
    counted +=
        it->day <= mo_store_get_today (store) && it->kind != MO_DUTY_CALL ? it->count : 0;
    if (i)
      g_assert_cmpint (((MoDueAhead *) ahead->pdata[i - 1])->day, <=, it->day);
  }
  g_assert_cmpint (counted, ==, mo_store_count_due (store, NULL));
  g_assert_cmpuint (today->duties->len, ==, counted);
}

/* Nothing within a week: what comes next is told all the same. */
static void
what_comes_next (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  mo_store_set_today (store, mo_day_from_iso ("2026-03-02"));
  mo_store_write (store, "Take", take, "2026-03-02", &error);
  g_autoptr (MoToday) today = read_day (store);
  g_assert_cmpuint (today->duties->len, ==, 0);
  g_assert_nonnull (today->next);
  g_assert_cmpint (today->next->due, ==, mo_day_from_iso ("2026-03-16"));
  g_assert_cmpstr (today->next->name, ==, "Gareth Pugh");
}

static void
empty_office (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_autoptr (MoToday) today = mo_store_read (store, mo_store_today_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (today->duties->len, ==, 0);
  g_assert_cmpint (today->counts.longest_wait, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today/a-referral", a_referral);
  g_test_add_func ("/today/nobody-is-forgotten", nobody_is_forgotten);
  g_test_add_func ("/today/empty-office", empty_office);
  g_test_add_func ("/today/everything-on-its-day", everything_on_its_day);
  g_test_add_func ("/today/the-days-around", the_days_around);
  g_test_add_func ("/today/reminders-know-the-same", reminders_know_the_same);
  g_test_add_func ("/today/what-comes-next", what_comes_next);
  return g_test_run ();
}
