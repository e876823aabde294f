/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A calendar as other programs read it (RFC 5545).  Everything is in UTC, so there is no zone
 * to be understood wrongly; the same events give the same bytes. */
typedef struct {
  char *uid; /* the same for as long as the call lives, wherever it is moved to */
  int sequence;
  char *starts_at;  /* UTC ISO text */
  char *changed_at; /* the same; stands in for the moment of writing */
  int minutes;
  char *title, *where;
  gboolean cancelled;
} MoCalendarEvent;

void mo_calendar_event_free (MoCalendarEvent *event);

/* events: MoCalendarEvent.  owner: told apart by it is whose file it is.  Owned by the caller;
 * NULL where a moment cannot be read. */
char *mo_calendar_file_text (const char *name, const char *owner, GPtrArray *events);
/* TRUE where the text is a calendar that this program wrote for that owner. */
gboolean mo_calendar_file_is_ours (const char *text, const char *owner);

G_END_DECLS
