/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-mentor-form.h"
#include "store/mo-mentor-steps.h"

G_BEGIN_DECLS

/* The use cases of becoming a mentor, as jobs for mo_office_read () and mo_office_write ().
 * Refusals carry the sentence. */

/* ---- an enquiry, in one line */

typedef struct {
  char *name; /* "Alan Fairbrother" */
  char *phone, *email, *note;
  gboolean family;
} MoEnquiryAsk;
/* Frees it with all that it holds. */
void mo_enquiry_ask_free (MoEnquiryAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoEnquiryAsk, mo_enquiry_ask_free)
/* Writes; today's.  REFUSED without a name, or without a way to answer.  Answers the mentor's
 * id as a gint64 (g_free). */
gpointer mo_apply_enquiry_job (MoStore *store, gconstpointer ask, GError **error);

/* ---- the application */

typedef struct {
  gint64 draft_id;
  MoFormDraft *draft;
} MoApplyTake;
/* Frees it with all that it holds. */
void mo_apply_take_free (MoApplyTake *take);
/* Writes person, injury, hours, what they offer, mentor, referees and consent in one
 * transaction, and drops the draft.  One who enquired goes on; one who is a mentor already gets
 * the second strand.  Case 16: with too few years it needs the waiver, or the day to come back,
 * and then is "not now" until that day.  Answers the mentor's id as a gint64 (g_free). */
gpointer mo_apply_take_job (MoStore *store, gconstpointer ask, GError **error);
/* Reads; ask: a gint64, the mentor; answers a MoFormDraft to begin their application with. */
gpointer mo_apply_begin_job (MoStore *store, gconstpointer ask, GError **error);

/* ---- the way */

typedef struct {
  GPtrArray *people;    /* MoOnWay: everybody on the way */
  MoMentorFacts *facts; /* of one; NULL, like the lists, where there is nobody */
  GPtrArray *steps;     /* MoMentorStep */
  GPtrArray *referees;  /* MoReferee */
} MoApplyWay;
/* Frees it with all that it holds. */
void mo_apply_way_free (MoApplyWay *way);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoApplyWay, mo_apply_way_free)
/* Reads; ask: a gint64, the mentor, or 0 for the first on the way; answers a MoApplyWay. */
gpointer mo_apply_way_job (MoStore *store, gconstpointer ask, GError **error);

typedef struct {
  gint64 mentor, id; /* id 0: named anew */
  int rev;
  char *mentor_name, *name;
  MoDay asked, received;
  int ok; /* 1, 0, or -1 for no answer yet */
} MoRefereeAsk;
/* Frees it with all that it holds. */
void mo_referee_ask_free (MoRefereeAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoRefereeAsk, mo_referee_ask_free)
/* Writes; REFUSED without a name, for an answer without its day, and for days to come. */
gpointer mo_apply_referee_job (MoStore *store, gconstpointer ask, GError **error);

typedef struct {
  gint64 mentor;
  char *mentor_name, *note;
  MoDay on;
  gboolean held; /* else it is booked for that day */
} MoInterviewAsk;
/* Frees it with all that it holds. */
void mo_interview_ask_free (MoInterviewAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoInterviewAsk, mo_interview_ask_free)
/* Writes; REFUSED where one was held on a day to come, or is booked for one that is over. */
gpointer mo_apply_interview_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
