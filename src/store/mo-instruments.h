/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-instrument.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* What is asked before and after mentoring, as it stands now. */
typedef struct {
  gint64 id; /* 0: a scale that nobody wrote anything into yet */
  int rev;
  char *code, *name, *version;
  char *items;                  /* MoWording as text */
  char *scoring, *licence_note; /* scoring of a scale: the table of its licence */
  char *licence_holder;         /* NULL: nobody is named */
  MoDay licence_until;          /* none: without an end */
  int in_use, sort, answers;    /* answers: how many there are on record */
} MoInstrument;
MO_DECLARE_RECORD (MoInstrument, mo_instrument)

/* How the words stood, the newest first. */
typedef struct {
  gint64 measure;
  char *version, *items, *who, *why;
  MoDay made;
} MoInstrumentVersion;
MO_DECLARE_RECORD (MoInstrumentVersion, mo_instrument_version)

typedef struct {
  GPtrArray *instruments; /* MoInstrument: those in use first, then as they are asked */
  GPtrArray *versions;    /* MoInstrumentVersion, of all of them */
} MoInstruments;
/* Frees it with all that it holds. */
void mo_instruments_free (MoInstruments *it);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoInstruments, mo_instruments_free)

/* Reads; ask is not looked at. */
gpointer mo_store_list_instruments_job (MoStore *store, gconstpointer ask, GError **error);

typedef enum {
  MO_INSTRUMENT_WORDS,   /* name, items and, for a scale, nothing else; why */
  MO_INSTRUMENT_LICENCE, /* licence_note, licence_holder, licence_until, scoring */
  MO_INSTRUMENT_USE,     /* in_use */
} MoInstrumentStep;

typedef struct {
  MoInstrumentStep step;
  MoInstrument *it; /* id 0: a new one; a scale by its code, an own set with code NULL */
  char *why;
} MoInstrumentAsk;
/* Takes a reference to `it`; owned by the caller. */
MoInstrumentAsk *mo_instrument_ask_new (MoInstrumentStep step, MoInstrument *it);
void mo_instrument_ask_free (gpointer ask);

/* Writes.  Other words are a new version, and the one before is kept: answers given to it are
 * compared with later ones only where both heard the same sentence.  Items without a key get
 * one that was never used; an own statement without words is no longer asked.  Answers gint64 *
 * of the instrument.  REFUSED by mo_rule_instrument_use (). */
gpointer mo_store_change_instrument_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
