/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "store/mo-call-tell.h"
#include "store/mo-change.h"
#include "store/mo-messages.h"
#include "store/mo-slots.h"

static gboolean
keep_slot (MoStore *store, const MoSlotAsk *ask, GError **error)
{
  MoChange *change = mo_change_new ("pairing", ask->pairing, ask->rev);
  mo_change_int (change, "rhythm_days", ask->slot.rhythm);
  mo_change_int (change, "slot_weekday", mo_day_weekday (ask->slot.first));
  mo_change_int (change, "slot_minute", ask->slot.minute);
  mo_change_int (change, "skip_holidays", ask->slot.skip_holidays ? 1 : 0);
  return mo_store_save (store, change, NULL, error) != 0;
}

static gint64
book_one (MoStore *store, const MoSlotAsk *ask, const MoSlotDate *date, GError **error)
{
  MoNewCall call = { .pairing = ask->pairing,
                     .day = date->day,
                     .minute = ask->slot.minute,
                     .minutes = ask->slot.minutes,
                     .medium = ask->medium,
                     .confirmed = ask->confirmed };
  return mo_store_book_call (store, &call, error);
}

/* A call that stands there already is not moved, and what was written of it stays true. */
static gint64
move_one (MoStore *store, const MoSlotAsk *ask, const MoSlotDate *date, GError **error)
{
  if (date->was == date->day && date->was_minute == ask->slot.minute)
    return date->call;
  if (!mo_store_overtake_messages (store, date->call, NULL, error))
    return 0;
  return mo_store_move_call (store, date->call, 0, date->day, ask->slot.minute, error);
}

static gboolean
join_series (MoStore *store, const MoSlotAsk *ask, gint64 call, gint64 series, GError **error)
{
  MoChange *change = mo_change_new ("call", call, 0);
  mo_change_int (change, "series", series);
  mo_change_int (change, "minutes_planned", ask->slot.minutes);
  mo_change_text (change, "medium", ask->medium);
  return mo_store_save (store, change, NULL, error) != 0;
}

static gint64
take_place (MoStore *store, const MoSlotAsk *ask, GPtrArray *dates, GError **error)
{
  gint64 first = 0;
  for (guint i = 0; i < dates->len; i++) {
    const MoSlotDate *date = g_ptr_array_index (dates, i);
    if (date->passed_over)
      continue;
    gint64 call =
        date->call ? move_one (store, ask, date, error) : book_one (store, ask, date, error);
    first = first ? first : call;
    if (!call || !join_series (store, ask, call, first, error))
      return 0;
  }
  return first;
}

/* ---------------------------------------------------------------------- telling them */

static char *
message_words (const MoSlotAsk *ask, const MoSlotPlan *plan)
{
  const MoSlot *slot = &ask->slot;
  const MoSlotDate *first = NULL;
  for (guint i = 0; !first; i++) {
    const MoSlotDate *date = g_ptr_array_index (plan->dates, i);
    first = date->passed_over ? NULL : date;
  }
  g_autofree char *when =
      mo_slot_words (mo_day_weekday (slot->first), slot->minute, slot->rhythm);
  g_autofree char *day = mo_day_to_long (first->day);
  return plan->pair->to_come > 0 && ask->move
             ? g_strdup_printf (_ ("The calls are moved to %s, from %s on."), when, day)
             : g_strdup_printf (_ ("The calls are booked: %s, from %s on."), when, day);
}

static gboolean
tell (MoStore *store,
      const MoSlotAsk *ask,
      const MoSlotPlan *plan,
      const char *to,
      gint64 call,
      GError **error)
{
  g_autofree char *body = message_words (ask, plan);
  const MoNewMessage message = { .pairing = ask->pairing,
                                 .from = "office",
                                 .to = to,
                                 .kind = ask->move ? "move" : "book",
                                 .body = body,
                                 .about_call = call };
  return mo_store_write_message (store, &message, error) != 0;
}

static void
label (MoStore *store, const MoSlotAsk *ask, const MoSlotPlan *plan)
{
  g_autofree char *slot =
      mo_slot_words (mo_day_weekday (ask->slot.first), ask->slot.minute, ask->slot.rhythm);
  const char *mentee = plan->pair->mentee, *mentor = plan->pair->mentor;
  if (ask->move && plan->pair->to_come > 0)
    mo_store_label (store,
                    ngettext ("Slot of %s with %s changed to %s: %d call",
                              "Slot of %s with %s changed to %s: %d calls",
                              ask->slot.calls),
                    mentee,
                    mentor,
                    slot,
                    ask->slot.calls);
  else
    mo_store_label (store,
                    ngettext ("Slot of %s with %s booked, %s: %d call",
                              "Slot of %s with %s booked, %s: %d calls",
                              ask->slot.calls),
                    mentee,
                    mentor,
                    slot,
                    ask->slot.calls);
}

gpointer
mo_store_book_slot_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoSlotAsk *ask = data;
  g_autoptr (MoSlotPlan) plan = mo_store_plan_slot (store, ask, error);

  if (!plan)
    return NULL;
  if (plan->refusal)
    return mo_store_refuse_job (error, plan->refusal);
  label (store, ask, plan);
  gint64 first =
      keep_slot (store, ask, error) ? take_place (store, ask, plan->dates, error) : 0;
  if (first && ((ask->tell_mentee && !tell (store, ask, plan, "mentee", first, error)) ||
                (ask->tell_mentor && !tell (store, ask, plan, "mentor", first, error))))
    return NULL;
  return first ? g_memdup2 (&first, sizeof first) : NULL;
}
