/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was typed into a form of the waiting list. */
#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "waiting/mo-waiting-ask-private.h"

static MoDay
read_day (MoWaitingAsking *asking, MoFormDialog *form, gboolean past)
{
  MoDay today = mo_office_get_today (asking->office), day = MO_DAY_NONE;
  g_autofree char *text = mo_form_dialog_get (form, "day");
  g_autofree char *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;

  if (!mo_lenient_day (text, today, &day, &precision, &problem))
    mo_form_dialog_problem (form, "day", problem);
  else if (day == MO_DAY_NONE || precision != MO_PRECISION_DAY)
    mo_form_dialog_problem (form, "day", _ ("Write the day, as 12 March or “today”."));
  else if (past && day > today)
    mo_form_dialog_problem (
        form, "day", _ ("This day is still to come. Write the day on which it was."));
  else if (!past && day < today)
    mo_form_dialog_problem (form, "day", _ ("This day is over. Write a day from today on."));
  g_autofree char *reading = mo_day_to_long (day);
  mo_form_row_set_reading (mo_form_dialog_get_row (form, "day"), reading);
  return day;
}

static int
read_time (MoFormDialog *form)
{
  g_autofree char *text = mo_form_dialog_get (form, "time");
  int minute = 0;
  if (!mo_lenient_time (text, &minute))
    mo_form_dialog_problem (form, "time", _ ("Write a time, as 14:30 or 2.30 pm."));
  return minute;
}

static char *
read_needed (MoFormDialog *form, const char *key, const char *sentence)
{
  char *text = mo_form_dialog_get (form, key);
  if (!*text)
    mo_form_dialog_problem (form, key, sentence);
  return text;
}

/* The day to look again; none where it may be left empty and is. */
static MoDay
read_review (MoWaitingAsking *asking, MoFormDialog *form, gboolean needed)
{
  g_autofree char *text = mo_form_dialog_get (form, "day");
  if (*text || !needed)
    return *text ? read_day (asking, form, FALSE) : MO_DAY_NONE;
  mo_form_dialog_problem (
      form,
      "day",
      _ ("Write the day on which somebody looks again whether the hold still holds."));
  return MO_DAY_NONE;
}

static int
read_place (MoWaitingAsking *asking, MoFormDialog *form)
{
  g_autofree char *text = mo_form_dialog_get (form, "place");
  gint64 place = 0;
  if (g_ascii_string_to_signed (text, 10, 1, MAX (asking->others, 1), &place, NULL))
    return place;
  g_autofree char *sentence = g_strdup_printf (
      _ ("Write a place from 1, the top of the list, to %u."), MAX (asking->others, 1));
  mo_form_dialog_problem (form, "place", sentence);
  return 0;
}

static void
read_owner (MoFormDialog *form, MoWaitingAsk *ask)
{
  g_autofree char *chosen = mo_form_dialog_get (form, "staff");
  if (*ask->other || !*chosen) {
    if (!*ask->other)
      mo_form_dialog_problem (form, "staff", _ ("Choose who looks after it, or nobody."));
    return;
  }
  ask->staff = g_ascii_strtoll (chosen, NULL, 10); /* "nobody" is 0 */
}

static void
read_correction (MoWaitingAsking *asking, MoFormDialog *form, MoWaitingAsk *ask)
{
  ask->attempt = asking->attempt->id;
  ask->attempt_rev = asking->attempt_rev;
  ask->outcome = read_needed (form, "outcome", _ ("Choose how it went."));
  if (g_str_equal (ask->outcome, MO_WAITING_NEVER)) {
    ask->kind = MO_WAITING_DROP_TRY;
    return;
  }
  ask->day = read_day (asking, form, TRUE);
  ask->minute = read_time (form);
}

static void
read_why (MoFormDialog *form, MoWaitingAsk *ask, const char *sentence)
{
  g_free (ask->words);
  ask->words = read_needed (form, "words", sentence);
}

static int
read_minutes (MoFormDialog *form)
{
  g_autofree char *text = mo_form_dialog_get (form, "minutes");
  gint64 minutes = 0;
  if (*text && !g_ascii_string_to_signed (text, 10, 1, 600, &minutes, NULL))
    mo_form_dialog_problem (
        form, "minutes", _ ("Write the minutes as a number from 1 to 600, or leave it empty."));
  return minutes;
}

/* Rule ACCEPT is the store's; said here already, at the goal. */
static void
check_goal (MoWaitingAsking *asking, MoFormDialog *form, const MoWaitingAsk *ask)
{
  gboolean typed = ask->goal && *ask->goal;
  g_auto (MoVerdict) verdict = mo_rule_accept (asking->goals + (typed ? 1 : 0));
  if (verdict.level == MO_LEVEL_REFUSED)
    mo_form_dialog_problem (form, "goal", verdict.reason);
}

static void
read_assessment (MoWaitingAsking *asking, MoFormDialog *form, MoWaitingAsk *ask)
{
  ask->day = read_day (asking, form, TRUE);
  ask->minutes = read_minutes (form);
  g_autofree char *decision =
      read_needed (form, "decision", _ ("Choose whether to accept now or to decide later."));
  ask->accept = g_str_equal (decision, "accept");
}

MoWaitingAsk *
mo_waiting_ask_read (MoWaitingAsking *asking, MoFormDialog *form)
{
  MoWaitingAsk *ask = mo_waiting_ask_new (asking->kind, asking->it->id, asking->rev);
  ask->words = mo_form_dialog_get (form, "words");
  ask->goal = mo_form_dialog_get (form, "goal");
  ask->domain = mo_form_dialog_get (form, "domain");
  ask->other = mo_form_dialog_get (form, "other");

  switch (asking->kind) {
  case MO_WAITING_LOG:
    ask->outcome = read_needed (form, "outcome", _ ("Choose how it went."));
    ask->day = read_day (asking, form, TRUE);
    ask->minute = read_time (form);
    break;
  case MO_WAITING_BOOK:
    ask->day = read_day (asking, form, FALSE);
    ask->minute = read_time (form);
    break;
  case MO_WAITING_ASSESS:
    read_assessment (asking, form, ask);
    if (ask->accept)
      check_goal (asking, form, ask);
    break;
  case MO_WAITING_ACCEPT:
    check_goal (asking, form, ask);
    break;
  case MO_WAITING_DECLINE: {
    read_why (form, ask, _ ("Write why mentoring is not the right support."));
    g_free (ask->other);
    ask->other =
        read_needed (form, "other", _ ("Write where they were pointed to, or “none wanted”."));
    break;
  }
  case MO_WAITING_CORRECT:
    read_correction (asking, form, ask);
    break;
  case MO_WAITING_OWN:
    read_owner (form, ask);
    break;
  case MO_WAITING_REVIEW:
    ask->review = read_review (asking, form, FALSE);
    break;
  case MO_WAITING_PLACE:
    read_why (form, ask, _ ("Write why, in a few words: it is printed with the list."));
    ask->rank = read_place (asking, form);
    break;
  case MO_WAITING_HOLD:
    read_why (form, ask, _ ("Write why, in a few words."));
    ask->review = read_review (asking, form, TRUE);
    break;
  default:
    read_why (form, ask, _ ("Write why, in a few words."));
    break;
  }
  return ask;
}
