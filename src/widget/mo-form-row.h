/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

typedef enum {
  MO_WIZARD_LINE,   /* one line of text */
  MO_WIZARD_LINES,  /* several */
  MO_WIZARD_DAY,    /* one line, and a calendar to help */
  MO_WIZARD_CHOICE, /* radio buttons */
  MO_WIZARD_LIST,   /* a drop-down */
  MO_WIZARD_WEEK,   /* parts of the week */
} MoWizardKind;

/* A question.  Texts are copied.  codes and labels: of the same length, NULL-terminated, for
 * CHOICE and LIST; the value is then one of the codes, or "" for none. */
typedef struct {
  const char *key;
  int number; /* 0: goes on with the question above */
  MoWizardKind kind;
  const char *label, *hint; /* hint may be NULL */
  gboolean required;
  GtkInputPurpose purpose;
  const char *const *codes, *const *labels;
  const char *value;
  const char *heading; /* above this question and those after it, or NULL */
  gboolean sentence; /* LINE: as wide as there is room for, as a whole sentence stands in it */
} MoWizardField;

/* One question of a form: number, words, control; under it what the program made of a free
 * answer, and what is wrong with it.  Signals: "changed" at each change that a person makes;
 * "left" when the focus leaves the question; "entered" when Enter in a line went on from it. */
#define MO_TYPE_FORM_ROW (mo_form_row_get_type ())
G_DECLARE_FINAL_TYPE (MoFormRow, mo_form_row, MO, FORM_ROW, GtkWidget)

GtkWidget *mo_form_row_new (const MoWizardField *field);
const char *mo_form_row_get_key (MoFormRow *row);
const char *mo_form_row_get_label (MoFormRow *row);
int mo_form_row_get_number (MoFormRow *row);
/* Whether it is answered by writing, not by choosing. */
gboolean mo_form_row_is_typed (MoFormRow *row);
gboolean mo_form_row_is_day (MoFormRow *row);
/* Owned by the caller. */
char *mo_form_row_get_value (MoFormRow *row);
void mo_form_row_set_value (MoFormRow *row, const char *value);
/* NULL takes it away. */
void mo_form_row_set_reading (MoFormRow *row, const char *words);
/* The same place: something to look at that stops nobody.  NULL takes it away. */
void mo_form_row_set_warning (MoFormRow *row, const char *words);
void mo_form_row_set_problem (MoFormRow *row, const char *sentence);
/* Fits itself to the room there is: choices below one another, then the words above the
 * control. */
void mo_form_row_set_room (MoFormRow *row, MoWidth width);

G_END_DECLS
