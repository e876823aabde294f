/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "weights/mo-weights-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"

#define SLIDER_MOST 40 /* a slider of all hundred would be too fine for a hand */
#define PAGE_STEP   5

/* Each control knows which criterion it is of. */
static guint
index_of (gpointer control)
{
  return GPOINTER_TO_UINT (g_object_get_data (control, "weight"));
}

static void
set_points (MoWeightsPage *self, guint at, int points)
{
  MoPolicy tried = self->tried;
  mo_weight_set (&tried, &mo_weights ()[at], points);
  if (!mo_weights_equal (&tried, &self->tried))
    mo_weights_try (self, &tried);
}

static void
slid (GtkRange *range, MoWeightsPage *self)
{
  if (!self->filling)
    set_points (self, index_of (range), (int) (gtk_range_get_value (range) + 0.5));
}

/* What is half typed changes nothing yet. */
static void
typed (GtkEditable *entry, MoWeightsPage *self)
{
  gint64 points;
  if (!self->filling &&
      g_ascii_string_to_signed (
          gtk_editable_get_text (entry), 10, 0, MO_WEIGHT_MOST, &points, NULL))
    set_points (self, index_of (entry), (int) points);
}

/* Whatever stands there when it is left is the number that counts; what it does to the order is
 * said to whoever does not see it. */
static void
left (GtkEventController *focus, MoWeightsPage *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (focus);
  const MoWeight *weight = &mo_weights ()[index_of (entry)];
  int points = mo_weight_get (&self->tried, weight);

  mo_weights_points_show (self);
  if (self->filling || !self->book ||
      points == GPOINTER_TO_INT (g_object_get_data (G_OBJECT (entry), "entered with")))
    return;
  mo_announce (GTK_WIDGET (self), gtk_label_get_label (GTK_LABEL (self->effect)));
}

static void
entered (GtkEventController *focus, MoWeightsPage *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (focus);
  int points = mo_weight_get (&self->tried, &mo_weights ()[index_of (entry)]);
  g_object_set_data (G_OBJECT (entry), "entered with", GINT_TO_POINTER (points));
}

static gboolean
stepped (GtkEventController *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  MoWeightsPage *self = data;
  guint at = index_of (gtk_event_controller_get_widget (keys));
  int by = key == GDK_KEY_Up || key == GDK_KEY_KP_Up                 ? 1
           : key == GDK_KEY_Down || key == GDK_KEY_KP_Down           ? -1
           : key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up     ? PAGE_STEP
           : key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down ? -PAGE_STEP
                                                                     : 0;
  if (!by || state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  set_points (self, at, mo_weight_get (&self->tried, &mo_weights ()[at]) + by);
  return GDK_EVENT_STOP;
}

/* ---------------------------------------------------------------------- a row */

static GtkWidget *
label (const char *words, const char *class)
{
  GtkWidget *made = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), TRUE);
  if (class)
    gtk_widget_add_css_class (made, class);
  return made;
}

/* For the hand; keys and readers have the number beside it. */
static GtkWidget *
make_scale (MoWeightsPage *self, guint at)
{
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, SLIDER_MOST, 1);
  gtk_range_set_round_digits (GTK_RANGE (scale), 0);
  gtk_widget_set_can_focus (scale, FALSE);
  gtk_widget_set_valign (scale, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (scale, "mo-weights-scale");
  gtk_accessible_update_state (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  mo_access_name (scale, mo_weight_title (&mo_weights ()[at]));
  g_object_set_data (G_OBJECT (scale), "weight", GUINT_TO_POINTER (at));
  g_signal_connect (scale, "value-changed", G_CALLBACK (slid), self);
  return scale;
}

static GtkWidget *
make_entry (MoWeightsPage *self, guint at)
{
  const MoWeight *weight = &mo_weights ()[at];
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *name = g_strdup_printf (_ ("%s, points"), mo_weight_title (weight));

  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 3);
  gtk_entry_set_alignment (GTK_ENTRY (entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 4);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  mo_access_name (entry, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  mo_weight_about (weight),
                                  -1);
  g_object_set_data (G_OBJECT (entry), "weight", GUINT_TO_POINTER (at));
  g_signal_connect (entry, "changed", G_CALLBACK (typed), self);
  g_signal_connect (focus, "enter", G_CALLBACK (entered), self);
  g_signal_connect (focus, "leave", G_CALLBACK (left), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (stepped), self);
  gtk_widget_add_controller (entry, focus);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

static void
make_row (MoWeightsPage *self, guint at)
{
  const MoWeight *weight = &mo_weights ()[at];
  MoWeightsRow *row = &self->rows[at];
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *about = label (mo_weight_about (weight), "mo-caption");

  row->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  row->was = label (NULL, "mo-caption");
  row->scale = make_scale (self, at);
  row->entry = make_entry (self, at);
  gtk_widget_add_css_class (row->row, "mo-weights-row");
  gtk_widget_add_css_class (row->was, "mo-weights-was");
  gtk_widget_add_css_class (about, "mo-dim");
  gtk_label_set_xalign (GTK_LABEL (row->was), 1);
  gtk_label_set_wrap (GTK_LABEL (row->was), FALSE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), label (mo_weight_title (weight), NULL));
  gtk_box_append (GTK_BOX (words), about);
  gtk_box_append (GTK_BOX (row->row), words);
  gtk_box_append (GTK_BOX (row->row), row->was);
  gtk_box_append (GTK_BOX (row->row), row->scale);
  gtk_box_append (GTK_BOX (row->row), row->entry);
  gtk_box_append (GTK_BOX (self->points), row->row);
}

void
mo_weights_points_start (MoWeightsPage *self)
{
  for (guint i = 0; i < MO_WEIGHTS; i++)
    make_row (self, i);
}

/* ---------------------------------------------------------------------- showing */

static void
show_row (MoWeightsPage *self, guint at)
{
  const MoWeight *weight = &mo_weights ()[at];
  MoWeightsRow *row = &self->rows[at];
  int points = mo_weight_get (&self->tried, weight);
  int now = mo_weight_get (&self->book->policy, weight);
  g_autofree char *text = g_strdup_printf ("%d", points);
  g_autofree char *was = points != now ? g_strdup_printf (_ ("was %d"), now) : NULL;

  gtk_range_set_value (GTK_RANGE (row->scale), points);
  if (atoi (gtk_editable_get_text (GTK_EDITABLE (row->entry))) != points ||
      !*gtk_editable_get_text (GTK_EDITABLE (row->entry))) {
    gtk_editable_set_text (GTK_EDITABLE (row->entry), text);
    gtk_editable_set_position (GTK_EDITABLE (row->entry), -1);
  }
  gtk_label_set_label (GTK_LABEL (row->was), was ? was : "");
  if (was)
    gtk_widget_add_css_class (row->row, "tried");
  else
    gtk_widget_remove_css_class (row->row, "tried");
}

void
mo_weights_points_show (MoWeightsPage *self)
{
  if (!self->book || self->filling)
    return;
  self->filling = TRUE;
  for (guint i = 0; i < MO_WEIGHTS; i++)
    show_row (self, i);
  self->filling = FALSE;
  int sci = mo_weights_sum (&self->tried, FALSE), family = mo_weights_sum (&self->tried, TRUE);
  g_autofree char *sum = g_strdup_printf (
      _ ("In all %d points, in the family strand %d. A fit is the share of them "
         "that a mentor gets, out of 100."),
      sci,
      family);
  gtk_label_set_label (GTK_LABEL (self->sum), sum);
}

void
mo_weights_points_room (MoWeightsPage *self, gboolean wide)
{
  for (guint i = 0; i < MO_WEIGHTS; i++)
    gtk_widget_set_visible (self->rows[i].scale, wide);
}
