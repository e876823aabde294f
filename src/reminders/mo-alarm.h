/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rings at a moment of the wall clock, and at once whenever somebody sets that clock or the
 * computer wakes up: nothing is counted while it sleeps. */
typedef struct _MoAlarm MoAlarm;

MoAlarm *mo_alarm_new (void (*rang) (gpointer user), gpointer user);
void mo_alarm_free (MoAlarm *alarm);
/* In seconds since 1970.  It rings once; setting it again replaces the time. */
void mo_alarm_set (MoAlarm *alarm, gint64 at);

G_END_DECLS
