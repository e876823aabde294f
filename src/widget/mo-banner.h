/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A box above the page head: what happened, what is safe, what to do; buttons at the right.
 * Not spoken by itself: whoever shows it says so with mo_announce (). */
typedef enum {
  MO_BANNER_PLAIN, /* worth knowing */
  MO_BANNER_SOON,  /* look, before you go on */
  MO_BANNER_LATE,  /* something went wrong */
} MoBannerKind;

#define MO_TYPE_BANNER (mo_banner_get_type ())
G_DECLARE_FINAL_TYPE (MoBanner, mo_banner, MO, BANNER, GtkWidget)

/* Begins hidden where words is NULL. */
GtkWidget *mo_banner_new (MoBannerKind kind, const char *words);
/* The first sentence stands in bold, for what went wrong on a line of its own; an empty text
 * hides the banner. */
void mo_banner_set_words (MoBanner *banner, const char *words);
const char *mo_banner_get_words (MoBanner *banner);
void mo_banner_set_kind (MoBanner *banner, MoBannerKind kind);
/* A button that activates an action ("win.import"); the name is its visible word. */
void mo_banner_add_button (MoBanner *banner, const char *label, const char *detailed_action);
/* Whether a person can close it; closing hides it.  It cannot unless this is said. */
void mo_banner_set_closable (MoBanner *banner, gboolean closable);

G_END_DECLS
