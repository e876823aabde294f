/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-measure.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* News of any of these may move a figure. */
#define MO_IMPACT_TABLES                                                                       \
  "referral pairing call goal measure response sentiment mentor safety_check supervision "     \
  "training_event attendance onward concern contact_attempt assessment wait_event message "    \
  "busy_period target staff setting person equality injury ring"

/* A figure with the cases behind it. */
typedef struct {
  guint which;
  MoFigureAsk ask;
  MoPolicy policy;
  MoFigure figure, before; /* before: the same days of the year before */
  GPtrArray *counted;      /* MoCaseName */
  GPtrArray *missing;      /* MoCaseName: those that could have been counted and were not */
} MoFigureCases;
void mo_figure_cases_free (MoFigureCases *cases);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoFigureCases, mo_figure_cases_free)

/* typed: a code as on paper or of a figure alone, which then is of the year so far.  NULL with
 * error set: MO_STORE_REFUSED for a code that there is not. */
MoFigureCases *mo_store_figure_cases (MoStore *store, const char *typed, GError **error);
/* As a job; ask: the code. */
gpointer mo_store_figure_cases_job (MoStore *store, gconstpointer typed, GError **error);

G_END_DECLS
