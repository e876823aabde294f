/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "app/mo-command-line.h"

/* Reads --database and at most one word more; NULL `word` where there was none.
 * Answers 0, or 2 with the reason printed. */
static int
read_words (int argc, char **argv, const char *takes, char **database, char **word)
{
  const GOptionEntry options[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, database, _ ("Use this database"), _ ("FILE") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (takes);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error) && argc <= 2) {
    *word = g_strdup (argc == 2 ? argv[1] : NULL);
    return 0;
  }
  g_printerr ("%s\n", error ? error->message : _ ("That is one word too many. Try --help."));
  return 2;
}

int
mo_command_undo (int argc, char **argv)
{
  g_autofree char *database = NULL;
  g_autofree char *change = NULL;
  g_autoptr (GError) error = NULL;
  gint64 set = 0;

  if (read_words (argc, argv, _ ("[CHANGE]"), &database, &change))
    return 2;
  if (change && !g_ascii_string_to_signed (change, 10, 1, G_MAXINT64, &set, NULL)) {
    g_printerr (_ ("“%s” is not the number of a change.\n"), change);
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (database, NULL, &error);
  if (!store)
    return mo_command_failed (error);
  g_autofree char *label =
      set ? mo_store_undo_set (store, set, &error) : mo_store_undo (store, &error);
  if (!label)
    return mo_command_failed (error);
  g_print (_ ("Undone: %s\n"), label);
  return 0;
}

int
mo_command_backup (int argc, char **argv)
{
  g_autofree char *database = NULL;
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;

  if (read_words (argc, argv, _ ("FILE"), &database, &file))
    return 2;
  if (!file) {
    g_printerr ("%s\n", _ ("Say which file the copy goes to."));
    return 2;
  }
  g_autoptr (MoStore) store = mo_command_open (database, NULL, &error);
  if (!store || !mo_store_backup (store, file, &error))
    return mo_command_failed (error);
  g_print (_ ("A checked copy is in %s\n"), file);
  return 0;
}
