/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "person/mo-person-sheet.h"
#include "store/mo-search.h"

/* mentoring-office person --number R-0424 --output FILE.pdf — needs no display. */
typedef struct {
  char *database, *today, *number, *output;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->number);
  g_free (asked->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

#define WORD(name, kind, member, does, takes)                                                  \
  {                                                                                            \
    name, 0, 0, G_OPTION_ARG_##kind, &asked->member, does, takes                               \
  }

static gboolean
read_words (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    WORD ("number", STRING, number, N_ ("The number of their referral"), "R-0424"),
    WORD ("output", FILENAME, output, N_ ("Write the call sheet here"), "FILE.pdf"),
    WORD ("database", FILENAME, database, N_ ("Open this database"), "FILE"),
    WORD ("today", STRING, today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (
      context, _ ("Writes how to reach somebody as a call sheet, a PDF on A4."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (asked->number && asked->output && argc == 1)
    return TRUE;
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_BAD_VALUE,
                       _ ("Name the person and the file: --number R-0424 --output FILE.pdf"));
  return FALSE;
}

/* The person of a referral's number, 0 with the sentence why not. */
static gint64
person_of (MoStore *store, const char *number, GError **error)
{
  g_autoptr (GPtrArray) found = mo_store_read (store, mo_search_job, number, error);
  for (guint i = 0; found && i < found->len; i++) {
    const MoFound *who = g_ptr_array_index (found, i);
    if (who->number)
      return who->id;
  }
  if (found)
    g_set_error (error,
                 MO_STORE_ERROR,
                 MO_STORE_REFUSED,
                 _ ("There is no referral %s. Write the number as R-0424."),
                 number);
  return 0;
}

int
mo_command_person (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  MoPolicy policy;
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  if (!store || !mo_store_load_policy (store, &policy, &error))
    return mo_command_failed (error);
  gint64 person = person_of (store, asked.number, &error);
  g_autoptr (MoPersonCard) card =
      person ? mo_store_load_person_card (store, person, &error) : NULL;
  g_autofree char *office = card ? mo_store_get_setting (store, "office_name", &error) : NULL;
  if (error)
    return mo_command_failed (error);
  g_autoptr (MoSheet) sheet =
      mo_person_sheet_new (card, office, &policy, mo_store_get_today (store));
  if (!mo_sheet_write_pdf (sheet, asked.output, &error)) {
    g_printerr (_ ("%s could not be written: %s\n"), asked.output, error->message);
    return 1;
  }
  g_print (_ ("Written: %s\n"), asked.output);
  return 0;
}
