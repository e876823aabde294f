/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-intake-jobs.h"

#include "core/mo-referral-form.h"
#include "store/mo-earlier.h"
#include "store/mo-referrals.h"

gpointer
mo_intake_target_job (MoStore *store, gconstpointer ask, GError **error)
{
  return GINT_TO_POINTER (mo_store_reply_target (store, *(const MoDay *) ask, error));
}

/* Takes the draft. */
static MoFormDraft *
with (MoFormDraft *draft, const char *key, const char *value)
{
  MoFormDraft *next = mo_form_draft_set (draft, key, value);
  mo_form_draft_unref (draft);
  return next;
}

gpointer
mo_intake_again_job (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 person = *(const gint64 *) ask;
  g_autoptr (MoFormDraft) known = mo_store_load_earlier_answers (store, person, error);
  if (!known)
    return NULL;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, person);
  const char *strand = mo_form_draft_get (known, MO_DRAFT_STRAND);
  MoFormDraft *draft = mo_form_draft_new (mo_referral_form (), mo_store_get_today (store));

  draft = with (draft, MO_DRAFT_PERSON, id);
  if (*strand)
    draft = with (draft, MO_DRAFT_STRAND, strand);
  return mo_form_draft_fill (draft, known);
}
