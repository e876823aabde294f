/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-training.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Training weekends and who is booked on them.  Those that write run inside mo_store_write ().
 */

/* Weekends that begin from a day on (none: all), of MoTraining, by their first day. */
GPtrArray *mo_store_list_trainings (MoStore *store, MoDay from, GError **error);
/* NULL with MO_STORE_NOT_FOUND where there is none. */
MoTraining *mo_store_load_training (MoStore *store, gint64 training, GError **error);

/* Somebody booked on a weekend. */
typedef struct {
  gint64 id;
  int rev;
  gint64 mentor, person;
  char *name, *outcome, *state; /* outcome: of attendance.outcome; state: of the mentor */
} MoAttendance;
MO_DECLARE_RECORD (MoAttendance, mo_attendance)
GPtrArray *mo_store_list_attendance (MoStore *store, gint64 training, GError **error);
/* Who could be booked on it: of the strand, on the way or active, not booked yet and not
 * trained for it; of MoAttendance with id 0, by name. */
GPtrArray *mo_store_list_bookable (MoStore *store, gint64 training, GError **error);

/* id 0 makes one.  REFUSED by rule; its id, or 0. */
gint64 mo_store_save_training (MoStore *store, const MoTraining *training, GError **error);
/* Calls it off, or (none) puts it back. */
gboolean mo_store_cancel_training (MoStore *store,
                                   gint64 training,
                                   int rev,
                                   MoDay cancelled,
                                   GError **error);
/* A place for a mentor; whoever was interviewed goes on to "training booked". */
gboolean
mo_store_book_training (MoStore *store, gint64 training, gint64 mentor, GError **error);
/* How it went: who passed is trained for the strand from its last day, and whoever had the
 * training booked goes on to "trained". */
gboolean mo_store_set_attendance (MoStore *store,
                                  gint64 attendance,
                                  int rev,
                                  const char *outcome,
                                  GError **error);
/* Takes a booking back. */
gboolean mo_store_unbook_training (MoStore *store, gint64 attendance, int rev, GError **error);

G_END_DECLS
