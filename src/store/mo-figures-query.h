/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-figures.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

typedef struct {
  MoDay year_start; /* MO_DAY_NONE: the year that holds today */
  MoStrand strand;
} MoFiguresAsk;

/* What was asked, with the years there is anything to say about. */
typedef struct {
  MoFigures figures;
  MoDay first_year, last_year; /* starts of the financial years with referrals, and of today */
} MoFiguresAnswer;

/* ask: MoFiguresAsk.  Answers a MoFiguresAnswer (g_free), NULL with error set. */
gpointer mo_figures_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
