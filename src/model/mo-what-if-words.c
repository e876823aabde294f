/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-what-if-words.h"

#include <glib/gi18n-lib.h>

char *
mo_what_if_head (const MoWhatIfLook *look)
{
  guint n = look->tried.matched;
  if (n == 0)
    return g_strdup (_ ("Trying things out. Nobody is told yet."));
  return g_strdup_printf (ngettext ("Trying %u draft. Nobody is told yet.",
                                    "Trying %u drafts. Nobody is told yet.",
                                    n),
                          n);
}

char *
mo_what_if_points (const MoWhatIfList *list, const MoWhatIfLook *look)
{
  int now = look->sum.points, first = list->first_come.points;
  if (now < list->best.points)
    return g_strdup_printf (_ ("Whole list %d points, first come %d. The best possible is %d."),
                            now,
                            first,
                            list->best.points);
  return now == first ? g_strdup_printf (_ ("Whole list %d points, the best possible. First "
                                            "come gives the same."),
                                         now)
                      : g_strdup_printf (
                            _ ("Whole list %d points, the best possible. First come gives %d."),
                            now,
                            first);
}

static char *
against_first_come (int more)
{
  if (more == 0)
    return g_strdup (_ ("as many as first come, first served"));
  return more > 0 ? g_strdup_printf (ngettext ("%d more than first come, first served",
                                               "%d more than first come, first served",
                                               more),
                                     more)
                  : g_strdup_printf (ngettext ("%d fewer than first come, first served",
                                               "%d fewer than first come, first served",
                                               -more),
                                     -more);
}

char *
mo_what_if_people (const MoWhatIfList *list, const MoWhatIfLook *look)
{
  guint all = list->plan->task->people, best = list->best.matched;
  g_autofree char *more =
      against_first_come ((int) look->sum.matched - (int) list->first_come.matched);
  g_autofree char *now = g_strdup_printf (
      ngettext ("%u of %u person gets a mentor", "%u of %u people get a mentor", all),
      look->sum.matched,
      all);
  if (best <= look->sum.matched)
    return g_strdup_printf (_ ("%s, %s."), now, more);
  return g_strdup_printf (
      ngettext ("%s, %s. At best %u would.", "%s, %s. At best %u would.", best),
      now,
      more,
      best);
}

char *
mo_what_if_turn_head (const MoWhatIfLook *look, MoTurn turn)
{
  switch (turn) {
  case MO_TURN_GAINS:
    return look->gain
               ? g_strdup_printf (ngettext ("%u gains", "%u gain", look->gain), look->gain)
               : NULL;
  case MO_TURN_FITS_LESS:
    return look->less ? g_strdup_printf (ngettext ("%u fits less", "%u fit less", look->less),
                                         look->less)
                      : NULL;
  case MO_TURN_WAITS:
    return look->wait
               ? g_strdup_printf (ngettext ("%u waits longer", "%u wait longer", look->wait),
                                  look->wait)
               : NULL;
  case MO_TURN_SAME:
    break;
  }
  return NULL;
}

static char *
one_turn (const MoWhatIfTurn *turn, MoDay today)
{
  if (turn->turn != MO_TURN_WAITS)
    return turn->was ? g_strdup_printf (_ ("%s %d › %d"), turn->name, turn->was, turn->now)
                     : g_strdup_printf (_ ("%s no match › %d"), turn->name, turn->now);
  if (turn->until == MO_DAY_NONE)
    return g_strdup_printf (_ ("%s, no place is known yet"), turn->name);
  g_autofree char *day = mo_day_to_short (turn->until, today);
  int days = MAX (0, turn->until - today);
  return g_strdup_printf (
      ngettext ("%s, about %d day, until %s", "%s, about %d days, until %s", days),
      turn->name,
      days,
      day);
}

char *
mo_what_if_turn_names (const MoWhatIfLook *look, MoTurn turn, guint most, MoDay today)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n = 0;
  for (guint i = 0; i < look->turns->len; i++) {
    const MoWhatIfTurn *at = &g_array_index (look->turns, MoWhatIfTurn, i);
    if (at->turn != turn || (n++ >= most && most))
      continue;
    g_autofree char *one = one_turn (at, today);
    g_string_append_printf (words, "%s%s", !words->len ? "" : most ? "; " : "\n", one);
  }
  if (most && n > most)
    g_string_append_printf (
        words, ngettext (" and %u more", " and %u more", n - most), n - most);
  return n ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

char *
mo_what_if_cost_words (const MoWhatIfDrop *drop)
{
  if (drop->fewer)
    return g_strdup_printf (ngettext ("leaves %u person more without",
                                      "leaves %u people more without",
                                      drop->fewer),
                            drop->fewer);
  if (drop->cost)
    return g_strdup_printf (
        ngettext ("costs the list %d point", "costs the list %d points", drop->cost),
        drop->cost);
  return NULL;
}

char *
mo_what_if_drop_words (const MoWhatIfDrop *drop, const char *person, const char *mentor)
{
  g_autofree char *cost = mo_what_if_cost_words (drop);
  if (!cost)
    return g_strdup_printf (_ ("%s with %s: %d, whole list %d. It costs nobody else anything."),
                            person,
                            mentor,
                            drop->fit,
                            drop->sum.points);
  return g_strdup_printf (_ ("%s with %s: %d, whole list %d. At best it %s."),
                          person,
                          mentor,
                          drop->fit,
                          drop->sum.points,
                          cost);
}

char *
mo_what_if_meanwhile (int people_was, int places_was, int people, int places)
{
  g_autofree char *waiting =
      g_strdup_printf (ngettext ("%d person waits, not %d", "%d people wait, not %d", people),
                       people,
                       people_was);
  g_autofree char *free_places = g_strdup_printf (
      ngettext ("%d place is free, not %d", "%d places are free, not %d", places),
      places,
      places_was);
  if (people != people_was && places != places_was)
    return g_strdup_printf (
        _ ("The board changed meanwhile: %s, and %s."), waiting, free_places);
  if (people == people_was && places == places_was)
    return NULL;
  return g_strdup_printf (_ ("The board changed meanwhile: %s."),
                          people != people_was ? waiting : free_places);
}
