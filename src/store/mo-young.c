/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-young.h"

#include <glib/gi18n-lib.h>

#include "core/mo-young-rules.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

/* ---------------------------------------------------------------------- who stands for them */

static const MoField guard_fields[] = {
  MO_FIELD (INT64, MoGuard, referral),
  MO_FIELD (INT, MoGuard, rev),
  MO_FIELD (TEXT, MoGuard, name),
  MO_FIELD (TEXT, MoGuard, guardian_name),
  MO_FIELD (TEXT, MoGuard, guardian_relation),
  MO_FIELD (TEXT, MoGuard, guardian_phone),
  MO_FIELD (TEXT, MoGuard, competence_by),
  MO_FIELD (TEXT, MoGuard, competence_why),
  MO_FIELD (TEXT, MoGuard, letters_to),
  MO_FIELD (DAY, MoGuard, competence_on),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoGuard, mo_guard, guard_fields)

MoGuard *
mo_store_load_guard (MoStore *store, gint64 referral, GError **error)
{
  g_autoptr (MoGuard) guard = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT r.id AS referral, r.rev AS rev, trim(p.first_name || ' ' || p.last_name) AS name,"
      " r.guardian_name AS guardian_name, r.guardian_relation AS guardian_relation,"
      " r.guardian_phone AS guardian_phone, r.competence_by AS competence_by,"
      " r.competence_why AS competence_why, r.letters_to AS letters_to,"
      " r.competence_on AS competence_on"
      " FROM referral r JOIN person p ON p.id = r.person WHERE r.id = :id");
  mo_stmt_bind_int (&stmt, ":id", referral);
  if (mo_stmt_step (&stmt)) {
    guard = mo_guard_new ();
    mo_stmt_read (&stmt, guard_fields, guard);
  }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!guard)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no referral %" G_GINT64_FORMAT, referral);
  return g_steal_pointer (&guard);
}

static void
known (MoChange *change, const char *column, const char *value)
{
  if (value)
    mo_change_text (change, column, *value ? value : NULL);
}

gboolean
mo_store_note_guard (MoStore *store, const MoGuard *guard, GError **error)
{
  MoChange *change = mo_change_new ("referral", guard->referral, guard->rev);
  known (change, "guardian_name", guard->guardian_name);
  known (change, "guardian_relation", guard->guardian_relation);
  known (change, "guardian_phone", guard->guardian_phone);
  known (change, "competence_by", guard->competence_by);
  known (change, "competence_why", guard->competence_why);
  known (change, "letters_to", guard->letters_to);
  if (guard->competence_on != MO_DAY_NONE)
    mo_change_day (change, "competence_on", guard->competence_on);
  return mo_store_save (store, change, NULL, error) != 0;
}

gpointer
mo_store_load_guard_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_guard (store, *(const gint64 *) ask, error);
}

gpointer
mo_store_note_guard_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoGuard *guard = ask;
  g_autofree char *title = mo_store_referral_title (store, guard->referral, error);
  if (!title)
    return NULL;
  mo_store_label (store, _ ("%s: guardian or competence written down"), title);
  if (!mo_store_note_guard (store, guard, error) ||
      !mo_store_check_young_ready (store, guard->referral, error))
    return NULL;
  return g_memdup2 (&guard->referral, sizeof guard->referral);
}

gboolean
mo_store_check_young_ready (MoStore *store, gint64 referral, GError **error)
{
  gboolean young = FALSE, guarded = FALSE, competent = FALSE;
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT p.born_on, r.young, CASE WHEN r.guardian_name <> '' THEN 1 ELSE 0 END,"
      " CASE WHEN r.competence_by <> '' AND r.competence_on IS NOT NULL"
      " AND r.competence_why <> '' THEN 1 ELSE 0 END"
      " FROM referral r JOIN person p ON p.id = r.person WHERE r.id = :id");
  mo_stmt_bind_int (&stmt, ":id", referral);
  if (mo_stmt_step (&stmt)) {
    young = mo_rule_is_young (
        mo_stmt_day (&stmt, 0), mo_stmt_int (&stmt, 1) != 0, mo_store_get_today (store));
    guarded = mo_stmt_int (&stmt, 2) != 0;
    competent = mo_stmt_int (&stmt, 3) != 0;
  }
  return mo_stmt_finish (&stmt, error) &&
         !mo_store_refused (
             mo_rule_young_ready (young, guarded, competent), MO_LEVEL_REFUSED, error);
}

/* ---------------------------------------------------------------------- the second approval */

typedef struct {
  gboolean young;
  char *drafted_by, *approved_by;
} Approval;

static void
approval_clear (Approval *approval)
{
  g_free (approval->drafted_by);
  g_free (approval->approved_by);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Approval, approval_clear)

/* Who drafted a match is whoever wrote its first row. */
static gboolean
read_approval (MoStore *store, gint64 pairing, Approval *approval, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT p.born_on, r.young, x.approved_by,"
                   " (SELECT c.who FROM audit a JOIN change_set c ON c.id = a.change_set"
                   "  WHERE a.tbl = 'pairing' AND a.row_id = x.id AND a.verb = 'insert'"
                   "  ORDER BY a.id LIMIT 1)"
                   " FROM pairing x JOIN referral r ON r.id = x.referral"
                   " JOIN person p ON p.id = r.person WHERE x.id = :id");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  if (mo_stmt_step (&stmt)) {
    approval->young = mo_rule_is_young (
        mo_stmt_day (&stmt, 0), mo_stmt_int (&stmt, 1) != 0, mo_store_get_today (store));
    approval->approved_by = mo_stmt_dup (&stmt, 2);
    approval->drafted_by = mo_stmt_dup (&stmt, 3);
  }
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_store_check_young_match (MoStore *store, gint64 pairing, GError **error)
{
  g_auto (Approval) it = { 0 };
  return read_approval (store, pairing, &it, error) &&
         !mo_store_refused (mo_rule_young_match (it.young, it.drafted_by, it.approved_by),
                            MO_LEVEL_REFUSED,
                            error);
}

gboolean
mo_store_approve_pairing (MoStore *store,
                          gint64 pairing,
                          int rev,
                          const char *who,
                          GError **error)
{
  g_auto (Approval) it = { 0 };
  if (!read_approval (store, pairing, &it, error) ||
      mo_store_refused (
          mo_rule_young_match (it.young, it.drafted_by, who), MO_LEVEL_REFUSED, error))
    return FALSE;
  MoChange *change = mo_change_new ("pairing", pairing, rev);
  mo_change_text (change, "approved_by", who);
  mo_change_day (change, "approved_on", mo_store_get_today (store));
  return mo_store_save (store, change, NULL, error) != 0;
}

MoApproveAsk *
mo_approve_ask_new (gint64 pairing, int rev, const char *who)
{
  MoApproveAsk *ask = g_new0 (MoApproveAsk, 1);
  *ask = (MoApproveAsk){ pairing, rev, g_strdup (who) };
  return ask;
}

void
mo_approve_ask_free (MoApproveAsk *ask)
{
  g_free (ask->who);
  g_free (ask);
}

gpointer
mo_store_approve_pairing_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoApproveAsk *ask = data;
  g_autofree char *title = mo_store_pairing_title (store, ask->pairing, error);
  if (!title)
    return NULL;
  /* Translators: "Denise Okafor with Carol Whitaker: agreed, approved by Priya Nair". */
  mo_store_label (store, _ ("%s: agreed, approved by %s"), title, ask->who);
  if (!mo_store_approve_pairing (store, ask->pairing, ask->rev, ask->who, error) ||
      !mo_store_move_pairing (store, ask->pairing, 0, "agreed", NULL, error))
    return NULL;
  return g_memdup2 (&ask->pairing, sizeof ask->pairing);
}
