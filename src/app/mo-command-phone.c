/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "exchange/mo-csv-out.h"
#include "phone/mo-phone-sheet.h"
#include "store/mo-phone-day.h"

/* mentoring-office phone-day --output FILE.pdf — needs no display. */
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
ends_in (const char *path, const char *end)
{
  g_autofree char *folded = g_ascii_strdown (path ? path : "", -1);
  return g_str_has_suffix (folded, end);
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
      context,
      _ ("Writes who is to be rung today, in dialling order, with full names and numbers: for "
         "the office itself only."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (argc == 1 && (ends_in (asked->output, ".pdf") || ends_in (asked->output, ".csv")))
    return TRUE;
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_BAD_VALUE,
                       _ ("Name the file to write: --output FILE.pdf or FILE.csv"));
  return FALSE;
}

static gboolean
write_list (MoStore *store, const Asked *asked, const MoPhoneDay *day, GError **error)
{
  if (ends_in (asked->output, ".csv")) {
    g_autofree char *csv = mo_phone_csv (day, mo_csv_cell, mo_csv_row_end);
    return g_file_set_contents (asked->output, csv, -1, error);
  }
  GError *failed = NULL;
  g_autofree char *office = mo_store_get_setting (store, "office_name", &failed);
  if (failed) {
    g_propagate_error (error, failed);
    return FALSE;
  }
  g_autoptr (MoSheet) sheet = mo_phone_sheet_new (day, office);
  return mo_sheet_write_pdf (sheet, asked->output, error);
}

int
mo_command_phone (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  g_autoptr (MoPhoneDay) day = store ? mo_store_load_phone_day (store, TRUE, &error) : NULL;
  if (!day)
    return mo_command_failed (error);
  if (!write_list (store, &asked, day, &error)) {
    if (error->domain == MO_STORE_ERROR)
      return mo_command_failed (error);
    g_printerr (_ ("%s could not be written: %s\n"), asked.output, error->message);
    return 1;
  }
  g_print (_ ("Written: %s\n"), asked.output);
  return 0;
}
