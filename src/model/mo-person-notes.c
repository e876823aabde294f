/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "core/mo-happening.h"
#include "model/mo-person-jobs.h"
#include "store/mo-change.h"
#include "store/mo-notes.h"

MoNoteAsk *
mo_note_ask_new (gint64 person, gint64 note, const char *words)
{
  MoNoteAsk *ask = g_new0 (MoNoteAsk, 1);
  *ask = (MoNoteAsk){ person, note, g_strdup (words) };
  return ask;
}

void
mo_note_ask_free (gpointer data)
{
  MoNoteAsk *ask = data;
  g_free (ask->words);
  g_free (ask);
}

void
mo_note_stands_free (gpointer data)
{
  MoNoteStands *stands = data;
  if (!stands)
    return;
  g_free (stands->words);
  g_free (stands->why_not);
  g_free (stands);
}

static int
hours_since (MoStore *store, const char *at)
{
  g_autofree char *now = mo_store_now (store);
  MoDay then_day = MO_DAY_NONE, now_day = MO_DAY_NONE;
  int then_minute = 0, now_minute = 0;
  mo_call_time_from_utc (at, MO_ZONE, &then_day, &then_minute);
  mo_call_time_from_utc (now, MO_ZONE, &now_day, &now_minute);
  return ((now_day - then_day) * 24 * 60 + now_minute - then_minute) / 60;
}

static MoVerdict
may_change (MoStore *store, const MoNote *note)
{
  gboolean own = g_strcmp0 (note->who, mo_store_get_who (store)) == 0;
  return mo_rule_note_change (hours_since (store, note->at), own, note->corrected);
}

gpointer
mo_note_stands_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoNote) note = mo_store_get_note (store, *(const gint64 *) ask, error);
  if (!note)
    return NULL;
  g_auto (MoVerdict) verdict = may_change (store, note);
  MoNoteStands *stands = g_new0 (MoNoteStands, 1);
  stands->person = note->person;
  stands->words = g_strdup (note->words);
  stands->why_not = g_strdup (verdict.reason);
  return stands;
}

static void
change_note (MoStore *store, const MoNote *note, const MoNoteAsk *ask, GError **error)
{
  MoChange *change = mo_change_new ("note", note->id, note->rev);
  mo_change_text (change, "words", ask->words);
  mo_store_save (store, change, NULL, error);
}

gpointer
mo_note_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoNoteAsk *ask = data;
  g_autofree char *words = g_strstrip (g_strdup (ask->words ? ask->words : ""));
  g_autofree char *name = mo_store_person_name (store, ask->person, error);
  if (!name)
    return NULL;
  if (!*words)
    return mo_store_refuse_job (error, _ ("A note needs a few words."));
  if (!ask->note) {
    mo_store_label (store, _ ("Note about %s"), name);
    mo_store_add_note (store, ask->person, words, 0, error);
    return NULL;
  }
  g_autoptr (MoNote) note = mo_store_get_note (store, ask->note, error);
  if (!note)
    return NULL;
  g_auto (MoVerdict) verdict = may_change (store, note);
  if (verdict.level == MO_LEVEL_FINE) {
    mo_store_label (store, _ ("Note about %s changed"), name);
    change_note (store, note, ask, error);
  } else if (note->corrected) {
    mo_store_refuse (error, verdict.reason);
  } else {
    mo_store_label (store, _ ("Note about %s corrected"), name);
    mo_store_add_note (store, ask->person, words, ask->note, error);
  }
  return NULL;
}
