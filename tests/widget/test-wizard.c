/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "widget/mo-week-grid.h"
#include "widget/mo-wizard.h"

static const char *const yes_no_codes[] = { "yes", "no", NULL };
static const char *const yes_no[] = { "Yes", "No", NULL };
static const char *const no_options[] = { NULL };

static const MoWizardField fields[] = {
  { "name", 1, MO_WIZARD_LINE, "Name", NULL, TRUE, 0, no_options, no_options, "Grace" },
  { "day", 2, MO_WIZARD_DAY, "Day", "Day or month", FALSE, 0, no_options, no_options, "" },
  { "asked", 3, MO_WIZARD_CHOICE, "Asked", NULL, FALSE, 0, yes_no_codes, yes_no, "no" },
  { "kind", 4, MO_WIZARD_LIST, "Kind", NULL, FALSE, 0, yes_no_codes, yes_no, "yes" },
  { "said", 5, MO_WIZARD_LINES, "Said", NULL, FALSE, 0, no_options, no_options, "One\nTwo" },
  { "week",
    0,
    MO_WIZARD_WEEK,
    "Week",
    NULL,
    FALSE,
    0,
    no_options,
    no_options,
    "m-------------------e" },
};

typedef struct {
  GString *heard;
  GtkWidget *window;
  MoWizard *wizard;
} Stage;

static void
heard_two (MoWizard *wizard, const char *key, const char *value, Stage *stage)
{
  g_string_append_printf (stage->heard, "%s=%s;", key, value);
}

static void
heard_step (MoWizard *wizard, const char *key, Stage *stage)
{
  g_string_append_printf (stage->heard, "step %s;", key);
}

static void
heard_next (MoWizard *wizard, Stage *stage)
{
  g_string_append (stage->heard, "next;");
}

static void
settle (void)
{
  for (int i = 0; i < 10; i++) {
    while (g_main_context_pending (NULL))
      g_main_context_iteration (NULL, FALSE);
    g_usleep (2000);
  }
}

static void
raise_stage (Stage *stage)
{
  stage->heard = g_string_new (NULL);
  stage->window = gtk_window_new ();
  stage->wizard = MO_WIZARD (mo_wizard_new ());
  gtk_window_set_child (GTK_WINDOW (stage->window), GTK_WIDGET (stage->wizard));
  g_signal_connect (stage->wizard, "changed", G_CALLBACK (heard_two), stage);
  g_signal_connect (stage->wizard, "step", G_CALLBACK (heard_step), stage);
  g_signal_connect (stage->wizard, "next", G_CALLBACK (heard_next), stage);
  mo_wizard_show_questions (
      stage->wizard, "Topic", "One thing at a time.", fields, G_N_ELEMENTS (fields));
  mo_wizard_set_way (stage->wizard, FALSE, "Next: More");
  gtk_window_present (GTK_WINDOW (stage->window));
  settle ();
}

static void
strike_stage (Stage *stage)
{
  gtk_window_destroy (GTK_WINDOW (stage->window));
  g_string_free (stage->heard, TRUE);
  settle ();
}

/* The first descendant of a type, in the order of the screen. */
static GtkWidget *
find (GtkWidget *from, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (from, type))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type);
    if (found)
      return found;
  }
  return NULL;
}

static GtkWidget *
control (Stage *stage, const char *key, GType type)
{
  GtkWidget *found = find (GTK_WIDGET (mo_wizard_get_row (stage->wizard, key)), type);
  g_assert_nonnull (found);
  return found;
}

static void
values_go_in_and_out (void)
{
  Stage stage;
  raise_stage (&stage);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *value =
        mo_form_row_get_value (mo_wizard_get_row (stage.wizard, fields[i].key));
    g_assert_cmpstr (value, ==, fields[i].value);
  }
  g_assert_cmpstr (stage.heard->str, ==, ""); /* nobody did anything yet */
  strike_stage (&stage);
}

static void
changes_are_heard (void)
{
  Stage stage;
  raise_stage (&stage);
  gtk_editable_set_text (GTK_EDITABLE (control (&stage, "day", GTK_TYPE_ENTRY)), "2019");
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (control (&stage, "asked", GTK_TYPE_CHECK_BUTTON)), TRUE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (control (&stage, "kind", GTK_TYPE_DROP_DOWN)), 2);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (control (&stage, "week", GTK_TYPE_CHECK_BUTTON)), FALSE);
  g_assert_cmpstr (
      stage.heard->str, ==, "day=2019;asked=yes;kind=no;week=--------------------e;");
  strike_stage (&stage);
}

static void
required_is_said (void)
{
  Stage stage;
  raise_stage (&stage);
  g_autofree char *wrong = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (control (&stage, "name", GTK_TYPE_ENTRY)),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Name (required)");
  g_assert_cmpstr (wrong, ==, NULL);
  g_autofree char *list = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (control (&stage, "kind", GTK_TYPE_DROP_DOWN)),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Kind: Yes");
  g_assert_cmpstr (list, ==, NULL);
  strike_stage (&stage);
}

static void
a_problem_marks_its_control (void)
{
  Stage stage;
  raise_stage (&stage);
  MoFormRow *row = mo_wizard_get_row (stage.wizard, "day");
  GtkWidget *entry = control (&stage, "day", GTK_TYPE_ENTRY);
  mo_form_row_set_problem (row, "June has 30 days.");
  g_assert_true (
      gtk_test_accessible_has_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (entry),
                                                   GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
  mo_form_row_set_problem (row, NULL);
  g_assert_false (
      gtk_test_accessible_has_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID));
  strike_stage (&stage);
}

/* The summary takes the focus; its links jump to the question, or ask for its step. */
static void
the_summary_jumps (void)
{
  static const char *const keys[] = { "day", "elsewhere", NULL };
  static const char *const sentences[] = { "2 Day: no such day.", "Name: missing.", NULL };
  Stage stage;
  raise_stage (&stage);
  mo_wizard_show_problems (stage.wizard, "2 answers need a look", keys, sentences);
  settle ();
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (stage.window));
  g_autofree char *wrong = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (focus),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "2 answers need a look. 2 Day: no such day. Name: missing.");
  g_assert_cmpstr (wrong, ==, NULL);

  GtkWidget *link = find (focus, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (link, "clicked");
  settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (stage.window));
  g_assert_true (gtk_widget_is_ancestor (focus, control (&stage, "day", GTK_TYPE_ENTRY)));
  g_signal_emit_by_name (gtk_widget_get_next_sibling (link), "clicked");
  g_assert_cmpstr (stage.heard->str, ==, "step elsewhere;");
  strike_stage (&stage);
}

static void
steps_say_their_state (void)
{
  static const MoWizardStep steps[] = {
    { "one", "First", MO_WIZARD_DONE, 0, FALSE },
    { "two", "Second", MO_WIZARD_TO_FIX, 2, TRUE },
    { "three", "Third", MO_WIZARD_TO_DO, 0, FALSE },
  };
  static const char *const names[] = { "1 First, done", "2 Second, 2 to fix", "3 Third" };
  Stage stage;
  raise_stage (&stage);
  mo_wizard_set_steps (stage.wizard, steps, 3);
  GtkListBox *list = GTK_LIST_BOX (find (GTK_WIDGET (stage.wizard), GTK_TYPE_LIST_BOX));
  for (int i = 0; i < 3; i++) {
    g_autofree char *wrong = gtk_test_accessible_check_property (
        GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (list, i)),
        GTK_ACCESSIBLE_PROPERTY_LABEL,
        names[i]);
    g_assert_cmpstr (wrong, ==, NULL);
  }
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 2));
  g_assert_cmpstr (stage.heard->str, ==, "step three;");
  mo_wizard_set_steps (stage.wizard, steps, 2);
  g_assert_null (gtk_list_box_get_row_at_index (list, 2));
  strike_stage (&stage);
}

static void
answers_link_back (void)
{
  static const MoWizardAnswer answers[] = { { "Name", "Grace" } };
  Stage stage;
  raise_stage (&stage);
  mo_wizard_show_answers (stage.wizard, "Check", NULL);
  mo_wizard_add_group (stage.wizard, "one", "First", answers, 1);
  mo_wizard_add_group (stage.wizard, "two", "Second", NULL, 0);
  g_assert_null (mo_wizard_get_row (stage.wizard, "name"));
  mo_wizard_focus_page (stage.wizard);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (stage.window));
  g_signal_emit_by_name (focus, "clicked");
  g_assert_cmpstr (stage.heard->str, ==, "step one;");
  strike_stage (&stage);
}

/* Presses what a widget has as a shortcut. */
static gboolean
press (GtkWidget *widget, const char *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
      continue;
    for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
      g_autofree char *trigger =
          gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
      if (strstr (trigger, keys))
        return gtk_shortcut_action_activate (
            gtk_shortcut_get_action (shortcut), 0, widget, NULL);
    }
  }
  return FALSE;
}

/* As in every form: on the last step it saves. */
static void
control_return_goes_on (void)
{
  Stage stage;
  raise_stage (&stage);
  g_assert_true (press (GTK_WIDGET (stage.wizard), "<Control>Return"));
  g_assert_cmpstr (stage.heard->str, ==, "next;");
  strike_stage (&stage);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wizard/values", values_go_in_and_out);
  g_test_add_func ("/wizard/changes", changes_are_heard);
  g_test_add_func ("/wizard/required", required_is_said);
  g_test_add_func ("/wizard/problem", a_problem_marks_its_control);
  g_test_add_func ("/wizard/summary", the_summary_jumps);
  g_test_add_func ("/wizard/steps", steps_say_their_state);
  g_test_add_func ("/wizard/answers", answers_link_back);
  g_test_add_func ("/wizard/control-return", control_return_goes_on);
  return g_test_run ();
}
