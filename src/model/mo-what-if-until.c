/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-young-rules.h"
#include "model/mo-what-if-private.h"
#include "store/mo-places.h"

/* Places that come free: of matches that end, and of mentors whose rest or break ends.  Nobody
 * who is still being trained counts: who knows when, or whether. */

typedef struct {
  const MoWhatIfList *list;
  guint *rows; /* of the people who have nobody, longest first */
} Waiting;

static int
by_day (gconstpointer one, gconstpointer other)
{
  const MoPlaceToCome *a = one, *b = other;
  if (a->day != b->day)
    return a->day < b->day ? -1 : 1;
  return (a->mentor > b->mentor) - (a->mentor < b->mentor);
}

static void
add (GArray *places, guint mentor, MoDay day)
{
  MoPlaceToCome place = { mentor, day };
  g_array_append_val (places, place);
}

static void
add_ends (const MoWhatIfList *list, GArray *places)
{
  g_autoptr (GHashTable) at = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint m = 0; m < list->board->mentors->len; m++)
    g_hash_table_insert (
        at, &((MoBoardMentor *) list->board->mentors->pdata[m])->id, GUINT_TO_POINTER (m + 1));
  for (guint i = 0; list->ends && i < list->ends->len; i++) {
    const MoPlaceEnd *end = &g_array_index (list->ends, MoPlaceEnd, i);
    guint m = GPOINTER_TO_UINT (g_hash_table_lookup (at, &end->mentor));
    if (m)
      add (places, m - 1, end->day);
  }
}

static void
add_breaks (const MoWhatIfList *list, GArray *places)
{
  for (guint m = 0; m < list->board->mentors->len; m++) {
    const MoMatchOffer *offer =
        &((const MoBoardMentor *) list->board->mentors->pdata[m])->offer;
    MoDay day = MAX (offer->rest_until, offer->paused_until);
    for (int i = offer->taken; day > list->board->today && i < offer->capacity; i++)
      add (places, m, day);
  }
}

/* The hard rules on that day, when the rest is over and the place is free. */
static gboolean
suits (guint person, const MoPlaceToCome *place, gpointer user)
{
  const Waiting *waiting = user;
  const MoBoard *board = waiting->list->board;
  const MoBoardPerson *who = waiting->list->plan->people->pdata[waiting->rows[person]];
  const MoBoardMentor *mentor = board->mentors->pdata[place->mentor];
  MoMatchOffer then = mentor->offer;
  MoMatchWanted wanted = { .person = who->person,
                           .family = g_str_equal (who->strand, "family"),
                           .under_18 = mo_rule_is_young (who->born, who->young, place->day) };
  then.taken = MIN (then.taken, then.capacity - 1);
  then.rest_until = then.paused_until = MO_DAY_NONE;
  if (g_str_equal (then.state, "paused"))
    then.state = "active";
  if (mo_match_bar (&wanted, &then, &who->side, &mentor->side, 0, &board->policy, place->day) !=
      MO_BAR_NONE)
    return FALSE;
  MoBar now = mo_board_bar (board, who, mentor); /* what is between the two is asked last */
  return now != MO_BAR_EXCLUDED && now != MO_BAR_RELATED && now != MO_BAR_AGAIN;
}

MoDay *
mo_what_if_until (const MoWhatIfList *list, const MoTriedRow *rows, const int *now)
{
  guint n = list->plan->task->people, alone = 0;
  MoDay *until = g_new0 (MoDay, n + 1);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (MoPlaceToCome));
  g_autofree guint *waiting = g_new (guint, n + 1);
  g_autofree MoDay *days = g_new (MoDay, n + 1);

  for (guint p = 0; p < n; p++) {
    until[p] = MO_DAY_NONE;
    if (rows[p].column == MO_PLAN_ALONE && now[p] == MO_PLAN_ALONE)
      waiting[alone++] = p;
  }
  add_ends (list, places);
  add_breaks (list, places);
  g_array_sort (places, by_day);
  Waiting all = { list, waiting };
  mo_rule_waits_until (
      (const MoPlaceToCome *) (void *) places->data, places->len, alone, suits, &all, days);
  for (guint i = 0; i < alone; i++)
    until[waiting[i]] = days[i];
  return until;
}
