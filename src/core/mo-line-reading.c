/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a line says, in words, and what the rules of the service say to it. */
#include <glib/gi18n-lib.h>

#include "core/mo-call-rules.h"
#include "core/mo-call-time.h"
#include "core/mo-line.h"

static const char *const feelings[] = { "",           N_ ("very hard"), N_ ("hard"),
                                        N_ ("so-so"), N_ ("good"),      N_ ("very good") };
static const char *const whats[] = {
  [MO_LINE_NOTHING] = "",
  [MO_LINE_DONE] = N_ ("done"),
  [MO_LINE_SPOKE] = N_ ("answered"),
  [MO_LINE_NO_ANSWER] = N_ ("no answer"),
  [MO_LINE_VOICEMAIL] = N_ ("voicemail left"),
  [MO_LINE_LATER] = N_ ("ring again"),
  [MO_LINE_WRONG_NUMBER] = N_ ("wrong number"),
  [MO_LINE_MOVED] = N_ ("moved"),
  [MO_LINE_CANCELLED] = N_ ("cancelled"),
  [MO_LINE_NO_SHOW] = N_ ("did not come"),
};

const char *
mo_line_feeling_words (int feeling)
{
  g_return_val_if_fail (feeling >= 0 && feeling <= 5, "");
  return feeling ? _ (feelings[feeling]) : "";
}

const char *
mo_line_what_words (MoLineWhat what)
{
  g_return_val_if_fail ((guint) what < G_N_ELEMENTS (whats), "");
  return what ? _ (whats[what]) : "";
}

/* ---------------------------------------------------------------------- rules */

static void
add (MoLine *line, char *sentence)
{
  g_ptr_array_add (line->problems, sentence);
}

static void
judge (MoLine *line, MoVerdict verdict)
{
  g_auto (MoVerdict) owned = verdict;
  if (owned.level == MO_LEVEL_REFUSED || owned.level == MO_LEVEL_ASK)
    add (line, g_steal_pointer (&owned.reason));
}

/* A day without a time is at the pair's usual one. */
static void
fill_time (MoLine *line, MoLineWhen *when, const MoLineAbout *about, const char *missing)
{
  if (when->day == MO_DAY_NONE || when->minute >= 0)
    return;
  if (about->usual < 0) {
    add (line, g_strdup (missing));
    return;
  }
  when->minute = about->usual;
  char *words = when->hint ? g_strdup_printf (_ ("%s, at the usual time"), when->hint)
                           : g_strdup (_ ("at the usual time"));
  g_free (when->hint);
  when->hint = words;
}

static void
check_done (MoLine *line, const MoLineAbout *about, const MoPolicy *policy)
{
  judge (line, mo_rule_call_done_on (about->call_day, about->today));
  if (line->minutes < 0)
    add (line, g_strdup (_ ("Write how many minutes it took, such as “done 45”.")));
  else
    judge (line, mo_rule_call_actual (line->minutes, line->why, policy));
  judge (line, mo_rule_call_count (about->number - 1, about->extra, policy));
}

/* What stands in the way of a next call while another one is booked; NULL for nothing. */
static char *
booked_already (const MoLine *line, const MoLineAbout *about, gboolean full)
{
  if (about->booked == MO_DAY_NONE)
    return NULL;
  g_autofree char *day = mo_day_to_short (about->booked, about->today),
                  *time = mo_call_time_words (about->booked_minute);
  if (full)
    return g_strdup_printf (_ ("All %d calls of this match are done or booked; one is booked "
                               "for %s, %s. Move that one, or take the next call away."),
                            about->limit,
                            day,
                            time);
  if (line->another || about->booked < about->today)
    return NULL;
  return g_strdup_printf (_ ("The next call is booked for %s, %s; this would be another. Write "
                             "“another” for “next” if it is to be, take it away, or move the "
                             "booked one in Calls."),
                          day,
                          time);
}

static void
check_next (MoLine *line, const MoLineAbout *about, const MoPolicy *policy)
{
  if (line->next.day == MO_DAY_NONE)
    return;
  fill_time (
      line, &line->next, about, _ ("Write the time of the next call too: “next thu 6pm”."));
  if (line->next_minutes)
    judge (line, mo_rule_call_planned (line->next_minutes, policy));
  gboolean missed = line->what == MO_LINE_CANCELLED || line->what == MO_LINE_NO_SHOW;
  int taken = about->taken - (missed && about->number ? 1 : 0);
  char *booked = booked_already (line, about, about->limit > 0 && taken >= about->limit);
  if (booked)
    add (line, booked);
  else if (about->limit > 0)
    judge (line, mo_rule_call_count (taken, about->extra, policy));
  if (line->no_next)
    add (line, g_strdup (_ ("Both a next call and none are written. Take one away.")));
}

void
mo_line_check (MoLine *line, const MoLineAbout *about, const MoPolicy *policy)
{
  if (line->number && about->number && line->number != about->number)
    add (line,
         g_strdup_printf (
             _ ("It is call %d that is asked about. Write %d, or leave the number out."),
             about->number,
             about->number));
  if (line->what == MO_LINE_DONE && about->number > 0)
    check_done (line, about, policy);
  if (line->what == MO_LINE_MOVED) {
    if (line->moved.day == MO_DAY_NONE)
      add (line, g_strdup (_ ("Write when it takes place instead: “moved to fri 7pm”.")));
    fill_time (line, &line->moved, about, _ ("Write the time too: “moved to fri 7pm”."));
  }
  if (line->what == MO_LINE_CANCELLED && !line->by)
    add (line, g_strdup (_ ("Write who cancelled: “cancelled by mentee” or “by mentor”.")));
  check_next (line, about, policy);
}

gboolean
mo_line_is_ready (const MoLine *line)
{
  gboolean says = line->what != MO_LINE_NOTHING || line->note || line->message ||
                  line->answer || line->next.day != MO_DAY_NONE || line->feeling;
  return says && line->unknown->len == 0 && line->problems->len == 0;
}

gboolean
mo_line_keeps_feeling (const MoLine *line, const MoLineAbout *about)
{
  gboolean of_this_call = line->what == MO_LINE_DONE && about->number > 0;
  return line->feeling && (of_this_call || !about->feeling_told);
}

/* ---------------------------------------------------------------------- the visible reading */

static void
fact_free (gpointer data)
{
  MoLineFact *fact = data;
  g_free (fact->value);
  g_free (fact->hint);
  g_free (fact);
}

static void
say (GPtrArray *facts, const char *label, gboolean second, char *value, char *hint)
{
  MoLineFact *fact = g_new0 (MoLineFact, 1);
  *fact = (MoLineFact){ .label = label, .value = value, .hint = hint, .second = second };
  g_ptr_array_add (facts, fact);
}

static char *
when_words (const MoLineWhen *when, int minutes)
{
  g_autofree char *day = mo_day_to_long (when->day);
  if (when->minute < 0)
    return g_strdup (day ? day : "");
  g_autofree char *from = mo_call_time_words (when->minute);
  g_autofree char *to =
      minutes > 0 ? mo_call_time_words ((when->minute + minutes) % (24 * 60)) : NULL;
  return to ? g_strdup_printf (_ ("%s, %s to %s"), day, from, to)
            : g_strdup_printf (_ ("%s, %s"), day, from);
}

static const char *
by_words (const char *by)
{
  return g_strcmp0 (by, "mentee") == 0   ? _ ("cancelled by the mentee")
         : g_strcmp0 (by, "mentor") == 0 ? _ ("cancelled by the mentor")
         : g_strcmp0 (by, "office") == 0 ? _ ("cancelled by the office")
                                         : _ ("cancelled");
}

static void
say_what (GPtrArray *facts, const MoLine *line, const MoLineAbout *about)
{
  gboolean rung = line->what == MO_LINE_NO_ANSWER || line->what == MO_LINE_VOICEMAIL ||
                  line->what == MO_LINE_LATER || line->what == MO_LINE_WRONG_NUMBER ||
                  line->what == MO_LINE_SPOKE;
  const char *words =
      line->what == MO_LINE_CANCELLED ? by_words (line->by) : mo_line_what_words (line->what);
  if (line->open) {
    say (facts,
         _ ("Telephone"),
         FALSE,
         g_strdup (_ ("spoken to, still to be done")),
         about->form ? g_strdup_printf (_ ("“%s” opens what is to be filled in"), about->form)
                     : NULL);
    return;
  }
  if (line->what == MO_LINE_NOTHING)
    return;
  if (rung || !about->number) {
    say (facts, rung ? _ ("Telephone") : _ ("Result"), FALSE, g_strdup (words), NULL);
    return;
  }
  g_autofree char *day = mo_day_to_short (about->call_day, about->today);
  say (facts,
       _ ("Call"),
       FALSE,
       day ? g_strdup_printf (_ ("%d of %d, %s, %s"), about->number, about->limit, words, day)
           : g_strdup_printf (_ ("%d of %d, %s"), about->number, about->limit, words),
       NULL);
}

/* "next" as a word of a note, which might have been meant to book. */
static gboolean
tells_next (const char *note)
{
  g_autofree char *small = g_utf8_strdown (note, -1);
  g_auto (GStrv) words = g_strsplit_set (small, " ,;.:", -1);
  return g_strv_contains ((const char *const *) words, "next");
}

static void
say_note (GPtrArray *facts,
          const MoLine *line,
          const MoLineAbout *about,
          const MoPolicy *policy)
{
  if (line->note) {
    gboolean no_next = line->next.day == MO_DAY_NONE && !line->no_next;
    say (facts,
         _ ("Note"),
         TRUE,
         g_strdup (line->note),
         no_next && tells_next (line->note)
             ? g_strdup (_ ("“next” stays in the note; to book it, write “next thu 6pm” before "
                            "“note:”"))
             : NULL);
    return;
  }
  if (line->what != MO_LINE_DONE || !about->number)
    return;
  g_autofree char *due =
      mo_day_to_short (about->call_day + policy->note_due_days, about->today);
  say (facts, _ ("Note"), TRUE, g_strdup_printf (_ ("asked for, due %s"), due), NULL);
}

static void
say_times (GPtrArray *facts,
           const MoLine *line,
           const MoLineAbout *about,
           const MoPolicy *policy)
{
  int planned = about->planned > 0 ? about->planned : policy->call_minutes_default;
  if (line->moved.day != MO_DAY_NONE)
    say (facts,
         _ ("Moved to"),
         TRUE,
         when_words (&line->moved, planned),
         g_strdup (line->moved.hint));
  if (line->next.day != MO_DAY_NONE) {
    g_autofree char *when =
        when_words (&line->next, line->next_minutes > 0 ? line->next_minutes : planned);
    say (facts,
         _ ("Next"),
         TRUE,
         line->medium
             ? g_strdup_printf (_ ("%s, %s"), when, mo_call_medium_words (line->medium))
             : g_strdup (when),
         g_strdup (line->next.hint));
  }
  if (line->no_next)
    say (facts, _ ("Next"), TRUE, g_strdup (_ ("no further call")), NULL);
  if (line->again.day != MO_DAY_NONE)
    say (facts,
         _ ("Ring again"),
         TRUE,
         when_words (&line->again, 0),
         g_strdup (line->again.hint));
}

static void
say_length (GPtrArray *facts, const MoLine *line, const MoLineAbout *about)
{
  if (line->minutes < 0)
    return;
  g_autofree char *length =
      g_strdup_printf (ngettext ("%d minute", "%d minutes", line->minutes), line->minutes);
  say (facts,
       _ ("Length"),
       FALSE,
       about->no_length ? g_strdup_printf (_ ("%s: not changed here"), length)
                        : g_strdup (length),
       line->why ? g_strdup_printf (_ ("because %s"), line->why) : NULL);
}

static void
say_feeling (GPtrArray *facts, const MoLine *line, const MoLineAbout *about)
{
  if (!line->feeling)
    return;
  say (
      facts,
      _ ("Feeling"),
      FALSE,
      g_strdup_printf (_ ("%s, %d of 5"), mo_line_feeling_words (line->feeling), line->feeling),
      mo_line_keeps_feeling (line, about)
          ? NULL
          : g_strdup_printf (_ ("not kept: %d of 5 was told after this call already"),
                             about->feeling_told));
}

GPtrArray *
mo_line_facts (const MoLine *line, const MoLineAbout *about, const MoPolicy *policy)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (fact_free);
  say_what (facts, line, about);
  say_length (facts, line, about);
  say_feeling (facts, line, about);
  if (line->concern)
    say (facts,
         _ ("Worry"),
         FALSE,
         g_strdup (_ ("a concern")),
         g_strdup (_ ("it is written down after this is saved")));
  say_times (facts, line, about, policy);
  if (line->message)
    say (facts, _ ("Message"), TRUE, g_strdup (line->message), NULL);
  if (line->answer)
    say (facts, _ ("Answer"), TRUE, g_strdup (line->answer), NULL);
  say_note (facts, line, about, policy);
  return facts;
}

char *
mo_line_sentence (const MoLine *line, const MoLineAbout *about, const MoPolicy *policy)
{
  g_autoptr (GPtrArray) facts = mo_line_facts (line, about, policy);
  GString *said = g_string_new (NULL);
  for (guint i = 0; i < facts->len; i++) {
    const MoLineFact *fact = facts->pdata[i];
    g_string_append_printf (said, "%s%s: %s", said->len ? "; " : "", fact->label, fact->value);
    if (fact->hint)
      g_string_append_printf (said, " (%s)", fact->hint);
  }
  return g_string_free (said, FALSE);
}
