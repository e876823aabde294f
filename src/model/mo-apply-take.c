/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "model/mo-apply-jobs.h"
#include "model/mo-form-people.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"

#define HELPS 3

void
mo_apply_take_free (MoApplyTake *take)
{
  mo_form_draft_unref (take->draft);
  g_free (take);
}

/* What all of it is about, while it is written. */
typedef struct {
  MoStore *store;
  const MoFormDraft *draft;
  MoDay today, received;
  MoPolicy policy;
  gboolean family;
  gint64 person, mentor;
  MoMentorFacts *facts; /* as it was before; NULL for who is new */
} Taking;

static void
taking_clear (Taking *it)
{
  g_clear_pointer (&it->facts, mo_mentor_facts_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Taking, taking_clear)

static gboolean
comes_later (const Taking *it)
{
  return g_strcmp0 (mo_form_wanted (it->draft, "early", it->today), "later") == 0;
}

/* ---------------------------------------------------------------------- who it is */

/* Both strands have their own form: the second one is taken, the same one twice is not. */
static gboolean
check_twice (const Taking *it, GError **error)
{
  const MoMentorStanding *before = &it->facts->standing;
  MoWayStep step = mo_way_step (before->state);
  gboolean same = it->family ? before->family : before->sci;

  if (step == MO_WAY_ENQUIRY || step == MO_WAY_STEPS || !same)
    return TRUE;
  g_autofree char *sentence = g_strdup_printf (
      it->family ? _ ("%s has applied with the family form already, and stands at “%s”. Open "
                      "that application instead.")
                 : _ ("%s has applied with the SCI form already, and stands at “%s”. Open "
                      "that application instead."),
      it->facts->name,
      mo_mentor_way_words (before->state));
  return mo_store_refuse (error, sentence);
}

static gboolean
find_mentor (Taking *it, GError **error)
{
  GError *failure = NULL;
  gint64 person = g_ascii_strtoll (mo_form_draft_get (it->draft, MO_DRAFT_PERSON), NULL, 10);
  if (!person)
    return TRUE;
  it->mentor = mo_store_mentor_of (it->store, person, &failure);
  if (failure) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (!it->mentor)
    return TRUE;
  it->facts = mo_store_load_mentor_facts (it->store, it->mentor, error);
  return it->facts && check_twice (it, error);
}

/* ---------------------------------------------------------------------- the mentor's row */

static void
add_line (GString *note, const char *label, const char *words)
{
  if (words)
    g_string_append_printf (note, "%s%s: %s", note->len ? "\n" : "", label, words);
}

static char *
note_of (const Taking *it)
{
  GString *note = g_string_new (it->facts ? it->facts->note : NULL);
  add_line (note, _ ("Why a mentor"), mo_form_said (it->draft, "motive"));
  add_line (note, _ ("What helps in it"), mo_form_said (it->draft, "experience"));
  add_line (note, _ ("Would rather not talk about"), mo_form_said (it->draft, "rather_not"));
  add_line (note, _ ("Heard of mentoring"), mo_form_said (it->draft, "heard"));
  return g_string_free (note, FALSE);
}

static void
tell_relation (const Taking *it, MoChange *change)
{
  const char *kind = mo_form_wanted (it->draft, "relation_kind", it->today);
  int lives = mo_form_yes_or_no (mo_form_said (it->draft, "relation_lives_with"));
  int cares = mo_form_yes_or_no (mo_form_said (it->draft, "relation_carer"));

  mo_change_text (change, "relation_kind", kind);
  mo_change_text (
      change, "relation_injured_name", mo_form_said (it->draft, "relation_injured_name"));
  if (lives >= 0)
    mo_change_int (change, "relation_lives_with", lives);
  if (cares >= 0)
    mo_change_int (change, "relation_carer", cares);
}

static void
tell_waiver (const Taking *it, MoChange *change)
{
  const char *why = mo_form_wanted (it->draft, "waiver_why", it->today);
  if (!why)
    return;
  mo_change_text (change, "waiver_by", mo_form_said (it->draft, "waiver_by"));
  mo_change_text (change, "waiver_why", why);
  mo_change_day (change, "waiver_on", it->today);
}

static void
tell_offer (const Taking *it, MoChange *change)
{
  const char *places = mo_form_said (it->draft, "places");
  int young = mo_form_yes_or_no (mo_form_said (it->draft, "young_ok"));

  mo_change_text (change, "languages", mo_form_said (it->draft, "languages"));
  if (young >= 0)
    mo_change_int (change, "young_people_ok", young);
  if (!places || (it->facts && mo_way_step (it->facts->state) == MO_WAY_APPROVED))
    return; /* of an approved mentor they are agreed elsewhere */
  mo_change_int (change, "capacity", MIN (atoi (places), it->policy.capacity_max));
  mo_change_day (change, "capacity_agreed_on", it->received);
}

static gboolean
fill_mentor (const Taking *it, GError **error)
{
  MoPrecision precision;
  MoDay lived = mo_mentor_draft_lived (it->draft, it->today, &precision);
  g_autofree char *note = note_of (it);
  MoChange *change = mo_change_new ("mentor", it->mentor, 0);

  mo_change_int (change, it->family ? "family" : "sci", 1);
  mo_change_text (change, "channel", mo_form_said (it->draft, "channel"));
  mo_change_text (
      change, "form_version", mo_form_wanted (it->draft, "form_version", it->today));
  if (lived != MO_DAY_NONE) {
    mo_change_day (change, "lived_since", lived);
    mo_change_text (change, "lived_precision", mo_precision_code (precision));
  }
  if (it->family)
    tell_relation (it, change);
  tell_waiver (it, change);
  tell_offer (it, change);
  mo_change_text (change, "note", *note ? note : NULL);
  return mo_store_save (it->store, change, NULL, error) != 0;
}

/* ---------------------------------------------------------------------- the steps */

static gboolean
add_new (Taking *it, GError **error)
{
  MoNewMentor mentor = { .person = it->person,
                         .sci = !it->family,
                         .family = it->family,
                         .state = "applied",
                         .applied_on = it->received };
  it->mentor = mo_store_add_mentor (it->store, &mentor, error);
  if (!it->mentor ||
      !mo_store_add_mentor_step (it->store, it->mentor, "applied", it->received, NULL, error))
    return FALSE;
  MoChange *change = mo_change_new ("mentor", it->mentor, 0);
  mo_change_day (change, "state_on", it->received);
  return mo_store_save (it->store, change, NULL, error) != 0;
}

/* Who was only asking, or off the way, applies now; for who is further it is a second form. */
static gboolean
go_on (const Taking *it, GError **error)
{
  MoWayStep step = mo_way_step (it->facts->state);
  MoMentorMove move = { .to = "applied",
                        .on = MAX (it->received, it->facts->standing.state_on),
                        .why = _ ("Applies anew") };
  if (step == MO_WAY_ENQUIRY)
    move.why = NULL;
  if (step == MO_WAY_ENQUIRY || step == MO_WAY_STEPS)
    return mo_store_mentor_step (it->store, it->mentor, 0, &move, error);
  return mo_store_add_mentor_step (it->store,
                                   it->mentor,
                                   "applied",
                                   it->received,
                                   it->family ? _ ("Family form") : _ ("SCI form"),
                                   error);
}

/* Case 16: a dated day to come back. */
static gboolean
put_off (const Taking *it, GError **error)
{
  MoMentorMove move = {
    .to = "not_now",
    .on = it->today,
    .ask_again = mo_form_draft_day (it->draft, "come_back_on", it->today, NULL),
    .why = _ ("Usually two years"),
  };
  return mo_store_mentor_step (it->store, it->mentor, 0, &move, error);
}

/* ---------------------------------------------------------------------- what goes with it */

static gboolean
save_helps (const Taking *it, GError **error)
{
  static const char *const keys[HELPS] = { "helps1", "helps2", "helps3" };
  for (int i = 0; i < HELPS; i++) {
    const char *tag = mo_form_said (it->draft, keys[i]);
    if (tag &&
        !mo_store_add_topic (it->store, it->person, "topic", "offers", tag, NULL, -1, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
save_referees (const Taking *it, GError **error)
{
  static const char *const keys[] = { "referee1", "referee2" };
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    const char *name = mo_form_said (it->draft, keys[i]);
    if (!name)
      continue;
    MoChange *change = mo_change_new ("referee", 0, 0);
    mo_change_int (change, "mentor", it->mentor);
    mo_change_text (change, "name", name);
    if (!mo_store_save (it->store, change, NULL, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
save_consent (const Taking *it, GError **error)
{
  if (mo_form_yes_or_no (mo_form_said (it->draft, "agrees_check")) != 1)
    return TRUE;
  MoChange *change = mo_change_new ("consent", 0, 0);
  mo_change_int (change, "person", it->person);
  mo_change_text (change, "kind", _ ("to references and a check"));
  mo_change_day (change, "given_on", it->received);
  mo_change_text (change, "how", _ ("on the application form"));
  return mo_store_save (it->store, change, NULL, error) != 0;
}

static gboolean
save_all (Taking *it, GError **error)
{
  gboolean on_way = it->mentor ? go_on (it, error) : add_new (it, error);
  if (!on_way || !fill_mentor (it, error) || !save_helps (it, error) ||
      !save_referees (it, error) || !save_consent (it, error))
    return FALSE;
  return !comes_later (it) || put_off (it, error);
}

/* ---------------------------------------------------------------------- the job */

static gboolean
begin (Taking *it, GError **error)
{
  g_autofree char *name = mo_form_draft_name (it->draft);
  if (mo_form_draft_problems (it->draft, NULL, it->today) > 0)
    return mo_store_refuse (
        error, _ ("Some answers still need a look. They are marked in the steps."));
  if (!mo_store_load_policy (it->store, &it->policy, error) || !find_mentor (it, error))
    return FALSE;
  mo_store_label (it->store,
                  comes_later (it) ? _ ("Application of %s put off")
                                   : _ ("Application of %s taken"),
                  name);
  return TRUE;
}

gpointer
mo_apply_take_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoApplyTake *take = ask;
  MoDay today = mo_store_get_today (store);
  g_auto (Taking) it = {
    .store = store,
    .draft = take->draft,
    .today = today,
    .received = mo_form_draft_day (take->draft, "received_on", today, NULL),
    .family = g_str_equal (mo_form_draft_get (take->draft, MO_DRAFT_STRAND), "family"),
  };

  if (!begin (&it, error))
    return NULL;
  it.person = mo_form_save_person (store, it.draft, error);
  if (!it.person || !mo_form_save_about (store, it.person, it.draft, "offers", error) ||
      !save_all (&it, error))
    return NULL;
  /* through the history, so that Undo brings it back */
  if (take->draft_id && !mo_store_delete (store, "draft", take->draft_id, 0, NULL, error))
    return NULL;
  return g_memdup2 (&it.mentor, sizeof it.mentor);
}
