/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today/mo-today-sections.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
mo_today_filter_has (const MoTodayFilter *filter, const MoDuty *duty)
{
  if (filter->kind >= 0 && duty->kind != filter->kind)
    return FALSE;
  if (duty->kind == MO_DUTY_CONCERN) /* whoever is shown it is to look at it */
    return TRUE;
  switch (filter->work) {
  case MO_WORK_MINE:
    return filter->me && duty->owner == filter->me;
  case MO_WORK_NOBODYS:
    return !duty->owner;
  case MO_WORK_ALL:
    break;
  }
  return TRUE;
}

int
mo_today_count_kinds (GPtrArray *duties, const MoTodayFilter *filter, int *counts)
{
  MoTodayFilter any = *filter;
  int sum = 0;

  any.kind = -1;
  memset (counts, 0, MO_DUTY_KINDS * sizeof *counts);
  for (guint i = 0; i < duties->len; i++) {
    const MoDuty *duty = g_ptr_array_index (duties, i);
    if (!mo_today_filter_has (&any, duty))
      continue;
    counts[duty->kind]++;
    sum++;
  }
  return sum;
}

int
mo_today_count_now (GPtrArray *duties, const MoTodayFilter *filter)
{
  int now = 0;
  for (guint i = 0; i < duties->len; i++) {
    const MoDuty *duty = g_ptr_array_index (duties, i);
    now += duty->level != MO_LEVEL_FINE && mo_today_filter_has (filter, duty);
  }
  return now;
}

static MoDuty *
heading (MoLevel level, int count)
{
  MoDuty *duty = mo_duty_new ();
  duty->id = -1 - (gint64) level;
  duty->kind = MO_DUTY_HEADING;
  duty->level = level;
  duty->days_left = count;
  duty->name = g_strdup (level == MO_LEVEL_LATE   ? _ ("Late")
                         : level == MO_LEVEL_SOON ? _ ("Due today")
                                                  : _ ("Coming"));
  return duty;
}

/* A concern that is due goes before everything else, however late the rest is. */
static gboolean
goes_first (const MoDuty *duty)
{
  return duty->kind == MO_DUTY_CONCERN && duty->level != MO_LEVEL_FINE;
}

static void
add_first (GPtrArray *shown, GPtrArray *duties, const MoTodayFilter *filter)
{
  guint at = shown->len;
  MoLevel level = MO_LEVEL_SOON;
  for (guint i = 0; i < duties->len; i++) {
    MoDuty *duty = g_ptr_array_index (duties, i);
    if (!goes_first (duty) || !mo_today_filter_has (filter, duty))
      continue;
    g_ptr_array_add (shown, mo_duty_ref (duty));
    level = duty->level == MO_LEVEL_LATE ? MO_LEVEL_LATE : level;
  }
  if (shown->len == at)
    return;
  MoDuty *first = heading (level, (int) (shown->len - at));
  first->id = -1 - (gint64) MO_LEVEL_REFUSED - 1; /* no level has it */
  g_free (first->name);
  first->name = g_strdup (_ ("Safeguarding first"));
  g_ptr_array_insert (shown, (int) at, first);
}

/* In the order in which the duties come: by urgency. */
static void
add_section (GPtrArray *shown, GPtrArray *duties, const MoTodayFilter *filter, MoLevel level)
{
  g_autoptr (GPtrArray) section = g_ptr_array_new ();
  for (guint i = 0; i < duties->len; i++) {
    MoDuty *duty = g_ptr_array_index (duties, i);
    if (duty->level == (int) level && !goes_first (duty) && mo_today_filter_has (filter, duty))
      g_ptr_array_add (section, duty);
  }
  if (!section->len)
    return;
  g_ptr_array_add (shown, heading (level, section->len));
  for (guint i = 0; i < section->len; i++)
    g_ptr_array_add (shown, mo_duty_ref (g_ptr_array_index (section, i)));
}

GPtrArray *
mo_today_sections (GPtrArray *duties, const MoTodayFilter *filter)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_duty_unref);
  add_first (shown, duties, filter);
  add_section (shown, duties, filter, MO_LEVEL_LATE);
  add_section (shown, duties, filter, MO_LEVEL_SOON);
  add_section (shown, duties, filter, MO_LEVEL_FINE);
  return shown;
}
