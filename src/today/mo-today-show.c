/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the page shows of what was read: words, counts, sections. */
#include <glib/gi18n-lib.h>

#include "today/mo-duty-list.h"
#include "today/mo-duty-row.h"
#include "today/mo-today-calls.h"
#include "today/mo-today-counters.h"
#include "today/mo-today-private.h"

/* ---------------------------------------------------------------------- words */

/* "Next: first contact, Ewan MacLeod, Monday 16 March 2026." */
static char *
next_words (const MoDuty *duty)
{
  if (!duty || duty->due == MO_DAY_NONE)
    return NULL;
  g_autofree char *day = mo_day_to_long (duty->due);
  return g_strdup_printf (
      _ ("Next: %s, %s, %s."), mo_duty_kind_words (duty->kind), duty->name, day);
}

/* The first that is to come, of those shown or, after them, of all. */
static const MoDuty *
next_of (MoTodayPage *self)
{
  for (guint i = 0; i < self->today->duties->len; i++) {
    const MoDuty *duty = g_ptr_array_index (self->today->duties, i);
    if (duty->level == MO_LEVEL_FINE && duty->due != MO_DAY_NONE &&
        mo_today_filter_has (&self->filter, duty))
      return duty;
  }
  return self->filter.kind < 0 && self->filter.work == MO_WORK_ALL ? self->today->next : NULL;
}

static char *
busy_words (const MoTodayCounts *counts)
{
  if (counts->busy_until == MO_DAY_NONE)
    return NULL;
  g_autofree char *until = mo_day_to_words (counts->busy_until, MO_PRECISION_DAY);
  return g_strdup_printf (ngettext ("Busy period until %s: new referrals are answered within "
                                    "%d day.",
                                    "Busy period until %s: new referrals are answered within "
                                    "%d days.",
                                    counts->busy_days),
                          until,
                          counts->busy_days);
}

static void
show_title (MoTodayPage *self)
{
  g_autofree char *day = mo_day_to_long (mo_office_get_today (self->office));
  guint now = mo_today_count_now (self->today->duties, &self->filter);
  g_autofree char *next = next_words (next_of (self));
  g_autofree char *busy = busy_words (&self->today->counts);
  g_autofree char *due =
      now ? g_strdup_printf (
                ngettext ("%u thing is due or late.", "%u things are due or late.", now), now)
          : g_strjoin (" ", _ ("Nothing is due today."), next, NULL);
  g_autofree char *sentence = g_strjoin (" ", due, busy, NULL);
  gtk_label_set_label (self->title, day);
  gtk_label_set_label (self->sentence, sentence);
}

static void
show_nothing (MoTodayPage *self)
{
  gboolean filtered = self->filter.kind >= 0 || self->filter.work != MO_WORK_ALL;
  g_autofree char *next = next_words (next_of (self));

  if (filtered && self->today->duties->len) {
    mo_empty_page_set_title (self->nothing, _ ("Nothing of this is to be done"));
    mo_empty_page_set_why (self->nothing,
                           self->filter.work == MO_WORK_MINE && !self->filter.me
                               ? _ ("You are not on the list of people who work here. Add "
                                    "yourself in the preferences, under People.")
                               : _ ("There is more when everything is shown."));
    mo_empty_page_set_button (self->nothing, _ ("Show everything"), "today.show-all");
    return;
  }
  mo_empty_page_set_title (self->nothing, _ ("Nothing is due today"));
  mo_empty_page_set_why (
      self->nothing,
      next ? next
           : _ ("First contacts, talks, calls and notes appear here when they are due."));
  mo_empty_page_set_button (self->nothing, _ ("New referral"), "win.new-referral");
}

/* ---------------------------------------------------------------------- the focus */

typedef struct {
  gboolean had;
  MoDutyFocus focus;
  gint64 duty;
} Hand;

static Hand
look_at_hand (MoTodayPage *self)
{
  Hand hand = { .had = mo_duty_list_get_focus (self->list, &hand.focus) };
  if (hand.had) {
    g_autoptr (MoRow) row =
        g_list_model_get_item (G_LIST_MODEL (self->duties), hand.focus.position);
    hand.duty = row ? mo_row_get_id (row) : 0;
  }
  return hand;
}

static const MoDuty *
duty_at (GPtrArray *shown, guint position)
{
  return position < shown->len ? g_ptr_array_index (shown, position) : NULL;
}

/* Where the same duty stands now, else what came in its place. */
static guint
place_after (GPtrArray *shown, const Hand *hand)
{
  for (guint i = 0; i < shown->len; i++)
    if (duty_at (shown, i)->id == hand->duty)
      return i;
  guint at = MIN (hand->focus.position, shown->len - 1);
  if (duty_at (shown, at)->kind == MO_DUTY_HEADING)
    at = at + 1 < shown->len ? at + 1 : at;
  return at;
}

/* A list that changes under the hand takes nothing out of it. */
static void
keep_hand (MoTodayPage *self, GPtrArray *shown, Hand hand)
{
  MoDutyFocus now;
  if (!hand.had)
    return;
  if (!shown->len) {
    gtk_widget_grab_focus (GTK_WIDGET (self->nothing));
    return;
  }
  hand.focus.position = place_after (shown, &hand);
  if (!mo_duty_list_get_focus (self->list, &now) || now.position != hand.focus.position)
    mo_duty_list_set_focus (self->list, &hand.focus);
}

/* ---------------------------------------------------------------------- the page */

static void
show_calls (MoTodayPage *self)
{
  GPtrArray *calls = self->today->calls;
  g_autofree char *count = g_strdup_printf ("%u", calls->len);

  mo_today_calls_show (self->calls, calls);
  gtk_label_set_label (self->calls_count, count);
  gtk_widget_set_visible (self->no_calls, calls->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->calls), calls->len > 0);
}

void
mo_today_page_show (MoTodayPage *self)
{
  int counts[MO_DUTY_KINDS];
  int all = mo_today_count_kinds (self->today->duties, &self->filter, counts);
  g_autoptr (GPtrArray) shown = mo_today_sections (self->today->duties, &self->filter);
  Hand hand = look_at_hand (self);

  show_nothing (self);
  mo_rows_sync (self->duties, MO_TYPE_DUTY_ROW, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), shown->len == 0);
  gtk_widget_set_visible (self->list, shown->len > 0);
  keep_hand (self, shown, hand);
  mo_today_kinds_show (self->kinds, counts, all, self->filter.kind);
  show_calls (self);
  mo_today_counters_show (GTK_GRID (self->counters), &self->today->counts);
  show_title (self);
  if (self->entering) /* the list was not there yet when the page was entered */
    gtk_widget_grab_focus (GTK_WIDGET (self));
}
