/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-mentor-card.h"
#include "store/mo-stmt.h"

#define TEXT(member)   MO_FIELD (TEXT, MoMentorAbout, member)
#define INT(member)    MO_FIELD (INT, MoMentorAbout, member)
#define INT64(member)  MO_FIELD (INT64, MoMentorAbout, member)
#define DAY_OF(member) MO_FIELD (DAY, MoMentorAbout, member)

static const MoField fields[] = {
  INT64 (id),
  INT64 (person),
  INT (rev),
  TEXT (name),
  TEXT (pronouns),
  TEXT (town),
  TEXT (region),
  TEXT (state),
  TEXT (state_reason),
  INT (sci),
  INT (family),
  INT (young_people_ok),
  DAY_OF (state_on),
  DAY_OF (applied_on),
  DAY_OF (approved_on),
  DAY_OF (sci_trained_on),
  DAY_OF (family_trained_on),
  TEXT (relation_kind),
  TEXT (relation),
  DAY_OF (lived_since),
  DAY_OF (waiver_on),
  TEXT (lived_precision),
  TEXT (waiver_by),
  TEXT (waiver_why),
  TEXT (level),
  TEXT (level_said),
  TEXT (completeness),
  INT (folded),
  INT (capacity),
  INT (taken),
  INT (proposals),
  INT (going),
  DAY_OF (capacity_agreed_on),
  DAY_OF (rest_set),
  DAY_OF (ended),
  DAY_OF (ended_hard),
  DAY_OF (paused_until),
  DAY_OF (ask_again_on),
  DAY_OF (last_asked_on),
  DAY_OF (left_on),
  TEXT (leave_words),
  DAY_OF (first_call),
  DAY_OF (supervised),
  DAY_OF (supervision),
  INT (talking),
  TEXT (languages),
  TEXT (gender_wish),
  TEXT (note),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoMentorAbout, mo_mentor_about, fields)

/* Who it is, and the newest injury of the strand. */
static const char who_sql[] =
    "SELECT m.id, m.person, m.rev, trim(p.first_name || ' ' || p.last_name) AS name,"
    " p.pronouns, p.town, p.region, m.state, m.state_reason, m.sci, m.family,"
    " m.young_people_ok, m.state_on, m.applied_on, m.approved_on, m.sci_trained_on,"
    " m.family_trained_on, m.relation_kind, r.label AS relation, m.lived_since,"
    " m.waiver_on, m.lived_precision, m.waiver_by, m.waiver_why,"
    " CASE WHEN i.level_code = 'unknown' THEN i.level_said ELSE i.level_code END AS level,"
    " i.level_said, w.label AS completeness,"
    " CASE WHEN coalesce(i.mobility, i.mobility_said, i.bladder, i.bladder_said, i.bowel,"
    "  i.bowel_said, i.pain_type, i.pain_said, i.ventilation) IS NULL THEN 0 ELSE 1 END"
    "  AS folded,"
    " m.capacity, m.capacity_agreed_on, m.rest_until AS rest_set, m.paused_until,"
    " m.ask_again_on, m.last_asked_on, m.left_on, coalesce(l.label, m.leave_reason)"
    "  AS leave_words, m.languages, m.gender_wish, m.note"
    " FROM mentor m JOIN person p ON p.id = m.person"
    " LEFT JOIN term r ON r.vocabulary = 'relation' AND r.code = m.relation_kind"
    " LEFT JOIN term l ON l.vocabulary = 'leave' AND l.code = m.leave_reason"
    " LEFT JOIN injury i ON i.id = (SELECT max(j.id) FROM injury j WHERE j.person = p.id"
    "  AND j.current = 1 AND j.about = CASE m.sci WHEN 1 THEN 'self' ELSE 'relative' END)"
    " LEFT JOIN term w ON w.vocabulary = 'completeness' AND w.code = i.completeness"
    " WHERE m.id = :mentor AND p.erased_on IS NULL";

/* What the matches and the support calls come to. */
static const char sums_sql[] =
    "SELECT coalesce(sum(CASE WHEN x.state IN('draft','mentor_asked','mentor_yes',"
    "  'mentee_asked') THEN 1 ELSE 0 END), 0) AS proposals,"
    " coalesce(sum(CASE WHEN x.state IN('agreed','briefed','first_call_booked','active',"
    "  'paused','ending') THEN 1 ELSE 0 END), 0) AS going,"
    " coalesce(sum(CASE WHEN x.state IN('active','paused','ending') THEN 1 ELSE 0 END), 0)"
    "  AS talking,"
    " max(x.ended_on) AS ended,"
    " max(CASE WHEN x.ended_on IS NOT NULL AND EXISTS (SELECT 1 FROM call c JOIN call_note n"
    "  ON n.call = c.id WHERE c.pairing = x.id AND n.concern = 1"
    "   UNION SELECT 1 FROM concern v WHERE v.pairing = x.id) THEN x.ended_on END)"
    "  AS ended_hard,"
    " (SELECT min(c.day_on) FROM pairing y JOIN call c ON c.pairing = y.id"
    "  WHERE y.mentor = :mentor AND y.state IN('active','paused','ending')"
    "  AND c.state = 'done') AS first_call,"
    " (SELECT max(s.done_on) FROM supervision s WHERE s.mentor = :mentor) AS supervised,"
    " (SELECT min(s.due_on) FROM supervision s WHERE s.mentor = :mentor"
    "  AND s.done_on IS NULL) AS supervision"
    " FROM pairing x WHERE x.mentor = :mentor";

static gboolean
read_into (MoStmt *stmt, gint64 mentor, MoMentorAbout *facts, gboolean *there, GError **error)
{
  mo_stmt_bind_int (stmt, ":mentor", mentor);
  *there = mo_stmt_step (stmt);
  if (*there)
    mo_stmt_read (stmt, fields, facts);
  return mo_stmt_finish (stmt, error);
}

MoMentorAbout *
mo_store_load_mentor_about (MoStore *store, gint64 mentor, GError **error)
{
  g_autoptr (MoMentorAbout) facts = mo_mentor_about_new ();
  g_auto (MoStmt) who = mo_stmt_new (store, who_sql);
  g_auto (MoStmt) sums = mo_stmt_new (store, sums_sql);
  gboolean there = FALSE, ignored;

  if (!read_into (&who, mentor, facts, &there, error))
    return NULL;
  if (!there) {
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no mentor %" G_GINT64_FORMAT, mentor);
    return NULL;
  }
  if (!read_into (&sums, mentor, facts, &ignored, error))
    return NULL;
  facts->taken = facts->proposals + facts->going;
  return g_steal_pointer (&facts);
}
