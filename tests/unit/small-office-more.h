/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "small-office.h"

/* The rest of the small office: mentors, weekends, answers, feelings and what else is counted.
 */

typedef struct {
  int id;
  gboolean sci, family;
  const char *applied, *approved, *left, *check_until, *support_due;
  int capacity;
} OfficeMentor;

static const OfficeMentor office_mentors[] = {
  { 201, TRUE, FALSE, "2023-09-01", "2024-01-01", NULL, "2027-01-01", "2026-05-01", 2 },
  { 202, FALSE, TRUE, "2023-10-01", "2024-02-01", NULL, "2026-01-01", "2026-02-01", 1 },
  { 203, TRUE, FALSE, "2025-01-10", "2025-06-01", NULL, "2027-01-01", NULL, 1 },
  { 204, TRUE, TRUE, "2023-11-01", "2024-03-01", "2025-10-01", "2027-01-01", NULL, 1 },
};
/* of the matches 101 to 107 */
static const int office_whose[] = { 0, 0, 1, 2, 0, 3, 1 };

static const struct {
  gboolean family, cancelled;
  const char *from;
  int places, came, passed;
} office_weekends[] = {
  { FALSE, FALSE, "2025-03-29", 10, 5, 5 }, /* of the year before */
  { FALSE, FALSE, "2025-06-14", 10, 8, 7 },
  { TRUE, TRUE, "2025-11-08", 8, 0, 0 },
  { TRUE, FALSE, "2026-03-28", 8, 0, 0 }, /* to come */
};

static const struct {
  int of; /* the referral */
  const char *measure, *item;
  int before, after;
  gboolean other_words;
} office_answers[] = {
  { 1, "statements", "alone", 2, 4, FALSE },
  { 2, "statements", "alone", 3, 3, FALSE },
  { 3, "statements", "alone", 4, 2, FALSE },
  { 5, "statements", "alone", 0, 5, FALSE },
  { 11, "statements", "alone", 1, 5, TRUE },
  { 10, "statements", "alone", 1, 5, FALSE },
  { 1, "coping", "support", 2, 4, FALSE },
  { 1, "coping", "busy", 2, 4, FALSE },
  { 1, "coping", "acceptance", 2, 4, FALSE },
  { 1, "coping", "solving", 2, 1, FALSE },
  { 1, "coping", "hope", 0, 4, FALSE },
  { 2, "coping", "support", 2, 3, FALSE },
  { 2, "coping", "busy", 2, 3, FALSE },
  { 2, "coping", "hope", 3, 3, FALSE },
  { 5, "coping", "hope", 1, 5, FALSE },
  { 1, "lonely-direct", "lonely-direct1", 1, 4, FALSE },
  { 2, "lonely-direct", "lonely-direct1", 2, 1, FALSE },
  { 1, "ucla3", "ucla31", 3, 1, FALSE },
  { 1, "ucla3", "ucla32", 3, 1, FALSE },
  { 1, "ucla3", "ucla33", 2, 2, FALSE },
  { 2, "ucla3", "ucla31", 3, 1, FALSE },
  { 1, "ons4", "ons41", 0, 7, FALSE },
};

static const struct {
  int of; /* the match */
  gboolean mentor;
  const char *taken;
  int score;
} office_feelings[] = {
  { 101, FALSE, "2025-05-20", 4 }, { 101, FALSE, "2025-09-21", 5 },
  { 102, FALSE, "2025-06-21", 5 }, { 103, FALSE, "2025-07-02", 2 },
  { 104, FALSE, "2025-08-25", 4 }, { 104, FALSE, "2025-12-01", 3 },
  { 101, TRUE, "2025-05-20", 5 },  { 104, TRUE, "2025-08-25", 4 },
  { 105, FALSE, "2024-07-25", 3 },
};

static const struct {
  int of; /* the match */
  const char *kind, *offered, *taken;
} office_onward[] = {
  { 101, "course", "2025-09-20", "2025-10-01" },
  { 102, "volunteering", "2025-06-20", NULL },
  { 104, "mentor", "2025-12-01", "2026-02-01" },
  { 105, "mentor", "2025-03-01", "2025-06-01" },
};

static const struct {
  const char *raised;
  gboolean shared;
  double hours;
} office_concerns[] = {
  { "2025-05-01", TRUE, 4 },
  { "2025-08-01", FALSE, 10 },
  { "2025-12-01", TRUE, -1 },
  { "2024-06-01", TRUE, 1 },
};

static const int office_touched[] = { 1, 1, 1, 2, 3, 3, 5, 5, 5, 5 }; /* referrals */

static inline int
office_pair_at (int id)
{
  return id - 101;
}

static inline void
office_add_mentors (MoImpactFacts *facts)
{
  for (guint i = 0; i < G_N_ELEMENTS (office_mentors); i++) {
    const OfficeMentor *it = &office_mentors[i];
    MoMentorFact fact = { .id = it->id,
                          .sci = it->sci,
                          .family = it->family,
                          .applied = DAY (it->applied),
                          .approved = DAY (it->approved),
                          .left = DAY (it->left),
                          .check_until = DAY (it->check_until),
                          .supervision_due = DAY (it->support_due),
                          .capacity = it->capacity };
    g_array_append_val (facts->mentors, fact);
  }
  for (guint i = 0; i < G_N_ELEMENTS (office_whose); i++)
    mo_pair_fact (facts, i)->mentor = office_whose[i];
  for (guint i = 0; i < G_N_ELEMENTS (office_weekends); i++) {
    MoDay from = DAY (office_weekends[i].from);
    MoWeekendFact fact = { office_weekends[i].family,
                           office_weekends[i].cancelled,
                           from,
                           from + 1,
                           office_weekends[i].places,
                           office_weekends[i].came,
                           office_weekends[i].passed,
                           720 };
    g_array_append_val (facts->weekends, fact);
  }
}

static inline void
office_add_said (MoImpactFacts *facts)
{
  for (guint i = 0; i < G_N_ELEMENTS (office_answers); i++) {
    gboolean asked =
        office_answers[i].before || g_str_equal (office_answers[i].measure, "ons4");
    MoAnswerFact fact = { .of = office_at (office_answers[i].of),
                          .measure = office_answers[i].measure,
                          .item = office_answers[i].item,
                          .before = office_answers[i].before,
                          .after = office_answers[i].after,
                          .before_on = asked ? DAY ("2024-06-01") : MO_DAY_NONE,
                          .after_on = DAY ("2025-06-20"),
                          .same_words = !office_answers[i].other_words };
    g_array_append_val (facts->answers, fact);
  }
  for (guint i = 0; i < G_N_ELEMENTS (office_feelings); i++) {
    MoFeelingFact fact = { office_pair_at (office_feelings[i].of),
                           office_feelings[i].mentor,
                           DAY (office_feelings[i].taken),
                           office_feelings[i].score,
                           1 };
    g_array_append_val (facts->feelings, fact);
  }
}

static inline void
office_add_rest (MoImpactFacts *facts)
{
  for (guint i = 0; i < G_N_ELEMENTS (office_onward); i++) {
    MoOnwardFact fact = { office_pair_at (office_onward[i].of),
                          office_onward[i].kind,
                          DAY (office_onward[i].offered),
                          DAY (office_onward[i].taken) };
    g_array_append_val (facts->onward, fact);
  }
  for (guint i = 0; i < G_N_ELEMENTS (office_concerns); i++) {
    MoConcernFact fact = { DAY (office_concerns[i].raised),
                           office_concerns[i].shared,
                           office_concerns[i].hours };
    g_array_append_val (facts->concerns, fact);
  }
  for (guint i = 0; i < G_N_ELEMENTS (office_touched); i++) {
    MoTouchFact fact = { office_at (office_touched[i]), DAY ("2025-04-20") };
    g_array_append_val (facts->touches, fact);
  }
  mo_case_fact (facts, office_at (1))->injury_known_centre = TRUE;
  mo_case_fact (facts, office_at (1))->treated_in_centre = TRUE;
  mo_case_fact (facts, office_at (2))->injury_known_centre = TRUE;
  facts->coordinators = 2;
}

static inline MoImpactFacts *
whole_office (void)
{
  MoImpactFacts *facts = small_office ();
  office_add_mentors (facts);
  office_add_said (facts);
  office_add_rest (facts);
  return facts;
}
