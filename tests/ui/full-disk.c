/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Laid under the program by a test: while the file named in MO_DISK_FULL is there, the disk
 * under the office's database has no room left. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int
no_room (int fd)
{
  const char *flag = getenv ("MO_DISK_FULL");
  char link[64], path[1024];

  if (!flag || access (flag, F_OK) != 0)
    return 0;
  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return 0;
  path[length] = '\0';
  return strstr (path, "office.db") != NULL;
}

/* Compiled for large files this is pwrite64, the one SQLite writes with. */
ssize_t
pwrite (int fd, const void *bytes, size_t count, off_t at)
{
  static ssize_t (*real) (int, const void *, size_t, off_t);

  if (no_room (fd)) {
    errno = ENOSPC;
    return -1;
  }
  if (!real)
    real = (ssize_t (*) (int, const void *, size_t, off_t)) dlsym (RTLD_NEXT, "pwrite64");
  return real (fd, bytes, count, at);
}
