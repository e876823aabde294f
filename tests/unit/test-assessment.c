/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The assessment talk as data and as a value: complete for both strands, safe with whatever is
 * typed, and as good for the match as what the book knows. */
#include <string.h>

#include "core/mo-assessment-rules.h"
#include "core/mo-match-funnel.h"

#define TODAY mo_day_from_iso ("2026-03-12")

/* A draft from "key=value" lines. */
static MoAssessmentDraft *
draft_of (const char *lines)
{
  g_auto (GStrv) each = g_strsplit (lines, "\n", -1);
  MoAssessmentDraft *draft = mo_assessment_draft_new ();
  for (char **line = each; *line; line++) {
    g_auto (GStrv) pair = g_strsplit (*line, "=", 2);
    if (!pair[0] || !pair[1])
      continue;
    MoAssessmentDraft *next = mo_assessment_say (draft, pair[0], pair[1]);
    mo_assessment_draft_unref (draft);
    draft = next;
  }
  return draft;
}

/* ---------------------------------------------------------------------- the form */

static void
check_part (const MoAssessPart *part)
{
  gboolean codes = part->kind == MO_ASSESS_CARDS || part->kind == MO_ASSESS_TICKS ||
                   part->kind == MO_ASSESS_ROW;
  g_assert_true (codes == (part->vocabulary || part->options));
  g_assert_nonnull (part->label.they);
  g_assert_true ((part->label.she == NULL) == (part->label.he == NULL));
  g_assert_cmpint (part->when & MO_FORM_ANY_STRAND, !=, 0);
}

static void
the_form_itself (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint topics = 0;
  for (const MoAssessTopic *topic = mo_assessment_form (); topic->key; topic++, topics++)
    for (const MoAssessQuestion *q = topic->questions; q->key; q++) {
      const MoAssessTopic *of = NULL;
      g_assert_true (mo_assessment_question (q->key, &of) == q && of == topic);
      g_assert_cmpstr (q->parts->key, ==, q->key);
      for (const MoAssessPart *part = q->parts; part->key; part++) {
        g_assert_true (g_hash_table_add (seen, (gpointer) part->key));
        check_part (part);
      }
    }
  g_assert_cmpuint (topics, ==, mo_assessment_topics ());
  g_assert_null (mo_assessment_question ("mobility_said", NULL));
  g_assert_null (mo_assessment_part ("nonsense", NULL, NULL));
}

static gboolean
asks (const MoAssessmentDraft *draft, const char *key)
{
  return mo_assessment_wants (draft, mo_assessment_question (key, NULL));
}

/* C1: the five topics, of the person or of the relative; each topic has a question in each
 * strand, and none is without words. */
static void
both_strands (void)
{
  static const char *const five[] = { "level", "mobility", "bladder", "bowel", "pain_type" };
  static const char *const strands[] = { "strand=sci", "strand=family\ninjured_name=Tom" };
  for (guint s = 0; s < G_N_ELEMENTS (strands); s++) {
    g_autoptr (MoAssessmentDraft) draft = draft_of (strands[s]);
    for (const MoAssessTopic *topic = mo_assessment_form (); topic->key; topic++)
      g_assert_nonnull (mo_assessment_first (draft, topic));
    for (guint i = 0; i < G_N_ELEMENTS (five); i++) {
      g_autofree char *words =
          mo_assessment_ask (draft, mo_assessment_question (five[i], NULL));
      g_assert_true ((strstr (words, "you") != NULL) == (s == 0));
      g_assert_true ((strstr (words, "Tom") != NULL) == (s == 1));
      g_assert_null (strchr (words, '%'));
    }
  }
  g_autoptr (MoAssessmentDraft) sci = draft_of ("strand=sci");
  g_autoptr (MoAssessmentDraft) family = draft_of ("strand=family\nrelation=partner");
  g_autofree char *words = mo_assessment_ask (family, mo_assessment_question ("bowel", NULL));
  g_assert_cmpstr (words, ==, "How does your partner manage the bowels day to day?");
  g_assert_false (asks (sci, "relation"));
  g_assert_true (asks (family, "relation"));
}

static void
she_he_they (void)
{
  const MoAssessPart *said = mo_assessment_part ("bowel_said", NULL, NULL);
  g_autoptr (MoAssessmentDraft) she = draft_of ("gender=woman");
  g_autoptr (MoAssessmentDraft) he = draft_of ("gender=man");
  g_autoptr (MoAssessmentDraft) they = draft_of ("gender=other");
  g_autoptr (MoAssessmentDraft) unknown = draft_of ("");
  g_assert_cmpstr (mo_assessment_label (she, said), ==, "What she said");
  g_assert_cmpstr (mo_assessment_label (he, said), ==, "What he said");
  g_assert_cmpstr (mo_assessment_label (they, said), ==, "What they said");
  g_assert_cmpstr (mo_assessment_label (unknown, said), ==, "What they said");
}

/* On and back again through every question that applies, each once. */
static void
the_way (void)
{
  g_autoptr (MoAssessmentDraft) draft =
      draft_of ("strand=family\npain_type=visceral\ngoal1=Drive\nvideo=confident");
  const MoAssessQuestion *q = mo_assessment_first (draft, NULL), *last = NULL;
  int there = 0, back = 0;
  for (; q; q = mo_assessment_next (draft, q), there++) {
    g_assert_true (mo_assessment_before (draft, q) == last);
    last = q;
  }
  for (; last; last = mo_assessment_before (draft, last))
    back++;
  g_assert_cmpint (there, ==, back);
  g_assert_cmpint (there, ==, 19);
}

static void
what_applies (void)
{
  static const struct {
    const char *lines, *key;
    gboolean asked;
  } cases[] = {
    { "", "pain_worst", FALSE },
    { "pain_type=none", "pain_worst", FALSE },
    { "pain_type=unknown", "pain_worst", FALSE },
    { "pain_type=prefers not", "pain_worst", FALSE },
    { "pain_type=visceral;other", "pain_worst", TRUE },
    { "", "video_app", FALSE },
    { "video=no", "video_app", FALSE },
    { "video=unknown", "video_app", FALSE },
    { "video=confident", "video_app", TRUE },
    { "video=not confident", "video_app", TRUE },
    { "", "goal1", TRUE },
    { "", "goal1_about", FALSE },
    { "", "goal2", FALSE },
    { "goal1=Drive", "goal1_about", TRUE },
    { "goal1=Drive", "goal2", TRUE },
    { "goal1=Drive", "goal2_now", FALSE },
    { "goal1=Drive\ngoal2=Swim", "goal3", TRUE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (MoAssessmentDraft) draft = draft_of (cases[i].lines);
    g_test_message ("%s: %s", cases[i].lines, cases[i].key);
    g_assert_cmpint (asks (draft, cases[i].key), ==, cases[i].asked);
  }
}

/* ---------------------------------------------------------------------- answered */

static void
topics_in_words_of_state (void)
{
  static const struct {
    const char *topic, *lines;
    MoTopicState state;
  } cases[] = {
    { "bowel", "", MO_TOPIC_OPEN },
    { "bowel", "seen=bowel", MO_TOPIC_SKIPPED },
    { "bowel", "bowel=irrigation", MO_TOPIC_ANSWERED },
    { "bowel", "bowel=unknown", MO_TOPIC_ANSWERED },
    { "bowel", "bowel=prefers not", MO_TOPIC_ANSWERED },
    { "injury", "level=C5/6 inc", MO_TOPIC_PART },
    { "injury", "level=C5/6 inc\ninjured_on=2019", MO_TOPIC_ANSWERED },
    { "injury", "level_blank=prefers not\ninjured_on_blank=unknown", MO_TOPIC_ANSWERED },
    { "injury", "injured_on=31/6/2019", MO_TOPIC_TO_FIX },
    { "pain", "pain_type=none", MO_TOPIC_ANSWERED },
    { "pain", "pain_type=visceral", MO_TOPIC_PART },
    { "goals", "seen=goal1", MO_TOPIC_SKIPPED },
    { "goals", "goal1=Drive", MO_TOPIC_PART },
    { "goals", "goal1=Drive\ngoal1_about=getting out\ngoal1_now=-1", MO_TOPIC_ANSWERED },
    { "video", "video=no", MO_TOPIC_ANSWERED },
    { "video", "video=confident", MO_TOPIC_PART },
    { "wishes", "", MO_TOPIC_OPEN },
    { "wishes", "seen=mentor_wish", MO_TOPIC_ANSWERED },
    { "finish", "note=Rang twice", MO_TOPIC_ANSWERED },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (MoAssessmentDraft) draft = draft_of (cases[i].lines);
    for (const MoAssessTopic *topic = mo_assessment_form (); topic->key; topic++)
      if (g_str_equal (topic->key, cases[i].topic)) {
        g_test_message ("%s: %s", cases[i].topic, cases[i].lines);
        g_assert_cmpint (mo_assessment_topic_state (draft, topic, TODAY), ==, cases[i].state);
      }
  }
}

static void
seen_once (void)
{
  const MoAssessQuestion *bowel = mo_assessment_question ("bowel", NULL);
  g_autoptr (MoAssessmentDraft) empty = draft_of ("");
  g_autoptr (MoAssessmentDraft) once = mo_assessment_see (empty, bowel);
  g_autoptr (MoAssessmentDraft) twice = mo_assessment_see (once, bowel);
  g_assert_true (mo_assessment_equal (once, twice));
  g_assert_true (mo_assessment_seen (twice, bowel));
  g_assert_false (mo_assessment_seen (twice, mo_assessment_question ("bladder", NULL)));
}

/* ---------------------------------------------------------------------- what is right */

static const struct {
  const char *lines, *key, *sentence; /* NULL: fine */
} checks[] = {
  { "injured_on=1974", "injured_on", NULL },
  { "injured_on=not known", "injured_on", NULL },
  { "injured_on=31 june 2019",
    "injured_on",
    "June has 30 days. Write 30 June 2019 or June 2019." },
  { "born_on=1979-04-03\ninjured_on=3/4/1979", "injured_on", NULL },
  { "born_on=1979-04-03\ninjured_on=1979", "injured_on", NULL },
  { "video_app=zoom", "video_app", NULL },
  { "video_app=prefers not", "video_app", NULL },
  /* Case 10: FaceTime is refused with the reason, and what may be used is said. */
  { "video_app=facetime",
    "video_app",
    "FaceTime shows each side the other’s number or address. Use Zoom or Skype." },
  { "minutes=40", "minutes", NULL },
  { "minutes=40 or so", "minutes", "Write minutes from 0 to 600, such as 40." },
  { "minutes=-1", "minutes", "Write minutes from 0 to 600, such as 40." },
  { "minutes=99999999999999999999", "minutes", "Write minutes from 0 to 600, such as 40." },
  /* Case 4: whatever was said of the level is kept. */
  { "level=C9", "level", NULL },
  { "level=para, not sure", "level", NULL },
};

static void
answers_that_need_a_look (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++) {
    g_autoptr (MoAssessmentDraft) draft = draft_of (checks[i].lines);
    g_auto (MoVerdict) verdict =
        mo_assessment_check (draft, mo_assessment_part (checks[i].key, NULL, NULL), TODAY);
    g_test_message ("%s", checks[i].lines);
    g_assert_cmpstr (verdict.reason, ==, checks[i].sentence);
  }
}

/* Case 5, the same rule as in the referral form. */
static void
injury_days (void)
{
  static const struct {
    const char *lines;
    MoLevel level;
  } cases[] = {
    { "injured_on=13/3/2026", MO_LEVEL_REFUSED },
    { "injured_on=12/3/2026", MO_LEVEL_FINE },
    { "born_on=1979-04-03\ninjured_on=2/4/1979", MO_LEVEL_REFUSED },
    { "strand=family\nborn_on=1979-04-03\ninjured_on=2/4/1979", MO_LEVEL_FINE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (MoAssessmentDraft) draft = draft_of (cases[i].lines);
    g_auto (MoVerdict) verdict =
        mo_assessment_check (draft, mo_assessment_part ("injured_on", NULL, NULL), TODAY);
    g_test_message ("%s", cases[i].lines);
    g_assert_cmpint (verdict.level, ==, cases[i].level);
  }
}

static void
readings (void)
{
  static const struct {
    const char *key, *said, *reading;
  } cases[] = {
    { "level", "C5/6 inc", "C5 to C6, tetraplegia, incomplete" },
    { "level", "T12", "T12, paraplegia" },
    { "level", "C9", "No level read from this: the words are kept" },
    { "level", "not known", NULL },
    { "injured_on", "june 2019", "June 2019 · about 6 years ago" },
    { "injured_on", "1/1/2027", NULL },
    { "injured_on", "31 june", NULL },
    { "bowel_said", "T12", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (MoAssessmentDraft) empty = draft_of ("");
    g_autoptr (MoAssessmentDraft) draft =
        mo_assessment_say (empty, cases[i].key, cases[i].said);
    g_autofree char *reading =
        mo_assessment_reading (draft, mo_assessment_part (cases[i].key, NULL, NULL), TODAY);
    g_assert_cmpstr (reading, ==, cases[i].reading);
  }
}

/* ---------------------------------------------------------------------- the value */

static void
over_the_book (void)
{
  g_autoptr (MoAssessmentDraft) empty = draft_of ("");
  g_autoptr (MoAssessmentDraft) book = mo_assessment_know (empty, "bowel", "stoma");
  g_assert_cmpstr (mo_assessment_get (book, "bowel"), ==, "stoma");
  g_assert_false (mo_assessment_said (book, "bowel"));

  g_autoptr (MoAssessmentDraft) said = mo_assessment_say (book, "bowel", "ace");
  g_assert_cmpstr (mo_assessment_get (said, "bowel"), ==, "ace");
  g_assert_cmpstr (mo_assessment_book (said, "bowel"), ==, "stoma");
  g_assert_cmpstr (mo_assessment_get (book, "bowel"), ==, "stoma"); /* the old one stands */

  g_autoptr (MoAssessmentDraft) back = mo_assessment_say (said, "bowel", "stoma");
  g_assert_false (mo_assessment_said (back, "bowel"));
  g_autoptr (MoAssessmentDraft) none = mo_assessment_say (said, "bowel", "");
  g_assert_cmpstr (mo_assessment_get (none, "bowel"), ==, "");
  g_assert_true (mo_assessment_said (none, "bowel"));
}

/* Case 24: what was changed elsewhere while the talk went on is found, and only that. */
static void
the_book_moves_on (void)
{
  g_autoptr (MoAssessmentDraft) empty = draft_of ("");
  g_autoptr (MoAssessmentDraft) a = mo_assessment_know (empty, "bowel", "stoma");
  g_autoptr (MoAssessmentDraft) b = mo_assessment_say (a, "bowel", "ace");
  g_autoptr (MoAssessmentDraft) draft = mo_assessment_say (b, "bladder", "sheath");
  g_autofree char *text = mo_assessment_to_text (draft);

  g_autoptr (MoAssessmentDraft) kept = mo_assessment_from_text (text);
  g_autoptr (MoAssessmentDraft) other = mo_assessment_know (a, "bowel", "enema");
  g_autoptr (MoAssessmentDraft) now = mo_assessment_rebase (kept, other);
  g_auto (GStrv) conflicts = mo_assessment_conflicts (now);
  g_assert_cmpuint (g_strv_length (conflicts), ==, 1);
  g_assert_cmpstr (conflicts[0], ==, "bowel");
  g_assert_cmpstr (mo_assessment_was (now, "bowel"), ==, "stoma");
  g_assert_cmpstr (mo_assessment_book (now, "bowel"), ==, "enema");
  g_assert_cmpstr (mo_assessment_get (now, "bowel"), ==, "ace");

  g_autoptr (MoAssessmentDraft) settled = mo_assessment_settle (now);
  g_auto (GStrv) none = mo_assessment_conflicts (settled);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpstr (mo_assessment_get (settled, "bowel"), ==, "ace");

  g_autoptr (MoAssessmentDraft) same = mo_assessment_know (a, "bowel", "ace");
  g_autoptr (MoAssessmentDraft) agreed = mo_assessment_rebase (kept, same);
  g_assert_false (mo_assessment_said (agreed, "bowel"));
}

/* Whatever was typed comes back; other text is no draft. */
static void
as_text_and_back (void)
{
  g_autoptr (MoAssessmentDraft) draft = draft_of ("");
  for (int n = 0; n < 300; n++) {
    char bytes[13] = "";
    for (int i = 0; i < 12; i++)
      bytes[i] = g_test_rand_int_range (1, 256);
    g_autofree char *value = g_utf8_make_valid (bytes, -1);
    g_autofree char *key = g_strdup_printf ("key%d", g_test_rand_int_range (0, 40));
    MoAssessmentDraft *next = mo_assessment_say (draft, key, value);
    mo_assessment_draft_unref (draft);
    draft = next;
    g_autofree char *text = mo_assessment_to_text (draft);
    g_autoptr (MoAssessmentDraft) back = mo_assessment_from_text (text);
    g_assert_nonnull (back);
    g_assert_true (mo_assessment_equal (draft, back));
  }
  g_assert_null (mo_assessment_from_text (NULL));
  g_assert_null (mo_assessment_from_text ("{'half': "));
  g_assert_null (mo_assessment_from_text ("{'key': 'value'}"));
}

/* A megabyte, emoji, right to left, an attempt at a second code: kept as typed, told where it
 * is too long, and never a crash of the match. */
static void
hostile_answers (void)
{
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');
  const char *const texts[] = { megabyte,
                                "🦽🦼❤️‍🔥",
                                "مرحبا بالعالم",
                                "\xe2\x80\xae"
                                "gnol",
                                "';--",
                                "a;b;;unknown;",
                                ";;;;",
                                "%s%n%d",
                                "\t\n " };
  MoMatchSide side = { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (const MoAssessTopic *topic = mo_assessment_form (); topic->key; topic++)
      for (const MoAssessQuestion *q = topic->questions; q->key; q++)
        for (const MoAssessPart *part = q->parts; part->key; part++) {
          g_autoptr (MoAssessmentDraft) empty = draft_of ("strand=family");
          g_autoptr (MoAssessmentDraft) draft = mo_assessment_say (empty, part->key, texts[i]);
          g_auto (MoVerdict) verdict = mo_assessment_check (draft, part, TODAY);
          g_autofree char *ask = mo_assessment_ask (draft, q);
          g_autofree char *reading = mo_assessment_reading (draft, part, TODAY);
          g_assert_cmpstr (mo_assessment_get (draft, part->key), ==, texts[i]);
          if (i == 0)
            g_assert_cmpint (verdict.level, ==, MO_LEVEL_REFUSED);
          mo_assessment_side (draft, NULL, TODAY, &side);
          mo_assessment_topic_state (draft, topic, TODAY);
        }
}

static void
several_codes (void)
{
  g_autoptr (MoAssessmentDraft) draft = draft_of ("bowel=mini-enema;ace");
  g_autofree char *main_code = mo_assessment_main (draft, "bowel");
  g_assert_cmpstr (main_code, ==, "mini-enema");
  g_assert_true (mo_assessment_has (draft, "bowel", "ace"));
  g_assert_true (mo_assessment_has (draft, "bowel", "mini-enema"));
  g_assert_false (mo_assessment_has (draft, "bowel", "enema"));
  g_assert_false (mo_assessment_has (draft, "bowel", "mini"));
  g_assert_false (mo_assessment_has (draft, "bowel", ""));
}

/* ---------------------------------------------------------------------- the match */

static void
as_a_side (void)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (words, (gpointer) "choir", GINT_TO_POINTER (1));
  g_hash_table_insert (words, (gpointer) "chess", GINT_TO_POINTER (70));
  g_autoptr (MoAssessmentDraft) draft =
      draft_of ("level=C5/6 inc\nmobility=powerchair;hoist\nbladder=suprapubic\n"
                "bowel=irrigation;suppository\npain_type=neuropathic\ninjured_on=2019\n"
                "goal1=Work\ngoal1_about=work\nbowel_talk=yes\nbladder_talk=later\n"
                "interests=choir\ninterests_more=Chess, allotment\nmentor_gender=woman\n"
                "week=m-e------------------");
  MoMatchSide side = { .born = TODAY - 12000, .region = 2, .goals = 0xFF00 };
  mo_assessment_side (draft, words, TODAY, &side);
  g_assert_cmpint (side.level_upper, ==, 5);
  g_assert_cmpint (side.level_lower, ==, 6);
  g_assert_cmpint (side.completeness, ==, mo_match_code ("completeness", "incomplete"));
  g_assert_cmpint (side.mobility, ==, mo_match_code ("mobility", "powerchair"));
  g_assert_cmpint (side.bladder, ==, mo_match_code ("bladder", "suprapubic"));
  g_assert_cmpint (side.bowel, ==, mo_match_code ("bowel", "irrigation"));
  g_assert_cmpint (side.pain, ==, mo_match_code ("pain", "neuropathic"));
  g_assert_cmphex (side.goals,
                   ==,
                   1u << mo_match_code ("goal", "work") |
                       1u << mo_match_code ("goal", "routine"));
  g_assert_cmphex (side.interests[0], ==, 1);
  g_assert_cmphex (side.interests[1], ==, 1 << 5);
  g_assert_cmpint (side.since, ==, mo_day_from_iso ("2019-01-01"));
  g_assert_cmpint (side.gender_wish, ==, mo_match_code ("gender", "woman"));
  g_assert_cmphex (side.week.hours[0], ==, MO_HOURS_MORNING | MO_HOURS_EVENING);
  g_assert_cmpint (side.region, ==, 2); /* what is not asked stays */
}

/* Case 4: all of these can be compared, and not known is neutral. */
static void
levels_as_people_say_them (void)
{
  static const struct {
    const char *said;
    int upper, group;
  } cases[] = {
    { "C5/6 incomplete", 5, 1 }, { "T12", 20, 2 }, { "para, not sure", 0, 2 },
    { "cauda equina", 0, 2 },    { "", 0, 0 },     { "something with the neck", 0, 0 }
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (MoAssessmentDraft) empty = draft_of ("");
    g_autoptr (MoAssessmentDraft) draft = mo_assessment_say (empty, "level", cases[i].said);
    MoMatchSide side = { 0 };
    mo_assessment_side (draft, NULL, TODAY, &side);
    g_assert_cmpint (side.level_upper, ==, cases[i].upper);
    g_assert_cmpint (side.group, ==, cases[i].group);
  }
}

static void
the_funnel (void)
{
  static const MoRanked ranked[] = {
    { 0, 84, MO_BAR_NONE },  { 1, 74, MO_BAR_AGAIN },    { 2, 80, MO_BAR_HOURS },
    { 3, 90, MO_BAR_FULL },  { 4, 60, MO_BAR_NO_CHECK }, { 5, 60, MO_BAR_TRAINING },
    { 6, 99, MO_BAR_STATE }, { 7, 99, MO_BAR_STRAND },   { 8, 10, MO_BAR_RESTING },
  };
  MoMatchFunnel funnel = mo_match_funnel (ranked, G_N_ELEMENTS (ranked));
  const guint left[MO_FUNNEL_STEPS] = { 7, 7, 6, 5, 5, 3, 2 };
  for (int i = 0; i < MO_FUNNEL_STEPS; i++)
    g_assert_cmpuint (funnel.left[i], ==, left[i]);
  g_assert_cmpuint (funnel.strong, ==, 1);
  g_assert_false (mo_match_funnel_shows (&funnel, MO_FUNNEL_APART, FALSE));
  g_assert_false (mo_match_funnel_shows (&funnel, MO_FUNNEL_YOUNG, FALSE));
  g_assert_true (mo_match_funnel_shows (&funnel, MO_FUNNEL_YOUNG, TRUE));
}

/* Every rule has its step, and no step comes before an earlier rule: the first rule in the way
 * is the one that takes somebody out. */
static void
the_funnel_narrows (void)
{
  for (int n = 0; n < 200; n++) {
    MoRanked ranked[40];
    for (guint i = 0; i < G_N_ELEMENTS (ranked); i++)
      ranked[i] = (MoRanked){ i,
                              g_test_rand_int_range (0, 101),
                              (MoBar) g_test_rand_int_range (MO_BAR_NONE, MO_BAR_HOURS + 1) };
    MoMatchFunnel funnel = mo_match_funnel (ranked, G_N_ELEMENTS (ranked));
    for (int step = 1; step < MO_FUNNEL_STEPS; step++)
      g_assert_cmpuint (funnel.left[step], <=, funnel.left[step - 1]);
    g_assert_cmpuint (funnel.strong, <=, funnel.left[MO_FUNNEL_STEPS - 1]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assessment/form", the_form_itself);
  g_test_add_func ("/assessment/both-strands", both_strands);
  g_test_add_func ("/assessment/she-he-they", she_he_they);
  g_test_add_func ("/assessment/way", the_way);
  g_test_add_func ("/assessment/applies", what_applies);
  g_test_add_func ("/assessment/topics", topics_in_words_of_state);
  g_test_add_func ("/assessment/seen", seen_once);
  g_test_add_func ("/assessment/look", answers_that_need_a_look);
  g_test_add_func ("/assessment/injury-days", injury_days);
  g_test_add_func ("/assessment/readings", readings);
  g_test_add_func ("/assessment/over-the-book", over_the_book);
  g_test_add_func ("/assessment/book-moves-on", the_book_moves_on);
  g_test_add_func ("/assessment/text", as_text_and_back);
  g_test_add_func ("/assessment/hostile", hostile_answers);
  g_test_add_func ("/assessment/several", several_codes);
  g_test_add_func ("/assessment/side", as_a_side);
  g_test_add_func ("/assessment/levels", levels_as_people_say_them);
  g_test_add_func ("/assessment/funnel", the_funnel);
  g_test_add_func ("/assessment/funnel-narrows", the_funnel_narrows);
  return g_test_run ();
}
