/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "draw/mo-report-page.h"
#include "core/mo-csv-out.h"
#include "store/mo-figures-query.h"

/* mentoring-office report --year 2025/26 --output FILE.pdf — needs no display. */
typedef struct {
  char *database, *today, *year, *output, *csv, *strand;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->year);
  g_free (asked->output);
  g_free (asked->csv);
  g_free (asked->strand);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

#define WORD(name, kind, member, does, takes)                                                  \
  {                                                                                            \
    name, 0, 0, G_OPTION_ARG_##kind, &asked->member, does, takes                               \
  }

static gboolean
read_words (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    WORD ("year", STRING, year, N_ ("The financial year (this one if left out)"), "2025/26"),
    WORD ("output", FILENAME, output, N_ ("Write the report here"), "FILE.pdf"),
    WORD ("csv", FILENAME, csv, N_ ("Write its tables here as well"), "FILE.csv"),
    WORD ("strand", STRING, strand, N_ ("Only this strand"), "sci|family"),
    WORD ("database", FILENAME, database, N_ ("Open this database"), "FILE"),
    WORD ("today", STRING, today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (
      context,
      _ ("Writes the report of a financial year as a PDF on A4, small counts kept back."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (asked->output && argc == 1)
    return TRUE;
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_BAD_VALUE,
                       _ ("Name the file to write: --output FILE.pdf"));
  return FALSE;
}

static gboolean
understand (const Asked *asked, const MoPolicy *policy, MoFiguresAsk *ask, GError **error)
{
  ask->strand = MO_STRAND_BOTH;
  if (g_strcmp0 (asked->strand, "sci") == 0)
    ask->strand = MO_STRAND_SCI;
  else if (g_strcmp0 (asked->strand, "family") == 0)
    ask->strand = MO_STRAND_FAMILY;
  else if (asked->strand) {
    g_set_error_literal (error,
                         G_OPTION_ERROR,
                         G_OPTION_ERROR_BAD_VALUE,
                         _ ("There are two strands: write --strand sci or --strand family."));
    return FALSE;
  }
  if (!asked->year)
    return TRUE;
  ask->year_start = mo_day_year_from_label (asked->year, policy->year_starts);
  if (ask->year_start != MO_DAY_NONE)
    return TRUE;
  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("“%s” is not a financial year. Write it like 2025/26."),
               asked->year);
  return FALSE;
}

static int
not_understood (const GError *error)
{
  g_printerr ("%s\n", error->message);
  return 2;
}

static int
not_written (const char *path, const GError *error)
{
  g_printerr (_ ("%s could not be written: %s\n"), path, error->message);
  return 1;
}

int
mo_command_report (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  MoFiguresAsk ask = { 0 };
  MoPolicy policy;
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error))
    return not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  if (!store || !mo_store_load_policy (store, &policy, &error))
    return mo_command_failed (error);
  if (!understand (&asked, &policy, &ask, &error))
    return not_understood (error);
  if (ask.year_start > mo_store_get_today (store)) {
    g_printerr (_ ("%s has not begun yet.\n"), asked.year);
    return 1;
  }
  g_autofree MoFiguresAnswer *answer = mo_store_read (store, mo_figures_job, &ask, &error);
  if (!answer)
    return mo_command_failed (error);
  if (!mo_report_write_pdf (&answer->figures, asked.output, &error))
    return not_written (asked.output, error);
  if (asked.csv) {
    g_autofree char *csv = mo_report_csv (&answer->figures, mo_csv_cell, mo_csv_row_end);
    if (!g_file_set_contents (asked.csv, csv, -1, &error))
      return not_written (asked.csv, error);
  }
  g_print (_ ("Written: %s\n"), asked.output);
  return 0;
}
