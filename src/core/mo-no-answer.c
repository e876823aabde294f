/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-no-answer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum { MOBILE, HOME, WORK, OTHER } Kind;

/* Labels are free words: "mobile", "Mum's mobile", "home", "landline", "work". */
static Kind
kind_of (const char *label)
{
  static const struct {
    const char *word;
    Kind kind;
  } words[] = { { "mobile", MOBILE }, { "mob", MOBILE },  { "cell", MOBILE },
                { "home", HOME },     { "land", HOME },   { "house", HOME },
                { "work", WORK },     { "office", WORK }, { "job", WORK } };
  g_autofree char *lower = label ? g_utf8_strdown (label, -1) : NULL;
  for (guint i = 0; lower && i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i].word))
      return words[i].kind;
  return OTHER;
}

static Kind
kind_of_phone (const MoNoAnswerPhone *phone)
{
  Kind kind = kind_of (phone->label);
  if (kind == OTHER && phone->number && g_str_has_prefix (phone->number, "07"))
    return MOBILE;
  return kind;
}

static const char *
at_this_kind (Kind kind)
{
  switch (kind) {
  case MOBILE:
    return _ ("Let it ring out; try again an hour later, at another time of day than before.");
  case HOME:
    return _ ("Others may answer: ask for them by name, and say only your own first name.");
  case WORK:
    return _ ("Ring in their break only; say nothing to colleagues, not even who we are.");
  case OTHER:
    break;
  }
  return _ ("Ask for them by name, and say only your own first name.");
}

char *
mo_no_answer_phone_words (const MoNoAnswer *it, guint phone)
{
  const MoNoAnswerPhone *at = &it->phones[phone];
  const char *voicemail = it->voicemail && at->safe && kind_of_phone (at) != WORK
                              ? _ ("A voicemail may be left.")
                              : _ ("Leave no voicemail.");
  return g_strdup_printf ("%s %s", at_this_kind (kind_of_phone (at)), voicemail);
}

static gboolean
anywhere (const MoNoAnswer *it)
{
  for (guint i = 0; i < it->n_phones; i++)
    if (it->phones[i].safe && kind_of_phone (&it->phones[i]) != WORK)
      return it->voicemail;
  return FALSE;
}

char *
mo_no_answer_voicemail (const MoNoAnswer *it)
{
  if (!anywhere (it))
    return NULL;
  if (it->office && *it->office)
    return g_strdup_printf (_ ("Hello, this is a message for %s. Nothing is wrong. Please ring "
                               "us back on %s when it suits you."),
                            it->first,
                            it->office);
  return g_strdup_printf (
      _ ("Hello, this is a message for %s. Nothing is wrong. We will try again later."),
      it->first);
}
