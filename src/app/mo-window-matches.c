/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions about a match: finding it, its papers, its calls and what is said in them. */
#include "app/mo-window-private.h"
#include "board/mo-board-page.h"
#include "board/mo-rematch-form.h"
#include "calls/mo-calls-page.h"
#include "compare/mo-compare-page.h"
#include "messages/mo-message-forms.h"
#include "messages/mo-messages-page.h"
#include "notes/mo-note-form.h"
#include "notes/mo-notes-page.h"
#include "papers/mo-certificate-page.h"
#include "papers/mo-pair-page.h"
#include "phone/mo-phone-page.h"
#include "safeguarding/mo-concern-page.h"
#include "safeguarding/mo-raise-form.h"
#include "slots/mo-mentor-calls-page.h"
#include "slots/mo-slot-form.h"
#include "widget/mo-action.h"

MO_ACTION (board_for)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "board", TRUE);
  mo_board_page_show_referral (MO_BOARD_PAGE (page), g_variant_get_int64 (value));
}

MO_ACTION (what_if)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "board", TRUE);
  mo_board_page_what_if (MO_BOARD_PAGE (page));
}

/* Ctrl+I, wherever the keyboard is while the board is shown. */
MO_ACTION (what_if_toggle)
{
  MoStack *stack = MO_WINDOW (widget)->stack;
  if (g_strcmp0 (mo_stack_get_shown (stack), "board") == 0)
    gtk_widget_activate_action (mo_stack_get_page (stack, "board"), "board.what-if", NULL);
}

MO_ACTION (what_if_taken_up)
{
  mo_window_what_if_taken_up (MO_WINDOW (widget));
}

/* target: whom for, and which mentors; none: the best three. */
MO_ACTION (compare)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "compare", TRUE);
  g_autoptr (GVariant) mentors = g_variant_get_child_value (value, 1);
  gint64 referral;
  gsize n;
  const gint64 *ids = g_variant_get_fixed_array (mentors, &n, sizeof (gint64));

  g_variant_get_child (value, 0, "x", &referral);
  mo_compare_page_show (MO_COMPARE_PAGE (page), referral, ids, (guint) n);
}

/* A pair that does not suit ends, and the person waits for another mentor. */
MO_ACTION (rematch)
{
  mo_rematch_form_show (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

MO_ACTION (pair_paper)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "pair");
  const char *kind;
  gint64 pairing;

  g_variant_get (value, "(x&s)", &pairing, &kind);
  mo_pair_page_show_pair (MO_PAIR_PAGE (page), pairing, kind);
  mo_window_show_page (self, "pair", TRUE);
}

/* The sheet kept of a match. */
MO_ACTION (certificate)
{
  GtkWidget *page = mo_stack_need_page (MO_WINDOW (widget)->stack, "certificate");
  mo_certificate_page_show_pairing (MO_CERTIFICATE_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (MO_WINDOW (widget), "certificate", TRUE);
}

MO_ACTION (show_pairing)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "calls", TRUE);
  mo_calls_page_show_pairing (MO_CALLS_PAGE (page), g_variant_get_int64 (value));
}

MO_ACTION (book_call_for)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "calls", TRUE);
  mo_calls_page_book_for (MO_CALLS_PAGE (page), g_variant_get_int64 (value));
}

/* The weekday and the time that the calls of a match come back at. */
MO_ACTION (book_slot)
{
  mo_slot_form_show (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

/* The calls to come of a mentor, on a sheet for that mentor. */
MO_ACTION (mentor_calls)
{
  GtkWidget *page = mo_stack_need_page (MO_WINDOW (widget)->stack, "mentor-calls");
  mo_mentor_calls_page_show (MO_MENTOR_CALLS_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (MO_WINDOW (widget), "mentor-calls", TRUE);
}

/* target: a pair that is rung about, 0 for whoever is next */
MO_ACTION (ring)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "phone");
  mo_phone_page_ring (MO_PHONE_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (self, "phone", TRUE);
}

/* target: a call */
MO_ACTION (note)
{
  mo_note_form_show (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

/* target: a mentor of whom summaries are missing */
MO_ACTION (chase_notes)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "notes");
  mo_notes_page_show_mentor (MO_NOTES_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (self, "notes", TRUE);
}

/* target: a message, whatever the book shows just now */
MO_ACTION (show_message)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "messages");
  mo_messages_page_show_message (MO_MESSAGES_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (self, "messages", TRUE);
}

/* Where the book is looked at, it goes on with what was taken. */
static void
message_taken (GtkWidget *widget, gint64 message)
{
  MoWindow *self = MO_WINDOW (widget);
  if (g_strcmp0 (mo_stack_get_shown (self->stack), "messages") == 0)
    mo_messages_page_taken (MO_MESSAGES_PAGE (mo_stack_need_page (self->stack, "messages")),
                            message);
}

/* target: whose pair, 0: asked in the form */
MO_ACTION (take_message)
{
  mo_message_form_take (
      widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value), message_taken);
}

/* target: the pairing and the note of a call that it comes from; 0: none */
MO_ACTION (concern)
{
  gint64 pairing, note;
  g_variant_get (value, "(xx)", &pairing, &note);
  mo_raise_form_show (widget, MO_WINDOW (widget)->office, pairing, note, 0, 0);
}

/* target: the pairing and the message that it comes from */
MO_ACTION (concern_of_message)
{
  gint64 pairing, message;
  g_variant_get (value, "(xx)", &pairing, &message);
  mo_raise_form_show (widget, MO_WINDOW (widget)->office, pairing, 0, message, 0);
}

/* target: the pairing, 0: none, and the person of whom it is thought */
MO_ACTION (concern_about)
{
  gint64 pairing, person;
  g_variant_get (value, "(xx)", &pairing, &person);
  mo_raise_form_show (widget, MO_WINDOW (widget)->office, pairing, 0, 0, person);
}

MO_ACTION (show_concern)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_window_show_page (self, "concern", TRUE);
  mo_concern_page_show (MO_CONCERN_PAGE (page), g_variant_get_int64 (value));
}

static const MoAction actions[] = {
  { "win.board-for", "x", board_for },
  { "win.what-if", NULL, what_if },
  { "win.what-if-toggle", NULL, what_if_toggle },
  { "win.what-if-taken-up", NULL, what_if_taken_up },
  { "win.compare", "(xax)", compare },
  { "win.rematch", "x", rematch },
  { "win.pair-paper", "(xs)", pair_paper },
  { "win.certificate", "x", certificate },
  { "win.show-pairing", "x", show_pairing },
  { "win.book-call-for", "x", book_call_for },
  { "win.book-slot", "x", book_slot },
  { "win.mentor-calls", "x", mentor_calls },
  { "win.ring", "x", ring },
  { "win.note", "x", note },
  { "win.chase-notes", "x", chase_notes },
  { "win.show-message", "x", show_message },
  { "win.take-message", "x", take_message },
  { "win.concern", "(xx)", concern },
  { "win.concern-of-message", "(xx)", concern_of_message },
  { "win.concern-about", "(xx)", concern_about },
  { "win.show-concern", "x", show_concern },
};

void
mo_window_class_install_matches (GtkWidgetClass *klass)
{
  mo_actions_install (klass, actions, G_N_ELEMENTS (actions));
}
