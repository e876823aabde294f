/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-line.h"
#include "store/mo-phone-card.h"

G_BEGIN_DECLS

/* What was told on the telephone, to be saved in one piece. */
typedef struct {
  MoPhoneCard *card; /* as the person saw it; owned */
  char *text;        /* the line as written */
  MoLine *line;      /* its reading, which may have been put right by hand; owned */
  int seconds;       /* on the line; 0 not timed */
} MoPhoneSave;
/* Takes the card and the line. */
MoPhoneSave *mo_phone_save_new (MoPhoneCard *card, const char *text, MoLine *line, int seconds);
void mo_phone_save_free (gpointer save);

/* Writes, one change set: how the ring went, and all that the line says: the call closed, moved
 * or cancelled, the next one booked, the feeling, the note, the message taken or passed on, the
 * try to reach somebody, the talk booked, the support call.  Answers the ring's id (g_free).
 * REFUSED with the rule's sentence. */
gpointer mo_phone_save_job (MoStore *store, gconstpointer save, GError **error);

/* Reads the line for whom the card is of, and adds what the rules refuse and what this duty has
 * no place for. */
MoLine *mo_phone_read_line (const char *text, const MoPhoneCard *card, const MoPolicy *policy);
/* The same for a reading that was put right by hand. */
void mo_phone_check_line (MoLine *line, const MoPhoneCard *card, const MoPolicy *policy);

/* "Call 4 with Rosa Delgado: done, 45 minutes"; what was told in confidence is left out.  Owned
 * by the caller. */
char *mo_phone_save_label (const MoPhoneSave *save);

G_END_DECLS
