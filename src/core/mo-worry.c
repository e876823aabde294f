/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-worry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-relay-private.h"
#include "core/mo-worry-private.h"

static void
seek (const MoRelayPlain *plain, GRegex *compiled, GArray *found)
{
  g_autoptr (GMatchInfo) match = NULL;
  for (g_regex_match (compiled, plain->text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    int from = 0, to = 0;
    g_match_info_fetch_pos (match, 0, &from, &to);
    if (to <= from)
      continue;
    MoWorry worry = { plain->from[from], plain->to[to - 1] };
    g_array_append_val (found, worry);
  }
}

/* The office's own, each as whole words. */
static void
seek_own (const MoRelayPlain *plain, const char *own, GArray *found)
{
  g_auto (GStrv) lines = g_strsplit (own, "\n", -1);
  for (guint i = 0; lines[i]; i++) {
    g_autofree char *word = mo_relay_plain_word (g_strstrip (lines[i]));
    if (!*word)
      continue;
    g_autofree char *escaped = g_regex_escape_string (word, -1);
    g_autofree char *pattern = g_strdup_printf ("(?<!\\w)%s(?!\\w)", escaped);
    g_autoptr (GRegex) compiled = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
    if (compiled)
      seek (plain, compiled, found);
  }
}

static int
by_place (gconstpointer one, gconstpointer other)
{
  const MoWorry *a = one, *b = other;
  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  return a->to > b->to ? -1 : a->to < b->to;
}

static GArray *
apart (GArray *found)
{
  GArray *worries = g_array_new (FALSE, FALSE, sizeof (MoWorry));
  guint covered = 0;
  g_array_sort (found, by_place);
  for (guint i = 0; i < found->len; i++) {
    const MoWorry *worry = &g_array_index (found, MoWorry, i);
    if (worry->from < covered)
      continue;
    covered = worry->to;
    g_array_append_val (worries, *worry);
  }
  return worries;
}

/* Compiled once, for every thread. */
static GPtrArray *
signs (void)
{
  static GPtrArray *compiled;
  static gsize once;

  if (g_once_init_enter (&once)) {
    compiled = g_ptr_array_new ();
    for (guint i = 0; mo_worry_signs[i]; i++)
      g_ptr_array_add (
          compiled,
          g_regex_new (mo_worry_signs[i], G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));
    g_once_init_leave (&once, 1);
  }
  return compiled;
}

GArray *
mo_worry_scan (const char *text, const char *own)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (MoWorry));

  if (!text || !g_utf8_validate (text, -1, NULL))
    return g_steal_pointer (&found);
  g_autoptr (MoRelayPlain) plain = mo_relay_plain_new (text);
  for (guint i = 0; i < signs ()->len; i++)
    seek (plain, signs ()->pdata[i], found);
  if (own)
    seek_own (plain, own, found);
  return apart (found);
}

char *
mo_worry_words (const char *text, const GArray *worries)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < worries->len; i++) {
    const MoWorry *worry = &g_array_index (worries, MoWorry, i);
    g_autofree char *piece = g_strndup (text + worry->from, worry->to - worry->from);
    g_string_append_printf (words, _ ("%s“%s”"), words->len ? ", " : "", piece);
  }
  return words->len ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}
