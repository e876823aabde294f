/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "impact/mo-impact-tile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-number.h"
#include "widget/mo-access.h"

struct _MoImpactTile {
  GtkButton parent_instance;

  GtkLabel *name, *code, *figure, *compare, *basis;
};

G_DEFINE_FINAL_TYPE (MoImpactTile, mo_impact_tile, GTK_TYPE_BUTTON)

static GtkLabel *
words (GtkWidget *grid, int column, int row, int columns, float xalign, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (style)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, columns, 1);
  return GTK_LABEL (label);
}

static void
dim (GtkLabel *label)
{
  gtk_widget_add_css_class (GTK_WIDGET (label), "mo-dim");
  gtk_label_set_wrap (label, TRUE);
}

static void
mo_impact_tile_class_init (MoImpactTileClass *klass)
{
}

static void
mo_impact_tile_init (MoImpactTile *self)
{
  GtkWidget *grid = gtk_grid_new (), *line = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (line), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  self->name = words (grid, 0, 0, 2, 0, NULL);
  self->code = words (grid, 2, 0, 1, 1, "mo-caption");
  self->figure = words (line, 0, 0, 1, 0, "mo-figure");
  self->compare = words (line, 1, 0, 1, 0, "mo-caption");
  gtk_grid_attach (GTK_GRID (grid), line, 0, 1, 3, 1);
  self->basis = words (grid, 0, 2, 3, 0, "mo-caption");
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_label_set_wrap (self->name, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->code), "mo-dim");
  gtk_widget_set_valign (GTK_WIDGET (self->code), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->figure), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->compare), GTK_ALIGN_CENTER);
  dim (self->basis);
  gtk_button_set_child (GTK_BUTTON (self), grid);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mo-card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "mo-tile");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
mo_impact_tile_new (void)
{
  return g_object_new (MO_TYPE_IMPACT_TILE, NULL);
}

/* ---------------------------------------------------------------------- words */

/* Beside the days of the figure the unit need not be said again. */
static char *
was_words (guint which, const MoImpactAnswer *answer)
{
  const MoFigure *now = &answer->now[which], *before = &answer->before[which];
  const MoPolicy *policy = &answer->facts->policy;

  if (mo_figure_infos ()[which].kind == MO_FIGURE_COUNT) {
    int more = (int) (now->value - before->value);
    g_autofree char *number = mo_number_words (ABS (more));
    return g_strdup_printf (more > 0 ? _ ("%s more") : _ ("%s fewer"), number);
  }
  g_autofree char *was = mo_figure_words (which, before, policy, FALSE);
  if (mo_figure_infos ()[which].kind == MO_FIGURE_DAYS)
    was[strcspn (was, " ")] = '\0';
  return g_strdup_printf (_ ("was %s"), was);
}

/* "↓ worse" and "was 88 %", "↑ better" and "25 more"; "" where there is nothing to set it
 * beside.  The sign is for the eye: the words say the same. */
static char *
compare_words (guint which, const MoImpactAnswer *answer, gboolean spoken)
{
  MoFigureChange change;

  if (!mo_figure_compare (
          which, &answer->now[which], &answer->before[which], &answer->facts->policy, &change))
    return g_strdup ("");
  const char *judged = mo_figure_change_words (&change);
  if (change.by == 0)
    return g_strdup (judged);
  g_autofree char *was = was_words (which, answer);
  if (spoken)
    return g_strdup_printf ("%s, %s", judged, was);
  return g_strdup_printf ("%s %s\n%s", mo_figure_change_sign (&change), judged, was);
}

/* What the figure stands on; of a count, what it was a year before. */
static char *
basis_words (guint which, const MoImpactAnswer *answer)
{
  char *basis = mo_figure_basis (which, &answer->now[which], &answer->facts->policy, FALSE);
  if (*basis || mo_figure_infos ()[which].kind != MO_FIGURE_COUNT)
    return basis;
  g_free (basis);
  g_autofree char *was =
      mo_figure_words (which, &answer->before[which], &answer->facts->policy, FALSE);
  return g_strdup_printf (answer->ask.period.over ? _ ("%s in the same days a year before")
                                                  : _ ("%s at this point last year"),
                          was);
}

void
mo_impact_tile_show (MoImpactTile *self, const MoImpactAnswer *answer, guint which)
{
  const MoFigureInfo *info = &mo_figure_infos ()[which];
  g_autofree char *figure = mo_figure_words (
                      which, &answer->now[which], &answer->facts->policy, FALSE),
                  *compare = compare_words (which, answer, FALSE),
                  *heard = compare_words (which, answer, TRUE),
                  *basis = basis_words (which, answer),
                  *code = mo_provenance_write (which, &answer->ask);
  g_autofree char *spoken =
      g_strdup_printf ("%s, %s: %s, %s, %s", _ (info->name), info->code, figure, heard, basis);

  gtk_label_set_label (self->name, _ (info->name));
  gtk_label_set_label (self->code, info->code);
  gtk_label_set_label (self->figure, figure);
  gtk_label_set_label (self->compare, compare);
  gtk_label_set_label (self->basis, basis);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", code);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.figure-cases");
  mo_access_name (GTK_WIDGET (self), spoken);
}
