/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-store.h"

G_BEGIN_DECLS

/* Fills an empty database with a believable office of invented people: about 400 referrals, 60
 * mentors and 2,500 calls over the three years up to `today`, every state present.  The same
 * day and seed give the same office.  Telephone numbers are of the ranges kept for fiction,
 * e-mail of example domains.  One transaction, written by "Demo", so that undo never takes it
 * back. */
gboolean mo_demo_fill (MoStore *store, MoDay today, guint seed, GError **error);

/* The same of another size: for measuring what a large office after many years feels like. */
typedef struct {
  int years;                       /* of referrals, up to today */
  int a_year_at_first, a_year_now; /* referrals; grows evenly in between */
  int mentors;
  int waiting; /* more people who wait for a match and have no proposal */
} MoDemoSize;
gboolean mo_demo_fill_sized (MoStore *store,
                             MoDay today,
                             guint seed,
                             const MoDemoSize *size,
                             GError **error);

G_END_DECLS
