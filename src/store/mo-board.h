/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-match-ranking.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Somebody on the board: waiting for a match, or with a proposal under way. */
typedef struct {
  gint64 id; /* of the referral */
  gint64 person;
  int rev;
  char *number, *name, *strand, *relation; /* relation: its label, family strand */
  char *level_code, *about, *goals;        /* about: "T12 incomplete · 29 · Dundee" */
  char *days_words;                        /* "61 days" */
  char *before; /* "Second match, before with Helen Marsh", or NULL */
  char *town, *state;
  gint64 owner;
  char *fold;
  int mine;           /* 1: owned by who sits at this desk */
  int young, waiting; /* waiting: 1 where no proposal is under way */
  MoDay born, received, accepted;
  MoDay free_again; /* when an earlier match of this referral was closed: waits since then */
  int paused_days;
  int days, level; /* waited for a match; MoLevel against the aim */
  /* Not shown. */
  MoMatchSide side;
} MoBoardPerson;
MO_DECLARE_RECORD (MoBoardPerson, mo_board_person)

/* A mentor whoever asks: on the board and on the page of mentors. */
typedef struct {
  gint64 id;
  gint64 person;
  int rev;
  char *name, *fold, *town, *state, *strands; /* strands: "sci", "family" or "both" */
  char *level_code, *lived;                   /* lived: "T12 incomplete, 31 years" */
  char *short_level;                          /* "T12"; "parent of C4" */
  int sci, family, young_people_ok, capacity, taken;
  MoDay sci_trained, family_trained, check_seen, check_due, child_check_due;
  MoDay rest_until, paused_until, last_asked, lived_since;
  char *relation, *note;
  /* Not shown. */
  MoMatchSide side;
  MoMatchOffer offer; /* offer.state is the record's own text */
} MoBoardMentor;
MO_DECLARE_RECORD (MoBoardMentor, mo_board_mentor)

/* A match until its first call, as a card: draft to first call booked. */
typedef struct {
  gint64 id;
  int rev;
  gint64 referral, mentor, person;          /* person: the mentee's */
  char *name, *mentor_name, *state, *words; /* words: "asked 9 March", "said yes" */
  char *before;                             /* what there was before, or NULL */
  char *approved_by;                        /* under 18: the second member of staff, or NULL */
  int fit, column, level; /* column: MO_COLUMN_…; level: MoLevel of the words */
  int wants_approval;     /* 1: under 18 and not approved yet */
  MoDay state_on, first_call;
} MoBoardCard;
MO_DECLARE_RECORD (MoBoardCard, mo_board_card)

enum {
  MO_COLUMN_DRAFT,
  MO_COLUMN_MENTOR_ASKED,
  MO_COLUMN_MENTEE_ASKED,
  MO_COLUMN_AGREED,
  MO_COLUMN_BRIEFED,
  MO_COLUMN_BOOKED,
  MO_COLUMNS
};

/* What there was before between a person and a mentor. */
typedef struct {
  gint64 id, mentor, person, referral; /* id: of the pairing */
  char *state;                         /* closed, impact_due, mentor_no or mentee_no */
  MoDay on;
  int calls;
} MoBoardPast;

/* The whole board, read in a handful of queries however many people there are. */
typedef struct {
  GPtrArray *people;  /* MoBoardPerson, who has waited longest first */
  GPtrArray *mentors; /* MoBoardMentor, by name; all, whatever their state */
  GPtrArray *cards;   /* MoBoardCard */
  GPtrArray *past;    /* MoBoardPast, of who is on the board, the latest of a person last */
  GArray *ties;
  GHashTable *interests; /* word → its bit + 1 in a side */
  MoPolicy policy;
  int weights; /* number of the version of the weights that hold */
  MoDay today;
  MoMatchRanking *rankings[2]; /* by strand, 1 family; NULL until somebody is ranked for */
} MoBoard;
void mo_board_free (MoBoard *board);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoBoard, mo_board_free)

/* Everybody who waits for a match, every mentor, every match under way; owned by the caller.
 * NULL with error set. */
MoBoard *mo_store_load_board (MoStore *store, GError **error);
/* The same with one person alone, whatever the state of the referral: for who is not accepted
 * yet. Without people where there is no such referral. */
MoBoard *mo_store_load_board_for (MoStore *store, gint64 referral, GError **error);
/* As a job; ask is not looked at. */
gpointer mo_store_load_board_job (MoStore *store, gconstpointer ask, GError **error);

/* NULL where there is none. */
const MoBoardPerson *mo_board_find_person (const MoBoard *board, gint64 referral);
const MoBoardMentor *mo_board_find_mentor (const MoBoard *board, gint64 mentor);
/* Every mentor in order for this person: who can be asked by fit, then who cannot.  Of
 * MoRanked, whose `at` is the place in board->mentors; owned by the caller. */
GArray *mo_board_rank (const MoBoard *board, const MoBoardPerson *person);
MoBar
mo_board_bar (const MoBoard *board, const MoBoardPerson *person, const MoBoardMentor *mentor);
/* That rule as a verdict, as mo_match_verdict () has it; with who keeps two apart, and until
 * when. */
MoVerdict mo_board_verdict (const MoBoard *board,
                            const MoBoardPerson *person,
                            const MoBoardMentor *mentor,
                            MoBar bar);
/* Each hard rule by itself; stands: of MO_MATCH_RULES. */
void mo_board_rules (const MoBoard *board,
                     const MoBoardPerson *person,
                     const MoBoardMentor *mentor,
                     MoMatchRuleStand *stands);
/* "together before, 8 calls until 3 March 2024", "mentor said no 3 March"; NULL for nothing;
 * owned by the caller. */
char *mo_board_history (const MoBoard *board, gint64 person, gint64 mentor);
MoMatchScore
mo_board_score (const MoBoard *board, const MoBoardPerson *person, const MoBoardMentor *mentor);

/* A draft of this person with this mentor, refused by the hard rules with the sentence why. */
typedef struct {
  gint64 referral, mentor;
  char *why;      /* why the same pair again, or NULL */
  gboolean blind; /* it was ranked without names */
} MoDraftAsk;
MoDraftAsk *mo_draft_ask_new (gint64 referral, gint64 mentor, const char *why);
void mo_draft_ask_free (MoDraftAsk *ask);
gpointer mo_store_draft_pairing_job (MoStore *store, gconstpointer ask, GError **error);

/* A card moved: mo_store_move_pairing () with its words for the history. */
typedef struct {
  gint64 pairing;
  int rev;
  char *state, *why;
  char *code; /* the reason of a no, from its vocabulary; NULL where it is none */
} MoMoveAsk;
MoMoveAsk *mo_move_ask_new (gint64 pairing, int rev, const char *state, const char *why);
/* A no with its coded reason; why: in their words, or NULL. */
MoMoveAsk *mo_move_ask_new_no (gint64 pairing,
                               int rev,
                               const char *state,
                               const char *code,
                               const char *why);
void mo_move_ask_free (MoMoveAsk *ask);
gpointer mo_store_move_pairing_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
