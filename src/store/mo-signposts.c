/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-decision-rules.h"
#include "store/mo-change.h"
#include "store/mo-services.h"
#include "store/mo-stmt.h"

static const MoField signpost_fields[] = {
  MO_FIELD (INT64, MoSignpost, id),       MO_FIELD (INT, MoSignpost, rev),
  MO_FIELD (INT64, MoSignpost, referral), MO_FIELD (INT64, MoSignpost, person),
  MO_FIELD (INT64, MoSignpost, service),  MO_FIELD (TEXT, MoSignpost, number),
  MO_FIELD (TEXT, MoSignpost, name),      MO_FIELD (TEXT, MoSignpost, to),
  MO_FIELD (TEXT, MoSignpost, reach),     MO_FIELD (TEXT, MoSignpost, said),
  MO_FIELD (TEXT, MoSignpost, who),       MO_FIELD (TEXT, MoSignpost, outcome),
  MO_FIELD (TEXT, MoSignpost, note),      MO_FIELD (DAY, MoSignpost, given),
  MO_FIELD (DAY, MoSignpost, follow_up),  MO_FIELD (DAY, MoSignpost, outcome_on),
  MO_FIELD (INT, MoSignpost, level),      MO_FIELD (INT, MoSignpost, days_left),
  MO_FIELD (TEXT, MoSignpost, due_words), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoSignpost, mo_signpost, signpost_fields)

const char *
mo_signpost_outcome_words (const char *outcome)
{
  static const char *const words[][2] = {
    { "taken_up", N_ ("taken up") },
    { "not_taken_up", N_ ("not taken up") },
    { "not_known", N_ ("not known") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i][0], outcome) == 0)
      return _ (words[i][1]);
  return "";
}

/* ---------------------------------------------------------------------- reading */

static void
judge (GPtrArray *signposts, MoDay today)
{
  for (guint i = 0; i < signposts->len; i++) {
    MoSignpost *it = g_ptr_array_index (signposts, i);
    g_auto (MoVerdict) verdict = mo_rule_follow_up (it->follow_up, it->outcome_on, today);
    it->level = verdict.level;
    it->days_left = verdict.days_left;
    it->due_words = it->outcome || it->follow_up == MO_DAY_NONE
                        ? g_strdup (mo_signpost_outcome_words (it->outcome))
                        : mo_verdict_days_words (&verdict);
  }
}

#define COLUMNS                                                                                \
  "SELECT g.id AS id, g.rev AS rev, g.referral AS referral, r.person AS person,"               \
  " coalesce(g.service, 0) AS service, r.number AS number,"                                    \
  " trim(p.first_name || ' ' || p.last_name) AS name,"                                         \
  " coalesce(s.name, g.said, '') AS \"to\", coalesce(s.phone, s.web, s.email) AS reach,"       \
  " g.said AS said, g.who AS who, g.outcome AS outcome, g.note AS note, g.given_on AS given,"  \
  " g.follow_up_on AS follow_up, g.outcome_on AS outcome_on FROM signpost g"                   \
  " JOIN referral r ON r.id = g.referral JOIN person p ON p.id = r.person"                     \
  " LEFT JOIN service s ON s.id = g.service"

GPtrArray *
mo_store_list_signposts (MoStore *store, gint64 referral, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, COLUMNS " WHERE g.referral = :referral ORDER BY g.given_on, g.id");
  mo_stmt_bind_int (&stmt, ":referral", referral);
  GPtrArray *found = mo_stmt_read_all (&stmt, mo_signpost, error);
  if (found)
    judge (found, mo_store_get_today (store));
  return found;
}

GPtrArray *
mo_store_list_follow_ups (MoStore *store, MoDay until, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   COLUMNS " WHERE g.outcome IS NULL AND g.follow_up_on IS NOT NULL"
                           " AND g.follow_up_on <= :until ORDER BY g.follow_up_on, g.id");
  mo_stmt_bind_day (&stmt, ":until", until != MO_DAY_NONE ? until : mo_day_new (9999, 12, 31));
  GPtrArray *found = mo_stmt_read_all (&stmt, mo_signpost, error);
  if (found)
    judge (found, mo_store_get_today (store));
  return found;
}

gpointer
mo_store_list_follow_ups_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_follow_ups (store, ask ? *(const MoDay *) ask : MO_DAY_NONE, error);
}

gboolean
mo_store_count_signposts (MoStore *store,
                          MoDay from,
                          MoDay to,
                          MoSignpostCounts *counts,
                          GError **error)
{
  *counts = (MoSignpostCounts){ 0 };
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT outcome, count(*) FROM signpost"
                                      " WHERE given_on BETWEEN :from AND :to GROUP BY outcome");
  mo_stmt_bind_day (&stmt, ":from", from);
  mo_stmt_bind_day (&stmt, ":to", to);
  while (mo_stmt_step (&stmt)) {
    const char *outcome = mo_stmt_text (&stmt, 0);
    int n = (int) mo_stmt_int (&stmt, 1);
    int *of = g_strcmp0 (outcome, "taken_up") == 0       ? &counts->taken_up
              : g_strcmp0 (outcome, "not_taken_up") == 0 ? &counts->not_taken_up
              : g_strcmp0 (outcome, "not_known") == 0    ? &counts->not_known
                                                         : &counts->open;
    *of += n;
    counts->given += n;
  }
  return mo_stmt_finish (&stmt, error);
}

/* ---------------------------------------------------------------------- writing */

gint64
mo_store_add_signpost (MoStore *store,
                       gint64 referral,
                       const MoNewSignpost *new,
                       GError **error)
{
  MoDay today = mo_store_get_today (store);
  MoPolicy policy;

  if (!new->service && (!new->said || !*new->said))
    return mo_store_refuse (error, _ ("Choose a service, or write one in your own words."));
  if (!mo_store_load_policy (store, &policy, error))
    return 0;
  MoChange *change = mo_change_new ("signpost", 0, 0);
  mo_change_int (change, "referral", referral);
  if (new->service)
    mo_change_int (change, "service", new->service);
  mo_change_text (change, "said", new->said);
  mo_change_day (change, "given_on", today);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_day (change,
                 "follow_up_on",
                 new->follow_up != MO_DAY_NONE ? new->follow_up
                                               : today + policy.follow_up_days);
  return mo_store_save (store, change, NULL, error);
}

void
mo_follow_up_ask_free (gpointer data)
{
  MoFollowUpAsk *ask = data;
  g_free (ask->outcome);
  g_free (ask->note);
  g_free (ask);
}

/* "Grace Tilley, Samaritans" */
static char *
title_of (MoStore *store, gint64 signpost, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT trim(p.first_name || ' ' || p.last_name), coalesce(s.name, g.said, '')"
      " FROM signpost g JOIN referral r ON r.id = g.referral JOIN person p ON p.id = r.person"
      " LEFT JOIN service s ON s.id = g.service WHERE g.id = :id");
  mo_stmt_bind_int (&stmt, ":id", signpost);
  g_autofree char *title =
      mo_stmt_step (&stmt)
          ? g_strdup_printf ("%s, %s", mo_stmt_text (&stmt, 0), mo_stmt_text (&stmt, 1))
          : NULL;
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!title)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such signpost");
  return g_steal_pointer (&title);
}

gpointer
mo_store_answer_follow_up_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoFollowUpAsk *ask = data;
  MoDay today = mo_store_get_today (store);
  g_autofree char *title = title_of (store, ask->signpost, error);

  if (!title)
    return NULL;
  if (!ask->outcome && ask->again <= today)
    return mo_store_refuse_job (error,
                                _ ("Write a day from tomorrow on, on which to ask again."));
  mo_store_label (store,
                  "%s: %s",
                  title,
                  ask->outcome ? mo_signpost_outcome_words (ask->outcome)
                               : _ ("to be asked again"));
  MoChange *change = mo_change_new ("signpost", ask->signpost, ask->rev);
  if (ask->outcome) {
    mo_change_text (change, "outcome", ask->outcome);
    mo_change_day (change, "outcome_on", today);
  } else {
    mo_change_day (change, "follow_up_on", ask->again);
  }
  if (ask->note && *ask->note)
    mo_change_text (change, "note", ask->note);
  mo_store_save (store, change, NULL, error);
  return NULL;
}
