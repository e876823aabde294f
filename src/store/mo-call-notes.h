/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-note-rules.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The mentors' summaries of calls: those that came, and those that have not. */
typedef struct {
  gint64 id;
  int rev;
  gint64 call, pairing;
  char *mentee, *mentor;
  gint64 mentee_person, mentor_id;
  MoDay day;  /* of the call */
  int number; /* which call of the pair */
  char *side, *via, *at, *who;
  MoDay received;
  char *summary; /* NULL where it is hidden: rule HIDDEN */
  int hidden, mood, concern;
  char *reviewed_by;
  MoDay reviewed;
  gint64 corrects; /* the note that this one puts right, or 0 */
  int corrected;   /* 1: another one puts this right */
} MoCallNote;
MO_DECLARE_RECORD (MoCallNote, mo_call_note)

/* A call of which no summary has come. */
typedef struct {
  gint64 id; /* of the call */
  gint64 pairing, mentor_id, mentor_person;
  char *mentee, *mentee_first, *mentor, *mentor_first;
  MoDay day;
  int number, standing; /* MoNoteStanding */
} MoNoteMissing;
MO_DECLARE_RECORD (MoNoteMissing, mo_note_missing)

/* A mentor of whom summaries are missing: asked for all of them at once. */
typedef struct {
  gint64 id; /* of the mentor */
  gint64 person;
  char *name, *calls_words; /* "Joan Hallam 1 Mar, 8 Mar" */
  int calls, standing;      /* the worst MoNoteStanding */
  MoDay oldest, chased, due;
  char *chased_by, *chased_how;
} MoNoteMentor;
MO_DECLARE_RECORD (MoNoteMentor, mo_note_mentor)

typedef enum {
  MO_NOTES_TO_COME, /* by mentor */
  MO_NOTES_TO_READ, /* came, and nobody put their name to having read them */
  MO_NOTES_READ,
  MO_NOTES_SHOWN,
} MoNotesShown;

typedef struct {
  MoNotesShown shown;
  char *search; /* a name, "" or NULL for none */
} MoNotesAsk;
/* search: copied, NULL or "" for all.  Owned by the caller. */
MoNotesAsk *mo_notes_ask_new (MoNotesShown shown, const char *search);
void mo_notes_ask_free (gpointer ask);

#define MO_NOTES_MOST 500

typedef struct {
  GPtrArray *mentors;        /* MoNoteMentor, who is to be asked first */
  GPtrArray *missing;        /* MoNoteMissing, by mentor and day; all of them */
  GPtrArray *notes;          /* MoCallNote as asked for, the newest first; empty for TO_COME */
  int count[MO_NOTES_SHOWN]; /* TO_COME: calls */
  int late;                  /* of the calls, those past the day on which they are asked for */
  gboolean more;
} MoNoteBook;
/* Frees it with all that it holds. */
void mo_note_book_free (gpointer book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoNoteBook, mo_note_book_free)

/* ask: MoNotesAsk; answers a MoNoteBook. */
gpointer mo_store_note_book_job (MoStore *store, gconstpointer ask, GError **error);
/* Of one mentor (0: of all), by mentor and day. */
GPtrArray *mo_store_list_missing_notes (MoStore *store, gint64 mentor, GError **error);
/* Of one call, the oldest first; hidden ones without their words. */
GPtrArray *mo_store_list_notes_of (MoStore *store, gint64 call, GError **error);
/* NULL with MO_STORE_NOT_FOUND where there is none. */
MoCallNote *mo_store_get_call_note (MoStore *store, gint64 note, GError **error);
/* The words of a note for whoever may read them; REFUSED for others.  Those of a hidden one are
 * written down as opened, so it is inside mo_store_write ().  Owned by the caller. */
char *mo_store_open_call_note (MoStore *store, gint64 note, GError **error);

/* ---------------------------------------------------------------------- writing */

/* Texts stay the caller's. */
typedef struct {
  gint64 call;
  const char *side;    /* NULL: mentor */
  const char *via;     /* NULL: phone */
  const char *summary; /* */
  MoDay received;      /* none: today */
  int mood;            /* 1–5, 0 not told */
  gboolean concern;    /* goes to the safeguarding lead; its words are hidden */
  gboolean read;       /* whoever writes it down has read it, and nothing follows from it */
  gint64 corrects;     /* or 0 */
} MoNewCallNote;

/* All inside mo_store_write (), refusing by the rules. */
gint64 mo_store_add_call_note (MoStore *store, const MoNewCallNote *note, GError **error);
/* Other words, by who wrote it and within a day; else REFUSED: a correction is due. */
gboolean mo_store_change_call_note (MoStore *store,
                                    gint64 note,
                                    int rev,
                                    const char *summary,
                                    GError **error);
gboolean mo_store_review_call_note (MoStore *store, gint64 note, int rev, GError **error);
/* Whether the words may still be changed by who sits here. */
MoVerdict mo_store_may_change_call_note (MoStore *store, const MoCallNote *note);
/* The mentor was asked for all that is missing: in which words, and how. */
gint64 mo_store_chase_notes (MoStore *store,
                             gint64 mentor,
                             const char *how,
                             const char *words,
                             GError **error);

G_END_DECLS
