/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes after a match: what was offered, the call after three months, becoming a mentor,
 * and what it gave and cost the mentor. */
#include <glib/gi18n-lib.h>

#include "store/mo-endings-private.h"
#include "store/mo-mentor-steps.h"
#include "store/mo-pairings.h"
#include "store/mo-stmt.h"

static gboolean
has (const char *text)
{
  return text && *text;
}

static gboolean
is (const char *one, const char *other)
{
  return g_strcmp0 (one, other) == 0;
}

/* ---------------------------------------------------------------------- offered, taken up */

static char *
term_label (MoStore *store, const char *kind, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT label FROM term WHERE vocabulary = 'onward' AND code = :code");
  g_autofree char *label = NULL;
  mo_stmt_bind_text (&stmt, ":code", kind);
  if (mo_stmt_step (&stmt))
    label = mo_stmt_dup (&stmt, 0);
  return mo_stmt_finish (&stmt, error) ? g_steal_pointer (&label) : NULL;
}

gpointer
mo_store_offer_onward_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoEndingAsk *ask = data;
  g_autoptr (MoEndingView) view = mo_store_load_ending_view (store, ask->pairing, error);
  if (!view)
    return NULL;
  if (!has (ask->kind))
    return mo_store_refuse_job (error, _ ("Choose what was offered."));
  if (is (ask->kind, "other service") && !ask->service && !has (ask->note))
    return mo_store_refuse_job (error, _ ("Choose the service, or write which one it is."));
  if (is (ask->kind, "other") && !has (ask->note))
    return mo_store_refuse_job (error, _ ("Write what was offered."));
  g_autofree char *label = term_label (store, ask->kind, error);
  mo_store_label (store, _ ("Offered to %s: %s"), view->mentee, label ? label : ask->kind);
  MoChange *change = mo_change_new ("onward", 0, 0);
  mo_change_int (change, "person", view->person);
  mo_change_int (change, "pairing", view->id);
  mo_change_text (change, "kind", ask->kind);
  if (ask->service)
    mo_change_int (change, "service", ask->service);
  mo_change_day (change, "offered_on", mo_store_get_today (store));
  mo_change_text (change, "offered_by", mo_store_get_who (store));
  mo_change_text (change, "note", has (ask->note) ? ask->note : NULL);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

gpointer
mo_store_answer_onward_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoEndingAsk *ask = data;
  MoDay today = mo_store_get_today (store);
  const char *words = mo_onward_answer_words (ask->answer);

  if (!*words)
    return mo_store_refuse_job (error, _ ("Choose what came of it."));
  mo_store_label (store, _ ("What was offered: %s"), words);
  MoChange *change = mo_change_new ("onward", ask->row, ask->rev);
  mo_change_text (change, "answer", ask->answer);
  mo_change_day (change, "answered_on", today);
  mo_change_day (change, "taken_on", is (ask->answer, "taken_up") ? today : MO_DAY_NONE);
  if (has (ask->note))
    mo_change_text (change, "note", ask->note);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* ---------------------------------------------------------------------- three months on */

gpointer
mo_store_ending_follow_up_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoEndingAsk *ask = data;
  g_autoptr (MoEndingView) view = mo_store_load_ending_view (store, ask->pairing, error);
  if (!view)
    return NULL;
  if (!has (ask->note))
    return mo_store_refuse_job (error, _ ("Write how it goes, in a few words."));
  mo_store_label (store, _ ("%s rung again after the mentoring"), view->mentee);
  MoChange *change = mo_ending_change (store, ask->pairing, ask->rev, error);
  if (!change)
    return NULL;
  mo_change_day (change, "follow_up_on", mo_store_get_today (store));
  mo_change_text (change, "follow_up_by", mo_store_get_who (store));
  mo_change_text (change, "follow_up", ask->note);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* ---------------------------------------------------------------------- second spring */

static gboolean
is_family (MoStore *store, gint64 referral, gboolean *family, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "SELECT strand FROM referral WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", referral);
  *family = mo_stmt_step (&stmt) && is (mo_stmt_text (&stmt, 0), "family");
  return mo_stmt_finish (&stmt, error);
}

/* They stand among those who enquired, unless they are on the way already. */
static gboolean
enquire (MoStore *store, const MoEndingView *view, const char *note, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean family;
  gint64 mentor = mo_store_mentor_of (store, view->person, &failure);
  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (mentor)
    return TRUE;
  if (!is_family (store, view->referral, &family, error))
    return FALSE;
  MoNewMentor new = {
    .person = view->person, .sci = !family, .family = family, .state = "enquiry", .note = note
  };
  mentor = mo_store_add_mentor (store, &new, error);
  return mentor && mo_store_add_mentor_step (
                       store, mentor, "enquiry", mo_store_get_today (store), note, error);
}

gpointer
mo_store_ask_spring_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoEndingAsk *ask = data;
  MoDay today = mo_store_get_today (store);
  gboolean yes = is (ask->answer, "yes"), later = is (ask->answer, "later");
  g_autoptr (MoEndingView) view = mo_store_load_ending_view (store, ask->pairing, error);
  if (!view)
    return NULL;
  if (!view->spring || is (view->spring, "no"))
    return mo_store_refuse_job (
        error, _ ("They did not say that they may be asked. Ask for that first, in the talk."));
  if (!yes && !later && !is (ask->answer, "no"))
    return mo_store_refuse_job (error, _ ("Choose what they answered."));
  if (later && ask->day <= today)
    return mo_store_refuse_job (error,
                                _ ("Write a day from tomorrow on, on which to ask again."));
  mo_store_label (store,
                  yes     ? _ ("%s would like to become a mentor")
                  : later ? _ ("%s is asked again later about becoming a mentor")
                          : _ ("%s does not want to become a mentor"),
                  view->mentee);
  MoChange *change = mo_ending_change (store, ask->pairing, ask->rev, error);
  if (!change)
    return NULL;
  mo_change_text (change, "spring_answer", has (ask->note) ? ask->note : ask->answer);
  if (later) {
    mo_change_text (change, "spring", "later");
    mo_change_day (change, "spring_on", ask->day);
  } else {
    mo_change_day (change, "spring_asked_on", today);
    mo_change_text (change, "spring", yes ? "yes" : "no");
  }
  if (mo_store_save (store, change, NULL, error) && yes)
    enquire (store, view, ask->note, error);
  return NULL;
}

/* ---------------------------------------------------------------------- the mentor's check */

void
mo_mentor_check_ask_free (gpointer data)
{
  MoMentorCheckAsk *ask = data;
  g_free (ask->again);
  g_free (ask->note);
  g_free (ask);
}

static char *
mentor_name (MoStore *store, gint64 mentor, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT trim(p.first_name || ' ' || p.last_name)"
                                      " FROM mentor t JOIN person p ON p.id = t.person"
                                      " WHERE t.id = :id");
  g_autofree char *name = NULL;
  mo_stmt_bind_int (&stmt, ":id", mentor);
  if (mo_stmt_step (&stmt))
    name = mo_stmt_dup (&stmt, 0);
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!name)
    g_set_error_literal (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such mentor");
  return g_steal_pointer (&name);
}

/* A support call within days, unless one is agreed on earlier. */
static gboolean
support_soon (MoStore *store, gint64 mentor, GError **error)
{
  MoPolicy policy;
  if (!mo_store_load_policy (store, &policy, error))
    return FALSE;
  MoDay due = mo_store_get_today (store) + policy.support_first_days;
  g_auto (MoStmt) stmt = mo_stmt_new (store,
                                      "SELECT id, due_on FROM supervision WHERE mentor = :id"
                                      " AND done_on IS NULL ORDER BY due_on, id LIMIT 1");
  mo_stmt_bind_int (&stmt, ":id", mentor);
  gint64 open = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  MoDay agreed = open ? mo_stmt_day (&stmt, 1) : MO_DAY_NONE;
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (open && agreed != MO_DAY_NONE && agreed <= due)
    return TRUE;
  MoChange *change = mo_change_new ("supervision", open, 0);
  mo_change_int (change, "mentor", mentor);
  mo_change_text (change, "kind", "after-hard-call");
  mo_change_day (change, "due_on", due);
  return mo_store_save (store, change, NULL, error) != 0;
}

static gboolean
mentor_told (MoStore *store, gint64 pairing, GError **error)
{
  MoChange *change = mo_ending_change (store, pairing, 0, error);
  if (!change)
    return FALSE;
  mo_change_day (change, "mentor_told_on", mo_store_get_today (store));
  return mo_store_save (store, change, NULL, error) != 0;
}

gpointer
mo_store_mentor_check_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoMentorCheckAsk *ask = data;
  g_autofree char *name = mentor_name (store, ask->mentor, error);
  if (!name)
    return NULL;
  if (ask->strain < 0 || ask->strain > 3)
    return mo_store_refuse_job (error, _ ("Choose how much of a strain it was."));
  gboolean support = mo_rule_strain_needs_support (ask->strain);
  mo_store_label (store,
                  support ? _ ("Check with %s written down; a support call is due")
                          : _ ("Check with %s written down"),
                  name);
  MoChange *change = mo_change_new ("mentor_check", 0, 0);
  mo_change_int (change, "mentor", ask->mentor);
  if (ask->pairing)
    mo_change_int (change, "pairing", ask->pairing);
  mo_change_day (change, "taken_on", mo_store_get_today (store));
  mo_change_text (change, "who", mo_store_get_who (store));
  if (ask->gain >= 1 && ask->gain <= 5)
    mo_change_int (change, "gain", ask->gain);
  mo_change_int (change, "strain", ask->strain);
  mo_change_text (change, "again", has (ask->again) ? ask->again : NULL);
  mo_change_text (change, "words", has (ask->note) ? ask->note : NULL);
  if (!mo_store_save (store, change, NULL, error) ||
      (ask->told && ask->pairing && !mentor_told (store, ask->pairing, error)))
    return NULL;
  if (support)
    support_soon (store, ask->mentor, error);
  return NULL;
}
