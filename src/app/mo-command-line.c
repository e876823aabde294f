/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/mo-command-line.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct {
  const char *word, *takes, *does;
  int (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "import",
    N_ ("FILE… [--dry-run] [--problems OUT.csv]"),
    N_ ("bring a workbook in"),
    mo_command_import },
  { "undo",
    N_ ("[CHANGE]"),
    N_ ("take back the last change, or one by number"),
    mo_command_undo },
  { "backup", N_ ("FILE"), N_ ("write a checked copy of the database"), mo_command_backup },
};

gboolean
mo_command_line_run (int argc, char **argv, int *status)
{
  if (argc < 2)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (!g_str_equal (argv[1], commands[i].word))
      continue;
    g_autofree char *name = g_strconcat ("mentoring-office ", argv[1], NULL);
    g_set_prgname (name);
    *status = commands[i].run (argc - 1, argv + 1);
    return TRUE;
  }
  return FALSE;
}

char *
mo_command_line_words (void)
{
  g_autoptr (GString) text = g_string_new (_ ("Without a window:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_autofree char *left = g_strdup_printf ("%s %s", commands[i].word, _ (commands[i].takes));
    g_string_append_printf (text, "\n  %-28s %s", left, _ (commands[i].does));
  }
  g_string_append (text, "\n\n");
  g_string_append (text, _ ("Each of these says more with --help."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
mo_usual_database (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "mentoring-office", NULL);
  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, "office.db", NULL);
}

MoStore *
mo_command_open (const char *database, const char *today, GError **error)
{
  g_autofree char *path = g_strdup (database ? database : g_getenv ("MO_DATABASE"));
  if (!path)
    path = mo_usual_database ();
  MoStore *store = mo_store_open (path, NULL, MO_STORE_DEFAULT, error);
  if (store)
    mo_store_set_today (store, mo_day_from_iso (today ? today : g_getenv ("MO_TODAY")));
  return store;
}

int
mo_command_failed (const GError *error)
{
  g_autofree char *sentence = mo_store_error_sentence (error);
  g_printerr ("%s\n", sentence);
  return 1;
}
