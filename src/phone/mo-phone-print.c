/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list is read anew for paper, with the numbers. */
#include <glib/gi18n-lib.h>

#include "phone/mo-phone-page-private.h"
#include "phone/mo-phone-sheet.h"
#include "store/mo-error.h"
#include "widget/mo-print.h"
#include "widget/mo-problem.h"

static gpointer
sheet_job (MoStore *store, gconstpointer ask, GError **error)
{
  GError *failed = NULL;
  g_autofree char *office = mo_store_get_setting (store, "office_name", &failed);
  if (failed) {
    g_propagate_error (error, failed);
    return NULL;
  }
  g_autoptr (MoPhoneDay) day = mo_store_load_phone_day (store, TRUE, error);
  return day ? mo_phone_sheet_new (day, office) : NULL;
}

static void
made (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoPhonePage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoSheet) sheet = mo_office_finish (MO_OFFICE (source), result, &error);
  if (!self->office)
    return;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  mo_print_dialog (GTK_WIDGET (self), &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

static void
print (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPhonePage *self = MO_PHONE_PAGE (widget);
  mo_office_read (self->office,
                  sheet_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) mo_sheet_unref,
                  NULL,
                  made,
                  g_object_ref (self));
}

void
mo_phone_page_install_print (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "page.print", NULL, print);
}
