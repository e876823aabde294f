/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-reminder-file.h"

G_BEGIN_DECLS

/* The desktop's reminders, seen from this program: what this person wants of them, the small
 * program that brings them, and which office they are of. */

#define MO_REMINDERS_ID "org.mentoringoffice.MentoringOffice.Reminders"

/* The name on the bus of the program that has this database open: one for each. */
char *mo_reminding_office_id (const char *database);
/* For the file, from this person's preferences. */
MoReminderAsk *mo_reminding_ask (const char *database);
/* Whether it is this office that they are of; where there was none yet, it is now. */
gboolean mo_reminding_is_office (const char *database);
/* After work without a window: the file follows, where it is of this office. */
void mo_reminding_follow (MoStore *store);

/* Whether they begin with the session. */
gboolean mo_reminding_is_on (void);
/* From the next session on, and at once. */
gboolean mo_reminding_switch (gboolean on, GError **error);
/* Shows one now; FALSE where the program is not there. */
gboolean mo_reminding_try (GError **error);

/* The office whose list "Open list" opens: the one last worked in, never an invented one. */
void mo_reminding_set_office (const char *database);
/* NULL for none, or for one that is not there any more; owned by the caller. */
char *mo_reminding_get_office (void);

G_END_DECLS
