/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "core/mo-csv-out.h"
#include "store/mo-waiting.h"
#include "waiting/mo-waiting-sheet.h"

/* mentoring-office waiting --output FILE.pdf — needs no display. */
typedef struct {
  MoCommandAsked all;
  char *clock;
} Asked;

static void
asked_clear (Asked *asked)
{
  mo_command_asked_clear (&asked->all);
  g_free (asked->clock);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static gboolean
read_words (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry words[] = {
    MO_COMMAND_WORD ("output",
                     FILENAME,
                     &asked->all.output,
                     N_ ("Write the list here"),
                     "FILE.pdf|FILE.csv"),
    MO_COMMAND_WORD ("clock",
                     STRING,
                     &asked->clock,
                     N_ ("Only who waits for this"),
                     "contact|assessment|match"),
    { NULL },
  };
  if (!mo_command_read (&asked->all,
                        _ ("Writes who waits, most urgent first, with full names: for the "
                           "office itself only."),
                        words,
                        argc,
                        argv,
                        error))
    return FALSE;
  if (!asked->all.output)
    return mo_command_bad (error, _ ("Name the file to write: --output FILE.pdf or FILE.csv"));
  return mo_command_ends_in (asked->all.output, ".pdf") ||
         mo_command_ends_in (asked->all.output, ".csv") ||
         mo_command_bad (error,
                         _ ("The name of the file says what it is: end it in .pdf or .csv."));
}

static gboolean
read_clock (const char *word, MoClock *clock, GError **error)
{
  static const struct {
    const char *word;
    MoClock clock;
  } all[] = { { "contact", MO_CLOCK_CONTACT },
              { "assessment", MO_CLOCK_ASSESS },
              { "match", MO_CLOCK_MATCH } };

  *clock = MO_CLOCK_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strcmp0 (word, all[i].word) == 0)
      *clock = all[i].clock;
  if (!word || *clock != MO_CLOCK_NONE)
    return TRUE;
  return mo_command_bad (
      error,
      _ ("There are three clocks: write --clock contact, --clock assessment or "
         "--clock match."));
}

static gboolean
write_list (MoStore *store, const Asked *asked, MoClock clock, GPtrArray *list, GError **error)
{
  MoPolicy policy;
  MoDay today = mo_store_get_today (store);

  if (mo_command_ends_in (asked->all.output, ".csv")) {
    g_autofree char *csv = mo_waiting_csv (list, clock, today, mo_csv_cell, mo_csv_row_end);
    return g_file_set_contents (asked->all.output, csv, -1, error);
  }
  g_autofree char *office = mo_store_get_setting (store, "office_name", error);
  if ((error && *error) || !mo_store_load_policy (store, &policy, error))
    return FALSE;
  g_autoptr (MoSheet) sheet = mo_waiting_sheet_new (list, clock, office, &policy, today);
  return mo_sheet_write_pdf (sheet, asked->all.output, error);
}

int
mo_command_waiting (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  MoClock clock;
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error) || !read_clock (asked.clock, &clock, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.all.database, asked.all.today, &error);
  g_autoptr (GPtrArray) list =
      store ? mo_store_list_waiting (store, mo_store_get_today (store), &error) : NULL;
  if (!list)
    return mo_command_failed (error);
  gboolean written = write_list (store, &asked, clock, list, &error);
  return mo_command_written (asked.all.output, written, error);
}
