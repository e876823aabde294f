/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "draw/mo-letter-paper.h"
#include "model/mo-history-jobs.h"

/* mentoring-office not-asked
 * mentoring-office not-asked --mentor "Asha Vale" --output FILE.pdf
 * Needs no display and writes nothing into the database. */
static gboolean
understand (MoCommandAsked *asked, int argc, char **argv, GError **error)
{
  return mo_command_read_letter (
      asked,
      _ ("Lists the mentors who were not asked for a while, and why; with --mentor and "
         "--output writes the letter that tells one of them."),
      argc,
      argv,
      error);
}

/* ---------------------------------------------------------------------- the list */

static int
print_list (MoStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MoNotAskedList) list = mo_store_read (store, mo_not_asked_list_job, NULL, &error);

  if (!list)
    return mo_command_failed (error);
  if (!list->rows->len)
    g_print (_ ("Every mentor with a place free was asked within the last %d days.\n"),
             list->after_days);
  for (guint i = 0; i < list->rows->len; i++) {
    const MoNotAsked *row = list->rows->pdata[i];
    g_print ("%s: %s. %s%s%s\n",
             row->name,
             row->days_words,
             row->reason,
             row->help ? "; " : "",
             row->help ? row->help : "");
  }
  return 0;
}

/* ---------------------------------------------------------------------- the letter */

static int
write_letter (const MoCommandAsked *asked, const MoNotAskedLetter *letter)
{
  g_autoptr (GError) error = NULL;
  const MoLetterPaper paper = {
    .subject = letter->subject,
    .number = letter->number,
    .envelope = letter->envelope,
    .words = letter->words,
    .today = letter->today,
    .large = asked->large || letter->wants_large,
    .office = letter->office,
  };

  if (letter->refused) {
    g_printerr ("%s\n", letter->refused);
    return 1;
  }
  if (letter->missing)
    g_printerr ("%s\n", letter->missing);
  if (letter->office_missing)
    g_printerr ("%s\n", letter->office_missing);
  g_autoptr (MoSheet) sheet = mo_letter_paper_sheet (&paper);
  gboolean written = mo_sheet_write_pdf (sheet, asked->output, &error);
  return mo_command_written (asked->output, written, error);
}

static MoNotAskedLetter *
read_letter (MoStore *store, const MoCommandAsked *asked, GError **error)
{
  g_autofree gint64 *id = mo_store_read (store, mo_not_asked_find_job, asked->mentor, error);
  const MoNotAskedAsk ask = { .mentor = id ? *id : 0 };
  return id ? mo_store_read (store, mo_not_asked_letter_job, &ask, error) : NULL;
}

int
mo_command_not_asked (int argc, char **argv)
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
  g_autoptr (MoNotAskedLetter) letter = read_letter (store, &asked, &error);
  return letter ? write_letter (&asked, letter) : mo_command_failed (error);
}
