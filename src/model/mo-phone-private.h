/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-phone-jobs.h"

G_BEGIN_DECLS

/* As table ring says it. */
const char *mo_phone_outcome (MoLineWhat what);
/* The line without what was told in confidence: a note or a message is kept where it belongs,
 * with its own rules of who reads it; owned by the caller. */
char *mo_phone_line_to_keep (const MoPhoneSave *save);
/* TRUE where the note is kept with the call, the try or the support call it was told of. */
gboolean mo_phone_note_has_place (const MoPhoneSave *save);

G_END_DECLS
