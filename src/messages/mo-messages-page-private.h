/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-page-read.h"
#include "messages/mo-messages-page.h"
#include "model/mo-row.h"
#include "store/mo-messages.h"
#include "store/mo-person-card.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

#define MO_TYPE_MESSAGE_ROW (mo_message_row_get_type ())
G_DECLARE_FINAL_TYPE (MoMessageRow, mo_message_row, MO, MESSAGE_ROW, MoRow)

struct _MoMessagesPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *reading, *reaching;
  MoMessageBook *book; /* NULL until it was read */
  MoPersonCard *reach; /* of whom the chosen one is for; NULL until read, or for the office */
  gint64 reach_of;     /* the person whose it is */
  MoMessagesShown shown;
  gint64 wanted; /* to be chosen once the book is there, or 0 */
  guint search_later;
  gboolean filling;
  gboolean entered; /* by somebody, before there was a book to give the focus to */

  GListStore *rows;
  GtkSingleSelection *choice;
  MoWidthBin *width; /* borrowed, while rooted */

  /* of the template */
  GtkWidget *content, *filters, *lower, *list_place, *empty, *panel_place, *panel, *search,
      *says;
  GtkWidget *print;
  GtkLabel *sentence;
  GtkToggleButton *show[MO_MESSAGES_SHOWN];
  GtkListView *list;
};

/* The chosen one, or NULL. */
const MoMessage *mo_messages_page_chosen (MoMessagesPage *self);

/* mo-message-row.c */
GtkListItemFactory *mo_message_row_factory (MoMessagesPage *self);
/* "12 Mar 10:20", for an instant; owned by the caller. */
char *mo_message_at_words (const char *utc, MoDay today);
/* "3 days late", "no answer yet, 4 days"; owned by the caller. */
char *mo_message_standing (const MoMessage *message, MoDay today);
const char *mo_message_icon (const MoMessage *message);

/* mo-message-panel.c: everything about the chosen one. */
void mo_message_panel_fill (MoMessagesPage *self);

/* mo-messages-actions.c */
void mo_messages_page_class_install_actions (GtkWidgetClass *klass);
/* Says which actions the chosen one allows. */
void mo_messages_page_allow (MoMessagesPage *self);
void mo_messages_page_start_keys (MoMessagesPage *self);

/* mo-messages-print.c */
void mo_messages_page_class_install_print (GtkWidgetClass *klass);

/* mo-message-forms.c */
void mo_message_form_pass (GtkWidget *from, MoOffice *office, const MoMessage *message);
void mo_message_form_answer (GtkWidget *from, MoOffice *office, const MoMessage *message);
void mo_message_form_reword (GtkWidget *from, MoOffice *office, const MoMessage *message);
/* mo-message-schedule-form.c */
void mo_message_form_schedule (GtkWidget *from, MoOffice *office, const MoMessage *message);

G_END_DECLS
