/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-referrals.h"

G_BEGIN_DECLS

/* Between the files that change referrals.  Notes the day of first contact, once. */
gboolean
mo_store_first_contact (MoStore *store, gint64 referral, int rev, MoDay day, GError **error);

G_END_DECLS
