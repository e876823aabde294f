/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-duty-rules.h"

G_BEGIN_DECLS

/* What one says when somebody answers.  First names only: neither side is told the other's
 * surname. */
typedef struct {
  int kind;          /* MoDutyKind */
  const char *name;  /* what who is rung likes to be called */
  const char *other; /* first name of the other of the pair, or NULL */
  const char *me;    /* who rings */
  MoDay call_day, today;
  int number;          /* of the call asked about */
  int tries;           /* before this one, without an answer */
  const char *message; /* its words, or NULL */
} MoPhoneScript;

/* Owned by the caller. */
char *mo_phone_script_words (const MoPhoneScript *script);

/* How this person may be rung, in sentences: whether the number is withheld, whether a machine
 * may be spoken to, when they like to be rung, in which form; owned by the caller, "" for
 * nothing to mind. */
char *mo_phone_care_words (gboolean withhold,
                           const char *voicemail_safe,
                           const char *contact_times,
                           const char *interpreter,
                           int tries);

G_END_DECLS
