/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-stmt.h"
#include "store/mo-today.h"

G_BEGIN_DECLS

/* What is gathered for a day.  Each gatherer asks one or two queries, however many rows there
 * are, lets the rules of core judge them, and adds what they call due. */
typedef struct {
  MoStore *store;
  MoPolicy policy;
  MoDay today;
  int ahead; /* days to look ahead for every kind; 0: as the policy says for each */
  GPtrArray *duties;
  MoDuty *next; /* the first beyond what is shown */
  int notes_missing, notes_late, messages;
  MoDay oldest_message;
} MoGather;

/* What one duty is about, before it is judged.  Takes name and detail. */
typedef struct {
  gint64 subject, person, owner;
  gint64 row; /* where the subject is not one duty: its message, its mentor */
  char *name, *detail;
  int minute; /* -1 without a time */
} MoDutyAbout;

/* Adds it where it is late, due, or near enough; else frees it.  due none: nothing to do. */
void mo_gather_add (MoGather *gather, MoDutyKind kind, MoDutyAbout about, MoDay due);

/* Each adds the duties of its kind.  FALSE with error set. */
gboolean mo_gather_referrals (MoGather *gather, GError **error);
gboolean mo_gather_pairs (MoGather *gather, GError **error);
gboolean mo_gather_radar (MoGather *gather, GError **error);
gboolean mo_gather_calls (MoGather *gather, GError **error);
gboolean mo_gather_endings (MoGather *gather, GError **error);
gboolean mo_gather_mentor_checks (MoGather *gather, GError **error);
gboolean mo_gather_ten (MoGather *gather, GError **error);
gboolean mo_gather_mentors (MoGather *gather, GError **error);
gboolean mo_gather_concerns (MoGather *gather, GError **error);
gboolean mo_gather_own (MoGather *gather, GError **error);
/* The numbers beside the pages of the window.  FALSE with error set. */
gboolean mo_gather_counts (MoGather *gather, MoTodayCounts *counts, GError **error);

G_END_DECLS
