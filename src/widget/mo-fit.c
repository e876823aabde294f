/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-fit.h"

#define MO_TYPE_FIT_LAYOUT mo_fit_layout_get_type ()
G_DECLARE_FINAL_TYPE (MoFitLayout, mo_fit_layout, MO, FIT_LAYOUT, GtkLayoutManager)

struct _MoFitLayout {
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (MoFitLayout, mo_fit_layout, GTK_TYPE_LAYOUT_MANAGER)

int
mo_fit_columns (int n, int least, int spacing, int width)
{
  int fit = CLAMP ((width + spacing) / MAX (least + spacing, 1), MIN (n, 1), n);
  int rows = fit ? (n + fit - 1) / fit : 0;
  return rows ? (n + rows - 1) / rows : 0;
}

/* The next that takes a place, from this child on; NULL: none. */
static GtkWidget *
laid (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The widest child; *n: how many there are to be seen. */
static void
widest (GtkWidget *box, int *n, int *least, int *liked)
{
  *n = *least = *liked = 0;
  for (GtkWidget *child = laid (gtk_widget_get_first_child (box)); child;
       child = laid (gtk_widget_get_next_sibling (child))) {
    int minimum, natural;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
    *n += 1;
    *least = MAX (*least, minimum);
    *liked = MAX (*liked, natural);
  }
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager, GtkWidget *box)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
row_height (GtkWidget *child, int columns, int each)
{
  int height = 0;
  for (child = laid (child); child && columns--;
       child = laid (gtk_widget_get_next_sibling (child))) {
    int needed;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, each, &needed, NULL, NULL, NULL);
    height = MAX (height, needed);
  }
  return height;
}

/* Places every child, or with `place` FALSE only says how high all of them are. */
static int
lay (MoFitLayout *self, GtkWidget *box, int width, gboolean place)
{
  gboolean mirrored = gtk_widget_get_direction (box) == GTK_TEXT_DIR_RTL;
  int n, least, liked, y = 0;

  widest (box, &n, &least, &liked);
  int columns = MAX (mo_fit_columns (n, least, self->spacing, width), 1);
  int each = MAX ((width - (columns - 1) * self->spacing) / columns, least);
  GtkWidget *child = laid (gtk_widget_get_first_child (box));
  while (child) {
    int height = row_height (child, columns, each);
    for (int i = 0; child && i < columns; i++) {
      int x = i * (each + self->spacing);
      GtkAllocation at = { mirrored ? width - each - x : x, y, each, height };
      if (place)
        gtk_widget_size_allocate (child, &at, -1);
      child = laid (gtk_widget_get_next_sibling (child));
    }
    y += height + self->spacing;
  }
  return MAX (y - self->spacing, 0);
}

static void
measure (GtkLayoutManager *manager,
         GtkWidget *box,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  MoFitLayout *self = MO_FIT_LAYOUT (manager);
  int n, least, liked;

  widest (box, &n, &least, &liked);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least;
    *natural = MAX (n * (liked + self->spacing) - self->spacing, 0);
  } else
    *minimum = *natural = lay (self, box, for_size < 0 ? least : for_size, FALSE);
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *box, int width, int height, int baseline)
{
  lay (MO_FIT_LAYOUT (manager), box, width, TRUE);
}

static void
mo_fit_layout_class_init (MoFitLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  manager_class->get_request_mode = get_request_mode;
  manager_class->measure = measure;
  manager_class->allocate = allocate;
}

static void
mo_fit_layout_init (MoFitLayout *self)
{
}

void
mo_fit (GtkWidget *box, int spacing)
{
  MoFitLayout *layout = g_object_new (MO_TYPE_FIT_LAYOUT, NULL);
  layout->spacing = spacing;
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (layout));
}
