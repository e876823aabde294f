/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions about the ten calls of a match. */
#include "app/mo-window-private.h"
#include "ten/mo-more-form.h"

#define ACTION(name) static void name (GtkWidget *widget, const char *action, GVariant *value)

/* One or two calls more. */
ACTION (extend)
{
  mo_more_form_show (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

static const struct {
  const char *name, *type;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.extend", "x", extend },
};

void
mo_window_class_install_ten (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (
        klass, actions[i].name, actions[i].type, actions[i].activate);
}
