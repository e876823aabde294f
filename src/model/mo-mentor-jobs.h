/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-store.h"

G_BEGIN_DECLS

/* What the page of a mentor does, as jobs for mo_office_write ().  Refusals carry the sentence;
 * the rules are those of core/mo-mentor-care.h and core/mo-mentor-rules.h. */
typedef enum {
  MO_MENTOR_CAPACITY, /* number: places; agreed: the mentor has agreed to more than before */
  MO_MENTOR_PAUSE,    /* day: until when, or none; words: why, or NULL */
  MO_MENTOR_RETURN,
  MO_MENTOR_LEAVE, /* code: of the vocabulary "leave"; words: more, or NULL; number: MoLeaveWay
                    */
  MO_MENTOR_CHECK, /* check */
  MO_MENTOR_NOTE,  /* code: "note" or "quality"; words; number: the note it corrects, or 0 */
  MO_MENTOR_HOURS, /* words, as mo_week_parse () reads them; "" for not known */
  MO_MENTOR_ABOUT, /* agreed: mentors young people; code: languages; words: remark */
} MoMentorVerb;

/* A line of the check register: that it was seen, never what it says. */
typedef struct {
  char *kind, *workforce, *number, *level_reason;
  MoDay seen, issued, status_checked, renew;
  gboolean update_service;
} MoMentorSeen;

typedef struct {
  MoMentorVerb verb;
  gint64 mentor;
  int rev; /* as the person saw the mentor's row, or 0 */
  int number;
  gboolean agreed;
  MoDay day;
  char *code, *words;
  MoMentorSeen check;
} MoMentorAsk;
/* Frees it with all that it holds. */
void mo_mentor_ask_free (MoMentorAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoMentorAsk, mo_mentor_ask_free)
/* Does what a MoMentorAsk asks.  Always NULL; REFUSED or CONFLICT as the error. */
gpointer mo_mentor_job (MoStore *store, gconstpointer ask, GError **error);

/* A mentor who is trained and checked, written down in one go. */
typedef struct {
  char *first_name, *last_name, *phone, *email, *town, *level, *hours, *relation;
  gboolean family;
  MoDay lived_since, trained_on, check_seen;
  MoPrecision lived_precision;
  int capacity;
} MoNewMentorAsk;
/* Frees it with all that it holds. */
void mo_new_mentor_ask_free (MoNewMentorAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoNewMentorAsk, mo_new_mentor_ask_free)
gpointer mo_new_mentor_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
