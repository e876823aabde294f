/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences.h"
#include "app/mo-window-private.h"
#include "apply/mo-apply-page.h"
#include "apply/mo-enquiry-form.h"
#include "apply/mo-way-page.h"
#include "assess/mo-assess-page.h"
#include "board/mo-board-page.h"
#include "board/mo-rematch-form.h"
#include "calls/mo-calls-page.h"
#include "compare/mo-compare-page.h"
#include "decide/mo-decide-page.h"
#include "decide/mo-measure-page.h"
#include "decide/mo-services-page.h"
#include "intake/mo-guard-form.h"
#include "intake/mo-intake-page.h"
#include "papers/mo-certificate-page.h"
#include "mentors/mo-mentor-page.h"
#include "messages/mo-message-forms.h"
#include "messages/mo-messages-page.h"
#include "notes/mo-note-form.h"
#include "notes/mo-notes-page.h"
#include "papers/mo-letter-page.h"
#include "papers/mo-pair-page.h"
#include "person/mo-person-page.h"
#include "phone/mo-phone-page.h"
#include "replay/mo-not-asked-page.h"
#include "safeguarding/mo-concern-page.h"
#include "safeguarding/mo-raise-form.h"
#include "slots/mo-mentor-calls-page.h"
#include "slots/mo-slot-form.h"
#include "today/mo-support-form.h"
#include "today/mo-task-form.h"
#include "waiting/mo-waiting-page.h"
#include "weights/mo-apart-form.h"
#include "widget/mo-action.h"
#include "widget/mo-announce.h"

MO_ACTION (show_page)
{
  mo_window_show_page (MO_WINDOW (widget), g_variant_get_string (value, NULL), TRUE);
}

/* A support talk with a mentor: who, and their name. */
MO_ACTION (support)
{
  const char *name;
  gint64 mentor;

  g_variant_get (value, "(x&s)", &mentor, &name);
  mo_support_form_show (widget, MO_WINDOW (widget)->office, mentor, name);
}

MO_ACTION (mentor)
{
  GtkWidget *page = mo_stack_need_page (MO_WINDOW (widget)->stack, "mentor");
  mo_mentor_page_show (MO_MENTOR_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (MO_WINDOW (widget), "mentor", TRUE);
}

MO_ACTION (new_referral)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "intake", TRUE);
  mo_intake_page_start (MO_INTAKE_PAGE (page));
}

MO_ACTION (begin_again)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "intake", TRUE);
  mo_intake_page_again (MO_INTAKE_PAGE (page), g_variant_get_int64 (value));
}

MO_ACTION (resume_draft)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "intake", TRUE);
  mo_window_drafts_taken_up (MO_WINDOW (widget));
  mo_intake_page_resume (MO_INTAKE_PAGE (page), g_variant_get_int64 (value));
}

/* 0: somebody new; else who enquired. */
MO_ACTION (apply)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "apply", TRUE);
  mo_apply_page_start (MO_APPLY_PAGE (page), g_variant_get_int64 (value));
}

MO_ACTION (resume_application)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "apply", TRUE);
  mo_window_drafts_taken_up (MO_WINDOW (widget));
  mo_apply_page_resume (MO_APPLY_PAGE (page), g_variant_get_int64 (value));
}

MO_ACTION (enquiry)
{
  mo_enquiry_form_show (widget, MO_WINDOW (widget)->office);
}

MO_ACTION (mentor_way)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "way", TRUE);
  if (page)
    mo_way_page_show (MO_WAY_PAGE (page), g_variant_get_int64 (value));
}

MO_ACTION (show_referral)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "waiting", TRUE);
  if (page)
    mo_waiting_page_show_referral (MO_WAITING_PAGE (page), g_variant_get_int64 (value));
}

/* A talk is open once: asked for in a second window, the one that has it comes to the front. */
static MoWindow *
window_with_talk (MoWindow *self, gint64 referral)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));
  for (GList *at = gtk_application_get_windows (app); at; at = at->next) {
    GtkWidget *page = MO_IS_WINDOW (at->data)
                          ? mo_stack_get_page (MO_WINDOW (at->data)->stack, "assessment")
                          : NULL;
    if (page && mo_assess_page_get_referral (MO_ASSESS_PAGE (page)) == referral)
      return at->data;
  }
  return self;
}

MO_ACTION (assess)
{
  gint64 referral = g_variant_get_int64 (value);
  MoWindow *self = window_with_talk (MO_WINDOW (widget), referral);
  GtkWidget *page = mo_window_show_page (self, "assessment", TRUE);
  mo_window_drafts_taken_up (MO_WINDOW (widget));
  mo_assess_page_show (MO_ASSESS_PAGE (page), referral);
  if (self != MO_WINDOW (widget))
    gtk_window_present (GTK_WINDOW (self));
}

MO_ACTION (board_for)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "board", TRUE);
  mo_board_page_show_referral (MO_BOARD_PAGE (page), g_variant_get_int64 (value));
}

MO_ACTION (what_if_taken_up)
{
  mo_window_what_if_taken_up (MO_WINDOW (widget));
}

MO_ACTION (what_if)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "board", TRUE);
  mo_board_page_what_if (MO_BOARD_PAGE (page));
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

/* The calls to come of a mentor, on a sheet for that mentor. */
MO_ACTION (mentor_calls)
{
  GtkWidget *page = mo_stack_need_page (MO_WINDOW (widget)->stack, "mentor-calls");
  mo_mentor_calls_page_show (MO_MENTOR_CALLS_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (MO_WINDOW (widget), "mentor-calls", TRUE);
}

/* The weekday and the time that the calls of a match come back at. */
MO_ACTION (book_slot)
{
  mo_slot_form_show (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

/* target: whom it is about, 0 for nobody */
MO_ACTION (add_task)
{
  mo_task_form_add (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

MO_ACTION (guardian)
{
  mo_guard_form_show (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

MO_ACTION (decide)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "decide", TRUE);
  mo_decide_page_show (MO_DECIDE_PAGE (page), g_variant_get_int64 (value));
}

/* The statements before the mentoring. */
MO_ACTION (measure)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "measure", TRUE);
  mo_measure_page_show (MO_MEASURE_PAGE (page), g_variant_get_int64 (value));
}

MO_ACTION (services)
{
  mo_window_show_page (MO_WINDOW (widget), "services", TRUE);
}

/* Who was pointed somewhere and is to be asked what became of it. */
MO_ACTION (follow_ups)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "services");
  mo_services_page_show_follow_ups (MO_SERVICES_PAGE (page), TRUE);
  mo_window_show_page (self, "services", TRUE);
}

MO_ACTION (show_person)
{
  GtkWidget *page = mo_stack_need_page (MO_WINDOW (widget)->stack, "person");
  mo_person_page_show (MO_PERSON_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (MO_WINDOW (widget), "person", TRUE);
}

/* A pair that does not suit ends, and the person waits for another mentor. */
MO_ACTION (rematch)
{
  mo_rematch_form_show (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

/* What mentors and mentees said no to. */
MO_ACTION (declines)
{
  mo_window_show_page (MO_WINDOW (widget), "noes", TRUE);
}

MO_ACTION (papers)
{
  mo_window_show_page (MO_WINDOW (widget), "papers", TRUE);
}

MO_ACTION (letter)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "letter");
  const char *kind;
  gint64 referral;

  g_variant_get (value, "(x&s)", &referral, &kind);
  mo_letter_page_show_letter (MO_LETTER_PAGE (page), referral, kind);
  mo_window_show_page (self, "letter", TRUE);
}

MO_ACTION (training)
{
  mo_window_show_page (MO_WINDOW (widget), "training", TRUE);
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

MO_ACTION (weights)
{
  mo_window_show_page (MO_WINDOW (widget), "weights", TRUE);
}

/* target: mentor and person; 0: asked in the form */
MO_ACTION (keep_apart)
{
  gint64 mentor, person;
  g_variant_get (value, "(xx)", &mentor, &person);
  mo_apart_form_show (widget, MO_WINDOW (widget)->office, mentor, person);
}

MO_ACTION (radar)
{
  mo_window_show_page (MO_WINDOW (widget), "radar", TRUE);
}

MO_ACTION (compass)
{
  mo_window_show_page (MO_WINDOW (widget), "compass", TRUE);
}

/* target: a mentor, 0 for whoever is first on the list */
MO_ACTION (not_asked)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "not-asked");
  mo_not_asked_page_show (MO_NOT_ASKED_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (self, "not-asked", TRUE);
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

/* The sheet kept of a match. */
MO_ACTION (certificate)
{
  GtkWidget *page = mo_stack_need_page (MO_WINDOW (widget)->stack, "certificate");
  mo_certificate_page_show_pairing (MO_CERTIFICATE_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (MO_WINDOW (widget), "certificate", TRUE);
}

MO_ACTION (phone_day)
{
  mo_window_show_page (MO_WINDOW (widget), "phone", TRUE);
}

/* target: a pair that is rung about, 0 for whoever is next */
MO_ACTION (ring)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "phone");
  mo_phone_page_ring (MO_PHONE_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (self, "phone", TRUE);
}

MO_ACTION (messages)
{
  mo_window_show_page (MO_WINDOW (widget), "messages", TRUE);
}

MO_ACTION (notes)
{
  mo_window_show_page (MO_WINDOW (widget), "notes", TRUE);
}

/* target: a mentor of whom summaries are missing */
MO_ACTION (chase_notes)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "notes");
  mo_notes_page_show_mentor (MO_NOTES_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (self, "notes", TRUE);
}

/* target: a call */
MO_ACTION (note)
{
  mo_note_form_show (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

/* target: a message, whatever the book shows just now */
MO_ACTION (show_message)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "messages");
  mo_messages_page_show_message (MO_MESSAGES_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (self, "messages", TRUE);
}

/* target: whose pair, 0: asked in the form */
MO_ACTION (take_message)
{
  mo_message_form_take (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

MO_ACTION (show_concern)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_window_show_page (self, "concern", TRUE);
  mo_concern_page_show (MO_CONCERN_PAGE (page), g_variant_get_int64 (value));
}

/* target: the pairing and the note of a call that it comes from; 0: none */
MO_ACTION (concern)
{
  gint64 pairing, note;
  g_variant_get (value, "(xx)", &pairing, &note);
  mo_raise_form_show (widget, MO_WINDOW (widget)->office, pairing, note);
}

MO_ACTION (import)
{
  mo_window_show_page (MO_WINDOW (widget), "import", TRUE);
}

/* What went wrong stands above the page until it is closed, and is said; the focus stays where
 * the person was working. */
MO_ACTION (problem)
{
  MoWindow *self = MO_WINDOW (widget);
  mo_banner_set_words (self->problem, g_variant_get_string (value, NULL));
  mo_announce (widget, mo_banner_get_words (self->problem));
}

/* What was done and changed nothing on record: a file written, words copied. */
MO_ACTION (tell)
{
  mo_toast_overlay_show (
      MO_WINDOW (widget)->toasts, g_variant_get_string (value, NULL), NULL, NULL);
}

MO_ACTION (undo)
{
  mo_window_undo (MO_WINDOW (widget));
}

MO_ACTION (search)
{
  mo_window_search (MO_WINDOW (widget));
}

MO_ACTION (leave_search)
{
  mo_window_leave_search (MO_WINDOW (widget));
}

MO_ACTION (preferences)
{
  mo_preferences_show (GTK_WINDOW (widget), MO_WINDOW (widget)->office, NULL);
}

MO_ACTION (preferences_page)
{
  mo_preferences_show (
      GTK_WINDOW (widget), MO_WINDOW (widget)->office, g_variant_get_string (value, NULL));
}

MO_ACTION (shortcuts)
{
  mo_window_show_shortcuts (MO_WINDOW (widget));
}

MO_ACTION (help)
{
  mo_window_show_help (MO_WINDOW (widget));
}

MO_ACTION (about)
{
  mo_window_show_about (MO_WINDOW (widget));
}

/* A page that prints has an action of that name. */
MO_ACTION (print)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_get_page (self->stack, mo_stack_get_shown (self->stack));
  if (!page || !gtk_widget_activate_action (page, "page.print", NULL))
    mo_toast_overlay_show (
        self->toasts, _ ("This page has nothing to print. Impact has."), NULL, NULL);
}

static const MoAction actions[] = {
  { "win.show-page", "s", show_page },
  { "win.mentor", "x", mentor },
  { "win.support", "(xs)", support },
  { "win.new-referral", NULL, new_referral },
  { "win.begin-again", "x", begin_again },
  { "win.resume-draft", "x", resume_draft },
  { "win.apply", "x", apply },
  { "win.resume-application", "x", resume_application },
  { "win.enquiry", NULL, enquiry },
  { "win.mentor-way", "x", mentor_way },
  { "win.show-referral", "x", show_referral },
  { "win.assess", "x", assess },
  { "win.board-for", "x", board_for },
  { "win.what-if", NULL, what_if },
  { "win.what-if-taken-up", NULL, what_if_taken_up },
  { "win.show-pairing", "x", show_pairing },
  { "win.book-call-for", "x", book_call_for },
  { "win.book-slot", "x", book_slot },
  { "win.mentor-calls", "x", mentor_calls },
  { "win.add-task", "x", add_task },
  { "win.decide", "x", decide },
  { "win.guardian", "x", guardian },
  { "win.measure", "x", measure },
  { "win.services", NULL, services },
  { "win.follow-ups", NULL, follow_ups },
  { "win.show-person", "x", show_person },
  { "win.phone-day", NULL, phone_day },
  { "win.ring", "x", ring },
  { "win.messages", NULL, messages },
  { "win.notes", NULL, notes },
  { "win.note", "x", note },
  { "win.chase-notes", "x", chase_notes },
  { "win.show-message", "x", show_message },
  { "win.take-message", "x", take_message },
  { "win.import", NULL, import },
  { "win.papers", NULL, papers },
  { "win.declines", NULL, declines },
  { "win.rematch", "x", rematch },
  { "win.letter", "(xs)", letter },
  { "win.pair-paper", "(xs)", pair_paper },
  { "win.training", NULL, training },
  { "win.weights", NULL, weights },
  { "win.keep-apart", "(xx)", keep_apart },
  { "win.not-asked", "x", not_asked },
  { "win.compass", NULL, compass },
  { "win.radar", NULL, radar },
  { "win.compare", "(xax)", compare },
  { "win.certificate", "x", certificate },
  { "win.concern", "(xx)", concern },
  { "win.show-concern", "x", show_concern },
  { "win.problem", "s", problem },
  { "win.tell", "s", tell },
  { "win.undo", NULL, undo },
  { "win.search", NULL, search },
  { "win.preferences", NULL, preferences },
  { "win.preferences-page", "s", preferences_page },
  { "win.shortcuts", NULL, shortcuts },
  { "win.help", NULL, help },
  { "win.about", NULL, about },
  { "win.print", NULL, print },
  { "win.leave-search", NULL, leave_search },
};

static const struct {
  guint key;
  GdkModifierType with;
  const char *action, *page;
} keys[] = {
  { GDK_KEY_1, GDK_ALT_MASK, "win.show-page", "today" },
  { GDK_KEY_2, GDK_ALT_MASK, "win.show-page", "waiting" },
  { GDK_KEY_3, GDK_ALT_MASK, "win.show-page", "board" },
  { GDK_KEY_4, GDK_ALT_MASK, "win.show-page", "calls" },
  { GDK_KEY_5, GDK_ALT_MASK, "win.show-page", "mentors" },
  { GDK_KEY_6, GDK_ALT_MASK, "win.show-page", "impact" },
  { GDK_KEY_7, GDK_ALT_MASK, "win.show-page", "phone" },
  { GDK_KEY_8, GDK_ALT_MASK, "win.show-page", "messages" },
  { GDK_KEY_9, GDK_ALT_MASK, "win.show-page", "safeguarding" },
  { GDK_KEY_n, GDK_CONTROL_MASK, "win.new-referral", NULL },
  { GDK_KEY_e, GDK_CONTROL_MASK, "win.show-page", "assessment" },
  { GDK_KEY_f, GDK_CONTROL_MASK, "win.search", NULL },
  { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL },
  { GDK_KEY_o, GDK_CONTROL_MASK, "win.import", NULL },
  { GDK_KEY_p, GDK_CONTROL_MASK, "win.print", NULL },
  { GDK_KEY_q, GDK_CONTROL_MASK, "app.quit", NULL },
  { GDK_KEY_comma, GDK_CONTROL_MASK, "win.preferences", NULL },
  { GDK_KEY_question, GDK_CONTROL_MASK, "win.shortcuts", NULL },
  { GDK_KEY_question, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.shortcuts", NULL },
  { GDK_KEY_F1, 0, "win.help", NULL },
  { GDK_KEY_F9, 0, "win.toggle-navigation", NULL },
};

/* Bindings of the class and not accelerators of the application: those come before the text
 * that is being typed, and Ctrl+Z there is the text's own. */
void
mo_window_class_install_actions (GtkWidgetClass *klass)
{
  mo_actions_install (klass, actions, G_N_ELEMENTS (actions));
  mo_window_class_install_navigation (klass);
  mo_window_class_install_back (klass);
  mo_window_class_install_ten (klass);
  mo_window_class_install_ending (klass);
  mo_window_class_install_records (klass);
  mo_window_class_install_pack (klass);
  mo_window_class_install_impact (klass);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass,
                                         keys[i].key,
                                         keys[i].with,
                                         keys[i].action,
                                         keys[i].page ? "s" : NULL,
                                         keys[i].page);
  gtk_widget_class_add_binding_action (
      klass, GDK_KEY_t, GDK_CONTROL_MASK, "win.add-task", "x", (gint64) 0);
}
