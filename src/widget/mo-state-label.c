/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-state-label.h"

struct _MoStateLabel {
  GtkWidget parent_instance;

  GtkWidget *icon, *words;
};

G_DEFINE_FINAL_TYPE (MoStateLabel, mo_state_label, GTK_TYPE_WIDGET)

typedef struct {
  const char *icon, *style;
} Look;

static const Look looks[] = {
  [MO_LEVEL_FINE] = { "mo-in-time-symbolic", "mo-ok" },
  [MO_LEVEL_STOPPED] = { "mo-hold-symbolic", "mo-dim" },
  [MO_LEVEL_SOON] = { "mo-soon-symbolic", "mo-soon" },
  [MO_LEVEL_LATE] = { "mo-late-symbolic", "mo-late" },
  [MO_LEVEL_ASK] = { "mo-warning-symbolic", "mo-soon" },
  [MO_LEVEL_REFUSED] = { "mo-refused-symbolic", "mo-dim" },
};

void
mo_state_label_set_icon (MoStateLabel *self,
                         MoLevel level,
                         const char *icon_name,
                         const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), looks[i].style);
  gtk_widget_add_css_class (GTK_WIDGET (self), looks[level].style);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                icon_name ? icon_name : looks[level].icon);
  gtk_label_set_label (GTK_LABEL (self->words), words);
}

void
mo_state_label_set (MoStateLabel *self, MoLevel level, const char *words)
{
  mo_state_label_set_icon (self, level, NULL, words);
}

GtkWidget *
mo_state_label_new (void)
{
  return g_object_new (MO_TYPE_STATE_LABEL, NULL);
}

static void
mo_state_label_dispose (GObject *object)
{
  MoStateLabel *self = MO_STATE_LABEL (object);
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_state_label_parent_class)->dispose (object);
}

static void
mo_state_label_class_init (MoStateLabelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mo_state_label_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "state");
}

static void
mo_state_label_init (MoStateLabel *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->icon = gtk_image_new ();
  /* The words say it; the picture is for the eye only. */
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
}
