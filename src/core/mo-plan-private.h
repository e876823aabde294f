/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-plan-solve.h"

G_BEGIN_DECLS

#define MO_PLAN_UNPINNED (-2)

/* People are the rows, mentors the columns. */
struct _MoPlan {
  const MoPlanTask *task;
  MoPlanNet *net;
  MoPlanPaths *paths;
  gint16 **own;    /* costs of a person under the wishes; NULL: the task's */
  GArray **wishes; /* of a person; NULL without */
  int *pin;        /* MO_PLAN_UNPINNED, MO_PLAN_ALONE or the mentor */
  guint fell;      /* prices of the columns that changed may have fallen from this one on */
  gboolean proved;
};

G_END_DECLS
