/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "draw/mo-plot-file.h"
#include "store/mo-impact-read.h"

/* mentoring-office chart KEY --output FILE.svg — needs no display.  Small numbers are protected
 * as on all that leaves the house. */
typedef struct {
  MoCommandAsked usual;
  char *period, *strand, *colours;
  const char *key;
} Asked;

static void
asked_clear (Asked *asked)
{
  mo_command_asked_clear (&asked->usual);
  g_free (asked->period);
  g_free (asked->strand);
  g_free (asked->colours);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

/* "calls-per-match   Calls per match", a line each. */
static char *
summary (void)
{
  GString *words = g_string_new (
      _ ("Writes a chart as SVG, PNG or PDF, or its table as CSV, small numbers protected."));
  g_string_append_printf (words, "\n\n%s\n", _ ("Charts:"));
  for (int kind = 0; kind < MO_PLOTS; kind++)
    g_string_append_printf (words, "  %-24s%s\n", mo_plot_key (kind), mo_plot_name (kind));
  return g_string_free (words, FALSE);
}

static MoPlotColours
colours_of (const Asked *asked)
{
  return g_strcmp0 (asked->colours, "dark") == 0   ? MO_PLOT_ON_DARK
         : g_strcmp0 (asked->colours, "grey") == 0 ? MO_PLOT_IN_GREY
                                                   : MO_PLOT_ON_WHITE;
}

static gboolean
check_output (const Asked *asked, GError **error)
{
  const char *output = asked->usual.output;

  if (!mo_plot_can_write (output))
    return mo_command_bad (error,
                           _ ("Name the file to write: --output FILE.svg, .png, .pdf or .csv"));
  if (asked->colours && colours_of (asked) == MO_PLOT_ON_WHITE)
    return mo_command_bad (error,
                           _ ("Write --colours dark or --colours grey, or leave it out."));
  return mo_plot_can_colour (output, colours_of (asked)) ||
         mo_command_bad (error, _ ("Only a picture can be dark or grey: --output FILE.png"));
}

static gboolean
read_words (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry words[] = {
    MO_COMMAND_WORD ("period",
                     STRING,
                     &asked->period,
                     N_ ("The year or quarter (this year if left out)"),
                     "\"2025/26 Q3\""),
    MO_COMMAND_WORD ("strand", STRING, &asked->strand, N_ ("Only this strand"), "sci|family"),
    MO_COMMAND_WORD ("output",
                     FILENAME,
                     &asked->usual.output,
                     N_ ("Write it here"),
                     "FILE.svg|.png|.pdf|.csv"),
    MO_COMMAND_WORD ("colours",
                     STRING,
                     &asked->colours,
                     N_ ("A picture for a dark page, or as printed without colours"),
                     "dark|grey"),
    { NULL },
  };
  g_autofree char *about = summary ();
  gboolean named = argc > 1 && argv[1][0] != '-';

  asked->key = named ? argv[1] : NULL;
  if (!mo_command_read (
          &asked->usual, about, words, named ? argc - 1 : argc, named ? argv + 1 : argv, error))
    return FALSE;
  if (mo_plot_find (asked->key) < 0) {
    g_autofree char *sentence =
        g_strdup_printf (_ ("Name the chart first, such as %s; --help lists them."),
                         mo_plot_key (MO_PLOT_CALLS));
    return mo_command_bad (error, sentence);
  }
  return check_output (asked, error);
}

static gboolean
understand (const Asked *asked, const MoImpactFacts *facts, MoFigureAsk *ask, GError **error)
{
  int starts = facts->policy.year_starts;

  ask->period = mo_period_new (mo_day_year_start (facts->today, starts), 0, facts->today);
  ask->strand = g_strcmp0 (asked->strand, "sci") == 0      ? MO_STRAND_SCI
                : g_strcmp0 (asked->strand, "family") == 0 ? MO_STRAND_FAMILY
                                                           : MO_STRAND_BOTH;
  if (asked->strand && ask->strand == MO_STRAND_BOTH)
    return mo_command_bad (error,
                           _ ("There are two strands: write --strand sci or --strand family."));
  if (!asked->period || mo_period_read (asked->period, starts, facts->today, &ask->period))
    return TRUE;
  g_autofree char *sentence = g_strdup_printf (
      _ ("“%s” is not a period. Write it like 2025/26 or “2025/26 Q3”."), asked->period);
  return mo_command_bad (error, sentence);
}

int
mo_command_chart (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  MoPlotAsk ask = { .printed = TRUE };
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.usual.database, asked.usual.today, &error);
  g_autoptr (MoImpactFacts) facts =
      store ? mo_store_read (store, mo_impact_facts_job, NULL, &error) : NULL;
  if (!facts)
    return mo_command_failed (error);
  if (!understand (&asked, facts, &ask.ask, &error))
    return mo_command_not_understood (error);
  ask.facts = facts;
  g_autoptr (MoPlot) plot = mo_plot_new (mo_plot_find (asked.key), &ask);
  gboolean written = mo_plot_write_file (plot, asked.usual.output, colours_of (&asked), &error);
  return mo_command_written (asked.usual.output, written, error);
}
