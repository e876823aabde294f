/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-policy.h"
#include "store/mo-person-card.h"

G_BEGIN_DECLS

/* What is to be done next for somebody, and where: words ("First contact is due on 3 March"),
 * the button's label, the window's action and its target.  verb NULL: nothing is to be done. */
typedef struct {
  char *words;
  const char *verb, *action;
  gint64 target;
} MoPersonNext;
void mo_person_next_clear (MoPersonNext *next);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MoPersonNext, mo_person_next_clear)

MoPersonNext mo_person_next (const MoPersonFacts *facts, MoDay today, const MoPolicy *policy);

G_END_DECLS
