/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "app/mo-reminding.h"
#include "model/mo-import.h"

/* mentoring-office import FILE… — exit status: 0 done, or all well in a dry run; 1 nothing was
 * changed, and the sentence why is on standard error; 2 not understood; 3 done, but some rows
 * could not come in (they are in the file of --problems). */
#define SOME_CAME_BACK 3

typedef struct {
  char *database, *today, *problems;
  gboolean dry_run, again, timing, verbose;
  char **files;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->problems);
  g_strfreev (asked->files);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static gboolean
read_words (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "dry-run",
      'n',
      0,
      G_OPTION_ARG_NONE,
      &asked->dry_run,
      N_ ("Say what would happen; change nothing"),
      NULL },
    { "problems",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &asked->problems,
      N_ ("Write the rows that cannot come in, with the reason"),
      "OUT.csv" },
    { "again",
      0,
      0,
      G_OPTION_ARG_NONE,
      &asked->again,
      N_ ("Import although this file was imported before"),
      NULL },
    { "verbose",
      'v',
      0,
      G_OPTION_ARG_NONE,
      &asked->verbose,
      N_ ("Also say what was decided row by row"),
      NULL },
    { "timing",
      0,
      0,
      G_OPTION_ARG_NONE,
      &asked->timing,
      N_ ("Say how long reading and writing took"),
      NULL },
    { "database",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &asked->database,
      N_ ("Open this database"),
      "FILE" },
    { "today",
      0,
      0,
      G_OPTION_ARG_STRING,
      &asked->today,
      N_ ("Believe it is this day"),
      "YYYY-MM-DD" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &asked->files, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("FILE…"));
  g_option_context_set_summary (
      context,
      _ ("Brings a workbook (.xlsx, .ods, or .csv files, one a sheet) into the office.\n"
         "Exit status: 0 done; 1 nothing changed; 2 not understood; 3 some rows came back."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (asked->files)
    return TRUE;
  g_set_error_literal (
      error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("Name the workbook to import."));
  return FALSE;
}

/* ---------------------------------------------------------------------- telling */

static void
tell_map (const MoImport *import)
{
  for (guint s = 0; s < import->map->sheets->len; s++) {
    const MoSheetMap *sheet = mo_book_map_sheet (import->map, s);
    g_autofree char *why = mo_sheet_map_why_left_out (sheet);
    g_print ("%s: %s\n", sheet->sheet->name, why ? why : mo_sheet_kind_label (sheet->kind));
  }
}

static void
tell_rows (const Asked *asked, const MoImportResult *result)
{
  for (guint i = 0; i < result->back->len; i++) {
    const MoImportBack *back = result->back->pdata[i];
    g_print (_ ("%s, row %d: %s\n"), back->sheet_name, back->line, back->reason);
  }
  for (guint i = 0; i < result->twins->len; i++) {
    const MoImportTwin *twin = result->twins->pdata[i];
    if (twin->known && twin->choice == MO_IMPORT_LEAVE_OUT && !asked->verbose)
      continue; /* counted below */
    static const char *const done[] = { N_ ("kept apart"),
                                        N_ ("taken as one person"),
                                        N_ ("left out") };
    g_print (_ ("%s (%s) may be %s (%s): %s; %s\n"),
             twin->name,
             twin->place,
             twin->other_name,
             twin->other_place,
             twin->why,
             _ (done[twin->choice]));
  }
  for (guint i = 0; asked->verbose && i < result->remarks->len; i++) {
    const MoImportRemark *remark = result->remarks->pdata[i];
    g_print ("%s (%s): %s\n", remark->name, remark->place, remark->sentence);
  }
}

static void
tell_result (const Asked *asked, const MoImportResult *result)
{
  g_autofree char *words = mo_import_result_words (result);
  tell_rows (asked, result);
  if (asked->dry_run)
    g_print (_ ("Would import %s. Nothing was changed.\n"), words);
  else
    g_print (_ ("Imported %s.\n"), words);
  if (result->left_out)
    g_print (ngettext ("%d row is here already and was left out.\n",
                       "%d rows are here already and were left out.\n",
                       (gulong) result->left_out),
             result->left_out);
  if (result->back->len)
    g_print (
        ngettext ("%u row cannot come in.\n", "%u rows cannot come in.\n", result->back->len),
        result->back->len);
  if (!asked->dry_run)
    g_print (_ ("To take it all back: mentoring-office undo\n"));
}

/* ---------------------------------------------------------------------- doing */

static int
failed_sentence (const char *sentence)
{
  g_printerr ("%s\n", sentence);
  return 1;
}

static int
finish (const Asked *asked, const MoImport *import, const MoImportResult *result)
{
  if (asked->problems) {
    g_autoptr (GError) error = NULL;
    g_autofree char *csv = mo_import_problems_csv (import, result);
    if (!g_file_set_contents (asked->problems, csv, -1, &error))
      return failed_sentence (error->message);
  }
  tell_result (asked, result);
  return result->back->len ? SOME_CAME_BACK : 0;
}

static int
run (const Asked *asked)
{
  g_autoptr (GError) error = NULL;
  gint64 began = g_get_monotonic_time ();
  MoBook *book = mo_book_read ((const char *const *) asked->files, NULL, &error);
  if (!book)
    return failed_sentence (error->message);
  g_autoptr (MoImport) import = mo_import_new (book);
  import->again = asked->again;
  gint64 read = g_get_monotonic_time ();
  tell_map (import);

  g_autoptr (MoStore) store = mo_command_open (asked->database, asked->today, &error);
  if (!store)
    return mo_command_failed (error);
  gint64 opened = g_get_monotonic_time ();
  g_autoptr (MoImportResult) result =
      asked->dry_run ? mo_store_rehearse (store, mo_import_job, import, &error)
                     : mo_store_write (store, NULL, mo_import_job, import, &error);
  if (!result)
    return mo_command_failed (error);
  gint64 written = g_get_monotonic_time ();
  if (!asked->dry_run)
    mo_reminding_follow (store);
  int status = finish (asked, import, result);
  if (asked->timing)
    g_print (_ ("%d rows: read in %.1f ms, written in %.1f ms, %.0f rows a second\n"),
             result->rows,
             (double) (read - began) / 1e3,
             (double) (written - opened) / 1e3,
             result->rows * 1e6 / (double) MAX (read - began + written - opened, 1));
  return status;
}

int
mo_command_import (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (GError) error = NULL;
  if (!read_words (&asked, argc, argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  return run (&asked);
}
