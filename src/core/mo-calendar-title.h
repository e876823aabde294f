/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rule CALENDAR: "a calendar lies open on many telephones: it tells when a call is, never whose
 * health it is about."  A title is the call's number and initials or numbers, a choice of the
 * office; no surname, no first name, nothing that anybody said. */
typedef enum {
  MO_TITLE_INITIALS, /* "Call 4 of 10, D. O." */
  MO_TITLE_NUMBERS,  /* "Call 4 of 10, R-0413" */
} MoCalendarTitle;

typedef struct {
  int number, limit;
  const char *mentee_first, *mentee_last, *referral; /* referral: its number */
  const char *mentor_first, *mentor_last;
  gint64 mentor;
} MoCalendarCallNames;

/* "D. O."; "" for nobody; owned by the caller. */
char *mo_initials (const char *first, const char *last);
/* for_mentor: of the mentor's own calendar, where nobody needs to be told who that is. */
char *
mo_calendar_title (const MoCalendarCallNames *names, MoCalendarTitle how, gboolean for_mentor);
/* "C. W." or "M-0012"; owned by the caller. */
char *mo_calendar_mentor (const MoCalendarCallNames *names, MoCalendarTitle how);

G_END_DECLS
