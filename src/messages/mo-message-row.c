/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the message book: who to whom, the words, how it stands. */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "messages/mo-messages-page-private.h"
#include "widget/mo-line-cell.h"

struct _MoMessageRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoMessageRow, mo_message_row, MO_TYPE_ROW)

static void
mo_message_row_class_init (MoMessageRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_message_fields (), mo_message_ref, mo_message_unref);
}

static void
mo_message_row_init (MoMessageRow *self)
{
}

/* ---------------------------------------------------------------------- words */

char *
mo_message_at_words (const char *utc, MoDay today)
{
  MoDay day;
  int minute;
  if (!mo_call_time_from_utc (utc, MO_ZONE, &day, &minute))
    return g_strdup (_ ("day not known"));
  g_autofree char *time = mo_call_time_words (minute);
  if (day == today)
    return g_strdup_printf (_ ("today %s"), time);
  g_autofree char *date = mo_day_to_short (day, today);
  return g_strdup_printf ("%s %s", date, time);
}

static int
days_since (const char *utc, MoDay today)
{
  MoDay day = MO_DAY_NONE;
  return mo_call_time_from_utc (utc, MO_ZONE, &day, NULL) ? today - day : 0;
}

char *
mo_message_standing (const MoMessage *message, MoDay today)
{
  const char *words = mo_message_state_words (message->state, message->to_role);
  int days = days_since (message->passed_at, today);

  if (g_str_equal (message->state, "passed") && days > 0)
    return g_strdup_printf (ngettext ("no answer for %d day", "no answer for %d days", days),
                            days);
  if (message->hidden && g_str_equal (message->state, "taken"))
    return g_strdup (_ ("raised a concern"));
  if (!g_str_equal (message->state, "taken"))
    return g_strdup (words);
  const MoVerdict verdict = { .level = message->level, .days_left = message->days_left };
  g_autofree char *when = mo_verdict_days_words (&verdict);
  return g_strdup_printf ("%s, %s", words, when);
}

const char *
mo_message_icon (const MoMessage *message)
{
  if (message->answers)
    return "mo-undo-symbolic";
  return mo_message_kind_words (message->kind) ? "mo-calls-symbolic" : "mo-messages-symbolic";
}

static char *
names (const MoMessage *message)
{
  return g_strdup_printf (
      _ ("%s to %s"), mo_message_from_name (message), mo_message_to_name (message));
}

/* "answer · taken today 10:12 by telephone, Priya Nair" */
static char *
taken_words (const MoMessage *message, MoDay today)
{
  const char *kind = message->answers ? _ ("Answer") : mo_message_kind_words (message->kind);
  const char *how = mo_message_how_words (message->taken_how);
  g_autofree char *at = mo_message_at_words (message->taken_at, today);
  return g_strdup_printf ("%s%s%s%s%s · %s",
                          kind ? kind : "",
                          kind ? " · " : "",
                          at,
                          how ? " " : "",
                          how ? how : "",
                          message->taken_by);
}

/* ---------------------------------------------------------------------- the cell */

static void
show_state (MoStateLabel *label, const MoMessage *message, const char *words)
{
  if (message->hidden && g_str_equal (message->state, "taken"))
    mo_state_label_set_icon (label, MO_LEVEL_STOPPED, "mo-safeguarding-symbolic", words);
  else if (g_str_equal (message->state, "taken"))
    mo_state_label_set (label, message->level, words);
  else if (g_str_equal (message->state, "passed"))
    mo_state_label_set_icon (label, MO_LEVEL_STOPPED, "mo-soon-symbolic", words);
  else
    mo_state_label_set_icon (label, MO_LEVEL_FINE, "mo-in-time-symbolic", words);
}

static void
fill (GtkWidget *cell, gpointer row, gpointer user)
{
  MoMessagesPage *page = user;
  const MoMessage *message = mo_row_get_record (row);
  MoDay today = mo_office_get_today (page->office);
  g_autofree char *who = names (message), *state = mo_message_standing (message, today),
                  *taken = taken_words (message, today);
  g_autofree char *spoken =
      g_strdup_printf ("%s, %s: %s. %s", who, state, message->body, taken);

  mo_line_cell_set (cell, mo_message_icon (message), who, message->body, taken, spoken);
  show_state (mo_line_cell_get_state (cell), message, state);
}

GtkListItemFactory *
mo_message_row_factory (MoMessagesPage *self)
{
  return mo_line_cell_factory (fill, self);
}
