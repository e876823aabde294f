/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-compass-read.h"

#include "store/mo-past-read.h"

#define LEAST_WINDOW 90

typedef struct {
  const MoPastOffice *office;
  MoCompassFacts *facts;
  GHashTable *groups;    /* mentor → its group + 1; both strands: of the injury */
  GHashTable *by_mentor; /* mentor → place in facts->mentors + 1 */
  const MoPolicy *policy;
} Reading;

static int
number (GHashTable *table, gint64 id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (table, &id));
}

/* ---------------------------------------------------------------------- mentors */

static gboolean
takes_mentees (const MoBoardMentor *mentor, MoDay today)
{
  gboolean trained = (mentor->sci && mentor->sci_trained != MO_DAY_NONE) ||
                     (mentor->family && mentor->family_trained != MO_DAY_NONE);
  return g_str_equal (mentor->state, "active") && trained && mentor->check_due > today;
}

static void
add_mentor (Reading *reading, const MoBoardMentor *mentor)
{
  MoKin kin = mentor->family ? mo_kin_of (TRUE, mentor->side.relation) : MO_KIN_SELF;
  MoNeedBand band = mo_need_band (&mentor->side);
  MoCompassMentor made = {
    .mentor = { .self = mentor->sci,
                .kin = kin,
                .band = band,
                .parts = mo_parts_of (&mentor->side.week),
                .places = CLAMP (mentor->capacity, 0, (int) G_N_ELEMENTS (made.since)) }
  };
  int group = mo_compass_group (mentor->sci ? MO_KIN_SELF : kin, band);

  g_hash_table_insert (reading->groups, (gpointer) &mentor->id, GINT_TO_POINTER (group + 1));
  if (!takes_mentees (mentor, reading->facts->today))
    return;
  g_array_append_val (reading->facts->mentors, made);
  g_hash_table_insert (reading->by_mentor,
                       (gpointer) &mentor->id,
                       GINT_TO_POINTER ((int) reading->facts->mentors->len));
}

/* A place is taken from the agreement to the end, and rests after it. */
static void
add_place (Reading *reading, const MoPastMentor *mentor, const MoPastPlace *place)
{
  MoDay today = reading->facts->today;
  gboolean open = place->to == MO_DAY_NONE || place->to > today;
  int at = number (reading->by_mentor, mentor->mentor);
  MoCompassStay stay = { (open ? today : place->to + reading->policy->rest_days) - place->from,
                         !open };

  if (open && at) {
    MoCompassMentor *one = &g_array_index (reading->facts->mentors, MoCompassMentor, at - 1);
    if (one->mentor.taken < one->mentor.places)
      one->since[one->mentor.taken++] = today - place->from;
  }
  /* a proposal that came to nothing is no stay */
  if ((open || place->rests) && place->from > today - 3 * 365 && stay.days >= 0)
    g_array_append_val (reading->facts->stays, stay);
}

static void
add_mentors (Reading *reading)
{
  const MoPast *past = reading->office->past;
  for (guint i = 0; i < past->mentors->len; i++) {
    const MoPastMentor *mentor = g_ptr_array_index (past->mentors, i);
    add_mentor (reading, g_ptr_array_index (reading->office->board->mentors, i));
    for (guint p = 0; p < mentor->places->len; p++)
      add_place (reading, mentor, &g_array_index (mentor->places, MoPastPlace, p));
  }
}

/* ---------------------------------------------------------------------- people */

static void
add_person (Reading *reading, const MoPastCase *one)
{
  MoCompassFacts *facts = reading->facts;
  gboolean waiting = one->end == MO_PAST_WAITING;
  MoNeedPerson made = { .kin = mo_kin_of (one->family, one->side.relation),
                        .band = mo_need_band (&one->side),
                        .parts = mo_parts_of (&one->side.week),
                        .accepted = one->came,
                        .agreed = one->end == MO_PAST_CHOSEN ? one->day : MO_DAY_NONE,
                        .waiting = waiting };
  int group = mo_compass_group (made.kin, made.band);

  if (one->came == MO_DAY_NONE)
    return;
  if (waiting || one->came > facts->today - facts->window)
    g_array_append_val (facts->people, made);
  if (one->chosen) {
    facts->matched[group]++;
    facts->own[group] += number (reading->groups, one->chosen) == group + 1;
  }
}

static int
window_of (const MoPast *past)
{
  MoDay first = past->today;
  for (guint i = 0; i < past->cases->len; i++) {
    MoDay came = g_array_index (past->cases, MoPastCase, i).came;
    if (came != MO_DAY_NONE)
      first = MIN (first, came);
  }
  return CLAMP (past->today - first + 1, LEAST_WINDOW, MO_COMPASS_WINDOW);
}

gpointer
mo_store_load_compass_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoDay today = mo_store_get_today (store);
  g_autoptr (MoPastOffice) office = mo_store_load_past (store, today - 3 * 365, error);
  if (!office)
    return NULL;
  g_autoptr (MoCompassFacts) facts = mo_compass_facts_new (today);
  g_autoptr (GHashTable) groups = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) by_mentor = g_hash_table_new (g_int64_hash, g_int64_equal);
  const MoPolicy *policy = &office->board->policy;
  Reading reading = { office, facts, groups, by_mentor, policy };

  facts->window = window_of (office->past);
  facts->usual_stay = policy->calls_max * policy->rhythm_days + policy->rest_days;
  add_mentors (&reading);
  for (guint i = 0; i < office->past->cases->len; i++)
    add_person (&reading, &g_array_index (office->past->cases, MoPastCase, i));
  return g_steal_pointer (&facts);
}
