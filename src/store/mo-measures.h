/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* The service's statements, asked before and after mentoring. */

#define MO_STATEMENT_NOT_ASKED 0
#define MO_STATEMENT_DECLINED  -1 /* they did not want to answer this one */

/* A statement with its answer: which one, from 1, or one of the two above. */
typedef struct {
  gint64 measure, response; /* response: the row it stands in, 0 for none */
  char *code, *name;        /* of the measure: "statements", "How things are" */
  char *version;            /* of its words */
  char *key, *sentence;
  char *answers; /* the words of the answers, a line each; NULL: the usual ones */
  int low, high; /* what the first answer counts, and the last: 1 to 5 */
  int turned;    /* less of it is better */
  int value;
} MoStatement;
MO_DECLARE_RECORD (MoStatement, mo_statement)
/* What the answer counts: 0 to 10 where its scale is; only for one that was given. */
int mo_statement_figure (const MoStatement *statement);

/* One asking of all statements of a referral at a stage. */
typedef struct {
  gint64 referral, person;
  gint64 pairing; /* asked after the mentoring: of which match; else 0 */
  char *number, *name, *known_as, *stage; /* stage: "baseline", "end" … */
  char *phone;                            /* the first to ring, or NULL */
  MoDay taken;                            /* none: not taken yet */
  char *mode, *declined; /* declined: why none of it was answered, NULL where some was */
  gboolean refused;      /* they did not want to answer any of it */
  gboolean draft;        /* the answers are of a draft, not saved yet */
  int at;                /* of a draft: which statement was asked last */
  GPtrArray *statements; /* MoStatement, in the order of asking */
} MoStatements;
void mo_statements_free (MoStatements *statements);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoStatements, mo_statements_free)
/* The statement of that measure and key, or NULL. */
MoStatement *mo_statements_find (const MoStatements *it, gint64 measure, const char *key);

typedef struct {
  gint64 referral, pairing; /* referral 0: that of the match */
  char *stage, *mode;       /* mode: "phone", "paper", "self" */
  char *declined;           /* why none of it is answered; NULL where some is */
  int at;
  GArray *values; /* of int, in the order of the statements */
} MoStatementsAsk;
/* The stage is copied and no answer given yet; owned by the caller. */
MoStatementsAsk *mo_statements_ask_new (gint64 referral, const char *stage);
void mo_statements_ask_free (gpointer ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoStatementsAsk, mo_statements_ask_free)

/* What is saved, else what a draft holds, else nothing answered: of the instruments that are in
 * use, and of those that were when this was taken, in the words they had.  NULL with error set.
 */
MoStatements *
mo_store_load_statements (MoStore *store, gint64 referral, const char *stage, GError **error);
/* ask: MoStatementsAsk, of which referral and stage are looked at. */
gpointer mo_store_load_statements_job (MoStore *store, gconstpointer ask, GError **error);

/* Keeps the answers so far outside the history: called at each of them. */
gpointer mo_store_keep_statements_job (MoStore *store, gconstpointer ask, GError **error);
/* Saves them, dated today, and drops the draft; asked again, the new answers replace the old.
 * REFUSED where nothing was answered and no reason is told. */
gpointer mo_store_save_statements_job (MoStore *store, gconstpointer ask, GError **error);

/* Who was accepted and not asked yet before the mentoring, the longest first. */
typedef struct {
  gint64 referral, person;
  char *number, *name;
  MoDay accepted;
} MoBaselineDue;
MO_DECLARE_RECORD (MoBaselineDue, mo_baseline_due)
GPtrArray *mo_store_list_baselines_due (MoStore *store, GError **error);
gpointer mo_store_list_baselines_due_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
