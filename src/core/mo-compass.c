/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-compass.h"

#include <glib/gi18n-lib.h>

#define PERIOD    28 /* days */
#define HALF_YEAR 6  /* periods */
#define QUANTILES 200
#define ARRIVALS  120000 /* that are let happen for an answer, and a tenth of it to compare */
#define SEED      20260101
#define NO_INSIST 0.5 /* where nobody was matched yet */
#define FEW_PAIRS 8

int
mo_compass_group (MoKin kin, MoNeedBand band)
{
  return kin == MO_KIN_SELF ? (int) band : MO_NEED_BANDS + (int) kin - 1;
}

gboolean
mo_compass_is_family (int group)
{
  return group >= MO_NEED_BANDS;
}

const char *
mo_compass_group_words (int group)
{
  static const char *const words[MO_COMPASS_GROUPS] = { N_ ("own injury, C1 to C4"),
                                                        N_ ("own injury, C5 to C8"),
                                                        N_ ("own injury, T1 to S5"),
                                                        N_ ("own injury, level not known"),
                                                        N_ ("parents"),
                                                        N_ ("partners"),
                                                        N_ ("siblings"),
                                                        N_ ("sons and daughters"),
                                                        N_ ("other relatives and friends") };
  return _ (words[group]);
}

MoCompassFacts *
mo_compass_facts_new (MoDay today)
{
  MoCompassFacts *facts = g_new0 (MoCompassFacts, 1);
  facts->people = g_array_new (FALSE, TRUE, sizeof (MoNeedPerson));
  facts->mentors = g_array_new (FALSE, TRUE, sizeof (MoCompassMentor));
  facts->stays = g_array_new (FALSE, TRUE, sizeof (MoCompassStay));
  facts->today = today;
  return facts;
}

void
mo_compass_facts_free (MoCompassFacts *facts)
{
  g_array_unref (facts->people);
  g_array_unref (facts->mentors);
  g_array_unref (facts->stays);
  g_free (facts);
}

/* ---------------------------------------------------------------------- the task */

typedef struct {
  GArray *arrivals, *waiting, *places;
  double stays[QUANTILES];
  MoQueueTask task;
} Work;

static MoQueueKind
kind_of (int group, guint parts)
{
  return (MoQueueKind){ (guint8) group, (guint8) mo_compass_is_family (group), (guint8) parts };
}

static void
add_people (Work *work, const MoCompassFacts *facts)
{
  for (guint i = 0; i < facts->people->len; i++) {
    const MoNeedPerson *one = &g_array_index (facts->people, MoNeedPerson, i);
    MoQueueKind kind = kind_of (mo_compass_group (one->kin, one->band), one->parts);
    const MoQueueWaiting waiting = { kind, facts->today - one->accepted - one->paused };
    if (one->accepted > facts->today - facts->window)
      g_array_append_val (work->arrivals, kind);
    if (one->waiting)
      g_array_append_val (work->waiting, waiting);
  }
}

static void
add_places (Work *work, const MoCompassMentor *one, int group)
{
  for (int place = 0; place < one->mentor.places; place++) {
    const MoQueuePlace made = { kind_of (group, one->mentor.parts),
                                0,
                                place < one->mentor.taken ? one->since[place] : -1 };
    g_array_append_val (work->places, made);
  }
}

/* Who mentors in both strands is counted where the injury is their own: a place is one. */
static void
add_mentors (Work *work, const MoCompassFacts *facts)
{
  for (guint i = 0; i < facts->mentors->len; i++) {
    const MoCompassMentor *one = &g_array_index (facts->mentors, MoCompassMentor, i);
    MoKin kin = one->mentor.self ? MO_KIN_SELF : one->mentor.kin;
    add_places (work, one, mo_compass_group (kin, one->mentor.band));
  }
}

static void
set_insist (Work *work, const MoCompassFacts *facts)
{
  int own = 0, matched = 0;
  for (int group = 0; group < MO_COMPASS_GROUPS; group++) {
    own += facts->own[group];
    matched += facts->matched[group];
  }
  for (int group = 0; group < MO_COMPASS_GROUPS; group++) {
    gboolean any = group == MO_NEED_UNKNOWN || group == MO_COMPASS_GROUPS - 1;
    work->task.insist[group] = any ? 0
                               : facts->matched[group] >= FEW_PAIRS
                                   ? (double) facts->own[group] / facts->matched[group]
                               : matched >= FEW_PAIRS ? (double) own / matched
                                                      : NO_INSIST;
  }
}

static void
set_stays (Work *work, const MoCompassFacts *facts, MoCompass *compass)
{
  guint n = facts->stays->len;
  g_autofree double *days = g_new0 (double, MAX (n, 1));
  g_autofree gboolean *ended = g_new0 (gboolean, MAX (n, 1));

  for (guint i = 0; i < n; i++) {
    const MoCompassStay *stay = &g_array_index (facts->stays, MoCompassStay, i);
    days[i] = stay->days;
    ended[i] = stay->ended;
    compass->n_stays += stay->ended;
  }
  compass->assumed = compass->n_stays < MO_COMPASS_FEW_STAYS;
  work->task.stays = work->stays;
  work->task.n_stays = QUANTILES;
  if (compass->assumed || !mo_queue_stays (days, ended, n, work->stays, QUANTILES)) {
    work->stays[0] = facts->usual_stay;
    work->task.n_stays = 1;
  }
  compass->stay = (int) (work->stays[work->task.n_stays / 2] + 0.5);
}

static void
work_clear (Work *work)
{
  g_array_unref (work->arrivals);
  g_array_unref (work->waiting);
  g_array_unref (work->places);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static void
set_work (Work *work, const MoCompassFacts *facts, MoCompass *compass)
{
  work->arrivals = g_array_new (FALSE, FALSE, sizeof (MoQueueKind));
  work->waiting = g_array_new (FALSE, FALSE, sizeof (MoQueueWaiting));
  work->places = g_array_new (FALSE, FALSE, sizeof (MoQueuePlace));
  work->task = (MoQueueTask){ .window = MAX (facts->window, 1),
                              .horizon = PERIOD * MO_QUEUE_PERIODS,
                              .seed = SEED };
  add_people (work, facts);
  add_mentors (work, facts);
  set_insist (work, facts);
  set_stays (work, facts, compass);
}

/* The queue as it is, or with so many places more from a day on. */
static MoQueueForecast *
forecast (Work *work, const MoCompassTraining *training, MoDay today, int arrivals)
{
  guint n = work->places->len;
  const MoQueuePlace place = { kind_of (MAX (training->group, 0), training->parts),
                               MAX (0, training->on - today),
                               -1 };
  for (int i = 0; training->group >= 0 && i < training->people; i++)
    g_array_append_val (work->places, place);
  work->task.arrivals = (const MoQueueKind *) (gpointer) work->arrivals->data;
  work->task.n_arrivals = work->arrivals->len;
  work->task.waiting = (const MoQueueWaiting *) (gpointer) work->waiting->data;
  work->task.n_waiting = work->waiting->len;
  work->task.places = (const MoQueuePlace *) (gpointer) work->places->data;
  work->task.n_places = work->places->len;
  int a_run = (int) (work->task.n_arrivals * work->task.horizon / work->task.window) + 1;
  work->task.runs = (guint) CLAMP (arrivals / a_run, 20, 400);
  MoQueueForecast *made = mo_queue_forecast (&work->task);
  g_array_set_size (work->places, n);
  return made;
}

/* ---------------------------------------------------------------------- the answer */

static MoCompassWait
wait_of (const MoQueueForecast *made, int group, int from, int to)
{
  return (MoCompassWait){ mo_queue_asked (made, group, from, to, 0.1),
                          mo_queue_asked (made, group, from, to, 0.5),
                          mo_queue_asked (made, group, from, to, 0.9) };
}

static void
count_lines (MoCompass *compass, const MoCompassFacts *facts)
{
  for (guint i = 0; i < facts->people->len; i++) {
    const MoNeedPerson *one = &g_array_index (facts->people, MoNeedPerson, i);
    MoCompassLine *line = &compass->lines[mo_compass_group (one->kin, one->band)];
    line->waiting += one->waiting;
    line->arrived += one->accepted > facts->today - facts->window;
  }
  for (guint i = 0; i < facts->mentors->len; i++) {
    const MoNeedMentor *one = &g_array_index (facts->mentors, MoCompassMentor, i).mentor;
    MoKin kin = one->self ? MO_KIN_SELF : one->kin;
    MoCompassLine *line = &compass->lines[mo_compass_group (kin, one->band)];
    line->places += one->places;
    line->free += MAX (0, one->places - one->taken);
  }
  for (int group = 0; group < MO_COMPASS_GROUPS; group++)
    compass->lines[group].few = compass->lines[group].arrived < MO_COMPASS_FEW_ARRIVALS;
}

static void
fill_waits (MoCompass *compass,
            const MoQueueForecast *as_is,
            const MoQueueForecast *after,
            int first)
{
  for (int group = 0; group < MO_COMPASS_GROUPS; group++) {
    MoCompassLine *line = &compass->lines[group];
    line->as_is = wait_of (as_is, group, first, first + HALF_YEAR);
    line->after = wait_of (after, group, first, first + HALF_YEAR);
  }
  for (int at = 0; at < MO_QUEUE_PERIODS; at++) {
    compass->course[at] = wait_of (as_is, compass->course_group, at, at + 1);
    compass->course_after[at] = wait_of (after, compass->course_group, at, at + 1);
  }
}

/* The training that takes most days of waiting off everybody together. */
static int
best_group (Work *work, const MoCompass *compass, MoDay today, int first)
{
  const MoCompassTraining none = { .group = -1 };
  g_autoptr (MoQueueForecast) as_is = forecast (work, &none, today, ARRIVALS / 10);
  double least = mo_queue_mean (as_is, -1, first, MO_QUEUE_PERIODS) - 0.5;
  int best = -1;

  for (int group = 0; group < MO_COMPASS_GROUPS; group++) {
    MoCompassTraining training = compass->training;
    if (compass->lines[group].few || group == MO_NEED_UNKNOWN)
      continue;
    training.group = group;
    training.people = MAX (training.people, 1);
    g_autoptr (MoQueueForecast) after = forecast (work, &training, today, ARRIVALS / 10);
    double mean = mo_queue_mean (after, -1, first, MO_QUEUE_PERIODS);
    if (mean >= 0 && mean < least) {
      least = mean;
      best = group;
    }
  }
  return best;
}

static MoNeed
need_of (const MoCompassFacts *facts, double stay)
{
  g_autofree MoNeedMentor *mentors = g_new (MoNeedMentor, MAX (facts->mentors->len, 1));
  for (guint i = 0; i < facts->mentors->len; i++)
    mentors[i] = g_array_index (facts->mentors, MoCompassMentor, i).mentor;
  return mo_need ((const MoNeedPerson *) (gpointer) facts->people->data,
                  facts->people->len,
                  mentors,
                  facts->mentors->len,
                  facts->today,
                  facts->window,
                  stay);
}

static double
mean_stay (const Work *work)
{
  double sum = 0;
  for (guint i = 0; i < work->task.n_stays; i++)
    sum += work->stays[i];
  return sum / work->task.n_stays;
}

MoNeed
mo_compass_need (const MoCompassFacts *facts)
{
  g_autofree Work *work = g_new0 (Work, 1);
  MoCompass scratch = { 0 };

  set_stays (work, facts, &scratch);
  return need_of (facts, mean_stay (work));
}

/* The first that begins when those who are trained are ready: who is accepted before must wait
 * for them, and would hide what they change. */
static int
first_period (int days)
{
  return CLAMP ((days + PERIOD - 1) / PERIOD, 0, MO_QUEUE_PERIODS - HALF_YEAR);
}

MoCompass *
mo_compass (const MoCompassFacts *facts, const MoCompassTraining *training, int course_group)
{
  const MoCompassTraining none = { .group = -1 };
  MoCompass *compass = g_new0 (MoCompass, 1);
  g_auto (Work) work = { 0 };
  int first = first_period (training->on - facts->today);

  compass->training = *training;
  compass->course_group = course_group;
  compass->window = facts->window;
  compass->from = facts->today + first * PERIOD;
  compass->to = compass->from + HALF_YEAR * PERIOD;
  set_work (&work, facts, compass);
  count_lines (compass, facts);
  g_autoptr (MoQueueForecast) as_is = forecast (&work, &none, facts->today, ARRIVALS);
  g_autoptr (MoQueueForecast) after = forecast (&work, training, facts->today, ARRIVALS);
  fill_waits (compass, as_is, after, first);
  compass->need = need_of (facts, mean_stay (&work));
  compass->best = best_group (&work, compass, facts->today, first);
  return compass;
}
