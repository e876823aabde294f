/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-radar.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-rules.h"

#define LAST_CALLS 4 /* how far back moves and missed calls are counted */
#define GAPS       3
#define FEW_CALLS  2 /* the newest calls, against those before */

static void
add (MoRadar *radar, MoSign sign, MoDay since, char *words)
{
  radar->signs |= 1u << sign;
  radar->since[sign] = since;
  radar->words[sign] = words;
}

static gboolean
is (const char *state, const char *one)
{
  return g_strcmp0 (state, one) == 0;
}

/* Calls that took place, the newest first; n at most. */
static guint
newest_done (const MoRadarPair *pair, const MoRadarCall **calls, guint n)
{
  guint found = 0;
  for (guint i = pair->n_calls; i-- > 0 && found < n;)
    if (mo_call_counts (pair->calls[i].state))
      calls[found++] = &pair->calls[i];
  return found;
}

static gboolean
is_booked (const MoRadarPair *pair, MoDay today)
{
  for (guint i = 0; i < pair->n_calls; i++)
    if (is (pair->calls[i].state, "planned") && pair->calls[i].day >= today)
      return TRUE;
  return FALSE;
}

/* Longer than half as long again as was agreed.  A call that is booked soon does not hide it:
 * a pair that talks every five weeks does not talk weekly. */
static void
look_at_gap (MoRadar *radar, const MoRadarPair *pair, MoDay today, const MoPolicy *policy)
{
  const MoRadarCall *last;
  if (!newest_done (pair, &last, 1))
    return;
  int gap = today - last->day, most = pair->rhythm * policy->radar_gap_percent / 100;
  if (gap <= most)
    return;
  g_autofree char *days = g_strdup_printf (
      ngettext ("%d day since the last call", "%d days since the last call", gap), gap);
  add (radar,
       MO_SIGN_GAP,
       last->day + most + 1,
       g_strdup_printf (is_booked (pair, today) ? _ ("%s against %d agreed; the next is booked")
                                                : _ ("%s against %d agreed; nothing is booked"),
                        days,
                        pair->rhythm));
}

static void
look_at_growing (MoRadar *radar, const MoRadarPair *pair)
{
  const MoRadarCall *last[GAPS + 1];
  int gap[GAPS];

  if (newest_done (pair, last, GAPS + 1) < GAPS + 1)
    return;
  for (guint i = 0; i < GAPS; i++)
    gap[i] = last[i]->day - last[i + 1]->day; /* the newest first */
  for (guint i = 0; i + 1 < GAPS; i++)
    if (gap[i] <= gap[i + 1])
      return;
  if (gap[0] <= pair->rhythm)
    return;
  add (radar,
       MO_SIGN_GROWING,
       last[0]->day,
       g_strdup_printf (
           _ ("the gaps between calls grow: %d, %d, %d days"), gap[2], gap[1], gap[0]));
}

/* What became of the last calls that were to be. */
static void
look_at_plans (MoRadar *radar, const MoRadarPair *pair, MoDay today, const MoPolicy *policy)
{
  int moved = 0, missed = 0, seen = 0;
  MoDay last_moved = MO_DAY_NONE, last_missed = MO_DAY_NONE;

  for (guint i = pair->n_calls; i-- > 0 && seen < LAST_CALLS;) {
    const MoRadarCall *call = &pair->calls[i];
    gboolean off = is (call->state, "moved") || is (call->state, "cancelled_mentee") ||
                   is (call->state, "cancelled_mentor"),
             nobody = is (call->state, "no_answer") || is (call->state, "no_show");
    if (is (call->state, "planned") || is (call->state, "cancelled_office") ||
        today - call->day > policy->radar_days)
      continue;
    seen++;
    moved += off;
    missed += nobody;
    if (off && last_moved == MO_DAY_NONE)
      last_moved = call->day;
    if (nobody && last_missed == MO_DAY_NONE)
      last_missed = call->day;
  }
  if (moved >= policy->radar_times)
    add (radar,
         MO_SIGN_MOVES,
         last_moved,
         g_strdup_printf (_ ("%d of the last %d calls were moved or called off"), moved, seen));
  if (missed >= policy->radar_times)
    add (radar,
         MO_SIGN_MISSED,
         last_missed,
         g_strdup_printf (_ ("nobody answered at %d of the last %d calls"), missed, seen));
}

static void
look_at_minutes (MoRadar *radar, const MoRadarPair *pair, const MoPolicy *policy)
{
  int newest = 0, earlier = 0, n_newest = 0, n_earlier = 0;
  MoDay since = MO_DAY_NONE;

  for (guint i = pair->n_calls; i-- > 0;) {
    const MoRadarCall *call = &pair->calls[i];
    if (!mo_call_counts (call->state) || call->minutes <= 0)
      continue;
    if (n_newest < FEW_CALLS) {
      n_newest++;
      newest += call->minutes;
      since = call->day;
    } else {
      n_earlier++;
      earlier += call->minutes;
    }
  }
  if (n_newest < FEW_CALLS || n_earlier < FEW_CALLS)
    return;
  newest /= n_newest;
  earlier /= n_earlier;
  if (newest * 100 > earlier * policy->radar_short_percent)
    return;
  add (radar,
       MO_SIGN_SHORTER,
       since,
       g_strdup_printf (_ ("the last %d calls took %d minutes, those before %d"),
                        FEW_CALLS,
                        newest,
                        earlier));
}

/* A summary that came after the day it is chased, or is still out after it. */
static void
look_at_notes (MoRadar *radar, const MoRadarPair *pair, MoDay today, const MoPolicy *policy)
{
  const MoRadarCall *last[GAPS];
  guint n = newest_done (pair, last, GAPS), late = 0;
  MoDay since = MO_DAY_NONE;

  for (guint i = 0; i < n; i++) {
    MoDay chased = last[i]->day + policy->note_chase_days;
    if ((last[i]->note_on == MO_DAY_NONE ? today : last[i]->note_on) <= chased)
      continue;
    late++;
    if (since == MO_DAY_NONE)
      since = chased + 1;
  }
  if ((int) late >= policy->radar_times)
    add (radar,
         MO_SIGN_NOTES,
         since,
         g_strdup_printf (_ ("%u of the last %u summaries late or missing"), late, n));
}

/* One side: the newest score low, or two or more under an earlier one. */
static void
look_at_side (MoRadar *radar, const MoRadarPair *pair, gboolean mentor, const MoPolicy *policy)
{
  const MoRadarFeeling *last = NULL, *before = NULL;

  for (guint i = pair->n_feelings; i-- > 0 && !before;) {
    if (pair->feelings[i].mentor != mentor)
      continue;
    if (!last)
      last = &pair->feelings[i];
    else
      before = &pair->feelings[i];
  }
  gboolean fell = before && before->score - last->score >= 2;
  if (!last || (last->score > policy->radar_score && !fell))
    return;
  const char *who = mentor ? _ ("the mentor") : _ ("the mentee");
  g_free (radar->words[MO_SIGN_FEELING]);
  add (radar,
       MO_SIGN_FEELING,
       last->day,
       before ? g_strdup_printf (
                    _ ("%s feels %d of 5; %d before"), who, last->score, before->score)
              : g_strdup_printf (_ ("%s feels %d of 5"), who, last->score));
}

static void
look_at_start (MoRadar *radar, const MoRadarPair *pair, MoDay today, const MoPolicy *policy)
{
  const MoRadarCall *any;
  int days = today - pair->agreed, most = 2 * pair->rhythm + policy->first_call_days;
  if (pair->agreed == MO_DAY_NONE || days <= most || newest_done (pair, &any, 1))
    return;
  add (radar,
       MO_SIGN_NO_START,
       pair->agreed + most + 1,
       g_strdup_printf (_ ("agreed %d days ago, and no call has taken place"), days));
}

static gboolean
is_under_way (const char *state)
{
  static const char *const states[] = {
    "agreed", "briefed", "first_call_booked", "active", NULL
  };
  return state && g_strv_contains (states, state);
}

MoRadar
mo_radar_of (const MoRadarPair *pair, MoDay today, const MoPolicy *policy)
{
  MoRadar radar = { 0 };
  if (!is_under_way (pair->state))
    return radar;
  look_at_gap (&radar, pair, today, policy);
  look_at_growing (&radar, pair);
  look_at_plans (&radar, pair, today, policy);
  look_at_minutes (&radar, pair, policy);
  look_at_notes (&radar, pair, today, policy);
  look_at_side (&radar, pair, TRUE, policy);
  look_at_side (&radar, pair, FALSE, policy); /* the mentee's words stand where both are low */
  look_at_start (&radar, pair, today, policy);
  return radar;
}

void
mo_radar_clear (MoRadar *radar)
{
  for (guint i = 0; i < MO_SIGNS; i++)
    g_clear_pointer (&radar->words[i], g_free);
  radar->signs = 0;
}

guint
mo_radar_count (guint signs)
{
  guint n = 0;
  for (; signs; signs &= signs - 1)
    n++;
  return n;
}

gboolean
mo_radar_fades (guint signs)
{
  return mo_radar_count (signs) >= 2;
}

const char *
mo_radar_words (guint signs)
{
  return !signs ? NULL : mo_radar_fades (signs) ? _ ("may be fading") : _ ("worth a look");
}

static const struct {
  const char *code, *advice;
} about[MO_SIGNS] = {
  [MO_SIGN_GAP] = { "gap", N_ ("Ask both whether the rhythm still fits, and book the next.") },
  [MO_SIGN_GROWING] = { "growing", N_ ("Ask whether every second week would suit better.") },
  [MO_SIGN_MOVES] = { "moves", N_ ("Ask for another time of day or week.") },
  [MO_SIGN_MISSED] = { "missed", N_ ("Ring the mentee: is it a bad time, or enough?") },
  [MO_SIGN_SHORTER] = { "shorter",
                        N_ ("Ask the mentor whether there is still something to talk about.") },
  [MO_SIGN_NOTES] = { "notes",
                      N_ ("Ring the mentor: take the summary down, and ask how it is.") },
  [MO_SIGN_FEELING] = { "feeling", N_ ("Ring whoever feels so, before the next call.") },
  [MO_SIGN_NO_START] = { "start",
                         N_ ("Ring both, and book the first call while they listen.") },
};

const char *
mo_sign_advice (MoSign sign)
{
  return _ (about[sign].advice);
}

const char *
mo_sign_code (MoSign sign)
{
  return about[sign].code;
}

char *
mo_radar_codes (guint signs)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  for (guint i = 0; i < MO_SIGNS; i++)
    if (signs & 1u << i)
      g_string_append_printf (codes, "%s%s", codes->len ? " " : "", about[i].code);
  return g_strdup (codes->str);
}

guint
mo_radar_signs (const char *codes)
{
  g_auto (GStrv) words = g_strsplit (codes ? codes : "", " ", -1);
  guint signs = 0;
  for (guint i = 0; i < MO_SIGNS; i++)
    if (g_strv_contains ((const char *const *) words, about[i].code))
      signs |= 1u << i;
  return signs;
}

guint
mo_radar_unquiet (guint signs, guint seen, MoDay until, MoDay today)
{
  if (until == MO_DAY_NONE || today >= until)
    return signs;
  return signs & ~seen ? signs : 0;
}
