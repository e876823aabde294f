/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"

G_BEGIN_DECLS

/* What somebody writes in one line while on the telephone, read offline: "call 4 done 45 good,
 * next thu 6pm", "no answer", "vm", "moved to fri 7", "done 50, note: talked about work".
 * Nothing is guessed in silence: what is read is shown in words before it is saved, and every
 * word that was not understood is named. */

typedef enum {
  MO_LINE_NOTHING,
  MO_LINE_DONE,         /* it took place; of another duty: it is settled */
  MO_LINE_SPOKE,        /* somebody answered the telephone */
  MO_LINE_NO_ANSWER,    /* nobody did */
  MO_LINE_VOICEMAIL,    /* a machine did, and was spoken to */
  MO_LINE_LATER,        /* ring again later today */
  MO_LINE_WRONG_NUMBER, /* somebody else did */
  MO_LINE_MOVED,        /* the call takes place at another time */
  MO_LINE_CANCELLED,    /* the call does not take place */
  MO_LINE_NO_SHOW,      /* one of the two was not there */
} MoLineWhat;

/* A day and a time that were written. */
typedef struct {
  MoDay day;
  int minute; /* of the day; -1 was not said */
  char *hint; /* how it was read, where it could be read differently; or NULL */
} MoLineWhen;

/* What is known when the line is read. */
typedef struct {
  MoDay today;
  MoDay call_day;    /* of the call that is asked about, or none */
  int usual;         /* minute of the day at which the pair talks; -1 not known */
  int rhythm;        /* days; 0: seven */
  int number;        /* which call of the pair; 0: about no call */
  int limit, extra;  /* calls allowed, of them granted; limit 0: there is no pair */
  int taken;         /* calls done and planned, the one that is asked about among them */
  int planned;       /* minutes */
  const char *names; /* of the two, by spaces: words that mean nothing more; or NULL */
  MoDay booked;      /* the next call besides the one that is asked about, or none */
  int booked_minute;
  gboolean no_length; /* no call is closed here, so no length is kept */
  int feeling_told;   /* already, after the newest call; 0: none */
  const char *form;   /* the button that opens what settles it, translated; or NULL */
} MoLineAbout;

typedef struct {
  MoLineWhat what;
  const char *by; /* cancelled by "mentee", "mentor" or "office"; NULL was not said */
  int number;     /* of the call; 0 was not said */
  int minutes;    /* it took; -1 was not said */
  int feeling;    /* 1 very hard … 5 very good; 0 was not said */
  char *feeling_said;
  MoLineWhen next;    /* the next call */
  MoLineWhen moved;   /* where the call was moved to */
  MoLineWhen again;   /* when to ring again */
  int next_minutes;   /* 0: as usual */
  const char *medium; /* of the next call; NULL: as usual */
  gboolean no_next;   /* no further call is wanted */
  gboolean concern;   /* something worries */
  gboolean another;   /* a next call beside the one that is booked */
  gboolean open;      /* somebody was spoken to, and what they were rung for is still to do */
  char *note, *message, *answer, *why;
  GPtrArray *unknown;  /* words as written that were not understood */
  GPtrArray *problems; /* sentences: what cannot be, and what to write */
} MoLine;

/* Never NULL; text may be NULL.  Counted, as it is saved on another thread than it is shown. */
MoLine *mo_line_read (const char *text, const MoLineAbout *about);
MoLine *mo_line_ref (MoLine *line);
void mo_line_unref (MoLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MoLine, mo_line_unref)

/* Adds what the rules of the service refuse to line->problems. */
void mo_line_check (MoLine *line, const MoLineAbout *about, const MoPolicy *policy);
/* TRUE where it says something, and nothing in it is unknown or refused. */
gboolean mo_line_is_ready (const MoLine *line);

/* One line of the visible reading. */
typedef struct {
  const char *label; /* translated: "Call", "Length", "Feeling", "Next", "Note" */
  char *value;       /* "4 of 10, done" */
  char *hint;        /* or NULL */
  gboolean second;   /* of the second column */
} MoLineFact;
/* GPtrArray of MoLineFact. */
GPtrArray *mo_line_facts (const MoLine *line, const MoLineAbout *about, const MoPolicy *policy);
/* "good", "very hard"; translated; "" for none. */
const char *mo_line_feeling_words (int feeling);
/* "no answer", "done", "moved"; translated; "" for nothing. */
const char *mo_line_what_words (MoLineWhat what);
/* FALSE where one was told already after that call: a second is not added. */
gboolean mo_line_keeps_feeling (const MoLine *line, const MoLineAbout *about);
/* The reading in one sentence, for a history or to be spoken; owned by the caller. */
char *mo_line_sentence (const MoLine *line, const MoLineAbout *about, const MoPolicy *policy);

G_END_DECLS
