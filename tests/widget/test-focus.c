/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-access.h"
#include "widget/mo-focus.h"
#include "widget/mo-stack.h"

/* ---------------------------------------------------------------------- a page of its own */

/* A page that gives the focus to its second button, as many do to their list. */
typedef struct {
  GtkBox parent_instance;
  GtkWidget *buttons[3];
} Page;
typedef GtkBoxClass PageClass;
static GType page_get_type (void);
G_DEFINE_TYPE (Page, page, GTK_TYPE_BOX)

static gboolean
page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (((Page *) widget)->buttons[1]);
}

static void
page_class_init (PageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = page_grab_focus;
}

static void
page_init (Page *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++) {
    self->buttons[i] = gtk_button_new ();
    gtk_box_append (GTK_BOX (self), self->buttons[i]);
  }
}

/* ---------------------------------------------------------------------- a window */

typedef struct {
  GtkWidget *window, *box;
} Window;

static Window
window_new (void)
{
  Window made = { gtk_window_new (), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0) };
  gtk_window_set_child (GTK_WINDOW (made.window), made.box);
  return made;
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

static GtkWidget *
move (Window *it, GtkDirectionType direction)
{
  gtk_widget_child_focus (it->window, direction);
  return gtk_root_get_focus (GTK_ROOT (it->window));
}

static void
test_tab_goes_round_a_page (void)
{
  Window it = window_new ();
  GtkWidget *before = gtk_button_new (), *stack = mo_stack_new (), *after = gtk_button_new ();
  Page *page = g_object_new (page_get_type (), NULL);

  gtk_box_append (GTK_BOX (it.box), before);
  gtk_box_append (GTK_BOX (it.box), stack);
  gtk_box_append (GTK_BOX (it.box), after);
  mo_stack_add (MO_STACK (stack), "page", GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (it.window));
  settle ();

  g_assert_true (mo_stack_focus_page (MO_STACK (stack))); /* its own way */
  g_assert_true (gtk_root_get_focus (GTK_ROOT (it.window)) == page->buttons[1]);
  gtk_widget_grab_focus (before); /* forwards, through all of it */
  for (guint i = 0; i < 3; i++)
    g_assert_true (move (&it, GTK_DIR_TAB_FORWARD) == page->buttons[i]);
  g_assert_true (move (&it, GTK_DIR_TAB_FORWARD) == after);
  for (guint i = 3; i-- > 0;) /* and backwards, and out again */
    g_assert_true (move (&it, GTK_DIR_TAB_BACKWARD) == page->buttons[i]);
  g_assert_true (move (&it, GTK_DIR_TAB_BACKWARD) == before);
  gtk_window_destroy (GTK_WINDOW (it.window));
}

/* ---------------------------------------------------------------------- a list */

#define ENTRY                                                                                  \
  "<interface><template class='GtkListItem'><property name='child'><object class='GtkLabel'/>" \
  "</property></template></interface>"

static void
test_tab_passes_an_empty_list (void)
{
  Window it = window_new ();
  GtkWidget *before = gtk_button_new (), *after = gtk_button_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *list = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (words)))),
      gtk_builder_list_item_factory_new_from_bytes (
          NULL, g_bytes_new_static (ENTRY, strlen (ENTRY))));

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  mo_access_one_tab_stop (list);
  gtk_box_append (GTK_BOX (it.box), before);
  gtk_box_append (GTK_BOX (it.box), scroller);
  gtk_box_append (GTK_BOX (it.box), after);
  gtk_window_present (GTK_WINDOW (it.window));
  settle ();

  gtk_widget_grab_focus (before);
  g_assert_true (move (&it, GTK_DIR_TAB_FORWARD) == after);
  g_assert_true (move (&it, GTK_DIR_TAB_BACKWARD) == before);
  g_assert_true (gtk_widget_grab_focus (list)); /* a page that still reads waits there */
  gtk_string_list_append (words, "one");
  settle ();
  gtk_widget_grab_focus (before);
  g_assert_true (gtk_widget_is_ancestor (move (&it, GTK_DIR_TAB_FORWARD), list));
  g_object_unref (words);
  gtk_window_destroy (GTK_WINDOW (it.window));
}

/* ---------------------------------------------------------------------- a drop-down list */

static guint
named (GtkWidget *widget, const char *const *words)
{
  guint found = 0;
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) ==
      GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    for (guint i = 0; words[i]; i++) {
      g_autofree char *wrong = gtk_test_accessible_check_property (
          GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words[i]);
      found += wrong == NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    found += named (child, words);
  return found;
}

static void
test_entries_are_named (void)
{
  const char *const words[] = { "Cervical", "Thoracic", "Lumbar", NULL };
  const char *const others[] = { "Sacral", "Not known", NULL };
  Window it = window_new ();
  GtkWidget *choice = gtk_drop_down_new_from_strings (words);
  g_autoptr (GtkStringList) model = gtk_string_list_new (others);

  gtk_box_append (GTK_BOX (it.box), choice);
  mo_access_drop_down (GTK_DROP_DOWN (choice), "Level of injury");
  gtk_window_present (GTK_WINDOW (it.window));
  settle ();
  gtk_widget_activate (choice);
  settle ();
  GtkWidget *popover = gtk_widget_get_last_child (choice);
  g_assert_true (GTK_IS_POPOVER (popover));
  g_assert_cmpuint (named (popover, words), ==, 3);
  gtk_drop_down_set_model (GTK_DROP_DOWN (choice), G_LIST_MODEL (model)); /* filled anew */
  settle ();
  g_assert_cmpuint (named (popover, others), ==, 2);
  gtk_window_destroy (GTK_WINDOW (it.window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/focus/tab-goes-round-a-page", test_tab_goes_round_a_page);
  g_test_add_func ("/focus/tab-passes-an-empty-list", test_tab_passes_an_empty_list);
  g_test_add_func ("/heard/entries-of-a-drop-down", test_entries_are_named);
  return g_test_run ();
}
