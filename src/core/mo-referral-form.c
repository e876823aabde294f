/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-referral-form.h"

#include <glib/gi18n-lib.h>

#define END                                                                                    \
  {                                                                                            \
    NULL                                                                                       \
  }
#define ALWAYS MO_FORM_ALWAYS
#define OTHER  (MO_FORM_ANY_STRAND | MO_FORM_OTHER)
#define SCI    (MO_FORM_SCI | MO_FORM_ANYBODY)
#define YOUNG  (MO_FORM_ALWAYS | MO_FORM_YOUNG)

static const MoFormOption known[] = {
  { "yes", N_ ("Yes") },
  { "no", N_ ("No") },
  { "unknown", N_ ("Not known") },
  END,
};

static const MoFormOption agreements[] = {
  { "yes", N_ ("Yes, agreed") },
  { "asked", N_ ("Asked, no answer yet") },
  { "unable", N_ ("Cannot be asked") },
  END,
};

static const MoFormOption completeness[] = {
  { "complete", N_ ("Complete") },
  { "incomplete", N_ ("Incomplete") },
  { "not sure", N_ ("Not sure") },
  END,
};

static const MoFormField who_is_asking[] = {
  { "channel", 1, MO_ANSWER_LIST, ALWAYS, N_ ("How it came"), NULL, FALSE, "channel" },
  { "received_on",
    2,
    MO_ANSWER_DAY,
    ALWAYS,
    N_ ("Received on"),
    N_ ("The reply is due from this day"),
    TRUE },
  { "asks", 3, MO_ANSWER_LIST, ALWAYS, N_ ("Who is asking"), NULL, TRUE, "referrer" },
  { "referrer_said",
    0,
    MO_ANSWER_TEXT,
    OTHER,
    N_ ("Their role"),
    N_ ("Physiotherapist, mother") },
  { "referrer_name", 4, MO_ANSWER_TEXT, OTHER, N_ ("Their name"), NULL, TRUE },
  { "referrer_org", 0, MO_ANSWER_TEXT, OTHER, N_ ("Where they work"), N_ ("If it is work") },
  { "referrer_phone", 5, MO_ANSWER_PHONE, OTHER, N_ ("Their telephone"), NULL },
  { "referrer_email", 0, MO_ANSWER_EMAIL, OTHER, N_ ("Their e-mail"), NULL },
  END,
};

static const MoFormField the_person[] = {
  { "first_name", 6, MO_ANSWER_TEXT, ALWAYS, N_ ("First name"), NULL, TRUE },
  { "last_name", 7, MO_ANSWER_TEXT, ALWAYS, N_ ("Last name"), NULL, TRUE },
  { "known_as", 0, MO_ANSWER_TEXT, ALWAYS, N_ ("Known as"), N_ ("If another name is used") },
  { "born_on",
    8,
    MO_ANSWER_DAY,
    ALWAYS,
    N_ ("Date of birth"),
    N_ ("3/4/79, April 1979 or 1979") },
  { "guardian",
    0,
    MO_ANSWER_LONG,
    YOUNG,
    N_ ("Guardian"),
    N_ ("Or who judged competence"),
    TRUE },
  { "gender", 9, MO_ANSWER_LIST, ALWAYS, N_ ("Gender"), NULL, FALSE, "gender" },
  END,
};

static const MoFormField agreement[] = {
  { "agreement",
    10,
    MO_ANSWER_CHOICE,
    OTHER,
    N_ ("The person agrees"),
    N_ ("Have they been asked?"),
    TRUE,
    NULL,
    agreements },
  { "agreement_on",
    0,
    MO_ANSWER_DAY,
    OTHER,
    N_ ("Agreed or asked on"),
    N_ ("Day, month or year is enough") },
  END,
};

static const MoFormField reach[] = {
  { "phone", 11, MO_ANSWER_PHONE, ALWAYS, N_ ("Telephone"), NULL },
  { "voicemail_safe",
    0,
    MO_ANSWER_CHOICE,
    ALWAYS,
    N_ ("Voicemail is safe"),
    N_ ("Others may hear it"),
    FALSE,
    NULL,
    known },
  { "email", 12, MO_ANSWER_EMAIL, ALWAYS, N_ ("E-mail"), NULL },
  { "preferred_contact",
    0,
    MO_ANSWER_LIST,
    ALWAYS,
    N_ ("Best reached by"),
    NULL,
    FALSE,
    "contact" },
  { "address", 13, MO_ANSWER_LONG, ALWAYS, N_ ("Address"), NULL },
  { "postcode", 0, MO_ANSWER_POSTCODE, ALWAYS, N_ ("Postcode"), NULL },
  { "format", 0, MO_ANSWER_LIST, ALWAYS, N_ ("Letters and calls"), NULL, FALSE, "format" },
  END,
};

static const MoFormField injury[] = {
  { "level",
    14,
    MO_ANSWER_LEVEL,
    SCI,
    N_ ("Neurological level"),
    N_ ("C5/6, T12, para, cauda equina") },
  { "completeness",
    15,
    MO_ANSWER_CHOICE,
    SCI,
    N_ ("Complete or incomplete"),
    NULL,
    FALSE,
    NULL,
    completeness },
  { "injured_on",
    16,
    MO_ANSWER_DAY,
    SCI,
    N_ ("Date of injury"),
    N_ ("Day, month or year is enough") },
  { "cause", 17, MO_ANSWER_LIST, SCI, N_ ("Cause"), NULL, TRUE, "cause" },
  { "centre_treated",
    18,
    MO_ANSWER_CHOICE,
    SCI,
    N_ ("Specialist SCI centre"),
    N_ ("Treated in one?"),
    FALSE,
    NULL,
    known },
  { "centre", 0, MO_ANSWER_LIST, SCI, N_ ("Which centre"), NULL, FALSE, "centre" },
  { "said", 19, MO_ANSWER_LONG, SCI, N_ ("Anything said"), N_ ("Their words, if they help") },
  END,
};

static const MoFormField daily[] = {
  { "mobility", 20, MO_ANSWER_LIST, SCI, N_ ("Getting about"), NULL, FALSE, "mobility" },
  { "bladder", 21, MO_ANSWER_LIST, SCI, N_ ("Bladder"), NULL, FALSE, "bladder" },
  { "bowel", 22, MO_ANSWER_LIST, SCI, N_ ("Bowel"), NULL, FALSE, "bowel" },
  { "pain_type", 23, MO_ANSWER_LIST, SCI, N_ ("Pain"), NULL, FALSE, "pain" },
  { "pain_worst", 0, MO_ANSWER_TEXT, SCI, N_ ("At its worst"), N_ ("0 none, 10 the worst") },
  { "ventilation", 24, MO_ANSWER_LIST, SCI, N_ ("Breathing"), NULL, FALSE, "ventilation" },
  END,
};

static const MoFormField hopes[] = {
  { "goal1", 25, MO_ANSWER_LONG, ALWAYS, N_ ("First goal"), N_ ("What should be different?") },
  { "goal1_about", 0, MO_ANSWER_LIST, ALWAYS, N_ ("First goal is about"), NULL, FALSE, "goal" },
  { "goal2", 26, MO_ANSWER_LONG, ALWAYS, N_ ("Second goal"), NULL },
  { "goal2_about",
    0,
    MO_ANSWER_LIST,
    ALWAYS,
    N_ ("Second goal is about"),
    NULL,
    FALSE,
    "goal" },
  { "goal3", 27, MO_ANSWER_LONG, ALWAYS, N_ ("Third goal"), NULL },
  { "goal3_about", 0, MO_ANSWER_LIST, ALWAYS, N_ ("Third goal is about"), NULL, FALSE, "goal" },
  { "interests", 28, MO_ANSWER_TEXT, ALWAYS, N_ ("Interests"), N_ ("Choir, football, dogs") },
  END,
};

static const MoFormField times[] = {
  { "week",
    29,
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
  { "video", 30, MO_ANSWER_LIST, ALWAYS, N_ ("Video calls"), NULL, FALSE, "video" },
  END,
};

static const MoFormField support[] = {
  { "gp_practice", 31, MO_ANSWER_TEXT, ALWAYS, N_ ("GP practice"), NULL },
  { "gp_name", 0, MO_ANSWER_TEXT, ALWAYS, N_ ("GP's name"), NULL },
  { "mental_health_support",
    32,
    MO_ANSWER_TEXT,
    ALWAYS,
    N_ ("Mental health support"),
    N_ ("Who gives it, or none") },
  { "other_services", 33, MO_ANSWER_TEXT, ALWAYS, N_ ("Other services"), NULL },
  { "mentor_wish",
    34,
    MO_ANSWER_LONG,
    ALWAYS,
    N_ ("Wishes about the mentor"),
    N_ ("Has children, drives") },
  { "mentor_gender",
    0,
    MO_ANSWER_LIST,
    ALWAYS,
    N_ ("Mentor's gender"),
    N_ ("If it matters"),
    FALSE,
    "gender" },
  END,
};

static const MoFormStep steps[] = {
  { "who",
    ALWAYS,
    NULL,
    NULL,
    N_ ("Who is asking"),
    N_ ("The person themselves, or somebody for them."),
    who_is_asking },
  { "person",
    ALWAYS,
    NULL,
    NULL,
    N_ ("The person"),
    N_ ("The one who would have a mentor."),
    the_person },
  { "agreement",
    OTHER,
    NULL,
    NULL,
    N_ ("Agreement"),
    N_ ("Nobody is rung who has not been asked."),
    agreement },
  { "reach",
    ALWAYS,
    N_ ("How to reach her"),
    N_ ("How to reach him"),
    N_ ("How to reach them"),
    N_ ("One way is enough. A mentor never sees any of it."),
    reach },
  { "injury",
    SCI,
    NULL,
    NULL,
    N_ ("Injury"),
    N_ ("The spinal cord injury, in the person's own words. Leave blank what is not known."),
    injury },
  { "daily",
    SCI,
    NULL,
    NULL,
    N_ ("Living with it"),
    N_ ("Only what comes up. All of it may wait for the assessment talk."),
    daily },
  { "hopes",
    ALWAYS,
    N_ ("What she hopes for"),
    N_ ("What he hopes for"),
    N_ ("What they hope for"),
    N_ ("Goals may wait, but nobody is accepted without one."),
    hopes },
  { "times",
    ALWAYS,
    N_ ("When she can talk"),
    N_ ("When he can talk"),
    N_ ("When they can talk"),
    N_ ("A mentor and a mentee need an hour of the week in common."),
    times },
  { "support", ALWAYS, NULL, NULL, N_ ("Other support"), NULL, support },
  { "check",
    ALWAYS,
    NULL,
    NULL,
    N_ ("Check and save"),
    N_ ("Every answer can still be changed, now and later."),
    NULL },
  END,
};

const MoFormStep *
mo_referral_form (void)
{
  return steps;
}

const MoFormStep *
mo_referral_form_step (const char *key)
{
  for (const MoFormStep *step = steps; step->key; step++)
    if (g_strcmp0 (step->key, key) == 0)
      return step;
  return NULL;
}

const MoFormField *
mo_referral_form_field (const char *key, const MoFormStep **step)
{
  for (const MoFormStep *at = steps; at->key; at++)
    for (const MoFormField *field = at->fields; field && field->key; field++)
      if (g_strcmp0 (field->key, key) == 0) {
        if (step)
          *step = at;
        return field;
      }
  return NULL;
}
