/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-pairing-rules.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Mentors and matches.  All that change something run inside mo_store_write (). */

/* A mentor to be written down; the person exists.  Texts stay the caller's. */
typedef struct {
  gint64 person;
  gboolean sci, family, young_people_ok;
  const char *state; /* NULL: active */
  MoDay applied_on, approved_on, lived_since, sci_trained_on, family_trained_on, paused_until;
  MoPrecision lived_precision;
  const char *relation_kind, *languages, *note;
  int capacity; /* 0: the office's default */
} MoNewMentor;
/* The mentor's id, or 0 with error set. */
gint64 mo_store_add_mentor (MoStore *store, const MoNewMentor *mentor, GError **error);
/* A check seen: metadata only.  kind "enhanced" …; workforce "adult" or "child". */
gboolean mo_store_add_check (MoStore *store,
                             gint64 person,
                             const char *kind,
                             const char *workforce,
                             MoDay issued,
                             MoDay seen,
                             GError **error);

/* A match to be written down in any state, as imports do; days that are none are not known. */
typedef struct {
  gint64 referral, mentor;
  const char *state; /* NULL: draft */
  MoDay drafted_on, agreed_on, started_on, ended_on, closed_on;
  int fit;         /* 0–100; 0 not scored */
  int rhythm_days; /* 0: the office's default */
  const char *end_reason, *end_note, *same_pair_reason;
} MoNewPairing;
/* The match's id, or 0 with error set.  One open match a referral (MO_STORE_UNIQUE).  A state
 * from agreed on makes the referral matched; closed closes it. */
gint64 mo_store_add_pairing (MoStore *store, const MoNewPairing *pairing, GError **error);

/* Moves a match along its states, dated; asking stamps the mentor's last_asked_on; agreed makes
 * the referral matched and writes the sheet of the decision, going back or a no makes it wait
 * again.  why: the reason of a no. */
gboolean mo_store_move_pairing (MoStore *store,
                                gint64 pairing,
                                int rev,
                                const char *state,
                                const char *why,
                                GError **error);
/* Ends a match: end_reason is a code of the vocabulary "end"; impact measures fall due. */
gboolean mo_store_end_pairing (MoStore *store,
                               gint64 pairing,
                               int rev,
                               const char *end_reason,
                               const char *note,
                               GError **error);

/* "Denise Okafor with Carol Whitaker"; owned by the caller. */
char *mo_store_pairing_title (MoStore *store, gint64 pairing, GError **error);

G_END_DECLS
