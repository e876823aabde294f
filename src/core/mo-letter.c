/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-letter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const MoField fields[] = {
  MO_FIELD (INT64, MoLetterFacts, referral),
  MO_FIELD (INT64, MoLetterFacts, person),
  MO_FIELD (TEXT, MoLetterFacts, number),
  MO_FIELD (DAY, MoLetterFacts, received),
  MO_FIELD (DAY, MoLetterFacts, due),
  MO_FIELD (INT, MoLetterFacts, target_days),
  MO_FIELD (INT, MoLetterFacts, young),
  MO_FIELD (TEXT, MoLetterFacts, first_name),
  MO_FIELD (TEXT, MoLetterFacts, last_name),
  MO_FIELD (TEXT, MoLetterFacts, known_as),
  MO_FIELD (TEXT, MoLetterFacts, address),
  MO_FIELD (TEXT, MoLetterFacts, town),
  MO_FIELD (TEXT, MoLetterFacts, postcode),
  MO_FIELD (TEXT, MoLetterFacts, letters_to),
  MO_FIELD (TEXT, MoLetterFacts, phone),
  MO_FIELD (TEXT, MoLetterFacts, email),
  MO_FIELD (TEXT, MoLetterFacts, preferred),
  MO_FIELD (TEXT, MoLetterFacts, format),
  MO_FIELD (DAY, MoLetterFacts, died),
  MO_FIELD (TEXT, MoLetterFacts, agreement),
  MO_FIELD (TEXT, MoLetterFacts, referrer_kind),
  MO_FIELD (TEXT, MoLetterFacts, referrer_name),
  MO_FIELD (TEXT, MoLetterFacts, referrer_org),
  MO_FIELD (TEXT, MoLetterFacts, referrer_phone),
  MO_FIELD (TEXT, MoLetterFacts, referrer_email),
  MO_FIELD (INT, MoLetterFacts, tries),
  MO_FIELD (DAY, MoLetterFacts, last_try),
  MO_FIELD (TEXT, MoLetterFacts, services),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoLetterFacts, mo_letter_facts, fields)

static const struct {
  const char *code, *title;
} kinds[MO_LETTERS] = {
  [MO_LETTER_ACKNOWLEDGEMENT] = { "acknowledgement", N_ ("Acknowledgement") },
  [MO_LETTER_CLOSING] = { "closing", N_ ("Closing letter") },
  [MO_LETTER_SIGNPOST] = { "signpost", N_ ("Where to turn") },
};

const char *
mo_letter_code (MoLetterKind kind)
{
  return kinds[kind].code;
}

gboolean
mo_letter_from_code (const char *code, MoLetterKind *kind)
{
  for (int i = 0; i < MO_LETTERS; i++)
    if (g_strcmp0 (kinds[i].code, code) == 0) {
      *kind = i;
      return TRUE;
    }
  return FALSE;
}

const char *
mo_letter_title (MoLetterKind kind)
{
  return _ (kinds[kind].title);
}

/* ---------------------------------------------------------------------- to whom */

static gboolean
has (const char *text)
{
  return text && text[strspn (text, " \t\n")] != '\0';
}

static void
add_line (GString *lines, const char *text)
{
  if (has (text))
    g_string_append_printf (lines, "%s%s", lines->len ? "\n" : "", text);
}

gboolean
mo_letter_has_referrer (const MoLetterFacts *facts)
{
  return has (facts->referrer_name) || has (facts->referrer_org);
}

char *
mo_letter_name (const MoLetterFacts *facts, MoLetterTo to)
{
  if (to == MO_LETTER_TO_REFERRER)
    return g_strdup (has (facts->referrer_name) ? facts->referrer_name : "");
  g_autofree char *name = g_strdup_printf ("%s %s",
                                           facts->first_name ? facts->first_name : "",
                                           facts->last_name ? facts->last_name : "");
  return g_strdup (g_strstrip (name));
}

char *
mo_letter_subject (MoLetterKind kind, MoLetterTo to, const MoLetterFacts *facts)
{
  g_autofree char *name = mo_letter_name (facts, MO_LETTER_TO_PERSON);
  if (to == MO_LETTER_TO_REFERRER)
    return g_strdup_printf (_ ("Your referral of %s"), name);
  return g_strdup (kind == MO_LETTER_SIGNPOST ? _ ("Support that may suit you")
                                              : _ ("Your request for peer mentoring"));
}

/* An address as it was typed, over lines or with commas, a line each. */
static void
add_address (GString *lines, const char *address)
{
  g_auto (GStrv) parts = g_strsplit_set (address ? address : "", "\n,", -1);
  for (char **part = parts; *part; part++)
    add_line (lines, g_strstrip (*part));
}

/* The town and the postcode may stand in the address already. */
static void
add_unless_there (GString *lines, const char *text)
{
  if (!has (text) || strstr (lines->str, text))
    return;
  add_line (lines, text);
}

char *
mo_letter_envelope (const MoLetterFacts *facts, MoLetterTo to)
{
  GString *lines = g_string_new (NULL);
  g_autofree char *name = mo_letter_name (facts, to);

  add_line (lines, name);
  if (to == MO_LETTER_TO_REFERRER)
    add_address (lines, facts->referrer_org);
  else if (has (facts->letters_to))
    add_address (lines, facts->letters_to);
  else {
    add_address (lines, facts->address);
    add_unless_there (lines, facts->town);
    add_unless_there (lines, facts->postcode);
  }
  return g_string_free (lines, FALSE);
}

static gboolean
may_be_written_to (const MoLetterFacts *facts)
{
  return g_strcmp0 (facts->agreement, "asked") != 0 &&
         g_strcmp0 (facts->agreement, "unable") != 0;
}

MoLetterTo
mo_letter_usual (MoLetterKind kind, const MoLetterFacts *facts)
{
  return kind == MO_LETTER_ACKNOWLEDGEMENT && mo_letter_has_referrer (facts) &&
                 !may_be_written_to (facts)
             ? MO_LETTER_TO_REFERRER
             : MO_LETTER_TO_PERSON;
}

/* ---------------------------------------------------------------------- numbers */

static const char *const numbers[] = { N_ ("no"),    N_ ("one"),  N_ ("two"), N_ ("three"),
                                       N_ ("four"),  N_ ("five"), N_ ("six"), N_ ("seven"),
                                       N_ ("eight"), N_ ("nine"), N_ ("ten"), N_ ("eleven"),
                                       N_ ("twelve") };

char *
mo_letter_within (int days)
{
  int weeks = days / 7;
  if (days % 7 || weeks < 1 || weeks >= (int) G_N_ELEMENTS (numbers))
    return g_strdup_printf (ngettext ("%d day", "%d days", days), days);
  return g_strdup_printf (ngettext ("%s week", "%s weeks", weeks), _ (numbers[weeks]));
}

char *
mo_letter_count (int count)
{
  return count >= 0 && count < (int) G_N_ELEMENTS (numbers) ? g_strdup (_ (numbers[count]))
                                                            : g_strdup_printf ("%d", count);
}

char *
mo_letter_times (int times)
{
  if (times == 1)
    return g_strdup (_ ("once"));
  if (times == 2)
    return g_strdup (_ ("twice"));
  if (times < 0 || times >= (int) G_N_ELEMENTS (numbers))
    return g_strdup_printf (ngettext ("%d time", "%d times", times), times);
  return g_strdup_printf (_ ("%s times"), _ (numbers[times]));
}

/* ---------------------------------------------------------------------- the rule */

MoVerdict
mo_rule_letter (MoLetterKind kind,
                MoLetterTo to,
                const MoLetterFacts *facts,
                const MoPolicy *policy)
{
  g_autofree char *name = mo_letter_name (facts, MO_LETTER_TO_PERSON);

  if (to == MO_LETTER_TO_REFERRER && !mo_letter_has_referrer (facts))
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("%s asked without a referrer."), name);
  if (to == MO_LETTER_TO_PERSON && facts->died != MO_DAY_NONE)
    return mo_verdict_new (
        MO_LEVEL_REFUSED, _ ("%s has died. No letter goes to that address."), name);
  if (to == MO_LETTER_TO_PERSON && !may_be_written_to (facts))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("%s has not agreed to be referred yet, and nobody is written to "
                              "who has not been asked. Write to whoever referred them, or note "
                              "the agreement first."),
                           name);
  if (kind == MO_LETTER_CLOSING && facts->tries < policy->tries_before_letter)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           ngettext ("The closing letter follows %d try without an answer; "
                                     "there have been %d.",
                                     "The closing letter follows %d tries without an answer; "
                                     "there have been %d.",
                                     policy->tries_before_letter),
                           policy->tries_before_letter,
                           facts->tries);
  if (kind == MO_LETTER_SIGNPOST && !has (facts->services))
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("%s has not been pointed to any service yet. Note where to at the "
           "decision, then this letter names it."),
        name);
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}

char *
mo_letter_missing (const MoLetterFacts *facts, MoLetterTo to)
{
  gboolean referrer = to == MO_LETTER_TO_REFERRER;
  g_autofree char *name = mo_letter_name (facts, to);
  const char *email = referrer ? facts->referrer_email : facts->email,
             *phone = referrer ? facts->referrer_phone : facts->phone;

  if (!referrer && (has (facts->address) || has (facts->letters_to)))
    return NULL;
  const char *who = *name ? name : facts->referrer_org;
  g_autofree char *other =
      has (email)   ? g_strdup_printf (_ ("Or copy the words into an e-mail to %s."), email)
      : has (phone) ? g_strdup_printf (_ ("Or ring %s and read it out."), phone)
                    : g_strdup ("");
  char *words =
      referrer
          ? g_strdup_printf (_ ("There is no postal address of %s on record: write it on "
                                "the envelope. %s"),
                             who,
                             other)
          : g_strdup_printf (
                _ ("There is no street and number of %s on record. Add them on their page. %s"),
                who,
                other);
  return g_strchomp (words);
}
