/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-concerns.h"

#include <glib/gi18n-lib.h>

#include "store/mo-staff.h"
#include "store/mo-stmt.h"

static const MoField concern_fields[] = {
  MO_FIELD (INT64, MoConcern, id),       MO_FIELD (INT64, MoConcern, person),
  MO_FIELD (INT64, MoConcern, pairing),  MO_FIELD (INT64, MoConcern, call_note),
  MO_FIELD (INT64, MoConcern, message),  MO_FIELD (INT, MoConcern, rev),
  MO_FIELD (TEXT, MoConcern, number),    MO_FIELD (TEXT, MoConcern, name),
  MO_FIELD (TEXT, MoConcern, raised_by), MO_FIELD (TEXT, MoConcern, raised_at),
  MO_FIELD (TEXT, MoConcern, state),     MO_FIELD (TEXT, MoConcern, seriousness),
  MO_FIELD (TEXT, MoConcern, closed_by), MO_FIELD (TEXT, MoConcern, closed_login),
  MO_FIELD (TEXT, MoConcern, signed_by), MO_FIELD (DAY, MoConcern, raised),
  MO_FIELD (DAY, MoConcern, triaged),    MO_FIELD (DAY, MoConcern, decided),
  MO_FIELD (DAY, MoConcern, review),     MO_FIELD (DAY, MoConcern, closed),
  MO_FIELD (INT, MoConcern, danger),     MO_FIELD (INT, MoConcern, closing),
  MO_FIELD (INT, MoConcern, access),     MO_FIELD_END,
};
MO_DEFINE_RECORD (MoConcern, mo_concern, concern_fields)

MoConcernStanding
mo_concern_standing (const MoConcern *concern)
{
  return (MoConcernStanding){ .state = concern->state,
                              .closing = concern->closing != 0,
                              .closed_login = concern->closed_login,
                              .raised = concern->raised,
                              .triaged = concern->triaged,
                              .decided = concern->decided,
                              .review = concern->review,
                              .closed = concern->closed };
}

/* ---------------------------------------------------------------------- who sits here */

void
mo_concern_desk_clear (MoConcernDesk *desk)
{
  g_clear_pointer (&desk->leads, g_free);
}

gboolean
mo_store_read_concern_desk (MoStore *store, MoConcernDesk *desk, GError **error)
{
  g_autoptr (GString) leads = g_string_new (NULL);
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id, name, role, login FROM staff"
                                      " WHERE left_on IS NULL ORDER BY name, id");
  while (mo_stmt_step (&stmt)) {
    gboolean lead = g_strcmp0 (mo_stmt_text (&stmt, 2), "lead") == 0;
    if (lead)
      g_string_append_printf (leads, "%s%s", leads->len ? ", " : "", mo_stmt_text (&stmt, 1));
    if (g_strcmp0 (mo_stmt_text (&stmt, 3), mo_store_get_login (store)) == 0) {
      desk->me = mo_stmt_int (&stmt, 0);
      desk->lead = lead;
    }
  }
  desk->leads = g_strdup (leads->str);
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- the register */

#define CONCERN                                                                                \
  "SELECT c.id AS id, c.rev AS rev, c.person AS person, c.pairing AS pairing,"                 \
  " c.call_note AS call_note, c.message AS message, c.number AS number,"                       \
  " trim(p.first_name || ' ' || p.last_name) AS name, c.raised_by AS raised_by,"               \
  " c.raised_at AS raised_at, c.raised_on AS raised, c.state AS state,"                        \
  " c.seriousness AS seriousness, c.closed_by AS closed_by, c.closed_login AS closed_login,"   \
  " c.signed_by AS signed_by, substr(c.triaged_at, 1, 10) AS triaged,"                         \
  " substr(c.decided_at, 1, 10) AS decided, c.review_on AS review,"                            \
  " substr(c.closed_at, 1, 10) AS closed, c.danger AS danger,"                                 \
  " CASE WHEN c.closed_at IS NOT NULL AND c.signed_at IS NULL THEN 1 ELSE 0 END AS closing,"   \
  " CASE WHEN :lead = 1 OR EXISTS (SELECT 1 FROM concern_reader x WHERE x.concern = c.id"      \
  "   AND x.staff = :me AND x.ended_at IS NULL) THEN 2"                                        \
  "  WHEN c.raised_login = :login THEN 1 ELSE 0 END AS access"                                 \
  " FROM concern c JOIN person p ON p.id = c.person"

static void
bind_desk (MoStmt *stmt, MoStore *store, const MoConcernDesk *desk)
{
  mo_stmt_bind_int (stmt, ":lead", desk->lead);
  mo_stmt_bind_int (stmt, ":me", desk->me);
  mo_stmt_bind_text (stmt, ":login", mo_store_get_login (store));
}

#define MINE                                                                                   \
  " (:lead = 1 OR c.raised_login = :login OR EXISTS (SELECT 1 FROM concern_reader y"           \
  "   WHERE y.concern = c.id AND y.staff = :me AND y.ended_at IS NULL))"

GPtrArray *
mo_store_list_open_concerns (MoStore *store, const MoConcernDesk *desk, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, CONCERN " WHERE c.state <> 'closed' AND" MINE " ORDER BY c.id");
  bind_desk (&stmt, store, desk);
  return mo_stmt_read_all (&stmt, mo_concern, error);
}

static GPtrArray *
list (MoStore *store, const MoConcernDesk *desk, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, CONCERN " WHERE" MINE " ORDER BY c.raised_at DESC, c.id DESC");
  bind_desk (&stmt, store, desk);
  return mo_stmt_read_all (&stmt, mo_concern, error);
}

MoConcern *
mo_store_load_concern (MoStore *store, gint64 id, GError **error)
{
  g_auto (MoConcernDesk) desk = { 0 };
  g_autoptr (MoConcern) concern = NULL;

  if (!mo_store_read_concern_desk (store, &desk, error))
    return NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (store, CONCERN " WHERE c.id = :id");
  bind_desk (&stmt, store, &desk);
  mo_stmt_bind_int (&stmt, ":id", id);
  if (mo_stmt_step (&stmt)) {
    concern = mo_concern_new ();
    mo_stmt_read (&stmt, concern_fields, concern);
  }
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!concern) {
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no concern %" G_GINT64_FORMAT, id);
    return NULL;
  }
  if (concern->access != MO_CONCERN_NOTHING)
    return g_steal_pointer (&concern);
  g_autofree char *sentence =
      *desk.leads ? g_strdup_printf (_ ("Only the safeguarding lead, and whoever they let in, "
                                        "reads this. Ask %s."),
                                     desk.leads)
                  : g_strdup (_ ("Only the safeguarding lead reads this, and nobody is lead. "
                                 "Name one in Preferences, People who work here."));
  mo_store_refuse (error, sentence);
  return NULL;
}

gint64
mo_store_find_concern (MoStore *store, const char *number, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT id FROM concern WHERE number = :number");
  mo_stmt_bind_text (&stmt, ":number", number);
  gint64 id = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  if (mo_stmt_finish (&stmt, error) && !id)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no concern %s", number);
  return id;
}

void
mo_concern_register_free (gpointer data)
{
  MoConcernRegister *all = data;
  mo_concern_desk_clear (&all->desk);
  g_clear_pointer (&all->concerns, g_ptr_array_unref);
  g_free (all);
}

/* What falls due first; closed ones last, the newest of them first. */
static int
by_due (gconstpointer one, gconstpointer other, gpointer policy)
{
  const MoConcern *a = *(MoConcern *const *) one, *b = *(MoConcern *const *) other;
  MoConcernStanding x = mo_concern_standing (a), y = mo_concern_standing (b);
  MoDay p = mo_rule_due_concern (&x, policy), q = mo_rule_due_concern (&y, policy);
  if ((p == MO_DAY_NONE) != (q == MO_DAY_NONE))
    return p == MO_DAY_NONE ? 1 : -1;
  if (p != q)
    return p < q ? -1 : 1;
  return a->id > b->id ? -1 : a->id < b->id;
}

gpointer
mo_store_concerns_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoConcernRegister *all = g_new0 (MoConcernRegister, 1);
  MoPolicy policy;

  if (mo_store_load_policy (store, &policy, error) &&
      mo_store_read_concern_desk (store, &all->desk, error) &&
      (all->concerns = list (store, &all->desk, error))) {
    g_ptr_array_sort_with_data (all->concerns, by_due, &policy);
    return all;
  }
  mo_concern_register_free (all);
  return NULL;
}
