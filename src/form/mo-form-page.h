/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/mo-form-draft.h"
#include "core/mo-look-alike.h"
#include "model/mo-form-jobs.h"
#include "model/mo-office.h"

G_BEGIN_DECLS

/* A form of core/mo-form.h as a page: one topic at a time or all on one page, kept as a draft
 * at each change, people in the book who look like this one beside it.  What becomes of the
 * answers is the feature's. */
#define MO_TYPE_FORM_PAGE (mo_form_page_get_type ())
G_DECLARE_FINAL_TYPE (MoFormPage, mo_form_page, MO, FORM_PAGE, GtkWidget)

/* Sentences that have a name or a number in them; the name may be "". */
typedef enum {
  MO_FORM_SAYS_TITLE,    /* "New referral: Grace Tilley" */
  MO_FORM_SAYS_PROBLEMS, /* "2 answers need a look before the referral can be saved": n */
  MO_FORM_SAYS_KEPT,     /* where the draft is found again */
  MO_FORM_SAYS_EARLIER,  /* of who was here before: name is why they are taken for the same */
} MoFormSaying;

/* What one form says and does. */
typedef struct {
  const MoForm *(*form) (void);
  const char *draft, *discarded; /* kinds of drafts */
  const char *untitled;          /* of a draft without a name; to be translated */
  const char *save;              /* "Save referral"; to be translated */
  const char *note;              /* under the steps; to be translated */
  const char *after;             /* the page that is shown when this one is left */
  const char *resume;            /* the action that goes on with a draft, by its id */
  const char *other;             /* the same for a draft of another form */
  char *(*say) (MoFormSaying what, const char *name, guint n); /* translated, owned by caller */

  /* Each may be NULL.  user: the page's. */
  char *(*head) (MoFormPage *page, gpointer user); /* parts of the sentence, joined */
  void (*shown) (MoFormPage *page, gpointer user); /* draft, step or day changed */
  void (*changed) (MoFormPage *page, const char *key, gpointer user);
  void (*take) (MoFormPage *page, gpointer user); /* every answer is right */
} MoFormPageKind;

GtkWidget *mo_form_page_new (MoOffice *office, const MoFormPageKind *kind, gpointer user);

/* A new one; one under way is kept as a draft and offered beside it. */
void mo_form_page_start (MoFormPage *page);
/* Goes on with a draft where it was left. */
void mo_form_page_resume (MoFormPage *page, gint64 draft);
/* The same as start, with answers to begin with; takes the draft. */
void mo_form_page_start_with (MoFormPage *page, MoFormDraft *draft);
/* It was sent: nothing is under way any more. */
void mo_form_page_finish (MoFormPage *page);
/* FALSE while it is being sent. */
void mo_form_page_set_ready (MoFormPage *page, gboolean ready);
/* A card beside the questions; hidden until it is shown. */
void mo_form_page_add_side (MoFormPage *page, GtkWidget *card);

/* NULL where none is under way, or it is not read yet. */
MoFormDraft *mo_form_page_get_draft (MoFormPage *page);
gint64 mo_form_page_get_draft_id (MoFormPage *page); /* 0: not kept yet */
const MoFormBook *mo_form_page_get_book (MoFormPage *page);
MoOffice *mo_form_page_get_office (MoFormPage *page);
/* MoLookAlike; NULL for none. */
GPtrArray *mo_form_page_get_found (MoFormPage *page);
/* Sets an answer as if it had been typed, and shows the page anew. */
void mo_form_page_put (MoFormPage *page, const char *key, const char *value);
/* Shows the step that asks for it, with the focus there. */
void mo_form_page_go_to (MoFormPage *page, const char *key);

G_END_DECLS
