/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Packs that left the house, and what the next one would tell beside them. */
#include "store/mo-packs.h"

static MoStore *
open_store (void)
{
  g_autoptr (GError) error = NULL;
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (store, "Ruth Holt");
  mo_store_set_today (store, mo_day_from_iso ("2026-03-12"));
  return store;
}

static MoPack *
pack_new (const char *period, const char *from, const char *to, const char *sha256)
{
  MoPack *pack = mo_pack_new ();
  pack->period = g_strdup (period);
  pack->from = mo_day_from_iso (from);
  pack->to = mo_day_from_iso (to);
  pack->as_of = MIN (pack->to, mo_day_from_iso ("2026-03-12"));
  pack->strand = g_strdup ("all");
  pack->pages = g_strdup ("1,2");
  pack->sha256 = g_strdup (sha256);
  return pack;
}

static void
put_cells (MoPack *pack, int referrals, int north, int reached)
{
  g_autofree char *of_north = g_strdup_printf ("M-1a %s all region:north", pack->period),
                  *of_all = g_strdup_printf ("M-1a %s all", pack->period),
                  *of_reached = g_strdup_printf ("M-12a %s all", pack->period);
  g_autoptr (MoPackCells) cells = mo_pack_cells_new ();
  mo_pack_cells_add (cells, of_north, north);
  mo_pack_cells_add (cells, of_all, referrals);
  mo_pack_cells_add (cells, of_reached, reached);
  g_assert_cmpuint (mo_pack_cells_count (cells), ==, 3);
  pack->cells = mo_pack_cells_to_text (cells);
}

static gint64
record (MoStore *store, const MoPack *pack)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_store_write (store, NULL, mo_store_record_pack_job, pack, &error);
  g_assert_no_error (error);
  return *id;
}

static GPtrArray *
tells (MoStore *store, const MoPack *pack)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *told = mo_store_read (store, mo_store_pack_tells_job, pack, &error);
  g_assert_no_error (error);
  return told;
}

static void
a_little_more_is_told (void)
{
  g_autoptr (MoStore) store = open_store ();
  g_autoptr (MoPack) first = pack_new ("2025/26", "2025-04-01", "2026-03-31", "aa");
  g_autoptr (MoPack) second = pack_new ("2025/26", "2025-04-01", "2026-03-31", "bb");
  g_autoptr (MoPack) other = pack_new ("2024/25", "2024-04-01", "2025-03-31", "cc");
  put_cells (first, 120, 20, 60);
  put_cells (second, 140, 22, 60); /* two from the north came in between */
  put_cells (other, 121, 21, 61);

  g_autoptr (GPtrArray) nothing = tells (store, first);
  g_assert_cmpuint (nothing->len, ==, 0);
  gint64 id = record (store, first);
  g_autoptr (GPtrArray) told = tells (store, second);
  g_assert_cmpuint (told->len, ==, 1);
  const MoPackTell *tell = g_ptr_array_index (told, 0);
  g_assert_cmpint (tell->pack, ==, id);
  g_assert_cmpstr (tell->cell, ==, "M-1a 2025/26 all region:north");
  g_assert_cmpstr (tell->who, ==, "Ruth Holt");
  g_assert_cmpint (tell->before, ==, 20);
  g_assert_cmpint (tell->now, ==, 22);
  g_autoptr (GPtrArray) apart = tells (store, other); /* another year */
  g_assert_cmpuint (apart->len, ==, 0);
  second->small_mode = 1; /* 20 and 20 */
  g_autoptr (GPtrArray) rounded = tells (store, second);
  g_assert_cmpuint (rounded->len, ==, 0);
}

/* The year is printed after its first three quarters. */
static void
the_rest_is_told (void)
{
  static const char *const quarters[][3] = { { "2025/26 Q1", "2025-04-01", "2025-06-30" },
                                             { "2025/26 Q2", "2025-07-01", "2025-09-30" },
                                             { "2025/26 Q3", "2025-10-01", "2025-12-31" } };
  g_autoptr (MoStore) store = open_store ();
  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++) {
    g_autoptr (MoPack) pack =
        pack_new (quarters[i][0], quarters[i][1], quarters[i][2], quarters[i][0]);
    put_cells (pack, 20, 6, 8);
    record (store, pack);
  }
  g_autoptr (MoPack) year = pack_new ("2025/26", "2025-04-01", "2026-03-31", "year");
  put_cells (year, 63, 30, 40);
  g_autoptr (GPtrArray) told = tells (store, year);
  g_assert_cmpuint (told->len, ==, 1);
  const MoPackTell *tell = g_ptr_array_index (told, 0);
  g_assert_cmpstr (tell->cell, ==, "M-1a 2025/26 Q4 all");
  g_assert_cmpint (tell->now, ==, 3);
  g_assert_cmpint (tell->pack, ==, 0);
  year->small_mode = 1; /* rounded: nothing exact is known */
  g_autoptr (GPtrArray) rounded = tells (store, year);
  g_assert_cmpuint (rounded->len, ==, 0);
}

static void
kept_once_and_for_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoStore) store = open_store ();
  g_autoptr (MoPack) pack = pack_new ("2025/26 Q3", "2025-10-01", "2025-12-31", "aa");
  put_cells (pack, 30, 9, 12);
  gint64 id = record (store, pack);
  g_assert_cmpint (record (store, pack), ==, id); /* printed again: the same bytes */

  g_autoptr (GPtrArray) packs = mo_store_list_packs (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (packs->len, ==, 1);
  const MoPack *kept = g_ptr_array_index (packs, 0);
  g_assert_cmpstr (kept->who, ==, "Ruth Holt");
  g_assert_cmpint (kept->made, ==, mo_day_from_iso ("2026-03-12"));
  g_assert_cmpint (kept->from, ==, pack->from);
  g_assert_cmpstr (kept->cells, ==, pack->cells);

  /* undo tells that it stays; nothing was done before it */
  g_assert_null (mo_store_undo (store, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  g_assert_nonnull (strstr (error->message, "this stays for good. What left the house"));
  g_clear_error (&error);
  g_assert_null (mo_store_undo_set (store, 1, &error));
  g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/packs/difference", a_little_more_is_told);
  g_test_add_func ("/packs/rest", the_rest_is_told);
  g_test_add_func ("/packs/kept", kept_once_and_for_good);
  return g_test_run ();
}
