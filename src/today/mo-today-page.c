/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today/mo-today-page.h"

#include <glib/gi18n-lib.h>

#include "today/mo-duty-list.h"
#include "today/mo-duty-row.h"
#include "today/mo-today-calls.h"
#include "today/mo-today-counters.h"
#include "today/mo-today-private.h"
#include "widget/mo-access.h"
#include "widget/mo-problem.h"

G_DEFINE_FINAL_TYPE (MoTodayPage, mo_today_page, GTK_TYPE_WIDGET)

#define TOUCHES                                                                                \
  "referral contact_attempt assessment pairing call call_note message mentor safety_check"     \
  " supervision setting person task staff signpost service response busy_period concern"       \
  " concern_reader staff_leave"

/* ---------------------------------------------------------------------- reading */

static void
gathered (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoTodayPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoToday) today = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (today) {
    g_clear_pointer (&self->today, mo_today_free);
    self->today = g_steal_pointer (&today);
    self->filter.me = self->today->me;
    mo_today_page_show (self);
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

static void
ask (MoTodayPage *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_store_today_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) mo_today_free,
                  self->asking,
                  gathered,
                  g_object_ref (self));
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 set,
      MoTodayPage *self)
{
  if (mo_news_touches (tables, TOUCHES))
    ask (self);
}

/* A draft is kept apart from history and has no news: who comes back sees it all the same. */
static void
mapped (MoTodayPage *self)
{
  if (self->today)
    ask (self);
}

/* ---------------------------------------------------------------------- the hand */

const MoDuty *
mo_today_page_get_focused (MoTodayPage *self)
{
  MoDutyFocus focus;
  if (!mo_duty_list_get_focus (self->list, &focus))
    return NULL;
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->duties), focus.position);
  const MoDuty *duty = row ? mo_row_get_record (row) : NULL;
  return duty && duty->kind != MO_DUTY_HEADING ? duty : NULL;
}

static void
row_activated (GtkListView *list, guint position, MoTodayPage *self)
{
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->duties), position);
  mo_today_page_open (self, mo_row_get_record (row));
}

static void
kind_chosen (MoTodayKinds *kinds, int kind, MoTodayPage *self)
{
  self->filter.kind = kind;
  mo_today_page_show (self);
}

static void
work_chosen (MoTodayPage *self)
{
  self->filter.work = gtk_drop_down_get_selected (self->work);
  if (self->today)
    mo_today_page_show (self);
}

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoTodayPage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gboolean wide = width >= MO_WIDTH_MIDDLE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_parent (self->actions)),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  mo_today_counters_arrange (GTK_GRID (self->counters), wide ? 5 : 2);
}

static void
mo_today_page_root (GtkWidget *widget)
{
  MoTodayPage *self = MO_TODAY_PAGE (widget);
  GTK_WIDGET_CLASS (mo_today_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_today_page_unroot (GtkWidget *widget)
{
  MoTodayPage *self = MO_TODAY_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_today_page_parent_class)->unroot (widget);
}

GtkWidget *
mo_today_page_new (MoOffice *office)
{
  MoTodayPage *self = g_object_new (MO_TYPE_TODAY_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (office, "day-changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (mapped), NULL);
  ask (self);
  return GTK_WIDGET (self);
}

static void
mo_today_page_dispose (GObject *object)
{
  MoTodayPage *self = MO_TODAY_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->duties);
  g_clear_object (&self->office);
  g_clear_pointer (&self->today, mo_today_free);
  G_OBJECT_CLASS (mo_today_page_parent_class)->dispose (object);
}

/* The first thing to do, below its heading. */
static gboolean
mo_today_page_grab_focus (GtkWidget *widget)
{
  MoTodayPage *self = MO_TODAY_PAGE (widget);
  MoDutyFocus first = { .position = 1 };

  self->entering = self->today == NULL;
  if (self->entering)
    return FALSE;
  if (gtk_widget_get_visible (self->list))
    return mo_duty_list_set_focus (self->list, &first);
  return gtk_widget_grab_focus (GTK_WIDGET (self->nothing)) ||
         gtk_widget_child_focus (self->actions, GTK_DIR_TAB_FORWARD);
}

static void
mo_today_page_class_init (MoTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  g_type_ensure (MO_TYPE_TODAY_KINDS);
  G_OBJECT_CLASS (klass)->dispose = mo_today_page_dispose;
  widget_class->grab_focus = mo_today_page_grab_focus;
  widget_class->root = mo_today_page_root;
  widget_class->unroot = mo_today_page_unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/today/mo-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, title);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, work);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, actions);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, counters);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, list);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, no_calls);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, calls_count);
  gtk_widget_class_bind_template_child (widget_class, MoTodayPage, calls);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen);
  gtk_widget_class_bind_template_callback (widget_class, work_chosen);
  mo_today_page_class_install_actions (widget_class);
}

static void
mo_today_page_init (MoTodayPage *self)
{
  g_autoptr (GtkListItemFactory) factory = mo_duty_list_factory_new ();

  self->filter.kind = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->duties = g_list_store_new (MO_TYPE_DUTY_ROW);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  gtk_list_view_set_model (
      GTK_LIST_VIEW (self->list),
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->duties)))));
  g_signal_connect (self->list, "activate", G_CALLBACK (row_activated), self);
  mo_access_name (self->list, _ ("What is to be done"));
  mo_access_one_tab_stop (self->list); /* and the button of the row one is on */
  mo_access_name (GTK_WIDGET (self->calls), _ ("Calls today"));
  mo_access_drop_down (self->work, _ ("Whose work"));
  mo_today_calls_bind (self->calls);
}
