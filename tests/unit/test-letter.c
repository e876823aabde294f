/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-letter.h"
#include "core/mo-mentor-form.h"
#include "core/mo-paper-form.h"
#include "core/mo-referral-form.h"
#include "core/mo-template.h"

/* ---------------------------------------------------------------------- templates */

static void
fields_are_filled (void)
{
  const MoTemplateField fields[] = { { "name", "Grace" },
                                     { "phone", "01632 960000" },
                                     { "nothing", "" },
                                     { "none", NULL },
                                     { NULL } };
  static const char *const cases[][2] = {
    { "Dear {name},", "Dear Grace," },
    { "Dear {Name},", "Dear Grace," },
    { "{name}{name}", "GraceGrace" },
    { "Ring {phone}.", "Ring 01632 960000." },
    { "A {whatever} stays", "A {whatever} stays" },
    { "An open { stays", "An open { stays" },
    { "{{name}}", "{Grace}" },
    { "One\n{nothing}\nTwo", "One\nTwo" },
    { "One\n\n{nothing}\n\nTwo", "One\n\nTwo" },
    { "One\n\n\nTwo", "One\n\n\nTwo" }, /* the office's own blank lines stay */
    { "One {none}two", "One two" },
    { "One\n\n{name}\n{none}", "One\n\nGrace" },
    { "", "" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *filled = mo_template_fill (cases[i][0], fields);
    g_assert_cmpstr (filled, ==, cases[i][1]);
  }
}

/* What somebody is called is never read as a field. */
static void
values_are_not_filled (void)
{
  const MoTemplateField fields[] = { { "name", "{phone}" }, { "phone", "secret" }, { NULL } };
  g_autofree char *filled = mo_template_fill ("Dear {name}", fields);
  g_assert_cmpstr (filled, ==, "Dear {phone}");
}

static void
unknown_fields_are_found (void)
{
  static const char *const names[] = { "name", "first name", NULL };
  g_autofree char *none = mo_template_unknown ("{name}, {first name}, {", names);
  g_autofree char *one = mo_template_unknown ("{name}, {nmae}, {x}", names);
  g_assert_null (none);
  g_assert_cmpstr (one, ==, "nmae");
}

/* Ours hold only fields that there are. */
static void
our_own_words_are_right (void)
{
  for (const MoLetterText *text = mo_letter_texts (); text->setting; text++) {
    g_autofree char *unknown = mo_template_unknown (text->words, mo_letter_field_names (text));
    g_assert_cmpstr (unknown, ==, NULL);
  }
}

/* ---------------------------------------------------------------------- letters */

static MoLetterFacts *
somebody (void)
{
  MoLetterFacts *facts = mo_letter_facts_new ();
  facts->number = g_strdup ("R-0424");
  facts->first_name = g_strdup ("Grace");
  facts->last_name = g_strdup ("Tilley");
  facts->address = g_strdup ("14 Mill Lane, Little Exham");
  facts->town = g_strdup ("Exampleton");
  facts->postcode = g_strdup ("EX1 2PL");
  facts->agreement = g_strdup ("not needed");
  facts->received = mo_day_from_iso ("2026-03-02");
  facts->due = mo_day_from_iso ("2026-03-16");
  facts->target_days = 14;
  return facts;
}

static MoOfficeFacts *
office (void)
{
  MoOfficeFacts *facts = mo_office_facts_new ();
  facts->name = g_strdup ("The Office");
  facts->address = g_strdup ("1 Long Street\nTownley\n\nTO1 2WN");
  facts->phone = g_strdup ("01632 960000");
  facts->contact = g_strdup ("Ruth Holt");
  return facts;
}

static void
put (char **place, const char *value)
{
  g_free (*place);
  *place = g_strdup (value);
}

static char *
words_of (MoLetterKind kind, MoLetterTo to, const MoLetterFacts *facts)
{
  g_autoptr (MoOfficeFacts) us = office ();
  return mo_letter_words (kind, to, NULL, facts, us, mo_day_from_iso ("2026-03-03"));
}

/* Case 1: two weeks, three inside a busy period, as frozen on the referral. */
static void
weeks_are_right (void)
{
  static const struct {
    int days;
    const char *words;
  } cases[] = {
    { 14, "two weeks" }, { 21, "three weeks" }, { 7, "one week" },
    { 10, "10 days" },   { 1, "1 day" },        { 91, "91 days" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *within = mo_letter_within (cases[i].days);
    g_assert_cmpstr (within, ==, cases[i].words);
  }
  g_autoptr (MoLetterFacts) facts = somebody ();
  g_autofree char *usual = words_of (MO_LETTER_ACKNOWLEDGEMENT, MO_LETTER_TO_PERSON, facts);
  g_assert_nonnull (strstr (usual, "within two weeks"));
  g_assert_nonnull (strstr (usual, "Monday 16 March 2026"));
  facts->target_days = 21;
  facts->due += 7;
  g_autofree char *busy = words_of (MO_LETTER_ACKNOWLEDGEMENT, MO_LETTER_TO_PERSON, facts);
  g_assert_nonnull (strstr (busy, "within three weeks"));
  g_assert_nonnull (strstr (busy, "Monday 23 March 2026"));
  g_assert_null (strstr (busy, "two weeks"));
}

static void
tries_in_words (void)
{
  static const char *const words[] = { "once", "twice", "three times", "four times" };
  for (int i = 0; i < 4; i++) {
    g_autofree char *times = mo_letter_times (i + 1);
    g_assert_cmpstr (times, ==, words[i]);
  }
}

static void
no_field_is_left (void)
{
  g_autoptr (MoLetterFacts) facts = somebody ();
  facts->referrer_name = g_strdup ("Dr Amin");
  facts->services = g_strdup ("- The Line: somebody to talk to. 0300 123 4567");
  facts->tries = 3;
  facts->last_try = facts->received + 9;
  for (int kind = 0; kind < MO_LETTERS; kind++)
    for (int to = MO_LETTER_TO_PERSON; to <= MO_LETTER_TO_REFERRER; to++) {
      g_autofree char *words = words_of (kind, to, facts);
      g_assert_null (strchr (words, '{'));
      g_assert_true (g_str_has_prefix (words, "Dear "));
      g_assert_true (g_str_has_suffix (words, "Ruth Holt\nThe Office"));
    }
}

static void
envelopes (void)
{
  g_autoptr (MoLetterFacts) facts = somebody ();
  g_autofree char *plain = mo_letter_envelope (facts, MO_LETTER_TO_PERSON);
  g_assert_cmpstr (plain, ==, "Grace Tilley\n14 Mill Lane\nLittle Exham\nExampleton\nEX1 2PL");
  put (&facts->address, "14 Mill Lane\nExampleton\nEX1 2PL"); /* typed as a whole */
  g_autofree char *whole = mo_letter_envelope (facts, MO_LETTER_TO_PERSON);
  g_assert_cmpstr (whole, ==, "Grace Tilley\n14 Mill Lane\nExampleton\nEX1 2PL");
  put (&facts->letters_to, "c/o Mr Pyke, The School, EX1 3AB"); /* somebody under 18 */
  g_autofree char *school = mo_letter_envelope (facts, MO_LETTER_TO_PERSON);
  g_assert_cmpstr (school, ==, "Grace Tilley\nc/o Mr Pyke\nThe School\nEX1 3AB");
  put (&facts->referrer_name, "Dr Amin");
  put (&facts->referrer_org, "The Ward, North Hospital");
  g_autofree char *other = mo_letter_envelope (facts, MO_LETTER_TO_REFERRER);
  g_assert_cmpstr (other, ==, "Dr Amin\nThe Ward\nNorth Hospital");
}

static void
what_is_missing_is_said (void)
{
  g_autoptr (MoLetterFacts) facts = somebody ();
  g_autofree char *nothing = mo_letter_missing (facts, MO_LETTER_TO_PERSON);
  g_assert_null (nothing);
  put (&facts->address, NULL);
  put (&facts->email, "grace@example.org");
  g_autofree char *by_mail = mo_letter_missing (facts, MO_LETTER_TO_PERSON);
  g_assert_nonnull (strstr (by_mail, "Grace Tilley"));
  g_assert_nonnull (strstr (by_mail, "their page"));
  g_assert_nonnull (strstr (by_mail, "e-mail to grace@example.org"));
  put (&facts->email, "");
  put (&facts->phone, "07700 900123");
  g_autofree char *by_phone = mo_letter_missing (facts, MO_LETTER_TO_PERSON);
  g_assert_nonnull (strstr (by_phone, "ring 07700 900123"));
  put (&facts->phone, NULL);
  g_autofree char *no_way = mo_letter_missing (facts, MO_LETTER_TO_PERSON);
  g_assert_true (g_str_has_suffix (no_way, "."));

  g_autoptr (MoOfficeFacts) us = office ();
  g_autofree char *whole = mo_office_facts_missing (us);
  g_assert_null (whole);
  put (&us->contact, " \n");
  g_autofree char *who = mo_office_facts_missing (us);
  g_assert_nonnull (strstr (who, "named contact"));
  g_assert_nonnull (strstr (who, "Preferences"));
}

static void
assert_rule (MoLetterKind kind, MoLetterTo to, const MoLetterFacts *facts, const char *refusal)
{
  MoPolicy policy = mo_policy_default ();
  g_auto (MoVerdict) verdict = mo_rule_letter (kind, to, facts, &policy);
  if (!refusal) {
    g_assert_cmpint (verdict.level, ==, MO_LEVEL_FINE);
    return;
  }
  g_assert_cmpint (verdict.level, ==, MO_LEVEL_REFUSED);
  g_assert_nonnull (strstr (verdict.reason, refusal));
}

static void
who_may_be_written_to (void)
{
  g_autoptr (MoLetterFacts) facts = somebody ();
  assert_rule (MO_LETTER_ACKNOWLEDGEMENT, MO_LETTER_TO_PERSON, facts, NULL);
  assert_rule (MO_LETTER_ACKNOWLEDGEMENT, MO_LETTER_TO_REFERRER, facts, "without a referrer");
  put (&facts->referrer_name, "Dr Amin");
  put (&facts->agreement, "yes");
  g_assert_cmpint (mo_letter_usual (MO_LETTER_ACKNOWLEDGEMENT, facts), ==, MO_LETTER_TO_PERSON);
  assert_rule (MO_LETTER_ACKNOWLEDGEMENT, MO_LETTER_TO_REFERRER, facts, NULL);
  put (&facts->agreement, "asked");
  g_assert_cmpint (
      mo_letter_usual (MO_LETTER_ACKNOWLEDGEMENT, facts), ==, MO_LETTER_TO_REFERRER);
  assert_rule (MO_LETTER_ACKNOWLEDGEMENT, MO_LETTER_TO_PERSON, facts, "not agreed");
  put (&facts->agreement, "yes");
  facts->died = facts->received + 1;
  assert_rule (MO_LETTER_ACKNOWLEDGEMENT, MO_LETTER_TO_PERSON, facts, "has died");
}

static void
when_each_letter_goes (void)
{
  g_autoptr (MoLetterFacts) facts = somebody ();
  facts->tries = 2;
  assert_rule (MO_LETTER_CLOSING, MO_LETTER_TO_PERSON, facts, "follows 3 tries");
  facts->tries = 3;
  assert_rule (MO_LETTER_CLOSING, MO_LETTER_TO_PERSON, facts, NULL);
  assert_rule (MO_LETTER_SIGNPOST, MO_LETTER_TO_PERSON, facts, "not been pointed");
  facts->services = g_strdup ("- Somewhere");
  assert_rule (MO_LETTER_SIGNPOST, MO_LETTER_TO_PERSON, facts, NULL);
}

/* ---------------------------------------------------------------------- the form on paper */

static void
versions_tell_forms_apart (void)
{
  g_autofree char *sci = mo_paper_version (mo_referral_form (), MO_FORM_SCI),
                  *again = mo_paper_version (mo_referral_form (), MO_FORM_SCI),
                  *family = mo_paper_version (mo_referral_form (), MO_FORM_FAMILY),
                  *mentor = mo_paper_version (mo_mentor_form (), MO_FORM_SCI);
  g_assert_cmpstr (sci, ==, again);
  g_assert_cmpstr (sci, !=, family);
  g_assert_cmpstr (sci, !=, mentor);
}

/* The numbers go up through the whole form, whichever is printed. */
static void
numbers_go_up (void)
{
  static const int strands[] = { MO_FORM_SCI, MO_FORM_FAMILY, MO_FORM_SCI, MO_FORM_FAMILY };
  for (guint i = 0; i < G_N_ELEMENTS (strands); i++) {
    const MoForm *form = i < 2 ? mo_referral_form () : mo_mentor_form ();
    int last = 0;
    for (const MoFormStep *step = form->steps; step->key; step++)
      for (const MoFormField *field = step->fields; field && field->key; field++) {
        if (!(step->when & strands[i]) || !mo_paper_has_field (field, strands[i]))
          continue;
        int number = mo_form_number (form, field, strands[i]);
        if (number)
          g_assert_cmpint (number, ==, last + 1);
        last = number ? number : last;
      }
    g_assert_cmpint (last, >, 10);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/filled", fields_are_filled);
  g_test_add_func ("/template/values", values_are_not_filled);
  g_test_add_func ("/template/unknown", unknown_fields_are_found);
  g_test_add_func ("/template/ours", our_own_words_are_right);
  g_test_add_func ("/letter/weeks", weeks_are_right);
  g_test_add_func ("/letter/tries", tries_in_words);
  g_test_add_func ("/letter/fields", no_field_is_left);
  g_test_add_func ("/letter/envelope", envelopes);
  g_test_add_func ("/letter/missing", what_is_missing_is_said);
  g_test_add_func ("/letter/to-whom", who_may_be_written_to);
  g_test_add_func ("/letter/when", when_each_letter_goes);
  g_test_add_func ("/paper/versions", versions_tell_forms_apart);
  g_test_add_func ("/paper/numbers", numbers_go_up);
  return g_test_run ();
}
