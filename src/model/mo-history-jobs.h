/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-replay.h"
#include "store/mo-mentor-letters.h"

G_BEGIN_DECLS

/* Mentors who were not asked for a while, and the honest letter to one of them. */

#define MO_LETTER_NOT_ASKED "not_asked"

/* A line of the list. */
typedef struct {
  gint64 id; /* of the mentor */
  gint64 person;
  char *name, *lived;  /* lived: "T12 incomplete, 31 years" */
  int days;            /* since the last ask, or since they could be asked */
  int ever;            /* 0: never asked */
  char *days_words;    /* "212 days"; "not asked yet, 212 days" */
  char *reason, *help; /* "27 came, …"; "one free evening: four times" or NULL */
  MoDay told;          /* the last such letter; none for never */
  int eligible, came;
} MoNotAsked;
MO_DECLARE_RECORD (MoNotAsked, mo_not_asked)

typedef struct {
  GPtrArray *rows; /* MoNotAsked, who was longest not asked first */
  int after_days;  /* the office's number */
  MoDay today;
} MoNotAskedList;
/* Frees it with all that it holds. */
void mo_not_asked_list_free (gpointer list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoNotAskedList, mo_not_asked_list_free)
/* ask is not looked at. */
gpointer mo_not_asked_list_job (MoStore *store, gconstpointer ask, GError **error);

typedef struct {
  gint64 mentor;
  gboolean large; /* only to keep it */
} MoNotAskedAsk;

typedef struct {
  gint64 mentor, person;
  MoOfficeFacts *office;
  MoReplay replay;
  MoDay today;
  gboolean listed; /* by rule NOT ASKED */
  char *number, *name, *subject, *envelope, *words;
  char *refused;        /* why there is nothing to write; NULL where there is */
  char *missing;        /* what the envelope lacks, NULL */
  char *office_missing; /* what the office lacks, NULL */
  gboolean wants_large; /* the mentor's own format */
  GPtrArray *sent;      /* MoMentorLetter, the newest first */
} MoNotAskedLetter;
/* Frees it with all that it holds. */
void mo_not_asked_letter_free (gpointer letter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoNotAskedLetter, mo_not_asked_letter_free)
/* ask: MoNotAskedAsk. */
gpointer mo_not_asked_letter_job (MoStore *store, gconstpointer ask, GError **error);
/* Writes: kept as sent today, in its words.  ask: MoNotAskedAsk; answers NULL. */
gpointer mo_not_asked_keep_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: a mentor's name as it was typed (char *); answers the id (gint64 *, g_free).  REFUSED
 * where nobody, or more than one, is called so. */
gpointer mo_not_asked_find_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
