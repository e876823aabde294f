/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-relay-private.h"

void
mo_relay_shapes_compile (const MoRelayShape *shapes, GRegex **compiled, guint n)
{
  for (guint i = 0; i < n; i++)
    compiled[i] = g_regex_new (shapes[i].pattern,
                               G_REGEX_OPTIMIZE | (shapes[i].exact ? 0 : G_REGEX_CASELESS),
                               0,
                               NULL);
}

static void
seek_one (MoRelaySeek *seek, MoLeakKind kind, GRegex *compiled, MoRelayIs is)
{
  g_autoptr (GMatchInfo) match = NULL;
  for (g_regex_match (compiled, seek->plain->text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    int from = 0, to = 0;
    g_autofree char *piece = g_match_info_fetch (match, 0);
    g_match_info_fetch_pos (match, 0, &from, &to);
    if (!is || is (piece))
      mo_relay_seek_found (seek, kind, (gsize) from, (gsize) to);
  }
}

void
mo_relay_seek_shapes (MoRelaySeek *seek,
                      const MoRelayShape *shapes,
                      GRegex *const *compiled,
                      guint n,
                      MoRelayIs is)
{
  for (guint i = 0; i < n; i++)
    seek_one (seek, shapes[i].kind, compiled[i], is);
}
