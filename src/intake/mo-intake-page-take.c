/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "intake/mo-intake-page-private.h"
#include "model/mo-intake-jobs.h"
#include "widget/mo-dialog.h"
#include "widget/mo-problem.h"

/* ---------------------------------------------------------------------- saving */

static void
taken (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoIntakePage) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *referral = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office)
    return;
  mo_form_page_set_ready (self->form, TRUE);
  if (!referral) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  mo_form_page_finish (self->form);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-referral", "x", *referral);
}

static void
send (MoIntakePage *self)
{
  MoIntakeTake *take = g_new0 (MoIntakeTake, 1);
  take->draft_id = mo_form_page_get_draft_id (self->form);
  take->draft = mo_form_draft_ref (mo_form_page_get_draft (self->form));
  mo_form_page_set_ready (self->form, FALSE);
  mo_office_write (self->office,
                   _ ("Referral taken"),
                   mo_intake_take_job,
                   take,
                   (GDestroyNotify) mo_intake_take_free,
                   g_free,
                   NULL,
                   taken,
                   g_object_ref (self));
}

static void
answered_again (gboolean yes, gpointer user)
{
  g_autoptr (MoIntakePage) self = user;
  if (yes && mo_form_page_get_draft (self->form))
    send (self);
}

/* Somebody who surely is this person and waits already, or was taken on the same day. */
static const MoLookAlike *
taken_already (MoIntakePage *self)
{
  const MoFormDraft *draft = mo_form_page_get_draft (self->form);
  GPtrArray *found = mo_form_page_get_found (self->form);
  gint64 linked = g_ascii_strtoll (mo_form_draft_get (draft, MO_DRAFT_PERSON), NULL, 10);
  MoDay received =
      mo_form_draft_day (draft, "received_on", mo_office_get_today (self->office), NULL);

  for (guint i = 0; found && i < found->len; i++) {
    const MoLookAlike *who = g_ptr_array_index (found, i);
    gboolean same = who->id == linked || (!linked && who->weight >= MO_LOOK_ALIKE_SURE);
    if (same && (who->received_on == received || mo_look_alike_waits (who)))
      return who;
  }
  return NULL;
}

/* Asked about, not blocked: people do ask twice, and for different things. */
void
mo_intake_take (MoIntakePage *self)
{
  const MoLookAlike *who = taken_already (self);
  if (!who) {
    send (self);
    return;
  }
  g_autofree char *words = mo_look_alike_words (who, mo_office_get_today (self->office));
  g_autofree char *body =
      g_strdup_printf (_ ("%s If this is another one, save it as well. If not, go back and "
                          "throw this draft away."),
                       words);
  mo_dialog_ask (GTK_WIDGET (self),
                 _ ("Save a second referral?"),
                 body,
                 _ ("Save both"),
                 answered_again,
                 g_object_ref (self));
}
