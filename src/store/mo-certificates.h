/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The sheets of decisions, kept as they stood (core/mo-certificate.h). */
typedef struct {
  gint64 id;
  int rev;
  gint64 pairing;
  char *number; /* of the referral */
  char *made_at, *who, *sheet, *sha256;
  MoDay made_on;
} MoKeptCertificate;
MO_DECLARE_RECORD (MoKeptCertificate, mo_kept_certificate)

/* Inside mo_store_write (), in the transaction that agrees the match: writes its sheet.  Its
 * id, or 0. */
gint64 mo_store_freeze_certificate (MoStore *store, gint64 pairing, GError **error);
/* Of one match, the newest first; empty where it was agreed before sheets were kept. */
GPtrArray *mo_store_list_certificates (MoStore *store, gint64 pairing, GError **error);
/* FALSE where the text is not what was kept. */
gboolean mo_kept_certificate_is_whole (const MoKeptCertificate *kept);

/* By the match, or by "R-0424", however it is written: the newest sheet of the newest match
 * that has one.  REFUSED, with the sentence, where there is none. */
typedef struct {
  gint64 pairing;
  char *number; /* where pairing is 0 */
} MoCertificateAsk;
MoCertificateAsk *mo_certificate_ask_new (gint64 pairing, const char *number);
void mo_certificate_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoCertificateAsk, mo_certificate_ask_free)
MoKeptCertificate *
mo_store_find_certificate (MoStore *store, const MoCertificateAsk *ask, GError **error);
/* The same as a job. */
gpointer mo_store_find_certificate_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
