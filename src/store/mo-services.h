/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The directory of services to point to, inside and outside the charity, and each pointing with
 * what became of it. */

typedef struct {
  gint64 id; /* 0: one that is new */
  int rev;
  char *name, *fold, *about, *phone, *email, *web;
  char *region, *region_words; /* vocabulary "region", and its label; NULL: everywhere */
  int inside, retired;
  MoDay checked;
  int pointed, taken_up, not_known; /* how often pointed to; of them taken up, not yet known */
} MoService;
MO_DECLARE_RECORD (MoService, mo_service)

/* All of them by name, retired ones too; one query. */
GPtrArray *mo_store_list_services (MoStore *store, GError **error);
/* The same as a job; ask is not looked at. */
gpointer mo_store_list_services_job (MoStore *store, gconstpointer ask, GError **error);

/* Writes; ask: a MoService, id 0 for a new one.  REFUSED without a name, or where another one
 * that is not retired bears it already. Answers its id (gint64 *, g_free). */
gpointer mo_store_put_service_job (MoStore *store, gconstpointer ask, GError **error);

/* Somebody looked whether what is written of a service still holds: today. */
typedef struct {
  gint64 id;
  int rev;
} MoServiceAsk;
gpointer mo_store_check_service_job (MoStore *store, gconstpointer ask, GError **error);
/* Not pointed to any more, or again; what was recorded keeps it. */
gpointer mo_store_retire_service_job (MoStore *store, gconstpointer ask, GError **error);
/* The national lines that every office may want, those that are not in the directory yet, never
 * checked. Answers how many came by GINT_TO_POINTER. */
gpointer mo_store_add_common_services_job (MoStore *store, gconstpointer ask, GError **error);

/* ---------------------------------------------------------------------- signposts */

/* That a person was pointed to somewhere. */
typedef struct {
  gint64 id;
  int rev;
  gint64 referral, person, service; /* service 0: in own words only */
  char *number, *name;              /* of the referral and its person */
  char *to;                         /* the service's name, or the own words */
  char *reach;                      /* its telephone, else web or e-mail; NULL */
  char *said, *who, *outcome, *note;
  MoDay given, follow_up, outcome_on;

  /* Judged on the day of asking. */
  int level, days_left; /* MoLevel; to the day of asking again */
  char *due_words;
} MoSignpost;
MO_DECLARE_RECORD (MoSignpost, mo_signpost)

/* What became of it: "taken up", "not taken up", "not known"; static; "" for none. */
const char *mo_signpost_outcome_words (const char *outcome);

/* What is told when somebody is pointed to a service; own words beside it or instead. */
typedef struct {
  gint64 service;
  const char *said;
  MoDay follow_up; /* none: by the office's number of days */
} MoNewSignpost;
gint64 mo_store_add_signpost (MoStore *store,
                              gint64 referral,
                              const MoNewSignpost *signpost,
                              GError **error);

/* Of one referral, as they were given. */
GPtrArray *mo_store_list_signposts (MoStore *store, gint64 referral, GError **error);
/* Those that nobody answered yet and that are to be asked by that day (none: whenever), the
 * longest due first; one query. */
GPtrArray *mo_store_list_follow_ups (MoStore *store, MoDay until, GError **error);
/* As a job; ask: MoDay *, or NULL for all. */
gpointer mo_store_list_follow_ups_job (MoStore *store, gconstpointer ask, GError **error);

/* What became of one, told by the person; texts are the ask's own. */
typedef struct {
  gint64 signpost;
  int rev;
  char *outcome; /* taken_up, not_taken_up, not_known; NULL: ask again on `again` */
  MoDay again;
  char *note;
} MoFollowUpAsk;
void mo_follow_up_ask_free (gpointer ask);
gpointer mo_store_answer_follow_up_job (MoStore *store, gconstpointer ask, GError **error);

/* How often anybody was pointed anywhere in these days, both included. */
typedef struct {
  int given, taken_up, not_taken_up, not_known, open;
} MoSignpostCounts;
gboolean mo_store_count_signposts (MoStore *store,
                                   MoDay from,
                                   MoDay to,
                                   MoSignpostCounts *counts,
                                   GError **error);

G_END_DECLS
