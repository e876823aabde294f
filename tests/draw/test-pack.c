/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/mo-pack.h"
#include "core/mo-small.h"
#include "draw/mo-pack-sheet.h"
#include "pdf-text.h"

#define PEOPLE 40
#define YOUNG  3

static MoDay
day (const char *iso)
{
  return mo_day_from_iso (iso);
}

/* Referral, match and calls of one person; the first three are under eighteen and use a
 * ventilator. */
static void
add_person (MoImpactFacts *facts, int at, MoDay received)
{
  gboolean young = at < YOUNG;
  MoCaseFact it = {
    .wait = { .received = received,
              .due = received + 14,
              .contacted = received + 5 + at % 12,
              .accepted = received + 20,
              .agreed = received + 40,
              .family = at % 3 == 0 },
    .id = at + 1,
    .person = at + 1,
    .young = young,
    .source = g_intern_static_string ("self"),
    .region = g_intern_static_string ("wales"),
    .gender = g_intern_static_string (at % 2 ? "woman" : "man"),
    .ethnicity = g_intern_static_string ("unknown"),
    .level_band = g_intern_string (young ? "c1-c4" : "t1-t12"),
    .state = g_intern_static_string ("active"),
    .age = young ? 16 : 30 + at,
    .assessed = received + 15,
    .first_call = received + 45,
    .required = 10,
    .filled = 9,
  };
  MoPairFact pair = {
    .id = at + 1,
    .of = (int) facts->cases->len,
    .mentor = -1,
    .state = g_intern_static_string ("active"),
    .drafted = received + 30,
    .asked = received + 31,
    .agreed = received + 40,
    .started = received + 45,
    .done = 2,
    .limit = 10,
  };
  g_array_append_val (facts->cases, it);
  for (int call = 0; call < 2; call++) {
    MoCallFact one = { .of = (int) facts->pairs->len,
                       .day = received + 45 + call * 7,
                       .done = TRUE,
                       .minutes = 45 };
    g_array_append_val (facts->calls, one);
  }
  g_array_append_val (facts->pairs, pair);
}

static MoImpactFacts *
office (int people)
{
  MoPolicy policy = mo_policy_default ();
  MoImpactFacts *facts = mo_impact_facts_new (day ("2026-01-12"), &policy);
  for (int i = 0; i < people; i++)
    add_person (facts, i, day ("2025-08-20") + i);
  return facts;
}

static GPtrArray *
quotes_of (const char *words)
{
  GPtrArray *quotes = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_pack_quote_free);
  if (words) {
    MoPackQuote *quote = g_new0 (MoPackQuote, 1);
    quote->words = g_strdup (words);
    quote->who = g_strdup ("A mentee, after call 7");
    quote->until = day ("2027-03-31");
    g_ptr_array_add (quotes, quote);
  }
  return quotes;
}

static MoPackPaper *
pack_of (int people, MoPackFrozen *frozen)
{
  MoImpactFacts *facts = office (people);
  MoFigureAsk ask = { .period = mo_period_new (day ("2025-04-01"), 3, facts->today),
                      .strand = MO_STRAND_BOTH };
  return mo_pack_paper_new (facts, &ask, quotes_of ("I go swimming on Saturdays."), frozen);
}

static GBytes *
pdf_of (const MoPackPaper *pack)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoSheet) sheet = mo_pack_sheet (pack);
  GBytes *pdf = mo_sheet_to_pdf (sheet, &error);
  g_assert_no_error (error);
  return pdf;
}

static char *
text_of (const MoPackPaper *pack)
{
  g_autoptr (GBytes) pdf = pdf_of (pack);
  return pdf_read (pdf, "pdftotext -layout");
}

#define assert_says(text, words)  g_assert_nonnull (strstr (text, words))
#define assert_quiet(text, words) g_assert_null (strstr (text, words))

/* ------------------------------------------------------------------------ its words */

static void
pages_by_name (void)
{
  static const struct {
    const char *typed;
    gboolean understood;
    guint pages;
    const char *wrong;
  } cases[] = {
    { "all", TRUE, MO_PACK_ALL, NULL },
    { "glance", TRUE, 1u << MO_PACK_GLANCE, NULL },
    { " Reach, two-years", TRUE, 1u << MO_PACK_REACH | 1u << MO_PACK_TWO_YEARS, NULL },
    { "glance,galnce", FALSE, 0, "galnce" },
    { "", FALSE, 0, NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *wrong = NULL;
    guint pages;
    gboolean understood = mo_pack_parts_read (cases[i].typed, &pages, &wrong);
    g_assert_cmpint (understood, ==, cases[i].understood);
    if (understood)
      g_assert_cmpuint (pages, ==, cases[i].pages);
    else if (cases[i].wrong)
      g_assert_cmpstr (wrong, ==, cases[i].wrong);
  }
  for (guint pages = 1; pages <= MO_PACK_ALL; pages += 37) {
    g_autofree char *typed = mo_pack_parts_write (pages);
    guint again;
    g_assert_true (mo_pack_parts_read (typed, &again, NULL));
    g_assert_cmpuint (again, ==, pages);
  }
}

/* The scales of somebody else: this office asks none of them. */
static gboolean
is_of_unused_scale (const char *code)
{
  int measure = atoi (code + strlen ("M-"));
  return measure >= 18 && measure <= 20;
}

/* Every measure is on exactly one page, and every tile is a figure. */
static void
each_figure_once (void)
{
  g_autoptr (MoPackPaper) pack = pack_of (PEOPLE, NULL);
  g_autoptr (GPtrArray) rows = mo_pack_all_rows (pack);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++) {
    const MoPackRow *row = rows->pdata[i];
    g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (row->which + 1)));
  }
  for (guint i = 0; i < mo_figure_count (); i++) {
    gboolean said = g_hash_table_contains (seen, GUINT_TO_POINTER (i + 1));
    g_assert_true (said != is_of_unused_scale (mo_figure_infos ()[i].code));
  }
  for (guint i = 0; i < MO_PACK_TILES; i++)
    g_assert_cmpint (mo_figure_find (mo_pack_tiles ()[i].key), >=, 0);
}

/* The first words tell what got worse as plainly as what got better, and as exactly as the
 * figures below them. */
static void
worse_is_said_too (void)
{
  g_autoptr (MoPackPaper) pack = pack_of (PEOPLE, NULL);
  int people = mo_figure_find ("people-mentored"), wait = mo_figure_find ("match-wait"),
      reply = mo_figure_find ("replies-in-time"), goal = mo_figure_find ("goal-reached");

  pack->now[people] = (MoFigure){ .value = 148, .n = 148, .of = -1 };
  pack->then[people] = (MoFigure){ .value = 175, .n = 175, .of = -1 };
  pack->now[wait] = (MoFigure){ .value = 35.5, .n = 144, .of = -1 };
  pack->then[wait] = (MoFigure){ .value = 40, .n = 120, .of = -1 };
  pack->now[reply] = (MoFigure){ .value = 81, .n = 81, .of = 100 };
  pack->then[reply] = (MoFigure){ .value = 88, .n = 88, .of = 100 };
  pack->now[goal] = (MoFigure){ .value = 63, .n = 63, .of = 100 };
  pack->then[goal] = (MoFigure){ .value = 82, .n = 82, .of = 100 };
  pack->hidden_now[reply] = pack->hidden_then[reply] = MO_SMALL_SHOWN;
  pack->hidden_now[goal] = pack->hidden_then[goal] = MO_SMALL_SHOWN;
  g_autofree char *worse = mo_pack_sentence (pack);
  g_assert_cmpstr (
      worse,
      ==,
      "Fewer people were mentored than a year before. 81\302\240% had a reply on "
      "time, 88\302\240% a year before. They waited 4.5 days less for a match. 63\302\240% "
      "reached a goal they set themselves, 82\302\240% a year before.");

  pack->then[goal].of = pack->then[goal].n = 4; /* too few for a percentage */
  pack->now[wait].value = 41;
  g_autofree char *alone = mo_pack_sentence (pack);
  assert_says (alone,
               "They waited 1 day longer for a match. 63\302\240% reached a goal they "
               "set themselves.");
  pack->hidden_then[reply] = MO_SMALL_KEPT_BACK;
  g_autofree char *kept = mo_pack_sentence (pack);
  assert_says (kept, "81\302\240% had a reply on time. They");
}

/* ------------------------------------------------------------------------ its paper */

static void
paper_is_right (gconstpointer large)
{
  g_autoptr (MoPackPaper) pack = pack_of (PEOPLE, NULL);
  pack->large = GPOINTER_TO_INT (large);
  g_autoptr (GBytes) pdf = pdf_of (pack), again = pdf_of (pack);
  g_autofree char *info = pdf_read (pdf, "pdfinfo"),
                  *structure = pdf_read (pdf, "pdfinfo -struct"), *text = text_of (pack);

  g_assert_true (g_bytes_equal (pdf, again));
  g_assert_true (g_regex_match_simple ("Tagged: +yes", info, 0, 0));
  g_assert_true (g_regex_match_simple ("Title: +Trustees’ pack, quarter 3", info, 0, 0));
  assert_says (info, "A4");
  assert_says (structure, "H1");
  assert_says (structure, "Table");
  assert_says (structure, "Figure");
  assert_says (text, "Page 1 of");
  assert_says (text, "12 January 2026");
  for (guint i = 0; i < MO_PACK_PARTS; i++)
    assert_says (text, mo_pack_part_name (i));
  assert_says (text, "“I go swimming on Saturdays.”");
  assert_says (text, "printed with consent until March 2027");
}

/* The same office counted anew writes the same bytes. */
static void
same_bytes_again (void)
{
  g_autoptr (MoPackPaper) one = pack_of (PEOPLE, NULL), other = pack_of (PEOPLE, NULL);
  g_autoptr (GBytes) first = pdf_of (one), second = pdf_of (other);
  g_assert_true (g_bytes_equal (first, second));
}

static void
only_the_pages_that_are_wanted (void)
{
  g_autoptr (MoPackPaper) pack = pack_of (PEOPLE, NULL);
  pack->pages = 1u << MO_PACK_WAITING;
  g_autofree char *text = text_of (pack);
  assert_says (text, mo_pack_part_name (MO_PACK_WAITING));
  assert_quiet (text, mo_pack_part_name (MO_PACK_GLANCE));
  assert_quiet (text, mo_pack_part_name (MO_PACK_REACH));
}

/* Case 21: three people are "fewer than 5", and the rest does not tell them. */
static void
three_are_fewer_than_five (void)
{
  g_autoptr (MoPackPaper) pack = pack_of (PEOPLE, NULL);
  MoPackRow *young = mo_pack_tile_row (pack, MO_PACK_TILES - 1);

  g_assert_cmpstr (young->now, ==, "fewer than 5");
  g_assert_cmpstr (young->basis, ==, "");
  mo_pack_row_free (young);
  pack->facts->policy.small_mode = 1;
  young = mo_pack_tile_row (pack, MO_PACK_TILES - 1);
  g_assert_cmpstr (young->now, ==, "*");
  mo_pack_row_free (young);
}

static gboolean
is_number (const char *text, int number)
{
  g_autofree char *digits = g_strdup_printf ("%d", number);
  return g_strcmp0 (text, digits) == 0;
}

/* No table of a printed chart of it holds the 3, or the 37 that are left without them. */
static void
no_chart_tells_three (void)
{
  g_autoptr (MoPackPaper) pack = pack_of (PEOPLE, NULL);
  MoPlotAsk ask = { pack->facts, pack->ask, TRUE };

  for (guint kind = 0; kind < MO_PLOTS; kind++) {
    g_autoptr (MoPlot) plot = mo_plot_new (kind, &ask);
    GPtrArray *rows = mo_plot_rows (plot);
    for (guint i = 0; rows && i < rows->len; i++)
      for (char **cell = (char **) rows->pdata[i] + 1; cell[-1] && *cell; cell++) {
        g_assert_false (is_number (*cell, YOUNG));
        g_assert_false (is_number (*cell, PEOPLE - YOUNG));
      }
  }
}

/* Case 21: nothing to count is a dash, never 0 %. */
static void
nothing_is_a_dash (void)
{
  g_autoptr (MoPackPaper) pack = pack_of (0, NULL);
  g_autofree char *text = text_of (pack), *sentence = mo_pack_sentence (pack);
  g_autoptr (GPtrArray) rows = mo_pack_all_rows (pack);

  g_assert_cmpstr (sentence, ==, "");
  assert_quiet (text, "nan");
  for (guint i = 0; i < rows->len; i++) {
    const MoPackRow *row = rows->pdata[i];
    if (mo_figure_infos ()[row->which].kind == MO_FIGURE_SHARE && pack->now[row->which].of == 0)
      g_assert_cmpstr (row->now, ==, "—");
  }
}

/* Case 21: what was frozen is printed as it was; what it is now stands on a page of its own. */
static void
frozen_stays (void)
{
  MoPackFrozen *frozen =
      mo_pack_frozen_new (g_strdup ("2025/26 Q3"), g_strdup ("3F9A 71C2"), day ("2026-01-05"));
  int people = mo_figure_find ("people-mentored");
  frozen->known[people] = TRUE;
  frozen->figures[people] =
      (MoFigure){ .value = 112, .n = 112, .of = -1, .eligible = -1, .open = -1, .p90 = NAN };
  g_autoptr (MoPackPaper) pack = pack_of (PEOPLE, frozen);
  MoPackRow *row = mo_pack_row (pack, people);
  g_autofree char *text = text_of (pack);

  g_assert_cmpstr (row->now, ==, "112");
  g_assert_nonnull (row->restated);
  assert_says (text, "mark 3F9A 71C2");
  assert_says (text, "Changed since it was frozen");
  mo_pack_row_free (row);
}

static void
remember_cell (gpointer names, const char *name, int count)
{
  g_ptr_array_add (names, g_strdup (name));
}

/* A page of tiles gives its figures away as a page of tables does; what is not over has no name
 * among the years before. */
static void
tiles_are_given_away (void)
{
  g_autoptr (MoPackPaper) pack = pack_of (PEOPLE, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  pack->pages = 1u << MO_PACK_GLANCE;
  mo_pack_paper_cells (pack, remember_cell, names);
  g_assert_true (
      g_ptr_array_find_with_equal_func (names, "M-6 2025/26 Q3 all", g_str_equal, NULL));
  g_assert_true (
      g_ptr_array_find_with_equal_func (names, "M-6 2024/25 Q3 all", g_str_equal, NULL));
  g_assert_false (
      g_ptr_array_find_with_equal_func (names, "M-1a 2025/26 Q3 all", g_str_equal, NULL));
}

static void
quotes_only_where_there_are_some (void)
{
  g_autoptr (MoPackPaper) pack = pack_of (PEOPLE, NULL);
  g_ptr_array_set_size (pack->quotes, 0);
  g_autofree char *text = text_of (pack);
  assert_quiet (text, "consent until");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack/worse-is-said-too", worse_is_said_too);
  g_test_add_func ("/pack/pages", pages_by_name);
  g_test_add_func ("/pack/each-figure-once", each_figure_once);
  g_test_add_data_func ("/pack/paper", GINT_TO_POINTER (FALSE), paper_is_right);
  g_test_add_data_func ("/pack/paper-large", GINT_TO_POINTER (TRUE), paper_is_right);
  g_test_add_func ("/pack/same-bytes", same_bytes_again);
  g_test_add_func ("/pack/only", only_the_pages_that_are_wanted);
  g_test_add_func ("/pack/small", three_are_fewer_than_five);
  g_test_add_func ("/pack/no-chart-tells", no_chart_tells_three);
  g_test_add_func ("/pack/nothing", nothing_is_a_dash);
  g_test_add_func ("/pack/frozen", frozen_stays);
  g_test_add_func ("/pack/tiles-are-given-away", tiles_are_given_away);
  g_test_add_func ("/pack/quotes", quotes_only_where_there_are_some);
  return g_test_run ();
}
