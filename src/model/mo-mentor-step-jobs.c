/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-mentor-step-jobs.h"

#include <glib/gi18n-lib.h>

MoMentorStepAsk *
mo_mentor_step_ask_new (gint64 mentor, int rev, const char *to, MoDay on)
{
  MoMentorStepAsk *ask = g_new0 (MoMentorStepAsk, 1);
  ask->mentor = mentor;
  ask->rev = rev;
  ask->to = g_strdup (to);
  ask->on = on;
  return ask;
}

void
mo_mentor_step_ask_free (MoMentorStepAsk *ask)
{
  g_free (ask->to);
  g_free (ask->why);
  g_free (ask);
}

gpointer
mo_mentor_step_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoMentorStepAsk *ask = data;
  MoMentorMove move = {
    .to = ask->to, .on = ask->on, .ask_again = ask->ask_again, .why = ask->why
  };
  g_autoptr (MoMentorFacts) facts = mo_store_load_mentor_facts (store, ask->mentor, error);
  if (!facts)
    return NULL;
  /* Translators: a mentor and a step: "Alan Fairbrother: training booked". */
  mo_store_label (store, _ ("%s: %s"), facts->name, mo_mentor_way_words (ask->to));
  mo_store_mentor_step (store, ask->mentor, ask->rev, &move, error);
  return NULL;
}

gpointer
mo_mentor_facts_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_mentor_facts (store, *(const gint64 *) ask, error);
}
