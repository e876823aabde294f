/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "board/mo-board-what-if.h"
#include "board/mo-what-if-banner.h"

G_BEGIN_DECLS

struct _MoBoardWhatIf {
  MoTrying *trying;
  MoWhatIfList *list; /* NULL: off */
  MoWhatIfLook *look;
  gboolean wanted; /* on, or as soon as the list is there */
  gboolean keeping, unkept;
};

/* mo-board-what-if.c */
/* The next value, which is taken, with what the person did; shown, spoken and kept. */
void mo_board_what_if_step (MoBoardPage *self, MoWhatIf *next, const char *words);
void mo_board_what_if_refresh (MoBoardPage *self);
/* A list that was worked out, which is taken. */
void mo_board_what_if_take_list (MoBoardPage *self, MoWhatIfList *list);
void mo_board_what_if_set_on (MoBoardPage *self, gboolean on);
void mo_board_what_if_say (MoBoardPage *self, const char *first);
/* Another trying, which is taken, in place of this one. */
void mo_board_what_if_adopt (MoBoardPage *self, MoTrying *trying);

/* mo-board-what-if-keep.c */
void mo_board_what_if_open (MoBoardPage *self);
void mo_board_what_if_read_list (MoBoardPage *self);
void mo_board_what_if_keep (MoBoardPage *self);
void mo_board_what_if_apply (MoBoardPage *self);
void mo_board_what_if_throw_away (MoBoardPage *self);

/* mo-board-what-if-pairs.c */
void mo_board_what_if_install_pairs (GtkWidgetClass *klass);

G_END_DECLS
