/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-waiting.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-duty-rules.h"
#include "core/mo-level.h"
#include "core/mo-waiting-order.h"
#include "store/mo-stmt.h"

static const MoField waiting_fields[] = {
  MO_FIELD (INT64, MoWaiting, id),
  MO_FIELD (INT, MoWaiting, rev),
  MO_FIELD (INT64, MoWaiting, person),
  MO_FIELD (TEXT, MoWaiting, number),
  MO_FIELD (TEXT, MoWaiting, name),
  MO_FIELD (TEXT, MoWaiting, fold),
  MO_FIELD (TEXT, MoWaiting, strand),
  MO_FIELD (TEXT, MoWaiting, strand_words),
  MO_FIELD (INT, MoWaiting, young),
  MO_FIELD (TEXT, MoWaiting, about),
  MO_FIELD (TEXT, MoWaiting, level_code),
  MO_FIELD (TEXT, MoWaiting, town),
  MO_FIELD (DAY, MoWaiting, born),
  MO_FIELD (DAY, MoWaiting, received),
  MO_FIELD (DAY, MoWaiting, due),
  MO_FIELD (DAY, MoWaiting, first_contact),
  MO_FIELD (DAY, MoWaiting, assessed),
  MO_FIELD (DAY, MoWaiting, accepted),
  MO_FIELD (DAY, MoWaiting, hold_from),
  MO_FIELD (INT, MoWaiting, target_days),
  MO_FIELD (INT, MoWaiting, paused_days),
  MO_FIELD (INT, MoWaiting, tries),
  MO_FIELD (INT, MoWaiting, has_pairing),
  MO_FIELD (TEXT, MoWaiting, state),
  MO_FIELD (TEXT, MoWaiting, held_state),
  MO_FIELD (TEXT, MoWaiting, hold_reason),
  MO_FIELD (TEXT, MoWaiting, agreement),
  MO_FIELD (TEXT, MoWaiting, booked_for),
  MO_FIELD (INT, MoWaiting, letters),
  MO_FIELD (INT, MoWaiting, closing_letters),
  MO_FIELD (INT64, MoWaiting, owner),
  MO_FIELD (TEXT, MoWaiting, owner_name),
  MO_FIELD (DAY, MoWaiting, review),
  MO_FIELD (INT, MoWaiting, manual_rank),
  MO_FIELD (TEXT, MoWaiting, manual_why),
  MO_FIELD (TEXT, MoWaiting, manual_by),
  MO_FIELD (DAY, MoWaiting, manual_on),
  MO_FIELD (DAY, MoWaiting, since),
  MO_FIELD (INT, MoWaiting, clock),
  MO_FIELD (INT, MoWaiting, days),
  MO_FIELD (INT, MoWaiting, days_left),
  MO_FIELD (INT, MoWaiting, level),
  MO_FIELD (INT, MoWaiting, review_due),
  MO_FIELD (INT, MoWaiting, place),
  MO_FIELD (TEXT, MoWaiting, due_words),
  MO_FIELD (TEXT, MoWaiting, next_step),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoWaiting, mo_waiting, waiting_fields)

#define WAITS                                                                                  \
  "('received','awaiting_contact','assessment_booked','assessed','awaiting_match','on_hold')"

/* ---------------------------------------------------------------------- the clock that runs */

static const char *
stage_name (MoClock clock)
{
  static const char *const names[] = { "", "contact", "assessment", "match" };
  return names[clock];
}

/* Without a record of the waits (an old workbook) the referral's own days say since when. */
static void
begin_clock (MoWaiting *it)
{
  it->clock = mo_rule_clock (it->state, it->held_state, it->first_contact);
  it->since = it->clock == MO_CLOCK_CONTACT  ? it->received
              : it->clock == MO_CLOCK_ASSESS ? it->first_contact
                                             : it->accepted;
  if (it->since == MO_DAY_NONE)
    it->since = it->received;
}

typedef struct {
  gint64 referral;
  MoWaiting *it;  /* NULL where it is not in the list */
  MoDay left;     /* when the last wait of this clock, or the hold in it, ended */
  gboolean going; /* the waits so far lead up to now without a gap */
} Walk;

/* Waits of one referral, oldest first: the clock began with the first wait of its unbroken run,
 * and days on hold inside that run are not counted. */
static void
walk_wait (Walk *walk, const char *stage, MoDay entered, MoDay left)
{
  MoWaiting *it = walk->it;
  gboolean hold = strcmp (stage, "hold") == 0 || strcmp (stage, "on_hold") == 0;
  gboolean mine = strcmp (stage, stage_name (it->clock)) == 0;

  if (!hold && !mine) {
    walk->going = FALSE;
    return;
  }
  if (mine && (!walk->going || walk->left != entered)) {
    it->since = entered;
    it->paused_days = 0;
    walk->going = TRUE;
  } else if (hold && walk->going && left != MO_DAY_NONE) {
    it->paused_days += left - entered;
  }
  walk->left = left;
}

static gboolean
read_waits (MoStore *store, GPtrArray *list, GError **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  Walk walk = { 0 };

  for (guint i = 0; i < list->len; i++) {
    MoWaiting *it = g_ptr_array_index (list, i);
    g_hash_table_insert (by_id, &it->id, it);
  }
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT e.referral, e.stage, e.entered_on, e.left_on FROM wait_event e"
                   " JOIN referral r ON r.id = e.referral WHERE r.state IN " WAITS
                   " ORDER BY e.referral, e.entered_on, e.id");
  while (mo_stmt_step (&stmt)) {
    gint64 referral = mo_stmt_int (&stmt, 0);
    if (referral != walk.referral)
      walk = (Walk){ referral, g_hash_table_lookup (by_id, &referral), MO_DAY_NONE, FALSE };
    if (walk.it)
      walk_wait (
          &walk, mo_stmt_text (&stmt, 1), mo_stmt_day (&stmt, 2), mo_stmt_day (&stmt, 3));
  }
  return mo_stmt_finish (&stmt, error);
}

/* Why it stands still; once its day has come, that somebody is to look whether it still does.
 */
static char *
held_words (const MoWaiting *it)
{
  const char *why = it->hold_reason && *it->hold_reason ? it->hold_reason : _ ("On hold");
  return it->review_due ? g_strdup_printf (_ ("Look again: %s"), why) : g_strdup (why);
}

/* After the talk the decision is what is waited for: late or not as among what is due today. */
static MoVerdict
judge_clock (const MoWaiting *it, gboolean held, MoDay until, const MoPolicy *policy)
{
  const MoDutyReferral facts = { .state = it->state,
                                 .received = it->received,
                                 .first_contact = it->first_contact,
                                 .assessed = it->assessed };
  MoDay decision = mo_rule_due_decision (&facts, policy);
  int aim = it->clock == MO_CLOCK_MATCH ? policy->match_days : policy->assess_days;

  if (decision != MO_DAY_NONE)
    return (MoVerdict){ .level = mo_duty_level (decision, until),
                        .days_left = decision - until };
  return it->clock == MO_CLOCK_CONTACT
             ? mo_rule_reply (it->due, MO_DAY_NONE, it->paused_days, held, until, policy)
             : mo_rule_wait (it->since, aim, it->paused_days, held, until, policy);
}

static void
judge (MoWaiting *it, MoDay today, const MoPolicy *policy)
{
  gboolean held = g_strcmp0 (it->state, "on_hold") == 0;
  MoDay until = held && it->hold_from != MO_DAY_NONE ? it->hold_from : today;
  g_auto (MoVerdict) verdict = judge_clock (it, held, until, policy);

  it->days = MAX (until - it->since - it->paused_days, 0);
  it->days_left = verdict.days_left;
  it->level = verdict.level;
  if (it->clock == MO_CLOCK_CONTACT && it->level == MO_LEVEL_FINE &&
      mo_rule_reply_amber (it->days_left, it->target_days, policy))
    it->level = MO_LEVEL_SOON;
  it->review_due = it->review != MO_DAY_NONE && it->review <= today;
  it->due_words = mo_verdict_days_words (&verdict);
  it->next_step = held ? held_words (it)
                       : g_strdup (mo_referral_next_step (it->state,
                                                          it->first_contact,
                                                          it->tries,
                                                          it->closing_letters,
                                                          it->agreement,
                                                          it->has_pairing,
                                                          policy));
}

/* ---------------------------------------------------------------------- words */

static gboolean
is_level_known (const char *code)
{
  return mo_level_group (code) != MO_GROUP_UNKNOWN;
}

static char *
level_words (const char *code, const char *completeness)
{
  g_autofree char *level =
      is_level_known (code) ? mo_level_short (code) : g_strdup (_ ("level not known"));
  const char *known = is_level_known (code) ? " " : ", ";
  if (g_strcmp0 (completeness, "complete") == 0)
    return g_strdup_printf ("%s%s%s", level, known, _ ("complete"));
  if (g_strcmp0 (completeness, "incomplete") == 0)
    return g_strdup_printf ("%s%s%s", level, known, _ ("incomplete"));
  return g_steal_pointer (&level);
}

static void
say_about (MoWaiting *it, const char *completeness, const char *relation)
{
  g_autofree char *level = level_words (it->level_code, completeness);
  gboolean family = g_strcmp0 (it->strand, "family") == 0;
  const char *who = relation && *relation ? relation : _ ("Relative");

  if (family && is_level_known (it->level_code))
    /* Translators: who somebody is to the injured person: "Parent of C5/6 incomplete". */
    it->about = g_strdup_printf (_ ("%s of %s"), who, level);
  else if (family)
    it->about = g_strdup_printf ("%s, %s", who, level);
  else
    it->about = g_steal_pointer (&level);
  g_autofree char *first = g_utf8_substring (it->about, 0, 1);
  g_autofree char *big = g_utf8_strup (first, -1);
  g_autofree char *said = g_strconcat (big, g_utf8_next_char (it->about), NULL);
  g_free (it->about);
  it->about = g_steal_pointer (&said);
  it->strand_words = g_strdup (it->young ? _ ("Young") : family ? _ ("Family") : _ ("SCI"));
}

/* ---------------------------------------------------------------------- the list */

/* Rule ORDER.  Each remembers its place in the list of its clock. */
static void
put_in_order (GPtrArray *list)
{
  g_autofree MoWaitingPlace *places = g_new0 (MoWaitingPlace, list->len + 1);
  for (guint i = 0; i < list->len; i++) {
    MoWaiting *it = g_ptr_array_index (list, i);
    places[i] = (MoWaitingPlace){ .id = it->id,
                                  .clock = it->clock,
                                  .held = it->level == MO_LEVEL_STOPPED,
                                  .days_left = it->days_left,
                                  .received = it->received,
                                  .manual_rank = it->manual_rank,
                                  .item = it };
  }
  mo_rule_waiting_order (places, list->len);
  for (guint i = 0; i < list->len; i++) {
    MoWaiting *it = places[i].item;
    gboolean first = i == 0 || places[i - 1].clock != places[i].clock;
    it->place = first ? 1 : ((MoWaiting *) places[i - 1].item)->place + 1;
    list->pdata[i] = it;
  }
}

GPtrArray *
mo_store_list_waiting (MoStore *store, MoDay today, GError **error)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mo_waiting_unref);
  MoPolicy policy;

  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT r.id, r.rev, r.person, r.number, p.first_name || ' ' || p.last_name AS name,"
      " p.fold || ' ' || lower(r.number) AS fold, r.strand, r.young, p.town,"
      " coalesce(i.level_code, 'unknown') AS level_code, p.born_on AS born,"
      " r.received_on AS received, r.due_on AS due, r.first_contact_on AS first_contact, "
      "r.assessed_on AS assessed,"
      " r.accepted_on AS accepted, r.hold_from, r.target_days, r.paused_days,"
      " (SELECT count(*) FROM contact_attempt c WHERE c.referral = r.id"
      "   AND c.outcome NOT IN('reached','letter')) AS tries,"
      " (SELECT count(*) FROM letter l WHERE l.referral = r.id"
      "   AND l.kind = 'acknowledgement') AS letters,"
      " (SELECT count(*) FROM letter l WHERE l.referral = r.id"
      "   AND l.kind = 'closing') AS closing_letters,"
      " r.owner, (SELECT s.name FROM staff s WHERE s.id = r.owner) AS owner_name,"
      " r.review_on AS review, r.manual_rank, r.manual_why, r.manual_by, r.manual_on,"
      " (SELECT count(*) FROM pairing x WHERE x.referral = r.id"
      "   AND x.state NOT IN('mentor_no','mentee_no','closed','dropped')) AS has_pairing,"
      " r.state, r.held_state, r.hold_reason, r.agreement,"
      " (SELECT max(a.booked_for) FROM assessment a WHERE a.referral = r.id"
      "   AND a.done_on IS NULL) AS booked_for,"
      " i.completeness, t.label AS relation"
      " FROM referral r JOIN person p ON p.id = r.person"
      " LEFT JOIN injury i ON i.person = r.person AND i.current = 1"
      "   AND i.about = CASE r.strand WHEN 'family' THEN 'relative' ELSE 'self' END"
      " LEFT JOIN term t ON t.vocabulary = 'relation' AND t.code = r.relation_kind"
      " WHERE r.state IN " WAITS " ORDER BY r.id");
  gint64 last = 0;
  while (mo_stmt_step (&stmt)) {
    if (mo_stmt_int (&stmt, 0) == last)
      continue; /* two profiles at once: one person all the same */
    MoWaiting *it = mo_waiting_new ();
    mo_stmt_read (&stmt, waiting_fields, it);
    g_strstrip (it->name);
    last = it->id;
    begin_clock (it);
    if (it->clock == MO_CLOCK_NONE) { /* on hold from somewhere that waits for nothing */
      mo_waiting_unref (it);
      continue;
    }
    int columns = mo_stmt_columns (&stmt);
    say_about (it, mo_stmt_text (&stmt, columns - 2), mo_stmt_text (&stmt, columns - 1));
    g_ptr_array_add (list, it);
  }
  if (!mo_stmt_finish (&stmt, error) || !read_waits (store, list, error))
    return NULL;
  for (guint i = 0; i < list->len; i++)
    judge (g_ptr_array_index (list, i), today, &policy);
  put_in_order (list);
  return g_steal_pointer (&list);
}

gpointer
mo_store_list_waiting_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_waiting (store, mo_store_get_today (store), error);
}
