/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today/mo-today-calls.h"

#include <glib/gi18n-lib.h>

#include "form/mo-call-strip.h"
#include "model/mo-row.h"
#include "store/mo-calls.h"
#include "widget/mo-access.h"
#include "widget/mo-plain-box.h"
#include "widget/mo-state-label.h"

#define MO_TYPE_TODAY_CALL (mo_today_call_get_type ())
G_DECLARE_FINAL_TYPE (MoTodayCall, mo_today_call, MO, TODAY_CALL, MoRow)

struct _MoTodayCall {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoTodayCall, mo_today_call, MO_TYPE_ROW)

static void
mo_today_call_class_init (MoTodayCallClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_call_view_fields (), mo_call_view_ref, mo_call_view_unref);
}

static void
mo_today_call_init (MoTodayCall *self)
{
}

static void
set_state (GtkWidget *label, const MoCallView *call)
{
  gboolean done = g_str_equal (call->state, "done"),
           planned = g_str_equal (call->state, "planned");
  mo_state_label_set_icon (MO_STATE_LABEL (label),
                           done      ? MO_LEVEL_FINE
                           : planned ? MO_LEVEL_STOPPED
                                     : MO_LEVEL_SOON,
                           done      ? "mo-in-time-symbolic"
                           : planned ? "mo-soon-symbolic"
                                     : "mo-refused-symbolic",
                           mo_call_state_words (call->state));
}

static GtkWidget *
label (const char *words, const char *style)
{
  GtkWidget *widget = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
  if (style)
    gtk_widget_add_css_class (widget, style);
  return widget;
}

static GtkWidget *
strip_of (const MoCallView *call)
{
  GtkWidget *strip = mo_call_strip_new (TRUE);
  const MoCallCount count = { call->done, call->limit, 0, 0, FALSE };
  mo_call_strip_set (MO_CALL_STRIP (strip), &count);
  gtk_widget_set_halign (strip, GTK_ALIGN_START);
  gtk_widget_set_margin_top (strip, 3);
  return strip;
}

static void
show_call (GtkWidget *row, const MoCallView *call)
{
  GtkWidget *box = mo_plain_box_new (GTK_ORIENTATION_HORIZONTAL, 12),
            *words = mo_plain_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *state = mo_state_label_new ();
  g_autofree char *time = mo_call_time_words (call->start);
  g_autofree char *names = g_strdup_printf (_ ("%s and %s"), call->mentee, call->mentor);
  g_autofree char *number = g_strdup_printf (
      _ ("call %d of %d · %s"), call->number, call->limit, mo_call_medium_words (call->medium));
  g_autofree char *spoken = g_strdup_printf (
      "%s, %s, %s, %s", time, names, number, mo_call_state_words (call->state));
  GtkWidget *second = label (number, "mo-dim");

  gtk_widget_add_css_class (second, "mo-caption");
  set_state (state, call);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), label (names, NULL));
  gtk_box_append (GTK_BOX (words), second);
  gtk_box_append (GTK_BOX (words), strip_of (call));
  gtk_box_append (GTK_BOX (box), label (time, "mo-strong"));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), state);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  mo_access_name (row, spoken);
}

/* Any field moved: the row is written anew, the row itself stays. */
static void
call_moved (GtkWidget *row, GParamSpec *pspec, MoRow *item)
{
  show_call (row, mo_row_get_record (item));
}

static GtkWidget *
make_row (gpointer item, gpointer user)
{
  GtkWidget *row = gtk_list_box_row_new ();
  show_call (row, mo_row_get_record (item));
  g_signal_connect_object (item, "notify", G_CALLBACK (call_moved), row, G_CONNECT_SWAPPED);
  return row;
}

static void
activated (GtkListBox *box, GtkListBoxRow *row)
{
  GListModel *list = g_object_get_data (G_OBJECT (box), "calls");
  g_autoptr (MoRow) item = g_list_model_get_item (list, gtk_list_box_row_get_index (row));
  const MoCallView *call = mo_row_get_record (item);
  gtk_widget_activate_action (GTK_WIDGET (box), "win.show-pairing", "x", call->pairing);
}

void
mo_today_calls_bind (GtkListBox *box)
{
  GListStore *list = g_list_store_new (MO_TYPE_TODAY_CALL);
  gtk_list_box_bind_model (box, G_LIST_MODEL (list), make_row, NULL, NULL);
  g_signal_connect (box, "row-activated", G_CALLBACK (activated), NULL);
  g_object_set_data_full (G_OBJECT (box), "calls", list, g_object_unref);
}

void
mo_today_calls_show (GtkListBox *box, GPtrArray *calls)
{
  mo_rows_sync (g_object_get_data (G_OBJECT (box), "calls"), MO_TYPE_TODAY_CALL, calls);
}
