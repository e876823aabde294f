/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-week-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "widget/mo-access.h"

#define DAYS  7
#define PARTS 3

struct _MoWeekGrid {
  GtkWidget parent_instance;

  GtkWidget *grid;
  GtkWidget *cells[DAYS + 1][PARTS + 1]; /* heads in row and column 0; none in their corner */
  int column, row;                       /* where the focus is, or was last */
  GtkCheckButton *checks[DAYS][PARTS];
  gboolean quiet; /* many ticks at once are one change */
};

G_DEFINE_FINAL_TYPE (MoWeekGrid, mo_week_grid, GTK_TYPE_WIDGET)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char letters[PARTS + 1] = "mae";
static const char *const days[DAYS][2] = {
  { N_ ("Mon"), N_ ("Monday") },    { N_ ("Tue"), N_ ("Tuesday") },
  { N_ ("Wed"), N_ ("Wednesday") }, { N_ ("Thu"), N_ ("Thursday") },
  { N_ ("Fri"), N_ ("Friday") },    { N_ ("Sat"), N_ ("Saturday") },
  { N_ ("Sun"), N_ ("Sunday") },
};
static const char *const parts[PARTS] = { N_ ("Morning"), N_ ("Afternoon"), N_ ("Evening") };
static const char *const small_parts[PARTS] = { N_ ("morning"),
                                                N_ ("afternoon"),
                                                N_ ("evening") };

GtkWidget *
mo_week_grid_new (void)
{
  return g_object_new (MO_TYPE_WEEK_GRID, NULL);
}

char *
mo_week_grid_get_week (MoWeekGrid *self)
{
  char week[DAYS * PARTS + 1] = "";
  gboolean any = FALSE;
  for (int day = 0; day < DAYS; day++)
    for (int part = 0; part < PARTS; part++) {
      gboolean on = gtk_check_button_get_active (self->checks[day][part]);
      week[day * PARTS + part] = on ? letters[part] : '-';
      any |= on;
    }
  return g_strdup (any ? week : "");
}

void
mo_week_grid_set_week (MoWeekGrid *self, const char *week)
{
  gboolean whole = week && strlen (week) == DAYS * PARTS;
  self->quiet = TRUE;
  for (int day = 0; day < DAYS; day++)
    for (int part = 0; part < PARTS; part++)
      gtk_check_button_set_active (self->checks[day][part],
                                   whole && week[day * PARTS + part] == letters[part]);
  self->quiet = FALSE;
}

static void
toggled (MoWeekGrid *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Ticks them all, or takes the ticks off where all are there. */
static void
turn (MoWeekGrid *self, int from_day, int to_day, int from_part, int to_part)
{
  gboolean all = TRUE;
  for (int day = from_day; day <= to_day; day++)
    for (int part = from_part; part <= to_part; part++)
      all &= gtk_check_button_get_active (self->checks[day][part]);
  self->quiet = TRUE;
  for (int day = from_day; day <= to_day; day++)
    for (int part = from_part; part <= to_part; part++)
      gtk_check_button_set_active (self->checks[day][part], !all);
  self->quiet = FALSE;
  toggled (self);
}

static void
day_clicked (GtkButton *button, MoWeekGrid *self)
{
  int day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "day"));
  turn (self, day, day, 0, PARTS - 1);
}

static void
part_clicked (GtkButton *button, MoWeekGrid *self)
{
  int part = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "part"));
  turn (self, 0, DAYS - 1, part, part);
}

static GtkWidget *
head (MoWeekGrid *self, const char *word, const char *name, const char *key, int index)
{
  GtkWidget *button = gtk_button_new_with_label (word);
  gtk_widget_add_css_class (button, "flat");
  mo_access_icon_button (button, name);
  g_object_set_data (G_OBJECT (button), key, GINT_TO_POINTER (index));
  g_signal_connect (button,
                    "clicked",
                    G_CALLBACK (g_str_equal (key, "day") ? day_clicked : part_clicked),
                    self);
  return button;
}

static void
add_check (MoWeekGrid *self, int day, int part)
{
  GtkWidget *check = gtk_check_button_new ();
  /* Translators: "Monday morning". */
  g_autofree char *name =
      g_strdup_printf (_ ("%s %s"), _ (days[day][1]), _ (small_parts[part]));
  mo_access_name (check, name);
  gtk_widget_set_halign (check, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled), self);
  gtk_grid_attach (GTK_GRID (self->grid), check, day + 1, part + 1, 1, 1);
  self->checks[day][part] = GTK_CHECK_BUTTON (check);
  self->cells[day + 1][part + 1] = check;
}

static void
add_head (MoWeekGrid *self, GtkWidget *button, int column, int row)
{
  gtk_grid_attach (GTK_GRID (self->grid), button, column, row, 1, 1);
  self->cells[column][row] = button;
}

static void
add_heads (MoWeekGrid *self)
{
  for (int day = 0; day < DAYS; day++) {
    g_autofree char *name = g_strdup_printf (_ ("All of %s"), _ (days[day][1]));
    add_head (self, head (self, _ (days[day][0]), name, "day", day), day + 1, 0);
  }
  for (int part = 0; part < PARTS; part++) {
    g_autofree char *name = g_strdup_printf (_ ("Every %s"), _ (small_parts[part]));
    GtkWidget *button = head (self, _ (parts[part]), name, "part", part);
    gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
    add_head (self, button, 0, part + 1);
  }
}

/* ---------------------------------------------------------------------- keys */

static void
find_focus (MoWeekGrid *self)
{
  for (int column = 0; column <= DAYS; column++)
    for (int row = 0; row <= PARTS; row++)
      if (self->cells[column][row] && gtk_widget_has_focus (self->cells[column][row])) {
        self->column = column;
        self->row = row;
      }
}

static gboolean
move (MoWeekGrid *self, int columns, int rows)
{
  find_focus (self);
  int column = CLAMP (self->column + columns, 0, DAYS);
  int row = CLAMP (self->row + rows, 0, PARTS);
  if (self->cells[column][row])
    gtk_widget_grab_focus (self->cells[column][row]);
  return TRUE;
}

/* Before the check buttons, which would take an arrow for a tick. */
static gboolean
key_pressed (GtkEventControllerKey *keys,
             guint key,
             guint code,
             GdkModifierType state,
             MoWeekGrid *self)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return FALSE;
  switch (key) {
  case GDK_KEY_Left:
    return move (self, -1, 0);
  case GDK_KEY_Right:
    return move (self, 1, 0);
  case GDK_KEY_Up:
    return move (self, 0, -1);
  case GDK_KEY_Down:
    return move (self, 0, 1);
  default:
    return FALSE;
  }
}

/* One stop for Tab, however many ticks there are. */
static gboolean
mo_week_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MoWeekGrid *self = MO_WEEK_GRID (widget);
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (mo_week_grid_parent_class)->focus (widget, direction);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  if (focus && gtk_widget_is_ancestor (focus, widget)) {
    find_focus (self);
    return FALSE;
  }
  return gtk_widget_grab_focus (self->cells[self->column][self->row]);
}

static gboolean
mo_week_grid_grab_focus (GtkWidget *widget)
{
  MoWeekGrid *self = MO_WEEK_GRID (widget);
  return gtk_widget_grab_focus (self->cells[self->column][self->row]);
}

static void
mo_week_grid_dispose (GObject *object)
{
  MoWeekGrid *self = MO_WEEK_GRID (object);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_week_grid_parent_class)->dispose (object);
}

static void
mo_week_grid_class_init (MoWeekGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = mo_week_grid_dispose;
  widget_class->focus = mo_week_grid_focus;
  widget_class->grab_focus = mo_week_grid_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new (
      "changed", MO_TYPE_WEEK_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mo_week_grid_init (MoWeekGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->column = self->row = 1; /* the first tick, not a head */
  gtk_widget_add_css_class (GTK_WIDGET (self), "mo-week");
  self->grid = gtk_grid_new ();
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_widget_set_halign (self->grid, GTK_ALIGN_START);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  add_heads (self);
  for (int part = 0; part < PARTS; part++)
    for (int day = 0; day < DAYS; day++)
      add_check (self, day, part);
}
