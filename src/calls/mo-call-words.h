/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-calls.h"

G_BEGIN_DECLS

/* How calls are called.  All texts are owned by the caller unless they are const. */

/* "Denise" of "Denise Okafor", and "Denise O". */
char *mo_call_words_first (const char *name);
char *mo_call_words_short (const char *name);
char *mo_call_words_initials (const char *name);
/* "18:00 to 19:00". */
char *mo_call_words_span (int start, int minutes);
/* "Call 4 of 10, Denise Okafor with Carol Whitaker, Thursday 12 March 2026, 18:00 to 19:00,
 * done". */
char *mo_call_words_full (const MoCallView *call);
/* "call 4 of 10", or what became of it: "no answer". */
char *mo_call_words_count (const MoCallView *call);
/* "call 4 of 10 · telephone". */
char *mo_call_words_line (const MoCallView *call);

typedef enum { MO_CALL_TO_COME, MO_CALL_DONE, MO_CALL_MISSED } MoCallLook;
MoCallLook mo_call_look (const MoCallView *call);
/* Icon of what became of it, NULL for one to come. */
const char *mo_call_icon (const MoCallView *call);

/* The minute of the day it is now, as the office's clock has it. */
int mo_call_minute_now (void); /* MO_NOW, "18:30", holds as MO_TODAY does for the day */

G_END_DECLS
