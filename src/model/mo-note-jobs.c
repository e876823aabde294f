/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-note-jobs.h"

#include <glib/gi18n-lib.h>

static gpointer
answer_id (gint64 id)
{
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}

/* ---------------------------------------------------------------------- the form */

void
mo_note_form_free (gpointer data)
{
  MoNoteForm *form = data;
  if (!form)
    return;
  g_clear_pointer (&form->call, mo_call_view_unref);
  g_clear_pointer (&form->last, mo_call_note_unref);
  g_free (form->why_not);
  g_free (form);
}

gpointer
mo_note_form_job (MoStore *store, gconstpointer data, GError **error)
{
  const gint64 *call = data;
  g_autoptr (MoNoteForm) form = g_new0 (MoNoteForm, 1);

  form->call = mo_store_get_call (store, *call, error);
  g_autoptr (GPtrArray) notes =
      form->call ? mo_store_list_notes_of (store, *call, error) : NULL;
  if (!notes)
    return NULL;
  if (!notes->len)
    return g_steal_pointer (&form);
  form->last = mo_call_note_ref (notes->pdata[notes->len - 1]);
  g_auto (MoVerdict) verdict = mo_store_may_change_call_note (store, form->last);
  form->why_not = g_strdup (verdict.reason);
  return g_steal_pointer (&form);
}

void
mo_note_take_free (gpointer data)
{
  MoNoteTake *take = data;
  g_free (take->side);
  g_free (take->via);
  g_free (take->summary);
  g_free (take);
}

static gint64
add (MoStore *store, const MoNoteTake *take, GError **error)
{
  const MoNewCallNote new = { .call = take->call,
                              .side = take->side,
                              .via = take->via,
                              .summary = take->summary,
                              .received = take->received,
                              .mood = take->mood,
                              .concern = take->concern,
                              .read = take->read,
                              .corrects = take->corrects };
  return mo_store_add_call_note (store, &new, error);
}

gpointer
mo_note_take_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoNoteTake *take = data;
  g_autoptr (MoCallView) call = mo_store_get_call (store, take->call, error);
  if (!call)
    return NULL;
  mo_store_label (store,
                  take->concern    ? _ ("Summary of call %d of %s written down; the "
                                        "safeguarding lead is told")
                  : take->changes  ? _ ("Summary of call %d of %s changed")
                  : take->corrects ? _ ("Summary of call %d of %s corrected")
                                   : _ ("Summary of call %d of %s written down"),
                  call->number,
                  call->mentee);
  if (!take->changes)
    return answer_id (add (store, take, error));
  return mo_store_change_call_note (store, take->changes, take->rev, take->summary, error)
             ? answer_id (take->changes)
             : NULL;
}

gpointer
mo_note_review_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoNoteReview *review = data;
  g_autoptr (MoCallNote) note = mo_store_get_call_note (store, review->id, error);
  if (!note)
    return NULL;
  mo_store_label (store, _ ("Summary of call %d of %s read"), note->number, note->mentee);
  return mo_store_review_call_note (store, review->id, review->rev, error)
             ? answer_id (review->id)
             : NULL;
}

gpointer
mo_note_open_job (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_label (store, "%s", _ ("Summary opened"));
  return mo_store_open_call_note (store, *(const gint64 *) ask, error);
}
