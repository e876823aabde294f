/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-assessment-rules.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "core/mo-call-rules.h"
#include "core/mo-lenient.h"
#include "core/mo-referral-rules.h"

#define MOST_LINE    200  /* letters of one line */
#define MOST_LONG    4000 /* letters of a note */
#define MOST_MINUTES 600

gboolean
mo_assessment_is_family (const MoAssessmentDraft *draft)
{
  return g_str_equal (mo_assessment_get (draft, MO_ASSESS_STRAND), "family");
}

static gboolean
in_strand (const MoAssessmentDraft *draft, int when)
{
  return (when & (mo_assessment_is_family (draft) ? MO_FORM_FAMILY : MO_FORM_SCI)) != 0;
}

static gboolean
is_blank_code (const char *code)
{
  return g_str_equal (code, MO_ASSESS_UNKNOWN) || g_str_equal (code, MO_ASSESS_PREFERS);
}

/* ---------------------------------------------------------------------- what applies */

static gboolean
has_pain (const MoAssessmentDraft *draft)
{
  const char *kinds = mo_assessment_get (draft, "pain_type");
  return *kinds && !g_str_equal (kinds, "none") && !is_blank_code (kinds);
}

/* What a goal is about is asked once there is one; another goal once there is the one before.
 */
static gboolean
wants_goal (const MoAssessmentDraft *draft, const char *key)
{
  int number = key[strlen ("goal")] - '0';
  gboolean detail = strchr (key, '_') != NULL;
  g_autofree char *needs = g_strdup_printf ("goal%d", detail ? number : number - 1);
  return (!detail && number == 1) || *mo_assessment_get (draft, needs) != '\0';
}

gboolean
mo_assessment_wants (const MoAssessmentDraft *draft, const MoAssessQuestion *question)
{
  if (!in_strand (draft, question->when))
    return FALSE;
  if (g_str_equal (question->key, "pain_worst"))
    return has_pain (draft);
  if (g_str_equal (question->key, "video_app")) {
    const char *video = mo_assessment_get (draft, "video");
    return g_str_equal (video, "confident") || g_str_equal (video, "not confident");
  }
  if (g_str_has_prefix (question->key, "goal"))
    return wants_goal (draft, question->key);
  return TRUE;
}

gboolean
mo_assessment_wants_part (const MoAssessmentDraft *draft, const MoAssessPart *part)
{
  return in_strand (draft, part->when);
}

const MoAssessQuestion *
mo_assessment_first (const MoAssessmentDraft *draft, const MoAssessTopic *topic)
{
  if (!topic)
    topic = mo_assessment_form ();
  for (const MoAssessQuestion *q = topic->questions; q->key; q++)
    if (mo_assessment_wants (draft, q))
      return q;
  return NULL;
}

const MoAssessQuestion *
mo_assessment_next (const MoAssessmentDraft *draft, const MoAssessQuestion *question)
{
  gboolean past = FALSE;
  for (const MoAssessTopic *topic = mo_assessment_form (); topic->key; topic++)
    for (const MoAssessQuestion *q = topic->questions; q->key; q++) {
      if (past && mo_assessment_wants (draft, q))
        return q;
      past |= q == question;
    }
  return NULL;
}

const MoAssessQuestion *
mo_assessment_before (const MoAssessmentDraft *draft, const MoAssessQuestion *question)
{
  const MoAssessQuestion *before = NULL;
  for (const MoAssessTopic *topic = mo_assessment_form (); topic->key; topic++)
    for (const MoAssessQuestion *q = topic->questions; q->key; q++) {
      if (q == question)
        return before;
      if (mo_assessment_wants (draft, q))
        before = q;
    }
  return NULL;
}

/* ---------------------------------------------------------------------- answered */

static gboolean
has_codes (const MoAssessPart *part)
{
  return part->kind == MO_ASSESS_CARDS || part->kind == MO_ASSESS_TICKS;
}

char *
mo_assessment_blank_key (const MoAssessQuestion *question)
{
  return has_codes (question->parts) ? g_strdup (question->key)
                                     : g_strconcat (question->key, "_blank", NULL);
}

const char *
mo_assessment_blank (const MoAssessmentDraft *draft, const MoAssessQuestion *question)
{
  g_autofree char *key = mo_assessment_blank_key (question);
  const char *code = mo_assessment_get (draft, key);
  return is_blank_code (code) ? code : "";
}

gboolean
mo_assessment_answered (const MoAssessmentDraft *draft, const MoAssessQuestion *question)
{
  return *mo_assessment_get (draft, question->key) || *mo_assessment_blank (draft, question);
}

static gboolean
is_word_of (const char *words, const char *word)
{
  g_auto (GStrv) each = g_strsplit (words, " ", -1);
  return g_strv_contains ((const char *const *) each, word);
}

gboolean
mo_assessment_seen (const MoAssessmentDraft *draft, const MoAssessQuestion *question)
{
  return is_word_of (mo_assessment_get (draft, MO_ASSESS_SEEN), question->key);
}

MoAssessmentDraft *
mo_assessment_see (const MoAssessmentDraft *draft, const MoAssessQuestion *question)
{
  const char *seen = mo_assessment_get (draft, MO_ASSESS_SEEN);
  if (mo_assessment_seen (draft, question))
    return mo_assessment_say (draft, MO_ASSESS_SEEN, seen);
  g_autofree char *more = g_strdup_printf ("%s%s%s", seen, *seen ? " " : "", question->key);
  return mo_assessment_say (draft, MO_ASSESS_SEEN, more);
}

/* Another goal, wishes and notes need no answer: asked is enough. */
static gboolean
may_stay_empty (const MoAssessQuestion *question)
{
  static const char *const keys[] = { "goal2", "goal3",       "goal4", "goal5",
                                      "note",  "mentor_wish", NULL };
  return g_strv_contains (keys, question->key);
}

static gboolean
needs_a_look (const MoAssessmentDraft *draft, const MoAssessQuestion *question, MoDay today)
{
  for (const MoAssessPart *part = question->parts; part->key; part++) {
    g_auto (MoVerdict) verdict = mo_assessment_check (draft, part, today);
    if (verdict.level == MO_LEVEL_REFUSED)
      return TRUE;
  }
  return FALSE;
}

MoTopicState
mo_assessment_topic_state (const MoAssessmentDraft *draft,
                           const MoAssessTopic *topic,
                           MoDay today)
{
  guint wanted = 0, answered = 0, seen = 0;
  for (const MoAssessQuestion *q = topic->questions; q->key; q++) {
    if (!mo_assessment_wants (draft, q))
      continue;
    if (needs_a_look (draft, q, today))
      return MO_TOPIC_TO_FIX;
    gboolean left = mo_assessment_seen (draft, q);
    gboolean empty = !mo_assessment_answered (draft, q);
    /* the goals are answered with the first one, whether or not more were asked for */
    if (empty && may_stay_empty (q) && topic->questions != q)
      continue;
    wanted++;
    answered += !empty || (left && may_stay_empty (q));
    seen += left;
  }
  if (answered == wanted)
    return MO_TOPIC_ANSWERED;
  if (answered > 0)
    return MO_TOPIC_PART;
  return seen > 0 ? MO_TOPIC_SKIPPED : MO_TOPIC_OPEN;
}

guint
mo_assessment_progress (const MoAssessmentDraft *draft, MoDay today)
{
  guint done = 0;
  for (const MoAssessTopic *topic = mo_assessment_form (); topic->key; topic++)
    done += mo_assessment_topic_state (draft, topic, today) == MO_TOPIC_ANSWERED;
  return done;
}

guint
mo_assessment_goals (const MoAssessmentDraft *draft)
{
  guint n = 0;
  for (int i = 1; i <= MO_ASSESS_GOALS; i++) {
    g_autofree char *key = g_strdup_printf ("goal%d", i);
    g_autofree char *words = g_strdup (mo_assessment_get (draft, key));
    n += *g_strstrip (words) != '\0';
  }
  return n;
}

/* ---------------------------------------------------------------------- what is right */

static MoVerdict
check_day (const MoAssessmentDraft *draft, const char *said, MoDay today)
{
  g_autofree char *problem = NULL;
  MoPrecision precision;
  MoDay day, born = mo_day_from_iso (mo_assessment_get (draft, "born_on"));

  if (!mo_lenient_day (said, today, &day, &precision, &problem))
    return mo_verdict_new (MO_LEVEL_REFUSED, "%s", problem);
  /* of a relative the day of birth is not asked; a month or a year may hold the birth */
  if (mo_assessment_is_family (draft) || precision != MO_PRECISION_DAY)
    born = MO_DAY_NONE;
  return day == MO_DAY_NONE ? (MoVerdict){ .level = MO_LEVEL_FINE }
                            : mo_rule_injury_date (day, born, today);
}

static MoVerdict
check_length (const char *said, int most)
{
  glong letters = g_utf8_strlen (said, -1);
  if (letters <= most)
    return (MoVerdict){ .level = MO_LEVEL_FINE };
  return mo_verdict_new (
      MO_LEVEL_REFUSED,
      _ ("This is %ld letters long. Shorten it to %d, and keep the rest in a "
         "letter or a file."),
      letters,
      most);
}

static MoVerdict
check_minutes (const char *said)
{
  char *end;
  long minutes = strtol (said, &end, 10);
  if (*g_strchug (end) == '\0' && minutes >= 0 && minutes <= MOST_MINUTES)
    return (MoVerdict){ .level = MO_LEVEL_FINE };
  return mo_verdict_new (
      MO_LEVEL_REFUSED, _ ("Write minutes from 0 to %d, such as 40."), MOST_MINUTES);
}

MoVerdict
mo_assessment_check (const MoAssessmentDraft *draft, const MoAssessPart *part, MoDay today)
{
  g_autofree char *said = g_strdup (mo_assessment_get (draft, part->key));

  if (*g_strstrip (said) == '\0')
    return (MoVerdict){ .level = MO_LEVEL_FINE };
  if (part->kind == MO_ASSESS_DAY)
    return check_day (draft, said, today);
  if (g_str_equal (part->key, "minutes"))
    return check_minutes (said);
  if (g_str_equal (part->key, "video_app") && !is_blank_code (said))
    return mo_rule_call_medium (said);
  return check_length (said, part->kind == MO_ASSESS_LINES ? MOST_LONG : MOST_LINE);
}

const MoAssessPart *
mo_assessment_problem (const MoAssessmentDraft *draft, MoDay today)
{
  for (const MoAssessTopic *topic = mo_assessment_form (); topic->key; topic++)
    for (const MoAssessQuestion *q = topic->questions; q->key; q++)
      for (const MoAssessPart *part = q->parts; part->key; part++) {
        g_auto (MoVerdict) verdict = mo_assessment_check (draft, part, today);
        if (mo_assessment_wants (draft, q) && verdict.level == MO_LEVEL_REFUSED)
          return part;
      }
  return NULL;
}
