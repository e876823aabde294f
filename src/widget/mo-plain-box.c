/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-plain-box.h"

#define MO_TYPE_PLAIN_LAYOUT (mo_plain_layout_get_type ())
G_DECLARE_FINAL_TYPE (MoPlainLayout, mo_plain_layout, MO, PLAIN_LAYOUT, GtkLayoutManager)

struct _MoPlainLayout {
  GtkLayoutManager parent_instance;
  GtkOrientation orientation;
  int spacing;
};

G_DEFINE_FINAL_TYPE (MoPlainLayout, mo_plain_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Goes through the children that are shown. */
#define EACH(child, widget)                                                                    \
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));                         \
  child;                                                                                       \
  child = next_shown (gtk_widget_get_next_sibling (child))

static GtkSizeRequestMode
request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* ---------------------------------------------------------------------- widths */

static void
measure_width (MoPlainLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  gboolean row = self->orientation == GTK_ORIENTATION_HORIZONTAL;
  int gap = 0;

  *minimum = *natural = 0;
  for (EACH (child, widget)) {
    int least, usual;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &usual, NULL, NULL);
    *minimum = row ? *minimum + gap + least : MAX (*minimum, least);
    *natural = row ? *natural + gap + usual : MAX (*natural, usual);
    gap = self->spacing;
  }
}

/* Side by side: each what it needs, then what it would like, then those that expand the rest.
 * Answers an array of GtkRequestedSize, minimum_size being the width. */
static GArray *
share_width (MoPlainLayout *self, GtkWidget *widget, int width)
{
  GArray *shares = g_array_new (FALSE, TRUE, sizeof (GtkRequestedSize));
  int left = width, expanding = 0;

  for (EACH (child, widget)) {
    GtkRequestedSize share = { .data = child };
    gtk_widget_measure (child,
                        GTK_ORIENTATION_HORIZONTAL,
                        -1,
                        &share.minimum_size,
                        &share.natural_size,
                        NULL,
                        NULL);
    left -= share.minimum_size + (shares->len ? self->spacing : 0);
    expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
    g_array_append_val (shares, share);
  }
  GtkRequestedSize *all = (GtkRequestedSize *) (gpointer) shares->data;
  if (left > 0)
    left = gtk_distribute_natural_allocation (left, shares->len, all);
  for (guint i = 0; i < shares->len && expanding > 0 && left > 0; i++)
    if (gtk_widget_compute_expand (all[i].data, GTK_ORIENTATION_HORIZONTAL)) {
      int more = left / expanding--;
      all[i].minimum_size += more;
      left -= more;
    }
  return shares;
}

/* ---------------------------------------------------------------------- heights */

typedef struct {
  int least, usual; /* of those without a line to stand on */
  int above, below; /* of those that stand on a common line; above -1: none does */
} Height;

static void
add_height (Height *height, GtkWidget *child, int width)
{
  int least, usual, line = -1;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &usual, NULL, &line);
  if (line < 0 || gtk_widget_get_valign (child) != GTK_ALIGN_BASELINE) {
    height->least = MAX (height->least, least);
    height->usual = MAX (height->usual, usual);
    return;
  }
  height->above = MAX (height->above, line);
  height->below = MAX (height->below, usual - line);
}

static Height
height_of_row (GArray *shares)
{
  Height height = { .above = -1 };
  for (guint i = 0; i < shares->len; i++) {
    const GtkRequestedSize *share = &g_array_index (shares, GtkRequestedSize, i);
    add_height (&height, share->data, share->minimum_size);
  }
  if (height.above >= 0) {
    height.least = MAX (height.least, height.above + height.below);
    height.usual = MAX (height.usual, height.above + height.below);
  }
  return height;
}

static void
measure_height (MoPlainLayout *self, GtkWidget *widget, int width, int *minimum, int *natural)
{
  int gap = 0;

  if (self->orientation == GTK_ORIENTATION_HORIZONTAL) {
    g_autoptr (GArray) shares = share_width (self, widget, width < 0 ? G_MAXINT / 2 : width);
    Height height = height_of_row (shares);
    *minimum = height.least;
    *natural = height.usual;
    return;
  }
  *minimum = *natural = 0;
  for (EACH (child, widget)) {
    int least, usual;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &usual, NULL, NULL);
    *minimum += gap + least;
    *natural += gap + usual;
    gap = self->spacing;
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
  MoPlainLayout *self = MO_PLAIN_LAYOUT (manager);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

/* ---------------------------------------------------------------------- places */

static void
allocate_row (MoPlainLayout *self, GtkWidget *widget, int width, int height)
{
  g_autoptr (GArray) shares = share_width (self, widget, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Height needed = height_of_row (shares);
  int line = needed.above, x = 0;

  if (line >= 0) /* in the middle of what there is, as a box has it */
    line += MAX (height - needed.above - needed.below, 0) / 2;

  for (guint i = 0; i < shares->len; i++) {
    const GtkRequestedSize *share = &g_array_index (shares, GtkRequestedSize, i);
    int wide = share->minimum_size;
    GtkAllocation at = { mirrored ? width - x - wide : x, 0, wide, height };
    gtk_widget_size_allocate (share->data, &at, line);
    x += wide + self->spacing;
  }
}

static void
allocate_column (MoPlainLayout *self, GtkWidget *widget, int width, int height)
{
  int needed, wanted, expanding = 0, y = 0;

  measure_height (self, widget, width, &needed, &wanted);
  for (EACH (child, widget))
    expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL);
  int left = height - wanted;
  for (EACH (child, widget)) {
    int least, usual;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &usual, NULL, NULL);
    int tall = left < 0 ? least : usual;
    if (left > 0 && gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL)) {
      int more = left / expanding--;
      tall += more;
      left -= more;
    }
    gtk_widget_size_allocate (child, &(GtkAllocation){ 0, y, width, tall }, -1);
    y += tall + self->spacing;
  }
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  MoPlainLayout *self = MO_PLAIN_LAYOUT (manager);
  if (self->orientation == GTK_ORIENTATION_HORIZONTAL)
    allocate_row (self, widget, width, height);
  else
    allocate_column (self, widget, width, height);
}

static void
mo_plain_layout_class_init (MoPlainLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  manager_class->get_request_mode = request_mode;
  manager_class->measure = measure;
  manager_class->allocate = allocate;
}

static void
mo_plain_layout_init (MoPlainLayout *self)
{
}

void
mo_plain_box (GtkWidget *box)
{
  MoPlainLayout *layout = g_object_new (MO_TYPE_PLAIN_LAYOUT, NULL);
  layout->orientation = gtk_orientable_get_orientation (GTK_ORIENTABLE (box));
  layout->spacing = gtk_box_get_spacing (GTK_BOX (box));
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (layout));
}

GtkWidget *
mo_plain_box_new (GtkOrientation orientation, int spacing)
{
  GtkWidget *box = gtk_box_new (orientation, spacing);
  mo_plain_box (box);
  return box;
}
