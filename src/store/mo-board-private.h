/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-board.h"
#include "store/mo-stmt.h"

G_BEGIN_DECLS

/* How a board is read, in parts; each FALSE with the error set. */

#define MO_BOARD_OPEN                                                                          \
  "'draft','mentor_asked','mentor_yes','mentee_asked','agreed','briefed','first_call_booked'"

/* What two sides of a match have in a person p and an injury i. */
#define MO_BOARD_INJURY                                                                        \
  " i.level_code, i.level_upper, i.level_lower, i.completeness, i.ais, i.mobility,"            \
  " i.bladder, i.bowel, i.pain_type, i.pain_now, i.pain_worst, i.injured_on,"                  \
  " p.gender, p.region, p.born_on "

/* Something between a mentor and a person; kind is a MoTie. */
typedef struct {
  gint64 mentor, person;
  guint kind;
  MoDay until;    /* of those who are kept apart; none: for good */
  const char *by; /* who set that, of g_intern_string (); NULL elsewhere */
} MoBoardTie;

/* mo-board-ask.c */
/* A mentor is no longer as they were read: the order is found anew. */
void mo_board_rank_anew (MoBoard *board);
/* The few ties of this person, gathered once: MoTie bits by mentor; keys are the board's. */
GHashTable *mo_board_ties_of (const MoBoard *board, gint64 person);
MoBar mo_board_bar_with (const MoBoard *board,
                         const MoBoardPerson *person,
                         const MoBoardMentor *mentor,
                         guint ties);

/* mo-board-sides.c */
/* The columns of MO_BOARD_INJURY, which begin at c. */
void mo_board_read_side (MoStmt *stmt, int c, MoMatchSide *side);
/* "T12 incomplete", owned by the caller; NULL where nothing is known. */
char *mo_board_injury_words (const char *level, guint8 completeness);
/* Hours, interests and goals of everybody there. */
gboolean mo_board_read_sides (MoStore *store, MoBoard *board, GError **error);

/* mo-board-past.c; the words once people, mentors and cards are there */
void mo_board_past_free (gpointer past);
gboolean mo_board_read_past (MoStore *store, MoBoard *board, GError **error);
void mo_board_say_past (MoBoard *board);

/* mo-board-people.c, mo-board-mentors.c */
/* referral: that one alone, whatever its state; 0: everybody who is on the board;
 * MO_BOARD_NOES: everybody whose match somebody said no to. */
#define MO_BOARD_NOES (-1)
gboolean mo_board_read_people (MoStore *store, MoBoard *board, gint64 referral, GError **error);
/* A board with those people and every mentor. */
MoBoard *mo_store_load_board_of_noes (MoStore *store, GError **error);
gboolean mo_board_read_mentors (MoStore *store, MoBoard *board, GError **error);

/* mo-board.c */
/* Inside mo_store_write (), on a board of one's own read within it: a draft, asked by the hard
 * rules, with its fit of the day.  After it the person waits no more and the mentor has a place
 * less.  blind: chosen while names were hidden.  The match's id, or 0 with error set. */
gint64 mo_board_draft (MoStore *store,
                       MoBoard *board,
                       gint64 referral,
                       gint64 mentor,
                       gboolean blind,
                       const char *why,
                       GError **error);

G_END_DECLS
