/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "app/mo-plan-paper.h"

/* mentoring-office plan — who should have which mentor; needs no display. */
typedef struct {
  char *database, *today, *output, *matrix;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->output);
  g_free (asked->matrix);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

#define WORD(name, kind, member, does, takes)                                                  \
  {                                                                                            \
    name, 0, 0, G_OPTION_ARG_##kind, &asked->member, does, takes                               \
  }

static gboolean
ends_in (const char *path, const char *ending)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);
  return g_str_has_suffix (folded, ending);
}

static gboolean
read_words (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    WORD ("output", FILENAME, output, N_ ("Write the plan here"), "FILE.pdf|FILE.csv|FILE.txt"),
    WORD ("matrix", FILENAME, matrix, N_ ("Write what was solved here, as numbers"), "FILE"),
    WORD ("database", FILENAME, database, N_ ("Open this database"), "FILE"),
    WORD ("today", STRING, today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (
      context,
      _ ("Says who should have which mentor, so that as many people as possible are matched "
         "and "
         "all together fit best.  Nothing is changed.  The list has full names: for the office "
         "itself only; the numbers of --matrix have none."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (argc == 1 && (!asked->output || ends_in (asked->output, ".pdf") ||
                    ends_in (asked->output, ".csv") || ends_in (asked->output, ".txt")))
    return TRUE;
  g_set_error_literal (
      error,
      G_OPTION_ERROR,
      G_OPTION_ERROR_BAD_VALUE,
      argc == 1 ? _ ("The name of the file says what it is: end it in .pdf, .csv or .txt.")
                : _ ("Only options are understood here; --help lists them."));
  return FALSE;
}

static gboolean
write_plan (const MoPlanPaper *paper, const char *path, GError **error)
{
  if (ends_in (path, ".pdf")) {
    g_autoptr (MoSheet) sheet = mo_plan_paper_sheet (paper);
    return mo_sheet_write_pdf (sheet, path, error);
  }
  g_autofree char *text =
      ends_in (path, ".csv") ? mo_plan_paper_csv (paper) : mo_plan_paper_text (paper);
  return g_file_set_contents (path, text, -1, error);
}

static gboolean
write_matrix (const MoPlanPaper *paper, const char *path, GError **error)
{
  g_autofree char *numbers = mo_plan_paper_matrix (paper);
  return g_file_set_contents (path, numbers, -1, error);
}

static int
could_not (const char *path, const GError *error)
{
  g_printerr (_ ("%s could not be written: %s\n"), path, error->message);
  return 1;
}

static int
tell (const MoPlanPaper *paper, const Asked *asked)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = mo_plan_paper_text (paper);

  if (asked->matrix && !write_matrix (paper, asked->matrix, &error))
    return could_not (asked->matrix, error);
  if (asked->output && !write_plan (paper, asked->output, &error))
    return could_not (asked->output, error);
  if (!asked->output)
    g_print ("%s", text);
  if (asked->output)
    g_print (_ ("Written: %s\n"), asked->output);
  if (asked->matrix)
    g_print (_ ("Written: %s\n"), asked->matrix);
  return 0;
}

int
mo_command_plan (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  g_autoptr (MoBoard) board = store ? mo_store_load_board (store, &error) : NULL;
  g_autofree char *office = board ? mo_store_get_setting (store, "office_name", &error) : NULL;
  if (error)
    return mo_command_failed (error);
  g_autoptr (MoBoardPlan) task = mo_board_plan_new (board);
  g_autoptr (MoPlan) plan = mo_plan_new (task->task);
  MoPlanPaper paper = { task, plan, office, mo_store_get_today (store) };
  return tell (&paper, &asked);
}
