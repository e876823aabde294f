/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-prefs.h"
#include "app/mo-window-private.h"
#include "apply/mo-apply-page.h"
#include "apply/mo-way-page.h"
#include "assess/mo-assess-page.h"
#include "board/mo-board-page.h"
#include "board/mo-noes-page.h"
#include "calls/mo-calls-page.h"
#include "compass/mo-compass-page.h"
#include "compare/mo-compare-page.h"
#include "decide/mo-decide-page.h"
#include "decide/mo-measure-page.h"
#include "decide/mo-services-page.h"
#include "ending/mo-ending-page.h"
#include "impact/mo-cases-page.h"
#include "impact/mo-figures-page.h"
#include "impact/mo-impact-page.h"
#include "import/mo-import-page.h"
#include "instruments/mo-instruments-page.h"
#include "intake/mo-intake-page.h"
#include "mentors/mo-mentor-page.h"
#include "mentors/mo-mentors-page.h"
#include "messages/mo-messages-page.h"
#include "notes/mo-notes-page.h"
#include "pack/mo-pack-page.h"
#include "papers/mo-certificate-page.h"
#include "papers/mo-let-through-page.h"
#include "papers/mo-letter-page.h"
#include "papers/mo-pair-page.h"
#include "papers/mo-papers-page.h"
#include "person/mo-person-page.h"
#include "phone/mo-phone-page.h"
#include "radar/mo-radar-page.h"
#include "records/mo-as-of-page.h"
#include "records/mo-missing-page.h"
#include "replay/mo-not-asked-page.h"
#include "slots/mo-mentor-calls-page.h"
#include "ten/mo-quotes-page.h"
#include "today/mo-today-page.h"
#include "training/mo-training-page.h"
#include "safeguarding/mo-concern-page.h"
#include "safeguarding/mo-safeguarding-page.h"
#include "waiting/mo-waiting-page.h"
#include "weights/mo-apart-page.h"
#include "weights/mo-weights-page.h"
#include "widget/mo-access.h"

typedef struct {
  const char *name;
  GtkWidget *(*make) (MoOffice *office);
} Page;

static const Page pages[] = {
  { "mentor", mo_mentor_page_new },
  { "today", mo_today_page_new },
  { "waiting", mo_waiting_page_new },
  { "board", mo_board_page_new },
  { "calls", mo_calls_page_new },
  { "mentors", mo_mentors_page_new },
  { "impact", mo_impact_page_new },
  { "cases", mo_cases_page_new },
  { "figures", mo_figures_page_new },
  { "apply", mo_apply_page_new },
  { "way", mo_way_page_new },
  { "intake", mo_intake_page_new },
  { "import", mo_import_page_new },
  { "instruments", mo_instruments_page_new },
  { "missing", mo_missing_page_new },
  { "as-of", mo_as_of_page_new },
  { "decide", mo_decide_page_new },
  { "measure", mo_measure_page_new },
  { "services", mo_services_page_new },
  { "person", mo_person_page_new },
  { "assessment", mo_assess_page_new },
  { "pack", mo_pack_page_new },
  { "papers", mo_papers_page_new },
  { "letter", mo_letter_page_new },
  { "pair", mo_pair_page_new },
  { "training", mo_training_page_new },
  { "weights", mo_weights_page_new },
  { "apart", mo_apart_page_new },
  { "noes", mo_noes_page_new },
  { "not-asked", mo_not_asked_page_new },
  { "compass", mo_compass_page_new },
  { "radar", mo_radar_page_new },
  { "compare", mo_compare_page_new },
  { "certificate", mo_certificate_page_new },
  { "let-through", mo_let_through_page_new },
  { "ending", mo_ending_page_new },
  { "mentor-calls", mo_mentor_calls_page_new },
  { "messages", mo_messages_page_new },
  { "notes", mo_notes_page_new },
  { "quotes", mo_quotes_page_new },
  { "phone", mo_phone_page_new },
  { "safeguarding", mo_safeguarding_page_new },
  { "concern", mo_concern_page_new },
};

/* A page is made when it is first shown. */
static GtkWidget *
make_page (const char *name, gpointer user)
{
  MoWindow *self = user;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name))
      return pages[i].make (self->office);
  return NULL;
}

/* A page that still reads has nothing to take the focus: it is asked again, for two seconds,
 * unless the person went elsewhere in the meantime. */
#define ASK_EVERY_MS 50
#define ASK_TIMES    40

typedef struct {
  MoWindow *window;
  GtkWidget *page, *focus; /* only compared */
  int left;
} Entering;

static void
entering_free (gpointer data)
{
  Entering *entering = data;
  g_object_unref (entering->window);
  g_free (entering);
}

static gboolean
ask_again (gpointer data)
{
  Entering *entering = data;
  MoWindow *self = entering->window;
  const char *shown = mo_stack_get_shown (self->stack);

  if (!self->office || !shown || mo_stack_get_page (self->stack, shown) != entering->page ||
      gtk_root_get_focus (GTK_ROOT (self)) != entering->focus)
    return G_SOURCE_REMOVE;
  return !mo_stack_focus_page (self->stack) && --entering->left > 0;
}

static void
enter_page (MoWindow *self, GtkWidget *page)
{
  if (mo_stack_focus_page (self->stack))
    return;
  Entering *entering = g_new0 (Entering, 1);
  *entering = (Entering){ .window = g_object_ref (self),
                          .page = page,
                          .focus = gtk_root_get_focus (GTK_ROOT (self)),
                          .left = ASK_TIMES };
  g_timeout_add_full (G_PRIORITY_DEFAULT, ASK_EVERY_MS, ask_again, entering, entering_free);
}

GtkWidget *
mo_window_show_page (MoWindow *self, const char *name, gboolean enter)
{
  GtkWidget *page = mo_stack_show (self->stack, name);
  if (page && enter)
    enter_page (self, page);
  return page;
}

/* ---------------------------------------------------------------------- arranging */

/* The board, the calendar and pages of three columns want the width for themselves. */
static MoRoom
room (MoWindow *self)
{
  const char *shown = mo_stack_get_shown (self->stack);
  if (mo_width_bin_get_width (self->width_bin) < MO_WIDTH_WIDE)
    return MO_ROOM_LITTLE;
  static const char *const broad[] = { "assessment", "board",   "calls",  "ending",  "compare",
                                       "decide",     "measure", "person", "weights", NULL };
  return shown && g_strv_contains (broad, shown) ? MO_ROOM_BOARDS : MO_ROOM_LISTS;
}

/* Under 60 em the same navigation stands in a menu that bears the page's name. */
static void
move_navigation (MoWindow *self, gboolean into_menu)
{
  GtkWidget *navigation = GTK_WIDGET (self->navigation);
  gboolean there = gtk_popover_get_child (GTK_POPOVER (self->page_popover)) == navigation;

  if (there == into_menu)
    return;
  /* a focus that stays in a closed menu would swallow every key */
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus && gtk_widget_is_ancestor (focus, navigation)) {
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
    mo_stack_focus_page (self->stack);
  }
  g_object_ref (navigation);
  if (into_menu) {
    gtk_box_remove (GTK_BOX (self->body), navigation);
    gtk_popover_set_child (GTK_POPOVER (self->page_popover), navigation);
  } else {
    gtk_popover_set_child (GTK_POPOVER (self->page_popover), NULL);
    gtk_box_prepend (GTK_BOX (self->body), navigation);
  }
  g_object_unref (navigation);
}

/* The same search stands in a row of its own where the header has no room for it. */
static void
move_search (MoWindow *self, gboolean below)
{
  GtkWidget *search = GTK_WIDGET (self->search);
  gboolean there = gtk_widget_get_parent (search) == self->search_place;

  if (there == below)
    return;
  g_object_ref (search);
  if (below) {
    gtk_header_bar_set_title_widget (GTK_HEADER_BAR (self->header),
                                     gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
    gtk_box_append (GTK_BOX (self->search_place), search);
  } else {
    gtk_box_remove (GTK_BOX (self->search_place), search);
    gtk_header_bar_set_title_widget (GTK_HEADER_BAR (self->header), search);
  }
  g_object_unref (search);
  gtk_widget_set_hexpand (search, below);
  gtk_widget_set_halign (search, below ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->search_toggle), FALSE);
}

void
mo_window_search (MoWindow *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->search_toggle), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
mo_window_leave_search (MoWindow *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->search_toggle), FALSE);
  mo_stack_focus_page (self->stack);
}

static void
search_toggled (MoWindow *self)
{
  gboolean on = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->search_toggle));
  gtk_widget_set_visible (self->search_place, on);
  if (on)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static const char *
shown_word (MoWindow *self)
{
  const char *shown = mo_stack_get_shown (self->stack);
  const char *word = mo_navigation_word (shown);
  if (word)
    return word;
  static const char *const others[][2] = {
    { "import", N_ ("Import") },
    { "assessment", N_ ("Assessment talk") },
    { "decide", N_ ("Decision") },
    { "measure", N_ ("Statements") },
    { "services", N_ ("Services") },
    { "person", N_ ("Person") },
    { "papers", N_ ("Forms") },
    { "letter", N_ ("Letter") },
    { "pair", N_ ("Ask and brief") },
    { "training", N_ ("Training") },
    { "concern", N_ ("Concern") },
    { "weights", N_ ("Matching weights") },
    { "apart", N_ ("Kept apart") },
    { "noes", N_ ("Noes") },
    { "not-asked", N_ ("Not asked") },
    { "compass", N_ ("Compass") },
    { "compare", N_ ("Compare") },
    { "certificate", N_ ("Certificate") },
    { "ending", N_ ("Endings") },
    { "mentor-calls", N_ ("Calls of a mentor") },
    { "notes", N_ ("Summaries") },
    { "apply", N_ ("Application") },
    { "way", N_ ("On the way") },
    { "mentor", N_ ("Mentor") },
    { "radar", N_ ("Fading matches") },
    { "quotes", N_ ("Quotes") },
    { "as-of", N_ ("On a past day") },
    { "instruments", N_ ("Instruments") },
    { "missing", N_ ("What is missing") },
    { "pack", N_ ("Trustees’ pack") },
    { "cases", N_ ("Cases of a figure") },
    { "figures", N_ ("Every figure") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_strcmp0 (shown, others[i][0]) == 0)
      return _ (others[i][1]);
  return _ ("New referral");
}

void
mo_window_arrange (MoWindow *self)
{
  MoWidth width = mo_width_bin_get_width (self->width_bin);
  gboolean narrow = width < MO_WIDTH_MIDDLE;
  gboolean rail = !narrow && self->rail[room (self)];

  move_navigation (self, narrow);
  move_search (self, narrow);
  gtk_widget_set_visible (self->search_toggle, narrow);
  mo_navigation_set_rail (self->navigation, rail);
  gtk_widget_set_visible (self->navigation_toggle, !narrow);
  mo_access_icon_button (self->navigation_toggle,
                         rail ? _ ("Show the words of the pages")
                              : _ ("Show only the icons of the pages"));
  gtk_widget_set_visible (self->page_menu, narrow);
  gtk_label_set_label (GTK_LABEL (self->page_menu_words), shown_word (self));
  g_autofree char *page = g_strdup_printf (_ ("Page: %s"), shown_word (self));
  mo_access_icon_button (self->page_menu, page);
  gtk_widget_set_visible (self->new_referral_words, !narrow);
  gtk_widget_set_visible (self->undo_words, width >= MO_WIDTH_NARROW);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "mo-narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "mo-narrow");
}

static void
toggle_navigation (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MoWindow *self = MO_WINDOW (widget);
  self->rail[room (self)] = !self->rail[room (self)];
  mo_window_arrange (self);
}

static void
page_shown (MoWindow *self)
{
  mo_window_back_noted (self);
  mo_navigation_show (self->navigation, mo_stack_get_shown (self->stack));
  mo_window_arrange (self);
}

static void
chosen (MoWindow *self, const char *name, gboolean entered)
{
  mo_window_show_page (self, name, FALSE);
  if (entered) {
    gtk_popover_popdown (GTK_POPOVER (self->page_popover));
    mo_stack_focus_page (self->stack);
  }
}

/* GTK lets something hidden have the focus, and then no key of the whole window does anything:
 * the focus goes where it can be seen. */
static gboolean
look_at_focus (gpointer data)
{
  g_autoptr (MoWindow) self = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (!self->office || !focus || gtk_widget_get_mapped (focus) ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  GtkWidget *page = mo_stack_get_page (self->stack, mo_stack_get_shown (self->stack));
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (!mo_stack_focus_page (self->stack) && page) /* the page's own, as when it is entered */
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  focus = gtk_root_get_focus (GTK_ROOT (self));
  if (focus && !gtk_widget_get_mapped (focus)) /* it would be given back again and again */
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  return G_SOURCE_REMOVE;
}

#define LOST_AFTER 400 /* ms: a page that reads anew gives the focus back itself */

/* Who had the focus may be gone: the card that Undo took back, a row that another desk closed.
 * Whoever works by keys is not left with none. */
static gboolean
look_for_focus (gpointer data)
{
  g_autoptr (MoWindow) self = data;

  if (self->office && !gtk_root_get_focus (GTK_ROOT (self)) &&
      gtk_window_is_active (GTK_WINDOW (self)) &&
      g_object_get_data (G_OBJECT (self), "by-keys"))
    mo_stack_focus_page (self->stack);
  return G_SOURCE_REMOVE;
}

static void
focus_moved (MoWindow *self)
{
  g_idle_add (look_at_focus, g_object_ref (self));
  if (!gtk_root_get_focus (GTK_ROOT (self)))
    g_timeout_add (LOST_AFTER, look_for_focus, g_object_ref (self));
}

/* GTK takes the focus ring away three seconds after the last key.  Who works by keys and reads
 * for a while would no longer see where they are: it stays until the mouse is pressed. */
static void
keep_ring (GtkWindow *window)
{
  if (g_object_get_data (G_OBJECT (window), "by-keys") && gtk_window_is_active (window) &&
      !gtk_window_get_focus_visible (window))
    gtk_window_set_focus_visible (window, TRUE);
}

static gboolean
key_pressed (GtkWindow *window)
{
  g_object_set_data (G_OBJECT (window), "by-keys", window);
  return GDK_EVENT_PROPAGATE;
}

static void
button_pressed (GtkWindow *window)
{
  g_object_set_data (G_OBJECT (window), "by-keys", NULL);
}

static void
watch_hands (GtkWindow *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), window);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (button_pressed), window);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (window, "notify::focus-visible", G_CALLBACK (keep_ring), NULL);
  g_signal_connect (window, "notify::is-active", G_CALLBACK (keep_ring), NULL);
}

void
mo_window_pages_start (MoWindow *self)
{
  g_autofree char *last = mo_prefs_text ("page", "today");

  mo_stack_set_maker (self->stack, make_page, self);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_moved), NULL);
  watch_hands (GTK_WINDOW (self));
  g_signal_connect_swapped (self->stack, "notify::shown", G_CALLBACK (page_shown), self);
  g_signal_connect_swapped (
      self->width_bin, "notify::width-name", G_CALLBACK (mo_window_arrange), self);
  g_signal_connect_swapped (self->search_toggle, "toggled", G_CALLBACK (search_toggled), self);
  g_signal_connect_swapped (self->navigation, "chosen", G_CALLBACK (chosen), self);
  mo_window_show_page (self, mo_navigation_word (last) ? last : "today", TRUE);
}

void
mo_window_class_install_navigation (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.toggle-navigation", NULL, toggle_navigation);
}
