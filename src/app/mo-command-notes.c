/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "draw/mo-letter-paper.h"
#include "model/mo-history-jobs.h"
#include "model/mo-note-jobs.h"

/* mentoring-office notes
 * mentoring-office notes --mentor "Asha Vale" --output FILE.pdf
 * Needs no display and writes nothing into the database. */
static gboolean
understand (MoCommandAsked *asked, int argc, char **argv, GError **error)
{
  return mo_command_read_letter (
      asked,
      _ ("Lists the mentors whose summaries of calls have not come; with --mentor and "
         "--output writes the letter that asks one of them for all of it."),
      argc,
      argv,
      error);
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
write_letter (const MoCommandAsked *asked, const MoDigest *digest)
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
  gboolean written = mo_sheet_write_pdf (sheet, asked->output, &error);
  return mo_command_written (asked->output, written, error);
}

int
mo_command_notes (int argc, char **argv)
{
  g_auto (MoCommandAsked) asked = { 0 };
  g_autoptr (GError) error = NULL;

  if (!understand (&asked, argc, argv, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  if (!store)
    return mo_command_failed (error);
  if (!asked.mentor)
    return print_list (store);
  g_autofree gint64 *id = mo_store_read (store, mo_not_asked_find_job, asked.mentor, &error);
  g_autoptr (MoDigest) digest = id ? mo_store_read (store, mo_digest_job, id, &error) : NULL;
  return digest ? write_letter (&asked, digest) : mo_command_failed (error);
}
