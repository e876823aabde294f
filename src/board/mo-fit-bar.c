/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/mo-fit-bar.h"

#include "widget/mo-appearance.h"

#define HEIGHT 8
#define DOT    8
#define GAP    4

static GdkRGBA
colour (const char *name)
{
  MoScheme scheme = mo_appearance_get_scheme (mo_appearance_get ());
  MoColour c = mo_palette_colour (mo_palette_get (scheme), name);
  return (GdkRGBA){ (float) c.red, (float) c.green, (float) c.blue, 1 };
}

static void
rounded (GtkSnapshot *snapshot,
         const GdkRGBA *fill,
         float x,
         float y,
         float width,
         float height)
{
  GskRoundedRect rect;
  gsk_rounded_rect_init_from_rect (
      &rect, &GRAPHENE_RECT_INIT (x, y, width, height), height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rect);
  gtk_snapshot_append_color (snapshot, fill, &GRAPHENE_RECT_INIT (x, y, width, height));
  gtk_snapshot_pop (snapshot);
}

/* ---------------------------------------------------------------------- the bar */

struct _MoFitBar {
  GtkWidget parent_instance;

  int width, value;
};

G_DEFINE_FINAL_TYPE (MoFitBar, mo_fit_bar, GTK_TYPE_WIDGET)

static void
mo_fit_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MoFitBar *self = (MoFitBar *) widget;
  float width = gtk_widget_get_width (widget);
  float top = (gtk_widget_get_height (widget) - HEIGHT) / 2;
  GdkRGBA track = colour ("track"), fill = colour ("accent_graphic");

  rounded (snapshot, &track, 0, top, width, HEIGHT);
  if (self->value > 0)
    rounded (snapshot, &fill, 0, top, MAX (HEIGHT, width * self->value / 100), HEIGHT);
}

static void
mo_fit_bar_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? ((MoFitBar *) widget)->width : HEIGHT;
}

static void
mo_fit_bar_class_init (MoFitBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  widget_class->snapshot = mo_fit_bar_snapshot;
  widget_class->measure = mo_fit_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mo_fit_bar_init (MoFitBar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
mo_fit_bar_new (int width)
{
  MoFitBar *self = g_object_new (MO_TYPE_FIT_BAR, NULL);
  self->width = width;
  return GTK_WIDGET (self);
}

void
mo_fit_bar_set_value (MoFitBar *self, int value)
{
  self->value = CLAMP (value, 0, 100);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---------------------------------------------------------------------- the dots */

struct _MoPlaces {
  GtkWidget parent_instance;

  int taken, capacity;
};

G_DEFINE_FINAL_TYPE (MoPlaces, mo_places, GTK_TYPE_WIDGET)

static void
mo_places_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MoPlaces *self = MO_PLACES (widget);
  float top = (gtk_widget_get_height (widget) - DOT) / 2;
  GdkRGBA text = colour ("text"), base = colour ("base");

  for (int i = 0; i < MAX (self->capacity, self->taken); i++) {
    float x = i * (DOT + GAP);
    rounded (snapshot, &text, x, top, DOT, DOT);
    if (i >= self->taken)
      rounded (snapshot, &base, x + 1.5f, top + 1.5f, DOT - 3, DOT - 3);
  }
}

static void
mo_places_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  MoPlaces *self = MO_PLACES (widget);
  int dots = MAX (1, MAX (self->capacity, self->taken));
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? dots * (DOT + GAP) - GAP : DOT;
}

static void
mo_places_class_init (MoPlacesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  widget_class->snapshot = mo_places_snapshot;
  widget_class->measure = mo_places_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mo_places_init (MoPlaces *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
mo_places_new (void)
{
  return g_object_new (MO_TYPE_PLACES, NULL);
}

void
mo_places_set (MoPlaces *self, int taken, int capacity)
{
  self->taken = taken;
  self->capacity = capacity;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
