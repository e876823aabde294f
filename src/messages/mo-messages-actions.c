/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "form/mo-relay-gate.h"
#include "messages/mo-messages-page-private.h"
#include "model/mo-message-jobs.h"
#include "widget/mo-action.h"
#include "widget/mo-announce.h"
#include "widget/mo-problem.h"

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) page = user;
  g_autoptr (GError) error = NULL;
  g_autofree gpointer id = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!error)
    return; /* the news of it shows it */
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (page, sentence);
}

/* A refusal is said where the key was pressed. */
static gboolean
may (GtkWidget *widget, MoVerdict verdict)
{
  g_auto (MoVerdict) owned = verdict;
  if (owned.level == MO_LEVEL_REFUSED)
    mo_problem_show (widget, owned.reason);
  return owned.level != MO_LEVEL_REFUSED;
}

typedef struct {
  MoMessagesPage *page;
  MoMessage *message;
} Passing;

/* What may not be passed on as it stands is put in other words first. */
static void
looked_through (gboolean allowed, gpointer user)
{
  Passing *passing = user;
  g_autoptr (MoMessagesPage) self = passing->page;
  g_autoptr (MoMessage) message = passing->message;

  g_free (passing);
  if (!self->office)
    return;
  if (allowed)
    mo_message_form_pass (GTK_WIDGET (self), self->office, message);
  else
    mo_message_form_reword (GTK_WIDGET (self), self->office, message);
}

MO_ACTION (pass)
{
  MoMessagesPage *self = MO_MESSAGES_PAGE (widget);
  const MoMessage *message = mo_messages_page_chosen (self);
  if (!message || !may (widget, mo_rule_message_hidden (message->hidden)) ||
      !may (widget, mo_rule_message_pass (message->state, message->to_role)))
    return;
  const MoRelayAsk ask = { .office = self->office,
                           .pairing = message->pairing,
                           .to_role = message->to_role,
                           .kind = "message",
                           .row = message->id,
                           .text = message->body };
  Passing *passing = g_new0 (Passing, 1);
  *passing = (Passing){ g_object_ref (self), mo_message_ref ((MoMessage *) message) };
  mo_relay_gate_ask (widget, &ask, looked_through, passing);
}

MO_ACTION (answer)
{
  MoMessagesPage *self = MO_MESSAGES_PAGE (widget);
  const MoMessage *message = mo_messages_page_chosen (self);
  if (message && may (widget, mo_rule_message_hidden (message->hidden)) &&
      may (widget, mo_rule_message_answer (message->state, message->to_role)))
    mo_message_form_answer (widget, self->office, message);
}

MO_ACTION (reword)
{
  MoMessagesPage *self = MO_MESSAGES_PAGE (widget);
  const MoMessage *message = mo_messages_page_chosen (self);
  if (message && may (widget, mo_rule_message_hidden (message->hidden)) &&
      may (widget, mo_rule_message_reword (message->state)))
    mo_message_form_reword (widget, self->office, message);
}

MO_ACTION (schedule)
{
  MoMessagesPage *self = MO_MESSAGES_PAGE (widget);
  const MoMessage *message = mo_messages_page_chosen (self);
  if (message && may (widget, mo_rule_message_hidden (message->hidden)) &&
      may (widget, mo_rule_message_schedule (message->state, message->made_call != 0)))
    mo_message_form_schedule (widget, self->office, message);
}

MO_ACTION (settle)
{
  MoMessagesPage *self = MO_MESSAGES_PAGE (widget);
  const MoMessage *message = mo_messages_page_chosen (self);
  if (!message ||
      !may (widget,
            message->hidden ? mo_rule_message_settle_hidden (message->state)
                            : mo_rule_message_settle (message->state, message->to_role)))
    return;
  MoMessageStep *step = g_new0 (MoMessageStep, 1);
  step->id = message->id;
  step->rev = message->rev;
  step->outcome = MO_MESSAGE_SETTLED;
  mo_office_write (self->office,
                   "",
                   mo_message_step_job,
                   step,
                   mo_message_step_free,
                   g_free,
                   NULL,
                   written,
                   g_object_ref (widget));
}

MO_ACTION (next_step)
{
  const MoMessage *message = mo_messages_page_chosen (MO_MESSAGES_PAGE (widget));
  if (!message)
    return;
  gboolean to_pass =
      g_str_equal (message->state, "taken") && !g_str_equal (message->to_role, "office");
  if (mo_message_is_open (message->state))
    gtk_widget_activate_action (widget, to_pass ? "messages.pass" : "messages.answer", NULL);
  else
    mo_announce (widget, mo_message_state_words (message->state, message->to_role));
}

MO_ACTION (pair)
{
  const MoMessage *message = mo_messages_page_chosen (MO_MESSAGES_PAGE (widget));
  if (message)
    gtk_widget_activate_action (widget, "win.show-pairing", "x", message->pairing);
}

MO_ACTION (show_back)
{
  MoMessagesPage *self = MO_MESSAGES_PAGE (widget);
  const MoMessage *message = mo_messages_page_chosen (self);
  if (message && message->back)
    mo_messages_page_show_message (self, message->back);
}

static const struct {
  const char *name;
  GtkWidgetActionActivateFunc activate;
  guint key; /* while the list has the focus */
} actions[] = {
  { "messages.next-step", next_step, 0 },
  { "messages.pass", pass, GDK_KEY_p },
  { "messages.answer", answer, GDK_KEY_a },
  { "messages.reword", reword, GDK_KEY_w },
  { "messages.schedule", schedule, GDK_KEY_s },
  { "messages.settle", settle, GDK_KEY_n },
  { "messages.pair", pair, 0 },
  { "messages.show-back", show_back, 0 },
};

void
mo_messages_page_allow (MoMessagesPage *self)
{
  const MoMessage *message = mo_messages_page_chosen (self);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, message != NULL);
}

/* Single letters belong to the list alone: elsewhere on the page something may be typed. */
void
mo_messages_page_start_keys (MoMessagesPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].key)
      gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (keys),
          gtk_shortcut_new (gtk_keyval_trigger_new (actions[i].key, 0),
                            gtk_named_action_new (actions[i].name)));
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

void
mo_messages_page_class_install_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].activate);
}
