/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calls/mo-call-agenda.h"

#include <glib/gi18n-lib.h>

#include "calls/mo-agenda-line.h"
#include "widget/mo-access.h"
#include "widget/mo-focus.h"
#include "widget/mo-pieces.h"
#include "widget/mo-state-label.h"

struct _MoCallAgenda {
  GtkWidget parent_instance;

  GtkWidget *scroller, *list;
  GListStore *rows;
  GtkSingleSelection *choice;
  gboolean quiet;
  gint64 wanted; /* to be focused once it is in sight */
  guint top;     /* to be scrolled to, so many frames later */
  int frames;
};

G_DEFINE_FINAL_TYPE (MoCallAgenda, mo_call_agenda, GTK_TYPE_WIDGET)

enum { CHOSEN, OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* The parts of a cell, kept with it. */
typedef struct {
  GtkWidget *heading, *heading_title, *heading_count;
  GtkWidget *call, *time, *title, *detail, *state;
} Cell;

GtkWidget *
mo_call_agenda_new (void)
{
  return g_object_new (MO_TYPE_CALL_AGENDA, NULL);
}

static const MoAgendaLine *
line_at (MoCallAgenda *self, guint position)
{
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  return row ? mo_row_get_record (row) : NULL;
}

/* ---------------------------------------------------------------------- cells */

static void
make_heading (Cell *cell)
{
  cell->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  cell->heading_title = mo_piece_label (NULL, NULL);
  cell->heading_count = mo_piece_label (NULL, "mo-dim");
  gtk_widget_set_hexpand (cell->heading_title, TRUE);
  gtk_box_append (GTK_BOX (cell->heading), cell->heading_title);
  gtk_box_append (GTK_BOX (cell->heading), cell->heading_count);
  gtk_widget_add_css_class (cell->heading, "mo-section");
}

static void
make_call (Cell *cell)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  cell->call = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  cell->time = mo_piece_label (NULL, "mo-strong");
  cell->title = mo_piece_label (NULL, NULL);
  cell->detail = mo_piece_label (NULL, "mo-dim");
  cell->state = mo_state_label_new ();
  gtk_widget_add_css_class (cell->time, "mo-w8");
  gtk_widget_add_css_class (cell->detail, "mo-caption");
  gtk_widget_set_valign (cell->state, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (cell->time, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), cell->title);
  gtk_box_append (GTK_BOX (words), cell->detail);
  gtk_box_append (GTK_BOX (cell->call), cell->time);
  gtk_box_append (GTK_BOX (cell->call), words);
  gtk_box_append (GTK_BOX (cell->call), cell->state);
  gtk_widget_add_css_class (cell->call, "mo-agenda-call");
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  Cell *cell = g_new0 (Cell, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  make_heading (cell);
  make_call (cell);
  gtk_box_append (GTK_BOX (box), cell->heading);
  gtk_box_append (GTK_BOX (box), cell->call);
  g_object_set_data_full (G_OBJECT (box), "cell", cell, g_free);
  gtk_list_item_set_child (item, box);
}

static void
show (GtkListItem *item)
{
  const MoAgendaLine *line = mo_row_get_record (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item);
  Cell *cell = g_object_get_data (G_OBJECT (box), "cell");

  gtk_widget_set_visible (cell->heading, line->heading);
  gtk_widget_set_visible (cell->call, !line->heading);
  gtk_list_item_set_activatable (item, !line->heading);
  gtk_list_item_set_selectable (item, !line->heading);
  gtk_label_set_label (GTK_LABEL (line->heading ? cell->heading_title : cell->title),
                       line->title);
  gtk_label_set_label (GTK_LABEL (line->heading ? cell->heading_count : cell->detail),
                       line->detail);
  gtk_label_set_label (GTK_LABEL (cell->time), line->time ? line->time : "");
  gtk_widget_set_visible (cell->state, line->state != NULL);
  if (line->state)
    mo_state_label_set_icon (
        MO_STATE_LABEL (cell->state), line->level, line->icon, line->state);
  mo_access_row (box, line->spoken);
}

static void
moved (MoRow *row, GParamSpec *pspec, GtkListItem *item)
{
  show (item);
}

/* The widget of a row goes by its name: the focus finds it so. */
static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, MoCallAgenda *self)
{
  MoRow *row = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  gint64 id = mo_row_get_id (row);

  show (item);
  g_object_set_data_full (G_OBJECT (box), "id", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect (row, "notify", G_CALLBACK (moved), item);
}

static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), moved, item);
}

/* ---------------------------------------------------------------------- what is shown */

static guint
position_of (MoCallAgenda *self, gint64 id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  for (guint i = 0; i < n; i++)
    if (line_at (self, i)->id == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

void
mo_call_agenda_show (MoCallAgenda *self,
                     GPtrArray *calls,
                     GHashTable *clashing,
                     MoDay today,
                     gint64 chosen)
{
  g_autoptr (GPtrArray) lines = mo_agenda_lines (calls, clashing, today);

  self->quiet = TRUE;
  mo_rows_sync (self->rows, MO_TYPE_AGENDA_ROW, lines);
  gtk_single_selection_set_selected (self->choice, position_of (self, chosen));
  self->quiet = FALSE;
}

static void
scroll_to (MoCallAgenda *self, guint position)
{
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

#define FRAMES 4 /* rows that were just made have no place in the first ones */

/* Some frames later, when the end of the list has its place: from there the day comes to the
 * top. */
static gboolean
scroll_up (GtkWidget *widget, GdkFrameClock *clock, gpointer user)
{
  MoCallAgenda *self = MO_CALL_AGENDA (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  if (self->top >= n) {
    self->frames = 0;
    return G_SOURCE_REMOVE;
  }
  scroll_to (self, --self->frames % 2 ? n - 1 : self->top);
  return self->frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
mo_call_agenda_go_to (MoCallAgenda *self, MoDay day)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  for (guint i = 0; i < n; i++)
    if (line_at (self, i)->heading && line_at (self, i)->day >= day) {
      scroll_to (self, n - 1);
      self->top = i;
      if (!self->frames)
        gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_up, NULL, NULL);
      self->frames = FRAMES;
      return;
    }
}

static gboolean
grab (MoCallAgenda *self, gint64 id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row;
       row = gtk_widget_get_next_sibling (row)) {
    GtkWidget *box = gtk_widget_get_first_child (row);
    gint64 *of = box ? g_object_get_data (G_OBJECT (box), "id") : NULL;
    if (of && *of == id && gtk_widget_get_mapped (row))
      return gtk_widget_grab_focus (row);
  }
  return FALSE;
}

static gboolean
grab_later (gpointer data)
{
  MoCallAgenda *self = data;
  grab (self, self->wanted);
  return G_SOURCE_REMOVE;
}

gboolean
mo_call_agenda_focus_call (MoCallAgenda *self, gint64 id)
{
  guint position = position_of (self, id);
  if (position == GTK_INVALID_LIST_POSITION)
    return g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0 &&
           gtk_widget_grab_focus (self->list);
  scroll_to (self, position);
  if (!grab (self, id)) {
    self->wanted = id;
    g_idle_add_full (G_PRIORITY_LOW, grab_later, g_object_ref (self), g_object_unref);
  }
  return TRUE;
}

static void
selected (MoCallAgenda *self)
{
  guint position = gtk_single_selection_get_selected (self->choice);
  const MoAgendaLine *line =
      position != GTK_INVALID_LIST_POSITION ? line_at (self, position) : NULL;
  if (line && !line->heading && !self->quiet)
    g_signal_emit (self, signals[CHOSEN], 0, line->id);
}

static void
activated (MoCallAgenda *self, guint position)
{
  const MoAgendaLine *line = line_at (self, position);
  if (line && !line->heading)
    g_signal_emit (self, signals[OPENED], 0, line->id);
}

/* ---------------------------------------------------------------------- the widget */

static gboolean
mo_call_agenda_grab_focus (GtkWidget *widget)
{
  MoCallAgenda *self = MO_CALL_AGENDA (widget);
  guint position = gtk_single_selection_get_selected (self->choice);
  const MoAgendaLine *line =
      position != GTK_INVALID_LIST_POSITION ? line_at (self, position) : NULL;
  return mo_call_agenda_focus_call (self, line ? line->id : 0);
}

static void
mo_call_agenda_dispose (GObject *object)
{
  MoCallAgenda *self = MO_CALL_AGENDA (object);
  self->quiet = TRUE;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->choice);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (mo_call_agenda_parent_class)->dispose (object);
}

static void
mo_call_agenda_class_init (MoCallAgendaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_call_agenda_dispose;
  widget_class->grab_focus = mo_call_agenda_grab_focus;
  mo_focus_lets_go (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHOSEN] = g_signal_new (
      "chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[OPENED] = g_signal_new (
      "opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
mo_call_agenda_init (MoCallAgenda *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->rows = g_list_store_new (MO_TYPE_AGENDA_ROW);
  self->choice = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->choice, FALSE);
  gtk_single_selection_set_can_unselect (self->choice, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), NULL);
  self->list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->choice)), factory);
  mo_access_name (self->list, _ ("Calls by day"));
  mo_access_one_tab_stop (self->list);
  gtk_widget_add_css_class (self->list, "mo-rows");
  gtk_widget_add_css_class (self->list, "mo-agenda");
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activated), self);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (selected), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE); /* not asked of what is within */
}
