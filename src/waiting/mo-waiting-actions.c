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
  { "waiting.accept", MO_WAITING_ACCEPT, "awaiting_match" },
  { "waiting.decline", MO_WAITING_DECLINE, "not_suitable" },
  { "waiting.hold", MO_WAITING_HOLD, "on_hold" },
  { "waiting.resume", MO_WAITING_RESUME, NULL },
  { "waiting.withdraw", MO_WAITING_WITHDRAW, "withdrawn" },
  { "waiting.no-response", MO_WAITING_NO_RESPONSE, "no_response" },
};

static void
change (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MoWaitingPage *self = MO_WAITING_PAGE (widget);
  const MoWaiting *it = mo_waiting_page_chosen (self);

  for (guint i = 0; it && i < G_N_ELEMENTS (changes); i++)
    if (g_str_equal (changes[i].name, action))
      mo_waiting_ask_open (widget,
                           self->office,
                           it,
                           self->person ? self->person->goals->len : 0,
                           self->terms,
                           changes[i].kind);
}

static void
find_mentor (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const MoWaiting *it = mo_waiting_page_chosen (MO_WAITING_PAGE (widget));
  if (it)
    gtk_widget_activate_action (widget, "win.board-for", "x", it->id);
}

static void
decide (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const MoWaiting *it = mo_waiting_page_chosen (MO_WAITING_PAGE (widget));
  if (it)
    gtk_widget_activate_action (widget, "win.decide", "x", it->id);
}

static gboolean
leads_to (const char *from, const char *to)
{
  g_auto (MoVerdict) verdict = mo_rule_referral_move (from, to);
  return verdict.level != MO_LEVEL_REFUSED;
}

static gboolean
allowed (const MoWaiting *it, MoWaitingKind kind, const char *to)
{
  gboolean held = g_str_equal (it->state, "on_hold");
  switch (kind) {
  case MO_WAITING_LOG:
    return TRUE;
  case MO_WAITING_AGREED:
    return g_strcmp0 (it->agreement, "asked") == 0;
  case MO_WAITING_RESUME:
    return held;
  case MO_WAITING_BOOK:
    return !held && it->clock == MO_CLOCK_ASSESS && !g_str_equal (it->state, "assessed");
  case MO_WAITING_ACCEPT:
    return !held && g_str_equal (it->state, "assessed");
  case MO_WAITING_ASSESS:
  case MO_WAITING_DECLINE:
    return !held && leads_to (it->state, to);
  default:
    return leads_to (it->state, to);
  }
}

void
mo_waiting_page_allow (MoWaitingPage *self)
{
  const MoWaiting *it = mo_waiting_page_chosen (self);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_action_set_enabled (
        GTK_WIDGET (self), changes[i].name, it && allowed (it, changes[i].kind, changes[i].to));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "waiting.decide", it != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "waiting.find-mentor",
                                 it && g_str_equal (it->state, "awaiting_match"));
}

void
mo_waiting_page_class_install_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_class_install_action (klass, changes[i].name, NULL, change);
  gtk_widget_class_install_action (klass, "waiting.find-mentor", NULL, find_mentor);
  gtk_widget_class_install_action (klass, "waiting.decide", NULL, decide);
}
