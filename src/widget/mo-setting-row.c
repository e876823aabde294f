/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-setting-row.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"

struct _MoSettingRow {
  GtkWidget parent_instance;

  GtkWidget *box, *line, *title, *note, *control, *error, *error_words;
};

G_DEFINE_FINAL_TYPE (MoSettingRow, mo_setting_row, GTK_TYPE_WIDGET)

/* What takes the focus: the control, or the first within a box of them. */
static GtkWidget *
field_of (GtkWidget *control)
{
  if (GTK_IS_BOX (control))
    for (GtkWidget *child = gtk_widget_get_first_child (control); child;
         child = gtk_widget_get_next_sibling (child))
      if (!GTK_IS_LABEL (child))
        return child;
  return control;
}

static void
describe (MoSettingRow *self, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (field_of (self->control)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text ? text : "",
                                  -1);
}

void
mo_setting_row_set_note (MoSettingRow *self, const char *note)
{
  gtk_label_set_label (GTK_LABEL (self->note), note ? note : "");
  gtk_widget_set_visible (self->note, note && *note);
  describe (self, note);
}

void
mo_setting_row_set_error (MoSettingRow *self, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->error_words), sentence ? sentence : "");
  gtk_widget_set_visible (self->error, sentence != NULL);
  mo_access_error (field_of (self->control), sentence ? self->error_words : NULL);
}

GtkWidget *
mo_setting_row_get_control (MoSettingRow *self)
{
  return self->control;
}

GtkWidget *
mo_setting_row_new (const char *title, const char *note, GtkWidget *control)
{
  MoSettingRow *self = g_object_new (MO_TYPE_SETTING_ROW, NULL);
  GtkWidget *field = field_of (control);

  self->control = control;
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->line), control);
  if (GTK_IS_DROP_DOWN (field))
    mo_access_drop_down (GTK_DROP_DOWN (field), title);
  else
    mo_access_name (field, title);
  mo_setting_row_set_note (self, note);
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  g_clear_pointer (&MO_SETTING_ROW (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_setting_row_parent_class)->dispose (object);
}

static void
mo_setting_row_class_init (MoSettingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/widget/mo-setting-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MoSettingRow, box);
  gtk_widget_class_bind_template_child (widget_class, MoSettingRow, line);
  gtk_widget_class_bind_template_child (widget_class, MoSettingRow, title);
  gtk_widget_class_bind_template_child (widget_class, MoSettingRow, note);
  gtk_widget_class_bind_template_child (widget_class, MoSettingRow, error);
  gtk_widget_class_bind_template_child (widget_class, MoSettingRow, error_words);
}

static void
mo_setting_row_init (MoSettingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ---------------------------------------------------------------------- cards, switches */

GtkWidget *
mo_setting_card_new (const char *heading)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *label = gtk_label_new (heading);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "mo-strong");
  gtk_widget_add_css_class (card, "mo-card");
  gtk_widget_add_css_class (card, "mo-setting-card");
  gtk_box_append (GTK_BOX (whole), label);
  gtk_box_append (GTK_BOX (whole), card);
  mo_access_name (card, heading);
  return whole;
}

void
mo_setting_card_add (GtkWidget *card, GtkWidget *row)
{
  gtk_box_append (GTK_BOX (gtk_widget_get_last_child (card)), row);
}

GtkWidget *
mo_setting_card_get_heading (GtkWidget *card)
{
  return gtk_widget_get_first_child (card);
}

static gboolean
on_or_off (GBinding *binding, const GValue *from, GValue *to, gpointer user)
{
  g_value_set_string (to,
                      g_value_get_boolean (from) ? C_ ("switch", "on") : C_ ("switch", "off"));
  return TRUE;
}

GtkWidget *
mo_setting_switch_new (GtkSwitch **toggle)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_label_new (NULL);

  *toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (*toggle), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (words, "mo-dim");
  gtk_widget_add_css_class (words, "mo-caption");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*toggle));
  g_object_bind_property_full (
      *toggle, "active", words, "label", G_BINDING_SYNC_CREATE, on_or_off, NULL, NULL, NULL);
  return box;
}
