/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "draw/mo-impact-words.h"
#include "impact/mo-impact-private.h"
#include "widget/mo-access.h"

static GtkWidget *
words (const char *text, const char *style, float xalign)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
tile_clicked (GtkButton *tile, GtkWidget *view)
{
  gtk_widget_grab_focus (view);
}

/* A tile leads to the chart that its figure is of. */
static GtkWidget *
make_tile (MoImpactPage *self, const MoTile *tile, MoImpactChart chart)
{
  GtkWidget *button = gtk_button_new (), *grid = gtk_grid_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *figure = words (tile->figure, "mo-figure", 0);
  GtkWidget *compare = words (tile->compare, "mo-caption", 0);
  GtkWidget *basis = words (tile->basis, "mo-caption", 0);
  g_autofree char *name =
      g_strdup_printf ("%s %s, %s, %s", tile->name, tile->figure, tile->compare, tile->basis);

  gtk_box_append (GTK_BOX (line), figure);
  gtk_box_append (GTK_BOX (line), compare);
  gtk_widget_set_valign (compare, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (figure, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (basis, "mo-dim");
  gtk_label_set_wrap (GTK_LABEL (basis), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (basis), 16);
  gtk_grid_attach (GTK_GRID (grid), words (tile->name, NULL, 0), 0, 0, 1, 1);
  GtkWidget *code = words (tile->code, "mo-caption", 1);
  gtk_widget_add_css_class (code, "mo-dim");
  gtk_widget_set_hexpand (code, TRUE);
  gtk_grid_attach (GTK_GRID (grid), code, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), line, 0, 1, 2, 1);
  gtk_grid_attach (GTK_GRID (grid), basis, 0, 2, 2, 1);
  gtk_button_set_child (GTK_BUTTON (button), grid);
  gtk_widget_add_css_class (button, "mo-card");
  gtk_widget_add_css_class (button, "mo-tile");
  mo_access_name (button, name);
  g_signal_connect_object (
      button, "clicked", G_CALLBACK (tile_clicked), self->parts[chart].view, 0);
  return button;
}

static void
show_tiles (MoImpactPage *self)
{
  static const MoImpactChart leads_to[MO_IMPACT_TILES] = {
    MO_IMPACT_REFERRALS, MO_IMPACT_CONTACT, MO_IMPACT_CONTACT, MO_IMPACT_MATCH, MO_IMPACT_MATCH
  };
  MoTile tiles[MO_IMPACT_TILES] = { 0 };
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->tiles))))
    gtk_flow_box_remove (self->tiles, old);
  mo_impact_tiles (&self->answer->figures, FALSE, tiles);
  for (int i = 0; i < MO_IMPACT_TILES; i++) {
    GtkWidget *child = gtk_flow_box_child_new ();
    gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child),
                                  make_tile (self, &tiles[i], leads_to[i]));
    gtk_widget_set_focusable (child, FALSE);
    mo_access_name (child, tiles[i].name);
    gtk_flow_box_append (self->tiles, child);
    mo_tile_clear (&tiles[i]);
  }
}

static void
show_row (GtkGrid *grid, char **cells, int row, gboolean strong)
{
  for (int i = 0; cells[i]; i++) {
    GtkWidget *cell = words (cells[i], "mo-caption", i == 0 ? 0 : 1);
    if (strong)
      gtk_widget_add_css_class (cell, "mo-strong");
    if (row == 0)
      gtk_widget_add_css_class (cell, "mo-dim");
    if (i == 0)
      gtk_widget_set_hexpand (cell, TRUE);
    gtk_grid_attach (grid, cell, i, row, 1, 1);
  }
}

static void
show_table (GtkGrid *grid, const MoFigureTable *table)
{
  GtkWidget *old;
  while ((old = gtk_widget_get_first_child (GTK_WIDGET (grid))))
    gtk_grid_remove (grid, old);
  show_row (grid, table->heads, 0, TRUE);
  for (guint i = 0; i < table->rows->len; i++)
    show_row (grid, table->rows->pdata[i], i + 1, i == table->rows->len - 1);
}

void
mo_impact_make_parts (MoImpactPage *self)
{
  for (int i = 0; i < MO_IMPACT_CHARTS; i++) {
    MoImpactPart *part = &self->parts[i];
    GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    GtkWidget *beside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    part->line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
    part->view = MO_CHART_VIEW (mo_chart_view_new ());
    part->table = GTK_GRID (gtk_grid_new ());
    gtk_grid_set_column_spacing (part->table, 18);
    gtk_grid_set_row_spacing (part->table, 3);
    gtk_widget_add_css_class (card, "mo-card");
    gtk_widget_add_css_class (card, "mo-impact-card");
    gtk_widget_add_css_class (beside, "mo-card");
    gtk_widget_add_css_class (beside, "mo-impact-card");
    gtk_widget_add_css_class (beside, "mo-impact-table");
    gtk_widget_set_vexpand (GTK_WIDGET (part->view), TRUE);
    gtk_box_append (GTK_BOX (card), GTK_WIDGET (part->view));
    gtk_box_append (GTK_BOX (beside), GTK_WIDGET (part->table));
    gtk_box_append (part->line, card);
    gtk_box_append (part->line, beside);
    gtk_box_append (self->charts, GTK_WIDGET (part->line));
  }
}

void
mo_impact_show_figures (MoImpactPage *self)
{
  const MoFigures *figures = &self->answer->figures;
  g_autofree char *period = mo_impact_period_words (figures);

  gtk_label_set_text (self->sentence, period);
  show_tiles (self);
  for (MoImpactChart i = 0; i < MO_IMPACT_CHARTS; i++) {
    g_autoptr (MoFigureTable) table = mo_impact_table (figures, i, FALSE);
    mo_chart_view_show (self->parts[i].view, mo_impact_chart (figures, i, FALSE));
    show_table (self->parts[i].table, table);
  }
}
