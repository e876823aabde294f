/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-phone-day.h"
#include "store/mo-stmt.h"

G_BEGIN_DECLS

/* Both sides of a pair that can be rung about. */
typedef struct {
  gint64 id, mentee, mentor; /* persons */
  char *mentee_name, *mentor_name;
  int done;
} MoPhonePair;
MO_DECLARE_RECORD (MoPhonePair, mo_phone_pair)

/* What was rung today of one duty. */
typedef struct {
  gint64 id; /* as a row's */
  int kind;
  gint64 key, person, pairing, referral;
  char *name, *outcome, *line;
  int minute, tries;
  int ticked;     /* calls that were settled so */
  gboolean ticks; /* the newest of them settled its call */
} MoPhoneRung;

/* TRUE where one subject may have several such duties, told apart by a row of their own. */
gboolean mo_phone_has_own_key (MoDutyKind kind);

GHashTable *mo_phone_pairs (MoStore *store, GError **error);   /* gint64 → MoPhonePair */
GHashTable *mo_phone_numbers (MoStore *store, GError **error); /* person → text */
GHashTable *mo_phone_from (MoStore *store, GError **error); /* person → minute as pointer */
GHashTable *mo_phone_rung (MoStore *store, MoDay today, GError **error); /* id → MoPhoneRung */

G_END_DECLS
