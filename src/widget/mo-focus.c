/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-focus.h"

/* How a class takes the focus by itself, and how it moves it. */
typedef struct {
  gboolean (*grab) (GtkWidget *widget);
  gboolean (*move) (GtkWidget *widget, GtkDirectionType direction);
} Way;

#define LEAVING "mo-leaving"

/* Class → its own way. */
static GHashTable *own_ways;
/* The classes that Tab goes through from their start. */
static GHashTable *in_order;

static gboolean
grab (GtkWidget *widget)
{
  const Way *own = g_hash_table_lookup (own_ways, G_OBJECT_GET_CLASS (widget));
  return !g_object_get_data (G_OBJECT (widget), LEAVING) && own && own->grab (widget);
}

static gboolean
move (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean inside = focus && gtk_widget_is_ancestor (focus, widget);
  const Way *own = g_hash_table_lookup (own_ways, G_OBJECT_GET_CLASS (widget));

  gboolean at_start = direction == GTK_DIR_TAB_FORWARD && in_order &&
                      g_hash_table_contains (in_order, G_OBJECT_GET_CLASS (widget));

  if (!inside && !at_start && direction != GTK_DIR_TAB_BACKWARD)
    return own->move (widget, direction);
  g_object_set_data (G_OBJECT (widget), LEAVING, widget);
  gboolean moved = own->move (widget, direction);
  g_object_set_data (G_OBJECT (widget), LEAVING, NULL);
  return moved;
}

void
mo_focus_lets_go (GtkWidgetClass *klass)
{
  if (klass->focus == move)
    return;
  Way way = { klass->grab_focus, klass->focus };
  if (!own_ways)
    own_ways = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (own_ways, klass, g_memdup2 (&way, sizeof way));
  klass->grab_focus = grab;
  klass->focus = move;
}

static gboolean
go_to_end (gpointer entry)
{
  int from, to, all = (int) g_utf8_strlen (gtk_editable_get_text (entry), -1);
  if (all && gtk_editable_get_selection_bounds (entry, &from, &to) && to - from == all)
    gtk_editable_set_position (entry, -1);
  return G_SOURCE_REMOVE;
}

/* GTK selects once the focus is there; nothing is typed between that and this. */
static void
entered (GtkEventController *focus, gpointer user)
{
  g_idle_add_full (G_PRIORITY_HIGH,
                   go_to_end,
                   g_object_ref (gtk_event_controller_get_widget (focus)),
                   g_object_unref);
}

void
mo_focus_at_end (GtkEditable *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_signal_connect (focus, "enter", G_CALLBACK (entered), NULL);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

void
mo_focus_in_order (GtkWidgetClass *klass)
{
  mo_focus_lets_go (klass);
  if (!in_order)
    in_order = g_hash_table_new (NULL, NULL);
  g_hash_table_add (in_order, klass);
}

/* ------------------------------------------------------------------------ check boxes */

static gboolean (*check_focus) (GtkWidget *widget, GtkDirectionType direction);

static gboolean
spare_check_box (GtkWidget *widget, GtkDirectionType direction)
{
  /* GTK tells a choice of several from a box by the mark it draws alone */
  GtkWidget *mark = gtk_widget_get_first_child (widget);
  gboolean of_several = mark && g_str_equal (gtk_widget_get_css_name (mark), "radio");
  if (!of_several && gtk_widget_is_focus (widget))
    return FALSE;
  return check_focus (widget, direction);
}

void
mo_focus_spares_check_boxes (void)
{
  GtkWidgetClass *klass = g_type_class_ref (GTK_TYPE_CHECK_BUTTON); /* kept for good */
  if (klass->focus == spare_check_box)
    return;
  check_focus = klass->focus;
  klass->focus = spare_check_box;
}
