/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "core/mo-lenient.h"
#include "core/mo-level.h"
#include "core/mo-phone.h"
#include "core/mo-form-draft.h"

#define MOST_LINE 200  /* letters of one line */
#define MOST_LONG 4000 /* letters of a note */
#define MOST_AGE  120

static MoVerdict
fine (void)
{
  return mo_verdict_new (MO_LEVEL_FINE, NULL);
}

static MoVerdict
refused (const char *sentence)
{
  return mo_verdict_new (MO_LEVEL_REFUSED, "%s", sentence);
}

/* ---------------------------------------------------------------------- days */

/* "31 December 2019" for "2019": the last day that the answer can mean. */
static MoDay
last_meant (MoDay day, MoPrecision precision)
{
  if (precision == MO_PRECISION_YEAR)
    return mo_day_add_months (day, 12) - 1;
  if (precision == MO_PRECISION_MONTH)
    return mo_day_add_months (day, 1) - 1;
  return day;
}

static MoVerdict
still_to_come (MoDay day)
{
  g_autofree char *words = mo_day_to_long (day);
  return mo_verdict_new (
      MO_LEVEL_REFUSED, _ ("%s is still to come. Write a day up to today."), words);
}

/* Case 5: an injury in the future is refused; on the day of birth it is not. */
static MoVerdict
check_injured (const MoFormDraft *draft, MoDay day, MoPrecision precision, MoDay today)
{
  MoDay born = mo_form_draft_injured_born (draft, today);
  if (born != MO_DAY_NONE && last_meant (day, precision) < born)
    return refused (
        _ ("That is before the date of birth. Look at both, and write the right one."));
  return fine ();
}

static MoVerdict
check_born (MoDay day, MoDay today)
{
  if (mo_day_age (day, today) > MOST_AGE)
    return refused (_ ("That would be more than 120 years old. Write the year in full."));
  return fine ();
}

/* The one day that lies ahead. */
static MoVerdict
check_later (MoDay day, MoPrecision precision, MoDay today)
{
  if (last_meant (day, precision) > today)
    return fine ();
  return refused (_ ("That day is over. Write one that is still to come."));
}

static MoVerdict
check_day (const MoFormDraft *draft, const MoFormField *field, MoDay today)
{
  g_autofree char *problem = NULL;
  MoPrecision precision;
  MoDay day;

  if (!mo_lenient_day (
          mo_form_draft_get (draft, field->key), today, &day, &precision, &problem))
    return refused (problem);
  if (day == MO_DAY_NONE)
    return field->required ? refused (_ ("Write a day, such as today.")) : fine ();
  if (g_str_equal (field->key, "come_back_on"))
    return check_later (day, precision, today);
  if (day > today)
    return still_to_come (day);
  if (g_str_equal (field->key, "received_on") && precision != MO_PRECISION_DAY)
    return refused (_ ("The reply is counted from this day. Write the whole date."));
  if (g_str_equal (field->key, "injured_on"))
    return check_injured (draft, day, precision, today);
  return g_str_has_suffix (field->key, "born_on") ? check_born (day, today) : fine ();
}

/* ---------------------------------------------------------------------- looks */

static MoVerdict
check_phone (const char *said)
{
  return mo_phone_looks_right (said)
             ? fine ()
             : refused (_ ("A number has 10 or 11 figures, such as 07700 900123. Write it so, "
                           "or leave it empty."));
}

static MoVerdict
check_email (const char *said)
{
  return mo_email_looks_right (said)
             ? fine ()
             : refused (_ ("Write an address such as name@example.org, or leave it empty."));
}

static MoVerdict
check_postcode (const char *said)
{
  return mo_postcode_looks_right (said)
             ? fine ()
             : refused (_ ("Write a postcode such as WF1 4DG, or leave it empty."));
}

static MoVerdict
check_level (const char *said)
{
  MoNeuroLevel level;
  return mo_level_parse (said, &level)
             ? fine ()
             : refused (_ ("Write a level such as C5/6, T12, para or cauda equina; or not "
                           "known."));
}

static MoVerdict
check_pain (const char *said)
{
  char *end;
  long pain = strtol (said, &end, 10);
  if (mo_lenient_is_unknown (said))
    return fine ();
  return *end == '\0' && pain >= 0 && pain <= 10
             ? fine ()
             : refused (_ ("Write a number from 0 to 10, or leave it empty."));
}

static MoVerdict
check_length (const MoFormField *field, const char *said)
{
  int most = field->kind == MO_ANSWER_LONG ? MOST_LONG : MOST_LINE;
  if (g_utf8_strlen (said, -1) <= most)
    return fine ();
  return mo_verdict_new (
      MO_LEVEL_REFUSED, _ ("Up to %d letters fit here. Shorten it a little."), most);
}

/* Control characters, and those that turn the direction of what follows, cannot be seen but
 * would stand in letters and lists. */
static gboolean
has_unseen (const MoFormField *field, const char *said)
{
  for (const char *at = said; *at; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    gboolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    gboolean line = c == '\n' && field->kind == MO_ANSWER_LONG;
    if (turns || (g_unichar_iscntrl (c) && !line && c != '\t'))
      return TRUE;
  }
  return FALSE;
}

static MoVerdict
check_said (const MoFormDraft *draft, const MoFormField *field, const char *said, MoDay today)
{
  if (has_unseen (field, said))
    return refused (_ ("There is something in it that cannot be seen. Delete it, and type it "
                       "anew."));
  switch (field->kind) {
  case MO_ANSWER_DAY:
    return check_day (draft, field, today);
  case MO_ANSWER_PHONE:
    return check_phone (said);
  case MO_ANSWER_EMAIL:
    return check_email (said);
  case MO_ANSWER_POSTCODE:
    return check_postcode (said);
  case MO_ANSWER_LEVEL:
    return check_level (said);
  default:
    return g_str_equal (field->key, "pain_worst") ? check_pain (said)
                                                  : check_length (field, said);
  }
}

/* ---------------------------------------------------------------------- missing answers */

static const char *
missing_sentence (const MoFormDraft *draft, const MoFormField *field)
{
  for (const MoFormMissing *at = mo_form_draft_form (draft)->missing; at->key; at++)
    if (g_str_equal (at->key, field->key))
      return _ (at->sentence);
  return _ ("This one is needed.");
}

static gboolean
has (const MoFormDraft *draft, const char *key)
{
  return *mo_form_draft_get (draft, key) != '\0';
}

/* A record of competence says who judged, when and why; or there is none. */
static MoVerdict
check_competence (const MoFormDraft *draft, const MoFormField *field)
{
  if (!has (draft, "competence_by") && !has (draft, "competence_on") &&
      !has (draft, "competence_why"))
    return fine ();
  if (g_str_equal (field->key, "competence_by"))
    return refused (_ ("Write who of the team judged it."));
  return refused (g_str_equal (field->key, "competence_on")
                      ? _ ("Write the day of it, such as today.")
                      : _ ("Write why, in a few words."));
}

/* Some people have or give one name only; and one way to reach somebody is enough. */
static MoVerdict
check_missing (const MoFormDraft *draft, const MoFormField *field)
{
  gboolean name =
      g_str_equal (field->key, "first_name") || g_str_equal (field->key, "last_name");
  if (name)
    return has (draft, "first_name") || has (draft, "last_name")
               ? fine ()
               : refused (_ ("Write at least one name."));
  if (g_str_equal (field->key, "phone"))
    return has (draft, "email") || has (draft, "address") || has (draft, "referrer_phone") ||
                   has (draft, "referrer_email")
               ? fine ()
               : refused (_ ("Write a telephone number, or another way to reach them below."));
  if (g_str_has_prefix (field->key, "competence_"))
    return check_competence (draft, field);
  return field->required ? refused (missing_sentence (draft, field)) : fine ();
}

MoVerdict
mo_form_draft_check (const MoFormDraft *draft, const MoFormField *field, MoDay today)
{
  g_autofree char *said = g_strdup (mo_form_draft_get (draft, field->key));
  if (!mo_form_draft_wants_field (draft, field, today))
    return fine ();
  if (*g_strstrip (said) == '\0')
    return check_missing (draft, field);
  return check_said (draft, field, said, today);
}

int
mo_form_draft_problems (const MoFormDraft *draft, const MoFormStep *step, MoDay today)
{
  int problems = 0;
  for (const MoFormStep *at = step ? step : mo_form_draft_form (draft)->steps; at->key; at++) {
    if (mo_form_draft_wants_step (draft, at))
      for (const MoFormField *field = at->fields; field && field->key; field++) {
        g_auto (MoVerdict) verdict = mo_form_draft_check (draft, field, today);
        problems += verdict.level == MO_LEVEL_REFUSED;
      }
    if (step)
      break;
  }
  return problems;
}

/* ---------------------------------------------------------------------- readings */

/* "6 years and 9 months ago"; months only for the first two years, and only where known. */
static char *
ago_words (MoDay day, MoPrecision precision, MoDay today)
{
  int fy, fm, fd, ty, tm, td;
  mo_day_split (day, &fy, &fm, &fd);
  mo_day_split (today, &ty, &tm, &td);
  int months = (ty - fy) * 12 + tm - fm - (precision == MO_PRECISION_DAY && td < fd);

  if (day > today)
    return NULL;
  if (precision == MO_PRECISION_YEAR)
    return fy == ty
               ? g_strdup (_ ("this year"))
               : g_strdup_printf (ngettext ("about %d year ago", "about %d years ago", ty - fy),
                                  ty - fy);
  if (months < 1)
    return precision == MO_PRECISION_MONTH ? g_strdup (_ ("this month")) : NULL;
  g_autofree char *m =
      g_strdup_printf (ngettext ("%d month", "%d months", months % 12), months % 12);
  g_autofree char *y =
      g_strdup_printf (ngettext ("%d year", "%d years", months / 12), months / 12);
  if (months < 12)
    return g_strdup_printf (_ ("%s ago"), m);
  return months % 12 ? g_strdup_printf (_ ("%s and %s ago"), y, m)
                     : g_strdup_printf (_ ("%s ago"), y);
}

static char *
born_words (MoDay day, MoPrecision precision, MoDay today)
{
  g_autofree char *words = mo_day_to_words (day, precision);
  int age = mo_day_age (day, today);
  if (precision == MO_PRECISION_DAY)
    return g_strdup_printf (
        ngettext ("%s · %d year old", "%s · %d years old", age), words, age);
  return g_strdup_printf (
      ngettext ("%s · about %d year old", "%s · about %d years old", age), words, age);
}

static char *
day_reading (const MoFormDraft *draft, const MoFormField *field, MoDay today)
{
  MoPrecision precision;
  MoDay day = mo_form_draft_day (draft, field->key, today, &precision);
  if (day == MO_DAY_NONE)
    return NULL;
  if (g_str_has_suffix (field->key, "born_on"))
    return born_words (day, precision, today);
  if (!g_str_equal (field->key, "injured_on"))
    return precision == MO_PRECISION_DAY ? mo_day_to_long (day)
                                         : mo_day_to_words (day, precision);
  g_autofree char *words = mo_day_to_words (day, precision);
  g_autofree char *ago = ago_words (day, precision, today);
  const char *gap = ago ? " · " : "";
  if (precision == MO_PRECISION_MONTH)
    return g_strdup_printf (_ ("%s, day not known%s%s"), words, gap, ago ? ago : "");
  return g_strdup_printf ("%s%s%s", words, gap, ago ? ago : "");
}

/* "Set aside: Their name, Their role. They come back when this is changed back." */
static char *
aside_reading (const MoFormDraft *draft, const MoFormField *field)
{
  int group = g_str_equal (field->key, "asks") ? MO_FORM_ANYBODY : MO_FORM_ANY_STRAND;
  g_autofree char *labels = mo_form_draft_set_aside (draft, group);
  if (!labels)
    return NULL;
  return g_strdup_printf (_ ("Set aside: %s. Kept, and back when this is changed back."),
                          labels);
}

char *
mo_form_draft_reading (const MoFormDraft *draft, const MoFormField *field, MoDay today)
{
  const char *said = mo_form_draft_get (draft, field->key);
  MoNeuroLevel level;

  if (*said == '\0')
    return NULL;
  if (g_str_equal (field->key, MO_DRAFT_STRAND) || g_str_equal (field->key, "asks"))
    return aside_reading (draft, field);
  if (field->kind == MO_ANSWER_DAY)
    return day_reading (draft, field, today);
  if (field->kind == MO_ANSWER_LEVEL && mo_level_parse (said, &level))
    return mo_level_words (level.code);
  if (field->kind == MO_ANSWER_POSTCODE && mo_postcode_looks_right (said)) {
    g_autofree char *plain = mo_postcode_plain (said);
    return g_str_equal (plain, said) ? NULL : g_steal_pointer (&plain);
  }
  return NULL;
}
