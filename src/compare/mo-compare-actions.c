/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "compare/mo-compare-page-private.h"
#include "compare/mo-compare-sheet.h"
#include "model/mo-what-if-on.h"
#include "widget/mo-action.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-print.h"
#include "widget/mo-problem.h"

/* ---------------------------------------------------------------------- a draft */

/* A draft on its way to the database, and the form that asked why. */
typedef struct {
  MoComparePage *page;
  MoFormDialog *dialog; /* NULL: nothing was asked */
} Drafting;

static void
drafting_free (Drafting *drafting)
{
  g_object_unref (drafting->page);
  g_clear_object (&drafting->dialog);
  g_free (drafting);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drafting, drafting_free)

static void
drafted (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (Drafting) drafting = user;
  MoComparePage *self = drafting->page;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);
  gboolean asked = drafting->dialog && gtk_widget_get_visible (GTK_WIDGET (drafting->dialog));

  if (!self->office)
    return;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    if (asked)
      mo_form_dialog_problem (drafting->dialog, NULL, sentence);
    else
      mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  if (asked)
    gtk_window_destroy (GTK_WINDOW (drafting->dialog));
  if (id && self->ask)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.board-for", "x", self->ask->referral);
}

static void
draft_with (MoComparePage *self, gint64 mentor, const char *why, MoFormDialog *dialog)
{
  Drafting *drafting = g_new0 (Drafting, 1);
  MoDraftAsk *ask = mo_draft_ask_new (self->ask->referral, mentor, why);

  ask->blind = mo_blind_is_on (self->office);
  drafting->page = g_object_ref (self);
  drafting->dialog = dialog ? g_object_ref (dialog) : NULL;
  mo_office_write (self->office,
                   _ ("Match drafted"),
                   mo_store_draft_pairing_job,
                   ask,
                   (GDestroyNotify) mo_draft_ask_free,
                   g_free,
                   NULL,
                   drafted,
                   drafting);
}

typedef struct {
  MoComparePage *page; /* weak */
  gint64 referral, mentor;
} Again;

static void
again_free (gpointer data, GClosure *closure)
{
  Again *again = data;
  g_clear_weak_pointer (&again->page);
  g_free (again);
}

static void
why_given (MoFormDialog *dialog, Again *again)
{
  g_autofree char *words = mo_form_dialog_get (dialog, "why");

  if (!again->page || !again->page->ask || again->page->ask->referral != again->referral)
    return;
  if (*words)
    draft_with (again->page, again->mentor, words, dialog);
  else
    mo_form_dialog_problem (dialog, "why", _ ("Write a few words."));
}

static void
ask_why (MoComparePage *self, const MoCompareMentor *mentor)
{
  MoWizardField field = {
    .key = "why", .kind = MO_WIZARD_LINE, .label = _ ("Reason"), .required = TRUE
  };
  g_autofree char *name = mo_compare_mentor_name (mentor, mo_blind_is_on (self->office));
  g_autofree char *heading = g_strdup_printf (_ ("Why %s again?"), name);
  MoFormDialog *dialog =
      mo_form_dialog_new (GTK_WIDGET (self), heading, NULL, _ ("Draft"), &field, 1);
  Again *again = g_new0 (Again, 1);

  *again = (Again){ .referral = self->ask->referral, .mentor = mentor->id };
  g_set_weak_pointer (&again->page, self);
  g_signal_connect_data (dialog, "submitted", G_CALLBACK (why_given), again, again_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

MO_ACTION (draft)
{
  MoComparePage *self = MO_COMPARE_PAGE (widget);

  if (mo_what_if_refusal (self->office)) {
    mo_problem_show (widget, mo_what_if_refusal (self->office));
    return;
  }
  for (guint i = 0; self->compare && i < self->compare->mentors->len; i++) {
    const MoCompareMentor *mentor = g_ptr_array_index (self->compare->mentors, i);
    if (mentor->id != g_variant_get_int64 (value))
      continue;
    if (mentor->again)
      ask_why (self, mentor);
    else
      draft_with (self, mentor->id, NULL, NULL);
    return;
  }
}

/* ---------------------------------------------------------------------- private answers */

typedef struct {
  MoComparePage *page;
  MoCompareLook look; /* as it was written down */
} Looking;

static MoCompareLook
look_of (MoComparePage *self, MoCriterion criterion)
{
  MoCompareLook look = { .person = self->compare->person, .criterion = criterion };
  for (guint i = 0; i < MIN (self->compare->mentors->len, MO_COMPARE_MOST); i++)
    look.mentors[i] = ((MoCompareMentor *) self->compare->mentors->pdata[i])->person;
  return look;
}

/* Nobody else came onto the page in the meantime. */
static gboolean
is_still_so (MoComparePage *self, const MoCompareLook *look)
{
  if (!self->compare)
    return FALSE;
  MoCompareLook now = look_of (self, look->criterion);
  gboolean same = now.person == look->person;
  for (int i = 0; i < MO_COMPARE_MOST; i++)
    same = same && now.mentors[i] == look->mentors[i];
  return same;
}

static void
looked (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Looking *looking = user;
  g_autoptr (MoComparePage) self = looking->page;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!self->office)
    return;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  if (!is_still_so (self, &looking->look))
    return;
  self->shown |= 1u << looking->look.criterion;
  mo_compare_page_fill (self);
}

/* Shown only once it is written down that somebody looked. */
MO_ACTION (reveal)
{
  MoComparePage *self = MO_COMPARE_PAGE (widget);
  int criterion = g_variant_get_int32 (value);
  if (!self->compare || criterion < 0 || criterion >= MO_CRITERIA)
    return;
  Looking *looking = g_new0 (Looking, 1);
  *looking = (Looking){ g_object_ref (self), look_of (self, criterion) };
  mo_office_write (self->office,
                   _ ("Private answers compared"),
                   mo_store_compare_look_job,
                   g_memdup2 (&looking->look, sizeof looking->look),
                   g_free,
                   NULL,
                   NULL,
                   looked,
                   looking);
}

/* ---------------------------------------------------------------------- names */

static void
names_set (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoComparePage) self = user;
  g_autoptr (GError) error = NULL;

  if (mo_blind_set_finish (MO_OFFICE (source), result, &error) || !self->office)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
  mo_compare_page_fill (self);
}

void
mo_compare_page_hide_toggled (MoComparePage *self)
{
  gboolean hide = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->hide));
  if (self->office && hide != mo_blind_is_on (self->office))
    mo_blind_set (self->office,
                  hide,
                  self->ask ? self->ask->referral : 0,
                  names_set,
                  g_object_ref (self));
}

/* ---------------------------------------------------------------------- going on */

MO_ACTION (print)
{
  MoComparePage *self = MO_COMPARE_PAGE (widget);
  if (!self->compare)
    return;
  g_autoptr (MoSheet) sheet =
      mo_compare_sheet_new (self->compare, mo_blind_is_on (self->office));
  MoPrintDocument document = MO_SHEET_DOCUMENT (sheet);
  mo_print_dialog (widget, &document);
}

MO_ACTION (board)
{
  MoComparePage *self = MO_COMPARE_PAGE (widget);
  if (self->ask)
    gtk_widget_activate_action (widget, "win.board-for", "x", self->ask->referral);
}

void
mo_compare_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "compare.draft", "x", draft);
  gtk_widget_class_install_action (klass, "compare.reveal", "i", reveal);
  gtk_widget_class_install_action (klass, "compare.print", NULL, print);
  gtk_widget_class_install_action (klass, "page.print", NULL, print);
  mo_compare_page_install_choosing (klass);
  gtk_widget_class_install_action (klass, "compare.board", NULL, board);
}
