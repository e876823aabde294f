/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "model/mo-history-jobs.h"
#include "slots/mo-mentor-calls-paper.h"

/* mentoring-office mentor-calls --mentor NAME [--large] --output FILE.pdf
 * Needs no display, and writes nothing into the database. */
typedef struct {
  char *database, *today, *output, *mentor;
  gboolean large;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->output);
  g_free (asked->mentor);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

#define WORD(name, kind, member, does, takes)                                                  \
  {                                                                                            \
    name, 0, 0, G_OPTION_ARG_##kind, &asked->member, does, takes                               \
  }

static gboolean
understand (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    WORD ("mentor", STRING, mentor, N_ ("Whose calls"), "NAME"),
    WORD ("large", NONE, large, N_ ("In large print"), NULL),
    WORD ("output", FILENAME, output, N_ ("Write it here"), "FILE.pdf"),
    WORD ("database", FILENAME, database, N_ ("Open this database"), "FILE"),
    WORD ("today", STRING, today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (
      context,
      _ ("Writes the calls to come of a mentor on a sheet for that mentor, a PDF on A4. Of the "
         "mentees it has what they are called and the number."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (asked->output && asked->mentor && argc == 1)
    return TRUE;
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_BAD_VALUE,
                       _ ("Name the mentor and the file: --mentor NAME --output FILE.pdf"));
  return FALSE;
}

static MoMentorCallsSeen *
read_calls (MoStore *store, const Asked *asked, GError **error)
{
  g_autofree gint64 *mentor =
      mo_store_read (store, mo_not_asked_find_job, asked->mentor, error);
  return mentor ? mo_store_read (store, mo_mentor_calls_job, mentor, error) : NULL;
}

int
mo_command_mentor_calls (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (GError) error = NULL;

  if (!understand (&asked, argc, argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  g_autoptr (MoMentorCallsSeen) seen = store ? read_calls (store, &asked, &error) : NULL;
  if (!seen)
    return mo_command_failed (error);
  if (seen->leaking) {
    g_printerr ("%s\n", seen->leaks);
    return 1;
  }
  g_autoptr (MoSheet) sheet = mo_mentor_calls_paper (seen, asked.large);
  if (!mo_sheet_write_pdf (sheet, asked.output, &error)) {
    g_printerr (_ ("%s could not be written: %s\n"), asked.output, error->message);
    return 1;
  }
  g_print (_ ("Written: %s\n"), asked.output);
  return 0;
}
