/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-assessment-draft.h"

#include <string.h>

/* What was said, and what the book said of it then.  Texts are counted, so that a change of one
 * answer copies none of the others, however long they are. */
typedef struct {
  char *said, *was; /* GRefString */
} Answer;

struct _MoAssessmentDraft {
  GHashTable *book; /* key → text, both GRefString */
  GHashTable *said; /* key → Answer */
};

static Answer *
answer_new (char *said, char *was)
{
  Answer *answer = g_new (Answer, 1);
  *answer = (Answer){ said, was };
  return answer;
}

static void
answer_free (gpointer data)
{
  Answer *answer = data;
  g_ref_string_release (answer->said);
  g_ref_string_release (answer->was);
  g_free (answer);
}

MoAssessmentDraft *
mo_assessment_draft_new (void)
{
  MoAssessmentDraft *draft = g_atomic_rc_box_new0 (MoAssessmentDraft);
  draft->book = g_hash_table_new_full (g_str_hash,
                                       g_str_equal,
                                       (GDestroyNotify) g_ref_string_release,
                                       (GDestroyNotify) g_ref_string_release);
  draft->said = g_hash_table_new_full (
      g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, answer_free);
  return draft;
}

MoAssessmentDraft *
mo_assessment_draft_ref (MoAssessmentDraft *draft)
{
  return g_atomic_rc_box_acquire (draft);
}

static void
draft_clear (gpointer data)
{
  MoAssessmentDraft *draft = data;
  g_hash_table_unref (draft->book);
  g_hash_table_unref (draft->said);
}

void
mo_assessment_draft_unref (MoAssessmentDraft *draft)
{
  g_atomic_rc_box_release_full (draft, draft_clear);
}

static void
copy_book (MoAssessmentDraft *to, const MoAssessmentDraft *from)
{
  GHashTableIter iter;
  gpointer key, value;
  g_hash_table_iter_init (&iter, from->book);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (to->book, g_ref_string_acquire (key), g_ref_string_acquire (value));
}

static void
copy_said (MoAssessmentDraft *to, const MoAssessmentDraft *from)
{
  GHashTableIter iter;
  gpointer key, value;
  g_hash_table_iter_init (&iter, from->said);
  while (g_hash_table_iter_next (&iter, &key, &value)) {
    Answer *answer = value;
    g_hash_table_insert (
        to->said,
        g_ref_string_acquire (key),
        answer_new (g_ref_string_acquire (answer->said), g_ref_string_acquire (answer->was)));
  }
}

static MoAssessmentDraft *
copy (const MoAssessmentDraft *draft)
{
  MoAssessmentDraft *made = mo_assessment_draft_new ();
  copy_book (made, draft);
  copy_said (made, draft);
  return made;
}

const char *
mo_assessment_book (const MoAssessmentDraft *draft, const char *key)
{
  const char *value = g_hash_table_lookup (draft->book, key);
  return value ? value : "";
}

const char *
mo_assessment_get (const MoAssessmentDraft *draft, const char *key)
{
  const Answer *answer = g_hash_table_lookup (draft->said, key);
  return answer ? answer->said : mo_assessment_book (draft, key);
}

MoAssessmentDraft *
mo_assessment_know (const MoAssessmentDraft *draft, const char *key, const char *value)
{
  MoAssessmentDraft *made = copy (draft);
  if (value && *value)
    g_hash_table_insert (made->book, g_ref_string_new (key), g_ref_string_new (value));
  else
    g_hash_table_remove (made->book, key);
  return made;
}

MoAssessmentDraft *
mo_assessment_say (const MoAssessmentDraft *draft, const char *key, const char *value)
{
  MoAssessmentDraft *made = copy (draft);
  const char *book = mo_assessment_book (draft, key);
  if (g_strcmp0 (value ? value : "", book) == 0)
    g_hash_table_remove (made->said, key);
  else
    g_hash_table_insert (
        made->said,
        g_ref_string_new (key),
        answer_new (g_ref_string_new (value ? value : ""), g_ref_string_new (book)));
  return made;
}

MoAssessmentDraft *
mo_assessment_rebase (const MoAssessmentDraft *draft, const MoAssessmentDraft *book)
{
  MoAssessmentDraft *made = mo_assessment_draft_new ();
  GHashTableIter iter;
  gpointer key, value;

  copy_book (made, book);
  copy_said (made, draft);
  g_hash_table_iter_init (&iter, made->said);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_str_equal (((Answer *) value)->said, mo_assessment_book (made, key)))
      g_hash_table_iter_remove (&iter);
  return made;
}

gboolean
mo_assessment_said (const MoAssessmentDraft *draft, const char *key)
{
  return g_hash_table_contains (draft->said, key);
}

const char *
mo_assessment_was (const MoAssessmentDraft *draft, const char *key)
{
  const Answer *answer = g_hash_table_lookup (draft->said, key);
  return answer ? answer->was : mo_assessment_book (draft, key);
}

static GList *
sorted_keys (GHashTable *table)
{
  return g_list_sort (g_hash_table_get_keys (table), (GCompareFunc) strcmp);
}

char **
mo_assessment_conflicts (const MoAssessmentDraft *draft)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_autoptr (GList) keys = sorted_keys (draft->said);
  for (GList *at = keys; at; at = at->next) {
    const Answer *answer = g_hash_table_lookup (draft->said, at->data);
    const char *book = mo_assessment_book (draft, at->data);
    if (!g_str_equal (answer->was, book) && !g_str_equal (answer->said, book))
      g_strv_builder_add (found, at->data);
  }
  return g_strv_builder_end (found);
}

MoAssessmentDraft *
mo_assessment_settle (const MoAssessmentDraft *draft)
{
  MoAssessmentDraft *made = copy (draft);
  GHashTableIter iter;
  gpointer key, value;
  g_hash_table_iter_init (&iter, made->said);
  while (g_hash_table_iter_next (&iter, &key, &value)) {
    Answer *answer = value;
    g_ref_string_release (answer->was);
    answer->was = g_ref_string_new (mo_assessment_book (made, key));
  }
  return made;
}

void
mo_assessment_each (const MoAssessmentDraft *draft, MoAssessEach each, gpointer user)
{
  g_autoptr (GHashTable) all = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, draft->book);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (all, key);
  g_hash_table_iter_init (&iter, draft->said);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_replace (all, key, key);
  g_autoptr (GList) keys = sorted_keys (all);
  for (GList *at = keys; at; at = at->next) {
    const char *value = mo_assessment_get (draft, at->data);
    if (*value)
      each (at->data, value, user);
  }
}

typedef struct {
  const MoAssessmentDraft *other;
  guint n, differ;
} Compared;

static void
compare_one (const char *key, const char *value, gpointer user)
{
  Compared *compared = user;
  compared->n++;
  compared->differ += !g_str_equal (mo_assessment_get (compared->other, key), value);
}

gboolean
mo_assessment_equal (const MoAssessmentDraft *one, const MoAssessmentDraft *other)
{
  Compared there = { other, 0, 0 }, back = { one, 0, 0 };
  mo_assessment_each (one, compare_one, &there);
  mo_assessment_each (other, compare_one, &back);
  return there.n == back.n && there.differ + back.differ == 0;
}

/* ---------------------------------------------------------------------- as text */

/* Sorted, so that the same answers are the same text. */
char *
mo_assessment_to_text (const MoAssessmentDraft *draft)
{
  g_autoptr (GList) keys = sorted_keys (draft->said);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(ss)}"));
  for (GList *at = keys; at; at = at->next) {
    const Answer *answer = g_hash_table_lookup (draft->said, at->data);
    g_variant_builder_add (&builder, "{s(ss)}", at->data, answer->said, answer->was);
  }
  g_autoptr (GVariant) all = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_print (all, TRUE);
}

MoAssessmentDraft *
mo_assessment_from_text (const char *text)
{
  g_autoptr (GVariant) all =
      g_variant_parse (G_VARIANT_TYPE ("a{s(ss)}"), text ? text : "", NULL, NULL, NULL);
  GVariantIter iter;
  const char *key, *said, *was;

  if (!all)
    return NULL;
  MoAssessmentDraft *draft = mo_assessment_draft_new ();
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s(&s&s)}", &key, &said, &was))
    g_hash_table_insert (draft->said,
                         g_ref_string_new (key),
                         answer_new (g_ref_string_new (said), g_ref_string_new (was)));
  return draft;
}

/* ---------------------------------------------------------------------- several codes */

gboolean
mo_assessment_has (const MoAssessmentDraft *draft, const char *key, const char *code)
{
  gsize length = strlen (code);
  const char *at = mo_assessment_get (draft, key);
  while (at && *at) {
    if (strncmp (at, code, length) == 0 && (at[length] == ';' || at[length] == '\0'))
      return length > 0;
    at = strchr (at, ';');
    at = at ? at + 1 : NULL;
  }
  return FALSE;
}

char *
mo_assessment_main (const MoAssessmentDraft *draft, const char *key)
{
  const char *all = mo_assessment_get (draft, key);
  return g_strndup (all, strcspn (all, ";"));
}
