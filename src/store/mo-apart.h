/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* A mentor and a person whom the office keeps apart: who said so, why, and until when. */
typedef struct {
  gint64 id;
  int rev;
  gint64 mentor, mentor_person, person;
  char *mentor_name, *name; /* name: the person's */
  char *why, *set_by, *fold;
  char *pair_state; /* of a match of these two that is open all the same; NULL */
  gint64 pairing;
  MoDay set_on, until; /* until: from this day they may meet; none: for good */
  int ended;           /* 1: that day has come */
} MoApart;
MO_DECLARE_RECORD (MoApart, mo_apart)

/* All of them, those that hold first, by the person's name; one query. */
GPtrArray *mo_store_list_apart (MoStore *store, GError **error);
/* Those that hold for one person, as mentor or as mentee. */
GPtrArray *mo_store_list_apart_of (MoStore *store, gint64 person, GError **error);

/* Names to choose from: id and name, by name. */
typedef struct {
  gint64 id;
  char *name, *fold;
} MoApartName;
MO_DECLARE_RECORD (MoApartName, mo_apart_name)
/* Mentors who have not left; people with a referral that is not closed. */
GPtrArray *mo_store_list_apart_mentors (MoStore *store, GError **error);
GPtrArray *mo_store_list_apart_people (MoStore *store, GError **error);

/* Inside mo_store_write (): REFUSED, with who set it and why, where the two of this match are
 * kept apart today. */
gboolean mo_store_check_apart (MoStore *store, gint64 pairing, GError **error);

/* Two kept apart from now on (id 0), or the day and the reason of that changed.  An open match
 * of the two goes on: whoever sets it is told and looks at it.  REFUSED by mo_rule_apart (),
 * and where these two are kept apart already. */
typedef struct {
  gint64 id;
  int rev;
  gint64 mentor, person;
  MoDay until;
  char *why;
} MoApartAsk;
MoApartAsk *mo_apart_ask_new (gint64 mentor, gint64 person, MoDay until, const char *why);
void mo_apart_ask_free (gpointer ask);
/* Answers the id (gint64 *, g_free). */
gpointer mo_store_keep_apart_job (MoStore *store, gconstpointer ask, GError **error);
/* Not kept apart any more, from today: only id and rev are looked at. */
gpointer mo_store_end_apart_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
