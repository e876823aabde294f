/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "safeguarding/mo-concern-lines.h"

#include <glib/gi18n-lib.h>

static void
line_free (gpointer data)
{
  MoConcernLine *line = data;
  g_free (line->title);
  g_free (line->words);
  g_free (line);
}

static gboolean
is_corrected (const MoConcernFile *file, gint64 entry)
{
  for (guint i = 0; i < file->entries->len; i++)
    if (((const MoConcernEntry *) file->entries->pdata[i])->corrects == entry)
      return TRUE;
  return FALSE;
}

static MoConcernLine *
line_of_entry (const MoConcernFile *file, const MoConcernEntry *entry)
{
  MoConcernLine *line = g_new0 (MoConcernLine, 1);
  line->at = entry->at;
  line->who = entry->who;
  line->entry = entry->id;
  line->corrected = is_corrected (file, entry->id);
  line->title = line->corrected ? g_strdup_printf (_ ("%s (corrected below)"),
                                                   mo_concern_entry_words (entry->kind))
                                : g_strdup (mo_concern_entry_words (entry->kind));
  if (g_strcmp0 (entry->words, file->words) != 0) /* that stands above already */
    line->words = g_strdup (entry->words);
  return line;
}

static void
add (GString *words, const char *value, char *sentence)
{
  if (value && *value)
    g_string_append_printf (words, "%s%s", words->len ? " " : "", sentence);
  g_free (sentence);
}

static char *
told_words (const MoConcernTold *told)
{
  GString *words = g_string_new (NULL);
  g_autofree char *day = mo_day_to_words (told->day, MO_PRECISION_DAY);
  const char *consent = mo_concern_consent_words (told->consent);

  add (words, day, g_strdup_printf (_ ("On %s, %s."), day, consent));
  add (words, told->consent_why, g_strdup_printf (_ ("Why: %s."), told->consent_why));
  add (words, told->how, g_strdup_printf (_ ("By %s."), told->how));
  add (words, told->reference, g_strdup_printf (_ ("Reference %s."), told->reference));
  add (words, told->words, g_strdup (told->words));
  return g_string_free (words, FALSE);
}

static MoConcernLine *
line_of_told (const MoConcernTold *told)
{
  MoConcernLine *line = g_new0 (MoConcernLine, 1);
  line->at = told->at;
  line->who = told->who;
  line->title = told->name && *told->name
                    ? g_strdup_printf (_ ("Told: %s, %s"), told->whom, told->name)
                    : g_strdup_printf (_ ("Told: %s"), told->whom);
  line->words = told_words (told);
  return line;
}

static int
by_time (gconstpointer one, gconstpointer other)
{
  const MoConcernLine *a = *(MoConcernLine *const *) one, *b = *(MoConcernLine *const *) other;
  return g_strcmp0 (a->at, b->at);
}

GPtrArray *
mo_concern_lines (const MoConcernFile *file)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < file->entries->len; i++)
    g_ptr_array_add (lines, line_of_entry (file, g_ptr_array_index (file->entries, i)));
  for (guint i = 0; i < file->told->len; i++)
    g_ptr_array_add (lines, line_of_told (g_ptr_array_index (file->told, i)));
  g_ptr_array_sort (lines, by_time);
  return lines;
}
