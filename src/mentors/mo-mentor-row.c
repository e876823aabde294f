/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentors/mo-mentor-row.h"

#include <glib/gi18n-lib.h>

#define RENEW_SOON_DAYS 90

struct _MoMentorRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoMentorRow, mo_mentor_row, MO_TYPE_ROW)

static void
mo_mentor_row_class_init (MoMentorRowClass *klass)
{
  mo_row_class_show (MO_ROW_CLASS (klass),
                     mo_board_mentor_fields (),
                     mo_board_mentor_ref,
                     mo_board_mentor_unref);
}

static void
mo_mentor_row_init (MoMentorRow *self)
{
}

gboolean
mo_mentor_has_room (const MoBoardMentor *mentor)
{
  return g_strcmp0 (mentor->state, "active") == 0 && mentor->taken < mentor->capacity;
}

char *
mo_mentor_places_words (const MoBoardMentor *mentor)
{
  int open = mentor->capacity - mentor->taken;
  return open > 0 ? g_strdup_printf (ngettext ("%d free", "%d free", open), open)
                  : g_strdup (_ ("full"));
}

char *
mo_mentor_check_words (const MoBoardMentor *mentor, MoDay today, MoLevel *level)
{
  if (mentor->check_due == MO_DAY_NONE) {
    *level = MO_LEVEL_REFUSED;
    return g_strdup (_ ("none on record"));
  }
  gboolean lapsed = mentor->check_due < today,
           soon = mentor->check_due <= today + RENEW_SOON_DAYS;
  g_autofree char *due = mo_day_to_short (mentor->check_due, today);
  g_autofree char *seen = mo_day_to_short (mentor->check_seen, today);
  *level = lapsed ? MO_LEVEL_LATE : soon ? MO_LEVEL_SOON : MO_LEVEL_FINE;
  return lapsed ? g_strdup_printf (_ ("lapsed %s"), due)
         : soon ? g_strdup_printf (_ ("renew by %s"), due)
                : g_strdup_printf (_ ("seen %s"), seen);
}

char *
mo_mentor_asked_words (const MoBoardMentor *mentor,
                       MoDay today,
                       const MoPolicy *policy,
                       MoLevel *level)
{
  *level = MO_LEVEL_FINE;
  if (mentor->last_asked == MO_DAY_NONE)
    return g_strdup (_ ("not asked yet"));
  if (mo_mentor_has_room (mentor) && today - mentor->last_asked >= policy->not_asked_days)
    *level = MO_LEVEL_SOON;
  return mo_day_to_short (mentor->last_asked, today);
}

const char *
mo_mentor_state_words (const char *state)
{
  static const char *const words[][2] = {
    { "enquiry", N_ ("enquiry") },
    { "applied", N_ ("applied") },
    { "screening", N_ ("references and check") },
    { "interview", N_ ("interview") },
    { "training_booked", N_ ("training booked") },
    { "trained", N_ ("trained") },
    { "active", N_ ("active") },
    { "paused", N_ ("on a break") },
    { "left", N_ ("left") },
    { "not_now", N_ ("not now") },
    { "declined", N_ ("declined") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i][0], state) == 0)
      return _ (words[i][1]);
  return "";
}

const char *
mo_mentor_strand_words (const MoBoardMentor *mentor)
{
  if (mentor->sci && mentor->family)
    return _ ("SCI and family");
  return mentor->family ? _ ("Family") : _ ("SCI");
}

char *
mo_mentor_spoken (const MoBoardMentor *mentor, MoDay today, const MoPolicy *policy)
{
  MoLevel ignored;
  g_autofree char *places = mo_mentor_places_words (mentor);
  g_autofree char *check = mo_mentor_check_words (mentor, today, &ignored);
  g_autofree char *asked = mo_mentor_asked_words (mentor, today, policy, &ignored);
  return g_strdup_printf (_ ("%s, %s, %s, %s, places: %s, check %s, last asked: %s"),
                          mentor->name,
                          mo_mentor_strand_words (mentor),
                          mo_mentor_state_words (mentor->state),
                          mentor->lived ? mentor->lived : "",
                          places,
                          check,
                          asked);
}
