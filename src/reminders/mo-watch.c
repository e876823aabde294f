/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reminders/mo-watch.h"

#include <glib-unix.h>
#include <sys/inotify.h>
#include <unistd.h>

struct _MoWatch {
  char *folder, *name;
  int fd, descriptor; /* -1 for none */
  guint source;
  void (*changed) (gpointer user);
  gpointer user;
};

static gboolean
concerns (MoWatch *watch, const struct inotify_event *event)
{
  if (event->mask & IN_IGNORED) {
    watch->descriptor = -1;
    return TRUE;
  }
  return (event->mask & IN_Q_OVERFLOW) ||
         (event->len > 0 && g_str_equal (event->name, watch->name));
}

static gboolean
told (int fd, GIOCondition condition, gpointer data)
{
  MoWatch *watch = data;
  char room[4096] __attribute__ ((aligned (__alignof__(struct inotify_event))));
  gboolean ours = FALSE;
  ssize_t length;

  while ((length = read (fd, room, sizeof room)) > 0)
    for (char *at = room; at < room + length;) {
      const struct inotify_event *event = (const struct inotify_event *) at;
      ours |= concerns (watch, event);
      at += sizeof *event + event->len;
    }
  if (ours)
    watch->changed (watch->user);
  return G_SOURCE_CONTINUE;
}

void
mo_watch_look (MoWatch *watch)
{
  if (watch->fd < 0 || watch->descriptor >= 0)
    return;
  g_mkdir_with_parents (watch->folder, 0700);
  watch->descriptor =
      inotify_add_watch (watch->fd, watch->folder, IN_MOVED_TO | IN_CLOSE_WRITE | IN_DELETE);
}

MoWatch *
mo_watch_new (const char *path, void (*changed) (gpointer user), gpointer user)
{
  MoWatch *watch = g_new0 (MoWatch, 1);
  watch->folder = g_path_get_dirname (path);
  watch->name = g_path_get_basename (path);
  watch->changed = changed;
  watch->user = user;
  watch->descriptor = -1;
  watch->fd = inotify_init1 (IN_NONBLOCK | IN_CLOEXEC);
  if (watch->fd >= 0)
    watch->source = g_unix_fd_add (watch->fd, G_IO_IN, told, watch);
  mo_watch_look (watch);
  return watch;
}

void
mo_watch_free (MoWatch *watch)
{
  if (!watch)
    return;
  g_clear_handle_id (&watch->source, g_source_remove);
  if (watch->fd >= 0)
    close (watch->fd);
  g_free (watch->folder);
  g_free (watch->name);
  g_free (watch);
}
