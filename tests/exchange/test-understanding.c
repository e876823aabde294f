/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/mo-look.h"
#include "exchange/mo-reading.h"
#include "exchange/mo-text.h"
#include "exchange/mo-words.h"

#define TODAY mo_day_new (2026, 11, 22)

static MoCell
text_cell (const char *text)
{
  return (MoCell){ text, *text ? MO_CELL_TEXT : MO_CELL_EMPTY, MO_DAY_NONE };
}

/* ---------------------------------------------------------------------- days */

typedef struct {
  const char *said;
  gboolean read;
  const char *iso;
  MoPrecision precision;
} DayCase;

static const DayCase days[] = {
  { "27/04/2021", TRUE, "2021-04-27", MO_PRECISION_DAY },
  { "14.04.25", TRUE, "2025-04-14", MO_PRECISION_DAY },
  { "10.12.53", TRUE, "1953-12-10", MO_PRECISION_DAY },
  { "03/11/61", TRUE, "1961-11-03", MO_PRECISION_DAY },
  { "18/01/27", TRUE, "1927-01-18", MO_PRECISION_DAY },
  { "3 Apr 2025", TRUE, "2025-04-03", MO_PRECISION_DAY },
  { "2025-04-03", TRUE, "2025-04-03", MO_PRECISION_DAY },
  { "March 2021", TRUE, "2021-03-01", MO_PRECISION_MONTH },
  { "1987", TRUE, "1987-01-01", MO_PRECISION_YEAR },
  { "44689", TRUE, "2022-05-08", MO_PRECISION_DAY },
  { "?", TRUE, NULL, MO_PRECISION_UNKNOWN },
  { "", TRUE, NULL, MO_PRECISION_UNKNOWN },
  { "see email", FALSE, NULL, MO_PRECISION_UNKNOWN },
  { "w/c 27 Oct", FALSE, NULL, MO_PRECISION_UNKNOWN },
  { "31/02/2020", FALSE, NULL, MO_PRECISION_UNKNOWN },
};

static void
test_day (gconstpointer data)
{
  const DayCase *c = data;
  MoCell cell = text_cell (c->said);
  MoPrecision precision;
  MoDay day;
  g_assert_cmpint (mo_read_day (&cell, TODAY, TODAY, &day, &precision), ==, c->read);
  g_autofree char *iso = mo_day_to_iso (day);
  g_assert_cmpstr (iso, ==, c->iso);
  g_assert_cmpint (precision, ==, c->precision);
}

/* ---------------------------------------------------------------------- calls */

typedef struct {
  const char *said, *after, *iso;
  int minutes;
  MoReadCallState state;
  MoPrecision precision;
} CallCase;

static const CallCase calls[] = {
  { "14/07 DNA", "2022-05-08", "2022-07-14", 0, MO_READ_CALL_NO_ANSWER, MO_PRECISION_DAY },
  { "12/01 45m", "2022-12-22", "2023-01-12", 45, MO_READ_CALL_DONE, MO_PRECISION_DAY },
  { "29/02 30 mins", "2023-06-01", "2024-02-29", 30, MO_READ_CALL_DONE, MO_PRECISION_DAY },
  { "21/05 45m", NULL, "2026-05-21", 45, MO_READ_CALL_DONE, MO_PRECISION_DAY },
  { "03.04.25", "2025-01-08", "2025-04-03", 0, MO_READ_CALL_DONE, MO_PRECISION_DAY },
  { "June 2025", "2025-05-29", "2025-06-01", 0, MO_READ_CALL_DONE, MO_PRECISION_MONTH },
  { "w/c 29 Nov", "2022-11-22", "2022-11-29", 0, MO_READ_CALL_DONE, MO_PRECISION_DAY },
  { "12/03/2025 1h", NULL, "2025-03-12", 60, MO_READ_CALL_DONE, MO_PRECISION_DAY },
  { "12/03/2025 no answer", NULL, "2025-03-12", 0, MO_READ_CALL_NO_ANSWER, MO_PRECISION_DAY },
  { "12/03/2025 cancelled", NULL, "2025-03-12", 0, MO_READ_CALL_CANCELLED, MO_PRECISION_DAY },
  { "02/12/2026", NULL, "2026-12-02", 0, MO_READ_CALL_PLANNED, MO_PRECISION_DAY },
  { "44689", NULL, "2022-05-08", 0, MO_READ_CALL_DONE, MO_PRECISION_DAY },
  { "?", "2025-01-01", NULL },
  { "see email", "2025-01-01", NULL },
  { "DNA", "2025-01-01", NULL },
  { "yes", "2025-01-01", NULL },
};

static void
test_call (gconstpointer data)
{
  const CallCase *c = data;
  MoCell cell = text_cell (c->said);
  MoReadCall call;
  gboolean read = mo_read_call (&cell, mo_day_from_iso (c->after), TODAY, &call);
  g_assert_cmpint (read, ==, c->iso != NULL);
  if (!read)
    return;
  g_autofree char *iso = mo_day_to_iso (call.day);
  g_assert_cmpstr (iso, ==, c->iso);
  g_assert_cmpint (call.minutes, ==, c->minutes);
  g_assert_cmpint (call.state, ==, c->state);
  g_assert_cmpint (call.precision, ==, c->precision);
}

/* ---------------------------------------------------------------------- telephones */

typedef struct {
  const char *said, *number, *digits, *label;
  gboolean safe;
} PhoneCase;

static const PhoneCase phones[] = {
  { "07691564041", "07691564041", "07691564041", NULL, TRUE },
  { "7450749528", "07450749528", "07450749528", NULL, TRUE },
  { "1632960388", "01632960388", "01632960388", NULL, TRUE },
  { "+44 7846 348324", "+44 7846 348324", "07846348324", NULL, TRUE },
  { "020 7946 0462", "020 7946 0462", "02079460462", NULL, TRUE },
  { "07245552487 (wife's - dont leave msg)", "07245552487", "07245552487", "wife's", FALSE },
  { "07700 900123 (work)", "07700 900123", "07700900123", "work", TRUE },
  { "prefers email", NULL },
  { "n/a", NULL },
};

static void
test_phone (gconstpointer data)
{
  const PhoneCase *c = data;
  MoReadPhone phone;
  g_assert_cmpint (mo_read_phone (c->said, &phone), ==, c->number != NULL);
  g_assert_cmpstr (phone.number, ==, c->number);
  g_assert_cmpstr (phone.digits, ==, c->digits);
  g_assert_cmpstr (phone.label, ==, c->label);
  g_assert_cmpint (phone.prefers_email, ==, strstr (c->said, "email") != NULL);
  if (c->number)
    g_assert_cmpint (phone.safe, ==, c->safe);
  mo_read_phone_clear (&phone);
}

/* ---------------------------------------------------------------------- words */

typedef struct {
  MoWords which;
  const char *said, *code;
} WordCase;

static const WordCase words[] = {
  { MO_WORDS_CAUSE, "RTA", "transport" },
  { MO_WORDS_CAUSE, "motorbike", "transport" },
  { MO_WORDS_CAUSE, "cycling", "sport" },
  { MO_WORDS_CAUSE, "fall from ladder", "fall" },
  { MO_WORDS_CAUSE, "spinal stroke", "vascular" },
  { MO_WORDS_CAUSE, "MS-like?", "inflammatory" },
  { MO_WORDS_CAUSE, "transverse myelitis", "inflammatory" },
  { MO_WORDS_CAUSE, "born with it", "congenital" },
  { MO_WORDS_CAUSE, "don't know", NULL },
  { MO_WORDS_MOBILITY, "Power chair (chin control)", "head control" },
  { MO_WORDS_MOBILITY, "manual wheelchair + power assist", "power assist" },
  { MO_WORDS_MOBILITY, "walks w/ crutches", "walks with aid" },
  { MO_WORDS_MOBILITY, "walks unaided short distances", "walks" },
  { MO_WORDS_MOBILITY, "chair outdoors only", "mix" },
  { MO_WORDS_BLADDER, "SPC", "suprapubic" },
  { MO_WORDS_BLADDER, "ISC", "intermittent self" },
  { MO_WORDS_BLADDER, "conveen", "sheath" },
  { MO_WORDS_BLADDER, "prefers not to say", "prefers not" },
  { MO_WORDS_BOWEL, "manual evac", "digital evacuation" },
  { MO_WORDS_BOWEL, "Peristeen", "irrigation" },
  { MO_WORDS_BOWEL, "carer does it", "other" },
  { MO_WORDS_PAIN, "nerve pain legs", "neuropathic" },
  { MO_WORDS_PAIN, "none", "none" },
  { MO_WORDS_PAIN, "bad - 8/10", NULL },
  { MO_WORDS_RELATION, "nan", "grandparent" },
  { MO_WORDS_RELATION, "Mother", "parent" },
  { MO_WORDS_RELATION, "friend/carer", "friend" },
  { MO_WORDS_GOAL, "help partner cope", "family" },
  { MO_WORDS_GOAL, "benefits/PIP", "benefits" },
  { MO_WORDS_GOAL, "manage PAs", "care" },
  { MO_WORDS_GOAL, "travel on a plane", "getting out" },
  { MO_WORDS_REFERRER, "OT - hospital", "nhs" },
  { MO_WORDS_REFERRER, "Self", "self" },
  { MO_WORDS_REFERRER, "paper form", NULL },
  { MO_WORDS_CHANNEL, "website form", "form" },
  { MO_WORDS_CENTRE, "Cardiff - Llandough", "cardiff" },
  { MO_WORDS_END, "Goal achieved!", "goal_reached" },
  { MO_WORDS_END, "stopped - unwell", "mentee stopped" },
  { MO_WORDS_END, "signposted to counselling", "moved" },
  { MO_WORDS_REFERRAL_STATUS, "no response x3", "no_response" },
  { MO_WORDS_REFERRAL_STATUS, "Closed", "closed" },
  { MO_WORDS_REFERRAL_STATUS, "withdrew", "withdrawn" },
  { MO_WORDS_MENTOR_STATUS, "on break till Jan", "paused" },
  { MO_WORDS_YES_NO, "Y", "yes" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    g_test_message ("%s", words[i].said);
    g_assert_cmpstr (mo_words_code (words[i].which, words[i].said), ==, words[i].code);
  }
}

static void
test_lists (void)
{
  static const struct {
    const char *said, *pieces;
  } cases[] = {
    { "go to uni; accept the injury", "go to uni|accept the injury" },
    { "benefits/PIP/housing adaptations", "benefits/PIP|housing adaptations" },
    { "church & gaming & films", "church|gaming|films" },
    { "walks w/ crutches", "walks w/ crutches" },
    { " , ; ", "" },
    { "?", "" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) pieces = mo_read_list (cases[i].said);
    g_ptr_array_add (pieces, NULL);
    g_autofree char *joined = g_strjoinv ("|", (char **) pieces->pdata);
    g_assert_cmpstr (joined, ==, cases[i].pieces);
  }
}

static void
test_small_values (void)
{
  static const struct {
    const char *said;
    int feedback, pain;
  } numbers[] = { { "4/5", 4, 4 },        { "5", 5, 5 },   { "?", 0, -1 },
                  { "bad - 8/10", 0, 8 }, { "10", 0, 10 }, { "3/10", 3, 3 } };
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_assert_cmpint (mo_read_feedback (numbers[i].said), ==, numbers[i].feedback);
    g_assert_cmpint (mo_read_pain (numbers[i].said), ==, numbers[i].pain);
  }
  g_autofree char *spaced = mo_read_postcode ("pe124yx");
  g_assert_cmpstr (spaced, ==, "PE12 4YX");
  g_autofree char *place = mo_read_postcode ("near Leeds");
  g_assert_cmpstr (place, ==, "near Leeds");
  g_assert_cmpstr (mo_read_region ("EH3 7AN"), ==, "scotland");
  g_assert_cmpstr (mo_read_region ("LL57 4LS"), ==, "wales");
  g_assert_cmpstr (mo_read_region ("BT7 1LA"), ==, "ni");
  g_assert_cmpstr (mo_read_region ("SW18 7QD"), ==, "england");
  g_assert_null (mo_read_region ("near Leeds"));
}

/* ---------------------------------------------------------------------- headings */

static void
test_headings (void)
{
  static const struct {
    const char *heading;
    MoSheetKind kind;
    MoMeaning meaning;
  } cases[] = {
    { "Date rec'd", MO_SHEET_SCI, MO_MEANING_RECEIVED },
    { "D.O.B", MO_SHEET_SCI, MO_MEANING_BORN },
    { "Date of Birth", MO_SHEET_SCI, MO_MEANING_BORN },
    { "E-mail", MO_SHEET_SCI, MO_MEANING_EMAIL },
    { "Comp/Inc", MO_SHEET_SCI, MO_MEANING_COMPLETENESS },
    { "Spinal centre?", MO_SHEET_SCI, MO_MEANING_CENTRE },
    { "Goal(s)", MO_SHEET_SCI, MO_MEANING_GOALS },
    { "Feedback 1-5", MO_SHEET_SCI, MO_MEANING_FEEDBACK },
    { "Call 12", MO_SHEET_SCI, MO_MEANING_CALL },
    { "Mentor", MO_SHEET_SCI, MO_MEANING_MENTOR },
    { "Mentor name", MO_SHEET_SCI, MO_MEANING_MENTOR },
    { "Mentor name", MO_SHEET_MENTORS, MO_MEANING_FULL_NAME },
    { "Relationship to injured person", MO_SHEET_FAMILY, MO_MEANING_RELATION },
    { "Injured / caring since", MO_SHEET_MENTORS, MO_MEANING_LIVED_SINCE },
    { "Training w/e", MO_SHEET_MENTORS, MO_MEANING_TRAINED },
    { "DBS date", MO_SHEET_MENTORS, MO_MEANING_CHECKED },
    { "Max mentees", MO_SHEET_MENTORS, MO_MEANING_CAPACITY },
    { "Can help with", MO_SHEET_MENTORS, MO_MEANING_HELPS_WITH },
    { "SCI / Family", MO_SHEET_MENTORS, MO_MEANING_STRAND },
    { "Age", MO_SHEET_SCI, MO_MEANING_NONE },
    { "Favourite colour", MO_SHEET_SCI, MO_MEANING_NONE },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].heading);
    g_assert_cmpint (
        mo_meaning_of_heading (cases[i].heading, cases[i].kind, NULL), ==, cases[i].meaning);
  }
}

/* Without usable headings the values alone tell what a column is. */
static void
test_look_of_values (void)
{
  static const char text[] = "Name,Contact,Address 2,What,Sessions,Date rec'd\n"
                             "Ada Birch,ada@example.org,LS6 6EL,C5/6,21/05 45m,01/02/2024\n"
                             "Ben Cole,ben@example.org,EH33DE,T12,28/05 DNA,01/03/2024\n"
                             "Cy Dunn,cy@example.org,G12 7QN,L1,04/06 45m,01/04/2024\n";
  g_autoptr (MoBook) book =
      mo_book_read_bytes ("people.csv", text, sizeof text - 1, NULL, NULL);
  g_autoptr (MoBookMap) map = mo_book_map_new (book);
  MoSheetMap *sheet = mo_book_map_sheet (map, 0);
  g_assert_cmpint (sheet->kind, ==, MO_SHEET_SCI);
  g_assert_cmpint (mo_sheet_map_find (sheet, MO_MEANING_EMAIL), ==, 1);
  g_assert_cmpint (mo_sheet_map_find (sheet, MO_MEANING_POSTCODE), ==, 2);
  g_assert_cmpint (mo_sheet_map_find (sheet, MO_MEANING_LEVEL), ==, 3);
  g_assert_cmpint (mo_sheet_map_find (sheet, MO_MEANING_CALL), ==, 4);

  mo_sheet_map_set_meaning (sheet, 4, MO_MEANING_NOTE);
  mo_sheet_map_set_meaning (sheet, 3, MO_MEANING_EMAIL);
  g_assert_cmpint (mo_sheet_map_find (sheet, MO_MEANING_CALL), ==, -1);
  g_assert_cmpint (mo_sheet_map_find (sheet, MO_MEANING_EMAIL), ==, 3);
}

/* ---------------------------------------------------------------------- the sample */

typedef struct {
  MoBook *book;
  MoBookMap *map;
  MoReading *reading;
} Sample;

static void
read_sample (Sample *sample)
{
  g_autofree char *path = g_build_filename (
      g_getenv ("MO_SOURCE_ROOT"), "tests", "fixtures", "workbook", "mentoring-a.xlsx", NULL);
  const char *paths[] = { path, NULL };
  sample->book = mo_book_read (paths, NULL, NULL);
  g_assert_nonnull (sample->book);
  sample->map = mo_book_map_new (sample->book);
  sample->reading = mo_reading_new (sample->map, TODAY, NULL);
}

static void
sample_clear (Sample *sample)
{
  mo_reading_free (sample->reading);
  mo_book_map_free (sample->map);
  mo_book_free (sample->book);
}

static void
test_sample_map (void)
{
  Sample sample;
  read_sample (&sample);
  static const MoSheetKind kinds[] = {
    MO_SHEET_SCI, MO_SHEET_FAMILY, MO_SHEET_MENTORS, MO_SHEET_OTHER
  };
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (mo_book_map_sheet (sample.map, i)->kind, ==, kinds[i]);
  const MoSheetMap *sci = mo_book_map_sheet (sample.map, 0);
  g_assert_cmpint (mo_sheet_row (sci->sheet, sci->heading)->line, ==, 4);
  for (guint c = 0; c < sci->columns->len; c++) /* all but the age are understood */
    g_assert_cmpint (
        mo_sheet_map_column (sci, (int) c)->meaning == MO_MEANING_NONE, ==, c == 5);
  sample_clear (&sample);
}

static const MoReadReferral *
referral_of (const MoReading *reading, const char *number)
{
  for (guint i = 0; i < reading->referrals->len; i++) {
    const MoReadReferral *referral = reading->referrals->pdata[i];
    if (g_strcmp0 (referral->person.own_number, number) == 0)
      return referral;
  }
  g_error ("no %s", number);
}

static void
test_sample_truth (void)
{
  Sample sample;
  read_sample (&sample);
  int sci = 0, family = 0, back_sci = 0, back_family = 0, twins_sci = 0, twins_family = 0;
  for (guint i = 0; i < sample.reading->referrals->len; i++) {
    const MoReadReferral *referral = sample.reading->referrals->pdata[i];
    family += referral->family;
    sci += !referral->family;
  }
  for (guint i = 0; i < sample.reading->back->len; i++) {
    guint sheet = g_array_index (sample.reading->back, MoReadBack, i).place.sheet;
    back_sci += sheet == 0;
    back_family += sheet == 1;
  }
  g_autoptr (GArray) twins = mo_reading_find_twins (sample.reading);
  for (guint i = 0; i < twins->len; i++) {
    const MoReadTwins *pair = &g_array_index (twins, MoReadTwins, i);
    twins_sci += pair->one->place.sheet == 0;
    twins_family += pair->one->place.sheet == 1;
  }
  /* The truth of the sample: 189 and 76 rows, 9 and 4 without a usable name, 9 and 1
   * duplicates, 46 mentors.  One duplicate is a copy of a row with two people in one cell, so
   * it comes back as well and leaves 8 pairs to choose about. */
  g_assert_cmpint (sci + back_sci, ==, 189);
  g_assert_cmpint (family + back_family, ==, 76);
  g_assert_cmpint (back_sci, ==, 9 + 1);
  g_assert_cmpint (back_family, ==, 4);
  g_assert_cmpint (sample.reading->mentors->len, ==, 46);
  /* One person is in both strands: the ninth pair on the SCI sheet. */
  g_assert_cmpint (twins_sci, ==, 9 - 1 + 1);
  g_assert_cmpint (twins_family, ==, 1);
  sample_clear (&sample);
}

static void
test_sample_rows (void)
{
  Sample sample;
  read_sample (&sample);
  const MoReadReferral *s001 = referral_of (sample.reading, "S001");
  g_assert_cmpstr (s001->person.last_name, ==, "Okonkwo");
  g_assert_cmpint (s001->calls->len, ==, 5);
  g_assert_cmpint (g_array_index (s001->calls, MoReadCall, 4).day, ==, mo_day_new (2022, 9, 1));
  g_assert_cmpstr (s001->status, ==, "closed");
  g_assert_cmpstr (s001->end, ==, "lost contact");

  const MoReadReferral *s008 = referral_of (sample.reading, "S008");
  g_assert_cmpstr (s008->mentor, ==, "Ciarán Pugh");
  g_assert_cmpstr (s008->person.postcode, ==, "LL57 4DQ");
  g_assert_cmpstr (s008->status, ==, "matched");

  const MoReadReferral *f015 = referral_of (sample.reading, "F015");
  g_assert_cmpint (f015->received_precision, ==, MO_PRECISION_MONTH);
  g_assert_cmpstr (f015->person.level.code, ==, "C5/7");
  g_assert_cmpstr (f015->person.ais, ==, "A");
  g_assert_cmpstr (f015->relation, ==, "partner");
  g_assert_false (g_array_index (f015->person.phones, MoReadPhoneKept, 0).safe);
  g_assert_cmpuint (f015->goals->len, ==, 2);
  sample_clear (&sample);
}

static void
add_cases (const char *prefix,
           const void *cases,
           gsize size,
           gsize n,
           void (*test) (gconstpointer))
{
  for (gsize i = 0; i < n; i++) {
    const char *const *said = (const void *) ((const char *) cases + i * size);
    g_autofree char *name = g_strdup (**said ? *said : "blank");
    g_strdelimit (name, "/", ':');
    g_autofree char *path = g_strdup_printf ("/%s/%s", prefix, name);
    g_test_add_data_func (path, said, test);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("day", days, sizeof days[0], G_N_ELEMENTS (days), test_day);
  add_cases ("call", calls, sizeof calls[0], G_N_ELEMENTS (calls), test_call);
  add_cases ("phone", phones, sizeof phones[0], G_N_ELEMENTS (phones), test_phone);
  g_test_add_func ("/words", test_words);
  g_test_add_func ("/lists", test_lists);
  g_test_add_func ("/small values", test_small_values);
  g_test_add_func ("/headings", test_headings);
  g_test_add_func ("/look of values", test_look_of_values);
  g_test_add_func ("/sample/map", test_sample_map);
  g_test_add_func ("/sample/truth", test_sample_truth);
  g_test_add_func ("/sample/rows", test_sample_rows);
  return g_test_run ();
}
