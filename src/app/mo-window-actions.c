/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions of the window itself, the pages it opens by name, and the keys. */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences.h"
#include "app/mo-window-private.h"
#include "today/mo-task-form.h"
#include "widget/mo-action.h"
#include "widget/mo-announce.h"

MO_ACTION (show_page)
{
  mo_window_show_page (MO_WINDOW (widget), g_variant_get_string (value, NULL), TRUE);
}

/* Actions that open a page and do no more. */
static const struct {
  const char *action, *page;
} pages[] = {
  { "win.services", "services" }, { "win.declines", "noes" },   { "win.papers", "papers" },
  { "win.training", "training" }, { "win.weights", "weights" }, { "win.radar", "radar" },
  { "win.compass", "compass" },   { "win.phone-day", "phone" }, { "win.messages", "messages" },
  { "win.notes", "notes" },       { "win.import", "import" },
};

MO_ACTION (open_page)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].action, action))
      mo_window_show_page (MO_WINDOW (widget), pages[i].page, TRUE);
}

/* target: whom it is about, 0 for nobody */
MO_ACTION (add_task)
{
  mo_task_form_add (widget, MO_WINDOW (widget)->office, g_variant_get_int64 (value));
}

/* What went wrong stands above the page until it is closed, and is said; the focus stays where
 * the person was working. */
MO_ACTION (problem)
{
  MoWindow *self = MO_WINDOW (widget);
  mo_banner_set_words (self->problem, g_variant_get_string (value, NULL));
  mo_announce (widget, mo_banner_get_words (self->problem));
}

/* What was done and changed nothing on record: a file written, words copied. */
MO_ACTION (tell)
{
  mo_toast_overlay_show (
      MO_WINDOW (widget)->toasts, g_variant_get_string (value, NULL), NULL, NULL);
}

MO_ACTION (undo)
{
  mo_window_undo (MO_WINDOW (widget));
}

MO_ACTION (redo)
{
  mo_window_redo (MO_WINDOW (widget));
}

MO_ACTION (search)
{
  mo_window_search (MO_WINDOW (widget));
}

MO_ACTION (leave_search)
{
  mo_window_leave_search (MO_WINDOW (widget));
}

MO_ACTION (preferences)
{
  mo_preferences_show (GTK_WINDOW (widget), MO_WINDOW (widget)->office, NULL);
}

MO_ACTION (preferences_page)
{
  mo_preferences_show (
      GTK_WINDOW (widget), MO_WINDOW (widget)->office, g_variant_get_string (value, NULL));
}

MO_ACTION (shortcuts)
{
  mo_window_show_shortcuts (MO_WINDOW (widget));
}

MO_ACTION (help)
{
  mo_window_show_help (MO_WINDOW (widget));
}

MO_ACTION (about)
{
  mo_window_show_about (MO_WINDOW (widget));
}

/* A page that prints has an action of that name. */
MO_ACTION (print)
{
  MoWindow *self = MO_WINDOW (widget);
  GtkWidget *page = mo_stack_get_page (self->stack, mo_stack_get_shown (self->stack));
  if (!page || !gtk_widget_activate_action (page, "page.print", NULL))
    mo_toast_overlay_show (
        self->toasts, _ ("This page has nothing to print. Impact has."), NULL, NULL);
}

static const MoAction actions[] = {
  { "win.show-page", "s", show_page },
  { "win.add-task", "x", add_task },
  { "win.problem", "s", problem },
  { "win.tell", "s", tell },
  { "win.undo", NULL, undo },
  { "win.redo", NULL, redo },
  { "win.search", NULL, search },
  { "win.leave-search", NULL, leave_search },
  { "win.preferences", NULL, preferences },
  { "win.preferences-page", "s", preferences_page },
  { "win.shortcuts", NULL, shortcuts },
  { "win.help", NULL, help },
  { "win.about", NULL, about },
  { "win.print", NULL, print },
};

static const struct {
  guint key;
  GdkModifierType with;
  const char *action, *page;
} keys[] = {
  { GDK_KEY_1, GDK_ALT_MASK, "win.show-page", "today" },
  { GDK_KEY_2, GDK_ALT_MASK, "win.show-page", "waiting" },
  { GDK_KEY_3, GDK_ALT_MASK, "win.show-page", "board" },
  { GDK_KEY_4, GDK_ALT_MASK, "win.show-page", "calls" },
  { GDK_KEY_5, GDK_ALT_MASK, "win.show-page", "mentors" },
  { GDK_KEY_6, GDK_ALT_MASK, "win.show-page", "impact" },
  { GDK_KEY_7, GDK_ALT_MASK, "win.show-page", "phone" },
  { GDK_KEY_8, GDK_ALT_MASK, "win.show-page", "messages" },
  { GDK_KEY_9, GDK_ALT_MASK, "win.show-page", "safeguarding" },
  { GDK_KEY_n, GDK_CONTROL_MASK, "win.new-referral", NULL },
  { GDK_KEY_e, GDK_CONTROL_MASK, "win.show-page", "assessment" },
  { GDK_KEY_f, GDK_CONTROL_MASK, "win.search", NULL },
  { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL },
  { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL },
  { GDK_KEY_i, GDK_CONTROL_MASK, "win.what-if-toggle", NULL },
  { GDK_KEY_o, GDK_CONTROL_MASK, "win.import", NULL },
  { GDK_KEY_p, GDK_CONTROL_MASK, "win.print", NULL },
  { GDK_KEY_q, GDK_CONTROL_MASK, "app.quit", NULL },
  { GDK_KEY_comma, GDK_CONTROL_MASK, "win.preferences", NULL },
  { GDK_KEY_question, GDK_CONTROL_MASK, "win.shortcuts", NULL },
  { GDK_KEY_question, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.shortcuts", NULL },
  { GDK_KEY_F1, 0, "win.help", NULL },
  { GDK_KEY_F9, 0, "win.toggle-navigation", NULL },
};

/* Bindings of the class and not accelerators of the application: those come before the text
 * that is being typed, and Ctrl+Z there is the text's own. */
void
mo_window_class_install_actions (GtkWidgetClass *klass)
{
  mo_actions_install (klass, actions, G_N_ELEMENTS (actions));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_widget_class_install_action (klass, pages[i].action, NULL, open_page);
  mo_window_class_install_people (klass);
  mo_window_class_install_matches (klass);
  mo_window_class_install_navigation (klass);
  mo_window_class_install_back (klass);
  mo_window_class_install_ten (klass);
  mo_window_class_install_ending (klass);
  mo_window_class_install_records (klass);
  mo_window_class_install_pack (klass);
  mo_window_class_install_impact (klass);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass,
                                         keys[i].key,
                                         keys[i].with,
                                         keys[i].action,
                                         keys[i].page ? "s" : NULL,
                                         keys[i].page);
  gtk_widget_class_add_binding_action (
      klass, GDK_KEY_t, GDK_CONTROL_MASK, "win.add-task", "x", (gint64) 0);
}
