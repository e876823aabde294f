/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-access.h"

#define DROP_DOWN_NAME "mo-name"

void
mo_access_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child))
      return TRUE;
  return FALSE;
}

void
mo_access_icon_button (GtkWidget *button, const char *name)
{
  if (!has_words (button))
    gtk_widget_set_tooltip_text (button, name);
  if (GTK_IS_MENU_BUTTON (button)) {
    mo_access_name (button, name);
    button = gtk_widget_get_first_child (button); /* the one that takes the focus */
  }
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  mo_access_name (button, name);
}

/* The words of the chosen item, owned by the caller; NULL for none. */
static char *
chosen_words (GtkDropDown *drop_down)
{
  gpointer item = gtk_drop_down_get_selected_item (drop_down);
  GtkExpression *expression = gtk_drop_down_get_expression (drop_down);
  g_auto (GValue) value = G_VALUE_INIT;

  if (!item)
    return NULL;
  if (expression && gtk_expression_evaluate (expression, item, &value) &&
      G_VALUE_HOLDS_STRING (&value))
    return g_value_dup_string (&value);
  if (GTK_IS_STRING_OBJECT (item))
    return g_strdup (gtk_string_object_get_string (item));
  return NULL;
}

/* What the button shows is a list item, which could have the focus and is then nameless. */
static void
no_focus_inside (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget"))
    gtk_widget_set_focusable (widget, FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    no_focus_inside (child);
}

static GtkWidget *
first_label (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = first_label (child);
  return found;
}

/* The list that opens says what it is a list of, and its entries what they are: those that are
 * made already. */
static void
name_list (GtkWidget *widget, const char *name)
{
  GtkWidget *words = NULL;
  if (GTK_IS_LIST_VIEW (widget))
    mo_access_name (widget, name);
  else if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) ==
               GTK_ACCESSIBLE_ROLE_LIST_ITEM &&
           (words = first_label (widget)))
    mo_access_name (widget, gtk_label_get_text (GTK_LABEL (words)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    name_list (child, name);
}

/* And those that are made later, or again for another entry; GTK's own have been filled. */
static void
entry_bound (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer unused)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  GtkWidget *words = cell ? first_label (cell) : NULL;
  if (words)
    mo_access_row (cell, gtk_label_get_text (GTK_LABEL (words)));
}

static void
name_drop_down (GtkDropDown *drop_down)
{
  const char *name = g_object_get_data (G_OBJECT (drop_down), DROP_DOWN_NAME);
  g_autofree char *words = chosen_words (drop_down);
  g_autofree char *whole = words ? g_strdup_printf ("%s: %s", name, words) : g_strdup (name);
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (drop_down));

  name_list (GTK_WIDGET (drop_down), name);
  mo_access_name (GTK_WIDGET (drop_down), whole);
  if (inner) {
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    mo_access_name (inner, whole);
    no_focus_inside (inner);
  }
}

void
mo_access_drop_down (GtkDropDown *drop_down, const char *name)
{
  gboolean known = g_object_get_data (G_OBJECT (drop_down), DROP_DOWN_NAME) != NULL;
  g_object_set_data_full (G_OBJECT (drop_down), DROP_DOWN_NAME, g_strdup (name), g_free);
  if (!known) {
    g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (name_drop_down), NULL);
    if (GTK_IS_SIGNAL_LIST_ITEM_FACTORY (gtk_drop_down_get_factory (drop_down)))
      g_signal_connect (
          gtk_drop_down_get_factory (drop_down), "bind", G_CALLBACK (entry_bound), NULL);
  }
  name_drop_down (drop_down);
}

void
mo_access_row (GtkWidget *cell, const char *name)
{
  GtkWidget *item = gtk_widget_get_parent (cell);
  if (!item)
    return;
  mo_access_name (item, name);
  GtkWidget *row = gtk_widget_get_parent (item);
  /* In a column view the cell's item is within the row's. */
  if (row && !GTK_IS_LIST_VIEW (row) && !GTK_IS_GRID_VIEW (row) &&
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (row)) == GTK_ACCESSIBLE_ROLE_ROW)
    mo_access_name (row, name);
}

void
mo_access_column_view (GtkColumnView *view, const char *name, const char *headings)
{
  GtkWidget *head = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *rows = gtk_widget_get_last_child (GTK_WIDGET (view));

  mo_access_name (GTK_WIDGET (view), name);
  mo_access_name (rows, name);
  if (head != rows)
    mo_access_name (head, headings);
}

void
mo_access_error (GtkWidget *field, GtkWidget *label)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (field);
  if (!label) {
    gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
    gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
    gtk_widget_remove_css_class (field, "error");
    return;
  }
  gtk_accessible_update_state (
      accessible, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_relation (
      accessible, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);
  gtk_widget_add_css_class (field, "error");
}

static gboolean (*scroller_focus) (GtkWidget *widget, GtkDirectionType direction);

static gboolean
is_empty_list (GtkWidget *widget)
{
  GtkSelectionModel *model = NULL;
  if (GTK_IS_GRID_VIEW (widget))
    model = gtk_grid_view_get_model (GTK_GRID_VIEW (widget));
  else if (GTK_IS_LIST_VIEW (widget))
    model = gtk_list_view_get_model (GTK_LIST_VIEW (widget));
  else
    return FALSE;
  return !model || g_list_model_get_n_items (G_LIST_MODEL (model)) == 0;
}

/* A scrolled window with nobody in it to take the focus takes it itself, to be scrolled by
 * keys. Around a list with no rows it would be a stop of Tab with no name and no use. */
static gboolean
focus_unless_empty (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (widget));
  return !(child && is_empty_list (child)) && scroller_focus (widget, direction);
}

static void
empty_lists_let_pass (void)
{
  GtkWidgetClass *klass = g_type_class_ref (GTK_TYPE_SCROLLED_WINDOW); /* kept for good */

  if (klass->focus == focus_unless_empty)
    return;
  scroller_focus = klass->focus;
  klass->focus = focus_unless_empty;
}

/* On to what the row one is on holds, and from there out of the list: it is passed over as a
 * whole, for GTK would make rows that are out of sight and give them the focus. */
static void
leave_row (GtkWidget *list, GtkDirectionType direction)
{
  GtkWidget *row = gtk_widget_get_focus_child (list);
  gboolean passed = direction == GTK_DIR_TAB_BACKWARD && row && gtk_widget_is_focus (row);
  if (row && !passed && gtk_widget_child_focus (row, direction))
    return;
  gtk_widget_set_can_focus (list, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (list)), direction);
  gtk_widget_set_can_focus (list, TRUE);
}

static gboolean
tab_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  gboolean back = key == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK);

  if ((key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab && key != GDK_KEY_ISO_Left_Tab) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return FALSE;
  leave_row (list, back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  return TRUE;
}

void
mo_access_one_tab_stop (GtkWidget *list)
{
  if (GTK_IS_COLUMN_VIEW (list)) /* the list within it, so that its headings stay stops */
    list = gtk_widget_get_last_child (list);
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (tab_pressed), NULL);
  gtk_widget_add_controller (list, keys);
  empty_lists_let_pass ();
}
