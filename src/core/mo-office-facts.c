/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-office-facts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const MoField fields[] = {
  MO_FIELD (TEXT, MoOfficeFacts, name),
  MO_FIELD (TEXT, MoOfficeFacts, address),
  MO_FIELD (TEXT, MoOfficeFacts, phone),
  MO_FIELD (TEXT, MoOfficeFacts, contact),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoOfficeFacts, mo_office_facts, fields)

static gboolean
is_blank (const char *text)
{
  return !text || !text[strspn (text, " \t\n")];
}

static void
add_lines (GString *envelope, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);
  for (char **line = lines; *line; line++) {
    g_strstrip (*line);
    if (**line)
      g_string_append_printf (envelope, "%s%s", envelope->len ? "\n" : "", *line);
  }
}

char *
mo_office_facts_envelope (const MoOfficeFacts *facts)
{
  GString *envelope = g_string_new (NULL);
  add_lines (envelope, facts->name);
  add_lines (envelope, facts->address);
  return g_string_free (envelope, FALSE);
}

char *
mo_office_facts_number (const MoOfficeFacts *facts)
{
  GString *number = g_string_new (facts->phone);
  g_string_replace (number, " ", " ", 0);
  return g_string_free (number, FALSE);
}

char *
mo_office_facts_missing (const MoOfficeFacts *facts)
{
  const struct {
    const char *value, *word;
  } wanted[] = {
    { facts->name, C_ ("of the office", "name") },
    { facts->address, C_ ("of the office", "address") },
    { facts->phone, C_ ("of the office", "telephone") },
    { facts->contact, C_ ("of the office", "named contact") },
  };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (is_blank (wanted[i].value))
      g_string_append_printf (words, "%s%s", words->len ? ", " : "", wanted[i].word);
  return words->len ? g_strdup_printf (_ ("Of the office is missing: %s. Write it in "
                                          "Preferences, under Office."),
                                       words->str)
                    : NULL;
}
