/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-measure.h"

G_BEGIN_DECLS

/* The trustees' pack: which pages it has, which figures are on each, and what it says of them.
 * It leaves the house: every count in its words is protected (mo-small.h). */
typedef enum {
  MO_PACK_GLANCE,
  MO_PACK_WAITING,
  MO_PACK_MATCHES,
  MO_PACK_GOALS,
  MO_PACK_CHANGE,
  MO_PACK_FEELINGS,
  MO_PACK_MENTORS,
  MO_PACK_OUTCOMES,
  MO_PACK_FAIRNESS,
  MO_PACK_REACH,
  MO_PACK_TWO_YEARS,
  MO_PACK_DEFINITIONS,
  MO_PACK_PARTS
} MoPackPart;

#define MO_PACK_ALL ((1u << MO_PACK_PARTS) - 1)

const char *mo_pack_part_key (MoPackPart page);  /* "two-years": never changes */
const char *mo_pack_part_name (MoPackPart page); /* "Two years side by side", translated */
/* "glance,waiting" in reading order; "all" for all of them.  Owned by the caller. */
char *mo_pack_parts_write (guint pages);
/* The page whose table a figure is in. */
MoPackPart mo_pack_part_of (guint which);
/* FALSE: something in it is no page, or there is none; wrong: which, owned by the caller. */
gboolean mo_pack_parts_read (const char *typed, guint *pages, char **wrong);

/* Words that may be printed: consent reaches that far and has not run out. */
typedef struct {
  char *words, *who; /* who: "Mentee, after 7 calls", never a name */
  MoDay until;
} MoPackQuote;
void mo_pack_quote_free (MoPackQuote *quote);

/* What was frozen, in the order of mo_figure_infos ().  The facts of a pack of it are those of
 * that day too, and everything is drawn from them; where they cannot be told any more they are
 * today's, and only the figures that were frozen are printed. */
typedef struct {
  char *period; /* "2025/26" */
  char *mark;   /* "3F9A 71C2" */
  MoDay taken;  /* when it was frozen */
  MoFigure *figures;
  gboolean *known; /* FALSE: it was not counted then */
  MoFigure *today; /* what they are now; NULL: the facts of the pack are today's */
} MoPackFrozen;
/* Knows nothing yet; takes period and mark. */
MoPackFrozen *mo_pack_frozen_new (char *period, char *mark, MoDay taken);
void mo_pack_frozen_free (MoPackFrozen *frozen);

/* One figure of a page; texts are owned. */
typedef struct {
  guint which;        /* place in mo_figure_infos () */
  char *now, *before; /* "79 %", "fewer than 5", "—" */
  char *basis;        /* "31 of 39", "of 144; few answers" or "" */
  char *code;         /* "M-11/2526Q3" */
  char *restated;     /* what it is now where it was frozen as `now`; NULL: the same */
} MoPackRow;

typedef struct {
  MoImpactFacts *facts;
  MoFigureAsk ask;
  MoPeriod before;
  guint pages; /* a bit for each page */
  gboolean large;
  GPtrArray *quotes;    /* MoPackQuote */
  MoPackFrozen *frozen; /* NULL: figures as of now */

  /* one of each, in the order of mo_figure_infos () */
  MoFigure *now, *then; /* now: as printed; then: a year before */
  MoFigure *today;      /* what was frozen is now; NULL: nothing is frozen */
  guint8 *hidden_now, *hidden_then, *hidden_today; /* MO_SMALL_…: because of other figures */
} MoPackPaper;

/* Counts everything.  Takes facts, quotes and frozen; the others may be set afterwards. */
MoPackPaper *mo_pack_paper_new (MoImpactFacts *facts,
                                const MoFigureAsk *ask,
                                GPtrArray *quotes,
                                MoPackFrozen *frozen);
MoPackPaper *mo_pack_paper_ref (MoPackPaper *pack);
void mo_pack_paper_unref (MoPackPaper *pack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPackPaper, mo_pack_paper_unref)

/* Whether the charts, the year before and what it says can be told as of the day of its
 * figures. */
gboolean mo_pack_is_whole (const MoPackPaper *pack);
/* The day of its figures. */
MoDay mo_pack_day (const MoPackPaper *pack);
/* Why a page is without what it has else; NULL: it is whole. */
const char *mo_pack_lacks (const MoPackPaper *pack);

/* The figures that a page prints, in the order of the measures: MoPackRow. */
GPtrArray *mo_pack_rows (const MoPackPaper *pack, MoPackPart page);
/* Those of all its pages, each once. */
GPtrArray *mo_pack_all_rows (const MoPackPaper *pack);
/* One of them by its place. */
MoPackRow *mo_pack_row (const MoPackPaper *pack, guint which);
void mo_pack_row_free (MoPackRow *row);

/* "Trustees’ pack, quarter 3 of 2025/26, family"; owned by the caller. */
char *mo_pack_title (const MoPackPaper *pack);
/* What there is to say, in a few sentences; "" where the numbers are too small to say it. */
char *mo_pack_sentence (const MoPackPaper *pack);
/* How small numbers are kept back, and what the codes lead to. */
char *mo_pack_foot (const MoPackPaper *pack);

/* Every count that its words show, by a name that is the same in every pack ("M-1a 2025/26 Q3
 * all", "M-1a/of …"): what a later pack is held beside.  Those kept back are not among them. */
void mo_pack_paper_cells (const MoPackPaper *pack,
                          void (*cell) (gpointer cells, const char *name, int count),
                          gpointer cells);

/* Beside the paper, protected as it is: code, figure, now, before, of what, definition.  GStrv,
 * the heads first. */
GPtrArray *mo_pack_table (const MoPackPaper *pack);

/* The eight figures of the first page.  young: only of those under eighteen. */
typedef struct {
  const char *key;
  gboolean young;
} MoPackTile;
#define MO_PACK_TILES 8
const MoPackTile *mo_pack_tiles (void);
/* The figures that stand year beside year, keys, NULL last. */
const char *const *mo_pack_two_years (void);
/* Words of one: its name is a few words below the figure. */
MoPackRow *mo_pack_tile_row (const MoPackPaper *pack, guint tile);

G_END_DECLS
