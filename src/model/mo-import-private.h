/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-policy.h"
#include "exchange/mo-reading.h"
#include "model/mo-import.h"
#include "store/mo-change.h"
#include "store/mo-imports.h"

G_BEGIN_DECLS

/* An import under way: what the database knew before, and what was written for which row.
 * The first failure sticks; after it nothing more is written. */
typedef struct {
  MoStore *store;
  const MoImport *ask;
  MoReading *reading;
  MoImportResult *result;
  MoPolicy policy;
  MoDay today;
  GError *error;
  GTimeZone *zone;
  gint64 file; /* import_file row of the sheet under way */
  GArray *files;

  GPtrArray *known, *numbers; /* of the database */
  GArray *busy;               /* MoBusySpan */
  GHashTable *names;          /* taken referral numbers */
  int next_number;
  GHashTable *people;  /* MoReadPerson → person id, of rows written or known before */
  GHashTable *same;    /* MoReadPerson → the earlier MoReadPerson that it is */
  GHashTable *latest;  /* person id → id of their newest referral */
  GHashTable *left;    /* MoReadPerson that stays out */
  GHashTable *mentors; /* plain name → GArray of MentorKept */
} Import;

typedef struct {
  gint64 id;
  MoDay trained, lived_since;
  gboolean sci, family;
  char *name;
} MentorKept;

MoImportResult *import_result_new (void);
/* Saves; the id, or 0 once anything failed. */
gint64 import_save (Import *it, MoChange *change);
/* Remembers where a row came from. */
void import_trace (Import *it, const MoReadPerson *row, const char *table, gint64 id);
void import_remark (Import *it, const MoReadPerson *row, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
/* "SCI referrals, row 23"; owned by the caller. */
char *import_place (const Import *it, MoReadPlace place);

/* Finds who comes twice, and what is to be done about each. */
void import_find_twins (Import *it);

/* The person of a row, written unless it is the same as another.  relative: the injury is that
 * of somebody near them.  role: "seeks" or "offers", of their interests. */
gint64 import_person (Import *it, const MoReadPerson *row, gboolean relative, const char *role);
void import_mentor (Import *it, const MoReadMentor *mentor);
void import_know_mentors (Import *it);
/* The mentor that a referral names; made where no sheet has them. */
gint64 import_find_mentor (Import *it, const MoReadReferral *referral, MoDay first_call);
void import_referral (Import *it, const MoReadReferral *referral);
/* The match, its calls and what came of it. */
void import_match (Import *it, const MoReadReferral *referral, gint64 id);

/* "2026-03-12T12:00:00Z" for noon of a day in this country. */
char *import_noon (const Import *it, MoDay day);
/* All notes of a row on lines of their own, or NULL; owned by the caller. */
char *import_notes (const MoReadPerson *row);

G_END_DECLS
