/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-supervision.h"

#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-stmt.h"

void
mo_support_free (MoSupport *support)
{
  if (!support)
    return;
  g_free (support->note);
  g_free (support);
}

static char *
name_of (MoStore *store, gint64 mentor, GError **error)
{
  g_autofree char *name = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT p.first_name || ' ' || p.last_name FROM mentor t"
                                      " JOIN person p ON p.id = t.person WHERE t.id = :id");
  mo_stmt_bind_int (&stmt, ":id", mentor);
  if (mo_stmt_step (&stmt))
    name = g_strstrip (mo_stmt_dup (&stmt, 0));
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!name)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such mentor");
  return g_steal_pointer (&name);
}

/* The one that was agreed on and not held, or 0. */
static gint64
agreed (MoStore *store, gint64 mentor, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id FROM supervision WHERE mentor = :mentor"
                                      " AND done_on IS NULL ORDER BY due_on, id LIMIT 1");
  mo_stmt_bind_int (&stmt, ":mentor", mentor);
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error) ? id : -1;
}

static gboolean
days_make_sense (MoStore *store, const MoSupport *support, GError **error)
{
  MoDay today = mo_store_get_today (store);
  if (support->day > today)
    return mo_store_refuse (
        error,
        _ ("A call that is still to come cannot be written down as done. Write the "
           "day on which it was."));
  if (support->next != MO_DAY_NONE && support->next < today)
    return mo_store_refuse (error,
                            _ ("The next support call cannot be on a day that is over."));
  return TRUE;
}

static gboolean
plan_next (MoStore *store, const MoSupport *support, GError **error)
{
  if (support->next == MO_DAY_NONE)
    return TRUE;
  MoChange *change = mo_change_new ("supervision", 0, 0);
  mo_change_int (change, "mentor", support->mentor);
  mo_change_text (change, "kind", "routine");
  mo_change_day (change, "due_on", support->next);
  return mo_store_save (store, change, NULL, error) != 0;
}

gpointer
mo_store_log_support_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoSupport *support = ask;
  g_autofree char *name = name_of (store, support->mentor, error);

  if (!name || !days_make_sense (store, support, error))
    return NULL;
  mo_store_label (store, _ ("Support call with %s written down"), name);
  gint64 id = agreed (store, support->mentor, error);
  if (id < 0)
    return NULL;
  MoChange *change = mo_change_new ("supervision", id, 0);
  mo_change_int (change, "mentor", support->mentor);
  if (!id)
    mo_change_text (change, "kind", "routine");
  mo_change_day (change,
                 "done_on",
                 support->day != MO_DAY_NONE ? support->day : mo_store_get_today (store));
  mo_change_text (change, "who", mo_store_get_who (store));
  if (support->strain >= 0)
    mo_change_int (change, "strain", support->strain);
  mo_change_text (change, "note", support->note && *support->note ? support->note : NULL);
  if (mo_store_save (store, change, NULL, error))
    plan_next (store, support, error);
  return NULL;
}

gpointer
mo_store_came_of_age_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autofree char *title = NULL;
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT r.number, p.first_name || ' ' || p.last_name FROM referral r"
                   " JOIN person p ON p.id = r.person WHERE r.id = :id");
  mo_stmt_bind_int (&stmt, ":id", *(const gint64 *) ask);
  if (mo_stmt_step (&stmt))
    title = g_strdup_printf (
        _ ("%s for %s: of age now"), mo_stmt_text (&stmt, 0), mo_stmt_text (&stmt, 1));
  if (!mo_stmt_finish (&stmt, error) || !title)
    return NULL;
  mo_store_label (store, "%s", title);
  MoChange *change = mo_change_new ("referral", *(const gint64 *) ask, 0);
  mo_change_int (change, "young", 0);
  mo_store_save (store, change, NULL, error);
  return NULL;
}
