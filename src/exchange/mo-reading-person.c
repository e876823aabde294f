/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-lenient.h"
#include "exchange/mo-look.h"
#include "exchange/mo-reading-private.h"
#include "exchange/mo-text.h"
#include "exchange/mo-words.h"

void
mo_person_init (MoReadPerson *person)
{
  person->phones = g_array_new (FALSE, FALSE, sizeof (MoReadPhoneKept));
  person->interests = g_ptr_array_new ();
  person->notes = g_ptr_array_new ();
  person->remarks = g_ptr_array_new ();
  person->pain_now = -1;
}

void
mo_person_clear (MoReadPerson *person)
{
  g_array_unref (person->phones);
  g_ptr_array_unref (person->interests);
  g_ptr_array_unref (person->notes);
  g_ptr_array_unref (person->remarks);
}

/* ---------------------------------------------------------------------- cells */

const char *
mo_reading_keep (MoReading *reading, const char *text)
{
  return text ? g_string_chunk_insert (reading->texts, text) : NULL;
}

const MoCell *
mo_row_meaning (const MoRowReader *reader, MoMeaning meaning)
{
  return mo_row_cell (reader->row, mo_sheet_map_find (reader->map, meaning));
}

const char *
mo_row_text (const MoRowReader *reader, MoMeaning meaning)
{
  const MoCell *cell = mo_row_meaning (reader, meaning);
  g_autofree char *text = g_strstrip (g_strdup (cell->text));
  return *text ? mo_reading_keep (reader->reading, text) : NULL;
}

static void
keep_sentence (const MoRowReader *reader, GPtrArray *list, const char *format, va_list args)
{
  g_autofree char *text = g_strdup_vprintf (format, args);
  g_ptr_array_add (list, (gpointer) mo_reading_keep (reader->reading, text));
}

void
mo_person_remark (const MoRowReader *reader, MoReadPerson *person, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  keep_sentence (reader, person->remarks, format, args);
  va_end (args);
}

void
mo_person_note (const MoRowReader *reader, MoReadPerson *person, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  keep_sentence (reader, person->notes, format, args);
  va_end (args);
}

MoDay
mo_row_day (const MoRowReader *reader,
            MoReadPerson *person,
            MoMeaning meaning,
            MoDay latest,
            MoPrecision *precision)
{
  MoPrecision scratch;
  MoDay day;
  const MoCell *cell = mo_row_meaning (reader, meaning);
  if (!mo_read_day (cell, reader->today, latest, &day, precision ? precision : &scratch)) {
    mo_person_note (reader, person, "%s: %s", mo_meaning_label (meaning), cell->text);
    mo_person_remark (reader,
                      person,
                      _ ("%s says “%s”. It is kept as a note."),
                      mo_meaning_label (meaning),
                      cell->text);
  }
  return day;
}

/* ---------------------------------------------------------------------- names */

static gboolean
two_people (const char *name)
{
  g_autofree char *low = name ? g_utf8_strdown (name, -1) : NULL;
  return low && (strchr (low, '&') || strchr (low, '+') || strchr (low, '/') ||
                 strchr (low, ';') || strstr (low, " and ") || strchr (low, ','));
}

/* "Hallam, Joyce" and "Joyce Hallam" alike. */
static void
split_name (const MoRowReader *reader, const char *full, MoReadPerson *person)
{
  g_autofree char *name = g_strdup (full);
  char *comma = strchr (name, ',');
  char *space = strrchr (name, ' ');
  if (comma && !strchr (comma + 1, ',')) {
    *comma = '\0';
    person->last_name = mo_reading_keep (reader->reading, g_strstrip (name));
    person->first_name = mo_reading_keep (reader->reading, g_strstrip (comma + 1));
  } else if (space) {
    *space = '\0';
    person->first_name = mo_reading_keep (reader->reading, g_strstrip (name));
    person->last_name = mo_reading_keep (reader->reading, g_strstrip (space + 1));
  } else {
    person->first_name = mo_reading_keep (reader->reading, name);
  }
}

/* Marks that turn the direction of writing could make one name read as another. */
static const char *
one_line_name (const MoRowReader *reader, MoMeaning meaning)
{
  const char *text = mo_row_text (reader, meaning);
  if (!text || mo_lenient_is_unknown (text))
    return NULL;
  g_autoptr (GString) name = g_string_new (NULL);
  for (const char *c = text; *c; c = g_utf8_next_char (c)) {
    gunichar u = g_utf8_get_char (c);
    if ((u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E ||
        u == 0x200F || u == 0x061C)
      continue;
    g_string_append_unichar (name, u == '\n' || u == '\t' ? ' ' : u);
  }
  g_strstrip (name->str);
  return *name->str ? mo_reading_keep (reader->reading, name->str) : NULL;
}

static const char *
read_names (const MoRowReader *reader, MoReadPerson *person)
{
  person->first_name = one_line_name (reader, MO_MEANING_FIRST_NAME);
  person->last_name = one_line_name (reader, MO_MEANING_LAST_NAME);
  const char *full = one_line_name (reader, MO_MEANING_FULL_NAME);

  if (!person->first_name && !person->last_name && full) {
    if (strchr (full, '&') || strchr (full, '+') || two_people (strchr (full, ' ')))
      person->first_name = full;
    else
      split_name (reader, full, person);
  }
  if (!person->first_name && !person->last_name)
    return mo_reading_keep (reader->reading, _ ("There is no name in this row."));
  g_autofree char *both = g_strdup_printf ("%s %s",
                                           person->first_name ? person->first_name : "",
                                           person->last_name ? person->last_name : "");
  g_autofree char *fold = mo_text_plain (both);
  person->fold = mo_reading_keep (reader->reading, fold);
  if (two_people (person->first_name)) {
    g_autofree char *reason = g_strdup_printf (
        _ ("Two people are in one cell (%s). Give each of them a row of their own."),
        g_strstrip (both));
    return mo_reading_keep (reader->reading, reason);
  }
  if (!*fold)
    return mo_reading_keep (reader->reading, _ ("There is no name in this row."));
  if (strchr (both, '?'))
    mo_person_remark (reader,
                      person,
                      _ ("The name holds a “?”: a letter may have been lost when the file was"
                         " saved."));
  return NULL;
}

/* ---------------------------------------------------------------------- how to reach them */

static void
read_phones (const MoRowReader *reader, MoReadPerson *person)
{
  for (guint c = 0; c < reader->map->columns->len; c++) {
    const char *text = mo_row_cell (reader->row, (int) c)->text;
    if (mo_sheet_map_column (reader->map, (int) c)->meaning != MO_MEANING_PHONE || !*text)
      continue;
    g_auto (GStrv) each = g_strsplit_set (text, "/;\n", -1);
    for (char **one = each; *one; one++) {
      MoReadPhone phone;
      if (mo_read_phone (*one, &phone)) {
        MoReadPhoneKept kept = { mo_reading_keep (reader->reading, phone.number),
                                 mo_reading_keep (reader->reading, phone.digits),
                                 mo_reading_keep (reader->reading, phone.label),
                                 phone.safe };
        g_array_append_val (person->phones, kept);
      } else if (phone.prefers_email) {
        person->preferred_contact = "email";
      } else if (!mo_lenient_is_unknown (*one)) {
        mo_person_note (reader, person, "%s: %s", mo_meaning_label (MO_MEANING_PHONE), *one);
      }
      mo_read_phone_clear (&phone);
    }
  }
}

static void
read_reach (const MoRowReader *reader, MoReadPerson *person)
{
  const char *email = mo_row_text (reader, MO_MEANING_EMAIL);
  const char *postcode = mo_row_text (reader, MO_MEANING_POSTCODE);

  if (email && mo_looks_like_email (email))
    person->email = email;
  else if (email && !mo_lenient_is_unknown (email))
    mo_person_note (reader, person, "%s: %s", mo_meaning_label (MO_MEANING_EMAIL), email);
  if (postcode && !mo_lenient_is_unknown (postcode)) {
    g_autofree char *written = mo_read_postcode (postcode);
    person->postcode = mo_reading_keep (reader->reading, written);
    person->region = mo_read_region (written);
  }
  person->town = mo_row_text (reader, MO_MEANING_TOWN);
  person->gender = mo_words_code (MO_WORDS_GENDER, mo_row_text (reader, MO_MEANING_GENDER));
  read_phones (reader, person);
}

/* ---------------------------------------------------------------------- the injury */

static void
read_level (const MoRowReader *reader, MoReadPerson *person)
{
  const char *said = mo_row_text (reader, MO_MEANING_LEVEL);
  const char *complete = mo_row_text (reader, MO_MEANING_COMPLETENESS);

  mo_level_parse (said, &person->level);
  person->level_said = said;
  person->completeness = person->level.completeness;
  person->ais = person->level.ais;
  const char *answer = NULL, *ais = NULL;
  if (complete && !mo_completeness_parse (complete, &answer, &ais))
    mo_person_note (
        reader, person, "%s: %s", mo_meaning_label (MO_MEANING_COMPLETENESS), complete);
  if (answer)
    person->completeness = answer;
  if (ais)
    person->ais = ais;
}

static void
read_centre (const MoRowReader *reader, MoReadPerson *person)
{
  const char *said = mo_row_text (reader, MO_MEANING_CENTRE);
  if (!said)
    return;
  person->centre = mo_words_code (MO_WORDS_CENTRE, said);
  if (person->centre) {
    person->centre_treated = "yes";
    return;
  }
  person->centre_treated =
      mo_lenient_is_unknown (said) ? "unknown" : mo_words_code (MO_WORDS_YES_NO, said);
  g_autofree char *plain = mo_text_plain (said);
  if (!person->centre_treated) {
    gboolean general = mo_text_has (plain, "gen") || mo_text_has (plain, "general");
    person->centre_treated = general ? "no" : "yes";
    person->centre = general ? NULL : "other";
    person->centre_other = said;
  }
}

static gboolean
read_coded (const MoRowReader *reader,
            MoMeaning meaning,
            MoWords words,
            const char **code,
            const char **said)
{
  const char *text = mo_row_text (reader, meaning);
  if (text && mo_lenient_is_unknown (text) && !mo_words_code (words, text))
    text = NULL;
  *said = text;
  *code = mo_words_code (words, text);
  return text != NULL;
}

static void
read_injury (const MoRowReader *reader, MoReadPerson *person)
{
  read_level (reader, person);
  read_centre (reader, person);
  gboolean any = person->level_said || person->completeness || person->centre_treated;
  any |= read_coded (
      reader, MO_MEANING_CAUSE, MO_WORDS_CAUSE, &person->cause, &person->cause_said);
  any |= read_coded (reader,
                     MO_MEANING_MOBILITY,
                     MO_WORDS_MOBILITY,
                     &person->mobility,
                     &person->mobility_said);
  any |= read_coded (
      reader, MO_MEANING_BLADDER, MO_WORDS_BLADDER, &person->bladder, &person->bladder_said);
  any |= read_coded (
      reader, MO_MEANING_BOWEL, MO_WORDS_BOWEL, &person->bowel, &person->bowel_said);
  any |= read_coded (reader, MO_MEANING_PAIN, MO_WORDS_PAIN, &person->pain, &person->pain_said);
  if (person->pain_said)
    person->pain_now = mo_read_pain (person->pain_said);
  if (g_strcmp0 (person->pain, "none") == 0)
    person->pain_now = 0;
  person->injured = mo_row_day (
      reader, person, MO_MEANING_INJURED, reader->today, &person->injured_precision);
  if (person->injured > reader->today) {
    mo_person_remark (
        reader, person, _ ("The date of injury is still to come. It is kept as a note."));
    mo_person_note (reader,
                    person,
                    "%s: %s",
                    mo_meaning_label (MO_MEANING_INJURED),
                    mo_row_text (reader, MO_MEANING_INJURED));
    person->injured = MO_DAY_NONE;
    person->injured_precision = MO_PRECISION_UNKNOWN;
  }
  person->has_injury = any || person->injured;
}

/* ---------------------------------------------------------------------- the rest */

GArray *
mo_row_goals (const MoRowReader *reader, MoMeaning meaning)
{
  GArray *goals = g_array_new (FALSE, FALSE, sizeof (MoReadGoal));
  const char *text = mo_row_text (reader, meaning);
  g_autoptr (GPtrArray) pieces = mo_read_list (text ? text : "");
  for (guint i = 0; i < pieces->len; i++) {
    const char *domain = mo_words_code (MO_WORDS_GOAL, pieces->pdata[i]);
    MoReadGoal goal = { domain ? domain : "other",
                        mo_reading_keep (reader->reading, pieces->pdata[i]) };
    g_array_append_val (goals, goal);
  }
  return goals;
}

static void
read_notes (const MoRowReader *reader, MoReadPerson *person)
{
  for (guint c = 0; c < reader->map->columns->len; c++)
    if (mo_sheet_map_column (reader->map, (int) c)->meaning == MO_MEANING_NOTE) {
      const char *text = mo_row_cell (reader->row, (int) c)->text;
      if (*text)
        g_ptr_array_add (person->notes, (gpointer) mo_reading_keep (reader->reading, text));
    }
}

const char *
mo_row_read_person (const MoRowReader *reader, MoReadPerson *person)
{
  person->place = reader->place;
  const char *reason = read_names (reader, person);
  person->own_number = mo_row_text (reader, MO_MEANING_NUMBER);
  read_notes (reader, person);
  person->born =
      mo_row_day (reader, person, MO_MEANING_BORN, reader->today, &person->born_precision);
  if (person->born > reader->today) {
    mo_person_remark (
        reader, person, _ ("The date of birth is still to come. It was left out."));
    person->born = MO_DAY_NONE;
    person->born_precision = MO_PRECISION_UNKNOWN;
  }
  read_reach (reader, person);
  read_injury (reader, person);
  const char *interests = mo_row_text (reader, MO_MEANING_INTERESTS);
  g_autoptr (GPtrArray) pieces = mo_read_list (interests ? interests : "");
  for (guint i = 0; i < pieces->len; i++)
    g_ptr_array_add (person->interests,
                     (gpointer) mo_reading_keep (reader->reading, pieces->pdata[i]));
  person->availability = mo_row_text (reader, MO_MEANING_AVAILABILITY);
  return reason;
}
