/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-command-line.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  const char *word, *takes, *does;
  int (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "import",
    N_ ("FILE… [--dry-run] [--problems OUT.csv]"),
    N_ ("bring a workbook in"),
    mo_command_import },
  { "report",
    N_ ("[--period \"2025/26 Q3\"] --output FILE.pdf"),
    N_ ("write the trustees’ pack"),
    mo_command_report },
  { "chart",
    N_ ("NAME [--period \"2025/26 Q3\"] --output FILE.svg|.png|.pdf|.csv"),
    N_ ("write one chart of the impact page, or its table"),
    mo_command_chart },
  { "figures",
    N_ ("[--json] [--period \"2025/26 Q3\"] [--code M-6 --cases]"),
    N_ ("tell the figures of a period, and the cases behind one"),
    mo_command_figures },
  { "person",
    N_ ("--number R-0424 --output FILE.pdf"),
    N_ ("write a call sheet"),
    mo_command_person },
  { "waiting",
    N_ ("[--clock contact] --output FILE.pdf"),
    N_ ("write who waits, as a PDF or a CSV"),
    mo_command_waiting },
  { "phone-day",
    N_ ("--output FILE.pdf"),
    N_ ("write who is to be rung today, as a PDF or a CSV"),
    mo_command_phone },
  { "plan",
    N_ ("[--output FILE.pdf] [--matrix FILE]"),
    N_ ("say who should have which mentor"),
    mo_command_plan },
  { "form",
    N_ ("--kind KIND [--large] --output FILE.pdf"),
    N_ ("write a blank referral or application form"),
    mo_command_form },
  { "funnel",
    N_ ("[--year 2025/26] --output FILE.pdf"),
    N_ ("write the way of the mentors of a year, as a PDF or a CSV"),
    mo_command_funnel },
  { "letter",
    N_ ("--referral R-0413 --kind KIND --output FILE.pdf"),
    N_ ("write a letter about a referral"),
    mo_command_letter },
  { "radar",
    N_ ("[--output FILE.pdf|FILE.csv]"),
    N_ ("list matches that may be fading, and why"),
    mo_command_radar },
  { "compass",
    N_ ("[--train parents --people 3] [--output FILE.pdf]"),
    N_ ("tell which lived experience is missing, and how long people will wait"),
    mo_command_compass },
  { "not-asked",
    N_ ("[--mentor NAME --output FILE.pdf]"),
    N_ ("list mentors not asked for a while, or write the letter"),
    mo_command_not_asked },
  { "as-of",
    N_ ("DAY [--output FILE.csv]"),
    N_ ("tell how the office stood on a past day"),
    mo_command_as_of },
  { "instruments",
    "",
    N_ ("list what is asked before and after, in which words"),
    mo_command_instruments },
  { "missing",
    N_ ("[--output FILE.csv]"),
    N_ ("list what is missing on which record"),
    mo_command_missing },
  { "notes",
    N_ ("[--mentor NAME --output FILE.pdf]"),
    N_ ("list mentors whose summaries of calls have not come, or write the letter"),
    mo_command_notes },
  { "certificate",
    N_ ("--referral R-0413 --output FILE.pdf"),
    N_ ("write the sheet kept of an agreed match"),
    mo_command_certificate },
  { "compare",
    N_ ("--referral R-0413 --output FILE.pdf"),
    N_ ("write why the best mentors fit a person"),
    mo_command_compare },
  { "concern",
    N_ ("--number S-0001 --output FILE.pdf"),
    N_ ("write the chronology of a safeguarding concern"),
    mo_command_concern },
  { "week",
    N_ ("[--of DAY] [--mentor NAME] --output FILE.pdf"),
    N_ ("write a week of calls"),
    mo_command_week },
  { "mentor-calls",
    N_ ("--mentor NAME --output FILE.pdf"),
    N_ ("write the sheet of a mentor’s calls"),
    mo_command_mentor_calls },
  { "calendar",
    N_ ("--output FOLDER [--mentor NAME]"),
    N_ ("write calendar files of the calls"),
    mo_command_calendar },
  { "scan",
    N_ ("FILE [--referral R-0413 --to mentee]"),
    N_ ("look through a text for details of the other side"),
    mo_command_scan },
  { "quotes",
    N_ ("[--reach inside|funders|public] [--output FILE.csv]"),
    N_ ("write the quotes that may be used today, without names"),
    mo_command_quotes },
  { "reminders",
    N_ ("[on|off|write]"),
    N_ ("switch the desktop’s reminders, or write their file"),
    mo_command_reminders },
  { "undo",
    N_ ("[CHANGE]"),
    N_ ("take back the last change, or one by number"),
    mo_command_undo },
  { "redo", "", N_ ("do again what was taken back last"), mo_command_redo },
  { "backup", N_ ("FILE"), N_ ("write a checked copy of the database"), mo_command_backup },
};

/* --database and --today may stand before the word; they hold for whatever follows.
 * Answers how many places of argv the one at `at` takes, 0 where it is neither. */
static int
take_option (int argc, char **argv, int at)
{
  static const char *const options[][2] = { { "--database", "MO_DATABASE" },
                                            { "--today", "MO_TODAY" } };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++) {
    gsize length = strlen (options[i][0]);
    if (!g_str_has_prefix (argv[at], options[i][0]))
      continue;
    if (argv[at][length] == '=') {
      g_setenv (options[i][1], argv[at] + length + 1, TRUE);
      return 1;
    }
    if (!argv[at][length] && at + 1 < argc) {
      g_setenv (options[i][1], argv[at + 1], TRUE);
      return 2;
    }
  }
  return 0;
}

gboolean
mo_command_line_run (int argc, char **argv, int *status)
{
  int at = 1;

  for (int taken = 1; taken && at < argc; at += taken)
    taken = take_option (argc, argv, at);
  for (guint i = 0; at < argc && i < G_N_ELEMENTS (commands); i++) {
    if (!g_str_equal (argv[at], commands[i].word))
      continue;
    g_autofree char *name = g_strconcat ("mentoring-office ", argv[at], NULL);
    g_set_prgname (name);
    *status = commands[i].run (argc - at, argv + at);
    return TRUE;
  }
  return FALSE;
}

char *
mo_command_line_words (void)
{
  g_autoptr (GString) text = g_string_new (_ ("Without a window:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_autofree char *left = g_strdup_printf (
        "%s %s", commands[i].word, *commands[i].takes ? _ (commands[i].takes) : "");
    g_string_append_printf (text, "\n  %-28s %s", left, _ (commands[i].does));
  }
  g_string_append (text, "\n\n");
  g_string_append (text, _ ("Each of these says more with --help."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
mo_usual_database (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "mentoring-office", NULL);
  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, "office.db", NULL);
}

MoStore *
mo_command_open (const char *database, const char *today, GError **error)
{
  g_autofree char *path = g_strdup (database ? database : g_getenv ("MO_DATABASE"));
  if (!path)
    path = mo_usual_database ();
  MoStore *store = mo_store_open (path, NULL, MO_STORE_DEFAULT, error);
  if (store)
    mo_store_set_today (store, mo_day_from_iso (today ? today : g_getenv ("MO_TODAY")));
  return store;
}

int
mo_command_failed (const GError *error)
{
  g_autofree char *sentence = mo_store_error_sentence (error);
  g_printerr ("%s\n", sentence);
  return 1;
}
