/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pages by icon, word and count; at the foot who works here and when something was last
 * saved.  Either 192 wide or a rail of icons with the counts above.
 * Signal "chosen" (name: string, entered: gboolean): a page was chosen; entered: by Enter or a
 * click, so that the focus goes with it. */
#define MO_TYPE_NAVIGATION (mo_navigation_get_type ())
G_DECLARE_FINAL_TYPE (MoNavigation, mo_navigation, MO, NAVIGATION, GtkWidget)

/* Marks the page on show; pages within another one mark that ("intake" marks Waiting). */
void mo_navigation_show (MoNavigation *navigation, const char *page);
/* The word of a page's entry, such as "Waiting"; NULL for a page without one. */
const char *mo_navigation_word (const char *page);
void mo_navigation_set_rail (MoNavigation *navigation, gboolean rail);
/* count below 0: none; description: the count in words for assistive technology. */
void mo_navigation_set_count (MoNavigation *navigation,
                              const char *page,
                              int count,
                              const char *description);
void mo_navigation_set_who (MoNavigation *navigation, const char *who);
/* "14:32"; NULL where nothing was saved since the start. */
void mo_navigation_set_saved (MoNavigation *navigation, const char *time);

G_END_DECLS
