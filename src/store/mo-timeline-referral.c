/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the timeline reads of a person's referrals. */
#include "store/mo-timeline-private.h"

#define OF_PERSON " WHERE r.person = :person"

const MoTimelineBranch mo_timeline_of_referrals[] = {
  { MO_HAPPENING_RECEIVED,
    "SELECT r.received_on, r.id, r.id, NULL, ch.label,"
    " coalesce(r.referrer_name, r.referrer_org, rk.label), r.number, r.strand, 0, 0, 0"
    " FROM referral r"
    " LEFT JOIN term ch ON ch.vocabulary = 'channel' AND ch.code = r.channel"
    " LEFT JOIN term rk ON rk.vocabulary = 'referrer' AND rk.code = "
    "r.referrer_kind" OF_PERSON },
  { MO_HAPPENING_AGREEMENT,
    "SELECT r.agreement_on, r.id, r.id, NULL, r.agreement, NULL, NULL, NULL, 0, 0, 0"
    " FROM referral r" OF_PERSON " AND r.agreement <> 'not needed'"
    " AND r.agreement_on IS NOT NULL" },
  { MO_HAPPENING_ATTEMPT,
    "SELECT t.at, t.id, r.id, t.who, t.outcome, t.medium, t.note, NULL, 0, 0, 0"
    " FROM referral r JOIN contact_attempt t ON t.referral = r.id" OF_PERSON },
  { MO_HAPPENING_LETTER,
    "SELECT l.made_at, l.id, r.id, l.who, l.kind, l.format, NULL, NULL,"
    " coalesce(l.weeks, 0), 0, 0 FROM referral r JOIN letter l ON l.referral = "
    "r.id" OF_PERSON },
  { MO_HAPPENING_ASSESSMENT,
    "SELECT coalesce(a.done_on, a.booked_for), a.id, r.id, a.who,"
    " CASE WHEN a.done_on IS NULL THEN 'booked' ELSE 'done' END, NULL, NULL, NULL,"
    " coalesce(a.minutes, 0), 0, 0 FROM referral r JOIN assessment a ON a.referral = "
    "r.id" OF_PERSON " AND coalesce(a.done_on, a.booked_for) IS NOT NULL" },
  { MO_HAPPENING_DECISION,
    "SELECT r.decided_on, r.id, r.id, r.decided_by, r.decision, r.decision_reason,"
    " r.signposted_to, NULL, 0, 0, 0 FROM referral r" OF_PERSON
    " AND r.decided_on IS NOT NULL" },
  { MO_HAPPENING_SIGNPOST,
    "SELECT g.given_on, g.id, r.id, g.who, coalesce(s.name, g.said), g.said, NULL, NULL, 0, 0, "
    "0"
    " FROM referral r JOIN signpost g ON g.referral = r.id"
    " LEFT JOIN service s ON s.id = g.service" OF_PERSON },
  { MO_HAPPENING_SIGNPOST_RESULT,
    "SELECT g.outcome_on, g.id, r.id, NULL, coalesce(s.name, g.said), g.outcome, g.note, NULL,"
    " 0, 0, 0 FROM referral r JOIN signpost g ON g.referral = r.id"
    " LEFT JOIN service s ON s.id = g.service" OF_PERSON " AND g.outcome_on IS NOT NULL" },
  { MO_HAPPENING_HOLD,
    "SELECT w.entered_on, w.id, r.id, NULL, w.reason, NULL, NULL, NULL, 0, 0, 0"
    " FROM referral r JOIN wait_event w ON w.referral = r.id" OF_PERSON
    " AND w.stage = 'hold'" },
  { MO_HAPPENING_HOLD_OFF,
    "SELECT w.left_on, w.id, r.id, NULL, w.reason, NULL, NULL, NULL, 0, 0, 0"
    " FROM referral r JOIN wait_event w ON w.referral = r.id" OF_PERSON
    " AND w.stage = 'hold' AND w.left_on IS NOT NULL" },
  { MO_HAPPENING_CLOSED,
    "SELECT r.closed_on, r.id, r.id, NULL, r.state, r.close_reason, NULL, NULL, 0, 0, 0"
    " FROM referral r" OF_PERSON " AND r.closed_on IS NOT NULL" },
  { MO_HAPPENING_GOAL,
    "SELECT coalesce(r.accepted_on, r.assessed_on, r.received_on), g.id, r.id, NULL, g.words,"
    " w.label, NULL, NULL, 0, 0, 0 FROM referral r JOIN goal g ON g.referral = r.id"
    " LEFT JOIN term w ON w.vocabulary = 'goal' AND w.code = g.domain" OF_PERSON },
  { MO_HAPPENING_GOAL_STANDS,
    "SELECT coalesce(g.reached_on, x.ended_on, r.closed_on), g.id, r.id, NULL, g.words,"
    " g.status, NULL, NULL, coalesce(g.score, 0), CASE WHEN g.score IS NULL THEN 0 ELSE 1 END, "
    "0"
    " FROM referral r JOIN goal g ON g.referral = r.id LEFT JOIN pairing x ON x.id = "
    "g.pairing" OF_PERSON " AND g.status <> 'open'"
    " AND coalesce(g.reached_on, x.ended_on, r.closed_on) IS NOT NULL" },
  { 0, NULL },
};
