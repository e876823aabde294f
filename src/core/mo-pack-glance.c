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
  /* as exactly as the two numbers are printed */
  long change = lround (now->value * 10) - lround (then->value * 10);
  if (change == 0)
    return g_strdup (_ ("They waited as long for a match."));
  if (change % 10)
    return g_strdup_printf (change < 0 ? _ ("They waited %.1f days less for a match.")
                                       : _ ("They waited %.1f days longer for a match."),
                            labs (change) / 10.0);
  int days = change / 10;
  return g_strdup_printf (days < 0 ? ngettext ("They waited %d day less for a match.",
                                               "They waited %d days less for a match.",
                                               -days)
                                   : ngettext ("They waited %d day longer for a match.",
                                               "They waited %d days longer for a match.",
                                               days),
                          ABS (days));
}

/* NULL for numbers that a percentage may not be said of, and for those kept back. */
static char *
share_of (const MoPackPaper *pack, int which, const MoFigure *figure, guint8 hidden)
{
  if (hidden != MO_SMALL_SHOWN || !may_say (pack, figure) ||
      figure->of < pack->facts->policy.percent_from)
    return NULL;
  return mo_figure_words (which, figure, &pack->facts->policy, TRUE);
}

/* A share, and what it was a year before, whether that was better or worse. */
static char *
say_share (const MoPackPaper *pack, const char *key, const char *alone, const char *beside)
{
  int which = mo_figure_find (key);
  if (which < 0)
    return NULL;
  g_autofree char *now = share_of (pack, which, &pack->now[which], pack->hidden_now[which]),
                  *then = share_of (pack, which, &pack->then[which], pack->hidden_then[which]);
  if (!now)
    return NULL;
  g_autoptr (GString) words = g_string_new (then ? beside : alone);
  g_string_replace (words, "{now}", now, 1);
  g_string_replace (words, "{then}", then ? then : "", 1);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
say_replies (const MoPackPaper *pack)
{
  return say_share (pack,
                    "replies-in-time",
                    _ ("{now} had a reply on time."),
                    _ ("{now} had a reply on time, {then} a year before."));
}

static char *
say_goal (const MoPackPaper *pack)
{
  return say_share (pack,
                    "goal-reached",
                    _ ("{now} reached a goal they set themselves."),
                    _ ("{now} reached a goal they set themselves, {then} a year before."));
}

char *
mo_pack_sentence (const MoPackPaper *pack)
{
  char *said[] = { say_people (pack), say_replies (pack), say_wait (pack), say_goal (pack) };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    if (said[i])
      g_string_append_printf (words, "%s%s", words->len ? " " : "", said[i]);
    g_free (said[i]);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
