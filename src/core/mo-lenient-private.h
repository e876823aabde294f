/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-lenient.h"

G_BEGIN_DECLS

/* What was written, before anybody asked whether there is such a day. */
#define MO_NOT_SAID -1
typedef struct {
  int year, month, mday;
} MoWritten;

/* The first day that is meant and how exactly; else none, with the sentence of what is wrong.
 */
MoDay mo_lenient_real_day (const MoWritten *written, MoPrecision *precision, char **problem);

/* Sentences of what is wrong, owned by the caller. */
char *mo_lenient_not_a_date (void);
char *mo_lenient_other_weekday (MoDay day);

G_END_DECLS
