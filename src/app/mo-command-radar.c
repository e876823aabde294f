/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "exchange/mo-csv-out.h"
#include "radar/mo-radar-sheet.h"

/* mentoring-office radar [--output FILE.pdf|FILE.csv] — needs no display. */
typedef struct {
  char *database, *today, *output;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

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
    { "output",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &asked->output,
      N_ ("Write the list here"),
      "FILE.pdf|FILE.csv" },
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
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (
      context, _ ("Lists matches that may be fading, and why, with full names."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (argc == 1 &&
      (!asked->output || ends_in (asked->output, ".pdf") || ends_in (asked->output, ".csv")))
    return TRUE;
  g_set_error_literal (
      error,
      G_OPTION_ERROR,
      G_OPTION_ERROR_BAD_VALUE,
      _ ("Name the file to write and say by its ending what it is: --output FILE.pdf or "
         "FILE.csv. Without one the list is printed here."));
  return FALSE;
}

static void
say (GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++) {
    const MoRadarRow *row = g_ptr_array_index (list, i);
    g_auto (GStrv) lines = g_strsplit (row->words, "\n", -1);
    g_autofree char *signs = g_strjoinv ("; ", lines);
    g_print (_ ("%s and %s, %s: %s\n"),
             row->mentee,
             row->mentor_name,
             row->told ? mo_radar_words ((guint) row->signs) : _ ("looked at"),
             signs);
  }
  if (!list->len)
    g_print ("%s\n", _ ("No match has a sign today."));
}

static gboolean
write_file (const char *path, GPtrArray *list, MoDay today, GError **error)
{
  if (ends_in (path, ".csv")) {
    g_autofree char *csv = mo_radar_csv (list, mo_csv_cell, mo_csv_row_end);
    return g_file_set_contents (path, csv, -1, error);
  }
  g_autoptr (MoSheet) sheet = mo_radar_sheet_new (list, today);
  return mo_sheet_write_pdf (sheet, path, error);
}

int
mo_command_radar (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  g_autoptr (GPtrArray) list = store ? mo_store_list_radar (store, 0, &error) : NULL;
  if (!list)
    return mo_command_failed (error);
  if (!asked.output) {
    say (list);
    return 0;
  }
  if (!write_file (asked.output, list, mo_store_get_today (store), &error)) {
    g_printerr (_ ("%s could not be written: %s\n"), asked.output, error->message);
    return 1;
  }
  g_print (_ ("Written: %s\n"), asked.output);
  return 0;
}
