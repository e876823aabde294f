/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-demo-private.h"

/* Before some of the matches somebody else was asked, or said no: with the reasons that a
 * service hears, some of them more often than others. */

typedef struct {
  const char *state, *code, *words;
} No;

static const No noes[] = {
  { "mentor_no", "hours", "works evenings until the summer" },
  { "mentee_no", "other age", "hoped for somebody of their own age" },
  { "mentor_no", "no time", NULL },
  { "mentee_no", "hours", "only free in the mornings" },
  { "mentor_no", "not able", "does not feel at home with this goal" },
  { "mentee_no", "other level", "wanted somebody who walks a little" },
  { "mentee_no", "other age", NULL },
  { "mentor_no", "own health", "in hospital for a week" },
  { "mentor_no", "hours", NULL },
  { "mentee_no", "not now", "asked to be rung again after Easter" },
  { "mentor_no", "knows them", "from the same sports club" },
};

void
demo_add_no (DemoCase *it, const DemoPair *pair)
{
  Demo *demo = it->demo;
  gint64 *before = &demo->asked_before[it->family ? 1 : 0];
  gint64 mentor = *before;
  const No *no = &noes[it->id / 3 % G_N_ELEMENTS (noes)];

  *before = pair->mentor->id;
  if (it->id % 3 || !mentor || mentor == pair->mentor->id || pair->agreed - 9 < it->accepted)
    return;
  g_autofree char *uuid =
      g_strdup_printf ("00000000-0000-4000-8000-%012" G_GINT64_MODIFIER "x", it->id);
  MoChange *change = mo_change_new ("pairing", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_int (change, "referral", it->id);
  mo_change_int (change, "mentor", mentor);
  mo_change_text (change, "state", no->state);
  mo_change_day (change, "state_on", pair->agreed - 9);
  mo_change_day (change, "drafted_on", pair->agreed - 13);
  mo_change_day (change, "mentor_asked_on", pair->agreed - 12);
  mo_change_text (change, "decline_code", no->code);
  mo_change_text (change, "decline_reason", no->words);
  demo_on (demo, pair->agreed - 9);
  demo_save (demo, change);
}
