/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-row.h"
#include "store/mo-board.h"

G_BEGIN_DECLS

#define MO_TYPE_MENTOR_ROW (mo_mentor_row_get_type ())
G_DECLARE_FINAL_TYPE (MoMentorRow, mo_mentor_row, MO, MENTOR_ROW, MoRow)

/* A state in words, with its urgency; the words are owned by the caller. */
char *mo_mentor_places_words (const MoBoardMentor *mentor); /* "1 free", "full" */
char *mo_mentor_check_words (const MoBoardMentor *mentor, MoDay today, MoLevel *level);
char *mo_mentor_asked_words (const MoBoardMentor *mentor,
                             MoDay today,
                             const MoPolicy *policy,
                             MoLevel *level);
const char *mo_mentor_state_words (const char *state);
const char *mo_mentor_strand_words (const MoBoardMentor *mentor);
gboolean mo_mentor_has_room (const MoBoardMentor *mentor);
/* All of a row in a sentence. */
char *mo_mentor_spoken (const MoBoardMentor *mentor, MoDay today, const MoPolicy *policy);

G_END_DECLS
