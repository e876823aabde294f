/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-relay.h"

G_BEGIN_DECLS

/* What may not stand in a text that goes to one side of a match, and what may though it looks
 * so: the reader's own details, and the office's. */
typedef struct {
  GPtrArray *names, *places, *numbers; /* of the other side: see MoRelayOther */
  GPtrArray *allowed; /* what the reader is called, where the office can be reached */
  gboolean lifted;    /* the match is over and the office has said that it may pass */
} MoRelayWatch;

/* Owned by the caller. */
MoRelayWatch *mo_relay_watch_new (void);
void mo_relay_watch_free (MoRelayWatch *watch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoRelayWatch, mo_relay_watch_free)

/* A surname, the first line of an address, a telephone number of the other side; NULL and ""
 * are nothing. */
void mo_relay_watch_name (MoRelayWatch *watch, const char *name);
void mo_relay_watch_place (MoRelayWatch *watch, const char *address);
void mo_relay_watch_number (MoRelayWatch *watch, const char *number);
/* A name or a text of the reader's or the office's own: it may stand there, and so may whatever
 * in it looks like a telephone number, a postcode or an e-mail address. */
void mo_relay_watch_allow (MoRelayWatch *watch, const char *text);

/* As mo_relay_scan (); finds nothing where the rule is lifted. */
GArray *mo_relay_watch_scan (const MoRelayWatch *watch, const char *text);

/* What was found, a line each, each piece once: for keeping with the reason why it was let
 * through; owned by the caller. */
char *mo_relay_found_lines (const char *text, const GArray *leaks);
/* TRUE where each of what was found stands in such lines: somebody has let it through. */
gboolean mo_relay_found_in (const char *lines, const char *text, const GArray *leaks);

G_END_DECLS
