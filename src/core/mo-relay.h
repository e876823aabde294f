/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rule RELAY: during the relationship neither side gets the other's contact details; all that
 * the office passes on is looked through first.  Nothing is sent anywhere for it. */
typedef enum {
  MO_LEAK_PHONE, /* figures, spaces, dots, +44, "oh seven seven double four …" */
  MO_LEAK_EMAIL,
  MO_LEAK_WEB,
  MO_LEAK_POSTCODE,
  MO_LEAK_HANDLE,  /* @somebody */
  MO_LEAK_NETWORK, /* "find me on insta" */
  MO_LEAK_NAME,    /* the other's surname, what is one letter off it, what sounds like it */
  MO_LEAK_ADDRESS,
  MO_LEAK_NHS,    /* an NHS number */
  MO_LEAK_AROUND, /* "shall we swap numbers", "ring me directly" */
} MoLeakKind;

typedef struct {
  MoLeakKind kind;
  guint from, to; /* bytes of the text: from included, to not */
} MoLeak;

/* What is known of the other side; each ends with NULL, and may be NULL. */
typedef struct {
  const char *const *names;   /* surnames */
  const char *const *places;  /* first lines of addresses */
  const char *const *numbers; /* telephone numbers: even a part of one is found */
} MoRelayOther;

/* names: surnames that may not stand there; allowed: what may, such as the office's own
 * telephone number.  Both end with NULL, and both may be NULL.
 * Answers an array of MoLeak in the order of the text, none within another; owned by the
 * caller. */
GArray *mo_relay_scan (const char *text, const char *const *names, const char *const *allowed);
/* The same with all that is known of the other side. */
GArray *
mo_relay_scan_for (const char *text, const MoRelayOther *other, const char *const *allowed);
/* "a telephone number"; static, translated. */
const char *mo_leak_words (MoLeakKind kind);
/* All that was found in one sentence with what to do ("“07700 900123” looks like a telephone
 * number. …"), or NULL for nothing; owned by the caller. */
char *mo_relay_sentence (const char *text, const GArray *leaks);

G_END_DECLS
