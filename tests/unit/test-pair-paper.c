/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said and written to the two of a match.  Acceptance case 11 for each template: the
 * other's contact details cannot stand in it, whatever is on record. */
#include <string.h>

#include "core/mo-pair-paper.h"
#include "core/mo-relay-watch.h"

#define TODAY mo_day_new (2026, 3, 12)

static MoPairSide *
side (const char *first,
      const char *last,
      const char *phone,
      const char *email,
      const char *code)
{
  MoPairSide *it = mo_pair_side_new ();
  it->first_name = g_strdup (first);
  it->last_name = g_strdup (last);
  it->phone = g_strdup (phone);
  it->email = g_strdup (email);
  it->postcode = g_strdup (code);
  it->address = g_strdup_printf ("14 %s Lane", last);
  it->town = g_strdup ("Exampleton");
  it->about = g_strdup ("T12 incomplete, 12 years");
  it->died = MO_DAY_NONE;
  return it;
}

static MoPairFacts *
pair (const char *state)
{
  MoPairFacts *facts = g_new0 (MoPairFacts, 1);
  facts->number = g_strdup ("R-0388");
  facts->state = g_strdup (state);
  facts->goals = g_strdup ("- back to work\n- driving again");
  facts->hours = g_strdup ("evenings");
  facts->rhythm_days = 7;
  facts->mentee = side ("Callum", "Reid", "01632 960111", "callum@example.org", "EX1 2PL");
  facts->mentor_side =
      side ("Helen", "Marshall", "07700 900123", "helen@example.net", "EX4 5QR");
  return facts;
}

static MoOfficeFacts *
office (void)
{
  MoOfficeFacts *facts = mo_office_facts_new ();
  facts->name = g_strdup ("The Office");
  facts->address = g_strdup ("1 Long Street");
  facts->phone = g_strdup ("01632 960000");
  facts->contact = g_strdup ("Ruth Holt");
  return facts;
}

static char *
words_of (MoPairPaperKind kind, gboolean letter, const MoPairFacts *facts)
{
  g_autoptr (MoOfficeFacts) us = office ();
  MoPolicy policy = mo_policy_default ();
  return mo_pair_paper_words (kind, letter, NULL, facts, us, &policy, TODAY);
}

static char *
leaks_of (MoPairPaperKind kind, const char *words, const MoPairFacts *facts)
{
  g_autoptr (MoOfficeFacts) us = office ();
  g_autoptr (MoRelayWatch) watch = mo_relay_watch_new ();
  const MoPairSide *to = mo_pair_paper_to (kind, facts),
                   *other = mo_pair_paper_other (kind, facts);

  mo_relay_watch_name (watch, other->last_name);
  mo_relay_watch_place (watch, other->address);
  mo_relay_watch_number (watch, other->phone);
  mo_relay_watch_allow (watch, other->first_name);
  mo_relay_watch_allow (watch, to->first_name);
  mo_relay_watch_allow (watch, to->last_name);
  mo_relay_watch_allow (watch, us->phone);
  mo_relay_watch_allow (watch, us->contact);
  g_autoptr (GArray) leaks = mo_relay_watch_scan (watch, words);
  return mo_relay_sentence (words, leaks);
}

/* Every template, on the telephone and by post. */
static void
no_template_holds_the_other (void)
{
  g_autoptr (MoPairFacts) facts = pair ("agreed");
  facts->first_call = g_strdup ("Thursday 19 March at 18:00");
  for (int kind = 0; kind < MO_PAIR_PAPERS; kind++)
    for (int letter = 0; letter < 2; letter++) {
      const MoPairSide *other = mo_pair_paper_other (kind, facts);
      g_autofree char *words = words_of (kind, letter, facts);
      g_autofree char *leaks = leaks_of (kind, words, facts);
      g_assert_cmpstr (leaks, ==, NULL);
      g_assert_null (strstr (words, other->last_name));
      g_assert_null (strstr (words, other->phone));
      g_assert_null (strstr (words, other->email));
      g_assert_null (strstr (words, other->postcode));
      g_assert_null (strstr (words, other->address));
      g_assert_true (g_str_has_prefix (words, letter ? "Dear " : "Hello "));
      g_assert_true (letter || !g_str_has_suffix (words, "The Office"));
      g_assert_null (strstr (words, "{"));
      g_assert_nonnull (strstr (words, "back to work"));
    }
}

/* What a person typed into a goal, a note or the office's own template is found. */
static void
what_was_typed_is_found (void)
{
  static const char *const poisons[] = {
    "ring 07700 900 123",
    "+44 7700 900123",
    "oh seven seven double oh nine double oh one",
    "helen@example.net",
    "near EX4 5QR",
    "find @helen_m",
    "insta is best",
    "helen at example dot net",
  };
  for (int kind = 0; kind < MO_PAIR_PAPERS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (poisons); i++) {
      g_autoptr (MoPairFacts) facts = pair ("agreed");
      g_free (facts->goals);
      facts->goals = g_strdup_printf ("- back to work, %s", poisons[i]);
      g_autofree char *words = words_of (kind, TRUE, facts);
      g_autofree char *leaks = leaks_of (kind, words, facts);
      g_assert_nonnull (leaks);
    }
}

static void
the_surname_of_the_other_alone (void)
{
  g_autoptr (MoPairFacts) facts = pair ("agreed");
  g_free (facts->goals);
  facts->goals = g_strdup ("- to be like Ms Marshal");
  g_autofree char *mentee = leaks_of (MO_PAIR_BRIEF_MENTEE, facts->goals, facts);
  g_autofree char *mentor = leaks_of (MO_PAIR_BRIEF_MENTOR, facts->goals, facts);
  g_assert_nonnull (mentee);
  g_assert_cmpstr (mentor, ==, NULL); /* it is her own */
}

/* Rule 10 of what a second mentor reads: only what staff released. */
static void
released_words_stand_in_the_mentors_briefing_alone (void)
{
  g_autoptr (MoPairFacts) facts = pair ("agreed");
  g_autofree char *before = words_of (MO_PAIR_BRIEF_MENTOR, TRUE, facts);
  facts->released = g_strdup ("They talked about buses.");
  g_assert_null (strstr (before, "of the time before"));
  for (int kind = 0; kind < MO_PAIR_PAPERS; kind++) {
    g_autofree char *words = words_of (kind, TRUE, facts);
    g_assert_true ((strstr (words, "buses") != NULL) == (kind == MO_PAIR_BRIEF_MENTOR));
  }
}

static void
asked_in_turn (void)
{
  static const struct {
    MoPairPaperKind kind;
    const char *state;
    gboolean fine;
    const char *moves, *moves_last;
  } cases[] = {
    { MO_PAIR_ASK_MENTOR, "draft", TRUE, "mentor_asked", "mentor_asked" },
    { MO_PAIR_ASK_MENTOR, "mentor_asked", TRUE, NULL, NULL },
    { MO_PAIR_ASK_MENTEE, "draft", FALSE, NULL, NULL },
    { MO_PAIR_ASK_MENTEE, "mentor_asked", FALSE, NULL, NULL },
    { MO_PAIR_ASK_MENTEE, "mentor_yes", TRUE, "mentee_asked", "mentee_asked" },
    { MO_PAIR_BRIEF_MENTOR, "mentee_asked", FALSE, NULL, NULL },
    { MO_PAIR_BRIEF_MENTOR, "agreed", TRUE, NULL, "briefed" },
    { MO_PAIR_BRIEF_MENTEE, "agreed", TRUE, NULL, "briefed" },
    { MO_PAIR_BRIEF_MENTEE, "briefed", TRUE, NULL, NULL },
    { MO_PAIR_BRIEF_MENTOR, "active", TRUE, NULL, NULL },
    { MO_PAIR_ASK_MENTOR, "closed", FALSE, NULL, NULL },
    { MO_PAIR_BRIEF_MENTOR, "mentor_no", FALSE, NULL, NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (MoPairFacts) facts = pair (cases[i].state);
    g_auto (MoVerdict) verdict = mo_rule_pair_paper (cases[i].kind, facts);
    g_assert_cmpint (verdict.level == MO_LEVEL_REFUSED, ==, !cases[i].fine);
    g_assert_true (cases[i].fine || verdict.reason);
    if (!cases[i].fine)
      continue;
    g_assert_cmpstr (
        mo_pair_paper_moves_to (cases[i].kind, cases[i].state, FALSE), ==, cases[i].moves);
    g_assert_cmpstr (
        mo_pair_paper_moves_to (cases[i].kind, cases[i].state, TRUE), ==, cases[i].moves_last);
  }
}

static void
how_to_ring (void)
{
  g_autoptr (MoPairFacts) facts = pair ("draft");
  g_autofree char *plain = mo_pair_side_ring (facts->mentee);
  g_assert_cmpstr (plain, ==, "Ring 01632 960111. Leave no voicemail.");
  facts->mentee->contact_times = g_strdup ("evenings");
  facts->mentee->voicemail_safe = g_strdup ("yes");
  facts->mentee->withhold_number = 1;
  g_autofree char *all = mo_pair_side_ring (facts->mentee);
  g_assert_cmpstr (
      all,
      ==,
      "Ring 01632 960111, evenings. A voicemail may be left. Withhold the office’s number.");
}

static void
codes (void)
{
  for (int kind = 0; kind < MO_PAIR_PAPERS; kind++) {
    MoPairPaperKind back;
    g_assert_true (mo_pair_paper_from_code (mo_pair_paper_code (kind), &back));
    g_assert_cmpint ((int) back, ==, kind);
    g_assert_nonnull (mo_pair_paper_text (kind, TRUE));
    g_assert_nonnull (mo_pair_paper_text (kind, FALSE));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pair-paper/no-template-holds-the-other", no_template_holds_the_other);
  g_test_add_func ("/pair-paper/what-was-typed-is-found", what_was_typed_is_found);
  g_test_add_func ("/pair-paper/the-surname-of-the-other-alone",
                   the_surname_of_the_other_alone);
  g_test_add_func ("/pair-paper/released-words",
                   released_words_stand_in_the_mentors_briefing_alone);
  g_test_add_func ("/pair-paper/asked-in-turn", asked_in_turn);
  g_test_add_func ("/pair-paper/how-to-ring", how_to_ring);
  g_test_add_func ("/pair-paper/codes", codes);
  return g_test_run ();
}
