/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions about somebody: a referral, a person, a mentor. */
#include "app/mo-window-private.h"
#include "apply/mo-apply-page.h"
#include "apply/mo-enquiry-form.h"
#include "apply/mo-way-page.h"
#include "assess/mo-assess-page.h"
#include "decide/mo-decide-page.h"
#include "decide/mo-measure-page.h"
#include "decide/mo-services-page.h"
#include "intake/mo-guard-form.h"
#include "intake/mo-intake-page.h"
#include "mentors/mo-mentor-page.h"
#include "papers/mo-letter-page.h"
#include "person/mo-person-page.h"
#include "replay/mo-not-asked-page.h"
#include "today/mo-support-form.h"
#include "waiting/mo-waiting-page.h"
#include "weights/mo-apart-form.h"
#include "widget/mo-action.h"

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

MO_ACTION (mentor)
{
  GtkWidget *page = mo_stack_need_page (MO_WINDOW (widget)->stack, "mentor");
  mo_mentor_page_show (MO_MENTOR_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (MO_WINDOW (widget), "mentor", TRUE);
}

MO_ACTION (mentor_way)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "way", TRUE);
  if (page)
    mo_way_page_show (MO_WAY_PAGE (page), g_variant_get_int64 (value));
}

/* A support talk with a mentor: who, and their name. */
MO_ACTION (support)
{
  const char *name;
  gint64 mentor;

  g_variant_get (value, "(x&s)", &mentor, &name);
  mo_support_form_show (widget, MO_WINDOW (widget)->office, mentor, name);
}

MO_ACTION (show_referral)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "waiting", TRUE);
  if (page)
    mo_waiting_page_show_referral (MO_WAITING_PAGE (page), g_variant_get_int64 (value));
}

MO_ACTION (show_person)
{
  GtkWidget *page = mo_stack_need_page (MO_WINDOW (widget)->stack, "person");
  mo_window_back_other_person (MO_WINDOW (widget), g_variant_get_int64 (value));
  mo_person_page_show (MO_PERSON_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (MO_WINDOW (widget), "person", TRUE);
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

MO_ACTION (decide)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "decide", TRUE);
  mo_decide_page_show (MO_DECIDE_PAGE (page), g_variant_get_int64 (value));
}

MO_ACTION (guardian)
{
  mo_guard_form_show (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

/* The statements before the mentoring. */
MO_ACTION (measure)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (widget), "measure", TRUE);
  mo_measure_page_show (MO_MEASURE_PAGE (page), g_variant_get_int64 (value));
}

/* Who was pointed somewhere and is to be asked what became of it. */
MO_ACTION (follow_ups)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "services");
  mo_services_page_show_follow_ups (MO_SERVICES_PAGE (page), TRUE);
  mo_window_show_page (self, "services", TRUE);
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

/* target: a mentor, 0 for whoever is first on the list */
MO_ACTION (not_asked)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_need_page (self->stack, "not-asked");
  mo_not_asked_page_show (MO_NOT_ASKED_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (self, "not-asked", TRUE);
}

/* target: mentor and person; 0: asked in the form */
MO_ACTION (keep_apart)
{
  gint64 mentor, person;
  g_variant_get (value, "(xx)", &mentor, &person);
  mo_apart_form_show (widget, MO_WINDOW (widget)->office, mentor, person);
}

static const MoAction actions[] = {
  { "win.new-referral", NULL, new_referral },
  { "win.begin-again", "x", begin_again },
  { "win.resume-draft", "x", resume_draft },
  { "win.apply", "x", apply },
  { "win.resume-application", "x", resume_application },
  { "win.enquiry", NULL, enquiry },
  { "win.mentor", "x", mentor },
  { "win.mentor-way", "x", mentor_way },
  { "win.support", "(xs)", support },
  { "win.show-referral", "x", show_referral },
  { "win.show-person", "x", show_person },
  { "win.assess", "x", assess },
  { "win.decide", "x", decide },
  { "win.guardian", "x", guardian },
  { "win.measure", "x", measure },
  { "win.follow-ups", NULL, follow_ups },
  { "win.letter", "(xs)", letter },
  { "win.not-asked", "x", not_asked },
  { "win.keep-apart", "(xx)", keep_apart },
};

void
mo_window_class_install_people (GtkWidgetClass *klass)
{
  mo_actions_install (klass, actions, G_N_ELEMENTS (actions));
}
