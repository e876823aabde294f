/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All about one message: its words, its two legs, how to reach whom it is for, what can be
 * done. */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "messages/mo-messages-page-private.h"
#include "widget/mo-pieces.h"
#include "widget/mo-refocus.h"

/* ---------------------------------------------------------------------- words */

static char *
who_words (const char *name, const char *role)
{
  if (g_str_equal (role, "office"))
    return g_strdup (name);
  return g_strdup_printf ("%s, %s", name, mo_message_role_words (role));
}

static void
fill_words (MoMessagesPage *self, const MoMessage *message)
{
  GtkWidget *box = mo_piece_part (self->panel);
  g_autofree char *to = g_strdup_printf (_ ("To %s"), mo_message_to_name (message));
  g_autofree char *sender = who_words (mo_message_from_name (message), message->from_role);
  const char *kind = message->answers ? _ ("Answer") : mo_message_kind_words (message->kind);
  g_autofree char *from = kind ? g_strdup_printf (_ ("%s · from %s"), kind, sender)
                               : g_strdup_printf (_ ("From %s"), sender);
  GtkWidget *quote = mo_piece_label (message->body, "mo-message-words");

  mo_piece_say (box, to, "mo-title");
  mo_piece_say (box, from, "mo-dim");
  gtk_label_set_selectable (GTK_LABEL (quote), FALSE);
  gtk_box_append (GTK_BOX (box), quote);
  if (message->hidden)
    mo_piece_say (box,
                  _ ("Only the safeguarding lead, and whoever they let in, can read it, on the "
                     "page of the concern. It is not passed on from here."),
                  "mo-dim");
}

/* ---------------------------------------------------------------------- legs */

typedef enum { STEP_DONE, STEP_NOW, STEP_TO_COME } Step;

static void
step (GtkWidget *box, Step at, const char *words, const char *when)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *inner;
  GtkWidget *word = mo_piece_label (words, at == STEP_NOW ? "mo-strong" : NULL),
            *said = mo_piece_label (when, "mo-dim");

  if (at == STEP_TO_COME) {
    inner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
    gtk_widget_add_css_class (inner, "mo-todo");
  } else {
    inner = g_object_new (
        GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
    gtk_image_set_from_icon_name (GTK_IMAGE (inner),
                                  at == STEP_DONE ? "mo-in-time-symbolic" : "mo-soon-symbolic");
    gtk_widget_add_css_class (inner, at == STEP_DONE ? "mo-ok" : "mo-soon");
  }
  gtk_widget_add_css_class (mark, "mo-step-mark");
  gtk_widget_set_valign (inner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (mark), inner);
  gtk_widget_set_hexpand (word, TRUE);
  gtk_widget_add_css_class (said, "mo-caption");
  gtk_label_set_xalign (GTK_LABEL (said), 1);
  gtk_widget_set_hexpand (said, TRUE);
  gtk_widget_set_valign (said, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), word);
  gtk_box_append (GTK_BOX (row), said);
  gtk_box_append (GTK_BOX (box), row);
}

/* "12 Mar 10:20 by telephone, Priya Nair" */
static char *
done_words (const char *at, const char *how, const char *who, MoDay today)
{
  g_autofree char *when = mo_message_at_words (at, today);
  const char *by = mo_message_how_words (how);
  return g_strdup_printf ("%s%s%s\n%s", when, by ? " " : "", by ? by : "", who ? who : "");
}

static void
pass_step (MoMessagesPage *self, GtkWidget *box, const MoMessage *message)
{
  MoDay today = mo_office_get_today (self->office);
  if (g_str_equal (message->to_role, "office") || (message->hidden && !message->passed_at))
    return;
  if (!message->passed_at) {
    g_autofree char *due = mo_message_standing (message, today);
    gboolean waits = g_str_equal (message->state, "taken");
    step (box, waits ? STEP_NOW : STEP_TO_COME, _ ("Pass on"), waits ? due : "");
    return;
  }
  g_autofree char *when =
      done_words (message->passed_at, message->passed_how, message->passed_by, today);
  step (box, STEP_DONE, _ ("Passed on"), when);
}

static void
answer_step (MoMessagesPage *self, GtkWidget *box, const MoMessage *message)
{
  MoDay today = mo_office_get_today (self->office);
  gboolean mine = g_str_equal (message->to_role, "office");
  if (g_str_equal (message->state, "no_answer_needed")) {
    step (box, STEP_DONE, mo_message_state_words (message->state, message->to_role), "");
    return;
  }
  if (!message->answer) {
    gboolean now = mine || g_str_equal (message->state, "passed");
    g_autofree char *standing = mo_message_standing (message, today);
    step (box,
          now ? STEP_NOW : STEP_TO_COME,
          mine ? _ ("Deal with it") : _ ("Answer"),
          now ? standing : "");
    return;
  }
  g_autofree char *when = done_words (message->answered_at, NULL, message->answered_by, today);
  step (box,
        STEP_DONE,
        mine ? _ ("Dealt with") : _ ("Answered"),
        message->answered_at ? when : "");
  mo_piece_say (box, message->answer, "mo-message-words");
}

static void
back_step (MoMessagesPage *self, GtkWidget *box, const MoMessage *message)
{
  if (!message->back)
    return;
  gboolean waits = g_str_equal (message->back_state, "taken");
  g_autofree char *words = g_strdup_printf (waits ? _ ("Pass the answer back to %s")
                                                  : _ ("Answer passed back to %s"),
                                            mo_message_from_name (message));
  step (box, waits ? STEP_NOW : STEP_DONE, words, "");
}

static void
fill_steps (MoMessagesPage *self, const MoMessage *message)
{
  GtkWidget *box = mo_piece_part (self->panel);
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *taken =
      done_words (message->taken_at, message->taken_how, message->taken_by, today);

  step (box,
        STEP_DONE,
        g_str_equal (message->from_role, "office") ? _ ("Written") : _ ("Taken"),
        taken);
  pass_step (self, box, message);
  answer_step (self, box, message);
  back_step (self, box, message);
}

/* ---------------------------------------------------------------------- reaching */

static void
fill_reach (MoMessagesPage *self, const MoMessage *message)
{
  gint64 person = mo_message_to_person (message);
  if (!person || !self->reach || self->reach_of != person ||
      !mo_message_is_open (message->state))
    return;
  const MoPersonFacts *facts = self->reach->facts;
  GtkWidget *box = mo_piece_part (self->panel);
  g_autofree char *heading =
      g_strdup_printf (_ ("How to reach %s"), mo_message_to_name (message));

  mo_piece_say (box, heading, "mo-strong");
  for (guint i = 0; i < self->reach->phones->len; i++) {
    const MoPersonPhone *phone = self->reach->phones->pdata[i];
    mo_piece_fact (
        box, phone->label && *phone->label ? phone->label : _ ("Telephone"), phone->number);
    if (!phone->safe)
      mo_piece_say (box, _ ("Leave no message on this number."), "mo-soon-text");
  }
  mo_piece_fact (box, _ ("Best way"), facts->preferred_words);
  mo_piece_fact (box, _ ("Times"), facts->contact_times);
  if (g_strcmp0 (facts->voicemail_safe, "yes") == 0)
    mo_piece_say (box, _ ("Voicemail is safe."), NULL);
  else if (g_strcmp0 (facts->voicemail_safe, "no") == 0)
    mo_piece_say (box, _ ("Leave no voicemail."), "mo-soon-text");
  if (facts->withhold_number)
    mo_piece_say (box, _ ("Withhold the office’s number."), "mo-soon-text");
  if (facts->interpreter && *facts->interpreter)
    mo_piece_fact (box, _ ("Interpreter"), facts->interpreter);
}

/* ---------------------------------------------------------------------- doing */

/* The one thing to do next, as the suggested button. */
static void
main_button (GtkWidget *box, const MoMessage *message)
{
  const char *to = mo_message_to_name (message);
  gboolean mine = g_str_equal (message->to_role, "office");
  gboolean taken = g_str_equal (message->state, "taken");
  g_autofree char *pass = g_strdup_printf (_ ("Pass on to %s…"), to);
  g_autofree char *answer = g_strdup_printf (_ ("Answer of %s…"), to);

  if (!mo_message_is_open (message->state))
    return;
  GtkWidget *made =
      mine ? mo_piece_button (box, _ ("Dealt with…"), _ ("Dealt with…"), "messages.answer")
      : taken ? mo_piece_button (box, pass, pass, "messages.pass")
              : mo_piece_button (box, answer, answer, "messages.answer");
  gtk_widget_add_css_class (made, "suggested-action");
}

static void
fill_actions (MoMessagesPage *self, const MoMessage *message)
{
  GtkWidget *box = mo_piece_part (self->panel), *row;
  g_autofree char *concern = g_strdup_printf ("win.concern-of-message((int64 %" G_GINT64_FORMAT
                                              ", int64 %" G_GINT64_FORMAT "))",
                                              message->pairing,
                                              message->id);

  if (message->hidden) {
    if (mo_message_is_open (message->state))
      mo_piece_button (box, _ ("No answer needed"), _ ("No answer needed"), "messages.settle");
    mo_piece_button (box, _ ("Open the pair"), _ ("Open the pair"), "messages.pair");
    return;
  }
  main_button (box, message);
  if (mo_message_is_open (message->state)) {
    row = mo_piece_shared (box);
    mo_piece_button (row, _ ("Schedule a call…"), _ ("Schedule a call…"), "messages.schedule");
    if (g_str_equal (message->state, "taken"))
      mo_piece_button (row, _ ("Other words…"), _ ("Other words…"), "messages.reword");
    else
      mo_piece_button (row, _ ("No answer needed"), _ ("No answer needed"), "messages.settle");
  } else if (message->back && g_str_equal (message->back_state, "taken"))
    mo_piece_button (box,
                     _ ("Show the answer to pass back"),
                     _ ("Show the answer to pass back"),
                     "messages.show-back");
  row = mo_piece_shared (box);
  mo_piece_button (row, _ ("Open the pair"), _ ("Open the pair"), "messages.pair");
  mo_piece_button (row, _ ("Raise a concern…"), _ ("Raise a concern…"), concern);
}

void
mo_message_panel_fill (MoMessagesPage *self)
{
  const MoMessage *message = mo_messages_page_chosen (self);
  g_autofree char *key = mo_refocus_key (self->panel);

  mo_piece_empty (self->panel);
  gtk_widget_set_visible (self->panel_place, message != NULL);
  if (!message)
    return;
  fill_words (self, message);
  fill_actions (self, message);
  fill_steps (self, message);
  fill_reach (self, message);
  if (key)
    mo_refocus (self->panel, key);
}
