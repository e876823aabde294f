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
}

static void
add_heads (MoWeekGrid *self)
{
  for (int day = 0; day < DAYS; day++) {
    g_autofree char *name = g_strdup_printf (_ ("All of %s"), _ (days[day][1]));
    gtk_grid_attach (GTK_GRID (self->grid),
                     head (self, _ (days[day][0]), name, "day", day),
                     day + 1,
                     0,
                     1,
                     1);
  }
  for (int part = 0; part < PARTS; part++) {
    g_autofree char *name = g_strdup_printf (_ ("Every %s"), _ (small_parts[part]));
    GtkWidget *button = head (self, _ (parts[part]), name, "part", part);
    gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
    gtk_grid_attach (GTK_GRID (self->grid), button, 0, part + 1, 1, 1);
  }
}

/* The focus begins at the first tick, not at the heads. */
static gboolean
mo_week_grid_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MO_WEEK_GRID (widget)->checks[0][0]));
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
  widget_class->grab_focus = mo_week_grid_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new (
      "changed", MO_TYPE_WEEK_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mo_week_grid_init (MoWeekGrid *self)
{
  self->grid = gtk_grid_new ();
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_widget_set_halign (self->grid, GTK_ALIGN_START);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  add_heads (self);
  for (int part = 0; part < PARTS; part++)
    for (int day = 0; day < DAYS; day++)
      add_check (self, day, part);
}
