/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "calls/mo-calls-page-private.h"
#include "calls/mo-call-words.h"
#include "widget/mo-action.h"
#include "widget/mo-problem.h"

/* ---------------------------------------------------------------------- writing */

typedef struct {
  MoCallsPage *page;
  gint64 pairing;
} Show;

static void
found_call (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Show *show = user;
  g_autoptr (MoCallsPage) self = show->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoCallView) call = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office)
    return;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
  } else if (call) {
    self->chosen = call->id;
    self->entering = TRUE;
    mo_calls_page_turn (self, call->day);
  } else if (show->pairing) {
    mo_calls_page_book_for (self, show->pairing);
  }
}

static void
go_to (MoCallsPage *self, MoStoreJob job, gint64 ask, gint64 pairing)
{
  Show *show = g_new0 (Show, 1);
  show->page = g_object_ref (self);
  show->pairing = pairing;
  mo_office_read (self->office,
                  job,
                  g_memdup2 (&ask, sizeof ask),
                  g_free,
                  (GDestroyNotify) mo_call_view_unref,
                  NULL,
                  found_call,
                  show);
}

void
mo_calls_page_follow (GtkWidget *page, gint64 id)
{
  MoCallsPage *self = MO_CALLS_PAGE (page);
  if (!self->office)
    return;
  self->chosen = id; /* the news is on its way already, and paints */
  go_to (self, mo_calls_find_job, id, 0);
}

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoCallsPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);

  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    if (self->office)
      mo_calls_page_look (self);
  } else if (id) {
    mo_calls_page_follow (GTK_WIDGET (self), *id);
  }
}

static MoCallView *
call_by_id (MoCallsPage *self, gint64 id)
{
  for (guint i = 0; self->seen && i < self->seen->calls->len; i++) {
    MoCallView *call = g_ptr_array_index (self->seen->calls, i);
    if (call->id == id)
      return call;
  }
  return NULL;
}

void
mo_calls_page_move (MoCallsPage *self, gint64 id, MoDay day, int minute)
{
  MoCallView *call = call_by_id (self, id);
  if (!call)
    return;
  MoCallsMove *ask = g_new0 (MoCallsMove, 1);
  *ask = (MoCallsMove){ .id = id, .rev = call->rev, .day = day, .minute = minute };
  g_autofree char *label = mo_call_label_moved (call, day, minute);
  mo_office_write (self->office,
                   label,
                   mo_calls_move_job,
                   ask,
                   g_free,
                   g_free,
                   NULL,
                   written,
                   g_object_ref (self));
}

void
mo_calls_page_stretch (MoCallsPage *self, gint64 id, int minutes)
{
  MoCallView *call = call_by_id (self, id);
  if (!call)
    return;
  MoCallsLength *ask = g_new0 (MoCallsLength, 1);
  *ask = (MoCallsLength){ .id = id, .rev = call->rev, .minutes = minutes };
  g_autofree char *label = mo_call_label_stretched (call, minutes);
  mo_office_write (self->office,
                   label,
                   mo_calls_length_job,
                   ask,
                   g_free,
                   g_free,
                   NULL,
                   written,
                   g_object_ref (self));
}

/* ---------------------------------------------------------------------- where to */

MO_ACTION (today)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  mo_calls_page_browse (self, mo_office_get_today (self->office));
}

static void
step (MoCallsPage *self, int way)
{
  MoCallsView view = mo_calls_page_view (self);
  mo_calls_page_browse (self,
                        view == MO_CALLS_DAY    ? self->day + way
                        : view == MO_CALLS_WEEK ? self->day + way * 7
                                                : mo_day_add_months (self->day, way));
}

MO_ACTION (previous)
{
  step (MO_CALLS_PAGE (widget), -1);
}

MO_ACTION (next)
{
  step (MO_CALLS_PAGE (widget), 1);
}

void
mo_calls_page_show_pairing (MoCallsPage *self, gint64 pairing)
{
  go_to (self, mo_calls_of_pair_job, pairing, pairing);
}

/* ---------------------------------------------------------------------- booking */

void
mo_calls_page_open_booking (MoCallsPage *self, gint64 pairing)
{
  if (self->seen->pairs->len == 0) {
    mo_problem_show (GTK_WIDGET (self),
                     _ ("Nobody can have a call yet. Agree a match on the Board first."));
    return;
  }
  if (pairing && !mo_calls_page_pair (self, pairing)) {
    mo_problem_show (GTK_WIDGET (self),
                     _ ("This match is not agreed or has ended, so no call can be booked."));
    return;
  }
  mo_call_form_book (GTK_WIDGET (self),
                     self->office,
                     self->seen->pairs,
                     pairing,
                     MO_DAY_NONE,
                     mo_calls_page_follow);
}

/* The pairs may have changed a moment ago: they are read anew first. */
void
mo_calls_page_book_for (MoCallsPage *self, gint64 pairing)
{
  self->book_for = pairing;
  mo_calls_page_look (self);
}

MO_ACTION (book)
{
  mo_calls_page_book_for (MO_CALLS_PAGE (widget), 0);
}

MO_ACTION (book_next)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  MoCallView *call = mo_calls_page_call (self);
  if (call)
    mo_calls_page_book_for (self, call->pairing);
}

/* The slot of the pair: all the calls to come at once. */
MO_ACTION (slot)
{
  MoCallView *call = mo_calls_page_call (MO_CALLS_PAGE (widget));
  if (call)
    gtk_widget_activate_action (widget, "win.book-slot", "x", call->pairing);
}

/* ---------------------------------------------------------------------- the chosen call */

MO_ACTION (move)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  MoCallView *call = mo_calls_page_call (self);
  if (call && mo_call_look (call) == MO_CALL_TO_COME)
    mo_call_form_move (widget, self->office, call, mo_calls_page_follow);
}

MO_ACTION (change)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  MoCallView *call = mo_calls_page_call (self);
  if (call && mo_call_look (call) == MO_CALL_TO_COME)
    mo_call_form_change (
        widget, self->office, call, self->seen->times->staff, mo_calls_page_follow);
}

MO_ACTION (done)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  MoCallView *call = mo_calls_page_call (self);
  if (call)
    mo_call_form_done (widget,
                       self->office,
                       call,
                       mo_calls_page_pair (self, call->pairing),
                       mo_calls_page_follow);
}

MO_ACTION (missed)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  MoCallView *call = mo_calls_page_call (self);
  if (call)
    mo_call_form_missed (widget, self->office, call, mo_calls_page_follow);
}

MO_ACTION (no_answer)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  MoCallView *call = mo_calls_page_call (self);
  if (!call)
    return;
  g_auto (MoVerdict) begun = mo_rule_call_begun (
      call->day, call->start, mo_office_get_today (self->office), mo_call_minute_now ());
  if (begun.level == MO_LEVEL_REFUSED) {
    mo_problem_show (widget, begun.reason);
    return;
  }
  if (begun.level == MO_LEVEL_ASK) {
    mo_call_form_no_answer (widget, self->office, call, begun.reason, mo_calls_page_follow);
    return;
  }
  MoCallsClose *ask = g_new0 (MoCallsClose, 1);
  *ask = (MoCallsClose){ .id = call->id, .rev = call->rev, .state = "no_answer" };
  g_autofree char *label = mo_call_label_closed (call, ask->state);
  mo_office_write (self->office,
                   label,
                   mo_calls_close_job,
                   ask,
                   (GDestroyNotify) mo_calls_close_free,
                   g_free,
                   NULL,
                   written,
                   g_object_ref (self));
}

MO_ACTION (extend)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  MoCallView *call = mo_calls_page_call (self);
  if (call)
    gtk_widget_activate_action (widget, "win.extend", "x", call->pairing);
}

MO_ACTION (correct)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  MoCallView *call = mo_calls_page_call (self);
  if (call && mo_call_look (call) == MO_CALL_DONE)
    mo_call_form_correct (widget, self->office, call, mo_calls_page_follow);
}

MO_ACTION (join)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  MoCallView *call = mo_calls_page_call (self);
  if (call)
    mo_call_form_join (widget, self->office, call, mo_calls_page_follow);
}

MO_ACTION (what_to_do)
{
  MoCallView *call = mo_calls_page_call (MO_CALLS_PAGE (widget));
  if (call)
    gtk_widget_activate_action (widget, "win.no-answer", "x", call->pairing);
}

MO_ACTION (feeling)
{
  MoCallView *call = mo_calls_page_call (MO_CALLS_PAGE (widget));
  if (call)
    gtk_widget_activate_action (widget, "win.feeling", "(xs)", call->pairing, "mentee");
}

MO_ACTION (open_person)
{
  MoCallView *call = mo_calls_page_call (MO_CALLS_PAGE (widget));
  if (call)
    gtk_widget_activate_action (widget, "win.show-person", "x", call->person);
}

MO_ACTION (another_mentor)
{
  MoCallView *call = mo_calls_page_call (MO_CALLS_PAGE (widget));
  if (call)
    gtk_widget_activate_action (widget, "win.rematch", "x", call->pairing);
}

static const struct {
  const char *name;
  GtkWidgetActionActivateFunc activate;
  guint key;
} actions[] = {
  { "calls.today", today, GDK_KEY_t },
  { "calls.today", NULL, GDK_KEY_Home },
  { "calls.previous", previous, GDK_KEY_Page_Up },
  { "calls.next", next, GDK_KEY_Page_Down },
  { "calls.book", book, 0 },
  { "calls.book-next", book_next, 0 },
  { "calls.slot", slot, 0 },
  { "calls.move", move, GDK_KEY_m },
  { "calls.change", change, 0 },
  { "calls.done", done, 0 },
  { "calls.missed", missed, 0 },
  { "calls.no-answer", no_answer, 0 },
  { "calls.correct", correct, 0 },
  { "calls.join", join, 0 },
  { "calls.feeling", feeling, 0 },
  { "calls.what-to-do", what_to_do, 0 },
  { "calls.extend", extend, 0 },
  { "calls.open-person", open_person, 0 },
  { "calls.another-mentor", another_mentor, 0 },
};

void
mo_calls_page_class_install_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++) {
    if (actions[i].activate) /* else another key for one that is there */
      gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].activate);
    if (actions[i].key)
      gtk_widget_class_add_binding_action (klass, actions[i].key, 0, actions[i].name, NULL);
  }
}
