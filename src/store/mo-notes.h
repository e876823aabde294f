/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Free notes about a person. */
typedef struct {
  gint64 id, person;
  int rev;
  char *at, *who, *words;
  int corrected; /* 1: another note corrects it */
} MoNote;
MO_DECLARE_RECORD (MoNote, mo_note)

/* NULL with MO_STORE_NOT_FOUND where there is none. */
MoNote *mo_store_get_note (MoStore *store, gint64 note, GError **error);
/* Inside mo_store_write (): a new note by who works here, now.  corrects: a note, or 0.  Its
 * id, or 0. */
gint64 mo_store_add_note (MoStore *store,
                          gint64 person,
                          const char *words,
                          gint64 corrects,
                          GError **error);

/* Inside mo_store_write (): takes a number away from the person, and keeps it as retired. */
gboolean
mo_store_retire_phone (MoStore *store, gint64 phone, int rev, const char *why, GError **error);
/* What a row of `person` has in a column, in order of `columns` (NULL-terminated); NULL for
 * nothing.  For comparing it with what a form was opened with. */
GPtrArray *mo_store_person_values (MoStore *store,
                                   gint64 person,
                                   const char *const *columns,
                                   GError **error);

G_END_DECLS
