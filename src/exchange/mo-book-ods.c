/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/mo-book-private.h"

/* A sheet of OpenDocument: rows and cells carry how often they repeat, values are attributes,
 * and whether a sheet is hidden stands in its style. */
typedef struct {
  MoBook *book;
  GCancellable *cancellable;
  GHashTable *hidden_styles;
  char *style;
  gboolean locked;
  /* the sheet, row and cell under way */
  MoFiller filler;
  MoSheet *sheet;
  int line, row_repeat, column, cell_repeat, depth_note, depth_table, paragraphs;
  char *type, *value, *day;
  gboolean formula, in_cell, in_paragraph;
  GString *text;
} Ods;

static gboolean
is (const xmlChar *name, const char *wanted)
{
  return strcmp ((const char *) name, wanted) == 0;
}

static int
repeat_of (const xmlChar **attributes, int count, const char *name)
{
  g_autofree char *text = mo_attribute (attributes, count, name);
  return text ? (int) CLAMP (g_ascii_strtoll (text, NULL, 10), 1, 1 << 21) : 1;
}

/* ---------------------------------------------------------------------- starts */

static void
style_start (Ods *self, const xmlChar *name, const xmlChar **attributes, int count)
{
  if (is (name, "style")) {
    g_free (self->style);
    self->style = mo_attribute (attributes, count, "name");
  } else if (is (name, "table-properties") && self->style) {
    g_autofree char *display = mo_attribute (attributes, count, "display");
    if (display && g_str_equal (display, "false"))
      g_hash_table_add (self->hidden_styles, g_strdup (self->style));
  }
}

static void
table_start (void *context, Ods *self, const xmlChar **attributes, int count)
{
  if (self->depth_table++ > 0)
    return;
  g_autofree char *name = mo_attribute (attributes, count, "name");
  g_autofree char *style = mo_attribute (attributes, count, "style-name");
  GError *error = NULL;
  self->sheet = mo_book_add_sheet (
      self->book, name, style && g_hash_table_contains (self->hidden_styles, style), &error);
  if (!self->sheet) {
    mo_parse_fail (context, error);
    return;
  }
  mo_filler_clear (&self->filler);
  mo_filler_init (&self->filler, self->book, self->sheet, self->cancellable);
  self->line = 0;
}

static void
row_start (void *context, Ods *self, const xmlChar **attributes, int count)
{
  GError *error = NULL;
  self->row_repeat = repeat_of (attributes, count, "number-rows-repeated");
  self->column = 0;
  if (!mo_filler_row (&self->filler, self->line + 1, &error))
    mo_parse_fail (context, error);
}

static void
cell_start (Ods *self, const xmlChar **attributes, int count)
{
  g_autofree char *formula = mo_attribute (attributes, count, "formula");
  g_autofree char *string = mo_attribute (attributes, count, "string-value");
  self->cell_repeat = repeat_of (attributes, count, "number-columns-repeated");
  self->type = mo_attribute (attributes, count, "value-type");
  self->value = mo_attribute (attributes, count, "value");
  self->day = mo_attribute (attributes, count, "date-value");
  if (!self->value)
    self->value = mo_attribute (attributes, count, "boolean-value");
  self->formula = formula != NULL;
  self->in_cell = TRUE;
  self->paragraphs = 0;
  g_string_assign (self->text, string ? string : "");
  if (string)
    self->paragraphs = -1; /* the value is given; what is shown adds nothing */
}

static void
start (void *context,
       const xmlChar *name,
       const xmlChar *prefix,
       const xmlChar *uri,
       int n_namespaces,
       const xmlChar **namespaces,
       int n_attributes,
       int n_defaulted,
       const xmlChar **attributes)
{
  Ods *self = mo_parse_user (context);

  if (is (name, "table"))
    table_start (context, self, attributes, n_attributes);
  else if (!self->sheet)
    style_start (self, name, attributes, n_attributes);
  else if (self->depth_table != 1)
    return;
  else if (is (name, "table-row"))
    row_start (context, self, attributes, n_attributes);
  else if ((is (name, "table-cell") || is (name, "covered-table-cell")) && !self->in_cell)
    cell_start (self, attributes, n_attributes);
  else if (is (name, "annotation"))
    self->depth_note++;
  else if (is (name, "p") && self->in_cell && !self->depth_note && self->paragraphs >= 0) {
    if (self->paragraphs++)
      g_string_append_c (self->text, '\n');
    self->in_paragraph = TRUE;
  } else if (self->in_paragraph && (is (name, "s") || is (name, "tab")))
    g_string_append_c (self->text, ' ');
  else if (self->in_paragraph && is (name, "line-break"))
    g_string_append_c (self->text, '\n');
}

/* ---------------------------------------------------------------------- ends */

static gboolean
put_cell (Ods *self, int column, GError **error)
{
  const char *type = self->type ? self->type : "";

  if (g_str_equal (type, "date") && self->day) {
    g_autofree char *iso = g_strndup (self->day, 10);
    MoDay day = mo_day_from_iso (iso);
    if (day)
      return mo_filler_cell (&self->filler, column, MO_CELL_DATE, iso, -1, day, error);
  }
  if (self->value && (g_str_equal (type, "float") || g_str_equal (type, "percentage") ||
                      g_str_equal (type, "currency"))) {
    g_autofree char *number = mo_number_text (g_ascii_strtod (self->value, NULL));
    return mo_filler_cell (&self->filler, column, MO_CELL_NUMBER, number, -1, 0, error);
  }
  if (self->value && g_str_equal (type, "boolean"))
    return mo_filler_cell (&self->filler,
                           column,
                           MO_CELL_BOOL,
                           g_str_equal (self->value, "true") ? "yes" : "no",
                           -1,
                           0,
                           error);
  if (self->text->len)
    return mo_filler_cell (&self->filler,
                           column,
                           MO_CELL_TEXT,
                           self->text->str,
                           (gssize) self->text->len,
                           0,
                           error);
  return !self->formula ||
         mo_filler_cell (&self->filler, column, MO_CELL_FORMULA, "", 0, 0, error);
}

/* Cells beyond the last column that says something repeat to the edge of the sheet, empty. */
static gboolean
cell_end (Ods *self, GError **error)
{
  gboolean says = self->text->len || self->value || self->day || self->formula;
  gboolean ok = TRUE;
  if (says)
    for (int i = 0; i < self->cell_repeat && ok; i++)
      ok = put_cell (self, self->column + i, error);
  self->column += self->cell_repeat;
  self->in_cell = FALSE;
  g_clear_pointer (&self->type, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->day, g_free);
  return ok;
}

static gboolean
row_end (Ods *self, GError **error)
{
  gboolean says = self->filler.cells->len > 0;
  g_autoptr (GArray) cells =
      says && self->row_repeat > 1 ? g_array_copy (self->filler.cells) : NULL;

  if (says && !mo_filler_row_end (&self->filler, error))
    return FALSE;
  for (int i = 1; cells && i < self->row_repeat; i++) {
    self->book->n_cells += cells->len;
    if (self->book->n_cells > MO_BOOK_CELLS)
      return mo_book_too_large (error,
                                _ ("This workbook holds more than six million cells."
                                   " Save the sheets with people in a workbook of"
                                   " their own."));
    if (!mo_filler_row (&self->filler, self->line + 1 + i, error))
      return FALSE;
    g_array_append_vals (self->filler.cells, cells->data, cells->len);
    if (!mo_filler_row_end (&self->filler, error))
      return FALSE;
  }
  self->line = MIN (self->line + self->row_repeat, 1 << 24);
  return TRUE;
}

static void
end (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Ods *self = mo_parse_user (context);
  GError *error = NULL;

  if (is (name, "table") && self->depth_table > 0)
    self->depth_table--;
  if (!self->sheet || self->depth_table != 1)
    return;
  if (is (name, "annotation") && self->depth_note > 0)
    self->depth_note--;
  else if (is (name, "p"))
    self->in_paragraph = FALSE;
  else if ((is (name, "table-cell") || is (name, "covered-table-cell")) && self->in_cell) {
    if (!cell_end (self, &error))
      mo_parse_fail (context, error);
  } else if (is (name, "table-row") && !row_end (self, &error))
    mo_parse_fail (context, error);
}

static void
characters (void *context, const xmlChar *text, int length)
{
  Ods *self = mo_parse_user (context);
  if (!self->in_paragraph || self->depth_note)
    return;
  if (self->text->len + (gsize) length > 2 * MO_BOOK_CELL_BYTES) {
    GError *error = NULL;
    mo_book_too_large (&error,
                       _ ("A cell of this workbook holds more than 64 KB of text."
                          " Shorten it and try again."));
    mo_parse_fail (context, error);
    return;
  }
  g_string_append_len (self->text, (const char *) text, length);
}

/* ---------------------------------------------------------------------- the workbook */

static void
manifest_start (void *context,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri,
                int n_namespaces,
                const xmlChar **namespaces,
                int n_attributes,
                int n_defaulted,
                const xmlChar **attributes)
{
  Ods *self = mo_parse_user (context);
  if (is (name, "encryption-data"))
    self->locked = TRUE;
}

static gboolean
not_locked (Ods *self, GsfInfile *zip, GError **error)
{
  static const xmlSAXHandler handlers = { .startElementNs = manifest_start };
  gboolean found;
  if (!mo_part_parse (
          zip, "META-INF/manifest.xml", &handlers, self, &found, self->cancellable, error))
    return FALSE;
  if (!self->locked)
    return TRUE;
  g_set_error_literal (error,
                       MO_BOOK_ERROR,
                       MO_BOOK_LOCKED,
                       _ ("This workbook is locked with a password. Open it in your"
                          " spreadsheet program, save a copy without a password and choose"
                          " that."));
  return FALSE;
}

gboolean
mo_book_read_ods (MoBook *book, GsfInfile *zip, GCancellable *cancellable, GError **error)
{
  static const xmlSAXHandler handlers = { .startElementNs = start,
                                          .endElementNs = end,
                                          .characters = characters,
                                          .cdataBlock = characters };
  Ods self = { .book = book, .cancellable = cancellable };
  self.hidden_styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.text = g_string_new (NULL);
  gboolean read =
      not_locked (&self, zip, error) &&
      mo_part_parse (zip, "content.xml", &handlers, &self, NULL, cancellable, error);
  mo_filler_clear (&self.filler);
  g_hash_table_unref (self.hidden_styles);
  g_string_free (self.text, TRUE);
  g_free (self.style);
  g_free (self.type);
  g_free (self.value);
  g_free (self.day);
  return read;
}
