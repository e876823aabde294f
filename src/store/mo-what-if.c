/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-what-if.h"

#include <glib/gi18n-lib.h>

#include "store/mo-board-private.h"
#include "store/mo-board-try.h"
#include "store/mo-change.h"
#include "store/mo-drafts.h"

/* ---------------------------------------------------------------------- one's own draft */

/* FALSE with error set; else mine is NULL where there is none. */
static gboolean
find_mine (MoStore *store, MoDraft **mine, GError **error)
{
  const char *who = mo_store_get_who (store);
  g_autoptr (GPtrArray) drafts = mo_store_list_drafts (store, error);
  *mine = NULL;
  for (guint i = 0; drafts && i < drafts->len && !*mine; i++) {
    MoDraft *draft = g_ptr_array_index (drafts, i);
    if (g_strcmp0 (draft->kind, MO_DRAFT_WHAT_IF) == 0 &&
        g_strcmp0 (draft->title, who ? who : "") == 0)
      *mine = mo_draft_ref (draft);
  }
  return drafts != NULL;
}

gpointer
mo_store_open_what_if_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoDraft *found;
  if (!find_mine (store, &found, error))
    return NULL;
  g_autoptr (MoDraft) draft = found;
  return draft ? mo_trying_from_text (draft->payload) : NULL;
}

/* The draft's id, 0 with error set. */
static gint64
keep (MoStore *store, const char *text, GError **error)
{
  MoDraft *found;
  if (!find_mine (store, &found, error))
    return 0;
  g_autoptr (MoDraft) draft = found;
  const char *who = mo_store_get_who (store);
  return mo_store_put_draft (
      store, draft ? draft->id : 0, MO_DRAFT_WHAT_IF, who ? who : "", text, error);
}

static gboolean
drop_mine (MoStore *store, GError **error)
{
  MoDraft *found;
  if (!find_mine (store, &found, error))
    return FALSE;
  g_autoptr (MoDraft) draft = found;
  return !draft || mo_store_drop_draft (store, draft->id, error);
}

gpointer
mo_store_keep_what_if_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoTrying) trying = mo_trying_from_text (ask);
  if (!trying || mo_what_if_is_empty (mo_trying_now (trying)))
    drop_mine (store, error);
  else
    keep (store, ask, error);
  return NULL;
}

/* As it was at the last word, through the history. */
static gboolean
forget (MoStore *store, const char *text, GError **error)
{
  gint64 id = keep (store, text, error);
  return id && mo_store_delete (store, "draft", id, 0, NULL, error);
}

static void
say_how_many (MoStore *store, guint n, gboolean thrown_away)
{
  if (thrown_away)
    mo_store_label (
        store,
        ngettext ("What if thrown away: %u draft", "What if thrown away: %u drafts", n),
        n);
  else
    mo_store_label (store,
                    ngettext ("What if applied: %u match drafted",
                              "What if applied: %u matches drafted",
                              n),
                    n);
}

gpointer
mo_store_drop_what_if_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoTrying) trying = mo_trying_from_text (ask);
  if (trying) {
    say_how_many (store, mo_what_if_tries (mo_trying_now (trying)), TRUE);
    forget (store, ask, error);
  }
  return NULL;
}

/* ---------------------------------------------------------------------- applied */

static void
refuse (char **refused, GError **error)
{
  g_autofree char *sentences = g_strjoinv (" ", refused);
  g_set_error (error,
               MO_STORE_ERROR,
               MO_STORE_REFUSED,
               _ ("Nothing was drafted, as the board changed meanwhile. %s"),
               sentences);
}

gpointer
mo_store_apply_what_if_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoTrying) trying = mo_trying_from_text (ask);
  g_autoptr (MoBoard) board = trying ? mo_store_load_board (store, error) : NULL;
  if (!board)
    return NULL;
  const MoWhatIf *it = mo_trying_now (trying);
  g_auto (GStrv) refused = NULL;
  g_autoptr (MoBoard) tried = mo_board_try (board, it, &refused);
  if (*refused) {
    refuse (refused, error);
    return NULL;
  }
  say_how_many (store, mo_what_if_tries (it), FALSE);
  for (guint i = 0; i < mo_what_if_tries (it); i++) {
    const MoTry *pair = mo_what_if_try (it, i);
    if (!mo_board_draft (
            store, board, pair->referral, pair->mentor, pair->blind, pair->why, error))
      return NULL;
  }
  forget (store, ask, error);
  return NULL;
}
