/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/mo-reading.h"

/* Rows that may be one person: the same name and one thing more, or the same telephone or
 * e-mail address beside the same last name.  Never merged here; a person decides. */

typedef struct {
  const MoReadPerson *person;
  const MoReadReferral *referral; /* NULL for a mentor */
} Candidate;

static gboolean
same_text (const char *one, const char *other)
{
  return one && other && g_ascii_strcasecmp (one, other) == 0;
}

static gboolean
same_phone (const MoReadPerson *one, const MoReadPerson *other)
{
  for (guint i = 0; i < one->phones->len; i++)
    for (guint j = 0; j < other->phones->len; j++)
      if (same_text (g_array_index (one->phones, MoReadPhoneKept, i).digits,
                     g_array_index (other->phones, MoReadPhoneKept, j).digits))
        return TRUE;
  return FALSE;
}

/* What is the same, in words, or NULL where they are not alike. */
static char *
why_alike (const MoReadPerson *one, const MoReadPerson *other)
{
  const char *parts[6];
  guint n = 0;
  gboolean name = same_text (one->fold, other->fold);
  if (name)
    parts[n++] = _ ("name");
  if (one->born && one->born == other->born && one->born_precision == MO_PRECISION_DAY)
    parts[n++] = _ ("birth date");
  if (same_phone (one, other))
    parts[n++] = _ ("telephone");
  if (same_text (one->email, other->email))
    parts[n++] = _ ("e-mail");
  if (same_text (one->postcode, other->postcode))
    parts[n++] = _ ("postcode");
  if (n < 2 || !(name || same_text (one->last_name, other->last_name)))
    return NULL;
  GString *words = g_string_new (_ ("Same"));
  for (guint i = 0; i < n; i++)
    g_string_append_printf (words,
                            "%s%s",
                            i == 0       ? " "
                            : i + 1 == n ? _ (" and ")
                                         : ", ",
                            parts[i]);
  return g_string_free (words, FALSE);
}

static void
compare (MoReading *reading, GArray *twins, const Candidate *one, const Candidate *other)
{
  g_autofree char *why = why_alike (one->person, other->person);
  if (!why)
    return;
  MoReadTwins pair = { one->person,    other->person,
                       !one->referral, !other->referral,
                       FALSE,          g_string_chunk_insert (reading->texts, why) };
  pair.same_referral = one->referral && other->referral &&
                       one->referral->family == other->referral->family &&
                       one->referral->received_precision != MO_PRECISION_UNKNOWN &&
                       one->referral->received == other->referral->received;
  g_array_append_val (twins, pair);
}

/* Each row is compared with those of the same last name only. */
static void
meet (MoReading *reading, GHashTable *families, GArray *twins, Candidate candidate)
{
  g_autofree char *key = g_utf8_casefold (
      candidate.person->last_name ? candidate.person->last_name : candidate.person->fold, -1);
  GArray *family = g_hash_table_lookup (families, key);
  if (!family) {
    family = g_array_new (FALSE, FALSE, sizeof (Candidate));
    g_hash_table_insert (families, g_steal_pointer (&key), family);
  }
  for (guint i = 0; i < family->len; i++)
    compare (reading, twins, &g_array_index (family, Candidate, i), &candidate);
  g_array_append_val (family, candidate);
}

GArray *
mo_reading_find_twins (MoReading *reading)
{
  g_autoptr (GHashTable) families =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  GArray *twins = g_array_new (FALSE, FALSE, sizeof (MoReadTwins));
  for (guint i = 0; i < reading->mentors->len; i++) {
    const MoReadMentor *mentor = reading->mentors->pdata[i];
    meet (reading, families, twins, (Candidate){ &mentor->person, NULL });
  }
  for (guint i = 0; i < reading->referrals->len; i++) {
    const MoReadReferral *referral = reading->referrals->pdata[i];
    meet (reading, families, twins, (Candidate){ &referral->person, referral });
  }
  return twins;
}
