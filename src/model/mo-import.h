/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/mo-book-map.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* Bringing a workbook in: what was read and decided, and what became of it. */

/* What is to be done with a row that may be somebody already known. */
typedef enum {
  MO_IMPORT_SEPARATE,    /* different people: the row comes in as a person of its own */
  MO_IMPORT_SAME_PERSON, /* one person: the row comes in as another referral of theirs */
  MO_IMPORT_LEAVE_OUT,   /* the same once more: the row stays out */
} MoImportChoice;
#define MO_IMPORT_CHOICES 3

/* Shared by the page and the job; nobody changes it while a job has it. */
typedef struct {
  MoBook *book;
  MoBookMap *map;
  GHashTable *choices; /* private */
  gboolean again;      /* import although the very same file was imported before */
} MoImport;

/* Takes the book and understands it. */
MoImport *mo_import_new (MoBook *book);
MoImport *mo_import_ref (MoImport *import);
void mo_import_unref (MoImport *import);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoImport, mo_import_unref)
/* For the row of a MoImportTwin, until chosen otherwise. */
void mo_import_choose (MoImport *import, guint sheet, int line, MoImportChoice choice);

/* A row that cannot come in. */
typedef struct {
  guint sheet;
  int line;
  char *sheet_name, *reason;
} MoImportBack;

/* A row that may be somebody else's as well: of the workbook, or of the database. */
typedef struct {
  guint sheet;
  int line;
  char *name, *place;             /* "Florence Morgan", "SCI referrals, row 23" */
  char *other_name, *other_place; /* likewise, or "already in this office" */
  char *why;                      /* "Same name, birth date and postcode" */
  gboolean known;                 /* the other is in the database */
  MoImportChoice choice;
} MoImportTwin;

/* A row that came in, with something that was decided on the way. */
typedef struct {
  guint sheet;
  int line;
  char *place, *name, *sentence;
} MoImportRemark;

typedef struct {
  int rows, people, referrals, mentors, matches, calls, goals, left_out;
  GPtrArray *back;    /* MoImportBack */
  GPtrArray *twins;   /* MoImportTwin */
  GPtrArray *remarks; /* MoImportRemark */
  char *before;       /* a sentence where the very same file was imported before, or NULL */
  gint64 change_set;  /* for undo; 0 in a rehearsal */
} MoImportResult;

/* Shared between the pages of an import, and not changed by them. */
MoImportResult *mo_import_result_ref (MoImportResult *result);
void mo_import_result_unref (MoImportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoImportResult, mo_import_result_unref)

/* A job for mo_store_write () and, for a dry run, mo_store_rehearse (): ask is a MoImport, the
 * answer a MoImportResult.  Refused (MO_STORE_REFUSED) where the file was imported before and
 * `again` is not set, and where no row at all could come in. */
gpointer mo_import_job (MoStore *store, gconstpointer ask, GError **error);

/* "241 people, 252 referrals, …" in words; owned by the caller. */
char *mo_import_result_words (const MoImportResult *result);
/* The rows that came back as CSV (RFC 4180, UTF-8 with a mark): reason, sheet, row, then the
 * row's own columns under their headings.  Mended, it can be imported.  Owned by the caller. */
char *mo_import_problems_csv (const MoImport *import, const MoImportResult *result);

G_END_DECLS
