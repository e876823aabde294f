/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-paper-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
mo_paper_has_field (const MoFormField *field, int strand)
{
  /* the one is at the foot; the other is told by which form it is */
  return (field->when & strand) && !g_str_equal (field->key, "form_version") &&
         !g_str_equal (field->key, "whose");
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

  if (field->when & MO_FORM_EARLY)
    return MO_PAPER_OFFICE;

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
mo_paper_version (const MoForm *form, int strand)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (const MoFormStep *step = form->steps; step->key; step++)
    for (const MoFormField *field = step->fields; field && field->key; field++)
      if ((step->when & strand) && mo_paper_has_field (field, strand))
        add_field (sum, field);
  g_autofree char *four = g_ascii_strup (g_checksum_get_string (sum), 4);
  return g_strdup_printf ("%s.%s", form->version, four);
}

/* ---------------------------------------------------------------------- words */

const char *
mo_paper_title (const MoForm *form, int strand)
{
  if (g_str_equal (form->code, "mentor"))
    return strand == MO_FORM_FAMILY ? _ ("Mentor’s application: family and friends")
                                    : _ ("Mentor’s application: spinal cord injury");
  return strand == MO_FORM_FAMILY ? _ ("Referral form: family and friends")
                                  : _ ("Referral form: spinal cord injury");
}

typedef struct {
  const char *form; /* NULL: any */
  const char *key;
  int strands;
  const char *title, *intro;
} StepWords;

static const StepWords words[] = {
  { "referral",
    "who",
    MO_FORM_ANY_STRAND,
    N_ ("Who is asking"),
    N_ ("For yourself, or for somebody else.") },
  { "referral",
    "person",
    MO_FORM_ANY_STRAND,
    N_ ("About you"),
    N_ ("“You” is the person who would have a mentor. If you fill this in for somebody else, "
        "answer for them.") },
  { "referral",
    "agreement",
    MO_FORM_ANY_STRAND,
    N_ ("Their agreement"),
    N_ ("We ring nobody who has not been asked.") },
  { NULL,
    "reach",
    MO_FORM_ANY_STRAND,
    N_ ("How to reach you"),
    N_ ("One way is enough. A mentor never sees any of it.") },
  { NULL,
    "relation",
    MO_FORM_FAMILY,
    N_ ("Whose injury it is"),
    N_ ("The one who was injured, and what you are to them.") },
  { NULL,
    "injury",
    MO_FORM_SCI,
    N_ ("Your injury"),
    N_ ("In your own words. Leave blank what you do not know.") },
  { NULL,
    "injury",
    MO_FORM_FAMILY,
    N_ ("Your relative’s injury"),
    N_ ("About the one who was injured. Leave blank what you do not know.") },
  { NULL,
    "daily",
    MO_FORM_SCI,
    N_ ("Living with it"),
    N_ ("Only what you like to tell now. All of it may wait until we talk.") },
  { NULL,
    "daily",
    MO_FORM_FAMILY,
    N_ ("How your relative lives"),
    N_ ("About the one who was injured, and only what you like to tell now.") },
  { "referral",
    "hopes",
    MO_FORM_ANY_STRAND,
    N_ ("What you hope for"),
    N_ ("For yourself. We talk about it when we ring.") },
  { "referral",
    "times",
    MO_FORM_ANY_STRAND,
    N_ ("When you can talk"),
    N_ ("So that you and a mentor have time in common.") },
  { "mentor",
    "who",
    MO_FORM_ANY_STRAND,
    N_ ("This form"),
    N_ ("There is one for people with an injury and one for relatives and friends. Who is both "
        "fills in both.") },
  { "mentor", "person", MO_FORM_ANY_STRAND, N_ ("About you"), NULL },
  { "mentor",
    "reach",
    MO_FORM_ANY_STRAND,
    N_ ("How to reach you"),
    N_ ("One way is enough. Whoever you mentor never sees any of it.") },
  { "mentor",
    "lived",
    MO_FORM_ANY_STRAND,
    N_ ("What you bring"),
    N_ ("In your own words; there is no wrong answer.") },
  { "mentor",
    "offers",
    MO_FORM_ANY_STRAND,
    N_ ("What you offer"),
    N_ ("So that we find the right people for you.") },
  { "mentor",
    "times",
    MO_FORM_ANY_STRAND,
    N_ ("When you can talk"),
    N_ ("So that you and somebody else have time in common.") },
  { "mentor",
    "referees",
    MO_FORM_ANY_STRAND,
    N_ ("Your referees"),
    N_ ("Two people who know you, of whom one is not a relative. We write to both.") },
};

static const StepWords *
words_of (const MoForm *form, const MoFormStep *step, int strand)
{
  const StepWords *any = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (!g_str_equal (words[i].key, step->key) || !(words[i].strands & strand))
      continue;
    if (words[i].form && g_str_equal (words[i].form, form->code))
      return &words[i];
    if (!words[i].form)
      any = &words[i];
  }
  return any;
}

const char *
mo_paper_step_title (const MoForm *form, const MoFormStep *step, int strand)
{
  const StepWords *own = words_of (form, step, strand);
  return own ? _ (own->title) : _ (step->title);
}

const char *
mo_paper_step_intro (const MoForm *form, const MoFormStep *step, int strand)
{
  const StepWords *own = words_of (form, step, strand);
  const char *intro = own ? own->intro : step->intro;
  return intro ? _ (intro) : NULL;
}

const MoForm *
mo_paper_form_of (const char *code, int *strand)
{
  gboolean mentor = code && g_str_has_prefix (code, "mentor-");
  const char *rest = mentor ? code + strlen ("mentor-") : code;

  *strand = g_strcmp0 (rest, "sci") == 0      ? MO_FORM_SCI
            : g_strcmp0 (rest, "family") == 0 ? MO_FORM_FAMILY
                                              : 0;
  return *strand ? mo_form_of (mentor ? "mentor" : "referral") : NULL;
}

const char *
mo_paper_strand_code (int strand)
{
  return strand == MO_FORM_FAMILY ? "family" : "sci";
}
