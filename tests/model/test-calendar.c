/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar files, read back by a parser from elsewhere: every call there with its time, the
 * same name for as long as it lives, and nothing about anybody. */
#include "core/mo-call-time.h"
#include "model/mo-calendar-folder.h"
#include "model/mo-demo.h"
#include "model/mo-mentor-calls-jobs.h"
#include "store/mo-calls.h"
#include "store/mo-change.h"
#include "store/mo-stmt.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  MoStore *store;
  char *folder;
} Office;

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MoDay today = mo_day_from_iso ("2026-03-12");
  MoDemoSize size = { 1, 60, 60, 20, 0 };
  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (office->store, today);
  mo_demo_fill_sized (office->store, today, 3, &size, &error);
  g_assert_no_error (error);
  office->folder = g_dir_make_tmp ("mo-calendar-XXXXXX", NULL);
}

static void
tear_down (Office *office, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (office->folder, 0, NULL);
  const char *name;
  while (dir && (name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (office->folder, name, NULL);
    g_unlink (path);
  }
  g_rmdir (office->folder);
  g_free (office->folder);
  mo_store_close (office->store);
}

static gboolean
write_files (Office *office,
             MoCalendarTitle titles,
             gint64 mentor,
             MoCalendarReport *report,
             GError **error)
{
  g_autoptr (MoCalendarAsk) ask = mo_calendar_ask_new (office->folder, titles, mentor);
  g_autoptr (GError) failure = NULL;
  g_autoptr (MoCalendarSheet) sheet =
      mo_store_read (office->store, mo_calendar_sheet_job, ask, &failure);
  g_assert_no_error (failure);
  return mo_calendar_sheet_write (sheet, report, error);
}

static MoCalendarReport
written (Office *office)
{
  g_autoptr (GError) error = NULL;
  MoCalendarReport report;
  g_assert_true (write_files (office, MO_TITLE_INITIALS, 0, &report, &error));
  g_assert_no_error (error);
  return report;
}

static char *
path_of (Office *office, const char *file)
{
  return g_build_filename (office->folder, file, NULL);
}

/* The events as a parser from elsewhere reads them, a line each. */
static GStrv
events_in (Office *office, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = path_of (office, file);
  g_autofree char *script = g_build_filename (
      g_getenv ("MO_SOURCE_ROOT"), "tests", "model", "read_calendar.py", NULL);
  g_autofree char *said = NULL, *wrong = NULL;
  const char *argv[] = { "/usr/bin/python3", script, path, NULL };
  int status;
  g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &said, &wrong, &status, &error);
  g_assert_no_error (error);
  if (status)
    g_error ("%s", wrong);
  return g_strsplit (g_strchomp (said), "\n", -1);
}

static char *
event_of (GStrv events, const char *uuid)
{
  for (; *events; events++)
    if (g_str_has_prefix (*events, uuid))
      return *events;
  return NULL;
}

static char *
one_text (Office *office, const char *sql)
{
  g_auto (MoStmt) stmt = mo_stmt_new (office->store, sql);
  return mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
}

/* Every call of the last half year and to come that is not moved, at its own moment. */
static void
every_call_is_there (Office *office, gconstpointer data)
{
  written (office);
  g_auto (GStrv) events = events_in (office, "mentoring-office.ics");
  guint n = 0;
  g_auto (MoStmt) stmt =
      mo_stmt_new (office->store,
                   "SELECT uuid, starts_at, state FROM call WHERE state <> 'moved'"
                   " AND moved_from IS NULL AND day_on >= '2025-09-13' ORDER BY id");
  while (mo_stmt_step (&stmt)) {
    const char *event = event_of (events, mo_stmt_text (&stmt, 0));
    gboolean cancelled = g_str_has_prefix (mo_stmt_text (&stmt, 2), "cancelled");
    g_assert_nonnull (event);
    g_assert_nonnull (strstr (event, mo_stmt_text (&stmt, 1)));
    g_assert_nonnull (strstr (event, cancelled ? "|CANCELLED|" : "|CONFIRMED|"));
    g_assert_nonnull (strstr (event, "|PRIVATE|"));
    n++;
  }
  g_test_message ("%u events, %u calls never moved", g_strv_length (events), n);
  g_assert_cmpuint (n, >, 50);
  g_assert_cmpuint (g_strv_length (events),
                    ==,
                    mo_stmt_one_int (office->store,
                                     "SELECT count(*) FROM call WHERE state <> 'moved' AND"
                                     " day_on >= '2025-09-13'",
                                     NULL));
}

typedef struct {
  gint64 call;
  const char *state;
  MoDay day;
} Step;

static gpointer
step_job (MoStore *store, gconstpointer data, GError **error)
{
  const Step *step = data;
  if (step->state)
    mo_store_miss_call (store, step->call, 0, step->state, NULL, error);
  else
    mo_store_move_call (store, step->call, 0, step->day, 19 * 60, error);
  return NULL;
}

static void
do_step (Office *office, Step step)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (office->store, "Step", step_job, &step, &error);
  g_assert_no_error (error);
}

static int
sequence_of (const char *event)
{
  g_auto (GStrv) parts = g_strsplit (event, "|", -1);
  return atoi (parts[1]);
}

/* One name through all moves, a sequence that grows, and cancelled is said, not left out. */
static void
one_name_for_life (Office *office, gconstpointer data)
{
  const char *planned =
      "SELECT max(id) FROM call WHERE state = 'planned' AND moved_from IS NULL"
      " AND day_on > '2026-03-12'";
  gint64 id = mo_stmt_one_int (office->store, planned, NULL);
  g_autofree char *sql =
      g_strdup_printf ("SELECT uuid FROM call WHERE id = %" G_GINT64_FORMAT, id);
  g_autofree char *uuid = one_text (office, sql);
  g_auto (GStrv) before = (written (office), events_in (office, "mentoring-office.ics"));
  do_step (office, (Step){ id, NULL, mo_day_from_iso ("2026-03-27") });
  id = mo_stmt_one_int (office->store, "SELECT max(id) FROM call", NULL);
  do_step (office, (Step){ id, NULL, mo_day_from_iso ("2026-04-02") });
  g_auto (GStrv) moved = (written (office), events_in (office, "mentoring-office.ics"));
  id = mo_stmt_one_int (office->store, "SELECT max(id) FROM call", NULL);
  do_step (office, (Step){ id, "cancelled_mentee", 0 });
  g_auto (GStrv) cancelled = (written (office), events_in (office, "mentoring-office.ics"));

  const char *first = event_of (before, uuid), *second = event_of (moved, uuid),
             *third = event_of (cancelled, uuid);
  g_assert_cmpuint (g_strv_length (before), ==, g_strv_length (moved));
  g_assert_nonnull (strstr (second, "|2026-04-02T18:00:00Z|")); /* 19:00 by the clock */
  g_assert_cmpint (sequence_of (first), <, sequence_of (second));
  g_assert_cmpint (sequence_of (second), <, sequence_of (third));
  g_assert_nonnull (strstr (second, "|CONFIRMED|"));
  g_assert_nonnull (strstr (third, "|CANCELLED|"));
}

/* No surname or first name of anybody, no telephone number, no goal, no remark. */
static void
nothing_about_anybody (Office *office, gconstpointer data)
{
  static const char *const sources[] = {
    "SELECT last_name FROM person WHERE length(last_name) > 3",
    "SELECT first_name FROM person WHERE length(first_name) > 3",
    "SELECT number FROM phone",
    "SELECT words FROM goal",
    "SELECT note FROM call WHERE note IS NOT NULL AND note <> ''",
  };
  for (int titles = MO_TITLE_INITIALS; titles <= MO_TITLE_NUMBERS; titles++) {
    MoCalendarReport report;
    g_assert_true (write_files (office, titles, 0, &report, NULL));
    g_autofree char *path = path_of (office, "mentoring-office.ics"), *text = NULL;
    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    for (guint i = 0; i < G_N_ELEMENTS (sources); i++) {
      g_auto (MoStmt) stmt = mo_stmt_new (office->store, sources[i]);
      while (mo_stmt_step (&stmt))
        if (strstr (text, mo_stmt_text (&stmt, 0)))
          g_error ("“%s” stands in the calendar", mo_stmt_text (&stmt, 0));
      g_assert_true (mo_stmt_finish (&stmt, NULL));
    }
    g_assert_cmpint (strstr (text, "R-0") != NULL, ==, titles == MO_TITLE_NUMBERS);
  }
}

/* The same office gives the same bytes: nothing is written twice. */
static void
written_once (Office *office, gconstpointer data)
{
  MoCalendarReport first = written (office), again = written (office);
  GStatBuf info;
  g_autofree char *path = path_of (office, "mentoring-office.ics");
  g_assert_cmpuint (first.files, ==, first.written);
  g_assert_cmpuint (first.files, >, 10);
  g_assert_cmpuint (again.files, ==, first.files);
  g_assert_cmpuint (again.written, ==, 0);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

/* A mentor's file has that mentor's calls and nobody else's. */
static void
one_mentor (Office *office, gconstpointer data)
{
  const char *most = "SELECT mentor FROM pairing WHERE id = (SELECT max(pairing) FROM call"
                     " WHERE state = 'planned')";
  gint64 mentor = mo_stmt_one_int (office->store, most, NULL);
  MoCalendarReport report;
  g_assert_true (write_files (office, MO_TITLE_INITIALS, mentor, &report, NULL));
  g_assert_cmpuint (report.files, ==, 1);
  g_autofree char *file = g_strdup_printf ("mentor-%04d.ics", (int) mentor);
  g_autofree char *sql =
      g_strdup_printf ("SELECT count(*) FROM call c JOIN pairing x ON x.id = c.pairing WHERE"
                       " x.mentor = %d AND c.state <> 'moved' AND c.day_on >= '2025-09-13'",
                       (int) mentor);
  g_auto (GStrv) events = events_in (office, file);
  g_assert_cmpuint (
      g_strv_length (events), ==, mo_stmt_one_int (office->store, g_intern_string (sql), NULL));
}

static void
put (Office *office, const char *file, const char *text)
{
  g_autofree char *path = path_of (office, file);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static gboolean
is_there (Office *office, const char *file)
{
  g_autofree char *path = path_of (office, file);
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What somebody else put there is never touched; what is ours and nobody's any more goes. */
static void
only_what_is_ours (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MoCalendarReport report = written (office);
  g_autofree char *path = path_of (office, "mentoring-office.ics"), *ours = NULL;
  g_assert_true (g_file_get_contents (path, &ours, NULL, NULL));
  put (office, "mentor-9001.ics", ours);
  put (office, "mentor-9002.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n");
  put (office, "mentor-notes.ics", ours);
  report = written (office);
  g_assert_cmpuint (report.removed, ==, 1);
  g_assert_false (is_there (office, "mentor-9001.ics"));
  g_assert_true (is_there (office, "mentor-9002.ics"));
  g_assert_true (is_there (office, "mentor-notes.ics"));

  put (office, "mentoring-office.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
  g_assert_false (write_files (office, MO_TITLE_INITIALS, 0, &report, &error));
  g_assert_nonnull (strstr (error->message, "was not written by this office"));
  g_autofree char *left = NULL;
  g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
}

/* Of another office: the same program wrote them, and they are still not ours. */
static void
not_of_another_office (Office *office, gconstpointer data)
{
  Office other = { 0 };
  g_autoptr (GError) error = NULL;
  MoCalendarReport report;
  set_up (&other, NULL);
  written (office);
  g_autofree char *own = g_steal_pointer (&other.folder);
  other.folder = g_strdup (office->folder);
  mo_store_close (other.store);
  other.store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, NULL);
  mo_store_set_today (other.store, mo_day_from_iso ("2026-03-12"));
  g_assert_false (write_files (&other, MO_TITLE_INITIALS, 0, &report, &error));
  g_assert_nonnull (strstr (error->message, "choose another folder"));
  mo_store_close (other.store);
  g_free (other.folder);
  g_rmdir (own);
}

static void
a_folder_that_is_gone (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *there = office->folder;
  MoCalendarReport report;
  office->folder = g_build_filename (there, "gone", NULL);
  g_assert_false (write_files (office, MO_TITLE_INITIALS, 0, &report, &error));
  g_assert_nonnull (strstr (error->message, "is gone"));
  g_assert_nonnull (strstr (error->message, office->folder));
  g_assert_false (g_file_test (office->folder, G_FILE_TEST_EXISTS));
  g_free (office->folder);
  office->folder = g_steal_pointer (&there);
}

static gpointer
place_job (MoStore *store, gconstpointer words, GError **error)
{
  gint64 call = mo_stmt_one_int (
      store,
      "SELECT max(id) FROM call WHERE state = 'planned' AND day_on >= '2026-03-12'",
      error);
  MoChange *change = mo_change_new ("call", call, 0);
  mo_change_text (change, "place", words);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

static MoMentorCallsSeen *
sheet_with_place (Office *office, const char *place)
{
  g_autoptr (GError) error = NULL;
  gint64 mentor = mo_stmt_one_int (office->store,
                                   "SELECT x.mentor FROM pairing x WHERE x.id = (SELECT pairing"
                                   " FROM call WHERE id = (SELECT max(id) FROM call WHERE state"
                                   " = 'planned' AND day_on >= '2026-03-12'))",
                                   NULL);
  mo_store_write (office->store, "Place", place_job, place, &error);
  g_assert_no_error (error);
  MoMentorCallsSeen *seen = mo_store_read (office->store, mo_mentor_calls_job, &mentor, &error);
  g_assert_no_error (error);
  return seen;
}

/* Acceptance case 11 for the sheet that a mentor is given: what the office wrote about a place
 * is looked through, and nothing else of the mentee is in what the sheet is made from. */
static void
the_sheet_is_looked_through (Office *office, gconstpointer data)
{
  g_autoptr (MoMentorCallsSeen) good =
      sheet_with_place (office, "Riverside Library, ground floor");
  g_autoptr (MoMentorCallsSeen) bad =
      sheet_with_place (office, "by the door, ring 07700 900 123");
  g_assert_cmpuint (good->calls->len, >, 0);
  g_assert_cmpint (good->leaking, ==, 0);
  g_assert_null (good->leaks);
  g_assert_cmpint (bad->leaking, !=, 0);
  g_assert_nonnull (strstr (bad->leaks, "07700 900 123"));
  for (guint i = 0; i < good->calls->len; i++) {
    const MoMentorCall *call = g_ptr_array_index (good->calls, i);
    g_assert_null (strchr (call->mentee, ' ')); /* no surname */
    g_assert_cmpint (call->day, >=, good->today);
  }
}

#define TEST(name, function) g_test_add (name, Office, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/calendar/every-call-is-there", every_call_is_there);
  TEST ("/calendar/one-name-for-life", one_name_for_life);
  TEST ("/calendar/nothing-about-anybody", nothing_about_anybody);
  TEST ("/calendar/written-once", written_once);
  TEST ("/calendar/one-mentor", one_mentor);
  TEST ("/calendar/only-what-is-ours", only_what_is_ours);
  TEST ("/calendar/not-of-another-office", not_of_another_office);
  TEST ("/calendar/a-folder-that-is-gone", a_folder_that_is_gone);
  TEST ("/calendar/the-sheet-is-looked-through", the_sheet_is_looked_through);
  return g_test_run ();
}
