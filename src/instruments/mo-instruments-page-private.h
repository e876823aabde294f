/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-page-read.h"
#include "instruments/mo-instruments-page.h"
#include "store/mo-instruments.h"

G_BEGIN_DECLS

struct _MoInstrumentsPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *read;
  MoInstruments *shown; /* NULL: not read yet */
  char *chosen;         /* code of the instrument that is shown */
  gboolean filling;

  /* of the template */
  GtkWidget *content, *body, *detail, *facts, *items, *versions, *versions_heading;
  GtkWidget *words, *licence, *use;
  GtkLabel *title, *line, *state;
  GtkListBox *list;
};

/* The one that is chosen, or NULL. */
MoInstrument *mo_instruments_page_chosen (MoInstrumentsPage *self);
/* Takes the ask; form: the one that asked, kept open until it is saved, or NULL. */
void mo_instruments_page_write (MoInstrumentsPage *self, MoInstrumentAsk *ask, GtkWindow *form);
/* mo-instruments-show.c */
void mo_instruments_page_fill (MoInstrumentsPage *self);
void mo_instruments_page_show_chosen (MoInstrumentsPage *self);
/* mo-instruments-forms.c */
void mo_instruments_page_ask_words (MoInstrumentsPage *self);
void mo_instruments_page_ask_new (MoInstrumentsPage *self);
void mo_instruments_page_ask_licence (MoInstrumentsPage *self);

G_END_DECLS
