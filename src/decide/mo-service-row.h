/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-row.h"
#include "store/mo-services.h"

G_BEGIN_DECLS

#define MO_TYPE_SERVICE_ROW (mo_service_row_get_type ())
G_DECLARE_FINAL_TYPE (MoServiceRow, mo_service_row, MO, SERVICE_ROW, MoRow)

#define MO_TYPE_SIGNPOST_ROW (mo_signpost_row_get_type ())
G_DECLARE_FINAL_TYPE (MoSignpostRow, mo_signpost_row, MO, SIGNPOST_ROW, MoRow)

/* In words, owned by the caller. */
const char *mo_service_where_words (const MoService *service); /* "inside", static */
char *mo_service_reach_words (const MoService *service);       /* telephone, else web, e-mail */
/* "checked 3 March", "not checked yet": SOON after a year. */
char *mo_service_checked_words (const MoService *service, MoDay today, int *level);
/* "7, of them 4 taken up" */
char *mo_service_pointed_words (const MoService *service);
/* All of a row in a sentence. */
char *mo_service_spoken (const MoService *service, MoDay today);
char *mo_signpost_spoken (const MoSignpost *signpost, MoDay today);

G_END_DECLS
