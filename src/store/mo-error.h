/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* What can go wrong with the database, by what a person can do about it. */
typedef enum {
  MO_STORE_FAILED,        /* none of the others; the log has the library's own words */
  MO_STORE_BUSY,          /* another program holds the file */
  MO_STORE_CONFLICT,      /* the row was changed since it was read */
  MO_STORE_UNIQUE,        /* there is one like that already */
  MO_STORE_LINK,          /* something else still needs this row, or what it names is gone */
  MO_STORE_CHECK,         /* a value outside what the service allows */
  MO_STORE_FULL,          /* no room on the disk */
  MO_STORE_DAMAGED,       /* not a database, or a broken one */
  MO_STORE_READONLY,      /* the file or its folder cannot be written */
  MO_STORE_MOVED,         /* the file was replaced or removed beneath the program */
  MO_STORE_TOO_NEW,       /* written by a newer version */
  MO_STORE_NOT_FOUND,     /* no such row, or no such file */
  MO_STORE_NOTHING,       /* nothing to undo */
  MO_STORE_NOTHING_AGAIN, /* nothing to redo */
  MO_STORE_STAYS,         /* the newest change stays for good; the message says so */
  MO_STORE_REFUSED,       /* a rule of the service refused; the message is its sentence */
} MoStoreError;

#define MO_STORE_ERROR (mo_store_error_quark ())
/* The domain of these errors. */
GQuark mo_store_error_quark (void);

/* Ends what a job does with the sentence of a rule, which says the reason and the way out.
 * Always FALSE, and the second always NULL, for a caller to return. */
gboolean mo_store_refuse (GError **error, const char *reason);
gpointer mo_store_refuse_job (GError **error, const char *reason);

/* Asks a rule's verdict, which it takes: TRUE, with the rule's sentence as the error, where the
 * level is `from` or above.  from: MO_LEVEL_REFUSED; MO_LEVEL_ASK where a question that the
 * rule asks was to be answered by now. */
gboolean mo_store_refused (MoVerdict verdict, MoLevel from, GError **error);

/* What a person is told: what happened, what is safe, what to do next.  Translated, owned by
 * the caller.  Works for any error; a rule's refusal is its own sentence. */
char *mo_store_error_sentence (const GError *error);

G_END_DECLS
