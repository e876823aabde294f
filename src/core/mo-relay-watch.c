/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-relay-watch.h"

#include <string.h>

MoRelayWatch *
mo_relay_watch_new (void)
{
  MoRelayWatch *watch = g_new0 (MoRelayWatch, 1);
  watch->names = g_ptr_array_new_with_free_func (g_free);
  watch->places = g_ptr_array_new_with_free_func (g_free);
  watch->numbers = g_ptr_array_new_with_free_func (g_free);
  watch->allowed = g_ptr_array_new_with_free_func (g_free);
  return watch;
}

void
mo_relay_watch_free (MoRelayWatch *watch)
{
  if (!watch)
    return;
  g_ptr_array_unref (watch->names);
  g_ptr_array_unref (watch->places);
  g_ptr_array_unref (watch->numbers);
  g_ptr_array_unref (watch->allowed);
  g_free (watch);
}

static gboolean
has (const char *text)
{
  return text && text[strspn (text, " \t\n")] != '\0';
}

void
mo_relay_watch_name (MoRelayWatch *watch, const char *name)
{
  if (has (name))
    g_ptr_array_add (watch->names, g_strdup (name));
}

void
mo_relay_watch_place (MoRelayWatch *watch, const char *address)
{
  if (!has (address))
    return;
  gsize line = strcspn (address, "\n,");
  /* "12, Larch Close": the house stands alone */
  if (strspn (address, "0123456789 ") >= line)
    line += strcspn (address + line + (address[line] ? 1 : 0), "\n,") + 1;
  g_autofree char *first = g_strndup (address, line);
  g_ptr_array_add (watch->places, g_strdup (g_strstrip (first)));
}

void
mo_relay_watch_number (MoRelayWatch *watch, const char *number)
{
  if (has (number))
    g_ptr_array_add (watch->numbers, g_strdup (number));
}

void
mo_relay_watch_allow (MoRelayWatch *watch, const char *text)
{
  if (!has (text))
    return;
  g_autoptr (GArray) own = mo_relay_scan (text, NULL, NULL);
  for (guint i = 0; i < own->len; i++) {
    const MoLeak *leak = &g_array_index (own, MoLeak, i);
    g_ptr_array_add (watch->allowed, g_strndup (text + leak->from, leak->to - leak->from));
  }
  g_ptr_array_add (watch->allowed, g_strdup (text));
}

/* The same as a vector that ends with NULL; its texts stay the array's. */
static const char **
vector (GPtrArray *texts)
{
  const char **all = g_new0 (const char *, texts->len + 1);
  for (guint i = 0; i < texts->len; i++)
    all[i] = g_ptr_array_index (texts, i);
  return all;
}

GArray *
mo_relay_watch_scan (const MoRelayWatch *watch, const char *text)
{
  if (watch->lifted)
    return g_array_new (FALSE, FALSE, sizeof (MoLeak));
  g_autofree const char **names = vector (watch->names), **places = vector (watch->places),
                        **numbers = vector (watch->numbers),
                        **allowed = vector (watch->allowed);
  MoRelayOther other = { names, places, numbers };
  return mo_relay_scan_for (text, &other, allowed);
}

/* ---------------------------------------------------------------------- let through */

static char *
piece_of (const char *text, const MoLeak *leak)
{
  g_autofree char *piece = g_strndup (text + leak->from, leak->to - leak->from);
  g_strdelimit (piece, "\n\t", ' ');
  return g_strdup (g_strstrip (piece));
}

/* TRUE where a line of `lines` is these words. */
static gboolean
is_line (const char *lines, const char *words)
{
  gsize length = strlen (words);
  for (const char *at = lines; at && *at; at = strchr (at, '\n') ? strchr (at, '\n') + 1 : NULL)
    if (strncmp (at, words, length) == 0 && (at[length] == '\n' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

char *
mo_relay_found_lines (const char *text, const GArray *leaks)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  for (guint i = 0; i < leaks->len; i++) {
    g_autofree char *piece = piece_of (text, &g_array_index (leaks, MoLeak, i));
    if (!is_line (lines->str, piece))
      g_string_append_printf (lines, "%s%s", lines->len ? "\n" : "", piece);
  }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

gboolean
mo_relay_found_in (const char *lines, const char *text, const GArray *leaks)
{
  for (guint i = 0; i < leaks->len; i++) {
    g_autofree char *piece = piece_of (text, &g_array_index (leaks, MoLeak, i));
    if (!is_line (lines, piece))
      return FALSE;
  }
  return TRUE;
}
