/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the timeline reads of a person's pairs: as mentee, and as mentor.  A mentor's page never
 * shows what was said of the mentee. */
#include "store/mo-call-notes-private.h"
#include "store/mo-messages-private.h"
#include "store/mo-timeline-private.h"

#define NAME "trim(p.first_name || ' ' || p.last_name)"
#define PAIRS                                                                                  \
  "WITH pair AS (SELECT x.id, 0 AS as_mentor, " NAME " AS other"                               \
  "   FROM pairing x JOIN mentor t ON t.id = x.mentor JOIN person p ON p.id = t.person"        \
  "   WHERE x.referral IN (SELECT r.id FROM referral r WHERE r.person = :person)"              \
  "  UNION ALL SELECT x.id, 1 AS as_mentor, " NAME " AS other"                                 \
  "   FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"    \
  "   WHERE x.mentor IN (SELECT t.id FROM mentor t WHERE t.person = :person)) "
#define STEP(number, day, code, why)                                                           \
  PAIRS "SELECT x." day ", x.id * 16 + " number ", x.id, NULL,"                                \
        " CASE WHEN pair.as_mentor = 1 THEN 'of_' ELSE '' END || " code ", pair.other, " why   \
        ", NULL, coalesce(x.fit, 0), 0, 0"                                                     \
        " FROM pair JOIN pairing x ON x.id = pair.id"
#define HAS(day) " WHERE x." day " IS NOT NULL"
#define OF_CALL  " FROM pair JOIN call c ON c.pairing = pair.id"
#define WHICH                                                                                  \
  "(SELECT count(*) + 1 FROM call d WHERE d.pairing = c.pairing AND d.starts_at < c.starts_at" \
  " AND d.state IN('done','planned'))"
#define OF_MESSAGE " FROM pair JOIN message g ON g.pairing = pair.id"

/* What was said at an ending is the mentee's: it stands on their page only. */
#define SAID(number, what, who, words)                                                         \
  PAIRS "SELECT e." what "_on, e.id * 8 + " number ", pair.id, " who ", '" what "', " words    \
        ", 0, 0, 0 FROM pair JOIN ending e ON e.pairing = pair.id"                             \
        " WHERE pair.as_mentor = 0 AND e." what "_on IS NOT NULL"

const MoTimelineBranch mo_timeline_of_pairs[] = {
  { MO_HAPPENING_PAIR, STEP ("0", "drafted_on", "'drafted'", "x.same_pair_reason") },
  { MO_HAPPENING_PAIR,
    STEP ("1", "mentor_asked_on", "'mentor_asked'", "NULL") HAS ("mentor_asked_on") },
  { MO_HAPPENING_PAIR,
    STEP ("2",
          "mentor_answered_on",
          "CASE WHEN x.state = 'mentor_no' THEN 'mentor_no' ELSE 'mentor_answered' END",
          "CASE WHEN x.state = 'mentor_no' THEN x.decline_reason END")
        HAS ("mentor_answered_on") },
  { MO_HAPPENING_PAIR,
    STEP ("3", "mentee_asked_on", "'mentee_asked'", "NULL") HAS ("mentee_asked_on") },
  { MO_HAPPENING_PAIR,
    STEP ("4", "mentee_answered_on", "'mentee_no'", "x.decline_reason")
        HAS ("mentee_answered_on") " AND x.state = 'mentee_no'" },
  { MO_HAPPENING_PAIR,
    STEP ("5", "agreed_on", "'agreed'", "x.override_reason") HAS ("agreed_on") },
  { MO_HAPPENING_PAIR, STEP ("6", "briefed_on", "'briefed'", "NULL") HAS ("briefed_on") },
  { MO_HAPPENING_PAIR, STEP ("7", "started_on", "'started'", "NULL") HAS ("started_on") },
  { MO_HAPPENING_PAIR,
    PAIRS "SELECT x.ended_on, x.id * 16 + 8, x.id, NULL,"
          " CASE WHEN pair.as_mentor = 1 THEN 'of_' ELSE '' END || 'ended', pair.other,"
          " (SELECT w.label FROM term w WHERE w.vocabulary = 'end' AND w.code = x.end_reason),"
          " coalesce(x.end_reason, 'unknown'),"
          " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done'),"
          " (SELECT count(*) FROM goal g WHERE g.referral = x.referral"
          "   AND g.status = 'reached'), 0"
          " FROM pair JOIN pairing x ON x.id = pair.id" HAS ("ended_on") },
  { MO_HAPPENING_ENDING, SAID ("0", "plan", "e.plan_by", "e.plan, e.last_call_wish, NULL") },
  { MO_HAPPENING_ENDING,
    SAID ("1", "talk", "e.talk_by", "e.feelings, e.still_hard, e.\"next\"") },
  { MO_HAPPENING_ENDING, SAID ("2", "follow_up", "e.follow_up_by", "e.follow_up, NULL, NULL") },
  { MO_HAPPENING_ENDING, SAID ("3", "spring_asked", "NULL", "e.spring_answer, NULL, NULL") },
  { MO_HAPPENING_ENDING,
    "SELECT k.taken_on, k.id * 8 + 7, coalesce(k.pairing, 0), k.who, 'check', k.words, NULL, "
    "NULL,"
    " 0, 0, 0 FROM mentor t JOIN mentor_check k ON k.mentor = t.id WHERE t.person = :person" },
  { MO_HAPPENING_PAIR,
    STEP ("9", "impact_done_on", "'impact'", "NULL") HAS ("impact_done_on") },
  { MO_HAPPENING_PAIR, STEP ("10", "closed_on", "'closed'", "NULL") HAS ("closed_on") },
  { MO_HAPPENING_PAIR,
    STEP ("11", "state_on", "'dropped'", "x.decline_reason") " WHERE x.state = 'dropped'" },
  { MO_HAPPENING_CERTIFICATE,
    PAIRS "SELECT k.made_at, k.id, pair.id, k.who, pair.other, NULL, NULL, NULL, 0, 0, 0"
          " FROM pair JOIN certificate k ON k.pairing = pair.id WHERE pair.as_mentor = 0" },
  { MO_HAPPENING_EXTENSION,
    PAIRS "SELECT coalesce(e.decided_on, e.asked_on), e.id, pair.id, e.decided_by, e.reason,"
          " pair.other, NULL, NULL, coalesce(e.granted, 0),"
          " CASE WHEN e.decided_on IS NULL THEN 0 ELSE 1 END, 0"
          " FROM pair JOIN extension e ON e.pairing = pair.id" },
  { MO_HAPPENING_CALL,
    PAIRS "SELECT c.starts_at, c.id, pair.id, NULL, c.state, pair.other, c.medium, c.note,"
          " coalesce(c.actual_minutes, 0), " WHICH ", 0" OF_CALL },
  { MO_HAPPENING_SUMMARY,
    PAIRS "SELECT n.received_on, n.id, pair.id,"
          " CASE WHEN pair.as_mentor = 0 THEN pair.other END,"
          " CASE WHEN pair.as_mentor = 0 AND NOT " MO_NOTE_IS_HIDDEN
          " THEN n.summary END, pair.other,"
          " n.via, NULL, coalesce(n.mood, 0), " WHICH
          ", CASE WHEN pair.as_mentor = 0 AND " MO_NOTE_IS_HIDDEN " THEN 1 ELSE 0 END" OF_CALL
          " JOIN call_note n ON n.call = c.id" },
  { MO_HAPPENING_MESSAGE,
    PAIRS "SELECT g.taken_at, g.id, pair.id, g.taken_by,"
          " CASE WHEN NOT " MO_MESSAGE_IS_HIDDEN " THEN g.body END, g.from_role, pair.other,"
          " NULL, 0, 0, 0" OF_MESSAGE },
  { MO_HAPPENING_MESSAGE_PASSED,
    PAIRS "SELECT g.passed_at, g.id, pair.id, g.passed_by,"
          " CASE WHEN NOT " MO_MESSAGE_IS_HIDDEN " THEN g.answer END, g.from_role, pair.other,"
          " NULL, 0, 0, 0" OF_MESSAGE " WHERE g.passed_at IS NOT NULL" },
  { MO_HAPPENING_FEELING,
    PAIRS "SELECT s.taken_on, s.id, pair.id, NULL, s.comment, s.by_role, pair.other, NULL,"
          " s.score, coalesce(s.after_call, 0), 0"
          " FROM pair JOIN sentiment s ON s.pairing = pair.id"
          " WHERE s.taken_on IS NOT NULL AND (pair.as_mentor = 0 OR s.by_role = 'mentor')" },
  { 0, NULL },
};
