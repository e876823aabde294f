/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the book shows, on paper: to take along to the telephone. */
#include <glib/gi18n-lib.h>

#include "draw/mo-sheet.h"
#include "messages/mo-messages-page-private.h"
#include "widget/mo-announce.h"
#include "widget/mo-print.h"

static void
add_message (MoSheet *sheet, const MoMessage *message, MoDay today)
{
  g_autofree char *who = g_strdup_printf (
      _ ("%s to %s"), mo_message_from_name (message), mo_message_to_name (message));
  g_autofree char *state = mo_message_standing (message, today),
                  *at = mo_message_at_words (message->taken_at, today);
  g_autofree char *note = g_strdup_printf ("%s · %s · %s", state, at, message->taken_by);

  mo_sheet_keep_begin (sheet);
  mo_sheet_heading (sheet, 3, who);
  mo_sheet_paragraph (sheet, message->body);
  if (message->answer)
    mo_sheet_paragraph (sheet, message->answer);
  mo_sheet_note (sheet, note);
  mo_sheet_keep_end (sheet);
}

static MoSheet *
sheet_of (MoMessagesPage *self)
{
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *day = mo_day_to_long (today);
  MoSheet *sheet = mo_sheet_new (_ ("Messages"), _ ("Messages"), today, MO_SHEET_PLAIN);

  mo_sheet_heading (sheet, 1, _ ("Messages"));
  mo_sheet_note (sheet, day);
  mo_sheet_note (sheet, _ ("For the office alone: full names stand here."));
  for (guint i = 0; i < self->book->messages->len; i++)
    add_message (sheet, self->book->messages->pdata[i], today);
  return sheet;
}

static void
print (GtkWidget *widget, const char *action, GVariant *value)
{
  MoMessagesPage *self = MO_MESSAGES_PAGE (widget);
  if (!self->book || !self->book->messages->len) {
    mo_announce (widget, _ ("No message is shown, so there is nothing to print."));
    return;
  }
  g_autoptr (MoSheet) sheet = sheet_of (self);
  mo_print_dialog (widget, &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

void
mo_messages_page_class_install_print (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "page.print", NULL, print);
}
