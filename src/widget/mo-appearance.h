/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/mo-palette.h"

G_BEGIN_DECLS

/* How the program looks: colours, size of text, size of targets, stillness.  There is one.
 * Signal "changed" when any of it changed; drawn widgets then queue a draw and ask again:
 *
 *   mo_palette_get (mo_appearance_get_scheme (mo_appearance_get ()))
 */
typedef enum {
  MO_COLOURS_DESKTOP, /* what the desktop's theme says */
  MO_COLOURS_LIGHT,
  MO_COLOURS_DARK,
  MO_COLOURS_CONTRAST,
} MoColours;

#define MO_TYPE_APPEARANCE (mo_appearance_get_type ())
G_DECLARE_FINAL_TYPE (MoAppearance, mo_appearance, MO, APPEARANCE, GObject)

/* The one of the program, which keeps it.  Needs a display. */
MoAppearance *mo_appearance_get (void);
/* Loads the style sheets and begins to follow the desktop.  Once, before the first window. */
void mo_appearance_start (MoAppearance *appearance);

void mo_appearance_set_colours (MoAppearance *appearance, MoColours colours);
/* 100 to 200: per cent of the desktop's own size of text. */
void mo_appearance_set_text_percent (MoAppearance *appearance, int percent);
/* Every target at least 44 by 44. */
void mo_appearance_set_large_targets (MoAppearance *appearance, gboolean large);
/* Nothing slides or fades. */
void mo_appearance_set_still (MoAppearance *appearance, gboolean still);
gboolean mo_appearance_get_large_targets (MoAppearance *appearance);
gboolean mo_appearance_get_still (MoAppearance *appearance);

/* The colours that apply now. */
MoScheme mo_appearance_get_scheme (MoAppearance *appearance);
/* Gives a window the classes of large targets and stillness, now and after each change.  Every
 * window of the program is dressed. */
void mo_appearance_dress (MoAppearance *appearance, GtkWindow *window);

G_END_DECLS
