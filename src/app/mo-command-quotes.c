/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "model/mo-quotes.h"

/* mentoring-office quotes [--reach inside|funders|public] [--output FILE.csv]
 * The quotes that may be used today, without a name.  Needs no display and writes nothing into
 * the database. */
int
mo_command_quotes (int argc, char **argv)
{
  g_autofree char *database = NULL, *day = NULL, *output = NULL, *reach = NULL;
  const GOptionEntry entries[] = {
    { "reach",
      0,
      0,
      G_OPTION_ARG_STRING,
      &reach,
      N_ ("How far they may reach: inside, funders or public (default: public)"),
      "REACH" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write it here"), "FILE.csv" },
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database, N_ ("Open this database"), "FILE" },
    { "today", 0, 0, G_OPTION_ARG_STRING, &day, N_ ("Believe it is this day"), "YYYY-MM-DD" },
    { NULL },
  };
  static const char *const reaches[] = { "inside", "funders", "public", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (context, _ ("The quotes that may be used today, as a table."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  if (argc > 1 || (reach && !g_strv_contains (reaches, reach))) {
    g_printerr (_ ("Write how far: --reach inside, funders or public.\n"));
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (database, day, &error);
  g_autoptr (GPtrArray) all =
      store ? mo_store_read (store, mo_store_list_quotes_job, NULL, &error) : NULL;
  if (!all)
    return mo_command_failed (error);
  MoDay today = mo_store_get_today (store);
  g_autoptr (GPtrArray) usable = mo_quotes_usable (all, reach ? reach : "public", today);
  g_autofree char *csv = mo_quotes_csv (usable, today);
  if (!output) {
    g_print ("%s", csv);
    return 0;
  }
  if (!g_file_set_contents (output, csv, -1, &error)) {
    g_printerr (_ ("%s could not be written: %s\n"), output, error->message);
    return 1;
  }
  g_print (_ ("Written: %s\n"), output);
  return 0;
}
