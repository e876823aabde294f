/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-what-if-private.h"
#include "model/mo-blind.h"
#include "store/mo-what-if.h"
#include "widget/mo-announce.h"
#include "widget/mo-problem.h"

#define MOST_TEXT (60 * 1024) /* bytes: the store keeps 64 KiB */

static void
tell (MoBoardPage *self, const GError *error)
{
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

/* ---------------------------------------------------------------------- reading */

static void
opened (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoBoardPage) self = user;
  g_autoptr (GError) error = NULL;
  MoTrying *trying = mo_office_finish (MO_OFFICE (office), result, &error);
  gboolean mine = self->what_if && mo_what_if_is_empty (mo_trying_now (self->what_if->trying));
  if (trying && mine)
    mo_board_what_if_adopt (self, trying);
  else if (trying)
    mo_trying_free (trying);
  if (error && self->what_if)
    tell (self, error);
}

void
mo_board_what_if_open (MoBoardPage *self)
{
  mo_office_read (self->office,
                  mo_store_open_what_if_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) mo_trying_free,
                  NULL,
                  opened,
                  g_object_ref (self));
}

static void
list_read (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoBoardPage) self = user;
  g_autoptr (GError) error = NULL;
  MoWhatIfList *list = mo_office_finish (MO_OFFICE (office), result, &error);
  if (list && self->what_if && mo_blind_is_on (self->office))
    mo_blind_board (list->board);
  if (list && self->what_if)
    mo_board_what_if_take_list (self, list);
  else if (list)
    mo_what_if_list_free (list);
  if (error && self->what_if) {
    tell (self, error);
    mo_board_what_if_set_on (self, self->what_if->list != NULL);
  }
}

void
mo_board_what_if_read_list (MoBoardPage *self)
{
  mo_office_read (self->office,
                  mo_what_if_list_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) mo_what_if_list_free,
                  NULL,
                  list_read,
                  g_object_ref (self));
}

/* ---------------------------------------------------------------------- keeping */

static void
kept (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoBoardPage) self = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (office), result, &error);
  if (!self->what_if)
    return;
  self->what_if->keeping = FALSE;
  if (error)
    tell (self, error);
  else if (self->what_if->unkept)
    mo_board_what_if_keep (self);
}

/* At each step, one after another. */
void
mo_board_what_if_keep (MoBoardPage *self)
{
  MoBoardWhatIf *it = self->what_if;
  it->unkept = it->keeping;
  if (it->keeping)
    return;
  it->keeping = TRUE;
  mo_office_write (self->office,
                   _ ("Draft kept"),
                   mo_store_keep_what_if_job,
                   mo_trying_to_text (it->trying, MOST_TEXT),
                   g_free,
                   NULL,
                   NULL,
                   kept,
                   g_object_ref (self));
}

/* ---------------------------------------------------------------------- applied, thrown away
 */

static void
ended (GObject *office, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoBoardPage) self = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (office), result, &error);
  if (!self->what_if)
    return;
  if (error) {
    tell (self, error);
    mo_board_what_if_refresh (self);
    return;
  }
  mo_board_what_if_set_on (self, FALSE);
  mo_board_what_if_adopt (self, mo_trying_new ());
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Goes through the history: undo brings it back. */
static void
end_with (MoBoardPage *self, const char *label, MoStoreJob job)
{
  mo_office_write (self->office,
                   label,
                   job,
                   mo_trying_to_text (self->what_if->trying, MOST_TEXT),
                   g_free,
                   NULL,
                   NULL,
                   ended,
                   g_object_ref (self));
}

void
mo_board_what_if_apply (MoBoardPage *self)
{
  if (mo_what_if_tries (mo_trying_now (self->what_if->trying)))
    end_with (self, _ ("What if applied"), mo_store_apply_what_if_job);
}

void
mo_board_what_if_throw_away (MoBoardPage *self)
{
  if (!mo_what_if_is_empty (mo_trying_now (self->what_if->trying)))
    end_with (self, _ ("What if thrown away"), mo_store_drop_what_if_job);
}
