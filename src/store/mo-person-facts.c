/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-person-card.h"
#include "store/mo-stmt.h"

#define TEXT(member)   MO_FIELD (TEXT, MoPersonFacts, member)
#define INT(member)    MO_FIELD (INT, MoPersonFacts, member)
#define INT64(member)  MO_FIELD (INT64, MoPersonFacts, member)
#define DAY_OF(member) MO_FIELD (DAY, MoPersonFacts, member)

static const MoField fields[] = {
  INT64 (id),
  INT (rev),
  TEXT (first_name),
  TEXT (last_name),
  TEXT (known_as),
  TEXT (pronouns),
  TEXT (gender),
  DAY_OF (born_on),
  TEXT (born_precision),
  TEXT (address),
  TEXT (town),
  TEXT (postcode),
  TEXT (region),
  TEXT (email),
  TEXT (preferred_contact),
  TEXT (contact_times),
  TEXT (format),
  TEXT (interpreter),
  TEXT (language),
  TEXT (voicemail_safe),
  TEXT (preferred_words),
  TEXT (format_words),
  TEXT (region_words),
  TEXT (video_words),
  INT (withhold_number),
  TEXT (video),
  TEXT (note),
  DAY_OF (deceased_on),
  TEXT (injury_about),
  TEXT (level),
  TEXT (completeness),
  TEXT (cause),
  TEXT (centre),
  TEXT (injured_precision),
  DAY_OF (injured_on),
  INT (has_mobility),
  INT (has_bladder),
  INT (has_pain),
  INT (has_equality),
  INT (has_gp),
  INT (has_support),
  INT64 (referral),
  INT (referrals),
  TEXT (number),
  TEXT (strand),
  TEXT (relation),
  TEXT (state),
  TEXT (agreement),
  TEXT (owner),
  TEXT (hold_reason),
  INT (young),
  INT (attempts),
  INT (letters),
  DAY_OF (received_on),
  DAY_OF (due_on),
  DAY_OF (first_contact_on),
  DAY_OF (assessed_on),
  INT (paused_days),
  TEXT (booked_for),
  INT64 (pairing),
  INT64 (mentor_person),
  TEXT (pairing_state),
  TEXT (mentor_name),
  INT (calls_done),
  INT (call_limit),
  INT (extra_granted),
  INT (rhythm_days),
  INT (minutes_done),
  TEXT (next_call),
  DAY_OF (impact_due_on),
  INT64 (mentor),
  TEXT (mentor_state),
  INT (mentees),
  INT (earlier_pairs),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPersonFacts, mo_person_facts, fields)

#define LABEL(vocabulary, column)                                                              \
  "(SELECT w.label FROM term w WHERE w.vocabulary = '" vocabulary "' AND w.code = " column ")"
#define KNOWN(condition) "CASE WHEN " condition " THEN 1 ELSE 0 END"

#define PERSON                                                                                                                                                                                                                                                                                                                                                                                                                                       \
  "SELECT p.id, p.rev, p.first_name, p.last_name, p.known_as, p.pronouns, p.gender,"                                                                                                                                                                                                                                                                                                                                                                 \
  " p.born_on, p.born_precision, p.address, p.town, p.postcode, p.region, p.email,"                                                                                                                                                                                                                                                                                                                                                                  \
  " p.preferred_contact, p.contact_times, p.format, p.interpreter, p.language,"                                                                                                                                                                                                                                                                                                                                                                      \
  " p.voicemail_safe, p.withhold_number, p.video, p.note, p.deceased_on,"                                                                                                                                                                                                                                                                                                                                                                            \
  " " LABEL (                                                                                                                                                                                                                                                                                                                                                                                                                                        \
      "contact",                                                                                                                                                                                                                                                                                                                                                                                                                                     \
      "p.preferred_contact") " AS preferred_words,"                                                                                                                                                                                                                                                                                                                                                                                                  \
                             " " LABEL (                                                                                                                                                                                                                                                                                                                                                                                                             \
                                 "format",                                                                                                                                                                                                                                                                                                                                                                                                           \
                                 "p.format") " AS format_words,"                                                                                                                                                                                                                                                                                                                                                                                     \
                                             " " LABEL (                                                                                                                                                                                                                                                                                                                                                                                             \
                                                 "region",                                                                                                                                                                                                                                                                                                                                                                                           \
                                                 "p.region") " AS region_words,"                                                                                                                                                                                                                                                                                                                                                                     \
                                                             " " LABEL (                                                                                                                                                                                                                                                                                                                                                                             \
                                                                 "video",                                                                                                                                                                                                                                                                                                                                                                            \
                                                                 "p.video") " AS video_words,"                                                                                                                                                                                                                                                                                                                                                       \
                                                                            " i.about AS "                                                                                                                                                                                                                                                                                                                                                           \
                                                                            "injury_about,"                                                                                                                                                                                                                                                                                                                                                          \
                                                                            " CASE WHEN "                                                                                                                                                                                                                                                                                                                                                            \
                                                                            "i.level_code = "                                                                                                                                                                                                                                                                                                                                                        \
                                                                            "'unknown' THEN "                                                                                                                                                                                                                                                                                                                                                        \
                                                                            "i.level_said "                                                                                                                                                                                                                                                                                                                                                          \
                                                                            "ELSE "                                                                                                                                                                                                                                                                                                                                                                  \
                                                                            "i.level_code "                                                                                                                                                                                                                                                                                                                                                          \
                                                                            "END AS level,"                                                                                                                                                                                                                                                                                                                                                          \
                                                                            " " LABEL (                                                                                                                                                                                                                                                                                                                                                              \
                                                                                "completenes"                                                                                                                                                                                                                                                                                                                                                        \
                                                                                "s",                                                                                                                                                                                                                                                                                                                                                                 \
                                                                                "i."                                                                                                                                                                                                                                                                                                                                                                 \
                                                                                "completenes"                                                                                                                                                                                                                                                                                                                                                        \
                                                                                "s") " AS "                                                                                                                                                                                                                                                                                                                                                          \
                                                                                     "complet"                                                                                                                                                                                                                                                                                                                                                       \
                                                                                     "eness,"                                                                                                                                                                                                                                                                                                                                                        \
                                                                                     " coales"                                                                                                                                                                                                                                                                                                                                                       \
                                                                                     "ce(i."                                                                                                                                                                                                                                                                                                                                                         \
                                                                                     "cause_"                                                                                                                                                                                                                                                                                                                                                        \
                                                                                     "said,"                                                                                                                                                                                                                                                                                                                                                         \
                                                                                     " " LABEL ("cause", "i.cause") ") AS cause,"                                                                                                                                                                                                                                                                                                                    \
                                                                                                                    " coalesce(i.centre_other, " LABEL ("centre", "i.centre") ") AS centre,"                                                                                                                                                                                                                                                         \
                                                                                                                                                                              " i.injured_on, i.injured_precision,"                                                                                                                                                                                                                                  \
                                                                                                                                                                              " " KNOWN ("i.mobility IS NOT NULL OR i.mobility_said IS NOT NULL"                                                                                                                                                                                                     \
                                                                                                                                                                                         " OR i.ventilation IS NOT NULL") " AS has_mobility,"                                                                                                                                                                                                        \
                                                                                                                                                                                                                          " " KNOWN ("i.bladder IS NOT NULL OR i.bladder_said IS NOT NULL OR i.bowel IS NOT NULL"                                                                                                                                    \
                                                                                                                                                                                                                                     " OR i.bowel_said IS NOT NULL") " AS has_bladder,"                                                                                                                                                              \
                                                                                                                                                                                                                                                                     " " KNOWN (                                                                                                                                                                     \
                                                                                                                                                                                                                                                                         "i.pain_type IS NOT NULL OR i.pain_said IS NOT NULL OR i.pain_now IS NOT NULL") " AS has_pain,"                                                                             \
                                                                                                                                                                                                                                                                                                                                                         " (SELECT count(*) FROM equality e WHERE e.person = p.id) AS has_equality,"                 \
                                                                                                                                                                                                                                                                                                                                                         " m.id AS mentor, m.state AS mentor_state,"                                                 \
                                                                                                                                                                                                                                                                                                                                                         " (SELECT count(*) FROM pairing x WHERE x.mentor = m.id AND x.state IN('agreed','briefed'," \
                                                                                                                                                                                                                                                                                                                                                         "'first_call_booked','active','paused','ending')) AS mentees"                               \
                                                                                                                                                                                                                                                                                                                                                         " FROM person p"                                                                            \
                                                                                                                                                                                                                                                                                                                                                         " LEFT JOIN injury i ON i.id = (SELECT max(j.id) FROM injury j WHERE j.person = p.id"       \
                                                                                                                                                                                                                                                                                                                                                         "  AND j.current = 1)"                                                                      \
                                                                                                                                                                                                                                                                                                                                                         " LEFT JOIN mentor m ON m.person = p.id"                                                    \
                                                                                                                                                                                                                                                                                                                                                         " WHERE p.id = :person AND p.erased_on IS NULL"

#define REFERRAL                                                                               \
  "SELECT r.id AS referral, r.number, r.strand, r.state, r.agreement, s.name AS owner,"        \
  " CASE WHEN r.relation_kind = 'unknown' THEN NULL ELSE (SELECT w.label FROM term w"          \
  "  WHERE w.vocabulary = 'relation' AND w.code = r.relation_kind) END AS relation,"           \
  " r.hold_reason, r.young, r.received_on, r.due_on, r.first_contact_on, r.assessed_on,"       \
  " r.paused_days,"                                                                            \
  " (SELECT count(*) FROM contact_attempt t WHERE t.referral = r.id"                           \
  "  AND t.outcome NOT IN('reached','letter')) AS attempts,"                                   \
  " (SELECT count(*) FROM letter l WHERE l.referral = r.id"                                    \
  "  AND l.kind = 'closing') AS letters,"                                                      \
  " (SELECT max(a.booked_for) FROM assessment a WHERE a.referral = r.id"                       \
  "  AND a.done_on IS NULL)"                                                                   \
  "  AS booked_for,"                                                                           \
  " (SELECT count(*) FROM referral n WHERE n.person = :person) AS referrals,"                  \
  " " KNOWN (                                                                                  \
      "r.gp_name IS NOT NULL OR r.gp_practice IS NOT NULL OR r.gp_phone IS NOT NULL"           \
      " OR r.other_services IS NOT NULL") " AS has_gp,"                                        \
                                          " " KNOWN (                                          \
                                              "r.mental_health_support IS NOT NULL OR EXISTS " \
                                              "(SELECT 1 FROM assessment b"                    \
                                              " WHERE b.referral = r.id AND b.risk_note IS "   \
                                              "NOT NULL)") " AS has_support,"                  \
                                                           " (SELECT count(*) FROM pairing y " \
                                                           "JOIN referral n ON n.id = "        \
                                                           "y.referral"                        \
                                                           "  WHERE n.person = :person AND "   \
                                                           "y.ended_on IS NOT NULL) AS "       \
                                                           "earlier_pairs"                     \
                                                           " FROM referral r LEFT JOIN staff " \
                                                           "s ON s.id = r.owner WHERE "        \
                                                           "r.person = :person"                \
                                                           " ORDER BY r.received_on DESC, "    \
                                                           "r.id DESC LIMIT 1"

#define PAIR                                                                                   \
  "SELECT x.id AS pairing, x.state AS pairing_state, t.person AS mentor_person,"               \
  " trim(q.first_name || ' ' || q.last_name) AS mentor_name, x.call_limit, x.extra_granted,"   \
  " x.rhythm_days, x.impact_due_on,"                                                           \
  " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') AS calls_done,"  \
  " (SELECT coalesce(sum(c.actual_minutes), 0) FROM call c WHERE c.pairing = x.id"             \
  "  AND c.state = 'done') AS minutes_done,"                                                   \
  " (SELECT min(c.starts_at) FROM call c WHERE c.pairing = x.id AND c.state = 'planned')"      \
  "  AS next_call"                                                                             \
  " FROM pairing x JOIN mentor t ON t.id = x.mentor JOIN person q ON q.id = t.person"          \
  " WHERE x.referral = :referral AND x.state NOT IN('mentor_no','mentee_no','dropped')"        \
  " ORDER BY CASE WHEN x.state = 'closed' THEN 1 ELSE 0 END, x.id DESC LIMIT 1"

static gboolean
read_into (MoStmt *stmt, MoPersonFacts *facts, gboolean *there, GError **error)
{
  *there = mo_stmt_step (stmt);
  if (*there)
    mo_stmt_read (stmt, fields, facts);
  return mo_stmt_finish (stmt, error);
}

MoPersonFacts *
mo_store_load_person_facts (MoStore *store, gint64 person, GError **error)
{
  g_autoptr (MoPersonFacts) facts = mo_person_facts_new ();
  g_auto (MoStmt) who = mo_stmt_new (store, PERSON);
  g_auto (MoStmt) referral = mo_stmt_new (store, REFERRAL);
  g_auto (MoStmt) pair = mo_stmt_new (store, PAIR);
  gboolean there = FALSE, ignored;

  mo_stmt_bind_int (&who, ":person", person);
  if (!read_into (&who, facts, &there, error))
    return NULL;
  if (!there) {
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no person %" G_GINT64_FORMAT, person);
    return NULL;
  }
  mo_stmt_bind_int (&referral, ":person", person);
  if (!read_into (&referral, facts, &ignored, error))
    return NULL;
  mo_stmt_bind_int (&pair, ":referral", facts->referral);
  return read_into (&pair, facts, &ignored, error) ? g_steal_pointer (&facts) : NULL;
}
