/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the calls page shows of what it read. */
#include <glib/gi18n-lib.h>

#include "calls/mo-call-words.h"
#include "calls/mo-calls-page-private.h"

static GPtrArray *
calls_of_day (MoCallsPage *self, GPtrArray *shown)
{
  GPtrArray *calls = g_ptr_array_new ();
  for (guint i = 0; i < shown->len; i++) {
    MoCallView *call = g_ptr_array_index (shown, i);
    if (call->day == self->day)
      g_ptr_array_add (calls, call);
  }
  return calls;
}

static char *
title_of (MoCallsPage *self)
{
  int from_month, from_day, to_month;
  MoCallsView view = mo_calls_page_view (self);
  if (view == MO_CALLS_AGENDA || view == MO_CALLS_MONTH) {
    g_autofree char *month = mo_day_to_words (self->day, MO_PRECISION_MONTH);
    return g_strdup_printf (_ ("Calls, %s"), month);
  }
  mo_day_split (self->from, NULL, &from_month, &from_day);
  mo_day_split (self->to, NULL, &to_month, NULL);
  g_autofree char *to = mo_day_to_words (self->to, MO_PRECISION_DAY);
  if (from_month == to_month)
    return g_strdup_printf (_ ("Calls, %d to %s"), from_day, to);
  g_autofree char *from = mo_day_to_short (self->from, self->from);
  return g_strdup_printf (_ ("Calls, %s to %s"), from, to);
}

static char *
sentence_of (MoCallsPage *self, GPtrArray *calls, guint clashes)
{
  MoCallsView view = mo_calls_page_view (self);
  gboolean week = view == MO_CALLS_DAY || view == MO_CALLS_WEEK;
  g_autofree char *only = mo_calls_page_filter_words (self);
  guint done = 0, missed = 0;
  for (guint i = 0; i < calls->len; i++) {
    MoCallLook look = mo_call_look (g_ptr_array_index (calls, i));
    done += look == MO_CALL_DONE;
    missed += look == MO_CALL_MISSED;
  }
  GString *words = g_string_new (NULL);
  if (only)
    g_string_append_printf (words, "%s ", only);
  g_string_append_printf (words,
                          week
                              ? ngettext ("%u call this week", "%u calls this week", calls->len)
                              : ngettext ("%u call", "%u calls", calls->len),
                          calls->len);
  if (done)
    g_string_append_printf (words, _ (" · %u done"), done);
  if (missed)
    g_string_append_printf (words, _ (" · %u did not take place"), missed);
  if (clashes)
    g_string_append_printf (
        words,
        ngettext (" · %u clash to look at", " · %u clashes to look at", clashes),
        clashes);
  return g_string_free (words, FALSE);
}

/* ---------------------------------------------------------------------- clashes */

char *
mo_calls_page_judge (gpointer page,
                     const MoCallView *call,
                     MoDay day,
                     int start,
                     int minutes,
                     gboolean *booked)
{
  MoCallsPage *self = page;
  MoTimeTaken wanted = mo_call_taken (call);
  wanted.day = day;
  wanted.start = start;
  wanted.minutes = minutes;
  MoClash clash = mo_calls_judge (self->seen, &wanted);
  *booked = mo_clash_is_booked (clash.kind);
  return mo_clash_words (&wanted, &clash);
}

/* The calls of what clashes, as a set of their ids. */
static GHashTable *
clashing_calls (MoCallsPage *self)
{
  GHashTable *ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  MoTimeTaken *taken = (MoTimeTaken *) self->seen->taken->data;
  for (guint i = 0; i < self->seen->clashes->len; i++) {
    const MoClashPair *pair = &g_array_index (self->seen->clashes, MoClashPair, i);
    if (taken[pair->one].kind == MO_TIME_CALL)
      g_hash_table_add (ids, &taken[pair->one].id);
    if (taken[pair->other].kind == MO_TIME_CALL)
      g_hash_table_add (ids, &taken[pair->other].id);
  }
  return ids;
}

static void
paint_panel (MoCallsPage *self, GPtrArray *shown, GHashTable *clashing)
{
  const MoPolicy *policy = mo_office_get_policy (self->office);
  g_autoptr (GPtrArray) day = calls_of_day (self, shown);
  MoCallView *call = mo_calls_page_call (self);
  MoPairView *pair = call ? mo_calls_page_pair (self, call->pairing) : NULL;

  mo_call_panel_set_agenda (self->panel,
                            !self->narrow && mo_calls_page_view (self) != MO_CALLS_AGENDA);
  mo_call_panel_show_day (self->panel, self->day, day, clashing, self->chosen);
  mo_call_panel_show_call (self->panel,
                           call,
                           pair,
                           policy->ending_prompt_call,
                           policy->calls_extra_max,
                           mo_office_get_today (self->office));
}

static gboolean
is_among (GPtrArray *calls, gint64 id)
{
  for (guint i = 0; i < calls->len; i++)
    if (((MoCallView *) g_ptr_array_index (calls, i))->id == id)
      return TRUE;
  return FALSE;
}

/* The first on the day or after it. */
static void
choose_after (MoCallsPage *self, GPtrArray *shown)
{
  for (guint i = 0; i < shown->len && !self->chosen; i++) {
    MoCallView *call = g_ptr_array_index (shown, i);
    if (call->day >= self->day)
      self->chosen = call->id;
  }
}

/* The chosen call was replaced, as by another slot: the pair's next one that is on show is
 * meant now. */
static void
leave_gone (MoCallsPage *self, GPtrArray *shown)
{
  gint64 pairing = self->chosen_pair;
  MoDay today = mo_office_get_today (self->office);

  self->chosen = 0;
  for (guint i = 0; pairing && i < shown->len && !self->chosen; i++) {
    MoCallView *call = g_ptr_array_index (shown, i);
    if (call->pairing == pairing && call->day >= today &&
        mo_call_look (call) == MO_CALL_TO_COME)
      self->chosen = call->id;
  }
  if (self->chosen)
    self->day = mo_calls_page_call (self)->day;
}

/* Something is chosen from the start: the next call of the day, else its last. */
static void
choose_first (MoCallsPage *self, GPtrArray *shown)
{
  int now = mo_call_minute_now ();
  for (guint i = 0; i < shown->len; i++) {
    MoCallView *call = g_ptr_array_index (shown, i);
    if (call->day != self->day)
      continue;
    self->chosen = call->id;
    if (mo_call_look (call) == MO_CALL_TO_COME && call->start + call->minutes > now)
      return;
  }
  if (!self->chosen && mo_calls_page_view (self) == MO_CALLS_AGENDA)
    choose_after (self, shown);
}

/* The first paint begins where the work is. */
static gboolean
scroll_to_work (gpointer user)
{
  MoCallsPage *self = user;
  GtkAdjustment *up =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  MoCallView *call = mo_calls_page_call (self);
  MoCallsView view = mo_calls_page_view (self);
  if (view == MO_CALLS_AGENDA) {
    mo_call_agenda_go_to (self->agenda, self->day);
    return G_SOURCE_REMOVE;
  }
  int minute = call && view == MO_CALLS_DAY ? call->start - 30 : 9 * 60;
  gtk_adjustment_set_value (up, mo_call_grid_top (self->grid, minute));
  return G_SOURCE_REMOVE;
}

static MoWeek
week_of (MoCallsPage *self, gint64 person)
{
  const MoWeek *week = mo_call_times_week (self->seen->times, person);
  return week ? *week : (MoWeek){ { 0 } };
}

static void
paint_hours (MoCallsPage *self, GPtrArray *shown, GHashTable *clashing)
{
  gboolean one = mo_calls_page_view (self) == MO_CALLS_DAY;
  MoCallView *call = mo_calls_page_call (self);
  MoCallGridLook look = { .first = one ? self->day : self->from,
                          .days = one ? 1 : 7,
                          .today = mo_office_get_today (self->office),
                          .now = mo_call_minute_now (),
                          .calls = shown,
                          .clashing = clashing,
                          .chosen = self->chosen };
  if (call && mo_call_look (call) == MO_CALL_TO_COME) {
    look.mentee = week_of (self, call->person);
    look.mentor = week_of (self, call->mentor_person);
  }
  mo_call_heads_show (
      self->heads, look.first, look.days, look.today, self->day, self->seen->times->leave);
  mo_call_grid_show (self->grid, &look);
}

static void
paint_month (MoCallsPage *self, GPtrArray *shown, GHashTable *clashing)
{
  int month;
  mo_day_split (self->day, NULL, &month, NULL);
  mo_call_month_show (self->month,
                      self->from,
                      (self->to - self->from + 1) / 7,
                      month,
                      mo_office_get_today (self->office),
                      self->day,
                      shown,
                      clashing,
                      self->chosen);
}

/* Only the view that is on show is painted; the others come when they are wanted. */
static void
paint_view (MoCallsPage *self, GPtrArray *shown, GHashTable *clashing)
{
  MoCallsView view = mo_calls_page_view (self);
  MoDay today = mo_office_get_today (self->office);

  if (view == MO_CALLS_AGENDA)
    mo_call_agenda_show (self->agenda, shown, clashing, today, self->chosen);
  else if (view == MO_CALLS_MONTH)
    paint_month (self, shown, clashing);
  else
    paint_hours (self, shown, clashing);
  gtk_widget_set_visible (GTK_WIDGET (self->agenda), view == MO_CALLS_AGENDA);
  gtk_widget_set_visible (GTK_WIDGET (self->month), view == MO_CALLS_MONTH);
  gtk_widget_set_visible (self->hours, view == MO_CALLS_DAY || view == MO_CALLS_WEEK);
}

/* What was read last may be of the days before the ones wanted now. */
static gboolean
is_stale (MoCallsPage *self)
{
  return !self->seen || mo_page_read_is_under_way (self->reading);
}

void
mo_calls_page_paint (MoCallsPage *self)
{
  if (is_stale (self))
    return;
  g_autoptr (GHashTable) clashing = clashing_calls (self);
  g_autoptr (GPtrArray) shown = mo_calls_page_filter (self, clashing);

  if (self->chosen && !is_among (shown, self->chosen))
    leave_gone (self, shown);
  if (!self->chosen)
    choose_first (self, shown);
  MoCallView *call = mo_calls_page_call (self);
  self->chosen_pair = call ? call->pairing : 0;
  guint clashes = mo_call_clash_card_show (
      self->clashes, self->seen, self->from, self->to, mo_office_get_today (self->office));
  g_autofree char *title = title_of (self);
  g_autofree char *sentence = sentence_of (self, shown, clashes);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  mo_calls_page_fill_filter (self);
  paint_view (self, shown, clashing);
  paint_panel (self, shown, clashing);
  if (!self->scrolled) {
    self->scrolled = TRUE;
    g_idle_add_full (G_PRIORITY_LOW, scroll_to_work, g_object_ref (self), g_object_unref);
  }
  if (self->entering) {
    self->entering = FALSE;
    gtk_widget_grab_focus (GTK_WIDGET (self));
  }
}
