/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-decision.h"

G_BEGIN_DECLS

/* mo-decision-earlier.c: the person's goals, now and before.  NULL with error set. */
GPtrArray *mo_decision_read_goals (MoStore *store, MoDecisionCase *it, GError **error);
GPtrArray *mo_decision_read_earlier (MoStore *store, MoDecisionCase *it, GError **error);

G_END_DECLS
