/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reminders/mo-alarm.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

struct _MoAlarm {
  int fd; /* -1 where there is none: then a plain timer stands in */
  guint source, again;
  void (*rang) (gpointer user);
  gpointer user;
};

static gboolean
ready (int fd, GIOCondition condition, gpointer data)
{
  MoAlarm *alarm = data;
  guint64 times;

  /* ECANCELED: the clock was set.  Either way it is time to look at it. */
  if (read (fd, &times, sizeof times) < 0 && errno == EAGAIN)
    return G_SOURCE_CONTINUE;
  alarm->rang (alarm->user);
  return G_SOURCE_CONTINUE;
}

static gboolean
ring_again (gpointer data)
{
  MoAlarm *alarm = data;
  alarm->again = 0;
  alarm->rang (alarm->user);
  return G_SOURCE_REMOVE;
}

MoAlarm *
mo_alarm_new (void (*rang) (gpointer user), gpointer user)
{
  MoAlarm *alarm = g_new0 (MoAlarm, 1);
  alarm->rang = rang;
  alarm->user = user;
  alarm->fd = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (alarm->fd >= 0)
    alarm->source = g_unix_fd_add (alarm->fd, G_IO_IN, ready, alarm);
  return alarm;
}

void
mo_alarm_set (MoAlarm *alarm, gint64 at)
{
  struct itimerspec when = { .it_value = { .tv_sec = at } };
  gint64 left = at - g_get_real_time () / G_USEC_PER_SEC;

  g_clear_handle_id (&alarm->again, g_source_remove);
  if (alarm->fd < 0)
    alarm->again = g_timeout_add_seconds (CLAMP (left, 1, 60), ring_again, alarm);
  else if (timerfd_settime (
               alarm->fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL) < 0)
    alarm->again = g_timeout_add_seconds (1, ring_again, alarm); /* it was set just now */
}

void
mo_alarm_free (MoAlarm *alarm)
{
  if (!alarm)
    return;
  g_clear_handle_id (&alarm->again, g_source_remove);
  g_clear_handle_id (&alarm->source, g_source_remove);
  if (alarm->fd >= 0)
    close (alarm->fd);
  g_free (alarm);
}
