/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "impact/mo-impact-card.h"

#include <glib/gi18n-lib.h>

#include "impact/mo-impact-card-private.h"
#include "widget/mo-access.h"

G_DEFINE_FINAL_TYPE (MoImpactCard, mo_impact_card, GTK_TYPE_BOX)

/* ---------------------------------------------------------------------- the table */

static void
show_row (GtkGrid *grid, const char *const *cells, int row)
{
  for (int i = 0; cells[i]; i++) {
    GtkWidget *cell = gtk_label_new (cells[i]);
    gtk_label_set_xalign (GTK_LABEL (cell), i == 0 ? 0 : 1);
    gtk_label_set_wrap (GTK_LABEL (cell), TRUE);
    gtk_widget_add_css_class (cell, "mo-caption");
    if (row == 0)
      gtk_widget_add_css_class (cell, "mo-strong");
    if (row == 0)
      gtk_widget_add_css_class (cell, "mo-dim");
    gtk_widget_set_hexpand (cell, i == 0);
    gtk_grid_attach (grid, cell, i, row, 1, 1);
  }
}

static void
fill_table (MoImpactCard *self)
{
  GtkWidget *old;
  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->table))))
    gtk_grid_remove (self->table, old);
  if (!self->plot || !gtk_widget_get_visible (GTK_WIDGET (self->table)))
    return;
  GPtrArray *rows = mo_plot_rows (self->plot);
  show_row (self->table, mo_plot_heads (self->plot), 0);
  for (guint i = 0; i < rows->len; i++)
    show_row (self->table, rows->pdata[i], (int) i + 1);
}

static void
table_wanted (MoImpactCard *self)
{
  gtk_widget_set_visible (
      GTK_WIDGET (self->table),
      self->beside || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_table)));
  fill_table (self);
}

void
mo_impact_card_set_table_beside (MoImpactCard *self, gboolean beside)
{
  self->beside = beside;
  gtk_widget_set_visible (self->as_table, !beside);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->line),
                                  beside ? GTK_ORIENTATION_HORIZONTAL
                                         : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self->line), beside ? 18 : 3);
  table_wanted (self);
}

/* ---------------------------------------------------------------------- showing */

/* The button that tells what the chart is of, where it is of one figure. */
static void
show_about (MoImpactCard *self)
{
  int which = self->plot ? mo_figure_find (mo_plot_code (self->plot)) : -1;

  gtk_widget_set_visible (self->about, which >= 0);
  if (which < 0)
    return;
  g_autofree char *words = g_strdup_printf (_ ("What %s is"), mo_plot_code (self->plot));
  g_autofree char *name = g_strdup_printf ("%s: %s", words, mo_plot_name (self->kind));
  gtk_button_set_label (GTK_BUTTON (self->about), words);
  mo_access_name (self->about, name);
}

void
mo_impact_card_show (MoImpactCard *self, const MoPlot *plot, const MoPlotAsk *ask)
{
  self->plot = plot;
  self->ask = *ask;
  mo_plot_view_show (self->view, plot);
  show_about (self);
  fill_table (self);
}

static void
opened (MoImpactCard *self, int at)
{
  MoFigureAsk ask;
  guint which;

  if (!mo_plot_mark_ask (self->plot, at, &which, &ask))
    return;
  g_autofree char *code = mo_provenance_write (which, &ask);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.figure-cases", "s", code);
}

void
mo_impact_card_about (MoImpactCard *self)
{
  int which = self->plot ? mo_figure_find (mo_plot_code (self->plot)) : -1;

  if (which < 0)
    return;
  g_autofree char *code = mo_provenance_write ((guint) which, &self->ask.ask);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.figure-cases", "s", code);
}

/* A card is one stop for Tab, its chart: what the buttons do is in its menu too. */
static void
for_the_pointer (GtkWidget *button)
{
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
}

static void
open_menu (MoImpactCard *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu));
}

static GtkWidget *
make_foot (MoImpactCard *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0),
            *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *table = g_strdup_printf (_ ("Table: %s"), mo_plot_name (self->kind));

  self->about = gtk_button_new ();
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->about), "card.about");
  gtk_button_set_has_frame (GTK_BUTTON (self->about), FALSE);
  gtk_widget_set_hexpand (space, TRUE);
  self->as_table = gtk_toggle_button_new_with_label (_ ("Table"));
  gtk_button_set_has_frame (GTK_BUTTON (self->as_table), FALSE);
  mo_access_name (self->as_table, table);
  g_signal_connect_swapped (self->as_table, "toggled", G_CALLBACK (table_wanted), self);
  gtk_box_append (GTK_BOX (foot), self->about);
  gtk_box_append (GTK_BOX (foot), space);
  gtk_box_append (GTK_BOX (foot), self->as_table);
  self->menu = mo_impact_card_menu_new (self);
  gtk_box_append (GTK_BOX (foot), self->menu);
  for_the_pointer (self->about);
  for_the_pointer (self->as_table);
  for_the_pointer (gtk_widget_get_first_child (self->menu));
  gtk_widget_add_css_class (foot, "mo-impact-foot");
  return foot;
}

static void
make_line (MoImpactCard *self)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *foot = make_foot (self);

  gtk_widget_set_vexpand (foot, TRUE);
  gtk_widget_set_valign (foot, GTK_ALIGN_END);
  self->line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->view = MO_PLOT_VIEW (mo_plot_view_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  g_signal_connect_swapped (self->view, "opened", G_CALLBACK (opened), self);
  g_signal_connect_swapped (self->view, "menu", G_CALLBACK (open_menu), self);
  self->table = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->table, 18);
  gtk_grid_set_row_spacing (self->table, 3);
  gtk_widget_set_visible (GTK_WIDGET (self->table), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "mo-impact-table");
  gtk_box_append (GTK_BOX (self->line), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (side), GTK_WIDGET (self->table));
  gtk_box_append (GTK_BOX (side), foot);
  gtk_box_append (GTK_BOX (self->line), side);
  gtk_box_append (GTK_BOX (self), self->line);
}

static void
mo_impact_card_dispose (GObject *object)
{
  MO_IMPACT_CARD (object)->plot = NULL;
  G_OBJECT_CLASS (mo_impact_card_parent_class)->dispose (object);
}

static void
mo_impact_card_class_init (MoImpactCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mo_impact_card_dispose;
  mo_impact_card_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
mo_impact_card_init (MoImpactCard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_add_css_class (widget, "mo-card");
  gtk_widget_add_css_class (widget, "mo-impact-card");
}

GtkWidget *
mo_impact_card_new (MoPlotKind kind)
{
  MoImpactCard *self = g_object_new (MO_TYPE_IMPACT_CARD, NULL);
  self->kind = kind;
  make_line (self);
  return GTK_WIDGET (self);
}
