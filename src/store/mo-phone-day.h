/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-dial.h"
#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Somebody to ring today, or who was rung: a line of the phone day. */
typedef struct {
  gint64 id;  /* the same for the same duty, before and after it was rung */
  int kind;   /* MoDutyKind */
  gint64 key; /* of the duty: its message, else its pairing, referral or person */
  gint64 person, pairing, referral; /* whom to ring, and about what; 0 for none */
  char *name, *other;               /* who is rung; the other of the pair, or NULL */
  int is_mentor;                    /* who is rung is the mentor */
  char *what;                       /* "call 4 with Rosa Delgado" */
  char *numbers;                    /* to dial, by ", "; NULL where they were not asked for */
  char *why;                        /* its place in the order, in words */
  char *state;                      /* "done", "3 days late", "second try" */
  int level;                        /* MoLevel of the state */
  int minute;                       /* under which it stands, -1 */
  MoDay due;
  int tries, settled, place; /* place: from 1 among those still to be rung; 0 settled */
} MoPhoneRow;
MO_DECLARE_RECORD (MoPhoneRow, mo_phone_row)

typedef struct {
  GPtrArray *rows; /* MoPhoneRow in dialling order */
  int left, settled;
  int spoken;  /* of those left: somebody answered today, and it is still to be done */
  int unheard; /* of those left: rung today, and nobody answered */
  MoDay today;
} MoPhoneDay;
/* Frees it with all that it holds. */
void mo_phone_day_free (MoPhoneDay *day);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPhoneDay, mo_phone_day_free)

/* A few queries, however many there are.  numbers: with what to dial, for paper. */
MoPhoneDay *mo_store_load_phone_day (MoStore *store, gboolean numbers, GError **error);
/* ask is not read. */
gpointer mo_store_phone_day_job (MoStore *store, gconstpointer ask, GError **error);

/* How `reason` of table ring names a duty: "outcome", "message:12"; owned by the caller. */
char *mo_phone_reason (MoDutyKind kind, gint64 key);
gint64 mo_phone_row_id (MoDutyKind kind, gint64 key);

G_END_DECLS
