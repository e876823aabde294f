/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "core/mo-csv-out.h"
#include "phone/mo-phone-sheet.h"
#include "store/mo-phone-day.h"

/* mentoring-office phone-day --output FILE.pdf — needs no display. */
static gboolean
read_words (MoCommandAsked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry words[] = {
    MO_COMMAND_WORD (
        "output", FILENAME, &asked->output, N_ ("Write the list here"), "FILE.pdf|FILE.csv"),
    { NULL },
  };
  if (!mo_command_read (
          asked,
          _ ("Writes who is to be rung today, in dialling order, with full names and numbers: "
             "for the office itself only."),
          words,
          argc,
          argv,
          error))
    return FALSE;
  return mo_command_ends_in (asked->output, ".pdf") ||
         mo_command_ends_in (asked->output, ".csv") ||
         mo_command_bad (error, _ ("Name the file to write: --output FILE.pdf or FILE.csv"));
}

static gboolean
write_list (MoStore *store, const MoCommandAsked *asked, const MoPhoneDay *day, GError **error)
{
  if (mo_command_ends_in (asked->output, ".csv")) {
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
  g_auto (MoCommandAsked) asked = { 0 };
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  g_autoptr (MoPhoneDay) day = store ? mo_store_load_phone_day (store, TRUE, &error) : NULL;
  if (!day)
    return mo_command_failed (error);
  gboolean written = write_list (store, &asked, day, &error);
  return mo_command_written (asked.output, written, error);
}
