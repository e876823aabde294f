/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-form-jobs.h"

#include "store/mo-drafts.h"
#include "store/mo-earlier.h"
#include "store/mo-terms.h"

static gint64 *
number (gint64 value)
{
  gint64 *box = g_new (gint64, 1);
  *box = value;
  return box;
}

/* ---------------------------------------------------------------------- beginning */

void
mo_form_book_free (MoFormBook *book)
{
  g_clear_pointer (&book->terms, g_ptr_array_unref);
  g_clear_pointer (&book->drafts, g_ptr_array_unref);
  g_clear_pointer (&book->draft, mo_draft_unref);
  g_free (book);
}

const char *
mo_form_book_label (const MoFormBook *book, const char *vocabulary, const char *code)
{
  for (guint i = 0; i < book->terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (book->terms, i);
    if (g_strcmp0 (term->vocabulary, vocabulary) == 0 && g_strcmp0 (term->code, code) == 0)
      return term->label;
  }
  return code;
}

gpointer
mo_form_open_job (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 draft = *(const gint64 *) ask;
  g_autoptr (MoFormBook) book = g_new0 (MoFormBook, 1);

  book->terms = mo_store_list_terms (store, error);
  if (!book->terms)
    return NULL;
  book->drafts = mo_store_list_drafts (store, error);
  if (!book->drafts)
    return NULL;
  if (draft && !(book->draft = mo_store_load_draft (store, draft, error)))
    return NULL;
  return g_steal_pointer (&book);
}

/* ---------------------------------------------------------------------- drafts */

void
mo_form_keep_free (MoFormKeep *keep)
{
  g_free (keep->kind);
  g_free (keep->title);
  g_free (keep->payload);
  g_free (keep);
}

gpointer
mo_form_keep_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoFormKeep *keep = ask;
  gint64 id =
      mo_store_put_draft (store, keep->id, keep->kind, keep->title, keep->payload, error);
  return id ? number (id) : NULL;
}

gpointer
mo_form_discard_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoFormKeep *keep = ask;
  g_autoptr (GPtrArray) drafts = mo_store_list_drafts (store, error);
  if (!drafts)
    return NULL;
  for (guint i = 0; i < drafts->len; i++) {
    const MoDraft *draft = g_ptr_array_index (drafts, i);
    if (g_strcmp0 (draft->kind, keep->kind) == 0 &&
        !mo_store_drop_draft (store, draft->id, error))
      return NULL;
  }
  return mo_form_keep_job (store, ask, error);
}

gpointer
mo_form_earlier_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_earlier_answers (store, *(const gint64 *) ask, error);
}
