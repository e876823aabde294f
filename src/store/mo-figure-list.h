/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-measure.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* One figure of a period in words, for lists. */
typedef struct {
  gint64 id;        /* its place in mo_figure_infos () */
  char *code, *key; /* "M-3c", "first-call-wait" */
  char *name, *definition;
  char *words, *basis, *before; /* before: of the same days of the year before */
  char *provenance;             /* opens its cases */
} MoFigureLine;
MO_DECLARE_RECORD (MoFigureLine, mo_figure_line)

typedef struct {
  char *period; /* as mo_period_code (); NULL: the year so far */
  MoStrand strand;
  gboolean printed; /* small numbers protected */
} MoFigureListAsk;

typedef struct {
  MoFigureAsk ask;   /* what they are of */
  MoPolicy policy;   /* what they were put into words by */
  GPtrArray *lines;  /* MoFigureLine, in the order of the measures */
  MoFigure *figures; /* the same, as numbers */
} MoFigureList;
/* Frees it with all that it holds. */
void mo_figure_list_free (MoFigureList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoFigureList, mo_figure_list_free)

/* NULL with error set: REFUSED for a period that is not understood. */
MoFigureList *
mo_store_list_figures (MoStore *store, const MoFigureListAsk *ask, GError **error);
/* As a job; ask NULL: of the year so far, both strands. */
gpointer mo_store_list_figures_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
