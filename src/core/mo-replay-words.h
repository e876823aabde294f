/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-office-facts.h"
#include "core/mo-replay.h"

G_BEGIN_DECLS

/* What a replay says, kindly and without anybody's name.  All of it is owned by the caller. */

/* To the mentor, whole sentences. */
char *mo_replay_opening (const MoReplay *replay);
char *mo_replay_came (const MoReplay *replay);
/* Paragraphs of a letter: a line before a list of items that begin with "- "; "" for nothing.
 */
char *mo_replay_why (const MoReplay *replay);
char *mo_replay_help (const MoReplay *replay);

/* To the office, in a list: "27 came, could be asked for 6, among the first three twice". */
char *mo_replay_short (const MoReplay *replay);
/* What would have helped most, "one free evening: four times"; NULL for nothing. */
char *mo_replay_short_help (const MoReplay *replay);

/* The letter.  text: the office's words, or NULL for ours; first: the mentor's first name. */
char *mo_replay_letter (const char *text,
                        const MoReplay *replay,
                        const char *first,
                        const MoOfficeFacts *office,
                        MoDay today);

G_END_DECLS
