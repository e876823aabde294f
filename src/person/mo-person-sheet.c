/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person/mo-person-sheet.h"

#include <glib/gi18n-lib.h>

#include "core/mo-referral-rules.h"
#include "person/mo-person-next.h"

static char *
name_of (const MoPersonFacts *facts)
{
  g_autofree char *name = g_strdup_printf ("%s %s",
                                           facts->first_name ? facts->first_name : "",
                                           facts->last_name ? facts->last_name : "");
  return g_strdup (g_strstrip (name));
}

static void
add (MoSheet *sheet, const char *what, const char *value)
{
  const char *const cells[] = { what, value };
  if (value && *value)
    mo_sheet_table_row (sheet, cells);
}

static void
add_phones (MoSheet *sheet, GPtrArray *phones)
{
  for (guint i = 0; i < phones->len; i++) {
    const MoPersonPhone *phone = g_ptr_array_index (phones, i);
    g_autofree char *words =
        phone->safe ? g_strdup (phone->number)
                    : g_strdup_printf (_ ("%s: DO NOT RING this number"), phone->number);
    add (sheet, phone->label && *phone->label ? phone->label : _ ("Telephone"), words);
  }
  if (!phones->len)
    add (sheet, _ ("Telephone"), _ ("none on record"));
}

static const char *
voicemail (const char *code)
{
  if (g_strcmp0 (code, "yes") == 0)
    return _ ("A message may be left.");
  return g_strcmp0 (code, "no") == 0 ? _ ("LEAVE NO MESSAGE.")
                                     : _ ("Not known whether it is safe: leave no message.");
}

static void
add_reach (MoSheet *sheet, const MoPersonCard *card)
{
  const MoSheetColumn columns[] = { { "", 1, FALSE }, { _ ("How to reach"), 3, FALSE } };
  const MoPersonFacts *facts = card->facts;

  mo_sheet_table_begin (sheet, columns, G_N_ELEMENTS (columns));
  if (g_strcmp0 (facts->known_as, facts->first_name) != 0)
    add (sheet, _ ("Known as"), facts->known_as);
  add (sheet, _ ("Pronouns"), facts->pronouns);
  add_phones (sheet, card->phones);
  add (sheet, _ ("Voicemail"), voicemail (facts->voicemail_safe));
  add (sheet,
       _ ("Our number"),
       facts->withhold_number ? _ ("WITHHOLD IT: dial 141 first.") : _ ("May be shown."));
  add (sheet, _ ("Best by"), facts->preferred_words);
  add (sheet, _ ("When"), facts->contact_times);
  add (sheet, _ ("E-mail"), facts->email);
  add (sheet, _ ("Format"), facts->format_words);
  add (sheet, _ ("Interpreter"), facts->interpreter);
  add (sheet, _ ("Language"), facts->language);
  mo_sheet_table_end (sheet);
}

static void
add_room (MoSheet *sheet)
{
  const char *const outcomes[] = {
    _ ("Reached"), _ ("No answer"), _ ("Voicemail left"), _ ("Wrong number"), NULL
  };
  const MoSheetField fields[] = {
    { 0, _ ("Rung on, at, by whom"), NULL, MO_SHEET_ANSWER_LINES, 1, NULL },
    { 0, _ ("How it went"), NULL, MO_SHEET_ANSWER_BOXES, 0, outcomes },
    { 0, _ ("What was said, and when to ring again"), NULL, MO_SHEET_ANSWER_LINES, 5, NULL },
  };
  mo_sheet_heading (sheet, 2, _ ("This call"));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    mo_sheet_field (sheet, &fields[i]);
}

MoSheet *
mo_person_sheet_new (const MoPersonCard *card,
                     const char *office,
                     const MoPolicy *policy,
                     MoDay today)
{
  const MoPersonFacts *facts = card->facts;
  g_autofree char *name = name_of (facts);
  g_autofree char *day = mo_day_to_long (today);
  g_autofree char *title = g_strdup_printf (_ ("Call sheet: %s"), name);
  g_autofree char *foot =
      office && *office ? g_strdup_printf (_ ("Confidential: shred after the call. %s"), office)
                        : g_strdup (_ ("Confidential: shred after the call."));
  g_autofree char *line =
      facts->referral
          ? g_strdup_printf ("%s · %s · %s",
                             facts->number,
                             mo_referral_standing_words (facts->state, facts->first_contact_on),
                             day)
          : g_strdup (day);
  g_auto (MoPersonNext) next = mo_person_next (facts, today, policy);
  MoSheet *sheet = mo_sheet_new (title, foot, today, MO_SHEET_PLAIN);

  mo_sheet_heading (sheet, 1, title);
  mo_sheet_note (sheet, line);
  add_reach (sheet, card);
  mo_sheet_heading (sheet, 2, _ ("What comes next"));
  mo_sheet_paragraph (sheet, next.words);
  add_room (sheet);
  return sheet;
}
