/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-store.h"

G_BEGIN_DECLS

typedef struct {
  int version;      /* 1, 2, 3 …, the number of the file */
  const char *name; /* of the file */
  const char *sql;
} MoMigration;

extern const MoMigration mo_migrations[];

/* The newest version this program knows. */
int mo_migrations_newest (void);
/* Brings an open database up to `to` (0: newest), each step whole or not at all. */
gboolean mo_store_migrate (MoStore *store, int to, GError **error);

G_END_DECLS
