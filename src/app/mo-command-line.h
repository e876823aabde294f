/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-store.h"

G_BEGIN_DECLS

/* `mentoring-office WORD …` does a piece of work without a window and before GTK starts.
 *
 * To add a word: write `int mo_command_WORD (int argc, char **argv)` in mo-command-WORD.c,
 * declare it below, and add a row to the table in mo-command-line.c.  argv[0] is the word and
 * g_get_prgname () is "mentoring-office WORD", so that GOptionContext says the right thing.
 * Answers the exit status: 0 done, 1 not done (the sentence why on standard error), 2 not
 * understood. */
int mo_command_undo (int argc, char **argv);
int mo_command_redo (int argc, char **argv);
int mo_command_backup (int argc, char **argv);
int mo_command_import (int argc, char **argv);
int mo_command_person (int argc, char **argv);
int mo_command_plan (int argc, char **argv);
int mo_command_reminders (int argc, char **argv);
int mo_command_report (int argc, char **argv);
int mo_command_phone (int argc, char **argv);
int mo_command_radar (int argc, char **argv);
int mo_command_waiting (int argc, char **argv);
int mo_command_form (int argc, char **argv);
int mo_command_letter (int argc, char **argv);
int mo_command_figures (int argc, char **argv);
int mo_command_funnel (int argc, char **argv);
int mo_command_compass (int argc, char **argv);
int mo_command_not_asked (int argc, char **argv);
int mo_command_as_of (int argc, char **argv);
int mo_command_instruments (int argc, char **argv);
int mo_command_missing (int argc, char **argv);
int mo_command_notes (int argc, char **argv);
int mo_command_quotes (int argc, char **argv);
int mo_command_chart (int argc, char **argv);
int mo_command_certificate (int argc, char **argv);
int mo_command_compare (int argc, char **argv);
int mo_command_concern (int argc, char **argv);
int mo_command_calendar (int argc, char **argv);
int mo_command_scan (int argc, char **argv);
int mo_command_week (int argc, char **argv);
int mo_command_mentor_calls (int argc, char **argv);

/* TRUE where the first word, after --database and --today if need be, is one of the table's;
 * *status is then what to exit with. */
gboolean mo_command_line_run (int argc, char **argv, int *status);
/* The words with what they do, a line each, for --help; owned by the caller. */
char *mo_command_line_words (void);

/* For commands: opens the database (NULL: MO_DATABASE, else the usual place) and believes in
 * `today` ("YYYY-MM-DD"; NULL: MO_TODAY, else the clock). */
MoStore *mo_command_open (const char *database, const char *today, GError **error);
/* Prints the sentence for the error to standard error; answers 1. */
int mo_command_failed (const GError *error);

/* What nearly every command is asked; a command names those of its words that it knows. */
typedef struct {
  char *database, *today; /* known to all */
  char *output, *mentor, *year;
  int large; /* gboolean */
} MoCommandAsked;
void mo_command_asked_clear (MoCommandAsked *asked);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MoCommandAsked, mo_command_asked_clear)

/* One word of a command: kind as in G_OPTION_ARG_…, place: where it goes. */
#define MO_COMMAND_WORD(name, kind, place, does, takes)                                        \
  {                                                                                            \
    name, 0, 0, G_OPTION_ARG_##kind, place, does, takes                                        \
  }
/* words: without --database and --today; ends with { NULL }.  FALSE for a word too many. */
gboolean mo_command_read (MoCommandAsked *asked,
                          const char *summary,
                          const GOptionEntry *words,
                          int argc,
                          char **argv,
                          GError **error);
/* The words of a list that becomes a letter to one mentor: --mentor, --output and --large. */
gboolean mo_command_read_letter (MoCommandAsked *asked,
                                 const char *summary,
                                 int argc,
                                 char **argv,
                                 GError **error);
/* Sets the error of a word that is not understood; answers FALSE. */
gboolean mo_command_bad (GError **error, const char *sentence);
/* ".pdf", in any case; path may be NULL. */
gboolean mo_command_ends_in (const char *path, const char *ending);
/* Prints the sentence for words that were not understood; answers 2. */
int mo_command_not_understood (const GError *error);
/* Says that the file was written, or why not; answers the exit status. */
int mo_command_written (const char *path, gboolean written, const GError *error);

/* Where the office's database is unless somebody says otherwise; owned by the caller. */
char *mo_usual_database (void);

G_END_DECLS
