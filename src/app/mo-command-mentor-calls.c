/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "model/mo-history-jobs.h"
#include "slots/mo-mentor-calls-paper.h"

/* mentoring-office mentor-calls --mentor NAME [--large] --output FILE.pdf
 * Needs no display, and writes nothing into the database. */
static gboolean
understand (MoCommandAsked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry words[] = {
    MO_COMMAND_WORD ("mentor", STRING, &asked->mentor, N_ ("Whose calls"), "NAME"),
    MO_COMMAND_WORD ("large", NONE, &asked->large, N_ ("In large print"), NULL),
    MO_COMMAND_WORD ("output", FILENAME, &asked->output, N_ ("Write it here"), "FILE.pdf"),
    { NULL },
  };
  if (!mo_command_read (
          asked,
          _ ("Writes the calls to come of a mentor on a sheet for that mentor, a PDF on A4. Of "
             "the mentees it has what they are called and the number."),
          words,
          argc,
          argv,
          error))
    return FALSE;
  return (asked->output && asked->mentor) ||
         mo_command_bad (error,
                         _ ("Name the mentor and the file: --mentor NAME --output FILE.pdf"));
}

static MoMentorCallsSeen *
read_calls (MoStore *store, const MoCommandAsked *asked, GError **error)
{
  g_autofree gint64 *mentor =
      mo_store_read (store, mo_not_asked_find_job, asked->mentor, error);
  return mentor ? mo_store_read (store, mo_mentor_calls_job, mentor, error) : NULL;
}

int
mo_command_mentor_calls (int argc, char **argv)
{
  g_auto (MoCommandAsked) asked = { 0 };
  g_autoptr (GError) error = NULL;

  if (!understand (&asked, argc, argv, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  g_autoptr (MoMentorCallsSeen) seen = store ? read_calls (store, &asked, &error) : NULL;
  if (!seen)
    return mo_command_failed (error);
  if (seen->leaking) {
    g_printerr ("%s\n", seen->leaks);
    return 1;
  }
  g_autoptr (MoSheet) sheet = mo_mentor_calls_paper (seen, asked.large);
  gboolean written = mo_sheet_write_pdf (sheet, asked.output, &error);
  return mo_command_written (asked.output, written, error);
}
