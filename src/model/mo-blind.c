/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-blind.h"

#include <glib/gi18n-lib.h>

#include "store/mo-compare.h"

gboolean
mo_blind_is_on (MoOffice *office)
{
  gboolean on;
  g_object_get (office, "blind", &on, NULL);
  return on;
}

static void
lifted (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GTask) task = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  if (error) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  g_object_set (source, "blind", FALSE, NULL);
  g_task_return_boolean (task, TRUE);
}

void
mo_blind_set (MoOffice *office,
              gboolean hide,
              gint64 referral,
              GAsyncReadyCallback done,
              gpointer user)
{
  GTask *task = g_task_new (office, NULL, done, user);

  if (!hide && referral && mo_blind_is_on (office)) {
    mo_office_write (office,
                     _ ("Names shown while ranking"),
                     mo_store_names_shown_job,
                     g_memdup2 (&referral, sizeof referral),
                     g_free,
                     NULL,
                     NULL,
                     lifted,
                     task);
    return;
  }
  g_object_set (office, "blind", hide, NULL);
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

gboolean
mo_blind_set_finish (MoOffice *office, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

char *
mo_blind_mentor_name (gint64 mentor)
{
  return g_strdup_printf (_ ("Mentor %d"), (int) mentor);
}

static void
call_it (char **name, char *other)
{
  g_free (*name);
  *name = other;
}

void
mo_blind_board (MoBoard *board)
{
  for (guint i = 0; i < board->people->len; i++) {
    MoBoardPerson *person = g_ptr_array_index (board->people, i);
    if (person->waiting)
      call_it (&person->name, g_strdup (person->number));
  }
  for (guint i = 0; i < board->mentors->len; i++) {
    MoBoardMentor *mentor = g_ptr_array_index (board->mentors, i);
    call_it (&mentor->name, mo_blind_mentor_name (mentor->id));
  }
}
