/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-slots.h"

#include <glib/gi18n-lib.h>

#include "core/mo-week.h"
#include "store/mo-calls.h"
#include "store/mo-stmt.h"

static const MoField pair_fields[] = {
  MO_FIELD (INT64, MoSlotPair, id),
  MO_FIELD (INT64, MoSlotPair, person),
  MO_FIELD (INT64, MoSlotPair, mentor_id),
  MO_FIELD (INT64, MoSlotPair, mentor_person),
  MO_FIELD (INT, MoSlotPair, rev),
  MO_FIELD (TEXT, MoSlotPair, mentee),
  MO_FIELD (TEXT, MoSlotPair, mentor),
  MO_FIELD (TEXT, MoSlotPair, state),
  MO_FIELD (INT, MoSlotPair, weekday),
  MO_FIELD (INT, MoSlotPair, minute),
  MO_FIELD (INT, MoSlotPair, rhythm_days),
  MO_FIELD (INT, MoSlotPair, skip_holidays),
  MO_FIELD (INT, MoSlotPair, done),
  MO_FIELD (INT, MoSlotPair, planned),
  MO_FIELD (INT, MoSlotPair, limit),
  MO_FIELD (INT, MoSlotPair, to_come),
  MO_FIELD (DAY, MoSlotPair, last_done),
  MO_FIELD (TEXT, MoSlotPair, last_at),
  MO_FIELD (TEXT, MoSlotPair, last_medium),
  MO_FIELD (INT, MoSlotPair, last_minutes),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoSlotPair, mo_slot_pair, pair_fields)

static const MoField date_fields[] = {
  MO_FIELD (DAY, MoSlotDate, day),    MO_FIELD (INT, MoSlotDate, passed_over),
  MO_FIELD (INT, MoSlotDate, number), MO_FIELD (INT64, MoSlotDate, call),
  MO_FIELD (DAY, MoSlotDate, was),    MO_FIELD (INT, MoSlotDate, was_minute),
  MO_FIELD (TEXT, MoSlotDate, clash), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoSlotDate, mo_slot_date, date_fields)

void
mo_slot_ask_free (MoSlotAsk *ask)
{
  if (!ask)
    return;
  g_free (ask->medium);
  g_free (ask);
}

void
mo_slot_plan_free (MoSlotPlan *plan)
{
  if (!plan)
    return;
  g_clear_pointer (&plan->pair, mo_slot_pair_unref);
  g_clear_pointer (&plan->dates, g_ptr_array_unref);
  g_free (plan->refusal);
  g_free (plan->hours);
  g_free (plan);
}

/* ---------------------------------------------------------------------- the match */

#define NEWEST                                                                                 \
  "FROM call c WHERE c.pairing = x.id AND c.state <> 'moved'"                                  \
  " ORDER BY c.starts_at DESC LIMIT 1)"

MoSlotPair *
mo_store_slot_pair (MoStore *store, gint64 pairing, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT x.id, x.rev, p.id AS person, t.id AS mentor_id, m.id AS mentor_person,"
      " p.first_name || ' ' || p.last_name AS mentee,"
      " m.first_name || ' ' || m.last_name AS mentor, x.state,"
      " coalesce(x.slot_weekday, -1) AS weekday, coalesce(x.slot_minute, -1) AS minute,"
      " x.rhythm_days, x.skip_holidays, x.call_limit + x.extra_granted AS \"limit\","
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'done') AS done,"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'planned') AS "
      "planned,"
      " (SELECT count(*) FROM call c WHERE c.pairing = x.id AND c.state = 'planned'"
      "  AND c.day_on >= :today) AS to_come,"
      " (SELECT max(c.day_on) FROM call c WHERE c.pairing = x.id AND c.state = 'done')"
      "  AS last_done,"
      " (SELECT c.starts_at " NEWEST " AS last_at,"
      " (SELECT c.medium " NEWEST " AS last_medium,"
      /* as long as the calls to come, so that none is cut short unseen */
      " coalesce((SELECT max(c.minutes_planned) FROM call c WHERE c.pairing = x.id"
      "  AND c.state = 'planned' AND c.day_on >= :today),"
      " (SELECT c.minutes_planned " NEWEST ") AS last_minutes"
      " FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
      " JOIN mentor t ON t.id = x.mentor JOIN person m ON m.id = t.person WHERE x.id = :id");
  mo_stmt_bind_int (&stmt, ":id", pairing);
  mo_stmt_bind_day (&stmt, ":today", mo_store_get_today (store));
  g_autoptr (GPtrArray) found = mo_stmt_read_all (&stmt, mo_slot_pair, error);
  if (found && found->len)
    return mo_slot_pair_ref (g_ptr_array_index (found, 0));
  if (found)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no pairing %" G_GINT64_FORMAT, pairing);
  return NULL;
}

gpointer
mo_store_slot_pair_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_slot_pair (store, *(const gint64 *) ask, error);
}

/* ---------------------------------------------------------------------- the rule */

static gboolean
may_have_calls (const char *state)
{
  static const char *const states[] = { "agreed", "briefed", "first_call_booked",
                                        "active", "paused",  "ending",
                                        NULL };
  return g_strv_contains (states, state);
}

static char *
refusal (const MoSlotPair *pair, const MoSlotAsk *ask, MoDay today, const MoPolicy *policy)
{
  int booked = pair->planned - (ask->move ? pair->to_come : 0);
  MoSlotLimits limits = { .left = pair->limit - pair->done - booked,
                          .last_done = pair->last_done,
                          .today = today };
  g_auto (MoVerdict) slot = mo_rule_slot (&ask->slot, &limits, policy);
  g_auto (MoVerdict) medium = mo_rule_call_medium (ask->medium);

  if (!may_have_calls (pair->state))
    return g_strdup (_ ("This match is not agreed or has ended, so no call can be booked."));
  if (slot.level != MO_LEVEL_FINE)
    return g_steal_pointer (&slot.reason);
  if (medium.level != MO_LEVEL_FINE)
    return g_steal_pointer (&medium.reason);
  if (g_str_equal (ask->medium, "in_person"))
    return g_strdup (_ ("Meetings in person are booked one by one, each with its three "
                        "conditions. Choose the telephone, Zoom or Skype."));
  if (ask->move && ask->slot.calls < pair->to_come)
    return g_strdup_printf (
        ngettext (
            "%d call is booked already and would move. Write that number or a larger one, "
            "or cancel it first.",
            "%d calls are booked already and would move. Write that number or a larger "
            "one, or cancel some first.",
            pair->to_come),
        pair->to_come);
  return NULL;
}

/* ---------------------------------------------------------------------- the days */

/* Planned calls of the match from today on, in their order. */
static GPtrArray *
calls_to_move (GPtrArray *calls, MoDay today)
{
  GPtrArray *found = g_ptr_array_new ();
  for (guint i = 0; i < calls->len; i++) {
    MoCallView *call = g_ptr_array_index (calls, i);
    if (g_str_equal (call->state, "planned") && call->day >= today)
      g_ptr_array_add (found, call);
  }
  return found;
}

/* How many calls of the match come before that moment and count for its number. */
static int
calls_before (GPtrArray *calls, const MoSlotAsk *ask, MoDay today, MoDay day)
{
  int n = 0;
  for (guint i = 0; i < calls->len; i++) {
    const MoCallView *call = g_ptr_array_index (calls, i);
    gboolean planned = g_str_equal (call->state, "planned");
    if (g_str_equal (call->state, "done"))
      n++;
    else if (planned && !(ask->move && call->day >= today))
      n += call->day < day || (call->day == day && call->start < ask->slot.minute);
  }
  return n;
}

static GPtrArray *
dates_of (const MoSlotAsk *ask, GPtrArray *calls, MoDay today)
{
  GPtrArray *dates = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_slot_date_unref);
  g_autoptr (GArray) days = mo_slot_days (&ask->slot);
  g_autoptr (GPtrArray) moving = ask->move ? calls_to_move (calls, today) : g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; i < days->len; i++) {
    MoSlotDay day = g_array_index (days, MoSlotDay, i);
    MoSlotDate *date = mo_slot_date_new ();
    date->day = day.day;
    date->passed_over = day.passed_over;
    g_ptr_array_add (dates, date);
    if (day.passed_over)
      continue;
    date->number = 1 + (int) n + calls_before (calls, ask, today, day.day);
    if (n < moving->len) {
      const MoCallView *call = g_ptr_array_index (moving, n);
      date->call = call->id;
      date->was = call->day;
      date->was_minute = call->start;
    }
    n++;
  }
  return dates;
}

/* ---------------------------------------------------------------------- clashes */

static char *
clash_words (const MoSlotPair *pair, const MoCallView *other)
{
  g_autofree char *from = mo_call_time_words (other->start);
  if (other->pairing == pair->id)
    return g_strdup_printf (_ ("This pair has a call at %s already."), from);
  return other->mentor_id == pair->mentor_id
             ? g_strdup_printf (
                   _ ("%s has a call with %s at %s then."), other->mentor, other->mentee, from)
             : g_strdup_printf (
                   _ ("%s has a call with %s at %s then."), other->mentee, other->mentor, from);
}

static gboolean
stays (GPtrArray *dates, const MoCallView *call)
{
  for (guint i = 0; i < dates->len; i++) {
    const MoSlotDate *date = g_ptr_array_index (dates, i);
    if (date->call == call->id)
      return FALSE;
  }
  return TRUE;
}

/* One query for all days; a call of the evening before may reach over midnight. */
static gboolean
find_clashes (MoStore *store,
              const MoSlotPair *pair,
              const MoSlot *slot,
              GPtrArray *dates,
              GError **error)
{
  MoSlotDate *last = g_ptr_array_index (dates, dates->len - 1);
  g_autoptr (GPtrArray) calls =
      mo_store_list_calls (store, slot->first - 1, last->day + 1, error);

  for (guint c = 0; calls && c < calls->len; c++) {
    const MoCallView *call = g_ptr_array_index (calls, c);
    MoCallSpan span = { call->day, call->start, call->minutes };
    if (!g_str_equal (call->state, "planned") || !stays (dates, call) ||
        (call->mentor_id != pair->mentor_id && call->person != pair->person))
      continue;
    for (guint i = 0; i < dates->len; i++) {
      MoSlotDate *date = g_ptr_array_index (dates, i);
      MoCallSpan wanted = { date->day, slot->minute, slot->minutes };
      if (!date->passed_over && !date->clash && mo_call_spans_clash (&wanted, &span))
        date->clash = clash_words (pair, call);
    }
  }
  return calls != NULL;
}

/* ---------------------------------------------------------------------- hours */

static gboolean
read_week (MoStore *store, gint64 person, MoWeek *week, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT weekday, hours FROM availability WHERE person = :person");
  mo_stmt_bind_int (&stmt, ":person", person);
  while (mo_stmt_step (&stmt))
    week->hours[mo_stmt_int (&stmt, 0)] = (guint32) mo_stmt_int (&stmt, 1);
  return mo_stmt_finish (&stmt, error);
}

/* Hours that nobody told are no reason to warn. */
static char *
outside (const char *name, const MoWeek *week, const MoSlot *slot)
{
  guint32 hours = week->hours[mo_day_weekday (slot->first)];
  int from = slot->minute / 60, to = MIN ((slot->minute + slot->minutes - 1) / 60, 23);
  gboolean all = mo_week_is_known (week);

  for (int hour = from; all && hour <= to; hour++)
    if (!(hours & (1u << hour))) {
      g_autofree char *words = mo_week_words (week);
      return g_strdup_printf (_ ("That is outside the hours of %s: %s."), name, words);
    }
  return NULL;
}

static gboolean
look_at_hours (MoStore *store, MoSlotPlan *plan, const MoSlot *slot, GError **error)
{
  MoWeek mentee = { 0 }, mentor = { 0 };
  if (!read_week (store, plan->pair->person, &mentee, error) ||
      !read_week (store, plan->pair->mentor_person, &mentor, error))
    return FALSE;
  g_autofree char *one = outside (plan->pair->mentee, &mentee, slot);
  g_autofree char *other = outside (plan->pair->mentor, &mentor, slot);
  if (one && other)
    plan->hours = g_strdup_printf ("%s %s", one, other);
  else
    plan->hours = one ? g_steal_pointer (&one) : g_steal_pointer (&other);
  return TRUE;
}

/* ---------------------------------------------------------------------- the plan */

static gboolean
fill (MoStore *store, const MoSlotAsk *ask, MoSlotPlan *plan, GError **error)
{
  MoPolicy policy;
  MoDay today = mo_store_get_today (store);

  if (!(plan->pair = mo_store_slot_pair (store, ask->pairing, error)) ||
      !mo_store_load_policy (store, &policy, error))
    return FALSE;
  plan->refusal = refusal (plan->pair, ask, today, &policy);
  if (plan->refusal)
    return TRUE;
  g_autoptr (GPtrArray) calls = mo_store_list_calls_of (store, ask->pairing, error);
  if (!calls)
    return FALSE;
  plan->dates = dates_of (ask, calls, today);
  return find_clashes (store, plan->pair, &ask->slot, plan->dates, error) &&
         look_at_hours (store, plan, &ask->slot, error);
}

MoSlotPlan *
mo_store_plan_slot (MoStore *store, const MoSlotAsk *ask, GError **error)
{
  g_autoptr (MoSlotPlan) plan = g_new0 (MoSlotPlan, 1);
  return fill (store, ask, plan, error) ? g_steal_pointer (&plan) : NULL;
}

gpointer
mo_store_plan_slot_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_plan_slot (store, ask, error);
}
