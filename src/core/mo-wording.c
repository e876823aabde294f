/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of an instrument as text and back, and which of them are the same. */
#include <string.h>

#include "core/mo-instrument.h"

#define ANSWER "="

static void
item_free (gpointer data)
{
  MoItem *item = data;
  g_free (item->key);
  g_free (item->sentence);
  g_free (item);
}

static MoWording *
wording_new (void)
{
  MoWording *wording = g_new0 (MoWording, 1);
  wording->items = g_ptr_array_new_with_free_func (item_free);
  wording->answers = g_ptr_array_new_with_free_func (g_free);
  return wording;
}

void
mo_wording_free (MoWording *wording)
{
  g_ptr_array_unref (wording->items);
  g_ptr_array_unref (wording->answers);
  g_free (wording);
}

/* A sentence is one line, whatever was pasted. */
static char *
one_line (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text ? text : ""), "\n\r\t", ' ');
  return g_strdup (g_strstrip (line));
}

void
mo_wording_add (MoWording *wording, const char *key, const char *sentence)
{
  MoItem *item = g_new0 (MoItem, 1);
  item->key = g_strdup (key);
  item->sentence = one_line (sentence);
  g_ptr_array_add (wording->items, item);
}

MoWording *
mo_wording_read (const char *text)
{
  MoWording *wording = wording_new ();
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);

  for (char **line = lines; *line; line++) {
    char *bar = strchr (*line, '|');
    if (!bar)
      continue;
    *bar = '\0';
    if (g_str_equal (*line, ANSWER))
      g_ptr_array_add (wording->answers, one_line (bar + 1));
    else
      mo_wording_add (wording, *line, bar + 1);
  }
  return wording;
}

MoWording *
mo_wording_of_scale (const MoScale *scale)
{
  MoWording *wording = wording_new ();
  for (int i = 0; i < scale->items; i++) {
    g_autofree char *key = g_strdup_printf ("%s%d", scale->code, i + 1);
    mo_wording_add (wording, key, "");
  }
  return wording;
}

char *
mo_wording_write (const MoWording *wording)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < wording->items->len; i++) {
    const MoItem *item = wording->items->pdata[i];
    g_string_append_printf (text, "%s%s|%s", i ? "\n" : "", item->key, item->sentence);
  }
  for (guint i = 0; i < wording->answers->len; i++)
    g_string_append_printf (text, "\n" ANSWER "|%s", (char *) wording->answers->pdata[i]);
  return g_string_free (text, FALSE);
}

char *
mo_wording_answers (const MoWording *wording)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < wording->answers->len; i++)
    g_string_append_printf (text, "%s%s", i ? "\n" : "", (char *) wording->answers->pdata[i]);
  return g_string_free (text, FALSE);
}

const MoItem *
mo_wording_find (const MoWording *wording, const char *key)
{
  for (guint i = 0; i < wording->items->len; i++) {
    const MoItem *item = wording->items->pdata[i];
    if (g_strcmp0 (item->key, key) == 0)
      return item;
  }
  return NULL;
}

char *
mo_wording_new_key (const MoWording *wording, const char *const *earlier)
{
  for (int n = 1;; n++) {
    g_autofree char *key = g_strdup_printf ("own%d", n);
    gboolean taken = mo_wording_find (wording, key) != NULL;
    for (guint i = 0; !taken && earlier && earlier[i]; i++) {
      g_autoptr (MoWording) then = mo_wording_read (earlier[i]);
      taken = mo_wording_find (then, key) != NULL;
    }
    if (!taken)
      return g_steal_pointer (&key);
  }
}

gboolean
mo_wording_same (const MoWording *one, const MoWording *other, const char *key)
{
  const MoItem *a = mo_wording_find (one, key), *b = mo_wording_find (other, key);
  return a && b && *a->sentence && g_str_equal (a->sentence, b->sentence);
}
