/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "core/mo-number.h"
#include "records/mo-missing-csv.h"

/* mentoring-office missing [--output FILE.csv] — needs no display. */
static void
print_list (const MoMissingList *list)
{
  g_print (ngettext ("%d referral looked at, %u with something missing.\n",
                     "%d referrals looked at, %u with something missing.\n",
                     list->looked),
           list->looked,
           list->rows->len);
  for (guint i = 0; i < MO_WANTED; i++)
    if (list->required[i] > list->filled[i])
      g_print (_ ("%s: %d of %d missing; %s say less.\n"),
               mo_wanted_words (i),
               list->required[i] - list->filled[i],
               list->required[i],
               mo_wanted_measures (i));
  for (guint i = 0; i < list->rows->len; i++) {
    const MoMissing *row = list->rows->pdata[i];
    g_autofree char *share = mo_percent_words (row->score);
    g_print ("%s %s, %s: %s\n", row->number, row->name, share, row->missing);
  }
}

int
mo_command_missing (int argc, char **argv)
{
  g_auto (MoCommandAsked) asked = { 0 };
  g_autoptr (GError) error = NULL;
  const GOptionEntry words[] = {
    MO_COMMAND_WORD ("output", FILENAME, &asked.output, N_ ("Write the list here"), "FILE.csv"),
    { NULL },
  };

  if (!mo_command_read (
          &asked,
          _ ("Lists what is missing on the records of this year and the last, with "
             "full names: for the office itself only."),
          words,
          argc,
          argv,
          &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  g_autoptr (MoMissingList) list =
      store ? mo_store_read (store, mo_store_list_missing_job, NULL, &error) : NULL;
  if (!list)
    return mo_command_failed (error);
  if (!asked.output) {
    print_list (list);
    return 0;
  }
  g_autofree char *csv = mo_missing_csv (list);
  gboolean written = g_file_set_contents (asked.output, csv, -1, &error);
  return mo_command_written (asked.output, written, error);
}
