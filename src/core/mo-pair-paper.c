/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-pair-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-pairing-rules.h"
#include "core/mo-template.h"

static const MoField side_fields[] = {
  MO_FIELD (INT64, MoPairSide, person),
  MO_FIELD (TEXT, MoPairSide, first_name),
  MO_FIELD (TEXT, MoPairSide, last_name),
  MO_FIELD (TEXT, MoPairSide, known_as),
  MO_FIELD (TEXT, MoPairSide, address),
  MO_FIELD (TEXT, MoPairSide, town),
  MO_FIELD (TEXT, MoPairSide, postcode),
  MO_FIELD (TEXT, MoPairSide, letters_to),
  MO_FIELD (TEXT, MoPairSide, phone),
  MO_FIELD (TEXT, MoPairSide, email),
  MO_FIELD (TEXT, MoPairSide, contact_times),
  MO_FIELD (TEXT, MoPairSide, format),
  MO_FIELD (TEXT, MoPairSide, voicemail_safe),
  MO_FIELD (TEXT, MoPairSide, about),
  MO_FIELD (INT, MoPairSide, withhold_number),
  MO_FIELD (DAY, MoPairSide, died),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoPairSide, mo_pair_side, side_fields)

static const struct {
  const char *code, *title;
  gboolean to_mentor;
} kinds[MO_PAIR_PAPERS] = {
  [MO_PAIR_ASK_MENTOR] = { "ask_mentor", N_ ("Ask the mentor"), TRUE },
  [MO_PAIR_ASK_MENTEE] = { "ask_mentee", N_ ("Ask the mentee"), FALSE },
  [MO_PAIR_BRIEF_MENTOR] = { "brief_mentor", N_ ("Brief the mentor"), TRUE },
  [MO_PAIR_BRIEF_MENTEE] = { "brief_mentee", N_ ("Brief the mentee"), FALSE },
};

const char *
mo_pair_paper_code (MoPairPaperKind kind)
{
  return kinds[kind].code;
}

gboolean
mo_pair_paper_from_code (const char *code, MoPairPaperKind *kind)
{
  for (int i = 0; i < MO_PAIR_PAPERS; i++)
    if (g_strcmp0 (kinds[i].code, code) == 0) {
      *kind = i;
      return TRUE;
    }
  return FALSE;
}

const char *
mo_pair_paper_title (MoPairPaperKind kind)
{
  return _ (kinds[kind].title);
}

gboolean
mo_pair_paper_is_to_mentor (MoPairPaperKind kind)
{
  return kinds[kind].to_mentor;
}

const char *
mo_pair_paper_to_role (MoPairPaperKind kind)
{
  return kinds[kind].to_mentor ? "mentor" : "mentee";
}

void
mo_pair_facts_free (MoPairFacts *facts)
{
  if (!facts)
    return;
  g_clear_pointer (&facts->mentee, mo_pair_side_unref);
  g_clear_pointer (&facts->mentor_side, mo_pair_side_unref);
  g_free (facts->number);
  g_free (facts->state);
  g_free (facts->goals);
  g_free (facts->hours);
  g_free (facts->first_call);
  g_free (facts->released);
  g_free (facts->released_by);
  g_free (facts->earlier);
  g_free (facts);
}

/* ---------------------------------------------------------------------- the two */

const MoPairSide *
mo_pair_paper_to (MoPairPaperKind kind, const MoPairFacts *facts)
{
  return kinds[kind].to_mentor ? facts->mentor_side : facts->mentee;
}

const MoPairSide *
mo_pair_paper_other (MoPairPaperKind kind, const MoPairFacts *facts)
{
  return kinds[kind].to_mentor ? facts->mentee : facts->mentor_side;
}

static gboolean
has (const char *text)
{
  return text && text[strspn (text, " \t\n")] != '\0';
}

static const char *
first_name (const MoPairSide *side)
{
  return has (side->known_as) ? side->known_as : has (side->first_name) ? side->first_name : "";
}

char *
mo_pair_side_name (const MoPairSide *side)
{
  g_autofree char *name = g_strdup_printf ("%s %s",
                                           side->first_name ? side->first_name : "",
                                           side->last_name ? side->last_name : "");
  return g_strdup (g_strstrip (name));
}

char *
mo_pair_side_envelope (const MoPairSide *side)
{
  /* One envelope for all letters: the rule of a young person's own address holds here too. */
  g_autoptr (MoLetterFacts) facts = mo_letter_facts_new ();
  facts->first_name = g_strdup (side->first_name);
  facts->last_name = g_strdup (side->last_name);
  facts->address = g_strdup (side->address);
  facts->town = g_strdup (side->town);
  facts->postcode = g_strdup (side->postcode);
  facts->letters_to = g_strdup (side->letters_to);
  return mo_letter_envelope (facts, MO_LETTER_TO_PERSON);
}

char *
mo_pair_side_ring (const MoPairSide *side)
{
  GString *words = g_string_new (NULL);

  if (has (side->phone))
    g_string_append_printf (words, _ ("Ring %s"), side->phone);
  else
    g_string_append (words, _ ("No telephone number is on record"));
  if (has (side->contact_times))
    g_string_append_printf (words, ", %s", side->contact_times);
  g_string_append (words, ". ");
  if (g_strcmp0 (side->voicemail_safe, "yes") == 0)
    g_string_append (words, _ ("A voicemail may be left. "));
  else
    g_string_append (words, _ ("Leave no voicemail. "));
  if (side->withhold_number)
    g_string_append (words, _ ("Withhold the office’s number."));
  return g_strchomp (g_string_free (words, FALSE));
}

/* ---------------------------------------------------------------------- the words */

const MoLetterText *
mo_pair_paper_text (MoPairPaperKind kind, gboolean letter)
{
  gboolean asks = kind == MO_PAIR_ASK_MENTOR || kind == MO_PAIR_ASK_MENTEE;
  g_autofree char *setting = g_strconcat ("pair_",
                                          kinds[kind].code,
                                          !letter ? "_script"
                                          : asks  ? "_letter"
                                                  : "",
                                          NULL);
  return mo_letter_text_of (setting);
}

static char *
rhythm_words (int days)
{
  if (days == 7)
    return g_strdup (_ ("every week"));
  if (days == 14)
    return g_strdup (_ ("every two weeks"));
  return g_strdup_printf (_ ("every %d days"), days);
}

char *
mo_pair_paper_words (MoPairPaperKind kind,
                     gboolean letter,
                     const char *text,
                     const MoPairFacts *facts,
                     const MoOfficeFacts *office,
                     const MoPolicy *policy,
                     MoDay today)
{
  const MoPairSide *to = mo_pair_paper_to (kind, facts),
                   *other = mo_pair_paper_other (kind, facts);
  g_autofree char *date = mo_day_to_words (today, MO_PRECISION_DAY),
                  *phone = mo_office_facts_number (office),
                  *rhythm = rhythm_words (facts->rhythm_days),
                  *calls = g_strdup_printf ("%d", policy->calls_max),
                  *minutes = g_strdup_printf ("%d", policy->call_minutes_max),
                  *note_days = mo_letter_within (policy->note_due_days),
                  *first_call =
                      facts->first_call
                          ? g_strdup_printf (_ ("The first call is on %s."), facts->first_call)
                          : NULL,
                  *released =
                      facts->released && kind == MO_PAIR_BRIEF_MENTOR
                          ? g_strdup_printf (_ ("From the office, of the time before: %s"),
                                             facts->released)
                          : NULL;
  const MoTemplateField values[] = {
    { "first name", first_name (to) },
    { "other", first_name (other) },
    { "about", other->about ? other->about : _ ("not known yet") },
    { "number", facts->number },
    { "goals", facts->goals },
    { "hours", facts->hours ? facts->hours : _ ("to be agreed") },
    { "rhythm", rhythm },
    { "calls", calls },
    { "minutes", minutes },
    { "note days", note_days },
    { "first call", first_call },
    { "released", released },
    { "office", office->name },
    { "phone", phone },
    { "contact", has (office->contact) ? office->contact : _ ("us") },
    { "today", date },
    { NULL },
  };
  return mo_template_fill (text ? text : _ (mo_pair_paper_text (kind, letter)->words), values);
}

/* ---------------------------------------------------------------------- the rule */

static MoVerdict
in_turn (MoPairPaperKind kind, const char *state)
{
  gboolean early = g_strcmp0 (state, "draft") == 0 || g_strcmp0 (state, "mentor_asked") == 0;

  if (kind == MO_PAIR_ASK_MENTOR)
    return (MoVerdict){ .level = MO_LEVEL_FINE };
  if (g_strcmp0 (state, "draft") == 0)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Nobody has been asked yet: ask the mentor."));
  if (early)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("The mentor has been asked and has not answered. Note the yes on the board first."));
  if (kind == MO_PAIR_ASK_MENTEE)
    return (MoVerdict){ .level = MO_LEVEL_FINE };
  if (g_strcmp0 (state, "mentor_yes") == 0)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("The mentee has not been asked yet: ask the mentee."));
  if (g_strcmp0 (state, "mentee_asked") == 0)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("The mentee has been asked and has not answered. Note the yes on "
                              "the board first."));
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}

MoVerdict
mo_rule_pair_paper (MoPairPaperKind kind, const MoPairFacts *facts)
{
  g_autofree char *mentee = mo_pair_side_name (facts->mentee),
                  *mentor = mo_pair_side_name (facts->mentor_side);

  if (facts->mentee->died != MO_DAY_NONE || facts->mentor_side->died != MO_DAY_NONE)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("%s has died."),
                           facts->mentee->died != MO_DAY_NONE ? mentee : mentor);
  if (!mo_pairing_is_open (facts->state))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("The match of %s with %s is over: %s."),
                           mentee,
                           mentor,
                           mo_pairing_state_words (facts->state));
  return in_turn (kind, facts->state);
}

const char *
mo_pair_paper_moves_to (MoPairPaperKind kind, const char *state, gboolean other_briefed)
{
  if (kind == MO_PAIR_ASK_MENTOR)
    return g_strcmp0 (state, "draft") == 0 ? "mentor_asked" : NULL;
  if (kind == MO_PAIR_ASK_MENTEE)
    return g_strcmp0 (state, "mentor_yes") == 0 ? "mentee_asked" : NULL;
  return other_briefed && g_strcmp0 (state, "agreed") == 0 ? "briefed" : NULL;
}
