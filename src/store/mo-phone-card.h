/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-line.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Whom one rings, and what one has to know while they are on the line. */

/* Asked for as the list of the phone day names it. */
typedef struct {
  int kind; /* MoDutyKind */
  gint64 key, person, pairing, referral;
  int is_mentor;
} MoPhoneAsk;

typedef struct {
  gint64 person;
  char *first_name, *last_name, *known_as, *voicemail_safe, *contact_times, *format,
      *interpreter;
  int withhold_number;
  MoDay deceased_on;
} MoPhonePerson;
MO_DECLARE_RECORD (MoPhonePerson, mo_phone_person)

typedef struct {
  char *number, *label;
  int safe;
} MoPhoneNumber;
MO_DECLARE_RECORD (MoPhoneNumber, mo_phone_number)

/* The pair, from the side of who is rung. */
typedef struct {
  gint64 mentor_id, referral;
  char *first_name, *last_name; /* of the other */
  int done, planned, call_limit, extra, rhythm;
  char *last_at; /* UTC of the newest call, for the usual time */
} MoPhoneMatch;
MO_DECLARE_RECORD (MoPhoneMatch, mo_phone_match)

/* The call that is asked about. */
typedef struct {
  gint64 id;
  int rev, minutes;
  char *starts_at, *medium, *state;
  MoDay day;
} MoPhoneCall;
MO_DECLARE_RECORD (MoPhoneCall, mo_phone_call)

/* The call before it. */
typedef struct {
  int number, minutes, feeling, concern;
  MoDay day;
  char *summary; /* NULL where something in it worries: that is not for this page */
} MoPhoneBefore;
MO_DECLARE_RECORD (MoPhoneBefore, mo_phone_before)

typedef struct {
  gint64 id;
  int rev;
  char *body, *from_role, *taken_at;
} MoPhoneMessage;
MO_DECLARE_RECORD (MoPhoneMessage, mo_phone_message)

typedef struct {
  MoPhoneAsk ask;
  MoPhonePerson *person;
  GPtrArray *numbers;      /* MoPhoneNumber, those that may be used first */
  MoPhoneMatch *match;     /* NULL without a pair */
  MoPhoneCall *call;       /* NULL where none is asked about */
  MoPhoneCall *booked;     /* the next besides it, or NULL */
  int after, told;         /* the call a feeling is told after; the score told already, or 0 */
  MoPhoneBefore *before;   /* NULL for the first */
  MoPhoneMessage *message; /* NULL but for a message */
  int tries;               /* without an answer, since somebody last answered */
  char *last_try;          /* UTC of the newest of them, or NULL */
  char *me;                /* who rings */
  char *names;             /* of the pair, by spaces */
  MoLineAbout about;       /* names: the card's own */
} MoPhoneCard;
/* Counted: it is saved from on another thread than it is shown. */
MoPhoneCard *mo_phone_card_ref (MoPhoneCard *card);
void mo_phone_card_unref (MoPhoneCard *card);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPhoneCard, mo_phone_card_unref)

/* NULL with MO_STORE_NOT_FOUND where there is no such person. */
MoPhoneCard *mo_store_load_phone_card (MoStore *store, const MoPhoneAsk *ask, GError **error);
/* ask: MoPhoneAsk. */
gpointer mo_store_phone_card_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
