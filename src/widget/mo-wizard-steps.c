/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-wizard-private.h"

#define COLUMN_SPACING 12

/* The state of a step in words, owned by the caller; NULL where there is nothing to say. */
static char *
state_words (const MoWizardStep *step)
{
  switch (step->state) {
  case MO_WIZARD_DONE:
    return g_strdup (_ ("done"));
  case MO_WIZARD_TO_FIX:
    return g_strdup_printf (ngettext ("%d to fix", "%d to fix", step->to_fix), step->to_fix);
  case MO_WIZARD_NOW:
    return g_strdup (_ ("now"));
  default:
    return NULL;
  }
}

static GtkWidget *
state_widget (const MoWizardStep *step, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *icon = step->state == MO_WIZARD_DONE     ? "mo-in-time-symbolic"
                     : step->state == MO_WIZARD_TO_FIX ? "mo-late-symbolic"
                                                       : NULL;
  if (icon) {
    GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                     "icon-name",
                                     icon,
                                     "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                     NULL);
    gtk_box_append (GTK_BOX (box), image);
  }
  GtkWidget *label = gtk_label_new (words);
  gtk_widget_add_css_class (label, "mo-caption");
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box,
                            step->state == MO_WIZARD_DONE     ? "mo-ok"
                            : step->state == MO_WIZARD_TO_FIX ? "mo-late"
                                                              : "mo-accent");
  return box;
}

static GtkWidget *
row_words (const MoWizardStep *step, guint number)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *figures = g_strdup_printf ("%u", number);
  g_autofree char *state = state_words (step);
  GtkWidget *label = gtk_label_new (figures);
  gtk_widget_add_css_class (label, "mo-step-number");
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_box_append (GTK_BOX (box), label);
  label = gtk_label_new (step->title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (state)
    gtk_box_append (GTK_BOX (box), state_widget (step, state));
  return box;
}

static void
fill_row (GtkListBoxRow *row, const MoWizardStep *step, guint number)
{
  g_autofree char *state = state_words (step);
  g_autofree char *name =
      g_strdup_printf ("%u %s%s%s", number, step->title, state ? ", " : "", state ? state : "");
  gtk_list_box_row_set_child (row, row_words (step, number));
  g_object_set_data_full (G_OBJECT (row), "step", g_strdup (step->key), g_free);
  mo_access_name (GTK_WIDGET (row), name);
  if (step->now)
    gtk_widget_add_css_class (GTK_WIDGET (row), "now");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "now");
}

void
mo_wizard_set_steps (MoWizard *self, const MoWizardStep *steps, guint n)
{
  for (guint i = 0; i < n; i++) {
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->steps, i);
    if (!row) {
      row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
      gtk_list_box_append (self->steps, GTK_WIDGET (row));
    }
    fill_row (row, &steps[i], i + 1);
    if (steps[i].now) {
      /* Translators: "Step 5 of 9: Injury". */
      g_autofree char *words =
          g_strdup_printf (_ ("Step %u of %u: %s"), i + 1, n, steps[i].title);
      gtk_menu_button_set_label (GTK_MENU_BUTTON (self->steps_button), words);
    }
  }
  GtkListBoxRow *over;
  while ((over = gtk_list_box_get_row_at_index (self->steps, n)))
    gtk_list_box_remove (self->steps, GTK_WIDGET (over));
}

/* ---------------------------------------------------------------------- room */

static void
move_to (GtkWidget *widget,
         GtkWidget *from,
         void (*place) (MoWizard *, GtkWidget *),
         MoWizard *self)
{
  g_object_ref (widget);
  if (GTK_IS_GRID (from))
    gtk_grid_remove (GTK_GRID (from), widget);
  else if (GTK_IS_BOX (from))
    gtk_box_remove (GTK_BOX (from), widget);
  else if (GTK_IS_POPOVER (from))
    gtk_popover_set_child (GTK_POPOVER (from), NULL);
  place (self, widget);
  g_object_unref (widget);
}

static void
side_beside (MoWizard *self, GtkWidget *side)
{
  gtk_box_append (GTK_BOX (self->across), side);
}

static void
side_in_page (MoWizard *self, GtkWidget *side)
{
  gtk_box_append (GTK_BOX (self->page), side);
}

static void
steps_in_grid (MoWizard *self, GtkWidget *card)
{
  gtk_grid_attach (GTK_GRID (self->grid), card, 0, 1, 1, 1);
}

static void
steps_in_popover (MoWizard *self, GtkWidget *card)
{
  gtk_popover_set_child (self->steps_popover, card);
}

/* A popover wraps its child in a box of its own, so its place is told by the button. */
static void
place_steps (MoWizard *self, gboolean narrow)
{
  gboolean hidden = gtk_widget_get_visible (self->steps_button);
  if (hidden == narrow)
    return;
  move_to (self->steps_card,
           narrow ? self->grid : GTK_WIDGET (self->steps_popover),
           narrow ? steps_in_popover : steps_in_grid,
           self);
  gtk_widget_set_visible (self->steps_button, narrow);
}

static void
place_side (MoWizard *self, gboolean under)
{
  GtkWidget *parent = gtk_widget_get_parent (self->side);
  if ((parent == self->page) == under)
    return;
  move_to (self->side, parent, under ? side_in_page : side_beside, self);
}

MoWidth
mo_wizard_room (MoWizard *self)
{
  return self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
}

void
mo_wizard_arrange (MoWizard *self)
{
  MoWidth width = mo_wizard_room (self);
  gboolean narrow = width < MO_WIDTH_MIDDLE, tiny = width < MO_WIDTH_NARROW;

  place_side (self, width < MO_WIDTH_WIDE);
  place_steps (self, narrow);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), narrow ? 0 : COLUMN_SPACING);
  for (guint i = 0; i < self->rows->len; i++)
    mo_form_row_set_room (g_ptr_array_index (self->rows, i), width);
  gtk_label_set_wrap (GTK_LABEL (self->next_words), tiny);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->foot),
                                  tiny ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
