/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking a referral: its number, its target, its rows. */
#include "store/mo-referrals.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "store/mo-change.h"
#include "store/mo-referrals-private.h"
#include "store/mo-stmt.h"

int
mo_store_reply_target (MoStore *store, MoDay received, GError **error)
{
  MoPolicy policy;
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (MoBusySpan));

  if (!mo_store_load_policy (store, &policy, error))
    return 0;
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT from_on, to_on, days FROM busy_period"
                                      " WHERE from_on <= :day AND to_on >= :day");
  mo_stmt_bind_day (&stmt, ":day", received);
  while (mo_stmt_step (&stmt)) {
    MoBusySpan span = { mo_stmt_day (&stmt, 0),
                        mo_stmt_day (&stmt, 1),
                        mo_stmt_int (&stmt, 2) };
    g_array_append_val (spans, span);
  }
  if (!mo_stmt_finish (&stmt, error))
    return 0;
  return mo_rule_reply_target (
      received, (const MoBusySpan *) (gpointer) spans->data, spans->len, &policy);
}

static gboolean
number_taken (MoStore *store, const char *number, gboolean *taken, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT 1 FROM referral WHERE number = :number");
  mo_stmt_bind_text (&stmt, ":number", number);
  *taken = mo_stmt_step (&stmt);
  return mo_stmt_finish (&stmt, error);
}

/* Numbers of our own only count on; a workbook's "S001" stays as it is.  From the newest row
 * of ours, so that ten thousand in one import are no slower than one. */
char *
mo_store_next_referral_number (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT number FROM referral WHERE number LIKE 'R-%'"
                                      " ORDER BY id DESC LIMIT 1");
  int last = mo_stmt_step (&stmt) ? atoi (mo_stmt_text (&stmt, 0) + strlen ("R-")) : 0;
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  for (;;) {
    g_autofree char *number = g_strdup_printf ("R-%04d", ++last);
    gboolean taken = FALSE;
    if (!number_taken (store, number, &taken, error))
      return NULL;
    if (!taken)
      return g_steal_pointer (&number);
  }
}

static void
maybe_int (MoChange *change, const char *column, int value)
{
  if (value >= 0)
    mo_change_int (change, column, value);
}

static void
tell_referrer (MoChange *change, const MoNewReferral *new)
{
  mo_change_text (change, "referrer_kind", new->referrer_kind ? new->referrer_kind : "unknown");
  mo_change_text (change, "referrer_said", new->referrer_said);
  mo_change_text (change, "referrer_name", new->referrer_name);
  mo_change_text (change, "referrer_org", new->referrer_org);
  mo_change_text (change, "referrer_phone", new->referrer_phone);
  mo_change_text (change, "referrer_email", new->referrer_email);
  mo_change_text (change, "agreement", new->agreement ? new->agreement : "not needed");
  mo_change_day (change, "agreement_on", new->agreement_on);
}

static void
tell_rest (MoChange *change, const MoNewReferral *new)
{
  mo_change_text (change, "relation_kind", new->relation_kind);
  mo_change_text (change, "relation_injured_name", new->relation_injured_name);
  maybe_int (change, "relation_lives_with", new->relation_lives_with);
  maybe_int (change, "relation_carer", new->relation_carer);
  maybe_int (change, "relation_injured_young", new->relation_injured_young);
  mo_change_day (change, "relation_injured_born_on", new->relation_injured_born_on);
  mo_change_text (change, "gp_name", new->gp_name);
  mo_change_text (change, "gp_practice", new->gp_practice);
  mo_change_text (change, "gp_phone", new->gp_phone);
  mo_change_text (change, "other_services", new->other_services);
  mo_change_text (change, "mental_health_support", new->mental_health_support);
  mo_change_text (change, "mentor_wish", new->mentor_wish);
  mo_change_text (change, "mentor_gender", new->mentor_gender);
  mo_change_text (change, "note", new->note);
  if (new->again_of)
    mo_change_int (change, "again_of", new->again_of);
}

static void
tell_young (MoChange *change, const MoNewReferral *new)
{
  mo_change_text (change, "guardian_name", new->guardian_name);
  mo_change_text (change, "guardian_relation", new->guardian_relation);
  mo_change_text (change, "guardian_phone", new->guardian_phone);
  mo_change_text (change, "competence_by", new->competence_by);
  mo_change_day (change, "competence_on", new->competence_on);
  mo_change_text (change, "competence_why", new->competence_why);
  mo_change_text (change, "letters_to", new->letters_to);
}

gint64
mo_store_add_referral (MoStore *store, const MoNewReferral *new, GError **error)
{
  MoDay received =
      new->received_on != MO_DAY_NONE ? new->received_on : mo_store_get_today (store);
  MoPrecision precision = new->received_precision ? new->received_precision : MO_PRECISION_DAY;
  GError *failure = NULL;
  g_autofree char *uuid = mo_uuid ();
  g_autofree char *number =
      new->number ? g_strdup (new->number) : mo_store_next_referral_number (store, &failure);
  int target = failure ? 0 : mo_store_reply_target (store, received, &failure);
  /* Referred by somebody else, it is not passed on before the person was asked. */
  g_auto (MoVerdict) agreed =
      mo_rule_agreement (new->referrer_kind, new->agreement, new->agreement_on);
  gboolean asked = g_strcmp0 (new->agreement, "asked") == 0;
  gboolean stays = asked || agreed.level == MO_LEVEL_REFUSED;
  const char *state = stays ? "received" : "awaiting_contact";

  if (failure) {
    g_propagate_error (error, failure);
    return 0;
  }
  MoChange *change = mo_change_new ("referral", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_text (change, "number", number);
  mo_change_int (change, "person", new->person);
  mo_change_text (change, "strand", new->strand ? new->strand : "sci");
  mo_change_int (change, "young", new->young ? 1 : 0);
  tell_referrer (change, new);
  if (new->young)
    tell_young (change, new);
  mo_change_text (change, "form_version", new->form_version);
  mo_change_day (change, "received_on", received);
  mo_change_text (change, "received_precision", mo_precision_code (precision));
  mo_change_text (change, "channel", new->channel ? new->channel : "phone");
  mo_change_int (change, "target_days", target);
  mo_change_day (change, "due_on", received + target);
  mo_change_day (change, "first_contact_on", new->first_contact_on);
  mo_change_text (change, "state", state);
  mo_change_day (change, "state_on", received);
  tell_rest (change, new);

  gint64 id = mo_store_save (store, change, NULL, error);
  if (!id || !mo_referral_wait_open (store, id, "contact", received, NULL, error))
    return 0;
  if (new->first_contact_on != MO_DAY_NONE &&
      !mo_referral_wait_change (store, id, "assessment", new->first_contact_on, NULL, error))
    return 0;
  return id;
}

gint64
mo_store_add_goal (MoStore *store,
                   gint64 referral,
                   const char *domain,
                   const char *words,
                   GError **error)
{
  MoChange *change = mo_change_new ("goal", 0, 0);
  mo_change_int (change, "referral", referral);
  mo_change_text (change, "domain", domain && *domain ? domain : "other");
  mo_change_text (change, "words", words);
  return mo_store_save (store, change, NULL, error);
}

char *
mo_store_referral_title (MoStore *store, gint64 referral, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT r.number, p.first_name, p.last_name FROM referral r"
                   " JOIN person p ON p.id = r.person WHERE r.id = :id");
  g_autofree char *title = NULL;
  mo_stmt_bind_int (&stmt, ":id", referral);
  if (mo_stmt_step (&stmt)) {
    g_autofree char *name =
        g_strdup_printf ("%s %s", mo_stmt_text (&stmt, 1), mo_stmt_text (&stmt, 2));
    title =
        g_strdup_printf (_ ("Referral %s for %s"), mo_stmt_text (&stmt, 0), g_strstrip (name));
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&title) : NULL;
}
