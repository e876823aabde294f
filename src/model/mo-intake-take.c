/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "core/mo-decision-rules.h"
#include "core/mo-level.h"
#include "core/mo-young-rules.h"
#include "model/mo-intake-jobs.h"
#include "store/mo-change.h"
#include "store/mo-earlier.h"
#include "store/mo-people.h"
#include "store/mo-referrals.h"

#define GOALS 3

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

/* The same, and NULL where the question is not asked any more. */
static const char *
wanted (const MoReferralDraft *draft, const char *key, MoDay today)
{
  const MoFormField *field = mo_referral_form_field (key, NULL);
  return mo_referral_draft_wants_field (draft, field, today) ? said (draft, key) : NULL;
}

/* 1, 0, or -1 where it is not known. */
static int
yes_or_no (const char *answer)
{
  return g_strcmp0 (answer, "yes") == 0 ? 1 : g_strcmp0 (answer, "no") == 0 ? 0 : -1;
}

static gboolean
is_family (const MoReferralDraft *draft)
{
  return g_str_equal (mo_referral_draft_get (draft, MO_DRAFT_STRAND), "family");
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
    .pronouns = said (draft, "pronouns"),
    .address = said (draft, "address"),
    .postcode = said (draft, "postcode"),
    .email = said (draft, "email"),
    .preferred_contact = said (draft, "preferred_contact"),
    .contact_times = said (draft, "contact_times"),
    .region = said (draft, "region"),
    .format = said (draft, "format"),
    .interpreter = wanted (draft, "interpreter", today),
    .withhold_number = g_strcmp0 (said (draft, "withhold_number"), "1") == 0,
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
  injury.about = is_family (draft) ? "relative" : "self";
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
  injury.centre = wanted (draft, "centre", today);
  injury.centre_other = wanted (draft, "centre_other", today);
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

  if (!save_injury (store, person, draft, error))
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

/* Case 15: the refusal shows the mentoring before. */
static gboolean
refuse_old_goal (MoStore *store, gint64 person, const char *why, GError **error)
{
  GError *failure = NULL;
  g_autofree char *match = mo_store_earlier_match (store, person, &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  /* Translators: "… The one before: 2023, mentor Helen Marsh, 7 calls, goal reached." */
  g_autofree char *whole =
      match ? g_strdup_printf (_ ("%s The one before: %s."), why, match) : g_strdup (why);
  refuse (error, whole);
  return FALSE;
}

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
  g_auto (MoVerdict) verdict = mo_rule_repeat_goal (told, old);
  if (verdict.level != MO_LEVEL_REFUSED)
    return TRUE;
  return refuse_old_goal (store, person, verdict.reason, error);
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

static void
tell_referrer (MoNewReferral *referral, const MoReferralDraft *draft, MoDay today)
{
  referral->referrer_said = wanted (draft, "referrer_said", today);
  if (!referral->referrer_said)
    referral->referrer_said = wanted (draft, "referrer_relation", today);
  referral->referrer_name = wanted (draft, "referrer_name", today);
  referral->referrer_org = wanted (draft, "referrer_org", today);
  referral->referrer_phone = wanted (draft, "referrer_phone", today);
  referral->referrer_email = wanted (draft, "referrer_email", today);
  referral->agreement = wanted (draft, "agreement", today);
  if (referral->agreement)
    referral->agreement_on = mo_referral_draft_day (draft, "agreement_on", today, NULL);
  referral->note = wanted (draft, "agreement_why", today);
}

/* Family strand: the one who was injured, and what the person is to them. */
static void
tell_relation (MoNewReferral *referral, const MoReferralDraft *draft, MoDay today)
{
  MoDay born = mo_referral_draft_day (draft, "relation_injured_born_on", today, NULL);
  int age = mo_day_age (born, today);

  referral->relation_kind = said (draft, "relation_kind");
  referral->relation_injured_name = said (draft, "relation_injured_name");
  referral->relation_lives_with = yes_or_no (said (draft, "relation_lives_with"));
  referral->relation_carer = yes_or_no (said (draft, "relation_carer"));
  referral->relation_injured_born_on = born;
  referral->relation_injured_young =
      age >= 0 ? age < MO_GROWN_UP : yes_or_no (said (draft, "relation_injured_young"));
}

/* Rule 8: under 18 there is a guardian, or somebody named who recorded competence. */
static void
tell_young (MoNewReferral *referral, const MoReferralDraft *draft, MoDay today)
{
  referral->guardian_name = said (draft, "guardian_name");
  referral->guardian_relation = said (draft, "guardian_relation");
  referral->guardian_phone = said (draft, "guardian_phone");
  referral->competence_by = said (draft, "competence_by");
  referral->competence_on = mo_referral_draft_day (draft, "competence_on", today, NULL);
  referral->competence_why = said (draft, "competence_why");
  referral->letters_to = said (draft, "letters_to");
}

static void
tell_support (MoNewReferral *referral, const MoReferralDraft *draft)
{
  referral->gp_name = said (draft, "gp_name");
  referral->gp_practice = said (draft, "gp_practice");
  referral->gp_phone = said (draft, "gp_phone");
  referral->other_services = said (draft, "other_services");
  referral->mental_health_support = said (draft, "mental_health_support");
  referral->mentor_wish = said (draft, "mentor_wish");
  referral->mentor_gender = said (draft, "mentor_gender");
}

static MoNewReferral
referral_of (const MoReferralDraft *draft, MoDay today)
{
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  int age = mo_day_age (mo_referral_draft_day (draft, "born_on", today, NULL), today);

  referral.strand = mo_referral_draft_get (draft, MO_DRAFT_STRAND);
  referral.young = age >= 0 && age < MO_GROWN_UP;
  referral.referrer_kind = said (draft, "asks");
  referral.received_on =
      mo_referral_draft_day (draft, "received_on", today, &referral.received_precision);
  referral.channel = said (draft, "channel");
  referral.form_version = wanted (draft, "form_version", today);
  tell_referrer (&referral, draft, today);
  tell_support (&referral, draft);
  if (is_family (draft))
    tell_relation (&referral, draft, today);
  if (referral.young)
    tell_young (&referral, draft, today);
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
  /* through the history, so that Undo brings it back */
  if (take->draft_id && !mo_store_delete (store, "draft", take->draft_id, 0, NULL, error))
    return NULL;

  gint64 *answer = g_new (gint64, 1);
  *answer = referral;
  return answer;
}
