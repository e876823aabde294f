/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-extensions.h"

#include <glib/gi18n-lib.h>

#include "core/mo-pairing-rules.h"
#include "store/mo-change.h"
#include "store/mo-stmt.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoMoreCalls, pairing),
  MO_FIELD (TEXT, MoMoreCalls, mentee),
  MO_FIELD (TEXT, MoMoreCalls, mentor),
  MO_FIELD (TEXT, MoMoreCalls, state),
  MO_FIELD (INT, MoMoreCalls, done),
  MO_FIELD (INT, MoMoreCalls, planned),
  MO_FIELD (INT, MoMoreCalls, total),
  MO_FIELD (INT, MoMoreCalls, extra),
  MO_FIELD (INT64, MoMoreCalls, request),
  MO_FIELD (INT, MoMoreCalls, rev),
  MO_FIELD (TEXT, MoMoreCalls, reason),
  MO_FIELD (TEXT, MoMoreCalls, asked_by),
  MO_FIELD (DAY, MoMoreCalls, asked),
  MO_FIELD (TEXT, MoMoreCalls, me),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMoreCalls, mo_more_calls, fields)

MoMoreCalls *
mo_store_load_more_calls (MoStore *store, gint64 pairing, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT x.id AS pairing, p.first_name || ' ' || p.last_name AS mentee,"
      " m.first_name || ' ' || m.last_name AS mentor, x.state,"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') AS done,"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'planned') AS "
      "planned,"
      " x.call_limit AS total, x.extra_granted AS extra, coalesce(e.id, 0) AS request,"
      " coalesce(e.rev, 0) AS rev, e.reason, e.asked_by, e.asked_on AS asked,"
      " :me AS me"
      " FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
      " JOIN mentor t ON t.id = x.mentor JOIN person m ON m.id = t.person"
      " LEFT JOIN extension e ON e.pairing = x.id AND e.decided_on IS NULL"
      " WHERE x.id = :pairing ORDER BY e.id");
  mo_stmt_bind_int (&stmt, ":pairing", pairing);
  mo_stmt_bind_text (&stmt, ":me", mo_store_get_who (store));
  g_autoptr (GPtrArray) found = mo_stmt_read_all (&stmt, mo_more_calls, error);
  if (!found)
    return NULL;
  if (found->len == 0) {
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no pairing %" G_GINT64_FORMAT, pairing);
    return NULL;
  }
  return mo_more_calls_ref (g_ptr_array_index (found, 0));
}

gpointer
mo_store_load_more_calls_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_more_calls (store, *(const gint64 *) ask, error);
}

void
mo_more_ask_free (MoMoreAsk *ask)
{
  if (!ask)
    return;
  g_free (ask->reason);
  g_free (ask->decided_by);
  g_free (ask->answer);
  g_free (ask);
}

/* ---------------------------------------------------------------------- writing */

static gboolean
may_have_more (const MoMoreCalls *it, GError **error)
{
  if (mo_pairing_is_open (it->state))
    return TRUE;
  g_set_error (error,
               MO_STORE_ERROR,
               MO_STORE_REFUSED,
               _ ("The mentoring of %s with %s has ended. More calls are a new match."),
               it->mentee,
               it->mentor);
  return FALSE;
}

static gint64
ask_for_more (MoStore *store, const MoMoreCalls *it, const char *reason, GError **error)
{
  MoChange *change = mo_change_new ("extension", 0, 0);
  mo_change_int (change, "pairing", it->pairing);
  mo_change_day (change, "asked_on", mo_store_get_today (store));
  mo_change_text (change, "asked_by", mo_store_get_who (store));
  mo_change_text (change, "reason", reason);
  return mo_store_save (store, change, reason, error);
}

static gboolean
decide (MoStore *store,
        const MoMoreCalls *it,
        gint64 request,
        const MoMoreAsk *ask,
        GError **error)
{
  const char *why = ask->answer && *ask->answer ? ask->answer : NULL;
  MoChange *change = mo_change_new ("extension", request, it->request ? ask->rev : 0);
  mo_change_text (change, "decided_by", ask->decided_by);
  mo_change_day (change, "decided_on", mo_store_get_today (store));
  mo_change_int (change, "granted", ask->granted);
  mo_change_text (change, "answer", why);
  if (!mo_store_save (store, change, why, error))
    return FALSE;
  if (ask->granted == 0)
    return TRUE;
  MoChange *more = mo_change_new ("pairing", it->pairing, 0);
  mo_change_int (more, "extra_granted", it->extra + ask->granted);
  return mo_store_save (store, more, why, error) != 0;
}

static void
label (MoStore *store, const MoMoreCalls *it, const MoMoreAsk *ask)
{
  if (!ask->decided)
    mo_store_label (store, _ ("More calls asked for %s with %s"), it->mentee, it->mentor);
  else if (ask->granted == 0)
    mo_store_label (store, _ ("No more calls for %s with %s"), it->mentee, it->mentor);
  else
    mo_store_label (store,
                    ngettext ("%d more call granted to %s with %s",
                              "%d more calls granted to %s with %s",
                              ask->granted),
                    ask->granted,
                    it->mentee,
                    it->mentor);
}

gboolean
mo_store_more_calls (MoStore *store, const MoMoreAsk *ask, GError **error)
{
  MoPolicy policy;
  g_autoptr (MoMoreCalls) it = NULL;

  if (!mo_store_load_policy (store, &policy, error) ||
      !(it = mo_store_load_more_calls (store, ask->pairing, error)) ||
      !may_have_more (it, error))
    return FALSE;
  if (ask->request != it->request) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("Somebody else has just asked or decided. Close this and open it again."));
    return FALSE;
  }
  if (!it->request &&
      mo_store_refused (
          mo_rule_more_ask (it->extra, FALSE, ask->reason, &policy), MO_LEVEL_ASK, error))
    return FALSE;
  if (ask->decided &&
      mo_store_refused (
          mo_rule_more_decide (ask->granted, it->extra, ask->decided_by, ask->answer, &policy),
          MO_LEVEL_ASK,
          error))
    return FALSE;
  label (store, it, ask);
  gint64 request = it->request ? it->request : ask_for_more (store, it, ask->reason, error);
  return request && (!ask->decided || decide (store, it, request, ask, error));
}

gpointer
mo_store_more_calls_job (MoStore *store, gconstpointer ask, GError **error)
{
  mo_store_more_calls (store, ask, error);
  return NULL;
}
