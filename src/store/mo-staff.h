/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Somebody who works here: may own a task or a referral, and may approve what somebody else
 * decided. */
typedef struct {
  gint64 id;
  int rev;
  char *login, *name;
  char *role; /* "coordinator", "lead" or "reader" */
  MoDay left; /* none: works here now */
  int me;     /* the one who sits at this desk */
} MoStaff;
MO_DECLARE_RECORD (MoStaff, mo_staff)

/* Those who work here by name, then those who left. */
GPtrArray *mo_store_list_staff (MoStore *store, GError **error);
/* ask: not read. */
gpointer mo_store_list_staff_job (MoStore *store, gconstpointer ask, GError **error);
/* ask: MoStaff, id 0 for somebody new.  REFUSED without a name, without a login, or with one
 * that somebody else has. */
gpointer mo_store_put_staff_job (MoStore *store, gconstpointer ask, GError **error);

/* The person at this desk, by the name they log in with: their id, or 0 for nobody on the list.
 */
gint64 mo_store_find_me (MoStore *store, GError **error);
/* Puts the name on the list in place of the login for what is written from now on. */
gboolean mo_store_know_me (MoStore *store, GError **error);

/* Inside mo_store_write (): the person at this desk, put on the list by the name of the login
 * the first time they take something on; and whoever has that name.  Their id, or 0 with error
 * set.
 */
gint64 mo_store_staff_me (MoStore *store, GError **error);
gint64 mo_store_staff_named (MoStore *store, const char *name, GError **error);

/* Answers the name on the list of who sits at this desk (g_free), or NULL; ask is not read. */
gpointer mo_store_my_name_job (MoStore *store, gconstpointer ask, GError **error);

/* "coordinator", translated. */
const char *mo_staff_role_words (const char *role);

G_END_DECLS
