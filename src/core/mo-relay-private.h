/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-relay.h"

G_BEGIN_DECLS

/* A text in its plainest dress: accents, wide figures and the like made plain, invisible signs
 * left out, every dash "-", every apostrophe "'", every blank but the new line " ".  from and
 * to say for each byte where what it was made from begins and ends in the text. */
typedef struct {
  char *text;
  gsize length;
  guint *from, *to;
} MoRelayPlain;
MoRelayPlain *mo_relay_plain_new (const char *text);
void mo_relay_plain_free (MoRelayPlain *plain);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoRelayPlain, mo_relay_plain_free)
/* One word in its plainest dress, in small letters; owned by the caller. */
char *mo_relay_plain_word (const char *word);

/* What is sought, in what, and what was found so far: places are bytes of the plain text. */
typedef struct {
  const MoRelayPlain *plain;
  const MoRelayOther *other;
  const char *const *allowed;
  GArray *found; /* MoLeak; what is allowed is of the kind MO_RELAY_ALLOWED */
} MoRelaySeek;

/* Covers what lies within it, and is told nobody. */
#define MO_RELAY_ALLOWED ((MoLeakKind) -1)

/* Adds it, as allowed where it is. */
void mo_relay_seek_found (MoRelaySeek *seek, MoLeakKind kind, gsize from, gsize to);

/* Each adds what it finds of its kind to the seek: telephone and other numbers. */
void mo_relay_seek_figures (MoRelaySeek *seek);
void mo_relay_seek_online (MoRelaySeek *seek); /* e-mail, the web, names and networks */
void mo_relay_seek_around (MoRelaySeek *seek); /* ways round the office, addresses */
/* Postcodes; then the names and places of the other one of the pair. */
void mo_relay_seek_postcodes (MoRelaySeek *seek);
void mo_relay_seek_names (MoRelaySeek *seek);

/* What has a shape of its own. */
typedef struct {
  MoLeakKind kind;
  gboolean exact; /* capitals count */
  const char *pattern;
} MoRelayShape;
/* FALSE for a piece that has the shape and is none. */
typedef gboolean (*MoRelayIs) (const char *piece);
/* compiled: of n, all NULL before the first time, filled within g_once_init_enter (). */
void mo_relay_shapes_compile (const MoRelayShape *shapes, GRegex **compiled, guint n);
void mo_relay_seek_shapes (MoRelaySeek *seek,
                           const MoRelayShape *shapes,
                           GRegex *const *compiled,
                           guint n,
                           MoRelayIs is);
/* A figure said as a word, for patterns. */
#define MO_RELAY_COUNT                                                                         \
  "(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"         \
  "fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"

/* Bytes of the plain text that are days, times, money, amounts or codes: TRUE for each. */
gboolean *mo_relay_harmless (const char *plain, gsize length);
/* The bytes of the word at this place, 0 where none begins: letters, "'" and "-". */
gsize mo_relay_word_at (const char *plain);

/* At most one letter added, left out or changed, or two neighbours swapped. */
gboolean mo_relay_near_miss (const char *one, const char *other);
/* The same consonants by their sound: "whitacre" and "whittaker". */
gboolean mo_relay_sounds_alike (const char *one, const char *other);
/* A surname that is a word of every day as well; a day or month; "mrs".  In small letters. */
gboolean mo_relay_is_everyday (const char *word);
gboolean mo_relay_is_calendar (const char *word);
gboolean mo_relay_is_title (const char *word);

G_END_DECLS
