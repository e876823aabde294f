/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-referral-form.h"

#include <glib/gi18n-lib.h>

#define END                                                                                    \
  {                                                                                            \
    NULL                                                                                       \
  }
#define ALWAYS MO_FORM_ALWAYS
#define OTHER  (MO_FORM_ANY_STRAND | MO_FORM_OTHER)
#define WORKER (MO_FORM_ANY_STRAND | MO_FORM_WORKER)
#define KIN    (MO_FORM_ANY_STRAND | MO_FORM_RELATIVE)
#define FAMILY (MO_FORM_FAMILY | MO_FORM_ANYBODY)
#define YOUNG  (MO_FORM_ALWAYS | MO_FORM_YOUNG)

static const MoFormOption known[] = {
  { "yes", N_ ("Yes") },
  { "no", N_ ("No") },
  { "unknown", N_ ("Not known") },
  END,
};

static const MoFormOption strands[] = {
  { "sci", N_ ("A person with a spinal cord injury") },
  { "family", N_ ("A relative or friend of one") },
  END,
};

static const MoFormOption withheld[] = {
  { "1", N_ ("Yes, ring without it") },
  { "0", N_ ("No") },
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
    N_ ("The reply is due from this day"),
    TRUE },
  { "strand",
    1,
    MO_ANSWER_CHOICE,
    ALWAYS,
    N_ ("A mentor for"),
    N_ ("The answers stay when this changes"),
    TRUE,
    NULL,
    strands },
  { "asks", 1, MO_ANSWER_LIST, ALWAYS, N_ ("Who is asking"), NULL, TRUE, "referrer" },
  { "referrer_name", 1, MO_ANSWER_TEXT, OTHER, N_ ("Their name"), NULL, TRUE },
  { "referrer_relation",
    0,
    MO_ANSWER_TEXT,
    KIN,
    N_ ("What they are to the person"),
    N_ ("Mother, partner, friend") },
  { "referrer_said",
    0,
    MO_ANSWER_TEXT,
    WORKER,
    N_ ("Their role"),
    N_ ("Physiotherapist, outreach nurse") },
  { "referrer_org", 0, MO_ANSWER_TEXT, WORKER, N_ ("Where they work"), N_ ("If it is work") },
  { "referrer_phone", 1, MO_ANSWER_PHONE, OTHER, N_ ("Their telephone"), NULL },
  { "referrer_email", 0, MO_ANSWER_EMAIL, OTHER, N_ ("Their e-mail"), NULL },
  END,
};

static const MoFormField the_person[] = {
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
  { "guardian_name",
    1,
    MO_ANSWER_TEXT,
    YOUNG,
    N_ ("Guardian’s name"),
    N_ ("Under 18: a parent or guardian") },
  { "guardian_relation",
    0,
    MO_ANSWER_TEXT,
    YOUNG,
    N_ ("Guardian is their"),
    N_ ("Mother, foster carer") },
  { "guardian_phone", 0, MO_ANSWER_PHONE, YOUNG, N_ ("Guardian’s telephone"), NULL },
  { "competence_by",
    1,
    MO_ANSWER_TEXT,
    YOUNG,
    N_ ("Or: judged by"),
    N_ ("Who of the team judged that this young person understands") },
  { "competence_on", 0, MO_ANSWER_DAY, YOUNG, N_ ("Judged on"), NULL },
  { "competence_why", 0, MO_ANSWER_TEXT, YOUNG, N_ ("Judged because"), NULL },
  { "letters_to",
    1,
    MO_ANSWER_LONG,
    YOUNG,
    N_ ("Letters go to"),
    N_ ("Where the young person agrees; empty for their own address") },
  END,
};

static const MoFormField agreement[] = {
  { "agreement",
    1,
    MO_ANSWER_CHOICE,
    OTHER,
    N_ ("The person agrees"),
    N_ ("Have they been asked?"),
    TRUE,
    NULL,
    agreements },
  { "agreement_on", 0, MO_ANSWER_DAY, OTHER, N_ ("Agreed or asked on"), NULL, TRUE },
  { "agreement_why",
    0,
    MO_ANSWER_TEXT,
    OTHER,
    N_ ("Cannot be asked, because"),
    N_ ("In hospital, sedated"),
    TRUE },
  END,
};

static const MoFormField relation[] = {
  { "relation_kind",
    1,
    MO_ANSWER_LIST,
    FAMILY,
    N_ ("The person is their"),
    N_ ("Parent: of the one who was injured"),
    TRUE,
    "relation" },
  { "relation_injured_name",
    1,
    MO_ANSWER_TEXT,
    FAMILY,
    N_ ("Who was injured"),
    N_ ("A first name is enough") },
  { "relation_injured_born_on",
    0,
    MO_ANSWER_DAY,
    FAMILY,
    N_ ("Born on"),
    N_ ("The one who was injured; a year is enough") },
  { "relation_injured_young",
    0,
    MO_ANSWER_CHOICE,
    FAMILY,
    N_ ("Under 18"),
    N_ ("The one who was injured"),
    FALSE,
    NULL,
    known },
  { "relation_lives_with",
    1,
    MO_ANSWER_CHOICE,
    FAMILY,
    N_ ("They live together"),
    NULL,
    FALSE,
    NULL,
    known },
  { "relation_carer",
    1,
    MO_ANSWER_CHOICE,
    FAMILY,
    N_ ("Is the main carer"),
    NULL,
    FALSE,
    NULL,
    known },
  END,
};

static const MoFormField reach[] = {
  { "phone", 1, MO_ANSWER_PHONE, ALWAYS, N_ ("Telephone"), NULL },
  { "voicemail_safe",
    0,
    MO_ANSWER_CHOICE,
    ALWAYS,
    N_ ("Voicemail is safe"),
    N_ ("Others may hear it"),
    FALSE,
    NULL,
    known },
  { "withhold_number",
    0,
    MO_ANSWER_CHOICE,
    ALWAYS,
    N_ ("Withhold our number"),
    N_ ("Others may see who rings"),
    FALSE,
    NULL,
    withheld },
  { "email", 1, MO_ANSWER_EMAIL, ALWAYS, N_ ("E-mail"), NULL },
  { "preferred_contact",
    0,
    MO_ANSWER_LIST,
    ALWAYS,
    N_ ("Best reached by"),
    NULL,
    FALSE,
    "contact" },
  { "address", 1, MO_ANSWER_LONG, ALWAYS, N_ ("Address"), NULL },
  { "postcode", 0, MO_ANSWER_POSTCODE, ALWAYS, N_ ("Postcode"), NULL },
  { "region", 0, MO_ANSWER_LIST, ALWAYS, N_ ("Nation"), NULL, FALSE, "region" },
  { "format", 1, MO_ANSWER_LIST, ALWAYS, N_ ("Letters and calls"), NULL, FALSE, "format" },
  { "interpreter",
    0,
    MO_ANSWER_TEXT,
    ALWAYS,
    N_ ("Interpreter for"),
    N_ ("The language: Welsh, Urdu") },
  END,
};

static const MoFormField injury[] = {
  { "level",
    1,
    MO_ANSWER_LEVEL,
    ALWAYS,
    N_ ("Neurological level"),
    N_ ("C5/6, T12, para, cauda equina") },
  { "completeness",
    1,
    MO_ANSWER_CHOICE,
    ALWAYS,
    N_ ("Complete or incomplete"),
    NULL,
    FALSE,
    NULL,
    completeness },
  { "injured_on",
    1,
    MO_ANSWER_DAY,
    ALWAYS,
    N_ ("Date of injury"),
    N_ ("Day, month or year is enough") },
  { "cause", 1, MO_ANSWER_LIST, ALWAYS, N_ ("Cause"), NULL, TRUE, "cause" },
  { "centre_treated",
    1,
    MO_ANSWER_CHOICE,
    ALWAYS,
    N_ ("Specialist SCI centre"),
    N_ ("Treated in one?"),
    FALSE,
    NULL,
    known },
  { "centre", 0, MO_ANSWER_LIST, ALWAYS, N_ ("Which centre"), NULL, FALSE, "centre" },
  { "centre_other", 0, MO_ANSWER_TEXT, ALWAYS, N_ ("Its name"), NULL },
  { "said", 1, MO_ANSWER_LONG, ALWAYS, N_ ("Anything said"), N_ ("Their words, if they help") },
  END,
};

static const MoFormField daily[] = {
  { "mobility", 1, MO_ANSWER_LIST, ALWAYS, N_ ("Getting about"), NULL, FALSE, "mobility" },
  { "bladder", 1, MO_ANSWER_LIST, ALWAYS, N_ ("Bladder"), NULL, FALSE, "bladder" },
  { "bowel", 1, MO_ANSWER_LIST, ALWAYS, N_ ("Bowel"), NULL, FALSE, "bowel" },
  { "pain_type", 1, MO_ANSWER_LIST, ALWAYS, N_ ("Pain"), NULL, FALSE, "pain" },
  { "pain_worst", 0, MO_ANSWER_TEXT, ALWAYS, N_ ("At its worst"), N_ ("0 none, 10 the worst") },
  { "ventilation", 1, MO_ANSWER_LIST, ALWAYS, N_ ("Breathing"), NULL, FALSE, "ventilation" },
  END,
};

static const MoFormField hopes[] = {
  { "goal1", 1, MO_ANSWER_LONG, ALWAYS, N_ ("First goal"), N_ ("What should be different?") },
  { "goal1_about", 0, MO_ANSWER_LIST, ALWAYS, N_ ("First goal is about"), NULL, FALSE, "goal" },
  { "goal2", 1, MO_ANSWER_LONG, ALWAYS, N_ ("Second goal"), NULL },
  { "goal2_about",
    0,
    MO_ANSWER_LIST,
    ALWAYS,
    N_ ("Second goal is about"),
    NULL,
    FALSE,
    "goal" },
  { "goal3", 1, MO_ANSWER_LONG, ALWAYS, N_ ("Third goal"), NULL },
  { "goal3_about", 0, MO_ANSWER_LIST, ALWAYS, N_ ("Third goal is about"), NULL, FALSE, "goal" },
  { "interests", 1, MO_ANSWER_TEXT, ALWAYS, N_ ("Interests"), N_ ("Choir, football, dogs") },
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

static const MoFormField support[] = {
  { "gp_practice", 1, MO_ANSWER_TEXT, ALWAYS, N_ ("GP practice"), NULL },
  { "gp_name", 0, MO_ANSWER_TEXT, ALWAYS, N_ ("GP's name"), NULL },
  { "gp_phone", 0, MO_ANSWER_PHONE, ALWAYS, N_ ("GP's telephone"), NULL },
  { "mental_health_support",
    1,
    MO_ANSWER_TEXT,
    ALWAYS,
    N_ ("Mental health support"),
    N_ ("Who gives it, or none") },
  { "other_services", 1, MO_ANSWER_TEXT, ALWAYS, N_ ("Other services"), NULL },
  { "mentor_wish",
    1,
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
  { "relation",
    FAMILY,
    NULL,
    NULL,
    N_ ("Whose injury"),
    N_ ("The one who was injured, and what the person is to them."),
    relation },
  { "injury",
    ALWAYS,
    NULL,
    NULL,
    N_ ("Injury"),
    N_ ("The spinal cord injury, in the person's own words. Only the cause is needed: “Not "
        "known” is one, too."),
    injury,
    N_ ("The relative’s injury"),
    N_ ("The injury of the one who was injured, as the person tells it. Only the cause is "
        "needed: “Not known” is one, too.") },
  { "daily",
    ALWAYS,
    NULL,
    NULL,
    N_ ("Living with it"),
    N_ ("Only what comes up. All of it may wait for the assessment talk."),
    daily,
    N_ ("How the relative lives"),
    N_ ("About the one who was injured, and only what comes up. All of it may wait for the "
        "assessment talk.") },
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

/* On paper everything may be asked: by the person or for them, of any age. */
static gboolean
on_paper (int when, MoFormWhen strand)
{
  return (when & strand) != 0;
}

int
mo_referral_form_number (const MoFormField *field, MoFormWhen strand)
{
  int number = 0;
  for (const MoFormStep *step = steps; step->key; step++)
    for (const MoFormField *at = step->fields; at && at->key; at++) {
      gboolean there = on_paper (step->when, strand) && on_paper (at->when, strand);
      number += there && at->number;
      if (at == field)
        return there && at->number ? number : 0;
    }
  return 0;
}
