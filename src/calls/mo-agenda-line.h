/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-row.h"
#include "store/mo-calls.h"

G_BEGIN_DECLS

/* A line of the agenda, in words: a day above its calls, or a call. */
typedef struct {
  gint64 id;   /* the call's; of a day, minus the day */
  int heading; /* 1 for a day */
  MoDay day;
  char *title, *detail, *time; /* time NULL for a day */
  char *state, *icon;          /* NULL: nothing to say */
  int level;                   /* MoLevel of the state */
  char *spoken;                /* all of it for who listens */
} MoAgendaLine;
MO_DECLARE_RECORD (MoAgendaLine, mo_agenda_line)

/* Lines of the calls, days above them.  calls: MoCallView by time; clashing: ids (gint64 *) as
 * a set. */
GPtrArray *mo_agenda_lines (GPtrArray *calls, GHashTable *clashing, MoDay today);

#define MO_TYPE_AGENDA_ROW (mo_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (MoAgendaRow, mo_agenda_row, MO, AGENDA_ROW, MoRow)

G_END_DECLS
