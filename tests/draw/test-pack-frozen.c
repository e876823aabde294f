/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pack of frozen figures is of the day on which they were frozen, on every page, whatever was
 * written since. */
#include <string.h>

#include "draw/mo-pack-sheet.h"
#include "model/mo-demo.h"
#include "model/mo-pack-jobs.h"
#include "pdf-text.h"
#include "store/mo-change.h"
#include "store/mo-snapshots.h"
#include "store/mo-stmt.h"

#define TODAY  mo_day_from_iso ("2026-03-12")
#define LATER  mo_day_from_iso ("2026-05-20")
#define PERIOD "2025/26 Q3"

static MoStore *
office (void)
{
  g_autoptr (GError) error = NULL;
  const MoDemoSize size = {
    .years = 3, .a_year_at_first = 60, .a_year_now = 60, .mentors = 30
  };
  MoStore *store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_today (store, TODAY);
  mo_demo_fill_sized (store, TODAY, 3, &size, &error);
  g_assert_no_error (error);
  return store;
}

static void
freeze (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFreezeAsk) ask = mo_freeze_ask_new (PERIOD, NULL);
  g_autoptr (MoSnapshot) made =
      mo_store_write (store, "Frozen", mo_store_freeze_job, ask, &error);
  g_assert_no_error (error);
}

static MoPackShown *
shown (MoStore *store, MoStrand strand, gboolean frozen)
{
  g_autoptr (GError) error = NULL;
  MoPackAsk ask = { .period = PERIOD, .strand = strand, .frozen = frozen, .small_mode = -1 };
  MoPackShown *pack = mo_store_read (store, mo_pack_job, &ask, &error);
  g_assert_no_error (error);
  return pack;
}

static char *
text_of (const MoPackPaper *pack)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoSheet) sheet = mo_pack_sheet (pack);
  g_autoptr (GBytes) pdf = mo_sheet_to_pdf (sheet, &error);
  g_assert_no_error (error);
  return pdf_read (pdf, "pdftotext -raw");
}

static char *
text (MoStore *store, MoStrand strand, gboolean frozen)
{
  g_autoptr (MoPackShown) pack = shown (store, strand, frozen);
  return text_of (pack->pack);
}

/* -------------------------------------------------------------------------- what changes */

static GArray *
ids_of (MoStore *store, const char *sql)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (MoStmt) stmt = mo_stmt_new (store, sql);
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    g_array_append_val (found, id);
  }
  g_assert_true (mo_stmt_finish (&stmt, NULL));
  g_assert_cmpuint (found->len, >, 0);
  return found;
}

/* All rows that the question finds, in two columns. */
typedef struct {
  const char *table, *sql;
  const char *column, *value, *other, *other_value;
} Mend;

static gpointer
mend_job (MoStore *store, gconstpointer data, GError **error)
{
  const Mend *mend = data;
  g_autoptr (GArray) ids = ids_of (store, mend->sql);
  for (guint i = 0; i < ids->len; i++) {
    MoChange *change = mo_change_new (mend->table, g_array_index (ids, gint64, i), 0);
    mo_change_text (change, mend->column, mend->value);
    if (mend->other)
      mo_change_text (change, mend->other, mend->other_value);
    if (!mo_store_save (store, change, NULL, error))
      return NULL;
  }
  return NULL;
}

static gpointer
call_job (MoStore *store, gconstpointer data, GError **error)
{
  g_autoptr (GArray) pairs =
      ids_of (store, "SELECT id FROM pairing WHERE state = 'active' ORDER BY id");
  for (guint i = 0; i < pairs->len; i++) {
    g_autofree char *uuid = g_uuid_string_random ();
    MoChange *change = mo_change_new ("call", 0, 0);
    mo_change_text (change, "uuid", uuid);
    mo_change_int (change, "pairing", g_array_index (pairs, gint64, i));
    mo_change_text (change, "starts_at", "2025-11-18T10:00:00Z");
    mo_change_text (change, "day_on", "2025-11-18");
    mo_change_text (change, "state", "done");
    mo_change_int (change, "actual_minutes", 50);
    if (!mo_store_save (store, change, NULL, error))
      return NULL;
  }
  return NULL;
}

static gpointer
score_job (MoStore *store, gconstpointer data, GError **error)
{
  g_autoptr (GArray) ids = ids_of (store, "SELECT id FROM sentiment");
  for (guint i = 0; i < ids->len; i++) {
    MoChange *change = mo_change_new ("sentiment", g_array_index (ids, gint64, i), 0);
    mo_change_int (change, "score", 1);
    if (!mo_store_save (store, change, NULL, error))
      return NULL;
  }
  return NULL;
}

static void
mend (MoStore *store, MoStoreJob job, gconstpointer ask)
{
  g_autoptr (GError) error = NULL;
  mo_store_write (store, "Mended", job, ask, &error);
  g_assert_no_error (error);
}

/* Matches end, people go to the other strand and region, calls and answers are put right, and
 * mentors leave. */
static void
change_everything (MoStore *store)
{
  static const Mend mends[] = {
    { "pairing",
      "SELECT id FROM pairing WHERE state = 'active' AND id % 2 = 0",
      "ended_on",
      "2025-11-30",
      "end_reason",
      "moved" },
    { "referral",
      "SELECT id FROM referral WHERE id % 3 = 0",
      "received_on",
      "2025-10-03",
      NULL,
      NULL },
    { "referral", "SELECT id FROM referral WHERE id % 7 = 0", "strand", "family", NULL, NULL },
    { "mentor",
      "SELECT id FROM mentor WHERE id % 4 = 0",
      "left_on",
      "2025-10-20",
      "leave_reason",
      "moved" },
  };
  mend (store, call_job, NULL);
  mend (store, score_job, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (mends); i++)
    mend (store, mend_job, &mends[i]);
}

/* ------------------------------------------------------------------------------ the pages */

/* Without what may differ: the foot with the mark, and how it is said that they are frozen. */
static char *
comparable (const char *page)
{
  g_auto (GStrv) lines = g_strsplit (page, "\n", -1);
  g_autoptr (GString) kept = g_string_new (NULL);
  gboolean foot = FALSE;

  for (guint i = 0; lines[i]; i++) {
    g_autofree char *line = g_strdup (lines[i]);
    char *head = strstr (line, ". Figures as ");
    foot |= g_str_has_prefix (line, "Counts of 1 to 4");
    if (head)
      *head = 0;
    if (!foot)
      g_string_append_printf (kept, "%s\n", line);
  }
  return g_string_free (g_steal_pointer (&kept), FALSE);
}

static guint
count_pages (char **pages)
{
  guint n = 0;
  while (pages[n] && *pages[n])
    n++;
  return n;
}

static void
without_number (char *page)
{
  char *of = strstr (page, "Page ");
  if (of)
    of[strcspn (of, "\n")] = 0, memset (of, ' ', strlen (of));
}

/* As many pages as at first, each alike, then what was changed. */
static void
assert_same_pages (const char *at_first, const char *now)
{
  g_auto (GStrv) before = g_strsplit (at_first, "\f", -1), after = g_strsplit (now, "\f", -1);
  guint n = count_pages (before);

  g_assert_cmpuint (n, >=, 12);
  g_assert_cmpuint (count_pages (after), >=, n);
  for (guint i = 0; i < n; i++) {
    without_number (before[i]);
    without_number (after[i]);
    g_autofree char *one = comparable (before[i]), *other = comparable (after[i]);
    g_assert_cmpstr (one, ==, other);
  }
}

static void
every_page_stays (gconstpointer data)
{
  MoStrand strand = GPOINTER_TO_INT (data);
  g_autoptr (MoStore) store = office ();
  g_autofree char *at_first = text (store, strand, FALSE);

  freeze (store);
  g_autofree char *frozen = text (store, strand, TRUE);
  assert_same_pages (at_first, frozen);
  g_assert_null (strstr (frozen, "Changed since it was frozen"));

  change_everything (store);
  mo_store_set_today (store, LATER);
  g_autofree char *now = text (store, strand, FALSE);
  g_autofree char *one = comparable (at_first), *other = comparable (now);
  g_assert_cmpstr (one, !=, other);
  g_autofree char *later = text (store, strand, TRUE);
  assert_same_pages (at_first, later);
  g_assert_nonnull (strstr (later, "Changed since it was frozen"));
  g_assert_nonnull (strstr (later, "as they were frozen on"));
}

/* What the history does not tell cannot be drawn as it was: the page says so, and shows nothing
 * of today in its place. */
static void
what_is_not_known_is_said (void)
{
  g_autoptr (MoStore) store = office ();
  freeze (store);
  g_autoptr (MoPackShown) before = shown (store, MO_STRAND_BOTH, TRUE);
  g_assert_null (mo_pack_lacks (before->pack));

  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "UPDATE call SET state = 'no_show' WHERE day_on BETWEEN '2025-10-01' AND '2025-11-30'");
  mo_stmt_step (&stmt);
  g_assert_true (mo_stmt_finish (&stmt, NULL));
  g_autoptr (MoPackShown) after = shown (store, MO_STRAND_BOTH, TRUE);
  g_autofree char *said = text_of (after->pack), *sentence = mo_pack_sentence (after->pack);
  int calls = mo_figure_find ("calls");
  MoPackRow *was = mo_pack_row (before->pack, calls), *is = mo_pack_row (after->pack, calls);

  g_assert_nonnull (mo_pack_lacks (after->pack));
  g_assert_nonnull (strstr (said, "Only the figures of this period"));
  g_assert_null (strstr (said, "The wait for a match"));
  g_assert_null (strstr (sentence, "year before"));
  g_assert_cmpstr (is->now, ==, was->now);
  g_assert_cmpstr (is->before, ==, "—");
  g_assert_nonnull (is->restated);
  mo_pack_row_free (was);
  mo_pack_row_free (is);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func (
      "/pack-frozen/both", GINT_TO_POINTER (MO_STRAND_BOTH), every_page_stays);
  g_test_add_data_func (
      "/pack-frozen/family", GINT_TO_POINTER (MO_STRAND_FAMILY), every_page_stays);
  g_test_add_func ("/pack-frozen/not-known", what_is_not_known_is_said);
  return g_test_run ();
}
