/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-instrument.h"
#include "core/mo-measure-answers.h"

/* M-18 to M-20: scales of others, where the office asks them.  Only who answered all of it both
 * times is compared; where nobody was asked there is nothing to say. */

enum { DIRECT, UCLA, SATISFIED, WORTHWHILE, HAPPY, ANXIOUS, MOORONG, LISAT, SWEMWBS };

static const struct {
  const char *measure;
  int item; /* from 1: that one alone; 0: all of them, scored */
} asked[] = {
  [DIRECT] = { "lonely-direct", 1 }, [UCLA] = { "ucla3", 0 },   [SATISFIED] = { "ons4", 1 },
  [WORTHWHILE] = { "ons4", 2 },      [HAPPY] = { "ons4", 3 },   [ANXIOUS] = { "ons4", 4 },
  [MOORONG] = { "moorong", 0 },      [LISAT] = { "lisat9", 0 }, [SWEMWBS] = { "swemwbs", 0 },
};
#define AFTER      100 /* added to one of them */
#define OFTEN      1   /* of the direct question: "often or always" stands first */
#define MOST_ITEMS 16

typedef struct {
  int before[MOST_ITEMS], after[MOST_ITEMS];
} Answers;

/* Which of the items it is, from 1: they are called by the code and their number. */
static int
item_of (const MoAnswerFact *answer, const char *measure)
{
  if (g_strcmp0 (answer->measure, measure) != 0 || !g_str_has_prefix (answer->item, measure))
    return 0;
  int item = (int) g_ascii_strtoll (answer->item + strlen (measure), NULL, 10);
  return item > MOST_ITEMS ? 0 : item;
}

/* What was not answered stays so. */
static Answers *
answers_of (const MoCount *count, int which)
{
  guint n = count->facts->cases->len;
  Answers *all = g_new (Answers, n + 1);

  for (guint i = 0; i <= n; i++)
    for (int k = 0; k < MOST_ITEMS; k++)
      all[i].before[k] = all[i].after[k] = MO_ITEM_UNANSWERED;
  MO_COUNT_EACH (count, MoAnswerFact, answers, answer)
  {
    int item = item_of (answer, asked[which].measure);
    if (item < 1 || !answer->same_words || !mo_count_by (count, answer->after_on) ||
        answer->before_on == MO_DAY_NONE)
      continue;
    all[answer->of].before[item - 1] = answer->before;
    all[answer->of].after[item - 1] = answer->after;
  }
  return all;
}

/* The table from sum to metric score comes with the licence: until then it is the sum. */
static double
score_of (int which, const int *answers)
{
  MoScale scale = *mo_scale_of (asked[which].measure);
  int item = asked[which].item;

  if (item)
    return answers[item - 1] == MO_ITEM_UNANSWERED ? NAN : answers[item - 1];
  if (scale.score == MO_SCORE_METRIC)
    scale.score = MO_SCORE_SUM;
  return mo_scale_score (&scale, answers, scale.items, NULL);
}

static void
scored (MoCount *count, int which)
{
  gboolean after = which >= AFTER;
  int scale = which % AFTER;
  g_autofree gboolean *ended = mo_count_ended (count);
  g_autofree Answers *answers = answers_of (count, scale);

  for (guint i = 0; i < count->facts->cases->len; i++) {
    if (!ended[i])
      continue;
    gint64 id = mo_case_fact (count->facts, i)->id;
    double was = score_of (scale, answers[i].before), is = score_of (scale, answers[i].after);
    gboolean counts = !isnan (was) && !isnan (is);
    mo_count_covered (count, counts);
    if (counts && scale == DIRECT)
      mo_count_share (count, id, (after ? is : was) == OFTEN);
    else if (counts)
      mo_count_value (count, id, after ? is : was);
  }
}

#define SCALE(Code, Key, Name, Definition, Denominator, Kind, More, Fewer, Which)              \
  {                                                                                            \
    { .code = Code,                                                                            \
      .key = Key,                                                                              \
      .name = Name,                                                                            \
      .definition = Definition,                                                                \
      .numerator = N_ ("who answered all of it both times"),                                   \
      .denominator = Denominator,                                                              \
      .coverage = N_ ("people whose match was closed in the period"),                          \
      .source = "response.value, measure.code, pairing.closed_on",                             \
      .kind = Kind,                                                                            \
      .cases = MO_CASE_REFERRAL,                                                               \
      .more_is_better = More,                                                                  \
      .fewer_is_better = Fewer },                                                              \
        scored, Which                                                                          \
  }
#define MEAN(Code, Key, Name, Definition, More, Fewer, Which)                                  \
  SCALE (Code, Key, Name, Definition, NULL, MO_FIGURE_MEAN, More, Fewer, Which)
#define BOTH(M, a, b, Key, Before, After, Definition, More, Fewer, Which)                      \
  MEAN (M a, Key "-before", Before, Definition, More, Fewer, Which),                           \
      MEAN (M b, Key "-after", After, Definition, More, Fewer, (Which) + AFTER)

#define DIRECT_DEFINITION                                                                      \
  N_ ("How many said, asked directly, that they feel lonely often or always.")
#define UCLA_DEFINITION N_ ("Mean of three items added up, 3 to 9; less is better.")
#define ONS_DEFINITION  N_ ("Mean answer, 0 to 10. The four questions are never added up.")
#define MOORONG_DEFINITION                                                                     \
  N_ ("Mean of 16 items added up, 16 to 112. No smallest change that matters is agreed.")
#define LISAT_DEFINITION N_ ("Mean of nine items of 1 to 6 each.")
#define SWEMWBS_DEFINITION                                                                     \
  N_ ("Mean of seven items added up, 7 to 35, before the table that comes with the licence.")

const MoMeasure mo_measures_scales[] = {
  SCALE ("M-18a",
         "lonely-before",
         N_ ("Lonely often or always: before"),
         DIRECT_DEFINITION,
         N_ ("who answered both times"),
         MO_FIGURE_SHARE,
         FALSE,
         TRUE,
         DIRECT),
  SCALE ("M-18b",
         "lonely-after",
         N_ ("Lonely often or always: after"),
         DIRECT_DEFINITION,
         N_ ("who answered both times"),
         MO_FIGURE_SHARE,
         FALSE,
         TRUE,
         DIRECT + AFTER),
  BOTH ("M-18",
        "c",
        "d",
        "ucla3",
        N_ ("UCLA loneliness: before"),
        N_ ("UCLA loneliness: after"),
        UCLA_DEFINITION,
        FALSE,
        TRUE,
        UCLA),
  BOTH ("M-19",
        "a",
        "b",
        "ons-satisfied",
        N_ ("Satisfied with life: before"),
        N_ ("Satisfied with life: after"),
        ONS_DEFINITION,
        TRUE,
        FALSE,
        SATISFIED),
  BOTH ("M-19",
        "c",
        "d",
        "ons-worthwhile",
        N_ ("Life worthwhile: before"),
        N_ ("Life worthwhile: after"),
        ONS_DEFINITION,
        TRUE,
        FALSE,
        WORTHWHILE),
  BOTH ("M-19",
        "e",
        "f",
        "ons-happy",
        N_ ("Happy yesterday: before"),
        N_ ("Happy yesterday: after"),
        ONS_DEFINITION,
        TRUE,
        FALSE,
        HAPPY),
  BOTH ("M-19",
        "g",
        "h",
        "ons-anxious",
        N_ ("Anxious yesterday: before"),
        N_ ("Anxious yesterday: after"),
        ONS_DEFINITION,
        FALSE,
        TRUE,
        ANXIOUS),
  BOTH ("M-20",
        "a",
        "b",
        "moorong",
        N_ ("Moorong self-efficacy: before"),
        N_ ("Moorong self-efficacy: after"),
        MOORONG_DEFINITION,
        TRUE,
        FALSE,
        MOORONG),
  BOTH ("M-20",
        "c",
        "d",
        "lisat9",
        N_ ("LiSat-9: before"),
        N_ ("LiSat-9: after"),
        LISAT_DEFINITION,
        TRUE,
        FALSE,
        LISAT),
  BOTH ("M-20",
        "e",
        "f",
        "swemwbs",
        N_ ("SWEMWBS: before"),
        N_ ("SWEMWBS: after"),
        SWEMWBS_DEFINITION,
        TRUE,
        FALSE,
        SWEMWBS),
  { { .code = NULL }, NULL, 0 },
};
