/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-verdict.h"

G_BEGIN_DECLS

/* What is asked before and after mentoring: sets of the service's own statements, and scales of
 * others.  Of a scale only the places of its items, their range and the way they are counted
 * are here; its wording belongs to whoever holds a licence for it, who writes it in. */

typedef enum {
  MO_SCORE_ITEMS,  /* each item by itself, never added up */
  MO_SCORE_SUM,    /* the items added up */
  MO_SCORE_MEAN,   /* their mean */
  MO_SCORE_METRIC, /* their sum, read in a table that comes with the licence */
} MoScoreKind;

typedef struct {
  const char *code, *name; /* name: to be translated; that of a scale is its own */
  int items;               /* 0: as many as there are sentences */
  int low, high;           /* of one answer */
  MoScoreKind score;
  gboolean fewer_is_better; /* a higher score is worse */
  const char *turned;       /* places of items that are better when lower, "4"; or NULL */
  const char *licence;      /* what is to be known of its licence; to be translated */
} MoScale;

/* The scales there are places for, NULL code after the last.  The order is that of the list. */
const MoScale *mo_scales (void);
/* The scale of that code; for anything else that of own statements, 1 to 5 each. */
const MoScale *mo_scale_of (const char *code);
gboolean mo_scale_is_own (const MoScale *scale);

/* ---------------------------------------------------------------------- the wording */

typedef struct {
  char *key;      /* stands in the answers; never used for another sentence */
  char *sentence; /* "": the wording is still to be written in */
} MoItem;

/* Items "key|sentence", one a line; the words of the answers, from the lowest, "=|words". */
typedef struct {
  GPtrArray *items;   /* MoItem */
  GPtrArray *answers; /* char *; empty where there are none */
} MoWording;
MoWording *mo_wording_read (const char *text);
/* A scale's empty places. */
MoWording *mo_wording_of_scale (const MoScale *scale);
char *mo_wording_write (const MoWording *wording);
void mo_wording_free (MoWording *wording);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoWording, mo_wording_free)
/* The words of the answers, a line each; owned by the caller. */
char *mo_wording_answers (const MoWording *wording);
void mo_wording_add (MoWording *wording, const char *key, const char *sentence);
const MoItem *mo_wording_find (const MoWording *wording, const char *key);
/* A key that none of the texts (NULL-terminated, whole wordings) has: "own1", "own2" … */
char *mo_wording_new_key (const MoWording *wording, const char *const *earlier);

/* Answers are compared only where both were asked in the same words: TRUE where both wordings
 * have the item, and say the same. */
gboolean mo_wording_same (const MoWording *one, const MoWording *other, const char *key);

/* ---------------------------------------------------------------------- counting */

#define MO_ITEM_UNANSWERED G_MININT

/* The score of one asking, from the answers in the order of the items.  NAN where an item is
 * unanswered or out of range, where the scale is never added up, and where the table does not
 * have the sum.  table: "7=10.5 8=12 …", as it comes with the licence; else NULL. */
double mo_scale_score (const MoScale *scale, const int *answers, guint n, const char *table);
/* The lowest and highest that the score can be; FALSE where there is none. */
gboolean mo_scale_range (const MoScale *scale, guint items, double *least, double *most);
/* -1 worse, 0 the same, 1 better, from one score to the other. */
int mo_scale_change (const MoScale *scale, double before, double after);
/* TRUE for an item of which less is better. */
gboolean mo_scale_item_turned (const MoScale *scale, guint place);
/* FALSE and where in the text for a table that is not one: each sum once, rising. */
gboolean mo_score_table_ok (const MoScale *scale, const char *table, char **problem);

/* Whether it can be asked: its wording is whole, and of a scale the licence has a holder and
 * has not run out by `today`.  With the sentence why not. */
MoVerdict mo_rule_instrument_use (const MoScale *scale,
                                  const MoWording *wording,
                                  const char *holder,
                                  MoDay until,
                                  MoDay today);

G_END_DECLS
