/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-wrap.h"

struct _MoWrap {
  GtkLayoutManager parent_instance;
  int spacing;
};

G_DEFINE_FINAL_TYPE (MoWrap, mo_wrap, GTK_TYPE_LAYOUT_MANAGER)

typedef void (*Place) (GtkWidget *child, int x, int y, int width, int height, int whole);

static void
allocate_child (GtkWidget *child, int x, int y, int width, int height, int whole)
{
  if (gtk_widget_get_direction (child) == GTK_TEXT_DIR_RTL)
    x = whole - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static int
width_of (GtkWidget *child, int whole)
{
  int least, natural;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  return MAX (least, MIN (natural, whole));
}

static int
height_of (GtkWidget *child, int width)
{
  int natural;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Goes through the children line by line; answers the height of all. */
static int
flow (MoWrap *self, GtkWidget *widget, int whole, Place place)
{
  int x = 0, y = 0, tall = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    if (!gtk_widget_should_layout (child))
      continue;
    int width = width_of (child, whole), height = height_of (child, width);
    if (x > 0 && x + width > whole) {
      y += tall + self->spacing;
      x = tall = 0;
    }
    if (place)
      place (child, x, y, width, height, whole);
    x += width + self->spacing;
    tall = MAX (tall, height);
  }
  return y + tall;
}

static GtkSizeRequestMode
request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (MoWrap *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    int least, usual;
    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &usual, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural += usual + (*natural > 0 ? self->spacing : 0);
  }
}

static void
measure (GtkLayoutManager *manager,
         GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  MoWrap *self = MO_WRAP (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = flow (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size, NULL);
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  flow (MO_WRAP (manager), widget, width, allocate_child);
}

static void
mo_wrap_class_init (MoWrapClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  manager_class->get_request_mode = request_mode;
  manager_class->measure = measure;
  manager_class->allocate = allocate;
}

static void
mo_wrap_init (MoWrap *self)
{
}

GtkLayoutManager *
mo_wrap_new (int spacing)
{
  MoWrap *self = g_object_new (MO_TYPE_WRAP, NULL);
  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}

void
mo_wrap_where_narrow (GtkWidget *box, gboolean wide)
{
  GtkLayoutManager *layout =
      wide ? gtk_box_layout_new (GTK_ORIENTATION_HORIZONTAL) : mo_wrap_new (6);
  if (wide)
    gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_set_layout_manager (box, layout);
}

static GtkSizeRequestMode
high_for_width (GtkWidget *box)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_at_leisure (GtkWidget *box,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (box),
                      orientation,
                      orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size,
                      minimum,
                      natural,
                      minimum_baseline,
                      natural_baseline);
}

static void
allocate_whole (GtkWidget *box, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (box), width, height, baseline, NULL);
}

void
mo_wrap_keep_width (GtkWidget *box)
{
  g_autoptr (GtkLayoutManager) layout =
      gtk_custom_layout_new (high_for_width, measure_at_leisure, allocate_whole);
  gtk_widget_set_layout_manager (box, g_steal_pointer (&layout));
}
