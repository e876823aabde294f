/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions about the endings of matches. */
#include "app/mo-window-private.h"
#include "decide/mo-measure-page.h"
#include "ending/mo-ending-page.h"
#include "ending/mo-mentor-check-form.h"

#define ACTION(name) static void name (GtkWidget *widget, const char *action, GVariant *value)

/* 0: the first that wants something done. */
ACTION (ending)
{
  GtkWidget *page = mo_stack_need_page (MO_WINDOW (widget)->stack, "ending");
  mo_ending_page_show_pairing (MO_ENDING_PAGE (page), g_variant_get_int64 (value));
  mo_window_show_page (MO_WINDOW (widget), "ending", TRUE);
}

static void
show_statements (GtkWidget *window, GVariant *pairing, const char *stage)
{
  GtkWidget *page = mo_window_show_page (MO_WINDOW (window), "measure", TRUE);
  mo_measure_page_show_after (MO_MEASURE_PAGE (page), g_variant_get_int64 (pairing), stage);
}

/* The statements after the mentoring. */
ACTION (end_impact)
{
  show_statements (widget, value, "end");
}

/* The statements once more, three months on. */
ACTION (later_impact)
{
  show_statements (widget, value, "3m");
}

/* Which mentor, and of which match; 0: the yearly check. */
ACTION (mentor_check)
{
  gint64 mentor, pairing;

  g_variant_get (value, "(xx)", &mentor, &pairing);
  mo_mentor_check_form_show (widget, MO_WINDOW (widget)->office, mentor, pairing);
}

static const struct {
  const char *name, *type;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.ending", "x", ending },
  { "win.end-impact", "x", end_impact },
  { "win.later-impact", "x", later_impact },
  { "win.mentor-check", "(xx)", mentor_check },
};

void
mo_window_class_install_ending (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (
        klass, actions[i].name, actions[i].type, actions[i].activate);
}
