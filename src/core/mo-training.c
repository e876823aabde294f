/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-training.h"

#include <glib/gi18n-lib.h>

#define LONGEST_DAYS 7
#define LAST_MONTH   335

static const MoField fields[] = {
  MO_FIELD (INT64, MoTraining, id),    MO_FIELD (INT, MoTraining, rev),
  MO_FIELD (TEXT, MoTraining, strand), MO_FIELD (DAY, MoTraining, from),
  MO_FIELD (DAY, MoTraining, to),      MO_FIELD (DAY, MoTraining, cancelled),
  MO_FIELD (INT, MoTraining, places),  MO_FIELD (INT, MoTraining, taken),
  MO_FIELD (INT, MoTraining, came),    MO_FIELD (INT, MoTraining, passed),
  MO_FIELD (INT, MoTraining, minutes), MO_FIELD (TEXT, MoTraining, venue),
  MO_FIELD (TEXT, MoTraining, note),   MO_FIELD_END,
};
MO_DEFINE_RECORD (MoTraining, mo_training, fields)

static gboolean
is_family (const MoTraining *training)
{
  return g_strcmp0 (training->strand, "family") == 0;
}

MoTrainingState
mo_training_state (const MoTraining *training, MoDay today)
{
  if (training->cancelled != MO_DAY_NONE)
    return MO_TRAINING_OFF;
  return training->to < today ? MO_TRAINING_RUN : MO_TRAINING_DATED;
}

const char *
mo_training_state_words (MoTrainingState state)
{
  return state == MO_TRAINING_RUN   ? _ ("run")
         : state == MO_TRAINING_OFF ? _ ("called off")
                                    : _ ("dated");
}

char *
mo_training_days (const MoTraining *training)
{
  int year, month, day, other_year, other_month, other_day;
  g_autofree char *from = mo_day_to_words (training->from, MO_PRECISION_DAY),
                  *to = mo_day_to_words (training->to, MO_PRECISION_DAY);

  if (training->to <= training->from)
    return g_steal_pointer (&from);
  mo_day_split (training->from, &year, &month, &day);
  mo_day_split (training->to, &other_year, &other_month, &other_day);
  if (year == other_year && month == other_month)
    return g_strdup_printf (_ ("%d to %s"), day, to);
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

char *
mo_training_figures (const MoTraining *training, MoDay today)
{
  if (mo_training_state (training, today) == MO_TRAINING_RUN)
    return g_strdup_printf (
        _ ("%d of %d came, %d passed"), training->came, training->taken, training->passed);
  return g_strdup_printf (
      ngettext ("%d of %d place taken", "%d of %d places taken", training->places),
      training->taken,
      training->places);
}

gboolean
mo_training_counts (const MoTraining *training, MoDay year_start, int year_starts)
{
  return training->cancelled == MO_DAY_NONE &&
         mo_day_year_start (training->from, year_starts) == year_start;
}

MoTrainingPlan
mo_training_plan (const GPtrArray *trainings,
                  gboolean family,
                  MoDay year_start,
                  const MoPolicy *policy)
{
  MoTrainingPlan plan = { .wanted = family ? policy->training_family : policy->training_sci };
  for (guint i = 0; i < trainings->len; i++) {
    const MoTraining *training = trainings->pdata[i];
    plan.dated += is_family (training) == family &&
                  mo_training_counts (training, year_start, policy->year_starts);
  }
  return plan;
}

/* The day by which all weekends of the year have their date. */
static MoDay
dated_by (MoDay year_start, const MoPolicy *policy)
{
  int year, month, day;
  mo_day_split (year_start, &year, &month, &day);
  return mo_day_new (
      policy->training_dated_month < month ? year + 1 : year, policy->training_dated_month, 1);
}

MoVerdict
mo_rule_weekends (const GPtrArray *trainings, MoDay today, const MoPolicy *policy)
{
  MoDay year = mo_day_year_start (today, policy->year_starts);
  MoTrainingPlan sci = mo_training_plan (trainings, FALSE, year, policy),
                 family = mo_training_plan (trainings, TRUE, year, policy);
  gboolean lacks = sci.dated < sci.wanted || family.dated < family.wanted;
  MoLevel level = !lacks                             ? MO_LEVEL_FINE
                  : today - year >= LAST_MONTH       ? MO_LEVEL_LATE
                  : today >= dated_by (year, policy) ? MO_LEVEL_SOON
                                                     : MO_LEVEL_FINE;
  return mo_verdict_new (level,
                         _ ("%d of %d SCI, %d of %d family"),
                         sci.dated,
                         sci.wanted,
                         family.dated,
                         family.wanted);
}

MoVerdict
mo_rule_book_training (const MoTraining *training,
                       const char *mentor_state,
                       gboolean sci,
                       gboolean family,
                       MoDay today)
{
  if (training->cancelled != MO_DAY_NONE)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("This weekend was called off."));
  if (training->to < today)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("This weekend is over."));
  if (is_family (training) ? !family : !sci)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        is_family (training) ? _ ("This is family training: the application is for SCI. Each "
                                  "strand has training of its own.")
                             : _ ("This is SCI training: the application is for families. Each "
                                  "strand has training of its own."));
  if (g_strcmp0 (mentor_state, "left") == 0 || g_strcmp0 (mentor_state, "declined") == 0 ||
      g_strcmp0 (mentor_state, "not_now") == 0)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Not on the way to be a mentor just now."));
  if (training->taken >= training->places)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        ngettext ("Full: %d of %d place. Add a place, or choose another weekend.",
                  "Full: %d of %d places. Add a place, or choose another weekend.",
                  training->places),
        training->taken,
        training->places);
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}

MoVerdict
mo_rule_training_outcome (const MoTraining *training, const char *outcome, MoDay today)
{
  if (g_strcmp0 (outcome, "booked") == 0 || training->from <= today)
    return (MoVerdict){ .level = MO_LEVEL_FINE };
  g_autofree char *from = mo_day_to_words (training->from, MO_PRECISION_DAY);
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("The weekend begins on %s: how it went is told from then on."),
                         from);
}

MoVerdict
mo_rule_training_dates (MoDay from, MoDay to, int places, int taken)
{
  if (from == MO_DAY_NONE || to == MO_DAY_NONE)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Write the first and the last day."));
  if (to < from)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("The last day is before the first."));
  if (to - from > LONGEST_DAYS)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        ngettext ("The last day is %d day after the first: write one near it.",
                  "The last day is %d days after the first: write one near it.",
                  to - from),
        to - from);
  if (places < 1)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Write how many places there are, 1 or more."));
  if (places < taken)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           ngettext ("%d person is booked: write %d or more.",
                                     "%d people are booked: write %d or more.",
                                     taken),
                           taken,
                           taken);
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}
