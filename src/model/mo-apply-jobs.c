/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-apply-jobs.h"

#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-earlier.h"

/* ---------------------------------------------------------------------- where one stands */

void
mo_apply_way_free (MoApplyWay *way)
{
  g_clear_pointer (&way->people, g_ptr_array_unref);
  g_clear_pointer (&way->facts, mo_mentor_facts_free);
  g_clear_pointer (&way->steps, g_ptr_array_unref);
  g_clear_pointer (&way->referees, g_ptr_array_unref);
  g_free (way);
}

/* Who was chosen, as long as they are on the book: an application may have been undone. */
static gboolean
load_chosen (MoStore *store, gint64 mentor, MoApplyWay *way, GError **error)
{
  g_autoptr (GError) gone = NULL;

  if (mentor && (way->facts = mo_store_load_mentor_facts (store, mentor, &gone)))
    return TRUE;
  if (gone && !g_error_matches (gone, MO_STORE_ERROR, MO_STORE_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&gone));
    return FALSE;
  }
  if (!way->people->len)
    return TRUE;
  mentor = ((const MoOnWay *) way->people->pdata[0])->id;
  return (way->facts = mo_store_load_mentor_facts (store, mentor, error)) != NULL;
}

gpointer
mo_apply_way_job (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 mentor = *(const gint64 *) ask;
  g_autoptr (MoApplyWay) way = g_new0 (MoApplyWay, 1);

  if (!(way->people = mo_store_list_on_way (store, error)))
    return NULL;
  if (!load_chosen (store, mentor, way, error))
    return NULL;
  if (!way->facts)
    return g_steal_pointer (&way);
  if (!(way->steps = mo_store_list_mentor_steps (store, way->facts->id, error)) ||
      !(way->referees = mo_store_list_referees (store, way->facts->id, error)))
    return NULL;
  return g_steal_pointer (&way);
}

/* ---------------------------------------------------------------------- beginning the form */

/* What the book knows of who enquired, on a fresh form. */
static MoFormDraft *
on_form (MoStore *store,
         const MoMentorFacts *facts,
         const MoFormDraft *known,
         const MoPolicy *policy)
{
  MoFormDraft *draft = mo_mentor_draft_new (mo_store_get_today (store), policy);
  g_autofree char *mentor = g_strdup_printf ("%" G_GINT64_FORMAT, facts->id);
  g_autofree char *person = g_strdup_printf ("%" G_GINT64_FORMAT, facts->person);
  gboolean family = facts->standing.family && !facts->standing.sci;

  draft = mo_form_draft_fill (draft, known);
  const char *const own[][2] = { { MO_DRAFT_MENTOR, mentor },
                                 { MO_DRAFT_PERSON, person },
                                 { MO_DRAFT_STRAND, family ? "family" : "sci" } };
  for (guint i = 0; i < G_N_ELEMENTS (own); i++) {
    MoFormDraft *next = mo_form_draft_set (draft, own[i][0], own[i][1]);
    mo_form_draft_unref (draft);
    draft = next;
  }
  return draft;
}

gpointer
mo_apply_begin_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoPolicy policy;
  g_autoptr (MoMentorFacts) facts =
      mo_store_load_mentor_facts (store, *(const gint64 *) ask, error);
  if (!facts || !mo_store_load_policy (store, &policy, error))
    return NULL;
  g_autoptr (MoFormDraft) known = mo_store_load_earlier_answers (store, facts->person, error);
  return known ? on_form (store, facts, known, &policy) : NULL;
}

/* ---------------------------------------------------------------------- references */

void
mo_referee_ask_free (MoRefereeAsk *ask)
{
  g_free (ask->mentor_name);
  g_free (ask->name);
  g_free (ask);
}

static const char *
referee_problem (const MoRefereeAsk *ask, MoDay today)
{
  g_autofree char *name = g_strstrip (g_strdup (ask->name ? ask->name : ""));
  if (*name == '\0')
    return _ ("Write the name of the referee.");
  if (ask->asked > today || ask->received > today)
    return _ ("That day is still to come. Write a day up to today.");
  if (ask->ok >= 0 && ask->received == MO_DAY_NONE)
    return _ ("Write the day the reference came, such as today.");
  if (ask->asked && ask->received && ask->received < ask->asked)
    return _ ("The reference came before it was asked for. Look at both days.");
  return NULL;
}

gpointer
mo_apply_referee_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoRefereeAsk *ask = data;
  const char *problem = referee_problem (ask, mo_store_get_today (store));
  if (problem)
    return mo_store_refuse_job (error, problem);
  mo_store_label (store,
                  ask->ok >= 0 ? _ ("Reference of %s written down")
                  : ask->asked ? _ ("Referee of %s asked")
                               : _ ("Referee of %s written down"),
                  ask->mentor_name);
  MoChange *change = mo_change_new ("referee", ask->id, ask->rev);
  if (!ask->id)
    mo_change_int (change, "mentor", ask->mentor);
  mo_change_text (change, "name", ask->name);
  mo_change_day (change, "asked_on", ask->asked);
  mo_change_day (change, "received_on", ask->ok >= 0 ? ask->received : MO_DAY_NONE);
  if (ask->ok >= 0)
    mo_change_int (change, "ok", ask->ok);
  else
    mo_change_null (change, "ok");
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* ---------------------------------------------------------------------- the interview */

void
mo_interview_ask_free (MoInterviewAsk *ask)
{
  g_free (ask->mentor_name);
  g_free (ask->note);
  g_free (ask);
}

gpointer
mo_apply_interview_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoInterviewAsk *ask = data;
  MoDay today = mo_store_get_today (store);
  if (ask->on == MO_DAY_NONE)
    return mo_store_refuse_job (error, _ ("Write the day of the interview."));
  if (ask->held && ask->on > today)
    return mo_store_refuse_job (
        error,
        _ ("That day is still to come. Book it for that day, or write the day it "
           "was held."));
  if (!ask->held && ask->on < today)
    return mo_store_refuse_job (
        error,
        _ ("That day is over. Write down that the interview was held, or a day to "
           "come."));
  mo_store_label (store,
                  ask->held ? _ ("Interview with %s held") : _ ("Interview with %s booked"),
                  ask->mentor_name);
  mo_store_add_mentor_step (store,
                            ask->mentor,
                            ask->held ? MO_STEP_INTERVIEW_HELD : MO_STEP_INTERVIEW_ON,
                            ask->on,
                            ask->note,
                            error);
  return NULL;
}
