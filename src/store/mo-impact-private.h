/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-impact-read.h"
#include "store/mo-stmt.h"

G_BEGIN_DECLS

/* The reading: facts so far, and which place in them an id has. */
typedef struct {
  MoStore *store;
  MoImpactFacts *facts;
  GHashTable *cases, *pairs, *mentors;
} MoImpactRead;

/* Notes where the case of an id stands among the facts. */
void mo_impact_place (GHashTable *places, gint64 id, int at);
int mo_impact_at (GHashTable *places, gint64 id); /* -1: not among them */
/* A code of a vocabulary, interned; NULL for none and for "unknown". */
const char *mo_impact_code (MoStmt *stmt, int column);

/* In this order: cases before pairs, pairs before what belongs to them. */
gboolean mo_impact_read_cases (MoImpactRead *read, GError **error);
gboolean mo_impact_read_pairs (MoImpactRead *read, GError **error);
gboolean mo_impact_read_calls (MoImpactRead *read, GError **error);
gboolean mo_impact_read_goals (MoImpactRead *read, GError **error);
gboolean mo_impact_read_holds (MoImpactRead *read, GError **error);
gboolean mo_impact_read_wanted (MoImpactRead *read, GError **error);
gboolean mo_impact_read_mentors (MoImpactRead *read,
                                 GError **error); /* and training; before pairs */
gboolean mo_impact_read_said (MoImpactRead *read, GError **error);   /* feelings and answers */
gboolean mo_impact_read_office (MoImpactRead *read, GError **error); /* all that is left */

G_END_DECLS
