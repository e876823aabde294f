/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-noes.h"

#include <string.h>

#include "store/mo-board-private.h"
#include "store/mo-terms.h"

static const MoField no_fields[] = {
  MO_FIELD (INT64, MoNo, id),     MO_FIELD (INT64, MoNo, referral),
  MO_FIELD (INT64, MoNo, person), MO_FIELD (INT64, MoNo, mentor),
  MO_FIELD (TEXT, MoNo, name),    MO_FIELD (TEXT, MoNo, mentor_name),
  MO_FIELD (TEXT, MoNo, strand),  MO_FIELD (TEXT, MoNo, code),
  MO_FIELD (TEXT, MoNo, label),   MO_FIELD (TEXT, MoNo, words),
  MO_FIELD (DAY, MoNo, said_on),  MO_FIELD (INT, MoNo, side),
  MO_FIELD (INT, MoNo, fit),      MO_FIELD_END,
};
MO_DEFINE_RECORD (MoNo, mo_no, no_fields)

static const MoField reason_fields[] = {
  MO_FIELD (INT, MoNoReason, side),   MO_FIELD (TEXT, MoNoReason, code),
  MO_FIELD (TEXT, MoNoReason, label), MO_FIELD (TEXT, MoNoReason, says),
  MO_FIELD (INT, MoNoReason, noes),   MO_FIELD_END,
};
MO_DEFINE_RECORD (MoNoReason, mo_no_reason, reason_fields)

void
mo_no_review_free (MoNoReview *review)
{
  g_ptr_array_unref (review->noes);
  g_ptr_array_unref (review->reasons);
  g_free (review);
}

static const char noes_sql[] =
    "SELECT x.id AS id, x.referral AS referral, r.person AS person, x.mentor AS mentor,"
    " p.first_name || ' ' || p.last_name AS name, m.first_name || ' ' || m.last_name AS "
    "mentor_name,"
    " r.strand AS strand, coalesce(x.decline_code, 'unknown') AS code, t.label AS label,"
    " x.decline_reason AS words, x.state_on AS said_on,"
    " CASE x.state WHEN 'mentor_no' THEN 0 ELSE 1 END AS side"
    " FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
    " JOIN mentor n ON n.id = x.mentor JOIN person m ON m.id = n.person"
    " LEFT JOIN term t ON t.vocabulary = CASE x.state WHEN 'mentor_no' THEN 'mentor no'"
    " ELSE 'mentee no' END AND t.code = coalesce(x.decline_code, 'unknown')"
    " WHERE x.state IN ('mentor_no','mentee_no') AND x.state_on >= :since"
    " ORDER BY x.state_on DESC, x.id DESC";

static GPtrArray *
read_noes (MoStore *store, MoDay from, GError **error)
{
  g_autoptr (GPtrArray) noes = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_no_unref);
  g_auto (MoStmt) stmt = mo_stmt_new (store, noes_sql);
  mo_stmt_bind_day (&stmt, ":since", from == MO_DAY_NONE ? mo_day_new (1900, 1, 1) : from);
  while (mo_stmt_step (&stmt)) {
    MoNo *no = mo_no_new ();
    mo_stmt_read (&stmt, no_fields, no);
    g_ptr_array_add (noes, no);
  }
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&noes) : NULL;
}

/* How each no's criterion stands between the two. */
static void
look_at_fits (GPtrArray *noes, const MoBoard *board)
{
  for (guint i = 0; i < noes->len; i++) {
    MoNo *no = g_ptr_array_index (noes, i);
    MoCriterion criterion = mo_no_criterion (no->side, no->code);
    const MoBoardPerson *person = mo_board_find_person (board, no->referral);
    const MoBoardMentor *mentor = mo_board_find_mentor (board, no->mentor);
    if (criterion != MO_CRITERIA && person && mentor)
      no->fit = mo_board_score (board, person, mentor).fit[criterion];
  }
}

static int
weight_of (const MoPolicy *policy, MoCriterion criterion, gboolean family)
{
  MoMatchSide nobody = { 0 };
  return criterion == MO_CRITERIA
             ? 0
             : mo_match_score (&nobody, &nobody, family, MO_DAY_NONE, policy).weight[criterion];
}

/* The reason of one word, and what its noes say. */
static MoNoReason *
reason_of (const MoTerm *term, MoNoSide side, GPtrArray *noes, const MoBoard *board)
{
  MoNoReason *reason = mo_no_reason_new ();
  MoNoCount count = { 0 };
  int families = 0;

  for (guint i = 0; i < noes->len; i++) {
    const MoNo *no = g_ptr_array_index (noes, i);
    if (no->side != (int) side || g_strcmp0 (no->code, term->code) != 0)
      continue;
    count.noes++;
    count.fits[no->fit]++;
    families += g_str_equal (no->strand, "family");
  }
  gboolean family = 2 * families > count.noes;
  count.weight = weight_of (&board->policy, mo_no_criterion (side, term->code), family);
  reason->side = (int) side;
  reason->code = g_strdup (term->code);
  reason->label = g_strdup (term->label);
  reason->noes = count.noes;
  reason->says = mo_rule_noes_say (side, term->code, &count, family);
  return reason;
}

static int
by_side_and_noes (gconstpointer one, gconstpointer other)
{
  const MoNoReason *a = *(MoNoReason *const *) one, *b = *(MoNoReason *const *) other;
  return a->side != b->side   ? a->side - b->side
         : a->noes != b->noes ? b->noes - a->noes
                              : g_utf8_collate (a->label, b->label);
}

static GPtrArray *
reasons_of (GPtrArray *noes, GPtrArray *terms, const MoBoard *board)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_no_reason_unref);
  for (guint i = 0; i < terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (terms, i);
    for (int side = MO_NO_MENTOR; side <= MO_NO_MENTEE; side++)
      if (g_str_equal (term->vocabulary, mo_no_vocabulary (side)))
        g_ptr_array_add (reasons, reason_of (term, side, noes, board));
  }
  g_ptr_array_sort (reasons, by_side_and_noes);
  return reasons;
}

MoNoReview *
mo_store_review_noes (MoStore *store, MoDay from, GError **error)
{
  g_autoptr (GPtrArray) noes = read_noes (store, from, error);
  g_autoptr (GPtrArray) terms = noes ? mo_store_list_terms (store, error) : NULL;
  g_autoptr (MoBoard) board = terms ? mo_store_load_board_of_noes (store, error) : NULL;
  if (!board)
    return NULL;
  look_at_fits (noes, board);
  MoNoReview *review = g_new0 (MoNoReview, 1);
  review->reasons = reasons_of (noes, terms, board);
  review->noes = g_steal_pointer (&noes);
  return review;
}

gpointer
mo_store_review_noes_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_review_noes (store, *(const MoDay *) ask, error);
}
