/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-call-notes.h"

G_BEGIN_DECLS

/* Rule HIDDEN, within a query that knows a call_note as n: one note of a call that worries
 * hides all that was said of that call. */
#define MO_NOTE_IS_HIDDEN                                                                      \
  "EXISTS (SELECT 1 FROM call_note o WHERE o.call = n.call AND o.concern = 1)"

/* Within a query that knows a call as c: which of its pair it is; the pair and the two. */
#define MO_NOTE_WHICH_CALL                                                                     \
  " 1 + (SELECT count(*) FROM call b WHERE b.pairing = c.pairing AND b.state = 'done'"         \
  "      AND b.starts_at < c.starts_at) AS number"
#define MO_NOTE_OF_CALL                                                                        \
  " JOIN pairing x ON x.id = c.pairing JOIN referral r ON r.id = x.referral"                   \
  " JOIN person p ON p.id = r.person JOIN mentor t ON t.id = x.mentor"                         \
  " JOIN person m ON m.id = t.person"

/* mo-call-notes-missing.c: the part of the book about what has not come. */
gboolean mo_note_book_list_mentors (MoStore *store,
                                    MoNoteBook *book,
                                    const MoNotesAsk *ask,
                                    GError **error);

G_END_DECLS
