/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-decision-rules.h"
#include "core/mo-young-rules.h"
#include "model/mo-form-people.h"
#include "model/mo-intake-jobs.h"
#include "store/mo-change.h"
#include "store/mo-earlier.h"
#include "store/mo-referrals.h"

#define GOALS 3

void
mo_intake_take_free (MoIntakeTake *take)
{
  mo_form_draft_unref (take->draft);
  g_free (take);
}

static gboolean
is_family (const MoFormDraft *draft)
{
  return g_str_equal (mo_form_draft_get (draft, MO_DRAFT_STRAND), "family");
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
  return mo_store_refuse (error, whole);
}

/* Rule 2: "mentoring again is for a new goal".  Goals may be missing, as they are agreed in the
 * assessment talk; but those that are there must not all be old. */
static gboolean
check_goals (MoStore *store, gint64 person, const MoFormDraft *draft, GError **error)
{
  GError *failure = NULL;
  int told = 0, old = 0;
  for (int i = 0; i < GOALS && !failure; i++) {
    const char *words = mo_form_said (draft, goal_keys[i][0]);
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
save_goals (MoStore *store, gint64 referral, const MoFormDraft *draft, GError **error)
{
  for (int i = 0; i < GOALS; i++) {
    const char *words = mo_form_said (draft, goal_keys[i][0]);
    if (words && !mo_store_add_goal (
                     store, referral, mo_form_said (draft, goal_keys[i][1]), words, error))
      return FALSE;
  }
  return TRUE;
}

/* ---------------------------------------------------------------------- the referral */

static void
tell_referrer (MoNewReferral *referral, const MoFormDraft *draft, MoDay today)
{
  referral->referrer_said = mo_form_wanted (draft, "referrer_said", today);
  if (!referral->referrer_said)
    referral->referrer_said = mo_form_wanted (draft, "referrer_relation", today);
  referral->referrer_name = mo_form_wanted (draft, "referrer_name", today);
  referral->referrer_org = mo_form_wanted (draft, "referrer_org", today);
  referral->referrer_phone = mo_form_wanted (draft, "referrer_phone", today);
  referral->referrer_email = mo_form_wanted (draft, "referrer_email", today);
  referral->agreement = mo_form_wanted (draft, "agreement", today);
  if (referral->agreement)
    referral->agreement_on = mo_form_draft_day (draft, "agreement_on", today, NULL);
  referral->note = mo_form_wanted (draft, "agreement_why", today);
}

/* Family strand: the one who was injured, and what the person is to them. */
static void
tell_relation (MoNewReferral *referral, const MoFormDraft *draft, MoDay today)
{
  MoDay born = mo_form_draft_day (draft, "relation_injured_born_on", today, NULL);
  int age = mo_day_age (born, today);

  referral->relation_kind = mo_form_said (draft, "relation_kind");
  referral->relation_injured_name = mo_form_said (draft, "relation_injured_name");
  referral->relation_lives_with =
      mo_form_yes_or_no (mo_form_said (draft, "relation_lives_with"));
  referral->relation_carer = mo_form_yes_or_no (mo_form_said (draft, "relation_carer"));
  referral->relation_injured_born_on = born;
  referral->relation_injured_young =
      age >= 0 ? age < MO_GROWN_UP
               : mo_form_yes_or_no (mo_form_said (draft, "relation_injured_young"));
}

/* Rule 8: under 18 there is a guardian, or somebody named who recorded competence. */
static void
tell_young (MoNewReferral *referral, const MoFormDraft *draft, MoDay today)
{
  referral->guardian_name = mo_form_said (draft, "guardian_name");
  referral->guardian_relation = mo_form_said (draft, "guardian_relation");
  referral->guardian_phone = mo_form_said (draft, "guardian_phone");
  referral->competence_by = mo_form_said (draft, "competence_by");
  referral->competence_on = mo_form_draft_day (draft, "competence_on", today, NULL);
  referral->competence_why = mo_form_said (draft, "competence_why");
  referral->letters_to = mo_form_said (draft, "letters_to");
}

static void
tell_support (MoNewReferral *referral, const MoFormDraft *draft)
{
  referral->gp_name = mo_form_said (draft, "gp_name");
  referral->gp_practice = mo_form_said (draft, "gp_practice");
  referral->gp_phone = mo_form_said (draft, "gp_phone");
  referral->other_services = mo_form_said (draft, "other_services");
  referral->mental_health_support = mo_form_said (draft, "mental_health_support");
  referral->mentor_wish = mo_form_said (draft, "mentor_wish");
  referral->mentor_gender = mo_form_said (draft, "mentor_gender");
}

static MoNewReferral
referral_of (const MoFormDraft *draft, MoDay today)
{
  MoNewReferral referral = MO_NEW_REFERRAL_INIT;
  int age = mo_day_age (mo_form_draft_day (draft, "born_on", today, NULL), today);

  referral.strand = mo_form_draft_get (draft, MO_DRAFT_STRAND);
  referral.young = age >= 0 && age < MO_GROWN_UP;
  referral.referrer_kind = mo_form_said (draft, "asks");
  referral.received_on =
      mo_form_draft_day (draft, "received_on", today, &referral.received_precision);
  referral.channel = mo_form_said (draft, "channel");
  referral.form_version = mo_form_wanted (draft, "form_version", today);
  tell_referrer (&referral, draft, today);
  tell_support (&referral, draft);
  if (is_family (draft))
    tell_relation (&referral, draft, today);
  if (referral.young)
    tell_young (&referral, draft, today);
  return referral;
}

static gint64
save_referral (MoStore *store, gint64 person, const MoFormDraft *draft, GError **error)
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
say_what (MoStore *store, const MoFormDraft *draft, GError **error)
{
  g_autofree char *name = mo_form_draft_name (draft);
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
  const MoFormDraft *draft = take->draft;

  if (mo_form_draft_problems (draft, NULL, mo_store_get_today (store)) > 0)
    return mo_store_refuse_job (
        error, _ ("Some answers still need a look. They are marked in the steps."));
  if (!say_what (store, draft, error))
    return NULL;
  gint64 person = mo_form_save_person (store, draft, error);
  if (!person || !check_goals (store, person, draft, error) ||
      !mo_form_save_about (store, person, draft, "seeks", error))
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
