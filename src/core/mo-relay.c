/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-relay.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-phone.h"
#include "core/mo-relay-private.h"

/* ---------------------------------------------------------------------- what may stand */

/* Letters and figures only: "SW18 7QD" and "sw187qd" are one. */
static char *
bare (const char *text)
{
  g_autofree char *plain = mo_relay_plain_word (text);
  GString *letters = g_string_new (NULL);
  for (const char *at = plain; *at; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));
  return g_string_free (letters, FALSE);
}

static gboolean
is_allowed (const char *piece, const char *const *allowed)
{
  g_autofree char *digits = mo_phone_digits (piece), *here = bare (piece);
  for (; allowed && *allowed; allowed++) {
    g_autofree char *own = mo_phone_digits (*allowed), *there = bare (*allowed);
    if ((*own && g_str_equal (own, digits)) || (*here && g_str_equal (here, there)))
      return TRUE;
  }
  return FALSE;
}

void
mo_relay_seek_found (MoRelaySeek *seek, MoLeakKind kind, gsize from, gsize to)
{
  MoLeak leak = { kind, (guint) from, (guint) to };
  g_autofree char *piece = g_strndup (seek->plain->text + from, to - from);
  if (is_allowed (piece, seek->allowed))
    leak.kind = MO_RELAY_ALLOWED;
  g_array_append_val (seek->found, leak);
}

/* ---------------------------------------------------------------------- all */

static int
by_place (gconstpointer one, gconstpointer other)
{
  const MoLeak *a = one, *b = other;
  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  return a->to > b->to ? -1 : a->to < b->to;
}

/* The longest of what lies over one another, with its place in the text as it was written. */
static GArray *
settle (MoRelaySeek *seek)
{
  GArray *leaks = g_array_new (FALSE, FALSE, sizeof (MoLeak));
  guint covered = 0;

  g_array_sort (seek->found, by_place);
  for (guint i = 0; i < seek->found->len; i++) {
    MoLeak leak = g_array_index (seek->found, MoLeak, i);
    if (leak.from < covered || leak.to <= leak.from)
      continue;
    covered = leak.to;
    if (leak.kind == MO_RELAY_ALLOWED)
      continue;
    leak.from = seek->plain->from[leak.from];
    leak.to = seek->plain->to[leak.to - 1];
    g_array_append_val (leaks, leak);
  }
  return leaks;
}

GArray *
mo_relay_scan_for (const char *text, const MoRelayOther *other, const char *const *allowed)
{
  if (!text || !g_utf8_validate (text, -1, NULL))
    return g_array_new (FALSE, FALSE, sizeof (MoLeak));
  g_autoptr (MoRelayPlain) plain = mo_relay_plain_new (text);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (MoLeak));
  MoRelaySeek seek = { plain, other, allowed, found };

  mo_relay_seek_online (&seek);
  mo_relay_seek_postcodes (&seek);
  mo_relay_seek_around (&seek);
  mo_relay_seek_figures (&seek);
  mo_relay_seek_names (&seek);
  return settle (&seek);
}

GArray *
mo_relay_scan (const char *text, const char *const *names, const char *const *allowed)
{
  MoRelayOther other = { .names = names };
  return mo_relay_scan_for (text, &other, allowed);
}

const char *
mo_leak_words (MoLeakKind kind)
{
  static const char *const words[] = {
    [MO_LEAK_PHONE] = N_ ("a telephone number"),
    [MO_LEAK_EMAIL] = N_ ("an e-mail address"),
    [MO_LEAK_WEB] = N_ ("a web address"),
    [MO_LEAK_POSTCODE] = N_ ("a postcode"),
    [MO_LEAK_HANDLE] = N_ ("a name online"),
    [MO_LEAK_NETWORK] = N_ ("a social network"),
    [MO_LEAK_NAME] = N_ ("the other’s surname"),
    [MO_LEAK_ADDRESS] = N_ ("an address"),
    [MO_LEAK_NHS] = N_ ("an NHS number"),
    [MO_LEAK_AROUND] = N_ ("a way round the office"),
  };
  return _ (words[kind]);
}

char *
mo_relay_sentence (const char *text, const GArray *leaks)
{
  g_autoptr (GString) words = g_string_new (NULL);
  if (!leaks->len)
    return NULL;
  for (guint i = 0; i < leaks->len; i++) {
    const MoLeak *leak = &g_array_index (leaks, MoLeak, i);
    g_autofree char *piece = g_strndup (text + leak->from, leak->to - leak->from);
    g_autofree char *said = g_strdup_printf (
        _ ("“%s” looks like %s. "), g_strstrip (piece), mo_leak_words (leak->kind));
    if (!strstr (words->str, said))
      g_string_append (words, said);
  }
  g_string_append (words, _ ("Neither side gets the other’s details: take it out first."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
