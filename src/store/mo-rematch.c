/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-rematch.h"

#include <glib/gi18n-lib.h>

#include "core/mo-pairing-rules.h"
#include "store/mo-call-tell.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

static const MoField facts_fields[] = {
  MO_FIELD (INT64, MoRematchFacts, id),
  MO_FIELD (INT, MoRematchFacts, rev),
  MO_FIELD (INT, MoRematchFacts, done),
  MO_FIELD (INT, MoRematchFacts, planned),
  MO_FIELD (TEXT, MoRematchFacts, state),
  MO_FIELD (TEXT, MoRematchFacts, mentee),
  MO_FIELD (TEXT, MoRematchFacts, mentor),
  MO_FIELD (INT64, MoRematchFacts, referral),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoRematchFacts, mo_rematch_facts, facts_fields)

static MoRematchFacts *
read_facts (MoStore *store, gint64 pairing, GError **error)
{
  MoRematchFacts *facts = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT x.id AS id, x.rev AS rev, x.state AS state, x.referral AS referral,"
      " p.first_name || ' ' || p.last_name AS mentee, m.first_name || ' ' || m.last_name AS "
      "mentor,"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') AS done,"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'planned') AS planned"
      " FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
      " JOIN mentor t ON t.id = x.mentor JOIN person m ON m.id = t.person WHERE x.id = :id");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  if (mo_stmt_step (&stmt)) {
    facts = mo_rematch_facts_new ();
    mo_stmt_read (&stmt, facts_fields, facts);
  }
  if (!mo_stmt_finish (&stmt, error))
    g_clear_pointer (&facts, mo_rematch_facts_unref);
  else if (!facts)
    g_set_error_literal (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such pairing");
  return facts;
}

gpointer
mo_store_rematch_facts_job (MoStore *store, gconstpointer ask, GError **error)
{
  return read_facts (store, *(const gint64 *) ask, error);
}

MoRematchAsk *
mo_rematch_ask_new (gint64 pairing, int rev, const char *reason, const char *note)
{
  MoRematchAsk *ask = g_new0 (MoRematchAsk, 1);
  *ask = (MoRematchAsk){ pairing, rev, g_strdup (reason), g_strdup (note) };
  return ask;
}

void
mo_rematch_ask_free (MoRematchAsk *ask)
{
  g_free (ask->reason);
  g_free (ask->note);
  g_free (ask);
}

/* The referral waits again before the match is closed: closing a match that runs would close
 * the referral with it. */
static gboolean
wait_again (MoStore *store,
            const MoRematchFacts *facts,
            const MoRematchAsk *ask,
            GError **error)
{
  if (!mo_store_set_referral_state (
          store, facts->referral, 0, "awaiting_match", MO_DAY_NONE, ask->note, error) ||
      !mo_store_move_pairing (store, ask->pairing, 0, "closed", NULL, error))
    return FALSE;
  MoChange *change = mo_change_new ("pairing", ask->pairing, 0);
  mo_change_day (change, "ended_on", mo_store_get_today (store));
  mo_change_text (change, "end_reason", ask->reason);
  mo_change_text (change, "end_note", ask->note && *ask->note ? ask->note : NULL);
  return mo_store_save (store, change, ask->note, error) != 0;
}

gpointer
mo_store_rematch_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoRematchAsk *ask = data;
  g_autoptr (MoRematchFacts) facts = read_facts (store, ask->pairing, error);
  if (!facts)
    return NULL;
  g_auto (MoVerdict) verdict = mo_rule_rematch (facts->state, ask->reason);
  if (verdict.level == MO_LEVEL_REFUSED || facts->rev != ask->rev)
    return mo_store_refuse_job (error,
                                verdict.reason
                                    ? verdict.reason
                                    : _ ("Somebody changed this match meanwhile. Look again."));
  mo_store_label (store,
                  _ ("%s with %s ended early; another mentor is looked for"),
                  facts->mentee,
                  facts->mentor);
  if (!mo_store_call_off (
          store, ask->pairing, _ ("The match ended early."), ask->reason, error) ||
      !wait_again (store, facts, ask, error))
    return NULL;
  return g_memdup2 (&facts->referral, sizeof facts->referral);
}
