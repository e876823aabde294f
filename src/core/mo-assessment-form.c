/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-assessment-form.h"

#include <glib/gi18n-lib.h>

#define END                                                                                    \
  {                                                                                            \
    NULL                                                                                       \
  }
#define SCI    MO_FORM_SCI
#define FAMILY MO_FORM_FAMILY
#define BOTH   MO_FORM_ANY_STRAND

#define PLAIN(words)                                                                           \
  {                                                                                            \
    NULL, NULL, words                                                                          \
  }
#define SAID                                                                                   \
  {                                                                                            \
    N_ ("What she said"), N_ ("What he said"), N_ ("What they said")                           \
  }
#define TALK PLAIN (N_ ("Wants to talk about it with a mentor"))

static const MoFormOption yes_no_later[] = {
  { "yes", N_ ("Yes") },
  { "no", N_ ("No") },
  { "later", N_ ("Later") },
  END,
};

static const MoFormOption yes_no[] = {
  { "yes", N_ ("Yes") },
  { "no", N_ ("No") },
  END,
};

static const MoFormOption lives_with[] = {
  { "yes", N_ ("Live together") },
  { "no", N_ ("Live apart") },
  END,
};

static const MoFormOption completeness[] = {
  { "complete", N_ ("Complete") },
  { "incomplete", N_ ("Incomplete") },
  { "not sure", N_ ("Not sure") },
  END,
};

/* ---------------------------------------------------------------------- five topics */

static const MoAssessPart relation_parts[] = {
  { "relation", MO_ASSESS_CARDS, FAMILY, PLAIN (N_ ("Relation")), NULL, "relation" },
  { "injured_name",
    MO_ASSESS_LINE,
    FAMILY,
    PLAIN (N_ ("Who was injured")),
    N_ ("First name is enough") },
  { "lives_with", MO_ASSESS_ROW, FAMILY, PLAIN (N_ ("Home")), NULL, NULL, lives_with },
  { "carer", MO_ASSESS_ROW, FAMILY, PLAIN (N_ ("Main carer")), NULL, NULL, yes_no },
  END,
};

static const MoAssessPart level_parts[] = {
  { "level",
    MO_ASSESS_LEVEL,
    BOTH,
    PLAIN (N_ ("Neurological level")),
    N_ ("C5/6, T12, para, cauda equina; in any words") },
  { "completeness",
    MO_ASSESS_CARDS,
    BOTH,
    PLAIN (N_ ("Complete or incomplete")),
    NULL,
    NULL,
    completeness },
  { "said", MO_ASSESS_LINES, BOTH, SAID },
  END,
};

static const MoAssessPart since_parts[] = {
  { "injured_on",
    MO_ASSESS_DAY,
    BOTH,
    PLAIN (N_ ("Date of injury")),
    N_ ("Day, month or year is enough") },
  END,
};

static const MoAssessQuestion injury[] = {
  { "relation",
    FAMILY,
    N_ ("How are you related to the person who was injured?"),
    NULL,
    N_ ("“First about the person who was injured, then about you.”"),
    NULL,
    relation_parts },
  { "level",
    BOTH,
    N_ ("What is the level of your injury?"),
    /* Translators: %s is a name, or "your partner". */
    N_ ("What is the level of the injury of %s?"),
    N_ ("“Say it as the hospital did, or in your own words. Not being sure is fine.”"),
    NULL,
    level_parts },
  { "injured_on",
    BOTH,
    N_ ("When did it happen?"),
    N_ ("When was %s injured?"),
    N_ ("“Any time ago is welcome, last month or forty years.”"),
    NULL,
    since_parts },
  END,
};

static const MoAssessPart mobility_parts[] = {
  { "mobility", MO_ASSESS_TICKS, BOTH, PLAIN (N_ ("Getting about")), NULL, "mobility" },
  { "mobility_talk", MO_ASSESS_ROW, BOTH, TALK, NULL, NULL, yes_no_later },
  { "mobility_said", MO_ASSESS_LINES, BOTH, SAID },
  END,
};

static const MoAssessQuestion mobility[] = {
  { "mobility",
    BOTH,
    N_ ("How do you get about?"),
    N_ ("How does %s get about?"),
    N_ ("“Indoors, outdoors and in the car: whatever is used most comes first.”"),
    NULL,
    mobility_parts },
  END,
};

static const MoAssessPart bladder_parts[] = {
  { "bladder", MO_ASSESS_TICKS, BOTH, PLAIN (N_ ("Bladder")), NULL, "bladder" },
  { "bladder_talk", MO_ASSESS_ROW, BOTH, TALK, NULL, NULL, yes_no_later },
  { "bladder_said", MO_ASSESS_LINES, BOTH, SAID },
  END,
};

static const MoAssessQuestion bladder[] = {
  { "bladder",
    BOTH,
    N_ ("How do you manage your bladder day to day?"),
    N_ ("How does %s manage the bladder day to day?"),
    N_ ("“You only need to tell me what you are happy to. It helps me find somebody who lives "
        "with the same.”"),
    N_ ("“Only what you know and are happy to tell me. It helps me find somebody whose family "
        "lives with the same.”"),
    bladder_parts },
  END,
};

static const MoAssessPart bowel_parts[] = {
  { "bowel", MO_ASSESS_TICKS, BOTH, PLAIN (N_ ("Bowels")), NULL, "bowel" },
  { "bowel_talk", MO_ASSESS_ROW, BOTH, TALK, NULL, NULL, yes_no_later },
  { "bowel_said", MO_ASSESS_LINES, BOTH, SAID },
  END,
};

static const MoAssessQuestion bowel[] = {
  { "bowel",
    BOTH,
    N_ ("How do you manage your bowels day to day?"),
    N_ ("How does %s manage the bowels day to day?"),
    N_ ("“You only need to tell me what you are happy to. It helps me find somebody who lives "
        "with the same.”"),
    N_ ("“Only what you know and are happy to tell me. It helps me find somebody whose family "
        "lives with the same.”"),
    bowel_parts },
  END,
};

static const MoAssessPart pain_parts[] = {
  { "pain_type", MO_ASSESS_TICKS, BOTH, PLAIN (N_ ("Pain")), NULL, "pain" },
  { "pain_talk", MO_ASSESS_ROW, BOTH, TALK, NULL, NULL, yes_no_later },
  { "pain_said", MO_ASSESS_LINES, BOTH, SAID },
  END,
};

static const MoAssessPart scale_parts[] = {
  { "pain_worst", MO_ASSESS_SCALE, BOTH, PLAIN (N_ ("At its worst, this week")) },
  { "pain_now", MO_ASSESS_SCALE, BOTH, PLAIN (N_ ("Just now")) },
  END,
};

static const MoAssessQuestion pain[] = {
  { "pain_type",
    BOTH,
    N_ ("Do you have pain, and of what kind?"),
    N_ ("Does %s have pain, and of what kind?"),
    N_ ("“Burning, aching, from the muscles or the nerves: in your own words.”"),
    NULL,
    pain_parts },
  { "pain_worst",
    BOTH,
    N_ ("How bad is it, from 0 to 10?"),
    N_ ("How bad is it for %s, from 0 to 10?"),
    N_ ("“Nought is no pain, ten is the worst you can think of.”"),
    NULL,
    scale_parts },
  END,
};

/* ---------------------------------------------------------------------- the person */

static const MoAssessPart interest_parts[] = {
  { "interests",
    MO_ASSESS_TICKS,
    BOTH,
    PLAIN (N_ ("Interests that mentors share")),
    NULL,
    "interest" },
  { "interests_more",
    MO_ASSESS_LINE,
    BOTH,
    PLAIN (N_ ("Others")),
    N_ ("With commas between: chess, allotment") },
  END,
};

static const MoAssessQuestion interests[] = {
  { "interests",
    BOTH,
    N_ ("What do you enjoy, or used to enjoy?"),
    NULL,
    N_ ("“It is easier to talk to somebody who likes the same things.”"),
    NULL,
    interest_parts },
  END,
};

static const MoAssessPart week_parts[] = {
  { "week", MO_ASSESS_WEEK, BOTH, PLAIN (N_ ("Parts of the week")) },
  { "contact_times",
    MO_ASSESS_LINES,
    BOTH,
    PLAIN (N_ ("More about times")),
    N_ ("Not in term time, not before ten") },
  END,
};

static const MoAssessQuestion availability[] = {
  { "week",
    BOTH,
    N_ ("When could you talk to a mentor?"),
    NULL,
    N_ ("“Calls take up to an hour. Evenings and weekends are possible too.”"),
    NULL,
    week_parts },
  END,
};

static const MoFormOption importance[] = {
  { "1", N_ ("A little") },
  { "2", N_ ("Quite") },
  { "3", N_ ("Very") },
  END,
};

static const MoFormOption difficulty[] = {
  { "1", N_ ("Easy") },
  { "2", N_ ("Fair") },
  { "3", N_ ("Hard") },
  END,
};

static const MoFormOption where_now[] = {
  { "-2", N_ ("Far from it (−2)") },           { "-1", N_ ("Some way off (−1)") },
  { "0", N_ ("About as hoped (0)") },          { "1", N_ ("Better than hoped (+1)") },
  { "2", N_ ("Much better than hoped (+2)") }, END,
};

#define OWN_WORDS                                                                              \
  {                                                                                            \
    N_ ("In her own words"), N_ ("In his own words"), N_ ("In their own words")                \
  }
#define GOAL_PARTS(n)                                                                          \
  static const MoAssessPart goal##n##_parts[] = {                                              \
    { "goal" #n, MO_ASSESS_LINES, BOTH, OWN_WORDS, N_ ("One goal; others have their turn") },  \
    END,                                                                                       \
  };                                                                                           \
  static const MoAssessPart goal##n##_about_parts[] = {                                        \
    { "goal" #n "_about",                                                                      \
      MO_ASSESS_CARDS,                                                                         \
      BOTH,                                                                                    \
      PLAIN (N_ ("The goal is about")),                                                        \
      NULL,                                                                                    \
      "goal" },                                                                                \
    END,                                                                                       \
  };                                                                                           \
  static const MoAssessPart goal##n##_now_parts[] = {                                          \
    { "goal" #n "_now",                                                                        \
      MO_ASSESS_CARDS,                                                                         \
      BOTH,                                                                                    \
      PLAIN (N_ ("Where it stands")),                                                          \
      NULL,                                                                                    \
      NULL,                                                                                    \
      where_now },                                                                             \
    { "goal" #n "_importance",                                                                 \
      MO_ASSESS_ROW,                                                                           \
      BOTH,                                                                                    \
      PLAIN (N_ ("How important it is")),                                                      \
      NULL,                                                                                    \
      NULL,                                                                                    \
      importance },                                                                            \
    { "goal" #n "_difficulty",                                                                 \
      MO_ASSESS_ROW,                                                                           \
      BOTH,                                                                                    \
      PLAIN (N_ ("How hard it looks")),                                                        \
      NULL,                                                                                    \
      NULL,                                                                                    \
      difficulty },                                                                            \
    { "goal" #n "_target", MO_ASSESS_LINES, BOTH, PLAIN (N_ ("What good would look like")) },  \
    END,                                                                                       \
  };
GOAL_PARTS (1)
GOAL_PARTS (2)
GOAL_PARTS (3)
GOAL_PARTS (4)
GOAL_PARTS (5)

#define GOAL_DETAILS(n)                                                                        \
  { "goal" #n "_about",   BOTH, N_ ("What is that goal about?"), NULL, NULL, NULL,             \
    goal##n##_about_parts },                                                                   \
  {                                                                                            \
    "goal" #n "_now", BOTH, N_ ("How far away is it now?"), NULL,                              \
        N_ ("“And how will you know that it is reached?”"), NULL, goal##n##_now_parts          \
  }
#define GOAL_MORE(n)                                                                           \
  {                                                                                            \
    "goal" #n, BOTH, N_ ("Is there anything else you would like to be different?"), NULL,      \
        N_ ("“One goal is enough. Enter goes on without another.”"), NULL, goal##n##_parts     \
  }

static const MoAssessQuestion goals[] = {
  { "goal1",
    BOTH,
    N_ ("What would you like to be different?"),
    NULL,
    N_ ("“Something the two of you could work towards in up to ten calls.”"),
    NULL,
    goal1_parts },
  GOAL_DETAILS (1),
  GOAL_MORE (2),
  GOAL_DETAILS (2),
  GOAL_MORE (3),
  GOAL_DETAILS (3),
  GOAL_MORE (4),
  GOAL_DETAILS (4),
  GOAL_MORE (5),
  GOAL_DETAILS (5),
  END,
};

/* ---------------------------------------------------------------------- around it */

static const MoFormOption helped[] = {
  { "in place", N_ ("Somebody helps already") },
  { "waiting", N_ ("On a waiting list") },
  { "wanted", N_ ("Nobody yet, would like some help") },
  { "none", N_ ("Nobody, and none is wanted") },
  END,
};

static const MoFormOption leaflet[] = {
  { "send", N_ ("Send it") },
  { "no", N_ ("Not wanted") },
  END,
};

static const MoAssessPart support_parts[] = {
  { "mental_health",
    MO_ASSESS_CARDS,
    BOTH,
    PLAIN (N_ ("Mental health support")),
    NULL,
    NULL,
    helped },
  { "leaflet",
    MO_ASSESS_ROW,
    BOTH,
    PLAIN (N_ ("Leaflet of other support")),
    NULL,
    NULL,
    leaflet },
  { "mental_said", MO_ASSESS_LINES, BOTH, PLAIN (N_ ("Who helps, and with what")) },
  { "risk_note",
    MO_ASSESS_LINES,
    BOTH,
    PLAIN (N_ ("Anything to look at again")),
    N_ ("No mentor reads this. Danger is told to the safeguarding lead today.") },
  END,
};

/* "We are not a mental-health service; mentoring can run alongside one."  Never a bar. */
static const MoAssessQuestion support[] = {
  { "mental_health",
    BOTH,
    N_ ("Is anybody helping with how you feel in yourself?"),
    NULL,
    N_ ("“Mentoring is not counselling. It can go on beside it, and whatever you say here "
        "keeps nobody from a mentor.”"),
    NULL,
    support_parts },
  END,
};

static const MoFormOption able[] = {
  { "confident", N_ ("Confident with video") },
  { "not confident", N_ ("Able, not confident yet") },
  { "no", N_ ("Telephone only") },
  END,
};

static const MoFormOption apps[] = {
  { "zoom", N_ ("Zoom") },
  { "skype", N_ ("Skype") },
  { "facetime", N_ ("FaceTime") },
  END,
};

static const MoAssessPart video_parts[] = {
  { "video", MO_ASSESS_CARDS, BOTH, PLAIN (N_ ("Video calls")), NULL, NULL, able },
  END,
};

static const MoAssessPart app_parts[] = {
  { "video_app", MO_ASSESS_CARDS, BOTH, PLAIN (N_ ("Program")), NULL, NULL, apps },
  END,
};

static const MoAssessQuestion video[] = {
  { "video",
    BOTH,
    N_ ("Could you talk by video, if you both liked to?"),
    NULL,
    N_ ("“Most pairs talk by telephone. Nobody has to be seen.”"),
    NULL,
    video_parts },
  { "video_app",
    BOTH,
    N_ ("Which program do you use?"),
    NULL,
    N_ ("“Zoom or Skype, as they show nobody’s number.”"),
    NULL,
    app_parts },
  END,
};

static const MoFormOption genders[] = {
  { "woman", N_ ("A woman") },
  { "man", N_ ("A man") },
  { "any", N_ ("No wish") },
  END,
};

static const MoAssessPart wish_parts[] = {
  { "mentor_wish",
    MO_ASSESS_LINES,
    BOTH,
    PLAIN (N_ ("Wishes about the mentor")),
    N_ ("Has children, drives, works") },
  { "mentor_gender", MO_ASSESS_ROW, BOTH, PLAIN (N_ ("The mentor is")), NULL, NULL, genders },
  END,
};

static const MoAssessQuestion wishes[] = {
  { "mentor_wish",
    BOTH,
    N_ ("Is there anything you would wish for in a mentor?"),
    NULL,
    N_ ("“I cannot promise it, but I will look.”"),
    NULL,
    wish_parts },
  END,
};

static const MoAssessPart note_parts[] = {
  { "note", MO_ASSESS_LINES, BOTH, PLAIN (N_ ("Notes")) },
  { "minutes",
    MO_ASSESS_LINE,
    BOTH,
    PLAIN (N_ ("Minutes the talk took")),
    N_ ("Counted while this page is open") },
  END,
};

static const MoAssessQuestion finish[] = {
  { "note",
    BOTH,
    N_ ("Is there anything you would like to ask, or to add?"),
    NULL,
    N_ ("“I will ring when I have found somebody. You never get each other’s number.”"),
    NULL,
    note_parts },
  END,
};

static const MoAssessTopic topics[] = {
  { "injury", N_ ("Injury"), injury },
  { "mobility", N_ ("Mobility"), mobility },
  { "bladder", N_ ("Bladder"), bladder },
  { "bowel", N_ ("Bowels"), bowel },
  { "pain", N_ ("Pain"), pain },
  { "interests", N_ ("Interests"), interests },
  { "availability", N_ ("Availability"), availability },
  { "goals", N_ ("Goals"), goals },
  { "support", N_ ("Other support"), support },
  { "video", N_ ("Video"), video },
  { "wishes", N_ ("Mentor wishes"), wishes },
  { "finish", N_ ("Notes and finish"), finish },
  END,
};

const MoAssessTopic *
mo_assessment_form (void)
{
  return topics;
}

guint
mo_assessment_topics (void)
{
  return G_N_ELEMENTS (topics) - 1;
}

const MoAssessPart *
mo_assessment_part (const char *key,
                    const MoAssessQuestion **question,
                    const MoAssessTopic **topic)
{
  for (const MoAssessTopic *t = topics; t->key; t++)
    for (const MoAssessQuestion *q = t->questions; q->key; q++)
      for (const MoAssessPart *part = q->parts; part->key; part++)
        if (g_strcmp0 (part->key, key) == 0) {
          if (question)
            *question = q;
          if (topic)
            *topic = t;
          return part;
        }
  return NULL;
}

const MoAssessQuestion *
mo_assessment_question (const char *key, const MoAssessTopic **topic)
{
  const MoAssessQuestion *question = NULL;
  return mo_assessment_part (key, &question, topic) && g_strcmp0 (question->key, key) == 0
             ? question
             : NULL;
}

const char *
mo_assessment_talk_tag (const char *key)
{
  static const char *const tags[][2] = { { "mobility_talk", "getting out" },
                                         { "bladder_talk", "routine" },
                                         { "bowel_talk", "routine" },
                                         { "pain_talk", "pain" } };
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_strcmp0 (tags[i][0], key) == 0)
      return tags[i][1];
  return NULL;
}
