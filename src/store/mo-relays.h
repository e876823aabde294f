/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-relay-watch.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Rule RELAY on the office's own data: what of one side may not reach the other.
 * to_role: "mentee" or "mentor" is who reads it; "both" for what lies open to either; "office"
 * for what stays here, in which nothing is sought. */

/* What is passed on: the kind of an override. */
#define MO_RELAY_MESSAGE  "message"
#define MO_RELAY_BRIEF    "brief"
#define MO_RELAY_LETTER   "letter"
#define MO_RELAY_NOTE     "note"
#define MO_RELAY_CALENDAR "calendar"

/* The setting that lifts the rule once a match is closed: "1"; anything else: it stays. */
#define MO_RELAY_LIFT_SETTING "relay_lift_closed"

/* Settings of a line each: what may always stand, such as a helpline; and the office's own
 * words that may be a sign of harm. */
#define MO_RELAY_ALLOW_SETTING "relay_allowed"
#define MO_WORRY_SETTING       "worry_words"

/* NULL with MO_STORE_NOT_FOUND where there is no such match. */
MoRelayWatch *
mo_store_load_relay_watch (MoStore *store, gint64 pairing, const char *to_role, GError **error);
/* An array of MoLeak, of no length where the text may pass; NULL with error set.  Owned by the
 * caller. */
GArray *mo_store_relay_check (MoStore *store,
                              gint64 pairing,
                              const char *to_role,
                              const char *text,
                              GError **error);

/* What was let through although something was found, and why. */
typedef struct {
  gint64 id;
  int rev;
  gint64 pairing, row_id;
  char *kind;  /* "message", "brief", "letter", "note", "calendar" */
  char *found; /* a line each */
  char *reason, *who, *at;
  char *pair; /* "Callum Reid – Helen Marsh" */
} MoRelayOverride;
MO_DECLARE_RECORD (MoRelayOverride, mo_relay_override)

/* The newest first; pairing 0: of all. */
GPtrArray *mo_store_list_relay_overrides (MoStore *store, gint64 pairing, GError **error);
/* Inside mo_store_write (): keeps that this text was let through by who sits here.  Fails with
 * REFUSED where no reason is given. */
gboolean
mo_store_let_relay_pass (MoStore *store, const MoRelayOverride *override, GError **error);
/* TRUE where all that was found in the text has been let through today for this match and
 * kind; check error where FALSE matters. */
gboolean mo_store_relay_was_let_pass (MoStore *store,
                                      gint64 pairing,
                                      const char *kind,
                                      const char *text,
                                      const GArray *leaks,
                                      GError **error);
/* A sentence that names what is to be taken out of the text, or NULL where it may pass or was
 * let through; check error where NULL matters.  Owned by the caller. */
char *mo_store_relay_refusal (MoStore *store,
                              gint64 pairing,
                              const char *to_role,
                              const char *kind,
                              const char *text,
                              GError **error);
/* A letter to the person of a referral: the same for each match of it.  *pairing: of which
 * match something was found, else 0. */
char *mo_store_relay_letter_refusal (MoStore *store,
                                     gint64 referral,
                                     const char *text,
                                     gint64 *pairing,
                                     GError **error);
/* For jobs that pass something on: TRUE where nothing is found in the text, or it was let
 * through; else MO_STORE_REFUSED with a sentence that names what is to be taken out. */
gboolean mo_store_relay_may_pass (MoStore *store,
                                  gint64 pairing,
                                  const char *to_role,
                                  const char *kind,
                                  const char *text,
                                  GError **error);

G_END_DECLS
