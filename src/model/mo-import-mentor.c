/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/mo-text.h"
#include "model/mo-import-private.h"
#include "store/mo-people.h"

/* ---------------------------------------------------------------------- by name */

static void
keep_mentor (Import *it, const char *first, const char *last, MentorKept kept)
{
  kept.name = g_strstrip (g_strdup_printf ("%s %s", first ? first : "", last ? last : ""));
  g_autofree char *plain = mo_text_plain (kept.name);
  GArray *same = g_hash_table_lookup (it->mentors, plain);
  if (!same) {
    same = g_array_new (FALSE, FALSE, sizeof (MentorKept));
    g_hash_table_insert (it->mentors, g_steal_pointer (&plain), same);
  }
  g_array_append_val (same, kept);
}

void
import_know_mentors (Import *it)
{
  for (guint i = 0; i < it->known->len; i++) {
    const MoImportKnown *known = it->known->pdata[i];
    if (known->mentor)
      keep_mentor (it,
                   known->first_name,
                   known->last_name,
                   (MentorKept){ .id = known->mentor, .lived_since = known->lived_since });
  }
}

/* Of two mentors with one name: one who is in the strand, then one who was trained in time. */
static const MentorKept *
likelier (GArray *same, gboolean family, MoDay first_call)
{
  const MentorKept *best = &g_array_index (same, MentorKept, 0);
  int best_points = -1;
  for (guint i = 0; i < same->len; i++) {
    const MentorKept *one = &g_array_index (same, MentorKept, i);
    int points = (family ? one->family : one->sci) * 2 +
                 (one->trained && first_call && one->trained <= first_call);
    if (points > best_points) {
      best = one;
      best_points = points;
    }
  }
  return best;
}

/* Named in a referral, on no sheet of mentors: kept as somebody who has left. */
static gint64
mentor_by_name (Import *it, const MoReadReferral *referral)
{
  g_autofree char *first = g_strdup (referral->mentor);
  char *space = strrchr (first, ' ');
  if (space)
    *space = '\0';
  const char *last = space ? space + 1 : NULL;
  MoNewPerson person = { .first_name = first, .last_name = last };
  gint64 id = mo_store_add_person (it->store, &person, &it->error);
  if (!id)
    return 0;
  it->result->people++;
  MoChange *change = mo_change_new ("mentor", 0, 0);
  mo_change_int (change, "person", id);
  mo_change_int (change, referral->family ? "family" : "sci", 1);
  mo_change_text (
      change, "state", g_str_equal (referral->status, "matched") ? "active" : "left");
  mo_change_text (
      change, "note", _ ("Named in a referral of the workbook, on no sheet of mentors."));
  gint64 mentor = import_save (it, change);
  import_trace (it, &referral->person, "mentor", mentor);
  it->result->mentors++;
  keep_mentor (
      it,
      first,
      last,
      (MentorKept){ .id = mentor, .sci = !referral->family, .family = referral->family });
  import_remark (it,
                 &referral->person,
                 _ ("%s is on no sheet of mentors, and was added by name alone."),
                 referral->mentor);
  return mentor;
}

gint64
import_find_mentor (Import *it, const MoReadReferral *referral, MoDay first_call)
{
  g_autofree char *plain = mo_text_plain (referral->mentor);
  GArray *same = g_hash_table_lookup (it->mentors, plain);
  if (!same)
    return it->error ? 0 : mentor_by_name (it, referral);
  const MentorKept *found = likelier (same, referral->family, first_call);
  if (same->len > 1)
    import_remark (it,
                   &referral->person,
                   _ ("%d mentors are called %s. The likelier was taken, by strand and"
                      " training. Check the match."),
                   (int) same->len,
                   referral->mentor);
  return found->id;
}

/* ---------------------------------------------------------------------- the mentor's row */

static void
add_check (Import *it, gint64 person, const MoReadMentor *mentor)
{
  if (!mentor->checked)
    return;
  MoChange *change = mo_change_new ("safety_check", 0, 0);
  mo_change_int (change, "person", person);
  mo_change_text (change, "kind", "dbs");
  if (mentor->checked > it->today) {
    mo_change_day (change, "renew_on", mentor->checked);
  } else {
    mo_change_day (change, "issued_on", mentor->checked);
    mo_change_day (change, "seen_on", mentor->checked);
    mo_change_day (change, "renew_on", mentor->checked + it->policy.check_policy_days);
  }
  mo_change_text (change, "level_reason", _ ("The workbook does not say which level."));
  import_save (it, change);
}

static void
add_topics (Import *it, gint64 person, const MoReadMentor *mentor)
{
  for (guint i = 0; i < mentor->helps_with->len && !it->error; i++) {
    const MoReadGoal *goal = &g_array_index (mentor->helps_with, MoReadGoal, i);
    mo_store_add_topic (
        it->store, person, "topic", "offers", goal->domain, goal->words, -1, &it->error);
  }
}

static MoChange *
mentor_row (Import *it, gint64 person, const MoReadMentor *mentor)
{
  g_autofree char *notes = import_notes (&mentor->person);
  gboolean trained = mentor->trained && mentor->trained <= it->today;
  MoChange *change = mo_change_new ("mentor", 0, 0);
  mo_change_int (change, "person", person);
  mo_change_int (change, "sci", mentor->sci);
  mo_change_int (change, "family", mentor->family);
  mo_change_text (change, "state", mentor->state);
  mo_change_day (change, "lived_since", mentor->lived_since);
  mo_change_text (change, "lived_precision", mo_precision_code (mentor->lived_precision));
  mo_change_int (change,
                 "capacity",
                 mentor->capacity >= 0 ? mentor->capacity : it->policy.capacity_default);
  mo_change_day (change, "paused_until", mentor->paused_until);
  if (trained && mentor->sci)
    mo_change_day (change, "sci_trained_on", mentor->trained);
  if (trained && mentor->family)
    mo_change_day (change, "family_trained_on", mentor->trained);
  if (trained &&
      (g_str_equal (mentor->state, "active") || g_str_equal (mentor->state, "paused")))
    mo_change_day (change, "approved_on", mentor->trained);
  mo_change_text (change, "note", notes);
  return change;
}

void
import_mentor (Import *it, const MoReadMentor *mentor)
{
  gint64 person = import_person (it, &mentor->person, mentor->family && !mentor->sci, "offers");
  if (!person)
    return;
  gint64 id = import_save (it, mentor_row (it, person, mentor));
  if (!id)
    return;
  import_trace (it, &mentor->person, "mentor", id);
  if (mentor->trained > it->today)
    import_remark (it,
                   &mentor->person,
                   "%s",
                   _ ("The training is still to come; not counted as trained."));
  add_check (it, person, mentor);
  add_topics (it, person, mentor);
  keep_mentor (it,
               mentor->person.first_name,
               mentor->person.last_name,
               (MentorKept){ .id = id,
                             .trained = mentor->trained,
                             .lived_since = mentor->lived_since,
                             .sci = mentor->sci,
                             .family = mentor->family });
  it->result->mentors++;
}
