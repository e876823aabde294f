/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blank forms as they leave the printer, from the office's own words. */
#include <string.h>

#include "core/mo-mentor-form.h"
#include "core/mo-referral-form.h"
#include "draw/mo-form-paper.h"
#include "model/mo-papers-jobs.h"
#include "papers-office.h"
#include "pdf-text.h"
#include "store/mo-change.h"

static const struct {
  const char *name;
  int strand;
  gboolean large, mentor;
} forms[] = {
  { "sci", MO_FORM_SCI, FALSE },
  { "family", MO_FORM_FAMILY, FALSE },
  { "sci-large", MO_FORM_SCI, TRUE },
  { "family-large", MO_FORM_FAMILY, TRUE },
  { "mentor-sci", MO_FORM_SCI, FALSE, TRUE },
  { "mentor-family", MO_FORM_FAMILY, FALSE, TRUE },
  { "mentor-family-large", MO_FORM_FAMILY, TRUE, TRUE },
};

static const MoForm *
form_of (guint which)
{
  return forms[which].mentor ? mo_mentor_form () : mo_referral_form ();
}

static GBytes *
form_pdf (Office *office, guint which)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoPapersForm) form =
      mo_store_read (office->store, mo_papers_form_job, NULL, &error);
  g_assert_no_error (error);
  MoFormPaper paper = {
    .form = form_of (which),
    .strand = forms[which].strand,
    .large = forms[which].large,
    .office = form->office,
    .opening = forms[which].mentor ? form->mentor_opening : form->opening,
    .privacy = forms[which].mentor ? form->mentor_privacy : form->privacy,
    .words = form->words,
  };
  g_autoptr (MoSheet) sheet = mo_form_paper_sheet (&paper);
  GBytes *pdf = mo_sheet_to_pdf (sheet, &error);
  g_assert_no_error (error);
  return pdf;
}

/* Where a question with its number stands after `at`, over whichever line breaks. */
static const char *
find_question (const char *at, int number, const char *label)
{
  g_auto (GStrv) words = g_strsplit (label, " ", -1);
  g_autoptr (GString) pattern = g_string_new (NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  if (number)
    g_string_append_printf (pattern, "(?m)^%d\\s+", number);
  for (char **word = words; *word; word++) {
    g_autofree char *plain = g_regex_escape_string (*word, -1);
    g_string_append_printf (pattern, "%s%s", word > words ? "\\s+" : "", plain);
  }
  g_autoptr (GRegex) regex = g_regex_new (pattern->str, 0, 0, NULL);
  if (!g_regex_match (regex, at, 0, &match))
    return NULL;
  g_match_info_fetch_pos (match, 0, &start, &end);
  return at + end;
}

/* Every question of the wizard, in its order and with its number. */
static void
every_question_is_there (Office *office, gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) pdf = form_pdf (office, which);
  g_autofree char *text = pdf_read (pdf, "pdftotext -raw");
  const char *at = text;
  int asked = 0;

  for (const MoFormStep *step = form_of (which)->steps; step->key; step++)
    for (const MoFormField *field = step->fields; field && field->key; field++) {
      if (!(step->when & forms[which].strand) || !(field->when & forms[which].strand) ||
          !mo_paper_has_field (field, forms[which].strand)) /* the version is at the foot */
        continue;
      int number = mo_form_number (form_of (which), field, forms[which].strand);
      const char *found = find_question (at, number, field->label);
      if (!found)
        g_error (
            "%d “%s” is not there, or not in its place:\n%s", field->number, field->label, at);
      at = found;
      asked++;
    }
  g_assert_cmpint (asked, >, 20);
}

static void
it_says_who_and_which (Office *office, gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) pdf = form_pdf (office, which);
  g_autofree char *text = pdf_read (pdf, "pdftotext -layout");
  g_autofree char *version = mo_paper_version (form_of (which), forms[which].strand);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  guint n = g_strv_length (pages) - 1;

  assert_contains (pages[0], "Riverside Mentoring");
  assert_contains (pages[0], "EX1 1EX");
  assert_contains (pages[0], "Ruth Holt");
  assert_contains (pages[0], "01632 960000");
  assert_contains (pages[0], forms[which].mentor ? "two references, a check" : "two weeks");
  assert_contains (pages[0], "We keep what you tell us");
  for (guint i = 0; i < n; i++) {
    g_autofree char *of = g_strdup_printf ("Page %u of %u", i + 1, n);
    assert_contains (pages[i], of);
    assert_contains (pages[i], version);
  }
  assert_contains (text, "Tue");
  if (forms[which].mentor)
    return;
  assert_contains (text, "If you are asking for somebody else");
  assert_contains (text, "If you are under 18");
  {
    /* whoever is not goes on to the agreement, past what the office judges */
    g_autofree char *next =
        g_strdup_printf ("If not, go on to question %d.",
                         mo_form_number (mo_referral_form (),
                                         mo_form_field (mo_referral_form (), "agreement", NULL),
                                         forms[which].strand));
    g_assert_nonnull (strstr (strstr (text, "If you are under 18"), next));
  }
}

static void
it_has_a_title (Office *office, gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) pdf = form_pdf (office, which);
  g_autofree char *info = pdf_read (pdf, "pdfinfo");
  g_assert_true (g_regex_match_simple (forms[which].mentor ? "Title: +Mentor.s application: "
                                                           : "Title: +Referral form: ",
                                       info,
                                       0,
                                       0));
  g_assert_true (g_regex_match_simple ("Tagged: +yes", info, 0, 0));
  g_assert_cmpint (strstr (info, "large print") != NULL, ==, forms[which].large);
}

/* A word that the office changes or retires is another word on paper. */
static void
the_offices_own_words (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = mo_store_list_terms (office->store, &error);
  MoPapersTextAsk opening = { (char *) "form_opening", (char *) "Ring {contact} first." };

  for (guint i = 0; i < terms->len; i++) {
    const MoTerm *term = terms->pdata[i];
    gboolean fall = g_str_equal (term->vocabulary, "cause") && g_str_equal (term->code, "fall"),
             assault =
                 g_str_equal (term->vocabulary, "cause") && g_str_equal (term->code, "assault");
    if (!fall && !assault)
      continue;
    MoTermAsk *ask = mo_term_ask_new (term);
    ask->retired = assault;
    if (fall) {
      g_free (ask->label);
      ask->label = g_strdup ("Falling down");
    }
    done (office, mo_term_put_job, ask);
    mo_term_ask_free (ask);
  }
  done (office, mo_papers_text_job, &opening);
  g_autoptr (GBytes) pdf = form_pdf (office, 0);
  g_autofree char *text = pdf_read (pdf, "pdftotext -layout");
  assert_contains (text, "Falling down");
  assert_contains (text, "Ring Ruth Holt first.");
  g_assert_null (strstr (text, "Assault"));
  g_assert_null (strstr (text, "up to ten times"));
}

static void
same_bytes_on_any_day (Office *office, gconstpointer data)
{
  g_autoptr (GBytes) one = form_pdf (office, 0);
  mo_store_set_today (office->store, mo_day_from_iso ("2027-08-01"));
  g_autoptr (GBytes) two = form_pdf (office, 0);
  g_assert_true (g_bytes_equal (one, two));
}

#define ADD(path, data, func) g_test_add (path, Office, data, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autofree char *questions = g_strconcat ("/form/questions/", forms[i].name, NULL);
    g_autofree char *says = g_strconcat ("/form/office/", forms[i].name, NULL);
    g_autofree char *title = g_strconcat ("/form/title/", forms[i].name, NULL);
    ADD (questions, GUINT_TO_POINTER (i), every_question_is_there);
    ADD (says, GUINT_TO_POINTER (i), it_says_who_and_which);
    ADD (title, GUINT_TO_POINTER (i), it_has_a_title);
  }
  ADD ("/form/own-words", NULL, the_offices_own_words);
  ADD ("/form/same-bytes", NULL, same_bytes_on_any_day);
  return g_test_run ();
}
