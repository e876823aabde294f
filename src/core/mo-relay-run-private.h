/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-relay-private.h"

G_BEGIN_DECLS

/* A run of figures, in digits or in words, with what parts them. */
typedef struct {
  gsize from, to;
  char digits[64];      /* all of them, words too */
  int total;            /* of them */
  int singles;          /* said as words, each for one figure */
  int groups[24], n;    /* digits of each piece */
  int longest;          /* in one piece */
  gboolean led;         /* begins with 0 or + */
  gboolean plus;        /* begins with + */
  gboolean words_first; /* begins with a word */
  gboolean only_commas; /* nothing but ", " parts the pieces */
  gboolean cued;        /* "ring", "my number is" stands before it */
} MoRelayRun;

/* Reads the run that begins here; answers where to go on. */
gsize mo_relay_run_read (const MoRelayPlain *plain,
                         const gboolean *harmless,
                         gsize at,
                         MoRelayRun *run);
/* TRUE where a run may begin here. */
gboolean mo_relay_run_begins (const MoRelayPlain *plain, const gboolean *harmless, gsize at);
/* Rule TELEPHONE: what a run of figures has to be to look like a number that is dialled. */
gboolean mo_relay_run_is_telephone (const MoRelayRun *run);
/* TRUE for ten figures with the check figure of an NHS number. */
gboolean mo_relay_run_is_nhs (const MoRelayRun *run);

G_END_DECLS
