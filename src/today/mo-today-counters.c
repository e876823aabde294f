/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today/mo-today-counters.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-access.h"
#include "widget/mo-plain-box.h"

#define COUNTERS 5

typedef struct {
  const char *page;
  int figure;
  char *what, *more;
} Counter;

static GtkWidget *
label (const char *style, gboolean wraps)
{
  GtkWidget *widget = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_label_set_wrap (GTK_LABEL (widget), wraps);
  gtk_widget_add_css_class (widget, style);
  return widget;
}

static GtkWidget *
make_counter (void)
{
  GtkWidget *button = gtk_button_new (),
            *box = mo_plain_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = mo_plain_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *figure = label ("mo-figure", FALSE), *what = label ("mo-strong", TRUE),
            *more = label ("mo-dim", TRUE);

  gtk_widget_add_css_class (button, "mo-counter");
  gtk_widget_add_css_class (more, "mo-caption");
  gtk_label_set_width_chars (GTK_LABEL (figure), 3);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), what);
  gtk_box_append (GTK_BOX (words), more);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  return button;
}

static void
set_counter (GtkWidget *button, const Counter *counter)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (button)),
            *figure = gtk_widget_get_first_child (box);
  GtkWidget *what = gtk_widget_get_first_child (gtk_widget_get_next_sibling (figure));
  g_autofree char *number = g_strdup_printf ("%d", counter->figure);
  g_autofree char *spoken =
      g_strdup_printf ("%d %s, %s", counter->figure, counter->what, counter->more);

  gtk_label_set_label (GTK_LABEL (figure), number);
  gtk_label_set_label (GTK_LABEL (what), counter->what);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (what)), counter->more);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", counter->page);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-page");
  mo_access_icon_button (button, spoken);
}

static char *
waits (const MoTodayCounts *c)
{
  g_autofree char *longest = g_strdup_printf (
      ngettext ("longest for %d day", "longest for %d days", c->longest_wait), c->longest_wait);
  return c->on_hold
             ? g_strdup_printf (ngettext ("%s, %d on hold", "%s, %d on hold", c->on_hold),
                                longest,
                                c->on_hold)
             : g_steal_pointer (&longest);
}

static void
say (const MoTodayCounts *c, Counter counters[COUNTERS])
{
  counters[0] = (Counter){ "waiting", c->waiting, g_strdup (_ ("waiting")), waits (c) };
  counters[1] = (Counter){ "calls",
                           c->talking,
                           g_strdup (_ ("pairs talking")),
                           g_strdup_printf (_ ("%d near the end"), c->near_end) };
  counters[2] = (Counter){
    "mentors",
    c->free_places,
    g_strdup (_ ("places free")),
    g_strdup_printf (ngettext ("of %d, at %d mentor", "of %d, at %d mentors", c->free_mentors),
                     c->places,
                     c->free_mentors)
  };
  counters[3] = (Counter){ "notes",
                           c->notes_missing,
                           g_strdup (ngettext ("summary", "summaries", c->notes_missing)),
                           g_strdup_printf (ngettext ("to come, %d after %d day",
                                                      "to come, %d after %d days",
                                                      c->note_days),
                                            c->notes_late,
                                            c->note_days) };
  counters[4] =
      (Counter){ "calls",
                 c->messages,
                 g_strdup (_ ("to pass on")),
                 c->messages == 0       ? g_strdup (_ ("no message waits"))
                 : c->message_days == 0 ? g_strdup (_ ("all from today"))
                                        : g_strdup_printf (ngettext ("oldest %d day old",
                                                                     "oldest %d days old",
                                                                     c->message_days),
                                                           c->message_days) };
}

void
mo_today_counters_show (GtkGrid *grid, const MoTodayCounts *counts)
{
  Counter counters[COUNTERS];
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (grid));

  say (counts, counters);
  for (guint i = 0; i < COUNTERS; i++) {
    if (!button) {
      button = make_counter ();
      gtk_grid_attach (grid, button, i, 0, 1, 1);
    }
    set_counter (button, &counters[i]);
    button = gtk_widget_get_next_sibling (button);
    g_free (counters[i].what);
    g_free (counters[i].more);
  }
}

void
mo_today_counters_arrange (GtkGrid *grid, int columns)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (grid));
  int at = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (grid)); child;
       child = gtk_widget_get_next_sibling (child), at++) {
    GtkLayoutChild *place = gtk_layout_manager_get_layout_child (layout, child);
    g_object_set (place, "column", at % columns, "row", at / columns, NULL);
  }
}
