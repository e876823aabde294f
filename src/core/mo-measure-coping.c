/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-answers.h"

/* ---------------------------------------------------------------------- M-16 */

#define WAYS      5
#define WAYS_ROSE 3 /* a rise on three of five counts */

typedef struct {
  int answered, rose;
} Coping;

static void
coped (MoCount *count, int which G_GNUC_UNUSED)
{
  static const char *const ways[WAYS] = { "support", "busy", "acceptance", "solving", "hope" };
  guint n = count->facts->cases->len;
  g_autofree gboolean *ended = mo_count_ended (count);
  g_autofree Coping *coping = g_new0 (Coping, n + 1);

  for (int w = 0; w < WAYS; w++) {
    g_autofree const MoAnswerFact **answers = mo_count_answers (count, "coping", ways[w]);
    for (guint i = 0; i < n; i++) {
      if (!answers[i] || !answers[i]->before || !answers[i]->after || !answers[i]->same_words)
        continue;
      coping[i].answered++;
      coping[i].rose += answers[i]->after > answers[i]->before;
    }
  }
  for (guint i = 0; i < n; i++) {
    if (!ended[i])
      continue;
    mo_count_covered (count, coping[i].answered >= WAYS_ROSE);
    if (coping[i].answered >= WAYS_ROSE)
      mo_count_share (count, mo_case_fact (count->facts, i)->id, coping[i].rose >= WAYS_ROSE);
  }
}

const MoMeasure mo_measures_coping[] = {
  { { .code = "M-16",
      .key = "coping",
      .name = N_ ("Better at coping"),
      .definition = N_ ("How many of those who answered both times to three of the five ways of"
                        " coping rose on three of them at least."),
      .numerator = N_ ("rose on three or more ways of coping"),
      .denominator = N_ ("who answered both times"),
      .coverage = N_ ("people whose match was closed in the period"),
      .source = "response.value, response.stage, pairing.closed_on",
      .kind = MO_FIGURE_SHARE,
      .cases = MO_CASE_REFERRAL,
      .more_is_better = TRUE },
    coped,
    0 },
  { { .code = NULL }, NULL, 0 },
};
