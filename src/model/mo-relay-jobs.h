/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-worry.h"
#include "store/mo-relays.h"

G_BEGIN_DECLS

/* A text that is about to be passed on, printed or copied. */
typedef struct {
  gint64 pairing, row; /* row: of what it is kept in, or 0 while it is not kept */
  char *to_role, *kind, *text;
  char *reason; /* why it is let through; only for letting it through */
} MoRelayText;
MoRelayText *
mo_relay_text_new (gint64 pairing, const char *to_role, const char *kind, const char *text);
void mo_relay_text_free (gpointer text);

/* What was found in it. */
typedef struct {
  GArray *leaks;     /* MoLeak */
  gboolean let_pass; /* all of it was let through today */
  GArray *worries;   /* MoWorry: in what somebody said, not in the office's own texts */
} MoRelayFound;
void mo_relay_found_free (gpointer found);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoRelayFound, mo_relay_found_free)

/* ask: MoRelayText; answers MoRelayFound. */
gpointer mo_relay_look_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: MoRelayText with a reason; answers NULL. */
gpointer mo_relay_let_pass_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: not read; answers all that was let through (GPtrArray of MoRelayOverride). */
gpointer mo_relay_overrides_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
