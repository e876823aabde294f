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
int mo_command_funnel (int argc, char **argv);
int mo_command_compass (int argc, char **argv);
int mo_command_not_asked (int argc, char **argv);
int mo_command_notes (int argc, char **argv);
int mo_command_quotes (int argc, char **argv);
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

/* Where the office's database is unless somebody says otherwise; owned by the caller. */
char *mo_usual_database (void);

G_END_DECLS
