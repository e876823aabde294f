/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was not asked and why, and which lived experience is missing, in the invented office. */
#include <string.h>

#include "model/mo-compass-jobs.h"
#include "model/mo-demo.h"
#include "model/mo-history-jobs.h"
#include "store/mo-board.h"
#include "store/mo-change.h"
#include "store/mo-past-read.h"
#include "store/mo-stmt.h"

#define TODAY mo_day_new (2026, 3, 12)

typedef struct {
  char *folder, *path;
  MoStore *store;
} Office;

static char *filled,
    *filled_folder; /* an office that is filled once, and copied for each test */

static MoStore *
open_office (const char *path)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (path, NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "tester");
  mo_store_set_today (store, TODAY);
  return store;
}

static char *
fresh_folder (char **path)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("mo-history-XXXXXX", &error);
  g_assert_no_error (error);
  *path = g_build_filename (folder, "office.db", NULL);
  return folder;
}

static void
remove_folder (const char *folder)
{
  const char *argv[] = { "rm", "-r", folder, NULL };
  g_spawn_sync (
      NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

static void
fill (void)
{
  g_autoptr (GError) error = NULL;
  filled_folder = fresh_folder (&filled);
  MoStore *store = open_office (filled);
  mo_demo_fill (store, TODAY, 1, &error);
  g_assert_no_error (error);
  mo_store_close (store);
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize n = 0;

  office->folder = fresh_folder (&office->path);
  g_file_get_contents (filled, &bytes, &n, &error);
  g_assert_no_error (error);
  g_file_set_contents (office->path, bytes, (gssize) n, &error);
  g_assert_no_error (error);
  office->store = open_office (office->path);
}

static void
tear_down (Office *office, gconstpointer data)
{
  if (office->store)
    mo_store_close (office->store);
  remove_folder (office->folder);
  g_free (office->folder);
  g_free (office->path);
}

static gpointer
asked (Office *office, MoStoreJob job, gconstpointer ask)
{
  g_autoptr (GError) error = NULL;
  gpointer answer = mo_store_read (office->store, job, ask, &error);
  g_assert_no_error (error);
  g_assert_nonnull (answer);
  return answer;
}

/* ---------------------------------------------------------------------- not asked */

static void
list (Office *office, gconstpointer data)
{
  g_autoptr (MoNotAskedList) found = asked (office, mo_not_asked_list_job, NULL);
  int before = G_MAXINT;

  g_assert_cmpuint (found->rows->len, >, 0);
  for (guint i = 0; i < found->rows->len; i++) {
    const MoNotAsked *row = found->rows->pdata[i];
    g_test_message ("%s: %s. %s; %s", row->name, row->days_words, row->reason, row->help);
    g_assert_cmpint (row->days, >=, found->after_days);
    g_assert_cmpint (row->days, <=, before);
    g_assert_cmpint (row->eligible, <=, row->came);
    before = row->days;
  }
}

static gint64
first_of_list (Office *office)
{
  g_autoptr (MoNotAskedList) found = asked (office, mo_not_asked_list_job, NULL);
  return ((const MoNotAsked *) found->rows->pdata[0])->id;
}

static MoNotAskedLetter *
letter_to (Office *office, gint64 mentor)
{
  const MoNotAskedAsk ask = { .mentor = mentor };
  return asked (office, mo_not_asked_letter_job, &ask);
}

/* The same dates and weights give the same words, and they name nobody who waits. */
static void
same_letter_again (Office *office, gconstpointer data)
{
  gint64 mentor = first_of_list (office);
  g_autoptr (MoNotAskedLetter) one = letter_to (office, mentor);
  g_autoptr (MoNotAskedLetter) other = letter_to (office, mentor);

  g_test_message ("%s", one->words);
  g_assert_cmpstr (one->words, ==, other->words);
  g_assert_true (one->listed);
  g_assert_null (one->refused);
  g_assert_null (strchr (one->words, '{'));
  g_auto (MoStmt) stmt =
      mo_stmt_new (office->store,
                   "SELECT p.last_name FROM referral r JOIN person p ON p.id = r.person"
                   " WHERE p.last_name NOT IN (SELECT q.last_name FROM mentor m JOIN person q"
                   " ON q.id = m.person)");
  while (mo_stmt_step (&stmt))
    g_assert_null (strstr (one->words, mo_stmt_text (&stmt, 0)));
}

static void
kept_in_its_words (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const MoNotAskedAsk ask = { .mentor = first_of_list (office), .large = TRUE };
  g_autoptr (MoNotAskedLetter) before = letter_to (office, ask.mentor);

  g_assert_cmpuint (before->sent->len, ==, 0);
  mo_store_write (office->store, "Kept", mo_not_asked_keep_job, &ask, &error);
  g_assert_no_error (error);
  g_autoptr (MoNotAskedLetter) after = letter_to (office, ask.mentor);
  g_assert_cmpuint (after->sent->len, ==, 1);
  const MoMentorLetter *kept = after->sent->pdata[0];
  g_assert_cmpstr (kept->words, ==, before->words);
  g_assert_cmpstr (kept->format, ==, "large");
  g_assert_cmpint (kept->sent_on, ==, TODAY);
  g_autoptr (MoNotAskedList) found = asked (office, mo_not_asked_list_job, NULL);
  g_assert_cmpint (((const MoNotAsked *) found->rows->pdata[0])->told, ==, TODAY);
}

static gpointer
ask_now_job (MoStore *store, gconstpointer data, GError **error)
{
  MoChange *change = mo_change_new ("mentor", *(const gint64 *) data, 0);
  mo_change_day (change, "last_asked_on", TODAY);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* Acceptance 19, its other half: once asked, nobody is on the list, and there is no letter. */
static void
asked_today_is_refused (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const MoNotAskedAsk ask = { .mentor = first_of_list (office) };

  mo_store_write (office->store, "Asked", ask_now_job, &ask.mentor, &error);
  g_assert_no_error (error);
  g_assert_cmpint (first_of_list (office), !=, ask.mentor);
  g_autoptr (MoNotAskedLetter) letter = letter_to (office, ask.mentor);
  g_assert_false (letter->listed);
  g_assert_nonnull (letter->refused);
  mo_store_write (office->store, "Kept", mo_not_asked_keep_job, &ask, &error);
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
}

static void
found_by_name (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 mentor = first_of_list (office);
  g_autoptr (MoNotAskedLetter) letter = letter_to (office, mentor);
  g_autofree gint64 *by_name = asked (office, mo_not_asked_find_job, letter->name);
  g_autofree gint64 *by_number = asked (office, mo_not_asked_find_job, letter->number);

  g_assert_cmpint (*by_name, ==, mentor);
  g_assert_cmpint (*by_number, ==, mentor);
  g_assert_null (mo_store_read (office->store, mo_not_asked_find_job, "Nobody Such", &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
}

/* ---------------------------------------------------------------------- today */

static guint
first_on_board (const MoBoard *board, GHashTable *replayed)
{
  guint first = 0;
  for (guint i = 0; i < board->people->len; i++) {
    const MoBoardPerson *person = g_ptr_array_index (board->people, i);
    if (!person->waiting)
      continue;
    g_autoptr (GArray) ranked = mo_board_rank (board, person);
    for (guint place = 0; place < MIN (ranked->len, MO_REPLAY_FIRST); place++) {
      const MoRanked *one = &g_array_index (ranked, MoRanked, place);
      const MoBoardMentor *mentor = g_ptr_array_index (board->mentors, one->at);
      first += one->bar <= MO_BAR_AGAIN && g_hash_table_contains (replayed, &mentor->id);
    }
  }
  return first;
}

/* Whoever waits today is judged by the replay just as by the board. */
static void
agrees_with_the_board (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoBoard) board = mo_store_load_board (office->store, &error);
  g_autoptr (MoPastOffice) past = mo_store_load_past (office->store, TODAY - 1000, &error);
  g_autoptr (GHashTable) replayed = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint first = 0;

  g_assert_no_error (error);
  for (guint i = past->past->cases->len; i > 0; i--) {
    const MoPastCase *one = &g_array_index (past->past->cases, MoPastCase, i - 1);
    const MoBoardPerson *person = mo_board_find_person (board, one->referral);
    if (one->end != MO_PAST_WAITING || !person || !person->waiting)
      g_array_remove_index (past->past->cases, i - 1);
  }
  g_assert_cmpuint (past->past->cases->len, >, 5);
  g_autoptr (MoReplayer) replayer = mo_replayer_new (past->past, MO_DAY_NONE);
  for (guint i = 0; i < past->past->mentors->len; i++) {
    MoPastMentor *mentor = g_ptr_array_index (past->past->mentors, i);
    MoDay since = mo_replay_since (mentor, TODAY);
    if (since == MO_DAY_NONE || since >= TODAY)
      continue;
    g_hash_table_add (replayed, &mentor->mentor);
    first += mo_replay (replayer, mentor).first;
  }
  g_assert_cmpuint (first, ==, first_on_board (board, replayed));
  g_assert_cmpuint (first, >, 10);
}

/* ---------------------------------------------------------------------- compass */

/* Three parents in June, and the course of the parents. */
static MoCompassAnswer *
parents (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  const MoCompassAsk ask = { { 4, 3, MO_PART_ANY, TODAY + 80 }, 4 };
  MoCompassAnswer *answer = mo_store_read (store, mo_compass_job, &ask, &error);
  g_assert_no_error (error);
  return answer;
}

static void
compass_adds_up (Office *office, gconstpointer data)
{
  g_autoptr (MoCompassAnswer) answer = parents (office->store);
  const MoCompass *compass = answer->compass;
  int waiting = 0, arrived = 0, lines = 0, lines_arrived = 0;

  for (int band = 0; band < MO_NEED_BANDS; band++)
    for (int kin = 0; kin < MO_KINS; kin++)
      for (int part = 0; part < MO_PARTS; part++) {
        waiting += compass->need.cells[band][kin][part].waiting;
        arrived += compass->need.cells[band][kin][part].arrived;
      }
  for (int group = 0; group < MO_COMPASS_GROUPS; group++) {
    const MoCompassLine *line = &compass->lines[group];
    lines += line->waiting;
    lines_arrived += line->arrived;
    g_assert_cmpint (line->as_is.low, <=, line->as_is.half);
    g_assert_cmpint (line->as_is.half, <=, line->as_is.high);
  }
  g_assert_cmpint (lines, ==, waiting);
  g_assert_cmpint (lines_arrived, ==, arrived);
  /* who has been proposed to a mentor holds a place already */
  g_assert_cmpint (
      waiting,
      ==,
      mo_stmt_one_int (office->store,
                       "SELECT count(*) FROM referral WHERE state = 'awaiting_match'"
                       " AND id NOT IN (SELECT referral FROM pairing WHERE state IN"
                       " ('mentor_asked','mentor_yes','mentee_asked'))",
                       NULL));
  g_assert_false (compass->assumed);
}

static void
compass_same_again (Office *office, gconstpointer data)
{
  g_autoptr (MoCompassAnswer) one = parents (office->store);
  g_autoptr (MoCompassAnswer) other = parents (office->store);
  g_assert_cmpmem (one->compass, sizeof *one->compass, other->compass, sizeof *other->compass);
}

/* More parents never make parents wait longer. */
static void
training_helps (Office *office, gconstpointer data)
{
  g_autoptr (MoCompassAnswer) answer = parents (office->store);
  const MoCompassLine *line = &answer->compass->lines[4];
  g_assert_cmpint (line->after.high, <=, line->as_is.high);
  g_assert_cmpint (line->after.half, <=, line->as_is.half);
}

static void
empty_office (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  mo_store_set_today (store, TODAY);
  g_autoptr (MoCompassAnswer) answer = parents (store);
  g_assert_true (answer->compass->assumed);
  g_assert_cmpint (answer->compass->best, ==, -1);
  for (int group = 0; group < MO_COMPASS_GROUPS; group++) {
    g_assert_true (answer->compass->lines[group].few);
    g_assert_cmpint (answer->compass->lines[group].as_is.high, ==, -1);
  }
  g_autoptr (MoNotAskedList) list = mo_store_read (store, mo_not_asked_list_job, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->rows->len, ==, 0);
}

/* ---------------------------------------------------------------------- without a window */

static char *
command (Office *office, int wanted, const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program =
      g_build_filename (g_getenv ("MO_BUILD_ROOT"), "src", "app", "mentoring-office", NULL);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *out = NULL, *said = NULL;
  int status = 0;

  g_ptr_array_add (argv, program);
  g_ptr_array_add (argv, (gpointer) words[0]);
  g_ptr_array_add (argv, (gpointer) "--database");
  g_ptr_array_add (argv, office->path);
  g_ptr_array_add (argv, (gpointer) "--today");
  g_ptr_array_add (argv, (gpointer) "2026-03-12");
  for (int i = 1; words[i]; i++)
    g_ptr_array_add (argv, (gpointer) words[i]);
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **) argv->pdata, NULL, 0, NULL, NULL, &out, &said, &status, &error);
  g_assert_no_error (error);
  g_test_message ("%s%s", out, said);
  g_assert_cmpint (status >> 8, ==, wanted);
  return g_strconcat (out, said, NULL);
}

static void
commands (Office *office, gconstpointer data)
{
  g_autoptr (MoNotAskedLetter) letter = letter_to (office, first_of_list (office));
  g_autofree char *path = g_build_filename (office->folder, "letter.pdf", NULL),
                  *sheet = g_build_filename (office->folder, "compass.pdf", NULL);
  const char *const words[][8] = {
    { "not-asked", NULL },
    { "not-asked", "--mentor", letter->name, "--output", path, NULL },
    { "compass", "--train", "parents", "--people", "3", NULL },
    { "compass", "--output", sheet, NULL },
    { "not-asked", "--mentor", "Nobody Such", "--output", path, NULL },
    { "compass", "--train", "aunts", NULL },
    { "not-asked", "--mentor", letter->name, NULL },
  };
  const struct {
    int status;
    const char *says;
  } answers[] = {
    { 0, letter->name }, { 0, "Written: " },           { 0, "with 3 mentors more" },
    { 0, "Written: " },  { 1, "No mentor is called" }, { 2, "parents, partners" },
    { 2, "--output" },
  };
  mo_store_close (g_steal_pointer (&office->store));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *said = command (office, answers[i].status, words[i]);
    g_assert_nonnull (strstr (said, answers[i].says));
  }
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (sheet, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fill ();
#define ADD(name, test) g_test_add (name, Office, NULL, set_up, test, tear_down)
  ADD ("/history/list", list);
  ADD ("/history/same-letter-again", same_letter_again);
  ADD ("/history/kept-in-its-words", kept_in_its_words);
  ADD ("/history/asked-today-is-refused", asked_today_is_refused);
  ADD ("/history/found-by-name", found_by_name);
  ADD ("/history/agrees-with-the-board", agrees_with_the_board);
  ADD ("/compass/adds-up", compass_adds_up);
  ADD ("/compass/same-again", compass_same_again);
  ADD ("/compass/training-helps", training_helps);
  g_test_add_func ("/compass/empty-office", empty_office);
  ADD ("/commands", commands);
  int status = g_test_run ();
  remove_folder (filled_folder);
  return status;
}
