/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-paper-form.h"

#include <glib/gi18n-lib.h>

gboolean
mo_paper_has_field (const MoFormField *field, int strand)
{
  return (field->when & strand) && !g_str_equal (field->key, "form_version"); /* at the foot */
}

gboolean
mo_paper_has_step (const MoFormStep *step, int strand)
{
  for (const MoFormField *field = step->fields; field && field->key; field++)
    if ((step->when & strand) && mo_paper_has_field (field, strand))
      return TRUE;
  return FALSE;
}

MoPaperPart
mo_paper_part (const MoFormField *field)
{
  static const char *const office[] = { "channel",       "received_on",    "competence_by",
                                        "competence_on", "competence_why", NULL };

  if (g_strv_contains (office, field->key))
    return MO_PAPER_OFFICE;
  if (field->when & MO_FORM_YOUNG)
    return MO_PAPER_YOUNG;
  return field->when & MO_FORM_SELF ? MO_PAPER_EVERYBODY : MO_PAPER_OTHER;
}

int
mo_paper_lines (const MoFormField *field)
{
  switch (field->kind) {
  case MO_ANSWER_LONG:
    return 3;
  case MO_ANSWER_CHOICE:
  case MO_ANSWER_LIST:
  case MO_ANSWER_DAY:
  case MO_ANSWER_WEEK:
    return 0;
  default:
    return 1;
  }
}

/* ---------------------------------------------------------------------- the version */

static void
add_field (GChecksum *sum, const MoFormField *field)
{
  g_autofree char *line = g_strdup_printf ("%s %d %d %d %s %s\n",
                                           field->key,
                                           field->number,
                                           field->kind,
                                           field->when,
                                           field->label,
                                           field->vocabulary ? field->vocabulary : "");
  g_checksum_update (sum, (const guchar *) line, -1);
  for (const MoFormOption *option = field->options; option && option->code; option++)
    g_checksum_update (sum, (const guchar *) option->label, -1);
}

char *
mo_paper_version (int strand)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (const MoFormStep *step = mo_referral_form (); step->key; step++)
    for (const MoFormField *field = step->fields; field && field->key; field++)
      if ((step->when & strand) && mo_paper_has_field (field, strand))
        add_field (sum, field);
  g_autofree char *four = g_ascii_strup (g_checksum_get_string (sum), 4);
  return g_strdup_printf ("%s.%s", MO_REFERRAL_FORM_VERSION, four);
}

/* ---------------------------------------------------------------------- words */

const char *
mo_paper_title (int strand)
{
  return strand == MO_FORM_FAMILY ? _ ("Referral form: family and friends")
                                  : _ ("Referral form: spinal cord injury");
}

typedef struct {
  const char *key;
  int strands;
  const char *title, *intro;
} StepWords;

static const StepWords words[] = {
  { "who",
    MO_FORM_ANY_STRAND,
    N_ ("Who is asking"),
    N_ ("For yourself, or for somebody else.") },
  { "person",
    MO_FORM_ANY_STRAND,
    N_ ("About you"),
    N_ ("“You” is the person who would have a mentor. If you fill this in for somebody else, "
        "answer for them.") },
  { "agreement",
    MO_FORM_ANY_STRAND,
    N_ ("Their agreement"),
    N_ ("We ring nobody who has not been asked.") },
  { "reach",
    MO_FORM_ANY_STRAND,
    N_ ("How to reach you"),
    N_ ("One way is enough. A mentor never sees any of it.") },
  { "relation",
    MO_FORM_FAMILY,
    N_ ("Whose injury it is"),
    N_ ("The one who was injured, and what you are to them.") },
  { "injury",
    MO_FORM_SCI,
    N_ ("Your injury"),
    N_ ("In your own words. Leave blank what you do not know.") },
  { "injury",
    MO_FORM_FAMILY,
    N_ ("Your relative’s injury"),
    N_ ("About the one who was injured. Leave blank what you do not know.") },
  { "daily",
    MO_FORM_SCI,
    N_ ("Living with it"),
    N_ ("Only what you like to tell now. All of it may wait until we talk.") },
  { "daily",
    MO_FORM_FAMILY,
    N_ ("How your relative lives"),
    N_ ("About the one who was injured, and only what you like to tell now.") },
  { "hopes",
    MO_FORM_ANY_STRAND,
    N_ ("What you hope for"),
    N_ ("For yourself. We talk about it when we ring.") },
  { "times",
    MO_FORM_ANY_STRAND,
    N_ ("When you can talk"),
    N_ ("So that you and a mentor have time in common.") },
};

static const StepWords *
words_of (const MoFormStep *step, int strand)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].key, step->key) && (words[i].strands & strand))
      return &words[i];
  return NULL;
}

const char *
mo_paper_step_title (const MoFormStep *step, int strand)
{
  const StepWords *own = words_of (step, strand);
  return own ? _ (own->title) : _ (step->title);
}

const char *
mo_paper_step_intro (const MoFormStep *step, int strand)
{
  const StepWords *own = words_of (step, strand);
  return own ? _ (own->intro) : step->intro ? _ (step->intro) : NULL;
}

int
mo_paper_strand (const char *code)
{
  return g_strcmp0 (code, "sci") == 0      ? MO_FORM_SCI
         : g_strcmp0 (code, "family") == 0 ? MO_FORM_FAMILY
                                           : 0;
}

const char *
mo_paper_strand_code (int strand)
{
  return strand == MO_FORM_FAMILY ? "family" : "sci";
}
