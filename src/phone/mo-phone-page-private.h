/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-call-strip.h"
#include "form/mo-page-read.h"
#include "model/mo-phone-jobs.h"
#include "model/mo-row.h"
#include "phone/mo-phone-page.h"
#include "store/mo-phone-day.h"
#include "widget/mo-state-label.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

#define MO_TYPE_PHONE_ROW_ITEM (mo_phone_row_item_get_type ())
G_DECLARE_FINAL_TYPE (MoPhoneRowItem, mo_phone_row_item, MO, PHONE_ROW_ITEM, MoRow)

#define MO_PHONE_FACTS 5 /* of each column of the reading */

typedef struct {
  GtkWidget *box;
  GtkLabel *label, *value, *hint;
} MoPhoneFact;

struct _MoPhonePage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *listing, *reading;
  MoPhoneDay *day;    /* NULL before the first was read */
  MoPhoneCard *card;  /* of whom is shown, or NULL */
  MoLine *line;       /* the reading of what is written, or NULL */
  GHashTable *drafts; /* row id → what was begun to be written of it */
  GArray *saved;      /* MoPhoneSaved: what undo brings back */

  GListStore *rows;
  GtkSingleSelection *choice;
  MoWidthBin *width;
  gint64 shown;       /* id of the row that is shown */
  gint64 wanted;      /* id of the row to show once it is there; 0 none */
  gint64 restored_to; /* id of the row whose line undo brought back */
  char *restored;     /* that line, until it is touched; or NULL */
  gint64 pairing;     /* to ring about once the list is there; 0 none */
  gboolean filling, saving, entered, by_hand;

  gint64 began; /* monotonic microseconds when somebody answered; 0: nobody is on the line */
  int seconds;  /* on the line, once it is over */
  guint ticking, saying;

  GtkWidget *content, *head, *body, *list_place, *card_place, *empty, *titles, *boxes, *upper,
      *upper_scroll;
  GtkWidget *last_place, *extra, *reading_place, *buttons;
  GtkListView *list;
  GtkLabel *sentence, *name, *about, *phones, *care, *timer, *timer_words, *say, *last_title,
      *last, *strip_words, *understood_hint, *problem, *examples;
  GtkEntry *entry;
  GtkBox *left, *right, *strip_place;
  GtkButton *save;
  GtkLabel *save_words;
  GtkWidget *open, *columns;
  MoCallStrip *strip;
  MoStateLabel *understood;
  MoPhoneFact facts[2][MO_PHONE_FACTS];
};

typedef struct {
  gint64 id;
  char *text;
  int tries; /* how often it was rung, once it was saved */
} MoPhoneSaved;

/* mo-phone-page.c */
const MoPhoneRow *mo_phone_page_chosen (MoPhonePage *self);
/* What is still to be asked of whoever row is about, besides it: GPtrArray of MoPhoneRow, owned
 * by the caller. */
GPtrArray *mo_phone_page_also (MoPhonePage *self, const MoPhoneRow *row);
/* The first to be rung after `id`, NULL where nobody is left: the same person for what else is
 * to be asked of them, unless the line says that they were not reached. */
const MoPhoneRow *mo_phone_page_after (MoPhonePage *self, gint64 id);
void mo_phone_page_choose (MoPhonePage *self, gint64 id);

/* mo-phone-arrange.c */
void mo_phone_page_arrange (MoPhonePage *self);

/* mo-phone-row.c */
GtkListItemFactory *mo_phone_row_factory (void);

/* mo-phone-show.c: everything from self->card. */
void mo_phone_page_fill_card (MoPhonePage *self);
void mo_phone_page_fill_head (MoPhonePage *self);
void mo_phone_page_name_save (MoPhonePage *self);

/* mo-phone-facts.c: the visible reading. */
void mo_phone_page_make_facts (MoPhonePage *self);
void mo_phone_page_show_line (MoPhonePage *self);
/* What stands in the way of saving, in sentences; NULL for nothing; owned by the caller. */
char *mo_phone_page_obstacle (MoPhonePage *self);

/* mo-phone-line.c */
void mo_phone_page_line_typed (MoPhonePage *self);
void mo_phone_page_write (MoPhonePage *self, const char *text);
void mo_phone_page_keep_draft (MoPhonePage *self);
void mo_phone_page_look_for_undone (MoPhonePage *self);
/* TRUE where no text stands there whose own undo could be meant. */
gboolean mo_phone_page_is_untouched (MoPhonePage *self);
void mo_phone_page_install_line (GtkWidgetClass *klass);
void mo_phone_saved_clear (gpointer saved);

/* mo-phone-form.c */
void mo_phone_page_install_form (GtkWidgetClass *klass);

/* mo-phone-print.c */
void mo_phone_page_install_print (GtkWidgetClass *klass);

/* mo-phone-timer.c */
void mo_phone_page_install_timer (GtkWidgetClass *klass);
void mo_phone_page_stop_timer (MoPhonePage *self);
void mo_phone_page_reset_timer (MoPhonePage *self);
void mo_phone_page_show_timer (MoPhonePage *self);

G_END_DECLS
