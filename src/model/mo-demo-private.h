/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-demo.h"
#include "store/mo-change.h"

G_BEGIN_DECLS

typedef struct {
  gint64 id, person;
  gboolean sci, family, open; /* open: takes mentees */
  gboolean woman;
  int capacity, level;
  char *name;
  GArray *taken; /* of DemoSpan */
} DemoMentor;

typedef struct {
  MoDay from, to;
} DemoSpan;

/* The one of whom everything is on record; person 0 until there is one. */
typedef struct {
  gint64 person, referral, pairing;
  gboolean woman;
  MoDay received, agreed, first;
} DemoRich;

typedef struct {
  MoStore *store;
  GRand *rand;
  MoDay today;
  MoDay past;   /* the first day of the history */
  GArray *sets; /* of change sets, one a day from then to today */
  MoPolicy policy;
  MoDemoSize size;
  const char *login;  /* of who looks at it: the first coordinator */
  gint64 owners[2];   /* of staff */
  gint64 coming[2];   /* the weekend that is to come, by strand */
  GPtrArray *mentors; /* of DemoMentor */
  GHashTable *names;  /* taken "First Last" */
  DemoRich rich;
  gint64 asked_before[2]; /* the mentor of the match before, by strand */
  int referrals, waiting; /* made so far; of them waiting for a match */
  GError *error;          /* the first failure; later calls do nothing */
} Demo;

/* What one made-up person is like. */
typedef struct {
  gint64 id;
  char *name;
  gboolean woman;
  MoDay born;
  int level; /* 1–30 */
} DemoPerson;

int demo_between (Demo *demo, int least, int most); /* both included */
gboolean demo_chance (Demo *demo, int percent);
const char *demo_pick (Demo *demo, const char *const *words);
gint64 demo_save (Demo *demo, MoChange *change);
/* The history tells of what is saved next as written on this day; what the future brings was
 * written today. */
void demo_on (Demo *demo, MoDay day);
char *demo_uuid (Demo *demo);
/* "2026-03-12T18:00:00Z" for a local wall time in Europe/London; owned by the caller. */
char *demo_instant (MoDay day, int minute);

DemoPerson demo_person (Demo *demo, int youngest, int oldest);
void demo_person_clear (DemoPerson *person);
/* A level near those that people have: most cervical and low thoracic. */
int demo_level (Demo *demo);
void demo_injury (Demo *demo,
                  const DemoPerson *person,
                  gboolean relative,
                  int level,
                  MoDay after,
                  MoDay before);
/* A mentor at a training weekend: outcome booked, passed, did_not_come. */
void demo_attend (Demo *demo, gint64 weekend, gint64 mentor, const char *outcome);
void demo_availability (Demo *demo, gint64 person);
void demo_topics (Demo *demo, gint64 person, const char *role);

typedef struct {
  Demo *demo;
  DemoPerson person;
  gint64 id;
  MoChange *row; /* the referral, while it is being written */
  gboolean family, young;
  MoDay received, contact, assessed, accepted;
  int level;
} DemoCase;

typedef struct {
  gint64 id;
  DemoMentor *mentor;
  MoDay agreed, first, last;
  int done, wanted, rhythm, minute;
} DemoPair;

/* The referral waits in a stage; to: MO_DAY_NONE while it still does. */
void demo_add_wait (DemoCase *it, const char *stage, MoDay from, MoDay to);
/* One goal or two of somebody who has no match. */
void demo_goals (DemoCase *it);
/* Goals, match, calls and ending of an accepted referral. */
void demo_accepted (DemoCase *it);

/* Somebody may have said no before this match. */
void demo_add_no (DemoCase *it, const DemoPair *pair);
/* A pair that talks: is it the one? */
void demo_remember_rich (DemoCase *it, const DemoPair *pair);
/* At the end: all that one page can show. */
void demo_rich (Demo *demo);

void demo_mentors (Demo *demo);
/* Who is on the way to becoming a mentor this year. */
void demo_applicants (Demo *demo);
/* What is decided after the talk, once there are people: services, signposts, statements. */
/* An assessment talk that was broken off half-way. */
void demo_talk_begun (Demo *demo);
void demo_decisions (Demo *demo);
/* Who looks after whom, reviews, places by hand: at the very end. */
/* The sheets of the newest agreements, as on their days. */
void demo_certificates (Demo *demo);
void demo_waiting (Demo *demo);
/* mo-demo-ten.c: more calls, nobody answers, how it feels, quotes. */
void demo_ten (Demo *demo);
void demo_weights (Demo *demo);
/* Plans, talks and what comes after. */
void demo_endings (Demo *demo);
void demo_referral (Demo *demo, MoDay received);
/* One more person who was accepted and waits for a match; n: the how-manieth. */
void demo_waits (Demo *demo, int n);
/* Answers to all statements, each between least and most. */
void demo_responses (Demo *demo,
                     gint64 referral,
                     gint64 person,
                     const char *stage,
                     MoDay day,
                     int least,
                     int most);
/* mo-demo-impact.c: what the service is measured by in the years before, and its targets. */
void demo_impact (Demo *demo);
/* What is on the desk today. */
void demo_day (Demo *demo);
void demo_slots (Demo *demo);
void demo_calendar (Demo *demo);
void demo_phone (Demo *demo);

/* mo-demo-concerns.c */
void demo_concerns (Demo *demo);

G_END_DECLS
