/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-packs.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "core/mo-pack-sums.h"
#include "core/mo-small.h"
#include "store/mo-change.h"
#include "store/mo-stmt.h"

static const MoField pack_fields[] = {
  MO_FIELD (INT64, MoPack, id),     MO_FIELD (INT, MoPack, rev),
  MO_FIELD (TEXT, MoPack, made_at), MO_FIELD (TEXT, MoPack, who),
  MO_FIELD (DAY, MoPack, made),     MO_FIELD (TEXT, MoPack, period),
  MO_FIELD (DAY, MoPack, from),     MO_FIELD (DAY, MoPack, to),
  MO_FIELD (DAY, MoPack, as_of),    MO_FIELD (TEXT, MoPack, strand),
  MO_FIELD (TEXT, MoPack, pages),   MO_FIELD (INT, MoPack, small_mode),
  MO_FIELD (INT, MoPack, large),    MO_FIELD (TEXT, MoPack, sha256),
  MO_FIELD (TEXT, MoPack, cells),   MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPack, mo_pack, pack_fields)

static const MoField tell_fields[] = {
  MO_FIELD (INT64, MoPackTell, pack),
  MO_FIELD (TEXT, MoPackTell, cell),
  MO_FIELD (TEXT, MoPackTell, who),
  MO_FIELD (DAY, MoPackTell, made),
  MO_FIELD (INT, MoPackTell, before),
  MO_FIELD (INT, MoPackTell, now),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPackTell, mo_pack_tell, tell_fields)

#define PACKS                                                                                  \
  "SELECT id, rev, made_at, who, made_on AS made, period, from_on AS \"from\","                \
  " to_on AS \"to\", as_of, strand, pages, small_mode, large, sha256, cells FROM pack"

/* ---------------------------------------------------------------------- cells */

struct _MoPackCells {
  GTree *counts; /* name → count */
};

static int
by_name (gconstpointer one, gconstpointer other, gpointer user)
{
  return g_strcmp0 (one, other);
}

MoPackCells *
mo_pack_cells_new (void)
{
  MoPackCells *cells = g_new0 (MoPackCells, 1);
  cells->counts = g_tree_new_full (by_name, NULL, g_free, NULL);
  return cells;
}

void
mo_pack_cells_free (MoPackCells *cells)
{
  if (!cells)
    return;
  g_tree_unref (cells->counts);
  g_free (cells);
}

void
mo_pack_cells_add (MoPackCells *cells, const char *cell, int count)
{
  g_tree_insert (cells->counts, g_strdup (cell), GINT_TO_POINTER (count));
}

guint
mo_pack_cells_count (const MoPackCells *cells)
{
  return g_tree_nnodes (cells->counts);
}

static gboolean
write_cell (gpointer name, gpointer count, gpointer builder)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, GPOINTER_TO_INT (count));
  return FALSE;
}

char *
mo_pack_cells_to_text (const MoPackCells *cells)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  g_tree_foreach (cells->counts, write_cell, builder);
  json_builder_end_object (builder);
  g_autoptr (JsonNode) node = json_builder_get_root (builder);
  return json_to_string (node, FALSE);
}

static MoPackCells *
cells_of (const MoPack *pack, GError **error)
{
  g_autoptr (MoPackCells) cells = mo_pack_cells_new ();
  g_autoptr (JsonNode) node = pack->cells ? json_from_string (pack->cells, NULL) : NULL;

  if (!node || !JSON_NODE_HOLDS_OBJECT (node)) {
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_DAMAGED,
                 "the counts of pack %" G_GINT64_FORMAT " cannot be read",
                 pack->id);
    return NULL;
  }
  JsonObjectIter iter;
  const char *name;
  JsonNode *count;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &count))
    mo_pack_cells_add (cells, name, (int) json_node_get_int (count));
  return g_steal_pointer (&cells);
}

/* ---------------------------------------------------------------------- differences */

typedef struct {
  const MoPack *earlier;
  GTree *before, *told; /* told: cell → MoPackTell */
  GTree *all; /* of all earlier ones together: cell → what the newest of them shows */
  MoPolicy policy;
} Compare;

static gboolean
add_to_all (gpointer name, gpointer count, gpointer user)
{
  Compare *compare = user;
  if (!g_tree_lookup_extended (compare->all, name, NULL, NULL))
    g_tree_insert (compare->all, g_strdup (name), count);
  return FALSE;
}

static void
add_sum (const char *cell, int count, gpointer list)
{
  MoPackTell *tell = mo_pack_tell_new ();
  tell->cell = g_strdup (cell);
  tell->made = MO_DAY_NONE;
  tell->before = -1;
  tell->now = count;
  g_ptr_array_add (list, tell);
}

static gboolean
compare_cell (gpointer name, gpointer count, gpointer user)
{
  Compare *compare = user;
  gpointer before;

  if (!g_tree_lookup_extended (compare->before, name, NULL, &before) ||
      g_tree_lookup (compare->told, name) ||
      !mo_small_tells (GPOINTER_TO_INT (before), GPOINTER_TO_INT (count), &compare->policy))
    return FALSE;
  MoPackTell *tell = mo_pack_tell_new ();
  tell->pack = compare->earlier->id;
  tell->cell = g_strdup (name);
  tell->who = g_strdup (compare->earlier->who);
  tell->made = compare->earlier->made;
  tell->before = GPOINTER_TO_INT (before);
  tell->now = GPOINTER_TO_INT (count);
  g_tree_insert (compare->told, tell->cell, tell);
  return FALSE;
}

static gboolean
move_tell (gpointer name, gpointer tell, gpointer list)
{
  g_ptr_array_add (list, mo_pack_tell_ref (tell));
  return FALSE;
}

static GPtrArray *
earlier_packs (MoStore *store, const MoPack *pack, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, PACKS " WHERE id <> :id ORDER BY id DESC");
  mo_stmt_bind_int (&stmt, ":id", pack->id);
  return mo_stmt_read_all (&stmt, mo_pack, error);
}

GPtrArray *
mo_store_pack_tells (MoStore *store, const MoPack *pack, GError **error)
{
  MoPolicy policy;
  g_autoptr (MoPackCells) now = cells_of (pack, error);
  if (!now || !mo_store_load_policy (store, &policy, error))
    return NULL;
  g_autoptr (GPtrArray) earlier = earlier_packs (store, pack, error);
  if (!earlier)
    return NULL;

  g_autoptr (GTree) told =
      g_tree_new_full (by_name, NULL, NULL, (GDestroyNotify) mo_pack_tell_unref);
  g_autoptr (GTree) all = g_tree_new_full (by_name, NULL, g_free, NULL);
  for (guint i = 0; i < earlier->len; i++) {
    const MoPack *other = g_ptr_array_index (earlier, i);
    g_autoptr (MoPackCells) before = cells_of (other, error);
    if (!before)
      return NULL;
    Compare compare = { other, before->counts, told, all, policy };
    /* where one of them was rounded, nothing exact is known of the difference */
    compare.policy.small_mode = pack->small_mode || other->small_mode;
    g_tree_foreach (now->counts, compare_cell, &compare);
    if (!other->small_mode)
      g_tree_foreach (before->counts, add_to_all, &compare);
  }
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_pack_tell_unref);
  g_tree_foreach (told, move_tell, list);
  if (!pack->small_mode)
    mo_pack_sums (all, now->counts, &policy, mo_store_get_today (store), add_sum, list);
  return list;
}

gpointer
mo_store_pack_tells_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_pack_tells (store, ask, error);
}

/* ---------------------------------------------------------------------- kept */

GPtrArray *
mo_store_list_packs (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, PACKS " ORDER BY id DESC");
  return mo_stmt_read_all (&stmt, mo_pack, error);
}

gpointer
mo_store_list_packs_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_packs (store, error);
}

#define MOST (64 * 1024) /* bytes of a text */

/* The one of the same bytes; 0: there is none, or error is set. */
static gint64
same_pack (MoStore *store, const char *sha256, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT min(id) FROM pack WHERE sha256 = :sha256");
  mo_stmt_bind_text (&stmt, ":sha256", sha256);
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error) ? id : 0;
}

gint64
mo_store_record_pack (MoStore *store, const MoPack *pack, GError **error)
{
  GError *failure = NULL;
  gint64 same = same_pack (store, pack->sha256, &failure);
  if (same || failure) {
    if (failure)
      g_propagate_error (error, failure);
    return same;
  }
  if (strlen (pack->cells) >= MOST) {
    g_set_error_literal (error, MO_STORE_ERROR, MO_STORE_FAILED, "too many counts in a pack");
    return 0;
  }
  g_autofree char *now = mo_store_now (store);
  MoChange *change = mo_change_new ("pack", 0, 0);
  mo_change_text (change, "made_at", now);
  mo_change_day (change, "made_on", mo_store_get_today (store));
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "period", pack->period);
  mo_change_day (change, "from_on", pack->from);
  mo_change_day (change, "to_on", pack->to);
  mo_change_day (change, "as_of", pack->as_of);
  mo_change_text (change, "strand", pack->strand);
  mo_change_text (change, "pages", pack->pages);
  mo_change_int (change, "small_mode", pack->small_mode);
  mo_change_int (change, "large", pack->large);
  mo_change_text (change, "sha256", pack->sha256);
  mo_change_text (change, "cells", pack->cells);
  return mo_store_save (store, change, NULL, error);
}

gpointer
mo_store_record_pack_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoPack *pack = ask;
  mo_store_label (store, _ ("Trustees’ pack %s made"), pack->period);
  gint64 id = mo_store_record_pack (store, pack, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}
