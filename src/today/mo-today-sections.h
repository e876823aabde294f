/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-today.h"

G_BEGIN_DECLS

/* A duty that is a heading: "Late", with its count in days_left. */
#define MO_DUTY_HEADING (-1)

/* Whose work is shown. */
typedef enum {
  MO_WORK_ALL,
  MO_WORK_MINE,
  MO_WORK_NOBODYS,
} MoWork;

/* kind: a MoDutyKind, or -1 for all of them. */
typedef struct {
  int kind;
  MoWork work;
  gint64 me; /* of staff; 0 for nobody on the list */
} MoTodayFilter;

gboolean mo_today_filter_has (const MoTodayFilter *filter, const MoDuty *duty);
/* How many of each kind there are, whatever kind is chosen: counts[MO_DUTY_KINDS].  Answers
 * their sum. */
int mo_today_count_kinds (GPtrArray *duties, const MoTodayFilter *filter, int *counts);
/* Those that the filter has: concerns that are due first, then the others with a heading before
 * the late ones, those of today and those to come.  The latest stands first. */
GPtrArray *mo_today_sections (GPtrArray *duties, const MoTodayFilter *filter);
/* How many are late or due today. */
int mo_today_count_now (GPtrArray *duties, const MoTodayFilter *filter);

G_END_DECLS
