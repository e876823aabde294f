/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-message-rules.h"

#include <glib/gi18n-lib.h>

const char *const mo_message_hows[] = { "phone", "text", "email", "post", "in_person", NULL };

static gboolean
is (const char *code, const char *one)
{
  return g_strcmp0 (code, one) == 0;
}

const char *
mo_message_to (const char *from, const char *to)
{
  if (to && *to)
    return to;
  return is (from, "mentee") ? "mentor" : "mentee";
}

gboolean
mo_message_is_open (const char *state)
{
  return is (state, "taken") || is (state, "passed");
}

static MoVerdict
settled (void)
{
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         "%s",
                         _ ("This message is settled. Take a new one for what is said now."));
}

MoVerdict
mo_rule_message_pass (const char *state, const char *to)
{
  if (is (state, "passed"))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           "%s",
                           _ ("This message was passed on already. Write down the answer."));
  if (!is (state, "taken"))
    return settled ();
  if (is (to, "office"))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           "%s",
                           _ ("This message is for the office: write down what was done about "
                              "it."));
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}

MoVerdict
mo_rule_message_answer (const char *state, const char *to)
{
  if (is (state, "taken") && !is (to, "office"))
    return mo_verdict_new (
        MO_LEVEL_REFUSED,
        "%s",
        _ ("Nobody was told of this message yet: pass it on first, then write "
           "down the answer."));
  return mo_message_is_open (state) ? (MoVerdict){ .level = MO_LEVEL_FINE } : settled ();
}

MoVerdict
mo_rule_message_settle (const char *state, const char *to)
{
  if (is (state, "taken") && !is (to, "office"))
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           "%s",
                           _ ("Nobody was told of this message yet: pass it on first. If it is "
                              "no longer true, put it in other words."));
  return mo_message_is_open (state) ? (MoVerdict){ .level = MO_LEVEL_FINE } : settled ();
}

MoVerdict
mo_rule_message_hidden (gboolean hidden)
{
  if (!hidden)
    return (MoVerdict){ .level = MO_LEVEL_FINE };
  return mo_verdict_new (
      MO_LEVEL_REFUSED,
      "%s",
      _ ("This message raised a concern: what becomes of it is decided there. Take a new "
         "message with what may be passed on."));
}

MoVerdict
mo_rule_message_settle_hidden (const char *state)
{
  return mo_message_is_open (state) ? (MoVerdict){ .level = MO_LEVEL_FINE } : settled ();
}

MoVerdict
mo_rule_message_reword (const char *state)
{
  if (is (state, "taken"))
    return (MoVerdict){ .level = MO_LEVEL_FINE };
  return mo_verdict_new (MO_LEVEL_REFUSED,
                         "%s",
                         _ ("This message was passed on as it stands. Take a new one with what "
                            "is right."));
}

MoVerdict
mo_rule_message_schedule (const char *state, gboolean made_call)
{
  if (made_call)
    return mo_verdict_new (MO_LEVEL_REFUSED,
                           "%s",
                           _ ("This message brought about a call already. Move that call, or "
                              "book another one on the page of calls."));
  return mo_message_is_open (state) ? (MoVerdict){ .level = MO_LEVEL_FINE } : settled ();
}

static gboolean
is_role (const char *role)
{
  return is (role, "mentee") || is (role, "mentor") || is (role, "office");
}

MoVerdict
mo_rule_message_new (const char *from, const char *to, const char *body)
{
  g_autofree char *words = g_strstrip (g_strdup (body ? body : ""));
  if (!is_role (from) || !is_role (to))
    return mo_verdict_new (
        MO_LEVEL_REFUSED, "%s", _ ("Say who the message is from and for whom it is."));
  if (is (from, to))
    return mo_verdict_new (
        MO_LEVEL_REFUSED, "%s", _ ("A message goes to somebody else than it comes from."));
  if (!*words)
    return mo_verdict_new (
        MO_LEVEL_REFUSED, "%s", _ ("Write what was said, in the words that may be passed on."));
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}

/* ---------------------------------------------------------------------- words */

const char *
mo_message_state_words (const char *state, const char *to)
{
  if (is (state, "taken"))
    return is (to, "office") ? _ ("to be dealt with") : _ ("to pass on");
  if (is (state, "passed"))
    return _ ("no answer yet");
  if (is (state, "answered"))
    return is (to, "office") ? _ ("dealt with") : _ ("answered");
  return is (to, "office") ? _ ("nothing to do") : _ ("no answer needed");
}

const char *
mo_message_role_words (const char *role)
{
  if (is (role, "mentee"))
    return _ ("mentee");
  return is (role, "mentor") ? _ ("mentor") : _ ("office");
}

const char *
mo_message_kind_words (const char *kind)
{
  static const char *const all[][2] = {
    { "move", N_ ("Call moved") },
    { "book", N_ ("Call booked") },
    { "cancel", N_ ("Call cancelled") },
    { "chase", N_ ("Summary asked for") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (is (kind, all[i][0]))
      return _ (all[i][1]);
  return NULL;
}

const char *
mo_message_how_words (const char *how)
{
  static const char *const all[][2] = {
    { "phone", N_ ("by telephone") },  { "text", N_ ("by text message") },
    { "email", N_ ("by e-mail") },     { "post", N_ ("by post") },
    { "in_person", N_ ("in person") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (is (how, all[i][0]))
      return _ (all[i][1]);
  return NULL;
}
