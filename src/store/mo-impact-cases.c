/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-impact-private.h"
#include "store/mo-missing.h"

/* ---------------------------------------------------------------------- referrals */

static gboolean
is_one_of (const char *code, const char *const *codes)
{
  return code && g_strv_contains (codes, code);
}

/* Reached, but nobody kept the day: so old workbooks have it. */
static gboolean
is_contact_unknown (const MoCaseFact *it, const char *held)
{
  static const char *const reached[] = {
    "assessment_booked", "assessed", "awaiting_match", "matched", NULL
  };
  return it->wait.contacted == MO_DAY_NONE &&
         (it->wait.accepted != MO_DAY_NONE || it->assessed != MO_DAY_NONE ||
          is_one_of (it->state, reached) || is_one_of (held, reached));
}

static void
read_state (MoStmt *stmt, MoCaseFact *it)
{
  static const char *const gone[] = { "closed",    "not_suitable", "signposted",
                                      "withdrawn", "no_response",  NULL };
  const char *decision = mo_stmt_text (stmt, 10);

  it->state = mo_impact_code (stmt, 6);
  it->wait.withdrawn = g_strcmp0 (it->state, "withdrawn") == 0;
  if (is_one_of (it->state, gone))
    it->wait.left = mo_stmt_is_null (stmt, 9) ? mo_stmt_day (stmt, 7) : mo_stmt_day (stmt, 9);
  it->not_suitable =
      g_strcmp0 (decision, "not_suitable") == 0 ||
      (it->wait.accepted == MO_DAY_NONE && (g_strcmp0 (it->state, "not_suitable") == 0 ||
                                            g_strcmp0 (it->state, "signposted") == 0));
  it->decided = mo_stmt_day (stmt, 11);
  if (it->decided == MO_DAY_NONE && it->not_suitable)
    it->decided = it->wait.left;
  it->closed = g_strcmp0 (it->state, "closed") == 0 ? it->wait.left : MO_DAY_NONE;
  it->signposted = mo_stmt_int (stmt, 12) > 0 || !mo_stmt_is_null (stmt, 14);
  it->signpost_taken = mo_stmt_int (stmt, 13) > 0;
}

static void
read_person (MoStmt *stmt, MoCaseFact *it)
{
  it->region = mo_impact_code (stmt, 16);
  it->gender = mo_impact_code (stmt, 17);
  it->ethnicity = mo_impact_code (stmt, 18);
  it->age = mo_day_age (mo_stmt_day (stmt, 19), it->wait.received);
  it->level_band =
      mo_level_band (mo_stmt_int (stmt, 20), mo_stmt_text (stmt, 21), mo_stmt_text (stmt, 22));
  it->injury_known_centre = !mo_stmt_is_null (stmt, 23) || !mo_stmt_is_null (stmt, 24);
  it->treated_in_centre =
      g_strcmp0 (mo_stmt_text (stmt, 23), "yes") == 0 ||
      (!mo_stmt_is_null (stmt, 24) && g_strcmp0 (mo_stmt_text (stmt, 24), "unknown") != 0);
}

static void
read_case (MoImpactRead *read, MoStmt *stmt)
{
  MoCaseFact it = {
    .id = mo_stmt_int (stmt, 0),
    .person = mo_stmt_int (stmt, 1),
    .wait = { .family = g_str_equal (mo_stmt_text (stmt, 2), "family"),
              .received = mo_stmt_day (stmt, 3),
              .due = mo_stmt_day (stmt, 4),
              .contacted = mo_stmt_day (stmt, 5),
              .accepted = mo_stmt_day (stmt, 8) },
    .assessed = mo_stmt_day (stmt, 15),
    .young = mo_stmt_int (stmt, 25) != 0,
    .source = mo_impact_code (stmt, 26),
    .mentee_again = !mo_stmt_is_null (stmt, 27),
  };
  it.self_referred = g_strcmp0 (it.source, "self") == 0;
  read_state (stmt, &it);
  it.wait.contact_unknown = is_contact_unknown (&it, mo_stmt_text (stmt, 28));
  /* until the single holds are read, these are days that are only known as a number */
  *(it.wait.accepted == MO_DAY_NONE ? &it.wait.contact_paused : &it.wait.match_paused) =
      mo_stmt_int (stmt, 29);
  it.call_paused = mo_stmt_int (stmt, 29);
  it.assess_paused = it.wait.contact_paused;
  read_person (stmt, &it);
  mo_impact_place (read->cases, it.id, read->facts->cases->len);
  g_array_append_val (read->facts->cases, it);
}

gboolean
mo_impact_read_cases (MoImpactRead *read, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      read->store,
      "SELECT r.id, r.person, r.strand, r.received_on, r.due_on, r.first_contact_on, r.state,"
      " r.state_on, r.accepted_on, r.closed_on, r.decision, r.decided_on,"
      " coalesce(s.given, 0), coalesce(s.taken, 0), r.signposted_to, r.assessed_on,"
      " p.region, p.gender, e.ethnicity, p.born_on, coalesce(i.level_upper, 0), i.ais,"
      " i.ventilation, i.centre_treated, i.centre,"
      " r.young, r.referrer_kind, r.again_of, r.held_state, r.paused_days"
      " FROM referral r JOIN person p ON p.id = r.person"
      " LEFT JOIN equality e ON e.person = p.id"
      " LEFT JOIN injury i ON i.id = (SELECT max(j.id) FROM injury j"
      "  WHERE j.person = p.id AND j.current = 1)"
      " LEFT JOIN (SELECT referral, count(*) AS given,"
      "  sum(CASE WHEN outcome = 'taken_up' THEN 1 ELSE 0 END) AS taken"
      "  FROM signpost GROUP BY referral) s ON s.referral = r.id"
      " ORDER BY r.id");
  while (mo_stmt_step (&stmt))
    read_case (read, &stmt);
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- days on hold */

static void
add_hold (MoCaseFact *it, MoDay from, MoDay to, MoDay today)
{
  const MoFigureCase *one = &it->wait;
  MoDay until = to != MO_DAY_NONE ? to : today;
  const struct {
    MoDay began, ended;
    int *paused;
  } waits[] = {
    { one->received, one->contacted, &it->wait.contact_paused },
    { one->accepted, one->agreed, &it->wait.match_paused },
    { one->received, it->assessed, &it->assess_paused },
    { one->received, it->first_call, &it->call_paused },
  };
  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    if (waits[i].began != MO_DAY_NONE)
      *waits[i].paused += mo_figure_paused (
          from, until, waits[i].began, waits[i].ended ? waits[i].ended : today);
}

/* Single holds that are on record take the place of the number. */
gboolean
mo_impact_read_holds (MoImpactRead *read, GError **error)
{
  gint64 last = 0;
  g_auto (MoStmt) stmt = mo_stmt_new (read->store,
                                      "SELECT referral, entered_on, left_on FROM wait_event"
                                      " WHERE stage = 'hold' ORDER BY referral, id");
  while (mo_stmt_step (&stmt)) {
    gint64 id = mo_stmt_int (&stmt, 0);
    int at = mo_impact_at (read->cases, id);
    if (at < 0)
      continue;
    MoCaseFact *it = mo_case_fact (read->facts, at);
    if (id != last)
      it->wait.contact_paused = it->wait.match_paused = it->assess_paused = it->call_paused = 0;
    last = id;
    add_hold (it, mo_stmt_day (&stmt, 1), mo_stmt_day (&stmt, 2), read->facts->today);
  }
  return mo_stmt_finish (&stmt, error);
}

static void
take_wanted (gint64 referral, MoKeptWhole whole, gpointer user)
{
  MoImpactRead *read = user;
  int at = mo_impact_at (read->cases, referral);
  if (at < 0)
    return;
  mo_case_fact (read->facts, at)->required = mo_wanted_count (whole.required);
  mo_case_fact (read->facts, at)->filled = mo_wanted_count (whole.filled);
}

/* M-31 and the list of what is missing say the same. */
gboolean
mo_impact_read_wanted (MoImpactRead *read, GError **error)
{
  return mo_store_each_wanted (read->store, take_wanted, read, error);
}
