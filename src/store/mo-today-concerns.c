/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Concerns that wait for somebody: by their number alone, without a name or a word of them. */
#include <glib/gi18n-lib.h>

#include "store/mo-concerns.h"
#include "store/mo-today-private.h"

static void
add (MoGather *gather, const MoConcern *concern, const char *detail)
{
  MoConcernStanding standing = mo_concern_standing (concern);
  mo_gather_add (
      gather,
      MO_DUTY_CONCERN,
      (MoDutyAbout){ .subject = concern->id,
                     .name = g_strdup_printf (_ ("Concern %s"), concern->number),
                     .detail = g_strdup (detail ? detail : mo_concern_next_words (&standing)),
                     .minute = -1 },
      mo_rule_due_concern (&standing, &gather->policy));
}

/* Nobody is lead, or every lead is on leave today. */
static gboolean
nobody_leads (MoGather *gather, gboolean *nobody, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (gather->store,
                   "SELECT count(*) FROM staff s WHERE s.role = 'lead' AND s.left_on IS NULL"
                   " AND NOT EXISTS (SELECT 1 FROM staff_leave l WHERE l.staff = s.id"
                   "  AND l.from_on <= :today AND l.to_on >= :today)");
  mo_stmt_bind_day (&stmt, ":today", gather->today);
  *nobody = mo_stmt_step (&stmt) && mo_stmt_int (&stmt, 0) == 0;
  return mo_stmt_finish (&stmt, error);
}

/* Then whoever is there hears that one waits, and whom to ring: the day is not to pass. */
static gboolean
add_unled (MoGather *gather, const MoConcernDesk *desk, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (gather->store,
                                      "SELECT id, number, raised_on AS raised, state"
                                      " FROM concern WHERE state = 'raised' ORDER BY id");
  g_autoptr (GPtrArray) raised = mo_stmt_read_all (&stmt, mo_concern, error);
  g_autofree char *detail =
      *desk->leads ? g_strdup_printf (_ ("The lead is away today: ring %s"), desk->leads)
                   : g_strdup (_ ("Nobody is lead: name one in Preferences"));
  for (guint i = 0; raised && i < raised->len; i++)
    add (gather, g_ptr_array_index (raised, i), detail);
  return raised != NULL;
}

/* A summary that was marked, and that nobody has raised since: the lead raises it from there.
 * It stands under its note, told apart from a concern by the sign. */
static gboolean
add_marked_notes (MoGather *gather, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      gather->store,
      "SELECT n.id, k.pairing, n.received_on FROM call_note n JOIN call k ON k.id = n.call"
      " WHERE n.concern = 1 AND NOT EXISTS (SELECT 1 FROM concern c WHERE c.call_note = n.id"
      "  OR (c.pairing = k.pairing AND c.raised_on >= n.received_on)) ORDER BY n.id");
  while (mo_stmt_step (&stmt))
    mo_gather_add (gather,
                   MO_DUTY_CONCERN,
                   (MoDutyAbout){ .subject = mo_stmt_int (&stmt, 1),
                                  .row = -mo_stmt_int (&stmt, 0),
                                  .name = g_strdup (_ ("A summary was marked")),
                                  .detail = g_strdup (_ ("Not in the register yet")),
                                  .minute = -1 },
                   mo_stmt_day (&stmt, 2));
  return mo_stmt_finish (&stmt, error);
}

gboolean
mo_gather_concerns (MoGather *gather, GError **error)
{
  g_auto (MoConcernDesk) desk = { 0 };
  gboolean nobody = FALSE;

  if (!mo_store_read_concern_desk (gather->store, &desk, error))
    return FALSE;
  g_autoptr (GPtrArray) open = mo_store_list_open_concerns (gather->store, &desk, error);
  for (guint i = 0; open && i < open->len; i++) {
    const MoConcern *concern = g_ptr_array_index (open, i);
    if (concern->access == MO_CONCERN_ALL)
      add (gather, concern, NULL);
  }
  if (!open || desk.lead)
    return open != NULL && add_marked_notes (gather, error);
  return nobody_leads (gather, &nobody, error) && (!nobody || add_unled (gather, &desk, error));
}
