/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The sheet of a decision, as it stood when a match was agreed: which rules were passed, what
 * each criterion brought, what was not known, who else could have been asked, who decided.
 *
 * It is kept as lines of plain text, a kind and its cells with tabs between, so that it says
 * the same whatever becomes of the people, the weights and this program.  Kinds that a later
 * version adds are kept and passed over. */
typedef enum {
  MO_CERTIFICATE_TITLE,     /* its words */
  MO_CERTIFICATE_FACT,      /* what, its words */
  MO_CERTIFICATE_RULE,      /* the rule, how it stood */
  MO_CERTIFICATE_HEAD,      /* names over the next: person, mentor */
  MO_CERTIFICATE_CRITERION, /* name, person's, fit, mentor's, part of 100, points in words */
  MO_CERTIFICATE_TOTAL,     /* of 100, in words */
  MO_CERTIFICATE_UNKNOWN,   /* a sentence */
  MO_CERTIFICATE_RUNNER,    /* place, name, of 100, why */
  MO_CERTIFICATE_NOTE,      /* a sentence */
  MO_CERTIFICATE_OTHER,     /* of a later version */
  MO_CERTIFICATE_KINDS,
} MoCertificateKind;

typedef struct _MoCertificate MoCertificate;

/* A certificate without a line; owned by the caller. */
MoCertificate *mo_certificate_new (void);
void mo_certificate_free (MoCertificate *certificate);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoCertificate, mo_certificate_free)

/* Cells end with NULL; tabs and line feeds in them become spaces. */
void mo_certificate_add (MoCertificate *certificate,
                         MoCertificateKind kind,
                         ...) G_GNUC_NULL_TERMINATED;

/* How many lines there are, and of which kind a line below that number is. */
guint mo_certificate_n_lines (const MoCertificate *certificate);
MoCertificateKind mo_certificate_kind (const MoCertificate *certificate, guint line);
/* "" where the line has no such cell. */
const char *mo_certificate_cell (const MoCertificate *certificate, guint line, guint cell);

/* The same lines give the same bytes, and are read back from them.  Owned by the caller; NULL
 * where a text is no such sheet. */
char *mo_certificate_to_text (const MoCertificate *certificate);
MoCertificate *mo_certificate_from_text (const char *text);
/* SHA-256 of a sheet's text, in hex; owned by the caller. */
char *mo_certificate_fingerprint (const char *text);
/* "3f9a c01b 77d2 04ee": its first half line, for people to compare; owned by the caller. */
char *mo_certificate_short_fingerprint (const char *fingerprint);

G_END_DECLS
