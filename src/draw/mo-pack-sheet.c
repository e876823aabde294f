/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/mo-pack-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const MoPackPaper *pack;
  MoSheet *sheet;
  MoPackPart page;
} Writing;

/* The charts of a page in reading order; those side by side are about the same thing. */
typedef struct {
  int n;
  MoPlotKind kinds[2];
  double most; /* points, 0: as high as they like */
} Beside;
static const Beside charts[MO_PACK_PARTS][3] = {
  [MO_PACK_GLANCE] = { { 1, { MO_PLOT_WAITING }, 142 },
                       { 2, { MO_PLOT_CALLS, MO_PLOT_STATEMENTS }, 150 } },
  [MO_PACK_WAITING] = { { 1, { MO_PLOT_REFERRALS }, 170 },
                        { 1, { MO_PLOT_FIRST_CALL }, 165 },
                        { 1, { MO_PLOT_AGES } } },
  [MO_PACK_MATCHES] = { { 1, { MO_PLOT_FUNNEL } }, { 1, { MO_PLOT_CALLS } } },
  [MO_PACK_GOALS] = { { 1, { MO_PLOT_GOALS } } },
  [MO_PACK_CHANGE] = { { 1, { MO_PLOT_STATEMENTS } } },
  [MO_PACK_FEELINGS] = { { 1, { MO_PLOT_FEELINGS }, 170 }, { 1, { MO_PLOT_GROWTH }, 190 } },
  [MO_PACK_MENTORS] = { { 1, { MO_PLOT_NEED } }, { 1, { MO_PLOT_TRAINING } } },
  [MO_PACK_OUTCOMES] = { { 1, { MO_PLOT_OUTCOMES } } },
  [MO_PACK_FAIRNESS] = { { 1, { MO_PLOT_FAIRNESS } } },
  [MO_PACK_REACH] = { { 1, { MO_PLOT_PEOPLE } } },
};

/* ------------------------------------------------------------------------- its pieces */

static void
write_head (Writing *it)
{
  const MoPackPaper *pack = it->pack;
  g_autofree char *period = mo_period_so_far (&pack->ask.period),
                  *as_of = mo_day_to_words (mo_pack_day (pack), MO_PRECISION_DAY),
                  *words = g_strdup_printf (pack->frozen
                                                ? _ ("%s. Figures as they were frozen on %s.")
                                                : _ ("%s. Figures as of %s."),
                                            period,
                                            as_of);
  mo_sheet_heading (it->sheet, 1, mo_pack_part_name (it->page));
  mo_sheet_note (it->sheet, words);
  if (mo_pack_lacks (pack) && it->page != MO_PACK_DEFINITIONS)
    mo_sheet_note (it->sheet, mo_pack_lacks (pack));
}

static void
write_charts_of (Writing *it, int from, int to)
{
  MoPlotAsk ask = { it->pack->facts, it->pack->ask, TRUE };

  for (int i = from; mo_pack_is_whole (it->pack) && i < to && charts[it->page][i].n; i++) {
    const Beside *beside = &charts[it->page][i];
    MoPlot *plots[2];
    for (int one = 0; one < beside->n; one++)
      plots[one] = mo_plot_new (beside->kinds[one], &ask);
    mo_pack_sheet_plots (it->sheet, plots, beside->n, beside->most);
  }
}

static void
write_charts (Writing *it)
{
  write_charts_of (it, 0, 3);
}

/* In large print what a figure is of stands below its name. */
static void
write_row (Writing *it, const MoPackRow *row)
{
  const char *name = _ (mo_figure_infos ()[row->which].name);
  if (!it->pack->large) {
    mo_sheet_table_row (it->sheet,
                        (const char *[]){ name, row->now, row->before, row->basis, row->code });
    return;
  }
  g_autofree char *long_name =
      g_strdup_printf ("%s\n%s%s%s", name, row->basis, *row->basis ? ", " : "", row->code);
  mo_sheet_table_row (it->sheet, (const char *[]){ long_name, row->now, row->before });
}

static void
write_rows (Writing *it, GPtrArray *rows, guint from, guint to)
{
  g_autofree char *now = mo_period_code (&it->pack->ask.period),
                  *before = mo_period_code (&it->pack->before);
  const MoSheetColumn columns[] = {
    { _ ("Figure"), 3.6, FALSE, FALSE }, { now, 1.7, TRUE, FALSE },
    { before, 1.7, TRUE, FALSE },        { _ ("Of what"), 2.4, FALSE, FALSE },
    { _ ("Code"), 1.6, FALSE, FALSE },
  };

  if (from >= to)
    return;
  mo_sheet_table_begin (it->sheet, columns, it->pack->large ? 3 : G_N_ELEMENTS (columns));
  for (guint i = from; i < to; i++)
    write_row (it, rows->pdata[i]);
  mo_sheet_table_end (it->sheet);
}

static void
write_figures (Writing *it)
{
  g_autoptr (GPtrArray) rows = mo_pack_rows (it->pack, it->page);
  write_rows (it, rows, 0, rows->len);
}

static void
write_quote (Writing *it, guint at)
{
  const GPtrArray *quotes = it->pack->quotes;
  if (!quotes || at >= quotes->len)
    return;
  const MoPackQuote *quote = quotes->pdata[at];
  g_autofree char *words = g_strdup_printf (_ ("“%s”"), quote->words),
                  *until = mo_day_to_words (quote->until, MO_PRECISION_MONTH),
                  *who = g_strdup_printf (
                      _ ("%s; printed with consent until %s"), quote->who, until);
  mo_pack_sheet_quote (it->sheet, words, who);
}

/* ------------------------------------------------------------------------- its pages */

static const char *
tile_name (const MoPackTile *tile, const MoPackRow *row)
{
  return tile->young ? _ ("Under 18s mentored") : _ (mo_figure_infos ()[row->which].name);
}

static char *
tile_basis (const MoPackRow *row)
{
  g_autofree char *before = g_str_equal (row->before, "—")
                                ? NULL
                                : g_strdup_printf (_ ("%s a year before"), row->before);
  if (*row->basis && before)
    return g_strdup_printf ("%s; %s", row->basis, before);
  return before ? g_steal_pointer (&before) : g_strdup (row->basis);
}

static void
write_tiles (Writing *it)
{
  MoPackRow *rows[MO_PACK_TILES];
  char *bases[MO_PACK_TILES];
  MoPackTileWords words[MO_PACK_TILES];

  for (guint i = 0; i < MO_PACK_TILES; i++) {
    rows[i] = mo_pack_tile_row (it->pack, i);
    bases[i] = tile_basis (rows[i]);
    words[i] = (MoPackTileWords){
      rows[i]->now, tile_name (&mo_pack_tiles ()[i], rows[i]), bases[i], rows[i]->code
    };
  }
  mo_pack_sheet_tiles (it->sheet, words, MO_PACK_TILES);
  for (guint i = 0; i < MO_PACK_TILES; i++) {
    mo_pack_row_free (rows[i]);
    g_free (bases[i]);
  }
}

static void
write_glance (Writing *it)
{
  g_autofree char *sentence = mo_pack_sentence (it->pack);

  write_head (it);
  if (*sentence) {
    mo_sheet_space (it->sheet, 0.3);
    mo_sheet_paragraph (it->sheet, sentence);
  }
  write_tiles (it);
  write_charts (it);
  write_quote (it, 0);
}

static void
write_plain (Writing *it)
{
  write_head (it);
  write_charts (it);
  write_figures (it);
}

/* Those who came, and on a page of their own those who wait. */
static void
write_waiting (Writing *it)
{
  g_autoptr (GPtrArray) rows = mo_pack_rows (it->pack, it->page);
  guint waiting = 0;

  while (waiting < rows->len &&
         !g_str_has_prefix (((const MoPackRow *) rows->pdata[waiting])->code, "M-4"))
    waiting++;
  write_head (it);
  write_charts_of (it, 0, 2);
  write_rows (it, rows, 0, waiting);
  mo_sheet_page_break (it->sheet);
  mo_sheet_heading (it->sheet, 2, _ ("Those who wait, and what was decided"));
  write_charts_of (it, 2, 3);
  write_rows (it, rows, waiting, rows->len);
}

static void
write_definitions (Writing *it)
{
  write_head (it);
  mo_pack_sheet_definitions (it->sheet, it->pack);
}

static void
write_feelings (Writing *it)
{
  write_plain (it);
  for (guint i = 0; it->pack->quotes && i < MIN (it->pack->quotes->len, 3); i++)
    write_quote (it, i);
}

static void
write_reach (Writing *it)
{
  write_plain (it);
  mo_sheet_space (it->sheet, 0.5);
  mo_sheet_note (it->sheet,
                 _ ("Read the reach with care: those who were mentored include people injured "
                    "long ago and relatives, while the number it is set against is of people "
                    "newly injured in one year."));
}

static void
write_two (Writing *it, guint which)
{
  const MoFigureInfo *info = &mo_figure_infos ()[which];
  MoPackRow *row = mo_pack_row (it->pack, which);
  mo_sheet_table_row (it->sheet,
                      (const char *[]){ _ (info->name), row->now, row->before, info->code });
  mo_pack_row_free (row);
}

/* The table of the chart, with what is kept back on the other pages kept back here too. */
static void
write_year_beside_year (Writing *it)
{
  MoPlotAsk ask = { it->pack->facts, it->pack->ask, TRUE };
  g_autoptr (MoPlot) plot = mo_plot_new (MO_PLOT_TWO_YEARS, &ask);
  const char *const *heads = mo_plot_heads (plot);
  guint n = heads ? g_strv_length ((char **) heads) : 0;
  g_autofree MoSheetColumn *columns = g_new0 (MoSheetColumn, n);
  for (guint i = 0; i < n; i++)
    columns[i] = (MoSheetColumn){ heads[i], i ? 1.5 : 3.5, i > 0, FALSE };
  if (n)
    mo_sheet_table_begin (it->sheet, columns, n);
  for (const char *const *key = mo_pack_two_years (); n && *key; key++)
    write_two (it, mo_figure_find (*key));
  if (n)
    mo_sheet_table_end (it->sheet);
}

static void
write_two_years (Writing *it)
{
  write_head (it);
  if (mo_pack_is_whole (it->pack))
    write_year_beside_year (it);
  write_figures (it);
}

MoSheet *
mo_pack_sheet (const MoPackPaper *pack)
{
  static void (*const write[MO_PACK_PARTS]) (Writing * it) = {
    write_glance, write_waiting, write_plain, write_plain, write_plain,     write_feelings,
    write_plain,  write_plain,   write_plain, write_reach, write_two_years, write_definitions,
  };
  g_autofree char *title = mo_pack_title (pack), *foot = mo_pack_foot (pack);
  MoSheet *sheet =
      mo_sheet_new (title,
                    foot,
                    mo_pack_day (pack),
                    MO_SHEET_FINE | (pack->large ? MO_SHEET_LARGE : MO_SHEET_PLAIN));
  Writing it = { pack, sheet, 0 };

  mo_sheet_set_head (sheet, title);
  for (; it.page < MO_PACK_PARTS; it.page++) {
    if (!(pack->pages & 1u << it.page))
      continue;
    mo_sheet_page_break (sheet);
    write[it.page](&it);
  }
  if (pack->frozen)
    mo_pack_sheet_restated (sheet, pack);
  return sheet;
}
