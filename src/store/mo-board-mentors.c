/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-level.h"
#include "core/mo-mentor-care.h"
#include "store/mo-board-private.h"

static const MoField mentor_fields[] = {
  MO_FIELD (INT64, MoBoardMentor, id),
  MO_FIELD (INT64, MoBoardMentor, person),
  MO_FIELD (INT, MoBoardMentor, rev),
  MO_FIELD (TEXT, MoBoardMentor, name),
  MO_FIELD (TEXT, MoBoardMentor, fold),
  MO_FIELD (TEXT, MoBoardMentor, town),
  MO_FIELD (TEXT, MoBoardMentor, state),
  MO_FIELD (TEXT, MoBoardMentor, strands),
  MO_FIELD (TEXT, MoBoardMentor, level_code),
  MO_FIELD (TEXT, MoBoardMentor, lived),
  MO_FIELD (TEXT, MoBoardMentor, short_level),
  MO_FIELD (INT, MoBoardMentor, sci),
  MO_FIELD (INT, MoBoardMentor, family),
  MO_FIELD (INT, MoBoardMentor, young_people_ok),
  MO_FIELD (INT, MoBoardMentor, capacity),
  MO_FIELD (INT, MoBoardMentor, taken),
  MO_FIELD (DAY, MoBoardMentor, sci_trained),
  MO_FIELD (DAY, MoBoardMentor, family_trained),
  MO_FIELD (DAY, MoBoardMentor, check_seen),
  MO_FIELD (DAY, MoBoardMentor, check_due),
  MO_FIELD (DAY, MoBoardMentor, child_check_due),
  MO_FIELD (DAY, MoBoardMentor, rest_until),
  MO_FIELD (DAY, MoBoardMentor, paused_until),
  MO_FIELD (DAY, MoBoardMentor, last_asked),
  MO_FIELD (DAY, MoBoardMentor, lived_since),
  MO_FIELD (TEXT, MoBoardMentor, relation),
  MO_FIELD (TEXT, MoBoardMentor, note),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoBoardMentor, mo_board_mentor, mentor_fields)

static void
finish_mentor (MoBoardMentor *mentor, const MoBoard *board)
{
  int years =
      mentor->side.since != MO_DAY_NONE ? (board->today - mentor->side.since) / 365 : -1;
  g_autofree char *injury =
      mo_board_injury_words (mentor->level_code, mentor->side.completeness);
  g_autofree char *place = injury ? g_strdup (injury) : NULL;
  gboolean kin = !mentor->sci && mentor->relation;

  if (kin) {
    g_free (place);
    place = injury ? g_strdup_printf (_ ("%s of %s"), mentor->relation, injury)
                   : g_strdup (mentor->relation);
  }
  mentor->lived = years >= 0 ? g_strdup_printf (ngettext ("%s, %d year", "%s, %d years", years),
                                                place ? place : _ ("level not known"),
                                                years)
                             : g_strdup (place ? place : _ ("not known"));
  mentor->short_level = kin ? g_strdup (mentor->relation) : mo_level_short (mentor->level_code);
  mentor->strands = g_strdup (mentor->sci && mentor->family ? "both"
                              : mentor->family              ? "family"
                                                            : "sci");
  mentor->offer = (MoMatchOffer){ .person = mentor->person,
                                  .state = mentor->state,
                                  .sci = mentor->sci,
                                  .family = mentor->family,
                                  .sci_trained = mentor->sci_trained != MO_DAY_NONE,
                                  .family_trained = mentor->family_trained != MO_DAY_NONE,
                                  .young_people_ok = mentor->young_people_ok,
                                  .check_due = mentor->check_due,
                                  .child_check_due = mentor->child_check_due,
                                  .rest_until = mentor->rest_until,
                                  .paused_until = mentor->paused_until,
                                  .last_asked = mentor->last_asked,
                                  .capacity = mentor->capacity,
                                  .taken = mentor->taken };
}

/* Who was never asked counts from the day they were ready to be. */
static MoDay
free_since (const MoBoardMentor *mentor, MoDay approved)
{
  MoDay sci = mentor->sci_trained, family = mentor->family_trained;
  if (mentor->last_asked != MO_DAY_NONE)
    return mentor->last_asked;
  if (approved != MO_DAY_NONE)
    return approved;
  return sci == MO_DAY_NONE || (family != MO_DAY_NONE && family < sci) ? family : sci;
}

static const char mentors_sql[] =
    "SELECT m.id AS id, m.person AS person, m.rev AS rev, p.town AS town, p.fold AS fold,"
    " m.state AS state, m.sci AS sci, m.family AS family, m.young_people_ok AS young_people_ok,"
    " m.capacity AS capacity, coalesce(x.taken, 0) AS taken, m.sci_trained_on AS sci_trained,"
    " m.family_trained_on AS family_trained, m.paused_until AS paused_until,"
    " m.last_asked_on AS last_asked, m.lived_since AS lived_since, m.note AS note,"
    " c.seen AS check_seen, m.rest_until AS rest_until, t.label AS relation,"
    " i.level_code AS level_code, p.first_name, p.last_name, m.relation_kind,"
    " c.child, c.renew, x.ended, m.approved_on, c.counted, x.hard," MO_BOARD_INJURY
    "FROM mentor m"
    " JOIN person p ON p.id = m.person"
    " LEFT JOIN injury i ON i.person = p.id AND i.current = 1"
    " AND i.about = CASE m.sci WHEN 1 THEN 'self' ELSE 'relative' END"
    " LEFT JOIN term t ON t.vocabulary = 'relation' AND t.code = m.relation_kind"
    " LEFT JOIN (SELECT person, max(coalesce(seen_on, issued_on)) AS seen,"
    " max(renew_on) AS renew, max(CASE WHEN renew_on IS NULL"
    " THEN coalesce(status_checked_on, seen_on, issued_on) END) AS counted,"
    " max(CASE WHEN workforce = 'child' OR workforce = 'both' THEN coalesce(seen_on, issued_on)"
    " END) AS child FROM safety_check GROUP BY person) c ON c.person = m.person"
    " LEFT JOIN (SELECT mentor, sum(CASE WHEN state IN ('mentor_no','mentee_no','closed',"
    "'dropped','impact_due') THEN 0 ELSE 1 END) AS taken, max(ended_on) AS ended,"
    " max(CASE WHEN ended_on >= :since AND EXISTS (SELECT 1 FROM call k JOIN call_note n"
    " ON n.call = k.id WHERE k.pairing = pairing.id AND n.concern = 1"
    " UNION SELECT 1 FROM concern v WHERE v.pairing = pairing.id) THEN ended_on END)"
    " AS hard FROM pairing GROUP BY mentor) x ON x.mentor = m.id"
    " ORDER BY p.last_name, p.first_name, m.id";

gboolean
mo_board_read_mentors (MoStore *store, MoBoard *board, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, mentors_sql);
  gint64 last = 0;

  mo_stmt_bind_day (&stmt, ":since", board->today - board->policy.rest_hard_days);
  while (mo_stmt_step (&stmt)) {
    if (mo_stmt_int (&stmt, 0) == last)
      continue;
    MoBoardMentor *mentor = mo_board_mentor_new ();
    mo_stmt_read (&stmt, mentor_fields, mentor);
    last = mentor->id;
    mentor->name = g_strstrip (
        g_strdup_printf ("%s %s", mo_stmt_text (&stmt, 21), mo_stmt_text (&stmt, 22)));
    mentor->side.relation = mo_match_code ("relation", mo_stmt_text (&stmt, 23));
    MoDay child = mo_stmt_day (&stmt, 24), renew = mo_stmt_day (&stmt, 25),
          ended = mo_stmt_day (&stmt, 26);
    mo_board_read_side (&stmt, 30, &mentor->side);
    if (mentor->lived_since != MO_DAY_NONE)
      mentor->side.since = mentor->lived_since;
    mentor->side.asked = free_since (mentor, mo_stmt_day (&stmt, 27));
    mentor->check_due = mo_rule_check_due (mo_stmt_day (&stmt, 28), renew, &board->policy);
    if (child != MO_DAY_NONE)
      mentor->child_check_due = child + board->policy.check_policy_days;
    mentor->rest_until =
        mo_rule_rest_until (mentor->rest_until, ended, mo_stmt_day (&stmt, 29), &board->policy);
    finish_mentor (mentor, board);
    g_ptr_array_add (board->mentors, mentor);
  }
  return mo_stmt_finish (&stmt, error);
}
