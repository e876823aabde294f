/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-pairing-rules.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *state, *words;
  int step; /* order along the way; 0: an end */
} State;

static const State states[] = {
  { "draft", N_ ("draft"), 1 },
  { "mentor_asked", N_ ("mentor asked"), 2 },
  { "mentor_yes", N_ ("mentor said yes"), 3 },
  { "mentee_asked", N_ ("mentee asked"), 4 },
  { "agreed", N_ ("agreed"), 5 },
  { "briefed", N_ ("briefed"), 6 },
  { "first_call_booked", N_ ("first call booked"), 7 },
  { "active", N_ ("active"), 8 },
  { "paused", N_ ("paused"), 8 },
  { "ending", N_ ("ending"), 9 },
  { "impact_due", N_ ("impact measures due"), 10 },
  { "closed", N_ ("closed"), 0 },
  { "mentor_no", N_ ("mentor said no"), 0 },
  { "mentee_no", N_ ("mentee said no"), 0 },
  { "dropped", N_ ("dropped"), 0 },
};

static const State *
find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].state, code) == 0)
      return &states[i];
  return NULL;
}

const char *
mo_pairing_state_words (const char *code)
{
  const State *state = find (code);
  return state ? _ (state->words) : "";
}

gboolean
mo_pairing_is_open (const char *code)
{
  const State *state = find (code);
  return state && state->step > 0;
}

gboolean
mo_pairing_is_proposal (const char *code)
{
  const State *state = find (code);
  return state && state->step >= 1 && state->step <= 5;
}

static gboolean
allowed (const State *from, const State *to)
{
  if (from->step == 0 || from == to)
    return FALSE;
  if (g_str_equal (to->state, "closed"))
    return from->step >= 5;
  if (to->step == 0) /* a no, or dropped: only while it is a proposal */
    return from->step <= 7;
  if (from->step <= 5 && to->step <= 5) /* on the board a card goes either way */
    return TRUE;
  if (from->step <= 7 && to->step >= 5 && to->step <= 7) /* so it does from agreed on */
    return from->step >= 5;
  return from->step >= 5 && to->step >= 5 && (to->step >= from->step || to->step >= 8);
}

MoVerdict
mo_rule_pairing_move (const char *from, const char *to)
{
  const State *a = find (from), *b = find (to);
  if (a && b && allowed (a, b))
    return (MoVerdict){ 0 };
  if (a && b && a->step > 5 && b->step > 0 && b->step <= 5)
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        _ ("This pair has begun; it cannot go back to “%s”. Close the match instead."),
        mo_pairing_state_words (to));
  if (a && b && a->step > 0 && a->step < 5 && (b->step == 6 || b->step == 7))
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Agreed first, then the brief and the call."));
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         _ ("A match that is “%s” cannot become “%s”."),
                         mo_pairing_state_words (from),
                         mo_pairing_state_words (to));
}

MoVerdict
mo_rule_first_call (const char *from, const char *to, gboolean call_planned)
{
  gboolean booked = g_strcmp0 (to, "first_call_booked") == 0;
  if (booked && !call_planned)
    return mo_verdict_new (MO_LEVEL_ASK, _ ("Book the first call: that moves the card here."));
  if (call_planned && g_strcmp0 (from, "first_call_booked") == 0 &&
      (g_strcmp0 (to, "agreed") == 0 || g_strcmp0 (to, "briefed") == 0))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("The first call is planned. Cancel that call first."));
  return (MoVerdict){ 0 };
}

MoVerdict
mo_rule_rematch (const char *state, const char *reason)
{
  static const char *const over[] = { "goal_reached", "mentee stopped", "died", NULL };
  const State *is = find (state);

  if (!is || is->step < 8 || is->step > 9)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           is && is->step && is->step < 8
                               ? _ ("This pair has not begun: move the card on the board.")
                               : _ ("This match is over already."));
  if (!reason || !*reason)
    return mo_verdict_new (MO_LEVEL_REFUSED, _ ("Choose why it ends."));
  if (g_strv_contains (over, reason))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           _ ("Then nobody waits for another mentor: end the match instead."));
  return (MoVerdict){ 0 };
}

MoVerdict
mo_rule_column (int cards, int most)
{
  if (most <= 0 || cards < most)
    return (MoVerdict){ 0 };
  if (cards == most)
    return mo_verdict_new (MO_LEVEL_FINE, _ ("%d at most: full"), most);
  return mo_verdict_new (MO_LEVEL_SOON, _ ("%d at most: %d too many"), most, cards - most);
}
