/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the timeline reads of the person: notes, changes of their details, measures, tasks, and
 * their own way as a mentor. */
#include "store/mo-timeline-private.h"

#define HISTORY "SELECT s.at, a.id, 0, s.who, a.was, a.now_, a.tbl, a.verb, 0, 0, 0"
/* what was told when the person was first written down is no change */
#define LATER                                                                                  \
  " AND a.change_set > (SELECT coalesce(min(b.change_set), 0) FROM audit b"                    \
  " WHERE b.tbl = 'person' AND b.row_id = :person)"
#define OF_MENTOR " FROM mentor t WHERE t.person = :person"

const MoTimelineBranch mo_timeline_of_person[] = {
  { MO_HAPPENING_NOTE,
    "SELECT n.at, n.id,"
    " CASE WHEN EXISTS (SELECT 1 FROM note o WHERE o.corrects = n.id) THEN 0 ELSE n.id END,"
    " n.who, n.words, NULL, NULL, NULL,"
    " CASE WHEN n.corrects IS NULL THEN 0 ELSE 1 END,"
    " CASE WHEN EXISTS (SELECT 1 FROM note o WHERE o.corrects = n.id) THEN 1 ELSE 0 END, 0"
    " FROM note n WHERE n.person = :person" },
  { MO_HAPPENING_CHANGE,
    HISTORY " FROM audit a JOIN change_set s ON s.id = a.change_set"
            " WHERE a.tbl = 'person' AND a.row_id = :person AND a.verb = 'update'" LATER },
  { MO_HAPPENING_CHANGE,
    HISTORY " FROM phone f JOIN audit a ON a.tbl = 'phone' AND a.row_id = f.id"
            " JOIN change_set s ON s.id = a.change_set WHERE f.person = :person"
            " AND a.verb IN('insert','update')" LATER },
  { MO_HAPPENING_PHONE_GONE,
    "SELECT f.retired_at, f.id, 0, f.who, f.number, f.label, f.why, NULL, 0, 0, 0"
    " FROM phone_retired f WHERE f.person = :person" },
  { MO_HAPPENING_MEASURE,
    "SELECT s.taken_on, min(s.id), coalesce(s.referral, 0), NULL, q.name, s.stage, NULL, NULL,"
    " count(s.value), CAST(round(coalesce(avg(s.value), 0) * 100) AS INTEGER), 0"
    " FROM response s JOIN measure q ON q.id = s.measure WHERE s.person = :person"
    " GROUP BY s.taken_on, coalesce(s.referral, 0), q.name, s.stage" },
  { MO_HAPPENING_TASK,
    "SELECT coalesce(k.done_on, k.due_on), k.id, 0, coalesce(k.done_by, k.made_by), k.subject,"
    " CASE WHEN k.done_on IS NULL THEN 'due' ELSE 'done' END, NULL, NULL, 0, 0, 0"
    " FROM task k WHERE coalesce(k.done_on, k.due_on) IS NOT NULL AND k.id IN"
    " (SELECT o.id FROM task o WHERE o.person = :person UNION"
    "  SELECT o.id FROM task o JOIN referral r ON r.id = o.referral"
    "  WHERE r.person = :person)" },
  { MO_HAPPENING_IMPORT,
    "SELECT f.imported_on, i.id, 0, NULL, f.name, i.sheet, NULL, NULL, i.line, 0, 0"
    " FROM referral r JOIN import_row i ON i.tbl = 'referral' AND i.row_id = r.id"
    " JOIN import_file f ON f.id = i.import_file WHERE r.person = :person"
    " UNION ALL SELECT f.imported_on, i.id, 0, NULL, f.name, i.sheet, NULL, NULL, i.line, 0, 0"
    " FROM mentor t JOIN import_row i ON i.tbl = 'mentor' AND i.row_id = t.id"
    " JOIN import_file f ON f.id = i.import_file WHERE t.person = :person" },
  { MO_HAPPENING_ONWARD,
    "SELECT coalesce(o.taken_on, o.offered_on), o.id, 0, NULL,"
    " coalesce((SELECT w.label FROM term w WHERE w.vocabulary = 'onward' AND w.code = o.kind),"
    "   o.kind), o.note, NULL, NULL, 0, 0, 0 FROM onward o WHERE o.person = :person"
    " AND coalesce(o.taken_on, o.offered_on) IS NOT NULL" },
  { MO_HAPPENING_CONSENT,
    "SELECT k.given_on, k.id * 2, 0, NULL, k.kind, k.how, NULL, NULL, 0, 0, 0"
    " FROM consent k WHERE k.person = :person" },
  { MO_HAPPENING_CONSENT,
    "SELECT k.withdrawn_on, k.id * 2 + 1, 0, NULL, k.kind, NULL, NULL, NULL, 1, 0, 0"
    " FROM consent k WHERE k.person = :person AND k.withdrawn_on IS NOT NULL" },
  { MO_HAPPENING_MENTOR,
    "SELECT t.applied_on, t.id * 4, 0, NULL, 'applied', NULL, NULL, NULL, 0, 0, 0" OF_MENTOR
    " AND t.applied_on IS NOT NULL" },
  { MO_HAPPENING_MENTOR,
    "SELECT t.approved_on, t.id * 4 + 1, 0, NULL, 'approved', NULL, NULL, NULL, 0, 0, "
    "0" OF_MENTOR " AND t.approved_on IS NOT NULL" },
  { MO_HAPPENING_MENTOR,
    "SELECT t.left_on, t.id * 4 + 2, 0, NULL, 'left', t.leave_reason, NULL, NULL, 0, 0, "
    "0" OF_MENTOR " AND t.left_on IS NOT NULL" },
  { MO_HAPPENING_TRAINING,
    "SELECT e.from_on, d.id, 0, NULL, e.strand, e.venue, d.outcome, NULL, 0, 0, 0"
    " FROM attendance d JOIN mentor t ON t.id = d.mentor"
    " JOIN training_event e ON e.id = d.training_event WHERE t.person = :person" },
  { MO_HAPPENING_CHECK,
    "SELECT k.seen_on, k.id, 0, k.seen_by, k.kind, NULL, NULL, NULL, 0, 0, 0"
    " FROM safety_check k WHERE k.person = :person AND k.seen_on IS NOT NULL" },
  { MO_HAPPENING_SUPPORT,
    "SELECT u.done_on, u.id, 0, u.who, u.kind, u.note, NULL, NULL, 0, 0, 0"
    " FROM supervision u JOIN mentor t ON t.id = u.mentor WHERE t.person = :person"
    " AND u.done_on IS NOT NULL" },
  { 0, NULL },
};
