/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan of the invented office: it costs pairs as the board scores them, and what the
 * command writes for other solvers is what was solved, without a name. */
#include <glib/gstdio.h>

#include "model/mo-demo.h"
#include "store/mo-board-plan.h"
#include "store/mo-board-private.h"

#define DAY   "2026-03-12"
#define TODAY mo_day_from_iso (DAY)

typedef struct {
  char *folder, *database;
  MoStore *store;
  MoBoard *board;
} Office;

static void
begin (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  office->folder = g_dir_make_tmp ("mo-plan-XXXXXX", &error);
  office->database = g_build_filename (office->folder, "office.db", NULL);
  office->store = mo_store_open (office->database, NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (office->store, TODAY);
  mo_demo_fill (office->store, TODAY, 1, &error);
  g_assert_no_error (error);
  office->board = mo_store_load_board (office->store, &error);
  g_assert_no_error (error);
}

static void
end (Office *office, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (office->folder, 0, NULL);
  const char *name;
  mo_board_free (office->board);
  g_clear_pointer (&office->store, mo_store_close);
  while ((name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (office->folder, name, NULL);
    g_unlink (path);
  }
  g_rmdir (office->folder);
  g_free (office->folder);
  g_free (office->database);
}

/* Every cost is the board's; how many pairs may be. */
static guint
compare (const MoBoard *board, const MoBoardPlan *plan)
{
  guint allowed = 0;
  for (guint p = 0; p < plan->people->len; p++)
    for (guint m = 0; m < plan->mentors->len; m++) {
      const MoBoardPerson *person = plan->people->pdata[p];
      const MoBoardMentor *mentor = plan->mentors->pdata[m];
      gint16 cost = mo_plan_task_cost (plan->task, p, m);
      gboolean may = mo_board_bar (board, person, mentor) == MO_BAR_NONE;
      int fit = mo_board_score (board, person, mentor).total;
      g_assert_cmpint (cost != MO_PLAN_NEVER, ==, may);
      g_assert_cmpint (mo_board_plan_fit (cost), ==, may ? fit : 0);
      allowed += may;
    }
  return allowed;
}

/* Rows are who waits without a proposal, columns who has a place. */
static void
costs_as_the_board_scores (Office *office, gconstpointer data)
{
  g_autoptr (MoBoardPlan) plan = mo_board_plan_new (office->board);
  g_assert_cmpuint (plan->people->len, >, 2);
  g_assert_cmpuint (plan->mentors->len, >, 2);
  for (guint p = 0; p < plan->people->len; p++) {
    const MoBoardPerson *person = plan->people->pdata[p];
    g_assert_true (person->waiting);
    g_assert_cmpint (mo_board_plan_row (plan, person->id), ==, p);
  }
  for (guint m = 0; m < plan->mentors->len; m++) {
    const MoBoardMentor *mentor = plan->mentors->pdata[m];
    g_assert_cmpint (mo_board_plan_column (plan, mentor->id), ==, m);
    g_assert_cmpint (plan->task->places[m], ==, mentor->capacity - mentor->taken);
  }
  g_assert_cmpuint (compare (office->board, plan), >, 2);
}

/* Everybody who may be in question waits, and every rule has something to say. */
static void
stir (MoBoard *board, GRand *rand)
{
  for (guint p = 0; p < board->people->len; p++) {
    MoBoardPerson *person = board->people->pdata[p];
    person->waiting = 1;
    person->young = g_rand_int_range (rand, 0, 4) == 0;
    person->born = person->young ? TODAY - 5000 : person->born;
    if (g_rand_int_range (rand, 0, 4) == 0)
      person->side.week.hours[2] = g_rand_int (rand) & MO_HOURS_DAY;
  }
  for (guint m = 0; m < board->mentors->len; m++) {
    MoBoardMentor *mentor = board->mentors->pdata[m];
    const MoBoardPerson *person =
        board->people->pdata[g_rand_int_range (rand, 0, (int) board->people->len)];
    guint kind = 1u << g_rand_int_range (rand, 0, 4);
    MoBoardTie tie = { .mentor = mentor->id, .person = person->person, .kind = kind };
    mentor->offer.capacity = mentor->offer.taken + g_rand_int_range (rand, 0, 3);
    mentor->offer.young_people_ok = g_rand_boolean (rand);
    mentor->offer.child_check_due = g_rand_boolean (rand) ? TODAY + 9 : MO_DAY_NONE;
    mentor->offer.check_due = g_rand_int_range (rand, 0, 5) ? TODAY + 9 : TODAY - 9;
    mentor->offer.rest_until = g_rand_int_range (rand, 0, 5) ? MO_DAY_NONE : TODAY + 9;
    if (g_rand_int_range (rand, 0, 9) == 0)
      mentor->person = mentor->offer.person = person->person;
    g_array_append_val (board->ties, tie);
  }
}

static void
every_rule_in_the_way (Office *office, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  guint allowed = 0;
  for (int round = 0; round < 8; round++) {
    stir (office->board, rand);
    g_autoptr (MoBoardPlan) plan = mo_board_plan_new (office->board);
    allowed += compare (office->board, plan);
  }
  g_assert_cmpuint (allowed, >, 500);
}

static void
never_worse_than_in_turn (Office *office, gconstpointer data)
{
  g_autoptr (MoBoardPlan) task = mo_board_plan_new (office->board);
  g_autoptr (MoPlan) plan = mo_plan_new (task->task);
  g_autofree int *first = g_new (int, task->people->len);
  guint matched;
  mo_plan_first_come (task->task, first);
  g_assert_true (mo_plan_is_proved (plan));
  g_assert_cmpint (mo_plan_total (plan), <=, mo_plan_sum (task->task, first, &matched));
  g_assert_cmpuint (mo_plan_matched (plan), >=, matched);
}

/* ---------------------------------------------------------------------- the command */

/* One program at a time has the office open. */
static char *
run_plan (Office *office, const char *option, const char *path)
{
  g_autofree char *program =
      g_build_filename (g_getenv ("MO_BUILD_ROOT"), "src/app/mentoring-office", NULL);
  const char *argv[] = { program, "plan", "--database", office->database, "--today", DAY,
                         option,  path,   NULL };
  g_autoptr (GError) error = NULL;
  char *said = NULL;
  int status;
  g_clear_pointer (&office->store, mo_store_close);
  g_spawn_sync (
      NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return said;
}

/* Lines that are no remark. */
static char **
numbers_of (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  for (guint i = 0; lines[i]; i++)
    if (lines[i][0] && lines[i][0] != '#')
      g_ptr_array_add (kept, g_strdup (lines[i]));
  g_ptr_array_add (kept, NULL);
  return (char **) g_ptr_array_steal (kept, NULL);
}

static MoPlanTask *
read_matrix (const char *text)
{
  g_auto (GStrv) lines = numbers_of (text);
  g_auto (GStrv) sizes = g_strsplit (lines[0], " ", -1);
  g_auto (GStrv) places = g_strsplit (lines[1], " ", -1);
  MoPlanTask *task = mo_plan_task_new ((guint) atoi (sizes[0]), (guint) atoi (sizes[1]));
  task->alone = atoi (sizes[2]);
  g_assert_cmpuint (g_strv_length (lines), ==, 2 + task->people);
  g_assert_cmpuint (g_strv_length (places), ==, task->mentors);
  for (guint m = 0; m < task->mentors; m++)
    task->places[m] = (guint) atoi (places[m]);
  for (guint p = 0; p < task->people; p++) {
    g_auto (GStrv) costs = g_strsplit (lines[2 + p], " ", -1);
    g_assert_cmpuint (g_strv_length (costs), ==, task->mentors);
    for (guint m = 0; m < task->mentors; m++)
      if (costs[m][0] != '-')
        task->cost[p * task->mentors + m] = (gint16) atoi (costs[m]);
  }
  return task;
}

static void
writes_what_was_solved (Office *office, gconstpointer data)
{
  g_autofree char *path = g_build_filename (office->folder, "matrix.txt", NULL);
  g_autofree char *said = run_plan (office, "--matrix", path), *text = NULL, *total = NULL;
  g_autoptr (MoBoardPlan) ours = mo_board_plan_new (office->board);
  g_autoptr (MoPlan) plan = mo_plan_new (ours->task);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_autoptr (MoPlanTask) theirs = read_matrix (text);

  g_assert_cmpuint (theirs->people, ==, ours->task->people);
  g_assert_cmpint (theirs->alone, ==, ours->task->alone);
  g_assert_cmpmem (theirs->cost,
                   sizeof (gint16) * theirs->people * theirs->mentors,
                   ours->task->cost,
                   sizeof (gint16) * ours->task->people * ours->task->mentors);
  total = g_strdup_printf ("# the plan: %u matched, total %" G_GINT64_FORMAT ", proved",
                           mo_plan_matched (plan),
                           mo_plan_total (plan));
  g_assert_nonnull (strstr (text, total));
  for (guint p = 0; p < ours->people->len; p++) {
    const MoBoardPerson *person = ours->people->pdata[p];
    g_assert_nonnull (strstr (said, person->name));
    g_assert_null (strstr (text, person->name));
  }
  g_assert_nonnull (strstr (said, "Proved: "));
  g_assert_nonnull (strstr (said, "First come, first served: "));
}

static void
writes_files (Office *office, gconstpointer data)
{
  static const char *const begins[][2] = { { "plan.csv", "Number,Name,Days,Mentor,Fit\r\n" },
                                           { "plan.pdf", "%PDF-" },
                                           { "plan.txt", "" } };
  for (guint i = 0; i < G_N_ELEMENTS (begins); i++) {
    g_autofree char *path = g_build_filename (office->folder, begins[i][0], NULL);
    g_autofree char *said = run_plan (office, "--output", path), *text = NULL;
    gsize length;
    g_assert_true (g_str_has_prefix (said, "Written: "));
    g_assert_true (g_file_get_contents (path, &text, &length, NULL));
    g_assert_cmpuint (length, >, 100);
    g_assert_true (g_str_has_prefix (text, begins[i][1]));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/plan/costs", Office, NULL, begin, costs_as_the_board_scores, end);
  g_test_add ("/plan/every-rule", Office, NULL, begin, every_rule_in_the_way, end);
  g_test_add ("/plan/never-worse", Office, NULL, begin, never_worse_than_in_turn, end);
  g_test_add ("/plan/matrix", Office, NULL, begin, writes_what_was_solved, end);
  g_test_add ("/plan/files", Office, NULL, begin, writes_files, end);
  return g_test_run ();
}
