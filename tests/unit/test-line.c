/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-line.h"

#include <string.h>

/* Thursday; the call asked about was yesterday at six in the evening, the fourth of ten. */
#define TODAY "2026-03-12"

static MoLineAbout
about (void)
{
  return (MoLineAbout){ .today = mo_day_from_iso (TODAY),
                        .call_day = mo_day_from_iso ("2026-03-11"),
                        .usual = 18 * 60,
                        .rhythm = 7,
                        .number = 4,
                        .limit = 10,
                        .planned = 45,
                        .names = "Rosa Delgado Helen Marsh" };
}

static void
add_when (GString *said, const char *word, const MoLineWhen *when)
{
  if (when->day == MO_DAY_NONE)
    return;
  g_autofree char *iso = mo_day_to_iso (when->day);
  g_string_append_printf (said, " %s=%s", word, iso + 5);
  if (when->minute >= 0)
    g_string_append_printf (said, "@%02d:%02d", when->minute / 60, when->minute % 60);
}

static void
add_text (GString *said, const char *word, const char *text)
{
  if (text)
    g_string_append_printf (said, " %s=[%s]", word, text);
}

/* A line's meaning in a few signs. */
static char *
meaning (const MoLine *line)
{
  static const char *const whats[] = { "-",     "done",  "spoke", "none",   "vm",
                                       "later", "wrong", "moved", "cancel", "noshow" };
  GString *said = g_string_new (whats[line->what]);
  if (line->by)
    g_string_append_printf (said, " by=%s", line->by);
  if (line->number)
    g_string_append_printf (said, " c%d", line->number);
  if (line->minutes >= 0)
    g_string_append_printf (said, " %dm", line->minutes);
  if (line->feeling)
    g_string_append_printf (said, " f%d", line->feeling);
  add_when (said, "next", &line->next);
  add_when (said, "moved", &line->moved);
  add_when (said, "again", &line->again);
  if (line->next_minutes)
    g_string_append_printf (said, " for=%d", line->next_minutes);
  if (line->medium)
    g_string_append_printf (said, " %s", line->medium);
  if (line->no_next)
    g_string_append (said, " last");
  if (line->concern)
    g_string_append (said, " worry");
  add_text (said, "note", line->note);
  add_text (said, "msg", line->message);
  add_text (said, "answer", line->answer);
  add_text (said, "why", line->why);
  for (guint i = 0; i < line->unknown->len; i++)
    g_string_append_printf (said, " ?%s", (char *) line->unknown->pdata[i]);
  for (guint i = 0; i < line->problems->len; i++)
    g_string_append (said, " !");
  return g_string_free (said, FALSE);
}

#include "line-cases.h"

static void
means (void)
{
  const MoLineAbout it = about ();
  guint wrong = 0;
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autoptr (MoLine) line = mo_line_read (lines[i].line, &it);
    g_autofree char *found = meaning (line);
    if (g_strcmp0 (found, lines[i].means) != 0) {
      g_test_message ("“%s”\n   is  %s\n   not %s", lines[i].line, found, lines[i].means);
      wrong++;
    }
  }
  g_test_message ("%u lines read", (guint) G_N_ELEMENTS (lines));
  g_assert_cmpuint (G_N_ELEMENTS (lines), >=, 150);
  g_assert_cmpuint (wrong, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line/means", means);
  return g_test_run ();
}
