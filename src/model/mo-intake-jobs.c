/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-intake-jobs.h"

#include "store/mo-referrals.h"

gpointer
mo_intake_target_job (MoStore *store, gconstpointer ask, GError **error)
{
  return GINT_TO_POINTER (mo_store_reply_target (store, *(const MoDay *) ask, error));
}
