/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-demo-private.h"
#include "store/mo-certificates.h"
#include "store/mo-stmt.h"

#define NEWEST 8

typedef struct {
  gint64 pairing;
  MoDay agreed;
} Agreement;

static GArray *
newest_agreements (Demo *demo)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Agreement));
  g_auto (MoStmt) stmt = mo_stmt_new (
      demo->store,
      "SELECT id, agreed_on FROM pairing WHERE agreed_on IS NOT NULL AND state IN"
      " ('agreed','briefed','first_call_booked','active') ORDER BY agreed_on DESC, id");
  while (found->len < NEWEST && mo_stmt_step (&stmt)) {
    Agreement one = { mo_stmt_int (&stmt, 0), mo_stmt_day (&stmt, 1) };
    g_array_append_val (found, one);
  }
  mo_stmt_finish (&stmt, &demo->error);
  return found;
}

void
demo_certificates (Demo *demo)
{
  if (demo->error)
    return;
  g_autoptr (GArray) found = newest_agreements (demo);
  for (guint i = 0; i < found->len && !demo->error; i++) {
    const Agreement *one = &g_array_index (found, Agreement, i);
    MoDay before = mo_store_set_today (demo->store, one->agreed);
    mo_store_freeze_certificate (demo->store, one->pairing, &demo->error);
    mo_store_set_today (demo->store, before);
  }
}
