/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One of the invented people about whom everything is on record that can be, so that their page
 * is worth a look: the first who talks and has five calls or more behind them. */
#include "model/mo-demo-private.h"

/* never changes, so that they can be found by it */
#define MO_DEMO_RICH_PHONE "01632 960555"

#define PRIYA "Priya Nair"
#define TESSA "Tessa Asante"

void
demo_remember_rich (DemoCase *it, const DemoPair *pair)
{
  DemoRich *rich = &it->demo->rich;
  if (rich->person || it->family || it->young || pair->done < 5)
    return;
  *rich = (DemoRich){ .person = it->person.id,
                      .referral = it->id,
                      .pairing = pair->id,
                      .woman = it->person.woman,
                      .received = it->received,
                      .agreed = pair->agreed,
                      .first = pair->first };
}

static void
about_the_person (Demo *demo, const DemoRich *rich)
{
  MoChange *change = mo_change_new ("person", rich->person, 0);
  mo_change_text (change, "pronouns", rich->woman ? "she/her" : "he/him");
  mo_change_text (change, "contact_times", "after 16:00, not Tuesdays");
  mo_change_text (change, "address", "12 Mill Lane");
  mo_change_text (change, "video", "zoom");
  mo_change_text (change, "language", "Polish and English");
  demo_save (demo, change);

  MoChange *equality = mo_change_new ("equality", 0, 0);
  mo_change_int (equality, "person", rich->person);
  mo_change_text (equality, "ethnicity", "white");
  mo_change_text (equality, "faith", "none told");
  mo_change_text (equality, "rural", "town");
  demo_save (demo, equality);

  MoChange *referral = mo_change_new ("referral", rich->referral, 0);
  mo_change_text (referral, "gp_name", "Dr Alder (invented)");
  mo_change_text (referral, "gp_practice", "Millfield Surgery");
  mo_change_text (referral, "gp_phone", "01632 960456");
  mo_change_text (referral, "mental_health_support", "Sees a counsellor every fortnight");
  mo_change_int (referral, "owner", demo->owners[0]);
  demo_save (demo, referral);

  MoChange *sister = mo_change_new ("phone", 0, 0);
  mo_change_int (sister, "person", rich->person);
  mo_change_text (sister, "number", MO_DEMO_RICH_PHONE);
  mo_change_text (sister, "digits", "01632960555");
  mo_change_text (sister, "label", "sister");
  mo_change_int (sister, "sort", 1);
  demo_save (demo, sister);

  g_autofree char *retired = demo_instant (rich->agreed, 11 * 60);
  MoChange *phone = mo_change_new ("phone_retired", 0, 0);
  mo_change_int (phone, "person", rich->person);
  mo_change_text (phone, "number", "01632 960777");
  mo_change_text (phone, "digits", "01632960777");
  mo_change_text (phone, "label", "work");
  mo_change_text (phone, "retired_at", retired);
  mo_change_text (phone, "who", TESSA);
  mo_change_text (phone, "why", "left that job");
  demo_save (demo, phone);
}

static void
a_relative (Demo *demo, const DemoRich *rich)
{
  DemoPerson partner = demo_person (demo, 30, 60);
  MoChange *change = mo_change_new ("relation", 0, 0);
  mo_change_int (change, "person", rich->person);
  mo_change_int (change, "other", partner.id);
  mo_change_text (change, "kind", "partner");
  mo_change_int (change, "lives_with", 1);
  demo_save (demo, change);
  demo_person_clear (&partner);
}

static gint64
note (Demo *demo, gint64 corrects, MoDay day, int minute, const char *who, const char *words)
{
  g_autofree char *at = demo_instant (day, minute);
  MoChange *change = mo_change_new ("note", 0, 0);
  mo_change_int (change, "person", demo->rich.person);
  mo_change_text (change, "at", at);
  mo_change_text (change, "who", who);
  mo_change_text (change, "words", words);
  if (corrects)
    mo_change_int (change, "corrects", corrects);
  return demo_save (demo, change);
}

static void
notes (Demo *demo, const DemoRich *rich)
{
  note (demo,
        0,
        rich->received + 2,
        10 * 60,
        PRIYA,
        "The sister rang: mornings are hard, so ring late.");
  gint64 wrong = note (
      demo, 0, rich->first + 3, 15 * 60, TESSA, "Has an interview at the end of the month.");
  note (demo,
        wrong,
        rich->first + 5,
        9 * 60 + 20,
        TESSA,
        "The interview is in the week after, not at the end of the month.");
}

static void
message (Demo *demo, MoDay day, const char *from, const char *body, const char *answer)
{
  g_autofree char *taken = demo_instant (day, 9 * 60 + 10);
  g_autofree char *passed = demo_instant (day, 11 * 60 + 45);
  MoChange *change = mo_change_new ("message", 0, 0);
  mo_change_int (change, "pairing", demo->rich.pairing);
  mo_change_text (change, "from_role", from);
  mo_change_text (change, "body", body);
  mo_change_text (change, "taken_by", PRIYA);
  mo_change_text (change, "taken_at", taken);
  mo_change_text (change, "passed_by", PRIYA);
  mo_change_text (change, "passed_at", passed);
  mo_change_text (change, "answer", answer);
  mo_change_text (change, "state", "answered");
  demo_save (demo, change);
}

static void
papers (Demo *demo, const DemoRich *rich)
{
  g_autofree char *made = demo_instant (rich->received, 15 * 60);
  MoChange *letter = mo_change_new ("letter", 0, 0);
  mo_change_int (letter, "referral", rich->referral);
  mo_change_text (letter, "kind", "acknowledgement");
  mo_change_text (letter, "made_at", made);
  mo_change_text (letter, "who", PRIYA);
  mo_change_int (letter, "weeks", 2);
  demo_save (demo, letter);

  MoChange *consent = mo_change_new ("consent", 0, 0);
  mo_change_int (consent, "person", rich->person);
  mo_change_text (consent, "kind", "to be quoted without the name");
  mo_change_day (consent, "given_on", rich->agreed);
  mo_change_text (consent, "how", "told on the telephone");
  demo_save (demo, consent);

  MoChange *task = mo_change_new ("task", 0, 0);
  mo_change_int (task, "person", rich->person);
  mo_change_text (task, "subject", "Send the leaflet about driving adaptations");
  mo_change_day (task, "due_on", demo->today + 1);
  mo_change_text (task, "made_by", TESSA);
  demo_save (demo, task);
}

static void
another_goal (Demo *demo, const DemoRich *rich)
{
  MoChange *change = mo_change_new ("goal", 0, 0);
  mo_change_int (change, "referral", rich->referral);
  mo_change_int (change, "pairing", rich->pairing);
  mo_change_text (change, "domain", "getting out");
  mo_change_text (change, "words", "drive again");
  mo_change_int (change, "importance", 3);
  mo_change_text (change, "status", "reached");
  mo_change_int (change, "score", 1);
  mo_change_day (change, "reached_on", rich->first + 20);
  demo_save (demo, change);
}

void
demo_rich (Demo *demo)
{
  const DemoRich *rich = &demo->rich;
  if (!rich->person)
    return;
  about_the_person (demo, rich);
  a_relative (demo, rich);
  notes (demo, rich);
  message (
      demo, rich->first + 6, "mentor", "Can we talk on Thursday instead of Wednesday?", "fine");
  message (demo,
           rich->first + 16,
           "mentee",
           "I got the interview. Thank you!",
           "Well done, from both of us.");
  papers (demo, rich);
  another_goal (demo, rich);
}
