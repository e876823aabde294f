/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-impact-facts.h"
#include "core/mo-period.h"

G_BEGIN_DECLS

/* The measures M-1 to M-31.  Each figure is a function of the facts with its definition beside
 * it; screens, papers, commands and the list of cases behind a figure all ask the same one. */

typedef enum {
  MO_FIGURE_COUNT, /* n */
  MO_FIGURE_SHARE, /* n of `of`; a percentage from policy.percent_from on */
  MO_FIGURE_DAYS,  /* median of n waits, with p90 and how many are open */
  MO_FIGURE_MEAN,  /* mean of n values */
  MO_FIGURE_HOURS, /* minutes summed, as hours */
  MO_FIGURE_T,     /* mean goal attainment of n matches */
} MoFigureKind;

/* What a case behind a figure is. */
typedef enum {
  MO_CASE_REFERRAL,
  MO_CASE_PAIR,
  MO_CASE_MENTOR,
  MO_CASE_NONE, /* the figure has no list: weekends, concerns */
} MoCaseKind;

typedef struct {
  const char *code;       /* "M-3c": the measure and which of its figures; unique */
  const char *key;        /* "first-call-wait": for commands and files; never changes */
  const char *name;       /* to be translated, as are those below: "Wait for the first call" */
  const char *definition; /* one plain sentence */
  const char *numerator, *denominator; /* denominator NULL: none */
  const char *coverage;                /* who could have been counted; NULL: all */
  const char *censoring; /* what of the open ones is done; NULL: none are left out */
  const char *source;    /* tables and columns */
  MoFigureKind kind;
  MoCaseKind cases;
  gboolean more_is_better, fewer_is_better; /* neither: no finding is made of it */
  gboolean no_people; /* weekends, fields, pounds: nobody can be told from a small number */
  gboolean many; /* several may count of one case: the list is of the cases that have any */
} MoFigureInfo;

/* The figures in the order of the measures, NULL code after the last. */
const MoFigureInfo *mo_figure_infos (void);
guint mo_figure_count (void);
/* The place of a code ("m-3C", "m3c" too; "M-3": the first of its figures) or a key; -1: none.
 */
int mo_figure_find (const char *code_or_key);

typedef enum {
  MO_GROUP_NONE,
  MO_GROUP_STRAND, /* "sci", "family" */
  MO_GROUP_YOUNG,  /* "young", "adult" */
  MO_GROUP_GENDER,
  MO_GROUP_ETHNICITY,
  MO_GROUP_AGE, /* "0-17", "18-24", "25-44", "45-64", "65+" */
  MO_GROUP_REGION,
  MO_GROUP_LEVEL, /* band of the injury */
  MO_GROUP_SOURCE,
  MO_GROUPS
} MoGroup;

/* Which cases count. */
typedef struct {
  MoPeriod period;
  MoStrand strand;
  MoGroup group;     /* only those whose … */
  const char *value; /* … is this code; NULL with a group: not known */
  gboolean ranged;   /* of days, means and T: only those whose value is among these */
  int least, most;
} MoFigureAsk;

/* One figure.  value NAN: there is nothing to say ("—"), which is never 0. */
typedef struct {
  double value;           /* count, share 0–1, days, mean, hours, T */
  int n, of;              /* numerator and denominator; of -1: none */
  int answered, eligible; /* coverage; eligible -1: does not apply */
  int open;               /* censored: still going on at the end of the period; -1: no */
  double p90;             /* of days; NAN */
} MoFigure;

/* which: a place in mo_figure_infos ().  cases: gint64 ids of what was counted in the numerator
 * (COUNT, SHARE) or in the values (DAYS, MEAN, T, HOURS), appended in order; NULL: not wanted.
 * missing: ids of the denominator that are not in it; NULL: not wanted. */
MoFigure mo_figure (guint which,
                    const MoImpactFacts *facts,
                    const MoFigureAsk *ask,
                    GArray *cases,
                    GArray *missing);
/* values: of double beside each of the cases, where a figure is of values; NULL: not wanted. */
MoFigure mo_figure_spread (guint which,
                           const MoImpactFacts *facts,
                           const MoFigureAsk *ask,
                           GArray *cases,
                           GArray *values);
/* The same ask of one month (0–11), one quarter (0–3) or all (months 12) of the financial year
 * it is of, as far as its last day. */
MoFigureAsk mo_figure_part (const MoFigureAsk *ask, int months, int at);
/* The codes that a group has among the facts, sorted, NULL last: not known.  Of interned texts.
 */
GPtrArray *mo_group_values (MoGroup group, const MoImpactFacts *facts);
/* "T1 to S5", "Northern Ireland", "Not known" of NULL; owned by the caller. */
char *mo_group_value_words (MoGroup group, const char *value);
/* 12 months of the year that starts then (quarters: 4): figures of each, those that have not
 * begun with NAN. */
void mo_figure_series (guint which,
                       const MoImpactFacts *facts,
                       const MoFigureAsk *ask,
                       gboolean quarters,
                       MoFigure *series);

/* "78 %", "7 of 9", "30 days", "4.4", "1,046 h", "—"; printed: small numbers are protected the
 * policy's way, "fewer than 5", "*".  Owned by the caller. */
char *
mo_figure_words (guint which, const MoFigure *figure, const MoPolicy *policy, gboolean printed);
/* "98 of 126 closed and reviewed; 40 % answered: few answers"; "" for nothing to add. */
char *
mo_figure_basis (guint which, const MoFigure *figure, const MoPolicy *policy, gboolean printed);
/* A figure beside that of another time.  Whether more is better is the measure's to say; of
 * others nothing is found. */
typedef struct {
  int by;   /* 1 higher, -1 lower, 0 the same as shown */
  int good; /* 1 better, -1 worse, 0 neither */
} MoFigureChange;
/* FALSE: one of them has nothing to say. */
gboolean mo_figure_compare (guint which,
                            const MoFigure *now,
                            const MoFigure *before,
                            const MoPolicy *policy,
                            MoFigureChange *change);
/* "better", "worse", "higher", "lower", "as before"; "↑", "↓", "=". */
const char *mo_figure_change_words (const MoFigureChange *change);
const char *mo_figure_change_sign (const MoFigureChange *change);
/* Whether coverage is below policy.coverage_percent. */
gboolean mo_figure_few_answers (const MoFigure *figure, const MoPolicy *policy);

/* Provenance: "M-3c 2025/26 Q3 sci" in short, "M-3c/2526Q3S", as printed beside a figure; typed
 * from paper in any case and spacing it is understood again.  FALSE: not understood. */
char *mo_provenance_write (guint which, const MoFigureAsk *ask);
gboolean mo_provenance_read (const char *typed,
                             int year_starts,
                             MoDay today,
                             guint *which,
                             MoFigureAsk *ask);
/* The same, and a figure alone, "M-3c" or its key, which then is of the year so far. */
gboolean mo_figure_code_read (const char *typed,
                              int year_starts,
                              MoDay today,
                              guint *which,
                              MoFigureAsk *ask);

G_END_DECLS
