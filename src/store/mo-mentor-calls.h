/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-call-time.h"
#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* A call to come as its mentor is told of it: of the mentee only what they are called. */
typedef struct {
  gint64 id, pairing;
  char *mentee, *referral; /* what they are called; the referral's number */
  char *starts_at;
  MoDay day;
  int start, minutes, number, limit; /* start: minute of the day, filled in by the query */
  char *medium, *place, *join_details;
} MoMentorCall;
MO_DECLARE_RECORD (MoMentorCall, mo_mentor_call)

/* MoMentorCall from today on, by time. */
GPtrArray *mo_store_list_mentor_calls (MoStore *store, gint64 mentor, GError **error);
/* What the mentor is called, and the whole name; FALSE with MO_STORE_NOT_FOUND where there is
 * none.  Both owned by the caller. */
gboolean mo_store_name_mentor (MoStore *store,
                               gint64 mentor,
                               char **called,
                               char **name,
                               GError **error);

G_END_DECLS
