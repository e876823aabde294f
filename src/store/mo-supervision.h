/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-store.h"

G_BEGIN_DECLS

/* A support call to a mentor as it is told. */
typedef struct {
  gint64 mentor;
  MoDay day;
  int strain; /* 0 none … 3 a great deal; -1 was not told */
  char *note;
  MoDay next; /* the day the next one was agreed on; none: by the office's rule */
} MoSupport;
void mo_support_free (MoSupport *support);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoSupport, mo_support_free)

/* ask: MoSupport.  One that was agreed on is closed by it.  REFUSED for a day to come, and for
 * a next one that is over. */
gpointer mo_store_log_support_job (MoStore *store, gconstpointer ask, GError **error);

/* ask: gint64 * of the referral: a mentee is of age; what was asked of the young asks no more.
 */
gpointer mo_store_came_of_age_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
