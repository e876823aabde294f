/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One letter, or one call, for all the summaries that a mentor owes. */
#include <glib/gi18n-lib.h>

#include "core/mo-letter.h"
#include "model/mo-note-jobs.h"
#include "store/mo-letters.h"
#include "store/mo-mentor-letters.h"
#include "store/mo-relays.h"

void
mo_digest_free (gpointer data)
{
  MoDigest *digest = data;
  if (!digest)
    return;
  g_clear_pointer (&digest->office, mo_office_facts_unref);
  g_free (digest->name);
  g_free (digest->phone);
  g_free (digest->number);
  g_free (digest->envelope);
  g_free (digest->words);
  g_free (digest->spoken);
  g_free (digest->refused);
  g_free (digest->missing);
  g_free (digest);
}

static void
write_words (MoDigest *digest, const MoLetterFacts *facts, GPtrArray *missing)
{
  g_autofree MoDigestCall *calls = g_new0 (MoDigestCall, missing->len);
  const char *first = facts->known_as && *facts->known_as ? facts->known_as : facts->first_name;

  for (guint i = 0; i < missing->len; i++) {
    const MoNoteMissing *one = missing->pdata[i];
    calls[i] = (MoDigestCall){ one->mentee_first, one->day, one->number };
  }
  digest->words =
      mo_note_digest_words (first, calls, missing->len, digest->office->name, FALSE);
  digest->spoken = mo_note_digest_words (first, calls, missing->len, NULL, TRUE);
}

/* Rule RELAY: nothing of a mentee that the mentor may not have, whichever of them. */
static gboolean
look_through (MoStore *store, MoDigest *digest, GPtrArray *missing, GError **error)
{
  gint64 last = 0;
  for (guint i = 0; i < missing->len && !digest->refused; i++) {
    const MoNoteMissing *one = missing->pdata[i];
    if (one->pairing == last)
      continue;
    last = one->pairing;
    g_autoptr (GArray) leaks =
        mo_store_relay_check (store, one->pairing, "mentor", digest->words, error);
    if (!leaks)
      return FALSE;
    digest->refused = mo_relay_sentence (digest->words, leaks);
  }
  return TRUE;
}

static void
fill (MoDigest *digest, const MoLetterFacts *facts, GPtrArray *missing)
{
  digest->person = facts->person;
  digest->calls = missing->len;
  digest->name = mo_letter_name (facts, MO_LETTER_TO_PERSON);
  digest->number = g_strdup (facts->number);
  digest->phone = g_strdup (facts->phone);
  digest->envelope = mo_letter_envelope (facts, MO_LETTER_TO_PERSON);
  digest->missing = mo_letter_missing (facts, MO_LETTER_TO_PERSON);
  digest->wants_large = g_strcmp0 (facts->format, "large") == 0;
  if (!missing->len)
    digest->refused = g_strdup_printf (
        _ ("Every summary of %s has come: there is nothing to ask for."), digest->name);
  else if (facts->died != MO_DAY_NONE)
    digest->refused =
        g_strdup_printf (_ ("%s has died. Nothing is sent to that address."), digest->name);
  write_words (digest, facts, missing);
}

gpointer
mo_digest_job (MoStore *store, gconstpointer ask, GError **error)
{
  gint64 mentor = *(const gint64 *) ask;
  g_autoptr (MoDigest) digest = g_new0 (MoDigest, 1);
  g_autoptr (MoLetterFacts) facts = mo_store_load_mentor_envelope (store, mentor, error);
  g_autoptr (GPtrArray) missing =
      facts ? mo_store_list_missing_notes (store, mentor, error) : NULL;

  if (!missing || !(digest->office = mo_store_load_office_facts (store, error)))
    return NULL;
  digest->mentor = mentor;
  digest->today = mo_store_get_today (store);
  fill (digest, facts, missing);
  return look_through (store, digest, missing, error) ? g_steal_pointer (&digest) : NULL;
}

void
mo_digest_asked_free (gpointer data)
{
  MoDigestAsked *asked = data;
  g_free (asked->how);
  g_free (asked);
}

gpointer
mo_digest_asked_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoDigestAsked *asked = data;
  g_autoptr (MoDigest) digest = mo_digest_job (store, &asked->mentor, error);

  if (!digest)
    return NULL;
  if (digest->refused)
    return mo_store_refuse_job (error, digest->refused);
  mo_store_label (
      store,
      ngettext ("%s asked for %u summary", "%s asked for %u summaries", digest->calls),
      digest->name,
      digest->calls);
  const char *words = g_strcmp0 (asked->how, "phone") == 0 ? digest->spoken : digest->words;
  gint64 id = mo_store_chase_notes (store, asked->mentor, asked->how, words, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}
