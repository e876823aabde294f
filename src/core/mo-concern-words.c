/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-concern-rules.h"

typedef struct {
  const char *code, *words;
} Word;

static const char *
word_of (const Word *words, guint n, const char *code)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (words[i].code, code) == 0)
      return _ (words[i].words);
  return "";
}

static const Word states[] = {
  { "raised", N_ ("raised") },     { "triaged", N_ ("looked at") },
  { "shared", N_ ("shared") },     { "not_shared", N_ ("not shared") },
  { "monitored", N_ ("watched") }, { "closed", N_ ("closed") },
};

const char *
mo_concern_state_words (const MoConcernStanding *standing)
{
  if (standing->closing && g_strcmp0 (standing->state, "closed") != 0)
    return _ ("signed once");
  return word_of (states, G_N_ELEMENTS (states), standing->state);
}

static const Word nexts[] = {
  { "raised", N_ ("To be looked at") },          { "triaged", N_ ("To be decided") },
  { "shared", N_ ("To be looked at again") },    { "not_shared", N_ ("To be looked at again") },
  { "monitored", N_ ("To be looked at again") }, { "closed", N_ ("Nothing more to do") },
};

const char *
mo_concern_next_words (const MoConcernStanding *standing)
{
  if (standing->closing && g_strcmp0 (standing->state, "closed") != 0)
    return _ ("Waits for a second signature");
  return word_of (nexts, G_N_ELEMENTS (nexts), standing->state);
}

static const Word seriousnesses[] = {
  { "low", N_ ("low") },
  { "medium", N_ ("medium") },
  { "high", N_ ("high") },
};

const char *
mo_concern_seriousness_words (const char *code)
{
  return code ? word_of (seriousnesses, G_N_ELEMENTS (seriousnesses), code) : _ ("not said");
}

static const Word consents[] = {
  { "given", N_ ("with their agreement") },
  { "refused", N_ ("against their wish") },
  { "not_asked", N_ ("without asking them") },
  { "cannot", N_ ("they could not be asked") },
};

const char *
mo_concern_consent_words (const char *code)
{
  return word_of (consents, G_N_ELEMENTS (consents), code);
}

static const Word entries[] = {
  { "raised", N_ ("Raised") },
  { "danger", N_ ("In danger now") },
  { "triaged", N_ ("Looked at") },
  { "told", N_ ("Told") },
  { "not_shared", N_ ("Decided: not shared") },
  { "monitored", N_ ("Watched") },
  { "note", N_ ("Written down") },
  { "correction", N_ ("Corrected") },
  { "closing", N_ ("Closed, first signature") },
  { "returned", N_ ("Not signed, given back") },
  { "signed", N_ ("Second signature") },
  { "reopened", N_ ("Opened again") },
  { "let_in", N_ ("Let in to read") },
  { "let_out", N_ ("Reads no more") },
  { "incident_no", N_ ("Serious incident: does not apply") },
  { "incident_yes", N_ ("Serious incident: to be reported") },
  { "incident_done", N_ ("Serious incident: reported") },
  { "breach_no", N_ ("Personal data: no breach") },
  { "breach_yes", N_ ("Personal data: a breach, to be reported") },
  { "breach_done", N_ ("Personal data: reported") },
};

const char *
mo_concern_entry_words (const char *kind)
{
  return word_of (entries, G_N_ELEMENTS (entries), kind);
}
