/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-choice-row.h"

#include "widget/mo-access.h"

struct _MoChoiceRow {
  GtkWidget parent_instance;

  GtkWidget *box, *words, *buttons;
  GPtrArray *toggles; /* GtkToggleButton, with their code */
  gboolean full_names, quiet;
};

G_DEFINE_FINAL_TYPE (MoChoiceRow, mo_choice_row, GTK_TYPE_WIDGET)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char *
code_of (GtkWidget *toggle)
{
  return g_object_get_data (G_OBJECT (toggle), "code");
}

static GtkWidget *
chosen (MoChoiceRow *self)
{
  for (guint i = 0; i < self->toggles->len; i++)
    if (gtk_toggle_button_get_active (g_ptr_array_index (self->toggles, i)))
      return g_ptr_array_index (self->toggles, i);
  return NULL;
}

const char *
mo_choice_row_get (MoChoiceRow *self)
{
  GtkWidget *toggle = chosen (self);
  return toggle ? code_of (toggle) : "";
}

void
mo_choice_row_set (MoChoiceRow *self, const char *code)
{
  self->quiet = TRUE;
  for (guint i = 0; i < self->toggles->len; i++) {
    GtkWidget *toggle = g_ptr_array_index (self->toggles, i);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle),
                                  g_strcmp0 (code_of (toggle), code) == 0);
  }
  self->quiet = FALSE;
}

static void
toggled (GtkToggleButton *toggle, MoChoiceRow *self)
{
  if (self->quiet)
    return;
  gboolean on = gtk_toggle_button_get_active (toggle);
  mo_choice_row_set (self, on ? code_of (GTK_WIDGET (toggle)) : "");
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
mo_choice_row_press (MoChoiceRow *self, const char *code)
{
  for (guint i = 0; i < self->toggles->len; i++) {
    GtkWidget *toggle = g_ptr_array_index (self->toggles, i);
    if (!g_str_equal (code_of (toggle), code))
      continue;
    gtk_widget_grab_focus (toggle);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
    return TRUE;
  }
  return FALSE;
}

void
mo_choice_row_add (MoChoiceRow *self, const char *code, const char *label)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);
  g_object_set_data_full (G_OBJECT (toggle), "code", g_strdup (code), g_free);
  if (self->full_names) {
    g_autofree char *name =
        g_strdup_printf ("%s: %s", gtk_label_get_label (GTK_LABEL (self->words)), label);
    mo_access_icon_button (toggle, name);
  }
  g_signal_connect (toggle, "toggled", G_CALLBACK (toggled), self);
  gtk_box_append (GTK_BOX (self->buttons), toggle);
  g_ptr_array_add (self->toggles, toggle);
}

void
mo_choice_row_set_upright (MoChoiceRow *self, gboolean upright)
{
  upright |= self->full_names;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  upright ? GTK_ORIENTATION_VERTICAL
                                          : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->box), upright ? 6 : 12);
}

/* ---------------------------------------------------------------------- keys */

static int
focused (MoChoiceRow *self)
{
  for (guint i = 0; i < self->toggles->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->toggles, i)))
      return (int) i;
  return -1;
}

static gboolean
key_pressed (GtkEventControllerKey *keys,
             guint key,
             guint code,
             GdkModifierType state,
             MoChoiceRow *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int at = focused (self), by = key == GDK_KEY_Left ? -1 : key == GDK_KEY_Right ? 1 : 0;
  if (at < 0 || !by || state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return FALSE;
  at += rtl ? -by : by;
  if (at >= 0 && at < (int) self->toggles->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->toggles, (guint) at));
  return TRUE;
}

static gboolean
mo_choice_row_grab_focus (GtkWidget *widget)
{
  MoChoiceRow *self = MO_CHOICE_ROW (widget);
  GtkWidget *to = chosen (self);
  if (!self->toggles->len)
    return FALSE;
  return gtk_widget_grab_focus (to ? to : g_ptr_array_index (self->toggles, 0));
}

static gboolean
mo_choice_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MoChoiceRow *self = MO_CHOICE_ROW (widget);
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (mo_choice_row_parent_class)->focus (widget, direction);
  return focused (self) < 0 && mo_choice_row_grab_focus (widget);
}

/* ---------------------------------------------------------------------- the object */

GtkWidget *
mo_choice_row_new (const char *words, gboolean full_names)
{
  MoChoiceRow *self = g_object_new (MO_TYPE_CHOICE_ROW, NULL);
  self->full_names = full_names;
  if (full_names) { /* many, and narrow */
    gtk_widget_add_css_class (GTK_WIDGET (self), "mo-scale");
    mo_choice_row_set_upright (self, TRUE);
  }
  gtk_label_set_label (GTK_LABEL (self->words), words);
  mo_access_name (GTK_WIDGET (self), words);
  return GTK_WIDGET (self);
}

static void
mo_choice_row_dispose (GObject *object)
{
  MoChoiceRow *self = MO_CHOICE_ROW (object);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->toggles, g_ptr_array_unref);
  G_OBJECT_CLASS (mo_choice_row_parent_class)->dispose (object);
}

static void
mo_choice_row_class_init (MoChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = mo_choice_row_dispose;
  widget_class->focus = mo_choice_row_focus;
  widget_class->grab_focus = mo_choice_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new (
      "changed", MO_TYPE_CHOICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mo_choice_row_init (MoChoiceRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  self->toggles = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "mo-choice-row");
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_widget_add_css_class (self->words, "mo-strong");
  gtk_widget_add_css_class (self->words, "mo-choice-words");
  gtk_box_append (GTK_BOX (self->box), self->words);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->buttons, "linked");
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_START);
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
