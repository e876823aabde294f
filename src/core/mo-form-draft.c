/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-form-draft.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "core/mo-lenient.h"
#include "core/mo-mentor-form.h"
#include "core/mo-referral-form.h"
#include "core/mo-week.h"
#include "core/mo-young-rules.h"

#define MOST_NAME 60 /* letters, where somebody pasted a page into a name */

struct _MoFormDraft {
  GHashTable *answers; /* key → text, both owned; never changed once the draft is out */
};

static MoFormDraft *
with_answers (GHashTable *answers)
{
  MoFormDraft *draft = g_atomic_rc_box_new0 (MoFormDraft);
  draft->answers = answers;
  return draft;
}

static GHashTable *
no_answers (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
put (GHashTable *answers, const char *key, const char *value)
{
  if (value && *value)
    g_hash_table_insert (answers, g_strdup (key), g_strdup (value));
  else
    g_hash_table_remove (answers, key);
}

MoFormDraft *
mo_form_draft_new (const MoForm *form, MoDay today)
{
  GHashTable *answers = no_answers ();
  g_autofree char *words = mo_day_to_words (today, MO_PRECISION_DAY);
  put (answers, MO_DRAFT_STRAND, "sci");
  put (answers, "received_on", words);
  put (answers, "agreement_on", words);
  put (answers, "channel", "phone");
  if (form != mo_referral_form ())
    put (answers, MO_DRAFT_FORM, form->code);
  return with_answers (answers);
}

const MoForm *
mo_form_draft_form (const MoFormDraft *draft)
{
  return mo_form_of (mo_form_draft_get (draft, MO_DRAFT_FORM));
}

MoFormDraft *
mo_form_draft_ref (MoFormDraft *draft)
{
  return g_atomic_rc_box_acquire (draft);
}

static void
draft_clear (gpointer data)
{
  MoFormDraft *draft = data;
  g_hash_table_unref (draft->answers);
}

void
mo_form_draft_unref (MoFormDraft *draft)
{
  g_atomic_rc_box_release_full (draft, draft_clear);
}

const char *
mo_form_draft_get (const MoFormDraft *draft, const char *key)
{
  const char *value = g_hash_table_lookup (draft->answers, key);
  return value ? value : "";
}

MoFormDraft *
mo_form_draft_set (const MoFormDraft *draft, const char *key, const char *value)
{
  GHashTable *answers = no_answers ();
  GHashTableIter iter;
  gpointer name, text;

  g_hash_table_iter_init (&iter, draft->answers);
  while (g_hash_table_iter_next (&iter, &name, &text))
    put (answers, name, text);
  put (answers, key, value);
  return with_answers (answers);
}

MoFormDraft *
mo_form_draft_fill (MoFormDraft *draft, const MoFormDraft *known)
{
  for (const MoFormStep *step = mo_form_draft_form (draft)->steps; step->key; step++)
    for (const MoFormField *field = step->fields; field && field->key; field++) {
      const char *value = mo_form_draft_get (known, field->key);
      if (*value == '\0' || *mo_form_draft_get (draft, field->key))
        continue;
      MoFormDraft *next = mo_form_draft_set (draft, field->key, value);
      mo_form_draft_unref (draft);
      draft = next;
    }
  return draft;
}

gboolean
mo_form_draft_equal (const MoFormDraft *one, const MoFormDraft *other)
{
  GHashTableIter iter;
  gpointer key, text;

  if (g_hash_table_size (one->answers) != g_hash_table_size (other->answers))
    return FALSE;
  g_hash_table_iter_init (&iter, one->answers);
  while (g_hash_table_iter_next (&iter, &key, &text))
    if (!g_str_equal (mo_form_draft_get (other, key), text))
      return FALSE;
  return TRUE;
}

/* ---------------------------------------------------------------------- as text */

/* Sorted, so that the same answers are the same text. */
char *
mo_form_draft_to_text (const MoFormDraft *draft)
{
  g_autoptr (GList) keys =
      g_list_sort (g_hash_table_get_keys (draft->answers), (GCompareFunc) strcmp);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (GList *at = keys; at; at = at->next)
    g_variant_builder_add (&builder, "{ss}", at->data, mo_form_draft_get (draft, at->data));
  g_autoptr (GVariant) all = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_print (all, TRUE);
}

MoFormDraft *
mo_form_draft_from_text (const char *text)
{
  g_autoptr (GVariant) all =
      g_variant_parse (G_VARIANT_TYPE ("a{ss}"), text ? text : "", NULL, NULL, NULL);
  GVariantIter iter;
  const char *key, *value;

  if (!all)
    return NULL;
  GHashTable *answers = no_answers ();
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    put (answers, key, value);
  return with_answers (answers);
}

/* ---------------------------------------------------------------------- answers as values */

char *
mo_form_draft_name (const MoFormDraft *draft)
{
  g_autofree char *whole = g_strdup_printf (
      "%s %s", mo_form_draft_get (draft, "first_name"), mo_form_draft_get (draft, "last_name"));
  g_strstrip (whole);
  if (g_utf8_strlen (whole, -1) <= MOST_NAME)
    return g_steal_pointer (&whole);
  g_autofree char *begin = g_utf8_substring (whole, 0, MOST_NAME);
  return g_strdup_printf ("%s…", begin);
}

MoDay
mo_form_draft_day (const MoFormDraft *draft,
                   const char *key,
                   MoDay today,
                   MoPrecision *precision)
{
  MoDay day;
  mo_lenient_day (mo_form_draft_get (draft, key), today, &day, precision, NULL);
  return day;
}

/* ---------------------------------------------------------------------- the week */

#define PARTS 3
static const char part_letters[PARTS + 1] = "mae";
static const guint32 part_bits[PARTS] = { MO_HOURS_MORNING,
                                          MO_HOURS_AFTERNOON,
                                          MO_HOURS_EVENING };

static gboolean
ticked (const char *week, int day, int part)
{
  return strlen (week) == 7 * PARTS && week[day * PARTS + part] == part_letters[part];
}

gboolean
mo_form_draft_hours (const MoFormDraft *draft, guint32 hours[7])
{
  const char *week = mo_form_draft_get (draft, "week");
  guint32 any = 0;
  for (int day = 0; day < 7; day++) {
    hours[day] = 0;
    for (int part = 0; part < PARTS; part++)
      hours[day] |= ticked (week, day, part) ? part_bits[part] : 0;
    any |= hours[day];
  }
  return any != 0;
}

char *
mo_form_week_from_hours (const guint32 hours[7])
{
  GString *week = g_string_new (NULL);
  for (int day = 0; day < 7; day++)
    for (int part = 0; part < PARTS; part++)
      g_string_append_c (week, hours[day] & part_bits[part] ? part_letters[part] : '-');
  return g_string_free (week, FALSE);
}

static char *
day_words (const char *week, int day)
{
  static const char *const names[] = { N_ ("Monday"),   N_ ("Tuesday"), N_ ("Wednesday"),
                                       N_ ("Thursday"), N_ ("Friday"),  N_ ("Saturday"),
                                       N_ ("Sunday") };
  static const char *const parts[] = { N_ ("morning"), N_ ("afternoon"), N_ ("evening") };
  const char *said[PARTS] = { NULL };
  int n = 0;

  for (int part = 0; part < PARTS; part++)
    if (ticked (week, day, part))
      said[n++] = _ (parts[part]);
  if (n == 0)
    return NULL;
  if (n == PARTS)
    return g_strdup (_ (names[day]));
  if (n == 1)
    /* Translators: "Monday morning". */
    return g_strdup_printf (_ ("%s %s"), _ (names[day]), said[0]);
  /* Translators: "Monday morning and evening". */
  return g_strdup_printf (_ ("%s %s and %s"), _ (names[day]), said[0], said[1]);
}

char *
mo_form_week_words (const char *week)
{
  GString *words = g_string_new (NULL);
  for (int day = 0; day < 7; day++) {
    g_autofree char *one = day_words (week ? week : "", day);
    if (one)
      g_string_append_printf (words, "%s%s", words->len ? _ (", ") : "", one);
  }
  return g_string_free (words, FALSE);
}

/* ---------------------------------------------------------------------- what applies */

static int
strand_of (const MoFormDraft *draft)
{
  return g_str_equal (mo_form_draft_get (draft, MO_DRAFT_STRAND), "family") ? MO_FORM_FAMILY
                                                                            : MO_FORM_SCI;
}

/* Until it is answered who asks, it is the person: the shorter form. */
static int
asker_of (const MoFormDraft *draft)
{
  const char *asks = mo_form_draft_get (draft, "asks");
  if (*asks == '\0' || g_str_equal (asks, "self") || g_str_equal (asks, "unknown"))
    return MO_FORM_SELF;
  return g_str_equal (asks, "family") ? MO_FORM_RELATIVE : MO_FORM_WORKER;
}

static gboolean
applies (const MoFormDraft *draft, int when)
{
  return (when & strand_of (draft)) && (when & asker_of (draft));
}

gboolean
mo_form_draft_wants_step (const MoFormDraft *draft, const MoFormStep *step)
{
  return applies (draft, step->when);
}

/* Rule 8: under 18 there is a guardian, or somebody named who recorded competence. */
static gboolean
is_young (const MoFormDraft *draft, MoDay today)
{
  int age = mo_day_age (mo_form_draft_day (draft, "born_on", today, NULL), today);
  return age >= 0 && age < MO_GROWN_UP;
}

/* Rule LIVED: for less time than is usual, on the day the form came. */
static gboolean
is_early (const MoFormDraft *draft, MoDay today)
{
  MoPolicy policy = mo_policy_default ();
  const char *days = mo_form_draft_get (draft, MO_DRAFT_USUAL);
  if (*days)
    policy.lived_days = atoi (days);
  g_auto (MoVerdict) verdict = mo_mentor_draft_years (draft, today, &policy);
  return verdict.level == MO_LEVEL_ASK;
}

static gboolean
is_met (const MoFormDraft *draft, const char *key)
{
  for (const MoFormOpening *at = mo_form_draft_form (draft)->openings; at->key; at++)
    if (g_str_equal (at->key, key) &&
        g_strcmp0 (mo_form_draft_get (draft, at->other), at->answer ? at->answer : "") != 0)
      return FALSE;
  return TRUE;
}

gboolean
mo_form_draft_wants_field (const MoFormDraft *draft, const MoFormField *field, MoDay today)
{
  return applies (draft, field->when) && is_met (draft, field->key) &&
         (!(field->when & MO_FORM_YOUNG) || is_young (draft, today)) &&
         (!(field->when & MO_FORM_EARLY) || is_early (draft, today));
}

/* A day that was filled in by the program is nobody's answer. */
static gboolean
is_own_answer (const MoFormDraft *draft, const MoFormField *field)
{
  return *mo_form_draft_get (draft, field->key) != '\0' &&
         !g_str_equal (field->key, "agreement_on");
}

char *
mo_form_draft_set_aside (const MoFormDraft *draft, int group)
{
  int now = group & (strand_of (draft) | asker_of (draft));
  g_autoptr (GString) labels = g_string_new (NULL);

  for (const MoFormStep *step = mo_form_draft_form (draft)->steps; step->key; step++)
    for (const MoFormField *field = step->fields; field && field->key; field++)
      if (!(field->when & now) && is_own_answer (draft, field))
        g_string_append_printf (labels, "%s%s", labels->len ? _ (", ") : "", _ (field->label));
  return labels->len ? g_strdup (labels->str) : NULL;
}

const char *
mo_form_step_title (const MoFormStep *step, const MoFormDraft *draft)
{
  const char *gender = mo_form_draft_get (draft, "gender");
  if (step->title_family && strand_of (draft) == MO_FORM_FAMILY)
    return _ (step->title_family);
  if (step->title_she && g_str_equal (gender, "woman"))
    return _ (step->title_she);
  if (step->title_he && g_str_equal (gender, "man"))
    return _ (step->title_he);
  return _ (step->title);
}

const char *
mo_form_step_intro (const MoFormStep *step, const MoFormDraft *draft)
{
  if (step->intro_family && strand_of (draft) == MO_FORM_FAMILY)
    return _ (step->intro_family);
  return step->intro ? _ (step->intro) : NULL;
}

int
mo_form_draft_number (const MoFormDraft *draft, const MoFormField *field)
{
  return mo_form_number (mo_form_draft_form (draft), field, strand_of (draft));
}

MoDay
mo_form_draft_injured_born (const MoFormDraft *draft, MoDay today)
{
  gboolean family = strand_of (draft) == MO_FORM_FAMILY;
  return mo_form_draft_day (
      draft, family ? "relation_injured_born_on" : "born_on", today, NULL);
}
