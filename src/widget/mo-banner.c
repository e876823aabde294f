/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-banner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-plain-box.h"

struct _MoBanner {
  GtkWidget parent_instance;

  GtkWidget *icon, *heading, *detail, *buttons, *close;
  char *words;
  MoBannerKind kind;
};

G_DEFINE_FINAL_TYPE (MoBanner, mo_banner, GTK_TYPE_WIDGET)

GtkWidget *
mo_banner_new (MoBannerKind kind, const char *words)
{
  MoBanner *self = g_object_new (MO_TYPE_BANNER, NULL);
  mo_banner_set_kind (self, kind);
  mo_banner_set_words (self, words);
  return GTK_WIDGET (self);
}

/* What went wrong stands by itself above the rest; else all of it flows on one line. */
static void
show_words (MoBanner *self)
{
  const char *stop = strstr (self->words, ". ");
  const char *rest = stop ? stop + strlen (". ") : "";
  g_autofree char *first =
      stop ? g_strndup (self->words, stop + 1 - self->words) : g_strdup (self->words);
  gboolean apart = self->kind == MO_BANNER_LATE;
  g_autofree char *markup = g_markup_printf_escaped (
      "<b>%s</b>%s%s", first, apart || !stop ? "" : " ", apart ? "" : rest);

  gtk_label_set_markup (GTK_LABEL (self->heading), markup);
  gtk_label_set_label (GTK_LABEL (self->detail), rest);
  gtk_widget_set_visible (self->detail, apart && *rest);
}

void
mo_banner_set_kind (MoBanner *self, MoBannerKind kind)
{
  static const char *const icons[] = {
    [MO_BANNER_PLAIN] = "mo-near-symbolic",
    [MO_BANNER_SOON] = "mo-warning-symbolic",
    [MO_BANNER_LATE] = "mo-warning-symbolic",
  };
  static const char *const classes[] = {
    [MO_BANNER_PLAIN] = "plain", [MO_BANNER_SOON] = "soon", [MO_BANNER_LATE] = "late"
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[kind]);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icons[kind]);
  gtk_widget_set_visible (self->icon, kind != MO_BANNER_PLAIN);
  self->kind = kind;
  if (self->words)
    show_words (self);
}

/* The focus must not be lost with the button that had it. */
static void
let_focus_go (MoBanner *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
}

void
mo_banner_set_words (MoBanner *self, const char *words)
{
  if (!words || !*words)
    let_focus_go (self);
  g_free (self->words);
  self->words = g_strdup (words && *words ? words : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->words != NULL);
  if (!self->words)
    return;

  show_words (self);
  mo_access_name (GTK_WIDGET (self), self->words);
}

const char *
mo_banner_get_words (MoBanner *self)
{
  return self->words;
}

void
mo_banner_add_button (MoBanner *self, const char *label, const char *detailed_action)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  mo_action_set (GTK_ACTIONABLE (button), detailed_action);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

void
mo_banner_set_closable (MoBanner *self, gboolean closable)
{
  gtk_widget_set_visible (self->close, closable);
}

static void
close_clicked (MoBanner *self)
{
  mo_banner_set_words (self, NULL);
}

static void
dispose (GObject *object)
{
  MoBanner *self = MO_BANNER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (mo_banner_parent_class)->dispose (object);
}

static void
mo_banner_class_init (MoBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/widget/mo-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, MoBanner, icon);
  gtk_widget_class_bind_template_child (widget_class, MoBanner, heading);
  gtk_widget_class_bind_template_child (widget_class, MoBanner, detail);
  gtk_widget_class_bind_template_child (widget_class, MoBanner, buttons);
  gtk_widget_class_bind_template_child (widget_class, MoBanner, close);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked);
}

static void
mo_banner_init (MoBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_plain_box (gtk_widget_get_first_child (GTK_WIDGET (self)));
  mo_plain_box (gtk_widget_get_parent (self->heading));
  mo_access_icon_button (self->close, _ ("Close this message"));
}
