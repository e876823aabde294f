/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person/mo-person-page-private.h"
#include "person/mo-person-sheet.h"
#include "widget/mo-print.h"
#include "widget/mo-problem.h"

static gpointer
office_name_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_get_setting (store, "office_name", error);
}

static void
named (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoPersonPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office || !self->card)
    return;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_autoptr (MoSheet) sheet = mo_person_sheet_new (
      self->card, name, mo_office_get_policy (self->office), mo_person_page_today (self));
  MoPrintDocument document = MO_SHEET_DOCUMENT (sheet);
  mo_print_dialog (GTK_WIDGET (self), &document);
}

static void
print (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPersonPage *self = MO_PERSON_PAGE (widget);
  if (self->card)
    mo_office_read (
        self->office, office_name_job, NULL, NULL, g_free, NULL, named, g_object_ref (self));
}

void
mo_person_install_print (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "page.print", NULL, print);
}
