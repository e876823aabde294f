/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The newest agreements of people who do go together, each with its sheet as on its day. */
#include "model/mo-demo-private.h"
#include "store/mo-certificates.h"
#include "store/mo-compare.h"
#include "store/mo-stmt.h"

#define LOOKED_AT 12
#define KEPT      6

typedef struct {
  gint64 pairing, referral, mentor;
  MoDay agreed;
} Agreement;

static GArray *
newest_agreements (Demo *demo)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Agreement));
  g_auto (MoStmt) stmt =
      mo_stmt_new (demo->store,
                   "SELECT id, referral, mentor, agreed_on FROM pairing WHERE agreed_on IS NOT"
                   " NULL AND state IN ('agreed','briefed','first_call_booked','active')"
                   " ORDER BY agreed_on DESC, id");
  while (found->len < LOOKED_AT && mo_stmt_step (&stmt)) {
    Agreement one = { mo_stmt_int (&stmt, 0),
                      mo_stmt_int (&stmt, 1),
                      mo_stmt_int (&stmt, 2),
                      mo_stmt_day (&stmt, 3) };
    g_array_append_val (found, one);
  }
  mo_stmt_finish (&stmt, &demo->error);
  return found;
}

/* TRUE where nothing speaks against the pair; its fit is then the one that they have. */
static gboolean
go_together (Demo *demo, const Agreement *one)
{
  g_autoptr (MoCompareAsk) ask = mo_compare_ask_new (one->referral, &one->mentor, 1);
  g_autoptr (MoCompare) compare = mo_store_load_compare (demo->store, ask, &demo->error);
  if (!compare || compare->mentors->len != 1)
    return FALSE;
  const MoCompareMentor *mentor = g_ptr_array_index (compare->mentors, 0);
  if (mentor->refused)
    return FALSE;
  MoChange *change = mo_change_new ("pairing", one->pairing, 0);
  mo_change_int (change, "fit", mentor->score.total);
  demo_save (demo, change);
  return TRUE;
}

void
demo_certificates (Demo *demo)
{
  if (demo->error)
    return;
  g_autoptr (GArray) found = newest_agreements (demo);
  g_autofree char *who = g_strdup (mo_store_get_who (demo->store));

  mo_store_set_who (demo->store, "Tessa Asante");
  for (guint i = 0, kept = 0; i < found->len && kept < KEPT && !demo->error; i++) {
    const Agreement *one = &g_array_index (found, Agreement, i);
    MoDay before = mo_store_set_today (demo->store, one->agreed);
    if (go_together (demo, one)) {
      mo_store_freeze_certificate (demo->store, one->pairing, &demo->error);
      kept++;
    }
    mo_store_set_today (demo->store, before);
  }
  mo_store_set_who (demo->store, who);
}
