/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/mo-command-line.h"
#include "core/mo-worry.h"
#include "store/mo-pair-papers.h"
#include "store/mo-relays.h"

/* mentoring-office scan FILE [--referral R-0413 --to mentee] [--name SURNAME …]
 * FILE "-" is standard input.  Exit status 1 where something was found, so that a script can
 * stop what it was about to send.  Needs no display and writes nothing. */
typedef struct {
  char *database, *today, *referral, *to, *path;
  GStrv names;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_free (asked->database);
  g_free (asked->today);
  g_free (asked->referral);
  g_free (asked->to);
  g_free (asked->path);
  g_strfreev (asked->names);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static gboolean
is_side (const char *to)
{
  return g_strcmp0 (to, "mentee") == 0 || g_strcmp0 (to, "mentor") == 0 ||
         g_strcmp0 (to, "both") == 0;
}

#define WORD(name, arg, member, does, takes)                                                   \
  {                                                                                            \
    name, 0, 0, G_OPTION_ARG_##arg, &asked->member, does, takes                                \
  }

static gboolean
understand (Asked *asked, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    WORD ("referral", STRING, referral, N_ ("The match under way of this referral"), "R-0413"),
    WORD ("to", STRING, to, N_ ("Who is going to read it"), "mentee|mentor|both"),
    WORD ("name", STRING_ARRAY, names, N_ ("A surname that may not stand there"), "NAME"),
    WORD ("database", FILENAME, database, N_ ("Open this database"), "FILE"),
    WORD ("today", STRING, today, N_ ("Believe it is this day"), "YYYY-MM-DD"),
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("FILE"));
  g_option_context_set_summary (
      context,
      _ ("Looks through a text for telephone numbers, e-mail addresses, postcodes, names "
         "online and whatever else would tell one side of a match how to reach the other."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (argc == 2 && !asked->referral == !asked->to && (!asked->to || is_side (asked->to))) {
    asked->path = g_strdup (argv[1]);
    return TRUE;
  }
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_BAD_VALUE,
                       _ ("Name one file, and a match by --referral R-0413 together with --to "
                          "mentee, mentor or both."));
  return FALSE;
}

/* ---------------------------------------------------------------------- the text */

static char *
read_text (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  if (!g_file_get_contents (
          g_str_equal (path, "-") ? "/dev/stdin" : path, &text, &length, error))
    return NULL;
  if (g_utf8_validate_len (text, length, NULL))
    return g_steal_pointer (&text);
  return g_convert (text, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, NULL, error);
}

static MoRelayWatch *
watch_of (const Asked *asked, GError **error)
{
  if (!asked->referral)
    return mo_relay_watch_new ();
  g_autoptr (MoStore) store = mo_command_open (asked->database, asked->today, error);
  gint64 pairing = store ? mo_store_find_open_pairing (store, asked->referral, error) : 0;
  return pairing ? mo_store_load_relay_watch (store, pairing, asked->to, error) : NULL;
}

/* ---------------------------------------------------------------------- what was found */

/* "message.txt:3:14: “07700 900123”: a telephone number", as compilers say it. */
static void
say (const Asked *asked, const char *text, guint from, guint to, const char *what)
{
  guint line = 1;
  const char *begins = text;
  g_autofree char *piece = g_strndup (text + from, to - from);

  for (const char *at = text; at < text + from; at++)
    if (*at == '\n') {
      line++;
      begins = at + 1;
    }
  g_strdelimit (piece, "\n", ' ');
  g_print (_ ("%s:%u:%ld: “%s”: %s\n"),
           asked->path,
           line,
           g_utf8_pointer_to_offset (begins, text + from) + 1,
           piece,
           what);
}

static int
scan (const Asked *asked, const MoRelayWatch *watch, const char *text)
{
  g_autoptr (GArray) leaks = mo_relay_watch_scan (watch, text);
  g_autoptr (GArray) worries = mo_worry_scan (text, NULL);

  for (guint i = 0; i < leaks->len; i++) {
    const MoLeak *leak = &g_array_index (leaks, MoLeak, i);
    say (asked, text, leak->from, leak->to, mo_leak_words (leak->kind));
  }
  for (guint i = 0; i < worries->len; i++) {
    const MoWorry *worry = &g_array_index (worries, MoWorry, i);
    say (asked, text, worry->from, worry->to, _ ("may be a sign of harm"));
  }
  if (!leaks->len)
    g_print (_ ("%s: nothing found that the other side may not have\n"), asked->path);
  return leaks->len ? 1 : 0;
}

int
mo_command_scan (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  g_autoptr (GError) error = NULL;

  if (!understand (&asked, argc, argv, &error)) {
    g_printerr ("%s\n", error->message);
    return 2;
  }
  g_autofree char *text = read_text (asked.path, &error);
  if (!text) {
    g_printerr (_ ("%s could not be read: %s\n"), asked.path, error->message);
    return 2;
  }
  g_autoptr (MoRelayWatch) watch = watch_of (&asked, &error);
  if (!watch) {
    mo_command_failed (error);
    return 2;
  }
  for (guint i = 0; asked.names && asked.names[i]; i++)
    mo_relay_watch_name (watch, asked.names[i]);
  return scan (&asked, watch, text);
}
