/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "core/mo-lenient.h"
#include "model/mo-as-of-look.h"

/* mentoring-office as-of DAY [--output FILE.csv] — needs no display. */
typedef struct {
  MoCommandAsked all;
  char **words;
} Asked;

static void
asked_clear (Asked *asked)
{
  mo_command_asked_clear (&asked->all);
  g_strfreev (asked->words);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static gboolean
read_words (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry words[] = {
    MO_COMMAND_WORD ("output", FILENAME, &asked->all.output, N_ ("Write it here"), "FILE.csv"),
    MO_COMMAND_WORD (G_OPTION_REMAINING, STRING_ARRAY, &asked->words, NULL, N_ ("DAY")),
    { NULL },
  };
  return mo_command_read (
      &asked->all,
      _ ("Tells who waited, which matches there were and how the figures stood at the end of a "
         "past day, with full names: for the office itself only."),
      words,
      argc,
      argv,
      error);
}

/* "1 February 2026" may be written as one word or as three. */
static gboolean
read_day (const Asked *asked, MoDay today, MoDay *day, GError **error)
{
  g_autofree char *text = asked->words ? g_strjoinv (" ", asked->words) : g_strdup ("");
  g_autofree char *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;

  if (!mo_lenient_day (text, today, day, &precision, &problem))
    return mo_command_bad (error, problem);
  return (*day != MO_DAY_NONE && precision == MO_PRECISION_DAY) ||
         mo_command_bad (error, _ ("Name the day: as-of 2026-02-01"));
}

static void
print_look (const MoAsOfLook *look)
{
  g_autofree char *day = mo_day_to_long (look->day);

  g_print (_ ("As it stood at the end of %s.\n"), day);
  g_print (ngettext ("%u waited:\n", "%u waited:\n", look->waiting->len), look->waiting->len);
  for (guint i = 0; i < look->waiting->len; i++) {
    const MoWaiting *one = look->waiting->pdata[i];
    g_print ("  %s %s, %s\n", one->number, one->name, mo_referral_state_words (one->state));
  }
  g_print (ngettext ("%u match:\n", "%u matches:\n", look->pairs->len), look->pairs->len);
  for (guint i = 0; i < look->pairs->len; i++) {
    const MoPairView *one = look->pairs->pdata[i];
    g_print (
        _ ("  %s and %s, %d of %d calls\n"), one->mentee, one->mentor, one->done, one->limit);
  }
  g_print ("%s:\n", look->period);
  for (guint i = 0; i < look->figures->len; i++) {
    const MoFigureThen *one = look->figures->pdata[i];
    g_print (one->changed ? _ ("  %s %s: %s; told now: %s\n") : "  %s %s: %s\n",
             one->code,
             one->name,
             one->then,
             one->now);
  }
}

int
mo_command_as_of (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (GError) error = NULL;
  MoDay day;

  if (!read_words (&asked, argc, argv, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.all.database, asked.all.today, &error);
  if (!store)
    return mo_command_failed (error);
  if (!read_day (&asked, mo_store_get_today (store), &day, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoAsOfLook) look = mo_store_read (store, mo_as_of_look_job, &day, &error);
  if (!look)
    return mo_command_failed (error);
  if (!asked.all.output) {
    print_look (look);
    return 0;
  }
  g_autofree char *csv = mo_as_of_csv (look);
  gboolean written = g_file_set_contents (asked.all.output, csv, -1, &error);
  return mo_command_written (asked.all.output, written, error);
}
