/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mo-fault-vfs.h"

#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  sqlite3_file base;
  sqlite3_file *real;
} FaultFile;

static sqlite3_vfs fault_vfs;
static sqlite3_vfs *real_vfs;
static sqlite3_io_methods fault_methods;
static MoFault armed;
static int countdown, count;

#define REAL(f) (((FaultFile *) (f))->real)

void
mo_fault_vfs_arm (MoFault fault, int at)
{
  armed = fault;
  countdown = at;
  count = 0;
}

int
mo_fault_vfs_count (void)
{
  return count;
}

/* TRUE at the armed point, and for a full disk ever after. */
static gboolean
strikes (void)
{
  count++;
  if (armed == MO_FAULT_NONE || countdown == 0)
    return FALSE;
  return armed == MO_FAULT_FULL ? count >= countdown : count == countdown;
}

static int
fault_close (sqlite3_file *f)
{
  int rc = REAL (f)->pMethods ? REAL (f)->pMethods->xClose (REAL (f)) : SQLITE_OK;
  sqlite3_free (REAL (f));
  return rc;
}

static int
fault_read (sqlite3_file *f, void *to, int n, sqlite3_int64 at)
{
  return REAL (f)->pMethods->xRead (REAL (f), to, n, at);
}

static int
fault_write (sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
{
  if (strikes ()) {
    if (armed == MO_FAULT_FULL)
      return SQLITE_FULL;
    REAL (f)->pMethods->xWrite (REAL (f), from, n / 2, at);
    _exit (MO_FAULT_EXIT);
  }
  return REAL (f)->pMethods->xWrite (REAL (f), from, n, at);
}

static int
fault_truncate (sqlite3_file *f, sqlite3_int64 size)
{
  if (strikes () && armed == MO_FAULT_KILL)
    _exit (MO_FAULT_EXIT);
  return REAL (f)->pMethods->xTruncate (REAL (f), size);
}

static int
fault_sync (sqlite3_file *f, int flags)
{
  if (strikes () && armed == MO_FAULT_KILL)
    _exit (MO_FAULT_EXIT);
  return REAL (f)->pMethods->xSync (REAL (f), flags);
}

static int
fault_size (sqlite3_file *f, sqlite3_int64 *size)
{
  return REAL (f)->pMethods->xFileSize (REAL (f), size);
}

static int
fault_lock (sqlite3_file *f, int level)
{
  return REAL (f)->pMethods->xLock (REAL (f), level);
}

static int
fault_unlock (sqlite3_file *f, int level)
{
  return REAL (f)->pMethods->xUnlock (REAL (f), level);
}

static int
fault_reserved (sqlite3_file *f, int *out)
{
  return REAL (f)->pMethods->xCheckReservedLock (REAL (f), out);
}

static int
fault_control (sqlite3_file *f, int op, void *arg)
{
  return REAL (f)->pMethods->xFileControl (REAL (f), op, arg);
}

static int
fault_sector (sqlite3_file *f)
{
  return REAL (f)->pMethods->xSectorSize (REAL (f));
}

static int
fault_traits (sqlite3_file *f)
{
  return REAL (f)->pMethods->xDeviceCharacteristics (REAL (f));
}

static int
fault_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int flags, int *out)
{
  FaultFile *file = (FaultFile *) f;
  file->real = sqlite3_malloc (real_vfs->szOsFile);
  memset (file->real, 0, real_vfs->szOsFile);
  int rc = real_vfs->xOpen (real_vfs, name, file->real, flags, out);
  if (rc == SQLITE_OK) {
    file->base.pMethods = &fault_methods;
  } else {
    sqlite3_free (file->real);
    file->base.pMethods = NULL;
  }
  return rc;
}

void
mo_fault_vfs_register (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = *real_vfs;
  fault_vfs.zName = "fault";
  fault_vfs.szOsFile = sizeof (FaultFile);
  fault_vfs.pNext = NULL;
  fault_vfs.xOpen = fault_open;
  /* Version 1: no shared memory, which an exclusive connection does not need. */
  fault_methods = (sqlite3_io_methods){
    .iVersion = 1,
    .xClose = fault_close,
    .xRead = fault_read,
    .xWrite = fault_write,
    .xTruncate = fault_truncate,
    .xSync = fault_sync,
    .xFileSize = fault_size,
    .xLock = fault_lock,
    .xUnlock = fault_unlock,
    .xCheckReservedLock = fault_reserved,
    .xFileControl = fault_control,
    .xSectorSize = fault_sector,
    .xDeviceCharacteristics = fault_traits,
  };
  sqlite3_vfs_register (&fault_vfs, 0);
}
