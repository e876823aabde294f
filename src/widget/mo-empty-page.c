/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-empty-page.h"

#include "widget/mo-focus.h"

struct _MoEmptyPage {
  GtkWidget parent_instance;

  GtkWidget *icon, *title, *why, *button;
};

G_DEFINE_FINAL_TYPE (MoEmptyPage, mo_empty_page, GTK_TYPE_WIDGET)

enum { ICON_NAME = 1, TITLE, WHY, BUTTON_LABEL, ACTION_NAME, ACTION_TARGET, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

GtkWidget *
mo_empty_page_new (const char *icon_name, const char *title, const char *why)
{
  return g_object_new (
      MO_TYPE_EMPTY_PAGE, "icon-name", icon_name, "title", title, "why", why, NULL);
}

void
mo_empty_page_set_title (MoEmptyPage *self, const char *title)
{
  gtk_label_set_label (GTK_LABEL (self->title), title ? title : "");
}

void
mo_empty_page_set_why (MoEmptyPage *self, const char *why)
{
  gtk_label_set_label (GTK_LABEL (self->why), why ? why : "");
  gtk_widget_set_visible (self->why, why && *why);
}

static void
set_button_label (MoEmptyPage *self, const char *label)
{
  gtk_button_set_label (GTK_BUTTON (self->button), label ? label : "");
  gtk_widget_set_visible (self->button, label && *label);
}

void
mo_empty_page_set_button (MoEmptyPage *self, const char *label, const char *detailed_action)
{
  set_button_label (self, label);
  if (detailed_action)
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->button), detailed_action);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MoEmptyPage *self = MO_EMPTY_PAGE (object);

  switch (id) {
  case ICON_NAME:
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), g_value_get_string (value));
    break;
  case TITLE:
    mo_empty_page_set_title (self, g_value_get_string (value));
    break;
  case WHY:
    mo_empty_page_set_why (self, g_value_get_string (value));
    break;
  case BUTTON_LABEL:
    set_button_label (self, g_value_get_string (value));
    break;
  case ACTION_NAME:
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), g_value_get_string (value));
    break;
  case ACTION_TARGET:
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button),
                                            g_value_get_variant (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static gboolean
grab_focus (GtkWidget *widget)
{
  GtkWidget *button = MO_EMPTY_PAGE (widget)->button;
  /* GTK lets what is hidden have the focus, and then no key does anything. */
  return gtk_widget_get_mapped (button) && gtk_widget_grab_focus (button);
}

static void
dispose (GObject *object)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (mo_empty_page_parent_class)->dispose (object);
}

static GParamSpec *
text (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_WRITABLE);
}

static void
mo_empty_page_class_init (MoEmptyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = set_property;
  object_class->dispose = dispose;
  widget_class->grab_focus = grab_focus;
  mo_focus_lets_go (GTK_WIDGET_CLASS (klass));
  properties[ICON_NAME] = text ("icon-name");
  properties[TITLE] = text ("title");
  properties[WHY] = text ("why");
  properties[BUTTON_LABEL] = text ("button-label");
  properties[ACTION_NAME] = text ("action-name");
  properties[ACTION_TARGET] = g_param_spec_variant (
      "action-target", NULL, NULL, G_VARIANT_TYPE_ANY, NULL, G_PARAM_WRITABLE);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/widget/mo-empty-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoEmptyPage, icon);
  gtk_widget_class_bind_template_child (widget_class, MoEmptyPage, title);
  gtk_widget_class_bind_template_child (widget_class, MoEmptyPage, why);
  gtk_widget_class_bind_template_child (widget_class, MoEmptyPage, button);
}

static void
mo_empty_page_init (MoEmptyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
