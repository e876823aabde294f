/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "safeguarding/mo-concern-sheet.h"
#include "store/mo-concern-steps.h"
#include "store/mo-staff.h"

/* mentoring-office concern --number S-0001 --output FILE.pdf
 * Whoever is logged in has to be one who may read it; that they did is written down. */
static MoSheet *
sheet_of (MoStore *store, const char *number, GError **error)
{
  gint64 id = mo_store_find_concern (store, number, error);
  g_autoptr (MoConcernFile) file =
      id ? mo_store_write (store, "", mo_store_open_concern_job, &id, error) : NULL;
  if (!file)
    return NULL;
  if (file->concern->access == MO_CONCERN_ALL)
    return mo_concern_sheet (file, mo_store_get_today (store));
  mo_store_refuse (error,
                   _ ("You raised it, and may read your own words in the window. The "
                      "chronology is for the lead, and whoever they let in."));
  return NULL;
}

int
mo_command_concern (int argc, char **argv)
{
  g_autofree char *number = NULL;
  g_auto (MoCommandAsked) asked = { 0 };
  g_autoptr (GError) error = NULL;
  const GOptionEntry words[] = {
    MO_COMMAND_WORD ("number", STRING, &number, N_ ("Of the concern"), "S-0001"),
    MO_COMMAND_WORD ("output", FILENAME, &asked.output, N_ ("Write it here"), "FILE.pdf"),
    { NULL },
  };

  if (!mo_command_read (&asked,
                        _ ("Writes the chronology of a safeguarding concern, a PDF on A4."),
                        words,
                        argc,
                        argv,
                        &error))
    return mo_command_not_understood (error);
  if (!number || !asked.output) {
    g_printerr ("%s\n", _ ("Name the concern and the file: --number S-0001 --output FILE.pdf"));
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  if (store)
    mo_store_know_me (store, NULL);
  g_autoptr (MoSheet) sheet = store ? sheet_of (store, number, &error) : NULL;
  if (!sheet)
    return mo_command_failed (error);
  gboolean written = mo_sheet_write_pdf (sheet, asked.output, &error);
  return mo_command_written (asked.output, written, error);
}
