/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-page-read.h"
#include "model/mo-pack-jobs.h"
#include "pack/mo-pack-page.h"
#include "widget/mo-paper-preview.h"

G_BEGIN_DECLS

struct _MoPackPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *reading;
  MoPackShown *shown; /* NULL before the first was read */
  GPtrArray *periods; /* their codes, as listed */
  char *period;       /* the code that is looked at; NULL: the year so far */
  MoStrand strand;
  gboolean frozen;  /* the frozen figures are looked at */
  gboolean filling; /* the choices are being set, not chosen from */

  GtkWidget *content, *head, *body, *side, *actions, *freeze;
  GtkLabel *sentence, *frozen_words;
  GtkDropDown *period_choice, *strand_choice;
  GtkCheckButton *standard, *large, *as_now, *as_frozen;
  GtkBox *parts;
  GtkCheckButton *part_choices[MO_PACK_PARTS];
  MoPaperPreview *preview;
};

/* mo-pack-show.c */
void mo_pack_page_make_parts (MoPackPage *self);
/* Everything from self->shown. */
void mo_pack_page_fill (MoPackPage *self);
/* Only the paper: other pages, another size. */
void mo_pack_page_draw (MoPackPage *self);

/* mo-pack-freeze.c */
void mo_pack_page_freeze (GtkWidget *widget, const char *action, GVariant *value);

/* mo-pack-leave.c: out with what is looked at, unless somebody thinks better of it. */
typedef enum {
  MO_PACK_WAY_PAPER,
  MO_PACK_WAY_PDF,
  MO_PACK_WAY_CSV,
  MO_PACK_WAY_JSON
} MoPackWay;
void mo_pack_page_leave (MoPackPage *self, MoPackWay way);

/* mo-pack-actions.c */
void mo_pack_page_class_install_actions (GtkWidgetClass *klass);

G_END_DECLS
