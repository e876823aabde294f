/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-calls.h"

G_BEGIN_DECLS

/* The calls of a week for paper. */
typedef struct {
  MoDay monday;
  gint64 mentor; /* only this one's; 0: everybody's */
} MoWeekAsk;

typedef struct {
  MoDay monday, today;
  GPtrArray *calls; /* MoCallView, by time */
  char *office;     /* its name, NULL where none is told */
  char *whose;      /* the mentor's name, NULL for everybody's */
} MoWeekSeen;
/* Frees it with all that it holds. */
void mo_week_seen_free (MoWeekSeen *seen);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoWeekSeen, mo_week_seen_free)

/* Reads; ask: MoWeekAsk; answers MoWeekSeen. */
gpointer mo_week_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
