/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-field.h"

G_BEGIN_DECLS

/* Somebody in the database who may be the person being written down, why, and what there was
 * between them and the service before. */
typedef struct {
  gint64 id;
  char *first_name, *last_name;
  MoDay born_on;
  char *postcode;
  int same_name, same_birth, same_phone, same_postcode, same_email; /* 0 or 1 */
  int weight; /* 7 and more: almost surely the same person */

  int referrals;   /* how many before */
  gint64 referral; /* the newest; 0 for none */
  char *referral_number;
  char *referral_state;
  MoDay received_on;

  gint64 pairing; /* the newest that began; 0 for none */
  MoDay agreed_on;
  char *end_reason; /* a code of the vocabulary "end", or NULL while it runs */
  char *end_label;
  char *mentor_first, *mentor_last;
  int calls; /* calls that took place in it */

  int is_mentor; /* 0 or 1: a volunteer of the service */
} MoLookAlike;

MO_DECLARE_RECORD (MoLookAlike, mo_look_alike)

#define MO_LOOK_ALIKE_SURE 7

/* "Grace Tilley"; owned by the caller. */
char *mo_look_alike_name (const MoLookAlike *who);
/* "Same name, birth date and telephone"; owned by the caller. */
char *mo_look_alike_why (const MoLookAlike *who);
/* "Grace Tilley had mentoring in 2023: goal reached, 7 calls, mentor Helen Marsh."; or what
 * else is known of them.  Owned by the caller. */
char *mo_look_alike_words (const MoLookAlike *who, MoDay today);
/* TRUE where a referral of theirs is open: not closed, signposted, withdrawn or the like. */
gboolean mo_look_alike_waits (const MoLookAlike *who);
/* The year of the earlier contact, for "Use answers of 2023"; 0 where there was none. */
int mo_look_alike_year (const MoLookAlike *who);

G_END_DECLS
