/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-template.h"

#include <string.h>

/* The name in "{name}" at the start of text, owned by the caller; NULL where there is none. */
static char *
name_at (const char *text)
{
  if (*text != '{')
    return NULL;
  gsize length = strcspn (text + 1, "{}\n");
  return text[1 + length] == '}' ? g_strndup (text + 1, length) : NULL;
}

static const MoTemplateField *
find (const MoTemplateField *fields, const char *name)
{
  for (; fields->name; fields++)
    if (g_ascii_strcasecmp (fields->name, name) == 0)
      return fields;
  return NULL;
}

/* TRUE where the line is to be kept: it said something, or it was blank from the start. */
static gboolean
fill_line (GString *filled, const char *line, const MoTemplateField *fields)
{
  gsize from = filled->len;
  gboolean any_field = FALSE;

  for (const char *at = line; *at;) {
    g_autofree char *name = name_at (at);
    const MoTemplateField *field = name ? find (fields, name) : NULL;
    if (field) {
      g_string_append (filled, field->value ? field->value : "");
      at += strlen (name) + 2;
      any_field = TRUE;
    } else
      g_string_append_c (filled, *at++);
  }
  return !any_field || filled->str[from + strspn (filled->str + from, " ")] != '\0';
}

char *
mo_template_fill (const char *text, const MoTemplateField *fields)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *filled = g_string_new (NULL);
  gboolean blank = FALSE; /* what was left out leaves no second blank line */

  for (char **line = lines; *line; line++) {
    gsize before = filled->len;
    gboolean left_out = !fill_line (filled, *line, fields);
    if (left_out || (blank && !**line && before && filled->str[before - 1] == '\n')) {
      g_string_truncate (filled, before);
      blank = TRUE;
      continue;
    }
    blank = blank && !**line;
    g_string_append_c (filled, '\n');
  }
  while (filled->len && filled->str[filled->len - 1] == '\n')
    g_string_truncate (filled, filled->len - 1);
  return g_string_free (filled, FALSE);
}

char *
mo_template_unknown (const char *text, const char *const *names)
{
  for (const char *at = strchr (text, '{'); at; at = strchr (at + 1, '{')) {
    char *name = name_at (at);
    gboolean known = !name;
    for (int i = 0; name && names[i] && !known; i++)
      known = g_ascii_strcasecmp (names[i], name) == 0;
    if (!known)
      return name;
    g_free (name);
  }
  return NULL;
}
