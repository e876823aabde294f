/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the calls page shows of what it read. */
#include <glib/gi18n-lib.h>

#include "calls/mo-call-words.h"
#include "calls/mo-calls-page-private.h"

static GPtrArray *
calls_of_day (MoCallsPage *self)
{
  GPtrArray *calls = g_ptr_array_new ();
  for (guint i = 0; i < self->seen->calls->len; i++) {
    MoCallView *call = g_ptr_array_index (self->seen->calls, i);
    if (call->day == self->day)
      g_ptr_array_add (calls, call);
  }
  return calls;
}

static char *
title_of (MoCallsPage *self)
{
  int from_year, from_month, from_day, to_month, to_day;
  mo_day_split (self->week, &from_year, &from_month, &from_day);
  mo_day_split (self->week + 6, NULL, &to_month, &to_day);
  g_autofree char *to = mo_day_to_words (self->week + 6, MO_PRECISION_DAY);
  if (from_month == to_month)
    return g_strdup_printf (_ ("Calls, %d to %s"), from_day, to);
  g_autofree char *from = mo_day_to_short (self->week, self->week);
  return g_strdup_printf (_ ("Calls, %s to %s"), from, to);
}

static char *
sentence_of (MoCallsPage *self, guint clashes)
{
  GPtrArray *calls = self->seen->calls;
  guint done = 0, missed = 0;
  for (guint i = 0; i < calls->len; i++) {
    MoCallLook look = mo_call_look (g_ptr_array_index (calls, i));
    done += look == MO_CALL_DONE;
    missed += look == MO_CALL_MISSED;
  }
  GString *words = g_string_new (NULL);
  g_string_append_printf (
      words, ngettext ("%u call this week", "%u calls this week", calls->len), calls->len);
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
paint_panel (MoCallsPage *self, GHashTable *clashing)
{
  const MoPolicy *policy = mo_office_get_policy (self->office);
  g_autoptr (GPtrArray) day = calls_of_day (self);
  MoCallView *call = mo_calls_page_call (self);
  MoPairView *pair = call ? mo_calls_page_pair (self, call->pairing) : NULL;

  mo_call_panel_show_day (self->panel, self->day, day, clashing, self->chosen);
  mo_call_panel_show_call (
      self->panel, call, pair, policy->ending_prompt_call, policy->calls_extra_max);
}

/* Something is chosen from the start: the next call of the day, else its last. */
static void
choose_first (MoCallsPage *self)
{
  int now = mo_calls_page_minute_now ();
  for (guint i = 0; i < self->seen->calls->len; i++) {
    MoCallView *call = g_ptr_array_index (self->seen->calls, i);
    if (call->day != self->day)
      continue;
    self->chosen = call->id;
    if (mo_call_look (call) == MO_CALL_TO_COME && call->start + call->minutes > now)
      return;
  }
}

/* The first paint begins where the work is. */
static gboolean
scroll_to_work (gpointer user)
{
  MoCallsPage *self = user;
  GtkAdjustment *up =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  MoCallView *call = mo_calls_page_call (self);
  int minute = call && (self->one_day || self->narrow) ? call->start - 30 : 9 * 60;
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
paint_grid (MoCallsPage *self, MoDay first, int days, GHashTable *clashing)
{
  MoCallView *call = mo_calls_page_call (self);
  MoCallGridLook look = { .first = first,
                          .days = days,
                          .today = mo_office_get_today (self->office),
                          .now = mo_calls_page_minute_now (),
                          .calls = self->seen->calls,
                          .clashing = clashing,
                          .chosen = self->chosen };
  if (call && mo_call_look (call) == MO_CALL_TO_COME) {
    look.mentee = week_of (self, call->person);
    look.mentor = week_of (self, call->mentor_person);
  }
  mo_call_grid_show (self->grid, &look);
}

void
mo_calls_page_paint (MoCallsPage *self)
{
  if (!self->seen)
    return;
  if (!self->chosen)
    choose_first (self);
  gboolean one = self->one_day || self->narrow;
  MoDay today = mo_office_get_today (self->office), first = one ? self->day : self->week;
  g_autoptr (GHashTable) clashing = clashing_calls (self);
  guint clashes =
      mo_call_clash_card_show (self->clashes, self->seen, self->week, self->week + 6);
  g_autofree char *title = title_of (self);
  g_autofree char *sentence = sentence_of (self, clashes);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  mo_call_heads_show (self->heads, first, one ? 1 : 7, today, self->day);
  paint_grid (self, first, one ? 1 : 7, clashing);
  paint_panel (self, clashing);
  if (!self->scrolled) {
    self->scrolled = TRUE;
    g_idle_add_full (G_PRIORITY_LOW, scroll_to_work, g_object_ref (self), g_object_unref);
  }
  if (self->entering) {
    self->entering = FALSE;
    gtk_widget_grab_focus (GTK_WIDGET (self));
  }
}
