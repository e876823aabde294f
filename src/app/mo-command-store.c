/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "app/mo-command-line.h"
#include "app/mo-reminding.h"

typedef struct {
  char *database, *today, *word;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->word);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

/* Reads --database, --today and at most one word more; NULL `word` where there was none.
 * Answers 0, or 2 with the reason printed. */
static int
read_words (int argc, char **argv, const char *takes, Asked *asked)
{
  const GOptionEntry options[] = {
    { "database",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &asked->database,
      _ ("Use this database"),
      _ ("FILE") },
    { "today",
      0,
      0,
      G_OPTION_ARG_STRING,
      &asked->today,
      _ ("Believe that it is this day"),
      "YYYY-MM-DD" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (takes);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error) && argc <= 2) {
    asked->word = g_strdup (argc == 2 ? argv[1] : NULL);
    return 0;
  }
  g_printerr ("%s\n", error ? error->message : _ ("That is one word too many. Try --help."));
  return 2;
}

/* Each command is a beginning of its own, so what stays for good would be told for ever: what
 * was done before it has a number. */
static int
failed_undo (MoStore *store, const GError *error)
{
  gint64 before = 0;
  int status = mo_command_failed (error);

  if (g_error_matches (error, MO_STORE_ERROR, MO_STORE_STAYS)) {
    g_autofree char *label = mo_store_undo_label (store, &before, NULL);
    g_printerr (_ ("To take that back: mentoring-office undo %" G_GINT64_FORMAT "\n"), before);
  }
  return status;
}

int
mo_command_undo (int argc, char **argv)
{
  g_auto (Asked) asked = { NULL };
  g_autoptr (GError) error = NULL;
  gint64 set = 0;

  if (read_words (argc, argv, _ ("[CHANGE]"), &asked))
    return 2;
  if (asked.word && !g_ascii_string_to_signed (asked.word, 10, 1, G_MAXINT64, &set, NULL)) {
    g_printerr (_ ("“%s” is not the number of a change.\n"), asked.word);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  if (!store)
    return mo_command_failed (error);
  g_autofree char *label =
      set ? mo_store_undo_set (store, set, &error) : mo_store_undo (store, &error);
  if (!label)
    return failed_undo (store, error);
  mo_reminding_follow (store);
  g_print (_ ("Undone: %s\n"), label);
  return 0;
}

int
mo_command_redo (int argc, char **argv)
{
  g_auto (Asked) asked = { NULL };
  g_autoptr (GError) error = NULL;

  if (read_words (argc, argv, NULL, &asked))
    return 2;
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  g_autofree char *label = store ? mo_store_redo (store, &error) : NULL;
  if (!label)
    return mo_command_failed (error);
  mo_reminding_follow (store);
  g_print (_ ("Done again: %s\n"), label);
  return 0;
}

int
mo_command_backup (int argc, char **argv)
{
  g_auto (Asked) asked = { NULL };
  g_autoptr (GError) error = NULL;

  if (read_words (argc, argv, _ ("FILE"), &asked))
    return 2;
  if (!asked.word) {
    g_printerr ("%s\n", _ ("Say which file the copy goes to."));
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  if (!store || !mo_store_backup (store, asked.word, &error))
    return mo_command_failed (error);
  g_print (_ ("A checked copy is in %s\n"), asked.word);
  return 0;
}
