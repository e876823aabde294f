/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-form-row.h"
#include "widget/mo-focus.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "widget/mo-access.h"
#include "widget/mo-drop-search.h"
#include "widget/mo-scroll.h"
#include "widget/mo-week-grid.h"
#include "widget/mo-wrap.h"

#define SEARCH_FROM       10 /* a longer list can be typed into */
#define SEARCH_FIRST      60 /* one of people: nobody walks down it, so it opens at its search */
#define LINES_HEIGHT      54
#define MOST_SIDE_BY_SIDE 34 /* letters of all choices */

struct _MoFormRow {
  GtkWidget parent_instance;

  GtkWidget *box, *question, *answer;
  GtkWidget *number, *label, *hint;
  GtkWidget *reading_box, *reading, *problem_box, *problem;

  char *key, *name; /* name: the label, with "(required)" where it is */
  MoWizardKind kind;
  int shown_number;
  char **codes;
  GtkWidget *control; /* what holds the value */
  GPtrArray *radios;  /* of a choice, in the order of codes */
  gboolean upright;   /* the choices stand below one another */
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (MoFormRow, mo_form_row, GTK_TYPE_WIDGET)

enum { CHANGED, LEFT, ENTERED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
changed (MoFormRow *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
left (MoFormRow *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

/* ---------------------------------------------------------------------- lines */

/* Enter goes on to the next question, past the calendar of this one. */
static void
entered (MoFormRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  for (int i = 0; root && i < 2; i++) {
    GtkWidget *focus = gtk_root_get_focus (root);
    if (i == 0 || (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
      gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
  }
  g_signal_emit (self, signals[ENTERED], 0);
}

static GtkWidget *
make_line (MoFormRow *self, const MoWizardField *field)
{
  GtkWidget *entry = gtk_entry_new ();
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), field->purpose);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 20);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), field->sentence ? -1 : 34);
  gtk_widget_set_halign (entry, field->sentence ? GTK_ALIGN_FILL : GTK_ALIGN_START);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (entered), self);
  self->control = entry;
  return entry;
}

static GtkWidget *
make_lines (MoFormRow *self)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *frame = gtk_scrolled_window_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_add_css_class (frame, "mo-lines");
  gtk_widget_set_focusable (frame, FALSE); /* the text has it; the frame would be nameless */
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), view);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (frame), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (frame), LINES_HEIGHT);
  mo_scroll_leave_wheel (GTK_SCROLLED_WINDOW (frame));
  g_signal_connect_swapped (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", G_CALLBACK (changed), self);
  self->control = view;
  return frame;
}

/* ---------------------------------------------------------------------- the calendar */

static void
day_picked (GtkCalendar *calendar, MoFormRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *words = g_date_time_format (day, _ ("%-e %B %Y"));
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER);
  gtk_editable_set_text (GTK_EDITABLE (self->control), words);
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_grab_focus (self->control);
}

static void
make_calendar (GtkMenuButton *button, gpointer data)
{
  if (gtk_menu_button_get_popover (button))
    return;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  g_signal_connect_object (
      calendar, "day-selected", G_CALLBACK (day_picked), MO_FORM_ROW (data), 0);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
make_day (MoFormRow *self, const MoWizardField *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = g_strdup_printf (_ ("%s from a calendar"), field->label);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "mo-today-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_calendar, self, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  mo_access_icon_button (button, name);
  gtk_box_append (GTK_BOX (box), make_line (self, field));
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

/* ---------------------------------------------------------------------- choices */

static void
radio_toggled (GtkCheckButton *radio, MoFormRow *self)
{
  if (gtk_check_button_get_active (radio))
    changed (self);
}

static void
set_upright (GtkWidget *widget, gboolean upright)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (widget), upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
set_choices_upright (MoFormRow *self, gboolean upright)
{
  set_upright (self->control, upright);
  gtk_box_set_spacing (GTK_BOX (self->control), upright ? 0 : 18);
}

/* Side by side where they are short, else one below the other. */
static gboolean
side_by_side (const char *const *labels)
{
  glong letters = 0;
  for (int i = 0; labels[i]; i++)
    letters += g_utf8_strlen (labels[i], -1);
  return letters <= MOST_SIDE_BY_SIDE;
}

static GtkWidget *
make_choice (MoFormRow *self, const MoWizardField *field)
{
  self->control =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->radios = g_ptr_array_new ();
  self->upright = !side_by_side (field->labels);
  set_choices_upright (self, self->upright);
  for (int i = 0; field->labels[i]; i++) {
    GtkWidget *radio = gtk_check_button_new_with_label (field->labels[i]);
    if (i > 0)
      gtk_check_button_set_group (GTK_CHECK_BUTTON (radio),
                                  g_ptr_array_index (self->radios, 0));
    g_signal_connect (radio, "toggled", G_CALLBACK (radio_toggled), self);
    gtk_widget_set_halign (radio, GTK_ALIGN_START);
    gtk_box_append (GTK_BOX (self->control), radio);
    g_ptr_array_add (self->radios, radio);
  }
  return self->control;
}

static GtkWidget *
make_list (MoFormRow *self, const MoWizardField *field)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  gtk_string_list_append (words, _ ("Choose…"));
  for (int i = 0; field->labels[i]; i++)
    gtk_string_list_append (words, field->labels[i]);
  GtkExpression *expression =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  guint lines = g_list_model_get_n_items (G_LIST_MODEL (words));
  self->control = gtk_drop_down_new (G_LIST_MODEL (words), expression);
  if (lines > SEARCH_FROM)
    mo_drop_search (GTK_DROP_DOWN (self->control), lines > SEARCH_FIRST);
  gtk_widget_set_halign (self->control, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->control, "mo-wizard-list");
  g_signal_connect_swapped (self->control, "notify::selected", G_CALLBACK (changed), self);
  return self->control;
}

static GtkWidget *
make_week (MoFormRow *self)
{
  self->control = mo_week_grid_new ();
  g_signal_connect_swapped (self->control, "changed", G_CALLBACK (changed), self);
  return self->control;
}

static GtkWidget *
make_control (MoFormRow *self, const MoWizardField *field)
{
  switch (field->kind) {
  case MO_WIZARD_LINES:
    return make_lines (self);
  case MO_WIZARD_DAY:
    return make_day (self, field);
  case MO_WIZARD_CHOICE:
    return make_choice (self, field);
  case MO_WIZARD_LIST:
    return make_list (self, field);
  case MO_WIZARD_WEEK:
    return make_week (self);
  default:
    return make_line (self, field);
  }
}

/* ---------------------------------------------------------------------- the value */

static int
code_index (MoFormRow *self, const char *value)
{
  for (int i = 0; self->codes && self->codes[i]; i++)
    if (g_strcmp0 (self->codes[i], value) == 0)
      return i;
  return -1;
}

static char *
lines_text (MoFormRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control));
  char *text = NULL;
  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static char *
choice_code (MoFormRow *self)
{
  for (guint i = 0; i < self->radios->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->radios, i)))
      return g_strdup (self->codes[i]);
  return g_strdup ("");
}

gboolean
mo_form_row_is_typed (MoFormRow *self)
{
  return self->kind == MO_WIZARD_LINE || self->kind == MO_WIZARD_LINES ||
         self->kind == MO_WIZARD_DAY;
}

char *
mo_form_row_get_value (MoFormRow *self)
{
  guint selected;
  switch (self->kind) {
  case MO_WIZARD_LINES:
    return lines_text (self);
  case MO_WIZARD_CHOICE:
    return choice_code (self);
  case MO_WIZARD_LIST:
    selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->control));
    return g_strdup (selected == 0 || selected == GTK_INVALID_LIST_POSITION
                         ? ""
                         : self->codes[selected - 1]);
  case MO_WIZARD_WEEK:
    return mo_week_grid_get_week (MO_WEEK_GRID (self->control));
  default:
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->control)));
  }
}

void
mo_form_row_set_value (MoFormRow *self, const char *value)
{
  int index = code_index (self, value);
  self->quiet = TRUE;
  switch (self->kind) {
  case MO_WIZARD_LINES:
    gtk_text_buffer_set_text (
        gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->control)), value ? value : "", -1);
    break;
  case MO_WIZARD_CHOICE:
    for (guint i = 0; i < self->radios->len; i++)
      gtk_check_button_set_active (g_ptr_array_index (self->radios, i), (int) i == index);
    break;
  case MO_WIZARD_LIST:
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->control), index + 1);
    break;
  case MO_WIZARD_WEEK:
    mo_week_grid_set_week (MO_WEEK_GRID (self->control), value);
    break;
  default:
    gtk_editable_set_text (GTK_EDITABLE (self->control), value ? value : "");
  }
  self->quiet = FALSE;
}

/* ---------------------------------------------------------------------- beneath it */

static void
say_below (MoFormRow *self, const char *words, const char *icon, const char *class)
{
  GtkWidget *image = gtk_widget_get_first_child (self->reading_box);
  const char *classes[] = { class, NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
  gtk_widget_set_css_classes (image, classes);
  gtk_label_set_label (GTK_LABEL (self->reading), words ? words : "");
  gtk_widget_set_visible (self->reading_box, words != NULL);
}

void
mo_form_row_set_reading (MoFormRow *self, const char *words)
{
  say_below (self, words, "mo-in-time-symbolic", "mo-ok");
}

void
mo_form_row_set_warning (MoFormRow *self, const char *words)
{
  say_below (self, words, "mo-warning-symbolic", "mo-soon");
}

void
mo_form_row_set_problem (MoFormRow *self, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->problem), sentence ? sentence : "");
  gtk_widget_set_visible (self->problem_box, sentence != NULL);
  mo_access_error (self->control, sentence ? self->problem : NULL);
}

gboolean
mo_form_row_is_day (MoFormRow *self)
{
  return self->kind == MO_WIZARD_DAY;
}

const char *
mo_form_row_get_key (MoFormRow *self)
{
  return self->key;
}

const char *
mo_form_row_get_label (MoFormRow *self)
{
  return gtk_label_get_label (GTK_LABEL (self->label));
}

int
mo_form_row_get_number (MoFormRow *self)
{
  return self->shown_number;
}

void
mo_form_row_set_room (MoFormRow *self, MoWidth width)
{
  gboolean under =
      width < MO_WIDTH_MIDDLE || self->kind == MO_WIZARD_WEEK; /* which wants the whole width */
  set_upright (self->box, under);
  if (self->radios)
    set_choices_upright (self, width < MO_WIDTH_WIDE || self->upright);
  if (under)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

/* ---------------------------------------------------------------------- the object */

static void
name_control (MoFormRow *self)
{
  if (self->kind == MO_WIZARD_LIST)
    mo_access_drop_down (GTK_DROP_DOWN (self->control), self->name);
  else
    mo_access_name (self->control, self->name);
}

static void
fill_words (MoFormRow *self, const MoWizardField *field)
{
  g_autofree char *number = field->number ? g_strdup_printf ("%d", field->number) : NULL;
  gtk_label_set_label (GTK_LABEL (self->number), number ? number : "");
  gtk_label_set_label (GTK_LABEL (self->label), self->name);
  gtk_label_set_label (GTK_LABEL (self->hint), field->hint ? field->hint : "");
  gtk_widget_set_visible (self->hint, field->hint != NULL);
  if (!field->number)
    gtk_widget_add_css_class (GTK_WIDGET (self), "goes-on");
}

GtkWidget *
mo_form_row_new (const MoWizardField *field)
{
  MoFormRow *self = g_object_new (MO_TYPE_FORM_ROW, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->key = g_strdup (field->key);
  self->kind = field->kind;
  self->shown_number = field->number;
  /* Translators: a question that has to be answered: "First name (required)". */
  self->name = field->required ? g_strdup_printf (_ ("%s (required)"), field->label)
                               : g_strdup (field->label);
  self->codes = g_strdupv ((char **) field->codes);
  gtk_box_prepend (GTK_BOX (self->answer), make_control (self, field));
  fill_words (self, field);
  name_control (self);
  mo_form_row_set_value (self, field->value);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  return GTK_WIDGET (self);
}

static gboolean
mo_form_row_grab_focus (GtkWidget *widget)
{
  MoFormRow *self = MO_FORM_ROW (widget);
  GtkWidget *first =
      self->radios && self->radios->len ? g_ptr_array_index (self->radios, 0) : self->control;
  for (guint i = 0; self->radios && i < self->radios->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->radios, i)))
      first = g_ptr_array_index (self->radios, i);
  return gtk_widget_grab_focus (first);
}

static void
mo_form_row_dispose (GObject *object)
{
  MoFormRow *self = MO_FORM_ROW (object);
  self->quiet = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->radios, g_ptr_array_unref);
  G_OBJECT_CLASS (mo_form_row_parent_class)->dispose (object);
}

static void
mo_form_row_finalize (GObject *object)
{
  MoFormRow *self = MO_FORM_ROW (object);
  g_free (self->key);
  g_free (self->name);
  g_strfreev (self->codes);
  G_OBJECT_CLASS (mo_form_row_parent_class)->finalize (object);
}

static void
mo_form_row_class_init (MoFormRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_form_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = mo_form_row_finalize;
  widget_class->grab_focus = mo_form_row_grab_focus;
  mo_focus_lets_go (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/widget/mo-form-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MoFormRow, box);
  gtk_widget_class_bind_template_child (widget_class, MoFormRow, question);
  gtk_widget_class_bind_template_child (widget_class, MoFormRow, answer);
  gtk_widget_class_bind_template_child (widget_class, MoFormRow, number);
  gtk_widget_class_bind_template_child (widget_class, MoFormRow, label);
  gtk_widget_class_bind_template_child (widget_class, MoFormRow, hint);
  gtk_widget_class_bind_template_child (widget_class, MoFormRow, reading_box);
  gtk_widget_class_bind_template_child (widget_class, MoFormRow, reading);
  gtk_widget_class_bind_template_child (widget_class, MoFormRow, problem_box);
  gtk_widget_class_bind_template_child (widget_class, MoFormRow, problem);
  signals[CHANGED] = g_signal_new (
      "changed", MO_TYPE_FORM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new (
      "left", MO_TYPE_FORM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new (
      "entered", MO_TYPE_FORM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mo_form_row_init (MoFormRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_wrap_keep_width (self->question);
}
