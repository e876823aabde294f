/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "compare/mo-compare-sheet.h"
#include "draw/mo-certificate-paper.h"
#include "store/mo-certificates.h"

/* mentoring-office certificate --referral R-0424 --output FILE.pdf
 * mentoring-office compare --referral R-0424 --output FILE.pdf
 * Neither needs a display, and neither writes anything into the database. */
typedef struct {
  char *database, *today, *output, *referral;
  gint64 pairing;
  gboolean large, blind;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->output);
  g_free (asked->referral);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

#define WORD(name, arg, member, does, takes)                                                   \
  {                                                                                            \
    name, 0, 0, G_OPTION_ARG_##arg, &asked->member, does, takes                                \
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
    WORD ("referral", STRING, referral, N_ ("The number of the referral"), "R-0424"),
    WORD ("output", FILENAME, output, N_ ("Write it here"), "FILE.pdf"),
    WORD ("database", FILENAME, database, N_ ("Open this database"), "FILE"),
    WORD ("today", STRING, today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (asked->output && argc == 1 && (asked->referral || asked->pairing))
    return TRUE;
  g_set_error_literal (
      error,
      G_OPTION_ERROR,
      G_OPTION_ERROR_BAD_VALUE,
      _ ("Name the referral and the file: --referral R-0424 --output FILE.pdf"));
  return FALSE;
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

/* ---------------------------------------------------------------------- a kept sheet */

int
mo_command_certificate (int argc, char **argv)
{
  g_auto (Asked) it = { 0 };
  Asked *asked = &it;
  g_autoptr (GError) error = NULL;
  const GOptionEntry own[] = {
    WORD ("pairing", INT64, pairing, N_ ("Or the number of the match"), "N"),
    WORD ("large", NONE, large, N_ ("In large print"), NULL),
    { NULL },
  };

  if (!read_words (asked,
                   _ ("Writes the sheet that was kept when a match was agreed, a PDF on A4."),
                   own,
                   argc,
                   argv,
                   &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked->database, asked->today, &error);
  g_autoptr (MoCertificateAsk) ask = mo_certificate_ask_new (asked->pairing, asked->referral);
  g_autoptr (MoKeptCertificate) kept =
      store ? mo_store_read (store, mo_store_find_certificate_job, ask, &error) : NULL;
  if (!kept)
    return mo_command_failed (error);
  MoCertificatePaper paper = {
    .sheet = kept->sheet,
    .fingerprint = kept->sha256,
    .who = kept->who,
    .made_on = kept->made_on,
    .large = asked->large,
  };
  g_autoptr (MoSheet) sheet = mo_certificate_paper_sheet (&paper);
  if (!sheet || !mo_kept_certificate_is_whole (kept)) {
    g_printerr ("%s\n", _ ("This text is not the one that was kept: nothing was written."));
    return 1;
  }
  return write_sheet (sheet, asked->output);
}

/* ---------------------------------------------------------------------- a comparison */

int
mo_command_compare (int argc, char **argv)
{
  g_auto (Asked) it = { 0 };
  Asked *asked = &it;
  g_autoptr (GError) error = NULL;
  const GOptionEntry own[] = {
    WORD ("blind", NONE, blind, N_ ("Without names"), NULL),
    { NULL },
  };

  if (!read_words (asked,
                   _ ("Writes why the best three mentors fit a person, a PDF on A4."),
                   own,
                   argc,
                   argv,
                   &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked->database, asked->today, &error);
  g_autoptr (MoCompareAsk) ask = mo_compare_ask_new (0, NULL, 0);
  ask->number = g_strdup (asked->referral);
  g_autoptr (MoCompare) compare =
      store ? mo_store_read (store, mo_store_load_compare_job, ask, &error) : NULL;
  if (!compare)
    return mo_command_failed (error);
  g_autoptr (MoSheet) sheet = mo_compare_sheet_new (compare, asked->blind);
  return write_sheet (sheet, asked->output);
}
