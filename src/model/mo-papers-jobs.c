/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-papers-jobs.h"

#include <glib/gi18n-lib.h>

#include "core/mo-template.h"
#include "store/mo-relays.h"
#include "store/mo-terms.h"

char *
mo_papers_text_of (MoStore *store, const MoLetterText *text, GError **error)
{
  GError *failure = NULL;
  char *own = mo_store_get_setting (store, text->setting, &failure);

  if (failure) {
    g_propagate_error (error, failure);
    return NULL;
  }
  if (own && *own)
    return own;
  g_free (own);
  return g_strdup (_ (text->words));
}

/* ---------------------------------------------------------------------- blank forms */

void
mo_papers_form_free (gpointer data)
{
  MoPapersForm *form = data;
  g_clear_pointer (&form->office, mo_office_facts_unref);
  g_free (form->opening);
  g_free (form->privacy);
  g_free (form->mentor_opening);
  g_free (form->mentor_privacy);
  g_clear_pointer (&form->words, g_hash_table_unref);
  g_free (form);
}

/* On paper what is not known is left blank, and nothing comes on paper by workbook. */
static gboolean
is_printed (const MoTerm *term)
{
  return !term->retired && !g_str_equal (term->code, "unknown") &&
         !(g_str_equal (term->vocabulary, "channel") && g_str_equal (term->code, "import"));
}

static GHashTable *
words_by_vocabulary (GPtrArray *terms)
{
  GHashTable *words =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  for (guint i = 0; i < terms->len;) {
    const MoTerm *first = terms->pdata[i];
    g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
    for (; i < terms->len; i++) {
      const MoTerm *term = terms->pdata[i];
      if (!g_str_equal (term->vocabulary, first->vocabulary))
        break;
      if (is_printed (term))
        g_strv_builder_add (labels, term->label);
    }
    g_hash_table_insert (words, g_strdup (first->vocabulary), g_strv_builder_end (labels));
  }
  return words;
}

static char *
form_words (MoStore *store,
            const char *setting,
            const MoOfficeFacts *office,
            const MoPolicy *policy,
            GError **error)
{
  g_autofree char *text = mo_papers_text_of (store, mo_letter_text_of (setting), error);
  return text ? mo_letter_form_words (text, office, policy) : NULL;
}

gpointer
mo_papers_form_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (MoPapersForm) form = g_new0 (MoPapersForm, 1);
  g_autoptr (GPtrArray) terms = mo_store_list_terms (store, error);
  MoPolicy policy;

  if (!terms || !mo_store_load_policy (store, &policy, error) ||
      !(form->office = mo_store_load_office_facts (store, error)) ||
      !(form->opening = form_words (store, "form_opening", form->office, &policy, error)) ||
      !(form->privacy = form_words (store, "form_privacy", form->office, &policy, error)) ||
      !(form->mentor_opening =
            form_words (store, "mentor_form_opening", form->office, &policy, error)) ||
      !(form->mentor_privacy =
            form_words (store, "mentor_form_privacy", form->office, &policy, error)))
    return NULL;
  form->words = words_by_vocabulary (terms);
  return g_steal_pointer (&form);
}

/* ---------------------------------------------------------------------- letters */

gpointer
mo_papers_find_job (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 id = mo_store_find_referral (store, ask, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}

MoPapersLetterAsk *
mo_papers_letter_ask_new (gint64 referral, MoLetterKind kind)
{
  MoPapersLetterAsk *ask = g_new0 (MoPapersLetterAsk, 1);
  ask->referral = referral;
  ask->kind = kind;
  ask->to = -1;
  return ask;
}

void
mo_papers_letter_ask_free (gpointer data)
{
  MoPapersLetterAsk *ask = data;
  g_free (ask->number);
  g_free (ask);
}

void
mo_papers_letter_free (gpointer data)
{
  MoPapersLetter *letter = data;
  g_clear_pointer (&letter->office, mo_office_facts_unref);
  g_clear_pointer (&letter->facts, mo_letter_facts_unref);
  g_clear_pointer (&letter->sent, g_ptr_array_unref);
  g_free (letter->name);
  g_free (letter->subject);
  g_free (letter->envelope);
  g_free (letter->words);
  g_free (letter->refused);
  g_free (letter->missing);
  g_free (letter->office_missing);
  g_free (letter);
}

static MoLetterFacts *
facts_of (MoStore *store, const MoPapersLetterAsk *ask, GError **error)
{
  gint64 referral =
      ask->referral ? ask->referral : mo_store_find_referral (store, ask->number, error);
  return referral ? mo_store_load_letter_facts (store, referral, error) : NULL;
}

static MoLetterTo
to_of (const MoPapersLetterAsk *ask, const MoLetterFacts *facts)
{
  return ask->to < 0 ? mo_letter_usual (ask->kind, facts) : (MoLetterTo) ask->to;
}

/* Rule RELAY: whoever referred somebody is no side of the match. */
static gboolean
look_through (MoStore *store, MoPapersLetter *letter, GError **error)
{
  GError *failure = NULL;
  if (letter->refused || letter->to != MO_LETTER_TO_PERSON)
    return TRUE;
  letter->refused = mo_store_relay_letter_refusal (
      store, letter->facts->referral, letter->words, &letter->leaking, &failure);
  if (failure)
    g_propagate_error (error, failure);
  return !failure;
}

gpointer
mo_papers_letter_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPapersLetterAsk *ask = data;
  g_autoptr (MoPapersLetter) letter = g_new0 (MoPapersLetter, 1);
  MoPolicy policy;

  letter->kind = ask->kind;
  if (!mo_store_load_policy (store, &policy, error) ||
      !(letter->office = mo_store_load_office_facts (store, error)) ||
      !(letter->facts = facts_of (store, ask, error)) ||
      !(letter->sent = mo_store_list_letters (store, letter->facts->referral, error)))
    return NULL;
  letter->to = to_of (ask, letter->facts);
  g_autofree char *text =
      mo_papers_text_of (store, mo_letter_text (ask->kind, letter->to), error);
  if (!text)
    return NULL;
  g_auto (MoVerdict) verdict = mo_rule_letter (ask->kind, letter->to, letter->facts, &policy);
  letter->today = mo_store_get_today (store);
  letter->refused = g_steal_pointer (&verdict.reason);
  letter->name = mo_letter_name (letter->facts, MO_LETTER_TO_PERSON);
  letter->subject = mo_letter_subject (ask->kind, letter->to, letter->facts);
  letter->envelope = mo_letter_envelope (letter->facts, letter->to);
  letter->missing = mo_letter_missing (letter->facts, letter->to);
  letter->office_missing = mo_office_facts_missing (letter->office);
  letter->wants_large =
      letter->to == MO_LETTER_TO_PERSON && g_strcmp0 (letter->facts->format, "large") == 0;
  letter->words = mo_letter_words (
      ask->kind, letter->to, text, letter->facts, letter->office, letter->today);
  return look_through (store, letter, error) ? g_steal_pointer (&letter) : NULL;
}

gpointer
mo_papers_keep_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPapersLetterAsk *ask = data;
  g_autoptr (MoPapersLetter) letter = mo_papers_letter_job (store, ask, error);

  if (!letter)
    return NULL;
  if (letter->refused)
    return mo_store_refuse_job (error, letter->refused);
  const MoLetterFacts *facts = letter->facts;
  g_autofree char *name = mo_letter_name (facts, letter->to);
  const char *recipient = *name ? name : facts->referrer_org;
  mo_store_label (store,
                  _ ("%s to %s kept as sent, referral %s"),
                  mo_letter_title (ask->kind),
                  recipient,
                  facts->number);
  mo_store_add_letter (store, ask->kind, facts, ask->large, recipient, error);
  return NULL;
}

/* ---------------------------------------------------------------------- the words */

gpointer
mo_papers_texts_job (MoStore *store, gconstpointer ask, GError **error)
{
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (const MoLetterText *text = mo_letter_texts (); text->setting; text++) {
    GError *failure = NULL;
    char *words = mo_store_get_setting (store, text->setting, &failure);
    if (failure) {
      g_propagate_error (error, failure);
      return NULL;
    }
    if (words && *words)
      g_hash_table_insert (own, (gpointer) text->setting, words);
    else
      g_free (words);
  }
  return g_steal_pointer (&own);
}

void
mo_papers_text_ask_free (gpointer data)
{
  MoPapersTextAsk *ask = data;
  g_free (ask->setting);
  g_free (ask->words);
  g_free (ask);
}

gpointer
mo_papers_text_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoPapersTextAsk *ask = data;
  const MoLetterText *text = mo_letter_text_of (ask->setting);
  g_autofree char *words = g_strstrip (g_strdup (ask->words ? ask->words : ""));

  g_return_val_if_fail (text, NULL);
  g_autofree char *unknown = mo_template_unknown (words, mo_letter_field_names (text));
  if (unknown) {
    g_autofree char *fields = g_strjoinv ("}, {", (char **) mo_letter_field_names (text));
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("Nothing is called {%s}. Write one of {%s}."),
                 unknown,
                 fields);
    return NULL;
  }
  gboolean ours = !*words || g_str_equal (words, _ (text->words));
  mo_store_label (
      store, ours ? _ ("%s: back to ours") : _ ("%s: the words changed"), _ (text->title));
  mo_store_put_setting (store, text->setting, ours ? "" : words, error);
  return NULL;
}
