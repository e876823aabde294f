/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The one notification of this program.  A later text takes the place of an earlier one.
 *
 * Clicking it opens the list, and so does its verb, as few people know of the click; where a
 * desktop draws the click as a button too, the verb alone is given.  The other two verbs put it
 * off.  Where the desktop draws no buttons it is words alone. */
typedef struct _MoBubble MoBubble;

typedef enum { MO_VERB_OPEN, MO_VERB_IN_AN_HOUR, MO_VERB_TOMORROW } MoVerb;
/* token: lets the program that is opened come to the front; NULL where the desktop has none. */
typedef void (*MoBubbleChosen) (MoVerb verb, const char *token, gpointer user);
/* FALSE: no notification service answers, or it showed nothing. */
typedef void (*MoBubbleShown) (gboolean shown, gpointer user);

MoBubble *
mo_bubble_new (GDBusConnection *bus, MoBubbleChosen chosen, MoBubbleShown shown, gpointer user);
void mo_bubble_free (MoBubble *bubble);

/* Asks the service first whether it is there, so that a dead one does not hold this up. */
void mo_bubble_show (MoBubble *bubble, const char *title, const char *body, gboolean urgent);
void mo_bubble_close (MoBubble *bubble);
/* On the screen, or kept by the desktop. */
gboolean mo_bubble_is_open (MoBubble *bubble);

G_END_DECLS
