/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widget/mo-width-bin.h"
#include "widget/mo-wizard.h"

G_BEGIN_DECLS

struct _MoWizard {
  GtkWidget parent_instance;

  GtkWidget *grid, *across;
  GtkWidget *steps_card, *note, *steps_button;
  GtkListBox *steps;
  GtkPopover *steps_popover;
  GtkWidget *problems, *heading, *links;
  GtkScrolledWindow *scroller;
  GtkWidget *page, *title, *intro, *questions, *side;
  GtkWidget *foot, *back, *next, *next_words, *close;
  GtkWidget *saved_box, *saved_icon, *saved;

  GPtrArray *rows;       /* MoFormRow of the page, borrowed */
  GtkWidget *first_link; /* of a page of answers, borrowed */
  MoWidthBin *width;     /* borrowed, while rooted */
  guint scroll_tick;     /* brings the focus into sight */
  guint frames;
};

/* How much room there is, and: moves the side and the steps to where there is room. */
MoWidth mo_wizard_room (MoWizard *wizard);
void mo_wizard_arrange (MoWizard *wizard);

G_END_DECLS
