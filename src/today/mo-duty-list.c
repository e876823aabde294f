/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today/mo-duty-list.h"

#include <glib/gi18n-lib.h>

#include "today/mo-duty-row.h"
#include "today/mo-today-sections.h"
#include "widget/mo-access.h"
#include "widget/mo-plain-box.h"
#include "widget/mo-state-label.h"

/* The parts of a cell, kept with it. */
typedef struct {
  GtkListItem *item;
  GtkWidget *heading, *heading_state, *heading_count;
  GtkWidget *duty, *icon, *title, *detail, *state, *button;
} Cell;

static GtkWidget *
label (const char *style, gboolean expand)
{
  GtkWidget *widget = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
  gtk_widget_set_hexpand (widget, expand);
  if (style)
    gtk_widget_add_css_class (widget, style);
  return widget;
}

/* The button opens the case; a bound action target warns in lists of GTK 4.8. */
static void
clicked (GtkButton *button, GtkListItem *item)
{
  const MoDuty *duty = mo_row_get_record (gtk_list_item_get_item (item));
  mo_duty_open (duty, GTK_WIDGET (button));
}

static void
make_duty (Cell *cell, GtkListItem *item)
{
  GtkWidget *words = mo_plain_box_new (GTK_ORIENTATION_VERTICAL, 0);
  cell->duty = mo_plain_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  cell->icon = gtk_image_new ();
  cell->title = label (NULL, TRUE);
  cell->detail = label ("mo-dim", TRUE);
  gtk_widget_add_css_class (cell->detail, "mo-caption");
  cell->state = mo_state_label_new ();
  gtk_widget_add_css_class (cell->state, "mo-w8");
  cell->button = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (cell->button, "mo-w8");
  gtk_widget_set_valign (cell->button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  g_signal_connect (cell->button, "clicked", G_CALLBACK (clicked), item);
  gtk_box_append (GTK_BOX (words), cell->title);
  gtk_box_append (GTK_BOX (words), cell->detail);
  gtk_box_append (GTK_BOX (cell->duty), cell->icon);
  gtk_box_append (GTK_BOX (cell->duty), words);
  gtk_box_append (GTK_BOX (cell->duty), cell->state);
  gtk_box_append (GTK_BOX (cell->duty), cell->button);
  gtk_widget_add_css_class (cell->duty, "mo-duty");
}

/* Few rows are ever one. */
static void
make_heading (Cell *cell, GtkWidget *box)
{
  cell->heading = mo_plain_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  cell->heading_state = mo_state_label_new ();
  cell->heading_count = label ("mo-dim", TRUE);
  gtk_widget_add_css_class (cell->heading_state, "mo-strong");
  gtk_box_append (GTK_BOX (cell->heading), cell->heading_state);
  gtk_box_append (GTK_BOX (cell->heading), cell->heading_count);
  gtk_widget_add_css_class (cell->heading, "mo-section");
  gtk_box_prepend (GTK_BOX (box), cell->heading);
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  Cell *cell = g_new0 (Cell, 1);
  GtkWidget *box = mo_plain_box_new (GTK_ORIENTATION_VERTICAL, 0);
  cell->item = item;
  make_duty (cell, item);
  gtk_box_append (GTK_BOX (box), cell->duty);
  g_object_set_data_full (G_OBJECT (box), "cell", cell, g_free);
  gtk_list_item_set_child (item, box);
}

static void
bind_heading (Cell *cell, const MoDuty *duty)
{
  g_autofree char *count = duty->level == MO_LEVEL_FINE
                               ? g_strdup_printf (_ ("%d to come"), duty->days_left)
                               : g_strdup_printf ("%d", duty->days_left);
  mo_state_label_set (MO_STATE_LABEL (cell->heading_state), duty->level, duty->name);
  gtk_label_set_label (GTK_LABEL (cell->heading_count), count);
}

static void
bind_duty (Cell *cell, const MoDuty *duty)
{
  g_autofree char *title =
      g_markup_printf_escaped ("<b>%s</b> · %s", mo_duty_kind_words (duty->kind), duty->name);
  g_autofree char *when = mo_duty_when (duty);
  /* with the detail: one mentor may owe the notes of two pairs */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s, %s, %s"),
                                           mo_duty_verb (duty),
                                           mo_duty_kind_words (duty->kind),
                                           duty->name,
                                           duty->detail ? duty->detail : "");

  gtk_image_set_from_icon_name (GTK_IMAGE (cell->icon), mo_duty_icon (duty));
  gtk_label_set_markup (GTK_LABEL (cell->title), title);
  g_autofree char *second = mo_duty_second_line (duty);
  gtk_label_set_label (GTK_LABEL (cell->detail), second);
  gtk_widget_set_visible (cell->detail, *second);
  mo_state_label_set (MO_STATE_LABEL (cell->state), duty->level, when);
  gtk_button_set_label (GTK_BUTTON (cell->button), mo_duty_verb (duty));
  mo_access_icon_button (cell->button, name);
}

static void
show (GtkListItem *item)
{
  const MoDuty *duty = mo_row_get_record (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item);
  Cell *cell = g_object_get_data (G_OBJECT (box), "cell");
  gboolean heading = duty->kind == MO_DUTY_HEADING;
  g_autofree char *spoken = NULL;

  if (heading && !cell->heading)
    make_heading (cell, box);
  if (cell->heading)
    gtk_widget_set_visible (cell->heading, heading);
  gtk_widget_set_visible (cell->duty, !heading);
  gtk_list_item_set_activatable (item, !heading);
  gtk_list_item_set_selectable (item, !heading);
  if (heading) {
    bind_heading (cell, duty);
    spoken = g_strdup_printf ("%s, %d", duty->name, duty->days_left);
  } else {
    g_autofree char *when = mo_duty_when (duty);
    g_autofree char *second = mo_duty_second_line (duty);
    bind_duty (cell, duty);
    spoken = g_strdup_printf (
        "%s, %s, %s, %s", mo_duty_kind_words (duty->kind), duty->name, second, when);
  }
  mo_access_row (box, spoken);
}

/* A row that is kept may be told something new: a heading its count, a duty its day. */
static void
moved (MoRow *row, GParamSpec *pspec, GtkListItem *item)
{
  show (item);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  show (item);
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (moved), item);
}

static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), moved, item);
}

GtkListItemFactory *
mo_duty_list_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), NULL);
  return factory;
}

/* ---------------------------------------------------------------------- the focus */

/* list: the view; its children hold the boxes of the factory. */
static Cell *
cell_of (GtkWidget *row)
{
  GtkWidget *box = gtk_widget_get_first_child (row);
  return box ? g_object_get_data (G_OBJECT (box), "cell") : NULL;
}

gboolean
mo_duty_list_get_focus (GtkWidget *list, MoDutyFocus *focus)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *at = root ? gtk_root_get_focus (root) : NULL, *row = at;

  while (row && gtk_widget_get_parent (row) != list)
    row = gtk_widget_get_parent (row);
  Cell *cell = row ? cell_of (row) : NULL;
  if (!cell)
    return FALSE;
  focus->position = gtk_list_item_get_position (cell->item);
  focus->button = at == cell->button;
  return TRUE;
}

static gboolean
grab (GtkWidget *list, const MoDutyFocus *focus)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row;
       row = gtk_widget_get_next_sibling (row)) {
    Cell *cell = cell_of (row);
    if (cell && gtk_widget_get_mapped (row) &&
        gtk_list_item_get_position (cell->item) == focus->position)
      return gtk_widget_grab_focus (focus->button ? cell->button : row);
  }
  return FALSE;
}

typedef struct {
  GtkWidget *list;
  MoDutyFocus focus;
} Later;

static void
later_free (gpointer data)
{
  Later *later = data;
  g_object_unref (later->list);
  g_free (later);
}

static gboolean
grab_later (gpointer data)
{
  Later *later = data;
  grab (later->list, &later->focus);
  return G_SOURCE_REMOVE;
}

gboolean
mo_duty_list_set_focus (GtkWidget *list, const MoDutyFocus *focus)
{
  Later *later;
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", focus->position);
  if (grab (list, focus))
    return TRUE;
  later = g_new0 (Later, 1);
  *later = (Later){ g_object_ref (list), *focus };
  g_idle_add_full (G_PRIORITY_LOW, grab_later, later, later_free);
  return FALSE;
}
