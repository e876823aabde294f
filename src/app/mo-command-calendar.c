/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "app/mo-prefs.h"
#include "model/mo-calendar-folder.h"
#include "model/mo-history-jobs.h"

/* mentoring-office calendar --output FOLDER [--mentor NAME] [--titles initials|numbers]
 * Needs no display, and writes nothing into the database. */
typedef struct {
  MoCommandAsked all;
  char *titles;
} Asked;

static void
asked_clear (Asked *asked)
{
  mo_command_asked_clear (&asked->all);
  g_free (asked->titles);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static gboolean
understand (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry words[] = {
    MO_COMMAND_WORD (
        "output", FILENAME, &asked->all.output, N_ ("Write them into this folder"), "FOLDER"),
    MO_COMMAND_WORD (
        "mentor", STRING, &asked->all.mentor, N_ ("Only the calendar of this mentor"), "NAME"),
    MO_COMMAND_WORD (
        "titles", STRING, &asked->titles, N_ ("What stands for a person"), "initials|numbers"),
    { NULL },
  };
  if (!mo_command_read (
          &asked->all,
          _ ("Writes calendar files (.ics), one for the office and one for each mentor: when "
             "calls are, with initials or numbers and nothing else of anybody."),
          words,
          argc,
          argv,
          error))
    return FALSE;
  if (!asked->all.output)
    return mo_command_bad (error, _ ("Name the folder to write into: --output FOLDER"));
  return !asked->titles || g_str_equal (asked->titles, "initials") ||
         g_str_equal (asked->titles, "numbers") ||
         mo_command_bad (error, _ ("Write --titles initials or --titles numbers."));
}

static MoCalendarTitle
titles_of (const Asked *asked)
{
  gboolean numbers = asked->titles ? g_str_equal (asked->titles, "numbers")
                                   : mo_prefs_flag ("calendar-numbers", FALSE);
  return numbers ? MO_TITLE_NUMBERS : MO_TITLE_INITIALS;
}

static MoCalendarSheet *
read_sheet (MoStore *store, const Asked *asked, GError **error)
{
  g_autofree gint64 *mentor =
      asked->all.mentor ? mo_store_read (store, mo_not_asked_find_job, asked->all.mentor, error)
                        : NULL;
  if (asked->all.mentor && !mentor)
    return NULL;
  g_autoptr (MoCalendarAsk) ask =
      mo_calendar_ask_new (asked->all.output, titles_of (asked), mentor ? *mentor : 0);
  return mo_store_read (store, mo_calendar_sheet_job, ask, error);
}

int
mo_command_calendar (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (GError) error = NULL;
  MoCalendarReport report;

  if (!understand (&asked, argc, argv, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.all.database, asked.all.today, &error);
  g_autoptr (MoCalendarSheet) sheet = store ? read_sheet (store, &asked, &error) : NULL;
  if (!sheet)
    return mo_command_failed (error);
  if (!mo_calendar_sheet_write (sheet, &report, &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  g_print (ngettext ("%u calendar file in %s, %u of them written now, %u taken away.\n",
                     "%u calendar files in %s, %u of them written now, %u taken away.\n",
                     report.files),
           report.files,
           asked.all.output,
           report.written,
           report.removed);
  return 0;
}
