/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-call-rules.h"
#include "core/mo-happening-private.h"

static const MoHappeningCode media[] = {
  { "phone", N_ ("by telephone") },
  { "email", N_ ("by e-mail") },
  { "post", N_ ("by post") },
  { "text", N_ ("by text") },
  { "letter", N_ ("by letter") },
  { "paper", N_ ("on paper") },
  { "form", N_ ("by web form") },
  { "visit", N_ ("in person") },
  { NULL, NULL },
};
static const MoHappeningCode results[] = {
  { "taken_up", N_ ("It was taken up.") },
  { "not_taken_up", N_ ("It was not taken up.") },
  { "not_known", N_ ("Not known whether it was taken up.") },
  { NULL, NULL },
};
static const MoHappeningCode turnouts[] = {
  { "booked", N_ ("booked") },
  { "attended", N_ ("was there") },
  { "passed", N_ ("passed") },
  { "not_yet", N_ ("not yet ready") },
  { "did_not_come", N_ ("did not come") },
  { NULL, NULL },
};
static const MoHappeningCode stands[] = {
  { "-2", N_ ("Much less than expected") },
  { "-1", N_ ("Less than expected") },
  { "0", N_ ("As expected") },
  { "1", N_ ("More than expected") },
  { "2", N_ ("Much more than expected") },
  { NULL, NULL },
};

/* "one. two" without the empty ones; NULL for nothing. */
static char *
joined (const char *separator, const char *one, const char *two, const char *three)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *const all[] = { one, two, three };
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] && *all[i])
      g_ptr_array_add (parts, (gpointer) all[i]);
  g_ptr_array_add (parts, NULL);
  return parts->len > 1 ? g_strjoinv (separator, (char **) parts->pdata) : NULL;
}

static char *
quoted (const char *words)
{
  return words && *words ? g_strdup_printf (_ ("“%s”"), words) : NULL;
}

static char *
call_words (const MoHappeningFact *fact)
{
  gboolean done = g_strcmp0 (fact->a, "done") == 0,
           planned = g_strcmp0 (fact->a, "planned") == 0;
  g_autofree char *with = planned ? NULL : g_strdup_printf (_ ("with %s"), fact->b);
  const char *medium =
      done || planned ? mo_call_medium_words (*fact->c ? fact->c : "phone") : NULL;
  return joined (", ", with, medium, fact->d);
}

static char *
minutes_words (int minutes)
{
  return minutes > 0 ? g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes)
                     : NULL;
}

static char *
letter_words (const MoHappeningFact *fact)
{
  g_autofree char *weeks =
      fact->n > 0 ? g_strdup_printf (ngettext ("An answer within %d week was promised.",
                                               "An answer within %d weeks was promised.",
                                               fact->n),
                                     fact->n)
                  : NULL;
  return joined (
      " ", weeks, g_strcmp0 (fact->b, "large") == 0 ? _ ("Large print.") : NULL, NULL);
}

static char *
message_words (const MoHappeningFact *fact)
{
  if (fact->kind == MO_HAPPENING_MESSAGE_PASSED)
    return fact->a && *fact->a ? g_strdup_printf (_ ("Answered: %s"), fact->a) : NULL;
  return quoted (fact->a);
}

static char *
measure_words (const MoHappeningFact *fact)
{
  if (fact->n == 0)
    return g_strdup (_ ("Nothing was answered"));
  g_autofree char *answers =
      g_strdup_printf (ngettext ("%d answer", "%d answers", fact->n), fact->n);
  return g_strdup_printf (_ ("%s, on average %.1f"), answers, fact->m / 100.0);
}

static char *
pair_words (const MoHappeningFact *fact)
{
  g_autofree char *fit = fact->a && g_str_has_suffix (fact->a, "drafted") && fact->n > 0
                             ? g_strdup_printf (_ ("Fit %d of 100"), fact->n)
                             : NULL;
  return joined (". ", fit, fact->c, NULL);
}

static char *
phone_words (const MoHappeningFact *fact)
{
  g_autofree char *number =
      fact->b && *fact->b ? g_strdup_printf ("%s (%s)", fact->a, fact->b) : g_strdup (fact->a);
  return joined (": ", number, fact->c, NULL);
}

static char *
standing_words (const MoHappeningFact *fact)
{
  g_autofree char *code = g_strdup_printf ("%d", fact->n);
  return fact->m ? g_strdup (mo_happening_code (stands, code)) : NULL;
}

static char *
summary_words (const MoHappeningFact *fact)
{
  return quoted (fact->a);
}

static char *
words_of (const MoHappeningFact *fact)
{
  switch (fact->kind) {
  case MO_HAPPENING_RECEIVED: {
    g_autofree char *from = *fact->b ? g_strdup_printf (_ ("from %s"), fact->b) : NULL;
    return joined (", ",
                   fact->a,
                   from,
                   g_strcmp0 (fact->d, "family") == 0 ? _ ("family strand") : _ ("SCI strand"));
  }
  case MO_HAPPENING_ATTEMPT:
    return joined (". ", mo_happening_code (media, fact->b), fact->c, NULL);
  case MO_HAPPENING_LETTER:
    return letter_words (fact);
  case MO_HAPPENING_ASSESSMENT:
    return minutes_words (fact->n);
  case MO_HAPPENING_DECISION: {
    g_autofree char *to =
        fact->c && *fact->c ? g_strdup_printf (_ ("Pointed to %s"), fact->c) : NULL;
    return joined (". ", fact->b, to, NULL);
  }
  case MO_HAPPENING_SIGNPOST_RESULT:
    return joined (" ", mo_happening_code (results, fact->b), fact->c, NULL);
  case MO_HAPPENING_GOAL:
    return g_strdup (fact->b);
  case MO_HAPPENING_GOAL_STANDS:
    return standing_words (fact);
  case MO_HAPPENING_PAIR:
    return pair_words (fact);
  case MO_HAPPENING_ENDING:
    return joined (" · ", fact->b, fact->c, fact->d);
  case MO_HAPPENING_CALL:
    return call_words (fact);
  case MO_HAPPENING_SUMMARY:
    return summary_words (fact);
  case MO_HAPPENING_MESSAGE:
  case MO_HAPPENING_MESSAGE_PASSED:
    return message_words (fact);
  case MO_HAPPENING_MEASURE:
    return measure_words (fact);
  case MO_HAPPENING_FEELING:
    return quoted (fact->a);
  case MO_HAPPENING_NOTE:
  case MO_HAPPENING_CHANGE:
  case MO_HAPPENING_HOLD:
  case MO_HAPPENING_EXTENSION:
    return g_strdup (fact->a);
  case MO_HAPPENING_PHONE_GONE:
    return phone_words (fact);
  case MO_HAPPENING_IMPORT:
    return g_strdup_printf (_ ("%s, sheet %s, line %d"), fact->a, fact->b, fact->n);
  case MO_HAPPENING_TRAINING: {
    g_autofree char *strand =
        g_strdup (g_strcmp0 (fact->a, "family") == 0 ? _ ("family strand") : _ ("SCI strand"));
    return joined (", ", strand, fact->b, mo_happening_code (turnouts, fact->c));
  }
  case MO_HAPPENING_SIGNPOST:
  case MO_HAPPENING_CLOSED:
  case MO_HAPPENING_ONWARD:
  case MO_HAPPENING_CONSENT:
  case MO_HAPPENING_MENTOR:
  case MO_HAPPENING_SUPPORT:
    return g_strdup (fact->b && *fact->b ? fact->b : NULL);
  case MO_HAPPENING_AGREEMENT:
  case MO_HAPPENING_HOLD_OFF:
  case MO_HAPPENING_TASK:
  case MO_HAPPENING_CHECK:
  case MO_HAPPENING_CERTIFICATE:
  case MO_HAPPENING_KINDS:
    break;
  }
  return NULL;
}

char *
mo_happening_words (const MoHappeningFact *fact)
{
  MoHappeningFact told = *fact;
  const char **const texts[] = { &told.a, &told.b, &told.c, &told.d };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!*texts[i])
      *texts[i] = "";
  g_autofree char *words = words_of (&told);
  return words && *words ? g_steal_pointer (&words) : NULL;
}
