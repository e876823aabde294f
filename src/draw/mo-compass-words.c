/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-compass-picture.h"

#define OVER 364 /* days: beyond a year nothing is told */

static int
weeks (int days)
{
  return (days + 3) / 7;
}

static char *
weeks_words (int days)
{
  return days > OVER
             ? g_strdup (_ ("over a year"))
             : g_strdup_printf (ngettext ("%d week", "%d weeks", weeks (days)), weeks (days));
}

char *
mo_compass_wait_words (const MoCompassWait *wait)
{
  if (wait->high < 0)
    return g_strdup (_ ("nobody comes"));
  if (wait->low > OVER)
    return g_strdup (_ ("over a year"));
  if (weeks (wait->high) < 1)
    return g_strdup (_ ("no wait"));
  g_autofree char *high = weeks_words (wait->high);
  if (weeks (wait->low) == weeks (wait->high))
    return g_steal_pointer (&high);
  if (weeks (wait->low) < 1)
    return g_strdup_printf (wait->high > OVER ? _ ("from none to %s") : _ ("up to %s"), high);
  if (wait->high > OVER)
    return g_strdup_printf (_ ("%d weeks to over a year"),
                            weeks (wait->low)); /* never a single week alone */
  return g_strdup_printf (_ ("%d to %s"), weeks (wait->low), high);
}

char *
mo_compass_half_words (const MoCompassWait *wait, int places)
{
  if (wait->high < 0 || weeks (wait->low) == weeks (wait->high))
    return NULL;
  if (!places && weeks (wait->half) < 1)
    return g_strdup (_ ("half of them at once, with others’ mentors"));
  if (wait->half > OVER)
    return g_strdup (_ ("half of them over a year"));
  if (weeks (wait->half) < 1)
    return g_strdup (_ ("half of them at once"));
  return g_strdup_printf (ngettext ("half of them within %d week",
                                    "half of them within %d weeks",
                                    weeks (wait->half)),
                          weeks (wait->half));
}

/* ---------------------------------------------------------------------- findings */

static char *
cell_words (const MoNeedAt *at)
{
  if (at->kin == MO_KIN_SELF)
    return g_strdup_printf (
        _ ("own injury, %s, %s"), mo_need_band_words (at->band), mo_part_words (at->part));
  return g_strdup_printf (_ ("%s of %s, %s"),
                          mo_kin_words (at->kin),
                          mo_need_band_words (at->band),
                          mo_part_words (at->part));
}

char *
mo_compass_finding (const MoCompass *compass)
{
  MoNeedAt worst[3];
  guint n = mo_need_worst (&compass->need, worst, G_N_ELEMENTS (worst));
  g_autoptr (GString) words = g_string_new (NULL);

  if (!n)
    return g_strdup (_ ("No lived experience is short by half a place or more."));
  g_string_append (words, _ ("Most is missing: "));
  for (guint i = 0; i < n; i++) {
    const MoNeedCell *cell = &compass->need.cells[worst[i].band][worst[i].kin][worst[i].part];
    g_autofree char *cell_name = cell_words (&worst[i]);
    g_string_append_printf (
        words, _ ("%s%s (%.1f places short)"), i ? "; " : "", cell_name, mo_need_short (cell));
  }
  g_string_append_c (words, '.');
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
capital (const char *words)
{
  g_autofree char *first = g_utf8_strup (words, g_utf8_next_char (words) - words);
  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

char *
mo_compass_answer (const MoCompass *compass)
{
  const MoCompassTraining *training = &compass->training;
  int group = training->group >= 0 ? training->group : compass->course_group;
  const MoCompassLine *line = &compass->lines[group];
  g_autofree char *who = capital (mo_compass_group_words (group));
  g_autofree char *now = mo_compass_wait_words (&line->as_is),
                  *then = mo_compass_wait_words (&line->after),
                  *from = mo_day_to_words (compass->from, MO_PRECISION_MONTH),
                  *to = mo_day_to_words (compass->to, MO_PRECISION_MONTH);

  if (line->few)
    return g_strdup_printf (
        ngettext ("%s: only %d came within %d days, too few to tell how long they will wait.",
                  "%s: only %d came within %d days, too few to tell how long they will wait.",
                  line->arrived),
        who,
        line->arrived,
        compass->window);
  if (training->group < 0 || training->people < 1)
    return g_strdup_printf (_ ("%s who are accepted from %s to %s: %s."), who, from, to, now);
  return g_strdup_printf (
      ngettext ("%s who are accepted from %s to %s: %s as it is, %s with %d mentor more.",
                "%s who are accepted from %s to %s: %s as it is, %s with %d mentors more.",
                training->people),
      who,
      from,
      to,
      now,
      then,
      training->people);
}

char *
mo_compass_advice (const MoCompass *compass)
{
  return compass->best < 0
             ? NULL
             : g_strdup_printf (_ ("The same training saves most waiting for: %s."),
                                mo_compass_group_words (compass->best));
}

char *
mo_compass_basis (const MoCompass *compass, gboolean printed)
{
  int came = 0;
  for (int group = 0; group < MO_COMPASS_GROUPS; group++)
    came += compass->lines[group].arrived;
  g_autofree char *arrived =
      printed ? g_strdup_printf (_ ("Worked out from about %d people accepted within %d days"),
                                 (came + 5) / 10 * 10,
                                 compass->window)
              : g_strdup_printf (ngettext ("Worked out from %d person accepted within %d days",
                                           "Worked out from %d people accepted within %d days",
                                           came),
                                 came,
                                 compass->window);
  g_autofree char *stays =
      compass->assumed
          ? g_strdup_printf (_ ("too few matches have ended (%d), so a place is taken to be "
                                "taken for %d days"),
                             compass->n_stays,
                             compass->stay)
          : g_strdup_printf (ngettext ("and %d match that ended: half of the places were taken "
                                       "for %d days or less, rest included",
                                       "and %d matches that ended: half of the places were "
                                       "taken for %d days or less, rest included",
                                       compass->n_stays),
                             compass->n_stays,
                             compass->stay);
  return g_strdup_printf (
      _ ("%s; %s. People arrive and places fall free as they did, many times over; from 1 in "
         "10 "
         "to 9 in 10 of the waits are told. Taken for granted: no other mentor comes or "
         "leaves, "
         "and as many people as before go with a mentor of another experience."),
      arrived,
      stays);
}
