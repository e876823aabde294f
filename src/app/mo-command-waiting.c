/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/mo-command-line.h"
#include "exchange/mo-csv-out.h"
#include "store/mo-waiting.h"
#include "waiting/mo-waiting-sheet.h"

/* mentoring-office waiting --output FILE.pdf — needs no display. */
typedef struct {
  char *database, *today, *output, *clock;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->output);
  g_free (asked->clock);
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
is_csv (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);
  return g_str_has_suffix (folded, ".csv");
}

static gboolean
is_pdf (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);
  return g_str_has_suffix (folded, ".pdf");
}

static gboolean
read_words (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    WORD ("output", FILENAME, output, N_ ("Write the list here"), "FILE.pdf|FILE.csv"),
    WORD ("clock", STRING, clock, N_ ("Only who waits for this"), "contact|assessment|match"),
    WORD ("database", FILENAME, database, N_ ("Open this database"), "FILE"),
    WORD ("today", STRING, today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (
      context,
      _ ("Writes who waits, most urgent first, with full names: for the office itself only."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (!asked->output || argc != 1)
    return bad_value (error, _ ("Name the file to write: --output FILE.pdf or FILE.csv"));
  if (!is_csv (asked->output) && !is_pdf (asked->output))
    return bad_value (error,
                      _ ("The name of the file says what it is: end it in .pdf or .csv."));
  return TRUE;
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
  return bad_value (error,
                    _ ("There are three clocks: write --clock contact, --clock assessment or "
                       "--clock match."));
}

static gboolean
write_list (MoStore *store, const Asked *asked, MoClock clock, GPtrArray *list, GError **error)
{
  MoPolicy policy;
  MoDay today = mo_store_get_today (store);

  if (is_csv (asked->output)) {
    g_autofree char *csv = mo_waiting_csv (list, clock, today, mo_csv_cell, mo_csv_row_end);
    return g_file_set_contents (asked->output, csv, -1, error);
  }
  g_autofree char *office = mo_store_get_setting (store, "office_name", error);
  if ((error && *error) || !mo_store_load_policy (store, &policy, error))
    return FALSE;
  g_autoptr (MoSheet) sheet = mo_waiting_sheet_new (list, clock, office, &policy, today);
  return mo_sheet_write_pdf (sheet, asked->output, error);
}

int
mo_command_waiting (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  MoClock clock;
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error) || !read_clock (asked.clock, &clock, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  g_autoptr (GPtrArray) list =
      store ? mo_store_list_waiting (store, mo_store_get_today (store), &error) : NULL;
  if (!list)
    return mo_command_failed (error);
  if (!write_list (store, &asked, clock, list, &error)) {
    if (error->domain == MO_STORE_ERROR)
      return mo_command_failed (error);
    g_printerr (_ ("%s could not be written: %s\n"), asked.output, error->message);
    return 1;
  }
  g_print (_ ("Written: %s\n"), asked.output);
  return 0;
}
