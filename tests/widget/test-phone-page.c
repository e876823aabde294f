/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The phone page on an office in memory: each key is read and shown within a frame. */
#include <string.h>

#include "phone/mo-phone-page.h"
#include "store/mo-calls.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "widget/mo-appearance.h"
#include "widget/mo-width-bin.h"

#define THURSDAY mo_day_from_iso ("2026-03-12")

static gpointer
fill_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoNewPerson person = { .first_name = "Carol", .last_name = "Whitaker" },
              mentee = { .first_name = "Denise", .last_name = "Okafor" };
  MoNewMentor mentor = { .sci = TRUE };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  MoNewPairing pairing = { .state = "agreed" };

  mentor.person = mo_store_add_person (store, &person, error);
  pairing.mentor = mo_store_add_mentor (store, &mentor, error);
  referral.person = mo_store_add_person (store, &mentee, error);
  referral.first_contact_on = mo_day_from_iso ("2026-01-05");
  referral.received_on = mo_day_from_iso ("2026-01-02");
  pairing.referral = mo_store_add_referral (store, &referral, error);
  mo_store_add_goal (store, pairing.referral, "work", "get back to work", error);
  mo_store_accept_referral (store, pairing.referral, 0, NULL, error);
  const MoNewCall call = { .pairing = mo_store_add_pairing (store, &pairing, error),
                           .day = THURSDAY - 1,
                           .minute = 18 * 60 };
  mo_store_book_call (store, &call, error);
  return NULL;
}

static void
filled (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user = TRUE;
}

static void
settle (int times)
{
  for (int i = 0; i < times; i++) {
    while (g_main_context_pending (NULL))
      g_main_context_iteration (NULL, FALSE);
    g_usleep (5000);
  }
}

static GtkWidget *
find (GtkWidget *within, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (within), type))
    return within;
  for (GtkWidget *at = gtk_widget_get_first_child (within); at;
       at = gtk_widget_get_next_sibling (at)) {
    GtkWidget *found = find (at, type);
    if (found)
      return found;
  }
  return NULL;
}

/* A label that is shown and reads so. */
static gboolean
says (GtkWidget *within, const char *words)
{
  if (!gtk_widget_get_visible (within))
    return FALSE;
  if (GTK_IS_LABEL (within) && strstr (gtk_label_get_label (GTK_LABEL (within)), words))
    return TRUE;
  for (GtkWidget *at = gtk_widget_get_first_child (within); at;
       at = gtk_widget_get_next_sibling (at))
    if (says (at, words))
      return TRUE;
  return FALSE;
}

static int
by_size (gconstpointer one, gconstpointer other)
{
  double a = *(const double *) one, b = *(const double *) other;
  return (a > b) - (a < b);
}

/* The label that reads so, or NULL. */
static GtkWidget *
find_words (GtkWidget *within, const char *words)
{
  if (GTK_IS_LABEL (within) && strstr (gtk_label_get_label (GTK_LABEL (within)), words))
    return within;
  for (GtkWidget *at = gtk_widget_get_first_child (within); at;
       at = gtk_widget_get_next_sibling (at)) {
    GtkWidget *found = find_words (at, words);
    if (found)
      return found;
  }
  return NULL;
}

static double
top_of (GtkWidget *widget, GtkWidget *within)
{
  graphene_rect_t box;
  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_true (gtk_widget_compute_bounds (widget, within, &box));
  return box.origin.y;
}

static MoOffice *
office_with_a_call (void)
{
  gboolean done = FALSE;
  MoOffice *office = mo_office_new (":memory:", NULL, MO_STORE_DEFAULT, THURSDAY);
  mo_office_write (office, "Filled", fill_job, NULL, NULL, NULL, NULL, filled, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  return office;
}

/* Little room, as with large text: what to say comes before the line, and near it. */
static void
little_room (void)
{
  g_autoptr (MoOffice) office = office_with_a_call ();
  GtkWidget *window = gtk_window_new (), *page = mo_phone_page_new (office);
  GtkWidget *bin = mo_width_bin_new ();
  mo_width_bin_set_child (MO_WIDTH_BIN (bin), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 620, 400);
  gtk_window_set_child (GTK_WINDOW (window), bin);
  gtk_window_present (GTK_WINDOW (window));
  settle (60);
  g_assert_cmpint (mo_width_bin_get_width (MO_WIDTH_BIN (bin)), <, MO_WIDTH_MIDDLE);
  GtkWidget *script = find_words (page, "Hello Carol"), *entry = find (page, GTK_TYPE_ENTRY);
  g_assert_nonnull (script);
  double above = top_of (entry, page) - top_of (script, page);
  g_assert_cmpfloat (above, >, 0);
  g_assert_cmpfloat (above, <, 400);
  gtk_window_destroy (GTK_WINDOW (window));
  settle (10);
  mo_office_close (office);
}

/* Reached by Tab one goes on writing: a letter does not replace what is there. */
static void
goes_on_writing (void)
{
  g_autoptr (MoOffice) office = office_with_a_call ();
  GtkWidget *window = gtk_window_new (), *page = mo_phone_page_new (office);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  settle (60);
  GtkWidget *entry = find (page, GTK_TYPE_ENTRY), *list = find (page, GTK_TYPE_LIST_VIEW);
  gtk_editable_set_text (GTK_EDITABLE (entry), "done 45 good");
  gtk_widget_grab_focus (list);
  settle (4);
  gtk_widget_grab_focus (entry); /* as Tab does: all of it is selected */
  settle (4);
  g_assert_true (gtk_widget_has_focus (gtk_widget_get_first_child (entry)));
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), NULL, NULL));
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, 12);
  gtk_window_destroy (GTK_WINDOW (window));
  settle (10);
  mo_office_close (office);
}

/* What a key costs: reading the line and putting the reading into its place. */
static void
each_key (void)
{
  static const char line[] =
      "call 1 done 45 very good, next thu half past six zoom, note: talked about getting out";
  g_autoptr (MoOffice) office = office_with_a_call ();
  GtkWidget *window = gtk_window_new (), *page = mo_phone_page_new (office);
  gtk_window_set_default_size (GTK_WINDOW (window), 1300, 700);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  settle (60);
  g_assert_true (says (page, "How did call 1 with Denise Okafor go?"));
  GtkEditable *entry = GTK_EDITABLE (find (page, GTK_TYPE_ENTRY));

  double times[sizeof line] = { 0 };
  for (gsize i = 0; i + 1 < sizeof line; i++) {
    int at = (int) i;
    gint64 began = g_get_monotonic_time ();
    gtk_editable_insert_text (entry, line + i, 1, &at);
    times[i] = (double) (g_get_monotonic_time () - began) / 1000;
    while (g_main_context_pending (NULL))
      g_main_context_iteration (NULL, FALSE);
  }
  g_assert_true (says (page, "Understood"));
  g_assert_true (says (page, "Thursday 19 March 2026, 18:30 to 19:15"));
  qsort (times, sizeof line - 1, sizeof *times, by_size);
  g_test_message ("a key took %.2f ms, the slowest %.2f ms",
                  times[(sizeof line - 1) / 2],
                  times[sizeof line - 2]);
  g_assert_cmpfloat (times[(sizeof line - 1) / 2], <, 16);
  gtk_window_destroy (GTK_WINDOW (window));
  settle (10);
  mo_office_close (office);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  mo_appearance_start (mo_appearance_get ());
  g_test_add_func ("/phone-page/each-key", each_key);
  g_test_add_func ("/phone-page/little-room", little_room);
  g_test_add_func ("/phone-page/goes-on-writing", goes_on_writing);
  return g_test_run ();
}
