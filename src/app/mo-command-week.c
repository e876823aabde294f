/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "calls/mo-calls-week.h"
#include "model/mo-history-jobs.h"

/* mentoring-office week [--of 2026-03-12] [--mentor NAME] --output FILE.pdf
 * Needs no display, and writes nothing into the database. */
typedef struct {
  char *database, *today, *output, *of, *mentor;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->output);
  g_free (asked->of);
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
    WORD ("output", FILENAME, output, N_ ("Write it here"), "FILE.pdf"),
    WORD ("of", STRING, of, N_ ("The week of this day; else of today"), "YYYY-MM-DD"),
    WORD ("mentor", STRING, mentor, N_ ("Only the calls of this mentor"), "NAME"),
    WORD ("database", FILENAME, database, N_ ("Open this database"), "FILE"),
    WORD ("today", STRING, today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (
      context,
      _ ("Writes a week of calls, a PDF on A4, with full names: for the office only."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (asked->output && argc == 1 && (!asked->of || mo_day_from_iso (asked->of) != MO_DAY_NONE))
    return TRUE;
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_BAD_VALUE,
                       asked->of && asked->output
                           ? _ ("Write the day as 2026-03-12.")
                           : _ ("Name the file to write: --output FILE.pdf"));
  return FALSE;
}

static MoWeekSeen *
read_week (MoStore *store, const Asked *asked, GError **error)
{
  g_autofree gint64 *mentor =
      asked->mentor ? mo_store_read (store, mo_not_asked_find_job, asked->mentor, error) : NULL;
  MoDay day = asked->of ? mo_day_from_iso (asked->of) : mo_store_get_today (store);
  MoWeekAsk ask = { day - mo_day_weekday (day), mentor ? *mentor : 0 };
  return asked->mentor && !mentor ? NULL : mo_store_read (store, mo_week_job, &ask, error);
}

int
mo_command_week (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (GError) error = NULL;

  if (!understand (&asked, argc, argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  g_autoptr (MoWeekSeen) seen = store ? read_week (store, &asked, &error) : NULL;
  if (!seen)
    return mo_command_failed (error);
  g_autoptr (MoSheet) sheet = mo_calls_week_sheet (seen);
  if (!mo_sheet_write_pdf (sheet, asked.output, &error)) {
    g_printerr (_ ("%s could not be written: %s\n"), asked.output, error->message);
    return 1;
  }
  g_print (_ ("Written: %s\n"), asked.output);
  return 0;
}
