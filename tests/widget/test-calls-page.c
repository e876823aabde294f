/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calls page on an office in memory: what it shows is what the store holds, before and
 * after each thing a person can do. */
#include <string.h>

#include "calls/mo-call-event.h"
#include "calls/mo-call-agenda.h"
#include "calls/mo-call-clash-card.h"
#include "calls/mo-call-grid.h"
#include "calls/mo-call-month.h"
#include "calls/mo-calls-page.h"
#include "form/mo-page-read.h"
#include "store/mo-error.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"
#include "widget/mo-appearance.h"
#include "widget/mo-form-dialog.h"

#define THURSDAY mo_day_from_iso ("2026-03-12")

typedef struct {
  MoOffice *office;
  GtkWidget *window, *page;
  gint64 denise, jack; /* pairings */
} Desk;

/* ---------------------------------------------------------------------- an office */

static gint64
add_pair (MoStore *store, gint64 mentor, const char *first, const char *last, GError **error)
{
  MoNewPerson mentee = { .first_name = first, .last_name = last };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  MoNewPairing pairing = { .state = "agreed", .mentor = mentor };

  referral.person = mo_store_add_person (store, &mentee, error);
  referral.first_contact_on = mo_day_from_iso ("2026-01-05");
  referral.received_on = mo_day_from_iso ("2026-01-02");
  pairing.referral = mo_store_add_referral (store, &referral, error);
  mo_store_add_goal (store, pairing.referral, "work", "get back to work", error);
  mo_store_accept_referral (store, pairing.referral, 0, NULL, error);
  return mo_store_add_pairing (store, &pairing, error);
}

static gpointer
fill_job (MoStore *store, gconstpointer ask, GError **error)
{
  Desk *desk = *(Desk *const *) ask;
  MoNewPerson person = { .first_name = "Carol", .last_name = "Whitaker" };
  MoNewMentor mentor = { .sci = TRUE, .capacity = 3 };
  mentor.person = mo_store_add_person (store, &person, error);
  gint64 carol = mo_store_add_mentor (store, &mentor, error);

  desk->denise = add_pair (store, carol, "Denise", "Okafor", error);
  desk->jack = add_pair (store, carol, "Jack", "Marsh", error);
  MoNewCall call = {
    .pairing = desk->denise, .day = THURSDAY, .minute = 18 * 60, .minutes = 60
  };
  mo_store_book_call (store, &call, error);
  call.pairing = desk->jack;
  call.minute += 30;
  call.minutes = 45;
  mo_store_book_call (store, &call, error);
  return NULL;
}

static void
ready (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user = TRUE;
}

static void
wait_for (gboolean *done)
{
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Desk *desk, gconstpointer data)
{
  gboolean done = FALSE;
  desk->office = mo_office_new (":memory:", NULL, MO_STORE_DEFAULT, THURSDAY);
  mo_office_write (desk->office,
                   "Filled",
                   fill_job,
                   g_memdup2 (&desk, sizeof desk),
                   g_free,
                   NULL,
                   NULL,
                   ready,
                   &done);
  wait_for (&done);
  desk->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 1300, 700);
  desk->page = mo_calls_page_new (desk->office);
  gtk_window_set_child (GTK_WINDOW (desk->window), desk->page);
  gtk_window_present (GTK_WINDOW (desk->window));
}

static void
settle (void)
{
  for (int i = 0; i < 30; i++) {
    while (g_main_context_pending (NULL))
      g_main_context_iteration (NULL, FALSE);
    g_usleep (5000);
  }
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  settle ();
  mo_office_close (desk->office);
  g_assert_finalize_object (desk->office);
}

/* ---------------------------------------------------------------------- looking */

static GtkWidget *
find (GtkWidget *from, GType type, const char *name)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type) &&
      (!name || gtk_test_accessible_has_property (GTK_ACCESSIBLE (from),
                                                  GTK_ACCESSIBLE_PROPERTY_LABEL))) {
    g_autofree char *wrong =
        name ? gtk_test_accessible_check_property (
                   GTK_ACCESSIBLE (from), GTK_ACCESSIBLE_PROPERTY_LABEL, name)
             : NULL;
    if (!wrong)
      return from;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (from); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type, name);
    if (found)
      return found;
  }
  return NULL;
}

/* The call of that full name, waited for. */
static MoCallEvent *
event (Desk *desk, const char *name)
{
  for (int i = 0; i < 60; i++) {
    GtkWidget *found = find (desk->page, MO_TYPE_CALL_EVENT, name);
    if (found)
      return MO_CALL_EVENT (found);
    settle ();
  }
  g_error ("no call named “%s”", name);
}

static void
choose (MoCallEvent *call)
{
  g_signal_emit_by_name (call, "clicked");
}

static MoFormDialog *
dialog (void)
{
  for (int i = 0; i < 60; i++) {
    GListModel *windows = gtk_window_get_toplevels ();
    for (guint w = 0; w < g_list_model_get_n_items (windows); w++) {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, w);
      if (MO_IS_FORM_DIALOG (window) && gtk_widget_get_mapped (window))
        return MO_FORM_DIALOG (window);
    }
    settle ();
  }
  g_error ("no questions were asked");
}

static void
answer (const char *key, const char *value)
{
  MoFormRow *row = mo_form_dialog_get_row (dialog (), key);
  g_assert_nonnull (row);
  mo_form_row_set_value (row, value);
  g_signal_emit_by_name (dialog (), "changed", key);
}

static void
submit (void)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog ()), "form.submit", NULL);
  settle ();
}

#define DENISE "Call 1 of 10, Denise Okafor with Carol Whitaker, "
#define JACK   "Call 1 of 10, Jack Marsh with Carol Whitaker, "
#define CLASH  ", clashes with something else"

/* ---------------------------------------------------------------------- what holds */

static gboolean
says (GtkWidget *from, const char *words)
{
  if (GTK_IS_LABEL (from) && strstr (gtk_label_get_text (GTK_LABEL (from)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static void
shows_names_and_clashes (Desk *desk, gconstpointer data)
{
  event (desk, DENISE "Thursday 12 March 2026, 18:00 to 19:00" CLASH);
  event (desk, JACK "Thursday 12 March 2026, 18:30 to 19:15" CLASH);
  g_assert_nonnull (find (desk->page, GTK_TYPE_WIDGET, "0 of 10 calls done"));
  g_assert_true (
      says (desk->page, "18:00 to 19:00, by telephone") ||
      says (desk->page, "18:30 to 19:15, by telephone")); /* one call: no rhythm yet */
  g_assert_false (says (desk->page, "every week"));
}

/* Case 8: the two calls of Carol's stand beside the calendar, and lead to the later one. */
static void
tells_of_the_clash (Desk *desk, gconstpointer data)
{
  MoCallEvent *jack = event (desk, JACK "Thursday 12 March 2026, 18:30 to 19:15" CLASH);
  GtkWidget *card = find (desk->page, MO_TYPE_CALL_CLASH_CARD, NULL);
  GtkWidget *button = find (
      card, GTK_TYPE_BUTTON, "Clash on 12 Mar, 18:30. Carol Whitaker has two calls at once.");

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (jack)));
  g_signal_emit_by_name (find (desk->page, MO_TYPE_CALL_GRID, NULL),
                         "moved",
                         mo_call_event_get_call (jack)->id,
                         THURSDAY,
                         19 * 60);
  event (desk, JACK "Thursday 12 March 2026, 19:00 to 19:45");
  g_assert_false (gtk_widget_get_visible (card));
}

/* Up to an hour and no longer. */
static void
lengthens_up_to_an_hour (Desk *desk, gconstpointer data)
{
  MoCallEvent *jack = event (desk, JACK "Thursday 12 March 2026, 18:30 to 19:15" CLASH);
  GtkWidget *grid = find (desk->page, MO_TYPE_CALL_GRID, NULL);
  gint64 id = mo_call_event_get_call (jack)->id;

  g_signal_emit_by_name (grid, "stretched", id, 60);
  event (desk, JACK "Thursday 12 March 2026, 18:30 to 19:30" CLASH);
  g_signal_emit_by_name (grid, "stretched", id, 75);
  settle ();
  event (desk, JACK "Thursday 12 March 2026, 18:30 to 19:30" CLASH);
}

static GtkWidget *
button_of (GtkWidget *from, const char *label)
{
  if (GTK_IS_BUTTON (from) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (from)), label) == 0)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = button_of (child, label);
    if (found)
      return found;
  }
  return NULL;
}

static void
turn_to (Desk *desk, const char *view)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button_of (desk->page, view)), TRUE);
  settle ();
}

static void
shows_a_month_and_an_agenda (Desk *desk, gconstpointer data)
{
  event (desk, DENISE "Thursday 12 March 2026, 18:00 to 19:00" CLASH);
  turn_to (desk, "Month");
  GtkWidget *month = find (desk->page, MO_TYPE_CALL_MONTH, NULL);
  g_assert_true (gtk_widget_get_mapped (month));
  GtkWidget *jack =
      find (month, MO_TYPE_CALL_EVENT, JACK "Thursday 12 March 2026, 18:30 to 19:15" CLASH);
  g_assert_nonnull (jack);
  g_assert_nonnull (find (month, GTK_TYPE_BUTTON, "Thursday 12 March 2026, 2 calls"));
  g_assert_nonnull (
      find (month, GTK_TYPE_BUTTON, "Friday 3 April 2026, bank holiday, 0 calls"));
  g_signal_emit_by_name (month,
                         "moved",
                         mo_call_event_get_call (MO_CALL_EVENT (jack))->id,
                         THURSDAY + 7,
                         18 * 60 + 30);
  settle ();
  g_assert_nonnull (
      find (month, MO_TYPE_CALL_EVENT, JACK "Thursday 19 March 2026, 18:30 to 19:15"));
  turn_to (desk, "Agenda");
  g_assert_true (gtk_widget_get_mapped (find (desk->page, MO_TYPE_CALL_AGENDA, NULL)));
  g_assert_false (gtk_widget_get_mapped (month));
  g_assert_nonnull (
      find (desk->page, GTK_TYPE_WIDGET, JACK "Thursday 19 March 2026, 18:30 to 19:15"));
}

static void
moves_and_undoes (Desk *desk, gconstpointer data)
{
  MoCallEvent *before = event (desk, DENISE "Thursday 12 March 2026, 18:00 to 19:00" CLASH);
  GtkWidget *grid = find (desk->page, MO_TYPE_CALL_GRID, NULL);
  gboolean done = FALSE;

  g_signal_emit_by_name (
      grid, "moved", mo_call_event_get_call (before)->id, THURSDAY + 1, 9 * 60 + 15);
  event (desk, DENISE "Friday 13 March 2026, 09:15 to 10:15");
  event (desk, JACK "Thursday 12 March 2026, 18:30 to 19:15");
  g_assert_null (find (
      desk->page, MO_TYPE_CALL_EVENT, DENISE "Thursday 12 March 2026, 18:00 to 19:00" CLASH));
  mo_office_undo (desk->office, ready, &done);
  wait_for (&done);
  event (desk, DENISE "Thursday 12 March 2026, 18:00 to 19:00" CLASH);
}

static void
closes (Desk *desk, gconstpointer data)
{
  choose (event (desk, DENISE "Thursday 12 March 2026, 18:00 to 19:00" CLASH));
  gtk_widget_activate_action (desk->page, "calls.done", NULL);
  answer ("minutes", "80");
  submit ();
  g_assert_true (mo_form_dialog_has_problem (dialog ())); /* why so long */
  answer ("why", "she had news");
  answer ("summary", "A good talk.");
  submit ();
  event (desk, DENISE "Thursday 12 March 2026, 18:00 to 19:00, done");
  g_assert_nonnull (find (desk->page, GTK_TYPE_WIDGET, "1 of 10 calls done"));

  g_setenv ("MO_NOW", "18:29", TRUE); /* nobody has missed what has not begun */
  choose (event (desk, JACK "Thursday 12 March 2026, 18:30 to 19:15"));
  gtk_widget_activate_action (desk->page, "calls.no-answer", NULL);
  settle ();
  event (desk, JACK "Thursday 12 March 2026, 18:30 to 19:15");
  g_setenv ("MO_NOW", "18:30", TRUE);
  gtk_widget_activate_action (desk->page, "calls.no-answer", NULL);
  event (desk, JACK "Thursday 12 March 2026, 18:30 to 19:15, no answer");
  g_assert_nonnull (find (desk->page, GTK_TYPE_WIDGET, "0 of 10 calls done"));
}

/* Every week from Thursday 26 March at six stays at six when the clocks change on the 29th. */
static void
books_over_the_clock_change (Desk *desk, gconstpointer data)
{
  event (desk, DENISE "Thursday 12 March 2026, 18:00 to 19:00" CLASH);
  mo_calls_page_book_for (MO_CALLS_PAGE (desk->page), desk->denise);
  answer ("day", "26/3/26");
  answer ("time", "6pm");
  answer ("repeat", "7");
  answer ("times", "2");
  submit ();
  event (desk,
         "Call 2 of 10, Denise Okafor with Carol Whitaker, Thursday 26 March 2026, 18:00 to "
         "18:45");
  gtk_widget_activate_action (desk->page, "calls.next", NULL);
  event (desk,
         "Call 3 of 10, Denise Okafor with Carol Whitaker, Thursday 2 April 2026, 18:00 to "
         "18:45");
}

static void
warns_and_refuses (Desk *desk, gconstpointer data)
{
  event (desk, JACK "Thursday 12 March 2026, 18:30 to 19:15" CLASH);
  mo_calls_page_book_for (MO_CALLS_PAGE (desk->page), desk->jack);
  answer ("medium", "facetime");
  submit ();
  g_assert_true (mo_form_dialog_has_problem (dialog ()));
  answer ("medium", "in_person"); /* none of the three gates */
  submit ();
  g_assert_true (mo_form_dialog_has_problem (dialog ()));
  answer ("medium", "zoom");
  answer ("day", "32 March");
  submit ();
  g_assert_true (mo_form_dialog_has_problem (dialog ()));
  answer ("day", "12 March 2026");
  answer ("time", "17:30"); /* into Denise's call with the same mentor */
  submit ();
  g_assert_true (mo_form_dialog_has_problem (dialog ()));
  submit (); /* all the same */
  event (desk,
         "Call 1 of 10, Jack Marsh with Carol Whitaker, Thursday 12 March 2026, 17:30 to "
         "18:15" CLASH);
}

/* A window of questions that is closed while its check is under way. */
static void
may_be_left_at_any_time (Desk *desk, gconstpointer data)
{
  choose (event (desk, DENISE "Thursday 12 March 2026, 18:00 to 19:00" CLASH));
  gtk_widget_activate_action (desk->page, "calls.move", NULL);
  answer ("time", "18:15");
  g_signal_emit_by_name (dialog (), "left", "time");
  gtk_window_close (GTK_WINDOW (dialog ()));
  settle ();
  mo_calls_page_show_pairing (MO_CALLS_PAGE (desk->page), desk->jack);
  gtk_widget_activate_action (desk->page, "calls.next", NULL);
  /* and the page goes while it looks */
}

/* ---------------------------------------------------------------------- nothing to read */

static void
count_one (GSimpleAction *action, GVariant *value, gpointer times)
{
  ++*(int *) times;
}

/* What was undone is left without a word; out of sight nothing happens at all. */
static void
what_is_gone_is_quiet (void)
{
  GtkWidget *window = gtk_window_new (), *page = gtk_label_new ("page");
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) back = g_simple_action_new ("back", NULL),
                            problem = g_simple_action_new ("problem", G_VARIANT_TYPE_STRING);
  g_autoptr (GError) gone = g_error_new (MO_STORE_ERROR, MO_STORE_NOT_FOUND, "gone");
  g_autoptr (GError) full = g_error_new (MO_STORE_ERROR, MO_STORE_FULL, "full");
  int backs = 0, problems = 0;

  g_signal_connect (back, "activate", G_CALLBACK (count_one), &backs);
  g_signal_connect (problem, "activate", G_CALLBACK (count_one), &problems);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (back));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (problem));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
  gtk_window_set_child (GTK_WINDOW (window), page);

  mo_page_not_read (page, gone);
  g_assert_cmpint (backs + problems, ==, 0);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (page))
    g_main_context_iteration (NULL, TRUE);
  mo_page_not_read (page, gone);
  g_assert_cmpint (backs, ==, 1);
  mo_page_not_read (page, full);
  g_assert_cmpint (problems, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  mo_appearance_start (mo_appearance_get ());
  static const struct {
    const char *path;
    void (*run) (Desk *desk, gconstpointer data);
  } tests[] = {
    { "/calls-page/names-and-clashes", shows_names_and_clashes },
    { "/calls-page/case-8-tells-of-the-clash", tells_of_the_clash },
    { "/calls-page/lengthens", lengthens_up_to_an_hour },
    { "/calls-page/month-and-agenda", shows_a_month_and_an_agenda },
    { "/calls-page/moves-and-undoes", moves_and_undoes },
    { "/calls-page/closes", closes },
    { "/calls-page/clock-change", books_over_the_clock_change },
    { "/calls-page/warns-and-refuses", warns_and_refuses },
    { "/calls-page/left-at-any-time", may_be_left_at_any_time },
  };
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Desk, NULL, set_up, tests[i].run, tear_down);
  g_test_add_func ("/page/what-is-gone-is-quiet", what_is_gone_is_quiet);
  return g_test_run ();
}
