/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"
#include "core/mo-policy.h"

G_BEGIN_DECLS

/* Rule RADAR: plain signs that a match may be fading, each a sentence with its numbers.  There
 * is no score: one sign asks for a look, two for a call. */
typedef enum {
  MO_SIGN_GAP,      /* longer since the last call than the pair agreed */
  MO_SIGN_GROWING,  /* each of the last three gaps longer than the one before */
  MO_SIGN_MOVES,    /* calls moved or called off */
  MO_SIGN_MISSED,   /* nobody answered */
  MO_SIGN_SHORTER,  /* the calls get shorter */
  MO_SIGN_NOTES,    /* summaries late or missing */
  MO_SIGN_FEELING,  /* a low score, or one that fell */
  MO_SIGN_NO_START, /* agreed, and no call yet */
  MO_SIGNS
} MoSign;

typedef struct {
  const char *state; /* as in table call */
  MoDay day;
  int minutes;   /* it took; 0: not told */
  MoDay note_on; /* the mentor's summary came; MO_DAY_NONE: it has not */
} MoRadarCall;

typedef struct {
  gboolean mentor; /* who felt so; else the mentee */
  int after_call;  /* 0: not told */
  int score;       /* 1–5 */
  MoDay day;
} MoRadarFeeling;

/* What is known of a match.  calls and feelings: in the order of days. */
typedef struct {
  const char *state; /* of the match */
  MoDay agreed;
  int rhythm; /* days agreed between two calls */
  const MoRadarCall *calls;
  guint n_calls;
  const MoRadarFeeling *feelings;
  guint n_feelings;
} MoRadarPair;

typedef struct {
  guint signs;           /* bit 1 << MoSign of each */
  char *words[MO_SIGNS]; /* a sentence of each that is there, else NULL */
  MoDay since[MO_SIGNS]; /* the day it was first so, as far as the calls tell */
} MoRadar;

/* The signs of a match on a day; a match that is not under way has none.  Free with
 * mo_radar_clear (). */
MoRadar mo_radar_of (const MoRadarPair *pair, MoDay today, const MoPolicy *policy);
void mo_radar_clear (MoRadar *radar);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MoRadar, mo_radar_clear)

/* How many bits are set. */
guint mo_radar_count (guint signs);
/* Two signs or more: "may be fading"; one: "worth a look". */
gboolean mo_radar_fades (guint signs);
/* "may be fading", "worth a look", or NULL for no sign; static, translated. */
const char *mo_radar_words (guint signs);
/* What to do about a sign, in a sentence; static, translated. */
const char *mo_sign_advice (MoSign sign);
/* A name that files may keep: "gap"; and back from "gap moves": bits, unknown words left out.
 */
const char *mo_sign_code (MoSign sign);
char *mo_radar_codes (guint signs);
guint mo_radar_signs (const char *codes);
/* A look quiets the signs that were there until its day; a sign that is new since is told. */
guint mo_radar_unquiet (guint signs, guint seen, MoDay until, MoDay today);

G_END_DECLS
