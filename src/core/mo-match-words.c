/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-match.h"

#include <glib/gi18n-lib.h>

const char *
mo_criterion_name (MoCriterion criterion, gboolean family)
{
  static const char *const names[] = {
    N_ ("Level and completeness"),
    N_ ("Goals"),
    N_ ("Mobility"),
    N_ ("Age"),
    N_ ("Bladder"),
    N_ ("Bowels"),
    N_ ("Hours"),
    N_ ("Pain"),
    N_ ("Interests"),
    N_ ("Time since"),
    N_ ("Gender asked"),
    N_ ("Nation"),
    N_ ("Not asked for a while"),
  };
  return criterion == MO_CRITERION_LEVEL && family ? _ ("Relationship") : _ (names[criterion]);
}

const char *
mo_fit_words (MoFit fit)
{
  static const char *const words[] = {
    N_ ("not known"), N_ ("mismatch"), N_ ("near"), N_ ("match")
  };
  return _ (words[fit]);
}

const char *
mo_criterion_fit_words (MoCriterion criterion, MoFit fit)
{
  if (criterion == MO_CRITERION_FAIRNESS && fit == MO_FIT_NEAR)
    return _ ("in part"); /* of that while has gone by, as the points have it */
  return mo_fit_words (fit);
}

const char *
mo_match_total_words (int total)
{
  return total >= 75 ? _ ("strong") : total >= 60 ? _ ("good") : _ ("fair");
}

static char *
shared_goal (guint32 shared)
{
  static const char *const words[] = { N_ ("acceptance"), N_ ("confidence"), N_ ("getting out"),
                                       N_ ("work"),       N_ ("relations"),  N_ ("parenting"),
                                       N_ ("routine"),    N_ ("pain"),       N_ ("housing"),
                                       N_ ("care"),       N_ ("sport"),      N_ ("benefits"),
                                       N_ ("family"),     N_ ("wellbeing") };
  int bit = shared ? __builtin_ctz (shared) : 0;
  return g_strdup (bit >= 1 && bit <= (int) G_N_ELEMENTS (words) ? _ (words[bit - 1])
                                                                 : _ ("goals"));
}

static char *
shared_hours (const MoMatchSide *mentee, const MoMatchSide *mentor)
{
  gboolean evening = FALSE, weekend = FALSE;
  for (int day = 0; day < 7; day++) {
    guint32 both = mentee->week.hours[day] & mentor->week.hours[day];
    evening |= (both & MO_HOURS_EVENING) != 0 && day < 5;
    weekend |= both != 0 && day >= 5;
  }
  return g_strdup (evening ? _ ("evenings") : weekend ? _ ("weekends") : _ ("daytime"));
}

static char *
reason_of (MoCriterion criterion,
           const MoMatchSide *mentee,
           const MoMatchSide *mentor,
           gboolean family,
           MoDay today)
{
  static const char *const words[] = {
    N_ ("level"), NULL,        N_ ("mobility"),  N_ ("age"), N_ ("bladder"), N_ ("bowels"),
    NULL,         N_ ("pain"), N_ ("interests"), NULL,       N_ ("gender"),  N_ ("nation"),
    NULL,
  };
  int years = mentor->since != MO_DAY_NONE ? (today - mentor->since) / 365 : 0;
  switch (criterion) {
  case MO_CRITERION_LEVEL:
    return g_strdup (family ? _ ("relationship") : _ ("level"));
  case MO_CRITERION_GOALS:
    return shared_goal (mentee->goals & mentor->goals);
  case MO_CRITERION_AVAILABILITY:
    return shared_hours (mentee, mentor);
  case MO_CRITERION_SINCE:
    return g_strdup_printf (ngettext ("%d year on", "%d years on", years), years);
  case MO_CRITERION_FAIRNESS:
    return g_strdup (_ ("due a turn"));
  default:
    return g_strdup (_ (words[criterion]));
  }
}

/* A criterion speaks where it is a real finding, not where nothing was wished. */
static gboolean
speaks (const MoMatchScore *score, MoCriterion criterion, const MoMatchSide *mentee)
{
  if (criterion == MO_CRITERION_GENDER && !mentee->gender_wish)
    return FALSE;
  if (criterion == MO_CRITERION_PAIN && mentee->pain <= 1)
    return FALSE;
  return score->fit[criterion] >= MO_FIT_NEAR && score->weight[criterion] > 0;
}

static int
strongest (const MoMatchScore *score, const MoMatchSide *mentee, const gboolean *said)
{
  int best = -1, points = 0;
  for (int i = 0; i < MO_CRITERION_FAIRNESS; i++) {
    int here = score->weight[i] * score->part[i];
    if (!said[i] && here > points && speaks (score, i, mentee)) {
      best = i;
      points = here;
    }
  }
  return best;
}

char *
mo_match_reasons (const MoMatchScore *score,
                  const MoMatchSide *mentee,
                  const MoMatchSide *mentor,
                  gboolean family,
                  MoDay today)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean said[MO_CRITERIA] = { FALSE };
  gboolean fair = score->fit[MO_CRITERION_FAIRNESS] == MO_FIT_MATCH &&
                  speaks (score, MO_CRITERION_FAIRNESS, mentee);

  for (int n = 0; n < 3; n++) {
    int best = n == 2 && fair ? -1 : strongest (score, mentee, said);
    if (best < 0 && fair)
      best = MO_CRITERION_FAIRNESS;
    if (best < 0)
      break;
    fair = fair && best != MO_CRITERION_FAIRNESS;
    said[best] = TRUE;
    g_autofree char *word = reason_of (best, mentee, mentor, family, today);
    g_string_append_printf (words, "%s%s", words->len ? " · " : "", word);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
