/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slots/mo-slot-dates.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "widget/mo-access.h"
#include "widget/mo-pieces.h"
#include "widget/mo-state-label.h"

struct _MoSlotDates {
  GtkWidget parent_instance;

  GtkWidget *box, *summary, *hours, *list;
};

G_DEFINE_FINAL_TYPE (MoSlotDates, mo_slot_dates, GTK_TYPE_WIDGET)

GtkWidget *
mo_slot_dates_new (void)
{
  return g_object_new (MO_TYPE_SLOT_DATES, NULL);
}

guint
mo_slot_plan_clashes (const MoSlotPlan *plan)
{
  guint n = 0;
  for (guint i = 0; plan->dates && i < plan->dates->len; i++)
    n += ((const MoSlotDate *) g_ptr_array_index (plan->dates, i))->clash != NULL;
  return n;
}

/* ---------------------------------------------------------------------- one day */

/* "call 4 of 10", and where that call stands now. */
static char *
what_of (const MoSlotDate *date, const MoSlotPair *pair, int minute)
{
  if (date->passed_over)
    return g_strdup (_ ("bank holiday, no call"));
  if (!date->call)
    return g_strdup_printf (_ ("call %d of %d"), date->number, pair->limit);
  if (date->was == date->day && date->was_minute == minute)
    return g_strdup_printf (_ ("call %d of %d, stays"), date->number, pair->limit);
  g_autofree char *day = mo_day_to_short (date->was, date->day);
  g_autofree char *time = mo_call_time_words (date->was_minute);
  return g_strdup_printf (_ ("call %d of %d, now %s %s"), date->number, pair->limit, day, time);
}

static GtkWidget *
state_new (MoLevel level, const char *icon, const char *words)
{
  GtkWidget *label = mo_state_label_new ();
  mo_state_label_set_icon (MO_STATE_LABEL (label), level, icon, words);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  return label;
}

static void
add_date (MoSlotDates *self, const MoSlotPair *pair, const MoSlotDate *date, int minute)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *day = mo_day_to_long (date->day);
  g_autofree char *time = mo_call_time_words (minute);
  g_autofree char *what = what_of (date, pair, minute);
  g_autofree char *when =
      date->passed_over ? g_strdup (day) : g_strdup_printf (_ ("%s, %s"), day, time);
  g_autofree char *name =
      g_strjoin ("", when, ", ", what, date->clash ? ". " : "", date->clash, NULL);
  GtkWidget *words = mo_piece_label (when, date->passed_over ? "mo-dim" : NULL);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), mo_piece_label (what, "mo-dim"));
  gtk_box_append (GTK_BOX (column), line);
  if (date->clash)
    gtk_box_append (GTK_BOX (column),
                    state_new (MO_LEVEL_SOON, "mo-warning-symbolic", date->clash));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), column);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  mo_access_name (row, name);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/* ---------------------------------------------------------------------- all of them */

static char *
summary_of (const MoSlotPlan *plan)
{
  const MoSlotDate *first = NULL, *last = NULL;
  guint calls = 0, clashes = mo_slot_plan_clashes (plan);

  for (guint i = 0; i < plan->dates->len; i++) {
    const MoSlotDate *date = g_ptr_array_index (plan->dates, i);
    if (date->passed_over)
      continue;
    first = first ? first : date;
    last = date;
    calls++;
  }
  g_autofree char *from = mo_day_to_words (first->day, MO_PRECISION_DAY);
  g_autofree char *to = mo_day_to_words (last->day, MO_PRECISION_DAY);
  g_autofree char *clash =
      clashes ? g_strdup_printf (ngettext (", %u clash", ", %u clashes", clashes), clashes)
              : g_strdup (_ (", no clash"));
  if (first == last)
    return g_strdup_printf (_ ("1 call, on %s%s"), from, clash);
  return g_strdup_printf (
      ngettext ("%u call, %s to %s%s", "%u calls, %s to %s%s", calls), calls, from, to, clash);
}

void
mo_slot_dates_show (MoSlotDates *self, const MoSlotPlan *plan, int minute)
{
  gboolean there = plan && plan->dates && plan->dates->len;
  GtkWidget *row;

  gtk_widget_set_visible (self->box, there);
  while ((row = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  if (!there)
    return;
  g_autofree char *summary = summary_of (plan);
  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  gtk_widget_set_visible (self->hours, plan->hours != NULL);
  mo_state_label_set (
      MO_STATE_LABEL (self->hours), MO_LEVEL_SOON, plan->hours ? plan->hours : "");
  for (guint i = 0; i < plan->dates->len; i++)
    add_date (self, plan->pair, g_ptr_array_index (plan->dates, i), minute);
  mo_access_name (self->list, summary);
}

/* ---------------------------------------------------------------------- the widget */

static void
mo_slot_dates_dispose (GObject *object)
{
  MoSlotDates *self = MO_SLOT_DATES (object);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_slot_dates_parent_class)->dispose (object);
}

static void
mo_slot_dates_class_init (MoSlotDatesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mo_slot_dates_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mo_slot_dates_init (MoSlotDates *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->summary = mo_piece_label (NULL, "mo-strong");
  self->hours = mo_state_label_new ();
  gtk_widget_set_halign (self->hours, GTK_ALIGN_START);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "mo-rows");
  gtk_widget_add_css_class (self->list, "mo-slot-dates");
  mo_access_one_tab_stop (self->list);
  gtk_box_append (GTK_BOX (self->box), self->summary);
  gtk_box_append (GTK_BOX (self->box), self->hours);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_widget_add_css_class (self->box, "mo-slot-plan");
  gtk_widget_set_visible (self->box, FALSE);
}
