/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-assess-jobs.h"
#include "store/mo-change.h"
#include "store/mo-referrals.h"
#include "store/mo-stmt.h"

/* An office with one referral whose assessment is to be held, and the jobs of its page. */

typedef struct {
  MoStore *store;
  gint64 referral;
} Office;

#define TABLES                                                                                 \
  "SELECT (SELECT count(*) FROM injury) * 1000000 + (SELECT count(*) FROM topic) * 10000"      \
  " + (SELECT count(*) FROM goal) * 1000 + (SELECT count(*) FROM availability) * 100"          \
  " + (SELECT count(*) FROM assessment) * 10 + (SELECT count(*) FROM task)"

typedef struct {
  const char *strand;
  gboolean asked, young;
} Who;

static gboolean
add_about (MoStore *store, gint64 person, const char *about, GError **error)
{
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  guint32 hours[7] = { 0x7u << 9 };
  injury.about = about;
  injury.source = "referral";
  injury.level = "C5/6";
  injury.completeness = "incomplete";
  injury.cause = "fall";
  injury.centre_treated = "yes";
  injury.centre = "salisbury";
  injury.bowel = "suppository";
  injury.mobility = "unknown";
  injury.injured_on = mo_day_from_iso ("2019-06-01");
  injury.injured_precision = MO_PRECISION_MONTH;
  return mo_store_add_injury (store, person, &injury, error) &&
         mo_store_set_availability (store, person, hours, error) &&
         mo_store_add_topic (store, person, "interest", "seeks", "choir", NULL, -1, error);
}

static gpointer
take_job (MoStore *store, gconstpointer ask, GError **error)
{
  const Who *who = ask;
  MoNewPerson person = { .first_name = "Grace",
                         .last_name = "Tilley",
                         .gender = "woman",
                         .video = "zoom",
                         .born_on = mo_day_from_iso (who->young ? "2009-01-01" : "1979-10-11"),
                         .born_precision = MO_PRECISION_DAY };
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  referral.person = mo_store_add_person (store, &person, error);
  referral.strand = who->strand;
  referral.young = who->young;
  referral.agreement = who->asked ? "asked" : NULL;
  referral.mental_health_support = "The GP knows";
  if (!referral.person || !add_about (store,
                                      referral.person,
                                      g_str_equal (who->strand, "family") ? "relative" : "self",
                                      error))
    return NULL;
  gint64 id = mo_store_add_referral (store, &referral, error);
  if (!id || !mo_store_add_goal (store, id, "work", "Back to work", error))
    return NULL;
  return GSIZE_TO_POINTER (id);
}

static gint64
take (Office *office, const Who *who)
{
  g_autoptr (GError) error = NULL;
  gint64 id = GPOINTER_TO_SIZE (mo_store_write (office->store, "Taken", take_job, who, &error));
  g_assert_no_error (error);
  return id;
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const Who who = { .strand = data ? data : "sci" };
  office->store = mo_store_open (":memory:", NULL, MO_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mo_store_set_who (office->store, "tester");
  mo_store_set_today (office->store, mo_day_from_iso ("2026-03-12"));
  office->referral = take (office, &who);
}

static void
tear_down (Office *office, gconstpointer data)
{
  mo_store_close (office->store);
}

static MoAssessBook *
open_book (Office *office)
{
  g_autoptr (GError) error = NULL;
  MoAssessBook *book =
      mo_store_read (office->store, mo_assess_open_job, &office->referral, &error);
  g_assert_no_error (error);
  return book;
}

static void
say (MoAssessBook *book, const char *key, const char *value)
{
  MoAssessmentDraft *next = mo_assessment_say (book->draft, key, value);
  mo_assessment_draft_unref (book->draft);
  book->draft = next;
}

static void
keep (Office *office, MoAssessBook *book)
{
  g_autoptr (GError) error = NULL;
  MoAssessKeep *ask = mo_assess_keep_new (book->it, book->draft);
  g_autofree gint64 *id = mo_store_write (office->store, "", mo_assess_keep_job, ask, &error);
  g_assert_no_error (error);
  g_assert_nonnull (id);
  mo_assess_keep_free (ask);
}

/* code -1: it is written; else refused or otherwise failed with it. */
static char *
done (Office *office, MoAssessBook *book, int code)
{
  GError *error = NULL;
  MoAssessDone *ask = mo_assess_done_new (office->referral, book->draft);
  g_autofree gint64 *id = mo_store_write (office->store, "", mo_assess_done_job, ask, &error);
  mo_assess_done_free (ask);
  if (code < 0) {
    g_assert_no_error (error);
    g_assert_cmpint (*id, ==, office->referral);
    return NULL;
  }
  g_assert_error (error, MO_STORE_ERROR, code);
  char *sentence = mo_store_error_sentence (error);
  g_error_free (error);
  return sentence;
}

static char *
text (Office *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_auto (MoStmt) stmt = mo_stmt_new (office->store, sql);
  char *found = mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
  g_assert_true (mo_stmt_finish (&stmt, &error));
  return found;
}

#define ASSERT_TEXT(sql, expected)                                                             \
  G_STMT_START                                                                                 \
  {                                                                                            \
    g_autofree char *found_ = text (office, sql);                                              \
    g_assert_cmpstr (found_, ==, expected);                                                    \
  }                                                                                            \
  G_STMT_END

static gint64
count (Office *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = mo_stmt_one_int (office->store, sql, &error);
  g_assert_no_error (error);
  return n;
}
