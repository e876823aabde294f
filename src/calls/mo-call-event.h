/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/mo-calls.h"

G_BEGIN_DECLS

/* A call in the calendar: a button with a full name for assistive technology. */
#define MO_TYPE_CALL_EVENT (mo_call_event_get_type ())
G_DECLARE_FINAL_TYPE (MoCallEvent, mo_call_event, MO, CALL_EVENT, GtkButton)

GtkWidget *mo_call_event_new (void);
/* How much it says: two lines; two short ones beside another; initials and an icon or a
 * number beside several; the time and the names. */
typedef enum { MO_CALL_ALONE, MO_CALL_BESIDE, MO_CALL_SQUEEZED, MO_CALL_LINE } MoCallRoom;
/* What a call has room for that stands in one of so many lanes of a day, one of so many days.
 */
MoCallRoom mo_call_room (int lanes, int days);
void
mo_call_event_set (MoCallEvent *event, MoCallView *call, MoCallRoom room, gboolean clashing);
void mo_call_event_set_chosen (MoCallEvent *event, gboolean chosen);
/* While it is dragged: where to, in words, and how that is; NULL when it is not any more. */
typedef enum { MO_CALL_FITS, MO_CALL_OUTSIDE, MO_CALL_CLASHES } MoCallTarget;
void mo_call_event_set_target (MoCallEvent *event, const char *words, MoCallTarget target);
/* NULL before the first set. */
MoCallView *mo_call_event_get_call (MoCallEvent *event);

G_END_DECLS
