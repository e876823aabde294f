/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-reminder-plan.h"

G_BEGIN_DECLS

/* "3 replies", "1 call without an outcome"; owned by the caller. */
char *mo_reminder_kind_words (MoReminderKind kind, int count);
/* For preferences: "Replies to referrals". */
const char *mo_reminder_kind_title (MoReminderKind kind);

/* "3 replies due, 1 late"; owned by the caller, as are all below. */
char *mo_reminder_title (const GArray *lines);
/* A line for all that is late, for today and for each day to come. */
char *mo_reminder_body (const GArray *lines, MoDay today);
/* Late ones are urgent. */
gboolean mo_reminder_is_urgent (const GArray *lines);
/* "Thursday 12 March 2026 at 9:00"; NULL for none. */
char *mo_moment_words (MoMoment at);

G_END_DECLS
