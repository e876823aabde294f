/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the database for the desktop's reminders: the right days and counts, silenced
 * when the duty is gone (case 2), and nothing about anybody. */
#include "core/mo-reminder-words.h"
#include "model/mo-autostart.h"
#include "model/mo-demo.h"
#include "model/mo-reminder-file.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

typedef struct {
  MoStore *store;
  char *folder;
  MoReminderAsk ask;
} Office;

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (office->store, mo_day_from_iso ("2026-03-12"));
  office->folder = g_dir_make_tmp ("mo-reminders-XXXXXX", NULL);
  office->ask.path = g_build_filename (office->folder, "in", "reminders", NULL);
  office->ask.opens = "org.example.Office";
  office->ask.hours = mo_office_hours_default ();
  office->ask.kinds = mo_reminder_kinds_without (NULL);
}

static void
tear_down (Office *office, gconstpointer data)
{
  g_autofree char *inner = g_path_get_dirname (office->ask.path);
  mo_store_close (office->store);
  g_unlink (office->ask.path);
  g_rmdir (inner);
  g_rmdir (office->folder);
  g_free (office->ask.path);
  g_free (office->folder);
}

static char *
written (Office *office)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  mo_store_read (office->store, mo_reminder_write_job, &office->ask, &error);
  g_assert_no_error (error);
  g_file_get_contents (office->ask.path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The lines of what is due. */
static char *
due (Office *office)
{
  g_autofree char *text = written (office);
  char *first = strstr (text, "due ");
  return g_strdup (first ? first : "");
}

/* ---------------------------------------------------------------------- case 2 */

static gpointer
take_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewPerson person = { .first_name = "Ffion", .last_name = "Tilley", .town = "Swansea" };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = mo_store_add_person (store, &person, error);
  referral.received_on = mo_day_from_iso (ask);
  return GSIZE_TO_POINTER (mo_store_add_referral (store, &referral, error));
}

static gint64
take (Office *office, const char *received)
{
  g_autoptr (GError) error = NULL;
  gint64 id =
      GPOINTER_TO_SIZE (mo_store_write (office->store, "Taken", take_job, received, &error));
  g_assert_no_error (error);
  return id;
}

static gpointer
reach_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewAttempt attempt = { .referral = *(const gint64 *) ask, .outcome = "reached" };
  mo_store_log_contact (store, &attempt, error);
  return NULL;
}

static gpointer
hold_job (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_hold_referral (store, *(const gint64 *) ask, 0, "Abroad", MO_DAY_NONE, error);
  return NULL;
}

static gpointer
withdraw_job (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_end_referral (store, *(const gint64 *) ask, 0, "withdrawn", "Not now", error);
  return NULL;
}

static void
does (Office *office, MoStoreJob job, gint64 referral)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (office->store, "Done", job, &referral, &error);
  g_assert_no_error (error);
}

static void
silenced (Office *office, gconstpointer data)
{
  static const MoStoreJob jobs[] = { reach_job, hold_job, withdraw_job };
  gint64 first = take (office, "2026-03-02");
  g_autofree char *one = due (office);
  g_assert_cmpstr (one, ==, "due 2026-03-16 contact 1\n");
  gint64 others[] = { take (office, "2026-03-02"), take (office, "2026-03-02") };
  g_autofree char *three = due (office);
  g_assert_cmpstr (three, ==, "due 2026-03-16 contact 3\n");

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++) {
    does (office, jobs[i], i == 0 ? first : others[i - 1]);
    g_autofree char *text = due (office);
    g_autofree char *left =
        i < 2 ? g_strdup_printf ("due 2026-03-16 contact %u\n", 2 - i) : NULL;
    if (left)
      g_assert_nonnull (strstr (text, left));
    else
      g_assert_null (strstr (text, " contact "));
  }
  g_autofree char *undone = mo_store_undo (office->store, NULL); /* not withdrawn after all */
  g_assert_nonnull (undone);
  g_autofree char *again = due (office);
  g_assert_nonnull (strstr (again, "due 2026-03-16 contact 1\n"));
}

/* Late ones stay, under their own day; what is beyond sixty days is not told yet. */
static void
late_and_far (Office *office, gconstpointer data)
{
  take (office, "2025-12-01");
  g_autofree char *late = due (office);
  g_assert_cmpstr (late, ==, "due 2025-12-15 contact 1\n");
  mo_store_set_today (office->store, mo_day_from_iso ("2025-10-01"));
  g_autofree char *far = due (office);
  g_assert_cmpstr (far, ==, "");
}

/* ---------------------------------------------------------------------- the file */

static void
for_its_owner_alone (Office *office, gconstpointer data)
{
  struct stat file, folder;
  g_autofree char *text = written (office), *inner = g_path_get_dirname (office->ask.path);
  g_assert_cmpint (stat (office->ask.path, &file), ==, 0);
  g_assert_cmpint (stat (inner, &folder), ==, 0);
  g_assert_cmpint (file.st_mode & 0777, ==, 0600);
  g_assert_cmpint (folder.st_mode & 0777, ==, 0700);
  g_assert_true (g_str_has_prefix (text, "mentoring-office-reminders 1\nopens org.example."));
}

static void
unchanged_is_not_written (Office *office, gconstpointer data)
{
  struct stat before, after;
  take (office, "2026-03-02");
  g_autofree char *one = written (office);
  stat (office->ask.path, &before);
  g_autofree char *two = written (office);
  stat (office->ask.path, &after);
  g_assert_cmpint (before.st_ino, ==, after.st_ino);
  take (office, "2026-03-02");
  g_autofree char *three = written (office);
  stat (office->ask.path, &after);
  g_assert_cmpint (before.st_ino, !=, after.st_ino);
}

static void
cannot_be_written (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = g_steal_pointer (&office->ask.path);
  office->ask.path = g_strdup ("/proc/nowhere/reminders");
  mo_store_read (office->store, mo_reminder_write_job, &office->ask, &error);
  g_assert_nonnull (error);
  g_free (office->ask.path);
  office->ask.path = g_steal_pointer (&kept);
}

/* ---------------------------------------------------------------------- nothing of anybody */

/* Every word of the columns that tell who somebody is. */
static GHashTable *
words_of_people (MoStore *store)
{
  static const char *const queries[] = {
    "SELECT first_name FROM person",
    "SELECT last_name FROM person",
    "SELECT town FROM person",
    "SELECT address FROM person",
    "SELECT postcode FROM person",
    "SELECT email FROM person",
    "SELECT number FROM phone",
    "SELECT number FROM referral",
    "SELECT referrer_name FROM referral",
    "SELECT gp_name FROM referral",
  };
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_auto (MoStmt) stmt = mo_stmt_new (store, queries[i]);
    g_autoptr (GError) error = NULL;
    while (mo_stmt_step (&stmt)) {
      const char *text = mo_stmt_text (&stmt, 0);
      g_auto (GStrv) parts = g_strsplit_set (text ? text : "", " ,.;:()/\n", -1);
      for (char **part = parts; *part; part++)
        if (strlen (*part) > 3)
          g_hash_table_add (words, g_strdup (*part));
    }
    mo_stmt_finish (&stmt, &error);
    g_assert_no_error (error);
  }
  return words;
}

static const char *const health[] = {
  "injur",  "spinal", "tetra",    "para",  "bladder", "bowel",    "pain", "mobility",
  "cervic", "thora",  "complete", "cauda", "wheel",   "catheter", "sex",  "depress",
  "mental", "risk",   "health",   "disab", "C5",      "T12",      "L1",
};

static void
says_nothing_of (GHashTable *people, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " ,.;:()/\n", -1);
  g_autofree char *low = g_utf8_casefold (text, -1);

  for (char **part = parts; *part; part++)
    if (g_hash_table_contains (people, *part))
      g_error ("“%s” of somebody stands in: %s", *part, text);
  for (guint i = 0; i < G_N_ELEMENTS (health); i++) {
    g_autofree char *word = g_utf8_casefold (health[i], -1);
    if (strstr (low, word))
      g_error ("“%s” stands in: %s", health[i], text);
  }
}

/* The file has one grammar, and no line can carry anything else. */
static void
closed_grammar (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line && **line; line++)
    g_assert_true (g_regex_match_simple (
        "^(mentoring-office-reminders 1|opens org\\.example\\.Office|days( [a-z]{3})+"
        "|hours \\d\\d:\\d\\d \\d\\d:\\d\\d|warn \\d+|impact \\d+|kinds( [a-z-]+)+"
        "|due \\d{4}-\\d\\d-\\d\\d [a-z-]+ \\d+)$",
        *line,
        0,
        0));
}

/* A whole invented office, every day of its sixty, and every kind. */
static void private(Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MoDay today = mo_day_from_iso ("2026-03-12");
  mo_demo_fill (office->store, today, 1, &error);
  g_assert_no_error (error);
  g_autoptr (GHashTable) people = words_of_people (office->store);
  g_assert_cmpuint (g_hash_table_size (people), >, 300);

  g_autofree char *text = written (office);
  says_nothing_of (people, text);
  closed_grammar (text);
  g_autoptr (MoReminderSheet) sheet = mo_reminder_sheet_parse (text);
  g_autoptr (MoReminderMemory) memory = mo_reminder_memory_new ();
  int said = 0;
  for (MoDay day = today; day < today + 60; day++) {
    g_autoptr (MoReminderPlan) plan =
        mo_reminder_plan (sheet->reminders, &sheet->policy, memory, (MoMoment){ day, 10 * 60 });
    if (!plan->say->len)
      continue;
    g_autofree char *title = mo_reminder_title (plan->say);
    g_autofree char *body = mo_reminder_body (plan->say, day);
    says_nothing_of (people, title);
    says_nothing_of (people, body);
    mo_reminder_memory_add (memory, plan->say, day);
    said++;
  }
  g_assert_cmpint (said, >, 20);
  g_autofree char *kept = mo_reminder_memory_write (memory);
  says_nothing_of (people, kept);
}

/* ---------------------------------------------------------------------- in step */

static MoReminderAsk *
make_ask (gpointer user)
{
  const Office *office = user;
  MoReminderAsk *ask = g_new0 (MoReminderAsk, 1);
  *ask = (MoReminderAsk){ g_strdup (office->ask.path),
                          g_strdup (office->ask.opens),
                          office->ask.hours,
                          office->ask.kinds };
  return ask;
}

static gboolean
too_long (gpointer data)
{
  g_error ("the file never said %s", (const char *) data);
  return G_SOURCE_REMOVE;
}

static void
wait_for (Office *office, const char *line)
{
  guint limit = g_timeout_add_seconds (20, too_long, (gpointer) line);
  for (;;) {
    g_autofree char *text = NULL;
    if (g_file_get_contents (office->ask.path, &text, NULL, NULL) && strstr (text, line))
      break;
    g_main_context_iteration (NULL, TRUE);
  }
  g_source_remove (limit);
}

static gboolean
tick (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
in_step (Office *desk, gconstpointer data)
{
  g_autofree char *path = g_build_filename (desk->folder, "office.db", NULL);
  guint ticking = g_timeout_add (50, tick, NULL);
  MoOffice *office =
      mo_office_new (path, NULL, MO_STORE_DEFAULT, mo_day_from_iso ("2026-03-12"));
  g_autoptr (MoReminderWriter) writer = mo_reminder_writer_new (office, make_ask, desk);

  wait_for (desk, "warn 3\n"); /* soon after it was opened */
  mo_office_write (
      office, "Taken", take_job, (gpointer) "2026-03-02", NULL, NULL, NULL, NULL, NULL);
  wait_for (desk, "due 2026-03-16 contact 1\n");
  desk->ask.hours.from = 8 * 60;
  mo_reminder_writer_changed (writer);
  wait_for (desk, "hours 08:00");
  /* what is not written yet when the program is left, is written then */
  desk->ask.hours.from = 7 * 60;
  mo_reminder_writer_changed (writer);
  mo_reminder_writer_close (writer);
  mo_office_close (office);
  g_autofree char *text = NULL;
  g_file_get_contents (desk->ask.path, &text, NULL, NULL);
  g_assert_nonnull (strstr (text, "hours 07:00"));
  g_assert_null (mo_reminder_writer_get_problem (writer));
  g_source_remove (ticking);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (office);
  g_unlink (path);
}

/* ---------------------------------------------------------------------- with the session */

static void
put (const char *path, const char *text)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, text, -1, NULL);
}

/* A file with the two folders round it. */
static void
take_away (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path), *outer = g_path_get_dirname (folder);
  g_unlink (path);
  g_rmdir (folder);
  g_rmdir (outer);
}

#define ENTRY "[Desktop Entry]\nType=Application\nName=X\nExec=x\n"

/* The folders are the test's own (see main ()). */
static void
autostart (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *own =
      g_build_filename (g_get_user_config_dir (), "autostart", "a.desktop", NULL);
  g_autofree char *system =
      g_build_filename (g_get_system_config_dirs ()[0], "autostart", "a.desktop", NULL);
  g_autofree char *text = NULL, *exec = NULL;

  g_assert_false (mo_autostart_is_on ("a.desktop"));
  /* not installed for everybody: a whole file of this person's */
  g_assert_true (mo_autostart_set ("a.desktop", "A", "/opt/my \"$x\" 100%/a", TRUE, &error));
  g_assert_true (mo_autostart_is_on ("a.desktop"));
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_assert_true (g_key_file_load_from_file (file, own, 0, &error));
  exec = g_key_file_get_string (file, "Desktop Entry", "Exec", NULL);
  g_assert_cmpstr (exec, ==, "\"/opt/my \\\"\\$x\\\" 100%%/a\"");
  g_assert_true (mo_autostart_set ("a.desktop", "A", "/opt/a", FALSE, &error));
  g_assert_false (mo_autostart_is_on ("a.desktop"));
  g_assert_true (mo_autostart_set ("a.desktop", "A", "/opt/a", TRUE, &error));
  g_assert_true (mo_autostart_is_on ("a.desktop"));

  /* installed for everybody: one's own file only hides it */
  g_unlink (own);
  put (system, ENTRY);
  g_assert_true (mo_autostart_is_on ("a.desktop"));
  g_assert_true (mo_autostart_set ("a.desktop", "A", "/opt/a", FALSE, &error));
  g_assert_false (mo_autostart_is_on ("a.desktop"));
  g_assert_true (mo_autostart_set ("a.desktop", "A", "/opt/a", TRUE, &error));
  g_assert_true (mo_autostart_is_on ("a.desktop"));
  g_assert_false (g_file_test (own, G_FILE_TEST_EXISTS));

  /* switched off by the desktop's own settings */
  put (own, ENTRY "X-GNOME-Autostart-enabled=false\n");
  g_assert_false (mo_autostart_is_on ("a.desktop"));
  g_assert_true (mo_autostart_set ("a.desktop", "A", "/opt/a", TRUE, &error));
  g_assert_true (mo_autostart_is_on ("a.desktop"));
  g_assert_no_error (error);
  take_away (own);
  take_away (system);
}

int
main (int argc, char **argv)
{
  g_autofree char *own = g_dir_make_tmp ("mo-own-XXXXXX", NULL);
  g_autofree char *system = g_dir_make_tmp ("mo-system-XXXXXX", NULL);
  g_setenv ("XDG_CONFIG_HOME", own, TRUE); /* before anything asks for them */
  g_setenv ("XDG_CONFIG_DIRS", system, TRUE);
  g_test_init (&argc, &argv, NULL);
#define TEST(name, function)                                                                   \
  g_test_add ("/reminders/" name, Office, NULL, set_up, function, tear_down)
  TEST ("silenced when the duty is gone", silenced);
  TEST ("late and far", late_and_far);
  TEST ("for its owner alone", for_its_owner_alone);
  TEST ("unchanged is not written", unchanged_is_not_written);
  TEST ("cannot be written", cannot_be_written);
  TEST ("nothing of anybody", private);
  TEST ("in step with the office", in_step);
  g_test_add_func ("/reminders/begin with the session", autostart);
  return g_test_run ();
}
