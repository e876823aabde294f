/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-measure.h"
#include "store/mo-calls.h"
#include "store/mo-waiting.h"

G_BEGIN_DECLS

/* One figure as it stood then, and as it is told now for the same days. */
typedef struct {
  int which;
  char *code, *name, *then, *now;
  int changed; /* they are not the same any more: something was written down later */
} MoFigureThen;
MO_DECLARE_RECORD (MoFigureThen, mo_figure_then)

/* The office as it stood at the end of a past day. */
typedef struct {
  MoDay day, begins;  /* begins: the first day that can be looked at */
  char *period;       /* of the figures: "2025/26 (…)" so far */
  GPtrArray *waiting; /* MoWaiting, in their order of that day */
  GPtrArray *pairs;   /* MoPairView: matches from agreed to ending */
  GPtrArray *figures; /* MoFigureThen, in the order of the measures */
} MoAsOfLook;
void mo_as_of_look_free (MoAsOfLook *look);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoAsOfLook, mo_as_of_look_free)

/* Reads; ask: MoDay *.  REFUSED where that day cannot be looked at. */
gpointer mo_as_of_look_job (MoStore *store, gconstpointer ask, GError **error);
/* Reads; ask is not looked at.  Answers MoDay * (g_free): none where nothing is on record. */
gpointer mo_as_of_begins_job (MoStore *store, gconstpointer ask, GError **error);

/* The three lists as comma-separated values, one under the other; owned by the caller. */
char *mo_as_of_csv (const MoAsOfLook *look);

G_END_DECLS
