/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-measure-answers.h"

#include <string.h>

/* Somebody who had two matches is looked at after the last one that is known by then. */
gboolean *
mo_count_ended (const MoCount *count)
{
  guint n = count->facts->cases->len;
  gboolean *ended = g_new0 (gboolean, n + 1);
  g_autofree MoDay *last = g_new0 (MoDay, n + 1);

  MO_COUNT_EACH (count, MoPairFact, pairs, pair)
  {
    if (mo_count_by (count, pair->closed))
      last[pair->of] = MAX (last[pair->of], pair->closed);
  }
  for (guint i = 0; i < n; i++)
    ended[i] = mo_count_within (count, last[i]) && mo_count_takes (count, i);
  return ended;
}

/* Most differ in their first letter. */
static gboolean
same (const char *one, const char *other)
{
  return one == other || (one && other && *one == *other && strcmp (one, other) == 0);
}

const MoAnswerFact **
mo_count_answers (const MoCount *count, const char *measure, const char *item)
{
  const MoAnswerFact **answers = g_new0 (const MoAnswerFact *, count->facts->cases->len + 1);

  MO_COUNT_EACH (count, MoAnswerFact, answers, answer)
  {
    if (same (answer->item, item) && same (answer->measure, measure) &&
        (answer->after == 0 || mo_count_by (count, answer->after_on)))
      answers[answer->of] = answer;
  }
  return answers;
}
