/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "core/mo-level.h"
#include "model/mo-intake-jobs.h"
#include "store/mo-earlier.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"

#define GOALS    3
#define GROWN_UP 18

void
mo_intake_take_free (MoIntakeTake *take)
{
  mo_referral_draft_unref (take->draft);
  g_free (take);
}

/* NULL where nothing was answered. */
static const char *
said (const MoReferralDraft *draft, const char *key)
{
  const char *value = mo_referral_draft_get (draft, key);
  return *value ? value : NULL;
}

static void
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, MO_STORE_ERROR, MO_STORE_REFUSED, sentence);
}

/* ---------------------------------------------------------------------- the person */

static MoNewPerson
person_of (const MoReferralDraft *draft, MoDay today)
{
  MoNewPerson person = {
    .first_name = said (draft, "first_name"),
    .last_name = said (draft, "last_name"),
    .known_as = said (draft, "known_as"),
    .gender = said (draft, "gender"),
    .address = said (draft, "address"),
    .postcode = said (draft, "postcode"),
    .email = said (draft, "email"),
    .preferred_contact = said (draft, "preferred_contact"),
    .contact_times = said (draft, "contact_times"),
    .format = said (draft, "format"),
    .voicemail_safe = said (draft, "voicemail_safe"),
    .video = said (draft, "video"),
  };
  person.born_on = mo_referral_draft_day (draft, "born_on", today, &person.born_precision);
  return person;
}

/* The person in the book that this one was said to be, or a new one; 0 with error set. */
static gint64
save_person (MoStore *store, const MoReferralDraft *draft, GError **error)
{
  MoNewPerson person = person_of (draft, mo_store_get_today (store));
  gint64 id = g_ascii_strtoll (mo_referral_draft_get (draft, MO_DRAFT_PERSON), NULL, 10);

  if (id && !mo_store_renew_person (store, id, &person, error))
    return 0;
  if (!id)
    id = mo_store_add_person (store, &person, error);
  if (!id || !mo_store_add_phone (
                 store, id, mo_referral_draft_get (draft, "phone"), NULL, TRUE, error))
    return 0;
  return id;
}

static gboolean
save_injury (MoStore *store, gint64 person, const MoReferralDraft *draft, GError **error)
{
  MoNewInjury injury = MO_NEW_INJURY_INIT;
  MoDay today = mo_store_get_today (store);
  MoNeuroLevel level;
  const char *pain = said (draft, "pain_worst");

  mo_level_parse (mo_referral_draft_get (draft, "level"), &level);
  injury.as_of = today;
  injury.source = "referral";
  injury.level = level.code;
  injury.level_said = said (draft, "level");
  injury.completeness = said (draft, "completeness");
  if (!injury.completeness)
    injury.completeness = level.completeness;
  injury.ais = level.ais;
  injury.cause = said (draft, "cause");
  injury.injured_on =
      mo_referral_draft_day (draft, "injured_on", today, &injury.injured_precision);
  injury.mobility = said (draft, "mobility");
  injury.bladder = said (draft, "bladder");
  injury.bowel = said (draft, "bowel");
  injury.pain_type = said (draft, "pain_type");
  injury.pain_worst = pain && g_ascii_isdigit (*pain) ? atoi (pain) : -1;
  injury.ventilation = said (draft, "ventilation");
  injury.centre_treated = said (draft, "centre_treated");
  injury.centre = g_strcmp0 (injury.centre_treated, "yes") == 0 ? said (draft, "centre") : NULL;
  injury.said = said (draft, "said");
  return mo_store_add_injury (store, person, &injury, error);
}

/* "choir, football; dogs" */
static gboolean
save_interests (MoStore *store, gint64 person, const MoReferralDraft *draft, GError **error)
{
  g_auto (GStrv) each = g_strsplit_set (mo_referral_draft_get (draft, "interests"), ",;\n", -1);
  for (char **one = each; *one; one++) {
    g_autofree char *tag = g_utf8_strdown (g_strstrip (*one), -1);
    if (*tag && !mo_store_add_topic (
                    store, person, "interest", "seeks", tag, g_strstrip (*one), -1, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
save_about_person (MoStore *store, gint64 person, const MoReferralDraft *draft, GError **error)
{
  guint32 hours[7];
  gboolean sci = g_str_equal (mo_referral_draft_get (draft, MO_DRAFT_STRAND), "sci");

  if (sci && !save_injury (store, person, draft, error))
    return FALSE;
  if (mo_referral_draft_hours (draft, hours) &&
      !mo_store_set_availability (store, person, hours, error))
    return FALSE;
  return save_interests (store, person, draft, error);
}

/* ---------------------------------------------------------------------- goals */

static const char *const goal_keys[GOALS][2] = { { "goal1", "goal1_about" },
                                                 { "goal2", "goal2_about" },
                                                 { "goal3", "goal3_about" } };

/* Rule 2: "mentoring again is for a new goal".  Goals may be missing, as they are agreed in the
 * assessment talk; but those that are there must not all be old. */
static gboolean
check_goals (MoStore *store, gint64 person, const MoReferralDraft *draft, GError **error)
{
  GError *failure = NULL;
  int told = 0, old = 0;
  for (int i = 0; i < GOALS && !failure; i++) {
    const char *words = said (draft, goal_keys[i][0]);
    told += words != NULL;
    old += words && mo_store_had_goal (store, person, words, &failure);
  }
  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (told == 0 || old < told)
    return TRUE;
  refuse (error,
          _ ("Mentoring again needs a new goal: this one was the goal of the mentoring before. "
             "Write what should be different this time, or leave the goal for the assessment "
             "talk."));
  return FALSE;
}

static gboolean
save_goals (MoStore *store, gint64 referral, const MoReferralDraft *draft, GError **error)
{
  for (int i = 0; i < GOALS; i++) {
    const char *words = said (draft, goal_keys[i][0]);
    if (words &&
        !mo_store_add_goal (store, referral, said (draft, goal_keys[i][1]), words, error))
      return FALSE;
  }
  return TRUE;
}

/* ---------------------------------------------------------------------- the referral */

static MoNewReferral
referral_of (const MoReferralDraft *draft, MoDay today)
{
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  int age = mo_day_age (mo_referral_draft_day (draft, "born_on", today, NULL), today);
  gboolean other = mo_referral_draft_wants_step (draft, mo_referral_form_step ("agreement"));

  referral.strand = mo_referral_draft_get (draft, MO_DRAFT_STRAND);
  referral.young = age >= 0 && age < GROWN_UP;
  referral.referrer_kind = said (draft, "asks");
  if (other) {
    referral.referrer_said = said (draft, "referrer_said");
    referral.referrer_name = said (draft, "referrer_name");
    referral.referrer_org = said (draft, "referrer_org");
    referral.referrer_phone = said (draft, "referrer_phone");
    referral.referrer_email = said (draft, "referrer_email");
    referral.agreement = said (draft, "agreement");
    referral.agreement_on = mo_referral_draft_day (draft, "agreement_on", today, NULL);
  }
  referral.received_on =
      mo_referral_draft_day (draft, "received_on", today, &referral.received_precision);
  referral.channel = said (draft, "channel");
  referral.gp_name = said (draft, "gp_name");
  referral.gp_practice = said (draft, "gp_practice");
  referral.other_services = said (draft, "other_services");
  referral.mental_health_support = said (draft, "mental_health_support");
  referral.mentor_wish = said (draft, "mentor_wish");
  referral.mentor_gender = said (draft, "mentor_gender");
  referral.note = referral.young ? said (draft, "guardian") : NULL;
  return referral;
}

static gint64
save_referral (MoStore *store, gint64 person, const MoReferralDraft *draft, GError **error)
{
  GError *failure = NULL;
  MoNewReferral referral = referral_of (draft, mo_store_get_today (store));
  referral.person = person;
  referral.again_of = mo_store_newest_referral (store, person, &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return 0;
  }
  return mo_store_add_referral (store, &referral, error);
}

/* Before the first row is written, as history is never changed afterwards. */
static gboolean
say_what (MoStore *store, const MoReferralDraft *draft, GError **error)
{
  g_autofree char *name = mo_referral_draft_name (draft);
  g_autofree char *number = mo_store_next_referral_number (store, error);
  if (number)
    /* Translators: "Referral R-0413 for Grace Tilley taken". */
    mo_store_label (store, _ ("Referral %s for %s taken"), number, name);
  return number != NULL;
}

gpointer
mo_intake_take_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoIntakeTake *take = ask;
  const MoReferralDraft *draft = take->draft;

  if (mo_referral_draft_problems (draft, NULL, mo_store_get_today (store)) > 0) {
    refuse (error, _ ("Some answers still need a look. They are marked in the steps."));
    return NULL;
  }
  if (!say_what (store, draft, error))
    return NULL;
  gint64 person = save_person (store, draft, error);
  if (!person || !check_goals (store, person, draft, error) ||
      !save_about_person (store, person, draft, error))
    return NULL;
  gint64 referral = save_referral (store, person, draft, error);
  if (!referral || !save_goals (store, referral, draft, error))
    return NULL;
  if (take->draft_id && !mo_store_drop_draft (store, take->draft_id, error))
    return NULL;

  gint64 *answer = g_new (gint64, 1);
  *answer = referral;
  return answer;
}
