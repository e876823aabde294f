/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-call-panel.h"

#include <glib/gi18n-lib.h>

#include "calls/mo-call-detail.h"
#include "calls/mo-call-words.h"
#include "widget/mo-access.h"
#include "widget/mo-scroll.h"
#include "widget/mo-state-label.h"

struct _MoCallPanel {
  GtkWidget parent_instance;

  GtkWidget *box, *head, *day, *count, *list, *empty, *scroller, *below, *within;
  MoCallDetail *detail;
  GPtrArray *ids; /* gint64 * of the rows */
  gboolean quiet, agenda;
  gint64 shown; /* call of the detail */
};

#define ROWS_SHOWN 4

G_DEFINE_FINAL_TYPE (MoCallPanel, mo_call_panel, GTK_TYPE_WIDGET)

enum { CHOSEN, OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

GtkWidget *
mo_call_panel_new (void)
{
  return g_object_new (MO_TYPE_CALL_PANEL, NULL);
}

static GtkWidget *
label_new (const char *words, const char *css)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css)
    gtk_widget_add_css_class (label, css);
  return label;
}

/* ---------------------------------------------------------------------- the day */

/* Short words stand beside, "cancelled by the mentee" beneath: the panel keeps its width. */
static void
add_state (GtkWidget *box, GtkWidget *below, const MoCallView *call, gboolean clashing)
{
  static const MoLevel levels[] = { MO_LEVEL_SOON, MO_LEVEL_FINE, MO_LEVEL_SOON };
  MoCallLook look = mo_call_look (call);
  if (look == MO_CALL_TO_COME && !clashing)
    return;
  GtkWidget *state = mo_state_label_new ();
  mo_state_label_set_icon (MO_STATE_LABEL (state),
                           levels[look],
                           clashing               ? "mo-warning-symbolic"
                           : look == MO_CALL_DONE ? "mo-in-time-symbolic"
                                                  : "mo-refused-symbolic",
                           clashing ? _ ("clash") : mo_call_state_words (call->state));
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gboolean beside = clashing || look == MO_CALL_DONE;
  gtk_widget_set_halign (state, beside ? GTK_ALIGN_END : GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (beside ? box : below), state);
}

static GtkWidget *
row_new (const MoCallView *call, gboolean clashing)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *time = mo_call_time_words (call->start);
  g_autofree char *mentee = mo_call_words_first (call->mentee);
  g_autofree char *mentor = mo_call_words_first (call->mentor);
  g_autofree char *names = g_strdup_printf (_ ("%s and %s"), mentee, mentor);
  g_autofree char *line = mo_call_words_line (call);
  g_autofree char *name = mo_call_words_full (call);
  GtkWidget *names_label = label_new (names, "mo-call-names"),
            *line_label = label_new (line, "mo-caption");

  gtk_label_set_wrap (GTK_LABEL (names_label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (line_label), TRUE);
  gtk_widget_add_css_class (line_label, "mo-dim");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), names_label);
  gtk_box_append (GTK_BOX (words), line_label);
  gtk_box_append (GTK_BOX (box), label_new (time, "mo-strong"));
  gtk_box_append (GTK_BOX (box), words);
  add_state (box, words, call, clashing);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  mo_access_name (row, name);
  return row;
}

static gboolean
list_has_focus (MoCallPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  return focus && gtk_widget_is_ancestor (focus, self->list);
}

static void
empty_list (MoCallPanel *self)
{
  GtkWidget *row;
  g_ptr_array_set_size (self->ids, 0);
  while ((row = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

static void
write_head (MoCallPanel *self, MoDay day, guint n)
{
  g_autofree char *title = mo_day_to_long (day);
  g_autofree char *count = g_strdup_printf (ngettext ("%u call", "%u calls", n), n);
  gtk_label_set_label (GTK_LABEL (self->day), title ? title : "");
  gtk_label_set_label (GTK_LABEL (self->count), n ? count : "");
  mo_access_name (self->list, title ? title : "");
}

/* The chosen call is in sight. */
static void
scroll_to_chosen (MoCallPanel *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if (row)
    mo_scroll_to (GTK_SCROLLED_WINDOW (self->scroller), self->list, GTK_WIDGET (row), 0);
}

/* A row cut in two cannot be read: the list ends with a whole one. */
static gboolean
fit_rows (GtkWidget *widget, GdkFrameClock *clock, gpointer user)
{
  MoCallPanel *self = MO_CALL_PANEL (widget);
  int width = gtk_widget_get_width (self->list), height = 0;
  GtkWidget *row = gtk_widget_get_first_child (self->list);

  for (guint i = 0; row && i < ROWS_SHOWN; i++, row = gtk_widget_get_next_sibling (row)) {
    int needs = 0;
    gtk_widget_measure (
        row, GTK_ORIENTATION_VERTICAL, width > 0 ? width : -1, NULL, &needs, NULL, NULL);
    height += needs;
  }
  if (height > 0) {
    gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), -1);
    gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), height);
    gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), height);
  }
  scroll_to_chosen (self);
  return G_SOURCE_REMOVE;
}

void
mo_call_panel_show_day (MoCallPanel *self,
                        MoDay day,
                        GPtrArray *calls,
                        GHashTable *clashing,
                        gint64 chosen)
{
  gboolean focus = list_has_focus (self);
  GtkListBoxRow *selected = NULL;

  self->quiet = TRUE;
  if (focus) /* so that it does not wander off while the rows are made anew */
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  empty_list (self);
  write_head (self, day, calls->len);
  for (guint i = 0; i < calls->len; i++) {
    MoCallView *call = g_ptr_array_index (calls, i);
    GtkWidget *row = row_new (call, g_hash_table_contains (clashing, &call->id));
    gtk_list_box_append (GTK_LIST_BOX (self->list), row);
    g_ptr_array_add (self->ids, g_memdup2 (&call->id, sizeof call->id));
    if (call->id == chosen)
      selected = GTK_LIST_BOX_ROW (row);
  }
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), selected);
  gtk_widget_set_visible (self->scroller, self->agenda && calls->len > 0);
  gtk_widget_set_visible (self->empty, self->agenda && calls->len == 0);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_rows, NULL, NULL);
  if (focus && selected)
    gtk_widget_grab_focus (GTK_WIDGET (selected));
  self->quiet = FALSE;
}

void
mo_call_panel_set_agenda (MoCallPanel *self, gboolean agenda)
{
  self->agenda = agenda;
  gtk_widget_set_visible (self->head, agenda);
  gtk_widget_set_visible (self->scroller, agenda && self->ids->len > 0);
}

void
mo_call_panel_show_call (MoCallPanel *self,
                         MoCallView *call,
                         MoPairView *pair,
                         int ending_call,
                         int extra,
                         MoDay today)
{
  mo_call_detail_show (self->detail, call, pair, ending_call, extra, today);
  if (call && call->id != self->shown) /* another one is read from its head on */
    gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->below)), 0);
  self->shown = call ? call->id : 0;
}

void
mo_call_panel_set_foot (MoCallPanel *self, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (self->within), widget);
}

void
mo_call_panel_enter (MoCallPanel *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);
}

static void
row_signal (MoCallPanel *self, GtkListBoxRow *row, guint signal)
{
  int index = row ? gtk_list_box_row_get_index (row) : -1;
  if (!self->quiet && index >= 0 && index < (int) self->ids->len)
    g_signal_emit (self, signals[signal], 0, *(gint64 *) g_ptr_array_index (self->ids, index));
}

static void
row_selected (GtkListBox *list, GtkListBoxRow *row, MoCallPanel *self)
{
  row_signal (self, row, CHOSEN);
}

static gboolean
key_pressed (GtkEventController *controller,
             guint key,
             guint code,
             GdkModifierType state,
             MoCallPanel *self)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || state & GDK_CONTROL_MASK)
    return FALSE;
  row_signal (self, gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)), OPENED);
  return TRUE;
}

/* ---------------------------------------------------------------------- the widget */

static void
mo_call_panel_dispose (GObject *object)
{
  MoCallPanel *self = MO_CALL_PANEL (object);
  self->quiet = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_call_panel_parent_class)->dispose (object);
}

static void
mo_call_panel_finalize (GObject *object)
{
  g_ptr_array_unref (MO_CALL_PANEL (object)->ids);
  G_OBJECT_CLASS (mo_call_panel_parent_class)->finalize (object);
}

static void
mo_call_panel_class_init (MoCallPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = mo_call_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = mo_call_panel_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHOSEN] = g_signal_new ("chosen",
                                  MO_TYPE_CALL_PANEL,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_INT64);
  signals[OPENED] = g_signal_new ("opened",
                                  MO_TYPE_CALL_PANEL,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_INT64);
}

static GtkWidget *
make_head (MoCallPanel *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->day = label_new (NULL, "mo-strong");
  self->count = label_new (NULL, "mo-dim");
  gtk_label_set_wrap (GTK_LABEL (self->day), TRUE);
  gtk_widget_set_hexpand (self->day, TRUE);
  gtk_box_append (GTK_BOX (head), self->day);
  gtk_box_append (GTK_BOX (head), self->count);
  gtk_widget_add_css_class (head, "mo-call-head");
  return head;
}

static GtkWidget *
make_list (MoCallPanel *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "mo-rows");
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (self->list, keys);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), 240);
  return self->scroller;
}

static void
mo_call_panel_init (MoCallPanel *self)
{
  GtkWidget *below = self->below = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (below, FALSE);

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->detail = MO_CALL_DETAIL (mo_call_detail_new ());
  self->empty = label_new (_ ("No calls on this day."), "mo-dim");
  gtk_widget_add_css_class (self->empty, "mo-call-empty");
  self->within = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->within), GTK_WIDGET (self->detail));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (below), self->within);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (below), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (below, TRUE);
  self->head = make_head (self);
  self->agenda = TRUE;
  gtk_box_append (GTK_BOX (self->box), self->head);
  gtk_box_append (GTK_BOX (self->box), make_list (self));
  gtk_box_append (GTK_BOX (self->box), self->empty);
  gtk_box_append (GTK_BOX (self->box), below);
}
