/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-pack-private.h"
#include "core/mo-small.h"

/* Figures that are the parts of one whole: where one of them is small, the others and the whole
 * would tell it by subtraction. */
#define MOST 5
static const char *const wholes[][MOST + 1] = {
  { "waiting-reply", "waiting-assessment", "waiting-match" },
  { "waiting-0-14", "waiting-15-21", "waiting-22-42", "waiting-43-84", "waiting-85" },
  { "completed", "early-success", "early-loss", "cut-short" },
};

/* How far those came who were referred: who fell away between two steps that are told is a
 * count as well. */
static const char *const steps[] = { "referrals",          "came-to-contact",
                                     "came-to-assessment", "came-to-acceptance",
                                     "came-to-match",      "came-to-first-call" };

static void
keep_back_steps (const MoFigure *figures, const MoPolicy *policy, guint8 *hidden)
{
  int last = -1;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    int which = mo_figure_find (steps[i]), n = figures[which].n;
    if (mo_small_is (n, policy))
      hidden[which] = MO_SMALL_FEW;
    else if (last >= 0 && mo_small_is (last - n, policy))
      hidden[which] = MO_SMALL_KEPT_BACK;
    else
      last = n;
  }
}

/* Before and after: better, the same or worse, of all who answered both times, who are printed
 * beside each. */
#define ANSWERS 3
static const char *const statements[][ANSWERS] = {
  { "alone", "alone-same", "alone-worse" },
  { "confident", "confident-same", "confident-worse" },
  { "equipped", "equipped-same", "equipped-worse" },
  { "supported", "supported-same", "supported-worse" },
  { "connected", "connected-same", "connected-worse" },
};

static void
keep_back_answers (const MoFigure *figures, const MoPolicy *policy, guint8 *hidden)
{
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++) {
    int counts[ANSWERS];
    guint8 kept[2 * (ANSWERS + 1)];
    for (int k = 0; k < ANSWERS; k++)
      counts[k] = figures[mo_figure_find (statements[i][k])].n;
    mo_small_hide (counts, 1, ANSWERS, policy, kept);
    for (int k = 0; k < ANSWERS; k++)
      if (counts[k] > 0)
        hidden[mo_figure_find (statements[i][k])] =
            kept[ANSWERS] && !kept[k] ? MO_SMALL_KEPT_BACK : kept[k];
  }
}

static gboolean
any_is_small (const char *const *keys, const MoFigure *figures, const MoPolicy *policy)
{
  for (; *keys; keys++) {
    int which = mo_figure_find (*keys);
    if (which >= 0 && mo_small_is (figures[which].n, policy))
      return TRUE;
  }
  return FALSE;
}

/* All of them and not only one more: the charts beside them choose for themselves what they
 * keep back, and the two together must not tell either. */
void
mo_pack_keep_back (const MoFigure *figures, const MoPolicy *policy, guint8 *hidden)
{
  keep_back_steps (figures, policy, hidden);
  keep_back_answers (figures, policy, hidden);
  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++) {
    if (!any_is_small (wholes[i], figures, policy))
      continue;
    for (const char *const *key = wholes[i]; *key; key++) {
      int which = mo_figure_find (*key);
      if (which >= 0 && figures[which].n > 0)
        hidden[which] =
            mo_small_is (figures[which].n, policy) ? MO_SMALL_FEW : MO_SMALL_KEPT_BACK;
    }
  }
}
