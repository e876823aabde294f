/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-field.h"
#include "core/mo-radar.h"
#include "store/mo-store.h"

G_BEGIN_DECLS

/* A match with a sign that it may be fading. */
typedef struct {
  gint64 id;                    /* of the pairing */
  gint64 person, mentor, owner; /* owner: of the staff, or 0 */
  char *mentee, *mentor_name, *strand;
  int done, limit, rhythm_days;
  int signs;   /* bits 1 << MoSign */
  int told;    /* those that nobody looked at yet; 0: all is looked at */
  char *words; /* the sentence of each sign, a line each, in the order of MoSign */
  MoDay due;   /* two signs and nobody looked: since this day; else none */
  MoDay since; /* of the oldest sign */ /* of the oldest sign */
  MoDay looked_on, looked_until;        /* the last look, or none */
  char *looked_by, *looked_words;
} MoRadarRow;
MO_DECLARE_RECORD (MoRadarRow, mo_radar_row)

/* Every match that has a sign: those still to be told of first, the most signs first, then the
 * longest so.  pairing: 0 for all.  Four queries, whatever their number. */
GPtrArray *mo_store_list_radar (MoStore *store, gint64 pairing, GError **error);
/* ask: not read. */
gpointer mo_store_list_radar_job (MoStore *store, gconstpointer ask, GError **error);

typedef struct {
  gint64 pairing;
  char *words; /* what was found, or empty */
  MoDay until; /* told again from this day */
} MoRadarLook;
/* The words are copied; owned by the caller. */
MoRadarLook *mo_radar_look_new (gint64 pairing, const char *words, MoDay until);
void mo_radar_look_free (gpointer look);
/* Somebody looked: the signs that are there now are quiet until that day.  ask: MoRadarLook;
 * REFUSED where there is no sign, or for a day that is not ahead or over half a year away. */
gpointer mo_store_radar_look_job (MoStore *store, gconstpointer ask, GError **error);

G_END_DECLS
