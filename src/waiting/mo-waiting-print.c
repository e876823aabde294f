/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The whole list on paper, whatever is searched for on the screen. */
#include "waiting/mo-waiting-page-private.h"
#include "waiting/mo-waiting-sheet.h"
#include "widget/mo-print.h"
#include "widget/mo-problem.h"

static gpointer
office_name_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_get_setting (store, "office_name", error);
}

typedef struct {
  MoWaitingPage *page;
  gboolean pdf;
} Printing;

static void
named (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Printing *printing = user;
  g_autoptr (MoWaitingPage) self = printing->page;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office || !self->list)
    return;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_autoptr (MoSheet) sheet = mo_waiting_sheet_new (self->list,
                                                    MO_CLOCK_NONE,
                                                    name,
                                                    mo_office_get_policy (self->office),
                                                    mo_office_get_today (self->office));
  MoPrintDocument document = MO_SHEET_DOCUMENT (sheet);
  if (printing->pdf)
    mo_print_save_pdf (GTK_WIDGET (self), &document);
  else
    mo_print_dialog (GTK_WIDGET (self), &document);
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MoWaitingPage *self = MO_WAITING_PAGE (widget);
  Printing *printing = g_new0 (Printing, 1);

  printing->page = g_object_ref (self);
  printing->pdf = g_str_equal (action, "waiting.save-pdf");
  mo_office_read (self->office, office_name_job, NULL, NULL, g_free, NULL, named, printing);
}

void
mo_waiting_page_class_install_print (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "page.print", NULL, print);
  gtk_widget_class_install_action (klass, "waiting.save-pdf", NULL, print);
}
