/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Whole days on which somebody who works here is away. */
typedef struct {
  gint64 id;
  int rev;
  gint64 staff;
  char *name; /* theirs; filled in by the query */
  MoDay from, to;
  char *words; /* why, or NULL: only "away" is shown in the calendar */
} MoStaffLeave;
MO_DECLARE_RECORD (MoStaffLeave, mo_staff_leave)

/* What touches these days, both included, by the first day. */
GPtrArray *mo_store_list_leave (MoStore *store, MoDay from, MoDay to, GError **error);
/* All that is not over, by the first day.  ask: not read. */
gpointer mo_store_list_leave_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: MoStaffLeave, id 0 for a new one.  REFUSED where it ends before it begins or has nobody.
 */
gpointer mo_store_put_leave_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: MoStaffLeave. */
gpointer mo_store_drop_leave_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
