/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-private.h"
#include "core/mo-no-rules.h"
#include "store/mo-terms.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

/* A no of a mentor or a mentee is asked for its reason: one of the list, and their words. */

typedef struct {
  MoBoardPage *page; /* weak */
  char *heading;
  gint64 pairing;
  MoNoSide side;
} No;

static void
no_free (No *no)
{
  g_clear_weak_pointer (&no->page);
  g_free (no->heading);
  g_free (no);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (No, no_free)

static void
no_let_go (gpointer data, GClosure *closure)
{
  no_free (data);
}

static void
given (MoFormDialog *dialog, No *no)
{
  g_autofree char *code = mo_form_dialog_get (dialog, "code");
  g_autofree char *words = mo_form_dialog_get (dialog, "words");
  g_auto (MoVerdict) verdict = mo_rule_no_reason (code, words);

  if (!no->page || !no->page->office)
    return;
  if (verdict.level == MO_LEVEL_REFUSED) {
    mo_form_dialog_problem (dialog, *code ? "words" : "code", verdict.reason);
    return;
  }
  const MoBoardCard *card = mo_board_page_card (no->page, no->pairing);
  if (!card)
    mo_form_dialog_problem (
        dialog, NULL, _ ("This match is not on the board any more. Nothing was saved."));
  else
    mo_board_page_write_no (no->page,
                            dialog,
                            card,
                            no->side == MO_NO_MENTOR ? "mentor_no" : "mentee_no",
                            code,
                            words);
}

/* The words of that side that are not retired; NULL-terminated, owned by the terms. */
static void
words_of (MoNoSide side, GPtrArray *terms, GPtrArray *codes, GPtrArray *labels)
{
  for (guint i = 0; i < terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (terms, i);
    if (term->retired || !g_str_equal (term->vocabulary, mo_no_vocabulary (side)))
      continue;
    g_ptr_array_add (codes, term->code);
    g_ptr_array_add (labels, term->label);
  }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
}

static void
show_form (No *no, GPtrArray *terms)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new (), labels = g_ptr_array_new ();
  words_of (no->side, terms, codes, labels);
  const MoWizardField fields[] = {
    { .key = "code",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Reason"),
      .required = TRUE,
      .codes = (const char *const *) codes->pdata,
      .labels = (const char *const *) labels->pdata,
      .value = "" },
    { .key = "words",
      .kind = MO_WIZARD_LINE,
      .label = _ ("In their words"),
      .hint = _ ("Only for the office") },
  };
  MoFormDialog *dialog = mo_form_dialog_new (GTK_WIDGET (no->page),
                                             no->heading,
                                             _ ("The review of noes learns from the reason."),
                                             _ ("Save"),
                                             fields,
                                             G_N_ELEMENTS (fields));
  g_signal_connect_data (dialog, "submitted", G_CALLBACK (given), no, no_let_go, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
read_terms (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (No) no = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = mo_office_finish (MO_OFFICE (office), result, &error);

  if (!no->page || !no->page->office)
    return;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (no->page), sentence);
    return;
  }
  show_form (g_steal_pointer (&no), terms);
}

void
mo_board_page_say_no (MoBoardPage *self, const char *heading, gint64 pairing, const char *state)
{
  No *no = g_new0 (No, 1);
  no->heading = g_strdup (heading);
  no->pairing = pairing;
  no->side = g_str_equal (state, "mentor_no") ? MO_NO_MENTOR : MO_NO_MENTEE;
  g_set_weak_pointer (&no->page, self);
  mo_office_read (self->office,
                  mo_terms_list_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  read_terms,
                  no);
}
