/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form/mo-call-strip.h"

#include <glib/gi18n-lib.h>

#include "draw/mo-strip.h"
#include "widget/mo-access.h"
#include "widget/mo-appearance.h"
#include "widget/mo-width-bin.h"

struct _MoCallStrip {
  GtkWidget parent_instance;

  MoStripFigures figures;
  gboolean small;
};

G_DEFINE_FINAL_TYPE (MoCallStrip, mo_call_strip, GTK_TYPE_WIDGET)

GtkWidget *
mo_call_strip_new (gboolean small)
{
  MoCallStrip *self = g_object_new (MO_TYPE_CALL_STRIP, NULL);
  self->small = small;
  return GTK_WIDGET (self);
}

void
mo_call_strip_set (MoCallStrip *self, const MoCallCount *count)
{
  int all = count->total + count->granted;
  self->figures =
      (MoStripFigures){ .done = count->done,
                        .total = count->total,
                        .next = !count->over && count->done < all ? count->done + 1 : 0,
                        .granted = count->granted,
                        .extra = count->extra };
  g_autofree char *name = g_strdup_printf (
      ngettext ("%d of %d call done", "%d of %d calls done", all), count->done, all);
  mo_access_name (GTK_WIDGET (self), name);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* 22 px at 100 %, and what fits a narrow place. */
static double
square_of (MoCallStrip *self, int width)
{
  double square = 1.5 * mo_width_em (GTK_WIDGET (self));
  double whole = mo_strip_width (&self->figures, square, self->small);
  return width > 0 && whole > width ? square * width / (whole + 1) : square;
}

static void
mo_call_strip_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  MoCallStrip *self = MO_CALL_STRIP (widget);
  double square = square_of (self, -1);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *natural = mo_strip_width (&self->figures, square, self->small);
    *minimum = *natural / 2;
  } else {
    *minimum = *natural = mo_strip_height (square, self->small);
  }
}

static void
mo_call_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MoCallStrip *self = MO_CALL_STRIP (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  mo_strip_draw (cr,
                 mo_palette_get (mo_appearance_get_scheme (mo_appearance_get ())),
                 &self->figures,
                 pango_context_get_font_description (gtk_widget_get_pango_context (widget)),
                 square_of (self, width),
                 self->small);
  cairo_destroy (cr);
}

static void
mo_call_strip_class_init (MoCallStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  widget_class->measure = mo_call_strip_measure;
  widget_class->snapshot = mo_call_strip_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mo_call_strip_init (MoCallStrip *self)
{
  g_signal_connect_object (mo_appearance_get (),
                           "changed",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}
