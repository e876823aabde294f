/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/mo-pack.h"
#include "core/mo-small.h"

static const MoPackTile tiles[MO_PACK_TILES] = {
  { "people-mentored", FALSE }, { "replies-in-time", FALSE }, { "match-wait", FALSE },
  { "goal-reached", FALSE },    { "calls", FALSE },           { "feeling-mentees", FALSE },
  { "volunteer-hours", FALSE }, { "people-mentored", TRUE },
};

const MoPackTile *
mo_pack_tiles (void)
{
  return tiles;
}

const char *const *
mo_pack_two_years (void)
{
  static const char *const keys[] = {
    "referrals",       "replies-in-time", "reply-wait",      "match-wait",
    "first-call-wait", "accepted",        "people-mentored", "matches-started",
    "matches-closed",  "calls",           "call-hours",      "completed",
    "early-success",   "goal-reached",    "goal-attainment", NULL
  };
  return keys;
}

/* All of them stand beside it: what is left may not be small either. */
static char *
young_words (const MoFigure *young, const MoFigure *all, const MoPolicy *policy)
{
  if (mo_small_is (young->n, policy))
    return mo_small_words (young->n, MO_SMALL_FEW, policy);
  return mo_small_words (young->n,
                         mo_small_share (young->n, all->n, policy) ? MO_SMALL_SHOWN
                                                                   : MO_SMALL_KEPT_BACK,
                         policy);
}

static MoPackRow *
young_row (const MoPackPaper *pack, guint which)
{
  const MoPolicy *policy = &pack->facts->policy;
  MoFigureAsk ask = pack->ask;
  MoPackRow *row = g_new0 (MoPackRow, 1);

  row->which = which;
  row->basis = g_strdup ("");
  ask.group = MO_GROUP_YOUNG;
  ask.value = g_intern_static_string ("young");
  MoFigure now = mo_figure (which, pack->facts, &ask, NULL, NULL);
  row->code = mo_provenance_write (which, &ask);
  if (!mo_pack_is_whole (pack)) {
    row->now = g_strdup ("—");
    row->before = g_strdup ("—");
    return row;
  }
  ask.period = pack->before;
  MoFigure before = mo_figure (which, pack->facts, &ask, NULL, NULL);
  row->now = young_words (&now, &pack->now[which], policy);
  row->before = young_words (&before, &pack->then[which], policy);
  return row;
}

MoPackRow *
mo_pack_tile_row (const MoPackPaper *pack, guint tile)
{
  int which = mo_figure_find (tiles[tile].key);

  g_return_val_if_fail (which >= 0, NULL);
  return tiles[tile].young ? young_row (pack, which) : mo_pack_row (pack, which);
}

/* ------------------------------------------------------------------- what it says */

/* Nothing is said of counts that are not shown. */
static gboolean
may_say (const MoPackPaper *pack, const MoFigure *figure)
{
  const MoPolicy *policy = &pack->facts->policy;
  if (isnan (figure->value) || mo_small_is (figure->n, policy))
    return FALSE;
  return figure->of < 0 || mo_small_share (figure->n, figure->of, policy);
}

static gboolean
both (const MoPackPaper *pack, const char *key, const MoFigure **now, const MoFigure **then)
{
  int which = mo_figure_find (key);
  if (which < 0)
    return FALSE;
  *now = &pack->now[which];
  *then = &pack->then[which];
  return may_say (pack, *now) && may_say (pack, *then);
}

static char *
say_people (const MoPackPaper *pack)
{
  const MoFigure *now, *then;
  if (!both (pack, "people-mentored", &now, &then))
    return NULL;
  int a = mo_small_shown (now->n, &pack->facts->policy),
      b = mo_small_shown (then->n, &pack->facts->policy);
  if (!a && !b)
    return NULL;
  if (a == b)
    return g_strdup (_ ("As many people were mentored as a year before."));
  return g_strdup (a > b ? _ ("More people were mentored than a year before.")
                         : _ ("Fewer people were mentored than a year before."));
}

static char *
say_wait (const MoPackPaper *pack)
{
  const MoFigure *now, *then;
  if (!both (pack, "match-wait", &now, &then))
    return NULL;
  int change = (int) round (now->value) - (int) round (then->value);
  if (change == 0)
    return g_strdup (_ ("They waited as long for a match."));
  return g_strdup_printf (change < 0 ? ngettext ("They waited %d day less for a match.",
                                                 "They waited %d days less for a match.",
                                                 -change)
                                     : ngettext ("They waited %d day longer for a match.",
                                                 "They waited %d days longer for a match.",
                                                 change),
                          ABS (change));
}

/* Only from numbers that a percentage may be said of. */
static char *
say_goal (const MoPackPaper *pack)
{
  int which = mo_figure_find ("goal-reached");
  if (which < 0)
    return NULL;
  const MoFigure *now = &pack->now[which];
  if (!may_say (pack, now) || now->of < pack->facts->policy.percent_from)
    return NULL;
  g_autofree char *share = mo_figure_words (which, now, &pack->facts->policy, TRUE);
  return g_strdup_printf (_ ("%s reached a goal they set themselves."), share);
}

char *
mo_pack_sentence (const MoPackPaper *pack)
{
  char *said[] = { say_people (pack), say_wait (pack), say_goal (pack) };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    if (said[i])
      g_string_append_printf (words, "%s%s", words->len ? " " : "", said[i]);
    g_free (said[i]);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
