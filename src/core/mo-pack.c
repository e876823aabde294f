/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-pack-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const struct {
  const char *key, *name;
} pages[MO_PACK_PARTS] = {
  [MO_PACK_GLANCE] = { "glance", N_ ("Mentoring at a glance") },
  [MO_PACK_WAITING] = { "waiting", N_ ("Referrals and waiting") },
  [MO_PACK_MATCHES] = { "matches", N_ ("Matches and calls") },
  [MO_PACK_GOALS] = { "goals", N_ ("Goals") },
  [MO_PACK_CHANGE] = { "change", N_ ("What changed for people") },
  [MO_PACK_FEELINGS] = { "feelings", N_ ("How it felt") },
  [MO_PACK_MENTORS] = { "mentors", N_ ("Mentors and training") },
  [MO_PACK_OUTCOMES] = { "outcomes", N_ ("How matches ended") },
  [MO_PACK_FAIRNESS] = { "fairness", N_ ("Fairness") },
  [MO_PACK_REACH] = { "reach", N_ ("Reach and the plan") },
  [MO_PACK_TWO_YEARS] = { "two-years", N_ ("Two years side by side") },
  [MO_PACK_DEFINITIONS] = { "definitions", N_ ("What the figures mean") },
};

const char *
mo_pack_part_key (MoPackPart page)
{
  return pages[page].key;
}

const char *
mo_pack_part_name (MoPackPart page)
{
  return _ (pages[page].name);
}

char *
mo_pack_parts_write (guint wanted)
{
  g_autoptr (GString) typed = g_string_new (NULL);

  if ((wanted & MO_PACK_ALL) == MO_PACK_ALL)
    return g_strdup ("all");
  for (guint page = 0; page < MO_PACK_PARTS; page++)
    if (wanted & 1u << page)
      g_string_append_printf (typed, "%s%s", typed->len ? "," : "", pages[page].key);
  return g_string_free (g_steal_pointer (&typed), FALSE);
}

static guint
page_bit (const char *key)
{
  if (g_ascii_strcasecmp (key, "all") == 0)
    return MO_PACK_ALL;
  for (guint page = 0; page < MO_PACK_PARTS; page++)
    if (g_ascii_strcasecmp (key, pages[page].key) == 0)
      return 1u << page;
  return 0;
}

gboolean
mo_pack_parts_read (const char *typed, guint *wanted, char **wrong)
{
  g_auto (GStrv) keys = g_strsplit (typed ? typed : "", ",", -1);

  *wanted = 0;
  for (guint i = 0; keys[i]; i++) {
    guint bit = page_bit (g_strstrip (keys[i]));
    if (!bit) {
      if (wrong)
        *wrong = g_strdup (keys[i]);
      return FALSE;
    }
    *wanted |= bit;
  }
  return *wanted != 0;
}

void
mo_pack_quote_free (MoPackQuote *quote)
{
  g_free (quote->words);
  g_free (quote->who);
  g_free (quote);
}

MoPackFrozen *
mo_pack_frozen_new (char *period, char *mark, MoDay taken)
{
  MoPackFrozen *frozen = g_new0 (MoPackFrozen, 1);
  *frozen = (MoPackFrozen){ .period = period,
                            .mark = mark,
                            .taken = taken,
                            .figures = g_new0 (MoFigure, mo_figure_count ()),
                            .known = g_new0 (gboolean, mo_figure_count ()) };
  return frozen;
}

void
mo_pack_frozen_free (MoPackFrozen *frozen)
{
  if (!frozen)
    return;
  g_free (frozen->period);
  g_free (frozen->mark);
  g_free (frozen->figures);
  g_free (frozen->known);
  g_free (frozen->today);
  g_free (frozen);
}

/* ------------------------------------------------------------------------- the pack */

static MoFigure *
count_period (const MoPackPaper *pack, const MoPeriod *period)
{
  MoFigureAsk ask = pack->ask;
  MoFigure *figures = g_new0 (MoFigure, mo_figure_count ());

  ask.period = *period;
  for (guint i = 0; i < mo_figure_count (); i++)
    figures[i] = mo_figure (i, pack->facts, &ask, NULL, NULL);
  return figures;
}

static guint8 *
keep_back (const MoPackPaper *pack, const MoFigure *figures)
{
  guint8 *hidden = g_new0 (guint8, mo_figure_count ());
  mo_pack_keep_back (figures, &pack->facts->policy, hidden);
  return hidden;
}

static const MoFigure nothing = { .value = NAN,
                                  .of = -1,
                                  .answered = -1,
                                  .eligible = -1,
                                  .open = -1,
                                  .p90 = NAN };

/* What was frozen is printed, and nothing that was not known then. */
static void
lay_frozen (MoPackPaper *pack)
{
  const MoPackFrozen *frozen = pack->frozen;
  gsize size = mo_figure_count () * sizeof (MoFigure);

  pack->today = g_memdup2 (frozen->today ? frozen->today : pack->now, size);
  pack->hidden_today = keep_back (pack, pack->today);
  for (guint i = 0; i < mo_figure_count (); i++) {
    if (frozen->known[i])
      pack->now[i] = frozen->figures[i];
    else if (!frozen->today)
      pack->now[i] = nothing;
    if (!frozen->today)
      pack->then[i] = nothing;
  }
}

/* The year before looks at the days that the pack looks at, and at no later ones. */
static void
count (MoPackPaper *pack)
{
  pack->now = count_period (pack, &pack->ask.period);
  pack->then = count_period (pack, &pack->before);
  if (pack->frozen)
    lay_frozen (pack);
  pack->hidden_now = keep_back (pack, pack->now);
  pack->hidden_then = keep_back (pack, pack->then);
}

MoPackPaper *
mo_pack_paper_new (MoImpactFacts *facts,
                   const MoFigureAsk *ask,
                   GPtrArray *quotes,
                   MoPackFrozen *frozen)
{
  MoPackPaper *pack = g_atomic_rc_box_new0 (MoPackPaper);

  pack->facts = facts;
  pack->ask = *ask;
  pack->before = mo_period_before (&ask->period);
  pack->pages = MO_PACK_ALL;
  pack->quotes = quotes;
  pack->frozen = frozen;
  count (pack);
  return pack;
}

MoPackPaper *
mo_pack_paper_ref (MoPackPaper *pack)
{
  return g_atomic_rc_box_acquire (pack);
}

static void
clear (MoPackPaper *pack)
{
  mo_impact_facts_free (pack->facts);
  g_clear_pointer (&pack->quotes, g_ptr_array_unref);
  mo_pack_frozen_free (pack->frozen);
  g_free (pack->now);
  g_free (pack->then);
  g_free (pack->today);
  g_free (pack->hidden_today);
  g_free (pack->hidden_now);
  g_free (pack->hidden_then);
}

void
mo_pack_paper_unref (MoPackPaper *pack)
{
  g_atomic_rc_box_release_full (pack, (GDestroyNotify) clear);
}

gboolean
mo_pack_is_whole (const MoPackPaper *pack)
{
  return !pack->frozen || pack->frozen->today;
}

MoDay
mo_pack_day (const MoPackPaper *pack)
{
  return pack->frozen ? pack->frozen->taken : pack->facts->today;
}

/* ------------------------------------------------------------------------ its words */

const char *
mo_pack_lacks (const MoPackPaper *pack)
{
  if (mo_pack_is_whole (pack))
    return NULL;
  return _ ("Only the figures of this period were kept when they were frozen. The charts and "
            "the year before cannot be shown as they were then, and are left out.");
}

char *
mo_pack_title (const MoPackPaper *pack)
{
  static const char *const titles[] = {
    [MO_STRAND_SCI] = N_ ("Trustees’ pack, %s, spinal cord injury"),
    [MO_STRAND_FAMILY] = N_ ("Trustees’ pack, %s, family"),
    [MO_STRAND_BOTH] = N_ ("Trustees’ pack, %s"),
  };
  g_autofree char *period = mo_period_name (&pack->ask.period);
  GString *title = g_string_new (_ (titles[pack->ask.strand]));
  g_string_replace (title, "%s", period, 1);
  return g_string_free (title, FALSE);
}

char *
mo_pack_foot (const MoPackPaper *pack)
{
  const MoPolicy *policy = &pack->facts->policy;
  g_autofree char *small =
      policy->small_mode
          ? g_strdup (_ ("Counts of 1 to 7 are shown as *, others to the nearest 5."))
          : g_strdup_printf (_ ("Counts of 1 to %d are shown as “fewer than %d”."),
                             policy->small_below - 1,
                             policy->small_below);
  if (pack->frozen)
    return g_strdup_printf (
        _ ("%s The code beside a figure leads to its definition and, in the "
           "program, to its cases. Frozen figures: %s, mark %s."),
        small,
        pack->frozen->period,
        pack->frozen->mark);
  return g_strdup_printf (
      _ ("%s Medians leave out days on hold. The code beside a figure leads "
         "to its definition and, in the program, to its list of cases."),
      small);
}
