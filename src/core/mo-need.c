/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-need.h"

#include <glib/gi18n-lib.h>

#include "core/mo-level.h"

#define LAST_OF_C4     4.5
#define LAST_OF_C8     8.5
#define BEFORE_EVENING 0x1ffffu /* the hours up to 17:00 */
#define WORTH          0.5      /* half a place short is worth a word */

MoNeedBand
mo_need_band (const MoMatchSide *side)
{
  double middle = (side->level_upper + side->level_lower) / 2.0;

  if (side->level_upper == MO_SEGMENT_NONE || side->level_lower == MO_SEGMENT_NONE)
    return side->group == MO_GROUP_PARAPLEGIA ? MO_NEED_T_S : MO_NEED_UNKNOWN;
  return middle < LAST_OF_C4 ? MO_NEED_C1_4 : middle < LAST_OF_C8 ? MO_NEED_C5_8 : MO_NEED_T_S;
}

MoKin
mo_kin_of (gboolean family, guint8 relation)
{
  static const MoKin kins[] = {
    MO_KIN_OTHER, MO_KIN_PARENT, MO_KIN_PARTNER, MO_KIN_SIBLING, MO_KIN_CHILD
  };
  if (!family)
    return MO_KIN_SELF;
  return relation < G_N_ELEMENTS (kins) ? kins[relation] : MO_KIN_OTHER;
}

guint
mo_parts_of (const MoWeek *week)
{
  guint parts = 0;
  if (!mo_week_is_known (week))
    return MO_PART_ANY;
  for (int day = 0; day < 7; day++) {
    gboolean weekend = day >= 5;
    if (!weekend && week->hours[day] & BEFORE_EVENING)
      parts |= MO_PART_DAY;
    if (week->hours[day] & (weekend ? ~0u : ~BEFORE_EVENING))
      parts |= MO_PART_EVENING;
  }
  return parts;
}

const char *
mo_need_band_words (MoNeedBand band)
{
  static const char *const words[] = {
    N_ ("C1 to C4"), N_ ("C5 to C8"), N_ ("T1 to S5"), N_ ("level not known")
  };
  return _ (words[band]);
}

const char *
mo_kin_words (MoKin kin)
{
  static const char *const words[] = { N_ ("own injury"),      N_ ("parent"),
                                       N_ ("partner"),         N_ ("sibling"),
                                       N_ ("son or daughter"), N_ ("other") };
  return _ (words[kin]);
}

const char *
mo_part_words (int part)
{
  return part ? _ ("evenings and weekends") : _ ("by day");
}

/* ---------------------------------------------------------------------- the table */

static void
add_person (MoNeed *need, const MoNeedPerson *person)
{
  int part = person->parts & MO_PART_DAY ? 0 : 1;
  MoNeedCell *cell = &need->cells[person->band][person->kin][part];
  cell->waiting += person->waiting;
  cell->arrived += person->accepted > need->from && person->accepted <= need->today;
}

static void
add_places (MoNeed *need, const MoNeedMentor *mentor, MoKin kin)
{
  for (int part = 0; part < MO_PARTS; part++)
    if (mentor->parts & 1u << part) {
      MoNeedCell *cell = &need->cells[mentor->band][kin][part];
      cell->places += mentor->places;
      cell->free += MAX (0, mentor->places - mentor->taken);
    }
}

MoNeed
mo_need (const MoNeedPerson *people,
         guint n_people,
         const MoNeedMentor *mentors,
         guint n_mentors,
         MoDay today,
         int window,
         double stay)
{
  MoNeed need = { .from = today - window, .today = today, .stay = stay };

  for (guint i = 0; i < n_people; i++)
    add_person (&need, &people[i]);
  for (guint i = 0; i < n_mentors; i++) {
    if (mentors[i].self)
      add_places (&need, &mentors[i], MO_KIN_SELF);
    if (mentors[i].kin != MO_KIN_SELF)
      add_places (&need, &mentors[i], mentors[i].kin);
  }
  for (int band = 0; band < MO_NEED_BANDS; band++)
    for (int kin = 0; kin < MO_KINS; kin++)
      for (int part = 0; part < MO_PARTS; part++) {
        MoNeedCell *cell = &need.cells[band][kin][part];
        cell->needed = window > 0 ? cell->arrived * stay / window : 0;
      }
  return need;
}

double
mo_need_short (const MoNeedCell *cell)
{
  return MAX (0, cell->needed - cell->places);
}

guint
mo_need_worst (const MoNeed *need, MoNeedAt *worst, guint n)
{
  guint found = 0;
  for (int at = 0; at < (MO_NEED_BANDS - 1) * MO_KINS * MO_PARTS; at++) {
    const MoNeedAt here = { at / (MO_KINS * MO_PARTS), at / MO_PARTS % MO_KINS, at % MO_PARTS };
    double missing = mo_need_short (&need->cells[here.band][here.kin][here.part]);
    guint place = found;
    if (missing < WORTH)
      continue;
    while (place > 0 && mo_need_short (&need->cells[worst[place - 1].band][worst[place - 1].kin]
                                                   [worst[place - 1].part]) < missing)
      place--;
    if (place == n)
      continue;
    found = MIN (found + 1, n);
    for (guint i = found - 1; i > place; i--)
      worst[i] = worst[i - 1];
    worst[place] = here;
  }
  return found;
}
