/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-look-alike.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* People: one row whatever their roles.  All functions that write are for inside
 * mo_store_write (), save through mo_store_save () and so can be undone. */

/* What is known of a person; NULL and none where it is not.  Texts stay the caller's. */
typedef struct {
  const char *first_name, *last_name, *known_as;
  MoDay born_on;
  MoPrecision born_precision;
  const char *pronouns, *gender;
  const char *address, *town, *postcode, *region, *email;
  const char *preferred_contact, *contact_times, *format, *interpreter, *language;
  const char *voicemail_safe; /* "yes", "no", "unknown"; NULL is unknown */
  gboolean withhold_number;
  const char *video, *note;
} MoNewPerson;

/* An injury, in codes and in the words that were said.  about: "self" or "relative" (family
 * strand); NULL is self.  level: a code of core/mo-level.h, or NULL for not known. */
typedef struct {
  const char *about;
  MoDay as_of;
  const char *source;
  const char *level, *level_said, *completeness, *ais, *cause, *cause_said;
  MoDay injured_on;
  MoPrecision injured_precision;
  const char *mobility, *mobility_said, *ventilation, *bladder, *bladder_said, *bowel,
      *bowel_said;
  int pain_now, pain_worst; /* 0–10; -1 not known */
  const char *pain_type, *pain_said;
  const char *centre_treated, *centre, *centre_other;
  MoDay discharged_on;
  const char *said;
} MoNewInjury;
/* An injury with nothing known: start from this, as 0 is a pain that was told. */
#define MO_NEW_INJURY_INIT                                                                     \
  {                                                                                            \
    .pain_now = -1, .pain_worst = -1                                                           \
  }

/* What a person is searched by; owned by the caller. */
char *mo_person_fold (const char *first, const char *last, const char *known_as);
/* The person's id, or 0 with error set. */
gint64 mo_store_add_person (MoStore *store, const MoNewPerson *person, GError **error);
/* Writes what `person` knows over what the book knows; what it does not know stays. */
gboolean
mo_store_renew_person (MoStore *store, gint64 id, const MoNewPerson *person, GError **error);
/* label: "mobile", "mother", or NULL.  A number the person has already is not added twice;
 * text without a number adds nothing.  safe: FALSE where it must not be rung. */
gboolean mo_store_add_phone (MoStore *store,
                             gint64 person,
                             const char *number,
                             const char *label,
                             gboolean safe,
                             GError **error);
/* The earlier profile about the same injury is kept and loses `current`. */
gboolean
mo_store_add_injury (MoStore *store, gint64 person, const MoNewInjury *injury, GError **error);
/* kind: "interest" or "topic"; role: "seeks" or "offers"; comfort 0–2, or -1.  Not twice. */
gboolean mo_store_add_topic (MoStore *store,
                             gint64 person,
                             const char *kind,
                             const char *role,
                             const char *tag,
                             const char *said,
                             int comfort,
                             GError **error);
/* hours: seven numbers, Monday first, bit n the hour from n:00; replaces what was there. */
gboolean mo_store_set_availability (MoStore *store,
                                    gint64 person,
                                    const guint32 hours[7],
                                    GError **error);

/* What is searched for; any of them may be missing. */
typedef struct {
  char *name; /* first and last name, in that order */
  MoDay born_on;
  char *phone, *postcode, *email;
} MoLookAlikeAsk;
MoLookAlikeAsk *mo_look_alike_ask_new (const char *name,
                                       MoDay born_on,
                                       const char *phone,
                                       const char *postcode,
                                       const char *email);
void mo_look_alike_ask_free (MoLookAlikeAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoLookAlikeAsk, mo_look_alike_ask_free)

/* Up to eight MoLookAlike, the likeliest first: same name, birth date, telephone, e-mail, or
 * postcode together with another.  One query on indexes, quick enough while somebody types.
 * NULL with error set. */
GPtrArray *mo_store_find_duplicates (MoStore *store, const MoLookAlikeAsk *ask, GError **error);
/* The same as a job: ask is a MoLookAlikeAsk, the answer a GPtrArray. */
gpointer mo_store_find_duplicates_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
