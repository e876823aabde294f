/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the page is made of, once: five tiles, and sections of charts in cards. */
#include <glib/gi18n-lib.h>

#include "impact/mo-impact-private.h"
#include "widget/mo-access.h"
#include "widget/mo-fit.h"
#include "widget/mo-pieces.h"

#define NONE MO_PLOTS

/* Lines of the page from above: a heading (NULL: none), and one or two charts. */
static const struct {
  const char *heading;
  MoPlotKind left, right;
} lines[] = {
  { NULL, MO_PLOT_WAITING, NONE },
  { NULL, MO_PLOT_CALLS, MO_PLOT_STATEMENTS },
  { N_ ("Waiting"), MO_PLOT_FUNNEL, MO_PLOT_REFERRALS },
  { NULL, MO_PLOT_AGES, MO_PLOT_FIRST_CALL },
  { N_ ("What it changed"), MO_PLOT_GOALS, MO_PLOT_OUTCOMES },
  { NULL, MO_PLOT_FEELINGS, MO_PLOT_GROWTH },
  { N_ ("Mentors"), MO_PLOT_NEED, MO_PLOT_TRAINING },
  { N_ ("Fairness"), MO_PLOT_FAIRNESS, NONE },
  { N_ ("Reach"), MO_PLOT_PEOPLE, NONE },
  { N_ ("Two years"), MO_PLOT_TWO_YEARS, NONE },
};

static void
add_card (MoImpactPage *self, GtkWidget *line, MoPlotKind kind)
{
  if (kind == NONE)
    return;
  self->card[kind] = MO_IMPACT_CARD (mo_impact_card_new (kind));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->card[kind]));
}

/* The section of reach has its caveat below the heading. */
static void
add_heading (MoImpactPage *self, const char *words, MoPlotKind kind)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "mo-strong");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (heading), label);
  gtk_widget_add_css_class (heading, "mo-impact-section");
  gtk_box_append (self->charts, heading);
  if (kind != MO_PLOT_PEOPLE)
    return;
  self->reach = GTK_LABEL (mo_piece_label ("", "mo-dim"));
  gtk_box_append (self->charts, GTK_WIDGET (self->reach));
}

void
mo_impact_make_parts (MoImpactPage *self)
{
  const char *section = _ ("In short");

  for (int i = 0; i < MO_IMPACT_TILES; i++)
    gtk_box_append (self->tiles,
                    GTK_WIDGET (self->tile[i] = MO_IMPACT_TILE (mo_impact_tile_new ())));
  mo_fit (GTK_WIDGET (self->tiles), 12);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    GtkWidget *line =
        g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
    gtk_box_set_spacing (GTK_BOX (line), 12);
    section = lines[i].heading ? _ (lines[i].heading) : section;
    mo_access_name (line, section);
    if (lines[i].heading)
      add_heading (self, _ (lines[i].heading), lines[i].left);
    gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
    add_card (self, line, lines[i].left);
    add_card (self, line, lines[i].right);
    gtk_box_append (self->charts, line);
    g_ptr_array_add (self->lines, line);
  }
}

/* ---------------------------------------------------------------------- from one to the next
 */

/* The first that can be stood on of the tiles (0) or of a section; NULL: there is none. */
static GtkWidget *
section_start (MoImpactPage *self, int section)
{
  int at = 0;

  if (section == 0)
    return GTK_WIDGET (self->tile[0]);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    at += i == 0 || lines[i].heading != NULL;
    if (at == section)
      return GTK_WIDGET (self->card[lines[i].left]);
  }
  return NULL;
}

static int
section_of (MoImpactPage *self, GtkWidget *focus)
{
  int at = 0;

  for (guint i = 0; focus && i < G_N_ELEMENTS (lines); i++) {
    at += i == 0 || lines[i].heading != NULL;
    if (gtk_widget_is_ancestor (focus, self->lines->pdata[i]))
      return at;
  }
  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->tiles)) ? 0 : -1;
}

void
mo_impact_go_section (MoImpactPage *self, int by)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int now = section_of (self, root ? gtk_root_get_focus (root) : NULL);
  GtkWidget *start = now + by < 0 ? NULL : section_start (self, now + by);

  if (start && !gtk_widget_grab_focus (start))
    gtk_widget_child_focus (start, GTK_DIR_TAB_FORWARD);
}

void
mo_impact_arrange (MoImpactPage *self, gboolean narrow, gboolean wide)
{
  GtkOrientation across = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), across);
  for (guint i = 0; i < self->lines->len; i++) {
    gtk_orientable_set_orientation (self->lines->pdata[i], across);
    gtk_box_set_homogeneous (self->lines->pdata[i], !narrow);
  }
  mo_impact_card_set_table_beside (self->card[MO_PLOT_WAITING], wide);
}
