/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "calls/mo-calls-week.h"
#include "model/mo-history-jobs.h"

/* mentoring-office week [--of 2026-03-12] [--mentor NAME] --output FILE.pdf
 * Needs no display, and writes nothing into the database. */
typedef struct {
  MoCommandAsked all;
  char *of;
} Asked;

static void
asked_clear (Asked *asked)
{
  mo_command_asked_clear (&asked->all);
  g_free (asked->of);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static gboolean
understand (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry words[] = {
    MO_COMMAND_WORD ("output", FILENAME, &asked->all.output, N_ ("Write it here"), "FILE.pdf"),
    MO_COMMAND_WORD (
        "of", STRING, &asked->of, N_ ("The week of this day; else of today"), "YYYY-MM-DD"),
    MO_COMMAND_WORD (
        "mentor", STRING, &asked->all.mentor, N_ ("Only the calls of this mentor"), "NAME"),
    { NULL },
  };
  if (!mo_command_read (
          &asked->all,
          _ ("Writes a week of calls, a PDF on A4, with full names: for the office only."),
          words,
          argc,
          argv,
          error))
    return FALSE;
  if (!asked->all.output)
    return mo_command_bad (error, _ ("Name the file to write: --output FILE.pdf"));
  return !asked->of || mo_day_from_iso (asked->of) != MO_DAY_NONE ||
         mo_command_bad (error, _ ("Write the day as 2026-03-12."));
}

static MoWeekSeen *
read_week (MoStore *store, const Asked *asked, GError **error)
{
  g_autofree gint64 *mentor =
      asked->all.mentor ? mo_store_read (store, mo_not_asked_find_job, asked->all.mentor, error)
                        : NULL;
  MoDay day = asked->of ? mo_day_from_iso (asked->of) : mo_store_get_today (store);
  MoWeekAsk ask = { day - mo_day_weekday (day), mentor ? *mentor : 0 };
  return asked->all.mentor && !mentor ? NULL : mo_store_read (store, mo_week_job, &ask, error);
}

int
mo_command_week (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (GError) error = NULL;

  if (!understand (&asked, argc, argv, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.all.database, asked.all.today, &error);
  g_autoptr (MoWeekSeen) seen = store ? read_week (store, &asked, &error) : NULL;
  if (!seen)
    return mo_command_failed (error);
  g_autoptr (MoSheet) sheet = mo_calls_week_sheet (seen);
  gboolean written = mo_sheet_write_pdf (sheet, asked.all.output, &error);
  return mo_command_written (asked.all.output, written, error);
}
