/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-decision.h"

#include "core/mo-young-rules.h"
#include "store/mo-board.h"
#include "store/mo-decision-private.h"
#include "store/mo-earlier.h"
#include "store/mo-services.h"
#include "store/mo-stmt.h"
#include "store/mo-terms.h"

static const MoField case_fields[] = {
  MO_FIELD (INT64, MoDecisionCase, id),
  MO_FIELD (INT64, MoDecisionCase, person),
  MO_FIELD (INT, MoDecisionCase, rev),
  MO_FIELD (TEXT, MoDecisionCase, number),
  MO_FIELD (TEXT, MoDecisionCase, name),
  MO_FIELD (TEXT, MoDecisionCase, known_as),
  MO_FIELD (TEXT, MoDecisionCase, strand),
  MO_FIELD (TEXT, MoDecisionCase, state),
  MO_FIELD (TEXT, MoDecisionCase, held_state),
  MO_FIELD (TEXT, MoDecisionCase, state_by),
  MO_FIELD (TEXT, MoDecisionCase, referrer),
  MO_FIELD (TEXT, MoDecisionCase, agreement),
  MO_FIELD (TEXT, MoDecisionCase, town),
  MO_FIELD (TEXT, MoDecisionCase, format),
  MO_FIELD (INT, MoDecisionCase, young),
  MO_FIELD (DAY, MoDecisionCase, received),
  MO_FIELD (DAY, MoDecisionCase, first_contact),
  MO_FIELD (DAY, MoDecisionCase, assessed),
  MO_FIELD (DAY, MoDecisionCase, accepted),
  MO_FIELD (DAY, MoDecisionCase, decided),
  MO_FIELD (DAY, MoDecisionCase, state_on),
  MO_FIELD (DAY, MoDecisionCase, review),
  MO_FIELD (TEXT, MoDecisionCase, assessed_by),
  MO_FIELD (TEXT, MoDecisionCase, decision),
  MO_FIELD (TEXT, MoDecisionCase, decided_by),
  MO_FIELD (TEXT, MoDecisionCase, decision_reason),
  MO_FIELD (TEXT, MoDecisionCase, hold_reason),
  MO_FIELD (TEXT, MoDecisionCase, close_reason),
  MO_FIELD (TEXT, MoDecisionCase, mental_health),
  MO_FIELD (TEXT, MoDecisionCase, wish),
  MO_FIELD (TEXT, MoDecisionCase, note),
  MO_FIELD (TEXT, MoDecisionCase, guardian_name),
  MO_FIELD (TEXT, MoDecisionCase, guardian_relation),
  MO_FIELD (TEXT, MoDecisionCase, competence_by),
  MO_FIELD (INT, MoDecisionCase, has_pairing),
  MO_FIELD (INT, MoDecisionCase, baseline),
  MO_FIELD_END,
};

void
mo_decision_case_free (MoDecisionCase *it)
{
  mo_fields_clear (case_fields, it);
  g_free (it->about);
  g_clear_pointer (&it->goals, g_ptr_array_unref);
  g_clear_pointer (&it->earlier, g_ptr_array_unref);
  g_clear_pointer (&it->signposts, g_ptr_array_unref);
  g_clear_pointer (&it->services, g_ptr_array_unref);
  g_clear_pointer (&it->domains, g_ptr_array_unref);
  g_clear_pointer (&it->closed_goals, g_hash_table_unref);
  g_free (it);
}

/* ---------------------------------------------------------------------- the referral */

static gboolean
read_case (MoStore *store, gint64 referral, MoDecisionCase *it, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT r.id AS id, r.person AS person, r.rev AS rev, r.number AS number,"
      " trim(p.first_name || ' ' || p.last_name) AS name, p.known_as AS known_as,"
      " r.strand AS strand, r.state AS state, r.held_state AS held_state,"
      " coalesce(r.referrer_name, r.referrer_org, rk.label) AS referrer,"
      " r.agreement AS agreement, p.town AS town,"
      " CASE WHEN p.format = 'standard' THEN NULL ELSE fo.label END AS format,"
      " r.young AS young, r.received_on AS received, r.first_contact_on AS first_contact,"
      " r.assessed_on AS assessed, r.accepted_on AS accepted, r.decided_on AS decided,"
      " r.state_on AS state_on, r.review_on AS review, r.decision AS decision,"
      " r.decided_by AS decided_by, r.decision_reason AS decision_reason,"
      " r.hold_reason AS hold_reason, r.close_reason AS close_reason,"
      " r.mental_health_support AS mental_health, r.mentor_wish AS wish, r.note AS note,"
      " r.guardian_name AS guardian_name, r.guardian_relation AS guardian_relation,"
      " CASE WHEN r.competence_on IS NOT NULL AND r.competence_why <> ''"
      "   THEN r.competence_by END AS competence_by,"
      " (SELECT a.who FROM assessment a WHERE a.referral = r.id AND a.done_on IS NOT NULL"
      "   ORDER BY a.done_on DESC, a.id DESC LIMIT 1) AS assessed_by,"
      " (SELECT count(*) FROM pairing x WHERE x.referral = r.id"
      "   AND x.state NOT IN ('mentor_no','mentee_no','closed','dropped')) AS has_pairing,"
      " (SELECT count(*) FROM response o WHERE o.referral = r.id AND o.stage = 'baseline')"
      "   AS baseline,"
      " (SELECT s.who FROM change_set s JOIN audit u ON u.change_set = s.id"
      "   WHERE u.tbl = 'referral' AND u.row_id = r.id ORDER BY u.id DESC LIMIT 1) AS state_by,"
      " p.born_on"
      " FROM referral r JOIN person p ON p.id = r.person"
      " LEFT JOIN term rk ON rk.vocabulary = 'referrer' AND rk.code = r.referrer_kind"
      " LEFT JOIN term fo ON fo.vocabulary = 'format' AND fo.code = p.format"
      " WHERE r.id = :id");
  mo_stmt_bind_int (&stmt, ":id", referral);
  gboolean there = mo_stmt_step (&stmt);
  if (there) {
    mo_stmt_read (&stmt, case_fields, it);
    MoDay born = mo_stmt_day (&stmt, mo_stmt_columns (&stmt) - 1);
    MoDay today = mo_store_get_today (store);
    it->age = mo_day_age (born, today);
    it->young = mo_rule_is_young (born, it->young, today);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no referral %" G_GINT64_FORMAT, referral);
  return there;
}

static GPtrArray *
goal_domains (MoStore *store, GError **error)
{
  g_autoptr (GPtrArray) terms = mo_store_list_terms (store, error);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_term_unref);
  for (guint i = 0; terms && i < terms->len; i++) {
    MoTerm *term = g_ptr_array_index (terms, i);
    if (g_str_equal (term->vocabulary, "goal") && !term->retired)
      g_ptr_array_add (found, mo_term_ref (term));
  }
  if (!terms)
    g_clear_pointer (&found, g_ptr_array_unref);
  return found;
}

/* ---------------------------------------------------------------------- mentors */

static void
count_mentors (const MoBoard *board, MoMentorCount *count, char **about)
{
  *count = (MoMentorCount){ 0 };
  if (board->people->len == 0)
    return;
  const MoBoardPerson *person = g_ptr_array_index (board->people, 0);
  g_autoptr (GArray) ranked = mo_board_rank (board, person);
  for (guint i = 0; i < ranked->len; i++) {
    MoBar bar = g_array_index (ranked, MoRanked, i).bar;
    if (bar <= MO_BAR_AGAIN)
      count->could++;
    else
      count->barred[bar]++;
  }
  if (about)
    *about = g_strdup (person->about);
}

gboolean
mo_store_count_mentors_for (MoStore *store,
                            gint64 referral,
                            MoMentorCount *count,
                            GError **error)
{
  g_autoptr (MoBoard) board = mo_store_load_board_for (store, referral, error);
  if (board)
    count_mentors (board, count, NULL);
  return board != NULL;
}

/* ---------------------------------------------------------------------- the whole */

static gboolean
read_facts (MoStore *store, gint64 referral, MoDecisionCase *it, GError **error)
{
  return read_case (store, referral, it, error) &&
         (it->closed_goals = mo_store_closed_goals (store, it->person, error)) &&
         (it->goals = mo_decision_read_goals (store, it, error)) &&
         (it->earlier = mo_decision_read_earlier (store, it, error));
}

gboolean
mo_store_may_accept (MoStore *store, gint64 referral, GError **error)
{
  g_autoptr (MoDecisionCase) it = g_new0 (MoDecisionCase, 1);
  if (!read_facts (store, referral, it, error))
    return FALSE;
  MoAcceptance facts = mo_decision_facts (it, NULL);
  facts.new_confirmed = facts.wait_told = TRUE;
  return !mo_store_refused (mo_rule_acceptance (&facts), MO_LEVEL_REFUSED, error);
}

MoDecisionCase *
mo_store_load_decision (MoStore *store, gint64 referral, GError **error)
{
  g_autoptr (MoDecisionCase) it = g_new0 (MoDecisionCase, 1);
  g_autoptr (MoBoard) board = NULL;

  if (!read_facts (store, referral, it, error) ||
      !(it->signposts = mo_store_list_signposts (store, referral, error)) ||
      !(it->services = mo_store_list_services (store, error)) ||
      !(it->domains = goal_domains (store, error)) ||
      !(board = mo_store_load_board_for (store, referral, error)))
    return NULL;
  count_mentors (board, &it->mentors, &it->about);
  return g_steal_pointer (&it);
}

gpointer
mo_store_load_decision_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_load_decision (store, *(const gint64 *) ask, error);
}

/* ---------------------------------------------------------------------- what it means */

gboolean
mo_decision_is_again (const MoDecisionCase *it)
{
  for (guint i = 0; i < it->earlier->len; i++) {
    const MoEarlierReferral *earlier = g_ptr_array_index (it->earlier, i);
    if (g_str_equal (earlier->state, "closed"))
      return TRUE;
  }
  return FALSE;
}

gboolean
mo_decision_goal_is_old (const MoDecisionCase *it, const char *words)
{
  g_autofree char *fold = mo_goal_fold (words);
  return g_hash_table_contains (it->closed_goals, fold);
}

MoAcceptance
mo_decision_facts (const MoDecisionCase *it, const char *goal)
{
  MoAcceptance facts = {
    .goals = it->goals->len,
    .again = mo_decision_is_again (it),
    .young = it->young,
    .guarded = it->guardian_name && *it->guardian_name,
    .competent = it->competence_by && *it->competence_by,
    .agreed = g_strcmp0 (it->agreement, "asked") != 0,
    .mentors = &it->mentors,
  };
  for (guint i = 0; i < it->goals->len; i++)
    facts.old_goals += ((const MoDecisionGoal *) g_ptr_array_index (it->goals, i))->old;
  if (goal && *goal) {
    facts.goals++;
    facts.old_goals += mo_decision_goal_is_old (it, goal);
  }
  return facts;
}
