/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-clash.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-call-rules.h"

gboolean
mo_week_holds (const MoWeek *week, MoDay day, int start, int minutes)
{
  if (!mo_week_is_known (week))
    return TRUE;
  for (int minute = start; minute < start + MAX (minutes, 1); minute = (minute / 60 + 1) * 60) {
    MoDay on = day + minute / (24 * 60);
    if (!(week->hours[mo_day_weekday (on)] >> minute / 60 % 24 & 1))
      return FALSE;
  }
  return TRUE;
}

static gboolean
both_can (const MoWeek *mentee, const MoWeek *mentor, MoDay day, int start, int minutes)
{
  return (!mentee || mo_week_holds (mentee, day, start, minutes)) &&
         (!mentor || mo_week_holds (mentor, day, start, minutes));
}

gboolean
mo_rule_call_offer (const MoWeek *mentee,
                    const MoWeek *mentor,
                    int minutes,
                    int days,
                    MoDay *day,
                    int *start)
{
  for (MoDay on = *day; on < *day + days; on++) {
    int best = both_can (mentee, mentor, on, *start, minutes) ? *start : -1;
    for (int at = 0; best != *start && at < 24 * 60; at += 60)
      if (both_can (mentee, mentor, on, at, minutes) &&
          (best < 0 || ABS (at - *start) < ABS (best - *start)))
        best = at;
    if (best < 0)
      continue;
    *day = on;
    *start = best;
    return TRUE;
  }
  return FALSE;
}

/* ---------------------------------------------------------------------- two of them */

static gboolean
overlap (const MoTimeTaken *one, const MoTimeTaken *other)
{
  MoCallSpan a = { one->day, one->start, one->minutes },
             b = { other->day, other->start, other->minutes };
  return mo_call_spans_clash (&a, &b);
}

static gboolean
takes (const MoTimeTaken *it, gint64 person)
{
  return person && (it->mentee == person || it->mentor == person);
}

/* Whose time both take; whether they overlap is not asked. */
static MoClashKind
shared (const MoTimeTaken *call, const MoTimeTaken *other)
{
  if (call->pairing && call->pairing == other->pairing)
    return MO_CLASH_PAIR;
  if (takes (other, call->mentor))
    return MO_CLASH_MENTOR;
  if (takes (other, call->mentee))
    return MO_CLASH_MENTEE;
  if (!call->staff || call->staff != other->staff)
    return MO_CLASH_NONE;
  return other->kind == MO_TIME_LEAVE || call->kind == MO_TIME_LEAVE ? MO_CLASH_LEAVE
                                                                     : MO_CLASH_STAFF;
}

MoClash
mo_rule_clash (const MoTimeTaken *call,
               const MoTimeTaken *taken,
               guint n,
               const MoWeek *mentee,
               const MoWeek *mentor)
{
  MoClash worst = { MO_CLASH_NONE, NULL };

  for (guint i = 0; i < n; i++) {
    const MoTimeTaken *other = &taken[i];
    if ((other->kind == call->kind && other->id == call->id && call->id) ||
        !overlap (call, other))
      continue;
    MoClashKind kind = shared (call, other);
    if (kind && (!worst.kind || kind < worst.kind))
      worst = (MoClash){ kind, other };
  }
  if (worst.kind)
    return worst;
  if (mentor && !mo_week_holds (mentor, call->day, call->start, call->minutes))
    worst.kind = MO_CLASH_MENTOR_HOURS;
  else if (mentee && !mo_week_holds (mentee, call->day, call->start, call->minutes))
    worst.kind = MO_CLASH_MENTEE_HOURS;
  return worst;
}

gboolean
mo_clash_is_booked (MoClashKind kind)
{
  return kind > MO_CLASH_NONE && kind < MO_CLASH_MENTOR_HOURS;
}

/* ---------------------------------------------------------------------- in words */

static char *
first_name (const char *name)
{
  const char *space = name ? strchr (name, ' ') : NULL;
  return space && space > name ? g_strndup (name, space - name) : g_strdup (name ? name : "");
}

static char *
busy_words (const char *name, const MoTimeTaken *other)
{
  return g_strdup_printf (other->kind == MO_TIME_TALK ? _ ("%s has an assessment talk then")
                                                      : _ ("%s has a call then"),
                          name);
}

char *
mo_clash_words (const MoTimeTaken *call, const MoClash *clash)
{
  g_autofree char *mentor = first_name (call->mentor_name);
  g_autofree char *mentee = first_name (call->mentee_name);
  g_autofree char *staff = first_name (call->staff_name       ? call->staff_name
                                       : clash->other != NULL ? clash->other->staff_name
                                                              : NULL);
  switch (clash->kind) {
  case MO_CLASH_PAIR:
    return g_strdup (_ ("the pair has a call then"));
  case MO_CLASH_MENTOR:
    return busy_words (mentor, clash->other);
  case MO_CLASH_MENTEE:
    return busy_words (mentee, clash->other);
  case MO_CLASH_STAFF:
    return busy_words (staff, clash->other);
  case MO_CLASH_LEAVE:
    return g_strdup_printf (_ ("%s is away"), staff);
  case MO_CLASH_MENTOR_HOURS:
    return g_strdup_printf (_ ("outside %s’s hours"), mentor);
  case MO_CLASH_MENTEE_HOURS:
    return g_strdup_printf (_ ("outside %s’s hours"), mentee);
  default:
    return NULL;
  }
}

char *
mo_clash_pair_words (const MoTimeTaken *taken, const MoClashPair *pair)
{
  const MoTimeTaken *one = &taken[pair->one], *other = &taken[pair->other];
  const MoTimeTaken *call = one->kind == MO_TIME_CALL ? one : other;
  const MoTimeTaken *against = call == one ? other : one;
  gboolean talk = against->kind == MO_TIME_TALK;
  const char *name = call->staff_name ? call->staff_name : "";

  switch (pair->kind) {
  case MO_CLASH_PAIR:
    return g_strdup_printf (
        _ ("%s and %s have two calls at once."), call->mentee_name, call->mentor_name);
  case MO_CLASH_LEAVE:
    return g_strdup_printf (_ ("%s has to be there and is away."), name);
  case MO_CLASH_MENTOR:
    name = call->mentor_name;
    break;
  case MO_CLASH_MENTEE:
    name = call->mentee_name;
    break;
  default:
    break;
  }
  return g_strdup_printf (talk ? _ ("%s has a call and an assessment talk at once.")
                               : _ ("%s has two calls at once."),
                          name);
}

/* ---------------------------------------------------------------------- the sweep */

typedef struct {
  GHashTable *furthest; /* key → index + 1 of what reaches furthest of those that began */
  const MoTimeTaken *taken;
  GArray *found;
} Sweep;

static gint64
end_of (const MoTimeTaken *it)
{
  return (gint64) it->day * 24 * 60 + it->start + it->minutes;
}

static void
look_back (Sweep *sweep, gint64 key, guint i)
{
  const MoTimeTaken *it = &sweep->taken[i];
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (sweep->furthest, &key));

  if (!key)
    return;
  if (before) {
    const MoTimeTaken *earlier = &sweep->taken[before - 1];
    MoClashKind kind = shared (it->kind == MO_TIME_CALL ? it : earlier,
                               it->kind == MO_TIME_CALL ? earlier : it);
    if ((it->kind == MO_TIME_CALL || earlier->kind == MO_TIME_CALL) && kind &&
        overlap (earlier, it)) {
      MoClashPair pair = { before - 1, i, kind };
      g_array_append_val (sweep->found, pair);
    }
    if (end_of (earlier) >= end_of (it))
      return;
  }
  g_hash_table_insert (sweep->furthest, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (i + 1));
}

/* A pair that clashes for both sides was found twice, one after the other. */
static void
drop_twins (GArray *found)
{
  for (guint i = 0; i < found->len; i++) {
    const MoClashPair *it = &g_array_index (found, MoClashPair, i);
    for (guint j = i + 1;
         j < found->len && g_array_index (found, MoClashPair, j).other == it->other;)
      if (g_array_index (found, MoClashPair, j).one == it->one)
        g_array_remove_index (found, j);
      else
        j++;
  }
}

/* What begins later can only clash with what is not over yet, and of that the one that lasts
 * longest is enough to know it; the staff's keys are below zero. */
GArray *
mo_clashes (const MoTimeTaken *taken, guint n)
{
  g_autoptr (GHashTable) furthest =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Sweep sweep = { furthest, taken, g_array_new (FALSE, FALSE, sizeof (MoClashPair)) };

  for (guint i = 0; i < n; i++) {
    look_back (&sweep, taken[i].mentor, i);
    if (taken[i].mentee != taken[i].mentor)
      look_back (&sweep, taken[i].mentee, i);
    look_back (&sweep, -taken[i].staff, i);
  }
  drop_twins (sweep.found);
  return sweep.found;
}
