/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "draw/mo-funnel.h"
#include "store/mo-mentor-steps.h"

/* mentoring-office funnel --year 2025/26 --output FILE.pdf — needs no display. */
typedef struct {
  char *database, *today, *year, *output;
  gboolean large;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->year);
  g_free (asked->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

#define WORD(name, kind, member, does, takes)                                                  \
  {                                                                                            \
    name, 0, 0, G_OPTION_ARG_##kind, &asked->member, does, takes                               \
  }

static gboolean
read_words (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    WORD ("year", STRING, year, N_ ("The financial year (this one if left out)"), "2025/26"),
    WORD ("output", FILENAME, output, N_ ("Write it here"), "FILE.pdf|FILE.csv"),
    WORD ("large", NONE, large, N_ ("In large print"), NULL),
    WORD ("database", FILENAME, database, N_ ("Open this database"), "FILE"),
    WORD ("today", STRING, today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (
      context,
      _ ("Writes how many got from an enquiry to approved as a mentor, as a PDF on A4 or as a "
         "CSV."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (asked->output && argc == 1)
    return TRUE;
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_BAD_VALUE,
                       _ ("Name the file to write: --output FILE.pdf"));
  return FALSE;
}

static gboolean
read_year (const Asked *asked, MoStore *store, MoDay *year, GError **error)
{
  MoPolicy policy;
  if (!asked->year)
    return TRUE;
  if (!mo_store_load_policy (store, &policy, error))
    return FALSE;
  *year = mo_day_year_from_label (asked->year, policy.year_starts);
  if (*year != MO_DAY_NONE && *year <= mo_store_get_today (store))
    return TRUE;
  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("“%s” is not a financial year that has begun. Write it like 2025/26."),
               asked->year);
  return FALSE;
}

static gboolean
write_funnel (const MoMentorFunnel *funnel, const Asked *asked, GError **error)
{
  if (g_str_has_suffix (asked->output, ".csv")) {
    g_autofree char *csv = mo_mentor_funnel_csv (funnel);
    return g_file_set_contents (asked->output, csv, -1, error);
  }
  g_autoptr (MoSheet) sheet = mo_funnel_sheet (funnel, asked->large);
  return mo_sheet_write_pdf (sheet, asked->output, error);
}

int
mo_command_funnel (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  MoDay year = MO_DAY_NONE;
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  if (!store)
    return mo_command_failed (error);
  if (!read_year (&asked, store, &year, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autofree MoMentorFunnel *funnel =
      mo_store_read (store, mo_store_mentor_funnel_job, &year, &error);
  if (!funnel)
    return mo_command_failed (error);
  if (!write_funnel (funnel, &asked, &error)) {
    g_printerr (_ ("%s could not be written: %s\n"), asked.output, error->message);
    return 1;
  }
  g_print (_ ("Written: %s\n"), asked.output);
  return 0;
}
