/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-csv-out.h"

#include <string.h>

/* "+44 7846 348324" and "-3.5" are no formulas: figures, blanks and points alone. */
static gboolean
would_run (const char *text)
{
  if (!*text || !strchr ("=+-@\t\r", *text))
    return FALSE;
  return !strchr ("+-", *text) || text[1 + strspn (text + 1, "0123456789 .")] != '\0';
}

void
mo_csv_cell (GString *csv, const char *text)
{
  gboolean guard = would_run (text);
  gboolean quote = strpbrk (text, ",\"\r\n;\t") != NULL || *text == ' ' ||
                   (csv->len == 0 && g_ascii_strncasecmp (text, "sep=", 4) == 0);
  gboolean first = csv->len == 0 || csv->str[csv->len - 1] == '\n';
  if (!first)
    g_string_append_c (csv, ',');
  else if (!*text)
    quote = TRUE; /* else nothing would show that the line has begun */
  if (quote)
    g_string_append_c (csv, '"');
  if (guard)
    g_string_append_c (csv, '\'');
  for (const char *c = text; *c; c++) {
    if (*c == '"')
      g_string_append_c (csv, '"');
    g_string_append_c (csv, *c);
  }
  if (quote)
    g_string_append_c (csv, '"');
}

void
mo_csv_row_end (GString *csv)
{
  g_string_append (csv, "\r\n");
}
