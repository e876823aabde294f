/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-draft.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoDraft, id),
  MO_FIELD (TEXT, MoDraft, kind),
  MO_FIELD (TEXT, MoDraft, started_at),
  MO_FIELD (TEXT, MoDraft, saved_at),
  MO_FIELD (TEXT, MoDraft, title),
  MO_FIELD (TEXT, MoDraft, payload),
  MO_FIELD_END,
};

MO_DEFINE_RECORD (MoDraft, mo_draft, fields)
