/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-side-by-side.h"

#include "widget/mo-width-bin.h"

struct _MoSideBySide {
  GtkLayoutManager parent_instance;
  int spacing, least;
};

G_DEFINE_FINAL_TYPE (MoSideBySide, mo_side_by_side, GTK_TYPE_LAYOUT_MANAGER)

int
mo_side_by_side_lanes (int width, double lane, int spacing, int n)
{
  int fit = (int) ((width + spacing) / (MAX (lane, 1) + spacing));
  return CLAMP (fit, 1, MAX (n, 1));
}

/* The children that are shown, in order. */
static GPtrArray *
children_of (GtkWidget *widget)
{
  GPtrArray *shown = g_ptr_array_new ();
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      g_ptr_array_add (shown, child);
  return shown;
}

static int
lanes_in (MoSideBySide *self, GtkWidget *widget, int width, int n)
{
  return mo_side_by_side_lanes (width, self->least * mo_width_em (widget), self->spacing, n);
}

static void
measure_width (MoSideBySide *self, GPtrArray *children, int *minimum, int *natural)
{
  int widest = 0;
  *minimum = 0;
  for (guint i = 0; i < children->len; i++) {
    int least, usual;
    gtk_widget_measure (
        children->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, &usual, NULL, NULL);
    *minimum = MAX (*minimum, least);
    widest = MAX (widest, usual);
  }
  *natural =
      (int) children->len * (widest + self->spacing) - (children->len ? self->spacing : 0);
}

static void
measure_height (MoSideBySide *self, GPtrArray *children, int lanes, int *minimum, int *natural)
{
  int stack_least = 0, stack_usual = 0;
  *minimum = *natural = 0;
  for (guint i = 0; i < children->len; i++) {
    int least, usual;
    gtk_widget_measure (
        children->pdata[i], GTK_ORIENTATION_VERTICAL, -1, &least, &usual, NULL, NULL);
    if ((int) i >= lanes - 1) {
      int gap = stack_least ? self->spacing : 0;
      least = stack_least += least + gap;
      usual = stack_usual += usual + gap;
    }
    *minimum = MAX (*minimum, least);
    *natural = MAX (*natural, usual);
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
  MoSideBySide *self = MO_SIDE_BY_SIDE (manager);
  g_autoptr (GPtrArray) children = children_of (widget);
  int n = (int) children->len;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, children, minimum, natural);
  else
    measure_height (self,
                    children,
                    for_size < 0 ? MAX (n, 1) : lanes_in (self, widget, for_size, n),
                    minimum,
                    natural);
}

static GtkSizeRequestMode
request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
place (GtkWidget *widget, GtkWidget *child, GtkAllocation at, int whole)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    at.x = whole - at.x - at.width;
  gtk_widget_size_allocate (child, &at, -1);
}

/* The children of the last lane, from the first-th on. */
static void
stack (MoSideBySide *self,
       GtkWidget *widget,
       GPtrArray *children,
       guint first,
       GtkAllocation lane,
       int whole)
{
  guint n = children->len - first;
  g_autofree GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, n + 1);
  int left = lane.height - (int) (n - 1) * self->spacing, y = 0;

  for (guint i = 0; i < n; i++) {
    sizes[i].data = children->pdata[first + i];
    gtk_widget_measure (sizes[i].data,
                        GTK_ORIENTATION_VERTICAL,
                        lane.width,
                        &sizes[i].minimum_size,
                        &sizes[i].natural_size,
                        NULL,
                        NULL);
    left -= sizes[i].minimum_size;
  }
  left = gtk_distribute_natural_allocation (MAX (left, 0), n, sizes);
  for (guint i = 0; i < n; i++) {
    int more = left / (int) (n - i);
    left -= more;
    GtkAllocation at = { lane.x, y, lane.width, sizes[i].minimum_size + more };
    place (widget, sizes[i].data, at, whole);
    y += at.height + self->spacing;
  }
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  MoSideBySide *self = MO_SIDE_BY_SIDE (manager);
  g_autoptr (GPtrArray) children = children_of (widget);
  int n = (int) children->len, lanes = lanes_in (self, widget, width, n);
  int room = width - (lanes - 1) * self->spacing, x = 0;

  for (int i = 0; i < lanes && n > 0; i++) {
    GtkAllocation lane = { x, 0, room / (lanes - i), height };
    room -= lane.width;
    x += lane.width + self->spacing;
    if (i == lanes - 1)
      stack (self, widget, children, (guint) i, lane, width);
    else
      place (widget, children->pdata[i], lane, width);
  }
}

static void
mo_side_by_side_class_init (MoSideBySideClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  manager_class->get_request_mode = request_mode;
  manager_class->measure = measure;
  manager_class->allocate = allocate;
}

static void
mo_side_by_side_init (MoSideBySide *self)
{
}

GtkLayoutManager *
mo_side_by_side_new (int spacing, int least)
{
  MoSideBySide *self = g_object_new (MO_TYPE_SIDE_BY_SIDE, NULL);
  self->spacing = spacing;
  self->least = least;
  return GTK_LAYOUT_MANAGER (self);
}

/* ---------------------------------------------------------------------- Tab in order */

struct _MoSideBox {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (MoSideBox, mo_side_box, GTK_TYPE_BOX)

static gboolean
focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (!back && direction != GTK_DIR_TAB_FORWARD)
    return GTK_WIDGET_CLASS (mo_side_box_parent_class)->focus (widget, direction);
  if (!child)
    child = back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  for (; child;
       child = back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child))
    if (gtk_widget_child_focus (child, direction))
      return TRUE;
  return FALSE;
}

static void
mo_side_box_class_init (MoSideBoxClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = focus;
}

static void
mo_side_box_init (MoSideBox *self)
{
}
