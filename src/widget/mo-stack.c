/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-stack.h"

#include "widget/mo-focus.h"

#define LAST_FOCUS "mo-last-focus"

struct _MoStack {
  GtkWidget parent_instance;

  GHashTable *pages; /* name → widget, a child */
  GtkWidget *shown;
  const char *shown_name;
  MoStackMaker maker;
  gpointer user;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MoStack,
                               mo_stack,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

enum { SHOWN = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

GtkWidget *
mo_stack_new (void)
{
  return g_object_new (MO_TYPE_STACK, NULL);
}

void
mo_stack_set_maker (MoStack *self, MoStackMaker maker, gpointer user)
{
  self->maker = maker;
  self->user = user;
}

void
mo_stack_add (MoStack *self, const char *name, GtkWidget *page)
{
  g_return_if_fail (!g_hash_table_contains (self->pages, name));
  g_hash_table_insert (self->pages, g_strdup (name), page);
  if (GTK_WIDGET_GET_CLASS (page)->grab_focus !=
      GTK_WIDGET_CLASS (mo_stack_parent_class)->grab_focus)
    mo_focus_in_order (GTK_WIDGET_GET_CLASS (page));
  gtk_widget_set_visible (page, FALSE);
  gtk_widget_set_parent (page, GTK_WIDGET (self));
  if (!self->shown)
    mo_stack_show (self, name);
}

GtkWidget *
mo_stack_get_page (MoStack *self, const char *name)
{
  return g_hash_table_lookup (self->pages, name);
}

GtkWidget *
mo_stack_need_page (MoStack *self, const char *name)
{
  GtkWidget *page = g_hash_table_lookup (self->pages, name);
  if (!page && self->maker && (page = self->maker (name, self->user))) {
    GtkWidget *shown = self->shown;
    self->shown = page; /* a page that is only wanted is not put on show */
    mo_stack_add (self, name, page);
    self->shown = shown;
  }
  return page;
}

const char *
mo_stack_get_shown (MoStack *self)
{
  return self->shown_name;
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* Where the focus was in the page that is left, so that it is there again later. */
static void
remember_focus (MoStack *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GWeakRef *last;

  if (!focus || !gtk_widget_is_ancestor (focus, self->shown))
    return;
  if (!(last = g_object_get_data (G_OBJECT (self->shown), LAST_FOCUS))) {
    last = g_new0 (GWeakRef, 1);
    g_weak_ref_init (last, NULL);
    g_object_set_data_full (G_OBJECT (self->shown), LAST_FOCUS, last, weak_ref_free);
  }
  g_weak_ref_set (last, focus);
}

GtkWidget *
mo_stack_show (MoStack *self, const char *name)
{
  GtkWidget *page = mo_stack_need_page (self, name);
  gpointer key;

  if (!page || page == self->shown)
    return page;
  if (self->shown) {
    remember_focus (self);
    gtk_widget_set_visible (self->shown, FALSE);
  }
  g_hash_table_lookup_extended (self->pages, name, &key, NULL);
  self->shown = page;
  self->shown_name = key;
  gtk_widget_set_visible (page, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[SHOWN]);
  return page;
}

gboolean
mo_stack_focus_page (MoStack *self)
{
  if (!self->shown)
    return FALSE;
  GWeakRef *last = g_object_get_data (G_OBJECT (self->shown), LAST_FOCUS);
  g_autoptr (GtkWidget) focus = last ? g_weak_ref_get (last) : NULL;
  if (focus && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, self->shown) &&
      gtk_widget_grab_focus (focus))
    return TRUE;
  return gtk_widget_grab_focus (self->shown) ||
         gtk_widget_child_focus (self->shown, GTK_DIR_TAB_FORWARD);
}

/* ---------------------------------------------------------------------- the widget */

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  MoStack *self = MO_STACK (widget);
  if (self->shown)
    gtk_widget_measure (self->shown, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MoStack *self = MO_STACK (widget);
  if (self->shown)
    gtk_widget_allocate (self->shown, width, height, baseline, NULL);
}

static GtkSizeRequestMode
request_mode (GtkWidget *widget)
{
  MoStack *self = MO_STACK (widget);
  return self->shown ? gtk_widget_get_request_mode (self->shown)
                     : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, MO_STACK (object)->shown_name);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  mo_stack_show (MO_STACK (object), g_value_get_string (value));
}

static void
dispose (GObject *object)
{
  MoStack *self = MO_STACK (object);
  GtkWidget *child;

  self->shown = NULL;
  self->shown_name = NULL;
  g_hash_table_remove_all (self->pages);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (mo_stack_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_hash_table_unref (MO_STACK (object)->pages);
  G_OBJECT_CLASS (mo_stack_parent_class)->finalize (object);
}

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  mo_stack_add (MO_STACK (buildable), type ? type : "", GTK_WIDGET (child));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = add_child;
}

static void
mo_stack_class_init (MoStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  object_class->dispose = dispose;
  object_class->finalize = finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->get_request_mode = request_mode;
  properties[SHOWN] = g_param_spec_string (
      "shown", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mo_stack_init (MoStack *self)
{
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
