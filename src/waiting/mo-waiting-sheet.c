/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting/mo-waiting-sheet.h"

#include <glib/gi18n-lib.h>

#include "core/mo-waiting-order.h"
#include "model/mo-waiting-figures.h"
#include "waiting/mo-waiting-row.h"

#define N_COLUMNS 8

static const char *
clock_words (int clock)
{
  return clock == MO_CLOCK_CONTACT  ? _ ("To first contact")
         : clock == MO_CLOCK_ASSESS ? _ ("To assessment talk")
                                    : _ ("To a match");
}

/* ---------------------------------------------------------------------- on paper */

static char *
person_words (const MoWaiting *it, MoDay today)
{
  g_autofree char *pin = mo_waiting_pin (it, today);
  g_autofree char *words =
      g_strdup_printf ("%s\n%s · %s", it->name, it->number, it->strand_words);
  return pin ? g_strdup_printf ("%s\n%s", words, pin) : g_steal_pointer (&words);
}

static char *
due_words (const MoWaiting *it, MoDay today)
{
  g_autofree char *since = mo_day_to_short (it->hold_from, today);
  g_autofree char *review = mo_day_to_short (it->review, today);
  g_autofree char *held = it->level == MO_LEVEL_STOPPED && since
                              ? g_strdup_printf (_ ("on hold since %s"), since)
                              : g_strdup (it->due_words);
  return review ? g_strdup_printf (_ ("%s, look again %s"), held, review)
                : g_steal_pointer (&held);
}

static void
add_row (MoSheet *sheet, const MoWaiting *it, MoDay today)
{
  g_autofree char *place = g_strdup_printf ("%d", it->place);
  g_autofree char *person = person_words (it, today);
  g_autofree char *received = mo_day_to_short (it->received, today);
  g_autofree char *days = mo_waiting_days_words (it->days);
  g_autofree char *due = due_words (it, today);
  const char *cells[N_COLUMNS] = {
    place, person, it->about,     received,
    days,  due,    it->next_step, it->owner_name ? it->owner_name : "—",
  };
  mo_sheet_table_row (sheet, cells);
}

static void
add_clock (MoSheet *sheet, GPtrArray *list, MoClock clock, int aim, MoDay today)
{
  const MoSheetColumn columns[N_COLUMNS] = {
    { "", 0.4, TRUE },
    { _ ("Person"), 3.2, FALSE },
    { _ ("Level or relation"), 2.2, FALSE },
    { _ ("Received"), 1.3, FALSE },
    { mo_waiting_days_title (clock), 1.1, TRUE },
    { mo_waiting_due_title (clock), 1.5, FALSE },
    { _ ("Next step"), 1.6, FALSE },
    { _ ("Who"), 1.3, FALSE },
  };
  MoWaitingFigures figures = mo_waiting_figures (list, clock);
  g_autofree char *words = mo_waiting_figures_words (&figures);
  g_autofree char *note = g_strdup_printf (
      ngettext ("%s; the aim is %d day.", "%s; the aim is %d days.", aim), words, aim);

  mo_sheet_heading (sheet, 2, clock_words (clock));
  mo_sheet_note (sheet, figures.n ? note : words);
  if (figures.n == 0)
    return;
  mo_sheet_table_begin (sheet, columns, N_COLUMNS);
  for (guint i = 0; i < list->len; i++) {
    const MoWaiting *it = g_ptr_array_index (list, i);
    if (it->clock == (int) clock)
      add_row (sheet, it, today);
  }
  mo_sheet_table_end (sheet);
}

MoSheet *
mo_waiting_sheet_new (GPtrArray *list,
                      MoClock clock,
                      const char *office,
                      const MoPolicy *policy,
                      MoDay today)
{
  const int aims[] = { policy->reply_days, policy->assess_days, policy->match_days };
  g_autofree char *day = mo_day_to_long (today);
  g_autofree char *title = g_strdup_printf (_ ("Waiting list, %s"), day);
  g_autofree char *foot =
      office && *office ? g_strdup_printf (_ ("Confidential: names of people. %s"), office)
                        : g_strdup (_ ("Confidential: names of people."));
  MoSheet *sheet = mo_sheet_new (title, foot, today, MO_SHEET_LANDSCAPE);

  mo_sheet_heading (sheet, 1, title);
  mo_sheet_note (sheet, mo_waiting_order_words ());
  mo_sheet_note (sheet, _ ("Days on hold are not counted."));
  for (int i = 0; i < (int) G_N_ELEMENTS (aims); i++)
    if (clock == MO_CLOCK_NONE || clock == (MoClock) (MO_CLOCK_CONTACT + i))
      add_clock (sheet, list, MO_CLOCK_CONTACT + i, aims[i], today);
  return sheet;
}

/* ---------------------------------------------------------------------- as a table */

static void
add_line (GString *csv,
          const MoWaiting *it,
          MoDay today,
          MoWaitingCell cell,
          MoWaitingRowEnd row_end)
{
  g_autofree char *place = g_strdup_printf ("%d", it->place);
  g_autofree char *received = mo_day_to_iso (it->received);
  g_autofree char *days = mo_waiting_days_words (it->days);
  g_autofree char *left = g_strdup_printf ("%d", it->days_left);
  g_autofree char *hold = mo_day_to_iso (it->hold_from);
  g_autofree char *review = mo_day_to_iso (it->review);
  g_autofree char *pin = mo_waiting_pin (it, today);
  const char *const cells[] = {
    clock_words (it->clock),
    place,
    it->number,
    it->name,
    it->strand_words,
    it->about,
    received,
    days,
    left,
    it->due_words,
    hold ? hold : "",
    review ? review : "",
    it->next_step,
    it->owner_name ? it->owner_name : "",
    pin ? pin : "",
  };
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    cell (csv, cells[i]);
  row_end (csv);
}

char *
mo_waiting_csv (GPtrArray *list,
                MoClock clock,
                MoDay today,
                MoWaitingCell cell,
                MoWaitingRowEnd row_end)
{
  const char *const heads[] = {
    _ ("Clock"),     _ ("Place"),         _ ("Number"),
    _ ("Name"),      _ ("Strand"),        _ ("Level or relation"),
    _ ("Received"),  _ ("Days"),          _ ("Days left"),
    _ ("State"),     _ ("On hold since"), _ ("Look again"),
    _ ("Next step"), _ ("Who"),           _ ("Placed by hand"),
  };
  g_autoptr (GString) csv = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    cell (csv, heads[i]);
  row_end (csv);
  for (guint i = 0; i < list->len; i++) {
    const MoWaiting *it = g_ptr_array_index (list, i);
    if (clock == MO_CLOCK_NONE || it->clock == (int) clock)
      add_line (csv, it, today, cell, row_end);
  }
  return g_strdup (csv->str);
}
