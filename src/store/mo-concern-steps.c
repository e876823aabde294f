/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-concern-steps.h"

#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-staff.h"
#include "store/mo-stmt.h"

MoConcernAsk *
mo_concern_ask_new (MoConcernStep step, const MoConcern *concern)
{
  MoConcernAsk *ask = g_new0 (MoConcernAsk, 1);
  ask->step = step;
  ask->concern = concern->id;
  ask->rev = concern->rev;
  return ask;
}

void
mo_concern_ask_free (gpointer data)
{
  MoConcernAsk *ask = data;
  if (!ask)
    return;
  g_free (ask->words);
  g_free (ask->seriousness);
  g_free (ask->whom);
  g_free (ask->name);
  g_free (ask->how);
  g_free (ask->consent);
  g_free (ask->why);
  g_free (ask->reference);
  g_free (ask->kind);
  g_free (ask);
}

/* ---------------------------------------------------------------------- may it be */

static gboolean
allowed (MoVerdict verdict, GError **error)
{
  gboolean refused = verdict.level == MO_LEVEL_REFUSED;
  if (refused)
    mo_store_refuse (error, verdict.reason);
  mo_verdict_clear (&verdict);
  return !refused;
}

static gboolean
reads_all (const MoConcern *concern, GError **error)
{
  return concern->access == MO_CONCERN_ALL ||
         allowed (mo_verdict_new (MO_LEVEL_REFUSED,
                                  _ ("The safeguarding lead goes on from here. What you "
                                     "know besides, tell them, or raise it as a new one.")),
                  error);
}

static gboolean
words_are_there (MoStore *store, const MoConcernAsk *ask, const MoConcern *it, GError **error)
{
  MoDay today = mo_store_get_today (store);
  if (ask->step == MO_CONCERN_TELL)
    return allowed (
        mo_rule_concern_told (ask->whom, ask->consent, ask->why, ask->day, it->raised, today),
        error);
  if (ask->step == MO_CONCERN_WRITE && ask->kind)
    return TRUE; /* an answer that says it all by itself */
  if (!allowed (mo_rule_concern_words (ask->step, ask->words), error))
    return FALSE;
  return ask->step != MO_CONCERN_MONITOR ||
         allowed (mo_rule_concern_review (ask->review, today), error);
}

/* ---------------------------------------------------------------------- what it changes */

/* Somebody outside was told before there was time to look at it: then it is shared. */
static gboolean
was_shared (MoStore *store, gint64 concern, GError **error)
{
  gboolean outside = FALSE;
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT DISTINCT whom FROM concern_told WHERE concern = :id");
  mo_stmt_bind_int (&stmt, ":id", concern);
  while (mo_stmt_step (&stmt))
    outside |= mo_concern_is_outside (mo_stmt_text (&stmt, 0));
  return mo_stmt_finish (&stmt, error) && outside;
}

static void
triage (MoChange *change, MoStore *store, const MoConcernAsk *ask, const char *now)
{
  gboolean shared = was_shared (store, ask->concern, NULL);
  mo_change_text (change, "state", shared ? "shared" : "triaged");
  if (shared) {
    mo_change_text (change, "decided_by", mo_store_get_who (store));
    mo_change_text (change, "decided_at", now);
  }
  mo_change_text (change, "seriousness", ask->seriousness);
  mo_change_text (change, "triaged_by", mo_store_get_who (store));
  mo_change_text (change, "triaged_at", now);
  mo_change_text (change, "triage_words", ask->words);
}

static void
decide (MoChange *change, MoStore *store, const MoConcernAsk *ask, const char *now)
{
  gboolean keep = ask->step == MO_CONCERN_KEEP;
  mo_change_text (change, "state", keep ? "not_shared" : "shared");
  mo_change_text (change, "consent", ask->consent && *ask->consent ? ask->consent : NULL);
  mo_change_text (change, "consent_why", ask->why && *ask->why ? ask->why : NULL);
  mo_change_text (change, "decided_by", mo_store_get_who (store));
  mo_change_text (change, "decided_at", now);
  if (keep)
    mo_change_text (change, "not_shared_why", ask->words);
}

static void
close_once (MoChange *change, MoStore *store, const MoConcernAsk *ask, const char *now)
{
  mo_change_text (change, "close_words", ask->words);
  mo_change_text (change, "closed_by", mo_store_get_who (store));
  mo_change_text (change, "closed_login", mo_store_get_login (store));
  mo_change_text (change, "closed_at", now);
}

static void
countersign (MoChange *change, MoStore *store, const char *now)
{
  mo_change_text (change, "state", "closed");
  mo_change_text (change, "signed_by", mo_store_get_who (store));
  mo_change_text (change, "signed_login", mo_store_get_login (store));
  mo_change_text (change, "signed_at", now);
}

/* The two signatures go; that they were given stays among the entries. */
static void
unsign (MoChange *change)
{
  static const char *const columns[] = { "close_words", "closed_by", "closed_login",
                                         "closed_at",   "signed_by", "signed_login",
                                         "signed_at" };
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    mo_change_null (change, columns[i]);
}

/* Told before it was looked at, it is still to be looked at; told to somebody within, the
 * decision about telling others stays open. */
static gboolean
is_shared_by (const MoConcernAsk *ask, const MoConcern *it)
{
  return mo_concern_is_outside (ask->whom) && g_strcmp0 (it->state, "raised") != 0;
}

static void
fill (MoChange *change, MoStore *store, const MoConcernAsk *ask, const MoConcern *it)
{
  g_autofree char *now = mo_store_now (store);
  switch (ask->step) {
  case MO_CONCERN_TRIAGE:
    triage (change, store, ask, now);
    return;
  case MO_CONCERN_TELL:
  case MO_CONCERN_KEEP:
    decide (change, store, ask, now);
    return;
  case MO_CONCERN_MONITOR:
    mo_change_text (change, "state", "monitored");
    mo_change_day (change, "review_on", ask->review);
    return;
  case MO_CONCERN_CLOSE:
    close_once (change, store, ask, now);
    return;
  case MO_CONCERN_SIGN:
    countersign (change, store, now);
    return;
  case MO_CONCERN_RETURN:
    unsign (change);
    return;
  case MO_CONCERN_REOPEN:
    unsign (change);
    mo_change_text (change, "state", "triaged");
    mo_change_text (change, "triaged_at", now);
    mo_change_null (change, "review_on");
    return;
  default:
    g_return_if_reached ();
  }
}

static const char *
label_of (MoConcernStep step)
{
  switch (step) {
  case MO_CONCERN_TRIAGE:
    return _ ("looked at");
  case MO_CONCERN_TELL:
    return _ ("written down who was told");
  case MO_CONCERN_KEEP:
    return _ ("not shared, with the reason");
  case MO_CONCERN_MONITOR:
    return _ ("watched");
  case MO_CONCERN_CLOSE:
    return _ ("first signature to close it");
  case MO_CONCERN_SIGN:
    return _ ("closed with the second signature");
  case MO_CONCERN_RETURN:
    return _ ("not signed, given back");
  case MO_CONCERN_REOPEN:
    return _ ("opened again");
  case MO_CONCERN_LET_IN:
    return _ ("somebody let in to read");
  default:
    return _ ("written down");
  }
}

static const char *
kind_of (const MoConcernAsk *ask)
{
  switch (ask->step) {
  case MO_CONCERN_TRIAGE:
    return "triaged";
  case MO_CONCERN_KEEP:
    return "not_shared";
  case MO_CONCERN_MONITOR:
    return "monitored";
  case MO_CONCERN_CLOSE:
    return "closing";
  case MO_CONCERN_SIGN:
    return "signed";
  case MO_CONCERN_RETURN:
    return "returned";
  case MO_CONCERN_REOPEN:
    return "reopened";
  case MO_CONCERN_LET_IN:
    return "let_in";
  default:
    return ask->corrects ? "correction" : ask->kind ? ask->kind : "note";
  }
}

static gint64
add_told (MoStore *store, const MoConcernAsk *ask, GError **error)
{
  g_autofree char *now = mo_store_now (store);
  MoChange *change = mo_change_new ("concern_told", 0, 0);
  mo_change_int (change, "concern", ask->concern);
  mo_change_text (change, "whom", ask->whom);
  mo_change_text (change, "name", ask->name);
  mo_change_text (change, "at", now);
  mo_change_day (change, "day_on", ask->day);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "how", ask->how);
  mo_change_text (change, "consent", ask->consent);
  mo_change_text (change, "consent_why", ask->why);
  mo_change_text (change, "reference", ask->reference);
  mo_change_text (change, "words", ask->words);
  return mo_store_save (store, change, NULL, error);
}

static gboolean
change_concern (MoStore *store, const MoConcernAsk *ask, const MoConcern *it, GError **error)
{
  MoChange *change = mo_change_new ("concern", ask->concern, ask->rev);
  fill (change, store, ask, it);
  return mo_store_save (store, change, NULL, error) != 0;
}

/* ---------------------------------------------------------------------- who is let in */

static char *
staff_name (MoStore *store, gint64 staff, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT name FROM staff WHERE id = :id AND left_on IS NULL");
  mo_stmt_bind_int (&stmt, ":id", staff);
  g_autofree char *name = mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!name)
    allowed (mo_verdict_new (MO_LEVEL_REFUSED, _ ("Choose somebody who works here.")), error);
  return g_steal_pointer (&name);
}

static gboolean
let_in (MoStore *store, const MoConcernAsk *ask, GError **error)
{
  g_autofree char *now = mo_store_now (store), *name = staff_name (store, ask->staff, error);
  if (!name)
    return FALSE;
  MoChange *change = mo_change_new ("concern_reader", 0, 0);
  mo_change_int (change, "concern", ask->concern);
  mo_change_int (change, "staff", ask->staff);
  mo_change_text (change, "let_in_by", mo_store_get_who (store));
  mo_change_text (change, "let_in_at", now);
  mo_change_text (change, "why", ask->words);
  g_autofree char *words = g_strdup_printf ("%s: %s", name, ask->words);
  return mo_store_save (store, change, NULL, error) &&
         mo_store_write_concern_entry (store, ask->concern, "let_in", words, 0, error);
}

gpointer
mo_store_end_concern_reader_job (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 reader = *(const gint64 *) ask, id = 0;
  g_autofree char *name = NULL, *now = mo_store_now (store);
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT r.concern, s.name FROM concern_reader r"
                                      " JOIN staff s ON s.id = r.staff WHERE r.id = :id");
  mo_stmt_bind_int (&stmt, ":id", reader);
  if (mo_stmt_step (&stmt)) {
    id = mo_stmt_int (&stmt, 0);
    name = mo_stmt_dup (&stmt, 1);
  }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  g_autoptr (MoConcern) it = mo_store_load_concern (store, id, error);
  if (!it || !reads_all (it, error))
    return NULL;
  mo_store_label (store, _ ("Concern %s: somebody reads it no more"), it->number);
  MoChange *change = mo_change_new ("concern_reader", reader, 0);
  mo_change_text (change, "ended_at", now);
  if (mo_store_save (store, change, NULL, error))
    mo_store_write_concern_entry (store, id, "let_out", name, 0, error);
  return NULL;
}

/* ---------------------------------------------------------------------- a step */

static gboolean
take (MoStore *store, const MoConcernAsk *ask, const MoConcern *it, GError **error)
{
  switch (ask->step) {
  case MO_CONCERN_LET_IN:
    return let_in (store, ask, error);
  case MO_CONCERN_TELL:
    return add_told (store, ask, error) &&
           (!is_shared_by (ask, it) || change_concern (store, ask, it, error));
  case MO_CONCERN_WRITE:
    return mo_store_write_concern_entry (
        store, it->id, kind_of (ask), ask->words, ask->corrects, error);
  default:
    return change_concern (store, ask, it, error) &&
           mo_store_write_concern_entry (store, it->id, kind_of (ask), ask->words, 0, error);
  }
}

gpointer
mo_store_concern_step_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoConcernAsk *ask = data;
  g_autoptr (MoConcern) it = mo_store_load_concern (store, ask->concern, error);

  if (!it || !reads_all (it, error))
    return NULL;
  MoConcernStanding standing = mo_concern_standing (it);
  if (!allowed (mo_rule_concern_step (ask->step, &standing, mo_store_get_login (store)),
                error) ||
      !words_are_there (store, ask, it, error))
    return NULL;
  mo_store_label (store, _ ("Concern %s: %s"), it->number, label_of (ask->step));
  take (store, ask, it, error);
  return NULL;
}
