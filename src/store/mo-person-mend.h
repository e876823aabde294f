/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* What the figures are counted from and is often asked too late: the level of an injury, the
 * relation, who referred, when they were first reached.  Written in at any time, after the end
 * too. */
typedef struct {
  gint64 person, referral, injury; /* the newest of each, 0: none */
  int rev, injury_rev;             /* rev: of the referral */
  int family;                      /* the injury is a relative's */
  char *level;                     /* as said, else the code */
  char *completeness, *cause;      /* codes */
  MoDay injured_on;
  char *injured_precision;
  char *relation, *source; /* codes */
  MoDay first_contact_on;
} MoPersonMend;
MO_DECLARE_RECORD (MoPersonMend, mo_person_mend)

/* ask: gint64 of the person. */
gpointer mo_store_load_mend_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: MoPersonMend as it is to be, with the rows and their revisions as it was loaded. */
gpointer mo_store_save_level_job (MoStore *store, gconstpointer ask, GError **error);
gpointer mo_store_save_source_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
