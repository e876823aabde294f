/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-mentor-form.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "core/mo-form-fields.h"
#include "core/mo-mentor-rules.h"
#include "core/mo-paper-form.h"

#define END                                                                                    \
  {                                                                                            \
    NULL                                                                                       \
  }
#define ALWAYS MO_FORM_ALWAYS
#define FAMILY (MO_FORM_FAMILY | MO_FORM_ANYBODY)
#define EARLY  (MO_FORM_ALWAYS | MO_FORM_EARLY)

/* ---------------------------------------------------------------------- the questions */

static const MoFormOption strands[] = {
  { "sci", N_ ("Somebody with a spinal cord injury") },
  { "family", N_ ("A relative or friend of one") },
  END,
};

static const MoFormOption whose[] = {
  { "own", N_ ("Their own") },
  { "relative", N_ ("A relative’s or friend’s") },
  END,
};

static const MoFormOption ways[] = {
  { "waive", N_ ("Take it on, with a reason") },
  { "later", N_ ("Come back later") },
  END,
};

static const MoFormOption places[] = {
  { "1", N_ ("One") },
  { "2", N_ ("Two") },
  { "3", N_ ("Three") },
  END,
};

static const MoFormField application[] = {
  { "channel", 1, MO_ANSWER_LIST, ALWAYS, N_ ("How it came"), NULL, FALSE, "channel" },
  { "form_version",
    0,
    MO_ANSWER_TEXT,
    ALWAYS,
    N_ ("Form version"),
    N_ ("Printed at the foot of the page") },
  { "received_on",
    1,
    MO_ANSWER_DAY,
    ALWAYS,
    N_ ("Received on"),
    N_ ("The day the application came"),
    TRUE },
  { "strand",
    1,
    MO_ANSWER_CHOICE,
    ALWAYS,
    N_ ("Applies as"),
    N_ ("Each has a form of its own; the answers stay"),
    TRUE,
    NULL,
    strands },
  { "whose",
    0,
    MO_ANSWER_CHOICE,
    ALWAYS,
    N_ ("Whose injury"),
    N_ ("As they tell it"),
    FALSE,
    NULL,
    whose },
  { "heard", 1, MO_ANSWER_TEXT, ALWAYS, N_ ("Heard of it from"), NULL },
  END,
};

static const MoFormField person[] = {
  { "first_name", 1, MO_ANSWER_TEXT, ALWAYS, N_ ("First name"), NULL, TRUE },
  { "last_name", 1, MO_ANSWER_TEXT, ALWAYS, N_ ("Last name"), NULL, TRUE },
  { "known_as", 0, MO_ANSWER_TEXT, ALWAYS, N_ ("Known as"), N_ ("If another name is used") },
  { "born_on",
    1,
    MO_ANSWER_DAY,
    ALWAYS,
    N_ ("Date of birth"),
    N_ ("3/4/79, April 1979 or 1979") },
  { "gender", 1, MO_ANSWER_LIST, ALWAYS, N_ ("Gender"), NULL, FALSE, "gender" },
  { "pronouns", 0, MO_ANSWER_TEXT, ALWAYS, N_ ("Pronouns"), N_ ("She, he, they") },
  { "languages", 1, MO_ANSWER_TEXT, ALWAYS, N_ ("Languages"), N_ ("Beside English") },
  END,
};

static const MoFormField lived[] = {
  { "caring_since",
    1,
    MO_ANSWER_DAY,
    FAMILY,
    N_ ("Caring since"),
    N_ ("Or living with it since; a year is enough") },
  { "early",
    1,
    MO_ANSWER_CHOICE,
    EARLY,
    N_ ("Less than the usual time"),
    N_ ("Usually two years; the office may decide otherwise"),
    TRUE,
    NULL,
    ways },
  { "waiver_by", 0, MO_ANSWER_TEXT, EARLY, N_ ("Decided by"), N_ ("Who of the team"), TRUE },
  { "waiver_why", 0, MO_ANSWER_TEXT, EARLY, N_ ("The reason"), NULL, TRUE },
  { "come_back_on",
    0,
    MO_ANSWER_DAY,
    EARLY,
    N_ ("Ask again on"),
    N_ ("The office is reminded on that day"),
    TRUE },
  { "motive", 1, MO_ANSWER_LONG, ALWAYS, N_ ("Why a mentor"), N_ ("In their own words") },
  { "experience",
    1,
    MO_ANSWER_LONG,
    ALWAYS,
    N_ ("What would help in it"),
    N_ ("Work, courses, volunteering, having had a mentor") },
  END,
};

static const MoFormField offers[] = {
  { "helps1", 1, MO_ANSWER_LIST, ALWAYS, N_ ("Can help most with"), NULL, FALSE, "goal" },
  { "helps2", 0, MO_ANSWER_LIST, ALWAYS, N_ ("Can also help with"), NULL, FALSE, "goal" },
  { "helps3", 0, MO_ANSWER_LIST, ALWAYS, N_ ("And can help with"), NULL, FALSE, "goal" },
  { "rather_not",
    1,
    MO_ANSWER_TEXT,
    ALWAYS,
    N_ ("Would rather not talk about"),
    N_ ("Nobody has to say why") },
  { "interests", 1, MO_ANSWER_TEXT, ALWAYS, N_ ("Interests"), N_ ("Choir, football, dogs") },
  { "young_ok",
    1,
    MO_ANSWER_CHOICE,
    ALWAYS,
    N_ ("Would talk with somebody under 18"),
    NULL,
    FALSE,
    NULL,
    mo_form_known },
  { "places",
    1,
    MO_ANSWER_CHOICE,
    ALWAYS,
    N_ ("People at a time"),
    N_ ("One is usual"),
    FALSE,
    NULL,
    places },
  END,
};

static const MoFormField times[] = {
  { "week",
    1,
    MO_ANSWER_WEEK,
    ALWAYS,
    N_ ("Parts of the week"),
    N_ ("Nothing ticked means not known") },
  { "contact_times",
    0,
    MO_ANSWER_TEXT,
    ALWAYS,
    N_ ("More about times"),
    N_ ("Not in term time") },
  { "video", 1, MO_ANSWER_LIST, ALWAYS, N_ ("Video calls"), NULL, FALSE, "video" },
  END,
};

static const MoFormField referees[] = {
  { "referee1",
    1,
    MO_ANSWER_LONG,
    ALWAYS,
    N_ ("First referee"),
    N_ ("Name, how they know the applicant, telephone or e-mail") },
  { "referee2", 1, MO_ANSWER_LONG, ALWAYS, N_ ("Second referee"), N_ ("Not a relative") },
  { "agrees_check",
    1,
    MO_ANSWER_CHOICE,
    ALWAYS,
    N_ ("Agrees to references and a check"),
    NULL,
    FALSE,
    NULL,
    mo_form_known },
  END,
};

static const MoFormStep steps[] = {
  { "who",
    ALWAYS,
    NULL,
    NULL,
    N_ ("The application"),
    N_ ("There is a form for people with an injury and one for relatives and friends."),
    application },
  { "person",
    ALWAYS,
    NULL,
    NULL,
    N_ ("The applicant"),
    N_ ("The one who would be a mentor."),
    person },
  { "reach",
    ALWAYS,
    N_ ("How to reach her"),
    N_ ("How to reach him"),
    N_ ("How to reach them"),
    N_ ("One way is enough. Somebody who is mentored never sees any of it."),
    mo_form_reach },
  { "relation",
    FAMILY,
    NULL,
    NULL,
    N_ ("Whose injury"),
    N_ ("The one who was injured, and what the applicant is to them."),
    mo_form_relation },
  { "injury",
    ALWAYS,
    NULL,
    NULL,
    N_ ("Injury"),
    N_ ("The spinal cord injury, in their own words. Only the cause is needed: “Not known” is "
        "one, too."),
    mo_form_injury,
    N_ ("The relative’s injury"),
    N_ ("The injury of the one who was injured. Only the cause is needed: “Not known” is one, "
        "too.") },
  { "daily",
    ALWAYS,
    NULL,
    NULL,
    N_ ("Living with it"),
    N_ ("What they can speak of from their own life. All of it may wait for the interview."),
    mo_form_daily,
    N_ ("How the relative lives"),
    N_ ("About the one who was injured. All of it may wait for the interview.") },
  { "lived",
    ALWAYS,
    NULL,
    NULL,
    N_ ("Lived experience"),
    N_ ("Mentors have usually lived with it for two years or more."),
    lived },
  { "offers",
    ALWAYS,
    N_ ("What she offers"),
    N_ ("What he offers"),
    N_ ("What they offer"),
    N_ ("So that the right people can be found for them."),
    offers },
  { "times",
    ALWAYS,
    N_ ("When she can talk"),
    N_ ("When he can talk"),
    N_ ("When they can talk"),
    N_ ("A mentor and a mentee need an hour of the week in common."),
    times },
  { "referees",
    ALWAYS,
    NULL,
    NULL,
    N_ ("Referees"),
    N_ ("Both are asked by the office. They may come later."),
    referees },
  { "check",
    ALWAYS,
    NULL,
    NULL,
    N_ ("Check and save"),
    N_ ("Every answer can still be changed, now and later."),
    NULL },
  END,
};

static const MoFormOpening openings[] = {
  { "form_version", "channel", "paper" },
  { "centre", "centre_treated", "yes" },
  { "centre_other", "centre_treated", "yes" },
  { "centre_other", "centre", "other" },
  { "interpreter", "format", "interpreter" },
  { "relation_injured_young", "relation_injured_born_on", NULL },
  { "waiver_by", "early", "waive" },
  { "waiver_why", "early", "waive" },
  { "come_back_on", "early", "later" },
  END,
};

static const MoFormMissing missing[] = {
  { "received_on", N_ ("Write the day it came, such as today.") },
  { "strand", N_ ("Choose which form it is.") },
  { "relation_kind", N_ ("Choose what the applicant is to the one who was injured.") },
  { "cause", N_ ("Choose a cause, or “Not known”.") },
  { "early", N_ ("Choose whether to take it on now, or to agree a day to come back.") },
  { "waiver_by", N_ ("Write who of the team decided it.") },
  { "waiver_why", N_ ("Write the reason, in a few words.") },
  { "come_back_on", N_ ("Write the day on which to ask again.") },
  END,
};

static const MoForm form = {
  .code = "mentor",
  .version = "2026-1",
  .steps = steps,
  .openings = openings,
  .missing = missing,
};

const MoForm *
mo_mentor_form (void)
{
  return &form;
}

/* ---------------------------------------------------------------------- the draft */

MoFormDraft *
mo_mentor_draft_new (MoDay today, const MoPolicy *policy)
{
  g_autoptr (MoFormDraft) empty = mo_form_draft_new (&form, today);
  g_autofree char *days = g_strdup_printf ("%d", policy->lived_days);
  return mo_form_draft_set (empty, MO_DRAFT_USUAL, days);
}

static gboolean
is_family (const MoFormDraft *draft)
{
  return g_str_equal (mo_form_draft_get (draft, MO_DRAFT_STRAND), "family");
}

MoDay
mo_mentor_draft_lived (const MoFormDraft *draft, MoDay today, MoPrecision *precision)
{
  MoDay since = is_family (draft) ? mo_form_draft_day (draft, "caring_since", today, precision)
                                  : MO_DAY_NONE;
  return since ? since : mo_form_draft_day (draft, "injured_on", today, precision);
}

MoVerdict
mo_mentor_draft_years (const MoFormDraft *draft, MoDay today, const MoPolicy *policy)
{
  MoDay received = mo_form_draft_day (draft, "received_on", today, NULL);
  return mo_rule_lived (mo_mentor_draft_lived (draft, today, NULL),
                        is_family (draft),
                        received ? received : today,
                        policy);
}

/* ---------------------------------------------------------------------- the right form */

/* The printed form says by its version which one it is. */
static gboolean
is_other_paper (const MoFormDraft *draft)
{
  g_autofree char *said = g_ascii_strup (mo_form_draft_get (draft, "form_version"), -1);
  g_autofree char *own =
      mo_paper_version (&form, is_family (draft) ? MO_FORM_FAMILY : MO_FORM_SCI);
  g_autofree char *other =
      mo_paper_version (&form, is_family (draft) ? MO_FORM_SCI : MO_FORM_FAMILY);
  g_strstrip (said);
  return g_str_equal (said, other) && !g_str_equal (said, own);
}

MoVerdict
mo_mentor_draft_right_form (const MoFormDraft *draft)
{
  const char *about = mo_form_draft_get (draft, "whose");
  gboolean other = g_str_equal (about, is_family (draft) ? "own" : "relative");

  if (is_other_paper (draft))
    return mo_verdict_new (
        MO_LEVEL_ASK,
        is_family (draft)
            ? _ ("The version at the foot is that of the form for people with an injury. Move "
                 "the answers there, and go on.")
            : _ ("The version at the foot is that of the form for relatives and friends. Move "
                 "the answers there, and go on."));
  if (!other)
    return mo_verdict_new (MO_LEVEL_FINE, NULL);
  return mo_verdict_new (
      MO_LEVEL_ASK,
      is_family (draft)
          ? _ ("This is the form for relatives and friends, and the injury is their own. Move "
               "the answers to the form for people with an injury. Who is both fills in both.")
          : _ ("This is the form for people with an injury of their own, and the injury is a "
               "relative’s or friend’s. Move the answers to the family form. Who is both fills "
               "in both."));
}

MoFormDraft *
mo_mentor_draft_move (const MoFormDraft *draft)
{
  return mo_form_draft_set (draft, MO_DRAFT_STRAND, is_family (draft) ? "sci" : "family");
}
