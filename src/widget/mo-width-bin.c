/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-width-bin.h"

#define LEAST_WIDTH  320
#define LEAST_HEIGHT 240

struct _MoWidthBin {
  GtkWidget parent_instance;

  GtkWidget *child;
  int pixels; /* the width of the last allocation */
  MoWidth width;
  guint telling;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MoWidthBin,
                               mo_width_bin,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

enum { WIDTH_NAME = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

GtkWidget *
mo_width_bin_new (void)
{
  return g_object_new (MO_TYPE_WIDTH_BIN, NULL);
}

void
mo_width_bin_set_child (MoWidthBin *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

MoWidthBin *
mo_width_bin_find (GtkWidget *widget)
{
  return (MoWidthBin *) gtk_widget_get_ancestor (widget, MO_TYPE_WIDTH_BIN);
}

MoWidth
mo_width_bin_get_width (MoWidthBin *self)
{
  return self->width;
}

double
mo_width_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double dpi = pango_cairo_context_get_resolution (context);

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * (dpi > 0 ? dpi : 96) / 72;
}

static MoWidth
width_of (double em)
{
  static const MoWidth edges[] = { MO_WIDTH_WIDE, MO_WIDTH_MIDDLE, MO_WIDTH_NARROW };
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    if (em >= edges[i])
      return edges[i];
  return MO_WIDTH_TINY;
}

/* Not within the allocation that showed it: handlers show and hide things. */
static gboolean
tell (gpointer data)
{
  MoWidthBin *self = data;
  self->telling = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[WIDTH_NAME]);
  return G_SOURCE_REMOVE;
}

static void
look (MoWidthBin *self)
{
  MoWidth width = width_of (self->pixels / mo_width_em (GTK_WIDGET (self)));
  if (!self->pixels || width == self->width)
    return;
  self->width = width;
  if (!self->telling)
    self->telling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell, self, NULL);
}

/* The window is as large as it was last; what the child would like is not asked, which for a
 * page of words takes longer than to lay it out. */
static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

/* Between two arrangements the child may not fit yet; it gets what it needs. */
static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MoWidthBin *self = MO_WIDTH_BIN (widget);
  int least_width, least_height;

  self->pixels = width;
  look (self);
  if (!self->child)
    return;
  gtk_widget_measure (
      self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  width = MAX (width, least_width);
  gtk_widget_measure (
      self->child, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, width, MAX (height, least_height), baseline, NULL);
}

static void
css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mo_width_bin_parent_class)->css_changed (widget, change);
  look (MO_WIDTH_BIN (widget));
}

static void
system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (mo_width_bin_parent_class)->system_setting_changed (widget, setting);
  look (MO_WIDTH_BIN (widget));
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  static const char *const names[] = { "tiny", "narrow", "middle", "wide" };
  MoWidth width = MO_WIDTH_BIN (object)->width;
  g_value_set_static_string (value,
                             names[(width >= MO_WIDTH_NARROW) + (width >= MO_WIDTH_MIDDLE) +
                                   (width >= MO_WIDTH_WIDE)]);
}

static void
dispose (GObject *object)
{
  MoWidthBin *self = MO_WIDTH_BIN (object);
  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_width_bin_parent_class)->dispose (object);
}

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  mo_width_bin_set_child (MO_WIDTH_BIN (buildable), GTK_WIDGET (child));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = add_child;
}

static void
mo_width_bin_class_init (MoWidthBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = get_property;
  object_class->dispose = dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->css_changed = css_changed;
  widget_class->system_setting_changed = system_setting_changed;
  properties[WIDTH_NAME] = g_param_spec_string (
      "width-name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mo_width_bin_init (MoWidthBin *self)
{
  self->width = MO_WIDTH_WIDE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
