/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/mo-rematch-form.h"

#include <glib/gi18n-lib.h>

#include "core/mo-pairing-rules.h"
#include "store/mo-rematch.h"
#include "store/mo-terms.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

/* Who asked, and what is asked about. */
typedef struct {
  GtkWidget *from; /* weak */
  MoOffice *office;
  MoRematchFacts *facts;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;
  g_clear_weak_pointer (&asking->from);
  g_clear_pointer (&asking->facts, mo_rematch_facts_unref);
  g_object_unref (asking->office);
  g_free (asking);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static void
let_go (gpointer asking, GClosure *closure)
{
  asking_free (asking);
}

/* ---------------------------------------------------------------------- saving */

static void
written (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *referral = mo_office_finish (MO_OFFICE (office), result, &error);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (form));

  mo_form_dialog_set_ready (form, TRUE);
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_form_dialog_problem (form, NULL, sentence);
    return;
  }
  if (window)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.board-for", "x", *referral);
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
submitted (MoFormDialog *form, Asking *asking)
{
  g_autofree char *reason = mo_form_dialog_get (form, "reason");
  g_autofree char *note = mo_form_dialog_get (form, "note");
  g_auto (MoVerdict) verdict = mo_rule_rematch (asking->facts->state, reason);

  if (verdict.level == MO_LEVEL_REFUSED) {
    mo_form_dialog_problem (form, "reason", verdict.reason);
    return;
  }
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->office,
                   _ ("Another mentor is looked for"),
                   mo_store_rematch_job,
                   mo_rematch_ask_new (asking->facts->id, asking->facts->rev, reason, note),
                   (GDestroyNotify) mo_rematch_ask_free,
                   g_free,
                   NULL,
                   written,
                   g_object_ref (form));
}

/* ---------------------------------------------------------------------- the form */

static char *
intro_of (const MoRematchFacts *facts)
{
  g_autofree char *done = g_strdup_printf (
      ngettext ("%d call took place", "%d calls took place", facts->done), facts->done);
  g_autofree char *planned =
      facts->planned ? g_strdup_printf (ngettext (" %d planned call is cancelled.",
                                                  " %d planned calls are cancelled.",
                                                  facts->planned),
                                        facts->planned)
                     : g_strdup ("");
  return g_strdup_printf (
      _ ("%s with %s: %s. The match ends today, and %s waits for another mentor.%s"),
      facts->mentee,
      facts->mentor,
      done,
      facts->mentee,
      planned);
}

static void
show_form (Asking *asking, GPtrArray *terms)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new (), labels = g_ptr_array_new ();
  g_autofree char *intro = intro_of (asking->facts);
  for (guint i = 0; i < terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (terms, i);
    g_auto (MoVerdict) verdict = mo_rule_rematch (asking->facts->state, term->code);
    if (term->retired || !g_str_equal (term->vocabulary, "end") ||
        verdict.level == MO_LEVEL_REFUSED)
      continue;
    g_ptr_array_add (codes, term->code);
    g_ptr_array_add (labels, term->label);
  }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  const MoWizardField fields[] = {
    { .key = "reason",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Why it ends"),
      .required = TRUE,
      .codes = (const char *const *) codes->pdata,
      .labels = (const char *const *) labels->pdata,
      .value = "" },
    { .key = "note",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Remark"),
      .hint = _ ("Only for the office") },
  };
  MoFormDialog *form = mo_form_dialog_new (asking->from,
                                           _ ("Look for another mentor"),
                                           intro,
                                           _ ("End and look again"),
                                           fields,
                                           G_N_ELEMENTS (fields));
  g_signal_connect_data (form, "submitted", G_CALLBACK (submitted), asking, let_go, 0);
  gtk_window_present (GTK_WINDOW (form));
}

static gboolean
failed (Asking *asking, const GError *error)
{
  if (!error)
    return asking->from == NULL;
  g_autofree char *sentence = mo_store_error_sentence (error);
  if (asking->from)
    mo_problem_show (asking->from, sentence);
  return TRUE;
}

static void
terms_read (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (Asking) asking = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = mo_office_finish (MO_OFFICE (office), result, &error);
  if (!failed (asking, error))
    show_form (g_steal_pointer (&asking), terms);
}

static void
facts_read (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (Asking) asking = user;
  g_autoptr (GError) error = NULL;
  asking->facts = mo_office_finish (MO_OFFICE (office), result, &error);
  if (failed (asking, error))
    return;
  g_auto (MoVerdict) verdict = mo_rule_rematch (asking->facts->state, "unsuitable");
  if (verdict.level == MO_LEVEL_REFUSED) {
    mo_problem_show (asking->from, verdict.reason);
    return;
  }
  mo_office_read (MO_OFFICE (office),
                  mo_terms_list_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  terms_read,
                  g_steal_pointer (&asking));
}

void
mo_rematch_form_show (GtkWidget *from, MoOffice *office, gint64 pairing)
{
  Asking *asking = g_new0 (Asking, 1);
  g_set_weak_pointer (&asking->from, from);
  asking->office = g_object_ref (office);
  mo_office_read (office,
                  mo_store_rematch_facts_job,
                  g_memdup2 (&pairing, sizeof pairing),
                  g_free,
                  (GDestroyNotify) mo_rematch_facts_unref,
                  NULL,
                  facts_read,
                  asking);
}
