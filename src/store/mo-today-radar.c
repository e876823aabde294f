/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Matches with two signs or more that nobody looked at yet. */
#include <glib/gi18n-lib.h>

#include "store/mo-radar.h"
#include "store/mo-today-private.h"

/* The signs themselves stand on their own page: a row of the day says that there are some. */
static void
add (MoGather *gather, const MoRadarRow *row)
{
  guint signs = mo_radar_count ((guint) row->signs);
  mo_gather_add (gather,
                 MO_DUTY_FADING,
                 (MoDutyAbout){ .subject = row->id,
                                .person = row->person,
                                .owner = row->owner,
                                .name = g_strdup (row->mentee),
                                .detail = g_strdup_printf (
                                    ngettext ("With %s · %u sign", "With %s · %u signs", signs),
                                    row->mentor_name,
                                    signs),
                                .minute = -1 },
                 row->due);
}

gboolean
mo_gather_radar (MoGather *gather, GError **error)
{
  g_autoptr (GPtrArray) rows = mo_store_list_radar (gather->store, 0, error);

  for (guint i = 0; rows && i < rows->len; i++) {
    const MoRadarRow *row = g_ptr_array_index (rows, i);
    if (row->due != MO_DAY_NONE)
      add (gather, row);
  }
  return rows != NULL;
}
