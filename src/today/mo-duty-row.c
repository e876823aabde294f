/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today/mo-duty-row.h"

#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"

struct _MoDutyRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoDutyRow, mo_duty_row, MO_TYPE_ROW)

static void
mo_duty_row_class_init (MoDutyRowClass *klass)
{
  mo_row_class_show (MO_ROW_CLASS (klass), mo_duty_fields (), mo_duty_ref, mo_duty_unref);
}

static void
mo_duty_row_init (MoDutyRow *self)
{
}

/* How a kind looks, the word on its button, and what opens its case: an action of the window
 * with the subject, the person, the row or nothing as its target, or the page of the day
 * itself. */
typedef enum { SUBJECT, PERSON, ROW, NOTHING, HERE } Target;

typedef struct {
  const char *verb, *icon, *action;
  Target target;
} Kind;

static const Kind kinds[MO_DUTY_KINDS] = {
  [MO_DUTY_CONCERN] = { N_ ("Look at it"), "mo-safeguarding-symbolic", "win.show-concern" },
  [MO_DUTY_CONTACT] = { N_ ("Log contact"), "mo-calls-symbolic", "win.show-referral" },
  [MO_DUTY_MESSAGE] = { N_ ("Pass on"), "mo-messages-symbolic", "win.show-message", ROW },
  [MO_DUTY_TALK] = { N_ ("Start"), "mo-assessment-symbolic", "win.assess" },
  [MO_DUTY_ASSESSMENT] = { N_ ("Book talk"), "mo-assessment-symbolic", "win.show-referral" },
  [MO_DUTY_DECISION] = { N_ ("Decide"), "mo-goal-symbolic", "win.decide" },
  [MO_DUTY_REVIEW] = { N_ ("Look again"), "mo-hold-symbolic", "win.show-referral" },
  [MO_DUTY_FIRST_CALL] = { N_ ("Book call"), "mo-phone-day-symbolic", "win.book-call-for" },
  [MO_DUTY_OUTCOME] = { N_ ("Open call"), "mo-calls-symbolic", "win.show-pairing" },
  [MO_DUTY_NOTE] = { N_ ("Ask for it"), "mo-note-symbolic", "win.chase-notes", ROW },
  [MO_DUTY_NO_ANSWER] = { N_ ("What to do…"), "mo-refused-symbolic", "win.no-answer" },
  [MO_DUTY_NEXT_CALL] = { N_ ("Book call"), "mo-phone-day-symbolic", "win.book-call-for" },
  [MO_DUTY_FADING] = { N_ ("Look at it"), "mo-impact-symbolic", "win.radar", NOTHING },
  [MO_DUTY_ENDING] = { N_ ("Go on"), "mo-in-time-symbolic", "win.ending" },
  [MO_DUTY_IMPACT] = { N_ ("Ask"), "mo-impact-symbolic", "win.ending" },
  [MO_DUTY_AFTER] = { N_ ("Ring"), "mo-phone-day-symbolic", "win.ending" },
  [MO_DUTY_MORE] = { N_ ("Decide…"), "mo-goal-symbolic", "win.extend" },
  [MO_DUTY_FEELING] = { N_ ("Ask…"), "mo-note-symbolic", "win.feeling" },
  [MO_DUTY_BASELINE] = { N_ ("Ask"), "mo-impact-symbolic", "win.measure" },
  [MO_DUTY_FOLLOW_UP] = { N_ ("Ask after"), "mo-move-to-symbolic", "win.follow-ups", NOTHING },
  [MO_DUTY_CHECK] = { N_ ("Renew"), "mo-check-seen-symbolic", "win.show-person", PERSON },
  [MO_DUTY_SUPERVISION] = { N_ ("Log call…"), "mo-mentors-symbolic", "today.do", HERE },
  [MO_DUTY_MENTOR_CHECK] = { N_ ("Ask…"), "mo-mentors-symbolic", "win.mentor-check" },
  [MO_DUTY_MENTOR_BACK] = { N_ ("Open"), "mo-mentors-symbolic", "win.show-person", PERSON },
  [MO_DUTY_ASK_AGAIN] = { N_ ("Open"), "mo-mentors-symbolic", "win.show-person", PERSON },
  [MO_DUTY_ADULT] = { N_ ("Of age now"), "mo-people-symbolic", "today.do", HERE },
  [MO_DUTY_DRAFT] = { N_ ("Take up"), "mo-add-symbolic", "win.resume-draft" },
  [MO_DUTY_TASK] = { N_ ("Done"), "mo-pin-symbolic", "today.do", HERE },
  [MO_DUTY_CALL] = { N_ ("Open call"), "mo-calls-symbolic", "win.show-pairing" },
};

const char *
mo_duty_verb (const MoDuty *duty)
{
  return _ (kinds[duty->kind].verb);
}

const char *
mo_duty_icon (const MoDuty *duty)
{
  return kinds[duty->kind].icon;
}

gboolean
mo_duty_is_done_here (const MoDuty *duty)
{
  return duty->kind >= 0 && kinds[duty->kind].target == HERE;
}

char *
mo_duty_second_line (const MoDuty *duty)
{
  const char *detail = duty->detail ? duty->detail : "";
  if (!duty->owner_name)
    return g_strdup (detail);
  return *detail ? g_strdup_printf ("%s · %s", detail, duty->owner_name)
                 : g_strdup (duty->owner_name);
}

void
mo_duty_open (const MoDuty *duty, GtkWidget *from)
{
  const Kind *kind = &kinds[duty->kind];
  if (duty->kind == MO_DUTY_DRAFT && duty->row) { /* of a talk, not of a new referral */
    gtk_widget_activate_action (from, "win.assess", "x", duty->subject);
    return;
  }
  if (duty->kind == MO_DUTY_MENTOR_CHECK) {
    gtk_widget_activate_action (from, kind->action, "(xx)", duty->row, duty->subject);
    return;
  }
  if (duty->kind == MO_DUTY_CONCERN && duty->row) { /* a note that is still to be raised */
    gtk_widget_activate_action (from, "win.concern", "(xx)", duty->subject, -duty->row);
    return;
  }
  if (duty->kind == MO_DUTY_FEELING) {
    const char *side = mo_duty_feeling_is_mentor (duty->row) ? "mentor" : "mentee";
    gtk_widget_activate_action (from, kind->action, "(xs)", duty->subject, side);
    return;
  }
  switch (kind->target) {
  case SUBJECT:
    gtk_widget_activate_action (from, kind->action, "x", duty->subject);
    return;
  case PERSON:
    gtk_widget_activate_action (from, kind->action, "x", duty->person);
    return;
  case ROW:
    gtk_widget_activate_action (from, kind->action, "x", duty->row);
    return;
  case HERE:
    gtk_widget_activate_action (from, kind->action, "x", duty->id);
    return;
  case NOTHING:
    gtk_widget_activate_action (from, kind->action, NULL);
    return;
  }
}

char *
mo_duty_when (const MoDuty *duty)
{
  int days = duty->days_left;
  if (duty->due == MO_DAY_NONE)
    return g_strdup (_ ("no day set"));
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", -days), -days);
  if (days == 0 && duty->minute >= 0) {
    g_autofree char *time = mo_call_time_words (duty->minute);
    return g_strdup_printf (_ ("at %s"), time);
  }
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  return g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);
}
