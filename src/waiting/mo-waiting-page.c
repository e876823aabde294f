/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting/mo-waiting-page.h"

#include <glib/gi18n-lib.h>

#include "waiting/mo-clock-card.h"
#include "waiting/mo-waiting-page-private.h"
#include "waiting/mo-waiting-row.h"
#include "waiting/mo-waiting-table.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"

G_DEFINE_FINAL_TYPE (MoWaitingPage, mo_waiting_page, GTK_TYPE_WIDGET)

const MoWaiting *
mo_waiting_page_chosen (MoWaitingPage *self)
{
  return mo_waiting_of (gtk_single_selection_get_selected_item (self->selection));
}

static void
filters_changed (MoWaitingPage *self)
{
  mo_waiting_page_filter (self);
}

/* A heading sorts by its column until this is asked for. */
static void
urgent_clicked (MoWaitingPage *self)
{
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->view), NULL, GTK_SORT_ASCENDING);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
card_toggled (GtkToggleButton *card, MoWaitingPage *self)
{
  if (!gtk_toggle_button_get_active (card))
    return;
  self->clock = mo_clock_card_get_clock (MO_CLOCK_CARD (card));
  mo_waiting_table_set_clock (GTK_COLUMN_VIEW (self->view), self->clock);
  mo_waiting_page_filter (self);
}

/* Somebody chose the clock: its list begins at its top, with the most urgent chosen. */
static void
card_clicked (MoWaitingPage *self)
{
  if (!g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    return;
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_activate_action (
      gtk_widget_get_last_child (self->view), "list.scroll-to-item", "u", 0);
}

/* ---------------------------------------------------------------------- reading */

/* The chosen row, the first where none is in sight, the empty list where there is none.  FALSE
 * where the list is hidden because nobody fits: the focus would be out of sight. */
gboolean
mo_waiting_page_focus_row (MoWaitingPage *self)
{
  if (!gtk_widget_get_visible (self->table_place))
    return FALSE;
  GtkWidget *rows = gtk_widget_get_last_child (self->view); /* the first is the headings */
  GtkWidget *row = gtk_widget_get_first_child (rows), *chosen = NULL;
  GtkRoot *root = gtk_widget_get_root (rows);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && focus != rows && gtk_widget_is_ancestor (focus, rows))
    return TRUE; /* asked twice, it would move on to the next row */
  for (GtkWidget *one = row; one && !chosen; one = gtk_widget_get_next_sibling (one))
    if (gtk_widget_get_state_flags (one) & GTK_STATE_FLAG_SELECTED)
      chosen = one;
  return gtk_widget_grab_focus (chosen ? chosen : row ? row : rows);
}

GtkWidget *
mo_waiting_page_new (MoOffice *office)
{
  MoWaitingPage *self = g_object_new (MO_TYPE_WAITING_PAGE, NULL);
  self->office = g_object_ref (office);
  mo_waiting_table_start (GTK_COLUMN_VIEW (self->view), office);
  mo_waiting_table_set_clock (GTK_COLUMN_VIEW (self->view), self->clock);
  mo_waiting_page_read (self);
  return GTK_WIDGET (self);
}

/* ---------------------------------------------------------------------- the widget */

static void
arrange (MoWaitingPage *self)
{
  MoWidth width = mo_width_bin_get_width (self->width);
  gboolean under = width < MO_WIDTH_WIDE, narrow = width < MO_WIDTH_MIDDLE;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->lower),
                                  under ? GTK_ORIENTATION_VERTICAL
                                        : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->filters),
                                  narrow ? GTK_ORIENTATION_VERTICAL
                                         : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (self->choices), narrow);
  gtk_widget_set_margin_start (self->held, narrow ? 0 : 12);
  gtk_widget_set_visible (self->sentence, !narrow);
  mo_waiting_panel_set_under (self->panel, under);
  for (int i = 0; i < N_CLOCKS; i++)
    mo_clock_card_set_narrow (MO_CLOCK_CARD (self->card[i]), narrow);
  mo_waiting_table_set_narrow (GTK_COLUMN_VIEW (self->view), narrow);
}

static void
mo_waiting_page_map (GtkWidget *widget)
{
  MoWaitingPage *self = MO_WAITING_PAGE (widget);
  MoWidthBin *width = mo_width_bin_find (widget);

  if (width && width != self->width) {
    self->width = width;
    g_signal_connect_object (
        width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
    arrange (self);
  }
  GTK_WIDGET_CLASS (mo_waiting_page_parent_class)->map (widget);
}

static gboolean
mo_waiting_page_grab_focus (GtkWidget *widget)
{
  MoWaitingPage *self = MO_WAITING_PAGE (widget);
  return mo_waiting_page_focus_row (self) ||
         gtk_widget_grab_focus (self->card[self->clock - MO_CLOCK_CONTACT]);
}

static void
row_activated (MoWaitingPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->panel));
}

/* Before the list, where Ctrl+Up only moves the focus. */
static void
start_keys (MoWaitingPage *self)
{
  static const struct {
    const char *key, *action;
  } keys[] = { { "<Control>Up", "waiting.move-up" }, { "<Control>Down", "waiting.move-down" } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].key),
                          gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (self->view, controller);
}

static void
start_list (MoWaitingPage *self)
{
  self->rows = g_list_store_new (MO_TYPE_WAITING_ROW);
  self->filter = gtk_custom_filter_new (mo_waiting_page_fits, self, NULL);
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)),
                                              GTK_FILTER (g_object_ref (self->filter)));
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view));
  g_signal_connect_swapped (sorter, "changed", G_CALLBACK (mo_waiting_page_say_shown), self);
  GtkSortListModel *sorted = gtk_sort_list_model_new (
      G_LIST_MODEL (g_object_ref (self->filtered)), g_object_ref (sorter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view),
                             GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (
      self->selection, "notify::selected-item", G_CALLBACK (mo_waiting_page_load_person), self);
  start_keys (self);
}

static void
start_cards (MoWaitingPage *self)
{
  for (int i = 0; i < N_CLOCKS; i++) {
    self->card[i] = mo_clock_card_new (MO_CLOCK_CONTACT + i);
    g_signal_connect_swapped (self->card[i], "clicked", G_CALLBACK (card_clicked), self);
    if (i > 0)
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->card[i]),
                                   GTK_TOGGLE_BUTTON (self->card[0]));
    gtk_box_append (GTK_BOX (self->clocks), self->card[i]);
  }
  self->clock = MO_CLOCK_CONTACT;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->card[0]), TRUE);
  for (int i = 0; i < N_CLOCKS; i++)
    g_signal_connect (self->card[i], "toggled", G_CALLBACK (card_toggled), self);
}

static void
mo_waiting_page_dispose (GObject *object)
{
  MoWaitingPage *self = MO_WAITING_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->listing);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->listing);
  g_clear_object (&self->loading);
  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->filter)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->busy, g_ptr_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_clear_pointer (&self->person, mo_waiting_person_free);
  g_clear_pointer (&self->search_fold, g_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_waiting_page_parent_class)->dispose (object);
}

static void
mo_waiting_page_class_init (MoWaitingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_WAITING_PANEL);
  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_waiting_page_dispose;
  widget_class->map = mo_waiting_page_map;
  widget_class->grab_focus = mo_waiting_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/waiting/mo-waiting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, clocks);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, search);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, strand);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, injury);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, held);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, choices);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, print);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, urgent);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, whose);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, filters);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, shown);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, lower);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, table_place);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, view);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoWaitingPage, panel);
  gtk_widget_class_bind_template_callback (widget_class, filters_changed);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, urgent_clicked);
  mo_waiting_page_class_install_actions (widget_class);
  mo_waiting_page_class_install_print (widget_class);
}

static void
mo_waiting_page_init (MoWaitingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  start_list (self);
  mo_access_column_view (GTK_COLUMN_VIEW (self->view), _ ("Who waits"), _ ("Headings"));
  mo_access_one_tab_stop (self->view);
  mo_access_name (self->search, _ ("Search this list"));
  mo_access_drop_down (GTK_DROP_DOWN (self->strand), _ ("Strand"));
  mo_access_drop_down (GTK_DROP_DOWN (self->injury), _ ("Level of injury"));
  mo_access_drop_down (GTK_DROP_DOWN (self->whose), _ ("Who looks after them"));
  mo_access_icon_button (self->print, _ ("Print list"));
  start_cards (self);
  mo_waiting_page_allow (self);
  mo_waiting_page_say_shown (self);
}
