/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>

#include "app/mo-command-line.h"
#include "core/mo-period.h"
#include "store/mo-as-of.h"
#include "store/mo-case-names.h"
#include "store/mo-figure-cases.h"
#include "store/mo-figure-list.h"

/* mentoring-office figures [--json] [--period "2025/26 Q3"] [--code M-3c [--cases]] — needs no
 * display. */
typedef struct {
  char *period, *strand, *as_of, *code;
  int json, cases, printed; /* gboolean */
} Wanted;

static void
wanted_clear (Wanted *wanted)
{
  g_free (wanted->period);
  g_free (wanted->strand);
  g_free (wanted->as_of);
  g_free (wanted->code);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

static gboolean
check (const Wanted *wanted, GError **error)
{
  if (wanted->strand && g_strcmp0 (wanted->strand, "sci") != 0 &&
      g_strcmp0 (wanted->strand, "family") != 0)
    return mo_command_bad (error,
                           _ ("There are two strands: write --strand sci or --strand family."));
  if (wanted->as_of && mo_day_from_iso (wanted->as_of) == MO_DAY_NONE)
    return mo_command_bad (error, _ ("Write the day like --as-of 2025-12-31."));
  if (wanted->code && mo_figure_find (wanted->code) < 0)
    return mo_command_bad (error,
                           _ ("There is no figure of that code. Without --code all are listed "
                              "with theirs."));
  if (wanted->cases && !wanted->code)
    return mo_command_bad (error, _ ("Say whose cases: --code M-6 --cases"));
  if (wanted->cases && wanted->printed)
    return mo_command_bad (error, _ ("Cases have names: --cases cannot go with --printed."));
  return TRUE;
}

static gboolean
read_words (MoCommandAsked *asked, Wanted *wanted, int argc, char **argv, GError **error)
{
  const GOptionEntry words[] = {
    MO_COMMAND_WORD ("json", NONE, &wanted->json, N_ ("Write JSON"), NULL),
    MO_COMMAND_WORD ("period",
                     STRING,
                     &wanted->period,
                     N_ ("Of this year or quarter (this year so far if left out)"),
                     "2025/26|\"2025/26 Q3\""),
    MO_COMMAND_WORD ("strand", STRING, &wanted->strand, N_ ("Only this strand"), "sci|family"),
    MO_COMMAND_WORD ("as-of",
                     STRING,
                     &wanted->as_of,
                     N_ ("As the office stood at the end of this day"),
                     "YYYY-MM-DD"),
    MO_COMMAND_WORD ("code", STRING, &wanted->code, N_ ("Only this figure"), "M-3c"),
    MO_COMMAND_WORD (
        "cases", NONE, &wanted->cases, N_ ("List the cases behind it, with names"), NULL),
    MO_COMMAND_WORD ("printed",
                     NONE,
                     &wanted->printed,
                     N_ ("Keep small numbers back, to be passed on"),
                     NULL),
    { NULL },
  };
  return mo_command_read (
             asked, _ ("Tells the figures of a period."), words, argc, argv, error) &&
         check (wanted, error);
}

/* ---------------------------------------------------------------------- writing */

static void
member (JsonBuilder *json, const char *name, const char *words)
{
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, words);
}

/* What is not known is null, never 0. */
static void
number (JsonBuilder *json, const char *name, double value)
{
  json_builder_set_member_name (json, name);
  if (isnan (value))
    json_builder_add_null_value (json);
  else
    json_builder_add_double_value (json, value);
}

static void
count (JsonBuilder *json, const char *name, int n)
{
  json_builder_set_member_name (json, name);
  if (n < 0)
    json_builder_add_null_value (json);
  else
    json_builder_add_int_value (json, n);
}

static void
numbers (JsonBuilder *json, const MoFigure *figure)
{
  number (json, "value", figure->value);
  number (json, "p90", figure->p90);
  count (json, "n", figure->n);
  count (json, "of", figure->of);
  count (json, "answered", figure->answered);
  count (json, "eligible", figure->eligible);
  count (json, "open", figure->open);
}

/* Kept back, only what may be said is: the numbers themselves would tell. */
static void
add_line (JsonBuilder *json, const MoFigureList *list, guint at, gboolean printed)
{
  const MoFigureLine *line = list->lines->pdata[at];

  json_builder_begin_object (json);
  member (json, "code", line->code);
  member (json, "key", line->key);
  member (json, "name", line->name);
  member (json, "provenance", line->provenance);
  member (json, "words", line->words);
  member (json, "basis", line->basis);
  member (json, "before", line->before);
  if (!printed)
    numbers (json, &list->figures[at]);
  json_builder_end_object (json);
}

static gboolean
is_wanted (const Wanted *wanted, guint at)
{
  return !wanted->code || mo_figure_find (wanted->code) == (int) at;
}

static void
say_json (const Wanted *wanted, const MoFigureList *list)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autofree char *period = mo_period_code (&list->ask.period),
                  *as_of = mo_day_to_iso (list->ask.period.as_of);

  json_builder_begin_object (json);
  member (json, "period", period);
  member (json, "as_of", as_of);
  member (json, "strand", wanted->strand ? wanted->strand : "both");
  json_builder_set_member_name (json, "figures");
  json_builder_begin_array (json);
  for (guint i = 0; i < list->lines->len; i++)
    if (is_wanted (wanted, i))
      add_line (json, list, i, wanted->printed);
  json_builder_end_array (json);
  json_builder_end_object (json);
  g_autoptr (JsonNode) root = json_builder_get_root (json);
  g_autofree char *text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
}

static void
say (const Wanted *wanted, const MoFigureList *list)
{
  g_autofree char *period = mo_period_so_far (&list->ask.period);

  g_print ("%s\n", period);
  for (guint i = 0; i < list->lines->len; i++) {
    const MoFigureLine *line = list->lines->pdata[i];
    if (!is_wanted (wanted, i))
      continue;
    g_print ("%-7s %s: %s", line->code, line->name, line->words);
    g_print (*line->basis ? " (%s)\n" : "%s\n", line->basis);
  }
}

static void
say_names (const char *heading, GPtrArray *cases)
{
  g_print ("%s\n", heading);
  for (guint i = 0; i < cases->len; i++) {
    const MoCaseName *one = cases->pdata[i];
    g_print ("  %-8s %s%s%s\n",
             one->number ? one->number : "",
             one->name,
             one->mentor ? ", " : "",
             one->mentor ? one->mentor : "");
  }
}

static gboolean
say_cases (MoStore *store, const Wanted *wanted, const MoFigureList *list, GError **error)
{
  const MoFigureLine *line = list->lines->pdata[mo_figure_find (wanted->code)];
  g_autoptr (MoFigureCases) cases = mo_store_figure_cases (store, line->provenance, error);

  if (!cases)
    return FALSE;
  g_print ("%s\n", line->definition);
  say_names (_ ("Counted:"), cases->counted);
  if (cases->missing->len)
    say_names (_ ("Not counted:"), cases->missing);
  return TRUE;
}

int
mo_command_figures (int argc, char **argv)
{
  g_auto (MoCommandAsked) asked = { 0 };
  g_auto (Wanted) wanted = { 0 };
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, &wanted, argc, argv, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error),
                      past = NULL;
  if (store && wanted.as_of)
    past = mo_store_as_of (store, mo_day_from_iso (wanted.as_of), &error);
  MoStore *asks = wanted.as_of ? past : store;
  MoFigureListAsk ask = { .period = wanted.period,
                          .strand = !wanted.strand                          ? MO_STRAND_BOTH
                                    : g_str_equal (wanted.strand, "family") ? MO_STRAND_FAMILY
                                                                            : MO_STRAND_SCI,
                          .printed = wanted.printed };
  g_autoptr (MoFigureList) list = asks ? mo_store_list_figures (asks, &ask, &error) : NULL;
  if (!list)
    return mo_command_failed (error);
  (wanted.json ? say_json : say) (&wanted, list);
  if (wanted.cases && !say_cases (asks, &wanted, list, &error))
    return mo_command_failed (error);
  return 0;
}
