/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "app/mo-prefs.h"
#include "model/mo-calendar-folder.h"
#include "model/mo-history-jobs.h"

/* mentoring-office calendar --output FOLDER [--mentor NAME] [--titles initials|numbers]
 * Needs no display, and writes nothing into the database. */
typedef struct {
  char *database, *today, *output, *mentor, *titles;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->output);
  g_free (asked->mentor);
  g_free (asked->titles);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

#define WORD(name, kind, member, does, takes)                                                  \
  {                                                                                            \
    name, 0, 0, G_OPTION_ARG_##kind, &asked->member, does, takes                               \
  }

static gboolean
bad_value (GError **error, const char *sentence)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, sentence);
  return FALSE;
}

static gboolean
understand (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    WORD ("output", FILENAME, output, N_ ("Write them into this folder"), "FOLDER"),
    WORD ("mentor", STRING, mentor, N_ ("Only the calendar of this mentor"), "NAME"),
    WORD ("titles", STRING, titles, N_ ("What stands for a person"), "initials|numbers"),
    WORD ("database", FILENAME, database, N_ ("Open this database"), "FILE"),
    WORD ("today", STRING, today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (
      context,
      _ ("Writes calendar files (.ics), one for the office and one for each mentor: when calls "
         "are, with initials or numbers and nothing else of anybody."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (!asked->output || argc != 1)
    return bad_value (error, _ ("Name the folder to write into: --output FOLDER"));
  if (asked->titles && !g_str_equal (asked->titles, "initials") &&
      !g_str_equal (asked->titles, "numbers"))
    return bad_value (error, _ ("Write --titles initials or --titles numbers."));
  return TRUE;
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
      asked->mentor ? mo_store_read (store, mo_not_asked_find_job, asked->mentor, error) : NULL;
  if (asked->mentor && !mentor)
    return NULL;
  g_autoptr (MoCalendarAsk) ask =
      mo_calendar_ask_new (asked->output, titles_of (asked), mentor ? *mentor : 0);
  return mo_store_read (store, mo_calendar_sheet_job, ask, error);
}

int
mo_command_calendar (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (GError) error = NULL;
  MoCalendarReport report;

  if (!understand (&asked, argc, argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
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
           asked.output,
           report.written,
           report.removed);
  return 0;
}
