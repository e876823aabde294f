/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The program at work: looks at the office's file when it changes, when something is due, and
 * when the clock was set; says what the plan says; remembers it.
 *
 * On the bus it has the actions "try" and "quit", and as states "service" (whether a
 * notification service answers: "unknown", "yes", "no") and "next" (when it looks again, in
 * seconds since 1970; 0 for no day that is known). */
typedef struct _MoReminders MoReminders;

typedef enum {
  MO_STAY, /* until the session ends */
  MO_ONCE, /* looks once, says what is to be said, and leaves */
} MoStay;

/* The application is registered, so that there is a bus. */
MoReminders *mo_reminders_new (GApplication *app, MoStay stay);
void mo_reminders_free (MoReminders *self);
/* Reads and says; from then on by itself. */
void mo_reminders_start (MoReminders *self);
/* Shows how it looks: what stands now, whatever the hour and whatever was said. */
void mo_reminders_try (MoReminders *self);

G_END_DECLS
