/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a sheet holds. */
typedef enum {
  MO_SHEET_OTHER,
  MO_SHEET_SCI,     /* people with a spinal cord injury who were referred */
  MO_SHEET_FAMILY,  /* relatives who were referred */
  MO_SHEET_MENTORS, /* mentors */
} MoSheetKind;
#define MO_SHEET_KINDS 4

/* What a column means. */
typedef enum {
  MO_MEANING_NONE,
  MO_MEANING_NUMBER,
  MO_MEANING_RECEIVED,
  MO_MEANING_FIRST_NAME,
  MO_MEANING_LAST_NAME,
  MO_MEANING_FULL_NAME,
  MO_MEANING_BORN,
  MO_MEANING_PHONE,
  MO_MEANING_EMAIL,
  MO_MEANING_TOWN,
  MO_MEANING_POSTCODE,
  MO_MEANING_GENDER,
  MO_MEANING_REFERRER,
  MO_MEANING_RELATION,
  MO_MEANING_LEVEL,
  MO_MEANING_COMPLETENESS,
  MO_MEANING_CAUSE,
  MO_MEANING_INJURED,
  MO_MEANING_CENTRE,
  MO_MEANING_MOBILITY,
  MO_MEANING_BLADDER,
  MO_MEANING_BOWEL,
  MO_MEANING_PAIN,
  MO_MEANING_INTERESTS,
  MO_MEANING_GOALS,
  MO_MEANING_AVAILABILITY,
  MO_MEANING_STATUS,
  MO_MEANING_FIRST_CONTACT,
  MO_MEANING_ASSESSED,
  MO_MEANING_MATCHED,
  MO_MEANING_MENTOR,
  MO_MEANING_CALL,
  MO_MEANING_OUTCOME,
  MO_MEANING_FEEDBACK,
  MO_MEANING_CLOSED,
  MO_MEANING_NOTE,
  MO_MEANING_STRAND,
  MO_MEANING_LIVED_SINCE,
  MO_MEANING_TRAINED,
  MO_MEANING_CHECKED,
  MO_MEANING_CAPACITY,
  MO_MEANING_HELPS_WITH,
  MO_MEANINGS,
} MoMeaning;

/* For people, translated: "Date received". */
const char *mo_meaning_label (MoMeaning meaning);
const char *mo_sheet_kind_label (MoSheetKind kind);
/* TRUE where a sheet of this kind may have such a column. */
gboolean mo_meaning_fits (MoMeaning meaning, MoSheetKind kind);
/* TRUE where several columns may mean it: calls, notes, phones. */
gboolean mo_meaning_repeats (MoMeaning meaning);
/* What a heading says on a sheet of this kind (MO_SHEET_OTHER: not known yet), by the words
 * offices use.  score: 3 the very words, 2 among others, 0 none; may be NULL. */
MoMeaning mo_meaning_of_heading (const char *heading, MoSheetKind kind, int *score);

G_END_DECLS
