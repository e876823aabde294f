/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file layer over SQLite's own, called "fault", that counts what reaches the disk and can end
 * the process, or run out of room, at a given point. */
typedef enum {
  MO_FAULT_NONE,
  MO_FAULT_KILL, /* half of the write reaches the file, then the process is gone */
  MO_FAULT_FULL, /* from then on every write says that the disk is full */
} MoFault;

void mo_fault_vfs_register (void);
/* at: the n-th write, sync or truncate from now on, from 1; 0 for never. */
void mo_fault_vfs_arm (MoFault fault, int at);
/* How many there were since it was armed. */
int mo_fault_vfs_count (void);

#define MO_FAULT_EXIT 42 /* exit status of a killed process */

G_END_DECLS
