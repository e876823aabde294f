/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-day.h"
#include "model/mo-row.h"

typedef struct {
  gint64 id;
  char *name;
  int days;
} Guest;

static const MoField guest_table[] = {
  MO_FIELD (INT64, Guest, id),
  MO_FIELD (TEXT, Guest, name),
  MO_FIELD (INT, Guest, days),
  MO_FIELD_END,
};

MO_DECLARE_RECORD (Guest, guest)
MO_DEFINE_RECORD (Guest, guest, guest_table)

G_DECLARE_FINAL_TYPE (GuestRow, guest_row, GUEST, ROW, MoRow)
struct _GuestRow {
  MoRow parent_instance;
};
G_DEFINE_FINAL_TYPE (GuestRow, guest_row, MO_TYPE_ROW)

static void
guest_row_class_init (GuestRowClass *klass)
{
  mo_row_class_show (MO_ROW_CLASS (klass), guest_table, guest_ref, guest_unref);
}

static void
guest_row_init (GuestRow *self)
{
}

static Guest *
guest (gint64 id, const char *name, int days)
{
  Guest *record = guest_new ();
  record->id = id;
  record->name = g_strdup (name);
  record->days = days;
  return record;
}

static void
moved (GObject *row, GParamSpec *pspec, gpointer names)
{
  g_string_append_printf (names, "%s ", pspec->name);
}

static void
only_what_moved (void)
{
  g_autoptr (MoRow) row = g_object_new (guest_row_get_type (), NULL);
  g_autoptr (Guest) one = guest (7, "Pugh", 3), other = guest (7, "Pugh", 4);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *name = NULL;
  int days;

  mo_row_set_record (row, one);
  g_signal_connect (row, "notify", G_CALLBACK (moved), names);
  mo_row_set_record (row, other);
  g_assert_cmpstr (names->str, ==, "days ");
  g_object_get (row, "name", &name, "days", &days, NULL);
  g_assert_cmpstr (name, ==, "Pugh");
  g_assert_cmpint (days, ==, 4);
  g_assert_cmpint (mo_row_get_id (row), ==, 7);
}

typedef struct {
  guint calls, removed, added;
} Splices;

static void
spliced (GListModel *list, guint at, guint removed, guint added, gpointer data)
{
  Splices *splices = data;
  splices->calls++;
  splices->removed += removed;
  splices->added += added;
}

static GPtrArray *
guests (const char *letters)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) guest_unref);
  for (const char *l = letters; *l; l++)
    g_ptr_array_add (records, guest (*l, "x", 0));
  return records;
}

static char *
shown (GListStore *list)
{
  GString *letters = g_string_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
    g_string_append_c (letters, (char) mo_row_get_id (row));
  }
  return g_string_free (letters, FALSE);
}

/* Whatever list follows whatever list, the result is the second, in one splice at most, and the
 * row of the same person is the same object. */
static void
sync_any_to_any (void)
{
  static const char *const lists[] = { "",    "a",        "abc", "abxc",    "cba",
                                       "bcd", "abcdefgh", "ah",  "habcdefg" };
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < G_N_ELEMENTS (lists); j++) {
      g_autoptr (GListStore) list = g_list_store_new (guest_row_get_type ());
      g_autoptr (GPtrArray) first = guests (lists[i]), second = guests (lists[j]);
      Splices splices = { 0 };
      mo_rows_sync (list, guest_row_get_type (), first);
      g_autoptr (GObject) kept = g_list_model_get_item (G_LIST_MODEL (list), 0);
      g_signal_connect (list, "items-changed", G_CALLBACK (spliced), &splices);
      mo_rows_sync (list, guest_row_get_type (), second);
      g_autofree char *now = shown (list);
      g_assert_cmpstr (now, ==, lists[j]);
      g_assert_cmpuint (splices.calls, ==, i == j || g_str_equal (lists[i], lists[j]) ? 0 : 1);
      if (kept && strchr (lists[j], lists[i][0])) {
        guint at;
        g_assert_true (g_list_store_find (list, kept, &at));
      }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row/only-what-moved", only_what_moved);
  g_test_add_func ("/row/sync", sync_any_to_any);
  return g_test_run ();
}
