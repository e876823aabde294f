/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/mo-board-private.h"
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

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board/a-thousand-wait", a_thousand_wait);
  return g_test_run ();
}
