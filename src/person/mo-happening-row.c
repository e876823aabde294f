/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "person/mo-happening-row.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"

struct _MoHappeningRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoHappeningRow, mo_happening_row, MO_TYPE_ROW)

static void
mo_happening_row_class_init (MoHappeningRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_happening_fields (), mo_happening_ref, mo_happening_unref);
}

static void
mo_happening_row_init (MoHappeningRow *self)
{
}

static const struct {
  const char *icon, *action;
} kinds[MO_HAPPENING_KINDS] = {
  [MO_HAPPENING_RECEIVED] = { "mo-referral-new-symbolic", "win.show-referral" },
  [MO_HAPPENING_AGREEMENT] = { "mo-check-seen-symbolic", NULL },
  [MO_HAPPENING_ATTEMPT] = { "mo-calls-symbolic", NULL },
  [MO_HAPPENING_LETTER] = { "mo-letter-symbolic", NULL },
  [MO_HAPPENING_ASSESSMENT] = { "mo-assessment-symbolic", NULL },
  [MO_HAPPENING_DECISION] = { "mo-check-seen-symbolic", NULL },
  [MO_HAPPENING_SIGNPOST] = { "mo-move-to-symbolic", NULL },
  [MO_HAPPENING_SIGNPOST_RESULT] = { "mo-move-to-symbolic", NULL },
  [MO_HAPPENING_HOLD] = { "mo-hold-symbolic", NULL },
  [MO_HAPPENING_HOLD_OFF] = { "mo-next-symbolic", NULL },
  [MO_HAPPENING_CLOSED] = { "mo-in-time-symbolic", NULL },
  [MO_HAPPENING_GOAL] = { "mo-goal-symbolic", NULL },
  [MO_HAPPENING_GOAL_STANDS] = { "mo-goal-symbolic", NULL },
  [MO_HAPPENING_PAIR] = { "mo-pair-symbolic", "win.show-pairing" },
  [MO_HAPPENING_ENDING] = { "mo-in-time-symbolic", "win.ending" },
  [MO_HAPPENING_CERTIFICATE] = { "mo-compare-symbolic", "win.certificate" },
  [MO_HAPPENING_EXTENSION] = { "mo-add-symbolic", "win.show-pairing" },
  [MO_HAPPENING_CALL] = { "mo-calls-symbolic", "win.show-pairing" },
  [MO_HAPPENING_SUMMARY] = { "mo-note-symbolic", "win.show-pairing" },
  [MO_HAPPENING_MESSAGE] = { "mo-messages-symbolic", NULL },
  [MO_HAPPENING_MESSAGE_PASSED] = { "mo-messages-symbolic", NULL },
  [MO_HAPPENING_MEASURE] = { "mo-impact-symbolic", NULL },
  [MO_HAPPENING_FEELING] = { "mo-impact-symbolic", NULL },
  [MO_HAPPENING_TASK] = { "mo-reminder-symbolic", NULL },
  [MO_HAPPENING_NOTE] = { "mo-note-symbolic", NULL },
  [MO_HAPPENING_CHANGE] = { "mo-person-symbolic", NULL },
  [MO_HAPPENING_PHONE_GONE] = { "mo-person-symbolic", NULL },
  [MO_HAPPENING_IMPORT] = { "mo-import-symbolic", NULL },
  [MO_HAPPENING_ONWARD] = { "mo-next-symbolic", NULL },
  [MO_HAPPENING_CONSENT] = { "mo-privacy-symbolic", NULL },
  [MO_HAPPENING_MENTOR] = { "mo-mentors-symbolic", NULL },
  [MO_HAPPENING_TRAINING] = { "mo-training-symbolic", NULL },
  [MO_HAPPENING_CHECK] = { "mo-check-seen-symbolic", NULL },
  [MO_HAPPENING_SUPPORT] = { "mo-calls-symbolic", NULL },
};

const char *
mo_happening_icon (const MoHappening *moment)
{
  if (moment->tone == MO_TONE_MISSED)
    return "mo-refused-symbolic";
  return kinds[moment->kind].icon;
}

const char *
mo_happening_action (const MoHappening *moment)
{
  return moment->subject ? kinds[moment->kind].action : NULL;
}

/* The time of day is told of what is to come, and of notes. */
char *
mo_happening_when (const MoHappening *moment, MoDay today)
{
  g_autofree char *day =
      moment->day == today ? g_strdup (_ ("today")) : mo_day_to_short (moment->day, today);
  if (moment->minute < 0 || (!moment->to_come && moment->day != today))
    return g_steal_pointer (&day);
  g_autofree char *time = mo_call_time_words (moment->minute);
  return g_strdup_printf ("%s\n%s", day, time);
}

char *
mo_happening_spoken (const MoHappening *moment, const char *words, MoDay today)
{
  g_autofree char *day = moment->day == today ? g_strdup (_ ("today"))
                                              : mo_day_to_words (moment->day, MO_PRECISION_DAY);
  const char *const parts[] = { moment->heading, day, moment->title, words, moment->who };
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] && *parts[i])
      g_string_append_printf (said, "%s%s", said->len ? ", " : "", parts[i]);
  return g_strdup (said->str);
}
