/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a button does: "win.undo" or "win.resume-draft(int64 7)".  GTK's own function for it
 * names the action before its target, and warns of the mismatch in between. */
void mo_action_set (GtkActionable *button, const char *detailed_action);

/* The head of what an action of a widget class does; value: its target, or NULL. */
#define MO_ACTION(name)                                                                        \
  static void name (GtkWidget *widget, const char *action, GVariant *value)

/* An action of a widget class, "win.undo"; type: of its target, NULL for none. */
typedef struct {
  const char *name, *type;
  GtkWidgetActionActivateFunc activate;
} MoAction;
void mo_actions_install (GtkWidgetClass *klass, const MoAction *actions, guint n);

G_END_DECLS
