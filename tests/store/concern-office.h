/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-change.h"
#include "store/mo-concern-steps.h"
#include "store/mo-people.h"
#include "store/mo-staff.h"

/* An office with two leads, two coordinators and a pair that a concern is raised about. */

#define HARM "bruises like fingers on the wrist"

typedef struct {
  MoStore *store;
  gint64 person, pairing, call;
} Office;

static gint64
save (MoStore *store, MoChange *change)
{
  g_autoptr (GError) error = NULL;
  gint64 id = mo_store_save (store, change, NULL, &error);
  g_assert_no_error (error);
  return id;
}

static void
add_staff (MoStore *store, const char *login, const char *name, const char *role)
{
  MoChange *change = mo_change_new ("staff", 0, 0);
  mo_change_text (change, "login", login);
  mo_change_text (change, "name", name);
  mo_change_text (change, "role", role);
  save (store, change);
}

static gpointer
fill (MoStore *store, gconstpointer data, GError **error)
{
  Office *office = (Office *) data;
  MoNewPerson mentee = { .first_name = "Grace", .last_name = "Tilley" };
  MoNewPerson other = { .first_name = "Helen", .last_name = "Marsh" };

  add_staff (store, "pnair", "Priya Nair", "lead");
  add_staff (store, "rholt", "Ruth Holt", "lead");
  add_staff (store, "tasante", "Tessa Asante", "coordinator");
  add_staff (store, "jbell", "Jo Bell", "coordinator");
  office->person = mo_store_add_person (store, &mentee, error);
  gint64 mentor_person = mo_store_add_person (store, &other, error);
  MoChange *referral = mo_change_new ("referral", 0, 0);
  mo_change_text (referral, "uuid", "r1");
  mo_change_text (referral, "number", "R-0001");
  mo_change_int (referral, "person", office->person);
  mo_change_text (referral, "strand", "sci");
  mo_change_text (referral, "received_on", "2026-01-01");
  mo_change_text (referral, "due_on", "2026-01-15");
  mo_change_int (referral, "target_days", 14);
  mo_change_text (referral, "state", "matched");
  mo_change_text (referral, "state_on", "2026-02-01");
  gint64 r = save (store, referral);
  MoChange *mentor = mo_change_new ("mentor", 0, 0);
  mo_change_int (mentor, "person", mentor_person);
  mo_change_int (mentor, "sci", 1);
  mo_change_text (mentor, "state", "active");
  gint64 m = save (store, mentor);
  MoChange *pairing = mo_change_new ("pairing", 0, 0);
  mo_change_text (pairing, "uuid", "x1");
  mo_change_int (pairing, "referral", r);
  mo_change_int (pairing, "mentor", m);
  mo_change_text (pairing, "state", "active");
  mo_change_text (pairing, "state_on", "2026-02-01");
  mo_change_text (pairing, "drafted_on", "2026-02-01");
  office->pairing = save (store, pairing);
  MoChange *call = mo_change_new ("call", 0, 0);
  mo_change_text (call, "uuid", "c1");
  mo_change_int (call, "pairing", office->pairing);
  mo_change_text (call, "starts_at", "2026-03-11T18:00:00Z");
  mo_change_text (call, "day_on", "2026-03-11");
  mo_change_int (call, "minutes_planned", 45);
  mo_change_text (call, "medium", "phone");
  mo_change_text (call, "state", "planned");
  office->call = save (store, call);
  return NULL;
}

static Office
open_office (void)
{
  g_autoptr (GError) error = NULL;
  Office office = { .store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error) };
  g_assert_no_error (error);
  mo_store_set_today (office.store, mo_day_from_iso ("2026-03-12"));
  mo_store_set_login (office.store, "root");
  mo_store_set_who (office.store, "root");
  mo_store_write (office.store, "made", fill, &office, &error);
  g_assert_no_error (error);
  return office;
}

static void
sit (Office *office, const char *login)
{
  mo_store_set_login (office->store, login);
  mo_store_set_who (office->store, login);
  mo_store_know_me (office->store, NULL);
}

static gint64
raise_one (Office *office, const char *login)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoConcernRaise) ask = mo_concern_raise_new (0, office->pairing, HARM);
  sit (office, login);
  g_autofree gint64 *id =
      mo_store_write (office->store, "", mo_store_raise_concern_job, ask, &error);
  g_assert_no_error (error);
  return *id;
}

static MoConcernFile *
open_as (Office *office, const char *login, gint64 id, GError **error)
{
  sit (office, login);
  return mo_store_write (office->store, "", mo_store_open_concern_job, &id, error);
}

/* One step by whoever; TRUE where it was taken, else it was refused with a sentence. */
static gboolean
take (Office *office, const char *login, gint64 id, MoConcernStep step, const char *words)
{
  g_autoptr (GError) error = NULL;
  sit (office, login);
  g_autoptr (MoConcern) it = mo_store_load_concern (office->store, id, &error);
  if (!it)
    return FALSE;
  g_autoptr (MoConcernAsk) ask = mo_concern_ask_new (step, it);
  ask->words = g_strdup (words);
  if (step == MO_CONCERN_TRIAGE)
    ask->seriousness = g_strdup ("high");
  if (step == MO_CONCERN_MONITOR)
    ask->review = mo_day_from_iso ("2026-03-20");
  mo_store_write (office->store, "", mo_store_concern_step_job, ask, &error);
  if (error)
    g_assert_error (error, MO_STORE_ERROR, MO_STORE_REFUSED);
  return error == NULL;
}
