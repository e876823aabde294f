/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-staff-leave.h"

#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-stmt.h"

static const MoField leave_fields[] = {
  MO_FIELD (INT64, MoStaffLeave, id),    MO_FIELD (INT, MoStaffLeave, rev),
  MO_FIELD (INT64, MoStaffLeave, staff), MO_FIELD (TEXT, MoStaffLeave, name),
  MO_FIELD (DAY, MoStaffLeave, from),    MO_FIELD (DAY, MoStaffLeave, to),
  MO_FIELD (TEXT, MoStaffLeave, words),  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoStaffLeave, mo_staff_leave, leave_fields)

GPtrArray *
mo_store_list_leave (MoStore *store, MoDay from, MoDay to, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT l.id, l.rev, l.staff, s.name, l.from_on AS \"from\", l.to_on AS \"to\", l.words"
      " FROM staff_leave l JOIN staff s ON s.id = l.staff"
      " WHERE l.from_on <= :to AND l.to_on >= :from ORDER BY l.from_on, s.name, l.id");
  mo_stmt_bind_day (&stmt, ":from", from);
  mo_stmt_bind_day (&stmt, ":to", to);
  return mo_stmt_read_all (&stmt, mo_staff_leave, error);
}

gpointer
mo_store_list_leave_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_leave (
      store, mo_store_get_today (store), mo_day_from_iso ("9999-12-31"), error);
}

gpointer
mo_store_put_leave_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoStaffLeave *leave = ask;

  if (!leave->staff || leave->from == MO_DAY_NONE || leave->to < leave->from)
    return mo_store_refuse_job (error,
                                !leave->staff
                                    ? _ ("Say who is away.")
                                    : _ ("Time away begins before it ends. Check both days."));
  MoChange *change = mo_change_new ("staff_leave", leave->id, leave->rev);
  mo_change_int (change, "staff", leave->staff);
  mo_change_day (change, "from_on", leave->from);
  mo_change_day (change, "to_on", leave->to);
  mo_change_text (change, "words", leave->words && *leave->words ? leave->words : NULL);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

gpointer
mo_store_drop_leave_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoStaffLeave *leave = ask;
  mo_store_delete (store, "staff_leave", leave->id, leave->rev, NULL, error);
  return NULL;
}
