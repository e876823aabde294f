/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-training-jobs.h"

#include <glib/gi18n-lib.h>

void
mo_training_shown_free (gpointer data)
{
  MoTrainingShown *shown = data;
  g_clear_pointer (&shown->trainings, g_ptr_array_unref);
  g_clear_pointer (&shown->attendance, g_ptr_array_unref);
  g_clear_pointer (&shown->bookable, g_ptr_array_unref);
  g_free (shown);
}

const MoTraining *
mo_training_shown_chosen (const MoTrainingShown *shown)
{
  for (guint i = 0; i < shown->trainings->len; i++)
    if (((MoTraining *) shown->trainings->pdata[i])->id == shown->chosen)
      return shown->trainings->pdata[i];
  return NULL;
}

/* The next that is dated, else the last. */
static gint64
next_of (const MoTrainingShown *shown)
{
  for (guint i = 0; i < shown->trainings->len; i++) {
    const MoTraining *training = shown->trainings->pdata[i];
    if (mo_training_state (training, shown->today) == MO_TRAINING_DATED)
      return training->id;
  }
  guint n = shown->trainings->len;
  return n ? ((MoTraining *) shown->trainings->pdata[n - 1])->id : 0;
}

gpointer
mo_training_show_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoTrainingShown) shown = g_new0 (MoTrainingShown, 1);

  shown->today = mo_store_get_today (store);
  if (!mo_store_load_policy (store, &shown->policy, error))
    return NULL;
  shown->year = mo_day_year_start (shown->today, shown->policy.year_starts);
  MoDay before = mo_day_year_start (shown->year - 1, shown->policy.year_starts);
  if (!(shown->trainings = mo_store_list_trainings (store, before, error)))
    return NULL;
  shown->chosen = ask ? *(const gint64 *) ask : 0;
  if (!mo_training_shown_chosen (shown))
    shown->chosen = next_of (shown);
  if (!(shown->attendance = mo_store_list_attendance (store, shown->chosen, error)) ||
      !(shown->bookable = mo_store_list_bookable (store, shown->chosen, error)))
    return NULL;
  return g_steal_pointer (&shown);
}

MoTrainingAsk *
mo_training_ask_new (MoTrainingVerb verb)
{
  MoTrainingAsk *ask = g_new0 (MoTrainingAsk, 1);
  ask->verb = verb;
  return ask;
}

void
mo_training_ask_free (gpointer data)
{
  MoTrainingAsk *ask = data;
  g_clear_pointer (&ask->training, mo_training_unref);
  g_free (ask->outcome);
  g_free (ask->name);
  g_free (ask);
}

static void
label (MoStore *store, const MoTrainingAsk *ask)
{
  g_autofree char *days = ask->training ? mo_training_days (ask->training) : NULL;

  switch (ask->verb) {
  case MO_TRAINING_SAVE:
    mo_store_label (store,
                    ask->training->id ? _ ("Training weekend of %s changed")
                                      : _ ("Training weekend of %s dated"),
                    days);
    break;
  case MO_TRAINING_CANCEL:
    mo_store_label (store, _ ("Training weekend of %s called off"), days);
    break;
  case MO_TRAINING_RENEW:
    mo_store_label (store, _ ("Training weekend of %s put back"), days);
    break;
  case MO_TRAINING_BOOK:
    mo_store_label (store, _ ("%s booked on training"), ask->name);
    break;
  case MO_TRAINING_UNBOOK:
    mo_store_label (store, _ ("%s taken off training"), ask->name);
    break;
  case MO_TRAINING_RESULT:
    mo_store_label (store, _ ("Training of %s noted"), ask->name);
    break;
  }
}

gpointer
mo_training_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoTrainingAsk *ask = data;
  gint64 id = 0;

  label (store, ask);
  switch (ask->verb) {
  case MO_TRAINING_SAVE:
    id = mo_store_save_training (store, ask->training, error);
    return id ? g_memdup2 (&id, sizeof id) : NULL;
  case MO_TRAINING_CANCEL:
  case MO_TRAINING_RENEW:
    mo_store_cancel_training (store,
                              ask->training->id,
                              ask->training->rev,
                              ask->verb == MO_TRAINING_CANCEL ? mo_store_get_today (store)
                                                              : MO_DAY_NONE,
                              error);
    break;
  case MO_TRAINING_BOOK:
    mo_store_book_training (store, ask->training->id, ask->mentor, error);
    break;
  case MO_TRAINING_UNBOOK:
    mo_store_unbook_training (store, ask->attendance, ask->rev, error);
    break;
  case MO_TRAINING_RESULT:
    mo_store_set_attendance (store, ask->attendance, ask->rev, ask->outcome, error);
    break;
  }
  return NULL;
}
