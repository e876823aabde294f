/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "draw/mo-compass-picture.h"
#include "model/mo-compass-jobs.h"

/* mentoring-office compass [--train parents --people 3 --month 2026-06] [--output FILE.pdf]
 * Needs no display and writes nothing into the database. */
typedef struct {
  char *database, *today, *train, *month, *hours, *output;
  int people;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->train);
  g_free (asked->month);
  g_free (asked->hours);
  g_free (asked->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

#define OPTION(name, kind, member, does, takes)                                                \
  {                                                                                            \
    name, 0, 0, G_OPTION_ARG_##kind, &asked->member, does, takes                               \
  }

static gboolean
parse (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    OPTION ("train", STRING, train, N_ ("If mentors of this experience are trained"), "WHOM"),
    OPTION ("people", INT, people, N_ ("How many of them (3)"), "N"),
    OPTION ("month", STRING, month, N_ ("Ready in this month (in three months)"), "YYYY-MM"),
    OPTION ("hours", STRING, hours, N_ ("Who can talk then (any)"), "any|day|evening"),
    OPTION ("output", FILENAME, output, N_ ("Write it here"), "FILE.pdf"),
    OPTION ("database", FILENAME, database, N_ ("Open this database"), "FILE"),
    OPTION ("today", STRING, today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (
      context,
      _ ("Tells which lived experience is missing and how long people will wait, as it is and "
         "with more mentors: c1-4, c5-8, t-s, parents, partners, siblings, children or "
         "others."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return g_option_context_parse (context, &argc, &argv, error);
}

/* ---------------------------------------------------------------------- understood */

static gboolean
not_so (GError **error, const char *sentence)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, sentence);
  return FALSE;
}

static int
group_of (const char *word)
{
  static const char *const words[MO_COMPASS_GROUPS] = { "c1-4",     "c5-8",     "t-s",
                                                        NULL,       "parents",  "partners",
                                                        "siblings", "children", "others" };
  for (int i = 0; i < MO_COMPASS_GROUPS; i++)
    if (words[i] && g_ascii_strcasecmp (words[i], word) == 0)
      return i;
  return -1;
}

static MoDay
month_of (const char *word, MoDay today)
{
  if (!word)
    return mo_day_add_months (today, 3);
  g_autofree char *first = g_strconcat (word, "-01", NULL);
  MoDay day = mo_day_from_iso (first);
  return day == MO_DAY_NONE || day <= today - 31 ? MO_DAY_NONE : MAX (day, today);
}

static gboolean
understand (const Asked *asked, MoDay today, MoCompassTraining *training, GError **error)
{
  *training = (MoCompassTraining){ .group = -1, .parts = MO_PART_ANY, .on = today };
  if (!asked->train)
    return TRUE;
  training->group = group_of (asked->train);
  training->people = asked->people;
  training->on = month_of (asked->month, today);
  if (g_strcmp0 (asked->hours, "day") == 0)
    training->parts = MO_PART_DAY;
  else if (g_strcmp0 (asked->hours, "evening") == 0)
    training->parts = MO_PART_EVENING;
  else if (asked->hours && g_strcmp0 (asked->hours, "any") != 0)
    return not_so (error, _ ("Write --hours any, --hours day or --hours evening."));
  if (training->group < 0)
    return not_so (error,
                   _ ("Write --train c1-4, c5-8, t-s, parents, partners, siblings, children or "
                      "others."));
  if (training->people < 1 || training->people > 50)
    return not_so (error, _ ("Write how many, from 1 to 50: --people 3."));
  if (training->on == MO_DAY_NONE)
    return not_so (error, _ ("Write a month to come: --month 2026-06."));
  return TRUE;
}

/* ---------------------------------------------------------------------- told */

static void
say (char *words)
{
  if (words)
    g_print ("%s\n", words);
  g_free (words);
}

static void
print_lines (const MoCompass *compass)
{
  for (int group = 0; group < MO_COMPASS_GROUPS; group++) {
    const MoCompassLine *line = &compass->lines[group];
    g_autofree char *wait = line->few ? g_strdup (_ ("too few came to tell"))
                                      : mo_compass_wait_words (&line->as_is);
    g_print (ngettext ("%s: %d came, %d wait, %d place, %d free; will wait: %s\n",
                       "%s: %d came, %d wait, %d places, %d free; will wait: %s\n",
                       line->places),
             mo_compass_group_words (group),
             line->arrived,
             line->waiting,
             line->places,
             line->free,
             wait);
  }
}

static void
print_all (const MoCompass *compass)
{
  say (mo_compass_finding (compass));
  print_lines (compass);
  if (compass->training.group >= 0) {
    say (mo_compass_answer (compass));
    say (mo_compass_advice (compass));
  }
  say (mo_compass_basis (compass, FALSE));
}

static int
write_sheet (const MoCompassAnswer *answer, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoSheet) sheet = mo_compass_sheet (answer->compass, answer->office);
  if (!mo_sheet_write_pdf (sheet, path, &error)) {
    g_printerr (_ ("%s could not be written: %s\n"), path, error->message);
    return 1;
  }
  g_print (_ ("Written: %s\n"), path);
  return 0;
}

static int
not_understood (const GError *error)
{
  g_printerr ("%s\n", error->message);
  return 2;
}

int
mo_command_compass (int argc, char **argv)
{
  g_auto (Asked) asked = { .people = 3 };
  g_autoptr (GError) error = NULL;
  MoCompassAsk ask = { .course_group = 0 };

  if (!parse (&asked, argc, argv, &error))
    return not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  if (!store)
    return mo_command_failed (error);
  if (!understand (&asked, mo_store_get_today (store), &ask.training, &error))
    return not_understood (error);
  ask.course_group = MAX (ask.training.group, 0);
  g_autoptr (MoCompassAnswer) answer = mo_store_read (store, mo_compass_job, &ask, &error);
  if (!answer)
    return mo_command_failed (error);
  if (asked.output)
    return write_sheet (answer, asked.output);
  print_all (answer->compass);
  return 0;
}
