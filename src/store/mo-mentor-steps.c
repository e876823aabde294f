/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-mentor-steps.h"

#include "store/mo-change.h"
#include "store/mo-stmt.h"

/* ---------------------------------------------------------------------- where one stands */

void
mo_mentor_facts_free (MoMentorFacts *facts)
{
  g_free (facts->name);
  g_free (facts->state);
  g_free (facts->note);
  g_free (facts);
}

static MoMentorFacts *
read_facts (MoStmt *stmt, const MoPolicy *policy)
{
  MoMentorFacts *facts = g_new0 (MoMentorFacts, 1);
  MoMentorStanding *it = &facts->standing;

  facts->id = mo_stmt_int (stmt, 0);
  facts->person = mo_stmt_int (stmt, 1);
  facts->rev = (int) mo_stmt_int (stmt, 2);
  facts->name = g_strdup_printf ("%s %s", mo_stmt_text (stmt, 3), mo_stmt_text (stmt, 4));
  g_strstrip (facts->name);
  facts->state = mo_stmt_dup (stmt, 5);
  facts->ask_again = mo_stmt_day (stmt, 13);
  facts->note = mo_stmt_dup (stmt, 21);
  it->state = facts->state;
  it->state_on = mo_stmt_day (stmt, 6);
  it->sci = mo_stmt_int (stmt, 7) != 0;
  it->family = mo_stmt_int (stmt, 8) != 0;
  it->lived_since = mo_stmt_day (stmt, 9);
  it->waived = !mo_stmt_is_null (stmt, 10);
  it->sci_trained = mo_stmt_day (stmt, 11);
  it->family_trained = mo_stmt_day (stmt, 12);
  it->references_ok = (int) mo_stmt_int (stmt, 14);
  it->references_no = (int) mo_stmt_int (stmt, 15);
  it->matched = (int) mo_stmt_int (stmt, 16);
  it->check_seen = mo_stmt_day (stmt, 17);
  it->interview_on = mo_stmt_day (stmt, 19);
  it->interviewed = mo_stmt_day (stmt, 20);
  if (it->check_seen != MO_DAY_NONE)
    it->check_due = MAX (mo_stmt_day (stmt, 18), it->check_seen + policy->check_policy_days);
  return facts;
}

MoMentorFacts *
mo_store_load_mentor_facts (MoStore *store, gint64 mentor, GError **error)
{
  MoPolicy policy;
  g_autoptr (MoMentorFacts) facts = NULL;

  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT m.id, m.person, m.rev, p.first_name, p.last_name, m.state, m.state_on, m.sci,"
      " m.family, m.lived_since, m.waiver_by, m.sci_trained_on, m.family_trained_on,"
      " m.ask_again_on,"
      " (SELECT count(*) FROM referee f WHERE f.mentor = m.id AND f.ok = 1),"
      " (SELECT count(*) FROM referee f WHERE f.mentor = m.id AND f.ok = 0),"
      " (SELECT count(*) FROM pairing x WHERE x.mentor = m.id AND x.state NOT IN"
      "   ('mentor_no', 'mentee_no', 'impact_due', 'closed', 'dropped')),"
      " (SELECT max(k.seen_on) FROM safety_check k WHERE k.person = m.person),"
      " (SELECT max(k.renew_on) FROM safety_check k WHERE k.person = m.person),"
      " (SELECT max(s.entered_on) FROM mentor_step s WHERE s.mentor = m.id"
      "   AND s.state = 'interview_on'),"
      " (SELECT max(s.entered_on) FROM mentor_step s WHERE s.mentor = m.id"
      "   AND s.state = 'interview_held'), m.note"
      " FROM mentor m JOIN person p ON p.id = m.person WHERE m.id = :id");
  mo_stmt_bind_int (&stmt, ":id", mentor);
  if (mo_stmt_step (&stmt))
    facts = read_facts (&stmt, &policy);
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!facts)
    g_set_error (
        error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no mentor %" G_GINT64_FORMAT, mentor);
  return g_steal_pointer (&facts);
}

gint64
mo_store_mentor_of (MoStore *store, gint64 person, GError **error)
{
  gint64 mentor = 0;
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT id FROM mentor WHERE person = :person");
  mo_stmt_bind_int (&stmt, ":person", person);
  if (mo_stmt_step (&stmt))
    mentor = mo_stmt_int (&stmt, 0);
  return mo_stmt_finish (&stmt, error) ? mentor : 0;
}

/* ---------------------------------------------------------------------- lists */

static const MoField step_fields[] = {
  MO_FIELD (INT64, MoMentorStep, id),    MO_FIELD (TEXT, MoMentorStep, state),
  MO_FIELD (DAY, MoMentorStep, entered), MO_FIELD (TEXT, MoMentorStep, who),
  MO_FIELD (TEXT, MoMentorStep, note),   MO_FIELD_END
};
MO_DEFINE_RECORD (MoMentorStep, mo_mentor_step, step_fields)

GPtrArray *
mo_store_list_mentor_steps (MoStore *store, gint64 mentor, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id, state, entered_on AS entered, who, note FROM mentor_step"
                   " WHERE mentor = :mentor ORDER BY entered_on, id");
  mo_stmt_bind_int (&stmt, ":mentor", mentor);
  return mo_stmt_read_all (&stmt, mo_mentor_step, error);
}

static const MoField referee_fields[] = { MO_FIELD (INT64, MoReferee, id),
                                          MO_FIELD (INT, MoReferee, rev),
                                          MO_FIELD (INT, MoReferee, ok),
                                          MO_FIELD (TEXT, MoReferee, name),
                                          MO_FIELD (DAY, MoReferee, asked),
                                          MO_FIELD (DAY, MoReferee, received),
                                          MO_FIELD_END };
MO_DEFINE_RECORD (MoReferee, mo_referee, referee_fields)

GPtrArray *
mo_store_list_referees (MoStore *store, gint64 mentor, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id, rev, COALESCE(ok, -1) AS ok, name, asked_on AS asked,"
                   " received_on AS received FROM referee WHERE mentor = :mentor ORDER BY id");
  mo_stmt_bind_int (&stmt, ":mentor", mentor);
  return mo_stmt_read_all (&stmt, mo_referee, error);
}

static const MoField on_way_fields[] = {
  MO_FIELD (INT64, MoOnWay, id),      MO_FIELD (TEXT, MoOnWay, name),
  MO_FIELD (TEXT, MoOnWay, state),    MO_FIELD (INT, MoOnWay, sci),
  MO_FIELD (INT, MoOnWay, family),    MO_FIELD (DAY, MoOnWay, since),
  MO_FIELD (DAY, MoOnWay, ask_again), MO_FIELD_END
};
MO_DEFINE_RECORD (MoOnWay, mo_on_way, on_way_fields)

static int
nearest_first (gconstpointer a, gconstpointer b)
{
  const MoOnWay *one = *(const MoOnWay *const *) a, *other = *(const MoOnWay *const *) b;
  MoWayStep x = mo_way_step (one->state), y = mo_way_step (other->state);
  if (x != y)
    return x == MO_WAY_STEPS ? 1 : y == MO_WAY_STEPS ? -1 : (int) y - (int) x;
  MoDay p = x == MO_WAY_STEPS ? one->ask_again : one->since;
  MoDay q = x == MO_WAY_STEPS ? other->ask_again : other->since;
  return p != q ? (p > q) - (p < q) : (one->id > other->id) - (one->id < other->id);
}

GPtrArray *
mo_store_list_on_way (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT m.id, trim(p.first_name || ' ' || p.last_name) AS name, m.state, m.sci, m.family,"
      " m.state_on AS since, m.ask_again_on AS ask_again"
      " FROM mentor m JOIN person p ON p.id = m.person WHERE m.state IN"
      " ('enquiry', 'applied', 'screening', 'interview', 'training_booked', 'trained',"
      " 'not_now')");
  GPtrArray *people = mo_stmt_read_all (&stmt, mo_on_way, error);
  if (people)
    g_ptr_array_sort (people, nearest_first);
  return people;
}

/* ---------------------------------------------------------------------- a step */

gboolean
mo_store_add_mentor_step (MoStore *store,
                          gint64 mentor,
                          const char *state,
                          MoDay on,
                          const char *note,
                          GError **error)
{
  MoChange *change = mo_change_new ("mentor_step", 0, 0);
  mo_change_int (change, "mentor", mentor);
  mo_change_text (change, "state", state);
  mo_change_day (change, "entered_on", on);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "note", note && *note ? note : NULL);
  return mo_store_save (store, change, NULL, error) != 0;
}

static gboolean
is (const char *state, const char *one)
{
  return g_strcmp0 (state, one) == 0;
}

/* The days that belong to a step, beside its own. */
static void
stamp (MoChange *change, const MoMentorFacts *facts, const MoMentorMove *move)
{
  if (is (move->to, "applied"))
    mo_change_day (change, "applied_on", move->on);
  if (is (move->to, "active") && !is (facts->state, "paused"))
    mo_change_day (change, "approved_on", move->on);
  if (is (move->to, "active"))
    mo_change_day (change, "paused_until", MO_DAY_NONE);
  if (is (move->to, "left"))
    mo_change_day (change, "left_on", move->on);
  else if (is (facts->state, "left"))
    mo_change_day (change, "left_on", MO_DAY_NONE);
  if (is (move->to, "not_now"))
    mo_change_day (change, "ask_again_on", move->ask_again);
  else if (facts->ask_again != MO_DAY_NONE)
    mo_change_day (change, "ask_again_on", MO_DAY_NONE);
}

/* Taken on in spite of the two years: who decided it, and why. */
static void
waive (MoStore *store,
       MoChange *change,
       const MoMentorFacts *facts,
       const MoMentorMove *move,
       const MoPolicy *policy)
{
  const MoMentorStanding *it = &facts->standing;
  if (!is (move->to, "screening") || it->waived)
    return;
  g_auto (MoVerdict) years = mo_rule_lived (
      it->lived_since, it->family && !it->sci, mo_store_get_today (store), policy);
  if (years.level != MO_LEVEL_ASK)
    return;
  mo_change_text (change, "waiver_by", mo_store_get_who (store));
  mo_change_text (change, "waiver_why", move->why);
  mo_change_day (change, "waiver_on", move->on);
}

gboolean
mo_store_mentor_step (MoStore *store,
                      gint64 mentor,
                      int rev,
                      const MoMentorMove *move,
                      GError **error)
{
  MoPolicy policy;
  g_autoptr (MoMentorFacts) facts = mo_store_load_mentor_facts (store, mentor, error);
  if (!facts || !mo_store_load_policy (store, &policy, error))
    return FALSE;
  g_auto (MoVerdict) verdict =
      mo_rule_mentor_step (&facts->standing, move, mo_store_get_today (store), &policy);
  if (verdict.level >= MO_LEVEL_ASK)
    return mo_store_refuse (error, verdict.reason);
  MoChange *change = mo_change_new ("mentor", mentor, rev);
  mo_change_text (change, "state", move->to);
  mo_change_day (change, "state_on", move->on);
  mo_change_text (change, "state_reason", move->why && *move->why ? move->why : NULL);
  stamp (change, facts, move);
  waive (store, change, facts, move, &policy);
  if (!mo_store_save (store, change, move->why, error))
    return FALSE;
  return mo_store_add_mentor_step (store, mentor, move->to, move->on, move->why, error);
}

/* ---------------------------------------------------------------------- all ways */

static void
earlier (MoDay *day, MoDay found)
{
  if (found != MO_DAY_NONE && (*day == MO_DAY_NONE || found < *day))
    *day = found;
}

/* What the mentor's own row tells: for who was written down before steps were. */
static MoMentorWay
read_way (MoStmt *stmt)
{
  const char *state = mo_stmt_text (stmt, 1);
  MoDay state_on = mo_stmt_day (stmt, 2);
  MoMentorWay way = { .id = mo_stmt_int (stmt, 0), .now = mo_way_step (state) };

  earlier (&way.entered[MO_WAY_APPLIED], mo_stmt_day (stmt, 3));
  earlier (&way.entered[MO_WAY_APPROVED], mo_stmt_day (stmt, 4));
  earlier (&way.entered[MO_WAY_TRAINED], mo_stmt_day (stmt, 5));
  earlier (&way.entered[MO_WAY_TRAINED], mo_stmt_day (stmt, 6));
  if (way.now < MO_WAY_APPROVED)
    earlier (&way.entered[way.now], state_on);
  way.not_now = is (state, "not_now");
  way.declined = is (state, "declined");
  if (way.now == MO_WAY_STEPS)
    way.out_on = state_on;
  return way;
}

/* Both lists are in the order of the mentor's id, so one walk joins them. */
static gboolean
join_steps (MoStore *store, GArray *ways, GError **error)
{
  guint i = 0;
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT mentor, state, min(entered_on) FROM mentor_step"
                                      " GROUP BY mentor, state ORDER BY mentor, state");
  while (mo_stmt_step (&stmt)) {
    gint64 mentor = mo_stmt_int (&stmt, 0);
    const char *state = mo_stmt_text (&stmt, 1);
    MoWayStep step = is (state, "paused") ? MO_WAY_STEPS : mo_way_step (state);
    while (i < ways->len && g_array_index (ways, MoMentorWay, i).id < mentor)
      i++;
    if (step == MO_WAY_STEPS || i == ways->len ||
        g_array_index (ways, MoMentorWay, i).id != mentor)
      continue;
    earlier (&g_array_index (ways, MoMentorWay, i).entered[step], mo_stmt_day (&stmt, 2));
  }
  return mo_stmt_finish (&stmt, error);
}

GArray *
mo_store_load_mentor_ways (MoStore *store, GError **error)
{
  g_autoptr (GArray) ways = g_array_new (FALSE, TRUE, sizeof (MoMentorWay));
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT id, state, state_on, applied_on, approved_on, sci_trained_on,"
                   " family_trained_on FROM mentor ORDER BY id");
  while (mo_stmt_step (&stmt)) {
    MoMentorWay way = read_way (&stmt);
    g_array_append_val (ways, way);
  }
  if (!mo_stmt_finish (&stmt, error) || !join_steps (store, ways, error))
    return NULL;
  return g_steal_pointer (&ways);
}

gpointer
mo_store_mentor_funnel_job (MoStore *store, gconstpointer ask, GError **error)
{
  MoPolicy policy;
  const MoDay *year = ask;
  if (!mo_store_load_policy (store, &policy, error))
    return NULL;
  g_autoptr (GArray) ways = mo_store_load_mentor_ways (store, error);
  if (!ways)
    return NULL;
  MoMentorFunnel *funnel = g_new (MoMentorFunnel, 1);
  *funnel = mo_mentor_funnel ((const MoMentorWay *) (gpointer) ways->data,
                              ways->len,
                              year ? *year : MO_DAY_NONE,
                              mo_store_get_today (store),
                              &policy);
  return funnel;
}
