/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "core/mo-keep.h"
#include "store/mo-store-private.h"

#define START "office-"
#define END   ".db"

char *
mo_store_backup_folder (const char *database)
{
  return g_strconcat (database, ".backups", NULL);
}

static MoDay
day_of_name (const char *name)
{
  if (!g_str_has_prefix (name, START) || !g_str_has_suffix (name, END) ||
      strlen (name) != strlen (START "2026-03-12" END))
    return MO_DAY_NONE;
  g_autofree char *day = g_strndup (name + strlen (START), 10);
  return mo_day_from_iso (day);
}

static char *
path_of_day (const char *folder, MoDay day)
{
  g_autofree char *iso = mo_day_to_iso (day);
  g_autofree char *name = g_strconcat (START, iso, END, NULL);
  return g_build_filename (folder, name, NULL);
}

/* Only files of our own naming are looked at, let alone removed. */
static void
prune (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (MoDay));

  for (const char *name; dir && (name = g_dir_read_name (dir));) {
    MoDay day = day_of_name (name);
    if (day != MO_DAY_NONE)
      g_array_append_val (days, day);
  }
  g_autofree gboolean *keep = g_new0 (gboolean, days->len + 1);
  mo_keep_backups ((const MoDay *) (gpointer) days->data, days->len, keep);
  for (guint i = 0; i < days->len; i++) {
    g_autofree char *path = path_of_day (folder, g_array_index (days, MoDay, i));
    if (!keep[i])
      g_unlink (path);
  }
}

gboolean
mo_store_backup_daily (MoStore *store, GError **error)
{
  g_autofree char *folder = mo_store_backup_folder (store->path);
  g_autofree char *path = path_of_day (folder, mo_store_get_today (store));

  if (g_mkdir_with_parents (folder, 0700) != 0) {
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_READONLY, "%s: %s", folder, g_strerror (errno));
    return FALSE;
  }
  if (!mo_store_backup (store, path, error))
    return FALSE;
  prune (folder);
  return TRUE;
}
