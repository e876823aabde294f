/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-preferences-private.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-appearance.h"
#include "widget/mo-banner.h"
#include "widget/mo-problem.h"
#include "widget/mo-stack.h"

typedef struct {
  const char *name, *word, *icon;
  GtkWidget *(*make) (MoOffice *office);
} Page;

static const Page pages[] = {
  { "looks", N_ ("Looks and comfort"), "mo-show-symbolic", mo_preferences_looks_new },
  { "office", N_ ("The office"), "mo-letter-symbolic", mo_preferences_office_new },
  { "letters", N_ ("Letters and forms"), "mo-print-symbolic", mo_preferences_letters_new },
  { "passing", N_ ("Passing on"), "mo-messages-symbolic", mo_preferences_passing_new },
  { "people", N_ ("People"), "mo-people-symbolic", mo_preferences_people_new },
  { "numbers", N_ ("Times and targets"), "mo-soon-symbolic", mo_preferences_numbers_new },
  { "words", N_ ("Words"), "mo-note-symbolic", mo_preferences_words_new },
  { "reminders", N_ ("Reminders"), "mo-reminder-symbolic", mo_preferences_reminders_new },
  { "calendars", N_ ("Calendars"), "mo-calls-symbolic", mo_preferences_calendars_new },
};

/* ---------------------------------------------------------------------- for the pages */

GtkWidget *
mo_preferences_column_new (void)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (column, "mo-preferences-column");
  return column;
}

typedef struct {
  char *name, *value;
} Setting;

static void
setting_free (gpointer data)
{
  Setting *setting = data;
  g_free (setting->name);
  g_free (setting->value);
  g_free (setting);
}

static gpointer
put_job (MoStore *store, gconstpointer ask, GError **error)
{
  const Setting *setting = ask;
  mo_store_put_setting (store, setting->name, setting->value, error);
  return NULL;
}

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) from = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error) {
    mo_announce (from, _ ("Saved"));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (from, sentence);
}

void
mo_preferences_write (GtkWidget *from,
                      MoOffice *office,
                      const char *label,
                      const char *name,
                      const char *value)
{
  Setting *setting = g_new0 (Setting, 1);
  *setting = (Setting){ g_strdup (name), g_strdup (value) };
  mo_office_write (
      office, label, put_job, setting, setting_free, NULL, NULL, written, g_object_ref (from));
}

/* ---------------------------------------------------------------------- the window */

static GtkWidget *
make_page (const char *name, gpointer office)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name)) {
      GtkWidget *scroller = gtk_scrolled_window_new ();
      gtk_scrolled_window_set_policy (
          GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), pages[i].make (office));
      gtk_widget_set_hexpand (scroller, TRUE);
      return scroller;
    }
  return NULL;
}

static void
row_selected (MoStack *stack, GtkListBoxRow *row)
{
  if (row)
    mo_stack_show (stack, pages[gtk_list_box_row_get_index (row)].name);
}

static GtkWidget *
make_list (MoStack *stack)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (list, "mo-nav");
  mo_access_name (list, _ ("Groups of preferences"));
  mo_access_one_tab_stop (list);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
    GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                    "icon-name",
                                    pages[i].icon,
                                    "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    NULL);
    gtk_box_append (GTK_BOX (box), icon);
    gtk_box_append (GTK_BOX (box), gtk_label_new (_ (pages[i].word)));
    gtk_list_box_append (GTK_LIST_BOX (list), box);
    mo_access_name (gtk_widget_get_parent (box), _ (pages[i].word));
  }
  g_signal_connect_swapped (list, "row-selected", G_CALLBACK (row_selected), stack);
  gtk_list_box_select_row (GTK_LIST_BOX (list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  return list;
}

static void
show_problem (GtkWidget *window, const char *action, GVariant *value)
{
  MoBanner *banner = g_object_get_data (G_OBJECT (window), "mo-problem");
  mo_banner_set_words (banner, g_variant_get_string (value, NULL));
  mo_announce (window, mo_banner_get_words (banner));
}

/* What went wrong before is behind, as in the window itself. */
static void
news (MoOffice *office, char **tables, const char *label, gint64 change_set, MoBanner *banner)
{
  if (change_set)
    mo_banner_set_words (banner, "");
}

static void
problem_activated (GSimpleAction *action, GVariant *value, gpointer window)
{
  show_problem (window, NULL, value);
}

/* Undo and redo are the window's behind. */
static void
pass_on (GSimpleAction *action, GVariant *value, gpointer window)
{
  GtkWindow *parent = gtk_window_get_transient_for (window);
  g_autofree char *name = g_strconcat ("win.", g_action_get_name (G_ACTION (action)), NULL);
  gtk_widget_activate_action (GTK_WIDGET (parent), name, NULL);
}

static void
close_activated (GSimpleAction *action, GVariant *value, gpointer window)
{
  gtk_window_close (window);
}

/* The list stands on a page of the window behind. */
static void
let_through_activated (GSimpleAction *action, GVariant *value, gpointer window)
{
  GtkWindow *parent = gtk_window_get_transient_for (window);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-page", "s", "let-through");
  gtk_window_close (window);
}

static void
add_actions (GtkWidget *window)
{
  static const GActionEntry entries[] = {
    { "problem", problem_activated, "s" },
    { "undo", pass_on },
    { "redo", pass_on },
    { "close", close_activated },
    { "let-through", let_through_activated },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (
      G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), window);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape|<Control>w"),
                        gtk_named_action_new ("win.close")));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>z"),
                        gtk_named_action_new ("win.undo")));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>y"),
                        gtk_named_action_new ("win.redo")));
  gtk_widget_add_controller (window, keys);
}

static GtkWidget *
make_content (GtkWidget *window, MoOffice *office)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *banner = mo_banner_new (MO_BANNER_LATE, NULL);
  GtkWidget *stack = mo_stack_new ();

  mo_banner_set_closable (MO_BANNER (banner), TRUE);
  g_object_set_data (G_OBJECT (window), "mo-problem", banner);
  g_signal_connect_object (office, "news", G_CALLBACK (news), banner, 0);
  mo_stack_set_maker (MO_STACK (stack), make_page, office);
  gtk_widget_add_css_class (side, "mo-navigation");
  gtk_widget_add_css_class (right, "mo-banners");
  gtk_widget_set_hexpand (right, TRUE);
  gtk_widget_set_vexpand (stack, TRUE);
  GtkWidget *list = make_list (MO_STACK (stack));
  gtk_box_append (GTK_BOX (side), list);
  g_object_set_data (G_OBJECT (body), "mo-list", list);
  gtk_box_append (GTK_BOX (right), banner);
  gtk_box_append (GTK_BOX (right), stack);
  gtk_box_append (GTK_BOX (body), side);
  gtk_box_append (GTK_BOX (body), right);
  return body;
}

static void
select_page (GtkListBox *list, const char *page)
{
  for (guint i = 0; page && i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, page)) {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) i);
      gtk_list_box_select_row (list, row);
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

void
mo_preferences_show (GtkWindow *parent, MoOffice *office, const char *page)
{
  static GtkWidget *window;

  if (!window) {
    GtkWidget *header = gtk_header_bar_new ();
    window = gtk_window_new ();
    g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
    gtk_window_set_title (GTK_WINDOW (window), _ ("Preferences"));
    gtk_window_set_titlebar (GTK_WINDOW (window), header);
    gtk_window_set_default_size (GTK_WINDOW (window), 960, 652);
    gtk_window_set_transient_for (GTK_WINDOW (window), parent);
    gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
    add_actions (window);
    GtkWidget *body = make_content (window, office);
    gtk_window_set_child (GTK_WINDOW (window), body);
    GtkListBox *list = g_object_get_data (G_OBJECT (body), "mo-list");
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (list)));
    mo_appearance_dress (mo_appearance_get (), GTK_WINDOW (window));
  }
  select_page (
      g_object_get_data (G_OBJECT (gtk_window_get_child (GTK_WINDOW (window))), "mo-list"),
      page);
  gtk_window_present (GTK_WINDOW (window));
}
