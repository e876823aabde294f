/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How far the calls of a match have come. */
typedef struct {
  int done, total; /* calls that took place, of ten */
  int granted;     /* more than the total, 0 to 2 */
  int extra;       /* how many more may be granted at most */
  gboolean over;   /* the match has ended: no call is next */
} MoCallCount;

/* The calls of a match as squares, wherever one is shown; to assistive technology an image
 * called "3 of 10 calls done". */
#define MO_TYPE_CALL_STRIP (mo_call_strip_get_type ())
G_DECLARE_FINAL_TYPE (MoCallStrip, mo_call_strip, MO, CALL_STRIP, GtkWidget)

/* small: narrow squares without numbers, for rows that say "3 of 10" beside it. */
GtkWidget *mo_call_strip_new (gboolean small);
void mo_call_strip_set (MoCallStrip *strip, const MoCallCount *count);

G_END_DECLS
