/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-look-alike.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const MoField fields[] = {
  MO_FIELD (INT64, MoLookAlike, id),
  MO_FIELD (TEXT, MoLookAlike, first_name),
  MO_FIELD (TEXT, MoLookAlike, last_name),
  MO_FIELD (DAY, MoLookAlike, born_on),
  MO_FIELD (TEXT, MoLookAlike, postcode),
  MO_FIELD (INT, MoLookAlike, same_name),
  MO_FIELD (INT, MoLookAlike, same_birth),
  MO_FIELD (INT, MoLookAlike, same_phone),
  MO_FIELD (INT, MoLookAlike, same_postcode),
  MO_FIELD (INT, MoLookAlike, same_email),
  MO_FIELD (INT, MoLookAlike, weight),
  MO_FIELD (INT, MoLookAlike, referrals),
  MO_FIELD (INT64, MoLookAlike, referral),
  MO_FIELD (TEXT, MoLookAlike, referral_number),
  MO_FIELD (TEXT, MoLookAlike, referral_state),
  MO_FIELD (DAY, MoLookAlike, received_on),
  MO_FIELD (INT64, MoLookAlike, pairing),
  MO_FIELD (DAY, MoLookAlike, agreed_on),
  MO_FIELD (TEXT, MoLookAlike, end_reason),
  MO_FIELD (TEXT, MoLookAlike, end_label),
  MO_FIELD (TEXT, MoLookAlike, mentor_first),
  MO_FIELD (TEXT, MoLookAlike, mentor_last),
  MO_FIELD (INT, MoLookAlike, calls),
  MO_FIELD (INT, MoLookAlike, is_mentor),
  MO_FIELD_END,
};

MO_DEFINE_RECORD (MoLookAlike, mo_look_alike, fields)

static char *
whole_name (const char *first, const char *last)
{
  g_autofree char *name = g_strdup_printf ("%s %s", first ? first : "", last ? last : "");
  return g_strdup (g_strstrip (name));
}

char *
mo_look_alike_name (const MoLookAlike *who)
{
  return whole_name (who->first_name, who->last_name);
}

char *
mo_look_alike_why (const MoLookAlike *who)
{
  const char *parts[6] = { NULL };
  guint n = 0;
  if (who->same_name)
    parts[n++] = _ ("name");
  if (who->same_birth)
    parts[n++] = _ ("birth date");
  if (who->same_phone)
    parts[n++] = _ ("telephone");
  if (who->same_email)
    parts[n++] = _ ("e-mail");
  if (who->same_postcode)
    parts[n++] = _ ("postcode");
  if (n == 1)
    return g_strdup_printf (_ ("Same %s"), parts[0]);
  const char *last = n ? parts[n - 1] : "";
  parts[n ? n - 1 : 0] = NULL;
  g_autofree char *first = g_strjoinv (_ (", "), (char **) parts);
  /* Translators: "Same name, birth date and telephone". */
  return g_strdup_printf (_ ("Same %s and %s"), first, last);
}

int
mo_look_alike_year (const MoLookAlike *who)
{
  int year = 0;
  mo_day_split (who->agreed_on ? who->agreed_on : who->received_on, &year, NULL, NULL);
  return year;
}

static char *
mentoring_words (const MoLookAlike *who)
{
  g_autofree char *calls =
      g_strdup_printf (ngettext ("%d call", "%d calls", who->calls), who->calls);
  g_autofree char *name = mo_look_alike_name (who);
  g_autofree char *mentor = whole_name (who->mentor_first, who->mentor_last);
  g_autofree char *end = g_utf8_strdown (who->end_label ? who->end_label : "", -1);

  if (who->end_reason)
    /* Translators: "Grace Tilley had mentoring in 2023: goal reached, 7 calls, mentor Helen
     * Marsh." */
    return g_strdup_printf (_ ("%s had mentoring in %d: %s, %s, mentor %s."),
                            name,
                            mo_look_alike_year (who),
                            end[0] ? end : _ ("ended"),
                            calls,
                            mentor);
  return g_strdup_printf (
      _ ("%s has mentoring now: %s so far, mentor %s."), name, calls, mentor);
}

gboolean
mo_look_alike_waits (const MoLookAlike *who)
{
  static const char *const over[] = { "closed",    "not_suitable", "signposted",
                                      "withdrawn", "no_response",  NULL };
  return who->referral && !g_strv_contains (over, who->referral_state);
}

char *
mo_look_alike_words (const MoLookAlike *who, MoDay today)
{
  if (who->pairing)
    return mentoring_words (who);
  g_autofree char *name = mo_look_alike_name (who);
  g_autofree char *received = mo_day_to_short (who->received_on, today);
  if (who->referral && !mo_look_alike_waits (who))
    return g_strdup_printf (_ ("%s was referred before (%s, received %s), without mentoring."),
                            name,
                            who->referral_number,
                            received);
  if (who->referral)
    return g_strdup_printf (_ ("%s is waiting already: referral %s, received %s."),
                            name,
                            who->referral_number,
                            received);
  if (who->is_mentor)
    return g_strdup_printf (_ ("%s is one of the mentors."), name);
  return g_strdup_printf (_ ("%s is in the book already, without a referral."), name);
}
