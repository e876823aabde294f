/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "pack/mo-pack-page-private.h"
#include "store/mo-error.h"
#include "store/mo-snapshots.h"
#include "widget/mo-dialog.h"
#include "widget/mo-problem.h"

static void
frozen (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoPackPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoSnapshot) snapshot = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!error) {
    self->frozen = TRUE; /* what was just frozen is what is looked at */
    mo_page_read_again (self->reading);
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

static void
answered (gboolean yes, gpointer user)
{
  g_autoptr (MoPackPage) self = user;
  if (!yes || !self->shown)
    return;
  g_autofree char *period = mo_period_code (&self->shown->pack->ask.period);
  MoFreezeAsk *ask = mo_freeze_ask_new (period, NULL);

  mo_office_write (self->office,
                   _ ("Figures frozen"),
                   mo_store_freeze_job,
                   ask,
                   mo_freeze_ask_free,
                   (GDestroyNotify) mo_snapshot_unref,
                   NULL,
                   frozen,
                   g_object_ref (self));
}

void
mo_pack_page_freeze (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPackPage *self = MO_PACK_PAGE (widget);
  if (!self->shown || !self->shown->may_be_frozen)
    return;
  g_autofree char *period = mo_period_code (&self->shown->pack->ask.period);
  g_autofree char *heading = g_strdup_printf (_ ("Freeze the figures of %s?"), period);

  mo_dialog_ask (widget,
                 heading,
                 _ ("They are kept as they stand today, with a mark that shows they were not "
                    "changed. What is put right later is printed beside them."),
                 _ ("Freeze"),
                 answered,
                 g_object_ref (self));
}
