/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "weights/mo-weights-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"

void
mo_weights_set_problem (MoWeightsPage *self, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->problem), sentence ? sentence : "");
  gtk_widget_set_visible (self->problem, sentence != NULL);
  mo_access_error (self->why, sentence ? self->problem : NULL);
}

static void
refused (MoWeightsPage *self, const char *sentence)
{
  mo_weights_set_problem (self, sentence);
  gtk_widget_grab_focus (self->why);
  mo_announce (GTK_WIDGET (self), sentence);
}

void
mo_weights_leave_foot (MoWeightsPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus && gtk_widget_is_ancestor (focus, self->foot))
    gtk_widget_grab_focus (self->rows[0].entry);
}

static void
put_back (GtkWidget *widget, const char *action, GVariant *value)
{
  MoWeightsPage *self = MO_WEIGHTS_PAGE (widget);
  if (!self->book)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->why), "");
  MoPolicy points = self->book->policy;
  mo_weights_try (self, &points);
  mo_announce (widget, _ ("The points that hold are back."));
}

/* An earlier version, to be looked at before it is saved as a new one. */
static void
try_version (GtkWidget *widget, const char *action, GVariant *value)
{
  MoWeightsPage *self = MO_WEIGHTS_PAGE (widget);
  gint64 id = g_variant_get_int64 (value);
  for (guint i = 0; self->book && i < self->book->versions->len; i++) {
    const MoWeightsVersion *version = g_ptr_array_index (self->book->versions, i);
    MoPolicy points = self->tried;
    if (version->id != id || !mo_weights_read (version->points, &points))
      continue;
    g_autofree char *why = g_strdup_printf (_ ("Back to version %d"), version->number);
    mo_weights_try (self, &points);
    gtk_editable_set_text (GTK_EDITABLE (self->why), why);
    mo_announce (widget, gtk_label_get_label (GTK_LABEL (self->state)));
    return;
  }
}

static void
saved (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoWeightsPage) self = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!self->office)
    return;
  gtk_widget_set_sensitive (self->save_button, TRUE);
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    refused (self, sentence);
    return;
  }
  gtk_editable_set_text (GTK_EDITABLE (self->why), "");
}

static void
save (GtkWidget *widget, const char *action, GVariant *value)
{
  MoWeightsPage *self = MO_WEIGHTS_PAGE (widget);
  if (!mo_weights_tries (self))
    return;
  const char *why = gtk_editable_get_text (GTK_EDITABLE (self->why));
  g_auto (MoVerdict) verdict = mo_rule_weights (&self->book->policy, &self->tried, why);
  if (verdict.level == MO_LEVEL_REFUSED) {
    refused (self, verdict.reason);
    return;
  }
  mo_weights_set_problem (self, NULL);
  gtk_widget_set_sensitive (self->save_button, FALSE);
  mo_office_write (self->office,
                   "",
                   mo_store_put_weights_job,
                   mo_weights_ask_new (mo_weights_newest (self)->id, &self->tried, why),
                   mo_weights_ask_free,
                   NULL,
                   NULL,
                   saved,
                   g_object_ref (self));
}

void
mo_weights_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "weights.save", NULL, save);
  gtk_widget_class_install_action (klass, "weights.put-back", NULL, put_back);
  gtk_widget_class_install_action (klass, "weights.try", "x", try_version);
}
