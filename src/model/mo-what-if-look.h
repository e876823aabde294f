/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-turn.h"
#include "core/mo-what-if.h"
#include "store/mo-board-plan.h"

G_BEGIN_DECLS

/* What pairs that are tried out do to the whole list.  All of it is arithmetic on a board that
 * was read, so that it can follow each change and each drag.
 *
 * Everybody is compared with first come: each in turn, who has waited longest first, takes the
 * best mentor left.  With pairs that are tried, those come first and the others go on the same
 * way; so the figures say what trying them changes, and nothing else. */

typedef struct {
  int points;    /* sum of the fits of all who have a mentor */
  guint matched; /* how many that are */
} MoWhatIfSum;

/* The list as it stands, worked out once for each board. */
typedef struct {
  MoBoard *board;
  GArray *ends; /* MoPlaceEnd, by day; NULL: not known */
  MoBoardPlan *plan;
  int *was; /* mentor of each row, first come */
  MoWhatIfSum first_come, best;
} MoWhatIfList;
/* Takes the board and the ends. */
MoWhatIfList *mo_what_if_list_new (MoBoard *board, GArray *ends);
/* Reads the board and works the list out; ask is not looked at. */
gpointer mo_what_if_list_job (MoStore *store, gconstpointer ask, GError **error);
void mo_what_if_list_free (MoWhatIfList *list);
/* Gives the board back and frees the rest. */
MoBoard *mo_what_if_list_give_board (MoWhatIfList *list);

/* For one person. */
typedef struct {
  gint64 referral;
  const char *name; /* the board's */
  int was, now;     /* fit; 0 no mentor */
  MoTurn turn;
  MoDay until; /* of who waits: about then; MO_DAY_NONE where no place is known */
} MoWhatIfTurn;

/* What the pairs of one moment do. */
typedef struct {
  MoWhatIfSum tried; /* of the pairs that may be drafted as the board stands */
  MoWhatIfSum sum;   /* of the whole list */
  MoWhatIfSum best;  /* what is still possible with these pairs */
  GArray *turns; /* MoWhatIfTurn of whom it changes: who gains most first, then who fits less,
                      then who waits, longest first */
  guint gain, less, wait;
  MoPlanTask *rest;
  MoPlan *plan; /* the best one of the rest */
} MoWhatIfLook;
/* tried: mo_board_try () of the list's board. */
MoWhatIfLook *
mo_what_if_look_new (const MoWhatIfList *list, const MoWhatIf *it, const MoBoard *tried);
void mo_what_if_look_free (MoWhatIfLook *look);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoWhatIfLook, mo_what_if_look_free)

/* What this pair more would do. */
typedef struct {
  int fit;
  guint fewer; /* people less who could have a mentor than without it, at best */
  int cost;    /* points that the whole could have more without it, at best; 0 where fewer */
  MoWhatIfSum sum;
} MoWhatIfDrop;
/* All but the sum, which costs a pass over the whole list.  FALSE where it cannot be tried. */
gboolean mo_what_if_cost (const MoWhatIfList *list,
                          const MoWhatIf *it,
                          const MoWhatIfLook *look,
                          gint64 referral,
                          gint64 mentor,
                          MoWhatIfDrop *drop);
gboolean mo_what_if_drop (const MoWhatIfList *list,
                          const MoWhatIf *it,
                          const MoWhatIfLook *look,
                          gint64 referral,
                          gint64 mentor,
                          MoWhatIfDrop *drop);

/* The best list there is with the pairs that are held and without those that are not wanted.
 * blind: asked for while names were hidden. */
MoWhatIf *mo_what_if_suggestion (const MoWhatIfList *list, const MoWhatIf *it, gboolean blind);

G_END_DECLS
