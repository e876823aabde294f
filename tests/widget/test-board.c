/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/mo-board-private.h"
#include "widget/mo-side-by-side.h"
#include "store/mo-change.h"

#define TODAY   mo_day_new (2026, 3, 12)
#define PEOPLE  1000
#define MENTORS 300

static gint64
save_person (MoStore *store, const char *kind, int n, GError **error)
{
  g_autofree char *uuid = mo_uuid ();
  g_autofree char *last = g_strdup_printf ("%s %04d", kind, n);
  g_autofree char *fold = mo_fold (last);
  MoChange *change = mo_change_new ("person", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_text (change, "first_name", "A");
  mo_change_text (change, "last_name", last);
  mo_change_text (change, "fold", fold);
  mo_change_day (change, "born_on", mo_day_new (1950 + n % 50, 1, 1));
  gint64 id = mo_store_save (store, change, NULL, error);
  change = mo_change_new ("injury", 0, 0);
  mo_change_int (change, "person", id);
  mo_change_text (change, "level_code", n % 2 ? "T12" : "C6");
  mo_change_int (change, "level_upper", n % 2 ? 20 : 6);
  mo_change_int (change, "level_lower", n % 2 ? 20 : 6);
  mo_store_save (store, change, NULL, error);
  return id;
}

static void
save_mentor (MoStore *store, int n, GError **error)
{
  gint64 person = save_person (store, "Mentor", n, error);
  MoChange *change = mo_change_new ("mentor", 0, 0);
  mo_change_int (change, "person", person);
  mo_change_int (change, "sci", 1);
  mo_change_text (change, "state", "active");
  mo_change_int (change, "capacity", n % 3 ? 2 : 0);
  mo_change_day (change, "sci_trained_on", TODAY - 400);
  mo_store_save (store, change, NULL, error);
  change = mo_change_new ("safety_check", 0, 0);
  mo_change_int (change, "person", person);
  mo_change_text (change, "kind", "enhanced");
  mo_change_day (change, "seen_on", TODAY - 100);
  mo_store_save (store, change, NULL, error);
}

static void
save_waiting (MoStore *store, int n, GError **error)
{
  g_autofree char *uuid = mo_uuid (), *number = g_strdup_printf ("R-%04d", n);
  gint64 person = save_person (store, "Mentee", n, error);
  MoChange *change = mo_change_new ("referral", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_text (change, "number", number);
  mo_change_int (change, "person", person);
  mo_change_text (change, "strand", "sci");
  mo_change_day (change, "received_on", TODAY - 60);
  mo_change_day (change, "due_on", TODAY - 46);
  mo_change_int (change, "target_days", 14);
  mo_change_text (change, "state", "awaiting_match");
  mo_change_day (change, "state_on", TODAY - 40);
  mo_change_day (change, "accepted_on", TODAY - 40);
  mo_store_save (store, change, NULL, error);
}

static gpointer
fill_job (MoStore *store, gconstpointer ask, GError **error)
{
  for (int i = 0; i < MENTORS && !*error; i++)
    save_mentor (store, i, error);
  for (int i = 0; i < PEOPLE && !*error; i++)
    save_waiting (store, i, error);
  return NULL;
}

static void
filled (GObject *office, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (office), result, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

static guint
rows (GListStore *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/* Ends the test after half a minute of waiting for what does not come. */
#define WAIT_FOR(what)                                                                         \
  do {                                                                                         \
    gint64 until = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;                              \
    while (!(what) && g_get_monotonic_time () < until) {                                       \
      g_main_context_iteration (NULL, FALSE);                                                  \
      g_usleep (1000);                                                                         \
    }                                                                                          \
    g_assert_true (what);                                                                      \
  } while (0)

static guint
cells_in (GtkGridView *view)
{
  guint n = 0;
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (view)); item;
       item = gtk_widget_get_next_sibling (item))
    n++;
  return n;
}

static void
a_thousand_wait (void)
{
  g_autoptr (MoOffice) office = mo_office_new (":memory:", NULL, MO_STORE_DEFAULT, TODAY);
  gboolean done = FALSE;
  mo_office_write (office, "Filled", fill_job, NULL, NULL, NULL, NULL, filled, &done);
  WAIT_FOR (done);

  GtkWidget *window = gtk_window_new ();
  MoBoardPage *page = MO_BOARD_PAGE (mo_board_page_new (office));
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 738);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (rows (page->people_rows) == PEOPLE);
  g_assert_cmpuint (rows (page->mentor_rows), ==, MENTORS);
  WAIT_FOR (cells_in (page->people) > 5);
  g_assert_cmpuint (cells_in (page->people), <, 60);

  /* The last of the ranking is full, the first can be asked. */
  g_autoptr (MoRow) first = g_list_model_get_item (G_LIST_MODEL (page->mentor_rows), 0);
  g_autoptr (MoRow) last =
      g_list_model_get_item (G_LIST_MODEL (page->mentor_rows), MENTORS - 1);
  const MoRankLine *line = mo_row_get_record (last);
  g_assert_cmpint (line->place, ==, 0);
  g_assert_cmpstr (line->words, ==, "Full: 0 of 0 places.");
  line = mo_row_get_record (first);
  g_assert_cmpint (line->place, ==, 1);

  gint64 chosen = mo_board_page_chosen (page)->id;
  gtk_widget_activate_action (GTK_WIDGET (page), "board.draft", "x", line->id);
  WAIT_FOR (rows (page->card_rows[MO_COLUMN_DRAFT]) == 1);
  g_assert_cmpuint (rows (page->people_rows), ==, PEOPLE - 1);
  g_autoptr (MoRow) row =
      g_list_model_get_item (G_LIST_MODEL (page->card_rows[MO_COLUMN_DRAFT]), 0);
  const MoBoardCard *card = mo_row_get_record (row);
  g_assert_cmpint (card->referral, ==, chosen);

  gtk_widget_activate_action (GTK_WIDGET (page), "board.move", "(xs)", card->id, "agreed");
  WAIT_FOR (rows (page->card_rows[MO_COLUMN_AGREED]) == 1);
  g_assert_cmpuint (rows (page->card_rows[MO_COLUMN_DRAFT]), ==, 0);

  mo_board_page_show_referral (page, mo_board_page_chosen (page)->id + 500);
  g_assert_cmpuint (gtk_single_selection_get_selected (page->person_choice), ==, 500);
  gtk_window_destroy (GTK_WINDOW (window));
  mo_office_close (office);
}

static void
written (GObject *office, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;
  g_free (mo_office_finish (MO_OFFICE (office), result, &error));
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

static void
draft_elsewhere (MoOffice *office, gint64 referral, gint64 mentor)
{
  gboolean done = FALSE;
  mo_office_write (office,
                   "Drafted",
                   mo_store_draft_pairing_job,
                   mo_draft_ask_new (referral, mentor, NULL),
                   (GDestroyNotify) mo_draft_ask_free,
                   g_free,
                   NULL,
                   written,
                   &done);
  WAIT_FOR (done);
}

static gpointer
fill_little_job (MoStore *store, gconstpointer ask, GError **error)
{
  for (int i = 0; i < 6 && !*error; i++)
    save_mentor (store, i, error);
  for (int i = 0; i < 4 && !*error; i++)
    save_waiting (store, i, error);
  return NULL;
}

static MoLevel
over_column (MoBoardPage *page, int column)
{
  g_auto (MoVerdict) verdict = mo_board_page_over_column (page, column);
  g_assert_nonnull (verdict.reason);
  return verdict.level;
}

static MoLevel
over_mentor (MoBoardPage *page, gint64 mentor)
{
  g_auto (MoVerdict) verdict = mo_board_page_over_mentor (page, mentor);
  g_assert_nonnull (verdict.reason);
  return verdict.level;
}

static void
drag (MoBoardPage *page, MoCellKind kind, gint64 id)
{
  page->drag_kind = kind;
  page->drag_id = id;
  mo_board_page_mark_targets (page);
}

static void
let_go (MoBoardPage *page)
{
  page->drag_id = 0;
  mo_board_page_mark_targets (page);
  mo_board_page_catch_up (page);
}

/* What a drop would do is known for every target; what another desk saves in the meantime
 * moves nothing beneath the pointer, and is shown when the hand lets go. */
static void
while_dragging (void)
{
  g_autoptr (MoOffice) office = mo_office_new (":memory:", NULL, MO_STORE_DEFAULT, TODAY);
  gboolean done = FALSE;
  mo_office_write (office, "Filled", fill_little_job, NULL, NULL, NULL, NULL, filled, &done);
  WAIT_FOR (done);
  GtkWidget *window = gtk_window_new ();
  MoBoardPage *page = MO_BOARD_PAGE (mo_board_page_new (office));
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 738);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (rows (page->people_rows) == 4 && rows (page->mentor_rows) == 6);

  g_autoptr (MoRow) best = g_list_model_get_item (G_LIST_MODEL (page->mentor_rows), 0);
  g_autoptr (MoRow) full = g_list_model_get_item (G_LIST_MODEL (page->mentor_rows), 5);
  g_autoptr (MoRow) third = g_list_model_get_item (G_LIST_MODEL (page->people_rows), 2);
  drag (page, MO_CELL_PERSON, mo_row_get_id (third));
  g_assert_cmpint (mo_board_page_chosen (page)->id, ==, mo_row_get_id (third));
  g_assert_cmpint (((const MoRankLine *) mo_row_get_record (best))->marked, ==, 1);
  g_assert_cmpint (over_mentor (page, mo_row_get_id (best)), ==, MO_LEVEL_FINE);
  g_assert_cmpint (over_mentor (page, mo_row_get_id (full)), ==, MO_LEVEL_REFUSED);
  g_assert_cmpint (over_column (page, MO_COLUMN_DRAFT), ==, MO_LEVEL_FINE);
  for (int c = MO_COLUMN_MENTOR_ASKED; c < MO_COLUMNS; c++)
    g_assert_cmpint (over_column (page, c), ==, MO_LEVEL_REFUSED);
  g_assert_false (mo_board_page_drop_on_mentor (page, mo_row_get_id (full)));

  g_autoptr (MoRow) other = g_list_model_get_item (G_LIST_MODEL (page->people_rows), 0);
  draft_elsewhere (office, mo_row_get_id (other), mo_row_get_id (best));
  for (int i = 0; i < 200; i++) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
  g_assert_cmpuint (rows (page->people_rows), ==, 4);
  let_go (page);
  WAIT_FOR (rows (page->people_rows) == 3 && rows (page->card_rows[MO_COLUMN_DRAFT]) == 1);

  g_autoptr (MoRow) card =
      g_list_model_get_item (G_LIST_MODEL (page->card_rows[MO_COLUMN_DRAFT]), 0);
  drag (page, MO_CELL_CARD, mo_row_get_id (card));
  g_assert_cmpint (over_column (page, MO_COLUMN_MENTOR_ASKED), ==, MO_LEVEL_FINE);
  g_assert_cmpint (over_column (page, MO_COLUMN_DRAFT), ==, MO_LEVEL_REFUSED);
  g_assert_cmpint (over_column (page, MO_COLUMN_BRIEFED), ==, MO_LEVEL_REFUSED);
  g_assert_cmpint (over_column (page, MO_BOARD_WAITING), ==, MO_LEVEL_FINE);
  g_assert_true (mo_board_page_drop_on_column (page, MO_BOARD_WAITING));
  let_go (page);
  WAIT_FOR (rows (page->people_rows) == 4);
  gtk_window_destroy (GTK_WINDOW (window));
  mo_office_close (office);
}

/* Choices combine, and the title says how many of how many are shown. */
static void
filtered (void)
{
  g_autoptr (MoOffice) office = mo_office_new (":memory:", NULL, MO_STORE_DEFAULT, TODAY);
  gboolean done = FALSE;
  mo_office_write (office, "Filled", fill_little_job, NULL, NULL, NULL, NULL, filled, &done);
  WAIT_FOR (done);
  GtkWidget *window = gtk_window_new ();
  MoBoardPage *page = MO_BOARD_PAGE (mo_board_page_new (office));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (rows (page->people_rows) == 4);

  gtk_drop_down_set_selected (page->band, 2); /* C5 to C8 */
  g_assert_cmpuint (rows (page->people_rows), ==, 2);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (page->people_title), "Waiting  2 of 4"));
  g_assert_cmpstr (gtk_label_get_text (page->filter_words), ==, "Filter (1)");
  gtk_drop_down_set_selected (page->strand, 2); /* family */
  g_assert_cmpuint (rows (page->people_rows), ==, 0);
  mo_board_page_forget_filters (page);
  g_assert_cmpuint (rows (page->people_rows), ==, 4);
  gtk_editable_set_text (GTK_EDITABLE (page->search), "0003");
  WAIT_FOR (rows (page->people_rows) == 1);
  gtk_window_destroy (GTK_WINDOW (window));
  mo_office_close (office);
}

/* As many lanes as there is room for, never none and never more than there are children. */
static void
side_by_side (void)
{
  for (int n = 1; n <= 6; n++)
    for (int width = 0; width < 2000; width += 37) {
      int lanes = mo_side_by_side_lanes (width, 150, 6, n);
      g_assert_cmpint (lanes, >=, 1);
      g_assert_cmpint (lanes, <=, n);
      g_assert_true (lanes == 1 || lanes * 150 + (lanes - 1) * 6 <= width);
      g_assert_true (lanes == n || (lanes + 1) * 150 + lanes * 6 > width);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board/a-thousand-wait", a_thousand_wait);
  g_test_add_func ("/board/while-dragging", while_dragging);
  g_test_add_func ("/board/filtered", filtered);
  g_test_add_func ("/board/side-by-side", side_by_side);
  return g_test_run ();
}
