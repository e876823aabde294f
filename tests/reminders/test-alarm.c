/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The alarm and the watch by themselves.  Nobody may set the clock of the computer that tests
 * run on: what the kernel answers then comes from stand-ins, put in by the linker. */
#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "reminders/mo-alarm.h"
#include "reminders/mo-watch.h"

int __real_timerfd_create (int clock, int flags);
int
__real_timerfd_settime (int fd, int flags, const struct itimerspec *at, struct itimerspec *old);
ssize_t __real_read (int fd, void *room, size_t size);
int __wrap_timerfd_create (int clock, int flags);
int
__wrap_timerfd_settime (int fd, int flags, const struct itimerspec *at, struct itimerspec *old);
ssize_t __wrap_read (int fd, void *room, size_t size);

static int pretend_fd = -1;                         /* in place of a timer */
static int create_fails, settime_fails, read_fails; /* errno, once */
static int last_clock, last_flags;
static gint64 last_at;

int
__wrap_timerfd_create (int clock, int flags)
{
  last_clock = clock;
  if (create_fails) {
    errno = create_fails;
    return -1;
  }
  return pretend_fd >= 0 ? dup (pretend_fd) : __real_timerfd_create (clock, flags);
}

int
__wrap_timerfd_settime (int fd, int flags, const struct itimerspec *at, struct itimerspec *old)
{
  last_flags = flags;
  last_at = at->it_value.tv_sec;
  if (settime_fails) {
    errno = settime_fails;
    settime_fails = 0;
    return -1;
  }
  return pretend_fd >= 0 ? 0 : __real_timerfd_settime (fd, flags, at, old);
}

ssize_t
__wrap_read (int fd, void *room, size_t size)
{
  ssize_t got = __real_read (fd, room, size);
  if (!read_fails || size != sizeof (guint64))
    return got;
  errno = read_fails;
  return -1;
}

/* ---------------------------------------------------------------------- waiting */

static int rung;

static void
ring (gpointer user)
{
  rung++;
}

static gboolean
late (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Turns the main loop until it rang so often, or for so long. */
static void
turn (int times, guint ms)
{
  gboolean over = FALSE;
  guint limit = g_timeout_add (ms, late, &over);
  while (rung < times && !over)
    g_main_context_iteration (NULL, TRUE);
  if (!over)
    g_source_remove (limit);
}

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* ---------------------------------------------------------------------- the alarm */

static void
at_its_time (void)
{
  MoAlarm *alarm = mo_alarm_new (ring, NULL);
  rung = 0;
  mo_alarm_set (alarm, now () + 3600);
  turn (1, 200);
  g_assert_cmpint (rung, ==, 0);
  mo_alarm_set (alarm, now () + 1); /* replaces the hour */
  turn (1, 5000);
  g_assert_cmpint (rung, ==, 1);
  turn (2, 300); /* once */
  g_assert_cmpint (rung, ==, 1);
  mo_alarm_set (alarm, now () - 100); /* past already: the computer slept over it */
  turn (2, 5000);
  g_assert_cmpint (rung, ==, 2);
  mo_alarm_free (alarm);
}

/* Of the wall clock, at a point of it, and woken when somebody sets that clock. */
static void
of_the_wall_clock (void)
{
  MoAlarm *alarm = mo_alarm_new (ring, NULL);
  mo_alarm_set (alarm, 2000000000);
  g_assert_cmpint (last_clock, ==, CLOCK_REALTIME);
  g_assert_cmpint (last_flags, ==, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET);
  g_assert_cmpint (last_at, ==, 2000000000);
  mo_alarm_free (alarm);
}

static void
the_clock_is_set (void)
{
  int ends[2];
  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  g_assert_true (g_unix_set_fd_nonblocking (ends[0], TRUE, NULL));
  pretend_fd = ends[0];
  rung = 0;
  MoAlarm *alarm = mo_alarm_new (ring, NULL);
  mo_alarm_set (alarm, now () + 3600);
  read_fails = ECANCELED; /* what a timer answers then */
  g_assert_cmpint (write (ends[1], "12345678", 8), ==, 8);
  turn (1, 5000);
  g_assert_cmpint (rung, ==, 1);
  read_fails = EAGAIN; /* somebody else read it: nothing happened */
  g_assert_cmpint (write (ends[1], "12345678", 8), ==, 8);
  turn (2, 200);
  g_assert_cmpint (rung, ==, 1);
  read_fails = 0;
  mo_alarm_free (alarm);
  pretend_fd = -1;
  close (ends[0]);
  close (ends[1]);
}

/* In the very moment in which the alarm was set. */
static void
set_meanwhile (void)
{
  MoAlarm *alarm = mo_alarm_new (ring, NULL);
  rung = 0;
  settime_fails = ECANCELED;
  mo_alarm_set (alarm, now () + 3600);
  turn (1, 5000);
  g_assert_cmpint (rung, ==, 1);
  mo_alarm_free (alarm);
}

static void
no_timer_to_be_had (void)
{
  create_fails = EMFILE;
  MoAlarm *alarm = mo_alarm_new (ring, NULL);
  create_fails = 0;
  rung = 0;
  mo_alarm_set (alarm, now ());
  turn (1, 5000);
  g_assert_cmpint (rung, ==, 1);
  mo_alarm_set (alarm, now () + 3600);
  mo_alarm_free (alarm); /* nothing rings after it */
  turn (2, 200);
  g_assert_cmpint (rung, ==, 1);
}

/* ---------------------------------------------------------------------- the watch */

static void
put (const char *path)
{
  g_autofree char *other = g_strconcat (path, ".other", NULL);
  g_file_set_contents (other, "x", -1, NULL);
  g_rename (other, path);
}

static void
told_of_its_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mo-watch-XXXXXX", NULL);
  g_autofree char *inner = g_build_filename (folder, "in", NULL);
  g_autofree char *path = g_build_filename (inner, "reminders", NULL);
  g_autofree char *neighbour = g_build_filename (inner, "office.db", NULL);
  MoWatch *watch = mo_watch_new (path, ring, NULL); /* makes the folder */

  rung = 0;
  put (neighbour);
  turn (1, 150);
  g_assert_cmpint (rung, ==, 0);
  put (path);
  turn (1, 5000);
  g_assert_cmpint (rung, ==, 1);
  g_unlink (path);
  turn (2, 5000);
  g_assert_cmpint (rung, ==, 2);
  g_unlink (neighbour);
  g_rmdir (inner); /* told of, and found again once it is looked for */
  turn (3, 5000);
  g_assert_cmpint (rung, ==, 3);
  mo_watch_look (watch);
  put (path);
  turn (4, 5000);
  g_assert_cmpint (rung, ==, 4);
  mo_watch_free (watch);
  g_unlink (path);
  g_rmdir (inner);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/alarm/at its time", at_its_time);
  g_test_add_func ("/alarm/of the wall clock", of_the_wall_clock);
  g_test_add_func ("/alarm/the clock is set", the_clock_is_set);
  g_test_add_func ("/alarm/set meanwhile", set_meanwhile);
  g_test_add_func ("/alarm/no timer to be had", no_timer_to_be_had);
  g_test_add_func ("/watch/told of its file", told_of_its_file);
  return g_test_run ();
}
