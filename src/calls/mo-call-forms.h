/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-calls-jobs.h"
#include "model/mo-office.h"

G_BEGIN_DECLS

/* The questions of the calls page, each in a window of its own.  saved is called with the id of
 * the call that was written and with `page`, which is kept alive until the window is closed. */
typedef void (*MoCallSaved) (GtkWidget *page, gint64 call);

/* pairs: MoPairView; pairing: the one that is chosen at the start, or 0.  day: proposed, or
 * MO_DAY_NONE for the pair's usual slot. */
void mo_call_form_book (GtkWidget *page,
                        MoOffice *office,
                        GPtrArray *pairs,
                        gint64 pairing,
                        MoDay day,
                        MoCallSaved saved);
void mo_call_form_move (GtkWidget *page, MoOffice *office, MoCallView *call, MoCallSaved saved);
/* pair: whose next call is asked for along with it, or NULL. */
void mo_call_form_done (GtkWidget *page,
                        MoOffice *office,
                        MoCallView *call,
                        MoPairView *pair,
                        MoCallSaved saved);
/* Asks first, for it is not time yet: why_asked says so. */
void mo_call_form_no_answer (GtkWidget *page,
                             MoOffice *office,
                             MoCallView *call,
                             const char *why_asked,
                             MoCallSaved saved);
/* It was written down as done and was not. */
void
mo_call_form_correct (GtkWidget *page, MoOffice *office, MoCallView *call, MoCallSaved saved);
/* How a video call is joined. */
void mo_call_form_join (GtkWidget *page, MoOffice *office, MoCallView *call, MoCallSaved saved);
void
mo_call_form_missed (GtkWidget *page, MoOffice *office, MoCallView *call, MoCallSaved saved);

/* staff: MoStaff. */
void mo_call_form_change (GtkWidget *page,
                          MoOffice *office,
                          MoCallView *call,
                          GPtrArray *staff,
                          MoCallSaved saved);
/* The same for a call of which only the id is known. */
void mo_call_forms_open_move (GtkWidget *from, MoOffice *office, gint64 call);
void mo_call_forms_open_missed (GtkWidget *from, MoOffice *office, gint64 call);

/* Sentences of what was done, owned by the caller. */
char *mo_call_label_moved (const MoCallView *call, MoDay day, int minute);
char *mo_call_label_stretched (const MoCallView *call, int minutes);
char *mo_call_label_closed (const MoCallView *call, const char *state);

G_END_DECLS
