/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-concern-rules.h"

#include <glib/gi18n-lib.h>

static gboolean
is (const char *state, const char *wanted)
{
  return g_strcmp0 (state, wanted) == 0;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *clean = g_strstrip (g_strdup (text ? text : ""));
  return !*clean;
}

static MoVerdict
fine (void)
{
  return (MoVerdict){ .level = MO_LEVEL_FINE };
}

static MoVerdict
refused (const char *sentence)
{
  return mo_verdict_new (MO_LEVEL_REFUSED, "%s", sentence);
}

MoConcernAccess
mo_rule_concern_access (gboolean lead, gboolean let_in, gboolean raised_it)
{
  return lead || let_in ? MO_CONCERN_ALL : raised_it ? MO_CONCERN_OWN : MO_CONCERN_NOTHING;
}

/* ---------------------------------------------------------------------- the way of it */

static gboolean
is_decided (const MoConcernStanding *standing)
{
  return is (standing->state, "shared") || is (standing->state, "not_shared") ||
         is (standing->state, "monitored");
}

/* "A second member of staff countersigns": not the one who signed first. */
static MoVerdict
sign (const MoConcernStanding *standing, const char *login)
{
  if (!standing->closing)
    return refused (_ ("Nobody has signed yet. Close it first, then a second person signs."));
  if (!login || is (standing->closed_login, login))
    return refused (_ ("You signed first. A second person has to sign: the lead lets somebody "
                       "in, and they sign with their own login."));
  return fine ();
}

static MoVerdict
open_only (const MoConcernStanding *standing)
{
  if (is (standing->state, "closed"))
    return refused (_ ("This concern is closed. Open it again first, and say why."));
  if (standing->closing)
    return refused (_ ("It waits for the second signature. The second person signs, or gives "
                       "it back with their reason."));
  return fine ();
}

static MoVerdict
after_triage (const MoConcernStanding *standing)
{
  MoVerdict verdict = open_only (standing);
  if (verdict.level == MO_LEVEL_FINE && is (standing->state, "raised"))
    return refused (_ ("Look at it first: how serious it is, and what is done now."));
  return verdict;
}

static MoVerdict
after_decision (const MoConcernStanding *standing)
{
  MoVerdict verdict = after_triage (standing);
  if (verdict.level == MO_LEVEL_FINE && !is_decided (standing))
    return refused (_ ("Decide first: write down who was told, or why nobody is told."));
  return verdict;
}

MoVerdict
mo_rule_concern_step (MoConcernStep step, const MoConcernStanding *standing, const char *login)
{
  switch (step) {
  case MO_CONCERN_TRIAGE:
    if (is (standing->state, "raised"))
      return fine ();
    return refused (_ ("It was looked at already. Write down what is new."));
  case MO_CONCERN_KEEP:
    return after_triage (standing);
  case MO_CONCERN_MONITOR:
  case MO_CONCERN_CLOSE:
    return after_decision (standing);
  case MO_CONCERN_TELL: /* nobody waits for a form before they ring the police */
    return open_only (standing);
  case MO_CONCERN_SIGN:
  case MO_CONCERN_RETURN:
    return sign (standing, login);
  case MO_CONCERN_REOPEN:
    return is (standing->state, "closed") ? fine () : refused (_ ("It is open."));
  case MO_CONCERN_WRITE:
  case MO_CONCERN_LET_IN:
    return fine ();
  case MO_CONCERN_STEPS:
    break;
  }
  g_return_val_if_reached (fine ());
}

/* ---------------------------------------------------------------------- its words */

MoVerdict
mo_rule_concern_raise (gboolean somebody, const char *words)
{
  if (!somebody)
    return refused (_ ("Choose whom you are worried about."));
  if (is_blank (words))
    return refused (_ ("Write what worries you, in a few words. It need not be sure."));
  return fine ();
}

MoVerdict
mo_rule_concern_words (MoConcernStep step, const char *words)
{
  if (!is_blank (words))
    return fine ();
  switch (step) {
  case MO_CONCERN_TRIAGE:
    return refused (_ ("Write what is done now, in a few words."));
  case MO_CONCERN_KEEP:
    return refused (_ ("Write why nobody outside is told. This is always written down."));
  case MO_CONCERN_CLOSE:
    return refused (_ ("Write how it ended, for the second person to read."));
  case MO_CONCERN_RETURN:
    return refused (_ ("Write what is still to be done before you would sign."));
  case MO_CONCERN_REOPEN:
    return refused (_ ("Write why it is opened again."));
  case MO_CONCERN_LET_IN:
    return refused (_ ("Write why they need to read this concern."));
  case MO_CONCERN_MONITOR:
    return refused (_ ("Write what is watched."));
  case MO_CONCERN_SIGN:
    return fine ();
  default:
    return refused (_ ("Write a few words."));
  }
}

gboolean
mo_concern_is_outside (const char *whom)
{
  return !is (whom, "trustees") && !is (whom, "regulator") && !is (whom, "ico");
}

MoVerdict
mo_rule_concern_told (const char *whom,
                      const char *consent,
                      const char *why,
                      MoDay day,
                      MoDay raised,
                      MoDay today)
{
  if (!whom || !*whom)
    return refused (_ ("Choose who was told."));
  if (day == MO_DAY_NONE)
    return refused (_ ("Write the day, as “today” or 12 March."));
  if (day > today)
    return refused (_ ("This day is still to come. Write it down once they were told."));
  if (!consent || !*consent)
    return refused (_ ("Choose whether the person agreed."));
  if (!is (consent, "given") && is_blank (why))
    return refused (_ ("Write why they were told without the person’s agreement."));
  return fine ();
}

MoVerdict
mo_rule_concern_review (MoDay review, MoDay today)
{
  if (review == MO_DAY_NONE || review <= today)
    return refused (_ ("Write a day after today, as “in 2 weeks” or 12 March."));
  return fine ();
}

/* ---------------------------------------------------------------------- its days */

MoDay
mo_rule_due_concern (const MoConcernStanding *standing, const MoPolicy *policy)
{
  if (is (standing->state, "closed"))
    return MO_DAY_NONE;
  if (standing->closing)
    return standing->closed + policy->concern_sign_days;
  if (is (standing->state, "raised"))
    return standing->raised;
  if (is (standing->state, "triaged"))
    return MAX (standing->triaged, standing->raised) + policy->concern_decision_days;
  if (standing->review != MO_DAY_NONE)
    return standing->review;
  return MAX (standing->decided, standing->raised) + policy->concern_review_days;
}

int
mo_concern_hours_left (const char *since, const char *now, int hours)
{
  g_autoptr (GDateTime) from = since ? g_date_time_new_from_iso8601 (since, NULL) : NULL;
  g_autoptr (GDateTime) to = now ? g_date_time_new_from_iso8601 (now, NULL) : NULL;
  if (!from || !to)
    return 0;
  gint64 left = hours * G_TIME_SPAN_HOUR - g_date_time_difference (to, from);
  return (int) (left >= 0 ? left / G_TIME_SPAN_HOUR
                          : -((-left + G_TIME_SPAN_HOUR - 1) / G_TIME_SPAN_HOUR));
}
