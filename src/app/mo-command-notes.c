/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "draw/mo-letter-paper.h"
#include "model/mo-history-jobs.h"
#include "model/mo-note-jobs.h"

/* mentoring-office notes
 * mentoring-office notes --mentor "Asha Vale" --output FILE.pdf
 * Needs no display and writes nothing into the database. */
typedef struct {
  char *database, *today, *mentor, *output;
  gboolean large;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->mentor);
  g_free (asked->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static gboolean
understand (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "mentor", 0, 0, G_OPTION_ARG_STRING, &asked->mentor, N_ ("To which mentor"), "NAME" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &asked->output, N_ ("Write it here"), "FILE.pdf" },
    { "large", 0, 0, G_OPTION_ARG_NONE, &asked->large, N_ ("In large print"), NULL },
    { "database",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &asked->database,
      N_ ("Open this database"),
      "FILE" },
    { "today",
      0,
      0,
      G_OPTION_ARG_STRING,
      &asked->today,
      N_ ("Believe it is this day"),
      "YYYY-MM-DD" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (
      context,
      _ ("Lists the mentors whose summaries of calls have not come; with --mentor and --output "
         "writes the letter that asks one of them for all of it."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (argc == 1 && !asked->mentor == !asked->output)
    return TRUE;
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_BAD_VALUE,
                       _ ("For a letter name both: --mentor NAME --output FILE.pdf. For the "
                          "list name neither."));
  return FALSE;
}

static int
print_list (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  const MoNotesAsk ask = { .shown = MO_NOTES_TO_COME };
  g_autoptr (MoNoteBook) book = mo_store_read (store, mo_store_note_book_job, &ask, &error);

  if (!book)
    return mo_command_failed (error);
  if (!book->mentors->len)
    g_print ("%s\n", _ ("Every summary has come."));
  for (guint i = 0; i < book->mentors->len; i++) {
    const MoNoteMentor *mentor = book->mentors->pdata[i];
    g_autofree char *due = mo_day_to_iso (mentor->due);
    g_print ("%s\t%s\t%s\n", due, mentor->name, mentor->calls_words);
  }
  return 0;
}

static int
write_letter (const Asked *asked, const MoDigest *digest)
{
  g_autoptr (GError) error = NULL;
  const MoLetterPaper paper = {
    .subject = _ ("Summaries of your calls"),
    .number = digest->number,
    .envelope = digest->envelope,
    .words = digest->words,
    .today = digest->today,
    .large = asked->large || digest->wants_large,
    .office = digest->office,
  };

  if (digest->refused) {
    g_printerr ("%s\n", digest->refused);
    return 1;
  }
  if (digest->missing)
    g_printerr ("%s\n", digest->missing);
  g_autoptr (MoSheet) sheet = mo_letter_paper_sheet (&paper);
  if (!mo_sheet_write_pdf (sheet, asked->output, &error)) {
    g_printerr (_ ("%s could not be written: %s\n"), asked->output, error->message);
    return 1;
  }
  g_print (_ ("Written: %s\n"), asked->output);
  return 0;
}

int
mo_command_notes (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (GError) error = NULL;

  if (!understand (&asked, argc, argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  if (!store)
    return mo_command_failed (error);
  if (!asked.mentor)
    return print_list (store);
  g_autofree gint64 *id = mo_store_read (store, mo_not_asked_find_job, asked.mentor, &error);
  g_autoptr (MoDigest) digest = id ? mo_store_read (store, mo_digest_job, id, &error) : NULL;
  return digest ? write_letter (&asked, digest) : mo_command_failed (error);
}
