/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions about the endings of matches. */
#include "app/mo-window-private.h"
#include "decide/mo-measure-page.h"
#include "ending/mo-ending-page.h"
#include "ending/mo-mentor-check-form.h"
#include "widget/mo-action.h"

/* 0: the first that wants something done. */
MO_ACTION (ending)
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
MO_ACTION (end_impact)
{
  show_statements (widget, value, "end");
}

/* The statements once more, three months on. */
MO_ACTION (later_impact)
{
  show_statements (widget, value, "3m");
}

/* Which mentor, and of which match; 0: the yearly check. */
MO_ACTION (mentor_check)
{
  gint64 mentor, pairing;

  g_variant_get (value, "(xx)", &mentor, &pairing);
  mo_mentor_check_form_show (widget, MO_WINDOW (widget)->office, mentor, pairing);
}

static const MoAction actions[] = {
  { "win.ending", "x", ending },
  { "win.end-impact", "x", end_impact },
  { "win.later-impact", "x", later_impact },
  { "win.mentor-check", "(xx)", mentor_check },
};

void
mo_window_class_install_ending (GtkWidgetClass *klass)
{
  mo_actions_install (klass, actions, G_N_ELEMENTS (actions));
}
