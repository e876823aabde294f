/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-toast-overlay.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-announce.h"

#define LEAST_SECONDS 10

struct _MoToastOverlay {
  GtkWidget parent_instance;

  GtkWidget *overlay, *toast, *words, *button, *button_words, *close;
  GtkEventController *hover, *focus;
  int seconds;
  guint timer;
};

static GtkBuildableIface *parent_buildable;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MoToastOverlay,
                               mo_toast_overlay,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

GtkWidget *
mo_toast_overlay_new (void)
{
  return g_object_new (MO_TYPE_TOAST_OVERLAY, NULL);
}

void
mo_toast_overlay_set_child (MoToastOverlay *self, GtkWidget *child)
{
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), child);
}

const char *
mo_toast_overlay_get_words (MoToastOverlay *self)
{
  return gtk_widget_get_visible (self->toast) ? gtk_label_get_label (GTK_LABEL (self->words))
                                              : NULL;
}

void
mo_toast_overlay_set_seconds (MoToastOverlay *self, int seconds)
{
  self->seconds = MAX (seconds, LEAST_SECONDS);
}

void
mo_toast_overlay_dismiss (MoToastOverlay *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  gtk_widget_set_visible (self->toast, FALSE);
}

static gboolean
time_over (gpointer data)
{
  MoToastOverlay *self = data;
  self->timer = 0;
  mo_toast_overlay_dismiss (self);
  return G_SOURCE_REMOVE;
}

/* Nobody loses a message that they are looking at or reaching for: it begins its time again
 * when they leave. */
static void
look_again (MoToastOverlay *self)
{
  gboolean held =
      gtk_event_controller_motion_contains_pointer (
          GTK_EVENT_CONTROLLER_MOTION (self->hover)) ||
      gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (self->focus));

  g_clear_handle_id (&self->timer, g_source_remove);
  if (!held && gtk_widget_get_visible (self->toast))
    self->timer = g_timeout_add_seconds (self->seconds, time_over, self);
}

void
mo_toast_overlay_show (MoToastOverlay *self,
                       const char *words,
                       const char *button,
                       const char *detailed_action)
{
  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->button, button != NULL);
  if (button) {
    g_autofree char *name = g_strdup_printf ("%s: %s", button, words);
    gtk_label_set_label (GTK_LABEL (self->button_words), button);
    mo_action_set (GTK_ACTIONABLE (self->button), detailed_action);
    mo_access_icon_button (self->button, name);
  }
  gtk_widget_set_visible (self->toast, TRUE);
  look_again (self);
  mo_announce (GTK_WIDGET (self), words);
}

/* A person who pressed the button with the focus on it would be left nowhere. */
static void
pressed (MoToastOverlay *self)
{
  if (gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (self->focus)))
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                            GTK_DIR_TAB_BACKWARD);
  mo_toast_overlay_dismiss (self);
}

static void
dispose (GObject *object)
{
  MoToastOverlay *self = MO_TOAST_OVERLAY (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_toast_overlay_parent_class)->dispose (object);
}

/* The template's own child comes first, when there is no overlay yet. */
static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  MoToastOverlay *self = MO_TOAST_OVERLAY (buildable);
  if (self->overlay)
    mo_toast_overlay_set_child (self, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static void
mo_toast_overlay_class_init (MoToastOverlayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/widget/mo-toast-overlay.ui");
  gtk_widget_class_bind_template_child (widget_class, MoToastOverlay, overlay);
  gtk_widget_class_bind_template_child (widget_class, MoToastOverlay, toast);
  gtk_widget_class_bind_template_child (widget_class, MoToastOverlay, words);
  gtk_widget_class_bind_template_child (widget_class, MoToastOverlay, button);
  gtk_widget_class_bind_template_child (widget_class, MoToastOverlay, button_words);
  gtk_widget_class_bind_template_child (widget_class, MoToastOverlay, close);
  gtk_widget_class_bind_template_callback (widget_class, pressed);
}

static void
mo_toast_overlay_init (MoToastOverlay *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->seconds = LEAST_SECONDS;
  self->hover = gtk_event_controller_motion_new ();
  self->focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (
      self->hover, "notify::contains-pointer", G_CALLBACK (look_again), self);
  g_signal_connect_swapped (
      self->focus, "notify::contains-focus", G_CALLBACK (look_again), self);
  gtk_widget_add_controller (self->toast, self->hover);
  gtk_widget_add_controller (self->toast, self->focus);
  mo_access_icon_button (self->close, _ ("Close this message"));
}
