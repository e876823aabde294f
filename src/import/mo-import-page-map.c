/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/mo-import-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/mo-reading.h"
#include "widget/mo-access.h"

#define SAMPLES 3 /* of different shapes, as long as there are any */

static void show_sheet (MoImportPage *self);

/* ---------------------------------------------------------------------- one column */

/* Meanings that this kind of sheet may have, in the order of the list. */
static GArray *
meanings_for (MoSheetKind kind)
{
  GArray *meanings = g_array_new (FALSE, FALSE, sizeof (int));
  for (int m = 0; m < MO_MEANINGS; m++)
    if (mo_meaning_fits (m, kind))
      g_array_append_val (meanings, m);
  return meanings;
}

static void
meaning_chosen (GtkDropDown *drop_down, GParamSpec *pspec, gpointer user)
{
  MoImportPage *self = user;
  MoSheetMap *map = mo_book_map_sheet (self->import->map, self->sheet);
  g_autoptr (GArray) meanings = meanings_for (map->kind);
  guint chosen = gtk_drop_down_get_selected (drop_down);
  int column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (drop_down), "column"));
  int meaning = chosen < meanings->len ? g_array_index (meanings, int, chosen) : 0;

  if (self->busy || (int) mo_sheet_map_column (map, column)->meaning == meaning)
    return;
  mo_sheet_map_set_meaning (map, column, meaning);
  show_sheet (self);
  /* The list was made anew: the focus goes back to the same column. */
  for (GtkWidget *row = gtk_widget_get_first_child (self->columns_place); row;
       row = gtk_widget_get_next_sibling (row)) {
    GtkWidget *again = g_object_get_data (G_OBJECT (row), "meaning");
    if (again && GPOINTER_TO_INT (g_object_get_data (G_OBJECT (again), "column")) == column)
      gtk_widget_grab_focus (again);
  }
}

static GtkWidget *
meaning_drop_down (MoImportPage *self, const MoSheetMap *map, int column)
{
  g_autoptr (GArray) meanings = meanings_for (map->kind);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const MoColumnMap *mine = mo_sheet_map_column (map, column);
  guint selected = 0;
  for (guint i = 0; i < meanings->len; i++) {
    int meaning = g_array_index (meanings, int, i);
    gtk_string_list_append (labels, mo_meaning_label (meaning));
    if (meaning == (int) mine->meaning)
      selected = i;
  }
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  g_object_set_data (G_OBJECT (drop_down), "column", GINT_TO_POINTER (column));
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (drop_down, "mo-import-means");
  g_autofree char *letters = mo_column_letters (column);
  g_autofree char *name = g_strdup_printf (_ ("Column %s, %s, means"), letters, mine->heading);
  mo_access_drop_down (GTK_DROP_DOWN (drop_down), name);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (meaning_chosen), self);
  return drop_down;
}

/* "21/05 45m" and "03/06 30m" have one shape: what reads one will read the other. */
static char *
shape_of (const char *text)
{
  char *shape = g_strndup (text, 48);
  for (char *c = shape; *c; c++)
    *c = g_ascii_isdigit (*c) ? '9' : g_ascii_isalpha (*c) ? 'a' : *c;
  return shape;
}

/* The first values that say something, each of another shape or length than those before. */
static guint
find_samples (const MoSheetMap *map, int column, const MoCell **samples)
{
  g_autoptr (GHashTable) shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;
  for (int r = mo_sheet_map_first_row (map); r < mo_sheet_rows (map->sheet) && n < SAMPLES;
       r++) {
    const MoBookRow *row = mo_sheet_row (map->sheet, r);
    const MoCell *cell = mo_row_cell (row, column);
    gboolean words = cell->kind == MO_CELL_TEXT && !strpbrk (cell->text, "0123456789");
    if (cell->text[0] && !mo_sheet_map_is_no_row (map, row) &&
        g_hash_table_add (shapes, words ? g_strdup (cell->text) : shape_of (cell->text)))
      samples[n++] = cell;
  }
  return n;
}

static GtkWidget *
samples_box (MoImportPage *self, const MoSheetMap *map, int column)
{
  const MoCell *samples[SAMPLES];
  guint n = find_samples (map, column, samples);
  MoMeaning meaning = mo_sheet_map_column (map, column)->meaning;
  GtkWidget *grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_widget_set_hexpand (grid, TRUE);
  gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  for (guint i = 0; i < n; i++) {
    g_autofree char *reading =
        mo_reading_words (meaning, samples[i], mo_office_get_today (self->office));
    GtkWidget *said = import_label (samples[i]->text, "mo-dim");
    gboolean turned = !g_str_equal (reading, samples[i]->text);
    GtkWidget *read = import_label (reading, turned ? "mo-ok" : "");
    gtk_label_set_lines (GTK_LABEL (said), 1);
    gtk_label_set_ellipsize (GTK_LABEL (said), PANGO_ELLIPSIZE_END);
    gtk_label_set_lines (GTK_LABEL (read), 1);
    gtk_label_set_ellipsize (GTK_LABEL (read), PANGO_ELLIPSIZE_END);
    gtk_grid_attach (GTK_GRID (grid), said, 0, (int) i, 1, 1);
    gtk_grid_attach (GTK_GRID (grid), read, 1, (int) i, 1, 1);
  }
  if (n == 0)
    gtk_grid_attach (
        GTK_GRID (grid), import_label (_ ("Nothing is written here."), "mo-dim"), 0, 0, 2, 1);
  return grid;
}

static GtkWidget *
column_row (MoImportPage *self, const MoSheetMap *map, int column)
{
  const MoColumnMap *mine = mo_sheet_map_column (map, column);
  g_autofree char *letters = mo_column_letters (column);
  g_autofree char *place = mine->by_look
                               ? g_strdup_printf (_ ("column %s, by its values"), letters)
                               : g_strdup_printf (_ ("column %s"), letters);
  gboolean narrow = import_page_is_under (self, MO_WIDTH_MIDDLE);
  GtkWidget *row = gtk_box_new (narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                                narrow ? 6 : 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *meaning = meaning_drop_down (self, map, column);
  gtk_widget_add_css_class (row, "mo-import-column");
  gtk_widget_add_css_class (words, "mo-w13");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (
      GTK_BOX (words),
      import_label (mine->heading[0] ? mine->heading : _ ("No heading"), "mo-strong"));
  gtk_box_append (GTK_BOX (words), import_label (place, "mo-dim mo-caption"));
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), meaning);
  gtk_box_append (GTK_BOX (row), samples_box (self, map, column));
  g_object_set_data (G_OBJECT (row), "meaning", meaning);
  return row;
}

/* What stands in which column of the rows below. */
static GtkWidget *
headings_row (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *values = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const char *words[] = { _ ("Heading"), _ ("Means"), _ ("Written"), _ ("Read as") };
  for (int i = 0; i < 4; i++) {
    GtkWidget *label = import_label (words[i], "mo-strong mo-caption");
    if (i < 2)
      gtk_widget_add_css_class (label, i ? "mo-import-means" : "mo-w13");
    gtk_box_append (GTK_BOX (i < 2 ? row : values), label);
  }
  gtk_box_set_homogeneous (GTK_BOX (values), TRUE);
  gtk_widget_set_hexpand (values, TRUE);
  gtk_box_append (GTK_BOX (row), values);
  gtk_widget_add_css_class (row, "mo-import-column");
  gtk_widget_add_css_class (row, "mo-import-headings");
  return row;
}

/* ---------------------------------------------------------------------- one sheet */

static void
kind_chosen (GtkDropDown *drop_down, GParamSpec *pspec, gpointer user)
{
  MoImportPage *self = user;
  MoSheetMap *map = mo_book_map_sheet (self->import->map, self->sheet);
  guint chosen = gtk_drop_down_get_selected (drop_down);
  if (self->busy || chosen >= MO_SHEET_KINDS || chosen == map->kind)
    return;
  mo_sheet_map_set_kind (map, chosen);
  show_sheet (self);
  gtk_widget_grab_focus (self->kind);
}

static GtkWidget *
kind_drop_down (MoImportPage *self, const MoSheetMap *map)
{
  const char *labels[MO_SHEET_KINDS + 1] = { NULL };
  for (int k = 0; k < MO_SHEET_KINDS; k++)
    labels[k] = mo_sheet_kind_label (k);
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (labels);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), map->kind);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  g_autofree char *name = g_strdup_printf (_ ("Sheet %s holds"), map->sheet->name);
  mo_access_drop_down (GTK_DROP_DOWN (drop_down), name);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (kind_chosen), self);
  return drop_down;
}

static GtkWidget *
sheet_head (MoImportPage *self, const MoSheetMap *map)
{
  gboolean narrow = import_page_is_under (self, MO_WIDTH_MIDDLE);
  GtkWidget *head = gtk_box_new (narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                                 narrow ? 6 : 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  int rows = 0;
  for (int r = mo_sheet_map_first_row (map); r < mo_sheet_rows (map->sheet); r++)
    rows += !mo_sheet_map_is_no_row (map, mo_sheet_row (map->sheet, r));
  g_autofree char *why = mo_sheet_map_why_left_out (map);
  g_autofree char *found =
      why ? g_steal_pointer (&why)
          : g_strdup_printf (
                ngettext ("%d row with somebody in it. Blank rows and totals are passed"
                          " over.",
                          "%d rows with somebody in them. Blank rows and totals are passed"
                          " over.",
                          (gulong) rows),
                rows);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), import_label (map->sheet->name, "mo-title"));
  gtk_box_append (GTK_BOX (words), import_label (found, "mo-dim mo-caption"));
  self->kind = kind_drop_down (self, map);
  gtk_box_append (GTK_BOX (head), words);
  GtkWidget *holds = import_label (_ ("This sheet holds"), "");
  gtk_label_set_wrap (GTK_LABEL (holds), FALSE);
  gtk_box_append (GTK_BOX (head), holds);
  gtk_box_append (GTK_BOX (head), self->kind);
  gtk_widget_add_css_class (head, "mo-import-head");
  return head;
}

static void
show_sheet (MoImportPage *self)
{
  MoSheetMap *map = mo_book_map_sheet (self->import->map, self->sheet);
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (self->columns_place)))
    gtk_box_remove (GTK_BOX (self->columns_place), child);
  gtk_box_append (GTK_BOX (self->columns_place), sheet_head (self, map));
  if (map->kind != MO_SHEET_OTHER && !import_page_is_under (self, MO_WIDTH_MIDDLE))
    gtk_box_append (GTK_BOX (self->columns_place), headings_row ());
  for (guint c = 0; map->kind != MO_SHEET_OTHER && c < map->columns->len; c++)
    gtk_box_append (GTK_BOX (self->columns_place), column_row (self, map, (int) c));
  for (guint s = 0; s < self->import->map->sheets->len; s++) {
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->sheets, (int) s);
    GtkWidget *words = g_object_get_data (G_OBJECT (row), "kind");
    const MoSheetMap *other = mo_book_map_sheet (self->import->map, s);
    gtk_label_set_label (GTK_LABEL (words), mo_sheet_kind_label (other->kind));
    g_autofree char *name =
        g_strdup_printf ("%s, %s", other->sheet->name, mo_sheet_kind_label (other->kind));
    mo_access_name (GTK_WIDGET (row), name);
  }
}

/* ---------------------------------------------------------------------- the sheets */

static void
sheet_selected (GtkListBox *list, GtkListBoxRow *row, gpointer user)
{
  MoImportPage *self = user;
  if (!row || (guint) gtk_list_box_row_get_index (row) == self->sheet)
    return;
  self->sheet = (guint) gtk_list_box_row_get_index (row);
  show_sheet (self);
}

static GtkWidget *
sheets_list (MoImportPage *self)
{
  GtkWidget *list = gtk_list_box_new ();
  self->sheets = GTK_LIST_BOX (list);
  gtk_widget_add_css_class (list, "mo-rows");
  mo_access_name (list, _ ("Sheets of the workbook"));
  for (guint s = 0; s < self->import->map->sheets->len; s++) {
    const MoSheetMap *map = mo_book_map_sheet (self->import->map, s);
    GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    GtkWidget *kind = import_label ("", "mo-dim mo-caption");
    gtk_box_append (GTK_BOX (words), import_label (map->sheet->name, "mo-strong"));
    gtk_box_append (GTK_BOX (words), kind);
    gtk_list_box_append (self->sheets, words);
    GtkWidget *row = gtk_widget_get_parent (words);
    g_object_set_data (G_OBJECT (row), "kind", kind);
  }
  gtk_list_box_select_row (self->sheets,
                           gtk_list_box_get_row_at_index (self->sheets, (int) self->sheet));
  g_signal_connect (list, "row-selected", G_CALLBACK (sheet_selected), self);
  return list;
}

static GtkWidget *
scrolled_around (GtkWidget *child, const char *class)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_widget_set_focusable (scrolled, FALSE); /* what is in it has the focus */
  if (class)
    gtk_widget_add_css_class (scrolled, class);
  return scrolled;
}

/* Where there is little room the sheets stand above the columns, and both scroll as one. */
static GtkWidget *
one_above_the_other (GtkWidget *sheets, GtkWidget *columns)
{
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (card, "mo-card");
  gtk_widget_add_css_class (columns, "mo-card");
  gtk_box_append (GTK_BOX (card), sheets);
  gtk_box_append (GTK_BOX (both), card);
  gtk_box_append (GTK_BOX (both), columns);
  return scrolled_around (both, NULL);
}

GtkWidget *
import_map_new (MoImportPage *self)
{
  GtkWidget *sheets = sheets_list (self);
  self->columns_place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  show_sheet (self);
  if (import_page_is_under (self, MO_WIDTH_WIDE))
    return one_above_the_other (sheets, self->columns_place);

  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *left = scrolled_around (sheets, "mo-card");
  GtkWidget *right = scrolled_around (self->columns_place, "mo-card");
  gtk_widget_add_css_class (left, "mo-import-sheets");
  gtk_widget_set_hexpand (right, TRUE);
  gtk_box_append (GTK_BOX (both), left);
  gtk_box_append (GTK_BOX (both), right);
  return both;
}
