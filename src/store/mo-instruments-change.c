/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-instruments.h"
#include "store/mo-stmt.h"

MoInstrumentAsk *
mo_instrument_ask_new (MoInstrumentStep step, MoInstrument *it)
{
  MoInstrumentAsk *ask = g_new0 (MoInstrumentAsk, 1);
  ask->step = step;
  ask->it = mo_instrument_ref (it);
  return ask;
}

void
mo_instrument_ask_free (gpointer data)
{
  MoInstrumentAsk *ask = data;
  mo_instrument_unref (ask->it);
  g_free (ask->why);
  g_free (ask);
}

/* ---------------------------------------------------------------------- what is there */

static MoInstrument *
load (MoStore *store, gint64 id, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT id, rev, code, name, coalesce(version, '1') AS version, items, scoring,"
      " licence_note, licence_holder, licence_until, in_use, sort FROM measure WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", id);
  g_autoptr (GPtrArray) rows = mo_stmt_read_all (&stmt, mo_instrument, error);
  if (rows && rows->len)
    return mo_instrument_ref (rows->pdata[0]);
  if (rows)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such instrument");
  return NULL;
}

/* The wordings there ever were of it, NULL last. */
static GPtrArray *
earlier_of (MoStore *store, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT items FROM measure_version WHERE measure = :id"
                                      " UNION ALL SELECT items FROM measure WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", id);
  while (mo_stmt_step (&stmt))
    g_ptr_array_add (texts, mo_stmt_dup (&stmt, 0));
  g_ptr_array_add (texts, NULL);
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&texts) : NULL;
}

/* ---------------------------------------------------------------------- words */

/* What was written, every item with a key, and without own statements that have no words. */
static char *
finished (MoStore *store, const MoInstrument *it, const MoScale *scale, GError **error)
{
  g_autoptr (MoWording) written = mo_wording_read (it->items);
  g_autoptr (MoWording) wording = mo_wording_read (NULL);
  g_autoptr (GPtrArray) earlier = earlier_of (store, it->id, error);

  if (!earlier)
    return NULL;
  for (guint i = 0; i < written->items->len; i++) {
    const MoItem *item = written->items->pdata[i];
    if (!*item->sentence && mo_scale_is_own (scale))
      continue;
    g_autofree char *fresh =
        *item->key ? NULL : mo_wording_new_key (wording, (const char *const *) earlier->pdata);
    mo_wording_add (wording, fresh ? fresh : item->key, item->sentence);
  }
  for (guint i = 0; i < written->answers->len; i++)
    g_ptr_array_add (wording->answers, g_strdup (written->answers->pdata[i]));
  if (mo_scale_is_own (scale) && wording->items->len == 0) {
    mo_store_refuse (
        error,
        _ ("There is no statement in it. Write at least one, or no longer ask the set."));
    return NULL;
  }
  return mo_wording_write (wording);
}

static gboolean
keep_version (MoStore *store,
              gint64 measure,
              const char *version,
              const char *items,
              const char *why,
              GError **error)
{
  MoChange *change = mo_change_new ("measure_version", 0, 0);
  mo_change_int (change, "measure", measure);
  mo_change_text (change, "version", version);
  mo_change_text (change, "items", items);
  mo_change_day (change, "made_on", mo_store_get_today (store));
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "why", why);
  return mo_store_save (store, change, why, error) != 0;
}

static gboolean
is_kept (MoStore *store, gint64 measure, const char *version, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT count(*) FROM measure_version WHERE measure = :measure AND version = :version");
  mo_stmt_bind_int (&stmt, ":measure", measure);
  mo_stmt_bind_text (&stmt, ":version", version);
  gboolean kept = mo_stmt_step (&stmt) && mo_stmt_int (&stmt, 0) > 0;
  return mo_stmt_finish (&stmt, error) && kept;
}

/* The version that the program came with was never written down: it is before it is left. */
static gboolean
keep_both (MoStore *store,
           const MoInstrument *was,
           const char *version,
           const char *items,
           const char *why,
           GError **error)
{
  GError *failure = NULL;
  gboolean kept = is_kept (store, was->id, was->version, &failure);

  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  return (kept || keep_version (store, was->id, was->version, was->items, NULL, error)) &&
         keep_version (store, was->id, version, items, why, error);
}

static gint64
add_new (MoStore *store, const MoInstrument *it, const MoScale *scale, GError **error)
{
  g_autofree char *items = finished (store, it, scale, error);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *code = it->code ? g_strdup (it->code) : g_strdup_printf ("own-%.8s", uuid);
  if (!items)
    return 0;
  mo_store_label (store, _ ("%s: a new set of statements"), it->name);
  MoChange *change = mo_change_new ("measure", 0, 0);
  mo_change_text (change, "code", code);
  mo_change_text (change, "name", it->name);
  mo_change_text (change, "version", "1");
  mo_change_text (change, "items", items);
  mo_change_text (change, "scoring", it->scoring);
  mo_change_text (change, "licence_note", it->licence_note);
  mo_change_text (change, "kind", mo_scale_is_own (scale) ? "statements" : "scale");
  mo_change_int (change, "in_use", 0);
  mo_change_int (change, "sort", 100);
  gint64 id = mo_store_save (store, change, NULL, error);
  return id && keep_version (store, id, "1", items, NULL, error) ? id : 0;
}

static gint64
change_words (MoStore *store,
              const MoInstrument *was,
              const MoInstrumentAsk *ask,
              const MoScale *scale,
              GError **error)
{
  g_autofree char *items = finished (store, ask->it, scale, error);
  if (!items)
    return 0;
  gboolean same = g_str_equal (items, was->items);
  if (same && g_strcmp0 (was->name, ask->it->name) != 0)
    mo_store_label (store, _ ("%s is now called %s"), was->name, ask->it->name);
  g_autofree char *version =
      same ? g_strdup (was->version)
           : g_strdup_printf ("%d", (int) g_ascii_strtoll (was->version, NULL, 10) + 1);
  if (!same && !keep_both (store, was, version, items, ask->why, error))
    return 0;
  MoChange *change = mo_change_new ("measure", was->id, ask->it->rev);
  if (mo_scale_is_own (scale))
    mo_change_text (change, "name", ask->it->name);
  mo_change_text (change, "items", items);
  mo_change_text (change, "version", version);
  return mo_store_save (store, change, ask->why, error);
}

/* ---------------------------------------------------------------------- the rest */

static gint64
change_licence (MoStore *store,
                const MoInstrument *was,
                const MoInstrumentAsk *ask,
                const MoScale *scale,
                GError **error)
{
  const MoInstrument *it = ask->it;
  g_autofree char *problem = NULL;

  if (scale->score == MO_SCORE_METRIC && !mo_score_table_ok (scale, it->scoring, &problem))
    return mo_store_refuse (error, problem);
  MoChange *change = mo_change_new ("measure", was->id, it->rev);
  mo_change_text (change, "licence_note", it->licence_note);
  mo_change_text (change, "licence_holder", it->licence_holder);
  mo_change_day (change, "licence_until", it->licence_until);
  if (!mo_scale_is_own (scale))
    mo_change_text (change, "scoring", it->scoring);
  return mo_store_save (store, change, NULL, error);
}

static gint64
change_use (MoStore *store,
            const MoInstrument *was,
            const MoInstrumentAsk *ask,
            const MoScale *scale,
            GError **error)
{
  if (ask->it->in_use) {
    g_autoptr (MoWording) wording = mo_wording_read (was->items);
    if (mo_store_refused (mo_rule_instrument_use (scale,
                                                  wording,
                                                  was->licence_holder,
                                                  was->licence_until,
                                                  mo_store_get_today (store)),
                          MO_LEVEL_REFUSED,
                          error))
      return 0;
  }
  MoChange *change = mo_change_new ("measure", was->id, ask->it->rev);
  mo_change_int (change, "in_use", ask->it->in_use);
  return mo_store_save (store, change, NULL, error);
}

static void
say_what (MoStore *store, const MoInstrumentAsk *ask)
{
  const char *name = ask->it->name;

  if (ask->step == MO_INSTRUMENT_WORDS)
    mo_store_label (store, _ ("%s: wording changed"), name);
  else if (ask->step == MO_INSTRUMENT_LICENCE)
    mo_store_label (store, _ ("%s: licence written down"), name);
  else if (ask->it->in_use)
    mo_store_label (store, _ ("%s: asked from now on"), name);
  else
    mo_store_label (store, _ ("%s: no longer asked"), name);
}

gpointer
mo_store_change_instrument_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoInstrumentAsk *ask = data;
  const MoScale *scale = mo_scale_of (ask->it->code);
  gint64 id = ask->it->id;

  if (!ask->it->name || !*ask->it->name)
    return mo_store_refuse_job (error, _ ("Write what the set is called."));
  say_what (store, ask);
  if (!id && !(id = add_new (store, ask->it, scale, error)))
    return NULL;
  g_autoptr (MoInstrument) was = load (store, id, error);
  if (!was)
    return NULL;
  if (ask->it->id == 0)
    ask->it->rev = was->rev;
  if (ask->step == MO_INSTRUMENT_WORDS && ask->it->id)
    id = change_words (store, was, ask, scale, error);
  else if (ask->step == MO_INSTRUMENT_LICENCE)
    id = change_licence (store, was, ask, scale, error);
  else if (ask->step == MO_INSTRUMENT_USE)
    id = change_use (store, was, ask, scale, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}
