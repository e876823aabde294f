/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-scroll.h"
#include "widget/mo-submit-keys.h"
#include "widget/mo-wizard-private.h"

G_DEFINE_FINAL_TYPE (MoWizard, mo_wizard, GTK_TYPE_WIDGET)

enum { CHANGED, LEFT, STEP, NEXT, BACK, CLOSE, N_SIGNALS };
static guint signals[N_SIGNALS];

GtkWidget *
mo_wizard_new (void)
{
  return g_object_new (MO_TYPE_WIZARD, NULL);
}

/* ---------------------------------------------------------------------- what was done */

static void
row_changed (MoFormRow *row, MoWizard *self)
{
  g_autofree char *value = mo_form_row_get_value (row);
  g_signal_emit (self, signals[CHANGED], 0, mo_form_row_get_key (row), value);
}

static void
row_left (MoFormRow *row, MoWizard *self)
{
  g_signal_emit (self, signals[LEFT], 0, mo_form_row_get_key (row));
}

static void
step_activated (MoWizard *self, GtkListBoxRow *row)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (row), "step"));
  gtk_popover_popdown (self->steps_popover);
  g_signal_emit (self, signals[STEP], 0, key);
}

static void
next_clicked (MoWizard *self)
{
  if (gtk_widget_get_visible (self->next) && gtk_widget_get_sensitive (self->next))
    g_signal_emit (self, signals[NEXT], 0);
}

static void
back_clicked (MoWizard *self)
{
  if (gtk_widget_get_visible (self->back) && gtk_widget_get_sensitive (self->back))
    g_signal_emit (self, signals[BACK], 0);
}

static void
close_clicked (MoWizard *self)
{
  g_signal_emit (self, signals[CLOSE], 0);
}

static void
group_clicked (GtkButton *button, MoWizard *self)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (button), "step"));
  g_signal_emit (self, signals[STEP], 0, key);
}

/* ---------------------------------------------------------------------- pages */

static void
empty (GtkWidget *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (box)))
    gtk_box_remove (GTK_BOX (box), child);
}

static void
begin_page (MoWizard *self, const char *title, const char *intro)
{
  mo_wizard_show_problems (self, NULL, NULL, NULL);
  g_ptr_array_set_size (self->rows, 0);
  self->first_link = NULL;
  empty (self->questions);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->intro), intro ? intro : "");
  gtk_widget_set_visible (self->intro, intro != NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* A heading goes with its question. */
static void
add_heading (MoWizard *self, const char *words, GtkWidget *row)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "mo-strong");
  gtk_widget_add_css_class (label, "mo-wizard-heading");
  g_object_bind_property (row, "visible", label, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (self->questions), label);
}

void
mo_wizard_show_questions (MoWizard *self,
                          const char *title,
                          const char *intro,
                          const MoWizardField *fields,
                          guint n)
{
  begin_page (self, title, intro);
  for (guint i = 0; i < n; i++) {
    GtkWidget *row = mo_form_row_new (&fields[i]);
    g_signal_connect_object (row, "changed", G_CALLBACK (row_changed), self, 0);
    g_signal_connect_object (row, "left", G_CALLBACK (row_left), self, 0);
    mo_form_row_set_room (MO_FORM_ROW (row), mo_wizard_room (self));
    if (fields[i].heading)
      add_heading (self, fields[i].heading, row);
    gtk_box_append (GTK_BOX (self->questions), row);
    g_ptr_array_add (self->rows, row);
  }
}

void
mo_wizard_show_answers (MoWizard *self, const char *title, const char *intro)
{
  begin_page (self, title, intro);
}

static GtkWidget *
group_head (MoWizard *self, const char *step, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *change = gtk_button_new_with_label (_ ("Change"));
  g_autofree char *name = g_strdup_printf (_ ("Change %s"), title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "mo-strong");
  mo_access_icon_button (change, name);
  g_object_set_data_full (G_OBJECT (change), "step", g_strdup (step), g_free);
  g_signal_connect (change, "clicked", G_CALLBACK (group_clicked), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), change);
  if (!self->first_link)
    self->first_link = change;
  return box;
}

static GtkWidget *
answer_label (const char *words, gboolean dim)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, !dim);
  gtk_widget_add_css_class (label, dim ? "mo-dim" : "mo-wizard-answer");
  if (dim)
    gtk_widget_add_css_class (label, "mo-w13");
  return label;
}

void
mo_wizard_add_group (MoWizard *self,
                     const char *step,
                     const char *title,
                     const MoWizardAnswer *answers,
                     guint n)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (group, "mo-wizard-group");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_box_append (GTK_BOX (group), group_head (self, step, title));
  for (guint i = 0; i < n; i++) {
    gtk_grid_attach (GTK_GRID (grid), answer_label (answers[i].label, TRUE), 0, i, 1, 1);
    gtk_grid_attach (GTK_GRID (grid), answer_label (answers[i].words, FALSE), 1, i, 1, 1);
  }
  if (n == 0)
    gtk_grid_attach (
        GTK_GRID (grid), answer_label (_ ("Nothing written yet."), TRUE), 0, 0, 2, 1);
  gtk_box_append (GTK_BOX (group), grid);
  gtk_box_append (GTK_BOX (self->questions), group);
}

MoFormRow *
mo_wizard_get_row (MoWizard *self, const char *key)
{
  for (guint i = 0; i < self->rows->len; i++) {
    MoFormRow *row = g_ptr_array_index (self->rows, i);
    if (g_strcmp0 (mo_form_row_get_key (row), key) == 0)
      return row;
  }
  return NULL;
}

/* ---------------------------------------------------------------------- focus */

/* Once it has its place: a fresh page has none before the next frame, which is laid out after
 * this is called for the first time. */
static gboolean
scroll_to_focus (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  MoWizard *self = MO_WIZARD (widget);
  if (self->frames++ == 0)
    return G_SOURCE_CONTINUE;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  self->scroll_tick = 0;
  if (focus && gtk_widget_is_ancestor (focus, self->page))
    mo_scroll_to (self->scroller, self->page, focus, 48);
  return G_SOURCE_REMOVE;
}

static void
focus_moved (MoWizard *self)
{
  self->frames = 0;
  if (!self->scroll_tick)
    self->scroll_tick =
        gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_focus, NULL, NULL);
}

void
mo_wizard_focus_field (MoWizard *self, const char *key)
{
  MoFormRow *row = mo_wizard_get_row (self, key);
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
mo_wizard_focus_page (MoWizard *self)
{
  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
  else if (self->first_link)
    gtk_widget_grab_focus (self->first_link);
}

/* ---------------------------------------------------------------------- what needs a look */

static void
link_clicked (GtkButton *button, MoWizard *self)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (button), "key"));
  if (!mo_wizard_get_row (self, key))
    g_signal_emit (self, signals[STEP], 0, key);
  mo_wizard_focus_field (self, key);
}

static void
add_link (MoWizard *self, const char *key, const char *sentence)
{
  GtkWidget *button = gtk_button_new_with_label (sentence);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mo-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "key", g_strdup (key), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (link_clicked), self);
  gtk_box_append (GTK_BOX (self->links), button);
}

void
mo_wizard_show_problems (MoWizard *self,
                         const char *heading,
                         const char *const *keys,
                         const char *const *sentences)
{
  empty (self->links);
  gtk_widget_set_visible (self->problems, heading != NULL);
  if (!heading)
    return;
  g_autoptr (GString) spoken = g_string_new (heading);
  g_string_append_c (spoken, '.');
  gtk_label_set_label (GTK_LABEL (self->heading), heading);
  for (guint i = 0; keys[i]; i++) {
    add_link (self, keys[i], sentences[i]);
    g_string_append_printf (spoken, " %s", sentences[i]);
  }
  mo_access_name (self->problems, spoken->str);
  gtk_widget_grab_focus (self->problems);
}

/* ---------------------------------------------------------------------- the foot */

void
mo_wizard_set_note (MoWizard *self, const char *words)
{
  gtk_label_set_label (GTK_LABEL (self->note), words ? words : "");
  gtk_widget_set_visible (self->note, words != NULL);
}

void
mo_wizard_set_way (MoWizard *self, gboolean back, const char *next)
{
  gtk_widget_set_visible (self->back, back);
  gtk_widget_set_visible (self->next, next != NULL);
  gtk_label_set_label (GTK_LABEL (self->next_words), next ? next : "");
  mo_access_icon_button (self->next, next ? next : "");
  mo_access_icon_button (self->back, _ ("Back"));
}

void
mo_wizard_set_saved (MoWizard *self, const char *words, gboolean safe)
{
  gtk_widget_set_visible (self->saved_box, words != NULL);
  gtk_label_set_label (GTK_LABEL (self->saved), words ? words : "");
  gtk_image_set_from_icon_name (GTK_IMAGE (self->saved_icon),
                                safe ? "mo-in-time-symbolic" : "mo-warning-symbolic");
  gtk_widget_remove_css_class (self->saved_icon, safe ? "mo-soon" : "mo-ok");
  gtk_widget_add_css_class (self->saved_icon, safe ? "mo-ok" : "mo-soon");
  gtk_widget_remove_css_class (self->saved, safe ? "mo-soon" : "mo-dim");
  gtk_widget_add_css_class (self->saved, safe ? "mo-dim" : "mo-soon");
}

void
mo_wizard_set_ready (MoWizard *self, gboolean ready)
{
  gtk_widget_set_sensitive (self->next, ready);
  gtk_widget_set_sensitive (self->back, ready);
  gtk_widget_set_sensitive (self->close, ready);
}

void
mo_wizard_add_side (MoWizard *self, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (self->side), widget);
}

/* ---------------------------------------------------------------------- the object */

static void
mo_wizard_root (GtkWidget *widget)
{
  MoWizard *self = MO_WIZARD (widget);
  GTK_WIDGET_CLASS (mo_wizard_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (self->width,
                             "notify::width-name",
                             G_CALLBACK (mo_wizard_arrange),
                             self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_root (widget),
                           "notify::focus-widget",
                           G_CALLBACK (focus_moved),
                           self,
                           G_CONNECT_SWAPPED);
  mo_wizard_arrange (self);
}

static void
mo_wizard_unroot (GtkWidget *widget)
{
  MoWizard *self = MO_WIZARD (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_wizard_parent_class)->unroot (widget);
}

static void
mo_wizard_dispose (GObject *object)
{
  MoWizard *self = MO_WIZARD (object);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (mo_wizard_parent_class)->dispose (object);
}

static gboolean
key_next (GtkWidget *widget, GVariant *args, gpointer data)
{
  next_clicked (MO_WIZARD (widget));
  return TRUE;
}

static void
go_on (GtkWidget *widget, const char *action, GVariant *value)
{
  next_clicked (MO_WIZARD (widget));
}

static gboolean
key_back (GtkWidget *widget, GVariant *args, gpointer data)
{
  back_clicked (MO_WIZARD (widget));
  return TRUE;
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, MoWizard, grid);
  gtk_widget_class_bind_template_child (klass, MoWizard, across);
  gtk_widget_class_bind_template_child (klass, MoWizard, steps_card);
  gtk_widget_class_bind_template_child (klass, MoWizard, steps);
  gtk_widget_class_bind_template_child (klass, MoWizard, note);
  gtk_widget_class_bind_template_child (klass, MoWizard, steps_button);
  gtk_widget_class_bind_template_child (klass, MoWizard, steps_popover);
  gtk_widget_class_bind_template_child (klass, MoWizard, problems);
  gtk_widget_class_bind_template_child (klass, MoWizard, heading);
  gtk_widget_class_bind_template_child (klass, MoWizard, links);
  gtk_widget_class_bind_template_child (klass, MoWizard, scroller);
  gtk_widget_class_bind_template_child (klass, MoWizard, page);
  gtk_widget_class_bind_template_child (klass, MoWizard, title);
  gtk_widget_class_bind_template_child (klass, MoWizard, intro);
  gtk_widget_class_bind_template_child (klass, MoWizard, questions);
  gtk_widget_class_bind_template_child (klass, MoWizard, side);
  gtk_widget_class_bind_template_child (klass, MoWizard, foot);
  gtk_widget_class_bind_template_child (klass, MoWizard, back);
  gtk_widget_class_bind_template_child (klass, MoWizard, next);
  gtk_widget_class_bind_template_child (klass, MoWizard, next_words);
  gtk_widget_class_bind_template_child (klass, MoWizard, close);
  gtk_widget_class_bind_template_child (klass, MoWizard, saved_box);
  gtk_widget_class_bind_template_child (klass, MoWizard, saved_icon);
  gtk_widget_class_bind_template_child (klass, MoWizard, saved);
  gtk_widget_class_bind_template_callback (klass, step_activated);
  gtk_widget_class_bind_template_callback (klass, next_clicked);
  gtk_widget_class_bind_template_callback (klass, back_clicked);
  gtk_widget_class_bind_template_callback (klass, close_clicked);
}

static guint
add_signal (const char *name, int n_texts)
{
  return g_signal_new (name,
                       MO_TYPE_WIZARD,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_texts,
                       G_TYPE_STRING,
                       G_TYPE_STRING);
}

static void
mo_wizard_class_init (MoWizardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_wizard_dispose;
  widget_class->root = mo_wizard_root;
  widget_class->unroot = mo_wizard_unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/widget/mo-wizard.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "wizard.next", NULL, go_on);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, key_next, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, key_back, NULL);
  signals[CHANGED] = add_signal ("changed", 2);
  signals[LEFT] = add_signal ("left", 1);
  signals[STEP] = add_signal ("step", 1);
  signals[NEXT] = add_signal ("next", 0);
  signals[BACK] = add_signal ("back", 0);
  signals[CLOSE] = add_signal ("close", 0);
}

static void
mo_wizard_init (MoWizard *self)
{
  self->rows = g_ptr_array_new ();
  mo_submit_keys (GTK_WIDGET (self), "wizard.next"); /* on the last step it saves */
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_access_name (GTK_WIDGET (self->steps), _ ("Steps"));
  mo_access_one_tab_stop (GTK_WIDGET (self->steps));
}
