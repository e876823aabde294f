/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compass/mo-drawing.h"

#include <math.h>

#include "widget/mo-announce.h"
#include "widget/mo-appearance.h"
#include "widget/mo-pixels.h"
#include "widget/mo-width-bin.h"

struct _MoDrawing {
  GtkWidget parent_instance;

  MoDrawn drawn;
  GskRenderNode *node; /* without a mark, at node_width × node_height */
  int node_width, node_height;
  int pointed;
  double x, y; /* of the window: where the pointer was seen last */
  char *family;
};

G_DEFINE_FINAL_TYPE (MoDrawing, mo_drawing, GTK_TYPE_WIDGET)

static guint pointed_signal;

GtkWidget *
mo_drawing_new (void)
{
  return g_object_new (MO_TYPE_DRAWING, NULL);
}

static void
forget_node (MoDrawing *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
name_it (MoDrawing *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->drawn.name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->drawn.description,
                                  -1);
}

static void
let_go (MoDrawing *self)
{
  if (self->drawn.picture)
    self->drawn.free_picture (self->drawn.picture);
  g_free (self->drawn.description);
  self->drawn = (MoDrawn){ .n = 0 };
}

void
mo_drawing_show (MoDrawing *self, const MoDrawn *drawn)
{
  let_go (self);
  self->drawn = *drawn;
  self->pointed = -1;
  name_it (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  forget_node (self);
}

gpointer
mo_drawing_get_picture (MoDrawing *self)
{
  return self->drawn.picture;
}

/* ---------------------------------------------------------------------- drawing */

static MoChartLook
look_of (MoDrawing *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  const char *family =
      pango_font_description_get_family (pango_context_get_font_description (pango));

  g_free (self->family);
  self->family = g_strdup (family ? family : "Sans");
  return (MoChartLook){
    .palette = mo_palette_get (mo_appearance_get_scheme (mo_appearance_get ())),
    .family = self->family,
    .body = mo_width_em (widget),
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
  };
}

static GskRenderNode *
as_pixels (MoDrawing *self, const MoChartLook *look)
{
  int width = (int) look->width, height = (int) look->height;
  cairo_t *cr = mo_pixels_begin (GTK_WIDGET (self), width, height);
  self->drawn.draw (self->drawn.picture, cr, look);
  return mo_pixels_end (cr, width, height);
}

static void
mo_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MoDrawing *self = MO_DRAWING (widget);
  MoChartLook look = look_of (self);

  if (!self->drawn.picture || look.width < 1 || look.height < 1)
    return;
  if (!self->node || self->node_width != (int) look.width ||
      self->node_height != (int) look.height) {
    g_clear_pointer (&self->node, gsk_render_node_unref);
    self->node_width = (int) look.width;
    self->node_height = (int) look.height;
    self->node = as_pixels (self, &look);
  }
  gtk_snapshot_append_node (snapshot, self->node);
  if (self->pointed < 0)
    return;
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) look.width, (float) look.height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &all);
  self->drawn.draw_pointed (self->drawn.picture, cr, &look, self->pointed);
  cairo_destroy (cr);
}

static void
mo_drawing_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  const MoDrawn *drawn = &MO_DRAWING (widget)->drawn;
  double em = mo_width_em (widget);
  *minimum = *natural =
      (int) (em * (orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (drawn->least_width, 12)
                                                             : MAX (drawn->least_height, 8)));
}

static void
mo_drawing_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mo_drawing_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
  forget_node (MO_DRAWING (widget));
}

/* ---------------------------------------------------------------------- going through it */

static void
point_at (MoDrawing *self, int at)
{
  if (at == self->pointed)
    return;
  self->pointed = at;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, pointed_signal, 0, at);
}

/* FALSE where only things moved under a pointer at rest: that takes nothing from whoever goes
 * by keys. */
static gboolean
pointer_moved (MoDrawing *self, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double was_x = self->x, was_y = self->y;

  gtk_widget_translate_coordinates (
      widget, GTK_WIDGET (gtk_widget_get_root (widget)), x, y, &self->x, &self->y);
  return fabs (self->x - was_x) > 0.5 || fabs (self->y - was_y) > 0.5;
}

static void
entered (GtkEventControllerMotion *motion, double x, double y, MoDrawing *self)
{
  pointer_moved (self, x, y);
}

static void
moved (GtkEventControllerMotion *motion, double x, double y, MoDrawing *self)
{
  MoChartLook look = look_of (self);
  if (pointer_moved (self, x, y) && self->drawn.picture)
    point_at (self, self->drawn.at (self->drawn.picture, &look, x, y));
}

static void
left (GtkEventControllerMotion *motion, MoDrawing *self)
{
  point_at (self, -1);
}

static void
focus_left (GtkEventControllerFocus *focus, MoDrawing *self)
{
  point_at (self, -1);
  if (self->drawn.picture)
    name_it (self);
}

/* -1: no longer at any; G_MAXINT: the key is not ours. */
static int
where_to (MoDrawing *self, guint key)
{
  int at = self->pointed, last = self->drawn.n - 1, by = self->drawn.columns;

  switch (key) {
  case GDK_KEY_Left:
    return at < 0 ? last : MAX (at - 1, 0);
  case GDK_KEY_Right:
    return MIN (at + 1, last);
  case GDK_KEY_Up:
    return !by ? G_MAXINT : at < 0 ? last : at - by < 0 ? at : at - by;
  case GDK_KEY_Down:
    return !by ? G_MAXINT : at < 0 ? 0 : at + by > last ? at : at + by;
  case GDK_KEY_Home:
    return 0;
  case GDK_KEY_End:
    return last;
  case GDK_KEY_Escape:
    return at >= 0 ? -1 : G_MAXINT;
  default:
    return G_MAXINT;
  }
}

static gboolean
pressed (GtkEventControllerKey *keys,
         guint key,
         guint code,
         GdkModifierType with,
         MoDrawing *self)
{
  int at = self->drawn.n && !(with & (GDK_CONTROL_MASK | GDK_ALT_MASK)) ? where_to (self, key)
                                                                        : G_MAXINT;
  if (at == G_MAXINT)
    return FALSE;
  point_at (self, at);
  if (at < 0)
    name_it (self);
  else
    mo_announce_as_name (GTK_WIDGET (self), self->drawn.words (self->drawn.picture, at));
  return TRUE;
}

/* ---------------------------------------------------------------------- the widget */

static void
mo_drawing_dispose (GObject *object)
{
  MoDrawing *self = MO_DRAWING (object);
  let_go (self);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->family, g_free);
  G_OBJECT_CLASS (mo_drawing_parent_class)->dispose (object);
}

static void
mo_drawing_class_init (MoDrawingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_drawing_dispose;
  widget_class->snapshot = mo_drawing_snapshot;
  widget_class->measure = mo_drawing_measure;
  widget_class->css_changed = mo_drawing_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  pointed_signal = g_signal_new ("pointed",
                                 MO_TYPE_DRAWING,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 1,
                                 G_TYPE_INT);
}

static void
mo_drawing_init (MoDrawing *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->pointed = -1;
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_hexpand (widget, TRUE);
  g_signal_connect (motion, "enter", G_CALLBACK (entered), self);
  g_signal_connect (motion, "motion", G_CALLBACK (moved), self);
  g_signal_connect (motion, "leave", G_CALLBACK (left), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget_node), NULL);
  g_signal_connect_object (
      mo_appearance_get (), "changed", G_CALLBACK (forget_node), self, G_CONNECT_SWAPPED);
}
