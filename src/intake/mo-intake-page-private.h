/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-look-alike.h"
#include "core/mo-referral-draft.h"
#include "intake/mo-intake-page.h"
#include "model/mo-intake-jobs.h"
#include "widget/mo-wizard.h"

G_BEGIN_DECLS

struct _MoIntakePage {
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box, *title, *sentence, *layout, *discard;
  MoWizard *wizard;
  GtkWidget *earlier, *earlier_list, *due, *due_icon, *due_day, *due_why;
  GtkWidget *others, *others_list;

  MoOffice *office;
  MoIntakeBook *book; /* words and drafts; NULL until they are read */

  /* the referral under way; draft NULL where there is none */
  MoReferralDraft *draft;
  const MoFormStep *step;
  int opening;      /* drafts being read */
  gboolean touched; /* somebody answered something */

  /* keeping it */
  gint64 draft_id;
  guint keep_source;
  int keeping;     /* saves under way */
  gboolean unkept; /* something is newer than the last of them */
  guint serial;    /* of the referral under way, so that an answer finds its own */

  /* looking for the same person */
  guint look_source;
  GCancellable *looking;
  GPtrArray *found; /* MoLookAlike, or NULL */
  MoDay due_received;
};

/* ---- drafts */
void mo_intake_keep_soon (MoIntakePage *self);
void mo_intake_keep_now (MoIntakePage *self);
void mo_intake_discard (MoIntakePage *self);
/* Says where the draft that is left now can be found again. */
void mo_intake_tell_where (MoIntakePage *self);
/* Shows the drafts that wait beside the first step. */
void mo_intake_show_others (MoIntakePage *self);

/* ---- steps */
void mo_intake_show_step (MoIntakePage *self, const MoFormStep *step);
void mo_intake_show_head (MoIntakePage *self);
/* TRUE while all questions stand on one page, as on paper. */
gboolean mo_intake_is_long (MoIntakePage *self);
void mo_intake_turn_layout (MoIntakePage *self);
void mo_intake_connect_wizard (MoIntakePage *self);
/* Sets an answer and nothing else. */
void mo_intake_answer (MoIntakePage *self, const char *key, const char *value);

/* ---- questions */
void mo_intake_show_questions (MoIntakePage *self, gboolean seen);
/* MoFormField of the page, the hidden ones too; owned by the caller. */
GPtrArray *mo_intake_shown_fields (MoIntakePage *self);
void mo_intake_show_reading (MoIntakePage *self, const MoFormField *field);
/* What is wrong with an answer; what is missing only if it is told too. */
void
mo_intake_show_problem (MoIntakePage *self, const MoFormField *field, gboolean missing_too);
void mo_intake_show_wanted (MoIntakePage *self);
/* TRUE where every answer of the page is right; else they are told, and listed on top. */
gboolean mo_intake_step_is_right (MoIntakePage *self);

/* ---- the last step */
void mo_intake_show_check (MoIntakePage *self);
void mo_intake_take (MoIntakePage *self);

/* ---- beside it */
void mo_intake_look_soon (MoIntakePage *self);
void mo_intake_show_due (MoIntakePage *self);
void mo_intake_show_found (MoIntakePage *self);

G_END_DECLS
