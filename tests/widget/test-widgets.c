/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-appearance.h"
#include "widget/mo-banner.h"
#include "widget/mo-drop-search.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-focus.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-print.h"
#include "widget/mo-stack.h"
#include "widget/mo-toast-overlay.h"
#include "widget/mo-width-bin.h"

static void
assert_name (GtkWidget *widget, const char *name)
{
  g_autofree char *wrong = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_cmpstr (wrong, ==, NULL);
}

static void
settle (void)
{
  for (int i = 0; i < 20; i++) {
    while (g_main_context_pending (NULL))
      g_main_context_iteration (NULL, FALSE);
    g_usleep (5000);
  }
}

/* ---------------------------------------------------------------------- the stack */

static GtkWidget *
make_page (const char *name, gpointer user)
{
  if (g_str_equal (name, "unknown"))
    return NULL;
  ++*(int *) user;
  return gtk_button_new_with_label (name);
}

static void
test_stack_makes_once_and_hides (void)
{
  g_autoptr (GtkWidget) stack = g_object_ref_sink (mo_stack_new ());
  int made = 0;

  mo_stack_set_maker (MO_STACK (stack), make_page, &made);
  g_assert_null (mo_stack_show (MO_STACK (stack), "unknown"));
  GtkWidget *one = mo_stack_show (MO_STACK (stack), "one");
  GtkWidget *two = mo_stack_show (MO_STACK (stack), "two");
  g_assert_false (gtk_widget_get_visible (one));
  g_assert_true (gtk_widget_get_visible (two));
  g_assert_true (mo_stack_show (MO_STACK (stack), "one") == one);
  g_assert_true (gtk_widget_get_visible (one));
  g_assert_false (gtk_widget_get_visible (two));
  g_assert_cmpstr (mo_stack_get_shown (MO_STACK (stack)), ==, "one");
  GtkWidget *three = mo_stack_need_page (MO_STACK (stack), "three");
  g_assert_false (gtk_widget_get_visible (three));
  g_assert_cmpstr (mo_stack_get_shown (MO_STACK (stack)), ==, "one");
  g_assert_cmpint (made, ==, 3);
}

static void
test_stack_gives_the_focus_back (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *stack = mo_stack_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *second = gtk_button_new_with_label ("second");

  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("first"));
  gtk_box_append (GTK_BOX (box), second);
  mo_stack_add (MO_STACK (stack), "box", box);
  mo_stack_add (MO_STACK (stack), "other", gtk_button_new_with_label ("other"));
  gtk_window_set_child (GTK_WINDOW (window), stack);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  gtk_widget_grab_focus (second);
  mo_stack_show (MO_STACK (stack), "other");
  mo_stack_focus_page (MO_STACK (stack));
  g_assert_false (gtk_widget_has_focus (second));
  mo_stack_show (MO_STACK (stack), "box");
  g_assert_true (mo_stack_focus_page (MO_STACK (stack)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == second);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---------------------------------------------------------------------- being heard */

static void
test_announced_through_the_window (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_button_new_with_label ("x");

  gtk_window_set_child (GTK_WINDOW (window), button);
  mo_announce (button, "Saved");
  assert_name (window, "Saved");
  mo_announce (button, "Saved"); /* the same again must be a change, or nobody hears it */
  assert_name (window, "Saved ");
  mo_announce (button, "");
  assert_name (window, "Saved ");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_names (void)
{
  g_autoptr (GtkWidget) button =
      g_object_ref_sink (gtk_button_new_from_icon_name ("mo-close-symbolic"));
  g_autoptr (GtkWidget) drop_down = g_object_ref_sink (
      gtk_drop_down_new_from_strings ((const char *[]){ "All", "Family", NULL }));

  mo_access_icon_button (button, "Close");
  assert_name (button, "Close");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Close");
  mo_access_drop_down (GTK_DROP_DOWN (drop_down), "Strand");
  assert_name (drop_down, "Strand: All");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  assert_name (gtk_widget_get_first_child (drop_down), "Strand: Family");
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* Opens at the line that is chosen, and finds a surname in the middle of a line. */
static void
test_drop_search (void)
{
  static const char *const lines[] = { "Aisha Tilley with Owen Nowak",
                                       "Carol Sample with Fern Example",
                                       "Dilys Rahman with Neville Rowlands",
                                       "Ewan Price with Steve Iqbal",
                                       NULL };
  GtkWidget *window = gtk_window_new (),
            *drop_down = gtk_drop_down_new_from_strings ((const char *const *) lines);
  GtkExpression *words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (GTK_DROP_DOWN (drop_down), words);
  gtk_expression_unref (words);
  mo_drop_search (GTK_DROP_DOWN (drop_down), FALSE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 3);
  gtk_window_set_child (GTK_WINDOW (window), drop_down);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (drop_down, GTK_TYPE_TOGGLE_BUTTON)),
                                TRUE);
  settle ();
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_SELECTED);
  GtkWidget *list = find (drop_down, GTK_TYPE_LIST_VIEW);
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 4);
  gtk_editable_set_text (GTK_EDITABLE (find (drop_down, GTK_TYPE_SEARCH_ENTRY)), "rowlands");
  for (int tries = 0; tries < 50 && g_list_model_get_n_items (model) != 1; tries++) {
    g_usleep (20000); /* the entry waits for more letters */
    settle ();
  }
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  g_autoptr (GtkStringObject) found = g_list_model_get_item (model, 0);
  g_assert_cmpstr (gtk_string_object_get_string (found), ==, lines[2]);
  gtk_popover_popdown (GTK_POPOVER (find (drop_down, GTK_TYPE_POPOVER)));
  settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---------------------------------------------------------------------- what is shown */

static const char *
button_words (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    const char *words = button_words (child);
    if (words)
      return words;
  }
  return NULL;
}

static void
test_empty_page (void)
{
  g_autoptr (GtkWidget) page = g_object_ref_sink (
      mo_empty_page_new ("mo-waiting-symbolic", "Nobody waits", "All have been answered."));
  g_assert_null (button_words (page));
  mo_empty_page_set_button (MO_EMPTY_PAGE (page), "New referral", "win.new-referral");
  g_assert_cmpstr (button_words (page), ==, "New referral");
  mo_empty_page_set_button (MO_EMPTY_PAGE (page), NULL, NULL);
  g_assert_null (button_words (page));
}

static void
test_banner (void)
{
  g_autoptr (GtkWidget) banner = g_object_ref_sink (mo_banner_new (MO_BANNER_LATE, NULL));
  g_assert_false (gtk_widget_get_visible (banner));
  mo_banner_set_words (MO_BANNER (banner), "Not saved. Make room & save again.");
  g_assert_true (gtk_widget_get_visible (banner));
  assert_name (banner, "Not saved. Make room & save again.");
  mo_banner_set_words (MO_BANNER (banner), "");
  g_assert_false (gtk_widget_get_visible (banner));
  g_assert_null (mo_banner_get_words (MO_BANNER (banner)));
}

static void
test_toast (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *toasts = mo_toast_overlay_new ();

  mo_toast_overlay_set_child (MO_TOAST_OVERLAY (toasts), gtk_button_new_with_label ("page"));
  gtk_window_set_child (GTK_WINDOW (window), toasts);
  g_assert_null (mo_toast_overlay_get_words (MO_TOAST_OVERLAY (toasts)));
  mo_toast_overlay_show (MO_TOAST_OVERLAY (toasts), "First", "Undo", "win.undo");
  mo_toast_overlay_show (MO_TOAST_OVERLAY (toasts), "Second", NULL, NULL);
  g_assert_cmpstr (mo_toast_overlay_get_words (MO_TOAST_OVERLAY (toasts)), ==, "Second");
  assert_name (window, "Second");
  mo_toast_overlay_dismiss (MO_TOAST_OVERLAY (toasts));
  g_assert_null (mo_toast_overlay_get_words (MO_TOAST_OVERLAY (toasts)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---------------------------------------------------------------------- room */

static void
allocate_em (GtkWidget *bin, double em)
{
  GtkRequisition least;
  gtk_widget_get_preferred_size (bin, &least, NULL);
  gtk_widget_allocate (bin, em * mo_width_em (bin), MAX (least.height, 300), -1, NULL);
}

static void
test_width_in_em (void)
{
  static const struct {
    double em;
    MoWidth width;
  } cases[] = {
    { 93, MO_WIDTH_WIDE },     { 86.2, MO_WIDTH_WIDE }, { 85.8, MO_WIDTH_MIDDLE },
    { 60.2, MO_WIDTH_MIDDLE }, { 47, MO_WIDTH_NARROW }, { 43.5, MO_WIDTH_TINY },
  };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *bin = mo_width_bin_new ();
  GtkWidget *inside = gtk_label_new ("x");

  gtk_window_set_child (GTK_WINDOW (window), bin);
  mo_width_bin_set_child (MO_WIDTH_BIN (bin), inside);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    allocate_em (bin, cases[i].em);
    g_test_message ("%g em", cases[i].em);
    g_assert_cmpint (mo_width_bin_get_width (MO_WIDTH_BIN (bin)), ==, cases[i].width);
  }
  g_assert_true (mo_width_bin_find (inside) == MO_WIDTH_BIN (bin));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_large_text (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new ("x");
  MoAppearance *appearance = mo_appearance_get ();

  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  double before = mo_width_em (label);

  mo_appearance_set_text_percent (appearance, 200);
  settle ();
  g_assert_cmpfloat_with_epsilon (mo_width_em (label), 2 * before, 0.1);
  mo_appearance_set_text_percent (appearance, 100);
  settle ();
  g_assert_cmpfloat_with_epsilon (mo_width_em (label), before, 0.1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_colours (void)
{
  MoAppearance *appearance = mo_appearance_get ();

  mo_appearance_start (appearance);
  mo_appearance_set_colours (appearance, MO_COLOURS_DARK);
  g_assert_cmpint (mo_appearance_get_scheme (appearance), ==, MO_SCHEME_DARK);
  mo_appearance_set_colours (appearance, MO_COLOURS_CONTRAST);
  g_assert_cmpint (mo_appearance_get_scheme (appearance), ==, MO_SCHEME_CONTRAST);
  mo_appearance_set_colours (appearance, MO_COLOURS_LIGHT);
  g_assert_cmpint (mo_appearance_get_scheme (appearance), ==, MO_SCHEME_LIGHT);
  mo_appearance_set_colours (appearance, MO_COLOURS_DESKTOP);
}

/* ---------------------------------------------------------------------- forms */

static GtkEditable *
entry_below (GtkWidget *widget)
{
  GtkEditable *found = GTK_IS_ENTRY (widget) ? GTK_EDITABLE (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = entry_below (child);
  return found;
}

static int
windows_over (GtkWindow *window)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();
  int n = 0;

  for (GList *at = all; at; at = at->next)
    n += gtk_window_get_transient_for (at->data) == window;
  return n;
}

/* What was typed is not thrown away by one key: Enter ends on the button that saves, and
 * closing asks. */
static char *
no_such_day (const char *text, gpointer user)
{
  return g_str_equal (text, "31 February") ? g_strdup ("February has no 31.") : NULL;
}

static gboolean
tells (GtkWidget *within, const char *words)
{
  if (!gtk_widget_get_visible (within))
    return FALSE;
  if (GTK_IS_LABEL (within) && g_str_equal (gtk_label_get_label (GTK_LABEL (within)), words))
    return TRUE;
  for (GtkWidget *at = gtk_widget_get_first_child (within); at;
       at = gtk_widget_get_next_sibling (at))
    if (tells (at, words))
      return TRUE;
  return FALSE;
}

/* Not while it is being written; once it is left, and the focus stays where it went. */
static void
test_a_wrong_day_is_told_when_it_is_left (void)
{
  const MoWizardField fields[] = { { .key = "day", .kind = MO_WIZARD_DAY, .label = "Day" },
                                   { .key = "why", .label = "Why" } };
  GtkWidget *from = gtk_window_new ();
  MoFormDialog *form = mo_form_dialog_new (from, "Form", NULL, "Save", fields, 2);
  GtkWidget *day = GTK_WIDGET (mo_form_dialog_get_row (form, "day"));
  GtkWidget *why = GTK_WIDGET (mo_form_dialog_get_row (form, "why"));
  static const char words[] = "February has no 31.";

  mo_appearance_start (mo_appearance_get ());
  mo_form_dialog_read_days_with (no_such_day, NULL);
  gtk_widget_grab_focus (day);
  GtkWidget *text = gtk_window_get_focus (GTK_WINDOW (form));
  g_assert_true (GTK_IS_EDITABLE (text));
  gtk_editable_set_text (GTK_EDITABLE (text), "31 February");
  g_assert_false (tells (day, words));
  gtk_widget_grab_focus (why);
  g_signal_emit_by_name (day, "left");
  g_assert_true (tells (day, words));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (form)), why));
  gtk_editable_set_text (GTK_EDITABLE (text), "28 February");
  g_assert_false (tells (day, words));
  g_signal_emit_by_name (day, "left");
  g_assert_false (tells (day, words));
  mo_form_dialog_read_days_with (NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (form));
  gtk_window_destroy (GTK_WINDOW (from));
}

static void
test_a_form_keeps_what_was_typed (void)
{
  static const MoWizardField fields[] = {
    { .key = "words", .kind = MO_WIZARD_LINE, .label = "Words", .value = "as they were" },
    { .key = "why", .kind = MO_WIZARD_LINE, .label = "Why" },
  };
  GtkWidget *from = gtk_button_new ();
  MoFormDialog *untouched = mo_form_dialog_new (from, "Form", NULL, "Save", fields, 2);
  MoFormDialog *form = mo_form_dialog_new (from, "Form", NULL, "Save", fields, 2);
  GtkWidget *last = GTK_WIDGET (mo_form_dialog_get_row (form, "why"));
  gpointer gone = untouched;

  g_object_ref_sink (from);
  g_object_add_weak_pointer (G_OBJECT (untouched), &gone);
  gtk_window_present (GTK_WINDOW (untouched));
  settle ();
  gtk_window_close (GTK_WINDOW (untouched));
  settle ();
  g_assert_null (gone);

  gtk_window_present (GTK_WINDOW (form));
  settle ();
  gtk_widget_grab_focus (last);
  g_signal_emit_by_name (entry_below (last), "activate");
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (form));
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, "Save");

  gtk_editable_set_text (entry_below (last), "because");
  gtk_window_close (GTK_WINDOW (form));
  settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (form)));
  g_assert_cmpint (windows_over (GTK_WINDOW (form)), ==, 1); /* it asks */
  gtk_window_destroy (GTK_WINDOW (form));
  g_object_unref (from);
}

/* ------------------------------------------------------------------------ check boxes */

/* An arrow goes round several to choose from, and never ticks a box by itself. */
static void
test_an_arrow_spares_a_check_box (void)
{
  g_autoptr (GtkWindow) window = g_object_ref (GTK_WINDOW (gtk_window_new ()));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *alone = gtk_check_button_new_with_label ("Show on hold"),
            *one = gtk_check_button_new_with_label ("Own"),
            *other = gtk_check_button_new_with_label ("System");

  mo_focus_spares_check_boxes ();
  gtk_check_button_set_group (GTK_CHECK_BUTTON (other), GTK_CHECK_BUTTON (one));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (one), TRUE);
  gtk_box_append (GTK_BOX (box), alone);
  gtk_box_append (GTK_BOX (box), one);
  gtk_box_append (GTK_BOX (box), other);
  gtk_window_set_child (window, box);
  gtk_window_present (window);
  settle ();
  static const GtkDirectionType ways[] = {
    GTK_DIR_UP, GTK_DIR_DOWN, GTK_DIR_LEFT, GTK_DIR_RIGHT
  };
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    gtk_widget_grab_focus (alone);
    gtk_widget_child_focus (alone, ways[i]);
    g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (alone)));
  }
  gtk_widget_activate (alone);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (alone)));
  gtk_widget_grab_focus (one);
  g_assert_true (gtk_widget_child_focus (one, GTK_DIR_DOWN));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (other)));
  gtk_window_destroy (window);
}

/* ------------------------------------------------------------------------ printing */

static void
test_file_names (void)
{
  static const char *const cases[][2] = {
    { "Referral form", "Referral form.pdf" },
    { "Referral form.pdf", "Referral form.pdf" },
    { "report.pdf.PDF", "report.pdf" },
    { "Referrals 2025/26", "Referrals 2025-26.pdf" },
    { ".pdf", "Document.pdf" },
    { "", "Document.pdf" },
    { "A letter: to\nDot", "A letter- to-Dot.pdf" },
    { "Llythyr at Siân", "Llythyr at Siân.pdf" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = mo_print_file_name (cases[i][0]);
    g_assert_cmpstr (name, ==, cases[i][1]);
  }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/stack/makes-once-and-hides", test_stack_makes_once_and_hides);
  g_test_add_func ("/stack/gives-the-focus-back", test_stack_gives_the_focus_back);
  g_test_add_func ("/heard/announced-through-the-window", test_announced_through_the_window);
  g_test_add_func ("/heard/names", test_names);
  g_test_add_func ("/list/searched-anywhere", test_drop_search);
  g_test_add_func ("/shown/empty-page", test_empty_page);
  g_test_add_func ("/shown/banner", test_banner);
  g_test_add_func ("/shown/toast", test_toast);
  g_test_add_func ("/form/keeps-what-was-typed", test_a_form_keeps_what_was_typed);
  g_test_add_func ("/widgets/a-wrong-day-is-told-when-it-is-left",
                   test_a_wrong_day_is_told_when_it_is_left);
  g_test_add_func ("/keys/an-arrow-spares-a-check-box", test_an_arrow_spares_a_check_box);
  g_test_add_func ("/print/file-names", test_file_names);
  g_test_add_func ("/room/width-in-em", test_width_in_em);
  g_test_add_func ("/room/large-text", test_large_text);
  g_test_add_func ("/room/colours", test_colours);
  return g_test_run ();
}
