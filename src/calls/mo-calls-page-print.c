/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The week that is looked at, on paper. */
#include "calls/mo-calls-page-private.h"
#include "calls/mo-calls-week.h"
#include "widget/mo-print.h"
#include "widget/mo-problem.h"

typedef struct {
  MoCallsPage *page;
  gboolean pdf;
} Printing;

static void
week_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Printing *printing = user;
  g_autoptr (MoCallsPage) self = printing->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoWeekSeen) seen = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office)
    return;
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_autoptr (MoSheet) sheet = mo_calls_week_sheet (seen);
  MoPrintDocument document = MO_SHEET_DOCUMENT (sheet);
  if (printing->pdf)
    mo_print_save_pdf (GTK_WIDGET (self), &document);
  else
    mo_print_dialog (GTK_WIDGET (self), &document);
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MoCallsPage *self = MO_CALLS_PAGE (widget);
  MoWeekAsk *ask = g_new0 (MoWeekAsk, 1);
  Printing *printing = g_new0 (Printing, 1);

  ask->monday = self->day - mo_day_weekday (self->day);
  ask->mentor =
      MAX (self->of, 0); /* below 1: a filter of its own, and everybody's is printed */
  printing->page = g_object_ref (self);
  printing->pdf = g_str_equal (action, "calls.save-pdf");
  mo_office_read (self->office,
                  mo_week_job,
                  ask,
                  g_free,
                  (GDestroyNotify) mo_week_seen_free,
                  NULL,
                  week_read,
                  printing);
}

void
mo_calls_page_class_install_print (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "page.print", NULL, print);
  gtk_widget_class_install_action (klass, "calls.save-pdf", NULL, print);
}
