/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* What a mentor has lived through, and what they offer, to be edited.  Sensitive: whoever opens
 * it is written down. */
typedef struct {
  gint64 id, person; /* id: of the mentor */
  int rev, sci;
  char *name, *relation_kind, *lived_precision;
  MoDay lived_since;
  char *level; /* as said, else the code */

  /* codes */
  char *completeness, *mobility, *bladder, *bowel, *pain_type;
  /* kept as they are */
  char *level_code, *ais, *cause, *cause_said, *mobility_said, *ventilation, *bladder_said;
  char *bowel_said, *pain_said, *centre_treated, *centre, *centre_other, *said, *source;
  char *injured_precision;
  int pain_now, pain_worst; /* -1 not known */
  MoDay injured_on, discharged_on;
} MoMentorLived;
MO_DECLARE_RECORD (MoMentorLived, mo_mentor_lived)

/* Inside mo_store_write (), as it is written down who opened it; ask: gint64 of the mentor. */
gpointer mo_store_open_lived_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: MoMentorLived as it is to be; only what the form shows is looked at.  A new profile is
 * written, the earlier one is kept.  REFUSED for a day to come. */
gpointer mo_store_save_lived_job (MoStore *store, gconstpointer ask, GError **error);

/* What is offered: codes of the vocabulary "goal", and interests in the mentor's own words. */
typedef struct {
  gint64 mentor;
  char **topics, **interests;
} MoMentorOffers;
void mo_mentor_offers_free (MoMentorOffers *offers);
gpointer mo_store_save_offers_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
