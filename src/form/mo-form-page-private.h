/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-form-page.h"
#include "widget/mo-wizard.h"

G_BEGIN_DECLS

struct _MoFormPage {
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box, *title, *sentence, *layout, *discard;
  MoWizard *wizard;
  GtkWidget *earlier, *earlier_list;
  GtkWidget *others, *others_list;

  MoOffice *office;
  const MoFormPageKind *kind;
  const MoForm *form;
  gpointer user;
  MoFormBook *book; /* words and drafts; NULL until they are read */

  /* the form under way; draft NULL where there is none */
  MoFormDraft *draft;
  MoFormDraft *beginning; /* answers that the next one begins with, or NULL */
  const MoFormStep *step;
  int opening;      /* drafts being read */
  gboolean touched; /* somebody answered something */

  /* keeping it */
  gint64 draft_id;
  guint keep_source;
  int keeping;     /* saves under way */
  gboolean unkept; /* something is newer than the last of them */
  guint serial;    /* of the form under way, so that an answer finds its own */

  /* looking for the same person */
  guint look_source;
  GCancellable *looking;
  GPtrArray *found; /* MoLookAlike, or NULL */
};

/* ---- drafts */
void mo_form_page_keep_soon (MoFormPage *self);
void mo_form_page_keep_now (MoFormPage *self);
void mo_form_page_discard (MoFormPage *self);
/* Says where the draft that is left now can be found again. */
void mo_form_page_tell_where (MoFormPage *self);
/* Shows the drafts that wait beside the first step. */
void mo_form_page_show_others (MoFormPage *self);

/* ---- steps */
void mo_form_page_show_step (MoFormPage *self, const MoFormStep *step);
void mo_form_page_show_head (MoFormPage *self);
/* TRUE while all questions stand on one page, as on paper. */
gboolean mo_form_page_is_long (MoFormPage *self);
void mo_form_page_turn_layout (MoFormPage *self);
void mo_form_page_connect_wizard (MoFormPage *self);
/* Sets an answer and nothing else. */
void mo_form_page_answer (MoFormPage *self, const char *key, const char *value);

/* ---- questions */
void mo_form_page_show_questions (MoFormPage *self, gboolean seen);
/* MoFormField of the page, the hidden ones too; owned by the caller. */
GPtrArray *mo_form_page_shown_fields (MoFormPage *self);
void mo_form_page_show_reading (MoFormPage *self, const MoFormField *field);
/* What is wrong with an answer; what is missing only if it is told too. */
void
mo_form_page_show_problem (MoFormPage *self, const MoFormField *field, gboolean missing_too);
void mo_form_page_show_wanted (MoFormPage *self);
/* TRUE where every answer of the page is right; else they are told, and listed on top. */
gboolean mo_form_page_step_is_right (MoFormPage *self);

/* ---- the last step */
void mo_form_page_show_check (MoFormPage *self);
void mo_form_page_take (MoFormPage *self);

/* ---- beside it */
/* The draft, the step or the day changed: the feature shows what it has beside it. */
void mo_form_page_tell_shown (MoFormPage *self);
void mo_form_page_look_soon (MoFormPage *self);
void mo_form_page_show_found (MoFormPage *self);

G_END_DECLS
