/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-small.h"
#include "draw/mo-chart-private.h"
#include "draw/mo-heat.h"
#include "draw/mo-plot.h"

G_BEGIN_DECLS

/* A chart is first filled with what it says (by the kind), then drawn (by the form). */
typedef enum {
  MO_FORM_COLUMNS, /* stacked columns, values of a line in a panel above them */
  MO_FORM_RUN,     /* lines along time, with an aim */
  MO_FORM_BARS,    /* stacked bars to the right, a line for each item */
  MO_FORM_ARROWS,  /* from before to after on a scale */
  MO_FORM_DOTS,    /* a dot with its interval */
  MO_FORM_HEAT,    /* shaded cells; an item for each */
  MO_FORM_TABLE,   /* the data table itself */
  MO_FORM_TILES,   /* figures in boxes, four in a row at most */
} MoPlotForm;

/* Hatches and markers say the same as the colours. */
typedef enum {
  MO_INK_FIRST,  /* full; circles */
  MO_INK_SECOND, /* success: slanting to the right; squares */
  MO_INK_OVER,   /* more than planned, stopped: slanting to the left; triangles */
  MO_INK_FOURTH, /* dots */
  MO_INK_OTHER,  /* grey outline */
} MoPlotInk;

#define MO_PLOT_SERIES 5

typedef struct {
  char *name;
  MoPlotInk ink;
  gboolean aim; /* a line that is hoped for: dashed, without markers */
} MoPlotSeries;

/* One category, row or cell; the mark to point at. */
typedef struct {
  char *label;                   /* on the axis, or the row's name */
  char *under;                   /* second line below it; NULL */
  char *note;                    /* the figure above a column, at the end of a row; NULL */
  char *words;                   /* all of it in words */
  double values[MO_PLOT_SERIES]; /* NAN: none, nothing is drawn, never a 0 */
  double line;                   /* COLUMNS: the value in the panel above; NAN */
  double low, high;              /* DOTS: the interval */
  gboolean whole;                /* the first value is the sum, its parts are kept back */
  gboolean unfinished, busy;     /* hollow and dotted; on a hatched ground */
  int which;                     /* the figure behind it, -1 none */
  int n;                         /* as many as that figure counts */
  MoFigureAsk ask;
} MoPlotItem;

struct _MoPlot {
  MoPlotKind kind;
  MoPlotForm form;
  MoDay day; /* of its figures */
  char *title, *caption, *code;
  char *empty; /* why there is nothing; NULL: there is */
  MoPlotSeries series[MO_PLOT_SERIES];
  int n_series;
  GArray *items; /* MoPlotItem */
  GStrv heads;
  GPtrArray *rows; /* GStrv */
  double aim;      /* NAN */
  char *aim_label;
  int divide; /* a dashed line before this item, -1 */
  char *divide_label;
  int said; /* the item that the words beside it are about, -1 */
  char *said_first, *said_second;
  double from, to;           /* of the axis; NAN: from 0 as far as needed */
  double line_from, line_to; /* of the panel above */
  char *line_name;
  gboolean nameless;          /* the series need no names: other words say it */
  int columns;                /* TILES: at most in a row */
  char *low_word, *high_word; /* at the ends of a scale */
  gboolean every_value;       /* RUN: each value is written, not only those that matter */
  MoHeat *heat;
  MoPlot *outward; /* the same with small numbers protected: for files; NULL: this is so */
  struct _MoPlotPlaces *places;
};

/* The ring round a mark, and its words on their ground: laid out when it is first pointed at.
 */
typedef struct {
  cairo_rectangle_int_t ring, ground;
  PangoLayout *words; /* NULL: not yet */
} MoPlotPointed;

/* Where everything was drawn: filled by drawing, so that pointing can never disagree with it.
 */
typedef struct _MoPlotPlaces {
  MoChartLook look;
  gboolean known;
  GArray *marks;   /* cairo_rectangle_t, one for each item */
  GArray *texts;   /* cairo_rectangle_t, every text that was written */
  double height;   /* that was needed */
  GArray *pointed; /* MoPlotPointed, one for each item */
} MoPlotPlaces;

typedef struct {
  cairo_t *cr;
  const MoChartLook *look;
  MoPlotPlaces *places; /* NULL: not wanted */
  double top;           /* below title and caption */
} MoPlotPen;

#define MO_PLOT_CAPTION 0.886 /* 9.75 of 11 pt */

/* As it would be drawn: asked without drawing. */
const MoPlotPlaces *mo_plot_places (const MoPlot *plot, const MoChartLook *look);

/* ------------------------------------------------------------------- the pen */
cairo_rectangle_t
mo_pen_text (MoPlotPen *pen, const char *text, double x, double y, MoTextLook how);
/* A text that may take several lines, from the top y on; answers its height. */
double mo_pen_block (MoPlotPen *pen, const char *text, double x, double y, MoTextLook how);
double mo_pen_width (MoPlotPen *pen, const char *text, double size);
/* Small words: "dim", not strong, or strong in an ink. */
MoTextLook mo_pen_dim (MoTextSide side);
MoTextLook mo_pen_strong (const char *colour, MoTextSide side);
const char *mo_pen_colour (MoPlotInk ink); /* of shapes */
const char *mo_pen_ink (MoPlotInk ink);    /* of words */
/* A filled piece; unfinished: only its dotted outline. */
void mo_pen_piece (MoPlotPen *pen, MoPlotInk ink, cairo_rectangle_t at, gboolean unfinished);
void mo_pen_marker (MoPlotPen *pen, MoPlotInk ink, double x, double y, gboolean hollow);
void mo_pen_line (MoPlotPen *pen,
                  const char *colour,
                  double thick,
                  double dash,
                  double x1,
                  double y1,
                  double x2,
                  double y2);
void mo_pen_busy (MoPlotPen *pen, cairo_rectangle_t at);
void mo_pen_mark (MoPlotPen *pen, int at, cairo_rectangle_t box);
/* Names of the series beside swatches, from the left; answers the height taken. */
double mo_pen_names (MoPlotPen *pen, const MoPlot *plot, double x, double y);

/* ----------------------------------------------------------------- the forms */
void mo_form_columns (const MoPlot *plot, MoPlotPen *pen);
void mo_form_run (const MoPlot *plot, MoPlotPen *pen);
void mo_form_bars (const MoPlot *plot, MoPlotPen *pen);
void mo_form_arrows (const MoPlot *plot, MoPlotPen *pen);
void mo_form_dots (const MoPlot *plot, MoPlotPen *pen);
void mo_form_heat (const MoPlot *plot, MoPlotPen *pen);
void mo_form_table (const MoPlot *plot, MoPlotPen *pen);
void mo_form_tiles (const MoPlot *plot, MoPlotPen *pen);
/* Draws them; answers where they end. */
double mo_tiles_bottom (const MoPlot *plot, MoPlotPen *pen);
/* In em, below title and caption. */
double mo_form_height (const MoPlot *plot, const MoChartLook *look);

/* ----------------------------------------------------------------- filling */
/* A new item with nothing in it; the plot owns it. */
MoPlotItem *mo_plot_add (MoPlot *plot, char *label);
MoPlotItem *mo_plot_item (const MoPlot *plot, int at);
void mo_plot_series (MoPlot *plot, const char *name, MoPlotInk ink);
/* The columns of the table; the texts of a row are taken. */
void mo_plot_set_heads (MoPlot *plot, ...) G_GNUC_NULL_TERMINATED;
void mo_plot_row (MoPlot *plot, char *first, ...) G_GNUC_NULL_TERMINATED;
/* One more cell at the end of the last row; a copy. */
void mo_plot_add_cell (MoPlot *plot, const char *text);
void mo_plot_nothing (MoPlot *plot, const char *why);
/* Nothing on a chart is counted by the chart: what it shows is a measure, by its key, of the
 * ask or of a part of it.  `of` NULL: of the ask itself.  `cases` NULL: not wanted. */
MoFigure mo_plot_figure (const MoPlotAsk *ask, const char *key, const MoFigureAsk *of);
GArray *mo_plot_cases (const MoPlotAsk *ask, const char *key, const MoFigureAsk *of);
/* The same, which is then the figure behind the mark. */
MoFigure
mo_plot_behind (MoPlotItem *item, const MoPlotAsk *ask, const char *key, const MoFigureAsk *of);
/* Months (12: the year) of the ask, by their place in its year. */
MoFigureAsk mo_plot_part (const MoPlotAsk *ask, int months, int at);
/* How many of `cases` are among `others`, both of gint64. */
int mo_plot_among (const GArray *cases, const GArray *others);
/* "2025/26" or "quarter 3 of 2025/26", "so far" where it is not over. */
char *mo_plot_period (const MoPlotAsk *ask);
/* "12", "fewer than 5", "kept back". */
char *mo_plot_count (const MoPlotAsk *ask, int count, guint8 hidden);
char *mo_plot_small (const MoPlotAsk *ask, int count); /* of a count that stands alone */
/* The number that the noun after the words of a count agrees with: "1 match", "fewer than 5
 * matches". */
gulong mo_plot_agrees (const MoPlotAsk *ask, int count);
int mo_plot_shown (const MoPlotAsk *ask, int count); /* as high as it may be drawn */
/* "<5", "*": above a column that may not have a height. */
char *mo_plot_short (const MoPlotAsk *ask, guint8 hidden);
/* "103 of 126 (82 %)", "7 of 9"; on paper only what may be said. */
char *mo_plot_share (const MoPlotAsk *ask, int n, int of);
char *mo_plot_number (double value); /* "4.0", "—" */
char *mo_plot_days (double value);   /* "38", "38.5" */
/* Month 0–11 or quarter 0–3 of the year of the ask: "Apr", "Apr–Jun". */
char *mo_plot_month (const MoPlotAsk *ask, int month, gboolean full);
char *mo_plot_month_name (const MoPlotAsk *ask, int month); /* "June" */
char *mo_plot_quarter (const MoPlotAsk *ask, int quarter);
char *mo_plot_day_month (MoDay day, gboolean full);
/* Of charts along the year: "2025/26 so far", "2025/26 to December" of a quarter that is over.
 */
gboolean mo_plot_year_is_whole (const MoPlotAsk *ask); /* to its very end */
char *mo_plot_year_words (const MoPlotAsk *ask);
MoDay mo_plot_year (const MoPlotAsk *ask);
gboolean mo_plot_busy (const MoPlotAsk *ask, MoDay from, MoDay to);

/* How many of `n` spans of so many months have begun in the year of the ask, until its last
 * day; and the days of one of them, `to` not after that day; FALSE: it is not over. */
int mo_plot_begun (const MoPlotAsk *ask, int months);
gboolean mo_plot_span (const MoPlotAsk *ask, int months, int at, MoDay *from, MoDay *to);

/* ------------------------------------------------------------------ the kinds */
void mo_plot_fill_calls (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_statements (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_ages (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_fairness (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_glance (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_training (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_two_years (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_feelings (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_funnel (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_goals (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_growth (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_need (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_outcomes (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_people (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_referrals (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_first_call (MoPlot *plot, const MoPlotAsk *ask);
void mo_plot_fill_waiting (MoPlot *plot, const MoPlotAsk *ask);

G_END_DECLS
