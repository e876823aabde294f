/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "core/mo-csv-out.h"
#include "radar/mo-radar-sheet.h"

/* mentoring-office radar [--output FILE.pdf|FILE.csv] — needs no display. */
static gboolean
read_words (MoCommandAsked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry words[] = {
    MO_COMMAND_WORD (
        "output", FILENAME, &asked->output, N_ ("Write the list here"), "FILE.pdf|FILE.csv"),
    { NULL },
  };
  if (!mo_command_read (asked,
                        _ ("Lists matches that may be fading, and why, with full names."),
                        words,
                        argc,
                        argv,
                        error))
    return FALSE;
  return !asked->output || mo_command_ends_in (asked->output, ".pdf") ||
         mo_command_ends_in (asked->output, ".csv") ||
         mo_command_bad (error,
                         _ ("Name the file to write and say by its ending what it is: --output "
                            "FILE.pdf or FILE.csv. Without one the list is printed here."));
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
  if (mo_command_ends_in (path, ".csv")) {
    g_autofree char *csv = mo_radar_csv (list, mo_csv_cell, mo_csv_row_end);
    return g_file_set_contents (path, csv, -1, error);
  }
  g_autoptr (MoSheet) sheet = mo_radar_sheet_new (list, today);
  return mo_sheet_write_pdf (sheet, path, error);
}

int
mo_command_radar (int argc, char **argv)
{
  g_auto (MoCommandAsked) asked = { 0 };
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  g_autoptr (GPtrArray) list = store ? mo_store_list_radar (store, 0, &error) : NULL;
  if (!list)
    return mo_command_failed (error);
  if (!asked.output) {
    say (list);
    return 0;
  }
  gboolean written = write_file (asked.output, list, mo_store_get_today (store), &error);
  return mo_command_written (asked.output, written, error);
}
