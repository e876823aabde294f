/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-wanted.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *words, *measures, *action;
  MoWantedOf of;
  const char *form; /* of the page of the person, NULL: the action is the form */
} all[MO_WANTED] = {
  [MO_WANTED_SOURCE] = { N_ ("who referred"),
                         "M-1",
                         "win.show-person",
                         MO_WANTED_OF_PERSON,
                         "person.edit-source" },
  [MO_WANTED_REGION] = { N_ ("region"),
                         "M-1, M-27",
                         "win.show-person",
                         MO_WANTED_OF_PERSON,
                         "person.edit-address" },
  [MO_WANTED_GENDER] = { N_ ("gender"),
                         "M-27",
                         "win.show-person",
                         MO_WANTED_OF_PERSON,
                         "person.edit-name" },
  [MO_WANTED_BORN] = { N_ ("date of birth"),
                       "M-27",
                       "win.show-person",
                       MO_WANTED_OF_PERSON,
                       "person.edit-name" },
  [MO_WANTED_PHONE] = { N_ ("telephone"),
                        "M-2, M-3",
                        "win.show-person",
                        MO_WANTED_OF_PERSON,
                        "person.add-phone" },
  [MO_WANTED_INJURY] = { N_ ("level of injury, or relation"),
                         "M-27, M-28",
                         "win.show-person",
                         MO_WANTED_OF_PERSON,
                         "person.edit-level" },
  [MO_WANTED_CONTACTED] = { N_ ("day of the first contact"),
                            "M-2, M-3",
                            "win.show-person",
                            MO_WANTED_OF_PERSON,
                            "person.edit-source" },
  [MO_WANTED_GOAL] = { N_ ("goal"), "M-11", "win.decide", MO_WANTED_OF_REFERRAL },
  [MO_WANTED_BEFORE] = { N_ ("statements before"),
                         "M-12 to M-20",
                         "win.measure",
                         MO_WANTED_OF_REFERRAL },
  [MO_WANTED_AFTER] = { N_ ("statements after"),
                        "M-12 to M-20",
                        "win.end-impact",
                        MO_WANTED_OF_PAIRING },
  [MO_WANTED_REVIEWED] = { N_ ("goals looked at again"),
                           "M-10, M-11",
                           "win.ending",
                           MO_WANTED_OF_PAIRING },
};

static void
want (MoKeptWhole *whole, MoWanted wanted, gboolean required, gboolean there)
{
  if (!required)
    return;
  whole->required |= 1u << wanted;
  if (there)
    whole->filled |= 1u << wanted;
}

MoKeptWhole
mo_rule_wanted (const MoWantedFacts *it)
{
  MoKeptWhole whole = { 0 };

  want (&whole, MO_WANTED_SOURCE, TRUE, it->source);
  want (&whole, MO_WANTED_REGION, TRUE, it->region);
  want (&whole, MO_WANTED_GENDER, TRUE, it->gender);
  want (&whole, MO_WANTED_BORN, TRUE, it->born);
  want (&whole, MO_WANTED_PHONE, TRUE, it->phone);
  want (&whole, MO_WANTED_INJURY, TRUE, it->injury);
  want (&whole, MO_WANTED_CONTACTED, it->reached, it->contacted);
  want (&whole, MO_WANTED_GOAL, it->accepted, it->goal);
  want (&whole, MO_WANTED_BEFORE, it->began, it->before);
  want (&whole, MO_WANTED_AFTER, it->after_is_due, it->after);
  want (&whole, MO_WANTED_REVIEWED, it->ended && it->goal, it->reviewed);
  return whole;
}

guint
mo_wanted_missing (MoKeptWhole whole)
{
  return whole.required & ~whole.filled;
}

int
mo_wanted_count (guint bits)
{
  int n = 0;
  for (; bits; bits &= bits - 1)
    n++;
  return n;
}

int
mo_wanted_score (MoKeptWhole whole)
{
  int required = mo_wanted_count (whole.required);
  return required ? mo_wanted_count (whole.filled) * 100 / required : 100;
}

const char *
mo_wanted_words (MoWanted wanted)
{
  return _ (all[wanted].words);
}

const char *
mo_wanted_measures (MoWanted wanted)
{
  return all[wanted].measures;
}

const char *
mo_wanted_action (MoWanted wanted, MoWantedOf *of)
{
  *of = all[wanted].of;
  return all[wanted].action;
}

const char *
mo_wanted_form (MoWanted wanted)
{
  return all[wanted].form;
}

char *
mo_wanted_list (guint bits)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  for (guint i = 0; i < MO_WANTED; i++)
    if (bits & 1u << i)
      g_ptr_array_add (words, (gpointer) mo_wanted_words (i));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}
