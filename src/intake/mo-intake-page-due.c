/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-referral-rules.h"
#include "intake/mo-intake-page-private.h"
#include "model/mo-intake-jobs.h"

/* ---------------------------------------------------------------------- the reply */

static void
show_target (MoIntakePage *self, MoDay received, int days)
{
  const MoPolicy *policy = mo_office_get_policy (self->office);
  MoDay today = mo_office_get_today (self->office);
  g_auto (MoVerdict) verdict =
      mo_rule_reply (received + days, MO_DAY_NONE, 0, FALSE, today, policy);
  gboolean late = verdict.level == MO_LEVEL_LATE, soon = verdict.level == MO_LEVEL_SOON;
  g_autofree char *day = mo_day_to_long (received + days);
  g_autofree char *left = mo_verdict_days_words (&verdict);
  g_autofree char *count = g_strdup_printf (ngettext ("%d day", "%d days", days), days);
  g_autofree char *why =
      g_strdup_printf (days > policy->reply_days ? _ ("%s: received in a busy period · %s")
                                                 : _ ("%s after receipt · %s"),
                       count,
                       left);
  const char *css[] = { late ? "mo-late" : soon ? "mo-soon" : "mo-ok", NULL };

  gtk_widget_set_css_classes (self->due_day, css);
  gtk_widget_set_css_classes (self->due_icon, css);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->due_icon),
                                late   ? "mo-late-symbolic"
                                : soon ? "mo-soon-symbolic"
                                       : "mo-in-time-symbolic");
  gtk_label_set_label (GTK_LABEL (self->due_day), day);
  gtk_label_set_label (GTK_LABEL (self->due_why), why);
  gtk_widget_set_visible (self->due, TRUE);
}

static void
target_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoIntakePage) self = user;
  g_autoptr (GError) error = NULL;
  int days = GPOINTER_TO_INT (mo_office_finish (MO_OFFICE (source), result, &error));

  if (!error && days > 0 && mo_form_page_get_draft (self->form) &&
      self->due_received != MO_DAY_NONE)
    show_target (self, self->due_received, days);
}

void
mo_intake_show_due (MoIntakePage *self)
{
  if (!mo_form_page_get_draft (self->form))
    return;
  MoPrecision precision;
  MoDay today = mo_office_get_today (self->office);
  MoDay received =
      mo_form_draft_day (mo_form_page_get_draft (self->form), "received_on", today, &precision);
  gboolean whole = precision == MO_PRECISION_DAY && received <= today;

  self->due_received = whole ? received : MO_DAY_NONE;
  if (!whole) {
    gtk_widget_set_visible (self->due, FALSE);
    return;
  }
  MoDay *ask = g_new (MoDay, 1);
  *ask = received;
  mo_office_read (self->office,
                  mo_intake_target_job,
                  ask,
                  g_free,
                  NULL,
                  NULL,
                  target_read,
                  g_object_ref (self));
}
