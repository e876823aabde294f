/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-form-draft.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* What the book knows of a person, as answers to the questions of the referral form, so that
 * nobody is asked twice: name, ways to reach, injury, hours, GP; never goals, which are to be
 * new.  NULL with error set. */
MoFormDraft *mo_store_load_earlier_answers (MoStore *store, gint64 person, GError **error);

/* The person's newest referral, 0 for none; error set where it cannot be told. */
gint64 mo_store_newest_referral (MoStore *store, gint64 person, GError **error);

/* The goals of the person's earlier mentoring that was closed, as mo_goal_fold () writes them:
 * a set of texts.  NULL with error set. */
GHashTable *mo_store_closed_goals (MoStore *store, gint64 person, GError **error);
/* Words of a goal as they are compared: without case, accents and spaces around. */
char *mo_goal_fold (const char *words);

/* Rule 2: mentoring again needs a goal that was not among the goals of an earlier mentoring
 * that ended. TRUE where `words` was such a goal, however it was written. */
gboolean mo_store_had_goal (MoStore *store, gint64 person, const char *words, GError **error);
/* The newest mentoring of the person that ended: "2023, mentor Helen Marsh, 7 calls, goal
 * reached"; NULL where there was none, or with error set.  Owned by the caller. */
char *mo_store_earlier_match (MoStore *store, gint64 person, GError **error);

G_END_DECLS
