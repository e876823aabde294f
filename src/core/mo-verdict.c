/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-verdict.h"

#include <glib/gi18n-lib.h>

void
mo_verdict_clear (MoVerdict *verdict)
{
  g_clear_pointer (&verdict->reason, g_free);
}

MoVerdict
mo_verdict_new (MoLevel level, const char *format, ...)
{
  MoVerdict verdict = { .level = level };
  if (format) {
    va_list args;
    va_start (args, format);
    verdict.reason = g_strdup_vprintf (format, args);
    va_end (args);
  }
  return verdict;
}

char *
mo_verdict_days_words (const MoVerdict *verdict)
{
  int days = verdict->days_left;
  if (verdict->level == MO_LEVEL_STOPPED)
    return g_strdup (_ ("clock stopped"));
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", -days), -days);
  if (days == 0)
    return g_strdup (_ ("today"));
  return g_strdup_printf (ngettext ("%d day left", "%d days left", days), days);
}
