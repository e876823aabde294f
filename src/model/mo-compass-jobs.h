/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-compass.h"
#include "core/mo-office-facts.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* What the compass's page shows. */
typedef struct {
  MoCompassTraining training;
  int course_group;
} MoCompassAsk;

/* A line of the forecast. */
typedef struct {
  gint64 id; /* group + 1 */
  char *name;
  int arrived, waiting, places, free, few;
  char *as_is, *half, *after; /* in words; after: NULL where nobody is trained */
} MoCompassRowFacts;
MO_DECLARE_RECORD (MoCompassRowFacts, mo_compass_row_facts)

typedef struct {
  MoCompass *compass;
  MoOfficeFacts *office;
} MoCompassAnswer;
/* Frees it with all that it holds. */
void mo_compass_answer_free (gpointer answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoCompassAnswer, mo_compass_answer_free)

/* ask: MoCompassAsk; answers a MoCompassAnswer. */
gpointer mo_compass_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
