/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-queue-private.h"

#include <math.h>
#include <string.h>

#define ASKING 8  /* of a group on a day: few would make a season of chance */
#define KINDS  64 /* that a task may have at once: each is a bit */

/* Somebody in the queue; the stay is drawn on arrival, so that another place changes nothing
 * but who gets it when. */
typedef struct {
  double joined, stay;
  int asks; /* 1 + the period on whose first day they only ask: a place passes them by */
} Person;

/* First in, first out. */
typedef struct {
  Person *people;
  guint head, n, room;
} Line;

typedef struct {
  double at;
  int kind;
} Event;

/* The kinds of a task by number, and which suit which. */
typedef struct {
  MoQueueKind kinds[KINDS];
  int n;
  guint64 suits[KINDS], own[KINDS]; /* own: suits, and is of the same group */
  int *arrivals, *waiting, *places; /* the kind of each */
  GArray *of[MO_QUEUE_GROUPS];      /* kinds of the arrivals of a group */
} Kinds;

typedef struct {
  const MoQueueTask *task;
  const Kinds *kinds;
  MoQueueForecast *forecast;
  MoQueueRandom arriving, staying, asking;
  int free[KINDS];
  guint64 has_free, has_line[2];
  Line lines[2][KINDS]; /* [1]: insist on their own group */
  GArray *events;       /* a heap: the next place that opens or becomes free */
  double now;
  int asked;  /* periods */
  guint open; /* arrivals that are followed and still wait */
} Run;

#define BIT(i) (G_GUINT64_CONSTANT (1) << (i))

/* ---------------------------------------------------------------------- kinds */

static int
number_of (Kinds *kinds, MoQueueKind kind)
{
  for (int i = 0; i < kinds->n; i++)
    if (memcmp (&kinds->kinds[i], &kind, sizeof kind) == 0)
      return i;
  g_return_val_if_fail (kinds->n < KINDS && kind.group < MO_QUEUE_GROUPS, 0);
  kinds->kinds[kinds->n] = kind;
  return kinds->n++;
}

static void
set_suits (Kinds *kinds)
{
  for (int one = 0; one < kinds->n; one++)
    for (int other = 0; other < kinds->n; other++) {
      const MoQueueKind *a = &kinds->kinds[one], *b = &kinds->kinds[other];
      if (a->pool != b->pool || !(a->parts & b->parts))
        continue;
      kinds->suits[one] |= BIT (other);
      if (a->group == b->group)
        kinds->own[one] |= BIT (other);
    }
}

static void
kinds_set (Kinds *kinds, const MoQueueTask *task)
{
  kinds->arrivals = g_new (int, MAX (task->n_arrivals, 1));
  kinds->waiting = g_new (int, MAX (task->n_waiting, 1));
  kinds->places = g_new (int, MAX (task->n_places, 1));
  for (int group = 0; group < MO_QUEUE_GROUPS; group++)
    kinds->of[group] = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < task->n_arrivals; i++) {
    kinds->arrivals[i] = number_of (kinds, task->arrivals[i]);
    g_array_append_val (kinds->of[task->arrivals[i].group], kinds->arrivals[i]);
  }
  for (guint i = 0; i < task->n_waiting; i++)
    kinds->waiting[i] = number_of (kinds, task->waiting[i].kind);
  for (guint i = 0; i < task->n_places; i++)
    kinds->places[i] = number_of (kinds, task->places[i].kind);
  set_suits (kinds);
}

static void
kinds_clear (Kinds *kinds)
{
  g_free (kinds->arrivals);
  g_free (kinds->waiting);
  g_free (kinds->places);
  for (int group = 0; group < MO_QUEUE_GROUPS; group++)
    g_clear_pointer (&kinds->of[group], g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Kinds, kinds_clear)

/* ---------------------------------------------------------------------- lines and events */

static void
join (Line *line, Person person)
{
  if (line->head + line->n == line->room) {
    if (line->head > line->n) {
      memmove (line->people, line->people + line->head, line->n * sizeof *line->people);
    } else {
      line->room = MAX (16, line->room * 2);
      Person *people = g_new (Person, line->room);
      if (line->n)
        memcpy (people, line->people + line->head, line->n * sizeof *people);
      g_free (line->people);
      line->people = people;
    }
    line->head = 0;
  }
  line->people[line->head + line->n++] = person;
}

static void
push (GArray *events, Event event)
{
  guint at = events->len;
  g_array_append_val (events, event);
  Event *heap = (Event *) (gpointer) events->data;
  for (; at > 0 && heap[(at - 1) / 2].at > event.at; at = (at - 1) / 2)
    heap[at] = heap[(at - 1) / 2];
  heap[at] = event;
}

static Event
pop (GArray *events)
{
  Event *heap = (Event *) (gpointer) events->data, first = heap[0];
  Event last = heap[events->len - 1];
  guint n = events->len - 1, at = 0;

  g_array_set_size (events, n);
  for (guint child = 1; child < n; child = 2 * at + 1) {
    if (child + 1 < n && heap[child + 1].at < heap[child].at)
      child++;
    if (heap[child].at >= last.at)
      break;
    heap[at] = heap[child];
    at = child;
  }
  if (n)
    heap[at] = last;
  return first;
}

/* ---------------------------------------------------------------------- who gets what */

static void
told (Run *run, Person person, int who)
{
  mo_queue_note_asked (
      run->forecast, run->kinds->kinds[who].group, person.asks - 1, run->now - person.joined);
  run->open--;
}

static void
start (Run *run, Person person, int who, int place)
{
  push (run->events, (Event){ run->now + person.stay, place });
  if (person.joined < 0 || person.joined >= run->task->horizon)
    return;
  mo_queue_note (run->forecast,
                 run->kinds->kinds[who].group,
                 person.joined / run->task->horizon,
                 run->now - person.joined);
  run->open--;
}

/* A place of one's own experience first, else any that suits. */
static void
arrive (Run *run, Person person, int who, gboolean insists)
{
  guint64 places = run->has_free & run->kinds->own[who];

  if (!places && !insists)
    places = run->has_free & run->kinds->suits[who];
  if (!places) {
    join (&run->lines[insists][who], person);
    run->has_line[insists] |= BIT (who);
    return;
  }
  if (person.asks) {
    told (run, person, who);
    return;
  }
  int place = __builtin_ctzll (places);
  if (!--run->free[place])
    run->has_free &= ~BIT (place);
  start (run, person, who, place);
}

/* The line whose first has waited longest, of those among `wanted`. */
static Line *
longest (Run *run, const guint64 wanted[2], int *who, int *insists)
{
  Line *best = NULL;
  for (int which = 0; which < 2; which++)
    for (guint64 left = wanted[which]; left; left &= left - 1) {
      int at = __builtin_ctzll (left);
      Line *line = &run->lines[which][at];
      if (best && line->people[line->head].joined >= best->people[best->head].joined)
        continue;
      best = line;
      *who = at;
      *insists = which;
    }
  return best;
}

/* Who has lived the same goes first, then who waits longest; FALSE where nobody waits. */
static gboolean
take_next (Run *run, int place, Person *person, int *who)
{
  guint64 own = run->kinds->own[place];
  const guint64 same[2] = { run->has_line[0] & own, run->has_line[1] & own },
                any[2] = { run->has_line[0] & run->kinds->suits[place], 0 };
  int insists = 0;
  Line *line = longest (run, same, who, &insists);

  if (!line)
    line = longest (run, any, who, &insists);
  if (!line)
    return FALSE;
  *person = line->people[line->head++];
  if (!--line->n)
    run->has_line[insists] &= ~BIT (*who);
  return TRUE;
}

static void
become_free (Run *run, int place)
{
  Person person;
  int who = 0;

  while (take_next (run, place, &person, &who)) {
    if (!person.asks) {
      start (run, person, who, place);
      return;
    }
    told (run, person, who);
  }
  run->free[place]++;
  run->has_free |= BIT (place);
}

/* ---------------------------------------------------------------------- one run */

static gboolean
draw_insists (const Run *run, MoQueueRandom *random, int group)
{
  return mo_queue_uniform (random) < run->task->insist[group];
}

static void
set_places (Run *run, MoQueueRandom *random)
{
  const MoQueueTask *task = run->task;
  for (guint i = 0; i < task->n_places; i++) {
    const MoQueuePlace *place = &task->places[i];
    int kind = run->kinds->places[i];
    double left = place->taken >= 0 ? mo_queue_rest (random, task, place->taken) : 0;
    if (place->taken < 0 && place->opens <= 0) {
      run->free[kind]++;
      run->has_free |= BIT (kind);
    } else
      push (run->events, (Event){ MAX (place->opens, left), kind });
  }
}

static void
set_waiting (Run *run)
{
  const MoQueueTask *task = run->task;
  for (guint i = 0; i < task->n_waiting; i++) {
    const MoQueueWaiting *one = &task->waiting[i];
    Person person = { -MAX (one->waited, 1e-9), mo_queue_stay (&run->staying, task), 0 };
    gboolean insists = draw_insists (run, &run->arriving, one->kind.group);
    arrive (run, person, run->kinds->waiting[i], insists);
  }
}

static void
next_arrival (Run *run)
{
  const MoQueueTask *task = run->task;
  guint which = (guint) (mo_queue_uniform (&run->arriving) * task->n_arrivals);
  Person person = { run->now, mo_queue_stay (&run->staying, task), 0 };
  gboolean insists = draw_insists (run, &run->arriving, task->arrivals[which].group);
  run->open += run->now < task->horizon;
  arrive (run, person, run->kinds->arrivals[which], insists);
}

static double
next_asking (const Run *run)
{
  return run->asked < MO_QUEUE_PERIODS ? run->asked * run->task->horizon / MO_QUEUE_PERIODS
                                       : G_MAXDOUBLE;
}

static void
ask_one (Run *run, int group)
{
  const GArray *of = run->kinds->of[group];
  guint which = (guint) (mo_queue_uniform (&run->asking) * of->len);
  gboolean insists = draw_insists (run, &run->asking, group);

  if (!of->len)
    return;
  run->open++;
  arrive (run, (Person){ run->now, 0, run->asked }, g_array_index (of, int, which), insists);
}

/* Some of each group ask, on the same day and alike whatever places there are. */
static void
ask (Run *run)
{
  run->asked++;
  for (int group = 0; group < MO_QUEUE_GROUPS; group++)
    for (int i = 0; i < ASKING; i++)
      ask_one (run, group);
}

static void
note_wait_left (Run *run, Person person, int group)
{
  if (person.asks)
    mo_queue_note_asked (run->forecast, group, person.asks - 1, MO_QUEUE_LONGEST);
  else if (person.joined >= 0 && person.joined < run->task->horizon)
    mo_queue_note (run->forecast, group, person.joined / run->task->horizon, MO_QUEUE_LONGEST);
}

/* Who still waits at the very end waited at least as long as can be told. */
static void
note_left (Run *run)
{
  for (int who = 0; who < run->kinds->n; who++)
    for (int insists = 0; insists < 2; insists++) {
      const Line *line = &run->lines[insists][who];
      for (guint at = 0; at < line->n; at++)
        note_wait_left (run, line->people[line->head + at], run->kinds->kinds[who].group);
    }
}

static void
run_once (MoQueueForecast *forecast,
          const MoQueueTask *task,
          const Kinds *kinds,
          guint number,
          GArray *events)
{
  g_autofree Run *run = g_new0 (Run, 1);
  MoQueueRandom resting, rates;
  double end = task->horizon + MO_QUEUE_LONGEST;

  run->task = task;
  run->kinds = kinds;
  run->forecast = forecast;
  run->events = events;
  g_array_set_size (events, 0);
  mo_queue_seed (&run->arriving, task->seed, 5 * number);
  mo_queue_seed (&run->staying, task->seed, 5 * number + 1);
  mo_queue_seed (&resting, task->seed, 5 * number + 2);
  mo_queue_seed (&rates, task->seed, 5 * number + 3);
  mo_queue_seed (&run->asking, task->seed, 5 * number + 4);
  set_places (run, &resting);
  set_waiting (run);
  double rate = mo_queue_rate (&rates, task);
  double arrival = mo_queue_exponential (&run->arriving, rate);
  while (run->asked < MO_QUEUE_PERIODS || arrival < task->horizon ||
         (run->open && MIN (arrival, run->now) < end)) {
    double asking = next_asking (run), first = MIN (arrival, asking);
    if (events->len && g_array_index (events, Event, 0).at <= first) {
      Event event = pop (events);
      run->now = event.at;
      become_free (run, event.kind);
    } else if (asking <= arrival) {
      run->now = asking;
      ask (run);
    } else {
      run->now = arrival;
      next_arrival (run);
      arrival = run->now + mo_queue_exponential (&run->arriving, rate);
    }
  }
  note_left (run);
  for (int who = 0; who < kinds->n; who++) {
    g_free (run->lines[0][who].people);
    g_free (run->lines[1][who].people);
  }
}

MoQueueForecast *
mo_queue_forecast (const MoQueueTask *task)
{
  MoQueueForecast *forecast = g_new0 (MoQueueForecast, 1);
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (Event));
  g_auto (Kinds) kinds = { .n = 0 };

  g_return_val_if_fail (task->horizon > 0 && task->window > 0, forecast);
  kinds_set (&kinds, task);
  if (task->n_arrivals && task->n_stays)
    for (guint i = 0; i < task->runs; i++)
      run_once (forecast, task, &kinds, i, events);
  return forecast;
}
