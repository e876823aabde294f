/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today/mo-tasks-done.h"

#include <glib/gi18n-lib.h>

#include "model/mo-row.h"
#include "store/mo-tasks.h"
#include "widget/mo-access.h"
#include "widget/mo-appearance.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-problem.h"

#define MO_TYPE_TASK_ROW (mo_task_row_get_type ())
G_DECLARE_FINAL_TYPE (MoTaskRow, mo_task_row, MO, TASK_ROW, MoRow)

struct _MoTaskRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoTaskRow, mo_task_row, MO_TYPE_ROW)

static void
mo_task_row_class_init (MoTaskRowClass *klass)
{
  mo_row_class_show (MO_ROW_CLASS (klass), mo_task_fields (), mo_task_ref, mo_task_unref);
}

static void
mo_task_row_init (MoTaskRow *self)
{
}

/* What the window works with, kept with it. */
typedef struct {
  MoOffice *office;
  GtkWidget *window, *list, *nothing; /* borrowed: the window's own */
  GListStore *tasks;
  GCancellable *asking;
} Done;

static void
done_free (gpointer data)
{
  Done *done = data;
  g_cancellable_cancel (done->asking);
  g_object_unref (done->asking);
  g_object_unref (done->tasks);
  g_object_unref (done->office);
  g_free (done);
}

static Done *
of (gpointer window)
{
  return g_object_get_data (G_OBJECT (window), "mo-done");
}

/* ---------------------------------------------------------------------- the rows */

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) window = user;
  g_autoptr (GError) error = NULL;

  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (window));
  mo_problem_show (parent ? GTK_WIDGET (parent) : window, sentence);
}

static void
open_again (GtkButton *button, GtkListItem *item)
{
  const MoTask *task = mo_row_get_record (gtk_list_item_get_item (item));
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (button)));
  mo_office_write (of (window)->office,
                   "",
                   mo_store_reopen_task_job,
                   g_memdup2 (&task->id, sizeof task->id),
                   g_free,
                   NULL,
                   NULL,
                   written,
                   g_object_ref (window));
}

static GtkWidget *
label (const char *style)
{
  GtkWidget *widget = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
  gtk_widget_add_css_class (widget, style);
  return widget;
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_label (_ ("Open again"));
  GtkWidget *second = label ("mo-dim");

  gtk_widget_add_css_class (second, "mo-caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), label ("mo-strong"));
  gtk_box_append (GTK_BOX (words), second);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "mo-duty");
  g_signal_connect (button, "clicked", G_CALLBACK (open_again), item);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static char *
second_line (const MoTask *task, MoDay today)
{
  g_autofree char *day = mo_day_to_short (task->done, today);
  g_autofree char *done = task->done_by
                              ? g_strdup_printf (_ ("done on %s by %s"), day, task->done_by)
                              : g_strdup_printf (_ ("done on %s"), day);
  return task->person_name ? g_strdup_printf ("%s · %s", task->person_name, done)
                           : g_steal_pointer (&done);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, Done *done)
{
  const MoTask *task = mo_row_get_record (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item), *words = gtk_widget_get_first_child (box);
  GtkWidget *first = gtk_widget_get_first_child (words);
  g_autofree char *second = second_line (task, mo_office_get_today (done->office));
  g_autofree char *spoken = g_strdup_printf ("%s, %s", task->subject, second);
  g_autofree char *name = g_strdup_printf (_ ("Open again: %s"), task->subject);

  gtk_label_set_label (GTK_LABEL (first), task->subject);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (first)), second);
  mo_access_icon_button (gtk_widget_get_next_sibling (words), name);
  mo_access_row (box, spoken);
}

/* ---------------------------------------------------------------------- reading */

static void
listed (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) window = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tasks = mo_office_finish (MO_OFFICE (source), result, &error);
  Done *done = of (window);

  if (!tasks || !done)
    return;
  gboolean first =
      !gtk_widget_get_visible (done->list) && !gtk_widget_get_visible (done->nothing);
  mo_rows_sync (done->tasks, MO_TYPE_TASK_ROW, tasks);
  gtk_widget_set_visible (gtk_widget_get_parent (done->list), tasks->len > 0);
  gtk_widget_set_visible (done->list, tasks->len > 0);
  gtk_widget_set_visible (done->nothing, tasks->len == 0);
  if (first && tasks->len)
    gtk_widget_grab_focus (done->list);
}

static void
ask (Done *done)
{
  mo_office_read (done->office,
                  mo_store_list_done_tasks_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  done->asking,
                  listed,
                  g_object_ref (done->window));
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *words,
      gint64 set,
      GtkWidget *window)
{
  if (mo_news_touches (tables, "task person"))
    ask (of (window));
}

/* ---------------------------------------------------------------------- the window */

static void
add_keys (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape|<Control>w"),
                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

static GtkWidget *
make_list (Done *done)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), done);
  done->list = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (done->tasks)))),
      factory);
  gtk_widget_set_visible (done->list, FALSE);
  gtk_widget_add_css_class (done->list, "mo-duties");
  mo_access_name (done->list, _ ("Tasks that are done"));
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), done->list);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

void
mo_tasks_done_show (GtkWidget *from, MoOffice *office)
{
  Done *done = g_new0 (Done, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  done->office = g_object_ref (office);
  done->asking = g_cancellable_new ();
  done->tasks = g_list_store_new (MO_TYPE_TASK_ROW);
  done->window = gtk_window_new ();
  g_object_set_data_full (G_OBJECT (done->window), "mo-done", done, done_free);
  gtk_window_set_title (GTK_WINDOW (done->window), _ ("Tasks that are done"));
  gtk_window_set_titlebar (GTK_WINDOW (done->window), gtk_header_bar_new ());
  gtk_window_set_transient_for (GTK_WINDOW (done->window),
                                GTK_WINDOW (gtk_widget_get_root (from)));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (done->window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (done->window), 560, 460);
  done->nothing = mo_empty_page_new (
      "mo-in-time-symbolic",
      _ ("No task is done yet"),
      _ ("Tasks that you tick off on the page of the day stand here, the newest first."));
  gtk_widget_set_visible (done->nothing, FALSE);
  gtk_widget_set_vexpand (done->nothing, TRUE);
  gtk_box_append (GTK_BOX (box), make_list (done));
  gtk_box_append (GTK_BOX (box), done->nothing);
  gtk_window_set_child (GTK_WINDOW (done->window), box);
  add_keys (done->window);
  g_signal_connect_object (office, "news", G_CALLBACK (news), done->window, 0);
  mo_appearance_dress (mo_appearance_get (), GTK_WINDOW (done->window));
  ask (done);
  gtk_window_present (GTK_WINDOW (done->window));
}
