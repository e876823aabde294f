/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/mo-trying.h"
#include "model/mo-what-if-look.h"

G_BEGIN_DECLS

/* What the pairs that are tried out do: how many, what they are worth, who gains, who waits
 * longer; and what can be done with them.  The buttons activate actions "board.what-if-…". */
#define MO_TYPE_WHAT_IF_BANNER (mo_what_if_banner_get_type ())
G_DECLARE_FINAL_TYPE (MoWhatIfBanner, mo_what_if_banner, MO, WHAT_IF_BANNER, GtkWidget)

/* Names are hidden: the steps that can be taken back are not told, as they say some.  Shown at
 * the next mo_what_if_banner_show (). */
void mo_what_if_banner_set_nameless (MoWhatIfBanner *self, gboolean nameless);
/* refused: pairs that cannot be drafted as the board stands, in words; meanwhile: what changed,
 * or NULL. */
void mo_what_if_banner_show (MoWhatIfBanner *self,
                             const MoWhatIfList *list,
                             const MoWhatIfLook *look,
                             const MoTrying *trying,
                             const char *const *refused,
                             const char *meanwhile);
/* What one pair more would do; NULL: nothing to say.  barred: the pair is not wanted. */
void mo_what_if_banner_say_drop (MoWhatIfBanner *self, const char *words, gboolean barred);
/* The keyboard on "Suggest the whole list". */
void mo_what_if_banner_focus (MoWhatIfBanner *self);
/* All of it in one sentence or two, to be spoken; owned by the caller. */
char *mo_what_if_banner_spoken (MoWhatIfBanner *self);

G_END_DECLS
