/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-call-heads.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "calls/mo-call-grid.h"
#include "calls/mo-call-words.h"
#include "core/mo-bank-holiday.h"
#include "widget/mo-access.h"

#define MOST 7

struct _MoCallHeads {
  GtkWidget parent_instance;

  GtkWidget *buttons[MOST], *labels[MOST], *notes[MOST];
  MoDay first;
  int days;
};

G_DEFINE_FINAL_TYPE (MoCallHeads, mo_call_heads, GTK_TYPE_WIDGET)

static guint chosen_signal;

GtkWidget *
mo_call_heads_new (void)
{
  return g_object_new (MO_TYPE_CALL_HEADS, NULL);
}

static char *
words_of (MoDay day, MoDay today, gboolean alone)
{
  static const char *const names[] = { N_ ("Mon"), N_ ("Tue"), N_ ("Wed"), N_ ("Thu"),
                                       N_ ("Fri"), N_ ("Sat"), N_ ("Sun") };
  int mday;
  mo_day_split (day, NULL, NULL, &mday);
  if (alone)
    return mo_day_to_long (day);
  return g_strdup_printf (
      day == today ? _ ("%s %d, today") : "%s %d", _ (names[mo_day_weekday (day)]), mday);
}

/* "bank holiday", "Helen away", or NULL. */
static char *
note_of (MoDay day, GPtrArray *leave)
{
  g_autoptr (GString) note = g_string_new (mo_is_bank_holiday (day) ? _ ("bank holiday") : "");
  for (guint i = 0; i < leave->len; i++) {
    const MoStaffLeave *one = g_ptr_array_index (leave, i);
    if (one->from > day || one->to < day)
      continue;
    g_autofree char *first = mo_call_words_first (one->name);
    if (note->len)
      g_string_append (note, ", ");
    g_string_append_printf (note, _ ("%s away"), first);
  }
  return note->len ? g_strdup (note->str) : NULL;
}

static void
put_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
mo_call_heads_show (MoCallHeads *self,
                    MoDay first,
                    int days,
                    MoDay today,
                    MoDay chosen,
                    GPtrArray *leave)
{
  self->first = first;
  self->days = CLAMP (days, 1, MOST);
  for (int i = 0; i < MOST; i++) {
    gtk_widget_set_visible (self->buttons[i], i < self->days);
    if (i >= self->days)
      continue;
    g_autofree char *words = words_of (first + i, today, self->days == 1);
    g_autofree char *day = mo_day_to_long (first + i);
    g_autofree char *note = note_of (first + i, leave);
    g_autofree char *name = note ? g_strdup_printf ("%s, %s", day, note) : g_strdup (day);
    gtk_label_set_label (GTK_LABEL (self->notes[i]), note ? note : "");
    gtk_widget_set_visible (self->notes[i], note != NULL);
    gtk_label_set_label (GTK_LABEL (self->labels[i]), words);
    mo_access_icon_button (self->buttons[i], name);
    put_class (self->buttons[i], "today", first + i == today);
    put_class (self->buttons[i], "chosen", first + i == chosen && self->days > 1);
  }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
clicked (GtkButton *button, MoCallHeads *self)
{
  for (int i = 0; i < self->days; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      g_signal_emit (self, chosen_signal, 0, self->first + i);
}

static void
mo_call_heads_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  MoCallHeads *self = MO_CALL_HEADS (widget);
  int least = 0, wish = 0;
  for (int i = 0; i < self->days; i++) {
    int child_least, child_wish;
    gtk_widget_measure (
        self->buttons[i], orientation, -1, &child_least, &child_wish, NULL, NULL);
    least = MAX (least, child_least);
    wish = MAX (wish, child_wish);
  }
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    least = mo_call_grid_gutter (widget) + least * self->days;
    wish = mo_call_grid_gutter (widget) + wish * self->days;
  }
  *minimum = least;
  *natural = wish;
}

/* The very columns of the grid below. */
static void
mo_call_heads_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MoCallHeads *self = MO_CALL_HEADS (widget);
  int gutter = mo_call_grid_gutter (widget), room = MAX (width - gutter, 0);
  for (int i = 0; i < self->days; i++) {
    int left = gutter + room * i / self->days, right = gutter + room * (i + 1) / self->days;
    GtkAllocation there = { left, 0, right - left, height };
    gtk_widget_size_allocate (self->buttons[i], &there, -1);
  }
}

static void
mo_call_heads_dispose (GObject *object)
{
  MoCallHeads *self = MO_CALL_HEADS (object);
  for (int i = 0; i < MOST; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  self->days = 0;
  G_OBJECT_CLASS (mo_call_heads_parent_class)->dispose (object);
}

static void
mo_call_heads_class_init (MoCallHeadsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = mo_call_heads_dispose;
  widget_class->measure = mo_call_heads_measure;
  widget_class->size_allocate = mo_call_heads_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "mo-call-heads");
  chosen_signal = g_signal_new ("chosen",
                                MO_TYPE_CALL_HEADS,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_INT);
}

static void
mo_call_heads_init (MoCallHeads *self)
{
  self->days = MOST;
  for (int i = 0; i < MOST; i++) {
    self->buttons[i] = gtk_button_new ();
    self->labels[i] = gtk_label_new (NULL);
    gtk_label_set_ellipsize (GTK_LABEL (self->labels[i]), PANGO_ELLIPSIZE_END);
    self->notes[i] = gtk_label_new (NULL);
    gtk_label_set_ellipsize (GTK_LABEL (self->notes[i]), PANGO_ELLIPSIZE_END);
    gtk_widget_add_css_class (self->notes[i], "mo-caption");
    gtk_widget_add_css_class (self->notes[i], "mo-dim");
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    gtk_box_append (GTK_BOX (box), self->labels[i]);
    gtk_box_append (GTK_BOX (box), self->notes[i]);
    gtk_widget_set_valign (box, GTK_ALIGN_START);
    gtk_button_set_child (GTK_BUTTON (self->buttons[i]), box);
    gtk_widget_add_css_class (self->buttons[i], "flat");
    gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
    g_signal_connect (self->buttons[i], "clicked", G_CALLBACK (clicked), self);
  }
}
