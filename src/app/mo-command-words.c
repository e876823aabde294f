/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands have in common: their words, and what they say at the end. */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"

void
mo_command_asked_clear (MoCommandAsked *asked)
{
  g_clear_pointer (&asked->database, g_free);
  g_clear_pointer (&asked->today, g_free);
  g_clear_pointer (&asked->output, g_free);
  g_clear_pointer (&asked->mentor, g_free);
  g_clear_pointer (&asked->year, g_free);
}

gboolean
mo_command_bad (GError **error, const char *sentence)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, sentence);
  return FALSE;
}

gboolean
mo_command_read (MoCommandAsked *asked,
                 const char *summary,
                 const GOptionEntry *words,
                 int argc,
                 char **argv,
                 GError **error)
{
  const GOptionEntry common[] = {
    MO_COMMAND_WORD ("database", FILENAME, &asked->database, N_ ("Open this database"), "FILE"),
    MO_COMMAND_WORD (
        "today", STRING, &asked->today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, words, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (argc == 1)
    return TRUE;
  g_autofree char *sentence =
      g_strdup_printf (_ ("“%s” is not understood; --help says what is."), argv[1]);
  return mo_command_bad (error, sentence);
}

gboolean
mo_command_read_letter (MoCommandAsked *asked,
                        const char *summary,
                        int argc,
                        char **argv,
                        GError **error)
{
  const GOptionEntry words[] = {
    MO_COMMAND_WORD ("mentor", STRING, &asked->mentor, N_ ("To which mentor"), "NAME"),
    MO_COMMAND_WORD ("output", FILENAME, &asked->output, N_ ("Write it here"), "FILE.pdf"),
    MO_COMMAND_WORD ("large", NONE, &asked->large, N_ ("In large print"), NULL),
    { NULL },
  };
  if (!mo_command_read (asked, summary, words, argc, argv, error))
    return FALSE;
  return !asked->mentor == !asked->output ||
         mo_command_bad (error,
                         _ ("For a letter name both: --mentor NAME --output FILE.pdf. For the "
                            "list name neither."));
}

gboolean
mo_command_ends_in (const char *path, const char *ending)
{
  g_autofree char *folded = g_ascii_strdown (path ? path : "", -1);
  return g_str_has_suffix (folded, ending);
}

int
mo_command_not_understood (const GError *error)
{
  g_printerr ("%s\n", error->message);
  return 2;
}

int
mo_command_written (const char *path, gboolean written, const GError *error)
{
  if (written) {
    g_print (_ ("Written: %s\n"), path);
    return 0;
  }
  if (error->domain == MO_STORE_ERROR)
    return mo_command_failed (error);
  g_printerr (_ ("%s could not be written: %s\n"), path, error->message);
  return 1;
}
