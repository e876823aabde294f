/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting/mo-waiting-ask.h"
#include "waiting/mo-waiting-page-private.h"

/* Each change is one named action: the button, the menu and the key are one way. */
static const struct {
  const char *name;
  MoWaitingKind kind;
  const char *to; /* the state it leads to, NULL where that does not decide */
} changes[] = {
  { "waiting.log", MO_WAITING_LOG, NULL },
  { "waiting.agreed", MO_WAITING_AGREED, NULL },
  { "waiting.book", MO_WAITING_BOOK, NULL },
  { "waiting.assess", MO_WAITING_ASSESS, "assessed" },
  { "waiting.hold", MO_WAITING_HOLD, "on_hold" },
  { "waiting.resume", MO_WAITING_RESUME, NULL },
  { "waiting.withdraw", MO_WAITING_WITHDRAW, "withdrawn" },
  { "waiting.no-response", MO_WAITING_NO_RESPONSE, "no_response" },
  { "waiting.own", MO_WAITING_OWN, NULL },
  { "waiting.take", MO_WAITING_TAKE, NULL },
  { "waiting.review", MO_WAITING_REVIEW, NULL },
  { "waiting.place", MO_WAITING_PLACE, NULL },
  { "waiting.unplace", MO_WAITING_UNPLACE, NULL },
};

static void
ask (MoWaitingPage *self, MoWaitingKind kind, int rank, const MoAttempt *attempt)
{
  const MoWaiting *it = mo_waiting_page_chosen (self);
  if (!it)
    return;
  MoWaitingAbout about = { .it = it,
                           .goals = self->person ? self->person->goals->len : 0,
                           .others = mo_waiting_page_count (self, it->clock),
                           .rank = rank,
                           .attempt = attempt,
                           .terms = self->terms,
                           .staff = self->staff };
  mo_waiting_ask_open (GTK_WIDGET (self), self->office, &about, kind);
}

static void
change (GtkWidget *widget, const char *action, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (g_str_equal (changes[i].name, action))
      ask (MO_WAITING_PAGE (widget), changes[i].kind, 0, NULL);
}

/* One place up or down asks for the reason as any other place does. */
static void
move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MoWaitingPage *self = MO_WAITING_PAGE (widget);
  const MoWaiting *it = mo_waiting_page_chosen (self);
  if (it)
    ask (self,
         MO_WAITING_PLACE,
         it->place + (g_str_equal (action, "waiting.move-up") ? -1 : 1),
         NULL);
}

static void
correct (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MoWaitingPage *self = MO_WAITING_PAGE (widget);
  gint64 id = g_variant_get_int64 (parameter);
  for (guint i = 0; self->person && i < self->person->attempts->len; i++) {
    const MoAttempt *attempt = g_ptr_array_index (self->person->attempts, i);
    if (attempt->id == id)
      ask (self, MO_WAITING_CORRECT, 0, attempt);
  }
}

/* What other pages do with the one that is chosen here. */
static const struct {
  const char *name, *window; /* the action of the window */
  const char *kind;          /* of letter, or NULL */
  gboolean person;           /* takes the person, else the referral */
} elsewhere[] = {
  { "waiting.find-mentor", "win.board-for", NULL, FALSE },
  { "waiting.decide", "win.decide", NULL, FALSE },
  { "waiting.talk", "win.assess", NULL, FALSE },
  { "waiting.open-person", "win.show-person", NULL, TRUE },
  { "waiting.letter-acknowledgement", "win.letter", "acknowledgement", FALSE },
  { "waiting.letter-closing", "win.letter", "closing", FALSE },
};

static void
go (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const MoWaiting *it = mo_waiting_page_chosen (MO_WAITING_PAGE (widget));
  for (guint i = 0; it && i < G_N_ELEMENTS (elsewhere); i++) {
    if (!g_str_equal (elsewhere[i].name, action))
      continue;
    if (elsewhere[i].kind)
      gtk_widget_activate_action (
          widget, elsewhere[i].window, "(xs)", it->id, elsewhere[i].kind);
    else
      gtk_widget_activate_action (
          widget, elsewhere[i].window, "x", elsewhere[i].person ? it->person : it->id);
  }
}

/* ---------------------------------------------------------------------- what is allowed */

static gboolean
leads_to (const char *from, const char *to)
{
  g_auto (MoVerdict) verdict = mo_rule_referral_move (from, to);
  return verdict.level != MO_LEVEL_REFUSED;
}

static gboolean
allowed (MoWaitingPage *self, const MoWaiting *it, MoWaitingKind kind, const char *to)
{
  gboolean held = g_str_equal (it->state, "on_hold");
  switch (kind) {
  case MO_WAITING_LOG:
  case MO_WAITING_OWN:
  case MO_WAITING_REVIEW:
  case MO_WAITING_PLACE:
    return TRUE;
  case MO_WAITING_TAKE:
    return it->owner == 0 || it->owner != mo_waiting_page_me (self);
  case MO_WAITING_UNPLACE:
    return it->manual_rank > 0;
  case MO_WAITING_AGREED:
    return g_strcmp0 (it->agreement, "asked") == 0 || g_str_equal (it->state, "received");
  case MO_WAITING_RESUME:
    return held;
  case MO_WAITING_BOOK:
    return !held && it->clock == MO_CLOCK_ASSESS && !g_str_equal (it->state, "assessed");
  case MO_WAITING_ASSESS:
    return !held && leads_to (it->state, to);
  default:
    return leads_to (it->state, to);
  }
}

/* A talk that was done can be looked at again and corrected. */
static gboolean
may_talk (MoWaitingPage *self, const MoWaiting *it)
{
  return allowed (self, it, MO_WAITING_ASSESS, "assessed") ||
         g_str_equal (it->state, "assessed") || g_str_equal (it->state, "awaiting_match");
}

void
mo_waiting_page_allow (MoWaitingPage *self)
{
  const MoWaiting *it = mo_waiting_page_chosen (self);
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_action_set_enabled (
        widget, changes[i].name, it && allowed (self, it, changes[i].kind, changes[i].to));
  gtk_widget_action_set_enabled (
      widget, "waiting.find-mentor", it && g_str_equal (it->state, "awaiting_match"));
  gtk_widget_action_set_enabled (widget, "waiting.decide", it != NULL);
  gtk_widget_action_set_enabled (widget, "waiting.talk", it && may_talk (self, it));
  gtk_widget_action_set_enabled (widget, "waiting.open-person", it != NULL);
  gtk_widget_action_set_enabled (widget, "waiting.letter-acknowledgement", it != NULL);
  gtk_widget_action_set_enabled (
      widget, "waiting.letter-closing", it && it->clock == MO_CLOCK_CONTACT);
  gtk_widget_action_set_enabled (widget, "waiting.move-up", it && it->place > 1);
  gtk_widget_action_set_enabled (widget,
                                 "waiting.move-down",
                                 it &&
                                     it->place < (int) mo_waiting_page_count (self, it->clock));
}

void
mo_waiting_page_class_install_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_class_install_action (klass, changes[i].name, NULL, change);
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    gtk_widget_class_install_action (klass, elsewhere[i].name, NULL, go);
  gtk_widget_class_install_action (klass, "waiting.move-up", NULL, move);
  gtk_widget_class_install_action (klass, "waiting.move-down", NULL, move);
  gtk_widget_class_install_action (klass, "waiting.correct", "x", correct);
}
