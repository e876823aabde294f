/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-certificates.h"

#include <glib/gi18n-lib.h>

#include "core/mo-certificate.h"
#include "store/mo-letters.h"
#include "store/mo-stmt.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoKeptCertificate, id),      MO_FIELD (INT, MoKeptCertificate, rev),
  MO_FIELD (INT64, MoKeptCertificate, pairing), MO_FIELD (TEXT, MoKeptCertificate, number),
  MO_FIELD (TEXT, MoKeptCertificate, made_at),  MO_FIELD (TEXT, MoKeptCertificate, who),
  MO_FIELD (TEXT, MoKeptCertificate, sheet),    MO_FIELD (TEXT, MoKeptCertificate, sha256),
  MO_FIELD (DAY, MoKeptCertificate, made_on),   MO_FIELD_END,
};
MO_DEFINE_RECORD (MoKeptCertificate, mo_kept_certificate, fields)

#define KEPT                                                                                   \
  "SELECT k.id AS id, k.rev AS rev, k.pairing AS pairing, r.number AS number,"                 \
  " k.made_at AS made_at, k.made_on AS made_on, k.who AS who, k.sheet AS sheet,"               \
  " k.sha256 AS sha256 FROM certificate k JOIN pairing x ON x.id = k.pairing"                  \
  " JOIN referral r ON r.id = x.referral "

GPtrArray *
mo_store_list_certificates (MoStore *store, gint64 pairing, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, KEPT "WHERE k.pairing = :pairing ORDER BY k.id DESC");
  mo_stmt_bind_int (&stmt, ":pairing", pairing);
  return mo_stmt_read_all (&stmt, mo_kept_certificate, error);
}

static GPtrArray *
list_of_referral (MoStore *store, gint64 referral, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, KEPT "WHERE x.referral = :referral ORDER BY k.id DESC");
  mo_stmt_bind_int (&stmt, ":referral", referral);
  return mo_stmt_read_all (&stmt, mo_kept_certificate, error);
}

gboolean
mo_kept_certificate_is_whole (const MoKeptCertificate *kept)
{
  g_autofree char *now = mo_certificate_fingerprint (kept->sheet ? kept->sheet : "");
  return g_strcmp0 (now, kept->sha256) == 0;
}

/* ---------------------------------------------------------------------- finding one */

MoCertificateAsk *
mo_certificate_ask_new (gint64 pairing, const char *number)
{
  MoCertificateAsk *ask = g_new0 (MoCertificateAsk, 1);
  *ask = (MoCertificateAsk){ pairing, g_strdup (number) };
  return ask;
}

void
mo_certificate_ask_free (gpointer data)
{
  MoCertificateAsk *ask = data;
  g_free (ask->number);
  g_free (ask);
}

static GPtrArray *
list_asked_for (MoStore *store, const MoCertificateAsk *ask, GError **error)
{
  if (ask->pairing)
    return mo_store_list_certificates (store, ask->pairing, error);
  gint64 referral = mo_store_find_referral (store, ask->number, error);
  return referral ? list_of_referral (store, referral, error) : NULL;
}

MoKeptCertificate *
mo_store_find_certificate (MoStore *store, const MoCertificateAsk *ask, GError **error)
{
  g_autoptr (GPtrArray) found = list_asked_for (store, ask, error);
  if (!found)
    return NULL;
  if (found->len)
    return mo_kept_certificate_ref (g_ptr_array_index (found, 0));
  mo_store_refuse (error,
                   _ ("No sheet is kept of this match. One is written when a match is "
                      "agreed on the board."));
  return NULL;
}

gpointer
mo_store_find_certificate_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_find_certificate (store, ask, error);
}
