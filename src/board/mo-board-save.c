/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-what-if.h"
#include "model/mo-blind.h"
#include "store/mo-young.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

/* A draft or a move on its way to the database, and the form that asked for it. */
typedef struct {
  MoBoardPage *page;
  MoFormDialog *dialog;  /* NULL: nothing was asked */
  gint64 mentor, person; /* to be kept apart, 0 for nobody */
  gint64 back;           /* the referral that waits again, 0: the card has the focus */
} Saving;

static Saving *
saving_new (MoBoardPage *self, MoFormDialog *dialog)
{
  Saving *saving = g_new0 (Saving, 1);
  saving->page = g_object_ref (self);
  if (dialog) {
    saving->dialog = g_object_ref (dialog);
    mo_form_dialog_set_ready (dialog, FALSE);
  }
  return saving;
}

static void
saving_free (Saving *saving)
{
  g_clear_object (&saving->dialog);
  g_object_unref (saving->page);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* What was typed stays until it is saved; where the form was closed meanwhile, the page tells
 * what went wrong. */
static void
tell (Saving *saving, const GError *error)
{
  g_autofree char *sentence = mo_store_error_sentence (error);
  if (saving->dialog && gtk_widget_get_visible (GTK_WIDGET (saving->dialog))) {
    mo_form_dialog_set_ready (saving->dialog, TRUE);
    mo_form_dialog_problem (saving->dialog, NULL, sentence);
  } else {
    mo_problem_show (GTK_WIDGET (saving->page), sentence);
  }
}

static void
done (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (Saving) saving = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (office), result, &error);
  if (!saving->page->office)
    return;
  if (error) {
    tell (saving, error);
    return;
  }
  if (saving->dialog && gtk_widget_get_visible (GTK_WIDGET (saving->dialog)))
    gtk_window_destroy (GTK_WINDOW (saving->dialog));
  if (saving->mentor)
    gtk_widget_activate_action (
        GTK_WIDGET (saving->page), "win.keep-apart", "(xx)", saving->mentor, saving->person);
  if (id) {
    saving->page->wanted_card = saving->back ? 0 : *id;
    saving->page->wanted_back = saving->back;
    mo_board_page_focus_card (saving->page);
  }
}

static void
write_draft (MoBoardPage *self,
             MoFormDialog *dialog,
             gint64 referral,
             gint64 mentor,
             const char *why)
{
  if (mo_board_what_if_drafts (self, referral, mentor, why)) {
    if (dialog)
      gtk_window_destroy (GTK_WINDOW (dialog));
    return;
  }
  MoDraftAsk *ask = mo_draft_ask_new (referral, mentor, why);
  ask->blind = mo_blind_is_on (self->office);
  mo_office_write (self->office,
                   _ ("Match drafted"),
                   mo_store_draft_pairing_job,
                   ask,
                   (GDestroyNotify) mo_draft_ask_free,
                   g_free,
                   NULL,
                   done,
                   saving_new (self, dialog));
}

static void
write_move (MoBoardPage *self, Saving *saving, MoMoveAsk *ask)
{
  mo_office_write (self->office,
                   _ ("Match moved"),
                   mo_store_move_pairing_job,
                   ask,
                   (GDestroyNotify) mo_move_ask_free,
                   g_free,
                   NULL,
                   done,
                   saving);
}

void
mo_board_page_draft (MoBoardPage *self, gint64 referral, gint64 mentor)
{
  write_draft (self, NULL, referral, mentor, NULL);
}

void
mo_board_page_move (MoBoardPage *self, const MoBoardCard *card, const char *state)
{
  Saving *saving = saving_new (self, NULL);
  saving->back = g_str_equal (state, "dropped") ? card->referral : 0;
  write_move (self, saving, mo_move_ask_new (card->id, card->rev, state, NULL));
}

void
mo_board_page_write_no (MoBoardPage *self,
                        MoFormDialog *dialog,
                        const MoBoardCard *card,
                        const char *state,
                        const char *code,
                        const char *words)
{
  Saving *saving = saving_new (self, dialog);
  saving->back = card->referral;
  if (g_str_equal (code, "knows them")) { /* who know each other are best kept apart */
    saving->mentor = card->mentor;
    saving->person = card->person;
  }
  write_move (self, saving, mo_move_ask_new_no (card->id, card->rev, state, code, words));
}

/* ---------------------------------------------------------------------- asking why */

typedef struct {
  MoBoardPage *page; /* weak */
  gint64 pairing, referral, mentor;
} Why;

static void
why_free (gpointer data, GClosure *closure)
{
  Why *why = data;
  g_clear_weak_pointer (&why->page);
  g_free (why);
}

static void
why_given (MoFormDialog *dialog, Why *why)
{
  g_autofree char *words = mo_form_dialog_get (dialog, "why");
  if (!why->page || !why->page->office)
    return;
  if (!*words) {
    mo_form_dialog_problem (dialog, "why", _ ("Write a few words."));
    return;
  }
  write_draft (why->page, dialog, why->referral, why->mentor, words);
}

static void
ask_why (MoBoardPage *self, const char *heading, const char *verb, Why asked)
{
  MoWizardField field = {
    .key = "why", .kind = MO_WIZARD_LINE, .label = _ ("Reason"), .required = TRUE
  };
  MoFormDialog *dialog = mo_form_dialog_new (GTK_WIDGET (self), heading, NULL, verb, &field, 1);
  Why *why = g_memdup2 (&asked, sizeof asked);
  why->page = NULL;
  g_set_weak_pointer (&why->page, self);
  g_signal_connect_data (dialog, "submitted", G_CALLBACK (why_given), why, why_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
mo_board_page_draft_again (MoBoardPage *self,
                           const char *heading,
                           gint64 referral,
                           gint64 mentor)
{
  ask_why (self, heading, _ ("Draft"), (Why){ .referral = referral, .mentor = mentor });
}

/* ---------------------------------------------------------------------- under 18 */

static void
approver_given (MoFormDialog *dialog, Why *asked)
{
  g_autofree char *who = mo_form_dialog_get (dialog, "who");
  if (!asked->page || !asked->page->office)
    return;
  if (!*who) {
    mo_form_dialog_problem (dialog, "who", _ ("Write the name of who approved it."));
    return;
  }
  const MoBoardCard *card = mo_board_page_card (asked->page, asked->pairing);
  if (!card) {
    mo_form_dialog_problem (
        dialog, NULL, _ ("This match is not on the board any more. Nothing was saved."));
    return;
  }
  mo_office_write (asked->page->office,
                   _ ("Match approved"),
                   mo_store_approve_pairing_job,
                   mo_approve_ask_new (card->id, card->rev, who),
                   (GDestroyNotify) mo_approve_ask_free,
                   g_free,
                   NULL,
                   done,
                   saving_new (asked->page, dialog));
}

void
mo_board_page_approve (MoBoardPage *self, const MoBoardCard *card)
{
  MoWizardField field = { .key = "who",
                          .kind = MO_WIZARD_LINE,
                          .label = _ ("Approved by"),
                          .hint = _ ("Not who drafted it"),
                          .required = TRUE };
  g_autofree char *heading =
      g_strdup_printf (_ ("Who approved %s with %s?"), card->name, card->mentor_name);
  g_autofree char *intro = g_strdup_printf (
      _ ("%s is under 18. A second member of staff approves the match."), card->name);
  MoFormDialog *dialog = mo_form_dialog_new (
      GTK_WIDGET (self), heading, intro, _ ("Approve and agree"), &field, 1);
  Why *asked = g_new0 (Why, 1);
  asked->pairing = card->id;
  g_set_weak_pointer (&asked->page, self);
  g_signal_connect_data (dialog, "submitted", G_CALLBACK (approver_given), asked, why_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
