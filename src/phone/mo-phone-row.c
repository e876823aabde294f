/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the dialling order: when, who, what about, and how it stands. */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "phone/mo-phone-page-private.h"
#include "widget/mo-access.h"

struct _MoPhoneRowItem {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoPhoneRowItem, mo_phone_row_item, MO_TYPE_ROW)

static void
mo_phone_row_item_class_init (MoPhoneRowItemClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_phone_row_fields (), mo_phone_row_ref, mo_phone_row_unref);
}

static void
mo_phone_row_item_init (MoPhoneRowItem *self)
{
}

typedef struct {
  GtkLabel *when, *name, *what;
  MoStateLabel *state;
} Cell;

static GtkLabel *
label (GtkWidget *box, const char *css)
{
  GtkWidget *made = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), TRUE);
  gtk_widget_add_css_class (made, css);
  gtk_box_append (GTK_BOX (box), made);
  return GTK_LABEL (made);
}

static void
set_up (GtkListItemFactory *factory, GtkListItem *item)
{
  Cell *cell = g_new0 (Cell, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9),
            *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  cell->when = label (box, "mo-phone-when");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);
  cell->name = label (words, "mo-person-name");
  cell->what = label (words, "mo-caption");
  cell->state = MO_STATE_LABEL (mo_state_label_new ());
  gtk_widget_set_valign (GTK_WIDGET (cell->state), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (cell->state));
  gtk_widget_add_css_class (box, "mo-phone-row");
  g_object_set_data_full (G_OBJECT (box), "cell", cell, g_free);
  gtk_list_item_set_child (item, box);
}

static char *
when_words (const MoPhoneRow *row)
{
  if (row->minute >= 0)
    return mo_call_time_words (row->minute);
  return row->place == 1 ? g_strdup (_ ("next")) : g_strdup ("");
}

static void
fill (GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  Cell *cell = g_object_get_data (G_OBJECT (box), "cell");
  const MoPhoneRow *row = mo_row_get_record (gtk_list_item_get_item (item));
  g_autofree char *when = when_words (row);
  g_autofree char *place =
      row->settled ? g_strdup ("") : g_strdup_printf (_ ("%d. "), row->place);
  g_autofree char *spoken =
      g_strdup_printf ("%s%s, %s. %s. %s", place, row->name, row->what, row->state, row->why);

  gtk_label_set_label (cell->when, when);
  gtk_label_set_label (cell->name, row->name);
  gtk_label_set_label (cell->what, row->what);
  if (row->settled && row->level == MO_LEVEL_FINE)
    mo_state_label_set_icon (cell->state, row->level, "mo-in-time-symbolic", row->state);
  else if (row->level == MO_LEVEL_ASK)
    mo_state_label_set_icon (cell->state, MO_LEVEL_SOON, "mo-refused-symbolic", row->state);
  else
    mo_state_label_set (cell->state, row->level, row->state);
  gtk_widget_set_tooltip_text (box, row->why);
  mo_access_row (box, spoken);
}

static void
moved (GObject *row, GParamSpec *spec, GtkListItem *item)
{
  fill (item);
}

static void
bind (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (moved), item);
  fill (item);
}

static void
unbind (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), moved, item);
}

GtkListItemFactory *
mo_phone_row_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), NULL);
  return factory;
}
