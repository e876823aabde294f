/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the invented office looks after those who wait: who is whose, holds that are looked at
 * again, two who were placed by hand, one who never answers. */
#include "model/mo-demo-private.h"
#include "store/mo-referrals.h"
#include "store/mo-waiting.h"

/* Two of three belong to somebody, the newest to nobody yet. */
static void
own (Demo *demo, const MoWaiting *it)
{
  if (it->owner || it->id % 3 == 0 || demo->today - it->received < 4)
    return;
  mo_store_own_referral (
      demo->store, it->id, 0, demo->owners[it->id % G_N_ELEMENTS (demo->owners)], &demo->error);
}

static void
look_again (Demo *demo, const MoWaiting *it)
{
  if (it->level != MO_LEVEL_STOPPED || it->review)
    return;
  MoChange *change = mo_change_new ("referral", it->id, 0);
  mo_change_day (change, "review_on", it->hold_from + demo->policy.hold_review_days);
  demo_save (demo, change);
}

static void
place (Demo *demo, const MoWaiting *it, int rank, const char *why)
{
  mo_store_place_referral (demo->store, it->id, 0, rank, why, &demo->error);
  MoChange *change = mo_change_new ("referral", it->id, 0);
  mo_change_text (change, "manual_by", "Ruth Holt");
  mo_change_day (change, "manual_on", demo->today - 3);
  demo_save (demo, change);
}

/* Tried three times, so that the letter is next. */
static void
never_answers (Demo *demo, const MoWaiting *it)
{
  static const char *const outcomes[] = { "no_answer", "voicemail", "no_answer" };
  for (guint i = it->tries; i < G_N_ELEMENTS (outcomes); i++) {
    MoDay day = MAX (demo->today - 5 + (int) i * 2, it->received);
    g_autofree char *at = demo_instant (day, 10 * 60 + 20 * (int) i);
    MoChange *change = mo_change_new ("contact_attempt", 0, 0);
    mo_change_int (change, "referral", it->id);
    mo_change_text (change, "at", at);
    mo_change_text (change, "who", "Priya Nair");
    mo_change_text (change, "outcome", outcomes[i]);
    demo_save (demo, change);
  }
}

void
demo_waiting (Demo *demo)
{
  guint contact = 0, match = 0;
  g_autoptr (GPtrArray) list = NULL;

  if (!demo->error)
    list = mo_store_list_waiting (demo->store, demo->today, &demo->error);
  for (guint i = 0; list && i < list->len && !demo->error; i++) {
    const MoWaiting *it = g_ptr_array_index (list, i);
    own (demo, it);
    look_again (demo, it);
    if (it->clock == MO_CLOCK_CONTACT && it->level != MO_LEVEL_STOPPED && ++contact == 2)
      never_answers (demo, it);
    if (it->clock == MO_CLOCK_MATCH && !it->has_pairing && ++match == 3)
      place (demo, it, 1, "goes home from hospital on Friday");
  }
}
