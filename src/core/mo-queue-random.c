/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/mo-queue-private.h"

static guint64
splitmix (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ z >> 31;
}

void
mo_queue_seed (MoQueueRandom *random, guint64 seed, guint64 stream)
{
  guint64 state = seed;
  state = splitmix (&state) ^ (stream + 1) * G_GUINT64_CONSTANT (0xd1342543de82ef95);
  for (int i = 0; i < 4; i++)
    random->state[i] = splitmix (&state);
}

static guint64
rotate (guint64 x, int by)
{
  return x << by | x >> (64 - by);
}

double
mo_queue_uniform (MoQueueRandom *random)
{
  guint64 *s = random->state, made = rotate (s[1] * 5, 7) * 9, t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotate (s[3], 45);
  return (double) (made >> 11) * 0x1.0p-53;
}

double
mo_queue_exponential (MoQueueRandom *random, double rate)
{
  return -log (1 - mo_queue_uniform (random)) / rate;
}

static double
normal (MoQueueRandom *random)
{
  double radius = sqrt (-2 * log (1 - mo_queue_uniform (random)));
  return radius * cos (2 * G_PI * mo_queue_uniform (random));
}

/* Marsaglia and Tsang; shape at least 1. */
static double
gamma_draw (MoQueueRandom *random, double shape)
{
  double d = shape - 1.0 / 3, c = 1 / sqrt (9 * d);
  for (;;) {
    double x = normal (random), v = 1 + c * x;
    v = v * v * v;
    if (v <= 0)
      continue;
    if (log (1 - mo_queue_uniform (random)) < 0.5 * x * x + d - d * v + d * log (v))
      return d * v;
  }
}

/* Not sure: what a count of n leaves open of the rate behind it. */
double
mo_queue_rate (MoQueueRandom *random, const MoQueueTask *task)
{
  return (task->sure ? task->n_arrivals : gamma_draw (random, task->n_arrivals + 0.5)) /
         task->window;
}

double
mo_queue_stay (MoQueueRandom *random, const MoQueueTask *task)
{
  double at = mo_queue_uniform (random) * task->n_stays - 0.5;
  guint low = at > 0 ? (guint) at : 0, high = MIN (low + 1, task->n_stays - 1);
  return task->stays[low] + CLAMP (at - low, 0, 1) * (task->stays[high] - task->stays[low]);
}

/* Whatever lasted longer than anything that ended is given a quarter of the usual. */
double
mo_queue_rest (MoQueueRandom *random, const MoQueueTask *task, double taken)
{
  guint low = 0, n = task->n_stays;
  while (low < n && task->stays[low] <= taken)
    low++;
  if (low == n)
    return mo_queue_exponential (random, 4 / MAX (task->stays[n / 2], 1));
  return task->stays[low + (guint) (mo_queue_uniform (random) * (n - low))] - taken;
}
