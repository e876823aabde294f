/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-form-draft.h"
#include "core/mo-referral-form.h"

#include <string.h>

#define TODAY mo_day_from_iso ("2026-03-12")

/* A draft from "key=value" lines, on top of an empty one. */
static MoFormDraft *
draft_of (const char *lines)
{
  g_auto (GStrv) each = g_strsplit (lines, "\n", -1);
  MoFormDraft *draft = mo_form_draft_new (mo_referral_form (), TODAY);
  for (char **line = each; *line; line++) {
    g_auto (GStrv) pair = g_strsplit (*line, "=", 2);
    if (!pair[0] || !pair[1])
      continue;
    MoFormDraft *next = mo_form_draft_set (draft, pair[0], pair[1]);
    mo_form_draft_unref (draft);
    draft = next;
  }
  return draft;
}

static const struct {
  const char *name, *lines, *key, *sentence; /* NULL sentence: fine */
} cases[] = {
  { "a birth in the future",
    "born_on=1 April 2026",
    "born_on",
    "Wednesday 1 April 2026 is still to come. Write a day up to today." },
  { "a birth long ago",
    "born_on=3/4/1879",
    "born_on",
    "That would be more than 120 years old. Write the year in full." },
  { "an injury in 1974", "injured_on=1974", "injured_on", NULL },
  { "an injury in the future",
    "injured_on=13/3/2026",
    "injured_on",
    "Friday 13 March 2026 is still to come. Write a day up to today." },
  { "an injury on the day of birth",
    "born_on=3/4/1979\ninjured_on=3/4/1979",
    "injured_on",
    NULL },
  { "an injury the day before birth",
    "born_on=3/4/1979\ninjured_on=2/4/1979",
    "injured_on",
    "That is before the date of birth. Look at both, and write the right one." },
  { "an injury in the month of birth",
    "born_on=3/4/1979\ninjured_on=April 1979",
    "injured_on",
    NULL },
  { "an injury in the year of birth", "born_on=3/4/1979\ninjured_on=1979", "injured_on", NULL },
  { "a date that is none",
    "injured_on=31 june 2019",
    "injured_on",
    "June has 30 days. Write 30 June 2019 or June 2019." },
  { "no date of birth", "", "born_on", NULL },
  { "a whole received date", "received_on=today", "received_on", NULL },
  { "a month received",
    "received_on=March 2026",
    "received_on",
    "The reply is counted from this day. Write the whole date." },
  { "nothing received",
    "received_on=",
    "received_on",
    "Write the day it came, such as today." },
  { "nobody asks", "", "asks", "Choose who is asking." },
  { "self needs no referrer", "asks=self", "referrer_name", NULL },
  { "others say who they are",
    "asks=nhs",
    "referrer_name",
    "Write who is asking, so that they can be answered." },
  { "self needs no agreement", "asks=self", "agreement", NULL },
  { "others need an agreement",
    "asks=family",
    "agreement",
    "Choose whether the person has agreed." },
  { "an agreement asked for", "asks=family\nagreement=asked", "agreement", NULL },
  { "one name is enough", "last_name=Tilley", "first_name", NULL },
  { "no name", "", "last_name", "Write at least one name." },
  { "under 18 may wait for a guardian", "born_on=13/3/2008", "guardian_name", NULL },
  { "competence judged tomorrow",
    "born_on=13/3/2008\ncompetence_on=13/3/2026",
    "competence_on",
    "Friday 13 March 2026 is still to come. Write a day up to today." },
  { "eighteen today is asked for no guardian",
    "born_on=12/3/2008\nguardian_phone=no number",
    "guardian_phone",
    NULL },
  { "a guardian's number",
    "born_on=13/3/2008\nguardian_phone=no number",
    "guardian_phone",
    "A number has 10 or 11 figures, such as 07700 900123. Write it so, or leave it empty." },
  { "who cannot be asked, without why",
    "asks=nhs\nagreement=unable",
    "agreement_why",
    "Write why the person cannot be asked, in a few words." },
  { "competence judged by nobody",
    "born_on=13/3/2008\ncompetence_on=today",
    "competence_by",
    "Write who of the team judged it." },
  { "competence without its day",
    "born_on=13/3/2008\ncompetence_by=Rhian",
    "competence_on",
    "Write the day of it, such as today." },
  { "competence without its why",
    "born_on=13/3/2008\ncompetence_by=Rhian\ncompetence_on=today",
    "competence_why",
    "Write why, in a few words." },
  { "a character that turns the line",
    "first_name=\u202eforty-two",
    "first_name",
    "There is something in it that cannot be seen. Delete it, and type it anew." },
  { "a bell in a telephone number",
    "phone=07700\x07 900123",
    "phone",
    "There is something in it that cannot be seen. Delete it, and type it anew." },
  { "a name from right to left", "first_name=مريم يوسف", "first_name", NULL },
  { "a name in pictures", "first_name=🦽🧑🏽‍🦽", "first_name", NULL },
  { "lines in an address", "address=1 Mill Lane\\nDundee", "address", NULL },
  { "who was asked needs no why", "asks=nhs\nagreement=asked", "agreement_why", NULL },
  { "an agreement without its day",
    "asks=nhs\nagreement=yes\nagreement_on=",
    "agreement_on",
    "Write the day of it, such as today." },
  { "a family form without relation",
    "strand=family",
    "relation_kind",
    "Choose what the person is to the one who was injured." },
  { "one's own form asks for no relation", "strand=sci", "relation_kind", NULL },
  { "a relative hurt before the mentee was born",
    "strand=family\nborn_on=1990\ninjured_on=1974",
    "injured_on",
    NULL },
  { "a relative hurt before their own birth",
    "strand=family\nrelation_injured_born_on=1990\ninjured_on=1974",
    "injured_on",
    "That is before the date of birth. Look at both, and write the right one." },
  { "no way to reach",
    "",
    "phone",
    "Write a telephone number, or another way to reach them below." },
  { "e-mail alone", "email=a@b.uk", "phone", NULL },
  { "a short code", "phone=18001", "phone", NULL },
  { "no number",
    "phone=0770 12",
    "phone",
    "A number has 10 or 11 figures, such as 07700 900123. Write it so, or leave it empty." },
  { "no address of mail",
    "email=grace at home",
    "email",
    "Write an address such as name@example.org, or leave it empty." },
  { "no postcode",
    "postcode=near Wakefield",
    "postcode",
    "Write a postcode such as WF1 4DG, or leave it empty." },
  { "a level", "level=c5/6", "level", NULL },
  { "a level not known", "level=not known", "level", NULL },
  { "no level",
    "level=C9",
    "level",
    "Write a level such as C5/6, T12, para or cauda equina; or not known." },
  { "no cause", "", "cause", "Choose a cause, or “Not known”." },
  { "a cause not known", "cause=unknown", "cause", NULL },
  { "pain of eleven",
    "pain_worst=11",
    "pain_worst",
    "Write a number from 0 to 10, or leave it empty." },
  { "families are asked for the relative's injury",
    "strand=family",
    "cause",
    "Choose a cause, or “Not known”." },
};

static void
answers_that_need_a_look (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (MoFormDraft) draft = draft_of (cases[i].lines);
    const MoFormField *field = mo_form_field (mo_referral_form (), cases[i].key, NULL);
    g_assert_nonnull (field);
    g_test_message ("%s", cases[i].name);
    g_auto (MoVerdict) verdict = mo_form_draft_check (draft, field, TODAY);
    g_assert_cmpstr (verdict.reason, ==, cases[i].sentence);
    g_assert_true ((verdict.level == MO_LEVEL_REFUSED) == (cases[i].sentence != NULL));
  }
}

/* A page pasted into a name is cut in headings and lists, by letters and not by bytes. */
static void
long_name (void)
{
  g_autoptr (MoFormDraft) empty = draft_of ("first_name=Ŵyn");
  g_autoptr (GString) page = g_string_new (NULL);
  for (int i = 0; i < 1000; i++)
    g_string_append (page, "ŵ");
  g_autoptr (MoFormDraft) draft = mo_form_draft_set (empty, "last_name", page->str);
  g_autofree char *name = mo_form_draft_name (draft);
  g_autofree char *brief = mo_form_draft_name (empty);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (name, -1), ==, 61);
  g_assert_true (g_str_has_suffix (name, "ŵ…"));
  g_assert_cmpstr (brief, ==, "Ŵyn");
}

static void
too_long (void)
{
  g_autofree char *letters = g_strnfill (201, 'x');
  g_autofree char *line = g_strconcat ("mentor_wish=", letters, "\ngp_name=", letters, NULL);
  g_autoptr (MoFormDraft) draft = draft_of (line);
  g_auto (MoVerdict) one =
      mo_form_draft_check (draft, mo_form_field (mo_referral_form (), "gp_name", NULL), TODAY);
  g_auto (MoVerdict) several = mo_form_draft_check (
      draft, mo_form_field (mo_referral_form (), "mentor_wish", NULL), TODAY);
  g_assert_cmpint (one.level, ==, MO_LEVEL_REFUSED);
  g_assert_cmpint (several.level, ==, MO_LEVEL_FINE);
}

static void
readings (void)
{
  static const struct {
    const char *key, *said, *reading;
  } said[] = {
    { "level", "C5/6", "C5 to C6, tetraplegia" },
    { "level", "C9", NULL },
    { "injured_on", "june 2019", "June 2019, day not known · 6 years and 9 months ago" },
    { "injured_on", "1974", "1974 · about 52 years ago" },
    { "injured_on", "13/3/2025", "13 March 2025 · 11 months ago" },
    { "injured_on", "31 june 2019", NULL },
    { "born_on", "11/10/79", "11 October 1979 · 46 years old" },
    { "received_on", "yesterday", "Wednesday 11 March 2026" },
    { "postcode", "wf14dg", "WF1 4DG" },
    { "postcode", "WF1 4DG", NULL },
    { "first_name", "Grace", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_autoptr (MoFormDraft) empty = mo_form_draft_new (mo_referral_form (), TODAY);
    g_autoptr (MoFormDraft) draft = mo_form_draft_set (empty, said[i].key, said[i].said);
    g_autofree char *reading = mo_form_draft_reading (
        draft, mo_form_field (mo_referral_form (), said[i].key, NULL), TODAY);
    g_assert_cmpstr (reading, ==, said[i].reading);
  }
}

/* Every key once, every step reachable; on each paper form the numbers count from 1 without a
 * gap. */
static void
the_form_itself (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  int sci = 0, family = 0;
  for (const MoFormStep *step = mo_referral_form ()->steps; step->key; step++)
    for (const MoFormField *field = step->fields; field && field->key; field++) {
      const MoFormStep *found;
      int in_sci = mo_form_number (mo_referral_form (), field, MO_FORM_SCI);
      int in_family = mo_form_number (mo_referral_form (), field, MO_FORM_FAMILY);
      g_assert_true (g_hash_table_add (seen, (gpointer) field->key));
      g_assert_true (mo_form_field (mo_referral_form (), field->key, &found) == field &&
                     found == step);
      g_assert_true (in_sci == 0 || in_sci == ++sci);
      g_assert_true (in_family == 0 || in_family == ++family);
      gboolean choice = field->kind == MO_ANSWER_CHOICE || field->kind == MO_ANSWER_LIST;
      g_assert_true (choice == (field->vocabulary || field->options));
    }
  g_assert_cmpint (sci, >, 30);
  g_assert_cmpint (family, >, sci);
}

static void
steps_by_who_asks (void)
{
  const MoFormStep *agreement = mo_form_step (mo_referral_form (), "agreement");
  const MoFormStep *reach = mo_form_step (mo_referral_form (), "reach");
  g_autoptr (MoFormDraft) empty = draft_of ("");
  g_autoptr (MoFormDraft) self = draft_of ("asks=self\ngender=woman");
  g_autoptr (MoFormDraft) other = draft_of ("asks=nhs\ngender=man");
  g_assert_false (mo_form_draft_wants_step (empty, agreement));
  g_assert_false (mo_form_draft_wants_step (self, agreement));
  g_assert_true (mo_form_draft_wants_step (other, agreement));
  g_assert_cmpstr (mo_form_step_title (reach, empty), ==, "How to reach them");
  g_assert_cmpstr (mo_form_step_title (reach, self), ==, "How to reach her");
  g_assert_cmpstr (mo_form_step_title (reach, other), ==, "How to reach him");
  g_assert_cmpint (mo_form_draft_problems (self, agreement, TODAY), ==, 0);
  g_assert_cmpint (mo_form_draft_problems (other, agreement, TODAY), ==, 1);
  g_assert_cmpint (mo_form_draft_problems (self, NULL, TODAY), ==, 4);
}

/* Case 3: switching the strand half-way keeps what both forms ask. */
static void
another_strand (void)
{
  g_autoptr (MoFormDraft) sci = draft_of ("first_name=Grace\nlevel=C5");
  g_autoptr (MoFormDraft) family = mo_form_draft_set (sci, MO_DRAFT_STRAND, "family");
  g_assert_false (
      mo_form_draft_wants_step (sci, mo_form_step (mo_referral_form (), "relation")));
  g_assert_true (
      mo_form_draft_wants_step (family, mo_form_step (mo_referral_form (), "relation")));
  g_assert_cmpstr (mo_form_draft_get (family, "first_name"), ==, "Grace");
  g_assert_cmpstr (mo_form_draft_get (family, "level"), ==, "C5");
  const MoFormStep *injury = mo_form_step (mo_referral_form (), "injury");
  g_assert_cmpstr (mo_form_step_title (injury, sci), ==, "Injury");
  g_assert_cmpstr (mo_form_step_title (injury, family), ==, "The relative’s injury");
  g_assert_cmpstr (mo_form_step_intro (injury, sci), !=, mo_form_step_intro (injury, family));
  g_autoptr (MoFormDraft) back = mo_form_draft_set (family, MO_DRAFT_STRAND, "sci");
  g_assert_true (mo_form_draft_equal (back, sci));
}

/* Case 3: what the other form, or the other referrer, asked for is told and comes back. */
static void
set_aside (void)
{
  g_autoptr (MoFormDraft) family = draft_of (
      "strand=family\nasks=nhs\nlevel=C5\nrelation_kind=parent\nrelation_injured_name=Huw\n"
      "referrer_name=Jo\nreferrer_said=nurse\nagreement=yes");
  const MoFormField *strand = mo_form_field (mo_referral_form (), "strand", NULL);
  const MoFormField *asks = mo_form_field (mo_referral_form (), "asks", NULL);
  g_autofree char *none = mo_form_draft_reading (family, strand, TODAY);
  g_assert_null (none);
  g_autoptr (MoFormDraft) sci = mo_form_draft_set (family, MO_DRAFT_STRAND, "sci");
  g_autofree char *words = mo_form_draft_reading (sci, strand, TODAY);
  g_assert_cmpstr (words,
                   ==,
                   "Set aside: The person is their, Who was injured. Kept, and back when this "
                   "is changed back.");
  g_autoptr (MoFormDraft) self = mo_form_draft_set (family, "asks", "self");
  g_autofree char *others = mo_form_draft_reading (self, asks, TODAY);
  g_assert_cmpstr (others,
                   ==,
                   "Set aside: Their name, Their role, The person agrees. Kept, and back when "
                   "this is changed back.");
  g_autoptr (MoFormDraft) back = mo_form_draft_set (sci, MO_DRAFT_STRAND, "family");
  g_assert_true (mo_form_draft_equal (back, family));
}

static gboolean
asked (const MoFormDraft *draft, const char *key)
{
  const MoFormStep *step;
  const MoFormField *field = mo_form_field (mo_referral_form (), key, &step);
  return mo_form_draft_wants_step (draft, step) &&
         mo_form_draft_wants_field (draft, field, TODAY);
}

/* Who is asked what, as the branches of the form. */
static void
branches (void)
{
  static const struct {
    const char *lines, *key;
    gboolean asked;
  } told[] = {
    { "asks=self", "referrer_name", FALSE },
    { "asks=family", "referrer_name", TRUE },
    { "asks=family", "referrer_relation", TRUE },
    { "asks=family", "referrer_org", FALSE },
    { "asks=nhs", "referrer_relation", FALSE },
    { "asks=nhs", "referrer_org", TRUE },
    { "asks=charity", "referrer_said", TRUE },
    { "asks=other", "agreement", TRUE },
    { "channel=phone", "form_version", FALSE },
    { "channel=paper", "form_version", TRUE },
    { "born_on=13/3/2008", "guardian_name", TRUE },
    { "born_on=13/3/2008", "competence_by", TRUE },
    { "born_on=12/3/2008", "guardian_name", FALSE },
    { "", "guardian_name", FALSE },
    { "format=large", "interpreter", FALSE },
    { "format=interpreter", "interpreter", TRUE },
    { "centre_treated=no\ncentre=other", "centre_other", FALSE },
    { "centre_treated=yes\ncentre=other", "centre_other", TRUE },
    { "centre_treated=yes\ncentre=cardiff", "centre_other", FALSE },
    { "strand=family", "relation_injured_young", TRUE },
    { "strand=family\nrelation_injured_born_on=2010", "relation_injured_young", FALSE },
    { "strand=sci", "relation_injured_young", FALSE },
    { "strand=family", "bladder", TRUE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    g_autoptr (MoFormDraft) draft = draft_of (told[i].lines);
    g_test_message ("%s: %s", told[i].lines, told[i].key);
    g_assert_cmpint (asked (draft, told[i].key), ==, told[i].asked);
  }
}

/* Whatever is pasted into a question: it is taken or refused with a sentence, at once, and the
 * draft keeps it to the letter. */
static void
hostile_answers (void)
{
  g_autofree char *megabyte = g_strnfill (1 << 20, '7');
  g_autofree char *words = g_strnfill (1 << 20, 'x');
  const char *const hostile[] = {
    megabyte,
    words,
    "🦽🧑🏽‍🦽",
    "مريم يوسف",
    "\u202eforty-two",
    "a\tb\nc",
    "0",
    "-1",
    "99999999999",
    "61",
    "'; DROP TABLE person",
    "31 june 2019",
    "12/13/2026",
    "%s%n",
    "\x01\x02",
    "  ",
    "2026-03-13T00:00",
    "1 Jan 9999",
    "C99",
    "﷽",
    "<b>bold</b>",
  };
  for (const MoFormStep *step = mo_referral_form ()->steps; step->key; step++)
    for (const MoFormField *field = step->fields; field && field->key; field++)
      for (guint i = 0; i < G_N_ELEMENTS (hostile); i++) {
        g_autoptr (MoFormDraft) empty = draft_of ("strand=family\nasks=nhs\nborn_on=2010");
        g_autoptr (MoFormDraft) draft = mo_form_draft_set (empty, field->key, hostile[i]);
        g_auto (MoVerdict) verdict = mo_form_draft_check (draft, field, TODAY);
        g_autofree char *reading = mo_form_draft_reading (draft, field, TODAY);
        g_assert_cmpstr (mo_form_draft_get (draft, field->key), ==, hostile[i]);
        g_assert_true ((verdict.level == MO_LEVEL_REFUSED) == (verdict.reason != NULL));
        gboolean unseen = strpbrk (hostile[i], "\x01\x02") || strstr (hostile[i], "\u202e");
        if (unseen && asked (draft, field->key))
          g_assert_cmpint (verdict.level, ==, MO_LEVEL_REFUSED);
        if (verdict.reason)
          g_assert_cmpuint (strlen (verdict.reason), <, 200);
        gboolean typed = !field->options && !field->vocabulary && field->kind != MO_ANSWER_WEEK;
        if (typed && strlen (hostile[i]) > 100000 && asked (draft, field->key))
          g_assert_cmpint (verdict.level, ==, MO_LEVEL_REFUSED);
      }
}

/* Whatever was typed comes back from the text of a draft; other text is no draft. */
static void
as_text_and_back (void)
{
  g_autoptr (MoFormDraft) draft = mo_form_draft_new (mo_referral_form (), TODAY);
  for (int n = 0; n < 300; n++) {
    char bytes[13] = "";
    for (int i = 0; i < 12; i++)
      bytes[i] = g_test_rand_int_range (1, 256);
    g_autofree char *value = g_utf8_make_valid (bytes, -1);
    g_autofree char *key = g_strdup_printf ("key%d", g_test_rand_int_range (0, 40));
    MoFormDraft *next = mo_form_draft_set (draft, key, value);
    mo_form_draft_unref (draft);
    draft = next;
    g_autofree char *text = mo_form_draft_to_text (draft);
    g_autoptr (MoFormDraft) back = mo_form_draft_from_text (text);
    g_assert_nonnull (back);
    g_assert_true (mo_form_draft_equal (draft, back));
    g_assert_true (mo_form_draft_equal (back, draft));
  }
  g_assert_null (mo_form_draft_from_text (NULL));
  g_assert_null (mo_form_draft_from_text ("{'half': "));
  g_assert_null (mo_form_draft_from_text ("[1, 2]"));
}

static void
the_week (void)
{
  g_autoptr (MoFormDraft) draft = draft_of ("week=m-e---------mae------");
  guint32 hours[7];
  g_assert_true (mo_form_draft_hours (draft, hours));
  g_assert_cmphex (hours[0], ==, 7u << 9 | 15u << 17);
  g_assert_cmphex (hours[4], ==, 0xFFFu << 9);
  g_assert_cmphex (hours[6], ==, 0);
  g_autofree char *week = mo_form_week_from_hours (hours);
  g_autofree char *words = mo_form_week_words (week);
  g_assert_cmpstr (week, ==, "m-e---------mae------");
  g_assert_cmpstr (words, ==, "Monday morning and evening, Friday");
  g_autoptr (MoFormDraft) none = draft_of ("week=");
  g_assert_false (mo_form_draft_hours (none, hours));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/referral-draft/look", answers_that_need_a_look);
  g_test_add_func ("/referral-draft/long-name", long_name);
  g_test_add_func ("/referral-draft/too-long", too_long);
  g_test_add_func ("/referral-draft/readings", readings);
  g_test_add_func ("/referral-draft/form", the_form_itself);
  g_test_add_func ("/referral-draft/steps", steps_by_who_asks);
  g_test_add_func ("/referral-draft/another-strand", another_strand);
  g_test_add_func ("/referral-draft/set-aside", set_aside);
  g_test_add_func ("/referral-draft/branches", branches);
  g_test_add_func ("/referral-draft/hostile", hostile_answers);
  g_test_add_func ("/referral-draft/text", as_text_and_back);
  g_test_add_func ("/referral-draft/week", the_week);
  return g_test_run ();
}
