/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-no-answers.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-tell.h"
#include "store/mo-change.h"
#include "store/mo-letters.h"
#include "store/mo-stmt.h"

static void
phone_clear (gpointer data)
{
  MoNoAnswerPhone *phone = data;
  g_free ((char *) phone->number);
  g_free ((char *) phone->label);
}

void
mo_nobody_free (MoNobody *nobody)
{
  if (!nobody)
    return;
  g_free (nobody->mentee);
  g_free (nobody->mentor);
  g_free (nobody->first);
  g_free (nobody->other);
  g_free (nobody->office);
  g_free (nobody->times);
  g_clear_pointer (&nobody->phones, g_array_unref);
  g_free (nobody);
}

MoNoAnswer
mo_nobody_facts (const MoNobody *nobody)
{
  return (MoNoAnswer){ .first = nobody->first,
                       .other = nobody->other,
                       .office = nobody->office,
                       .times = nobody->times,
                       .withhold = nobody->withhold,
                       .voicemail = nobody->voicemail,
                       .phones = (const MoNoAnswerPhone *) (gpointer) nobody->phones->data,
                       .n_phones = nobody->phones->len };
}

/* ---------------------------------------------------------------------- reading */

/* Calls without an answer since the last that took place. */
#define RUNNING                                                                                \
  " FROM call c WHERE c.pairing = x.id AND c.state = 'no_answer' AND NOT EXISTS"               \
  " (SELECT 1 FROM call d WHERE d.pairing = x.id AND d.state = 'done'"                         \
  "  AND d.starts_at > c.starts_at)"

static gboolean
read_pair (MoStore *store, MoNobody *nobody, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT p.id, p.first_name || ' ' || p.last_name, m.first_name || ' ' || m.last_name,"
      " coalesce(p.known_as, p.first_name), p.contact_times, p.withhold_number,"
      " p.voicemail_safe, (SELECT count(*)" RUNNING "), (SELECT max(c.day_on)" RUNNING ")"
      " FROM pairing x JOIN referral r ON r.id = x.referral JOIN person p ON p.id = r.person"
      " JOIN mentor t ON t.id = x.mentor JOIN person m ON m.id = t.person WHERE x.id = :id");
  mo_stmt_bind_int (&stmt, ":id", nobody->pairing);
  gboolean there = mo_stmt_step (&stmt);
  if (there) {
    nobody->person = mo_stmt_int (&stmt, 0);
    nobody->mentee = mo_stmt_dup (&stmt, 1);
    nobody->mentor = mo_stmt_dup (&stmt, 2);
    nobody->first = mo_stmt_dup (&stmt, 3);
    nobody->other = mo_call_first_name (nobody->mentor);
    nobody->times = mo_stmt_dup (&stmt, 4);
    nobody->withhold = mo_stmt_int (&stmt, 5) != 0;
    nobody->voicemail = g_strcmp0 (mo_stmt_text (&stmt, 6), "yes") == 0;
    nobody->running = mo_stmt_int (&stmt, 7);
    nobody->last = mo_stmt_day (&stmt, 8);
  }
  if (!mo_stmt_finish (&stmt, error))
    return FALSE;
  if (!there)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such match");
  return there;
}

static gboolean
read_phones (MoStore *store, MoNobody *nobody, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store, "SELECT number, label, safe FROM phone WHERE person = :person ORDER BY sort, id");
  mo_stmt_bind_int (&stmt, ":person", nobody->person);
  while (mo_stmt_step (&stmt)) {
    MoNoAnswerPhone phone = { .number = mo_stmt_dup (&stmt, 0),
                              .label = mo_stmt_dup (&stmt, 1),
                              .safe = mo_stmt_int (&stmt, 2) != 0 };
    g_array_append_val (nobody->phones, phone);
  }
  return mo_stmt_finish (&stmt, error);
}

static gboolean
read_rung (MoStore *store, MoNobody *nobody, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT count(*) FROM ring WHERE pairing = :pairing AND person = :person"
                   " AND outcome <> 'answered' AND day_on >= :since");
  mo_stmt_bind_int (&stmt, ":pairing", nobody->pairing);
  mo_stmt_bind_int (&stmt, ":person", nobody->person);
  mo_stmt_bind_day (&stmt, ":since", nobody->last);
  nobody->rung = mo_stmt_step (&stmt) ? mo_stmt_int (&stmt, 0) : 0;
  return mo_stmt_finish (&stmt, error);
}

gpointer
mo_store_nobody_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoNobody) nobody = g_new0 (MoNobody, 1);
  g_autoptr (MoOfficeFacts) office = mo_store_load_office_facts (store, error);

  nobody->pairing = *(const gint64 *) ask;
  nobody->phones = g_array_new (FALSE, FALSE, sizeof (MoNoAnswerPhone));
  g_array_set_clear_func (nobody->phones, phone_clear);
  if (!office || !read_pair (store, nobody, error) || !read_phones (store, nobody, error) ||
      !read_rung (store, nobody, error))
    return NULL;
  nobody->office = mo_office_facts_number (office);
  return g_steal_pointer (&nobody);
}

/* ---------------------------------------------------------------------- writing */

void
mo_rung_free (MoRung *rung)
{
  if (!rung)
    return;
  g_free (rung->outcome);
  g_free (rung->line);
  g_free (rung);
}

gpointer
mo_store_rung_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoRung *ask = data;
  g_autofree char *now = mo_store_now (store);
  g_autofree char *name = NULL;
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT first_name || ' ' || last_name FROM person WHERE id = :id");

  mo_stmt_bind_int (&stmt, ":id", ask->person);
  name = mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (g_str_equal (ask->outcome, "answered"))
    mo_store_label (store, _ ("%s was reached"), name);
  else
    mo_store_label (store, _ ("%s was rung and not reached"), name);
  MoChange *change = mo_change_new ("ring", 0, 0);
  mo_change_int (change, "person", ask->person);
  mo_change_int (change, "pairing", ask->pairing);
  mo_change_text (change, "reason", "no-answer");
  mo_change_day (change, "day_on", mo_store_get_today (store));
  mo_change_text (change, "at", now);
  mo_change_text (change, "who", mo_store_get_who (store));
  mo_change_text (change, "outcome", ask->outcome);
  mo_change_text (change, "line", ask->line && *ask->line ? ask->line : NULL);
  mo_store_save (store, change, NULL, error);
  return NULL;
}
