/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-measure-answers.h"

/* M-12 to M-15: the service's own statements, asked before and after. */

enum { BETTER, SAME, WORSE, AGREES, BEFORE, AFTER, ASPECTS };

static const char *const items[] = { "alone",
                                     "confident",
                                     "equipped",
                                     "supported",
                                     "connected" };
enum { ALONE, CONFIDENT, EQUIPPED, SUPPORTED, CONNECTED };

/* Who was asked in the same words both times can be compared. */
static gboolean
is_compared (const MoAnswerFact *answer)
{
  return answer && answer->before > 0 && answer->after > 0 && answer->same_words;
}

static void
count_one (MoCount *count, const MoCaseFact *fact, const MoAnswerFact *answer, int aspect)
{
  switch (aspect) {
  case BETTER:
    mo_count_share (count, fact->id, answer->after > answer->before);
    break;
  case SAME:
    mo_count_share (count, fact->id, answer->after == answer->before);
    break;
  case WORSE:
    mo_count_share (count, fact->id, answer->after < answer->before);
    break;
  case AGREES:
    mo_count_share (count, fact->id, answer->after >= 4);
    break;
  default:
    mo_count_value (count, fact->id, aspect == BEFORE ? answer->before : answer->after);
  }
}

static void
answered (MoCount *count, int which)
{
  int aspect = which % ASPECTS;
  g_autofree gboolean *ended = mo_count_ended (count);
  g_autofree const MoAnswerFact **answers =
      mo_count_answers (count, "statements", items[which / ASPECTS]);

  for (guint i = 0; i < count->facts->cases->len; i++) {
    if (!ended[i])
      continue;
    const MoAnswerFact *answer = answers[i];
    gboolean counts = aspect == AGREES ? answer && answer->after > 0 : is_compared (answer);
    mo_count_covered (count, counts);
    if (counts)
      count_one (count, mo_case_fact (count->facts, i), answer, aspect);
  }
}

#define FIGURE(Code, Key, Name, Definition, Numerator, Denominator, Kind, More, Fewer, Which)  \
  {                                                                                            \
    { .code = Code,                                                                            \
      .key = Key,                                                                              \
      .name = Name,                                                                            \
      .definition = Definition,                                                                \
      .numerator = Numerator,                                                                  \
      .denominator = Denominator,                                                              \
      .coverage = N_ ("people whose match was closed in the period"),                          \
      .source = "response.value, response.stage, pairing.closed_on",                           \
      .kind = Kind,                                                                            \
      .cases = MO_CASE_REFERRAL,                                                               \
      .more_is_better = More,                                                                  \
      .fewer_is_better = Fewer },                                                              \
        answered, Which                                                                        \
  }

#define SHARE(Code, Key, Name, Definition, Numerator, More, Fewer, Which)                      \
  FIGURE (Code,                                                                                \
          Key,                                                                                 \
          Name,                                                                                \
          Definition,                                                                          \
          Numerator,                                                                           \
          N_ ("who answered both times"),                                                      \
          MO_FIGURE_SHARE,                                                                     \
          More,                                                                                \
          Fewer,                                                                               \
          Which)
#define MEAN(Code, Key, Name, Definition, Which)                                               \
  FIGURE (Code,                                                                                \
          Key,                                                                                 \
          Name,                                                                                \
          Definition,                                                                          \
          N_ ("who answered both times"),                                                      \
          NULL,                                                                                \
          MO_FIGURE_MEAN,                                                                      \
          TRUE,                                                                                \
          FALSE,                                                                               \
          Which)

/* One statement: letters a to f, or g to l where a measure has two. */
#define STATEMENT(M, a, b, c, d, e, f, Key, Better, Same, Worse, Agree, Before, After, Which)  \
  SHARE (                                                                                      \
      M a,                                                                                     \
      Key,                                                                                     \
      Better,                                                                                  \
      N_ ("How many of those who answered both times, in the same words, agreed more at the"   \
          " end than before."),                                                                \
      N_ ("agreed more than before"),                                                          \
      TRUE,                                                                                    \
      FALSE,                                                                                   \
      (Which) *ASPECTS + BETTER),                                                              \
      SHARE (M b,                                                                              \
             Key "-same",                                                                      \
             Same,                                                                             \
             N_ ("How many of those who answered both times gave the same answer."),           \
             N_ ("answered as before"),                                                        \
             FALSE,                                                                            \
             FALSE,                                                                            \
             (Which) *ASPECTS + SAME),                                                         \
      SHARE (M c,                                                                              \
             Key "-worse",                                                                     \
             Worse,                                                                            \
             N_ ("How many of those who answered both times agreed less at the end."),         \
             N_ ("agreed less than before"),                                                   \
             FALSE,                                                                            \
             TRUE,                                                                             \
             (Which) *ASPECTS + WORSE),                                                        \
      FIGURE (M d,                                                                             \
              Key "-agree",                                                                    \
              Agree,                                                                           \
              N_ ("How many of those who answered at the end agreed, or agreed strongly."),    \
              N_ ("agreed at the end"),                                                        \
              N_ ("who answered at the end"),                                                  \
              MO_FIGURE_SHARE,                                                                 \
              TRUE,                                                                            \
              FALSE,                                                                           \
              (Which) *ASPECTS + AGREES),                                                      \
      MEAN (M e,                                                                               \
            Key "-before",                                                                     \
            Before,                                                                            \
            N_ ("The mean answer before, 1 to 5, of those who answered both times."),          \
            (Which) *ASPECTS + BEFORE),                                                        \
      MEAN (M f,                                                                               \
            Key "-after",                                                                      \
            After,                                                                             \
            N_ ("The mean answer at the end, 1 to 5, of those who answered both times."),      \
            (Which) *ASPECTS + AFTER)

const MoMeasure mo_measures_statements[] = {
  STATEMENT ("M-12",
             "a",
             "b",
             "c",
             "d",
             "e",
             "f",
             "alone",
             N_ ("Less alone"),
             N_ ("Less alone: same answer"),
             N_ ("Less alone: worse"),
             N_ ("Less alone: agree at the end"),
             N_ ("Less alone: before"),
             N_ ("Less alone: after"),
             ALONE),
  STATEMENT ("M-13",
             "a",
             "b",
             "c",
             "d",
             "e",
             "f",
             "confident",
             N_ ("More confident"),
             N_ ("More confident: same answer"),
             N_ ("More confident: worse"),
             N_ ("More confident: agree at the end"),
             N_ ("More confident: before"),
             N_ ("More confident: after"),
             CONFIDENT),
  STATEMENT ("M-14",
             "a",
             "b",
             "c",
             "d",
             "e",
             "f",
             "equipped",
             N_ ("Better equipped"),
             N_ ("Better equipped: same answer"),
             N_ ("Better equipped: worse"),
             N_ ("Better equipped: agree at the end"),
             N_ ("Better equipped: before"),
             N_ ("Better equipped: after"),
             EQUIPPED),
  STATEMENT ("M-15",
             "a",
             "b",
             "c",
             "d",
             "e",
             "f",
             "supported",
             N_ ("Supported"),
             N_ ("Supported: same answer"),
             N_ ("Supported: worse"),
             N_ ("Supported: agree at the end"),
             N_ ("Supported: before"),
             N_ ("Supported: after"),
             SUPPORTED),
  STATEMENT ("M-15",
             "g",
             "h",
             "i",
             "j",
             "k",
             "l",
             "connected",
             N_ ("Connected"),
             N_ ("Connected: same answer"),
             N_ ("Connected: worse"),
             N_ ("Connected: agree at the end"),
             N_ ("Connected: before"),
             N_ ("Connected: after"),
             CONNECTED),
  { { .code = NULL }, NULL, 0 },
};
