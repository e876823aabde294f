/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "draw/mo-funnel.h"
#include "store/mo-mentor-steps.h"

/* mentoring-office funnel --year 2025/26 --output FILE.pdf — needs no display. */
static gboolean
read_words (MoCommandAsked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry words[] = {
    MO_COMMAND_WORD ("year",
                     STRING,
                     &asked->year,
                     N_ ("The financial year (this one if left out)"),
                     "2025/26"),
    MO_COMMAND_WORD (
        "output", FILENAME, &asked->output, N_ ("Write it here"), "FILE.pdf|FILE.csv"),
    MO_COMMAND_WORD ("large", NONE, &asked->large, N_ ("In large print"), NULL),
    { NULL },
  };
  if (!mo_command_read (asked,
                        _ ("Writes how many got from an enquiry to approved as a mentor, as a "
                           "PDF on A4 or as "
                           "a CSV."),
                        words,
                        argc,
                        argv,
                        error))
    return FALSE;
  return asked->output ||
         mo_command_bad (error, _ ("Name the file to write: --output FILE.pdf"));
}

static gboolean
read_year (const MoCommandAsked *asked, MoStore *store, MoDay *year, GError **error)
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
write_funnel (const MoMentorFunnel *funnel, const MoCommandAsked *asked, GError **error)
{
  if (mo_command_ends_in (asked->output, ".csv")) {
    g_autofree char *csv = mo_mentor_funnel_csv (funnel);
    return g_file_set_contents (asked->output, csv, -1, error);
  }
  g_autoptr (MoSheet) sheet = mo_funnel_sheet (funnel, asked->large);
  return mo_sheet_write_pdf (sheet, asked->output, error);
}

int
mo_command_funnel (int argc, char **argv)
{
  g_auto (MoCommandAsked) asked = { 0 };
  MoDay year = MO_DAY_NONE;
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  if (!store)
    return mo_command_failed (error);
  if (!read_year (&asked, store, &year, &error))
    return mo_command_not_understood (error);
  g_autofree MoMentorFunnel *funnel =
      mo_store_read (store, mo_store_mentor_funnel_job, &year, &error);
  if (!funnel)
    return mo_command_failed (error);
  gboolean written = write_funnel (funnel, &asked, &error);
  return mo_command_written (asked.output, written, error);
}
