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

typedef struct {
  const char *title, *verb, *icon, *action;
} Kind;

static const Kind kinds[] = {
  [MO_DUTY_CONTACT] = { N_ ("First contact"),
                        N_ ("Log contact"),
                        "mo-calls-symbolic",
                        "win.show-referral" },
  [MO_DUTY_ASSESSMENT] = { N_ ("Assessment talk"),
                           N_ ("Open"),
                           "mo-assessment-symbolic",
                           "win.show-referral" },
  [MO_DUTY_DECISION] = { N_ ("Decision"),
                         N_ ("Decide"),
                         "mo-goal-symbolic",
                         "win.show-referral" },
  [MO_DUTY_OUTCOME] = { N_ ("Call outcome"),
                        N_ ("Open call"),
                        "mo-calls-symbolic",
                        "win.show-pairing" },
  [MO_DUTY_NOTE] = { N_ ("Call note"),
                     N_ ("Chase note"),
                     "mo-note-symbolic",
                     "win.show-pairing" },
  [MO_DUTY_FIRST_CALL] = { N_ ("First call"),
                           N_ ("Book call"),
                           "mo-phone-day-symbolic",
                           "win.book-call-for" },
  [MO_DUTY_IMPACT] = { N_ ("Impact measures"),
                       N_ ("Open"),
                       "mo-impact-symbolic",
                       "win.show-pairing" },
};

const char *
mo_duty_title (const MoDuty *duty)
{
  return _ (kinds[duty->kind].title);
}

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

const char *
mo_duty_action (const MoDuty *duty)
{
  return kinds[duty->kind].action;
}

char *
mo_duty_when (const MoDuty *duty)
{
  int days = duty->days_left;
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
