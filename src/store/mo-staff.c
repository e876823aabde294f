/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-staff.h"

#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-stmt.h"

static const MoField staff_fields[] = {
  MO_FIELD (INT64, MoStaff, id),   MO_FIELD (INT, MoStaff, rev),
  MO_FIELD (TEXT, MoStaff, login), MO_FIELD (TEXT, MoStaff, name),
  MO_FIELD (TEXT, MoStaff, role),  MO_FIELD (DAY, MoStaff, left),
  MO_FIELD (INT, MoStaff, me),     MO_FIELD_END,
};
MO_DEFINE_RECORD (MoStaff, mo_staff, staff_fields)

GPtrArray *
mo_store_list_staff (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT id, rev, login, name, role, left_on AS \"left\","
      " CASE WHEN login = :login AND left_on IS NULL THEN 1 ELSE 0 END AS me"
      " FROM staff ORDER BY CASE WHEN left_on IS NULL THEN 0 ELSE 1 END, name, id");
  mo_stmt_bind_text (&stmt, ":login", mo_store_get_login (store));
  return mo_stmt_read_all (&stmt, mo_staff, error);
}

gpointer
mo_store_list_staff_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_staff (store, error);
}

/* ---------------------------------------------------------------------- me */

typedef struct {
  gint64 id;
  char *name;
} Me;

static gboolean
read_me (MoStore *store, Me *me, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT id, name FROM staff WHERE login = :login AND left_on IS NULL");
  mo_stmt_bind_text (&stmt, ":login", mo_store_get_login (store));
  if (mo_stmt_step (&stmt)) {
    me->id = mo_stmt_int (&stmt, 0);
    me->name = mo_stmt_dup (&stmt, 1);
  }
  return mo_stmt_finish (&stmt, error);
}

gint64
mo_store_find_me (MoStore *store, GError **error)
{
  Me me = { 0 };
  read_me (store, &me, error);
  g_free (me.name);
  return me.id;
}

gboolean
mo_store_know_me (MoStore *store, GError **error)
{
  Me me = { 0 };
  gboolean ok = read_me (store, &me, error);
  if (me.name)
    mo_store_set_who (store, me.name);
  g_free (me.name);
  return ok;
}

gpointer
mo_store_my_name_job (MoStore *store, gconstpointer ask, GError **error)
{
  Me me = { 0 };
  read_me (store, &me, error);
  return me.name;
}

/* ---------------------------------------------------------------------- writing */

static gboolean
is_blank (const char *text)
{
  g_autofree char *clean = g_strstrip (g_strdup (text ? text : ""));
  return !*clean;
}

static gboolean
login_is_free (MoStore *store, const MoStaff *staff, GError **error)
{
  g_autofree char *other = NULL;
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT name FROM staff WHERE login = :login AND id <> :id");
  mo_stmt_bind_text (&stmt, ":login", staff->login);
  mo_stmt_bind_int (&stmt, ":id", staff->id);
  if (mo_stmt_step (&stmt))
    other = mo_stmt_dup (&stmt, 0);
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!other)
    return TRUE;
  g_autofree char *sentence = g_strdup_printf (
      _ ("%s logs in with “%s” already. Each person has a name of their own to log in with."),
      other,
      staff->login);
  return mo_store_refuse (error, sentence);
}

/* TRUE where it would make somebody lead, take it from them, or let somebody else log in as
 * one; only then is anything asked about who does it. */
static gboolean
touches_lead (MoStore *store, const MoStaff *staff, gboolean *touches, GError **error)
{
  gboolean lead = g_strcmp0 (staff->role, "lead") == 0;
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT login, role, left_on FROM staff WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", staff->id);
  *touches = lead;
  if (mo_stmt_step (&stmt)) {
    gboolean was = g_strcmp0 (mo_stmt_text (&stmt, 1), "lead") == 0;
    gboolean same = g_strcmp0 (mo_stmt_text (&stmt, 0), staff->login) == 0 &&
                    mo_stmt_day (&stmt, 2) == staff->left;
    *touches = was != lead || (lead && !same);
  }
  return mo_stmt_finish (&stmt, error);
}

/* The lead reads the safeguarding register: once there is one, they say who else does.  Where
 * nobody is lead any more, whoever sits here names one. */
static gboolean
may_name_lead (MoStore *store, const MoStaff *staff, GError **error)
{
  gboolean touches = FALSE, me = FALSE;
  g_autoptr (GString) leads = g_string_new (NULL);

  if (!touches_lead (store, staff, &touches, error))
    return FALSE;
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT login, name FROM staff WHERE role = 'lead'"
                                      " AND left_on IS NULL ORDER BY name, id");
  while (mo_stmt_step (&stmt)) {
    me |= g_strcmp0 (mo_stmt_text (&stmt, 0), mo_store_get_login (store)) == 0;
    g_string_append_printf (leads, "%s%s", leads->len ? ", " : "", mo_stmt_text (&stmt, 1));
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!touches || me || !leads->len)
    return TRUE;
  g_autofree char *sentence = g_strdup_printf (
      _ ("The lead reads the safeguarding register, so only a lead says who is one. Ask %s."),
      leads->str);
  return mo_store_refuse (error, sentence);
}

gpointer
mo_store_put_staff_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoStaff *staff = ask;

  if (is_blank (staff->name))
    return mo_store_refuse_job (error, _ ("Write the name of the person."));
  if (is_blank (staff->login))
    return mo_store_refuse_job (
        error, _ ("Write the name that the person logs in to the computer with."));
  if (!login_is_free (store, staff, error) || !may_name_lead (store, staff, error))
    return NULL;
  mo_store_label (store,
                  staff->id     ? _ ("%s: changed among the people who work here")
                  : staff->left ? _ ("%s: added to the people who worked here")
                                : _ ("%s: added to the people who work here"),
                  staff->name);
  MoChange *change = mo_change_new ("staff", staff->id, staff->rev);
  mo_change_text (change, "login", staff->login);
  mo_change_text (change, "name", staff->name);
  mo_change_text (change, "role", staff->role ? staff->role : "coordinator");
  mo_change_day (change, "left_on", staff->left);
  if (mo_store_save (store, change, NULL, error))
    mo_store_know_me (store, error);
  return NULL;
}

static gint64
enter (MoStore *store, const char *login, const char *name, GError **error)
{
  MoChange *change = mo_change_new ("staff", 0, 0);
  mo_change_text (change, "login", login);
  mo_change_text (change, "name", name);
  return mo_store_save (store, change, NULL, error);
}

gint64
mo_store_staff_me (MoStore *store, GError **error)
{
  const char *login = mo_store_get_login (store), *who = mo_store_get_who (store);
  const char *real = g_get_real_name ();
  gboolean told = g_strcmp0 (who, login) != 0;
  gboolean known = real && *real && g_strcmp0 (real, "Unknown") != 0 &&
                   g_strcmp0 (login, g_get_user_name ()) == 0;
  GError *failure = NULL;
  gint64 id = mo_store_find_me (store, &failure);

  if (failure) {
    g_propagate_error (error, failure);
    return 0;
  }
  return id ? id : enter (store, login, known && !told ? real : who, error);
}

gint64
mo_store_staff_named (MoStore *store, const char *name, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id FROM staff WHERE name = :name"
                   " ORDER BY CASE WHEN left_on IS NULL THEN 0 ELSE 1 END, id LIMIT 1");
  mo_stmt_bind_text (&stmt, ":name", name);
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  if (!mo_stmt_finish (&stmt, error))
    return 0;
  return id ? id : enter (store, name, name, error);
}

const char *
mo_staff_role_words (const char *role)
{
  return g_strcmp0 (role, "lead") == 0     ? _ ("lead")
         : g_strcmp0 (role, "reader") == 0 ? _ ("reads only")
                                           : _ ("coordinator");
}
