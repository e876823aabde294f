/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"
#include "core/mo-verdict.h"
#include "core/mo-week.h"

G_BEGIN_DECLS

/* Rule 14, matching: hard rules that refuse with a sentence, and soft criteria whose weights
 * make a fit of 0 to 100.  Ranking is arithmetic on small numbers, without texts or memory. */

/* What is compared of a person.  Codes are numbers from mo_match_code (); 0 is not known, and
 * not known is neither for nor against. */
typedef struct {
  guint64 interests[2];           /* bit per word that the office uses */
  guint32 goals;                  /* bit per goal domain: sought, or offered */
  gint8 level_upper, level_lower; /* segments 1–30 */
  guint8 group;                   /* MoNeuroGroup */
  guint8 completeness;            /* 1 complete, 2 incomplete */
  guint8 mobility, bladder, bowel, region, relation, gender;
  guint8 gender_wish; /* of the mentee; 0: none */
  gint8 pain;         /* 1 none, 2 some; 3 and more: some, of that type */
  MoDay born, since;  /* since: injury, or start of caring */
  MoDay asked;        /* of the mentor: last asked, or ready to be; none: not known */
  MoWeek week;
} MoMatchSide;

/* Number of a code within its vocabulary ("mobility", "bladder", "bowel", "goal", "relation",
 * "gender", "region", "pain", "completeness"); 0 for NULL, "unknown", "prefers not" and others.
 */
guint8 mo_match_code (const char *vocabulary, const char *code);
/* The code of such a number, NULL for 0 and for none; static. */
const char *mo_match_code_word (const char *vocabulary, guint8 number);

typedef enum {
  MO_CRITERION_LEVEL, /* the relation in the family strand */
  MO_CRITERION_GOALS,
  MO_CRITERION_MOBILITY,
  MO_CRITERION_AGE,
  MO_CRITERION_BLADDER,
  MO_CRITERION_BOWEL,
  MO_CRITERION_AVAILABILITY,
  MO_CRITERION_PAIN,
  MO_CRITERION_INTERESTS,
  MO_CRITERION_SINCE,
  MO_CRITERION_GENDER,
  MO_CRITERION_REGION,
  MO_CRITERION_FAIRNESS, /* not asked for a while */
  MO_CRITERIA
} MoCriterion;

typedef enum { MO_FIT_NOT_KNOWN, MO_FIT_MISMATCH, MO_FIT_NEAR, MO_FIT_MATCH } MoFit;

typedef struct {
  MoFit fit[MO_CRITERIA];
  guint8 part[MO_CRITERIA]; /* of 100: 50 where it is not known */
  int weight[MO_CRITERIA];
  int total; /* 0–100 */
} MoMatchScore;

/* How well a mentor fits a mentee, by the points of the office. */
MoMatchScore mo_match_score (const MoMatchSide *mentee,
                             const MoMatchSide *mentor,
                             gboolean family,
                             MoDay today,
                             const MoPolicy *policy);
/* Its two halves: the points of each criterion in a strand, and the fit of parts (each of 100)
 * by them. */
void mo_match_weights (int weight[MO_CRITERIA], gboolean family, const MoPolicy *policy);
int mo_match_total (const guint8 part[MO_CRITERIA], const int weight[MO_CRITERIA]);
/* "Level and completeness", "Relationship"; static, translated. */
const char *mo_criterion_name (MoCriterion criterion, gboolean family);
/* "match", "near", "mismatch", "not known"; static, translated. */
const char *mo_fit_words (MoFit fit);
/* The same, in words that suit the criterion: "in part"; static, translated. */
const char *mo_criterion_fit_words (MoCriterion criterion, MoFit fit);
/* "strong" from 75, "good" from 60, else "fair"; static, translated. */
const char *mo_match_total_words (int total);
/* The three strongest matches in few words: "level · work · evenings"; the third is "due a
 * turn" wherever nobody asked them for a while.  Owned by the caller. */
char *mo_match_reasons (const MoMatchScore *score,
                        const MoMatchSide *mentee,
                        const MoMatchSide *mentor,
                        gboolean family,
                        MoDay today);

/* What the hard rules look at. */
typedef struct {
  gint64 person;
  gboolean family, under_18;
} MoMatchWanted;

typedef struct {
  gint64 person;
  const char *state;
  gboolean sci, family, sci_trained, family_trained, young_people_ok;
  MoDay check_due, child_check_due; /* to be renewed on; none: no such check on record */
  MoDay rest_until, paused_until, last_asked;
  int capacity, taken;
} MoMatchOffer;

/* What there is between two people. */
typedef enum {
  MO_TIE_EXCLUDED = 1 << 0,
  MO_TIE_RELATED = 1 << 1,
  MO_TIE_PAIRED_BEFORE = 1 << 2, /* needs a reason, refuses nothing */
  MO_TIE_OPEN = 1 << 3,          /* this very pair holds a place already */
} MoTie;

typedef enum {
  MO_BAR_NONE,
  MO_BAR_AGAIN, /* possible with a reason */
  MO_BAR_STRAND,
  MO_BAR_STATE,
  MO_BAR_PAUSED,
  MO_BAR_TRAINING,
  MO_BAR_NO_CHECK,
  MO_BAR_CHECK_LAPSED,
  MO_BAR_FULL,
  MO_BAR_RESTING,
  MO_BAR_EXCLUDED,
  MO_BAR_RELATED,
  MO_BAR_YOUNG,
  MO_BAR_YOUNG_CHECK,
  MO_BAR_HOURS,
} MoBar;

/* The hard rules, in the order in which they refuse. */
typedef enum {
  MO_MATCH_RULE_STRAND,
  MO_MATCH_RULE_ACTIVE,
  MO_MATCH_RULE_APART,
  MO_MATCH_RULE_RELATED,
  MO_MATCH_RULE_TRAINED,
  MO_MATCH_RULE_CHECK,
  MO_MATCH_RULE_YOUNG,
  MO_MATCH_RULE_YOUNG_CHECK,
  MO_MATCH_RULE_PLACE,
  MO_MATCH_RULE_RESTED,
  MO_MATCH_RULE_HOURS,
  MO_MATCH_RULES
} MoMatchRule;

typedef struct {
  MoBar bar;        /* what the rule has against the pair, or none */
  gboolean applies; /* FALSE: nobody is under 18, or hours are not known */
} MoMatchRuleStand;

/* The first hard rule in the way, or none.  ties: of MoTie.  Hours that are not known refuse
 * nothing.  A missing check refuses as a lapsed one does: nobody talks to a mentee without. */
MoBar mo_match_bar (const MoMatchWanted *wanted,
                    const MoMatchOffer *offer,
                    const MoMatchSide *mentee,
                    const MoMatchSide *mentor,
                    guint ties,
                    const MoPolicy *policy,
                    MoDay today);
/* The same asked of each rule by itself, for who wants to see them all.  stands: of
 * MO_MATCH_RULES. */
void mo_match_rules (const MoMatchWanted *wanted,
                     const MoMatchOffer *offer,
                     const MoMatchSide *mentee,
                     const MoMatchSide *mentor,
                     guint ties,
                     const MoPolicy *policy,
                     MoDay today,
                     MoMatchRuleStand *stands);
/* "check in date"; static, translated. */
const char *mo_match_rule_words (MoMatchRule rule);
/* The rule as a verdict: FINE, ASK, or REFUSED with its sentence ("Full: 2 of 2 places."). */
MoVerdict mo_match_verdict (MoBar bar, const MoMatchOffer *offer, MoDay today);

/* A place in a ranking. */
typedef struct {
  guint at; /* which mentor */
  int total;
  MoBar bar;
} MoRanked;
/* Sorts: those that can be asked by fit, then fewer places taken, then longest not asked, then
 * as they stand; after them those that cannot, as they stand. */
void mo_match_rank (MoRanked *ranked, guint n, const MoMatchOffer *const *offers);

G_END_DECLS
