/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/mo-supervision.h"
#include "store/mo-tasks.h"
#include "today/mo-duty-row.h"
#include "today/mo-support-form.h"
#include "today/mo-task-form.h"
#include "today/mo-tasks-done.h"
#include "today/mo-today-private.h"
#include "widget/mo-action.h"
#include "widget/mo-announce.h"
#include "widget/mo-problem.h"

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) page = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (page, sentence);
}

static void
write_at_once (MoTodayPage *self, MoStoreJob job, gint64 subject)
{
  mo_office_write (self->office,
                   "",
                   job,
                   g_memdup2 (&subject, sizeof subject),
                   g_free,
                   NULL,
                   NULL,
                   written,
                   g_object_ref (self));
}

static void
do_here (MoTodayPage *self, const MoDuty *duty)
{
  switch (duty->kind) {
  case MO_DUTY_TASK:
    write_at_once (self, mo_store_finish_task_job, duty->subject);
    return;
  case MO_DUTY_ADULT:
    write_at_once (self, mo_store_came_of_age_job, duty->subject);
    return;
  case MO_DUTY_SUPERVISION:
    mo_support_form_show (GTK_WIDGET (self), self->office, duty->row, duty->name);
    return;
  default:
    return;
  }
}

void
mo_today_page_open (MoTodayPage *self, const MoDuty *duty)
{
  if (duty->kind == MO_DUTY_TASK)
    mo_task_form_edit (GTK_WIDGET (self), self->office, duty->subject);
  else if (duty->kind != MO_DUTY_HEADING)
    mo_duty_open (duty, GTK_WIDGET (self));
}

/* ---------------------------------------------------------------------- actions */

MO_ACTION (do_one)
{
  MoTodayPage *self = MO_TODAY_PAGE (widget);
  gint64 id = g_variant_get_int64 (value);
  for (guint i = 0; self->today && i < self->today->duties->len; i++) {
    const MoDuty *duty = g_ptr_array_index (self->today->duties, i);
    if (duty->id == id) {
      do_here (self, duty);
      return;
    }
  }
}

MO_ACTION (tick_off)
{
  MoTodayPage *self = MO_TODAY_PAGE (widget);
  const MoDuty *duty = mo_today_page_get_focused (self);
  if (duty && mo_duty_is_done_here (duty))
    do_here (self, duty);
  else if (duty)
    mo_announce (widget, _ ("This is done in its own place. Enter opens it."));
}

MO_ACTION (put_off)
{
  MoTodayPage *self = MO_TODAY_PAGE (widget);
  const MoDuty *duty = mo_today_page_get_focused (self);
  if (duty && duty->kind == MO_DUTY_TASK)
    mo_task_form_put_off (widget, self->office, duty->subject, duty->name);
  else if (duty)
    mo_announce (widget, _ ("Only the office’s own tasks can be put off."));
}

MO_ACTION (show_all)
{
  MoTodayPage *self = MO_TODAY_PAGE (widget);
  self->filter.kind = -1;
  gtk_drop_down_set_selected (self->work, MO_WORK_ALL);
  mo_today_page_show (self);
  gtk_widget_grab_focus (widget);
}

MO_ACTION (show_done)
{
  mo_tasks_done_show (widget, MO_TODAY_PAGE (widget)->office);
}

void
mo_today_page_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "today.do", "x", do_one);
  gtk_widget_class_install_action (klass, "today.tick-off", NULL, tick_off);
  gtk_widget_class_install_action (klass, "today.put-off", NULL, put_off);
  gtk_widget_class_install_action (klass, "today.show-all", NULL, show_all);
  gtk_widget_class_install_action (klass, "today.show-done", NULL, show_done);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_d, 0, "today.tick-off", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, 0, "today.put-off", NULL);
}
