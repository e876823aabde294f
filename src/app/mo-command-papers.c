/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "core/mo-referral-form.h"
#include "draw/mo-form-paper.h"
#include "draw/mo-letter-paper.h"
#include "draw/mo-pair-sheet.h"
#include "model/mo-pair-jobs.h"
#include "model/mo-papers-jobs.h"

/* mentoring-office form --kind sci|family|mentor-sci|mentor-family --output FILE.pdf
 * mentoring-office letter --referral R-0424 --kind acknowledgement --output FILE.pdf
 * mentoring-office letter --referral R-0424 --kind ask_mentor --script --output FILE.pdf
 * Neither needs a display, and neither writes anything into the database. */
typedef struct {
  char *database, *today, *kind, *output, *referral, *to;
  gboolean large, script;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->kind);
  g_free (asked->output);
  g_free (asked->referral);
  g_free (asked->to);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

#define WORD(name, arg, member, does, takes)                                                   \
  {                                                                                            \
    name, 0, 0, G_OPTION_ARG_##arg, &asked->member, does, takes                                \
  }

static gboolean
not_so (GError **error, const char *sentence)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, sentence);
  return FALSE;
}

static gboolean
read_words (Asked *asked,
            const char *summary,
            const GOptionEntry *own,
            int argc,
            char **argv,
            GError **error)
{
  const GOptionEntry entries[] = {
    WORD ("output", FILENAME, output, N_ ("Write it here"), "FILE.pdf"),
    WORD ("large", NONE, large, N_ ("In large print"), NULL),
    WORD ("database", FILENAME, database, N_ ("Open this database"), "FILE"),
    WORD ("today", STRING, today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  return (asked->output && argc == 1) ||
         not_so (error, _ ("Name the file to write: --output FILE.pdf"));
}

static int
not_understood (const GError *error)
{
  g_printerr ("%s\n", error->message);
  return 2;
}

static int
write_sheet (MoSheet *sheet, const char *path)
{
  g_autoptr (GError) error = NULL;
  if (!mo_sheet_write_pdf (sheet, path, &error)) {
    g_printerr (_ ("%s could not be written: %s\n"), path, error->message);
    return 1;
  }
  g_print (_ ("Written: %s\n"), path);
  return 0;
}

/* ---------------------------------------------------------------------- a blank form */

int
mo_command_form (int argc, char **argv)
{
  g_auto (Asked) it = { 0 };
  Asked *asked = &it;
  g_autoptr (GError) error = NULL;
  const GOptionEntry own[] = {
    WORD ("kind", STRING, kind, N_ ("Which form"), "sci|family|mentor-sci|mentor-family"),
    { NULL },
  };

  if (!read_words (asked,
                   _ ("Writes a blank referral or application form as a PDF on A4."),
                   own,
                   argc,
                   argv,
                   &error))
    return not_understood (error);
  int strand;
  const MoForm *kind = mo_paper_form_of (asked->kind, &strand);
  if (!kind) {
    not_so (&error,
            _ ("There are four forms: write --kind sci or --kind family for a referral, "
               "--kind mentor-sci or --kind mentor-family for an application."));
    return not_understood (error);
  }
  g_autoptr (MoStore) store = mo_command_open (asked->database, asked->today, &error);
  g_autoptr (MoPapersForm) form =
      store ? mo_store_read (store, mo_papers_form_job, NULL, &error) : NULL;
  if (!form)
    return mo_command_failed (error);
  MoFormPaper paper = {
    .form = kind,
    .strand = strand,
    .large = asked->large,
    .office = form->office,
    .opening = kind == mo_referral_form () ? form->opening : form->mentor_opening,
    .privacy = kind == mo_referral_form () ? form->privacy : form->mentor_privacy,
    .words = form->words,
  };
  g_autoptr (MoSheet) sheet = mo_form_paper_sheet (&paper);
  return write_sheet (sheet, asked->output);
}

/* ---------------------------------------------------------------------- a letter */

static gboolean
understand (const Asked *asked, MoPapersLetterAsk *ask, GError **error)
{
  if (!mo_letter_from_code (asked->kind, &ask->kind))
    return not_so (error,
                   _ ("There are seven letters: write --kind acknowledgement, closing, "
                      "signpost, ask_mentor, "
                      "ask_mentee, brief_mentor or brief_mentee."));
  if (!asked->referral)
    return not_so (error, _ ("Name the referral: --referral R-0413"));
  if (g_strcmp0 (asked->to, "person") == 0)
    ask->to = MO_LETTER_TO_PERSON;
  else if (g_strcmp0 (asked->to, "referrer") == 0)
    ask->to = MO_LETTER_TO_REFERRER;
  else if (asked->to)
    return not_so (error,
                   _ ("A letter goes to one of two: write --to person or --to referrer."));
  ask->number = g_strdup (asked->referral);
  ask->large = asked->large;
  return TRUE;
}

static void
say (const char *sentence)
{
  if (sentence)
    g_printerr ("%s\n", sentence);
}

static int
write_letter (const Asked *asked, const MoPapersLetter *letter)
{
  MoLetterPaper paper = {
    .subject = letter->subject,
    .number = letter->facts->number,
    .envelope = letter->envelope,
    .words = letter->words,
    .today = letter->today,
    .large = asked->large || letter->wants_large,
    .office = letter->office,
  };

  if (letter->refused) {
    say (letter->refused);
    return 1;
  }
  say (letter->missing);
  say (letter->office_missing);
  g_autoptr (MoSheet) sheet = mo_letter_paper_sheet (&paper);
  return write_sheet (sheet, asked->output);
}

/* ---------------------------------------------------------------------- to a pair */

static int
write_pair (const Asked *asked, const MoPairShown *shown)
{
  MoPairSheet it = {
    .letter = shown->letter,
    .large = asked->large || (shown->letter && shown->wants_large),
    .title = mo_pair_paper_title (shown->kind),
    .number = shown->facts->number,
    .name = shown->name,
    .ring = shown->ring,
    .envelope = shown->envelope,
    .words = shown->words,
    .today = shown->today,
    .office = shown->office,
  };

  if (shown->refused || shown->leaks) {
    say (shown->refused ? shown->refused : shown->leaks);
    return 1;
  }
  say (shown->office_missing);
  g_autoptr (MoSheet) sheet = mo_pair_sheet (&it);
  return write_sheet (sheet, asked->output);
}

static int
run_pair (const Asked *asked, MoPairPaperKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoPairAsk) ask = mo_pair_ask_new (0, kind);

  ask->number = g_strdup (asked->referral);
  ask->letter = !asked->script;
  if (!ask->number) {
    not_so (&error, _ ("Name the referral: --referral R-0413"));
    return not_understood (error);
  }
  g_autoptr (MoStore) store = mo_command_open (asked->database, asked->today, &error);
  g_autoptr (MoPairShown) shown =
      store ? mo_store_read (store, mo_pair_show_job, ask, &error) : NULL;
  return shown ? write_pair (asked, shown) : mo_command_failed (error);
}

int
mo_command_letter (int argc, char **argv)
{
  g_auto (Asked) it = { 0 };
  Asked *asked = &it;
  g_autoptr (GError) error = NULL;
  const GOptionEntry own[] = {
    WORD ("referral", STRING, referral, N_ ("About which referral"), "R-0413"),
    WORD ("kind",
          STRING,
          kind,
          N_ ("Which letter"),
          "acknowledgement|closing|signpost|ask_mentor|ask_mentee|brief_mentor|brief_mentee"),
    WORD ("script", NONE, script, N_ ("To read out on the telephone, not to send"), NULL),
    WORD ("to", STRING, to, N_ ("Whom it is for (whom it usually is)"), "person|referrer"),
    { NULL },
  };
  g_autoptr (MoPapersLetterAsk) ask = mo_papers_letter_ask_new (0, MO_LETTER_ACKNOWLEDGEMENT);

  if (!read_words (asked,
                   _ ("Writes a letter about a referral as a PDF on A4, in large print where "
                      "that is how the person reads."),
                   own,
                   argc,
                   argv,
                   &error))
    return not_understood (error);
  MoPairPaperKind pair;
  if (mo_pair_paper_from_code (asked->kind, &pair))
    return run_pair (asked, pair);
  if (!understand (asked, ask, &error))
    return not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked->database, asked->today, &error);
  g_autoptr (MoPapersLetter) letter =
      store ? mo_store_read (store, mo_papers_letter_job, ask, &error) : NULL;
  return letter ? write_letter (asked, letter) : mo_command_failed (error);
}
