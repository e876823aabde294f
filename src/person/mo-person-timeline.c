/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One timeline of everything: filtered, searched, either way round, and as much as is wanted.
 */
#include <glib/gi18n-lib.h>

#include "form/mo-page-read.h"
#include "person/mo-happening-row.h"
#include "person/mo-person-page-private.h"
#include "person/mo-person-timeline-cell.h"
#include "widget/mo-access.h"

#define AT_ONCE 60

static void
say_found (MoPersonPage *self, MoTimeline *timeline)
{
  guint shown = timeline->moments->len;
  gboolean more = shown < timeline->found;
  gboolean narrowed = self->wanted->group != MO_HAPPENINGS_ALL || self->wanted->search;
  g_autofree char *words =
      g_strdup_printf (self->wanted->oldest_first ? _ ("The oldest %u of %u are shown.")
                                                  : _ ("The newest %u of %u are shown."),
                       shown,
                       timeline->found);

  gtk_label_set_label (GTK_LABEL (self->older_words), words);
  gtk_widget_set_visible (self->older_bar, more);
  gtk_widget_set_visible (self->timeline_scroller, shown > 0);
  gtk_widget_set_visible (self->nothing, shown == 0);
  gtk_label_set_label (GTK_LABEL (self->nothing),
                       narrowed ? _ ("Nothing on the timeline fits. Take away the search, or "
                                     "choose “All”.")
                                : _ ("Nothing has happened yet. What does will stand here."));
}

static void
listed (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoPersonPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoTimeline) timeline = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (!timeline) {
    mo_page_not_read (self, error);
    return;
  }
  mo_rows_sync (self->moments, MO_TYPE_HAPPENING_ROW, timeline->moments);
  mo_person_cells_again (self);
  say_found (self, timeline);
}

void
mo_person_timeline_ask (MoPersonPage *self)
{
  if (!self->person)
    return;
  MoTimelineAsk *ask = mo_timeline_ask_new (self->person);
  ask->group = self->wanted->group;
  ask->search = g_strdup (self->wanted->search);
  ask->oldest_first = self->wanted->oldest_first;
  ask->most = self->wanted->most;
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_store_timeline_job,
                  ask,
                  mo_timeline_ask_free,
                  (GDestroyNotify) mo_timeline_free,
                  self->listing,
                  listed,
                  g_object_ref (self));
}

static void
narrow_down (MoPersonPage *self)
{
  self->wanted->most = AT_ONCE;
  mo_person_timeline_ask (self);
}

void
mo_person_timeline_reset (MoPersonPage *self)
{
  GtkWidget *all = gtk_widget_get_first_child (self->kinds);
  self->wanted->most = AT_ONCE;
  g_list_store_remove_all (self->moments);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all), TRUE);
}

static void
show_more (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPersonPage *self = MO_PERSON_PAGE (widget);
  self->wanted->most += AT_ONCE;
  mo_person_timeline_ask (self);
}

static void
edge_reached (MoPersonPage *self, GtkPositionType edge)
{
  if (edge == GTK_POS_BOTTOM && gtk_widget_get_visible (self->older_bar))
    gtk_widget_activate_action (GTK_WIDGET (self), "person.more", NULL);
}

/* ---------------------------------------------------------------------- what is asked for */

static const struct {
  MoHappeningGroup group;
  const char *words;
} groups[] = {
  { MO_HAPPENINGS_ALL, N_ ("All") },
  { MO_HAPPENINGS_CALLS, N_ ("Calls") },
  { MO_HAPPENINGS_NOTES, N_ ("Notes") },
  { MO_HAPPENINGS_MESSAGES, N_ ("Messages") },
  { MO_HAPPENINGS_DECISIONS, N_ ("Decisions") },
  { MO_HAPPENINGS_MEASURES, N_ ("Measures") },
  { MO_HAPPENINGS_CHANGES, N_ ("Changes") },
};

static void
kind_toggled (GtkToggleButton *button, MoPersonPage *self)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "group"));
  if (!gtk_toggle_button_get_active (button) || self->wanted->group == groups[i].group)
    return;
  self->wanted->group = groups[i].group;
  narrow_down (self);
}

static void
add_kinds (MoPersonPage *self)
{
  GtkToggleButton *first = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++) {
    GtkWidget *button = gtk_toggle_button_new_with_label (_ (groups[i].words));
    g_object_set_data (G_OBJECT (button), "group", GUINT_TO_POINTER (i));
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
    if (!first)
      first = GTK_TOGGLE_BUTTON (button);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == 0);
    g_signal_connect (button, "toggled", G_CALLBACK (kind_toggled), self);
    gtk_box_append (GTK_BOX (self->kinds), button);
  }
}

static void
searched (MoPersonPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_free (self->wanted->search);
  self->wanted->search = *text ? g_strdup (text) : NULL;
  narrow_down (self);
}

static void
order_chosen (MoPersonPage *self)
{
  self->wanted->oldest_first = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->order)) == 1;
  narrow_down (self);
}

/* ---------------------------------------------------------------------- opening a line */

static void
activated (GtkListView *list, guint position, MoPersonPage *self)
{
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->moments), position);
  const MoHappening *moment = row ? mo_row_get_record (row) : NULL;
  const char *action = moment ? mo_happening_action (moment) : NULL;

  if (moment && moment->kind == MO_HAPPENING_NOTE && moment->subject)
    mo_person_edit_note (self, moment->row);
  else if (moment && moment->folded && !mo_person_fold_summary (self, moment->row))
    mo_person_fold_open (self, MO_PART_SUMMARY, moment->row);
  else if (action)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "x", moment->subject);
}

void
mo_person_install_timeline_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "person.more", NULL, show_more);
}

void
mo_person_timeline_start (MoPersonPage *self)
{
  g_autoptr (GtkListItemFactory) factory = mo_person_cells_new (self);

  self->wanted = mo_timeline_ask_new (0);
  self->moments = g_list_store_new (MO_TYPE_HAPPENING_ROW);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->timeline), factory);
  gtk_list_view_set_model (
      GTK_LIST_VIEW (self->timeline),
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->moments)))));
  g_signal_connect (self->timeline, "activate", G_CALLBACK (activated), self);
  add_kinds (self);
  mo_access_name (self->kinds, _ ("What the timeline shows"));
  mo_access_name (self->search, _ ("Search the timeline"));
  mo_access_name (self->timeline, _ ("Timeline"));
  mo_access_one_tab_stop (self->timeline);
  mo_access_drop_down (GTK_DROP_DOWN (self->order), _ ("Order"));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (searched), self);
  g_signal_connect_swapped (self->order, "notify::selected", G_CALLBACK (order_chosen), self);
  g_signal_connect_swapped (
      self->timeline_scroller, "edge-reached", G_CALLBACK (edge_reached), self);
}
