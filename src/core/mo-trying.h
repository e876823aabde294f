/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-what-if.h"

G_BEGIN_DECLS

/* The values of a what-if one after another: undo and redo without end, each step with the
 * words of what the person did. */
typedef struct _MoTrying MoTrying;

/* Nothing is tried yet; owned by the caller. */
MoTrying *mo_trying_new (void);
void mo_trying_free (MoTrying *trying);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoTrying, mo_trying_free)

/* What is tried at this step; owned by the trying, until the next step. */
const MoWhatIf *mo_trying_now (const MoTrying *trying);
/* Takes the value; what was undone before is forgotten.  FALSE where it says the same as now:
 * then it is no step. */
gboolean mo_trying_step (MoTrying *trying, MoWhatIf *next, const char *words);
/* What undo would take back, what redo would do again; NULL for nothing. */
const char *mo_trying_undo_words (const MoTrying *trying);
const char *mo_trying_redo_words (const MoTrying *trying);
gboolean mo_trying_undo (MoTrying *trying);
gboolean mo_trying_redo (MoTrying *trying);

/* How the list stood when it was last looked at with these pairs: who waits, free places. */
void mo_trying_set_seen (MoTrying *trying, int people, int places);
void mo_trying_get_seen (const MoTrying *trying, int *people, int *places);

/* At most `most` bytes (0: without end): what is now is always there, the steps farthest from
 * it give way.  NULL where the text is none. */
char *mo_trying_to_text (const MoTrying *trying, gsize most);
MoTrying *mo_trying_from_text (const char *text);

G_END_DECLS
