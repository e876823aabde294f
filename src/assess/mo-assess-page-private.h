/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/mo-assess-page.h"
#include "model/mo-assess-jobs.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

/* A part of the question on show. */
typedef struct {
  const MoAssessPart *part;
  GtkWidget *control; /* what holds the answer */
  GtkWidget *reading, *problem;
} MoAssessRow;

#define MO_ASSESS_BEST 4

struct _MoAssessPage {
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box, *nothing, *others, *others_list, *talk;
  GtkWidget *title, *sentence, *timer, *stop;
  GtkWidget *columns, *topics_place, *topics_card, *topics, *topics_note, *narrow,
      *narrow_count, *topics_menu, *topics_popover;
  GtkWidget *card, *scroller, *content, *asked, *say_first, *parts, *blanks, *unknown, *prefers;
  GtkWidget *rest, *saved, *back, *skip, *next, *under;
  GtkWidget *side_place, *side, *side_title, *count, *count_of, *count_change, *funnel, *best,
      *missing;

  MoOffice *office;
  gulong news, day_changed;
  MoWidthBin *width_bin;

  /* the talk; book NULL while there is none */
  gint64 referral;
  MoAssessBook *book;
  MoAssessmentDraft *draft;
  const MoAssessQuestion *question;
  GArray *rows; /* MoAssessRow */
  gboolean quiet;
  guint before; /* how many mentors there were when the question came */
  int opening;
  gboolean wanted; /* the keyboard comes here when the page knows what to show */
  gboolean stale;  /* something changed while the page was not shown */

  /* keeping it */
  guint keep_source;
  int keeping;
  gboolean unkept, touched;
  gboolean writing; /* all of it, into the book: the draft goes with that */
  guint serial;

  /* how long it took */
  guint clock_source;
  gint64 clock_from;     /* monotonic, 0 while it stands */
  int minutes;           /* before that */
  gboolean told_minutes; /* by the person */
};

/* ---- mo-assess-page.c */
gboolean mo_assess_is_correction (MoAssessPage *self);
MoDay mo_assess_today (MoAssessPage *self);
void mo_assess_leave (MoAssessPage *self);
/* The talks that were begun, else the way to the list. */
gboolean mo_assess_focus_nothing (MoAssessPage *self);

/* ---- mo-assess-question.c */
void mo_assess_show_question (MoAssessPage *self, const MoAssessQuestion *question);
/* The controls say what the draft says. */
void mo_assess_fill (MoAssessPage *self);
void mo_assess_focus (MoAssessPage *self);
void mo_assess_go_next (MoAssessPage *self);
void mo_assess_go_back (MoAssessPage *self);
void mo_assess_go_topic (MoAssessPage *self, const MoAssessTopic *topic);
void mo_assess_skip (MoAssessPage *self);
/* Something was answered: the draft, what follows from it, and keeping it. */
void mo_assess_answer (MoAssessPage *self, const char *key, const char *value);
gboolean mo_assess_key (MoAssessPage *self, guint key, GdkModifierType state);
void mo_assess_blank_toggled (MoAssessPage *self, GtkCheckButton *check);

/* ---- mo-assess-parts.c */
/* The widgets of one part, with the row that knows them. */
GtkWidget *mo_assess_make_part (MoAssessPage *self, const MoAssessPart *part, MoAssessRow *row);
char *mo_assess_row_get (const MoAssessRow *row);
void mo_assess_row_set (const MoAssessRow *row, const char *value);
/* What an answer in one line was before it was changed: Ctrl+Z leads back to it. */
void mo_assess_row_earlier (const MoAssessRow *row, const char *earlier);
/* At the end of what is there: a key that was meant for something else destroys nothing. */
gboolean mo_assess_row_focus (const MoAssessRow *row);
void mo_assess_row_tell (const MoAssessRow *row, const char *reading, const char *problem);
void mo_assess_row_room (const MoAssessRow *row, MoWidth width);

/* ---- mo-assess-topics.c */
void mo_assess_make_topics (MoAssessPage *self);
void mo_assess_show_topics (MoAssessPage *self);

/* ---- mo-assess-side.c */
void mo_assess_make_side (MoAssessPage *self);
void mo_assess_show_side (MoAssessPage *self);

/* ---- mo-assess-keep.c */
void mo_assess_keep_soon (MoAssessPage *self);
void mo_assess_keep_now (MoAssessPage *self);
void mo_assess_clock_start (MoAssessPage *self);
void mo_assess_clock_stop (MoAssessPage *self);
void mo_assess_count_minutes (MoAssessPage *self);
void mo_assess_show_others (MoAssessPage *self);

/* ---- mo-assess-finish.c */
/* What is not answered yet, on the last question. */
void mo_assess_show_rest (MoAssessPage *self);
void mo_assess_done (MoAssessPage *self);

G_END_DECLS
