/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"

G_BEGIN_DECLS

/* A form that somebody began and has not sent.  kind: which form, such as "referral".  The
 * times are UTC ISO text. */
typedef struct {
  gint64 id;
  char *kind, *started_at, *saved_at, *title, *payload;
} MoDraft;

MO_DECLARE_RECORD (MoDraft, mo_draft)

#define MO_DRAFT_REFERRAL              "referral"
#define MO_DRAFT_DISCARDED             "referral thrown away" /* until the next one is */
#define MO_DRAFT_ASSESSMENT            "assessment"
#define MO_DRAFT_APPLICATION           "application"
#define MO_DRAFT_APPLICATION_DISCARDED "application thrown away" /* the same */
#define MO_DRAFT_WHAT_IF               "what if" /* titled with the name of whose it is */

G_END_DECLS
