/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain boxes lay what they hold as the boxes of GTK do, and never ask for the width that some
 * height would need; boxes that fit take no more columns than there is room for. */
#include "widget/mo-fit.h"
#include "widget/mo-plain-box.h"

static GtkWidget *
label (const char *words, GtkAlign line, gboolean expand)
{
  GtkWidget *widget = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (widget), expand);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (widget), expand ? 18 : -1);
  gtk_widget_set_valign (widget, line);
  gtk_widget_set_hexpand (widget, expand);
  return widget;
}

static GtkWidget *
box_of (gboolean plain, GtkOrientation orientation, int spacing)
{
  return plain ? mo_plain_box_new (orientation, spacing) : gtk_box_new (orientation, spacing);
}

/* A line of a list: a day, a column of words whose first line is shared, a button. */
static GtkWidget *
line_of (gboolean plain)
{
  GtkWidget *line = box_of (plain, GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = box_of (plain, GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *top = box_of (plain, GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *who = label ("Ashworth", GTK_ALIGN_BASELINE, FALSE);
  GtkWidget *hidden = label ("not to be seen", GTK_ALIGN_FILL, FALSE);
  GtkWidget *button = gtk_button_new_with_label ("Open");

  gtk_widget_add_css_class (who, "title-1");
  gtk_widget_set_size_request (top, -1, 61); /* higher than its line of words */
  gtk_widget_set_visible (hidden, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (top), label ("A call that was moved", GTK_ALIGN_BASELINE, TRUE));
  gtk_box_append (GTK_BOX (top), who);
  gtk_box_append (GTK_BOX (words), top);
  gtk_box_append (GTK_BOX (words), hidden);
  gtk_box_append (GTK_BOX (words),
                  label ("words that go on for longer than a line has room, and then some",
                         GTK_ALIGN_FILL,
                         TRUE));
  gtk_box_append (GTK_BOX (line), label ("8 Jan", GTK_ALIGN_START, FALSE));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static void
assert_same_places (GtkWidget *one, GtkWidget *other)
{
  graphene_rect_t a, b;
  g_assert_true (gtk_widget_compute_bounds (one, gtk_widget_get_parent (one), &a));
  g_assert_true (gtk_widget_compute_bounds (other, gtk_widget_get_parent (other), &b));
  if (gtk_widget_get_visible (one))
    g_assert_true (graphene_rect_equal (&a, &b));
  GtkWidget *in_other = gtk_widget_get_first_child (other);
  for (GtkWidget *in = gtk_widget_get_first_child (one); in;
       in = gtk_widget_get_next_sibling (in)) {
    g_assert_nonnull (in_other);
    assert_same_places (in, in_other);
    in_other = gtk_widget_get_next_sibling (in_other);
  }
}

static void
lay (GtkWidget *line, int width)
{
  int height;
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (line, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
test_as_a_box (void)
{
  static const GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };
  for (guint d = 0; d < G_N_ELEMENTS (directions); d++) {
    gtk_widget_set_default_direction (directions[d]);
    GtkWidget *window = gtk_window_new (), *both = gtk_fixed_new ();
    GtkWidget *usual = line_of (FALSE), *plain = line_of (TRUE);
    gtk_fixed_put (GTK_FIXED (both), usual, 0, 0);
    gtk_fixed_put (GTK_FIXED (both), plain, 0, 0);
    gtk_window_set_child (GTK_WINDOW (window), both);
    for (int width = 420; width < 1000; width += 29) {
      lay (usual, width);
      lay (plain, width);
      assert_same_places (usual, plain);
    }
    gtk_window_destroy (GTK_WINDOW (window));
  }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* ---------------------------------------------------------------------- what is asked */

static int asked_backwards;

static GtkSizeRequestMode
high_for_width (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Words of 4,000 square pixels, at least 10 wide. */
static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    asked_backwards += for_size >= 0;
    *minimum = for_size >= 0 ? MAX (10, 4000 / MAX (for_size, 1)) : 10;
    *natural = MAX (*minimum, 400);
    return;
  }
  *minimum = *natural = 4000 / (for_size < 0 ? 400 : MAX (for_size, 10));
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
}

static GtkWidget *
nest (gboolean plain, int depth)
{
  if (depth == 0) {
    GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
    gtk_widget_set_hexpand (words, TRUE);
    gtk_widget_set_layout_manager (words,
                                   gtk_custom_layout_new (high_for_width, measure, allocate));
    return words;
  }
  GtkWidget *box =
      box_of (plain, depth % 2 ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), nest (plain, depth - 1));
  gtk_box_append (GTK_BOX (box), gtk_label_new ("beside"));
  return box;
}

static int
backwards_in (gboolean plain)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (nest (plain, 4));
  asked_backwards = 0;
  lay (box, 300);
  return asked_backwards;
}

static void
test_the_width_decides (void)
{
  g_assert_cmpint (backwards_in (TRUE), ==, 0);
  g_assert_cmpint (backwards_in (FALSE), >, 0); /* else there is no need for these boxes */
}

/* ---------------------------------------------------------------------- as many as fit */

static void
test_columns (void)
{
  static const struct {
    int n, least, spacing, width, columns;
  } cases[] = {
    { 5, 200, 12, 1048, 5 }, { 5, 200, 12, 1047, 3 }, /* four have room: three and two */
    { 5, 200, 12, 624, 3 },  { 5, 200, 12, 623, 2 },  { 5, 200, 12, 100, 1 },
    { 4, 200, 12, 700, 2 },  { 2, 10, 12, 5000, 2 },  { 0, 0, 12, 500, 0 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
        mo_fit_columns (cases[i].n, cases[i].least, cases[i].spacing, cases[i].width),
        ==,
        cases[i].columns);
}

static GtkAllocation
place_of (GtkWidget *child)
{
  graphene_rect_t at;
  g_assert_true (gtk_widget_compute_bounds (child, gtk_widget_get_parent (child), &at));
  return (GtkAllocation){ at.origin.x, at.origin.y, at.size.width, at.size.height };
}

static void
test_fit (void)
{
  GtkWidget *window = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *tile[6];
  int least;

  mo_fit (box, 10);
  for (int i = 0; i < 6; i++) {
    gtk_box_append (GTK_BOX (box), tile[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
    gtk_widget_set_size_request (tile[i], 100 + 10 * i, 40);
  }
  gtk_widget_set_visible (tile[0], FALSE); /* takes no place */
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, 150);
  for (int width = 150; width < 900; width += 7) {
    int columns = mo_fit_columns (5, 150, 10, width), rows = (5 + columns - 1) / columns, high;
    gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &high, NULL, NULL, NULL);
    g_assert_cmpint (high, ==, rows * 50 - 10);
    gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, width, high }, -1);
    for (int i = 1; i < 6; i++) {
      GtkAllocation at = place_of (tile[i]);
      g_assert_cmpint (at.x + at.width, <=, width);
      g_assert_cmpint (at.y, ==, (i - 1) / columns * 50);
      g_assert_cmpint (at.width, >=, 150);
    }
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/plain-box/as-a-box", test_as_a_box);
  g_test_add_func ("/plain-box/the-width-decides", test_the_width_decides);
  g_test_add_func ("/fit/columns", test_columns);
  g_test_add_func ("/fit/no-wider-than-there-is-room", test_fit);
  return g_test_run ();
}
