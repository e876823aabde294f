/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the waiting list reads of the office, and where the page goes once it is read. */
#include <glib/gi18n-lib.h>

#include "store/mo-staff.h"
#include "store/mo-terms.h"
#include "waiting/mo-clock-card.h"
#include "waiting/mo-waiting-page-private.h"
#include "waiting/mo-waiting-row.h"
#include "widget/mo-announce.h"
#include "widget/mo-problem.h"

/* ---------------------------------------------------------------------- the chosen one */

static void
show_chosen (MoWaitingPage *self)
{
  mo_waiting_panel_set (self->panel,
                        mo_waiting_page_chosen (self),
                        self->person,
                        mo_office_get_today (self->office),
                        mo_office_get_policy (self->office));
  mo_waiting_page_allow (self);
}

static void
person_loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWaitingPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoWaitingPerson) person = mo_office_finish (MO_OFFICE (source), result, &error);
  const MoWaiting *it = self->office ? mo_waiting_page_chosen (self) : NULL;

  if (!person || !it || it->id != person->id)
    return;
  g_clear_pointer (&self->person, mo_waiting_person_free);
  self->person = g_steal_pointer (&person);
  show_chosen (self);
}

void
mo_waiting_page_load_person (MoWaitingPage *self)
{
  const MoWaiting *it = mo_waiting_page_chosen (self);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (!it || !self->person || self->person->id != it->id)
    g_clear_pointer (&self->person, mo_waiting_person_free);
  show_chosen (self);
  if (!it)
    return;
  self->loading = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_store_load_waiting_job,
                  g_memdup2 (&it->id, sizeof it->id),
                  g_free,
                  (GDestroyNotify) mo_waiting_person_free,
                  self->loading,
                  person_loaded,
                  g_object_ref (self));
}

/* ---------------------------------------------------------------------- finding one */

static guint
position_of (MoWaitingPage *self, gint64 referral)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n = g_list_model_get_n_items (model);
  for (guint i = 0; i < n; i++) {
    g_autoptr (MoRow) row = g_list_model_get_item (model, i);
    if (mo_row_get_id (row) == referral)
      return i;
  }
  return GTK_INVALID_LIST_POSITION;
}

static void
state_loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWaitingPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoWaitingPerson) person = mo_office_finish (MO_OFFICE (source), result, &error);
  g_autofree char *sentence =
      person ? g_strdup_printf (_ ("This referral is not in the waiting list: it is “%s”."),
                                mo_referral_state_words (person->state))
             : mo_store_error_sentence (error);
  if (gtk_widget_get_mapped (GTK_WIDGET (self))) /* nobody asks any more on another page */
    mo_problem_show (GTK_WIDGET (self), sentence);
}

static const MoWaiting *
listed_as (MoWaitingPage *self, gint64 referral)
{
  for (guint i = 0; self->list && i < self->list->len; i++) {
    const MoWaiting *one = g_ptr_array_index (self->list, i);
    if (one->id == referral)
      return one;
  }
  return NULL;
}

static void
show_wanted (MoWaitingPage *self)
{
  gint64 wanted = self->wanted;
  const MoWaiting *it = listed_as (self, wanted);

  self->wanted = 0;
  if (!it || it->clock == MO_CLOCK_NONE) {
    mo_office_read (self->office,
                    mo_store_load_waiting_job,
                    g_memdup2 (&wanted, sizeof wanted),
                    g_free,
                    (GDestroyNotify) mo_waiting_person_free,
                    NULL,
                    state_loaded,
                    g_object_ref (self));
    return;
  }
  mo_waiting_page_forget_filters (self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->card[it->clock - MO_CLOCK_CONTACT]),
                                TRUE);
  guint position = position_of (self, wanted);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (
      gtk_widget_get_last_child (self->view), "list.scroll-to-item", "u", position);
}

/* The page opens where somebody waits. */
static void
open_clock (MoWaitingPage *self)
{
  for (int i = 0; i < N_CLOCKS; i++)
    if (mo_waiting_page_count (self, MO_CLOCK_CONTACT + i) > 0) {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->card[i]), TRUE);
      return;
    }
}

static MoClock
shown_clock (MoWaitingPage *self)
{
  for (int i = 0; i < N_CLOCKS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->card[i])))
      return MO_CLOCK_CONTACT + i;
  return MO_CLOCK_NONE;
}

/* Whoever is dealt with goes on to the next clock: the page goes with them, as what is to be
 * done next is theirs, and nobody else's button may come under the hand instead.  Before the
 * list is filtered anew, which would choose somebody else. */
static gboolean
go_along (MoWaitingPage *self, gint64 chosen)
{
  const MoWaiting *it = chosen && !self->wanted ? listed_as (self, chosen) : NULL;
  if (!it || it->clock == MO_CLOCK_NONE || it->clock == (int) shown_clock (self))
    return FALSE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->card[it->clock - MO_CLOCK_CONTACT]),
                                TRUE);
  return TRUE;
}

static gboolean
focus_is_in_panel (MoWaitingPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->panel));
}

/* Where they left the list, the keyboard goes to the list, not to what the panel would do for
 * the next one. */
static void
say_where (MoWaitingPage *self, gint64 before, const char *name, gboolean went, gboolean acting)
{
  const MoWaiting *it = mo_waiting_page_chosen (self);
  gboolean left = !it || it->id != before;

  if (!before || !gtk_widget_get_mapped (GTK_WIDGET (self)) || (!left && !went))
    return;
  g_autofree char *words = left ? g_strdup_printf (_ ("%s does not wait here any more."), name)
                                : g_strdup_printf (_ ("%s waits here now. Next: %s"),
                                                   name,
                                                   mo_waiting_panel_get_next (self->panel));
  if (acting)
    gtk_widget_grab_focus (left ? GTK_WIDGET (self) : GTK_WIDGET (self->panel));
  mo_announce (GTK_WIDGET (self), words);
}

static void
listed (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWaitingPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (!list) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  const MoPolicy *policy = mo_office_get_policy (self->office);
  const int aims[] = { policy->reply_days, policy->assess_days, policy->match_days };
  const MoWaiting *chosen = mo_waiting_page_chosen (self);
  gint64 chosen_id = chosen ? chosen->id : 0;
  g_autofree char *name = g_strdup (chosen ? chosen->name : NULL);
  gboolean first = !self->list, acting = focus_is_in_panel (self);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  self->list = g_steal_pointer (&list);
  for (int i = 0; i < N_CLOCKS; i++)
    mo_clock_card_set (MO_CLOCK_CARD (self->card[i]), self->list, aims[i]);
  mo_rows_sync (self->rows, MO_TYPE_WAITING_ROW, self->list);
  if (first)
    open_clock (self);
  gboolean went = go_along (self, chosen_id);
  mo_waiting_page_filter (self);
  mo_waiting_page_say_sentence (self);
  mo_waiting_page_load_person (self);
  if (self->wanted)
    show_wanted (self);
  else
    say_where (self, chosen_id, name, went, acting);
  if (gtk_widget_has_focus (gtk_widget_get_last_child (self->view)))
    mo_waiting_page_focus_row (self); /* the list was empty when the page was entered */
}

static void
busy_listed (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWaitingPage) self = user;
  g_autoptr (GPtrArray) busy = mo_office_finish (MO_OFFICE (source), result, NULL);
  if (!busy || !self->office)
    return;
  g_clear_pointer (&self->busy, g_ptr_array_unref);
  self->busy = g_steal_pointer (&busy);
  mo_waiting_page_say_sentence (self);
}

static void
terms_listed (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWaitingPage) self = user;
  g_autoptr (GPtrArray) terms = mo_office_finish (MO_OFFICE (source), result, NULL);
  if (!terms || !self->office)
    return;
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  self->terms = g_steal_pointer (&terms);
}

static void
staff_listed (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWaitingPage) self = user;
  g_autoptr (GPtrArray) staff = mo_office_finish (MO_OFFICE (source), result, NULL);
  if (!staff || !self->office)
    return;
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  self->staff = g_steal_pointer (&staff);
  mo_waiting_page_filter (self);
  mo_waiting_page_allow (self);
}

static void
read_list (MoWaitingPage *self)
{
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_store_list_waiting_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  self->listing,
                  listed,
                  g_object_ref (self));
}

static void
read_small (MoWaitingPage *self, MoStoreJob job, GAsyncReadyCallback done)
{
  mo_office_read (self->office,
                  job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  done,
                  g_object_ref (self));
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 change_set,
      MoWaitingPage *self)
{
  if (mo_news_touches (
          tables,
          "referral person phone injury contact_attempt wait_event assessment goal "
          "pairing letter setting staff term"))
    read_list (self);
  if (mo_news_touches (tables, "busy_period"))
    read_small (self, mo_store_list_busy_periods_job, busy_listed);
  if (mo_news_touches (tables, "term"))
    read_small (self, mo_terms_list_job, terms_listed);
  if (mo_news_touches (tables, "staff"))
    read_small (self, mo_store_list_staff_job, staff_listed);
}

/* One that has just been taken may not be in the list yet that was read before. */
void
mo_waiting_page_show_referral (MoWaitingPage *self, gint64 referral)
{
  self->wanted = referral;
  if (listed_as (self, referral))
    show_wanted (self);
  else if (self->list)
    read_list (self);
}

void
mo_waiting_page_read (MoWaitingPage *self)
{
  g_signal_connect_object (self->office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (
      self->office, "day-changed", G_CALLBACK (read_list), self, G_CONNECT_SWAPPED);
  read_list (self);
  read_small (self, mo_store_list_busy_periods_job, busy_listed);
  read_small (self, mo_terms_list_job, terms_listed);
  read_small (self, mo_store_list_staff_job, staff_listed);
}
