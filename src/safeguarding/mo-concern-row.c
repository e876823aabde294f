/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "safeguarding/mo-safeguarding-page-private.h"

struct _MoConcernRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoConcernRow, mo_concern_row, MO_TYPE_ROW)

static void
mo_concern_row_class_init (MoConcernRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_concern_fields (), mo_concern_ref, mo_concern_unref);
}

static void
mo_concern_row_init (MoConcernRow *self)
{
}

static char *
days_words (int days)
{
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", -days), -days);
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  return g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);
}

MoLevel
mo_concern_row_due (const MoConcern *concern, const MoPolicy *policy, MoDay today, char **words)
{
  MoConcernStanding standing = mo_concern_standing (concern);
  MoDay due = mo_rule_due_concern (&standing, policy);

  if (due == MO_DAY_NONE) {
    *words = g_strdup (mo_concern_state_words (&standing));
    return MO_LEVEL_FINE;
  }
  *words = days_words (due - today);
  return due < today ? MO_LEVEL_LATE : due == today ? MO_LEVEL_SOON : MO_LEVEL_FINE;
}

char *
mo_concern_row_spoken (const MoConcern *concern, const MoPolicy *policy, MoDay today)
{
  MoConcernStanding standing = mo_concern_standing (concern);
  g_autofree char *due = NULL, *raised = mo_day_to_short (concern->raised, today);

  mo_concern_row_due (concern, policy, today, &due);
  return g_strdup_printf (_ ("Concern %s about %s, %s. %s: %s. Raised on %s by %s."),
                          concern->number,
                          concern->name,
                          mo_concern_state_words (&standing),
                          mo_concern_next_words (&standing),
                          due,
                          raised,
                          concern->raised_by);
}
