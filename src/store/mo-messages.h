/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-message-rules.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The message book.  A message as pages show it. */
typedef struct {
  gint64 id;
  int rev;
  gint64 pairing;
  char *pair_state;
  char *state, *kind;
  char *from_role, *to_role; /* of "mentee", "mentor", "office"; to_role never NULL */
  char *body, *answer;       /* where it is hidden, body says so and answer is NULL */
  char *taken_by, *taken_at, *taken_how;
  char *passed_by, *passed_at, *passed_how;
  char *answered_by, *answered_at;
  MoDay due;      /* by which it is to be passed on; filled in by the rule, none once it was */
  gint64 answers; /* the message that this is the answer to, on its way back; or 0 */
  gint64 back;    /* the message that takes this one's answer back, or 0 */
  char *back_state; /* its state */
  gint64 about_call, made_call;
  char *made_at; /* UTC of the call that it brought about */
  char *mentee, *mentor, *mentee_first, *mentor_first;
  gint64 mentee_person, mentor_person;
  int hidden;    /* it raised a concern, and is read there */
  int level;     /* MoLevel of `due` */
  int days_left; /* to `due` */
} MoMessage;
MO_DECLARE_RECORD (MoMessage, mo_message)

/* "Joan Hallam", "the office". */
const char *mo_message_from_name (const MoMessage *message);
const char *mo_message_to_name (const MoMessage *message);
/* Whom it is passed on to; 0 for the office. */
gint64 mo_message_to_person (const MoMessage *message);

typedef enum {
  MO_MESSAGES_OPEN,    /* to pass on, to be dealt with, waiting for an answer */
  MO_MESSAGES_TO_PASS, /* taken */
  MO_MESSAGES_WAITING, /* passed on, no answer yet */
  MO_MESSAGES_SETTLED, /* answered, or no answer needed */
  MO_MESSAGES_ALL,
  MO_MESSAGES_SHOWN,
} MoMessagesShown;

typedef struct {
  MoMessagesShown shown;
  gint64 pairing; /* 0: of everybody */
  char *search;   /* words of the message or of a name; "" or NULL for none */
} MoMessagesAsk;
/* pairing: 0 for all; search: copied, NULL or "" for all.  Owned by the caller. */
MoMessagesAsk *mo_messages_ask_new (MoMessagesShown shown, gint64 pairing, const char *search);
void mo_messages_ask_free (gpointer ask);

#define MO_MESSAGES_MOST 500

typedef struct {
  GPtrArray *messages; /* MoMessage; what is to be done first, then the newest first */
  int count[MO_MESSAGES_SHOWN];
  int late;      /* of those to pass on */
  MoDay oldest;  /* of those to pass on: the day it was taken; none */
  gboolean more; /* older ones than MO_MESSAGES_MOST are left out */
} MoMessageBook;
/* Frees it with all that it holds. */
void mo_message_book_free (gpointer book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoMessageBook, mo_message_book_free)

/* ask: MoMessagesAsk; answers a MoMessageBook. */
gpointer mo_store_message_book_job (MoStore *store, gconstpointer ask, GError **error);
/* NULL with MO_STORE_NOT_FOUND where there is none. */
MoMessage *mo_store_get_message (MoStore *store, gint64 message, GError **error);

/* ---------------------------------------------------------------------- writing */

/* One to be written into the book; texts stay the caller's. */
typedef struct {
  gint64 pairing;
  const char *from, *to; /* roles; to NULL: the other of the two */
  const char *kind;      /* NULL: "message"; "move", "book", "cancel", "chase" */
  const char *body;
  const char *how;   /* it was taken by, of mo_message_hows, or NULL */
  gint64 about_call; /* or 0 */
  gint64 answers;    /* or 0 */
  MoDay due;         /* none: the office's number of days after it was taken */
} MoNewMessage;

/* All inside mo_store_write (), refusing by the rules.  Who and when are stamped. */
gint64 mo_store_write_message (MoStore *store, const MoNewMessage *message, GError **error);
/* Refused where the relay scan finds something that nobody took responsibility for. */
gboolean mo_store_pass_message (MoStore *store,
                                gint64 message,
                                int rev,
                                const char *how,
                                GError **error);
/* back: the answer is to be passed back, as a message of its own; its id is put there. */
gboolean mo_store_answer_message (MoStore *store,
                                  gint64 message,
                                  int rev,
                                  const char *answer,
                                  gint64 *back,
                                  GError **error);
gboolean mo_store_settle_message (MoStore *store, gint64 message, int rev, GError **error);
gboolean mo_store_reword_message (MoStore *store,
                                  gint64 message,
                                  int rev,
                                  const char *body,
                                  GError **error);
/* The call it brought about. */
gboolean mo_store_message_made_call (MoStore *store,
                                     gint64 message,
                                     int rev,
                                     gint64 call,
                                     GError **error);

G_END_DECLS
