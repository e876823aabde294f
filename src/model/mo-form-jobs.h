/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-draft.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Forms that are filled in over several pages: what they begin with, and keeping them. */

/* What the page begins with. */
typedef struct {
  GPtrArray *terms;  /* MoTerm */
  GPtrArray *drafts; /* MoDraft, begun and not sent */
  MoDraft *draft;    /* the one asked for, or NULL */
} MoFormBook;
void mo_form_book_free (MoFormBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoFormBook, mo_form_book_free)

/* The label of a code; the code itself where the office has none for it. */
const char *
mo_form_book_label (const MoFormBook *book, const char *vocabulary, const char *code);

/* Reads; ask: a gint64, the draft to go on with or 0; answers a MoFormBook. */
gpointer mo_form_open_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; keeps a draft.  id 0 makes one.  Answers a gint64, its id (g_free). */
typedef struct {
  gint64 id;
  char *kind, *title, *payload;
} MoFormKeep;
void mo_form_keep_free (MoFormKeep *keep);
gpointer mo_form_keep_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; the same, but throws it away: it can be taken up again until the next one is thrown
 * away. */
gpointer mo_form_discard_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; ask: a gint64, a person; answers a MoFormDraft of what the book knows. */
gpointer mo_form_earlier_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
