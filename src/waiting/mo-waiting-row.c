/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting/mo-waiting-row.h"

#include <glib/gi18n-lib.h>

struct _MoWaitingRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoWaitingRow, mo_waiting_row, MO_TYPE_ROW)

const MoWaiting *
mo_waiting_of (gpointer row)
{
  return row ? mo_row_get_record (MO_ROW (row)) : NULL;
}

const char *
mo_waiting_icon (int level)
{
  switch (level) {
  case MO_LEVEL_LATE:
    return "mo-late-symbolic";
  case MO_LEVEL_SOON:
    return "mo-soon-symbolic";
  case MO_LEVEL_STOPPED:
    return "mo-hold-symbolic";
  default:
    return "mo-in-time-symbolic";
  }
}

const char *
mo_waiting_class (int level)
{
  switch (level) {
  case MO_LEVEL_LATE:
    return "mo-late";
  case MO_LEVEL_SOON:
    return "mo-soon";
  case MO_LEVEL_STOPPED:
    return "mo-dim";
  default:
    return "mo-ok";
  }
}

char *
mo_waiting_line (const MoWaiting *it, MoDay today)
{
  g_autoptr (GString) line = g_string_new (it->number);
  int age = mo_day_age (it->born, today);

  g_string_append_printf (line, " · %s · %s", it->strand_words, it->about);
  if (age >= 0)
    g_string_append_printf (line, " · %d", age);
  if (it->town && *it->town)
    g_string_append_printf (line, " · %s", it->town);
  return g_strdup (line->str);
}

char *
mo_waiting_pin (const MoWaiting *it, MoDay today)
{
  g_autofree char *on = mo_day_to_short (it->manual_on, today);
  if (it->manual_rank <= 0)
    return NULL;
  return g_strdup_printf (_ ("Placed by hand at %d: %s, by %s on %s"),
                          it->manual_rank,
                          it->manual_why ? it->manual_why : "—",
                          it->manual_by ? it->manual_by : "—",
                          on ? on : "—");
}

char *
mo_waiting_pin_short (const MoWaiting *it, MoDay today)
{
  g_autofree char *on = mo_day_to_short (it->manual_on, today);
  if (it->manual_rank <= 0)
    return NULL;
  return g_strdup_printf (_ ("By hand: %s (%s, %s)"),
                          it->manual_why ? it->manual_why : "—",
                          it->manual_by ? it->manual_by : "—",
                          on ? on : "—");
}

const char *
mo_waiting_days_title (MoClock clock)
{
  return clock == MO_CLOCK_CONTACT  ? _ ("Since receipt")
         : clock == MO_CLOCK_ASSESS ? _ ("Since contact")
                                    : _ ("Since accepted");
}

const char *
mo_waiting_due_title (MoClock clock)
{
  return clock == MO_CLOCK_CONTACT  ? _ ("Reply due")
         : clock == MO_CLOCK_ASSESS ? _ ("Due")
                                    : _ ("Aim");
}

char *
mo_waiting_initials (const char *name)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit_set (name ? name : "", " -", -1);
  for (guint i = 0; words[i]; i++)
    if (*words[i])
      g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (words[i])));
  return g_strdup (initials->str);
}

char *
mo_waiting_sentence (const MoWaiting *it, MoDay today)
{
  g_autofree char *received = mo_day_to_short (it->received, today);
  g_autofree char *days =
      g_strdup_printf (ngettext ("%d day waited", "%d days waited", it->days), it->days);
  g_autofree char *pin = mo_waiting_pin (it, today);
  g_autofree char *said = g_strdup_printf (_ ("%s, %s, %s, received %s, %s, %s, next: %s"),
                                           it->name,
                                           it->strand_words,
                                           it->about,
                                           received,
                                           days,
                                           it->due_words,
                                           it->next_step);
  g_autofree char *owned =
      it->owner_name ? g_strdup_printf (_ ("%s, looked after by %s"), said, it->owner_name)
                     : g_strdup (said);
  return pin ? g_strdup_printf ("%s. %s", owned, pin) : g_steal_pointer (&owned);
}

static void
mo_waiting_row_class_init (MoWaitingRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_waiting_fields (), mo_waiting_ref, mo_waiting_unref);
}

static void
mo_waiting_row_init (MoWaitingRow *self)
{
}
