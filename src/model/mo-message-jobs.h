/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-calls.h"
#include "store/mo-messages.h"

G_BEGIN_DECLS

/* What is done with messages.  Asks are made with g_new0 and own their texts. */

/* Writes; to "both": one to the mentee and one to the mentor.  Answers the id of the (first)
 * message (g_free). */
typedef struct {
  gint64 pairing;
  char *from, *to, *body, *how;
} MoMessageTake;
void mo_message_take_free (gpointer take);
gpointer mo_message_take_job (MoStore *store, gconstpointer ask, GError **error);

/* What came of it when it was passed on. */
typedef enum {
  MO_MESSAGE_WAITS,    /* no answer yet */
  MO_MESSAGE_SETTLED,  /* none is needed */
  MO_MESSAGE_ANSWERED, /* at once */
} MoMessageOutcome;

/* Writes; passes on (how set) and answers, or only one of them.  back: the answer is still to
 * be passed back. */
typedef struct {
  gint64 id;
  int rev;
  char *how; /* NULL: it was passed on before */
  MoMessageOutcome outcome;
  char *answer;
  gboolean back;
} MoMessageStep;
void mo_message_step_free (gpointer step);
gpointer mo_message_step_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; other words, as long as nobody was told. */
typedef struct {
  gint64 id;
  int rev;
  char *body;
} MoMessageWords;
void mo_message_words_free (gpointer words);
gpointer mo_message_reword_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; the call that the message asks for.  Whoever does not know of it yet is told by a
 * message.  Answers the call's id (g_free). */
typedef struct {
  gint64 id;
  int rev;
  MoDay day;
  int minute, minutes;
  char *medium;
  gboolean mentee_knows, mentor_knows;
} MoMessageSchedule;
void mo_message_schedule_free (gpointer schedule);
gpointer mo_message_schedule_job (MoStore *store, gconstpointer ask, GError **error);

/* Reads; a message by its id (a gint64): answers a MoMessage. */
gpointer mo_message_find_job (MoStore *store, gconstpointer ask, GError **error);
/* Reads; the pairs that messages are taken for (ask not read): a GPtrArray of MoPairView. */
gpointer mo_message_pairs_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
