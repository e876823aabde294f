/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-store.h"

G_BEGIN_DECLS

/* What the page of mentors does, as jobs for mo_office_write ().  Refusals carry the sentence.
 */
typedef enum {
  MO_MENTOR_CAPACITY, /* number: places; agreed: she has agreed to more than before */
  MO_MENTOR_PAUSE,    /* day: until when, or none */
  MO_MENTOR_RETURN,
  MO_MENTOR_LEAVE, /* words: why */
  MO_MENTOR_CHECK, /* day: seen on; words: its kind; workforce */
} MoMentorVerb;

typedef struct {
  MoMentorVerb verb;
  gint64 mentor, person;
  int rev;
  char *name; /* for the history */
  int number;
  gboolean agreed;
  MoDay day;
  char *words, *workforce;
} MoMentorAsk;
void mo_mentor_ask_free (MoMentorAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoMentorAsk, mo_mentor_ask_free)
gpointer mo_mentor_job (MoStore *store, gconstpointer ask, GError **error);

/* A mentor who is trained and checked, written down in one go. */
typedef struct {
  char *first_name, *last_name, *phone, *email, *town, *level, *hours, *relation;
  gboolean family;
  MoDay lived_since, trained_on, check_seen;
  MoPrecision lived_precision;
  int capacity;
} MoNewMentorAsk;
void mo_new_mentor_ask_free (MoNewMentorAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoNewMentorAsk, mo_new_mentor_ask_free)
gpointer mo_new_mentor_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
