/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-demo-office.h"

#include <glib/gstdio.h>

#include "model/mo-demo.h"

#define SEED 2026 /* always the same people, so that pictures and talks agree */

char *
mo_demo_office_make (MoDay today, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("mentoring-office-demo-XXXXXX", error);
  if (!folder)
    return NULL;
  g_autofree char *path = g_build_filename (folder, "office.db", NULL);
  g_autoptr (MoStore) store = mo_store_open (path, NULL, MO_STORE_DEFAULT, error);
  if (store)
    mo_store_set_today (store, today);
  if (store && mo_demo_fill (store, mo_store_get_today (store), SEED, error))
    return g_steal_pointer (&path);
  mo_demo_office_remove (path);
  return NULL;
}

void
mo_demo_office_remove (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir))) {
    g_autofree char *file = g_build_filename (folder, name, NULL);
    g_unlink (file);
  }
  g_rmdir (folder);
}
