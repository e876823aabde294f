/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "exchange/mo-book-private.h"

/* A workbook of ECMA-376: one part names the sheets, one the shared texts, one the number
 * formats (which alone tell a date from a number), and one each sheet. */
typedef struct {
  MoBook *book;
  GsfInfile *zip;
  GCancellable *cancellable;
  GHashTable *targets; /* relation id → path of the part */
  GPtrArray *names, *ids;
  GArray *hidden; /* gboolean */
  gboolean from_1904;
  GPtrArray *strings;  /* of the shared texts; in the book's chunk */
  GHashTable *formats; /* id → TRUE where a custom format is a date */
  GArray *dates;       /* gboolean for each cell style */
  GString *text;
  int depth_phonetic;
  gboolean in_text, in_cell_styles;
  char *relation_folder;
  /* the sheet under way */
  MoFiller filler;
  int line, column;
  char type;
  int style;
  gboolean formula, in_value;
} Xlsx;

static gboolean
is (const xmlChar *name, const char *wanted)
{
  return strcmp ((const char *) name, wanted) == 0;
}

/* ---------------------------------------------------------------------- the parts' names */

static char *
join_path (const char *folder, const char *target)
{
  if (target[0] == '/')
    return g_strdup (target + 1);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) before = g_strsplit (folder, "/", -1);
  g_auto (GStrv) after = g_strsplit (target, "/", -1);
  for (int part = 0; part < 2; part++)
    for (char **step = part ? after : before; *step; step++) {
      if (g_str_equal (*step, "..") && steps->len)
        g_ptr_array_set_size (steps, (int) steps->len - 1);
      else if (**step && !g_str_equal (*step, ".") && !g_str_equal (*step, ".."))
        g_ptr_array_add (steps, g_strdup (*step));
    }
  g_ptr_array_add (steps, NULL);
  return g_strjoinv ("/", (char **) steps->pdata);
}

static void
relation_start (void *context,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri,
                int n_namespaces,
                const xmlChar **namespaces,
                int n_attributes,
                int n_defaulted,
                const xmlChar **attributes)
{
  Xlsx *self = mo_parse_user (context);
  if (!is (name, "Relationship"))
    return;
  g_autofree char *id = mo_attribute (attributes, n_attributes, "Id");
  g_autofree char *target = mo_attribute (attributes, n_attributes, "Target");
  g_autofree char *type = mo_attribute (attributes, n_attributes, "Type");
  if (!id || !target)
    return;
  char *path = join_path (self->relation_folder, target);
  if (type && g_str_has_suffix (type, "/officeDocument"))
    g_hash_table_insert (self->targets, g_strdup ("the workbook"), g_strdup (path));
  if (type && g_str_has_suffix (type, "/sharedStrings"))
    g_hash_table_insert (self->targets, g_strdup ("the strings"), g_strdup (path));
  if (type && g_str_has_suffix (type, "/styles"))
    g_hash_table_insert (self->targets, g_strdup ("the styles"), g_strdup (path));
  g_hash_table_insert (self->targets, g_steal_pointer (&id), path);
}

static gboolean
read_relations (Xlsx *self, const char *path, const char *folder, GError **error)
{
  static const xmlSAXHandler handlers = { .startElementNs = relation_start };
  gboolean found;
  self->relation_folder = g_strdup (folder);
  gboolean read =
      mo_part_parse (self->zip, path, &handlers, self, &found, self->cancellable, error);
  g_clear_pointer (&self->relation_folder, g_free);
  return read;
}

/* ---------------------------------------------------------------------- the sheets' names */

static void
workbook_start (void *context,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri,
                int n_namespaces,
                const xmlChar **namespaces,
                int n_attributes,
                int n_defaulted,
                const xmlChar **attributes)
{
  Xlsx *self = mo_parse_user (context);
  if (is (name, "workbookPr")) {
    g_autofree char *from = mo_attribute (attributes, n_attributes, "date1904");
    self->from_1904 = from && (g_str_equal (from, "1") || g_str_equal (from, "true"));
  } else if (is (name, "sheet")) {
    g_autofree char *state = mo_attribute (attributes, n_attributes, "state");
    gboolean hidden = state && !g_str_equal (state, "visible");
    char *title = mo_attribute (attributes, n_attributes, "name");
    char *id = mo_attribute (attributes, n_attributes, "id");
    g_ptr_array_add (self->names, title ? title : g_strdup (""));
    g_ptr_array_add (self->ids, id ? id : g_strdup (""));
    g_array_append_val (self->hidden, hidden);
  }
}

/* ---------------------------------------------------------------------- shared texts */

static void
strings_start (void *context,
               const xmlChar *name,
               const xmlChar *prefix,
               const xmlChar *uri,
               int n_namespaces,
               const xmlChar **namespaces,
               int n_attributes,
               int n_defaulted,
               const xmlChar **attributes)
{
  Xlsx *self = mo_parse_user (context);
  if (is (name, "si"))
    g_string_truncate (self->text, 0);
  else if (is (name, "rPh"))
    self->depth_phonetic++;
  else if (is (name, "t"))
    self->in_text = self->depth_phonetic == 0;
}

static void
strings_end (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Xlsx *self = mo_parse_user (context);
  if (is (name, "t"))
    self->in_text = FALSE;
  else if (is (name, "rPh"))
    self->depth_phonetic--;
  else if (is (name, "si"))
    g_ptr_array_add (self->strings,
                     g_string_chunk_insert_len (
                         self->book->texts, self->text->str, (gssize) self->text->len));
}

static void
collect (void *context, const xmlChar *text, int length)
{
  Xlsx *self = mo_parse_user (context);
  if (!self->in_text && !self->in_value)
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

/* ---------------------------------------------------------------------- number formats */

/* A custom format is a date where it has a day, month or year outside quotes, colours and
 * escapes.  "mm:ss" alone is a time, and times are left as they are. */
static gboolean
format_is_date (const char *code)
{
  gboolean quoted = FALSE, bracket = FALSE;
  for (const char *c = code; *c; c++) {
    if (*c == '"')
      quoted = !quoted;
    else if (*c == '[' && !quoted)
      bracket = TRUE;
    else if (*c == ']')
      bracket = FALSE;
    else if ((*c == '\\' || *c == '_' || *c == '*') && c[1])
      c++;
    else if (!quoted && !bracket && (strchr ("yYdD", *c)))
      return TRUE;
    else if (!quoted && !bracket && g_ascii_strncasecmp (c, "mmm", 3) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
builtin_is_date (int id)
{
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
         (id >= 50 && id <= 58);
}

static void
styles_start (void *context,
              const xmlChar *name,
              const xmlChar *prefix,
              const xmlChar *uri,
              int n_namespaces,
              const xmlChar **namespaces,
              int n_attributes,
              int n_defaulted,
              const xmlChar **attributes)
{
  Xlsx *self = mo_parse_user (context);
  if (is (name, "cellXfs"))
    self->in_cell_styles = TRUE;
  else if (is (name, "numFmt")) {
    g_autofree char *id = mo_attribute (attributes, n_attributes, "numFmtId");
    g_autofree char *code = mo_attribute (attributes, n_attributes, "formatCode");
    if (id && code)
      g_hash_table_insert (
          self->formats, GINT_TO_POINTER (atoi (id)), GINT_TO_POINTER (format_is_date (code)));
  } else if (is (name, "xf") && self->in_cell_styles && self->dates->len < 65536) {
    g_autofree char *id = mo_attribute (attributes, n_attributes, "numFmtId");
    gpointer custom = NULL;
    int number = id ? atoi (id) : 0;
    gboolean date =
        g_hash_table_lookup_extended (self->formats, GINT_TO_POINTER (number), NULL, &custom)
            ? GPOINTER_TO_INT (custom)
            : builtin_is_date (number);
    g_array_append_val (self->dates, date);
  }
}

static void
styles_end (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Xlsx *self = mo_parse_user (context);
  if (is (name, "cellXfs"))
    self->in_cell_styles = FALSE;
}

/* ---------------------------------------------------------------------- one sheet */

/* Column of a cell's name ("AB12" → 27), or -1. */
static int
column_of (const char *cell)
{
  int column = 0;
  for (; g_ascii_isalpha (*cell) && column < 100000; cell++)
    column = column * 26 + (g_ascii_toupper (*cell) - 'A' + 1);
  return column - 1;
}

static void
sheet_start (void *context,
             const xmlChar *name,
             const xmlChar *prefix,
             const xmlChar *uri,
             int n_namespaces,
             const xmlChar **namespaces,
             int n_attributes,
             int n_defaulted,
             const xmlChar **attributes)
{
  Xlsx *self = mo_parse_user (context);
  GError *error = NULL;

  if (is (name, "row")) {
    g_autofree char *line = mo_attribute (attributes, n_attributes, "r");
    self->line = line ? CLAMP (atoi (line), 1, 1 << 24) : self->line + 1;
    self->column = -1;
    if (!mo_filler_row (&self->filler, self->line, &error))
      mo_parse_fail (context, error);
  } else if (is (name, "c")) {
    g_autofree char *cell = mo_attribute (attributes, n_attributes, "r");
    g_autofree char *type = mo_attribute (attributes, n_attributes, "t");
    g_autofree char *style = mo_attribute (attributes, n_attributes, "s");
    self->column = cell ? column_of (cell) : self->column + 1;
    self->type = !type                             ? 'n'
                 : g_str_equal (type, "inlineStr") ? 'i'
                 : g_str_equal (type, "str")       ? 't'
                                                   : type[0];
    self->style = style ? atoi (style) : 0;
    self->formula = FALSE;
    g_string_truncate (self->text, 0);
  } else if (is (name, "f"))
    self->formula = TRUE;
  else if (is (name, "v"))
    self->in_value = TRUE;
  else if (is (name, "rPh"))
    self->depth_phonetic++;
  else if (is (name, "t"))
    self->in_text = self->depth_phonetic == 0;
}

/* A serial of 1900 counts a 29 February that never was. */
static MoDay
day_of_serial (const Xlsx *self, double serial)
{
  if (!(serial >= 1 && serial < 2958466))
    return MO_DAY_NONE;
  int days = (int) floor (serial);
  if (self->from_1904)
    return mo_day_new (1904, 1, 1) + days;
  return mo_day_new (1899, 12, 30) + days + (days < 60 ? 1 : 0);
}

static gboolean
number_cell (Xlsx *self, GError **error)
{
  char *end = NULL;
  double value = g_ascii_strtod (self->text->str, &end);
  gboolean date = self->style >= 0 && self->style < (int) self->dates->len &&
                  g_array_index (self->dates, gboolean, self->style);
  MoDay day = date ? day_of_serial (self, value) : MO_DAY_NONE;

  if (end == self->text->str)
    return mo_filler_cell (
        &self->filler, self->column, MO_CELL_TEXT, self->text->str, -1, 0, error);
  g_autofree char *text = day ? mo_day_to_iso (day) : mo_number_text (value);
  return mo_filler_cell (
      &self->filler, self->column, day ? MO_CELL_DATE : MO_CELL_NUMBER, text, -1, day, error);
}

static gboolean
cell_done (Xlsx *self, GError **error)
{
  const char *text = self->text->str;
  gssize length = (gssize) self->text->len;

  if (self->text->len == 0)
    return !self->formula ||
           mo_filler_cell (&self->filler, self->column, MO_CELL_FORMULA, "", 0, 0, error);
  switch (self->type) {
  case 's': {
    guint64 index = g_ascii_strtoull (text, NULL, 10);
    return index >= self->strings->len || mo_filler_cell (&self->filler,
                                                          self->column,
                                                          MO_CELL_TEXT,
                                                          self->strings->pdata[index],
                                                          -1,
                                                          0,
                                                          error);
  }
  case 'b':
    return mo_filler_cell (
        &self->filler, self->column, MO_CELL_BOOL, text[0] == '1' ? "yes" : "no", -1, 0, error);
  case 'e': /* #REF! and the like say nothing about a person */
    return mo_filler_cell (&self->filler, self->column, MO_CELL_FORMULA, "", 0, 0, error);
  case 'd': {
    g_autofree char *iso = g_strndup (text, 10);
    MoDay day = mo_day_from_iso (iso);
    return mo_filler_cell (&self->filler,
                           self->column,
                           day ? MO_CELL_DATE : MO_CELL_TEXT,
                           day ? iso : text,
                           -1,
                           day,
                           error);
  }
  case 'n':
    return number_cell (self, error);
  default:
    return mo_filler_cell (&self->filler, self->column, MO_CELL_TEXT, text, length, 0, error);
  }
}

static void
sheet_end (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Xlsx *self = mo_parse_user (context);
  GError *error = NULL;

  if (is (name, "v"))
    self->in_value = FALSE;
  else if (is (name, "t"))
    self->in_text = FALSE;
  else if (is (name, "rPh"))
    self->depth_phonetic--;
  else if ((is (name, "c") && !cell_done (self, &error)) ||
           (is (name, "row") && !mo_filler_row_end (&self->filler, &error)))
    mo_parse_fail (context, error);
}

static gboolean
read_sheet (Xlsx *self, guint index, GError **error)
{
  static const xmlSAXHandler handlers = { .startElementNs = sheet_start,
                                          .endElementNs = sheet_end,
                                          .characters = collect,
                                          .cdataBlock = collect };
  const char *path = g_hash_table_lookup (self->targets, self->ids->pdata[index]);
  if (!path || !g_strrstr (path, "sheet")) /* a sheet that is only a chart has no rows */
    return TRUE;
  MoSheet *sheet = mo_book_add_sheet (self->book,
                                      self->names->pdata[index],
                                      g_array_index (self->hidden, gboolean, index),
                                      error);
  if (!sheet)
    return FALSE;
  mo_filler_init (&self->filler, self->book, sheet, self->cancellable);
  self->line = 0;
  self->in_value = self->in_text = FALSE;
  self->depth_phonetic = 0;
  gboolean read =
      mo_part_parse (self->zip, path, &handlers, self, NULL, self->cancellable, error);
  mo_filler_clear (&self->filler);
  return read;
}

/* ---------------------------------------------------------------------- the workbook */

static gboolean
read_parts (Xlsx *self, GError **error)
{
  static const xmlSAXHandler workbook = { .startElementNs = workbook_start };
  static const xmlSAXHandler strings = { .startElementNs = strings_start,
                                         .endElementNs = strings_end,
                                         .characters = collect,
                                         .cdataBlock = collect };
  static const xmlSAXHandler styles = { .startElementNs = styles_start,
                                        .endElementNs = styles_end };
  gboolean found;

  if (!read_relations (self, "_rels/.rels", "", error))
    return FALSE;
  const char *named = g_hash_table_lookup (self->targets, "the workbook");
  g_autofree char *path = g_strdup (named ? named : "xl/workbook.xml");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *relations = g_strdup_printf ("%s/_rels/%s.rels", folder, file);
  if (!read_relations (self, relations, folder, error) ||
      !mo_part_parse (self->zip, path, &workbook, self, NULL, self->cancellable, error))
    return FALSE;

  const char *texts = g_hash_table_lookup (self->targets, "the strings");
  const char *formats = g_hash_table_lookup (self->targets, "the styles");
  if ((texts &&
       !mo_part_parse (self->zip, texts, &strings, self, &found, self->cancellable, error)) ||
      (formats &&
       !mo_part_parse (self->zip, formats, &styles, self, &found, self->cancellable, error)))
    return FALSE;
  for (guint i = 0; i < self->names->len; i++)
    if (!read_sheet (self, i, error))
      return FALSE;
  return TRUE;
}

gboolean
mo_book_read_xlsx (MoBook *book, GsfInfile *zip, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) targets =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) hidden = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  g_autoptr (GHashTable) formats = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GString) text = g_string_new (NULL);
  Xlsx self = { .book = book,
                .zip = zip,
                .cancellable = cancellable,
                .targets = targets,
                .names = names,
                .ids = ids,
                .hidden = hidden,
                .strings = strings,
                .formats = formats,
                .dates = dates,
                .text = text };
  return read_parts (&self, error);
}
