/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A concern on its day: on the list of the lead that day, and no word of it anywhere else. */
#include <string.h>

#include "concern-office.h"
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
  g_test_add_func ("/concerns/same-day", same_day);
  g_test_add_func ("/concerns/marked-note", marked_note);
  g_test_add_func ("/concerns/leads-away", leads_away);
  g_test_add_func ("/concerns/note-is-hidden", note_is_hidden);
  g_test_add_func ("/concerns/correction-is-hidden", correction_is_hidden);
  g_test_add_func ("/concerns/nowhere-else", nowhere_else);
  return g_test_run ();
}
