/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Neurological levels stand on one line, C1 = 1 … C8 = 8, T1 = 9 … T12 = 20, L1 = 21 … L5 = 25,
 * S1 = 26 … S5 = 30; 0 is not known. */
#define MO_SEGMENT_NONE 0
#define MO_SEGMENTS     30

typedef enum {
  MO_GROUP_UNKNOWN,
  MO_GROUP_TETRAPLEGIA, /* cervical */
  MO_GROUP_PARAPLEGIA,  /* thoracic to sacral, cauda equina and conus */
} MoNeuroGroup;

/* What somebody said about the level of an injury.
 * code: "C5", "C5/6", "C5/7" (to C7), "T12/L1", "C" "T" "L" "S" for a region alone,
 * "tetraplegia", "paraplegia", "cauda equina", "conus" or "unknown".
 * upper, lower: segments; the same for one level, none where no segment was said.
 * completeness: "complete", "incomplete", "not sure" or NULL; ais: "A" … "E" or NULL; both are
 * static. */
typedef struct {
  char code[16];
  int upper, lower;
  const char *completeness;
  const char *ais;
} MoNeuroLevel;

/* Reads "C5/6 inc", "c5 / c6", "T 12", "T12 burst #", "incomplete quad C5-C7", "para, not
 * sure", "cauda equina", "Lumbar", "n/a", blank, NULL.  Always fills `level`; FALSE where
 * something was said and no level could be read from it ("C9", "spine"): the code is then
 * "unknown", and the words are to be kept beside it. */
gboolean mo_level_parse (const char *text, MoNeuroLevel *level);

/* Reads an answer to "complete or incomplete": "comp", "C", "inc.", "I", "AIS D", "ASIA B",
 * "not sure", "don't know", blank.  completeness: as in MoNeuroLevel; A is complete, B to D are
 * incomplete, E is neither.  Both are static or NULL.  FALSE where it was not understood. */
gboolean mo_completeness_parse (const char *text, const char **completeness, const char **ais);

/* By the segments of a code, or by the word that it is; unknown for any other and for NULL. */
MoNeuroGroup mo_level_group (const char *code);

/* For people, owned by the caller: "C5 to C6, tetraplegia"; and short, for a row: "C5/6".
 * A code that is none is "not known". */
char *mo_level_words (const char *code);
char *mo_level_short (const char *code);

/* Segments of a code; FALSE and none for a code without any. */
gboolean mo_level_segments (const char *code, int *upper, int *lower);

/* How far apart two injuries are: the gap between their middles in segments, 0.0–29.0.
 * -1 where either is not known or is no more than a region. */
double mo_level_distance (int upper, int lower, int other_upper, int other_lower);

G_END_DECLS
