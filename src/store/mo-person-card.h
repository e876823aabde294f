/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* What a page about one person shows beside the timeline.  Nothing of it is sensitive: that is
 * opened part by part with mo_store_open_part (), which writes down who opened it. */

typedef struct {
  gint64 id;
  int rev;
  char *number, *label;
  int safe;
} MoPersonPhone;
MO_DECLARE_RECORD (MoPersonPhone, mo_person_phone)

/* Somebody who belongs to the person.  kind_words as seen from the other: "mother". */
typedef struct {
  gint64 id, other;
  int rev;
  char *name, *kind;
  int is_carer, lives_with;
  int reversed; /* 1: it is the person who is that of the other */
} MoPersonRelation;
MO_DECLARE_RECORD (MoPersonRelation, mo_person_relation)

typedef struct {
  gint64 id;
  char *domain, *words, *status;
  int score, scored;
  MoDay reached_on;
} MoPersonGoal;
MO_DECLARE_RECORD (MoPersonGoal, mo_person_goal)

typedef struct {
  gint64 id;
  int score, after_call;
  MoDay taken_on;
} MoPersonFeeling;
MO_DECLARE_RECORD (MoPersonFeeling, mo_person_feeling)

typedef struct {
  gint64 id;
  char *subject;
  MoDay due_on;
} MoPersonTask;
MO_DECLARE_RECORD (MoPersonTask, mo_person_task)

/* That somebody looked at a part that is folded. */
typedef struct {
  gint64 id;
  char *at, *who, *part;
} MoPersonOpening;
MO_DECLARE_RECORD (MoPersonOpening, mo_person_opening)

typedef struct {
  gint64 id;
  int rev;
  char *first_name, *last_name, *known_as, *pronouns, *gender;
  MoDay born_on;
  char *born_precision;
  char *address, *town, *postcode, *region, *email;
  char *preferred_contact, *contact_times, *format, *interpreter, *language, *voicemail_safe;
  char *preferred_words, *format_words, *region_words, *video_words;
  int withhold_number;
  char *video, *note;
  MoDay deceased_on;

  /* the newest injury, but for what is folded */
  char *injury_about, *level, *completeness, *cause, *centre, *injured_precision;
  MoDay injured_on;
  int has_mobility, has_bladder, has_pain, has_equality, has_gp, has_support;

  /* the newest referral; referral 0 for none */
  gint64 referral;
  int referrals; /* how many in all */
  char *number, *strand, *relation, *state, *agreement, *owner, *hold_reason;
  int young, attempts, letters; /* tries without an answer; closing letters */
  MoDay received_on, due_on, first_contact_on, assessed_on;
  int paused_days;
  char *booked_for;

  /* its open match, else the last one that began; pairing 0 for none */
  gint64 pairing, mentor_person;
  char *pairing_state, *mentor_name;
  int calls_done, call_limit, extra_granted, rhythm_days, minutes_done;
  char *next_call; /* UTC of the next planned one */
  MoDay impact_due_on;

  /* the person as a mentor */
  gint64 mentor;
  char *mentor_state;
  int mentees;       /* pairs that talk */
  int earlier_pairs; /* matches as mentee that are over */
} MoPersonFacts;
MO_DECLARE_RECORD (MoPersonFacts, mo_person_facts)

typedef struct {
  MoPersonFacts *facts;
  GPtrArray *phones, *relations, *goals, *feelings, *tasks, *openings;
  GPtrArray *apart; /* MoApart: from whom they are kept apart today */
} MoPersonCard;
/* Frees it with all that it holds. */
void mo_person_card_free (MoPersonCard *card);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoPersonCard, mo_person_card_free)

/* NULL with MO_STORE_NOT_FOUND where there is no such person. */
MoPersonFacts *mo_store_load_person_facts (MoStore *store, gint64 person, GError **error);
MoPersonCard *mo_store_load_person_card (MoStore *store, gint64 person, GError **error);
/* The same as a job; ask: gint64. */
gpointer mo_store_person_card_job (MoStore *store, gconstpointer ask, GError **error);

/* "Tomasz Nowak"; owned by the caller. */
char *mo_store_person_name (MoStore *store, gint64 person, GError **error);

/* The parts that stay folded. */
#define MO_PART_MOBILITY "mobility"
#define MO_PART_BLADDER  "bladder" /* and bowels */
#define MO_PART_PAIN     "pain"
#define MO_PART_EQUALITY "equality"
#define MO_PART_GP       "gp"
#define MO_PART_SUPPORT  "support" /* mental health, and what worries */
#define MO_PART_SUMMARY                                                                        \
  "summary" /* of a call in which something worries; row: the call note                        \
             */

/* Inside mo_store_write (): the words of a part, label and value in turn ("Bladder", "Sheath"),
 * and that they were opened, by whom and when.  NULL with error set. */
GPtrArray *mo_store_open_part (MoStore *store,
                               gint64 person,
                               const char *part,
                               gint64 row,
                               GError **error);

G_END_DECLS
