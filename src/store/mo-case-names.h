/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-measure.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* One case behind a figure, with what a person knows it by. */
typedef struct {
  gint64 id;     /* of a referral, a pairing or a mentor */
  gint64 person; /* the mentee, or who the mentor is */
  char *name;    /* of the mentee, or of the mentor that the case is */
  char *mentor;  /* of a pair: the other of the two, else NULL */
  char *number;  /* of the referral; NULL of a mentor */
  char *strand;  /* "sci", "family"; of a mentor of both "both" */
  char *state;   /* as kept: words have it from the rules of its kind */
  MoDay day;     /* received, drafted or applied; MO_DAY_NONE not known */
} MoCaseName;
MO_DECLARE_RECORD (MoCaseName, mo_case_name)

/* The cases of these ids (gint64) in their order, each once; ids that are no longer on record
 * are left out.  NULL with error set. */
GPtrArray *
mo_store_name_cases (MoStore *store, MoCaseKind kind, const GArray *ids, GError **error);

G_END_DECLS
