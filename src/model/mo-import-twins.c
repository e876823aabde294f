/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-phone.h"
#include "exchange/mo-text.h"
#include "model/mo-import-private.h"

/* Those who come twice: within the workbook, and against the database.  Nothing is merged
 * unless a person says so; only a referral or mentor that is here already stays out. */

static char *
whole_name (const char *first, const char *last)
{
  return g_strstrip (g_strdup_printf ("%s %s", first ? first : "", last ? last : ""));
}

static void
tell_twin (Import *it,
           const MoReadPerson *row,
           const char *other_name,
           const char *other_place,
           const char *why,
           gboolean known,
           MoImportChoice choice)
{
  MoImportTwin *twin = g_new0 (MoImportTwin, 1);
  twin->sheet = row->place.sheet;
  twin->line = row->place.line;
  twin->name = whole_name (row->first_name, row->last_name);
  twin->place = import_place (it, row->place);
  twin->other_name = g_strdup (other_name);
  twin->other_place = g_strdup (other_place);
  twin->why = g_strdup (why);
  twin->known = known;
  twin->choice = choice;
  g_ptr_array_add (it->result->twins, twin);
}

static MoImportChoice
chosen (Import *it, const MoReadPerson *row, MoImportChoice usual)
{
  gpointer key = GSIZE_TO_POINTER (((gsize) row->place.sheet << 24) | (gsize) row->place.line);
  int choice = GPOINTER_TO_INT (g_hash_table_lookup (it->ask->choices, key));
  return choice ? (MoImportChoice) (choice - 1) : usual;
}

static void
leave_out (Import *it, const MoReadPerson *row)
{
  if (g_hash_table_add (it->left, (gpointer) row))
    it->result->left_out++;
}

/* ---------------------------------------------------------------------- in the workbook */

static void
find_within (Import *it)
{
  g_autoptr (GArray) twins = mo_reading_find_twins (it->reading);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < twins->len; i++) {
    const MoReadTwins *pair = &g_array_index (twins, MoReadTwins, i);
    /* Of three alike, each of the later two is asked about once. */
    if (g_hash_table_contains (it->left, pair->other) ||
        g_hash_table_contains (it->people, pair->other) ||
        !g_hash_table_add (told, (gpointer) pair->other))
      continue;
    MoImportChoice choice = chosen (it, pair->other, MO_IMPORT_SEPARATE);
    g_autofree char *name = whole_name (pair->one->first_name, pair->one->last_name);
    g_autofree char *place = import_place (it, pair->one->place);
    tell_twin (it, pair->other, name, place, pair->why, FALSE, choice);
    if (choice == MO_IMPORT_LEAVE_OUT)
      leave_out (it, pair->other);
    else if (choice == MO_IMPORT_SAME_PERSON)
      g_hash_table_insert (it->same, (gpointer) pair->other, (gpointer) pair->one);
  }
}

/* ---------------------------------------------------------------------- in the database */

typedef struct {
  const MoImportKnown *known;
  char *fold;
} Known;

static void
known_free (gpointer data)
{
  Known *known = data;
  g_free (known->fold);
  g_free (known);
}

/* Everybody under their plain name and under each of their numbers. */
static GHashTable *
known_by_word (Import *it, GPtrArray *all)
{
  GHashTable *words = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < it->known->len; i++) {
    Known *known = g_new0 (Known, 1);
    known->known = it->known->pdata[i];
    g_autofree char *name = whole_name (known->known->first_name, known->known->last_name);
    known->fold = mo_text_plain (name);
    g_ptr_array_add (all, known);
    g_autofree char *line =
        g_strconcat (known->fold, "\n", known->known->phones ? known->known->phones : "", NULL);
    g_strdelimit (strchr (line, '\n'), " ", '\n');
    g_auto (GStrv) each = g_strsplit (line, "\n", -1);
    for (char **word = each; *word; word++) {
      if (!**word)
        continue;
      GPtrArray *those = g_hash_table_lookup (words, *word);
      if (!those) {
        those = g_ptr_array_new ();
        g_hash_table_insert (words, g_strdup (*word), those);
      }
      g_ptr_array_add (those, known);
    }
  }
  return words;
}

static gboolean
shares_phone (const MoReadPerson *row, const MoImportKnown *known)
{
  for (guint i = 0; known->phones && i < row->phones->len; i++) {
    g_autofree char *digits =
        mo_phone_digits (g_array_index (row->phones, MoReadPhoneKept, i).number);
    if (*digits && strstr (known->phones, digits))
      return TRUE;
  }
  return FALSE;
}

static gboolean
same_postcode (const char *one, const char *other)
{
  g_autofree char *a = one ? mo_postcode_plain (one) : NULL;
  g_autofree char *b = other ? mo_postcode_plain (other) : NULL;
  return a && b && *a && g_str_equal (a, b);
}

static char *
why_known (const MoReadPerson *row, const Known *other, MoDay lived_since)
{
  const MoImportKnown *known = other->known;
  const char *parts[7];
  guint n = 0;
  if (g_str_equal (row->fold, other->fold))
    parts[n++] = _ ("name");
  if (row->born && row->born == known->born_on)
    parts[n++] = _ ("birth date");
  if (shares_phone (row, known))
    parts[n++] = _ ("telephone");
  if (row->email && known->email && g_ascii_strcasecmp (row->email, known->email) == 0)
    parts[n++] = _ ("e-mail");
  if (same_postcode (row->postcode, known->postcode))
    parts[n++] = _ ("postcode");
  if (lived_since && lived_since == known->lived_since)
    parts[n++] = _ ("date of injury");
  if (n < 2)
    return NULL;
  parts[n] = NULL;
  g_autofree char *list = g_strjoinv (", ", (char **) parts);
  return g_strdup_printf (_ ("Same %s"), list);
}

static gboolean
has_referral (Import *it, gint64 person, const MoReadReferral *referral)
{
  for (guint i = 0; i < it->numbers->len; i++) {
    const MoImportReferral *other = it->numbers->pdata[i];
    if (other->person != person)
      continue;
    gboolean number = g_strcmp0 (other->number, referral->person.own_number) == 0;
    gboolean day = other->received_on == referral->received &&
                   g_str_equal (other->strand, referral->family ? "family" : "sci");
    if (number || day)
      return TRUE;
  }
  return FALSE;
}

static void
decide_known (Import *it,
              const MoReadPerson *row,
              const MoReadReferral *referral,
              const MoImportKnown *known,
              const char *why)
{
  gboolean here = referral ? has_referral (it, known->id, referral) : known->mentor != 0;
  MoImportChoice choice = chosen (it, row, here ? MO_IMPORT_LEAVE_OUT : MO_IMPORT_SEPARATE);
  g_autofree char *name = whole_name (known->first_name, known->last_name);
  tell_twin (it, row, name, _ ("already in this office"), why, TRUE, choice);
  /* One person is one mentor: a second mentor row of theirs has nowhere to go. */
  if (choice == MO_IMPORT_LEAVE_OUT ||
      (choice == MO_IMPORT_SAME_PERSON && !referral && known->mentor))
    leave_out (it, row);
  else if (choice == MO_IMPORT_SAME_PERSON)
    g_hash_table_insert (it->people, (gpointer) row, GSIZE_TO_POINTER ((gsize) known->id));
}

static void
look_up (Import *it,
         GHashTable *words,
         const MoReadPerson *row,
         const MoReadReferral *referral,
         MoDay lived_since)
{
  for (guint p = 0; p <= row->phones->len; p++) {
    g_autofree char *digits =
        p ? mo_phone_digits (g_array_index (row->phones, MoReadPhoneKept, p - 1).number) : NULL;
    GPtrArray *those = g_hash_table_lookup (words, digits ? digits : row->fold);
    const MoImportKnown *best = NULL;
    g_autofree char *why = NULL;
    for (guint i = 0; those && i < those->len; i++) {
      const Known *known = those->pdata[i];
      g_autofree char *alike = why_known (row, known, lived_since);
      if (alike && (!why || strlen (alike) > strlen (why))) {
        best = known->known;
        g_free (why);
        why = g_steal_pointer (&alike);
      }
    }
    if (best) {
      decide_known (it, row, referral, best, why);
      return;
    }
  }
}

static void
find_known (Import *it)
{
  if (it->known->len == 0)
    return;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (known_free);
  g_autoptr (GHashTable) words = known_by_word (it, all);
  for (guint i = 0; i < it->reading->mentors->len; i++) {
    const MoReadMentor *mentor = it->reading->mentors->pdata[i];
    look_up (it, words, &mentor->person, NULL, mentor->lived_since);
  }
  for (guint i = 0; i < it->reading->referrals->len; i++) {
    const MoReadReferral *referral = it->reading->referrals->pdata[i];
    look_up (it, words, &referral->person, referral, MO_DAY_NONE);
  }
}

void
import_find_twins (Import *it)
{
  find_known (it);
  find_within (it);
}
