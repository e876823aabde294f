/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-letter.h"
#include "core/mo-template.h"

static const MoLetterText texts[] = {
  { "letter_acknowledgement",
    N_ ("Acknowledgement, to the person"),
    N_ ("Dear {first name},\n\n"
        "Thank you for asking about peer mentoring. Your request reached us on {received}.\n\n"
        "One of our team will get in touch with you within {weeks} of that day, which is by "
        "{due}. We will ask how things are for you, what you hope for, and when you like to "
        "talk.\n\n"
        "You do not need to do anything until then. If you would rather be reached in another "
        "way, or if anything has changed, please tell us: ring {contact} on {phone}.\n\n"
        "Yours sincerely,\n\n{contact}\n{office}") },
  { "letter_acknowledgement_referrer",
    N_ ("Acknowledgement, to whoever referred them"),
    N_ ("Dear {referrer},\n\n"
        "Thank you for referring {name} to our peer mentoring. The referral reached us on "
        "{received}.\n\n"
        "One of our team will get in touch with {first name} within {weeks} of that day, which "
        "is by {due}.\n\n"
        "{agreement}\n\n"
        "If you have a question, please ring {contact} on {phone}.\n\n"
        "Yours sincerely,\n\n{contact}\n{office}") },
  { "letter_closing",
    N_ ("Closing letter after tries without an answer"),
    N_ ("Dear {first name},\n\n"
        "You asked about peer mentoring, and we have tried to reach you {tries}, last on "
        "{last try}. We are sorry that we could not speak.\n\n"
        "It may not be the right time, and that is quite all right. We have closed your "
        "request "
        "for now. You can come back to us whenever you like, without a new form: ring "
        "{contact} "
        "on {phone}.\n\n"
        "With our best wishes,\n\n{contact}\n{office}") },
  { "letter_signpost",
    N_ ("Where to turn"),
    N_ ("Dear {first name},\n\n"
        "Thank you for talking with us. We think that peer mentoring is not the right support "
        "for you just now, and that these may be:\n\n"
        "{services}\n\n"
        "We would like to hear whether they helped. If they did not, or if things change, "
        "please "
        "ring {contact} on {phone}: you can ask us again at any time.\n\n"
        "With our best wishes,\n\n{contact}\n{office}") },
  { "letter_not_asked",
    N_ ("To a mentor who was not asked for a while"),
    N_ ("Dear {first name},\n\n"
        "{opening} You may have wondered why, and we would like to tell you honestly. It is "
        "not about you as a mentor: we ask whoever seems nearest to the person who is waiting, "
        "in what they live with, in what they hope for and in when they can talk. So we went "
        "back to everybody who has come to us since, one by one, by the rules of that day.\n\n"
        "{came}\n\n"
        "{why}\n\n"
        "{help}\n\n"
        "None of this is asked of you: your hours and your life are your own, and the next "
        "person who comes may need just what you have lived through. If something has changed, "
        "or if you would like to talk about it, please ring {contact} on {phone}.\n\n"
        "Thank you for being there.\n\n"
        "With our best wishes,\n\n{contact}\n{office}") },
  { "form_opening",
    N_ ("Blank forms, first words"),
    N_ ("A mentor is somebody who has lived through something like it and has time to talk, by "
        "telephone, up to ten times. Fill in what you can and leave blank what you do not "
        "know: "
        "we go through it together when we ring. One of our team gets in touch within {weeks} "
        "of receiving this form, at busy times within {busy weeks}.") },
  { "form_privacy",
    N_ ("Blank forms, privacy"),
    N_ ("We keep what you tell us here to arrange mentoring for you, and for nothing else. "
        "Only "
        "our team reads it. A mentor never gets your address, telephone number or e-mail. You "
        "may see it, correct it or have it deleted at any time: ring {contact} on {phone}.") },
  { "pair_ask_mentor_script",
    N_ ("Asking a mentor, to read out"),
    N_ ("Hello {first name}, it is {office}. Have you got ten minutes? I am ringing about "
        "somebody you may be able to help.\n\n"
        "About them: {about}.\n\n"
        "They would like help with:\n{goals}\n\n"
        "It would be up to {calls} calls, {rhythm}, of up to {minutes} minutes each. Times "
        "that "
        "you both have: {hours}.\n\n"
        "How does that sound to you? You can say no, and you can think it over and ring us "
        "back: {contact}, {phone}.\n\n"
        "If it is a yes: have you room for somebody just now, and how are you yourself?\n\n"
        "If it is a no: may I ask why? It helps us to ask you better next time.") },
  { "pair_ask_mentor_letter",
    N_ ("Asking a mentor, as a letter"),
    N_ ("Dear {first name},\n\n"
        "We are looking for a mentor for somebody, and thought of you.\n\n"
        "About them: {about}.\n\n"
        "They would like help with:\n\n{goals}\n\n"
        "It would be up to {calls} calls, {rhythm}, of up to {minutes} minutes each. Times "
        "that "
        "you both have: {hours}.\n\n"
        "Please ring {contact} on {phone} and tell us what you think. You can say no; it makes "
        "no difference to being asked again.\n\n"
        "With our best wishes,\n\n{contact}\n{office}") },
  { "pair_ask_mentee_script",
    N_ ("Asking a mentee, to read out"),
    N_ ("Hello {first name}, it is {office}. Is this a good moment? We think we have found a "
        "mentor for you.\n\n"
        "About the mentor: {about}.\n\n"
        "We thought of what you told us you would like:\n{goals}\n\n"
        "You would have up to {calls} calls, {rhythm}, of up to {minutes} minutes each. Times "
        "that you both have: {hours}. We set up each call for you, and you never need to give "
        "your number or your address.\n\n"
        "What you talk about stays between the two of you and our team. Only if somebody may "
        "come to serious harm do we have to tell others, and we would tell you first if we "
        "can.\n\n"
        "Would you like to try? You can say no, and you can stop at any time.") },
  { "pair_ask_mentee_letter",
    N_ ("Asking a mentee, as a letter"),
    N_ ("Dear {first name},\n\n"
        "We think we have found a mentor for you.\n\n"
        "About the mentor: {about}.\n\n"
        "We thought of what you told us you would like:\n\n{goals}\n\n"
        "You would have up to {calls} calls, {rhythm}, of up to {minutes} minutes each. Times "
        "that you both have: {hours}. We set up each call for you, and you never need to give "
        "your number or your address.\n\n"
        "Please ring {contact} on {phone} and tell us whether you would like to try. You can "
        "say no, and you can stop at any time.\n\n"
        "With our best wishes,\n\n{contact}\n{office}") },
  { "pair_brief_mentor_script",
    N_ ("Briefing for a mentor, to read out"),
    N_ ("Hello {first name}, it is {office}. Have you got ten minutes? I should like to tell "
        "you what you need for the first call with {other}.\n\n"
        "About {other}: {about}.\n\n"
        "What {other} would like help with:\n{goals}\n\n"
        "{first call}\n\n"
        "You have up to {calls} calls, {rhythm}, of up to {minutes} minutes each, at times you "
        "both have: {hours}. We set up every call. If a time has to change, ring us on {phone} "
        "and we tell {other}.\n\n"
        "Listen first. You need no answers, only what you have lived through. Please do not "
        "give or ask for a surname, an address, a number or anything online.\n\n"
        "After each call, send us a few words on how it went within {note days}: what you "
        "talked about in general, no more.\n\n"
        "What {other} tells you stays with the two of you and our team. If you are worried "
        "that somebody may come to serious harm, ring us the same day.\n\n"
        "{released}\n\n"
        "Is there anything you would like to ask me?") },
  { "pair_brief_mentee_script",
    N_ ("Briefing for a mentee, to read out"),
    N_ ("Hello {first name}, it is {office}. Is this a good moment? You will soon talk with "
        "{other}, your mentor.\n\n"
        "About {other}: {about}.\n\n"
        "{first call}\n\n"
        "You have up to {calls} calls, {rhythm}, of up to {minutes} minutes each, at times you "
        "both have: {hours}. We set up every call. If a time has to change, ring us on {phone} "
        "and we tell {other}.\n\n"
        "What you told us you would like from it:\n{goals}\n\n"
        "Please do not give or ask for a surname, an address, a number or anything online. "
        "What you tell {other} stays with the two of you and our team, unless somebody may "
        "come to serious harm.\n\n"
        "You can stop whenever you like, and you can tell us if it is not right for you. Is "
        "there anything you would like to ask me?") },
  { "pair_brief_mentor",
    N_ ("Briefing for a mentor, as a letter"),
    N_ ("Dear {first name},\n\n"
        "Thank you for mentoring {other}. Here is what you need for the first call.\n\n"
        "About {other}: {about}.\n\n"
        "What {other} would like help with:\n\n{goals}\n\n"
        "{first call}\n\n"
        "You have up to {calls} calls, {rhythm}, of up to {minutes} minutes each, at times you "
        "both have: {hours}. We set up every call. If a time has to change, ring {contact} on "
        "{phone} and we tell {other}.\n\n"
        "- Listen first. You need no answers, only what you have lived through.\n"
        "- Please do not give or ask for a surname, an address, a number or anything online.\n"
        "- Send us a few words on how each call went within {note days}: what you talked about "
        "in general, no more.\n"
        "- What {other} tells you stays with the two of you and our team. If you are worried "
        "that somebody may come to serious harm, ring us the same day.\n\n"
        "{released}\n\n"
        "Thank you for your time,\n\n{contact}\n{office}") },
  { "pair_brief_mentee",
    N_ ("Briefing for a mentee, as a letter"),
    N_ ("Dear {first name},\n\n"
        "You will soon talk with {other}, your mentor.\n\n"
        "About {other}: {about}.\n\n"
        "{first call}\n\n"
        "You have up to {calls} calls, {rhythm}, of up to {minutes} minutes each, at times you "
        "both have: {hours}. We set up every call. If a time has to change, ring {contact} on "
        "{phone} and we tell {other}.\n\n"
        "What you would like from it:\n\n{goals}\n\n"
        "- Please do not give or ask for a surname, an address, a number or anything online.\n"
        "- What you tell {other} stays with the two of you and our team, unless somebody may "
        "come to serious harm.\n"
        "- You can stop whenever you like, and you can tell us if it is not right for you.\n\n"
        "With our best wishes,\n\n{contact}\n{office}") },
  { "mentor_form_opening",
    N_ ("Blank application forms, first words"),
    N_ ("Thank you for thinking of becoming a mentor: somebody who has lived through something "
        "like it, and gives an hour of telephone now and then. Fill in what you can and leave "
        "blank what you do not know. After this form come two references, a check, a talk with "
        "one of our team and a training weekend. We tell you at each step how it goes on.") },
  { "mentor_form_privacy",
    N_ ("Blank application forms, privacy"),
    N_ ("We keep what you tell us here to find people for whom you are the right mentor, and "
        "for "
        "nothing else. Only our team reads it. Whoever you mentor never gets your address, "
        "telephone number or e-mail. You may see it, correct it or have it deleted at any "
        "time: ring {contact} on {phone}.") },
  { NULL },
};

static const char *const form_fields[] = {
  "weeks", "busy weeks", "office", "phone", "contact", NULL,
};

static const char *const pair_fields[] = {
  "first name", "other", "about",   "number",    "goals",      "hours",
  "rhythm",     "calls", "minutes", "note days", "first call", "released",
  "office",     "phone", "contact", "today",     NULL,
};

static const char *const letter_fields[] = {
  "first name", "name",     "referrer", "number", "received", "weeks",   "due",   "agreement",
  "tries",      "last try", "services", "office", "phone",    "contact", "today", NULL,
};

static const char *const not_asked_fields[] = {
  "first name", "opening", "since",   "came",  "why", "help",
  "office",     "phone",   "contact", "today", NULL,
};

const MoLetterText *
mo_letter_texts (void)
{
  return texts;
}

const MoLetterText *
mo_letter_text_of (const char *setting)
{
  for (const MoLetterText *text = texts; text->setting; text++)
    if (g_strcmp0 (text->setting, setting) == 0)
      return text;
  return NULL;
}

const MoLetterText *
mo_letter_text (MoLetterKind kind, MoLetterTo to)
{
  if (kind == MO_LETTER_ACKNOWLEDGEMENT && to == MO_LETTER_TO_REFERRER)
    return mo_letter_text_of ("letter_acknowledgement_referrer");
  g_autofree char *setting = g_strconcat ("letter_", mo_letter_code (kind), NULL);
  return mo_letter_text_of (setting);
}

const char *const *
mo_letter_field_names (const MoLetterText *text)
{
  if (g_str_equal (text->setting, "letter_not_asked"))
    return not_asked_fields;
  if (g_str_has_prefix (text->setting, "pair_"))
    return pair_fields;
  return g_str_has_prefix (text->setting, "form_") ? form_fields : letter_fields;
}

static const char *
agreement_words (const MoLetterFacts *facts)
{
  return g_strcmp0 (facts->agreement, "asked") == 0 ||
                 g_strcmp0 (facts->agreement, "unable") == 0
             ? _ ("We ring nobody who has not been asked. Please tell us as soon as {name} has "
                  "agreed to be referred.")
             : "";
}

char *
mo_letter_words (MoLetterKind kind,
                 MoLetterTo to,
                 const char *text,
                 const MoLetterFacts *facts,
                 const MoOfficeFacts *office,
                 MoDay today)
{
  g_autofree char *name = mo_letter_name (facts, MO_LETTER_TO_PERSON),
                  *referrer = mo_letter_name (facts, MO_LETTER_TO_REFERRER),
                  *received = mo_day_to_words (facts->received, MO_PRECISION_DAY),
                  *due = mo_day_to_long (facts->due),
                  *weeks = mo_letter_within (facts->target_days),
                  *tries = mo_letter_times (facts->tries),
                  *last_try = mo_day_to_words (facts->last_try, MO_PRECISION_DAY),
                  *date = mo_day_to_words (today, MO_PRECISION_DAY),
                  *phone = mo_office_facts_number (office);
  const MoTemplateField only_name[] = { { "name", name }, { NULL } };
  g_autofree char *agreement = mo_template_fill (agreement_words (facts), only_name);
  const char *first = facts->known_as && *facts->known_as ? facts->known_as : facts->first_name;
  const MoTemplateField values[] = {
    { "first name", first && *first ? first : name },
    { "name", name },
    { "referrer", *referrer ? referrer : _ ("colleague") },
    { "number", facts->number },
    { "received", received },
    { "weeks", weeks },
    { "due", due },
    { "agreement", agreement },
    { "tries", tries },
    { "last try", last_try },
    { "services", facts->services },
    { "office", office->name },
    { "phone", phone },
    { "contact", office->contact && *office->contact ? office->contact : _ ("us") },
    { "today", date },
    { NULL },
  };
  return mo_template_fill (text ? text : _ (mo_letter_text (kind, to)->words), values);
}

char *
mo_letter_form_words (const char *text, const MoOfficeFacts *office, const MoPolicy *policy)
{
  g_autofree char *weeks = mo_letter_within (policy->reply_days),
                  *busy = mo_letter_within (policy->reply_days_busy),
                  *phone = mo_office_facts_number (office);
  const MoTemplateField values[] = {
    { "weeks", weeks },
    { "busy weeks", busy },
    { "office", office->name },
    { "phone", phone },
    { "contact", office->contact && *office->contact ? office->contact : _ ("us") },
    { NULL },
  };
  return mo_template_fill (text, values);
}
