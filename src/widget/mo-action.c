/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-action.h"

void
mo_action_set (GtkActionable *button, const char *detailed_action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  gtk_actionable_set_action_name (button, NULL);
  if (!detailed_action)
    return;
  if (!g_action_parse_detailed_name (detailed_action, &name, &target, &error)) {
    g_critical ("%s", error->message);
    return;
  }
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
}

void
mo_actions_install (GtkWidgetClass *klass, const MoAction *actions, guint n)
{
  for (guint i = 0; i < n; i++)
    gtk_widget_class_install_action (
        klass, actions[i].name, actions[i].type, actions[i].activate);
}
