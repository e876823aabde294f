/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* What an import has to know of the database before it writes: each one query for all rows. */

/* An earlier import of the very same file. */
typedef struct {
  gint64 id;
  char *name;
  MoDay imported_on;
  int rows_in, rows_back;
} MoImportBefore;
MO_DECLARE_RECORD (MoImportBefore, mo_import_before)

/* NULL without an error where this file was never imported, or its import was undone. */
MoImportBefore *mo_store_find_import (MoStore *store, const char *sha256, GError **error);

/* Everybody in the database, for finding those who come again. */
typedef struct {
  gint64 id; /* of the person */
  char *first_name, *last_name;
  MoDay born_on;
  char *postcode, *email, *phones; /* digits of all numbers, by blanks; or NULL */
  gint64 mentor;                   /* 0 for none */
  MoDay lived_since;
} MoImportKnown;
MO_DECLARE_RECORD (MoImportKnown, mo_import_known)
GPtrArray *mo_store_list_known (MoStore *store, GError **error);

/* Every referral's number, and when it was received. */
typedef struct {
  gint64 id, person;
  char *number, *strand;
  MoDay received_on;
} MoImportReferral;
MO_DECLARE_RECORD (MoImportReferral, mo_import_referral)
GPtrArray *mo_store_list_referral_numbers (MoStore *store, GError **error);

/* All busy periods, an array of MoBusySpan, for the targets of many referrals at once. */
GArray *mo_store_list_busy (MoStore *store, GError **error);

G_END_DECLS
